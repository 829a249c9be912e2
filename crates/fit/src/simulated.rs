//! Tables whose truth is known: the patients of the training rows with outcomes drawn from the model itself, refitted as
//! the real ones are. What the refits' spread holds of the truth can be counted there, and nowhere else.

use crate::candidate::Candidate;
use crate::data::{Data, Outcome, Survival};
use crate::error::Error;
use crate::parameters::Point;
use crate::partial_likelihood::CoxLoss;
use crate::random::Chance;
use crate::refits::{LinearRefit, Refits, refit, refits};
use crate::select::Settings;
use crate::training::Training;

const STREAMS: u64 = 0x5349_4D55_4C41_0000;

/// Simulated tables with their refits.
#[derive(Debug, Clone, PartialEq)]
pub struct Simulation {
    /// The model that outcomes were drawn from.
    pub truth: LinearRefit,
    /// The refits of each table.
    pub tables: Vec<Refits>,
}

/// Draws so many tables and refits the candidate so often to each. Rows are drawn independently, also those of one person.
/// `None` of outcomes that the model has no distribution of: amounts.
///
/// # Errors
/// As [`refits`].
pub fn simulated(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
    tables: usize,
    count: usize,
) -> Result<Option<Simulation>, Error> {
    let data = candidate.own_columns(training.data())?;
    let failed = |what: String| Error::Learner {
        candidate: candidate.name.clone(),
        place: "all training rows".to_owned(),
        what,
    };
    let truth = refit(candidate, point, &data, settings).map_err(failed)?;
    let margins: Vec<f64> = (0..data.count())
        .map(|row| truth.intercept + data.row(row).iter().zip(&truth.weights).map(|(x, w)| x * w).sum::<f64>())
        .collect();
    let mut found = Vec::new();
    for table in 0..tables {
        let mut chance = Chance::new(settings.seed, STREAMS + table as u64);
        let outcome = match &data.outcome {
            Outcome::Continuous(_) => return Ok(None),
            Outcome::Binary(_) => {
                let happens = |margin: &f64| uniform(&mut chance) < 1.0 / (1.0 + libm::exp(-margin));
                Outcome::Binary(margins.iter().map(happens).map(|y| f64::from(u8::from(y))).collect())
            }
            Outcome::Survival(survival) => {
                Outcome::Survival(times(survival, &data.all_weights(), &margins, &mut chance))
            }
        };
        let drawn = Training::new(Data { outcome, ..data.clone().into_owned() })?;
        // The table's own seed, so that samples of different tables have nothing in common.
        let settings = Settings { seed: settings.seed.wrapping_add(1 + table as u64), ..settings.clone() };
        found.push(refits(&drawn, candidate, point, &settings, count, &|_, _| {})?);
    }
    Ok(Some(Simulation { truth, tables: found }))
}

/// From 0 up to 1, of 53 bits.
fn uniform(chance: &mut Chance) -> f64 {
    chance.below(1 << 53) as f64 / (1_u64 << 53) as f64
}

/// Times by the model's own hazards, which rise at the times of the observed events only; whoever was censored then stays
/// so at the same time, anybody else is censored when someone was who was followed at least as long.
fn times(survival: &Survival, weights: &[f64], margins: &[f64], chance: &mut Chance) -> Survival {
    let mut at: Vec<f64> = survival.time.iter().zip(&survival.event).filter(|(_, e)| **e).map(|(t, _)| *t).collect();
    at.sort_by(f64::total_cmp);
    at.dedup();
    let loss = CoxLoss::new(survival, weights, false);
    let hazards: Vec<f64> = at.iter().map(|time| loss.cumulative_hazard(margins, 0.0, *time)).collect();
    let mut censored: Vec<f64> =
        survival.time.iter().zip(&survival.event).filter(|(_, e)| !**e).map(|(t, _)| *t).collect();
    censored.sort_by(f64::total_cmp);
    let longest = survival.time.iter().copied().fold(0.0, f64::max);
    let (mut time, mut event) = (Vec::new(), Vec::new());
    for (row, margin) in margins.iter().enumerate() {
        let end = if survival.event[row] {
            let later = &censored[censored.partition_point(|t| *t < survival.time[row])..];
            if later.is_empty() { longest } else { later[chance.below(later.len())] }
        } else {
            survival.time[row]
        };
        let target = -libm::log1p(-uniform(chance)) / libm::exp(*margin);
        let happens = at.get(hazards.partition_point(|hazard| *hazard < target)).filter(|t| **t <= end);
        time.push(happens.copied().unwrap_or(end));
        event.push(happens.is_some());
    }
    Survival { time, event, ..survival.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::testing::{binary, candidate, continuous, survival as followed};

    /// The risks that a large simulated table shows are those of the model it was drawn from.
    #[test]
    fn what_is_drawn_has_the_risks_of_the_model() {
        let data = followed(4000, 17);
        let Outcome::Survival(observed) = &data.outcome else { panic!("survival") };
        let cox = candidate(Learner::Cox, &[]);
        let settings = Settings { horizon: Some(4.0), ..Settings::default() };
        let truth = refit(&cox, &Point::default(), &data, &settings).unwrap();
        let margins: Vec<f64> =
            (0..4000).map(|row| data.row(row).iter().zip(&truth.weights).map(|(x, w)| x * w).sum::<f64>()).collect();
        let drawn = times(observed, &data.all_weights(), &margins, &mut Chance::new(3, 0));
        assert_ne!(drawn.time, observed.time);
        let again = refit(
            &cox,
            &Point::default(),
            &Data { outcome: Outcome::Survival(drawn.clone()), ..data.clone() },
            &settings,
        );
        for (a, b) in again.unwrap().weights.iter().zip(&truth.weights) {
            assert!((a - b).abs() < 0.12, "{a} {b}");
        }
        let by = |s: &Survival| {
            let curve = statistics::survival::kaplan_meier(&s.time, &s.event, None, None, 0.95).unwrap();
            curve.steps.iter().rfind(|step| step.time <= 4.0).unwrap().survival
        };
        assert!((by(&drawn) - by(observed)).abs() < 0.025, "{} {}", by(&drawn), by(observed));
        let events = |s: &Survival| s.event.iter().filter(|e| **e).count() as f64;
        assert!((events(&drawn) / events(observed) - 1.0).abs() < 0.06, "{} {}", events(&drawn), events(observed));
    }

    /// Of a logistic model the middle 90 % of the refits hold the truth about as often as they say.
    #[test]
    fn refits_of_simulated_tables_hold_the_truth() {
        let training = Training::new(binary(200, 19)).unwrap();
        let logistic = candidate(Learner::Logistic, &[]);
        let settings = Settings { threads: 2, ..Settings::default() };
        let found = simulated(&training, &logistic, &Point::default(), &settings, 40, 60).unwrap().unwrap();
        let (mut inside, mut all) = (0.0, 0.0);
        for table in &found.tables {
            for row in (0..200).step_by(20) {
                let margin = |refit: &LinearRefit| {
                    let parts = training.data().row(row).iter().zip(&refit.weights);
                    refit.intercept + parts.map(|(x, w)| x * w).sum::<f64>()
                };
                let mut values: Vec<f64> = table.models.iter().map(margin).collect();
                values.sort_by(f64::total_cmp);
                inside += f64::from(u8::from((values[2]..=values[57]).contains(&margin(&found.truth))));
                all += 1.0;
            }
        }
        // Between the 3rd and the 58th of 60 lies about 0.92.
        assert!((0.84..=0.98).contains(&(inside / all)), "{inside} of {all}");
        let amounts = Training::new(continuous(60, 5)).unwrap();
        let linear = candidate(Learner::Linear, &[]);
        assert_eq!(simulated(&amounts, &linear, &Point::default(), &settings, 2, 5).unwrap(), None);
    }
}
