//! From a record to an assessment, top to bottom: features, applicability, model, explanation, words.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use features::FeatureValue;
use jiff::civil::Date;
use record::{Problem, Record};
use serde::{Deserialize, Serialize};

use crate::applicability::{self, Before, Gate};
use crate::assessment::{Assessment, Binding, ModelAssessment, OutputAssessment, Quantity, Verdict};
use crate::bundle::source::{InputSource, Tier};
use crate::bundle::{Bundle, Equation, Method, Output, is_true};
use crate::{
    by_hand, change, explanation, factor, family, notes, overlay, population, uncertainty, unknown, views, words,
};

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
    let hand_forms = by_hand::forms(&mut models, bundles);
    family::choose(&mut models, bundles, request);
    uncertainty::disagreement::in_families(&mut models, bundles);
    // A stable sort: what concerns equally keeps the catalogue's order.
    models.sort_by_key(|m| (!(m.shown && m.offered), std::cmp::Reverse(m.tier), m.verdict));
    let mut problems = notes::problems(record, problems, request.as_of);
    problems.extend(by_hand::problems(bundles, request, &models));
    Assessment {
        schema: SCHEMA,
        patient: record.patient.id.clone(),
        as_of: request.as_of.to_string(),
        models,
        problems,
        hand_forms,
        bound_to: request.binding.clone(),
    }
}

fn assess_one(record: &Record, bundle: &Bundle, request: &Request) -> ModelAssessment {
    assess_values(record, bundle, request, found(record, bundle, request), Explained::All)
}

/// The inputs of a bundle as the record, and then the reader, give them.
pub(crate) fn found(record: &Record, bundle: &Bundle, request: &Request) -> Vec<FeatureValue> {
    bundle.features.row_by_hand(record, request.as_of, &request.questioned, &by_hand::entered(bundle, request))
}

/// Which outputs of a bundle are explained; all are scored. Explanations are what takes time.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Explained<'a> {
    /// Every one.
    All,
    /// The one of this name.
    Only(&'a str),
    /// None.
    Nothing,
}

impl Explained<'_> {
    /// Whether this output is explained.
    pub(crate) fn holds(self, output: &Output) -> bool {
        match self {
            Self::All => true,
            Self::Only(name) => name == output.id,
            Self::Nothing => false,
        }
    }
}

/// Scores one record with one bundle whose inputs were found before.
pub(crate) fn assess_values(
    record: &Record,
    bundle: &Bundle,
    request: &Request,
    mut values: Vec<FeatureValue>,
    explained: Explained<'_>,
) -> ModelAssessment {
    let supposed = change::suppose(bundle, &mut values, &request.what_if);
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let asked = request.asked_for.contains(&bundle.about.id);
    let declined = bundle.offer.as_ref().filter(|offer| !asked && !is_true(offer.when.evaluate(&row)));
    let mut refusals = population::patient_refusals(record, bundle, &values, request.as_of);
    refusals.extend(declined.map(|offer| offer.because.clone()));
    let cautions = population::patient_cautions(record);
    let equation = bundle.equation(&row);
    let before = Before { record, bundle, values: &values, as_of: request.as_of, equation };
    let gate = applicability::gate(&before, &refusals, &cautions);
    let patient = PatientRules { refusals, cautions, gate };
    let outputs: Vec<OutputAssessment> = equation.map_or(vec![], |equation| {
        // Thousands of coalitions, for nothing where every output is refused or misses inputs.
        let enumerated = LazyCell::new(|| explanation::enumerated(bundle, equation, &values, explained));
        let explain = |at: usize, output: &Output| match output.explained_by {
            _ if !explained.holds(output) => None,
            Method::Enumeration => enumerated.get(at).cloned().flatten(),
            Method::Trees | Method::ManyInputs | Method::Cohort => {
                explanation::additive(bundle, equation, output, &values)
            }
        };
        let assess = |(at, output)| assess_output(bundle, equation, output, &values, &patient, || explain(at, output));
        equation.outputs.iter().enumerate().map(assess).collect()
    });
    let treatment = equation.and_then(|equation| views::treatment::note(bundle, equation, &values, &outputs));
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
        outputs: change::marked(outputs, &supposed),
        applicability: patient.gate.note,
        treatment,
        supposed: supposed.into_iter().map(|one| one.input).collect(),
    }
}

/// What holds for every output because of who the patient is and what is left of the record.
struct PatientRules {
    refusals: Vec<String>,
    cautions: Vec<String>,
    /// Whether the model should be believed at all.
    gate: Gate,
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
    patient.gate.refusals(&mut refusals);
    let missing = population::missing(bundle, output, values);
    let mut cautions = patient.cautions.clone();
    cautions.extend(population::cautions(bundle, output, values));
    patient.gate.cautions(bundle, output, &mut cautions);
    let columns = equation.columns(&row);
    let value = bundle.scorer(output).value(&columns);
    let mut unknown = if refusals.is_empty() { unknown::Unknown::of(bundle, equation, output, values) } else { None };
    let mut averaged = unknown.as_ref().and_then(unknown::Unknown::averaged);
    let value = averaged.as_ref().map_or(value, |(mean, _)| *mean);
    // A mean is a dose as much as a single patient's number.
    refusals.extend(views::dose::refusal(bundle, output, value));
    if !refusals.is_empty() {
        (unknown, averaged) = (None, None);
    }
    let is_there = refusals.is_empty() && missing.is_empty() && value.is_finite();
    cautions.extend(averaged.iter().map(|(_, why)| why.clone()));
    let sure = is_there.then(|| {
        overlay::unsure(bundle, output).unwrap_or_else(|| uncertainty::sure(bundle, equation, output, &row, value))
    });
    cautions.extend(sure.iter().flat_map(|sure| sure.cautions.clone()));
    let verdict = match (
        refusals.is_empty(),
        (missing.is_empty() || averaged.is_some()) && value.is_finite(),
        cautions.is_empty(),
    ) {
        (false, ..) => Verdict::Refused,
        (_, false, _) => Verdict::MissingInputs,
        (.., false) => Verdict::Caution,
        _ => Verdict::Scored,
    };
    let scored = matches!(verdict, Verdict::Scored | Verdict::Caution);
    let alert = if scored { population::alert(bundle, output, &row, value) } else { None };
    let (quantity, compared_with) = (output.quantity, explanation::compared_with(bundle, output));
    // A mean over completions has no single patient's contributions.
    let explained = (scored && averaged.is_none()).then(explain).flatten();
    let (margin, reference_margin) =
        (explained.as_ref().map(|e| e.margin), explained.as_ref().map(|e| e.reference_margin));
    let reference_value = explained.as_ref().map(|e| e.reference_value);
    let (explained_by, estimate) = (explained.as_ref().map(|e| e.by), explained.as_ref().and_then(|e| e.estimate));
    let interactions =
        if explained.is_some() { explanation::interactions(bundle, equation, output, values) } else { vec![] };
    let contributions = explained.map(|e| e.contributions).unwrap_or_default();
    let groups = explanation::grouped(bundle, &contributions);
    let dose = views::dose::note(bundle, output, scored.then_some(value), values, &contributions);
    let is_open = verdict != Verdict::Refused && !unknown.as_ref().is_some_and(unknown::Unknown::is_refused);
    let interval = is_open.then(|| explanation::interval(bundle, equation, output, values)).flatten();
    let supplied = by_hand::remark(bundle, values).into_iter();
    let of_means = averaged.iter().flat_map(|_| {
        [Some(unknown::Unknown::why_not_explained()), views::treatment::why_not_compared(bundle, output)]
    });
    let remarks = supplied.chain(of_means.flatten());
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
        unknown: unknown.map(|unknown| unknown.note(scored.then_some(value), interval.as_ref())),
        interval,
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
        notes: if scored {
            let own_value = bundle.own_scorer(output).value(&columns);
            let moved = overlay::note(bundle, output, own_value);
            remarks.chain(moved).chain(notes_of(bundle, output, &row, sure.as_ref())).collect()
        } else {
            remarks.collect()
        },
        disagreement: sure.as_ref().and_then(|_| uncertainty::disagreement::of_parts(bundle, output, &columns, value)),
        uncertainty: sure.map(|sure| sure.note),
        dose,
    }
}

/// The bundle's own notes, then what follows from the number's range.
fn notes_of(bundle: &Bundle, output: &Output, row: &[f64], sure: Option<&uncertainty::Sure>) -> Vec<String> {
    let remark = sure.and_then(|sure| sure.remark.clone());
    population::notes(bundle, output, row).into_iter().chain(remark).collect()
}

impl Quantity {
    /// Whether it is a probability.
    #[must_use]
    pub fn is_probability(self) -> bool {
        !matches!(self, Self::Amount)
    }
}
