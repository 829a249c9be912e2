//! How many alerts can be answered, and what the threshold that follows would find.

use leptos::prelude::*;
use validate::{BurdenNote, ThresholdNote};

use super::axes::{Axes, Plot};
use super::figures;
use super::threshold_table::ThresholdTable;
use crate::check::Check;
use crate::words;

/// The slider, its meaning in words, and the plot that it moves through.
#[component]
pub(crate) fn Burden(burden: Vec<BurdenNote>, is_probability: bool) -> impl IntoView {
    let check = expect_context::<Check>();
    let last = burden.len().saturating_sub(1);
    let axes = Axes { x: [0.0, 1000.0], y: [0.0, 1.0] };
    let line = |of: fn(&ThresholdNote) -> Option<f64>| {
        let points = burden.iter().filter_map(|b| b.row.as_ref());
        axes.path(points.filter_map(|row| Some([row.alerts_per_1000.value, of(row)?])))
    };
    let sensitivity = line(|row| row.sensitivity.map(|s| s.value));
    let ppv = line(|row| row.ppv.map(|s| s.value));
    let rows = StoredValue::new(burden);
    let chosen = move || rows.with_value(|all| all.get(check.budget.get()).copied());
    let asked = move || chosen().map_or(0.0, |b| b.budget_per_1000);
    let says = move || match chosen().and_then(|b| b.row) {
        None => words::no_threshold().to_owned(),
        Some(row) => words::threshold_says(
            &threshold(row.threshold, is_probability),
            &format!("{:.0}", row.alerts_per_1000.value),
            &figures::share(row.sensitivity),
            &figures::share(row.ppv),
        ),
    };
    view! {
        <section class="card check-part" aria-labelledby="check-burden">
            <h2 id="check-burden">{words::budget_heading()}</h2>
            <div class="check-slider">
                <label for="check-budget">{words::budget_label()}</label>
                <input
                    id="check-budget"
                    type="range"
                    min="0"
                    max=last.to_string()
                    step="1"
                    prop:value=move || check.budget.get().to_string()
                    aria-valuetext=move || format!("{:.0}", asked())
                    on:input:target=move |event| {
                        check.made.set(None);
                        check.budget.set(event.target().value().parse().unwrap_or(0));
                    }
                />
                <output for="check-budget">{move || format!("{:.0}", asked())}</output>
            </div>
            <p aria-live="polite">{says}</p>
            <Plot
                axes
                id="check-burden-plot"
                title=words::plot_burden()
                description=words::burden_described()
                x_label=words::alerts_per_1000()
                y_label=words::share()
            >
                <path class="plot-one" d=sensitivity />
                <path class="plot-two" d=ppv />
                <path class="plot-chosen" d=move || axes.upright(asked()) />
            </Plot>
            {move || {
                chosen().and_then(|b| b.row).map(|row| view! { <ThresholdTable rows=vec![row] is_probability /> })
            }}
        </section>
    }
}

/// A threshold of a probability as a percentage.
pub(crate) fn threshold(value: f64, is_probability: bool) -> String {
    if is_probability { crate::format::exact_percent(value) } else { figures::number(value) }
}
