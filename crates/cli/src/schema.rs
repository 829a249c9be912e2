//! `insite schema`: the published form of an assessment.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use assess::{Assessment, ScoreLine};

#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Arguments {
    /// The schema of one line of `insite score --json` instead of a whole assessment.
    #[arg(long)]
    line: bool,
    /// The schema of the work file with what was done with alerts.
    #[arg(long, conflicts_with = "line")]
    work: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    let schema = match (arguments.line, arguments.work) {
        (true, _) => schemars::schema_for!(ScoreLine<'_>),
        (_, true) => schemars::schema_for!(alerts::Work),
        _ => schemars::schema_for!(Assessment),
    };
    writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}
