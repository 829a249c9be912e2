//! Permutation importance, as a figure and a table.

use maud::{Markup, html};

use super::super::lines::{Words, lines};
use super::super::tables::{cell, folded, number};
use crate::interval::{Estimate, Interval};
use crate::permutation_importance::{Importance, ImportanceRow};

/// More than this a figure cannot show.
const MOST: usize = 20;

pub(crate) fn importance(table: &Importance) -> Markup {
    let row = |r: &ImportanceRow| {
        [&r.mean, &r.standard_deviation, &r.low, &r.high].iter().fold(vec![cell(&r.input)], |mut row, value| {
            row.push(cell(number(**value)));
            row
        })
    };
    let rows: Vec<Vec<Markup>> = table.inputs.iter().map(row).collect();
    let bar = |r: &ImportanceRow| {
        (r.input.clone(), Estimate { value: r.mean, interval: Some(Interval { low: r.low, high: r.high }) })
    };
    let bars: Vec<(String, Estimate)> = table.inputs.iter().take(MOST).map(bar).collect();
    let more = table.inputs.len().saturating_sub(MOST);
    let also = if more > 0 { format!(" {more} more are in the table.") } else { String::new() };
    let words = Words {
        id: "importance-figure",
        title: "Permutation importance",
        scale: &format!("Loss of {}", table.metric),
        caption: &format!(
            "Mean loss with each input shuffled, lowest and highest of {} shuffles.{also}",
            table.repeats
        ),
    };
    let caption = format!(
        "{} is {} with every input in its place; losses when one is shuffled {} times (seed {}).",
        table.metric,
        number(table.baseline),
        table.repeats,
        table.seed
    );
    html! {
        (lines(&words, &bars, Some(0.0), true))
        (folded(&caption, &["Input", "Mean loss", "Standard deviation", "Lowest", "Highest"], &rows))
        p { "Inputs that carry the same news stand in for each other, so each alone loses little. A loss says what this model "
            "uses, not what causes the outcome." }
    }
}
