//! `insite inspect`: one model, described.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};

pub(crate) fn run(id: &str) -> Result<ExitCode> {
    let models = crate::text::models();
    let model = models.iter().find(|m| m.bundle.about.id == id);
    let model = model.with_context(|| format!("there is no model {id}; `insite models` lists them"))?;
    let note = model.bundle.note(&model.card);
    let mut out = io::stdout().lock();
    writeln!(out, "{} ({} {})\n{}\n", note.title, note.id, note.version, note.summary)?;
    writeln!(out, "Population: {}", note.population)?;
    for because in &note.refuses {
        writeln!(out, "  refuses: {because}")?;
    }
    writeln!(out, "\nOutputs")?;
    for output in &note.outputs {
        writeln!(out, "  {:<22} {} [{}]", output.output, output.label, output.unit)?;
    }
    writeln!(out, "\nInputs")?;
    for input in &note.inputs {
        let unit = input.unit.as_deref().map(|u| format!(" [{u}]")).unwrap_or_default();
        let range = input.range.map(|[low, high]| format!(", {low} to {high}")).unwrap_or_default();
        let days = input.lookback_days.map(|d| format!(", within {d} days")).unwrap_or_default();
        let optional = if input.optional { ", optional" } else { "" };
        let options = if input.options.is_empty() { String::new() } else { format!(": {}", input.options.join(", ")) };
        writeln!(out, "  {:<22} {}{unit}{range}{days}{optional}{options}", input.input, input.label)?;
        for place in &input.found_by {
            writeln!(out, "  {:<22}   {place}", "")?;
        }
    }
    let read = if note.citation.read { "" } else { " (table and page not re-read)" };
    writeln!(out, "\nCompared with: {}", note.reference_patient)?;
    for sentence in &note.explanation {
        writeln!(out, "Explanation: {sentence}")?;
    }
    for sentence in &note.training {
        writeln!(out, "Training: {sentence}")?;
    }
    writeln!(out, "Citation: {} doi:{}; {}{read}", note.citation.text, note.citation.doi, note.citation.place)?;
    writeln!(out, "Certificate: {}; SHA-256 {}", crate::models::summary(&model.certificate), model.certificate.sha256)?;
    writeln!(out, "Golden patients: {}\n\n{}", note.golden_patients, note.card)?;
    Ok(ExitCode::SUCCESS)
}
