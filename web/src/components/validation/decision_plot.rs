//! The decision curve.

use leptos::prelude::*;
use validate::DecisionNote;

use super::axes::{Axes, Plot, end_of};
use crate::words;

/// Net benefit of acting on the model, on everybody and on nobody; the threshold chosen is an upright line.
#[component]
pub(crate) fn DecisionPlot(decision: Vec<DecisionNote>, #[prop(into)] threshold: Signal<Option<f64>>) -> impl IntoView {
    // Where nobody reaches the threshold any more there is nothing to see.
    let last = decision.iter().rev().find(|d| d.model != 0.0).map_or(1.0, |d| d.threshold);
    let top = end_of(decision.iter().flat_map(|d| [d.model, d.all]));
    let axes = Axes { x: [0.0, end_of([last]).min(1.0)], y: [-top / 5.0, top] };
    let within = move |d: &&DecisionNote| d.threshold <= axes.x[1];
    // Below the paper a line leaves it instead of creeping along its edge.
    let line = |of: fn(&DecisionNote) -> f64| {
        let seen = move |value: f64| if value >= axes.y[0] { value } else { f64::NAN };
        axes.path(decision.iter().filter(within).map(move |d| [d.threshold, seen(of(d))]))
    };
    let (model, all) = (line(|d| d.model), line(|d| d.all));
    let upright = move || threshold.get().filter(|t| *t <= axes.x[1]).map(|t| axes.upright(t)).unwrap_or_default();
    view! {
        <Plot
            axes
            id="check-decision"
            title=words::plot_decision()
            description=words::decision_described()
            x_label=words::threshold()
            y_label=words::net_benefit()
        >
            <path class="plot-ideal" d=axes.path([[0.0, 0.0], [1.0, 0.0]]) />
            <path class="plot-two" d=all />
            <path class="plot-one" d=model />
            <path class="plot-chosen" d=upright />
        </Plot>
    }
}
