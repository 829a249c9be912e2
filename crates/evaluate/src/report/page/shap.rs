//! Contributions of many rows: a swarm for each input, and a table.

use maud::{Markup, html};

use super::super::axes::{Axes, px, range};
use super::super::lines::cut;
use super::super::tables::{cell, folded, number};
use crate::shap_summary::{ShapInput, ShapPoint, ShapSummary};
use crate::summary::percent;

/// More inputs than this a figure cannot show.
const MOST: usize = 15;
const ROW: f64 = 34.0;

pub(crate) fn summary(summary: &ShapSummary) -> Markup {
    let or_dash = |value: Option<f64>| cell(value.map_or_else(|| "–".into(), number));
    let row = |i: &ShapInput| {
        vec![
            cell(&i.input),
            cell(number(i.mean_absolute)),
            cell(percent(i.share)),
            or_dash(i.direction),
            or_dash(i.when_low),
            or_dash(i.when_high),
            or_dash(i.when_missing),
            cell(i.missing.to_string()),
        ]
    };
    let rows: Vec<Vec<Markup>> = summary.inputs.iter().map(row).collect();
    let heads = ["Input", "Mean size", "Share", "Direction", "Low value", "High value", "No value", "Rows without"];
    let caption = format!(
        "Contributions to the {} in {} rows: their mean size; Spearman’s correlation with the value; their mean in the \
         lowest and highest third of the values, and where there is none.",
        summary.scale, summary.rows
    );
    html! { (swarm(summary)) (folded(&caption, &heads, &rows)) }
}

fn swarm(summary: &ShapSummary) -> Markup {
    let shown: Vec<&ShapInput> = summary.inputs.iter().take(MOST).collect();
    let count = shown.len() as f64;
    let axes = Axes {
        id: "contributions-figure".into(),
        title: "Contributions of inputs".into(),
        description: "One dot a row and input: how far the input moves that prediction. The table below has means."
            .into(),
        x: range(shown.iter().flat_map(|i| i.points.iter().map(|p| p.contribution)), &[0.0]),
        y: [0.0, count],
        x_label: format!("Contribution to the {}", summary.scale),
        y_label: String::new(),
        width: 640.0,
        height: 60.0 + ROW * count,
        left: 190.0,
    };
    let content = html! {
        path.ideal d=(axes.path([[0.0, 0.0], [0.0, count]])) {}
        @for (place, input) in shown.iter().enumerate() {
            @let middle = axes.up(count - place as f64 - 0.5);
            text x=(px(axes.left - 10.0)) y=(px(middle + 4.5)) text-anchor="end" { (cut(&input.input)) }
            @for (point, [x, y]) in input.points.iter().zip(places(&axes, &input.points, middle)) {
                (mark(point.level, x, y))
            }
        }
    };
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption {
                "Contributions, one mark a row"
                @if let Some(input) = shown.first() { " (" (input.points.len()) " of " (summary.rows) " rows)" } "."
                ul.legend {
                    li { svg.swatch viewBox="0 0 14 10" aria-hidden="true" { (mark(Some(0.0), 7.0, 5.0)) } "value in the lowest third" }
                    li { svg.swatch viewBox="0 0 14 10" aria-hidden="true" { (mark(Some(0.5), 7.0, 5.0)) } "in the middle" }
                    li { svg.swatch viewBox="0 0 14 10" aria-hidden="true" { (mark(Some(1.0), 7.0, 5.0)) } "in the highest third" }
                    li { svg.swatch viewBox="0 0 14 10" aria-hidden="true" { (mark(None, 7.0, 5.0)) } "no value" }
                }
            }
        }
    }
}

/// Told apart by shape as well as by colour.
fn mark(level: Option<f64>, x: f64, y: f64) -> Markup {
    html! {
        @match level {
            Some(level) if level < 1.0 / 3.0 => { rect.low x=(px(x - 1.9)) y=(px(y - 1.9)) width="3.8" height="3.8" {} }
            Some(level) if level > 2.0 / 3.0 => { circle.high cx=(px(x)) cy=(px(y)) r="2.2" {} }
            Some(_) => { circle.middle cx=(px(x)) cy=(px(y)) r="1.7" {} }
            None => { circle.none cx=(px(x)) cy=(px(y)) r="2" {} }
        }
    }
}

/// Points side by side lie above each other in turn, as far as the row has room.
fn places(axes: &Axes, points: &[ShapPoint], middle: f64) -> Vec<[f64; 2]> {
    const WIDTH: f64 = 4.0;
    const STEP: f64 = 3.6;
    let room = ROW / 2.0 - 3.0;
    let mut stacked: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
    let place = |point: &ShapPoint| {
        let x = axes.across(point.contribution);
        let height = stacked.entry((x / WIDTH) as i64).or_default();
        let level = height.div_ceil(2) as f64 * STEP;
        let side = if height.is_multiple_of(2) { 1.0 } else { -1.0 };
        *height += 1;
        // Beyond the row's room they start anew.
        [x, middle + side * (level % room)]
    };
    points.iter().map(place).collect()
}
