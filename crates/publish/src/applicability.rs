//! `applicability.json`: what the training rows know of the records that a model holds for.
//!
//! Everything is a sum over at least ten patients, rounded: quantiles and shares of inputs as [`Marginal`] has them, shares of
//! concepts and codes, how far charts reach back, how inputs go together and how often that check would be wrong.

mod charts;
mod correlation;
mod held_out;

use std::collections::{BTreeMap, BTreeSet};

use assess::source::TermSource;
use assess::source::applicability::{ApplicabilitySource, Distribution, InputKnowledge, JointSource};
use features::FeatureSet;
use features::definition::{ConceptDefinition, InputDefinition};
use model::ModelFile;
use model::trees::TreeEnsemble;
use serde::{Deserialize, Serialize};

use crate::bundle::used_inputs;
use crate::error::PublishError;
use crate::marginal::{FEWEST, Marginal, Values, percent};
pub use charts::{ChartCounts, ConceptCount, KindCount};

/// Yes/no and options that fewer or more than this share have stay out of the joint check: each would alone decide it.
const RAREST: f64 = 0.02;

/// What the recipe's author knows of the training data and the tables do not say.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ApplicabilitySettings {
    /// The first and last year that the data are from, where dates of the tables are invented.
    pub years: Option<[i16; 2]>,
    /// Inputs whose values in the tables are not those of the bedside, such as the middle of a class for the size itself, or
    /// the age at the onset of a disease for the age: nothing is said of how they are distributed.
    pub unlike: Vec<String>,
}

/// Rows of inputs.
#[derive(Debug, Clone, Copy)]
pub struct InputRows<'a> {
    /// The values of each input, by name; NaN is missing.
    pub values: &'a BTreeMap<String, Vec<f64>>,
    /// Whose row each is: rows of one group are never on both sides of a division.
    pub groups: &'a [u64],
}

/// What `applicability.json` is made of.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The inputs, as the table of features was made with them.
    pub inputs: &'a [InputDefinition],
    /// The model's columns as expressions over the inputs.
    pub terms: &'a [TermSource],
    /// The concepts that the inputs name.
    pub concepts: &'a [ConceptDefinition],
    /// The fitted model.
    pub model: &'a ModelFile<TreeEnsemble>,
    /// The rows that it learned from.
    pub training: InputRows<'a>,
    /// The rows of the same population that were kept apart, where the recipe keeps any.
    pub test: Option<InputRows<'a>>,
    /// Rows of another population, where the recipe keeps any.
    pub elsewhere: Option<InputRows<'a>>,
    /// Each input's part in the mean absolute contribution, by name; together 1. Empty where contributions are not known.
    pub weights: &'a BTreeMap<String, f64>,
    /// What the charts of the training rows mention.
    pub charts: &'a ChartCounts,
    /// The first and last year that the data are from.
    pub years: Option<[i16; 2]>,
    /// Inputs whose values in the tables are not those of the bedside.
    pub unlike: &'a [String],
    /// The seed by which rows are divided.
    pub seed: u64,
}

/// Sums up what the training rows know.
///
/// # Errors
/// When inputs and concepts do not fit, or an input has no values.
pub fn applicability(known: &Known<'_>) -> Result<ApplicabilitySource, PublishError> {
    let features = FeatureSet::new(known.inputs.to_vec(), known.concepts)
        .map_err(|error| PublishError::Input { input: String::new(), problem: error.to_string() })?;
    let used = used_inputs(known.model, known.terms, &features)?;
    if let Some(stranger) = known.unlike.iter().find(|name| features.position(name).is_none()) {
        let problem = "`unlike` of [publish.applicability] names it, and there is no such input".to_owned();
        return Err(PublishError::Input { input: stranger.clone(), problem });
    }
    let mut source = of_rows(&features, known.training.values)?;
    for name in known.unlike {
        source.inputs.entry(name.clone()).and_modify(|input| input.distribution = None);
    }
    let patients: BTreeSet<u64> = known.training.groups.iter().copied().collect();
    source.patients = u32::try_from(patients.len()).ok();
    source.years = known.years;
    source.history = known.charts.history();
    for (name, input) in &mut source.inputs {
        let weight = known.weights.get(name).copied().unwrap_or(0.0);
        input.weight = (!known.weights.is_empty()).then_some(thousandth(weight));
    }
    if !known.charts.is_coded_by_recipe {
        source.concepts = charts::concepts(known.charts, &features, known.weights);
    }
    source.unreadable = known.charts.unreadable();
    source.missing_at_least = missing_at_least(&used, known.training);
    let columns = joint_columns(&source, &used);
    let mut told = vec![format!(
        "{} patients from whom the model learned. Numbers are quantiles between the 2.5th and the 97.5th percentile, rounded; \
         shares are rounded, those of fewer than {FEWEST} patients left out.",
        patients.len()
    )];
    if known.charts.is_coded_by_recipe {
        told.push("The tables hold chosen columns instead of charts: how charts are coded, and how much they leave out, is not known.".to_owned());
    }
    if columns.len() > 1 {
        let (joint, how) = held_out::joint(known, &features, &source, columns)?;
        told.push(how);
        source.joint = joint;
    }
    source.source = told.join(" ");
    Ok(source)
}

/// Distributions and missing shares of every input over the rows; all else is left open.
fn of_rows(features: &FeatureSet, values: &BTreeMap<String, Vec<f64>>) -> Result<ApplicabilitySource, PublishError> {
    let mut inputs = BTreeMap::new();
    for input in features.inputs() {
        let column = values.get(&input.name).ok_or_else(|| PublishError::Input {
            input: input.name.clone(),
            problem: "the table of features has no values of it; run `insite features` again".to_owned(),
        })?;
        let marginal = Marginal::of(features, input, column)?;
        let distribution = match marginal.values {
            Values::Numbers(quantiles) => Some(Distribution::Quantiles(quantiles)),
            Values::YesNo(share) => Some(Distribution::Yes(share)),
            Values::Options(shares) => {
                // An option that has no share at all is not an option that nobody has.
                Some(Distribution::Options(shares.into_iter().map(|(name, share)| (name, thousandth(share))).collect()))
            }
            Values::Nobody => None,
        };
        inputs
            .insert(input.name.clone(), InputKnowledge { missing: Some(marginal.missing), distribution, weight: None });
    }
    Ok(ApplicabilitySource {
        source: String::new(),
        patients: None,
        years: None,
        history: None,
        inputs,
        concepts: BTreeMap::new(),
        unreadable: None,
        joint: None,
        missing_at_least: vec![],
    })
}

/// The columns of the joint check: of the inputs that the model reads, numbers that vary, and yes/no and options that are
/// neither rare nor almost everybody's. The commonest option is left out: the others tell it.
fn joint_columns(source: &ApplicabilitySource, used: &[String]) -> Vec<String> {
    let is_told = |share: f64| (RAREST..=1.0 - RAREST).contains(&share);
    let mut columns = vec![];
    for name in used {
        match source.inputs.get(name).and_then(|input| input.distribution.as_ref()) {
            Some(Distribution::Quantiles(quantiles)) if quantiles.first() < quantiles.last() => {
                columns.push(name.clone());
            }
            Some(Distribution::Yes(share)) if is_told(*share) => columns.push(name.clone()),
            Some(Distribution::Options(shares)) => {
                let commonest = shares.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0)));
                let others = shares
                    .iter()
                    .filter(|(option, share)| commonest.is_some_and(|(most, _)| most != *option) && is_told(**share));
                columns.extend(others.map(|(option, _)| format!("{name}={option}")));
            }
            _ => {}
        }
    }
    columns
}

/// Shares of rows with at least so many of these inputs missing, from none on; those of fewer than ten rows are 0 and left
/// out.
fn missing_at_least(used: &[String], rows: InputRows<'_>) -> Vec<f64> {
    let count = rows.groups.len();
    let mut at_least = vec![0_usize; used.len() + 1];
    for row in 0..count {
        let missing = used.iter().filter(|name| value(rows, name, row).is_nan()).count();
        at_least.iter_mut().take(missing + 1).for_each(|rows| *rows += 1);
    }
    let mut shares: Vec<f64> = at_least
        .into_iter()
        .map(|rows| if rows < FEWEST { 0.0 } else { percent(rows as f64 / count as f64) })
        .collect();
    while shares.len() > 1 && shares.last() == Some(&0.0) {
        shares.pop();
    }
    shares
}

fn value(rows: InputRows<'_>, input: &str, row: usize) -> f64 {
    rows.values.get(input).and_then(|column| column.get(row)).copied().unwrap_or(f64::NAN)
}

/// A row in the order of the feature set.
fn in_order(features: &FeatureSet, rows: InputRows<'_>, row: usize) -> Vec<f64> {
    features.inputs().iter().map(|input| value(rows, &input.name, row)).collect()
}

fn thousandth(share: f64) -> f64 {
    libm::round(share * 1000.0) / 1000.0
}

/// A joint check over these columns that knows neither how they go together nor what is usual.
fn independent(columns: Vec<String>) -> JointSource {
    let correlation = (0..columns.len()).map(|row| unit_row(row, columns.len())).collect();
    JointSource { columns, correlation, tail: [0.0; 8], held_out: 0, false_alarm: held_out::AIMS }
}

fn unit_row(at: usize, width: usize) -> Vec<f64> {
    (0..width).map(|column| if column == at { 1.0 } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests;
