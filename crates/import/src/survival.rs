//! Survival models: from relative hazards and times, which files give, to a risk by a horizon, which a patient asks for.

use model::{Distribution, Link};

use crate::ImportError;

/// What the margin of a survival model means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Survival {
    /// The logarithm of a hazard, relative to a baseline that the file does not hold (Cox).
    Hazard,
    /// ln T = margin + scale · Z of the time T until the event (accelerated failure time).
    Time {
        /// What Z follows.
        distribution: Distribution,
        /// How far times are spread.
        scale: f64,
    },
}

/// What is asked of a survival model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Horizon {
    /// In the unit of the times that the model was trained on.
    pub time: f64,
    /// Survival to the horizon where the margin is `centre`: what a model of hazards leaves open.
    pub baseline_survival: Option<f64>,
    /// The margin for which the baseline survival holds.
    pub centre: f64,
    /// Whether the value is the survival to the horizon; otherwise the risk by it.
    pub survives: bool,
}

impl Survival {
    /// What the value is as long as no horizon is given.
    pub(crate) fn note(self) -> String {
        match self {
            Self::Hazard => "The value is the hazard relative to the base, not a risk by a horizon; --horizon with \
                             --baseline-survival makes it one."
                .into(),
            Self::Time { distribution, scale } => format!(
                "The value is the time exp(margin), not a risk by a horizon; --horizon makes it one. The file says that \
                 ln T = margin + {scale} Z, Z of the {} distribution.",
                name(distribution)
            ),
        }
    }

    /// The link to the value at a horizon, and a sentence about it.
    ///
    /// # Errors
    /// When the horizon is no time, or a baseline is missing or not asked for.
    pub fn by(self, horizon: &Horizon) -> Result<(Link, String), ImportError> {
        let Horizon { time, baseline_survival, centre, survives } = *horizon;
        let wrong = |what: &str, remedy: &str| Err(ImportError::new("the horizon", what).with_remedy(remedy));
        if !(time > 0.0 && time.is_finite()) {
            return wrong("it is no time after the start", "Give a number above 0, in the unit of the training data");
        }
        let what = if survives { "survival to" } else { "risk by" };
        match (self, baseline_survival) {
            (Self::Hazard, None) => wrong(
                "the file holds no baseline, without which a hazard is no risk",
                "Give the survival to the horizon of a patient whose margin is the centre: --baseline-survival 0.9",
            ),
            (Self::Hazard, Some(s)) if !(s > 0.0 && s <= 1.0 && centre.is_finite()) => {
                wrong("the baseline survival is not above 0 and at most 1", "Give it as a share: 0.9, not 90")
            }
            (Self::Hazard, Some(baseline_survival)) => Ok((
                match survives {
                    true => Link::CoxSurvival { baseline_survival, centre },
                    false => Link::CoxRisk { baseline_survival, centre },
                },
                format!(
                    "The value is the {what} {time}, in the training data's unit of time, with survival S to it of \
                     {baseline_survival}^exp(margin − {centre}); the file itself gives the relative hazard exp(margin), \
                     and the baseline was given at import."
                ),
            )),
            (Self::Time { .. }, Some(_)) => {
                wrong("a model of times needs no baseline survival", "Leave --baseline-survival away")
            }
            (Self::Time { distribution, scale }, None) => Ok((
                match survives {
                    true => Link::AftSurvival { distribution, scale, horizon: time },
                    false => Link::AftRisk { distribution, scale, horizon: time },
                },
                format!(
                    "The value is the {what} {time}, in the training data's unit of time, of ln T = margin + {scale} Z, Z \
                     of the {} distribution, as the file says; the file itself gives the time exp(margin).",
                    name(distribution)
                ),
            )),
        }
    }
}

fn name(distribution: Distribution) -> &'static str {
    match distribution {
        Distribution::Normal => "normal",
        Distribution::Logistic => "logistic",
        Distribution::Extreme => "extreme value (smallest)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: Horizon = Horizon { time: 10.0, baseline_survival: None, centre: 0.0, survives: false };

    #[test]
    fn a_horizon_makes_risks() {
        let cox = Horizon { baseline_survival: Some(0.9), centre: 0.5, ..TEN };
        let (link, note) = Survival::Hazard.by(&cox).unwrap();
        assert_eq!(link, Link::CoxRisk { baseline_survival: 0.9, centre: 0.5 });
        assert!(note.starts_with("The value is the risk by 10") && note.contains("0.9^exp(margin − 0.5)"), "{note}");
        let (link, note) = Survival::Hazard.by(&Horizon { survives: true, ..cox }).unwrap();
        assert_eq!(link, Link::CoxSurvival { baseline_survival: 0.9, centre: 0.5 });
        assert!(note.starts_with("The value is the survival to 10"), "{note}");
        let (distribution, scale) = (Distribution::Extreme, 1.5);
        let (link, note) = Survival::Time { distribution, scale }.by(&TEN).unwrap();
        assert_eq!(link, Link::AftRisk { distribution, scale, horizon: 10.0 });
        assert!(note.contains("ln T = margin + 1.5 Z, Z of the extreme value (smallest)"), "{note}");
        let (link, _) = Survival::Time { distribution, scale }.by(&Horizon { survives: true, ..TEN }).unwrap();
        assert_eq!(link, Link::AftSurvival { distribution, scale, horizon: 10.0 });
    }

    #[test]
    fn a_horizon_that_cannot_be_met_is_refused_with_what_to_do() {
        let time = Survival::Time { distribution: Distribution::Normal, scale: 1.0 };
        let with = |baseline_survival| Horizon { baseline_survival: Some(baseline_survival), ..TEN };
        for (survival, horizon, expected) in [
            (Survival::Hazard, TEN, "--baseline-survival 0.9"),
            (Survival::Hazard, with(90.0), "0.9, not 90"),
            (Survival::Hazard, with(0.0), "not above 0"),
            (Survival::Hazard, with(f64::NAN), "not above 0"),
            (time, with(0.9), "Leave --baseline-survival away"),
            (time, Horizon { time: 0.0, ..TEN }, "a number above 0"),
            (time, Horizon { time: f64::NAN, ..TEN }, "a number above 0"),
        ] {
            let error = survival.by(&horizon).unwrap_err().to_string();
            assert!(error.starts_with("the horizon: ") && error.contains(expected), "{error}");
        }
    }
}
