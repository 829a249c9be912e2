//! Counts by Poisson and negative binomial regression: maximum likelihood of `statistics` without a penalty, the columns
//! as they are given. The value is the mean count, exp(intercept + Σ weight · column).

use model::Link;
use statistics::{Design, glm};

use super::penalised::scores;
use super::{Fitted, Solution, THIS, weights};
use crate::candidate::{Candidate, Learner};
use crate::count_distribution::CountDistribution;
use crate::data::{Data, Outcome};
use crate::preparation::Imputation;

pub(super) fn fit(candidate: &Candidate, data: &Data) -> Result<Fitted, String> {
    let imputation = Imputation::of(data, candidate.missing);
    let fit = regression(candidate, data, &imputation)?;
    let mut estimates = fit.coefficients.iter().map(|coefficient| coefficient.estimate);
    let intercept = estimates.next().ok_or("the regression has no intercept")?;
    let note = match fit.theta {
        None => format!(
            "Poisson regression: the variance is taken to be the mean. Its residual deviance is {:.1} on {} degrees of \
             freedom; where it is much larger than they are, counts vary more than that, and negative_binomial fits better.",
            fit.deviance, fit.residual_degrees_of_freedom
        ),
        Some(theta) => format!(
            "Negative binomial regression: the variance of a mean m is m + m²/theta, with theta {:.4} (standard error \
             {:.4}) by maximum likelihood.",
            theta.estimate, theta.standard_error
        ),
    };
    Ok(Fitted {
        predictor: imputation.before(scores(Solution { intercept, weights: estimates.collect() })),
        link: Link::Log {},
        written_by: THIS,
        stores_instances: false,
        notes: vec![note],
    })
}

/// How the counts of these rows scatter about the means that the regression gives them.
pub(crate) fn distribution(candidate: &Candidate, data: &Data) -> Result<CountDistribution, String> {
    let fit = regression(candidate, data, &Imputation::of(data, candidate.missing))?;
    Ok(match fit.theta {
        None => CountDistribution::Poisson,
        Some(theta) => CountDistribution::NegativeBinomial { theta: theta.estimate },
    })
}

fn regression(candidate: &Candidate, data: &Data, imputation: &Imputation) -> Result<glm::Fit, String> {
    let Outcome::Continuous(outcome) = &data.outcome else { return Err(not_counts(candidate.learner)) };
    check(candidate.learner, outcome)?;
    let weights = weights(candidate, data);
    let (table, width) = (imputation.rows(data), imputation.width());
    let named: Vec<(String, Vec<f64>)> = (imputation.names(&data.columns).into_iter().enumerate())
        .map(|(column, name)| (name, table.iter().skip(column).step_by(width.max(1)).copied().collect()))
        .collect();
    let design = Design::from_columns(outcome.len(), &named).map_err(|error| error.to_string())?;
    let given = glm::Data { design: &design, outcome, offset: None, weights: Some(&weights) };
    let is_poisson = candidate.learner == Learner::Poisson;
    let fit = if is_poisson { glm::poisson(&given, 0.95) } else { glm::negative_binomial(&given, 0.95) };
    fit.map_err(|error| error.to_string())
}

/// Whether every outcome is a count.
///
/// # Errors
/// The first row, from 1, whose outcome is none; never its value.
pub(super) fn check(learner: Learner, outcome: &[f64]) -> Result<(), String> {
    match outcome.iter().position(|y| *y < 0.0 || !y.is_finite() || y.fract() != 0.0) {
        None => Ok(()),
        Some(row) => Err(format!("{} (row {} has another number)", not_counts(learner), row + 1)),
    }
}

fn not_counts(learner: Learner) -> String {
    format!("{} predicts counts: the outcome must be 0, 1, 2, … in every row; choose another learner", learner.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::MissingValues;
    use crate::learner::Context;
    use crate::metric::Metric;
    use crate::parameters::Point;
    use crate::testing::{candidate, continuous, numbers, with_missing};
    use crate::{Error, Settings, Training, select};
    use model::Predictor;

    /// Counts with the log mean 1 + 0.4 a − 0.3 b: by inversion, of a Poisson whose mean a gamma (of shape 2) multiplies
    /// where they are to vary more.
    fn counts(rows: usize, is_varied: bool) -> Data {
        let mut data = continuous(rows, 31);
        let mut next = numbers(77);
        let mut count = |row: usize| {
            let x = data.row(row);
            let mut mean = libm::exp(1.0 + 0.4 * x[0] - 0.3 * x[1]);
            if is_varied {
                mean *= -0.5 * (libm::log(1.0 - next()) + libm::log(1.0 - next()));
            }
            let (mut k, mut p, u) = (0.0, libm::exp(-mean), next());
            let mut below = p;
            while below < u && k < 500.0 {
                k += 1.0;
                p *= mean / k;
                below += p;
            }
            k
        };
        let outcome = (0..rows).map(&mut count).collect();
        data.outcome = Outcome::Continuous(outcome);
        data.weights = (0..rows).map(|row| 1.0 + (row % 3) as f64).collect();
        data
    }

    fn outcome(data: &Data) -> &[f64] {
        let Outcome::Continuous(y) = &data.outcome else { panic!("counts") };
        y
    }

    /// The model's values of its own rows.
    fn values(fitted: &Fitted, data: &Data) -> Vec<f64> {
        let compiled = fitted.predictor.clone().compile().unwrap();
        let value = |row| fitted.link.value_from_margin(model::Margin(compiled.margins_from_row(data.row(row))[0]));
        (0..data.count()).map(value).collect()
    }

    #[test]
    fn the_model_is_that_of_statistics_to_the_last_digit() {
        for learner in [Learner::Poisson, Learner::NegativeBinomial] {
            let data = counts(400, true);
            let fitted = fit(&candidate(learner, &[]), &data).unwrap();
            let columns: Vec<(String, Vec<f64>)> =
                data.columns.iter().enumerate().map(|(at, name)| (name.clone(), data.column(at).collect())).collect();
            let design = Design::from_columns(400, &columns).unwrap();
            let outcome = outcome(&data);
            let given = glm::Data { design: &design, outcome, offset: None, weights: Some(&data.weights) };
            let of = if learner == Learner::Poisson { glm::poisson } else { glm::negative_binomial };
            let theirs = of(&given, 0.95).unwrap();
            let Predictor::Scores(scores) = &fitted.predictor else { panic!("scores") };
            let ours: Vec<f64> = scores.intercepts.iter().chain(&scores.weights[0]).copied().collect();
            assert_eq!(ours, theirs.coefficients.iter().map(|c| c.estimate).collect::<Vec<_>>());
            assert_eq!(fitted.link, Link::Log {});
            for (value, mean) in values(&fitted, &data).iter().zip(&theirs.fitted) {
                assert!((value / mean - 1.0).abs() < 1e-9, "{value}, {mean}");
            }
            let words = if learner == Learner::Poisson { "residual deviance" } else { "theta 2." };
            assert!(fitted.notes[0].contains(words), "{:?}", fitted.notes);
        }
    }

    /// At the maximum what is left over is orthogonal to every column, with the likelihood's own weights.
    #[test]
    fn what_is_left_is_orthogonal_to_the_columns() {
        let data = counts(400, true);
        let theta = |fitted: &Fitted| -> f64 {
            let after = fitted.notes[0].split("with theta ").nth(1).unwrap();
            after.split(' ').next().unwrap().parse().unwrap()
        };
        for learner in [Learner::Poisson, Learner::NegativeBinomial] {
            let fitted = fit(&candidate(learner, &[]), &data).unwrap();
            let share = |mean: f64| match learner {
                Learner::Poisson => 1.0,
                _ => 1.0 / (1.0 + mean / theta(&fitted)),
            };
            let left: Vec<f64> = (values(&fitted, &data).iter().zip(outcome(&data)).zip(&data.weights))
                .map(|((mean, y), weight)| weight * (y - mean) * share(*mean))
                .collect();
            // Theta is known to four digits behind the point, which is what is left of the sums.
            let least = if learner == Learner::Poisson { 1e-6 } else { 5e-2 };
            for column in 0..5 {
                let sum: f64 = left.iter().zip(data.column(column)).map(|(l, x)| l * x).sum();
                assert!(sum.abs() < least, "{learner:?}, column {column}: {sum}");
            }
            assert!(left.iter().sum::<f64>().abs() < least);
        }
    }

    #[test]
    fn the_truth_is_recovered() {
        for (learner, is_varied) in [(Learner::Poisson, false), (Learner::NegativeBinomial, true)] {
            let fitted = fit(&candidate(learner, &[]), &counts(4000, is_varied)).unwrap();
            let Predictor::Scores(scores) = &fitted.predictor else { panic!("scores") };
            let found: Vec<f64> = scores.intercepts.iter().chain(&scores.weights[0]).copied().collect();
            for (found, truth) in found.iter().zip([1.0, 0.4, -0.3, 0.0, 0.0, 0.0]) {
                assert!((found - truth).abs() < 0.06, "{learner:?}: {found}, {truth}");
            }
        }
    }

    #[test]
    fn counts_are_compared_by_the_root_of_squared_errors() {
        let data = counts(300, true);
        let candidates = [candidate(Learner::Poisson, &[]), candidate(Learner::NegativeBinomial, &[])];
        let settings = Settings { outer_folds: 3, inner_folds: 2, ..Settings::default() };
        let training = Training::new(with_missing(data, 0.05, 3)).unwrap();
        let refused = select(&training, &candidates, &settings, &|_, _| {}).unwrap_err();
        assert!(matches!(refused, Error::Missing { .. }), "{refused}");
        let candidates = candidates.map(|c| Candidate { missing: MissingValues::MedianWithIndicator, ..c });
        let selection = select(&training, &candidates, &settings, &|_, _| {}).unwrap();
        assert_eq!(selection.metric, Metric::Rmse);
        for result in &selection.candidates {
            assert_eq!(result.model.file().outputs[0].link, Link::Log {});
        }
    }

    #[test]
    fn what_no_count_regression_takes_is_refused() {
        let context = Context { seed: 1, horizon: None };
        let refused = |learner: Learner, change: &dyn Fn(&mut Data), expected: &str| {
            let mut data = counts(50, false);
            change(&mut data);
            let candidate = candidate(learner, &[]);
            let message = match super::super::check(&candidate, &data) {
                Err(error) => error.to_string(),
                Ok(()) => super::super::fit(&candidate, &Point::default(), &data, context).unwrap_err(),
            };
            assert!(message.contains(expected), "{message}");
        };
        let set = |value: f64| {
            move |data: &mut Data| {
                let mut y = outcome(data).to_vec();
                y[6] = value;
                data.outcome = Outcome::Continuous(y);
            }
        };
        let row = "must be 0, 1, 2, … in every row; choose another learner (row 7 has another number)";
        refused(Learner::Poisson, &set(2.5), row);
        refused(Learner::NegativeBinomial, &set(-1.0), row);
        let binary = |data: &mut Data| data.outcome = Outcome::Binary(vec![1.0; 50]);
        refused(Learner::Poisson, &binary, "poisson predicts a continuous outcome");
        let constant = |data: &mut Data| data.rows.iter_mut().step_by(5).for_each(|x| *x = 1.0);
        refused(Learner::NegativeBinomial, &constant, "column a has the same value in every");
        // Every second count is one more than the other: they vary less than Poisson's.
        let even =
            |data: &mut Data| data.outcome = Outcome::Continuous((0..50).map(|i| f64::from(5 + i % 2)).collect());
        refused(Learner::NegativeBinomial, &even, "use Poisson regression");
        let penalty = candidate(Learner::Poisson, &[("penalty", &[1.0])]).points().unwrap_err().to_string();
        assert!(penalty.contains("poisson has no hyper-parameter penalty; it has none"), "{penalty}");
    }
}
