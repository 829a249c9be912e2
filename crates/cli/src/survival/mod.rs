//! `insite survival`: curves of a CSV file by Kaplan-Meier, or by Aalen-Johansen for competing events, and the log-rank
//! test.

mod print;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use statistics::survival::{CumulativeIncidence, Curve, LogRank, aalen_johansen, kaplan_meier, log_rank};

use crate::regress::complete::Complete;
use crate::regress::table::Table;
use crate::regress::terms::{Labels, event, labels};
use crate::regress::{located, restrict};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    table: PathBuf,
    /// When observation ends.
    #[arg(long, value_name = "COLUMN")]
    time: String,
    /// When observation begins, where not at 0.
    #[arg(long, value_name = "COLUMN")]
    entry: Option<String>,
    /// Whether observation ends with the event: a column of 0 and 1, or which of its values counts, as in status=2.
    #[arg(long, value_name = "COLUMN[=VALUE]")]
    event: String,
    /// A curve for each value of this column, and the log-rank test between them.
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    /// Compare within each value of this column.
    #[arg(long, value_name = "COLUMN", requires = "group", conflicts_with = "competing")]
    strata: Option<String>,
    /// The event's column tells several events apart; 0, FALSE or censored is none of them.
    #[arg(long)]
    competing: bool,
    /// Only rows for which this holds, such as etype=2 or age>=18; may be given several times.
    #[arg(long = "where", value_name = "CONDITION")]
    conditions: Vec<String>,
    /// Show the curves at these times only.
    #[arg(long, value_name = "TIMES", value_delimiter = ',')]
    at: Vec<f64>,
    /// Of the intervals.
    #[arg(long, default_value = "0.95")]
    confidence: f64,
    /// One JSON object instead of tables.
    #[arg(long)]
    json: bool,
}

/// The rows to analyse.
struct Sample {
    exit: Vec<f64>,
    entry: Option<Vec<f64>>,
    /// 0 for none.
    causes: Vec<usize>,
    cause_names: Vec<String>,
    groups: Option<(Vec<usize>, Vec<String>)>,
    strata: Option<Vec<usize>>,
}

/// The curves of one group.
enum Curves {
    KaplanMeier(Curve),
    /// With the name of each event.
    AalenJohansen(Vec<(String, CumulativeIncidence)>),
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut table = Table::read(&arguments.table)?;
    restrict(&mut table, &arguments.conditions)?;
    let (complete, sample) = sample(arguments, &table)?;
    let said = |error| located(error, &table, &complete);
    let mut groups = Vec::new();
    let (of, names) = match &sample.groups {
        Some((of, names)) => (of.clone(), names.clone()),
        None => (vec![0; sample.exit.len()], vec![String::new()]),
    };
    for (group, name) in names.iter().enumerate().filter(|(group, _)| of.contains(group)) {
        let rows: Vec<usize> = (0..of.len()).filter(|&row| of[row] == group).collect();
        groups.push((name.clone(), rows.len(), curves(&sample, &rows, arguments).map_err(said)?));
    }
    let test = match &sample.groups {
        Some((groups, _)) if !arguments.competing => {
            let events: Vec<bool> = sample.causes.iter().map(|&cause| cause != 0).collect();
            let entry = sample.entry.as_deref();
            Some(log_rank(&sample.exit, &events, groups, entry, sample.strata.as_deref()).map_err(said)?)
        }
        _ => None,
    };
    print::all(arguments, &complete, &groups, test.as_ref().map(|test: &LogRank| (test, names.as_slice())))?;
    Ok(ExitCode::SUCCESS)
}

fn sample(arguments: &Arguments, table: &Table) -> Result<(Complete, Sample)> {
    let exits = table.numbers(&arguments.time)?;
    let entries = arguments.entry.as_ref().map(|entry| table.numbers(entry)).transpose()?;
    let (causes, cause_names) = if arguments.competing {
        competing(labels(&arguments.event, table)?)?
    } else {
        let events = event(&arguments.event, table)?.into_iter();
        (events.map(|e| e.map(usize::from)).collect(), vec![arguments.event.clone()])
    };
    let groups = arguments.group.as_ref().map(|group| labels(group, table)).transpose()?;
    let strata = arguments.strata.as_ref().map(|strata| labels(strata, table)).transpose()?;
    let mut complete = Complete::of(table);
    complete.require(&arguments.time, &exits);
    complete.require(&arguments.event, &causes);
    if let (Some(name), Some(values)) = (&arguments.entry, &entries) {
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

/// Numbers the events from 1, censoring is 0.
fn competing(labels: Labels) -> Result<(Vec<Option<usize>>, Vec<String>)> {
    let is_none = |label: &String| ["0", "0.0", "false", "censored"].contains(&label.to_lowercase().as_str());
    let names: Vec<String> = labels.labels.iter().filter(|label| !is_none(label)).cloned().collect();
    if names.len() < 2 {
        bail!(
            "the column {:?} tells no two events apart, it holds {}; leave --competing out",
            labels.name,
            labels.labels.join(", ")
        );
    }
    let number = |label: usize| names.iter().position(|name| *name == labels.labels[label]).map_or(0, |at| at + 1);
    Ok((labels.values.iter().map(|value| value.map(number)).collect(), names))
}

fn curves(sample: &Sample, rows: &[usize], arguments: &Arguments) -> Result<Curves, statistics::Error> {
    let of = |values: &[f64]| -> Vec<f64> { rows.iter().map(|&row| values[row]).collect() };
    let (exit, entry) = (of(&sample.exit), sample.entry.as_deref().map(of));
    let causes: Vec<usize> = rows.iter().map(|&row| sample.causes[row]).collect();
    if arguments.competing {
        let curves = aalen_johansen(&exit, &causes, entry.as_deref(), arguments.confidence)?;
        let named = curves.into_iter().map(|curve| (sample.cause_names[curve.cause - 1].clone(), curve));
        return Ok(Curves::AalenJohansen(named.collect()));
    }
    let events: Vec<bool> = causes.iter().map(|&cause| cause != 0).collect();
    kaplan_meier(&exit, &events, entry.as_deref(), None, arguments.confidence).map(Curves::KaplanMeier)
}
