//! What the commands print for people.

mod views;

use std::io::{self, Write};
use std::path::PathBuf;

use assess::{Assessment, InteractionNote, ModelAssessment, OutputAssessment, ProblemNote, Tier, Verdict};
use catalog::Entry;
use language::{decimal, messages};

/// The models that may be used on this machine; says which may not.
pub(crate) fn models() -> Vec<Entry> {
    let (models, disabled) = catalog::models();
    for model in disabled {
        error(&format!("{} is disabled: {}", model.model, model.because.join("; ")));
    }
    models
}

/// One line on standard error.
pub(crate) fn error(message: &str) {
    // Nothing is left to do when standard error is gone.
    _ = writeln!(io::stderr(), "insite: {message}");
}

/// One line on standard error that is no fault.
pub(crate) fn note(message: &str) {
    // As above.
    _ = writeln!(io::stderr(), "{message}");
}

/// One problem of the input on standard error, with the file's path where it is known.
pub(crate) fn problem(problem: &ProblemNote, files: &[PathBuf]) {
    let entry = problem.entry.as_ref();
    let file = entry
        .and_then(|e| files.get(usize::try_from(e.file).ok()?))
        .map(|p| format!("{}: ", p.display()))
        .unwrap_or_default();
    let place = entry.filter(|e| !e.name.is_empty()).map(|e| format!("{}: ", e.name)).unwrap_or_default();
    let severity = match problem.severity.as_str() {
        "error" => messages::cli_severity_error(),
        "warning" => messages::cli_severity_warning(),
        _ => messages::cli_severity_note(),
    };
    error(&format!("{file}{severity}: {place}{}", problem.message));
}

/// One patient's assessment.
pub(crate) fn assessment(out: &mut impl Write, assessment: &Assessment) -> io::Result<()> {
    let day = language::day(&assessment.as_of);
    writeln!(out, "{}", messages::cli_patient(shown_id(&assessment.patient), &day))?;
    writeln!(out, "{}", messages::cli_demonstration())?;
    for model in assessment.models.iter().filter(|m| m.shown && m.offered) {
        one_model(out, model)?;
    }
    let others: Vec<&str> =
        assessment.models.iter().filter(|m| !(m.shown && m.offered)).map(|m| m.model.as_str()).collect();
    if !others.is_empty() {
        writeln!(out, "\n{}", messages::cli_not_shown(&others.join(messages::list_comma())))?;
    }
    writeln!(out)
}

fn one_model(out: &mut impl Write, model: &ModelAssessment) -> io::Result<()> {
    let verdict = match model.verdict {
        Verdict::Scored => messages::export_verdict_scored(),
        Verdict::Caution => messages::export_verdict_caution(),
        Verdict::MissingInputs => messages::cli_verdict_missing_inputs(),
        Verdict::Refused => messages::cli_verdict_refused(),
    };
    writeln!(out, "\n{} [{} {}] {verdict}", model.title, model.model, model.model_version)?;
    if let Some(setting) = model.family.as_ref().and_then(|f| f.needs_setting.as_ref()) {
        writeln!(out, "  {}", messages::cli_needs_setting(setting))?;
    }
    for output in &model.outputs {
        one_output(out, output)?;
    }
    if let Some(treatment) = &model.treatment {
        views::treatment(out, treatment)?;
    }
    let by_hand = model.inputs.iter().filter(|input| input.status == assess::Status::ByHand);
    let by_hand: Vec<&str> = by_hand.map(|input| input.label.as_str()).collect();
    if !by_hand.is_empty() {
        writeln!(out, "  {}", messages::export_by_hand(&by_hand.join(messages::list_comma())))?;
    }
    let mut said: Vec<&String> = Vec::new();
    for problem in model.outputs.iter().flat_map(|o| &o.problems) {
        if !said.contains(&problem) {
            writeln!(out, "  ! {problem}")?;
            said.push(problem);
        }
    }
    Ok(())
}

fn one_output(out: &mut impl Write, output: &OutputAssessment) -> io::Result<()> {
    let number = |value: f64| quantity(output, value);
    let value = output.value.map_or_else(|| "-".into(), number);
    let interval = output
        .interval
        .as_ref()
        .filter(|i| i.informative)
        .map(|i| {
            let of = if i.is_exact { messages::cli_range } else { messages::cli_range_at_least };
            format!(" ({})", of(&number(i.low), &number(i.high)))
        })
        .unwrap_or_default();
    let tier = if output.tier == Tier::Passive { "" } else { " **" };
    writeln!(out, "  {:<34} {value}{interval}{tier}", output.short)?;
    if let Some(alert) = &output.alert {
        writeln!(out, "    {} {} ({})", alert.finding, alert.action, alert.source)?;
    }
    for note in &output.notes {
        writeln!(out, "    {note}")?;
    }
    if output.verdict != Verdict::Refused && !output.missing.is_empty() {
        writeln!(out, "    {}", messages::cli_missing(&output.missing.join(messages::list_comma())))?;
    }
    if let Some(unknown) = &output.unknown {
        if let (Some(low), Some(high)) = (unknown.low, unknown.high) {
            writeln!(out, "    {}", messages::cli_over_unknown(&number(low), &number(high)))?;
        }
        if let Some(test) = unknown.tests.first() {
            writeln!(out, "    {}", messages::cli_most_telling(&test.label, &test.in_words))?;
        }
    }
    if let Some(why) = &output.why {
        writeln!(out, "    {why}")?;
    }
    if let Some(dose) = &output.dose {
        views::dose(out, dose, output)?;
    }
    if let Some(estimate) = &output.estimate {
        let error = number(estimate.standard_error_to_value);
        writeln!(out, "    {}", messages::cli_estimated(&error))?;
    }
    for group in &output.groups {
        let label = |name: &String| output.contributions.iter().find(|c| c.input == *name).map(|c| c.label.as_str());
        let labels: Vec<&str> = group.inputs.iter().filter_map(label).collect();
        writeln!(out, "    {}", messages::cli_sum_of(&group.label, &labels.join(messages::list_comma())))?;
    }
    for InteractionNote { labels: [one, other], interaction, .. } in &output.interactions {
        let both = decimal(&format!("{:+.4}", 2.0 * interaction));
        writeln!(out, "    {}", messages::cli_together(one, other, &both))?;
    }
    Ok(())
}

/// A value of an output with its unit.
pub(crate) fn quantity(output: &OutputAssessment, value: f64) -> String {
    if output.quantity.is_probability() {
        messages::percent_of(&decimal(&format!("{:.1}", value * 100.0)))
    } else {
        format!("{} {}", decimal(&format!("{value:.2}")), output.unit).trim_end_matches(" 1").to_owned()
    }
}

pub(crate) fn shown_id(id: &str) -> &str {
    if id.is_empty() { messages::export_without_identifier() } else { id }
}
