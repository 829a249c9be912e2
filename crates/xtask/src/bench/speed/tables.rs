//! The figures as people read them: on the terminal and in docs/page-speed.md, the same Markdown tables.

use std::fmt::Write as _;

use serde_json::Value;

/// A figure with its goal, if it has one.
pub(super) struct Figure<'a> {
    pub(super) what: &'a str,
    pub(super) value: f64,
    unit: &'a str,
    pub(super) goal: Option<Goal>,
    spread: Option<(f64, f64)>,
}

/// Between which numbers a figure should lie.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

impl Goal {
    fn of(row: &Value) -> Option<Self> {
        let goal = |name: &str| row["goal"][name].as_f64();
        goal("atMost").map(Self::AtMost).or_else(|| goal("atLeast").map(Self::AtLeast))
    }

    fn is_met_by(self, value: f64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }

    /// How far it is met: 1 or more where it is.
    pub(super) fn share(self, value: f64) -> f64 {
        match self {
            Self::AtMost(most) => most / value,
            Self::AtLeast(least) => value / least,
        }
    }
}

/// The figures of a section.
pub(super) fn figures(section: &Value) -> impl Iterator<Item = Figure<'_>> {
    section["rows"].as_array().into_iter().flatten().map(|row| Figure {
        what: row["what"].as_str().unwrap_or_default(),
        // JSON knows no number that is none: it writes null.
        value: row["value"].as_f64().unwrap_or(f64::NAN),
        unit: row["unit"].as_str().unwrap_or_default(),
        goal: Goal::of(row),
        spread: row["low"].as_f64().zip(row["high"].as_f64()),
    })
}

/// All sections of a run.
pub(super) fn of(run: &Value) -> String {
    let mut text = String::new();
    for section in run["sections"].as_array().into_iter().flatten() {
        let words = |name: &str| section[name].as_str().unwrap_or_default();
        let _ = writeln!(text, "\n## {}\n\n{}\n", words("title"), words("note"));
        text.push_str("| | figure | lowest to highest | goal | |\n|---|---:|---:|---:|---|\n");
        for figure in figures(section) {
            text.push_str(&line(&figure));
        }
        table(&mut text, &section["table"]);
    }
    text
}

fn line(figure: &Figure<'_>) -> String {
    let spread = figure.spread.map(|(low, high)| format!("{} to {}", number(low), number(high))).unwrap_or_default();
    let goal = match figure.goal {
        Some(Goal::AtMost(most)) => format!("≤ {}", number(most)),
        Some(Goal::AtLeast(least)) => format!("≥ {}", number(least)),
        None => String::new(),
    };
    let mark = figure.goal.map_or("", |goal| if goal.is_met_by(figure.value) { "✓" } else { "✗" });
    format!("| {} | {} {} | {spread} | {goal} | {mark} |\n", figure.what, number(figure.value), figure.unit)
}

fn table(text: &mut String, table: &Value) {
    let (Some(head), Some(rows)) = (table["head"].as_array(), table["rows"].as_array()) else { return };
    if rows.is_empty() {
        return;
    }
    let cells = |row: &Value| row.as_array().into_iter().flatten().map(cell).collect::<Vec<_>>().join(" | ");
    let names = head.iter().map(cell).collect::<Vec<_>>().join(" | ");
    let _ = writeln!(text, "\n| {names} |\n|{}", "---|".repeat(head.len()));
    for row in rows {
        let _ = writeln!(text, "| {} |", cells(row));
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::String(words) => words.replace('|', "\\|").replace('\n', " "),
        value => value.as_f64().map(number).unwrap_or_default(),
    }
}

/// Three digits that count at least, thousands apart: `1,234`, `16.3`, `0.0875`; `not measured` where there is none.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "not measured".to_owned();
    }
    let size = value.abs();
    let places = match size {
        _ if value.fract() == 0.0 || size >= 100.0 => 0,
        _ if size >= 10.0 => 1,
        _ if size >= 1.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.places$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    let mut grouped = sign.to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_show_what_counts() {
        assert_eq!(number(1_863_610.0), "1,863,610");
        assert_eq!(number(466.995), "467");
        assert_eq!(number(16.31), "16.3");
        assert_eq!(number(1.1749), "1.17");
        assert_eq!(number(0.08746), "0.087");
        assert_eq!(number(-1234.5), "-1,234");
        assert_eq!(number(0.0), "0");
        assert_eq!(number(f64::NAN), "not measured");
    }

    #[test]
    fn a_goal_is_met_or_missed_and_a_figure_that_was_not_measured_misses_it() {
        let rows = json!({ "rows": [
            { "what": "start", "value": 1500.0, "unit": "ms", "goal": { "atMost": 1500 }, "low": 1400.0, "high": 1600.0 },
            { "what": "score", "value": 94.0, "unit": "of 100", "goal": { "atLeast": 95 } },
            { "what": "paint", "value": null, "unit": "ms", "goal": { "atMost": 300 } },
            { "what": "files", "value": 22, "unit": "files" },
        ] });
        let lines: Vec<String> = figures(&rows).map(|figure| line(&figure)).collect();
        assert_eq!(lines[0], "| start | 1,500 ms | 1,400 to 1,600 | ≤ 1,500 | ✓ |\n");
        assert_eq!(lines[1], "| score | 94 of 100 |  | ≥ 95 | ✗ |\n");
        assert_eq!(lines[2], "| paint | not measured ms |  | ≤ 300 | ✗ |\n");
        assert_eq!(lines[3], "| files | 22 files |  |  |  |\n");
    }

    #[test]
    fn words_of_others_do_not_break_a_table() {
        let mut text = String::new();
        table(&mut text, &json!({ "head": ["audit", "score"], "rows": [["a|b\nc", 90]] }));
        assert!(text.ends_with("| a\\|b c | 90 |\n"), "{text}");
    }
}
