//! `insite inspect`: one model, with all that its page in the catalogue shows.

mod measured;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use assess::{CardSection, MissingPolicy, ModelSheet};

pub(crate) fn run(id: &str) -> Result<ExitCode> {
    let models = crate::text::models();
    let model = models.iter().find(|m| m.bundle.about.id == id);
    let model = model.with_context(|| format!("there is no model {id}; `insite models` lists them"))?;
    let sheet = model.sheet();
    let mut out = io::stdout().lock();
    described(&mut out, &sheet)?;
    writeln!(out, "Certificate: {}; SHA-256 {}", crate::models::summary(&model.certificate), model.certificate.sha256)?;
    writeln!(out, "Golden patients: {}\n", sheet.note.golden_patients)?;
    measured::print(&mut out, &sheet)?;
    history(&mut out, &sheet)?;
    card(&mut out, &sheet)?;
    Ok(ExitCode::SUCCESS)
}

fn described(out: &mut impl Write, sheet: &ModelSheet) -> io::Result<()> {
    let note = &sheet.note;
    writeln!(out, "{} ({} {})\n{}\n", note.title, note.id, note.version, note.summary)?;
    writeln!(out, "Status: {}", sheet.card.status)?;
    writeln!(out, "Field: {}", note.field)?;
    if let Some(made_on) = &sheet.made_on {
        let patients = made_on.patients.map(|n| format!("{n} patients; ")).unwrap_or_default();
        let years = made_on.years.map(|[first, last]| format!("{first} to {last}; ")).unwrap_or_default();
        writeln!(out, "Made on: {patients}{years}{}", made_on.source)?;
    }
    writeln!(out, "Population: {}", note.population)?;
    for because in &note.refuses {
        writeln!(out, "  refuses: {because}")?;
    }
    for because in &sheet.cautions {
        writeln!(out, "  cautious: {because}")?;
    }
    if let Some(when) = &sheet.offered_when {
        writeln!(out, "Offered: {when}")?;
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
    writeln!(out, "Where an input is missing: {}", missing(sheet.missing))?;
    if !sheet.alerts.is_empty() {
        writeln!(out, "\nAlerts")?;
    }
    for alert in &sheet.alerts {
        let tier = format!("{:?}", alert.tier).to_lowercase();
        writeln!(out, "  {:<22} {tier}: {} {} ({})", alert.output, alert.finding, alert.action, alert.source)?;
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
    writeln!(out, "Reading of the source: {}", sheet.card.reading_of_the_source)
}

fn missing(policy: MissingPolicy) -> &'static str {
    match policy {
        MissingPolicy::Handled => "the model was trained with missing values and answers",
        MissingPolicy::Marginalised => "the mean over the reference cohort given what is known, with a caution",
        MissingPolicy::Bounded => "no value, but its range over plausible values",
        MissingPolicy::Refused => "no answer",
    }
}

fn history(out: &mut impl Write, sheet: &ModelSheet) -> io::Result<()> {
    writeln!(out, "\nVersions")?;
    for version in &sheet.card.history {
        writeln!(out, "  {} {:<8} {}", version.date, version.version, version.what)?;
        writeln!(out, "  {:<19} bundle.json SHA-256 {}", "", version.bundle_sha256)?;
    }
    Ok(())
}

fn card(out: &mut impl Write, sheet: &ModelSheet) -> io::Result<()> {
    writeln!(out, "\nSource attributes (45 CFR 170.315(b)(11)(iv)(B))")?;
    sheet.card.source_attributes.iter().try_for_each(|part| section(out, part))?;
    writeln!(out, "\nModel card, further fields")?;
    sheet.card.further.iter().try_for_each(|part| section(out, part))
}

fn section(out: &mut impl Write, part: &CardSection) -> io::Result<()> {
    let place = |place: &Option<String>| place.as_deref().map(|p| format!("{p} ")).unwrap_or_default();
    writeln!(out, "  {}{}", place(&part.place), words(&part.section))?;
    for field in &part.fields {
        writeln!(out, "    {}{}: {}", place(&field.place), words(&field.field), field.text)?;
    }
    Ok(())
}

fn words(name: &str) -> String {
    name.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_is_described_whole() {
        for model in crate::text::models() {
            let sheet = model.sheet();
            let mut text = Vec::new();
            described(&mut text, &sheet).unwrap();
            measured::print(&mut text, &sheet).unwrap();
            history(&mut text, &sheet).unwrap();
            card(&mut text, &sheet).unwrap();
            let text = String::from_utf8(text).unwrap();
            let id = &sheet.note.id;
            for said in
                ["Status: ", "Population: ", "(9)(ii) correction frequency: ", "Performance", "bundle.json SHA-256"]
            {
                assert!(text.contains(said), "{id} lacks {said}");
            }
            assert_eq!(text.lines().filter(|line| line.starts_with("    (")).count(), 31, "{id}");
            if sheet.performance.is_none() {
                assert!(text.contains("No figures are carried"), "{id}");
            }
        }
    }
}
