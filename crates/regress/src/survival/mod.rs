//! Survival curves as a recipe writes them: by Kaplan and Meier, or by Aalen and Johansen for competing events, with the
//! log-rank test between groups.

mod finding;

pub use finding::{Curve, Group, GroupCount, LogRank, Median, Step, SurvivalFinding};

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use statistics::survival::{aalen_johansen, kaplan_meier, log_rank};

use crate::analysis::usual_confidence;
use crate::complete::Complete;
use crate::condition::{event, restrict};
use crate::error::RegressError;
use crate::levels::{Labels, labels, told};
use crate::table::Table;

/// Survival curves of a CSV file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurvivalAnalysis {
    /// What messages and reports call it.
    pub name: String,
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    pub file: PathBuf,
    /// The column of when observation ends.
    pub time: String,
    /// The column of when observation begins, where not at 0.
    #[serde(default)]
    pub entry: Option<String>,
    /// Whether observation ends with the event: a column of 0 and 1, or which of its values counts, as in `status=2`.
    pub event: String,
    /// A curve for each value of this column, and the log-rank test between them.
    #[serde(default)]
    pub group: Option<String>,
    /// Compare within each value of this column.
    #[serde(default)]
    pub strata: Option<String>,
    /// Whether the event's column tells several events apart; 0, FALSE or censored is none of them.
    #[serde(default)]
    pub competing: bool,
    /// Only rows for which all of these hold, such as `etype=2` or `age>=18`.
    #[serde(default, rename = "where")]
    pub conditions: Vec<String>,
    /// Times to tell the curves' values at, in the unit of the table.
    #[serde(default)]
    pub at: Vec<f64>,
    /// Of the intervals, between 0 and 1.
    #[serde(default = "usual_confidence")]
    pub confidence: f64,
    /// For readers of the report.
    #[serde(default)]
    pub note: Option<String>,
}

/// The rows to analyse, a value a row.
struct Sample {
    exit: Vec<f64>,
    entry: Option<Vec<f64>>,
    /// 0 for none.
    causes: Vec<usize>,
    /// From 1.
    cause_names: Vec<String>,
    groups: Option<(Vec<usize>, Vec<String>)>,
    strata: Option<Vec<usize>>,
}

impl SurvivalAnalysis {
    /// Estimates the curves of the file, whose path is taken from `base`.
    ///
    /// # Errors
    /// A table or a setting that does not fit, or what the computation refuses (an exit before its entry, one group).
    pub fn run(&self, base: &Path) -> Result<SurvivalFinding, RegressError> {
        self.check()?;
        let mut table = Table::read(&base.join(&self.file))?;
        restrict(&mut table, &self.conditions)?;
        let (complete, sample) = self.sample(&table)?;
        let said = |error| complete.located(error, &table, &[]);
        let (of, names) = match &sample.groups {
            Some((of, names)) => (of.clone(), names.iter().cloned().map(Some).collect()),
            None => (vec![0; sample.exit.len()], vec![None]),
        };
        let mut groups = Vec::new();
        for (group, name) in names.iter().enumerate().filter(|(group, _)| of.contains(group)) {
            let rows: Vec<usize> = (0..of.len()).filter(|&row| of[row] == group).collect();
            let (curves, median) = self.curves(&sample, &rows).map_err(said)?;
            groups.push(Group { name: name.clone(), rows: rows.len(), curves, median });
        }
        let log_rank = match &sample.groups {
            Some((groups, names)) if !self.competing => {
                let events: Vec<bool> = sample.causes.iter().map(|&cause| cause != 0).collect();
                let (entry, strata) = (sample.entry.as_deref(), sample.strata.as_deref());
                let test = log_rank(&sample.exit, &events, groups, entry, strata).map_err(said)?;
                Some(LogRank::of(&test, names))
            }
            _ => None,
        };
        Ok(SurvivalFinding {
            name: self.name.clone(),
            title: if self.competing { "Aalen-Johansen" } else { "Kaplan-Meier" }.into(),
            file: self.file.display().to_string(),
            note: self.note.clone(),
            confidence: self.confidence,
            rows: complete.rows().clone(),
            grouped_by: self.group.clone(),
            groups,
            log_rank,
        })
    }

    fn check(&self) -> Result<(), RegressError> {
        let unused = |setting: &str, why| Err(RegressError::NoUse { setting: setting.into(), why });
        if self.strata.is_some() && self.group.is_none() {
            return unused("strata", "only compares groups; name a group too");
        }
        if self.strata.is_some() && self.competing {
            return unused("strata", "does not go with competing events, whose curves are not compared");
        }
        if self.at.iter().any(|time| time.is_nan()) {
            return Err(RegressError::NoTime { setting: "at".into() });
        }
        Ok(())
    }

    fn sample(&self, table: &Table) -> Result<(Complete, Sample), RegressError> {
        let exits = table.numbers(&self.time)?;
        let entries = self.entry.as_ref().map(|entry| table.numbers(entry)).transpose()?;
        let (causes, cause_names) = if self.competing {
            competing(labels(&self.event, table)?)?
        } else {
            let events = event(&self.event, table)?.into_iter();
            (events.map(|e| e.map(usize::from)).collect(), vec![self.event.clone()])
        };
        let groups = self.group.as_ref().map(|group| labels(group, table)).transpose()?;
        let strata = self.strata.as_ref().map(|strata| labels(strata, table)).transpose()?;
        let mut complete = Complete::of(table);
        complete.require(&self.time, &exits);
        complete.require(&self.event, &causes);
        if let (Some(name), Some(values)) = (&self.entry, &entries) {
            complete.require(name, values);
        }
        for labels in groups.iter().chain(&strata) {
            complete.require(&labels.name, &labels.values);
        }
        complete.check()?;
        let sample = Sample {
            exit: complete.values(&exits),
            entry: entries.as_ref().map(|entries| complete.values(entries)),
            causes: complete.values(&causes),
            cause_names,
            groups: groups.map(|groups| (complete.values(&groups.values), groups.labels)),
            strata: complete.labels(strata.as_ref()),
        };
        Ok((complete, sample))
    }

    /// The curves of one group, and the median of its only one.
    fn curves(&self, sample: &Sample, rows: &[usize]) -> Result<(Vec<Curve>, Option<Median>), statistics::Error> {
        let of = |values: &[f64]| -> Vec<f64> { rows.iter().map(|&row| values[row]).collect() };
        let (exit, entry) = (of(&sample.exit), sample.entry.as_deref().map(of));
        let causes: Vec<usize> = rows.iter().map(|&row| sample.causes[row]).collect();
        if self.competing {
            let curves = aalen_johansen(&exit, &causes, entry.as_deref(), self.confidence)?;
            let curve = |curve: &statistics::survival::CumulativeIncidence| {
                let steps = curve.steps.iter().map(Step::from).collect();
                Curve::of(Some(sample.cause_names[curve.cause - 1].clone()), steps, &self.at)
            };
            return Ok((curves.iter().map(curve).collect(), None));
        }
        let events: Vec<bool> = causes.iter().map(|&cause| cause != 0).collect();
        let curve = kaplan_meier(&exit, &events, entry.as_deref(), None, self.confidence)?;
        let (low, high) = curve.median_interval;
        let steps = curve.steps.iter().map(Step::from).collect();
        Ok((vec![Curve::of(None, steps, &self.at)], Some(Median { time: curve.median, low, high })))
    }
}

/// Numbers the events from 1, censoring is 0.
fn competing(labels: Labels) -> Result<(Vec<Option<usize>>, Vec<String>), RegressError> {
    let is_none = |label: &String| ["0", "0.0", "false", "censored"].contains(&label.to_lowercase().as_str());
    let names: Vec<String> = labels.labels.iter().filter(|label| !is_none(label)).cloned().collect();
    if names.len() < 2 {
        let cells: Vec<Option<&str>> =
            labels.values.iter().map(|value| value.and_then(|at| labels.labels.get(at)).map(String::as_str)).collect();
        let (levels, setting) = (told(&cells), "competing".into());
        return Err(RegressError::OneEvent { name: labels.name, levels, setting });
    }
    let number = |label: usize| names.iter().position(|name| *name == labels.labels[label]).map_or(0, |at| at + 1);
    Ok((labels.values.iter().map(|value| value.map(number)).collect(), names))
}
