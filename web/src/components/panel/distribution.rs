//! How the number is distributed among those shown.

use leptos::prelude::*;

use crate::components::validation::{Axes, Plot, end_of, px};
use crate::format;
use crate::session::Listing;
use crate::words;

/// The histogram, with its limits and its tallest bar in words.
#[component]
pub(crate) fn Distribution() -> impl IntoView {
    let listing = expect_context::<Listing>();
    move || {
        let (summary, column) = (listing.summary.get()?, listing.column.get()?);
        let most = summary.bars.iter().copied().max().filter(|most| *most > 0)?;
        let [low, high] = summary.range;
        let axes = Axes { x: [low, high], y: [0.0, end_of([most as f64])] };
        let width = (high - low) / summary.bars.len() as f64;
        let shown = |value: f64| format::exact_value(column.quantity, value, &column.unit);
        let bars = summary.bars.into_iter().enumerate().map(move |(at, count)| {
            let (left, right) = (axes.across(low + at as f64 * width), axes.across(low + (at + 1) as f64 * width));
            let (top, foot) = (axes.up(count as f64), axes.up(0.0));
            view! { <rect class="panel-bar" x=px(left + 0.5) y=px(top) width=px(right - left - 1.0) height=px(foot - top) /> }
        });
        Some(view! {
            <Plot
                axes
                id="panel-distribution"
                title=words::panel_distribution_title()
                description=words::panel_bars(&shown(low), &shown(high), most)
                x_label=words::panel_head()[3]
                y_label=words::panel_patients_axis()
            >
                {bars.collect_view()}
            </Plot>
        })
    }
}
