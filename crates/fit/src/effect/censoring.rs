//! Survival as an outcome by a horizon: rows whose outcome by then is not known are left out, and those that are stand
//! for them. Weights are inverse probabilities of not being censored, in each arm (Robins and Rotnitzky 1992; Graf et
//! al., Statistics in Medicine 1999;18:2529).

use statistics::survival::{Curve, kaplan_meier};

use super::Trial;
use crate::data::{Data, Outcome, Survival};
use crate::error::Error;

/// The trial with a binary outcome.
pub(super) fn by_horizon(data: &Data, treated: &[bool], horizon: Option<f64>) -> Result<Trial, Error> {
    let wrong = |what: &str| Err(Error::Setting { what: what.into() });
    let all = (0..data.count()).collect();
    match (&data.outcome, horizon) {
        (Outcome::Binary(_), None) => Ok(Trial { data: data.clone(), treated: treated.to_vec(), rows: all }),
        (Outcome::Survival(survival), Some(horizon)) if horizon > 0.0 && horizon.is_finite() => {
            if !survival.entry.is_empty() {
                return wrong(
                    "benefit by a horizon needs rows that are followed from their start: leave late entries out",
                );
            }
            known(data, survival, treated, horizon)
        }
        (Outcome::Survival(_), _) => {
            wrong("a survival outcome needs a horizon above 0: benefit is a difference of risks by it")
        }
        (Outcome::Binary(_), Some(_)) => wrong("a horizon is for survival outcomes: leave it out"),
        (Outcome::Continuous(_), _) => wrong("benefit is estimated for binary and survival outcomes"),
    }
}

fn known(data: &Data, survival: &Survival, treated: &[bool], horizon: f64) -> Result<Trial, Error> {
    let curve = |arm: bool| -> Result<Curve, Error> {
        let rows: Vec<usize> = (0..data.count()).filter(|row| treated[*row] == arm).collect();
        let times: Vec<f64> = rows.iter().map(|row| survival.time[*row]).collect();
        let is_censored: Vec<bool> = rows.iter().map(|row| !survival.event[*row]).collect();
        let weights: Vec<f64> = rows.iter().map(|row| data.weight(*row)).collect();
        Ok(kaplan_meier(&times, &is_censored, None, Some(&weights), 0.95)?)
    };
    let curves = [curve(false)?, curve(true)?];
    // Just before a time: whoever has the event then was not censored at it.
    let uncensored = |row: usize, time: f64| {
        let steps = &curves[usize::from(treated[row])].steps;
        let before = steps.iter().take(steps.partition_point(|step| step.time < time)).next_back();
        before.map_or(1.0, |step| step.survival)
    };
    let (mut rows, mut weights, mut outcome) = (Vec::new(), Vec::new(), Vec::new());
    for row in 0..data.count() {
        let time = survival.time[row];
        let has_event = survival.event[row] && time <= horizon;
        if has_event || time >= horizon {
            rows.push(row);
            outcome.push(f64::from(u8::from(has_event)));
            weights.push(data.weight(row) / uncensored(row, time.min(horizon)));
        }
    }
    if rows.is_empty() || weights.iter().any(|weight| !weight.is_finite()) {
        let what = format!("nobody of an arm is followed to {horizon}: take a shorter horizon");
        return Err(Error::Setting { what });
    }
    let treated = rows.iter().map(|row| treated[*row]).collect();
    Ok(Trial { data: Data { outcome: Outcome::Binary(outcome), weights, ..data.take(&rows) }, treated, rows })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::survival;

    /// The weighted risk in an arm is one less Kaplan-Meier's survival there: an identity of these weights.
    #[test]
    fn weighted_risks_are_those_of_kaplan_and_meier() {
        let data = survival(400, 3);
        let treated: Vec<bool> = (0..400).map(|row| row % 3 == 0).collect();
        let trial = by_horizon(&data, &treated, Some(3.0)).unwrap();
        assert!(trial.data.count() < 380);
        let (Outcome::Survival(s), Outcome::Binary(y)) = (&data.outcome, &trial.data.outcome) else { panic!() };
        for arm in [false, true] {
            let of = |rows: Vec<usize>| rows.into_iter().filter(|row| treated[*row] == arm).collect::<Vec<_>>();
            let rows = of((0..400).collect());
            let times: Vec<f64> = rows.iter().map(|row| s.time[*row]).collect();
            let events: Vec<bool> = rows.iter().map(|row| s.event[*row]).collect();
            let curve = kaplan_meier(&times, &events, None, None, 0.95).unwrap();
            let survived = curve.steps.iter().rfind(|step| step.time <= 3.0).unwrap().survival;
            let (mut sum, mut total) = (0.0, 0.0);
            for row in (0..y.len()).filter(|row| trial.treated[*row] == arm) {
                sum += trial.data.weights[row] * y[row];
                total += trial.data.weights[row];
            }
            assert!((total - rows.len() as f64).abs() < 1e-9, "{total}");
            assert!((sum / total - (1.0 - survived)).abs() < 1e-12);
        }
    }
}
