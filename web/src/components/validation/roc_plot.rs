//! The ROC curve.

use leptos::prelude::*;

use super::axes::{Axes, Plot};
use crate::words;

/// Sensitivity against false alarms.
#[component]
pub(crate) fn RocPlot(roc: Vec<[f64; 2]>) -> impl IntoView {
    let axes = Axes { x: [0.0, 1.0], y: [0.0, 1.0] };
    view! {
        <Plot
            axes
            id="check-roc"
            title=words::plot_roc()
            description=words::roc_described()
            x_label=words::false_alarms()
            y_label=words::sensitivity()
        >
            <path class="plot-ideal" d=axes.path([[0.0, 0.0], [1.0, 1.0]]) />
            <path class="plot-one" d=axes.path(roc) />
        </Plot>
    }
}
