//! Kaplan–Meier curves by group of risk.

use maud::{Markup, html};

use super::super::axes::Axes;
use super::super::tables::{cell, number, plain};
use crate::risk_groups::{RiskGroup, RiskGroups, SurvivalPoint};
use crate::summary::{p_value, percent};

/// Colour and dashes of each group; a sixth starts anew.
const STROKES: usize = 5;

pub(crate) fn risk_groups(groups: &RiskGroups) -> Markup {
    let longest = groups.groups.iter().flat_map(|g| g.curve.last()).map(|p| p.time).fold(1e-9, f64::max);
    let axes = Axes {
        id: "risk-groups-figure".into(),
        title: "Survival by group of risk".into(),
        description: format!("Share without {} over time in each group; the table below has figures.", groups.outcome),
        x: [0.0, longest],
        y: [0.0, 1.0],
        x_label: format!("Time ({})", groups.unit),
        y_label: format!("Share without {}", groups.outcome),
        width: 640.0,
        height: 380.0,
        left: 62.0,
    };
    let content = html! {
        @for (place, group) in groups.groups.iter().enumerate() {
            path class=(format!("band-{}", place % STROKES)) d=(format!("{}Z", axes.path(band(&group.curve)))) {}
        }
        @for (place, group) in groups.groups.iter().enumerate() {
            path class=(format!("group-{}", place % STROKES)) d=(axes.path(steps(&group.curve))) {}
        }
    };
    let row = |g: &RiskGroup| {
        let mut row =
            vec![cell(&g.name), cell(g.rows.to_string()), cell(g.events.to_string()), cell(percent(g.predicted))];
        row.extend(groups.times.iter().zip(&g.at_risk).map(|(time, n)| {
            let survival = g.curve.iter().rfind(|p| p.time <= *time).map_or(1.0, |p| p.survival);
            html! { (number(survival)) br; span.interval { (n) " at risk" } }
        }));
        row
    };
    let rows: Vec<Vec<Markup>> = groups.groups.iter().map(row).collect();
    let times: Vec<String> = groups.times.iter().map(|t| format!("At {t}")).collect();
    let heads: Vec<&str> =
        ["Predicted risk", "Rows", "Events", "Mean"].into_iter().chain(times.iter().map(String::as_str)).collect();
    let caption =
        format!("Share without {} by Kaplan–Meier, and how many are still at risk ({}).", groups.outcome, groups.unit);
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption {
                "Kaplan–Meier curves with 95 % bands."
                ul.legend { @for (place, group) in groups.groups.iter().enumerate() { li {
                    svg.swatch viewBox="0 0 34 10" aria-hidden="true" { path class=(format!("group-{}", place % STROKES)) d="M1 5L33 5" {} }
                    "Predicted risk " (group.name)
                } } }
            }
        }
        (plain(&caption, &heads, &rows))
        @if let Some((chi_squared, freedom, p)) = groups.log_rank {
            p { "Log-rank test of no difference: χ² " (number(chi_squared)) " with " (freedom) " degrees of freedom, " (p_value(p)) "." }
        }
    }
}

/// From 1 at the start, level until each step.
fn steps(curve: &[SurvivalPoint]) -> Vec<[f64; 2]> {
    let mut before = 1.0;
    let mut points = vec![[0.0, 1.0]];
    for point in curve {
        points.extend([[point.time, before], [point.time, point.survival]]);
        before = point.survival;
    }
    points
}

/// Around the curve, upper bounds there and lower bounds back.
fn band(curve: &[SurvivalPoint]) -> Vec<[f64; 2]> {
    let bound = |high: usize| {
        let mut before = None;
        let mut points = Vec::new();
        for (time, interval) in curve.iter().filter_map(|p| p.interval.map(|i| (p.time, i))) {
            points.extend(before.map(|level| [time, level]));
            points.push([time, interval[high]]);
            before = Some(interval[high]);
        }
        points
    };
    bound(1).into_iter().chain(bound(0).into_iter().rev()).collect()
}
