//! Tables whose truth is known: the patients of the training rows with outcomes drawn from the model itself, refitted as
//! the real ones are. What the refits' spread holds of the truth can be counted there, and nowhere else.

use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome, Survival};
use crate::error::Error;
use crate::learner;
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
/// `None` of outcomes that the model has no distribution of: amounts that are no counts.
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
    let counts = match candidate.learner {
        Learner::Poisson | Learner::NegativeBinomial => Some(learner::distribution(candidate, &data).map_err(failed)?),
        _ => None,
    };
    let mut found = Vec::new();
    for table in 0..tables {
        let mut chance = Chance::new(settings.seed, STREAMS + table as u64);
        let outcome = match &data.outcome {
            Outcome::Continuous(_) => {
                let Some(counts) = counts else { return Ok(None) };
                let draw = |margin: &f64| counts.draw(libm::exp(*margin), &mut chance);
                Outcome::Continuous(margins.iter().map(draw).collect())
            }
            Outcome::Binary(_) => {
                let happens = |margin: &f64| chance.uniform() < 1.0 / (1.0 + libm::exp(-margin));
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
        let target = -libm::log1p(-chance.uniform()) / libm::exp(*margin);
        let happens = at.get(hazards.partition_point(|hazard| *hazard < target)).filter(|t| **t <= end);
        time.push(happens.copied().unwrap_or(end));
        event.push(happens.is_some());
    }
    Survival { time, event, ..survival.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::count_distribution::CountDistribution;
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

    /// In how many of the tables, patient by patient, all refits but a thirtieth at either end hold the true margin.
    fn held(found: &Simulation, training: &Training) -> f64 {
        let (mut inside, mut all) = (0.0, 0.0);
        for table in &found.tables {
            for row in (0..training.data().count()).step_by(10) {
                let margin = |refit: &LinearRefit| {
                    let parts = training.data().row(row).iter().zip(&refit.weights);
                    refit.intercept + parts.map(|(x, w)| x * w).sum::<f64>()
                };
                let mut values: Vec<f64> = table.models.iter().map(margin).collect();
                values.sort_by(f64::total_cmp);
                let side = values.len() / 30;
                let middle = values[side]..=values[values.len() - 1 - side];
                inside += f64::from(u8::from(middle.contains(&margin(&found.truth))));
                all += 1.0;
            }
        }
        inside / all
    }

    /// Between the 3rd and the 58th of 60 refits lies about 0.92: they hold the truth about as often as they say.
    #[test]
    fn refits_of_simulated_tables_hold_the_truth() {
        let training = Training::new(binary(200, 19)).unwrap();
        let logistic = candidate(Learner::Logistic, &[]);
        let settings = Settings { threads: 2, ..Settings::default() };
        let found = simulated(&training, &logistic, &Point::default(), &settings, 40, 60).unwrap().unwrap();
        let share = held(&found, &training);
        assert!((0.84..=0.98).contains(&share), "{share}");
        let amounts = Training::new(continuous(60, 5)).unwrap();
        let linear = candidate(Learner::Linear, &[]);
        assert_eq!(simulated(&amounts, &linear, &Point::default(), &settings, 2, 5).unwrap(), None);
    }

    /// Counts that vary more than Poisson's are drawn with the regression's own theta; drawn by Poisson they would be held
    /// as often, by far narrower ranges.
    #[test]
    fn refits_of_simulated_counts_hold_the_truth() {
        let mut data = continuous(80, 23);
        let varied = CountDistribution::NegativeBinomial { theta: 2.0 };
        let mut chance = Chance::new(41, 0);
        let mean = |row: usize| libm::exp(2.0 + 0.4 * data.row(row)[0] - 0.3 * data.row(row)[1]);
        let counts: Vec<f64> = (0..80).map(|row| varied.draw(mean(row), &mut chance)).collect();
        data.outcome = Outcome::Continuous(counts);
        let training = Training::new(data).unwrap();
        let settings = Settings { threads: 2, ..Settings::default() };
        let of = |learner: Learner| {
            let candidate = candidate(learner, &[]);
            simulated(&training, &candidate, &Point::default(), &settings, 20, 40).unwrap().unwrap()
        };
        let spread = |found: &Simulation| {
            let weights = found.tables.iter().flat_map(|table| &table.models).map(|refit| refit.weights[4]);
            let squares: Vec<f64> =
                weights.map(|w| (w - found.truth.weights[4]) * (w - found.truth.weights[4])).collect();
            libm::sqrt(squares.iter().sum::<f64>() / squares.len() as f64)
        };
        let [plain, varied] = [Learner::Poisson, Learner::NegativeBinomial].map(of);
        for found in [&plain, &varied] {
            let share = held(found, &training);
            assert!((0.82..=0.98).contains(&share), "{share}");
        }
        // With a mean of about 8 and theta 2 the variance is five times Poisson's.
        assert!(spread(&varied) > 1.5 * spread(&plain), "{} {}", spread(&varied), spread(&plain));
    }
}
