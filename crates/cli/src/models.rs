//! `insite models`: what is compiled in.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;

pub(crate) fn run() -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    for model in crate::text::models() {
        let about = &model.bundle.about;
        let outputs: Vec<&str> = model.bundle.outputs().into_iter().map(|(id, ..)| id).collect();
        writeln!(out, "{:<24} {:<8} {}", about.id, about.version, about.title)?;
        writeln!(out, "{:<33} {}; {} bytes", "", outputs.join(", "), model.bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}
