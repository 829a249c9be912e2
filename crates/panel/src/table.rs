//! The list as a table for a spreadsheet, which must not take any cell for a formula.

use assess::{GateVerdict, Tier, Verdict};
use language::messages;

use crate::answer::{Answers, Listed};
use crate::worklist::Row;

/// What the table says of where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Program {
    /// What must be said first: that the models are demonstrations.
    pub banner: String,
    /// The program's version.
    pub version: String,
    /// The day for which records were read.
    pub as_of: String,
    /// SHA-256 of the model's files, where it is known.
    pub model_sha256: String,
}

const HEAD: [&str; 15] = [
    "rank",
    "patient",
    "name",
    "birth_date",
    "age_years",
    "sex",
    "model",
    "model_version",
    "output",
    "value",
    "unit",
    "tier",
    "verdict",
    "applicability",
    "missing_inputs",
];

/// Rows as CSV (RFC 4180, UTF-8), after one line of what they are.
#[must_use]
pub fn csv(listed: &[Listed], answers: &Answers, rows: &[Row], program: &Program) -> String {
    let column = &answers.column;
    let said = messages::panel_read_csv_head(
        &program.banner,
        &program.as_of,
        &program.version,
        &column.model,
        &column.model_version,
        &program.model_sha256,
    );
    let mut text = String::new();
    line(&mut text, &[said]);
    let mut head: Vec<String> = HEAD.map(str::to_owned).to_vec();
    head.push("main_reason".into());
    line(&mut text, &head);
    for (rank, row) in rows.iter().enumerate() {
        let (Some(listed), Some(answer)) = (listed.get(*row as usize), answers.get(*row as usize)) else { continue };
        let tier = match answer.tier {
            _ if answer.value.is_none() => "",
            Tier::Passive => "passive",
            Tier::Banner => "banner",
            Tier::Interrupt => "interrupt",
        };
        let verdict = match answer.verdict {
            _ if !answer.is_offered => "not_offered",
            Verdict::Scored => "scored",
            Verdict::Caution => "caution",
            Verdict::MissingInputs => "missing_inputs",
            Verdict::Refused => "refused",
        };
        let gate = match answer.gate {
            GateVerdict::NotReported => "not_reported",
            GateVerdict::Score => "score",
            GateVerdict::Caution => "caution",
            GateVerdict::Refuse => "refuse",
        };
        let text_of = |text: &Option<String>| text.clone().unwrap_or_default();
        let cells = [
            (rank + 1).to_string(),
            listed.id.clone(),
            text_of(&listed.name),
            text_of(&listed.birth_date),
            listed.age_years.map(|age| age.to_string()).unwrap_or_default(),
            text_of(&listed.sex),
            column.model.clone(),
            column.model_version.clone(),
            column.output.clone(),
            answer.value.map(|value| value.to_string()).unwrap_or_default(),
            column.unit.clone(),
            tier.into(),
            verdict.into(),
            gate.into(),
            answer.missing.replace('\n', "; "),
            answer.reason.to_owned(),
        ];
        line(&mut text, &cells);
    }
    text
}

fn line(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&safe(cell));
    }
    text.push_str("\r\n");
}

/// A cell that no spreadsheet runs: what begins like a formula and is no number begins with an apostrophe.
fn safe(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite) && !cell.starts_with('+');
    let cell = if is_formula && !is_number { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.starts_with([' ', '\'']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "\"'=1+1\""),
            ("+49", "\"'+49\""),
            ("-x", "\"'-x\""),
            ("-0.25", "-0.25"),
            ("@a", "\"'@a\""),
            ("\tx", "\"'\tx\""),
            ("a,b", "\"a,b\""),
            ("say \"x\"", "\"say \"\"x\"\"\""),
            ("Müller", "Müller"),
        ] {
            assert_eq!(safe(cell), expected);
        }
    }
}
