//! What a reader must know before believing the figures.

use super::cases::Sample;
use super::subgroup::FEWEST;
use super::table::Table;

/// One sentence or two each, none where nothing is amiss.
pub(crate) fn cautions(table: &Table, sample: &Sample) -> Vec<String> {
    let mut cautions = Vec::new();
    let (events, others) = sample.counts();
    if events.min(others) < FEWEST {
        cautions.push(format!(
            "Only {events} rows with the event and {others} without: fewer than {FEWEST} of either say almost nothing. Collect more before deciding anything."
        ));
    } else if events.min(others) < 100 {
        cautions.push(format!(
            "{events} rows with the event and {others} without: validation is usually asked to have at least 100 of each. Read the intervals, not the values."
        ));
    }
    let left_out: usize = table.rows.left_out.iter().map(|l| l.rows).sum();
    if left_out > 0 {
        cautions.push(format!(
            "{left_out} of {} rows are left out for missing values; if they differ from the others, every figure is off.",
            table.rows.read
        ));
    }
    cautions.extend(prediction_cautions(&table.cases.predictions).iter().map(ToString::to_string));
    cautions
}

/// What is amiss with predictions, whatever became of the patients; for whoever puts it into other words than these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PredictionCaution {
    /// There is only one.
    #[error(
        "All predictions are the same: nobody is told apart, and calibration slope and curve do not exist. Check the column."
    )]
    AllTheSame,
    /// Less than half as many different ones as there are rows.
    #[error(
        "Ties: {rows} rows share {different} different predictions. A tie counts half in the areas, and equal predictions are flagged together."
    )]
    Ties {
        /// How many rows.
        rows: usize,
        /// How many different predictions.
        different: usize,
    },
    /// So many are exactly 0 or 1.
    #[error(
        "{0} predictions are exactly 0 or 1. They have no margin; for intercept and slope they are taken 0.000001 away."
    )]
    AtTheEdge(usize),
}

/// What is amiss with predictions; empty where nothing is.
#[must_use]
pub fn prediction_cautions(predictions: &[f64]) -> Vec<PredictionCaution> {
    let mut distinct = predictions.to_vec();
    distinct.sort_by(f64::total_cmp);
    distinct.dedup();
    let mut found = Vec::new();
    if distinct.len() == 1 {
        found.push(PredictionCaution::AllTheSame);
    } else if distinct.len() * 2 < predictions.len() {
        found.push(PredictionCaution::Ties { rows: predictions.len(), different: distinct.len() });
    }
    let at_the_edge = predictions.iter().filter(|p| **p == 0.0 || **p == 1.0).count();
    if at_the_edge > 0 {
        found.push(PredictionCaution::AtTheEdge(at_the_edge));
    }
    found
}
