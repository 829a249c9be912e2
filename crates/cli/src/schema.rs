//! `insite schema`: the published form of an assessment.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use assess::{Assessment, ScoreLine};

#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Arguments {
    /// The schema of one line of `insite score --json` instead of a whole assessment.
    #[arg(long, conflicts_with = "typescript")]
    line: bool,
    /// TypeScript types instead of a JSON Schema.
    #[arg(long)]
    typescript: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    if arguments.typescript {
        writeln!(out, "{}", assess::typescript())?;
    } else {
        let schema =
            if arguments.line { schemars::schema_for!(ScoreLine<'_>) } else { schemars::schema_for!(Assessment) };
        writeln!(out, "{}", serde_json::to_string_pretty(&schema)?)?;
    }
    Ok(ExitCode::SUCCESS)
}
