//! What a cohort is, for a reader and for the next step: `cohort.json`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{StoreError, write_whole};

use crate::amount::AmountSummary;
use crate::attrition::Attrition;
use crate::definition::{Definition, PriorOutcome, TimeAtRisk};
use crate::sample::{CohortCounts, Correction, Design, Placed, Prevalence, Sampling};

/// What a cohort is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CohortReport {
    /// The seed of all that is drawn.
    pub seed: u64,
    /// Each rule and what it leaves.
    pub attrition: Attrition,
    /// Rows that the rules give.
    pub before_sampling: CohortCounts,
    /// Rows of the table; a control of several cases stands in it several times.
    pub after_sampling: CohortCounts,
    /// Rows by split.
    pub splits: Vec<SideCounts>,
    /// How many folds.
    pub folds: u64,
    /// How many matched sets.
    pub match_sets: u64,
    /// The correction of a sample's share of cases, where the recipe asks for one.
    pub prevalence: Option<Prevalence>,
    /// The amounts, where the outcome is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountSummary>,
    /// Days before the index date on which features are taken.
    pub lead_time_days: i32,
    /// Days before that day for which everyone was under observation.
    pub observation_window_days: i32,
    /// The index date, where it is the same for all.
    pub fixed_index_date: Option<Date>,
    /// In which days the outcome counts.
    pub time_at_risk: TimeAtRisk,
    /// What a reader should know, as sentences.
    pub notes: Vec<String>,
    /// The section `[cohort]`.
    pub definition: Definition,
    /// The section `[sampling]`.
    pub sampling: Sampling,
    /// Whether the step found its own work done.
    #[serde(skip)]
    pub is_current: bool,
}

/// The rows of a split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideCounts {
    /// `train`, `test` or `external`.
    pub split: String,
    /// Its rows.
    pub counts: CohortCounts,
}

impl CohortReport {
    /// The report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.attrition.text();
        let counts = |counts: &CohortCounts| {
            format!(
                "{} rows of {} persons: {} with the outcome, {} without, {} not known",
                counts.rows, counts.persons, counts.cases, counts.controls, counts.censored
            )
        };
        _ = writeln!(text, "\n{}", counts(&self.after_sampling));
        for side in &self.splits {
            _ = writeln!(text, "  {}: {}", side.split, counts(&side.counts));
        }
        if let Some(amount) = &self.amount {
            _ = writeln!(text, "{}", amount.text());
        }
        if let Some(p) = &self.prevalence {
            _ = writeln!(
                text,
                "share of cases: {:.6} in the population, {:.6} in the sample; weights {:.6} (case), {:.6} (control); intercept offset {:.6}",
                p.population, p.sample, p.weight_of_cases, p.weight_of_controls, p.intercept_offset
            );
        }
        for note in &self.notes {
            _ = writeln!(text, "note: {note}");
        }
        text
    }
}

/// What the numbers of a table do not tell.
pub(super) fn notes(definition: &Definition, sampling: &Sampling, placed: &[Placed]) -> Vec<String> {
    let mut notes = Vec::new();
    if definition.time_at_risk.end_day.is_none() {
        notes.push(
            "time_at_risk has no end_day: `outcome` says whether the outcome was seen, and only time and event together can be modelled"
                .to_owned(),
        );
    }
    if definition.prior_outcome == PriorOutcome::Allow {
        notes.push("persons who had the outcome before take part".to_owned());
    }
    if let Some(settings) = &sampling.matching {
        let policy = if settings.replacement { "with" } else { "without" };
        let design = match settings.design {
            Design::Cumulative => "cumulative",
            Design::IncidenceDensity => "incidence density",
        };
        let sets = placed.iter().filter(|p| p.match_set.is_some());
        let controls = sets.clone().filter(|p| !p.is_case()).count();
        notes.push(format!(
            "controls were matched {policy} replacement ({design}): {controls} controls for {} cases",
            sets.filter(|p| p.is_case()).count()
        ));
        if sampling.prevalence.is_none() {
            notes.push("predicted risks are those of the sample, not of the population: `prevalence` under [sampling] corrects them".to_owned());
        }
    }
    if sampling.prevalence.is_some_and(|p| p.correct == Correction::Offset) {
        notes.push(
            "the fit step subtracts the intercept offset from the log odds of the models that it fits".to_owned(),
        );
    }
    notes
}

/// Writes `cohort.json`.
pub(super) fn write(report: &CohortReport, path: &Path) -> Result<(), StoreError> {
    let text = serde_json::to_string_pretty(report).map_err(|e| StoreError::Frame(e.to_string()))?;
    write_whole(path, |file| file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n")))
}

/// Reads it; `None` where there is none of this version.
pub(crate) fn read(path: &Path) -> Option<CohortReport> {
    serde_json::from_str(&fs::read_to_string(path).ok()?).ok()
}
