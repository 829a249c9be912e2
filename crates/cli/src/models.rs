//! `insite models`: what is compiled in, and what each model's golden patients gave on this machine.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use catalog::Certificate;

#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Arguments {
    /// Each model's certificate: version, SHA-256 of its source, golden patients run here and their largest difference.
    #[arg(long)]
    certificates: bool,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode> {
    let mut out = io::stdout().lock();
    if arguments.certificates {
        return certificates(&mut out);
    }
    for model in crate::text::models() {
        let about = &model.bundle.about;
        let outputs: Vec<&str> = model.bundle.outputs().into_iter().map(|(id, ..)| id).collect();
        writeln!(out, "{:<24} {:<8} {}", about.id, about.version, about.title)?;
        writeln!(out, "{:<33} {}; {} bytes", "", outputs.join(", "), model.bytes)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A model that is switched off makes the command fail, so that a script can ask for it.
fn certificates(out: &mut impl Write) -> Result<ExitCode> {
    let (models, disabled) = catalog::models();
    let mut lines: Vec<(&Certificate, &[String])> = models.iter().map(|m| (&m.certificate, &[][..])).collect();
    lines.extend(disabled.iter().map(|d| (&*d.certificate, d.because.as_slice())));
    lines.sort_by_key(|(certificate, _)| certificate.model);
    for (certificate, because) in lines {
        let status = if because.is_empty() { "passed" } else { "SWITCHED OFF" };
        writeln!(out, "{:<24} {:<8} {status}; {}", certificate.model, certificate.version, summary(certificate))?;
        writeln!(out, "{:<33} {}", "", certificate.sha256)?;
        for sentence in because {
            writeln!(out, "{:<33} {sentence}", "")?;
        }
    }
    Ok(if disabled.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Golden patients and their largest difference, in words.
pub(crate) fn summary(certificate: &Certificate) -> String {
    let Certificate { golden_patients, outputs, largest_difference, largest_relative_difference, .. } = certificate;
    let run = format!("{golden_patients} golden patients, {outputs} numbers");
    match (largest_difference, largest_relative_difference) {
        (Some(absolute), Some(relative)) => {
            format!("{run}, largest difference {absolute:.1e} (relative {relative:.1e})")
        }
        _ => format!("{run}, not all of which could be computed"),
    }
}
