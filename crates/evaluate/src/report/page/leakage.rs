//! The audit of inputs that may know the outcome.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::super::tables::{cell, folded};

/// What was looked for and found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeakageAudit {
    /// The rules, in words.
    pub checked: Vec<String>,
    /// What they found; empty where nothing was.
    pub findings: Vec<LeakageFinding>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeakageFinding {
    /// The input or code.
    pub input: String,
    /// The rule it breaks.
    pub rule: String,
    /// How bad: `blocks`, `warns` or `notes`.
    pub severity: String,
    /// The figures.
    pub detail: String,
    /// What was done about it.
    pub action: String,
}

pub(crate) fn audit(audit: &LeakageAudit) -> Markup {
    let row = |f: &LeakageFinding| [&f.input, &f.rule, &f.severity, &f.detail, &f.action].map(cell).to_vec();
    let heads = ["Input", "<Rule", "<Severity", "<What was seen", "<What was done"];
    html! {
        @if !audit.checked.is_empty() {
            p { "Looked for:" }
            ul { @for rule in &audit.checked { li { (rule) } } }
        }
        @if audit.findings.is_empty() { p { b { "Nothing was found." } } }
        @else { (folded("Findings.", &heads, &audit.findings.iter().map(row).collect::<Vec<_>>())) }
    }
}
