//! Plain text for the clinical note: what, how likely, by when, because of what, what is missing, what next.

use std::fmt::{self, Write};

use assess::{Assessment, InputNote, ModelAssessment, OutputAssessment, ProblemNote, Verdict};

use crate::{BANNER, Chosen, Export, ExportError, PROGRAM, PROGRAM_VERSION, is_shown, words};

/// The summary.
pub(crate) fn note(export: &Export<'_>) -> Result<String, ExportError> {
    let chosen = export.chosen(is_shown)?;
    let as_of = words::as_of(export.assessment)?;
    let mut text = String::new();
    let written = (|| -> fmt::Result {
        head(&mut text, export)?;
        // Whoever did not ask for a model reads in one line that it does not apply.
        let is_line = |model: &ModelAssessment| export.chosen.is_empty() && model.verdict == Verdict::Refused;
        let (lines, whole): (Vec<_>, Vec<_>) = chosen.iter().partition(|(model, _)| is_line(model));
        for one in whole {
            model(&mut text, export.assessment, one, as_of)?;
        }
        refusals(&mut text, &lines)?;
        record(&mut text, export.assessment)
    })();
    written.map_err(|e| ExportError::Write(e.to_string()))?;
    Ok(text)
}

fn head(text: &mut String, export: &Export<'_>) -> fmt::Result {
    let Assessment { patient, as_of, bound_to, .. } = export.assessment;
    let or = |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { clean(text) };
    writeln!(text, "{PROGRAM} {PROGRAM_VERSION}: results of models")?;
    writeln!(text, "{BANNER}")?;
    writeln!(text, "Patient: {}", or(patient, "without identifier"))?;
    writeln!(text, "Record as of: {as_of}")?;
    writeln!(text, "SHA-256 of its files: {}", or(&bound_to.input_sha256, "not known"))?;
    writeln!(text, "Made: {}", export.instant())
}

fn model(
    text: &mut String,
    assessment: &Assessment,
    (model, source): &Chosen<'_>,
    as_of: jiff::civil::Date,
) -> fmt::Result {
    writeln!(text, "\n{} ({})", clean(&model.title).to_uppercase(), words::verdict(model.verdict))?;
    if let Some(setting) = model.family.as_ref().and_then(|family| family.needs_setting.as_ref()) {
        writeln!(text, "  The site has not set {}; another version may hold.", clean(setting))?;
    }
    // What holds for every output is said once.
    let mut said: Vec<String> = vec![];
    for one in &model.outputs {
        output(text, model, one, as_of, &mut said)?;
    }
    let by_hand: Vec<String> = words::by_hand(model).map(|input| clean(&words::input(input))).collect();
    if !by_hand.is_empty() {
        writeln!(text, "  ENTERED BY HAND, not from the record: {}.", by_hand.join("; "))?;
    }
    if !said.is_empty() {
        writeln!(text, "  Keep in mind:")?;
        for sentence in &said {
            writeln!(text, "    - {}", clean(sentence))?;
        }
    }
    if let Some(setting) = &model.not_offered_because {
        writeln!(text, "  Asked for; it would not offer itself: {}", clean(setting))?;
    }
    writeln!(text, "  Status of the model: {}", clean(&source.status))?;
    let digest = &source.sha256;
    writeln!(text, "  Model {} {}, SHA-256 {digest}, as of {}", model.model, model.model_version, assessment.as_of)
}

/// Models that do not apply, each with its first reason.
fn refusals(text: &mut String, models: &[&Chosen<'_>]) -> fmt::Result {
    if models.is_empty() {
        return Ok(());
    }
    writeln!(text, "\nMODELS THAT DO NOT APPLY")?;
    for (model, _) in models {
        let reason = model.outputs.iter().flat_map(|output| &output.problems).next();
        let reason = reason.map(|reason| format!(": {}", clean(reason))).unwrap_or_default();
        writeln!(text, "  - {} ({} {}){reason}", clean(&model.title), model.model, model.model_version)?;
    }
    Ok(())
}

fn output(
    text: &mut String,
    model: &ModelAssessment,
    output: &OutputAssessment,
    as_of: jiff::civil::Date,
    said: &mut Vec<String>,
) -> fmt::Result {
    let value = words::value(output);
    let until = words::by_when(as_of, output.horizon_years).map(|day| format!(", by {day}")).unwrap_or_default();
    match value {
        Some(value) => writeln!(text, "  {}: {}{until}", clean(&output.label), words::quantity(output, value))?,
        None => writeln!(text, "  {}: {}", clean(&output.label), words::verdict(output.verdict))?,
    }
    if let Some(value) = value {
        // An amount in words is often the line above once more.
        let said = format!("{}: {}.", output.label, words::quantity(output, value));
        if let Some(words) = output.in_words.as_ref().filter(|words| **words != said) {
            writeln!(text, "    In words: {}", clean(words))?;
        }
        if let Some(alert) = &output.alert {
            writeln!(text, "    Found: {}", clean(&alert.finding))?;
            writeln!(text, "    Next: {} ({})", clean(&alert.action), clean(&alert.source))?;
        }
        if let Some(why) = &output.why {
            writeln!(text, "    Because: {}", clean(why))?;
        }
        let entries = entries(model, output);
        if !entries.is_empty() {
            writeln!(text, "    From the chart: {}", entries.join("; "))?;
        }
    }
    let missing = words::missing(model, output);
    if output.verdict != Verdict::Refused && !missing.is_empty() {
        writeln!(text, "    Missing: {}", clean(&missing.join(", ")))?;
    }
    for remark in words::remarks(model, output) {
        if !said.contains(&remark) {
            said.push(remark);
        }
    }
    Ok(())
}

/// The deciding chart entry of each of the inputs that matter most.
fn entries(model: &ModelAssessment, output: &OutputAssessment) -> Vec<String> {
    const MOST: usize = 5;
    let of = |name: &String| model.inputs.iter().find(|input| input.input == *name);
    let entry = |input: &InputNote| {
        let evidence = input.evidence.iter().find(|evidence| !words::is_by_hand(evidence))?;
        let unit = evidence.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let date = evidence.date.as_ref().map(|date| format!(" of {date}")).unwrap_or_default();
        let value = Some(&evidence.value).filter(|value| !value.is_empty());
        let value = value.map(|value| format!(" {value}{unit}")).unwrap_or_default();
        Some(clean(&format!("{}{value}{date} [{}]", evidence.what, evidence.entry.name)))
    };
    let mut shown: Vec<String> = vec![];
    for entry in output.contributions.iter().filter_map(|c| of(&c.input)).filter_map(entry) {
        if !shown.contains(&entry) && shown.len() < MOST {
            shown.push(entry);
        }
    }
    shown
}

fn record(text: &mut String, assessment: &Assessment) -> fmt::Result {
    let problems: Vec<&ProblemNote> = assessment.problems.iter().filter(|p| p.severity != "note").collect();
    if problems.is_empty() {
        return Ok(());
    }
    writeln!(text, "\nWHAT COULD NOT BE USED IN THE RECORD")?;
    for problem in problems {
        writeln!(text, "  - {}", clean(&problem.message))?;
    }
    Ok(())
}

/// A text on one line: what a record holds forges no line of the note.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_forges_no_line() {
        assert_eq!(clean("AST\n  Next: stop\u{2028}x"), "AST   Next: stop x");
    }
}
