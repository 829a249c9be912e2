//! The learning curve, as a figure and a table.

use maud::{Markup, html};

use super::super::axes::{Axes, px, range};
use super::super::tables::{cell, number, plain};
use crate::learning_curve::{LearningCurve, LearningPoint, Spread};

pub(crate) fn curve(curve: &LearningCurve) -> Markup {
    let spread = |s: Spread| html! { (number(s.mean)) br; span.interval { (number(s.low)) " to " (number(s.high)) } };
    let row = |p: &LearningPoint| {
        let training = p.training.map_or_else(|| cell("not measured"), spread);
        vec![cell(p.rows.to_string()), cell(p.repeats.to_string()), training, spread(p.validation)]
    };
    let rows: Vec<Vec<Markup>> = curve.points.iter().map(row).collect();
    let held_out = format!("In {}", curve.judged_in);
    let caption = format!("{}: mean, and {}.", curve.metric, curve.spread);
    let heads = ["Rows fitted to", "Repeats", "In these rows", &held_out];
    html! { (figure(curve)) (plain(&caption, &heads, &rows)) }
}

fn figure(curve: &LearningCurve) -> Markup {
    let spreads = curve.points.iter().flat_map(|p| p.training.into_iter().chain([p.validation]));
    let all = spreads.flat_map(|s| [s.low, s.high]);
    let training: Vec<[f64; 2]> = curve.points.iter().filter_map(|p| Some([p.rows as f64, p.training?.mean])).collect();
    let axes = Axes {
        id: "learning-curve".into(),
        title: "Learning curve".into(),
        description: format!("{} by the number of rows fitted to; the table below has the figures.", curve.metric),
        x: [0.0, range(curve.points.iter().map(|p| p.rows as f64), &[0.0])[1]],
        y: range(all, &[]),
        x_label: "Rows fitted to".into(),
        y_label: curve.metric.clone(),
        width: 640.0,
        height: 340.0,
        left: 66.0,
    };
    let at = |p: &LearningPoint, y: f64| [p.rows as f64, y];
    let upper = curve.points.iter().map(|p| at(p, p.validation.high));
    let around: Vec<[f64; 2]> = upper.chain(curve.points.iter().rev().map(|p| at(p, p.validation.low))).collect();
    let content = html! {
        path.band d=(format!("{}Z", axes.path(around))) {}
        @if !training.is_empty() { path.two d=(axes.path(training.iter().copied())) {} }
        path.one d=(axes.path(curve.points.iter().map(|p| at(p, p.validation.mean)))) {}
        @for p in &curve.points {
            circle.dot cx=(px(axes.across(p.rows as f64))) cy=(px(axes.up(p.validation.mean))) r="4" {}
        }
    };
    html! {
        figure.broad tabindex="0" {
            (axes.draw(&content))
            figcaption { "Learning curve. Solid: " (curve.judged_in) ", with " (curve.spread) ". "
                @if training.is_empty() { "Where it is flat, more rows bring little." }
                @else { "Dashed: the rows fitted to. Where both meet, more rows bring little; a gap is overfitting." } }
        }
    }
}
