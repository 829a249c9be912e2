//! Whether a model should be believed for a record.

use assess::{CheckKind, GateVerdict};

pub(crate) const APPLICABILITY_HEADING: &str = "Does the model hold for this record?";
pub(crate) const GATE_BASIS: &str = "What it was held against";
pub(crate) const GATE_EVIDENCE: &str = "Chart entries concerned:";
pub(crate) const NOTHING_REPORTED: &str = "The source of this model says nothing that the record could be held against. That is no sign that the model holds.";

/// What follows for the reader.
pub(crate) fn gate_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::Score => "Holds for this record",
        GateVerdict::Caution => "Read with caution",
        GateVerdict::Refuse => "Should not be used here",
        GateVerdict::NotReported => "Not reported",
    }
}

/// What follows from one check.
pub(crate) fn check_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::Score => "holds",
        GateVerdict::Caution => "with caution",
        GateVerdict::Refuse => "does not hold",
        GateVerdict::NotReported => "not reported",
    }
}

/// What is held against what.
pub(crate) fn check_kind(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Population => "Population",
        CheckKind::Vocabulary => "Codes and vocabulary",
        CheckKind::Units => "Units and codes of measurements",
        CheckKind::History => "Length of the history",
        CheckKind::Range => "Each input’s range",
        CheckKind::Joint => "All inputs together",
        CheckKind::Missingness => "What is missing",
        CheckKind::Period => "Time of the data",
    }
}

/// Folded: what could not be held against anything.
pub(crate) fn not_reported(count: usize) -> String {
    if count == 1 { "1 check could not be made".into() } else { format!("{count} checks could not be made") }
}

/// On a result's card: a caution or a refusal with its first reason and how many more there are.
pub(crate) fn gate_line(finding: &str, more: usize) -> String {
    match (finding.is_empty(), more) {
        (true, _) => "Open the result for the reasons.".into(),
        (false, 0) => finding.into(),
        (false, _) => format!("{finding}{}", super::and_more(more)),
    }
}
