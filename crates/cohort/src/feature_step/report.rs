//! What the features are and what the audit says, for a reader and for the next step: `features.json`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use store::{StoreError, write_whole};

use crate::audit::{CodeFinding, Finding, Severity};
use crate::feature_table::FeatureSettings;
use crate::summary::TermSummary;

/// What the features are, and the audit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeaturesReport {
    /// Rows of the table.
    pub rows: u64,
    /// Days before the index date on which they are taken.
    pub lead_time_days: i32,
    /// The columns of terms, in their order in the table after `row`.
    pub terms: Vec<TermSummary>,
    /// The inputs. Those that no term is named after stand behind the terms in the table.
    pub inputs: Vec<InputSummary>,
    /// Entries that were not looked at because they are later.
    pub entries_left_out_as_later: u64,
    /// Entries that were not looked at because they may be later.
    pub entries_left_out_as_undated: u64,
    /// What the leakage audit found of terms and inputs.
    pub findings: Vec<Finding>,
    /// Codes that cases have first late or after the outcome, those of most cases first.
    pub codes: Vec<CodeFinding>,
    /// The section `[features]`.
    pub settings: FeatureSettings,
    /// Whether the step found its own work done.
    #[serde(skip)]
    pub is_current: bool,
}

/// An input, described.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputSummary {
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Its options in the order of their values, counted from 0.
    pub options: Vec<String>,
    /// Share of the rows without a value.
    pub missing_share: f64,
    /// The last day of any evidence, in days from the index date.
    pub latest_evidence_days: Option<i32>,
    /// Rows with evidence on the index date.
    pub rows_on_index_date: u64,
}

impl FeaturesReport {
    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let width = self.terms.iter().map(|t| t.name.chars().count()).max().unwrap_or(0).max(4);
        let mut text = format!(
            "{:width$} {:>8} {:>11} {:>11} {:>11} {:>11} {:>11} {:>6} {:>8}  unit\n",
            "term", "missing", "min", "median", "max", "with", "without", "AUC", "latest"
        );
        let number = |value: Option<f64>| value.map_or("-".to_owned(), |v| format!("{v:.4}"));
        for t in &self.terms {
            let auc = t.auc.map_or("-".to_owned(), |auc| format!("{auc:.3}"));
            let latest = t.latest_evidence_days.map_or("-".to_owned(), |days| days.to_string());
            _ = writeln!(
                text,
                "{:width$} {:>7.1}% {:>11} {:>11} {:>11} {:>11} {:>11} {auc:>6} {latest:>8}  {}",
                t.name,
                100.0 * t.missing_share,
                number(t.min),
                number(t.median),
                number(t.max),
                number(t.mean_with_outcome),
                number(t.mean_without_outcome),
                t.unit.as_deref().unwrap_or("")
            );
        }
        _ = writeln!(
            text,
            "\n{} rows; with, without: means of training rows with and without the outcome; latest: last evidence in days from the index date",
            self.rows
        );
        _ = writeln!(
            text,
            "{} later entries and {} undated ones were left out of records",
            self.entries_left_out_as_later, self.entries_left_out_as_undated
        );
        for finding in &self.findings {
            let severity = match (finding.severity, &finding.accepted) {
                (_, Some(reason)) => format!("accepted ({reason})"),
                (Severity::Refuse, None) => "refused".to_owned(),
                (Severity::Warn, None) => "warning".to_owned(),
            };
            _ = writeln!(text, "{severity}: {}: {}", finding.name, finding.what);
        }
        for code in self.codes.iter().take(20) {
            _ = writeln!(
                text,
                "late code: {}: of {} cases that have it, first before {}, in the lead time {}, until the outcome {}, later {}; in the last days before the outcome {}",
                code.code, code.cases, code.before, code.in_gap, code.between, code.after, code.late
            );
        }
        text
    }
}

/// Writes `features.json`.
pub(super) fn write(report: &FeaturesReport, path: &Path) -> Result<(), StoreError> {
    let text = serde_json::to_string_pretty(report).map_err(|e| StoreError::Frame(e.to_string()))?;
    write_whole(path, |file| file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n")))
}

/// Reads it; `None` where there is none of this version.
pub(super) fn read(path: &Path) -> Option<FeaturesReport> {
    serde_json::from_str(&fs::read_to_string(path).ok()?).ok()
}
