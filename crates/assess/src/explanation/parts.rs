//! What each input adds to a margin, found exactly by the model's columns where it has a way to, else by coalitions.

use explain::{Cohort, Sampling, linear_scores, sampled_shapley};
use features::expression::Expression;
use model::Predictor;

use crate::bundle::Equation;
use crate::columns::Columns;
use crate::explained::ExplainedBy;
use crate::scorer::Scorer;

/// Rounding of a model that adds in f32, over a thousand trees; anything more would be an explanation of another number.
const ROUNDING: f64 = 1e-3;
/// The most evaluations for a margin: all coalitions where that is enough, else an estimate.
const MOST_EVALUATIONS: usize = 1 << 17;
/// An estimate ends when no standard error is above this part of the difference to be explained.
const WANTED_ERROR: f64 = 0.01;
/// Chooses the orders: the same on every machine, so that an estimate repeats to the bit.
const SEED: u64 = 1;

/// What each input adds to a margin, and where the margin starts.
pub(super) struct Parts {
    pub(super) base: f64,
    pub(super) by_input: Vec<f64>,
    /// Their standard errors, that of the base last; empty where the parts are exact.
    pub(super) errors: Vec<f64>,
    pub(super) evaluations: usize,
    pub(super) by: ExplainedBy,
}

/// Against what parts are counted.
pub(super) enum Against {
    /// What the trees remember of the training data.
    TrainingData,
    /// Rows of inputs: one reference patient, or a cohort.
    Rows(Cohort),
}

/// What is explained.
pub(super) struct Question<'a> {
    pub(super) equation: &'a Equation,
    pub(super) scorer: Scorer<'a>,
    pub(super) predictor: &'a Predictor,
    /// The patient's inputs.
    pub(super) patient: &'a [f64],
    pub(super) against: Against,
}

impl Question<'_> {
    /// The parts of one of the margins, whose value for the patient is given.
    pub(super) fn parts(&self, of: usize, margin: f64) -> Option<Parts> {
        let columns = self.equation.columns(self.patient);
        let (by_column, by) = match (self.predictor, &self.against) {
            (Predictor::Trees(forest), Against::TrainingData) => {
                (explain::tree_shap::contributions(forest, &columns, of)?, ExplainedBy::PathDependentTrees)
            }
            (Predictor::Trees(forest), Against::Rows(rows)) => {
                let width = forest.layout().columns;
                let cohort = cohort_of_columns(self.equation, rows, width)?;
                let row = columns.get(..width)?;
                let found = explain::interventional_of_rows(forest, &cohort, &[row], of).ok()?.pop()?;
                (found, ExplainedBy::InterventionalTrees)
            }
            (Predictor::Scores(scores), Against::Rows(rows)) => {
                let cohort = cohort_of_columns(self.equation, rows, columns.len())?;
                let means = means(&cohort, scores.missing_adds_nothing);
                (linear_scores(scores, &columns, of, &means), ExplainedBy::Linear)
            }
            (_, Against::Rows(rows)) => return self.by_coalitions(rows, of, margin),
            (_, Against::TrainingData) => return None,
        };
        let by_input = by_input(&self.equation.terms, by_column, self.patient.len())?;
        closed(by_input, margin, Parts { base: 0.0, by_input: vec![], errors: vec![], evaluations: 0, by })
    }

    /// All coalitions of inputs or, where these are too many, random orders.
    fn by_coalitions(&self, rows: &Cohort, of: usize, margin: f64) -> Option<Parts> {
        let mut columns = Columns::new(&self.equation.terms, self.patient);
        let mut evaluate = |row: &[f64]| self.scorer.margins(columns.of(row)).get(of).copied().unwrap_or(f64::NAN);
        let mean: f64 = rows.rows().iter().zip(rows.shares()).map(|(row, share)| share * evaluate(row)).sum();
        let sampling = Sampling {
            seed: SEED,
            wanted_error: WANTED_ERROR * (margin - mean).abs(),
            // The fewest orders from which an error can be stated, however many inputs there are.
            most_evaluations: MOST_EVALUATIONS.max(128 * self.patient.len()),
        };
        let found = sampled_shapley(self.patient, rows, sampling, evaluate).ok()?;
        let (errors, by) = if found.is_exact {
            (vec![], ExplainedBy::Coalitions)
        } else {
            (found.standard_errors, ExplainedBy::Sampling)
        };
        closed(found.values, margin, Parts { base: 0.0, by_input: vec![], errors, evaluations: found.evaluations, by })
    }
}

/// The rows as the model's columns.
pub(super) fn cohort_of_columns(equation: &Equation, rows: &Cohort, width: usize) -> Option<Cohort> {
    let of_row = |row: &Vec<f64>| {
        let mut columns = equation.columns(row);
        columns.truncate(width);
        columns
    };
    // The kind was checked when the bundle was made.
    Cohort::synthetic(rows.rows().iter().map(of_row).collect(), rows.weights().to_vec()).ok()
}

/// The mean of each column; a missing value is none, or counts as the 0 as which the model takes it.
fn means(cohort: &Cohort, missing_adds_nothing: bool) -> Vec<f64> {
    let mut means = vec![0.0; cohort.rows().first().map_or(0, Vec::len)];
    for (row, share) in cohort.rows().iter().zip(cohort.shares()) {
        for (mean, value) in means.iter_mut().zip(row) {
            *mean += if value.is_nan() && missing_adds_nothing { 0.0 } else { share * value };
        }
    }
    means
}

/// Parts of columns summed into the one input that each column's term reads; the base value stays last.
fn by_input(terms: &[Expression], mut by_column: Vec<f64>, inputs: usize) -> Option<Vec<f64>> {
    let base = by_column.pop()?;
    let mut by_input = vec![0.0; inputs + 1];
    for (term, part) in terms.iter().zip(&by_column) {
        by_input[*term.reads().first()?] += part;
    }
    by_input[inputs] = base;
    Some(by_input)
}

/// The parts, with the base last, closed to the margin.
///
/// The model may have added in f32, the parts are exact: the base is moved by that rounding, so that base and parts
/// add up to the margin that the model gives.
fn closed(mut by_input: Vec<f64>, margin: f64, rest: Parts) -> Option<Parts> {
    let stated = by_input.pop()?;
    let base = margin - by_input.iter().sum::<f64>();
    let size = 1.0 + stated.abs() + by_input.iter().map(|part| part.abs()).sum::<f64>();
    // A comparison that NaN does not pass either.
    ((base - stated).abs() <= ROUNDING * size).then_some(Parts { base, by_input, ..rest })
}
