//! Inputs as columns of the joint check: numbers as normal scores, yes/no and options as standardised 0 and 1.

use features::FeatureSet;

use super::distributions::normal_quantile;
use super::source::{ApplicabilitySource, Distribution, JointSource, shares_of_quantiles};

/// Beyond this a score says no more than that the value is far outside.
const FARTHEST: f64 = 12.0;
/// Which part of a table of quantiles gives the slope beyond its ends.
const OUTER_PART: f64 = 0.25;

/// The normal score of a number: the normal quantile of its share among the training patients. Between two quantiles it
/// runs along a straight line; a number that many patients have gets the middle of their shares; beyond either end it goes
/// on with the slope of the outer quarter of the table.
#[must_use]
pub fn normal_score(distribution: &Distribution, value: f64) -> f64 {
    let score = match distribution {
        Distribution::MeanSd([mean, sd]) => (value - mean) / sd,
        Distribution::Quantiles(quantiles) => score_by_quantiles(quantiles, value),
        Distribution::Yes(_) | Distribution::Options(_) => f64::NAN,
    };
    if score.is_nan() { score } else { score.clamp(-FARTHEST, FARTHEST) }
}

fn score_by_quantiles(quantiles: &[f64], value: f64) -> f64 {
    let (Some(first), Some(last)) = (quantiles.first(), quantiles.last()) else { return f64::NAN };
    if value.is_nan() || quantiles.len() < 2 {
        return f64::NAN;
    }
    let shares = shares_of_quantiles(quantiles.len());
    let score = |at: usize| normal_quantile(shares[at]);
    let end = quantiles.len() - 1;
    let inner = libm::round(OUTER_PART * end as f64).max(1.0) as usize;
    if value < *first {
        return score(0) - (first - value) * slope(quantiles, &score, 0, inner);
    }
    if value > *last {
        return score(end) + (value - last) * slope(quantiles, &score, end, end - inner);
    }
    // Several quantiles may be the same number.
    let below = quantiles.partition_point(|q| *q < value);
    let upto = quantiles.partition_point(|q| *q <= value);
    if below < upto {
        return normal_quantile((shares[below] + shares[upto - 1]) / 2.0);
    }
    let (from, to) = (quantiles[below - 1], quantiles[below]);
    let part = (value - from) / (to - from);
    score(below - 1) + part * (score(below) - score(below - 1))
}

/// Score per unit of value from the end of the table inwards, to `inner` or as far as the values are the same; 0 where all
/// are.
fn slope(quantiles: &[f64], score: &impl Fn(usize) -> f64, outer: usize, inner: usize) -> f64 {
    let towards: Vec<usize> = if outer == 0 { (inner..quantiles.len()).collect() } else { (0..=inner).rev().collect() };
    let distinct = towards.into_iter().find(|at| quantiles[*at] != quantiles[outer]);
    distinct.map_or(0.0, |at| (score(at) - score(outer)) / (quantiles[at] - quantiles[outer]))
}

/// The columns of the joint check for a row of inputs in the order of the feature set; NaN where an input is missing or
/// nothing is known of it.
#[must_use]
pub fn joint_columns(
    source: &ApplicabilitySource,
    joint: &JointSource,
    features: &FeatureSet,
    row: &[f64],
) -> Vec<f64> {
    joint.columns.iter().map(|name| column(source, features, row, name).unwrap_or(f64::NAN)).collect()
}

fn column(source: &ApplicabilitySource, features: &FeatureSet, row: &[f64], name: &str) -> Option<f64> {
    let (input, option) = split(name);
    let at = features.position(input)?;
    let value = *row.get(at)?;
    let distribution = source.inputs.get(input)?.distribution.as_ref()?;
    if value.is_nan() {
        return None;
    }
    match (distribution, option) {
        (Distribution::Yes(share), None) => standardised(f64::from(u8::from(value != 0.0)), *share),
        (Distribution::Options(shares), Some(option)) => {
            let options = features.options(&features.inputs().get(at)?.of);
            let is_it = options.get(value as usize).is_some_and(|(name, _)| name == option);
            standardised(f64::from(u8::from(is_it)), *shares.get(option)?)
        }
        (Distribution::Quantiles(_) | Distribution::MeanSd(_), None) => Some(normal_score(distribution, value)),
        _ => None,
    }
}

/// A column's input, and the option that it is of.
pub(crate) fn split(column: &str) -> (&str, Option<&str>) {
    column.split_once('=').map_or((column, None), |(input, option)| (input, Some(option)))
}

/// A share of none or all has no spread; a compiled bundle has no such column.
fn standardised(value: f64, share: f64) -> Option<f64> {
    let spread = libm::sqrt(share * (1.0 - share));
    (spread > 0.0).then(|| (value - share) / spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
    }

    /// Quantiles at 0.025, 0.2625, 0.5, 0.7375 and 0.975; scores by `scipy.stats.norm.ppf`, scipy 1.17.1.
    #[test]
    fn scores_run_along_the_table_and_on_beyond_it() {
        let (outer, inner) = (1.959_963_984_540_054, 0.635_657_013_697_582_8);
        let table = Distribution::Quantiles(vec![10.0, 20.0, 25.0, 30.0, 50.0]);
        close(normal_score(&table, 25.0), 0.0);
        close(normal_score(&table, 50.0), outer);
        close(normal_score(&table, 20.0), -inner);
        // Halfway from one quantile to the next.
        close(normal_score(&table, 40.0), (outer + inner) / 2.0);
        // The outer quarter's slope goes on: 20 more as from 30 to 50.
        close(normal_score(&table, 70.0), outer + (outer - inner));
        close(normal_score(&table, 5.0), -outer - (outer - inner) / 2.0);
        assert_eq!(normal_score(&table, 1e9), FARTHEST);
        assert!(normal_score(&table, f64::NAN).is_nan());
        // What 0.2625 to 0.7375 all have lies in their middle, and the slope looks past it.
        let tied = Distribution::Quantiles(vec![0.0, 2.0, 2.0, 2.0, 2.0]);
        close(normal_score(&tied, 2.0), normal_quantile((0.2625 + 0.975) / 2.0));
        close(normal_score(&tied, 3.0), outer + outer);
        close(normal_score(&Distribution::Quantiles(vec![7.0; 3]), 9.0), outer);
        close(normal_score(&Distribution::MeanSd([50.0, 10.0]), 65.0), 1.5);
    }

    #[test]
    fn scores_never_fall() {
        let tables = [vec![1.0, 1.0, 1.0, 2.0, 9.0], vec![0.5, 3.0, 3.0, 3.0, 3.5], vec![-4.0, -1.0, 0.0, 1.0, 1.0]];
        for table in tables.map(Distribution::Quantiles) {
            let scores: Vec<f64> = (-200..200).map(|at| normal_score(&table, f64::from(at) / 10.0)).collect();
            assert!(scores.windows(2).all(|two| two[0] <= two[1]), "{table:?}");
        }
    }
}
