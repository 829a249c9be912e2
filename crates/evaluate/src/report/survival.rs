//! What only follow-up has: discrimination at several times, calibration by Kaplan and Meier and by Cox.

use maud::{Markup, html};

use super::axes::{Axes, px, range};
use super::figures::square;
use super::tables::{cell, measures, number, plain, said, shared};
use crate::interval::{Estimate, Interval};
use crate::survival_calibration::SurvivalCalibration;
use crate::timed_auc::TimedAucs;

/// The area over time, as a table and a figure.
pub(crate) fn timed(timed: &TimedAucs) -> Markup {
    let row = |t: &crate::timed_auc::TimedAuc| {
        let again = t.bootstrap.map(|i| format!("{:.3} to {:.3}", i.low, i.high));
        vec![
            cell(format!("{}", t.time)),
            cell(t.events.to_string()),
            cell(t.without.to_string()),
            cell(t.censored.to_string()),
            shared(t.observed),
            said(t.auroc),
            cell(again.as_deref().unwrap_or("–")),
        ]
    };
    let rows: Vec<Vec<Markup>> = timed.times.iter().map(row).collect();
    let heads = ["By time", "Events", "Without", "Censored before", "Observed risk", "AUROC, DeLong", "Bootstrap"];
    html! {
        h3 { "At several times" }
        (plain("Those with the event by each time against those without it until then (cumulative cases, dynamic controls), weighted for censoring.", &heads, &rows))
        @if let Some(mean) = timed.mean {
            p { "Mean over these times, by the survival lost in between: " b { (number(mean.value)) }
                @if let Some(i) = mean.interval { " (" (number(i.low)) " to " (number(i.high)) ", bootstrap)" } "." }
        }
        @if timed.times.iter().filter(|t| t.auroc.is_some()).count() > 1 { (figure(timed)) }
    }
}

fn figure(timed: &TimedAucs) -> Markup {
    let known: Vec<(f64, f64, Option<Interval>)> =
        timed.times.iter().filter_map(|t| t.auroc.map(|a| (t.time, a.value, t.bootstrap.or(a.interval)))).collect();
    let ends =
        known.iter().flat_map(|(_, value, i)| [*value, i.map_or(*value, |i| i.low), i.map_or(*value, |i| i.high)]);
    let axes = Axes {
        id: "timed-auc".into(),
        title: "AUROC over time".into(),
        description: "AUROC at each time with its interval; the table above has the figures.".into(),
        x: [0.0, range(known.iter().map(|k| k.0), &[0.0])[1]],
        y: range(ends, &[0.5]),
        x_label: "Time".into(),
        y_label: "AUROC".into(),
        width: 640.0,
        height: 320.0,
        left: 62.0,
    };
    let content = html! {
        path.ideal d=(axes.path([[axes.x[0], 0.5], [axes.x[1], 0.5]])) {}
        path.one d=(axes.path(known.iter().map(|k| [k.0, k.1]))) {}
        @for (time, value, interval) in &known {
            @if let Some(i) = interval { path.thin d=(axes.path([[*time, i.low], [*time, i.high]])) {} }
            circle.dot cx=(px(axes.across(*time))) cy=(px(axes.up(*value))) r="4" {}
        }
    };
    html! { figure.broad tabindex="0" { (axes.draw(&content)) figcaption { "AUROC by time, 95 % intervals. Dotted: chance." } } }
}

/// Calibration at the horizon.
pub(crate) fn calibration(c: &SurvivalCalibration) -> Markup {
    let [ici, e50, e90] = c.distances.map_or([None; 3], |d| d.map(|value| Some(Estimate { value, interval: None })));
    let rows = vec![
        ("Observed risk", Some(c.observed), "one less Kaplan–Meier survival"),
        ("Mean prediction", Some(Estimate { value: c.expected, interval: None }), "of everybody"),
        ("Observed / expected", Some(c.observed_to_expected), "1 is ideal; below it risks are too high"),
        ("Calibration slope", c.slope, "Cox’s coefficient of the complementary log-log; 1 is ideal"),
        ("ICI", ici, "mean distance of the smooth curve from the prediction"),
        ("E50", e50, "median distance"),
        ("E90", e90, "distance that a tenth exceeds"),
    ];
    let bins: Vec<Vec<Markup>> = c
        .bins
        .iter()
        .map(|b| {
            vec![
                cell(number(b.predicted)),
                cell(b.rows.to_string()),
                cell(b.events.to_string()),
                said(Some(b.observed)),
            ]
        })
        .collect();
    html! {
        h3 { "At the horizon, by Kaplan–Meier and Cox" }
        (measures("The same without weights for censoring; follow-up is cut at the horizon.", rows))
        div.pair {
            (curve(c))
            (plain("Groups of equal size; observed risk by Kaplan–Meier, log(−log) intervals.", &["Predicted", "Rows", "Events", "Observed"], &bins))
        }
    }
}

fn curve(c: &SurvivalCalibration) -> Markup {
    let labels = ["Predicted risk", "Observed risk"];
    let description = "Observed risk by Kaplan–Meier against predicted risk in groups, and a smooth line by Cox’s model. \
                       The table beside it has the groups.";
    let axes = square("survival-calibration", "Calibration at the horizon", description.into(), labels);
    let content = html! {
        path.ideal d=(axes.path([[0.0, 0.0], [1.0, 1.0]])) {}
        path.one d=(axes.path(c.line.iter().copied())) {}
        @for bin in &c.bins {
            @if let Some(i) = bin.observed.interval {
                path.thin d=(axes.path([[bin.predicted, i.low], [bin.predicted, i.high]])) {}
            }
            circle.dot cx=(px(axes.across(bin.predicted))) cy=(px(axes.up(bin.observed.value))) r="4" {}
        }
    };
    html! {
        figure {
            (axes.draw(&content))
            figcaption { "Calibration at the horizon. Dots: Kaplan–Meier in groups. Line: Cox’s model with a spline. Dotted: ideal." }
        }
    }
}
