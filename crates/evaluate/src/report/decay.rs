//! How a model decays while more and more of its input is lost, and from where on something warns: a drawing by itself.

use std::fmt::Write;

use maud::{Markup, PreEscaped, html};

use super::axes::{Axes, px};
use super::style;

/// One way in which input is lost.
#[derive(Debug, Clone, PartialEq)]
pub struct DecayPanel {
    /// What becomes of the input.
    pub title: String,
    /// By the share that is lost, ascending.
    pub points: Vec<DecayPoint>,
}

/// What is measured at one share; all numbers from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DecayPoint {
    /// The share that is lost.
    pub share: f64,
    /// Area under the ROC curve: the mean of repetitions, the least and the largest; absent where there is none.
    pub auroc: Option<[f64; 3]>,
    /// Share of patients who are refused.
    pub refused: f64,
    /// Share of patients who are cautioned or refused.
    pub warned: f64,
    /// Share of repetitions in which the whole site is refused.
    pub site_refused: f64,
    /// Share of repetitions in which the whole site is cautioned or refused.
    pub site_warned: f64,
}

const WIDTH: f64 = 380.0;
const HEIGHT: f64 = 320.0;
const HEAD: f64 = 30.0;
const LEGEND: f64 = 56.0;
/// Most repetitions agree.
const MOST: f64 = 0.5;

/// Panels side by side as one SVG document, with a legend, for light and dark backgrounds.
#[must_use]
pub fn decay(title: &str, description: &str, panels: &[DecayPanel]) -> String {
    let (width, height) = (WIDTH * panels.len() as f64, HEAD + HEIGHT + LEGEND);
    let place = |at: usize| WIDTH * at as f64;
    let content = html! {
        title { (title) }
        desc { (description) }
        style { (PreEscaped(style::SHEET)) (PreEscaped(".page { fill: var(--back); } .gate { fill: var(--two); fill-opacity: .14; } .wary { fill: var(--two); fill-opacity: .06; } text { fill: var(--text); font: 13px system-ui, sans-serif; } svg { width: auto; }")) }
        rect.page x="0" y="0" width=(px(width)) height=(px(height)) {}
        @for (at, panel) in panels.iter().enumerate() {
            text x=(px(place(at) + WIDTH / 2.0 + 14.0)) y="20" text-anchor="middle" font-weight="600" { (panel.title) }
            (PreEscaped(placed(&drawing(at, panel), place(at), HEAD)))
        }
        (legend(HEAD + HEIGHT + 16.0))
    };
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    // Writing to a string cannot fail.
    _ = writeln!(
        text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">{}</svg>",
        content.into_string()
    );
    text
}

/// A drawing as a part of another one.
fn placed(drawing: &Markup, x: f64, y: f64) -> String {
    let place = format!("<svg x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox");
    drawing.0.replacen("<svg viewBox", &place, 1)
}

fn drawing(number: usize, panel: &DecayPanel) -> Markup {
    let points = &panel.points;
    let axes = Axes {
        id: format!("decay-{number}"),
        title: panel.title.clone(),
        description: told(panel),
        x: [0.0, points.last().map_or(1.0, |point| point.share)],
        y: [0.0, 1.0],
        x_label: "share of distinct codes".into(),
        y_label: "AUC; share of patients".into(),
        width: WIDTH,
        height: HEIGHT,
        left: 58.0,
    };
    let line = |of: &dyn Fn(&DecayPoint) -> Option<f64>| {
        axes.path(points.iter().filter_map(|point| Some([point.share, of(point)?])))
    };
    let known: Vec<(f64, [f64; 3])> = points.iter().filter_map(|point| Some((point.share, point.auroc?))).collect();
    let band = axes.path(
        known
            .iter()
            .map(|(share, [_, low, _])| [*share, *low])
            .chain(known.iter().rev().map(|(share, [_, _, high])| [*share, *high])),
    );
    let from = |of: &dyn Fn(&DecayPoint) -> f64| points.iter().find(|point| of(point) > MOST).map(|point| point.share);
    let (wary, gate) = (from(&|point| point.site_warned), from(&|point| point.site_refused));
    let area = |class: &str, from: Option<f64>, to: f64| {
        let from = from.filter(|from| *from < to || to >= axes.x[1]);
        html! {
            @if let Some(from) = from {
                rect class=(class) x=(px(axes.across(from))) width=(px(axes.across(to) - axes.across(from)))
                    y=(px(axes.up(1.0))) height=(px(axes.up(0.0) - axes.up(1.0))) {}
            }
        }
    };
    axes.draw(&html! {
        (area("wary", wary, gate.unwrap_or(axes.x[1])))
        (area("gate", gate, axes.x[1]))
        path.ideal d=(axes.path([[axes.x[0], 0.5], [axes.x[1], 0.5]])) {}
        @if known.len() > 1 { path.band d=(format!("{band}Z")) {} }
        path.one d=(line(&|point| point.auroc.map(|auroc| auroc[0]))) {}
        path.three d=(line(&|point| Some(point.warned))) {}
        path.two d=(line(&|point| Some(point.refused))) {}
    })
}

/// The same in words.
fn told(panel: &DecayPanel) -> String {
    let each = panel.points.iter().map(|point| {
        let auroc = point.auroc.map_or("no AUC".to_owned(), |[mean, ..]| format!("AUC {mean:.2}"));
        format!(
            "{:.0} %: {auroc}, {:.0} % of patients refused, {:.0} % cautioned or refused",
            point.share * 100.0,
            point.refused * 100.0,
            point.warned * 100.0
        )
    });
    each.collect::<Vec<_>>().join("; ")
}

fn legend(y: f64) -> Markup {
    let entries = [
        ("one", "AUC of the model (band: least and largest of the repetitions)"),
        ("two", "patients refused by the gate"),
        ("three", "patients cautioned or refused"),
    ];
    html! {
        @for (at, (class, words)) in entries.into_iter().enumerate() {
            @let x = 58.0 + [0.0, 450.0, 690.0][at];
            path class=(class) d=(format!("M{x} {y}h34")) {}
            text x=(px(x + 42.0)) y=(px(y + 4.5)) { (words) }
        }
        rect.gate x="58" y=(px(y + 14.0)) width="34" height="14" {}
        text x="100" y=(px(y + 26.0)) { "the gate refuses the whole site in most repetitions" }
        rect.wary x="508" y=(px(y + 14.0)) width="34" height="14" {}
        text x="550" y=(px(y + 26.0)) { "it cautions the site; dotted: AUC of a coin" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_panel_is_drawn_and_told() {
        let point = |share: f64, auroc: Option<[f64; 3]>, site: f64| DecayPoint {
            share,
            auroc,
            refused: share / 2.0,
            warned: share,
            site_refused: site,
            site_warned: 1.0,
        };
        let points = vec![
            point(0.0, Some([0.9, 0.88, 0.92]), 0.0),
            point(0.5, Some([0.7, 0.6, 0.8]), 0.6),
            point(1.0, None, 1.0),
        ];
        let panels = ["lost", "mistaken"].map(|title| DecayPanel { title: title.into(), points: points.clone() });
        let drawn = decay("Decay & gate", "What is lost", &panels);
        assert!(drawn.starts_with("<?xml") && drawn.contains("Decay &amp; gate"), "{drawn}");
        assert_eq!(drawn.matches("<svg ").count(), 3);
        assert_eq!(drawn.matches("class=\"band\"").count(), 2);
        assert!(drawn.contains("50 %: AUC 0.70, 25 % of patients refused, 50 % cautioned or refused"));
        assert!(drawn.contains("100 %: no AUC"));
        // The site is refused from a half on: half of the panel's width is shaded.
        let half = (WIDTH - 58.0 - 16.0) / 2.0;
        assert!(drawn.contains(&format!("class=\"gate\" x=\"{:.1}\" width=\"{half:.1}\"", 58.0 + half)), "{drawn}");
    }
}
