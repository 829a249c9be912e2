//! How sure single numbers are: observed risks beside the mean ranges of groups, as a figure and a table.

use std::fmt::{Result, Write};

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::super::axes::{Axes, px, range as ends};
use super::super::tables::{cell, plain, shared};
use crate::range_coverage::{RangeCoverage, RangeGroup};
use crate::summary::percent;

/// The range of one output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutputRange {
    /// Words for the output.
    pub output: String,
    /// How the range is found and what it means.
    pub method: String,
    /// On whom its coverage was measured; why it was not, where it was not.
    pub on: String,
    /// Of ranges of a probability.
    pub groups: Option<RangeCoverage>,
    /// Of ranges of single outcomes, and of ranges whose truth is known by simulation.
    pub single: Option<SingleOutcomes>,
}

/// How many single outcomes lay within their ranges.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SingleOutcomes {
    /// The share that was aimed at.
    pub wanted: f64,
    /// The share that was found.
    pub found: f64,
    /// Of how many.
    pub count: usize,
}

pub(crate) fn range(range: &OutputRange, number_of: usize) -> Markup {
    html! {
        h3 { (range.output) }
        p { (range.method) " " (range.on) }
        @if let Some(single) = &range.single {
            p { b { (percent(single.found)) } " of " (single.count) " lay within their range, where " (percent(single.wanted))
                " should." }
        }
        @if let Some(groups) = &range.groups {
            (figure(groups, &range.output, number_of))
            (table(groups))
        }
    }
}

fn table(groups: &RangeCoverage) -> Markup {
    let row = |(name, g): (String, &RangeGroup)| {
        let within = match (g.is_inside(), g.is_near()) {
            (true, _) => "inside",
            (false, true) => "outside, as chance allows",
            (false, false) => "outside",
        };
        vec![
            cell(name),
            cell(g.patients.to_string()),
            cell(percent(g.predicted)),
            cell(format!("{} to {}", percent(g.low), percent(g.high))),
            shared(Some(g.observed)),
            cell(within),
        ]
    };
    let named = groups.groups.iter().enumerate().map(|(at, g)| (format!("group {}", at + 1), g));
    let rows: Vec<Vec<Markup>> = named.chain([("everyone".to_owned(), &groups.overall)]).map(row).collect();
    let caption = format!(
        "In {} of {} groups the observed risk lay within the mean range, which nothing widens; in {} no further from it than \
         the interval of the observed risk reaches.",
        groups.inside(),
        groups.groups.len(),
        groups.near()
    );
    plain(&caption, &["Predictions", "Patients", "Predicted", "Mean range", "Observed", "Against the range"], &rows)
}

fn figure(groups: &RangeCoverage, output: &str, number_of: usize) -> Markup {
    let high = |g: &RangeGroup| [g.high, g.observed.interval.map_or(g.observed.value, |i| i.high), g.predicted];
    let y = ends(groups.groups.iter().flat_map(high), &[0.0]);
    let axes = Axes {
        id: format!("ranges-{number_of}"),
        title: format!("Ranges and observed risks: {output}"),
        description: "Mean range and observed risk by mean prediction in groups; the table below has the figures."
            .into(),
        x: y,
        y,
        x_label: "Predicted risk".into(),
        y_label: "Range, and observed risk".into(),
        width: 560.0,
        height: 380.0,
        left: 66.0,
    };
    let content = html! {
        path.ideal d=(axes.path([[y[0], y[0]], [y[1], y[1]]])) {}
        @for g in &groups.groups {
            path.one d=(axes.path([[g.predicted, g.low], [g.predicted, g.high]])) style="stroke-width:7;opacity:.35" {}
            @if let Some(i) = g.observed.interval { path.thin d=(axes.path([[g.predicted, i.low], [g.predicted, i.high]])) {} }
            circle.dot cx=(px(axes.across(g.predicted))) cy=(px(axes.up(g.observed.value))) r="4" {}
        }
    };
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption { "Thick: mean range of the group. Dot with a thin line: observed risk with its 95 % interval. Dotted: ideal." }
        }
    }
}

pub(crate) fn text(out: &mut String, range: &OutputRange) -> Result {
    writeln!(out, "  {}: {} {}", range.output, range.method, range.on)?;
    if let Some(s) = &range.single {
        writeln!(out, "    {} of {} within their range, wanted {}", percent(s.found), s.count, percent(s.wanted))?;
    }
    let Some(groups) = &range.groups else { return Ok(()) };
    writeln!(
        out,
        "    observed risk within the mean range in {} of {} groups, within it or as near as chance allows in {}",
        groups.inside(),
        groups.groups.len(),
        groups.near()
    )?;
    let g = &groups.overall;
    writeln!(
        out,
        "    everyone: {} observed, mean range {} to {}",
        percent(g.observed.value),
        percent(g.low),
        percent(g.high)
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::interval::{Estimate, Interval};

    pub(crate) fn one() -> OutputRange {
        let group = |low, value| RangeGroup {
            patients: 40,
            predicted: low + 0.05,
            low,
            high: low + 0.1,
            observed: Estimate { value, interval: Some(Interval { low: value - 0.1, high: value + 0.1 }) },
        };
        let groups = vec![group(0.1, 0.15), group(0.3, 0.45), group(0.6, 0.95)];
        OutputRange {
            output: "Recurrence".into(),
            method: "Venn–Abers.".into(),
            on: "On 120 patients.".into(),
            groups: Some(RangeCoverage { overall: group(0.3, 0.35), groups }),
            single: Some(SingleOutcomes { wanted: 0.9, found: 0.875, count: 40 }),
        }
    }

    #[test]
    fn groups_are_shown_inside_near_and_outside() {
        let shown = range(&one(), 1).into_string();
        for part in
            ["In 1 of 3 groups", "in 2 no further", "outside, as chance allows", "87.5", "id=\"ranges-1-title\""]
        {
            assert!(shown.contains(part), "{part} in {shown}");
        }
        let mut plain = String::new();
        text(&mut plain, &one()).unwrap();
        assert!(plain.contains("in 1 of 3 groups") && plain.contains("everyone: 35.0"), "{plain}");
    }
}
