//! Measured against predicted amounts.

use leptos::prelude::*;
use validate::AmountNote;

use super::axes::{Axes, Plot, end_of, px};
use crate::words;

/// Tenths of the predictions with the mean of what was measured.
#[component]
pub(crate) fn AmountsPlot(amounts: AmountNote) -> impl IntoView {
    let groups = amounts.groups;
    let end = end_of(
        groups.iter().flat_map(|g| [g.predicted, g.observed.and_then(|o| o.high.or(Some(o.value))).unwrap_or(0.0)]),
    );
    let axes = Axes { x: [0.0, end], y: [0.0, end] };
    view! {
        <Plot
            axes
            id="check-amounts"
            title=words::amounts_heading()
            description=words::amounts_described()
            x_label=words::predicted()
            y_label=words::measured_amount()
        >
            <path class="plot-ideal" d=axes.path([[0.0, 0.0], [end, end]]) />
            {groups
                .into_iter()
                .filter_map(|g| {
                    let observed = g.observed?;
                    let (low, high) = observed.low.zip(observed.high).unwrap_or((observed.value, observed.value));
                    let (x, y) = (px(axes.across(g.predicted)), px(axes.up(observed.value)));
                    Some(
                        view! {
                            <path class="plot-thin" d=axes.path([[g.predicted, low], [g.predicted, high]]) />
                            <circle class="plot-dot" cx=x cy=y r="4.5" />
                        },
                    )
                })
                .collect_view()}
        </Plot>
    }
}
