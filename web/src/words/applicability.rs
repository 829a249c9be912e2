//! Whether a model should be believed for a record.

use assess::{CheckKind, GateVerdict};
use language::messages;

/// What follows for the reader.
pub(crate) fn gate_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::Score => messages::gate_verdict_score(),
        GateVerdict::Caution => messages::gate_verdict_caution(),
        GateVerdict::Refuse => messages::gate_verdict_refuse(),
        GateVerdict::NotReported => messages::gate_verdict_not_reported(),
    }
}

/// What follows from one check.
pub(crate) fn check_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::Score => messages::check_verdict_score(),
        GateVerdict::Caution => messages::check_verdict_caution(),
        GateVerdict::Refuse => messages::check_verdict_refuse(),
        GateVerdict::NotReported => messages::check_verdict_not_reported(),
    }
}

/// What is held against what.
pub(crate) fn check_kind(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Population => messages::check_kind_population(),
        CheckKind::Vocabulary => messages::check_kind_vocabulary(),
        CheckKind::Units => messages::check_kind_units(),
        CheckKind::History => messages::check_kind_history(),
        CheckKind::Range => messages::check_kind_range(),
        CheckKind::Joint => messages::check_kind_joint(),
        CheckKind::Missingness => messages::check_kind_missingness(),
        CheckKind::Period => messages::check_kind_period(),
    }
}

/// On a result's card: a caution or a refusal with its first reason and how many more there are.
pub(crate) fn gate_line(finding: &str, more: usize) -> String {
    match (finding.is_empty(), more) {
        (true, _) => messages::gate_line_open().into(),
        (false, 0) => finding.into(),
        (false, _) => format!("{finding}{}", messages::and_more(more)),
    }
}
