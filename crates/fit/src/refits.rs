//! The same linear model of other persons: refits to bootstrap samples, by which the spread of whatever follows from the
//! model is seen. Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.

use std::collections::BTreeMap;

use model::{Link, Predictor};

use crate::baseline::risk_link;
use crate::candidate::Candidate;
use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::learner::{self, Context};
use crate::parameters::Point;
use crate::pool;
use crate::random::Chance;
use crate::select::Settings;
use crate::training::Training;

/// Where the streams of chance of this purpose begin.
const STREAMS: u64 = 0x5245_4649_5453_0000;
/// How often a sample to which the model cannot be fitted is drawn anew.
const ATTEMPTS: u64 = 20;

/// The refits.
#[derive(Debug, Clone, PartialEq)]
pub struct Refits {
    /// As many as were asked for, always in the same order.
    pub models: Vec<LinearRefit>,
    /// Samples that were drawn anew because the model could not be fitted to them.
    pub drawn_anew: usize,
}

/// A linear model of one bootstrap sample.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearRefit {
    /// What is added to every margin.
    pub intercept: f64,
    /// A weight for each column of the candidate.
    pub weights: Vec<f64>,
    /// From margin to value: of the first output, then of each further horizon.
    pub links: Vec<Link>,
}

/// Fits a candidate at one point to so many bootstrap samples of the training rows; whole groups (persons) are drawn, with
/// replacement. Streams of chance belong to the samples, so that the number of threads changes nothing.
///
/// # Errors
/// A candidate that is not linear without imputation, or that cannot be fitted to any of [`ATTEMPTS`] samples in turn.
pub fn refits(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
    count: usize,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Refits, Error> {
    let data = candidate.own_columns(training.data())?;
    learner::check(candidate, &data)?;
    let mut persons: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    (0..data.count()).for_each(|row| persons.entry(data.group(row)).or_default().push(row));
    let persons: Vec<Vec<usize>> = persons.into_values().collect();
    let one = |at: usize| {
        let mut because = String::new();
        for attempt in 0..ATTEMPTS {
            let mut chance = Chance::new(settings.seed, STREAMS + at as u64 * ATTEMPTS + attempt);
            let drawn = (0..persons.len()).flat_map(|_| persons[chance.below(persons.len())].iter().copied());
            match refit(candidate, point, &data.take(&drawn.collect::<Vec<usize>>()), settings) {
                Ok(refit) => return Ok((refit, attempt as usize)),
                Err(what) => because = what,
            }
        }
        let place = format!("bootstrap sample {}", at + 1);
        Err(Error::Learner { candidate: candidate.name.clone(), place, what: because })
    };
    let found = pool::run(count, settings.threads, progress, one)?;
    let drawn_anew = found.iter().map(|(_, attempts)| attempts).sum();
    Ok(Refits { models: found.into_iter().map(|(refit, _)| refit).collect(), drawn_anew })
}

pub(crate) fn refit(
    candidate: &Candidate,
    point: &Point,
    data: &Data,
    settings: &Settings,
) -> Result<LinearRefit, String> {
    let context = Context { seed: settings.seed, horizon: settings.horizon };
    let fitted = learner::fit(candidate, point, data, context)?;
    let Predictor::Scores(scores) = &fitted.predictor else {
        return Err("only a linear model without imputation is refitted".into());
    };
    let ([intercept], [weights]) = (scores.intercepts.as_slice(), scores.weights.as_slice()) else {
        return Err("a model of several margins is not refitted".into());
    };
    let mut links = vec![fitted.link];
    if let Outcome::Survival(survival) = &data.outcome {
        let margin = |row: &[f64]| intercept + row.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>();
        let margins: Vec<f64> = (0..data.count()).map(|row| margin(data.row(row))).collect();
        for horizon in &settings.further_horizons {
            let link = risk_link(survival, &data.all_weights(), &margins, *horizon);
            links.push(link.ok_or_else(|| format!("no risk by {horizon} can be estimated"))?);
        }
    }
    // Without an event before the horizon there is no hazard to compare.
    let is_usable = |link: &Link| !matches!(link, Link::CoxRisk { baseline_survival, .. } if *baseline_survival >= 1.0);
    let is_finite = intercept.is_finite() && weights.iter().all(|weight| weight.is_finite());
    if !is_finite || !links.iter().all(is_usable) {
        return Err("a sample has no event before the horizon".into());
    }
    Ok(LinearRefit { intercept: *intercept, weights: weights.clone(), links })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::data::Survival;
    use crate::testing::{candidate, numbers};
    use model::Margin;

    const HORIZON: f64 = 3.0;

    /// Two columns, hazard 0.2 · exp(0.7 a − 0.5 b), censored evenly between 0 and 12.
    fn table(rows: usize, next: &mut impl FnMut() -> f64) -> Data {
        let (mut table, mut outcome) = (vec![], Survival::default());
        for _ in 0..rows {
            let (a, b) = (2.0 * next() - 1.0, f64::from(u8::from(next() < 0.5)));
            let event = -libm::log(1.0 - next()) / (0.2 * libm::exp(0.7 * a - 0.5 * b));
            let censored = 12.0 * next();
            table.extend([a, b]);
            outcome.time.push(event.min(censored).max(1e-6));
            outcome.event.push(event <= censored);
        }
        Data {
            columns: vec!["a".into(), "b".into()],
            rows: table,
            outcome: Outcome::Survival(outcome),
            ..Data::default()
        }
    }

    fn truth(a: f64, b: f64) -> f64 {
        -libm::expm1(-0.2 * HORIZON * libm::exp(0.7 * a - 0.5 * b))
    }

    fn value(refit: &LinearRefit, a: f64, b: f64) -> f64 {
        refit.links[0].value_from_margin(Margin(refit.intercept + refit.weights[0] * a + refit.weights[1] * b))
    }

    fn settings(seed: u64, threads: usize) -> Settings {
        Settings { seed, threads, horizon: Some(HORIZON), ..Settings::default() }
    }

    fn of(data: Data, settings: &Settings, count: usize) -> Refits {
        let training = Training::new(data).unwrap();
        refits(&training, &candidate(Learner::Cox, &[]), &Point::default(), settings, count, &|_, _| {}).unwrap()
    }

    /// Of 80 simulated tables the middle 90 % of the refits hold the true risk about as often as they say, for patients of
    /// low, middling and high risk; the middle half is narrower and holds it more rarely.
    #[test]
    fn the_middle_share_holds_the_truth_about_as_often_as_it_says() {
        const TABLES: usize = 80;
        let mut next = numbers(2024);
        let patients = [(-0.8, 1.0), (0.0, 0.0), (0.9, 0.0)];
        let (mut wide, mut narrow) = (0.0, 0.0);
        for at in 0..TABLES {
            let refits = of(table(120, &mut next), &settings(at as u64, 2), 100);
            for (a, b) in patients {
                let mut values: Vec<f64> = refits.models.iter().map(|refit| value(refit, a, b)).collect();
                values.sort_by(f64::total_cmp);
                let holds = |low: usize, high: usize| (values[low]..=values[high]).contains(&truth(a, b));
                wide += f64::from(u8::from(holds(4, 95)));
                narrow += f64::from(u8::from(holds(25, 74)));
            }
        }
        let count = (TABLES * patients.len()) as f64;
        // Between the 5th and the 96th of 100 lies about 0.9, between the 26th and the 75th about 0.5.
        assert!((0.84..=0.96).contains(&(wide / count)), "{}", wide / count);
        assert!((0.38..=0.62).contains(&(narrow / count)), "{}", narrow / count);
    }

    #[test]
    fn whole_persons_are_drawn_and_threads_change_nothing() {
        let data = Data { groups: (0..60).map(|row| row / 2).collect(), ..table(60, &mut numbers(5)) };
        let one = of(data.clone(), &settings(3, 1), 8);
        assert_eq!(one, of(data.clone(), &settings(3, 4), 8));
        assert_ne!(one, of(data.clone(), &settings(4, 1), 8));
        // Each row alone draws other samples than pairs of rows.
        assert_ne!(one, of(Data { groups: vec![], ..data }, &settings(3, 1), 8));
    }

    #[test]
    fn a_sample_without_events_is_drawn_anew_and_counted() {
        let mut data = table(40, &mut numbers(9));
        let Outcome::Survival(survival) = &mut data.outcome else { panic!("survival") };
        // Two events in all: about one sample in seven has none.
        survival.event = (0..40).map(|row| row < 2).collect();
        survival.time = (0..40).map(|row| if row < 2 { 1.0 + f64::from(row) } else { 9.0 }).collect();
        data.rows.iter_mut().enumerate().for_each(|(at, x)| *x = libm::sin(at as f64));
        let strong = candidate(Learner::Cox, &[("penalty", &[1.0])]);
        let point = strong.points().unwrap().remove(0);
        let training = Training::new(data).unwrap();
        let found = refits(&training, &strong, &point, &settings(1, 2), 60, &|_, _| {}).unwrap();
        assert!(found.models.len() == 60 && found.drawn_anew > 0, "{}", found.drawn_anew);
    }

    #[test]
    fn trees_are_not_refitted() {
        let training = Training::new(table(60, &mut numbers(5))).unwrap();
        let trees = candidate(Learner::BoostedSurvival, &[("rounds", &[5.0])]);
        let point = trees.points().unwrap().remove(0);
        let error = refits(&training, &trees, &point, &settings(1, 1), 2, &|_, _| {}).unwrap_err();
        assert!(error.to_string().contains("linear"), "{error}");
    }
}
