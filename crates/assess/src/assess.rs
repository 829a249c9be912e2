//! From a record to an assessment, top to bottom: features, applicability, model, explanation, words.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use features::FeatureValue;
use jiff::civil::Date;
use record::{Problem, Record};
use serde::{Deserialize, Serialize};

use crate::applicability::note::{Applicability, GateVerdict};
use crate::assessment::{Assessment, Binding, ModelAssessment, OutputAssessment, Quantity, Verdict};
use crate::bundle::source::{InputSource, Tier};
use crate::bundle::{Bundle, Equation, Method, Output, is_true};
use crate::{explanation, factor, family, notes, population, words};

/// What is asked of an assessment.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Request {
    /// The day for which the record is read; later entries do not count.
    pub as_of: Date,
    /// Models that are asked for even where they would not offer themselves.
    pub asked_for: Vec<String>,
    /// The site's settings by name.
    pub settings: BTreeMap<String, String>,
    /// Inputs whose assumed no the reader does not accept.
    pub questioned: Vec<String>,
    /// What the reader supplies because the record lacks it.
    pub by_hand: Vec<HandInput>,
    /// Inputs to suppose otherwise, by name, whatever the record says: the result is hypothetical.
    pub what_if: BTreeMap<String, InputSource>,
    /// To what the assessment belongs.
    pub binding: Binding,
}

/// A value that a clinician enters because the record lacks it; it never takes the place of a value of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HandInput {
    /// A concept, or `age`, `sex` or `race`: whatever inputs of all models are of it get the value.
    pub of: String,
    /// A number, a yes/no or an option by its name.
    pub value: InputSource,
    /// The unit of a number; the concept's where absent.
    #[serde(default)]
    pub unit: Option<String>,
}

const SCHEMA: u32 = 1;

/// Scores one record with every bundle.
#[must_use]
pub fn assess(record: &Record, problems: &[Problem], bundles: &[&Bundle], request: &Request) -> Assessment {
    let mut models: Vec<ModelAssessment> = bundles.iter().map(|bundle| assess_one(record, bundle, request)).collect();
    family::choose(&mut models, bundles, request);
    // A stable sort: what concerns equally keeps the catalogue's order.
    models.sort_by_key(|m| (!(m.shown && m.offered), std::cmp::Reverse(m.tier), m.verdict));
    let problems = notes::problems(record, problems, request.as_of);
    Assessment {
        schema: SCHEMA,
        patient: record.patient.id.clone(),
        as_of: request.as_of.to_string(),
        models,
        problems,
        bound_to: request.binding.clone(),
    }
}

fn assess_one(record: &Record, bundle: &Bundle, request: &Request) -> ModelAssessment {
    let values = bundle.features.row(record, request.as_of, &request.questioned);
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let asked = request.asked_for.contains(&bundle.about.id);
    let declined = bundle.offer.as_ref().filter(|offer| !asked && !is_true(offer.when.evaluate(&row)));
    let mut refusals = population::patient_refusals(record, bundle, &values, request.as_of);
    refusals.extend(declined.map(|offer| offer.because.clone()));
    let patient = PatientRules { refusals, cautions: population::patient_cautions(record) };
    let equation = bundle.equation(&row);
    let outputs: Vec<OutputAssessment> = equation.map_or(vec![], |equation| {
        // Thousands of coalitions, for nothing where every output is refused or misses inputs.
        let enumerated = LazyCell::new(|| explanation::enumerated(bundle, equation, &values));
        let explain = |at: usize, output: &Output| match output.explained_by {
            Method::Enumeration => enumerated.get(at).cloned().flatten(),
            Method::Trees | Method::ManyInputs | Method::Cohort => {
                explanation::additive(bundle, equation, output, &values)
            }
        };
        let assess = |(at, output)| assess_output(bundle, equation, output, &values, &patient, || explain(at, output));
        equation.outputs.iter().enumerate().map(assess).collect()
    });
    ModelAssessment {
        model: bundle.about.id.clone(),
        model_version: bundle.about.version.clone(),
        title: bundle.about.title.clone(),
        family: family::note(bundle, request),
        offered: declined.is_none(),
        not_offered_because: declined.map(|offer| offer.because.clone()),
        shown: true,
        verdict: outputs.iter().map(|o| o.verdict).min().unwrap_or(Verdict::Refused),
        tier: outputs.iter().map(|o| o.tier).max().unwrap_or(Tier::Passive),
        equation: equation.map(|e| e.label.clone()),
        inputs: notes::inputs(bundle, &values),
        outputs,
        applicability: Applicability { verdict: GateVerdict::NotReported, checks: vec![] },
        treatment: None,
        supposed: vec![],
    }
}

/// What holds for every output because of who the patient is and what is left of the record.
struct PatientRules {
    refusals: Vec<String>,
    cautions: Vec<String>,
}

fn assess_output(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
    patient: &PatientRules,
    explain: impl FnOnce() -> Option<explanation::Explained>,
) -> OutputAssessment {
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let mut refusals = patient.refusals.clone();
    refusals.extend(population::refusals(bundle, output, &row));
    let missing = population::missing(bundle, output, values);
    let mut cautions = patient.cautions.clone();
    cautions.extend(population::cautions(bundle, output, values));
    let value = bundle.scorer(output).value(&equation.columns(&row));
    let verdict = match (refusals.is_empty(), missing.is_empty() && value.is_finite(), cautions.is_empty()) {
        (false, ..) => Verdict::Refused,
        (_, false, _) => Verdict::MissingInputs,
        (.., false) => Verdict::Caution,
        _ => Verdict::Scored,
    };
    let scored = matches!(verdict, Verdict::Scored | Verdict::Caution);
    let alert = if scored { population::alert(bundle, output, &row, value) } else { None };
    let (quantity, compared_with) = (output.quantity, explanation::compared_with(bundle, output));
    let explained = scored.then(explain).flatten();
    let (margin, reference_margin) =
        (explained.as_ref().map(|e| e.margin), explained.as_ref().map(|e| e.reference_margin));
    let reference_value = explained.as_ref().map(|e| e.reference_value);
    let (explained_by, estimate) = (explained.as_ref().map(|e| e.by), explained.as_ref().and_then(|e| e.estimate));
    let interactions =
        if explained.is_some() { explanation::interactions(bundle, equation, output, values) } else { vec![] };
    let contributions = explained.map(|e| e.contributions).unwrap_or_default();
    let groups = explanation::grouped(bundle, &contributions);
    OutputAssessment {
        output: output.id.clone(),
        label: output.label.clone(),
        short: output.short.clone(),
        horizon_years: output.horizon_years,
        quantity,
        verdict,
        value: scored.then_some(value),
        unit: output.unit.clone(),
        in_words: scored.then(|| words::value(quantity, value, &output.unit, &output.label)),
        why: words::why(&factor::factors(&contributions, &groups), quantity, compared_with),
        interval: (verdict != Verdict::Refused)
            .then(|| explanation::interval(bundle, equation, output, values))
            .flatten(),
        missing,
        compared_with,
        explained_by,
        estimate,
        reference_value,
        margin,
        reference_margin,
        contributions,
        groups,
        interactions,
        tier: alert.as_ref().map_or(Tier::Passive, |a| a.tier),
        alert: alert.map(notes::alert),
        problems: if refusals.is_empty() { cautions } else { refusals },
        notes: if scored { population::notes(bundle, output, &row) } else { vec![] },
        uncertainty: None,
        disagreement: None,
        unknown: None,
        dose: None,
    }
}

impl Quantity {
    /// Whether it is a probability.
    #[must_use]
    pub fn is_probability(self) -> bool {
        !matches!(self, Self::Amount)
    }
}
