//! A reference cohort: as people write it in `reference.json`, and made ready.
//!
//! It holds no patient's row: it is declared as synthetic or as aggregated, and an aggregated one has no cell of fewer
//! than ten patients.

use explain::Cohort;
use features::FeatureSet;
use features::definition::InputDefinition;
use serde::{Deserialize, Serialize};

use super::source::InputSource;
use super::{BundleError, Equation};
use crate::explained::{CohortKind, CohortNote};

const FILE: &str = "reference.json";
/// More rows would make a single explanation slow in a page.
const MOST_ROWS: usize = 1_024;

/// `reference.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortSource {
    /// What the rows are; a cohort that does not say so is refused.
    #[serde(default)]
    pub kind: Option<CohortKind>,
    /// Where the rows come from, as a sentence.
    pub source: String,
    /// Names of inputs.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<CohortRowSource>,
}

/// A row of `reference.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortRowSource {
    /// How much it counts; of an aggregated cohort how many patients the cell holds.
    pub weight: f64,
    /// A value for each column: a number, an option, a yes/no, or `null` where it is absent.
    pub values: Vec<Option<InputSource>>,
}

/// Whom a bundle compares with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ReferenceCohort {
    kind: CohortKind,
    pub(crate) source: String,
    /// Positions of the inputs that it has values of.
    inputs: Vec<usize>,
    rows: Vec<Vec<f64>>,
    weights: Vec<f64>,
}

impl ReferenceCohort {
    /// Checks a cohort against the inputs that the outputs depend on.
    pub(super) fn new(
        source: CohortSource,
        features: &FeatureSet,
        equations: &[Equation],
    ) -> Result<Self, BundleError> {
        let wrong = |what: String| BundleError::Name { place: FILE.into(), what };
        let kind = source.kind.ok_or_else(|| {
            wrong(
                "no `kind` is declared; say \"synthetic\" (invented rows) or \"aggregated\" (cells of at least 10 \
                 patients): rows of single patients must not stand in a bundle"
                    .into(),
            )
        })?;
        if source.source.trim().is_empty() {
            return Err(wrong("`source` says nothing; say where the rows come from".into()));
        }
        let inputs = columns(&source.columns, features, equations)?;
        if source.rows.len() > MOST_ROWS {
            let count = source.rows.len();
            return Err(wrong(format!("{count} rows are more than the {MOST_ROWS} that a page can compare with")));
        }
        let (mut rows, mut weights) = (Vec::new(), Vec::new());
        for (at, row) in source.rows.iter().enumerate() {
            let (found, expected) = (row.values.len(), inputs.len());
            if found != expected {
                return Err(wrong(format!("row {at} has {found} values for {expected} columns")));
            }
            let value = |(input, written): (&usize, &Option<InputSource>)| {
                let input = &features.inputs()[*input];
                let place = format!("{FILE}, row {at}, column `{}`", input.name);
                value(features, input, written.as_ref(), &place)
            };
            rows.push(inputs.iter().zip(&row.values).map(value).collect::<Result<Vec<f64>, _>>()?);
            weights.push(row.weight);
        }
        let cohort = Self { kind, source: source.source, inputs, rows, weights };
        cohort.of(cohort.rows.clone())?;
        Ok(cohort)
    }

    /// What a reader should know of it.
    pub(crate) fn note(&self) -> CohortNote {
        let count = |number: f64| libm::round(number) as u32;
        let patients = match self.kind {
            CohortKind::Synthetic => self.rows.len() as f64,
            CohortKind::Aggregated => self.weights.iter().sum(),
        };
        CohortNote { kind: self.kind, rows: count(self.rows.len() as f64), patients: count(patients) }
    }

    /// The cohort as rows of inputs; what no output depends on is as the patient has it.
    pub(crate) fn rows_of_inputs(&self, patient: &[f64]) -> Option<Cohort> {
        let full = |row: &Vec<f64>| {
            let mut full = patient.to_vec();
            self.inputs.iter().zip(row).for_each(|(at, value)| full[*at] = *value);
            full
        };
        self.of(self.rows.iter().map(full).collect()).ok()
    }

    /// How much each row counts.
    pub(crate) fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The values that the rows have of an input; NaN where it is absent. `None` where the cohort does not know it.
    pub(crate) fn column(&self, input: usize) -> Option<Vec<f64>> {
        let column = self.inputs.iter().position(|at| *at == input)?;
        self.rows.iter().map(|row| row.get(column).copied()).collect()
    }

    /// Whether its rows are nobody's, drawn input by input.
    pub(crate) fn is_synthetic(&self) -> bool {
        self.kind == CohortKind::Synthetic
    }

    fn of(&self, rows: Vec<Vec<f64>>) -> Result<Cohort, explain::CohortError> {
        match self.kind {
            CohortKind::Synthetic => Cohort::synthetic(rows, self.weights.clone()),
            CohortKind::Aggregated => Cohort::aggregated(rows, self.weights.clone()),
        }
    }
}

/// The inputs that the columns name: exactly those on which some output depends.
fn columns(names: &[String], features: &FeatureSet, equations: &[Equation]) -> Result<Vec<usize>, BundleError> {
    let wrong = |what: String| Err(BundleError::Name { place: FILE.into(), what });
    let outputs = || equations.iter().flat_map(|equation| &equation.outputs);
    let mut found = Vec::new();
    for name in names {
        let Some(at) = features.position(name) else {
            return wrong(format!("the column `{name}` is no input of bundle.json; name columns by inputs"));
        };
        if found.contains(&at) {
            return wrong(format!("the column `{name}` is there twice"));
        }
        if !outputs().any(|output| output.inputs.contains(&at)) {
            return wrong(format!("no output depends on the column `{name}`; leave it out"));
        }
        found.push(at);
    }
    for output in outputs() {
        if let Some(at) = output.inputs.iter().find(|at| !found.contains(at)) {
            let name = &features.inputs()[*at].name;
            return wrong(format!(
                "there is no column for the input `{name}`, on which output `{}` depends",
                output.id
            ));
        }
    }
    Ok(found)
}

/// A value as the model sees it. A row must be a patient whom the model would answer.
fn value(
    features: &FeatureSet,
    input: &InputDefinition,
    written: Option<&InputSource>,
    place: &str,
) -> Result<f64, BundleError> {
    let wrong = |what: String| Err(BundleError::Name { place: place.to_owned(), what });
    let options = features.options(&input.of);
    match written {
        None if input.optional => Ok(f64::NAN),
        None => wrong("is absent, but the input is not optional: the model would not answer such a patient".into()),
        Some(InputSource::Option(option)) => match options.iter().position(|(name, _)| name == option) {
            Some(index) => Ok(index as f64),
            None => wrong(format!("there is no option `{option}`")),
        },
        Some(InputSource::Boolean(yes)) if features.is_presence(input) => Ok(f64::from(u8::from(*yes))),
        Some(InputSource::Boolean(_)) => wrong("a yes or no stands where the input is none".into()),
        Some(InputSource::Number(value)) if !value.is_finite() => {
            Err(BundleError::Number { place: place.to_owned(), value: *value })
        }
        Some(InputSource::Number(_)) if !options.is_empty() => wrong("give the option by its name".into()),
        Some(InputSource::Number(_)) if features.is_presence(input) => wrong("give `true` or `false`".into()),
        Some(InputSource::Number(value)) => match input.range {
            Some([low, high]) if !(low..=high).contains(value) => {
                wrong(format!("{value} lies outside {low} to {high}, in which the model holds"))
            }
            _ => Ok(*value),
        },
    }
}
