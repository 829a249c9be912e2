//! An external validation: as published, and recalibrated.

use maud::{Markup, html};

use super::axes::px;
use super::figures::square;
use super::tables::{cell, number, plain, said};
use crate::external::{ExternalValidation, State};
use crate::interval::Estimate;
use crate::summary::short;

const PATHS: [&str; 3] = ["one", "two", "three"];

/// The name of a state.
pub(crate) fn name(state: &State) -> String {
    match state.fitted {
        None => "as published".into(),
        Some(fitted) => format!("{} refitted", fitted.words()),
    }
}

/// Slope, observed / expected and ICI: with follow-up those by Kaplan–Meier and Cox.
pub(crate) fn calibration(state: &State) -> (Estimate, Option<Estimate>, f64) {
    match &state.survival {
        Some(s) => (s.observed_to_expected, s.slope, s.distances.map_or(state.curve.ici, |d| d[0])),
        None => (state.calibration.observed_to_expected, state.calibration.slope, state.curve.ici),
    }
}

pub(crate) fn external(e: &ExternalValidation, number_of: usize) -> Markup {
    let row = |state: &State| {
        let (observed_to_expected, slope, ici) = calibration(state);
        let update = |value: Option<f64>| cell(value.map_or_else(|| "–".into(), number));
        vec![
            cell(name(state)),
            update(state.update.map(|u| u.intercept)),
            update(state.update.map(|u| u.slope)),
            said(Some(observed_to_expected)),
            said(slope),
            cell(number(ici)),
            cell(number(state.brier)),
            cell(number(state.scaled_brier)),
        ]
    };
    let rows: Vec<Vec<Markup>> = e.states.iter().map(row).collect();
    let heads =
        ["Predictions", "New intercept", "New slope", "Observed / expected", "Slope", "ICI", "Brier", "Scaled Brier"];
    let scale = e.states.iter().find_map(|s| s.update).map(|u| u.scale.words());
    let caption = match scale {
        Some(scale) => format!(
            "Before and after recalibration on the {scale} scale. What is fitted is judged in other rows: fitted to {}.",
            e.fitted_to
        ),
        None => "No recalibration could be fitted.".into(),
    };
    html! {
        h3 { (e.name) }
        p { (e.rows) " rows, " (e.events) " with the event"
            @if let Some(horizon) = e.horizon { " by " (horizon) ", " (e.censored) " censored before" }
            ". AUROC " @if e.horizon.is_some() { "at the horizon " } b { (short(Some(e.auroc))) }
            @if let Some(c) = e.harrell_c { ", Harrell’s C " b { (number(c)) } }
            @if let Some(c) = e.uno_c { ", Uno’s C " b { (number(c)) } } "." }
        (plain(&caption, &heads, &rows))
        (curves(e, number_of))
    }
}

fn curves(e: &ExternalValidation, number_of: usize) -> Markup {
    let id = format!("external-{number_of}");
    let description = "Smooth curves of observed against predicted risk, as published and recalibrated, and groups of \
                       equal size as published; the table above has the measures.";
    let title = format!("Calibration in {}", e.name);
    let axes = square(&id, &title, description.into(), ["Predicted risk", "Observed risk"]);
    let line = |state: &State| -> Vec<[f64; 2]> {
        match &state.survival {
            Some(s) if !s.line.is_empty() => s.line.clone(),
            _ => state.curve.line.iter().map(|p| [p.predicted, p.observed.value]).collect(),
        }
    };
    let bins = e.states.first().map(|s| s.survival.as_ref().map_or(&s.curve.bins, |c| &c.bins));
    let content = html! {
        path.ideal d=(axes.path([[0.0, 0.0], [1.0, 1.0]])) {}
        @for bin in bins.into_iter().flatten() {
            @if let Some(i) = bin.observed.interval {
                path.thin d=(axes.path([[bin.predicted, i.low], [bin.predicted, i.high]])) {}
            }
            circle.dot cx=(px(axes.across(bin.predicted))) cy=(px(axes.up(bin.observed.value))) r="4" {}
        }
        @for (state, class) in e.states.iter().zip(PATHS) { path class=(class) d=(axes.path(line(state))) {} }
    };
    html! {
        figure.single {
            (axes.draw(&content))
            figcaption {
                "Calibration in " (e.name) ". "
                @for (state, style) in e.states.iter().zip(["Solid: ", "Dashed: ", "Dash and dot: "]) { (style) (name(state)) ". " }
                "Dots: groups of equal size as published, 95 % intervals. Dotted: ideal."
            }
        }
    }
}
