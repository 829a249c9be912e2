//! An alert in one line: what, how likely, by when, because of what, what next.

use alerts::Line;
use assess::Tier;
use leptos::prelude::*;

use crate::components::TierTag;
use crate::format;
use crate::words;

/// The line, with how loudly it stands there.
#[component]
pub(crate) fn AlertLine(line: Line, tier: Tier) -> impl IntoView {
    let figure = format::exact_value(line.quantity, line.value, &line.unit);
    let by_when = line.by_when.map(|day| format::date(&day.to_string()));
    let facts = words::alert_facts(line.quantity, &line.short, &figure, by_when.as_deref(), line.because.as_deref());
    view! {
        <p class="alert-line">
            <TierTag tier />
            " "
            <strong>{line.what}</strong>
            " "
            {facts}
            " "
            <strong>{words::alert_next()}</strong>
            " "
            {line.next}
        </p>
    }
}
