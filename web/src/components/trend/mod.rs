//! The readings behind an input over time, in a row of their own below the input's: a chart with the value that is used, and
//! the same as a table of chart entries.

mod chart;
mod paper;
mod readings;

use assess::{InputNote, TrendNote, TrendSeries};
use leptos::prelude::*;

use crate::format;
use crate::session::Session;
use crate::words;
use chart::Chart;
use readings::Readings;

/// What is shown of one input: whether its row is open, and the readings once they were asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TrendState {
    is_open: RwSignal<bool>,
    found: RwSignal<Option<Result<TrendNote, String>>>,
}

impl TrendState {
    /// Closed, and nothing asked for.
    pub(crate) fn new() -> Self {
        Self { is_open: RwSignal::new(false), found: RwSignal::new(None) }
    }
}

fn row_id(input: &str) -> String {
    format!("trend-{input}")
}

/// The button in the input's row; the readings are asked for when it is first pressed.
#[component]
pub(crate) fn TrendButton(model: String, input: InputNote, state: TrendState) -> impl IntoView {
    let session = expect_context::<Session>();
    let InputNote { input: name, label, .. } = input;
    let id = row_id(&name);
    let press = move |_| {
        state.is_open.update(|open| *open = !*open);
        if state.is_open.get_untracked() && state.found.with_untracked(Option::is_none) {
            session.trend(model.clone(), name.clone(), move |answer| state.found.set(answer));
        }
    };
    view! {
        <button
            class="button button-small trend-button"
            aria-expanded=move || state.is_open.get().to_string()
            // What is closed is not on the page, and cannot be referred to.
            aria-controls=move || state.is_open.get().then(|| id.clone())
            on:click=press
        >
            {words::trend_open()}
            <span class="visually-hidden">": " {label}</span>
        </button>
    }
}

/// The row below the input's, over all `columns` of the table, while it is open.
#[component]
pub(crate) fn TrendRow(input: String, columns: usize, state: TrendState) -> impl IntoView {
    let shown = move || match state.found.get() {
        None => view! { <p class="hint">{words::fetching()}</p> }.into_any(),
        Some(Err(message)) => view! { <p class="field-error">{message}</p> }.into_any(),
        Some(Ok(note)) if note.series.is_empty() => view! { <p class="hint">{words::trend_none()}</p> }.into_any(),
        Some(Ok(note)) => {
            let TrendNote { series, range, lookback_days, .. } = note;
            series
                .into_iter()
                .enumerate()
                .map(|(at, series)| {
                    // The model's range is in the unit of the input itself.
                    view! { <Series series range=range.filter(|_| at == 0) lookback_days /> }
                })
                .collect_view()
                .into_any()
        }
    };
    move || {
        state.is_open.get().then(|| {
            view! {
                <tr role="row" class="trend-row" id=row_id(&input)>
                    <td role="cell" colspan=columns aria-colspan=columns class="trend">{shown}</td>
                </tr>
            }
        })
    }
}

#[component]
fn Series(series: TrendSeries, range: Option<[f64; 2]>, lookback_days: Option<i32>) -> impl IntoView {
    let TrendSeries { label, unit, points, left_out } = series;
    let shown_unit = if unit == "1" { words::trend_number().to_owned() } else { format::unit(&unit) };
    let heading = words::trend_heading(&label, &shown_unit);
    // As written: the laboratory may have used another unit than the model, so that it is not drawn.
    let reference = points.iter().rev().find(|p| p.is_used).and_then(|p| p.reference_range.clone());
    let reference = reference.map(|written| view! { <p class="hint">{words::trend_reference_of_used(&written)}</p> });
    let has_chart = points.len() > 1;
    view! {
        <figure class="trend-series" class:trend-with-chart=has_chart>
            <figcaption>{heading.clone()}</figcaption>
            {has_chart
                .then(|| {
                    view! {
                        <div class="trend-plot">
                            <Chart heading unit=shown_unit points=points.clone() range lookback_days />
                            {reference}
                        </div>
                    }
                })}
            <div>
                <Readings label points />
                {(left_out > 0).then(|| view! { <p class="hint">{words::trend_left_out(left_out)}</p> })}
            </div>
        </figure>
    }
}
