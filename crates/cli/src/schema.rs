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
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    let schema = if arguments.line { schemars::schema_for!(ScoreLine<'_>) } else { schemars::schema_for!(Assessment) };
    writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)?;
    Ok(ExitCode::SUCCESS)
}
