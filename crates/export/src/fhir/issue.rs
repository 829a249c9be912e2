//! DetectedIssue: what could not be used in the record, and why a model refuses, is cautious or cannot answer.

use assess::{CheckKind, GateVerdict, InputNote, ModelAssessment, ProblemNote, Status, Verdict};
use language::messages;
use serde_json::{Value, json};

use super::Context;
use super::parts::{self, Entry, Named, coding};
use crate::identity::uuid;
use crate::words;

/// One issue before it is a resource.
struct Issue {
    code: String,
    display: &'static str,
    severity: &'static str,
    detail: String,
    /// Names of chart entries.
    entries: Vec<String>,
}

/// What could not be used in the record; notes are none.
pub(super) fn of_record(context: &Context<'_>) -> Vec<Entry> {
    let assessment = context.export.assessment;
    let is_issue = |problem: &&ProblemNote| problem.severity != "note";
    let issue = |problem: &ProblemNote| Issue {
        code: problem.code.clone(),
        display: messages::export_issue_unused(),
        severity: if problem.severity == "error" { "high" } else { "moderate" },
        detail: problem.message.clone(),
        entries: problem.entry.iter().map(|entry| entry.name.clone()).collect(),
    };
    let issues: Vec<Issue> = assessment.problems.iter().filter(is_issue).map(issue).collect();
    let index = assessment.bound_to.patient.to_string();
    let of = [assessment.bound_to.input_sha256.as_str(), &index, &assessment.patient, &assessment.as_of];
    resources(context, None, &of, issues)
}

/// What stands in the way of one model.
pub(super) fn of_model(context: &Context<'_>, named: &Named<'_>) -> Vec<Entry> {
    let model = named.model;
    let mut issues = vec![];
    issues.extend(refusal(model));
    issues.extend(missing(model));
    issues.extend(model.inputs.iter().filter_map(unusable));
    if model.verdict != Verdict::Refused {
        issues.extend(cautions(model));
    }
    resources(context, Some(named), &[named.result], issues)
}

/// Why outputs are refused, and the entries that the refusing checks name.
fn refusal(model: &ModelAssessment) -> Option<Issue> {
    let refused: Vec<_> = model.outputs.iter().filter(|output| output.verdict == Verdict::Refused).collect();
    let mut detail: Vec<String> = vec![];
    for problem in refused.iter().flat_map(|output| &output.problems).chain(&model.not_offered_because) {
        if !detail.contains(problem) {
            detail.push(problem.clone());
        }
    }
    let which: Vec<&str> = refused.iter().map(|output| output.label.as_str()).collect();
    if which.is_empty() {
        return None;
    }
    let checks = model.applicability.checks.iter().filter(|check| check.verdict == GateVerdict::Refuse);
    Some(Issue {
        code: "refused".into(),
        display: messages::export_issue_refused(),
        severity: "moderate",
        detail: messages::export_issue_refuses(
            &model.title,
            &which.join(messages::list_separator()),
            &detail.join(" "),
        ),
        entries: checks.flat_map(|check| check.evidence.clone()).collect(),
    })
}

/// What an answer needs and the record lacks.
fn missing(model: &ModelAssessment) -> Option<Issue> {
    let mut labels: Vec<&str> = vec![];
    for output in model.outputs.iter().filter(|output| output.verdict == Verdict::MissingInputs) {
        for label in words::missing(model, output) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
    }
    (!labels.is_empty()).then(|| Issue {
        code: "missing-inputs".into(),
        display: messages::export_issue_missing(),
        severity: "low",
        detail: messages::export_issue_cannot(&model.title, &labels.join(messages::list_comma())),
        entries: vec![],
    })
}

/// An input that the record holds, but not usably.
fn unusable(input: &InputNote) -> Option<Issue> {
    let (code, display, severity) = match input.status {
        Status::UnitUnknown => ("unit-unknown", messages::export_issue_unit(), "moderate"),
        Status::Implausible => ("implausible", messages::export_issue_implausible(), "moderate"),
        Status::Stale => ("stale", messages::export_issue_stale(), "low"),
        _ => return None,
    };
    let remarks = input.remarks.join(" ");
    let detail = if remarks.is_empty() { messages::export_is_sentence(&input.label, display) } else { remarks };
    let entries = input.evidence.iter().filter(|evidence| !words::is_by_hand(evidence));
    let entries = entries.map(|evidence| evidence.entry.name.clone()).collect();
    Some(Issue { code: code.into(), display, severity, detail, entries })
}

/// What calls for caution with a model that answers.
fn cautions(model: &ModelAssessment) -> impl Iterator<Item = Issue> {
    let checks = model.applicability.checks.iter().filter(|check| check.verdict >= GateVerdict::Caution);
    checks.filter(|check| !check.findings.is_empty()).map(|check| Issue {
        code: format!("applicability-{}", kind(check.kind)),
        display: messages::export_issue_caution(),
        severity: if check.verdict == GateVerdict::Refuse { "moderate" } else { "low" },
        detail: format!("{} {}", check.findings.join(" "), check.basis),
        entries: check.evidence.clone(),
    })
}

fn kind(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Population => "population",
        CheckKind::Vocabulary => "vocabulary",
        CheckKind::Units => "units",
        CheckKind::History => "history",
        CheckKind::Range => "range",
        CheckKind::Joint => "joint",
        CheckKind::Missingness => "missingness",
        CheckKind::Period => "period",
    }
}

fn resources(context: &Context<'_>, named: Option<&Named<'_>>, of: &[&str], issues: Vec<Issue>) -> Vec<Entry> {
    let resource = |(at, issue): (usize, Issue)| {
        let number = at.to_string();
        let id = uuid(&[&["fhir issue", number.as_str(), &issue.code][..], of].concat());
        let mut entries: Vec<String> = vec![];
        for entry in issue.entries {
            if !entry.is_empty() && !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        let about = named.map(|named| format!("{} {}", named.model.model, named.model.model_version));
        let about = about.unwrap_or_else(|| messages::export_issue_record().into());
        let implicated: Vec<Value> = entries.iter().map(|entry| parts::chart_entry(entry)).collect();
        let resource = json!({
            "resourceType": "DetectedIssue",
            "meta": parts::meta(named.map(|named| named.source)),
            "text": parts::narrative(&[about, format!("{}. {}", issue.display, issue.detail)]),
            "identifier": [parts::urn_identifier(&id)],
            "status": "final",
            "code": { "coding": [coding("issues", &issue.code, issue.display)], "text": issue.display },
            "severity": issue.severity,
            "patient": context.subject,
            "identifiedDateTime": context.export.assessment.as_of,
            "author": context.device,
            "implicated": implicated,
            "evidence": named.map(|named| json!([{ "code": [parts::method(named)] }])),
            "detail": issue.detail,
        });
        Entry::new(id, resource)
    };
    issues.into_iter().enumerate().map(resource).collect()
}
