//! The candidates, as a table and a figure.

use maud::{Markup, html};

use super::super::lines::{Words, lines};
use super::super::tables::{cell, number, plain};
use crate::candidates::{Candidate, Candidates};
use crate::interval::{Estimate, Interval};

pub(crate) fn candidates(table: &Candidates) -> Markup {
    let or_dash = |value: Option<f64>| value.map_or_else(|| "–".into(), number);
    let row = |c: &Candidate| {
        let behind = c.behind.map(|(mean, error)| format!("{} ± {}", number(mean), number(error)));
        vec![
            html! { (c.name) @if c.is_chosen { " " span.chosen { "chosen" } } },
            cell(or_dash(c.mean)),
            cell(or_dash(c.standard_error)),
            cell(behind.as_deref().unwrap_or("–")),
            cell(c.folds.len().to_string()),
            cell(&c.note),
        ]
    };
    let rows: Vec<Vec<Markup>> = table.rows.iter().map(row).collect();
    let caption = format!(
        "{} by {}; {} is better. The error is that of the mean over folds, which share training rows: it is too small.",
        table.metric,
        table.judged_by,
        if table.higher_is_better { "higher" } else { "lower" }
    );
    let bars: Vec<(String, Estimate)> = table
        .rows
        .iter()
        .filter_map(|c| {
            let value = c.mean?;
            let interval = c.standard_error.map(|e| Interval { low: value - e, high: value + e });
            Some((c.name.clone(), Estimate { value, interval }))
        })
        .collect();
    let words = Words {
        id: "candidates-figure",
        title: "Candidates",
        scale: &table.metric,
        caption: &format!(
            "{} of each candidate: mean over the outer folds, one standard error to each side.",
            table.metric
        ),
    };
    html! {
        (plain(&caption, &["Candidate", &table.metric, "Standard error", "Behind the best", "Folds", "<Note"], &rows))
        @if !bars.is_empty() { (lines(&words, &bars, None, false)) }
    }
}
