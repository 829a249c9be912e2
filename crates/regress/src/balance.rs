//! Whether the rows of two treatments can be compared: propensity scores, their overlap, and standardised differences before
//! and after weighting by the inverse probability of treatment.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use statistics::balance::{Difference, propensity, standardised_differences};

use crate::analysis::{design, require_terms};
use crate::complete::{Complete, Rows};
use crate::condition::{event, restrict};
use crate::error::RegressError;
use crate::number;
use crate::table::Table;
use crate::terms::Terms;

/// The scores are counted in so many intervals of equal width.
const BINS: usize = 10;

/// A question of balance of a CSV file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BalanceAnalysis {
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    pub file: PathBuf,
    /// Who was treated: a column of 0 and 1, or which of its values counts, as in `arm=drug`.
    pub treatment: String,
    /// What was known before treatment, such as `age, log(bili), factor(stage)`; see [`Terms::read`].
    pub terms: String,
    /// Only rows for which all of these hold, such as `age>=18`.
    #[serde(default, rename = "where")]
    pub conditions: Vec<String>,
}

/// How alike the treated and the others are. Numbers that are not finite are absent in JSON, and NaN when read again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BalanceFinding {
    /// As the analysis names it.
    pub file: String,
    /// As the analysis names it.
    pub treatment: String,
    /// Read, analysed and dropped.
    pub rows: Rows,
    /// Those with the treatment.
    pub treated: Arm,
    /// The others.
    pub control: Arm,
    /// The range of scores that both groups reach; none where they do not meet.
    pub common_support: Option<(f64, f64)>,
    /// Of the scores, in order, from 0 to 1.
    pub histogram: Vec<Bin>,
    /// A line a term, in the order of the terms.
    pub terms: Vec<Balance>,
}

/// One of the two groups.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arm {
    /// Of the group.
    pub rows: usize,
    /// The lowest propensity score.
    pub lowest_score: f64,
    /// The highest propensity score.
    pub highest_score: f64,
    /// The share of rows whose score lies outside the range that both groups reach, from 0 to 1.
    pub share_outside: f64,
    /// The largest stabilised weight.
    pub largest_weight: f64,
    /// How many rows of equal weight would say as much: the squared sum of the weights over the sum of their squares.
    /// Kish, Survey Sampling, 1965, section 11.7.
    pub effective_rows: f64,
}

/// An interval of propensity scores; its upper end belongs to the next one, but 1 to the last.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bin {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Treated rows in it.
    pub treated: usize,
    /// Other rows in it.
    pub control: usize,
}

/// A term in both groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Balance {
    /// As it is written in the terms.
    pub term: String,
    /// Of the treated.
    #[serde(with = "number")]
    pub treated_mean: f64,
    /// Of the others.
    #[serde(with = "number")]
    pub control_mean: f64,
    /// The difference of the means in standard deviations.
    #[serde(with = "number")]
    pub standardised: f64,
    /// The treated's mean, weighted.
    #[serde(with = "number")]
    pub weighted_treated_mean: f64,
    /// The others' mean, weighted.
    #[serde(with = "number")]
    pub weighted_control_mean: f64,
    /// The difference of the weighted means in weighted standard deviations.
    #[serde(with = "number")]
    pub weighted_standardised: f64,
}

impl BalanceAnalysis {
    /// Answers from the file, whose path is taken from `base`.
    ///
    /// # Errors
    /// A table, a term or a condition that does not fit, fewer than two rows of a group, terms that determine each other or
    /// separate the groups.
    pub fn run(&self, base: &Path) -> Result<BalanceFinding, RegressError> {
        let mut table = Table::read(&base.join(&self.file))?;
        restrict(&mut table, &self.conditions)?;
        let terms = Terms::read(&self.terms, &table)?;
        let kinds = [
            ("strata", terms.strata.is_some()),
            ("cluster", terms.clusters.is_some()),
            ("offset", terms.offset.is_some()),
            ("weight", terms.weights.is_some()),
        ];
        if let Some((term, _)) = kinds.into_iter().find(|(_, is_given)| *is_given) {
            return Err(RegressError::UnusedTerm { title: "propensity score", term });
        }
        let treatment = event(&self.treatment, &table)?;
        let mut complete = Complete::of(&table);
        complete.require(&self.treatment, &treatment);
        require_terms(&mut complete, &terms);
        complete.check()?;
        let said = |error| complete.located(error, &table, &terms.columns);
        let treated = complete.values(&treatment);
        let count = treated.iter().filter(|&&treated| treated).count();
        if count < 2 || treated.len() - count < 2 {
            return Err(RegressError::OneArm { name: self.treatment.clone(), rows: complete.rows().said() });
        }
        let design = design(&terms.columns, &complete).map_err(said)?;
        let scores = propensity(&design, &treated).map_err(said)?;
        let before = standardised_differences(&design, &treated, None).map_err(said)?;
        let after = standardised_differences(&design, &treated, Some(&scores.weights)).map_err(said)?;
        let arm = |group: bool, share_outside: f64| {
            let rows = || (0..treated.len()).filter(|&row| treated[row] == group);
            let (sum, squares) =
                rows().map(|row| scores.weights[row]).fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
            Arm {
                rows: rows().count(),
                lowest_score: rows().map(|row| scores.scores[row]).fold(1.0, f64::min),
                highest_score: rows().map(|row| scores.scores[row]).fold(0.0, f64::max),
                share_outside,
                largest_weight: rows().map(|row| scores.weights[row]).fold(0.0, f64::max),
                effective_rows: sum * sum / squares,
            }
        };
        Ok(BalanceFinding {
            file: self.file.display().to_string(),
            treatment: self.treatment.clone(),
            rows: complete.rows().clone(),
            treated: arm(true, scores.treated_outside),
            control: arm(false, scores.control_outside),
            common_support: scores.common_support,
            histogram: histogram(&scores.scores, &treated),
            terms: before.into_iter().zip(after).map(|(before, after)| Balance::of(before, &after)).collect(),
        })
    }
}

impl Balance {
    fn of(before: Difference, after: &Difference) -> Self {
        Self {
            term: before.name,
            treated_mean: before.treated_mean,
            control_mean: before.control_mean,
            standardised: before.standardised,
            weighted_treated_mean: after.treated_mean,
            weighted_control_mean: after.control_mean,
            weighted_standardised: after.standardised,
        }
    }
}

fn histogram(scores: &[f64], treated: &[bool]) -> Vec<Bin> {
    let end = |bin: usize| bin as f64 / BINS as f64;
    let bin = |low: usize| {
        let (from, to) = (end(low), end(low + 1));
        let is_in = |score: f64| score >= from && (score < to || low + 1 == BINS);
        let count = |group: bool| scores.iter().zip(treated).filter(|(s, t)| **t == group && is_in(**s)).count();
        Bin { low: from, high: to, treated: count(true), control: count(false) }
    };
    (0..BINS).map(bin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_score_is_counted_once() {
        let scores = [0.0, 0.05, 0.1, 0.999, 1.0, 0.3];
        let bins = histogram(&scores, &[true, false, true, true, false, false]);
        let told: Vec<_> = bins.iter().map(|bin| (bin.treated, bin.control)).collect();
        let none = (0, 0);
        assert_eq!(told, [(1, 1), (1, 0), none, (0, 1), none, none, none, none, none, (1, 1)]);
    }
}
