//! CSV: the lines of `line.schema.json`, a column for each field in their order; lists of objects are cells of JSON.
//!
//! Columns, names and numbers are the same in every language; sentences, labels and the banner are of the one that is spoken.
//! Cells of text that a spreadsheet would compute begin with an apostrophe. Source: OWASP, "CSV Injection".

use std::borrow::Cow;

use ::csv::{Writer, WriterBuilder};
use assess::ScoreLine;
use language::messages;
use serde::Serialize;

use crate::{Chosen, Export, ExportError};

/// One cell.
enum Cell<'a> {
    /// Text, which may come from a record.
    Text(Cow<'a, str>),
    /// A number or yes or no of ours: a minus is a minus.
    Plain(String),
    Empty,
}

/// The names of the columns.
pub(crate) fn head() -> Result<String, ExportError> {
    let mut writer = WriterBuilder::new().from_writer(vec![]);
    writer.write_record(COLUMNS).map_err(refused)?;
    finished(writer)
}

/// One patient's lines.
pub(crate) fn lines(export: &Export<'_>) -> Result<String, ExportError> {
    let mut writer = WriterBuilder::new().from_writer(vec![]);
    let chosen = export.chosen(|_| true)?;
    for line in assess::lines(export.assessment) {
        let Some(of) = chosen.iter().find(|(model, _)| model.model == line.model) else { continue };
        let cells = row(export, of, &line)?;
        let cells: Vec<Cow<'_, str>> = cells.iter().map(written).collect();
        writer.write_record(cells.iter().map(|cell| cell.as_bytes())).map_err(refused)?;
    }
    finished(writer)
}

fn finished(writer: Writer<Vec<u8>>) -> Result<String, ExportError> {
    let bytes = writer.into_inner().map_err(refused)?;
    String::from_utf8(bytes).map_err(refused)
}

fn refused(error: impl std::fmt::Display) -> ExportError {
    ExportError::Write(error.to_string())
}

/// The fields of a line, nested ones with their own names behind them; last what an export adds.
const COLUMNS: [&str; 60] = [
    "patient",
    "model",
    "model_version",
    "output",
    "as_of",
    "input_sha256",
    "verdict",
    "offered",
    "shown",
    "equation",
    "value",
    "unit",
    "interval_low",
    "interval_high",
    "interval_informative",
    "interval_is_exact",
    "missing",
    "compared_with",
    "explained_by",
    "estimate_standard_error",
    "margin",
    "reference_margin",
    "contributions",
    "groups",
    "interactions",
    "tier",
    "problems",
    "notes",
    "applicability_verdict",
    "applicability_checks",
    "by_hand",
    "supposed",
    "uncertainty_method",
    "uncertainty_low",
    "uncertainty_high",
    "uncertainty_held_rarely",
    "uncertainty_in_words",
    "unknown_policy",
    "unknown_mean",
    "unknown_low",
    "unknown_high",
    "unknown_tests",
    "unknown_is_exact",
    "disagreement_low",
    "disagreement_high",
    "disagreement_in_words",
    "dose",
    "dose_rounded",
    "dose_unit",
    "treatment_without",
    "treatment_with",
    "treatment_difference",
    "treatment_in_words",
    "label",
    "quantity",
    "horizon_years",
    "model_sha256",
    "model_status",
    "made_at",
    "banner",
];

fn row<'a>(
    export: &Export<'_>,
    (model, source): &Chosen<'a>,
    line: &ScoreLine<'a>,
) -> Result<[Cell<'a>; COLUMNS.len()], ExportError> {
    let output = model.outputs.iter().find(|output| output.output == line.output);
    let (interval, uncertainty, unknown) = (line.interval, line.uncertainty, line.unknown);
    // A cell has no room for a warning: limits that held too rarely stand in the sentence alone, behind it.
    let reliable = uncertainty.filter(|u| !u.held_rarely);
    let (disagreement, dose, treatment) = (line.disagreement, line.dose, line.treatment);
    Ok([
        text(line.patient),
        text(line.model),
        text(line.model_version),
        text(line.output),
        Cell::Text(line.as_of.to_owned().into()),
        Cell::Text(line.input_sha256.to_owned().into()),
        word(&line.verdict)?,
        plain(line.offered),
        plain(line.shown),
        line.equation.map_or(Cell::Empty, text),
        number(crate::words::value_of(line.verdict, line.value)),
        text(line.unit),
        number(interval.map(|i| i.low)),
        number(interval.map(|i| i.high)),
        interval.map_or(Cell::Empty, |i| plain(i.informative)),
        interval.map_or(Cell::Empty, |i| plain(i.is_exact)),
        list(line.missing.iter().map(String::as_str)),
        word(&line.compared_with)?,
        line.explained_by.map_or(Ok(Cell::Empty), |by| word(&by))?,
        number(line.estimate.map(|estimate| estimate.standard_error)),
        number(line.margin),
        number(line.reference_margin),
        json(&line.contributions)?,
        json(line.groups)?,
        json(line.interactions)?,
        word(&line.tier)?,
        json(&line.problems)?,
        list(line.notes.iter().map(String::as_str)),
        word(&line.applicability.verdict)?,
        json(&line.applicability.checks)?,
        list(line.by_hand.iter().copied()),
        list(line.supposed.iter().map(String::as_str)),
        uncertainty.map_or(Ok(Cell::Empty), |u| word(&u.method))?,
        number(reliable.and_then(|u| u.low)),
        number(reliable.and_then(|u| u.high)),
        uncertainty.map_or(Cell::Empty, |u| plain(u.held_rarely)),
        uncertainty.map_or(Cell::Empty, |u| text(&u.in_words)),
        unknown.map_or(Ok(Cell::Empty), |u| word(&u.policy))?,
        number(unknown.and_then(|u| u.mean)),
        number(unknown.and_then(|u| u.low)),
        number(unknown.and_then(|u| u.high)),
        unknown.map_or(Ok(Cell::Empty), |u| json(&u.tests))?,
        unknown.map_or(Cell::Empty, |u| plain(u.is_exact)),
        number(disagreement.map(|d| d.low)),
        number(disagreement.map(|d| d.high)),
        disagreement.map_or(Cell::Empty, |d| text(&d.in_words)),
        number(dose.map(|d| d.dose)),
        number(dose.and_then(|d| d.rounded)),
        dose.map_or(Cell::Empty, |d| text(&d.unit)),
        number(treatment.map(|t| t.without.value)),
        number(treatment.map(|t| t.with.value)),
        number(treatment.map(|t| t.difference.value)),
        treatment.map_or(Cell::Empty, |t| text(&t.in_words)),
        output.map_or(Cell::Empty, |o| text(&o.label)),
        output.map_or(Ok(Cell::Empty), |o| word(&o.quantity))?,
        number(output.and_then(|o| o.horizon_years)),
        text(&source.sha256),
        text(&source.status),
        Cell::Plain(export.instant()),
        text(messages::export_banner()),
    ])
}

fn text(text: &str) -> Cell<'_> {
    Cell::Text(text.into())
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> Cell<'static> {
    Cell::Text(items.collect::<Vec<_>>().join("; ").into())
}

fn plain(value: bool) -> Cell<'static> {
    Cell::Plain(value.to_string())
}

/// The shortest digits that read back as the same number; empty where there is none.
fn number(value: Option<f64>) -> Cell<'static> {
    value.filter(|value| value.is_finite()).map_or(Cell::Empty, |value| Cell::Plain(value.to_string()))
}

/// A list of objects as the line has it; empty where it holds nothing.
fn json<T: Serialize + ?Sized>(value: &T) -> Result<Cell<'static>, ExportError> {
    let text = serde_json::to_string(value).map_err(|e| ExportError::Write(e.to_string()))?;
    Ok(if text == "[]" || text == "null" { Cell::Empty } else { Cell::Text(text.into()) })
}

/// A name as the line writes it.
fn word<T: Serialize>(value: &T) -> Result<Cell<'static>, ExportError> {
    match serde_json::to_value(value).map_err(|e| ExportError::Write(e.to_string()))? {
        serde_json::Value::String(name) => Ok(Cell::Text(name.into())),
        other => json(&other),
    }
}

fn written<'a>(cell: &'a Cell<'_>) -> Cow<'a, str> {
    match cell {
        Cell::Empty => "".into(),
        Cell::Plain(text) => text.as_str().into(),
        Cell::Text(text) if is_formula(text) => format!("'{text}").into(),
        Cell::Text(text) => text.as_ref().into(),
    }
}

/// Whether a spreadsheet would compute it, perhaps after it has taken away blanks; the wide forms count, too.
fn is_formula(text: &str) -> bool {
    let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    begins(text) || begins(text.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_a_formula_and_numbers_stay_numbers() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1"] {
            assert_eq!(written(&Cell::Text(text.into())), format!("'{text}"));
        }
        for text in ["a=1", "[{\"a\":1}]", "", "2026-11-22", "'x"] {
            assert_eq!(written(&Cell::Text(text.into())), text);
        }
        assert_eq!(written(&number(Some(-0.25))), "-0.25");
        assert_eq!(written(&number(Some(f64::NAN))), "");
    }
}
