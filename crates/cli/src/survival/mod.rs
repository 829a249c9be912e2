//! `insite survival`: curves of a CSV file by Kaplan-Meier, or by Aalen-Johansen for competing events, and the log-rank
//! test.

mod print;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use regress::SurvivalAnalysis;

use crate::regress::as_options;

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

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let analysis = arguments.analysis();
    let finding = analysis.run(Path::new("")).map_err(as_options)?;
    print::all(&analysis, &finding, arguments.json)?;
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    fn analysis(&self) -> SurvivalAnalysis {
        SurvivalAnalysis {
            name: self.table.display().to_string(),
            file: self.table.clone(),
            time: self.time.clone(),
            entry: self.entry.clone(),
            event: self.event.clone(),
            group: self.group.clone(),
            strata: self.strata.clone(),
            competing: self.competing,
            conditions: self.conditions.clone(),
            at: self.at.clone(),
            confidence: self.confidence,
            note: None,
        }
    }
}
