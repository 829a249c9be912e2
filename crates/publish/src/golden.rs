//! Golden patients: invented, scored by the plain arithmetic, and held against the engine wherever the bundle is loaded.

use std::collections::BTreeMap;

use assess::source::{GoldenCaseSource, GoldenSource, InputSource, TermSource};
use features::FeatureSet;
use features::expression::{Expression, Variables};
use model::ModelFile;
use model::trees::TreeEnsemble;

use crate::error::PublishError;
use crate::invented::Invented;
use crate::plain::value_from_row;
use crate::settings::{GoldenSettings, OutputSettings};

/// So many invented patients are tried for each that is wanted: a model without a place for missing values has no answer
/// for some.
const TRIES: u64 = 50;

/// The columns of a model from the values of its inputs.
pub(crate) struct Columns<'a> {
    features: &'a FeatureSet,
    terms: Vec<Expression>,
}

impl<'a> Columns<'a> {
    /// The terms in the order of the model's columns.
    pub(crate) fn new(
        features: &'a FeatureSet,
        terms: &[TermSource],
        columns: &[String],
    ) -> Result<Self, PublishError> {
        let names = features.variables();
        let term = |column: &String| {
            let wrong = |problem: String| PublishError::Input { input: column.clone(), problem };
            let term = terms.iter().find(|term| term.name == *column);
            let term =
                term.ok_or_else(|| wrong("the model has this column, the recipe no term of that name".into()))?;
            Expression::parse(&term.expression, &Variables { names: &names }).map_err(|error| wrong(error.to_string()))
        };
        Ok(Self { features, terms: columns.iter().map(term).collect::<Result<_, _>>()? })
    }

    /// The model's row of a patient; what is not there is missing.
    pub(crate) fn row(&self, patient: &BTreeMap<String, InputSource>) -> Vec<f64> {
        let value = |name: &str, of: &str| match patient.get(name) {
            None => f64::NAN,
            Some(InputSource::Boolean(yes)) => f64::from(u8::from(*yes)),
            Some(InputSource::Number(number)) => *number,
            Some(InputSource::Option(option)) => {
                let at = self.features.options(of).iter().position(|(name, _)| name == option);
                at.map_or(f64::NAN, |at| at as f64)
            }
        };
        let inputs: Vec<f64> = self.features.inputs().iter().map(|input| value(&input.name, &input.of)).collect();
        self.terms.iter().map(|term| term.evaluate(&inputs)).collect()
    }
}

/// `golden.json`.
pub(crate) fn golden(
    settings: &GoldenSettings,
    outputs: &[OutputSettings],
    columns: &Columns<'_>,
    model: &ModelFile<TreeEnsemble>,
    invented: &Invented<'_>,
) -> Result<GoldenSource, PublishError> {
    let mut cases = Vec::with_capacity(settings.patients);
    for number in 0..settings.patients as u64 * TRIES {
        if cases.len() == settings.patients {
            break;
        }
        let inputs = invented.by_name(number);
        let row = columns.row(&inputs);
        let mut expected = BTreeMap::new();
        for output in outputs {
            let value = value_from_row(model, &output.trained, &row)
                .map_err(|problem| PublishError::Output { output: output.id.clone(), problem })?;
            expected.insert(output.id.clone(), value);
        }
        if expected.values().any(|value| !value.is_finite()) {
            continue;
        }
        cases.push(GoldenCaseSource {
            name: format!("invented patient {}", number + 1),
            source: "plain arithmetic over model.json, which shares no function with the engine".to_owned(),
            inputs,
            expected,
            relative_tolerance: settings.relative_tolerance,
        });
    }
    if cases.is_empty() {
        let output = outputs.first().map(|o| o.id.clone()).unwrap_or_default();
        let problem = "no invented patient has a score: every one lacks an input that the model cannot do without; \
                       impute it, or leave it out"
            .to_owned();
        return Err(PublishError::Output { output, problem });
    }
    let tolerance = settings.relative_tolerance;
    let tolerance_note =
        format!("{tolerance:e} relative: other functions and another order of sums, in double precision.");
    Ok(GoldenSource { tolerance_note, cases })
}
