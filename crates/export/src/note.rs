//! Plain text for the clinical note: what, how likely, by when, because of what, what is missing, what next.

use std::fmt::{self, Write};

use assess::{Assessment, InputNote, ModelAssessment, OutputAssessment, ProblemNote, Verdict};
use language::messages;

use crate::{Chosen, Export, ExportError, PROGRAM, PROGRAM_VERSION, is_shown, words};

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
    let program = format!("{PROGRAM} {PROGRAM_VERSION}");
    writeln!(text, "{}", messages::export_note_title(&program))?;
    writeln!(text, "{}", messages::export_banner())?;
    writeln!(text, "{}", messages::export_note_patient(&or(patient, messages::export_without_identifier())))?;
    writeln!(text, "{}", messages::export_note_as_of(&language::day(as_of)))?;
    writeln!(text, "{}", messages::export_note_digest(&or(&bound_to.input_sha256, messages::not_known())))?;
    writeln!(text, "{}", messages::export_note_made(&export.instant()))
}

fn model(
    text: &mut String,
    assessment: &Assessment,
    (model, source): &Chosen<'_>,
    as_of: jiff::civil::Date,
) -> fmt::Result {
    let title = clean(&model.title).to_uppercase();
    writeln!(text, "\n{}", messages::export_with_verdict(&title, words::verdict(model.verdict)))?;
    if let Some(setting) = model.family.as_ref().and_then(|family| family.needs_setting.as_ref()) {
        writeln!(text, "  {}", messages::export_note_needs_setting(&clean(setting)))?;
    }
    // What holds for every output is said once.
    let mut said: Vec<String> = vec![];
    for one in &model.outputs {
        output(text, model, one, as_of, &mut said)?;
    }
    if let Some(by_hand) = words::all_by_hand(model) {
        writeln!(text, "  {}", messages::export_note_by_hand(&clean(&by_hand)))?;
    }
    if !said.is_empty() {
        writeln!(text, "  {}", messages::export_keep_in_mind_heading())?;
        for sentence in &said {
            writeln!(text, "    - {}", clean(sentence))?;
        }
    }
    if let Some(setting) = &model.not_offered_because {
        writeln!(text, "  {}", messages::export_note_asked_for(&clean(setting)))?;
    }
    writeln!(text, "  {}", messages::export_note_status(&clean(&source.status)))?;
    let day = language::day(&assessment.as_of);
    writeln!(text, "  {}", messages::export_note_model(&model.model, &model.model_version, &source.sha256, &day))
}

/// Models that do not apply, each with its first reason.
fn refusals(text: &mut String, models: &[&Chosen<'_>]) -> fmt::Result {
    if models.is_empty() {
        return Ok(());
    }
    writeln!(text, "\n{}", messages::export_note_refusals())?;
    for (model, _) in models {
        let reason = model.outputs.iter().flat_map(|output| &output.problems).next();
        let named = messages::export_note_refused(&clean(&model.title), &model.model, &model.model_version);
        let line = reason.map(|reason| messages::export_is(&named, &clean(reason))).unwrap_or(named);
        writeln!(text, "  - {line}")?;
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
    let value = words::value(output).map(|value| words::quantity(output, value));
    let until = words::by_when(as_of, output.horizon_years).map(|day| language::day(&day.to_string()));
    let shown = match (&value, until) {
        (Some(value), Some(day)) => messages::export_by_day(value, &day),
        (Some(value), None) => value.clone(),
        (None, _) => words::verdict(output.verdict).to_owned(),
    };
    writeln!(text, "  {}", messages::export_is(&clean(&output.label), &shown))?;
    let mut under = |label: &str, said: &str| writeln!(text, "    {}", messages::export_is(label, &clean(said)));
    if let Some(value) = &value {
        // An amount in words is often the line above once more.
        let said = messages::assess_value_amount(&output.label, value);
        if let Some(words) = output.in_words.as_ref().filter(|words| **words != said) {
            under(messages::export_in_words(), words)?;
        }
        if let Some(alert) = &output.alert {
            under(messages::export_found(), &alert.finding)?;
            under(messages::export_next(), &format!("{} ({})", alert.action, alert.source))?;
        }
        if let Some(why) = &output.why {
            under(messages::export_because(), why)?;
        }
        let entries = entries(model, output);
        if !entries.is_empty() {
            under(messages::export_from_the_chart(), &entries.join(messages::list_separator()))?;
        }
    }
    if let Some(missing) = words::all_missing(model, output) {
        under(messages::export_missing(), &missing)?;
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
        let value = Some(&evidence.value).filter(|value| !value.is_empty());
        let value = value.map(|value| format!(" {value}{unit}")).unwrap_or_default();
        let told = format!("{}{value}", evidence.what);
        let told = match &evidence.date {
            Some(date) => messages::export_entry_of_day(&told, &language::day(date)),
            None => told,
        };
        Some(clean(&format!("{told} [{}]", evidence.entry.name)))
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
    writeln!(text, "\n{}", messages::export_note_unused())?;
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
