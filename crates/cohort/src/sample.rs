//! Which rows are used and for what: sampling, splits, folds, weights.

mod folds;
mod matching;
mod prevalence;
mod settings;
mod split;
mod stratify;
#[cfg(test)]
mod tests;
mod traits;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::attrition::Attrition;
use crate::error::CohortError;
use crate::select::Row;

pub use prevalence::Prevalence;
pub use settings::{
    Calipers, Correction, CorrectionSettings, Design, Exact, FoldBy, Folds, Match, Sampling, Split, SplitBy, SplitName,
    Stratify, TimeScale,
};

/// A row in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    pub(crate) row: Row,
    pub(crate) split: SplitName,
    pub(crate) fold: Option<usize>,
    pub(crate) weight: f64,
    pub(crate) match_set: Option<usize>,
}

impl Placed {
    pub(crate) fn is_case(&self) -> bool {
        self.row.follow.event == 1
    }
}

/// How many rows of which outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortCounts {
    /// Rows.
    pub rows: u64,
    /// Persons.
    pub persons: u64,
    /// Rows with the outcome.
    pub cases: u64,
    /// Rows known to be without it, those with a competing event among them.
    pub controls: u64,
    /// Rows with a competing event.
    pub competing: u64,
    /// Rows whose observation ends before the outcome is known.
    pub censored: u64,
}

impl CohortCounts {
    pub(crate) fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let (mut counts, mut persons) = (Self::default(), BTreeSet::new());
        for row in rows {
            persons.insert(row.person.as_str());
            counts.rows += 1;
            counts.cases += u64::from(row.follow.event == 1);
            counts.controls += u64::from(row.follow.outcome == Some(false));
            counts.competing += u64::from(row.follow.event > 1);
            counts.censored += u64::from(row.follow.outcome.is_none());
        }
        counts.persons = persons.len() as u64;
        counts
    }
}

/// Puts every row, given by person and index date, in its place. What sampling takes is added to the attrition.
///
/// # Errors
/// The key of `[sampling]` that does not go with these rows.
pub(crate) fn place(
    rows: Vec<Row>,
    sampling: &Sampling,
    seed: u64,
    attrition: &mut Attrition,
) -> Result<(Vec<Placed>, Option<Prevalence>), CohortError> {
    let whole = CohortCounts::of(rows.iter());
    let mut placed = split::split(rows, &sampling.split, seed)?;
    let mut leaves = |placed: &[Placed], rule: String, key: &str| {
        let counts = CohortCounts::of(placed.iter().map(|p| &p.row));
        let before = attrition.rows.last().map(|row| (row.persons, row.index_dates));
        if before != Some((counts.persons, counts.rows)) {
            attrition.push(rule, format!("sampling.{key}"), counts.persons, counts.rows);
        }
    };
    leaves(&placed, "not both before and after the split date".into(), "split.at");
    if let Some(settings) = &sampling.stratify {
        placed = stratify::stratify(placed, settings, seed);
        leaves(&placed, "sampled by stratum".into(), "stratify");
    }
    if let Some(settings) = &sampling.matching {
        placed = matching::matched(placed, settings, seed)?;
        leaves(&placed, format!("cases with controls, up to 1:{}", settings.ratio), "match");
    }
    folds::folds(&mut placed, &sampling.folds, seed)?;
    let prevalence =
        sampling.prevalence.as_ref().map(|settings| prevalence::correct(&mut placed, settings, &whole)).transpose()?;
    Ok((placed, prevalence))
}
