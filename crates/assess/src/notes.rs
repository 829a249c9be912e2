//! Inner values to the plain data of an assessment.

use features::{CouldBe, Evidence, FeatureValue, Status};
use jiff::civil::Date;
use language::messages;
use record::{Problem, Record, Severity, Source};

use crate::assessment::{AlertNote, Contribution, EntryRef, EvidenceNote, InputNote, InputValue, ProblemNote};
use crate::bundle::{Alert, Bundle};

/// Every input as the model was given it.
pub(crate) fn inputs(bundle: &Bundle, values: &[FeatureValue]) -> Vec<InputNote> {
    let set = &bundle.features;
    let in_equation = |at: usize| bundle.equations.iter().flat_map(|e| &e.outputs).any(|o| o.inputs.contains(&at));
    let note = |(at, (input, value)): (usize, (&features::definition::InputDefinition, &FeatureValue))| {
        let is_open_answer = value.status == Status::NotRecorded && set.is_presence(input);
        InputNote {
            input: input.name.clone(),
            label: set.label(input).to_owned(),
            value: input_value(bundle, at, value.value),
            value_label: option(bundle, at, value.value).map(|(_, label)| label),
            unit: set.unit(input),
            status: value.status,
            in_equation: in_equation(at),
            optional: input.optional,
            can_question: is_open_answer && value.could_be == CouldBe::Known,
            by_hand: vec![],
            evidence: value.evidence.iter().map(evidence).collect(),
            remarks: value.cautions.iter().chain(&value.notes).cloned().collect(),
        }
    };
    set.inputs().iter().zip(values).enumerate().map(note).collect()
}

/// One input's contribution.
pub(crate) fn contribution(
    bundle: &Bundle,
    at: usize,
    value: &FeatureValue,
    reference: f64,
    to_margin: f64,
    to_value: f64,
) -> Contribution {
    let input = &bundle.features.inputs()[at];
    Contribution {
        input: input.name.clone(),
        label: bundle.features.label(input).to_owned(),
        value: input_value(bundle, at, value.value),
        value_label: option(bundle, at, value.value).map(|(_, label)| label),
        reference: input_value(bundle, at, reference),
        reference_label: option(bundle, at, reference).map(|(_, label)| label),
        unit: bundle.features.unit(input),
        contribution: to_margin,
        contribution_to_value: to_value,
        standard_error: None,
        standard_error_to_value: None,
        evidence: value.evidence.iter().map(|e| e.source.name.clone()).collect(),
    }
}

/// A guideline's words.
pub(crate) fn alert(alert: &Alert) -> AlertNote {
    AlertNote { finding: alert.finding.clone(), action: alert.action.clone(), source: alert.source.clone() }
}

/// The problems that intake found, and those that only show against the as-of date.
pub(crate) fn problems(record: &Record, problems: &[Problem], as_of: Date) -> Vec<ProblemNote> {
    let mut notes: Vec<ProblemNote> = problems.iter().map(ProblemNote::from).collect();
    let later: Vec<&Source> = record
        .observations
        .iter()
        .filter(|o| !o.standing.is_excluded() && o.time.is_some_and(|t| t.date.earliest() > as_of))
        .map(|o| &o.source)
        .collect();
    if let Some(first) = later.first() {
        notes.push(ProblemNote {
            severity: "warning".into(),
            code: "future-dated".into(),
            message: messages::assess_problem_future_dated(later.len(), &as_of.to_string(), &first.name),
            entry: Some(EntryRef::from(*first)),
        });
    }
    if record.patient.birth_date.is_some_and(|b| b.earliest() > as_of) {
        notes.push(ProblemNote {
            severity: "warning".into(),
            code: "birth-date-in-future".into(),
            message: messages::assess_problem_birth_date().into(),
            entry: Some(EntryRef::from(&record.patient.source)),
        });
    }
    notes
}

impl From<&Problem> for ProblemNote {
    fn from(problem: &Problem) -> Self {
        let severity = match problem.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        Self {
            severity: severity.into(),
            code: problem.code.to_string(),
            message: problem.message.clone(),
            entry: problem.source.as_ref().map(EntryRef::from),
        }
    }
}

impl From<&Source> for EntryRef {
    fn from(source: &Source) -> Self {
        Self { name: source.name.clone(), file: source.file, start: source.start, end: source.end }
    }
}

impl From<EntryRef> for Source {
    fn from(EntryRef { name, file, start, end }: EntryRef) -> Self {
        Self { file, start, end, name }
    }
}

fn evidence(from: &Evidence) -> EvidenceNote {
    EvidenceNote {
        entry: EntryRef::from(&from.source),
        what: from.what.clone(),
        value: from.value.clone(),
        unit: from.unit.clone(),
        date: from.time.map(|t| t.to_string()),
        remark: from.remark.clone(),
    }
}

pub(crate) fn input_value(bundle: &Bundle, at: usize, value: f64) -> InputValue {
    let input = &bundle.features.inputs()[at];
    match option(bundle, at, value) {
        _ if value.is_nan() => InputValue::Missing(()),
        Some((name, _)) => InputValue::Option(name),
        None if bundle.features.is_presence(input) => InputValue::Boolean(value != 0.0),
        None => InputValue::Number(value),
    }
}

pub(crate) fn option(bundle: &Bundle, at: usize, value: f64) -> Option<(String, String)> {
    let options = bundle.features.options(&bundle.features.inputs()[at].of);
    // NaN casts to 0, so it is ruled out first.
    if value.is_nan() { None } else { options.get(value as usize).cloned() }
}
