//! The leakage audit: whether features tell what cannot be known when the model is used.

mod codes;
mod columns;

use serde::{Deserialize, Serialize};

use crate::error::CohortError;
use crate::section::nearest;

pub(crate) use codes::{CaseDays, CodeTally, findings as code_findings};
pub(crate) use columns::{Evidence, Facts, findings};

/// When the audit speaks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuditSettings {
    /// A value that alone has this area under the ROC curve, or one minus it, is refused.
    pub auc: f64,
    /// How many days before the outcome are late.
    pub late_days: i32,
    /// A code that more than this share of the cases have first in those days, or in the lead time, is named.
    pub late_share: f64,
    /// A code of which at least this share of the cases that have it have it first at the outcome or later is named.
    pub after_share: f64,
    /// Codes and values of fewer cases are not looked at.
    pub least_cases: u64,
}

impl Default for AuditSettings {
    fn default() -> Self {
        Self { auc: 0.95, late_days: 30, late_share: 0.2, after_share: 0.9, least_cases: 5 }
    }
}

/// A finding that is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {
    /// The term or input.
    pub name: String,
    /// Why.
    pub reason: String,
}

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The features are not written unless the recipe accepts it.
    Refuse,
    /// A reader must judge.
    Warn,
}

/// What the audit found of a term or input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// How serious it is.
    pub severity: Severity,
    /// The term or input.
    pub name: String,
    /// What was found, as a sentence.
    pub what: String,
    /// Why the recipe accepts it.
    pub accepted: Option<String>,
}

impl Finding {
    pub(crate) fn new(severity: Severity, name: &str, what: String) -> Self {
        Self { severity, name: name.to_owned(), what, accepted: None }
    }
}

/// A code and when cases had it first. Of training rows with the outcome; each row counts once a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeFinding {
    /// `system|code`.
    pub code: String,
    /// Cases that have it at all.
    pub cases: u64,
    /// First on the day on which features are taken, or before.
    pub before: u64,
    /// First in the lead time: after that day, up to the index date.
    pub in_gap: u64,
    /// First between index date and outcome.
    pub between: u64,
    /// First at the outcome or after it.
    pub after: u64,
    /// Of all these, first in the late days before the outcome.
    pub late: u64,
    /// The inputs that read the code.
    pub inputs: Vec<String>,
    /// Whether it is late or after beyond what the settings allow.
    pub is_flagged: bool,
}

/// Joins findings with what the recipe accepts.
///
/// # Errors
/// A refusal that is not accepted; an acceptance without a reason, or of nothing that is there.
pub(crate) fn judge(
    mut findings: Vec<Finding>,
    accept: &[Accept],
    names: &[String],
) -> Result<Vec<Finding>, CohortError> {
    for accepted in accept {
        if accepted.reason.trim().is_empty() {
            let what = format!("`{}` has no reason; say why it is no leak", accepted.name);
            return Err(CohortError::key("features.accept", what));
        }
        if !names.contains(&accepted.name) {
            let near = nearest(&accepted.name, names.iter().map(String::as_str));
            let near = near.map_or_else(String::new, |near| format!("; the nearest is `{near}`"));
            let what = format!("there is no term or input `{}`{near}", accepted.name);
            return Err(CohortError::key("features.accept", what));
        }
        for finding in findings.iter_mut().filter(|finding| finding.name == accepted.name) {
            finding.accepted = Some(accepted.reason.clone());
        }
    }
    findings.sort_by(|a, b| (a.severity, &a.name, &a.what).cmp(&(b.severity, &b.name, &b.what)));
    let refused = findings.iter().filter(|f| f.severity == Severity::Refuse && f.accepted.is_none());
    let lines: Vec<String> = refused.map(|f| format!("  {}: {}", f.name, f.what)).collect();
    if lines.is_empty() { Ok(findings) } else { Err(CohortError::Leakage(lines.join("\n"))) }
}
