//! What a guideline says of a result: the finding, the next step, the source.

use assess::{AlertNote, Tier};
use leptos::prelude::*;

use crate::words;

/// The guideline's words; quiet where they ask for nothing.
#[component]
pub(crate) fn Alert(alert: AlertNote, tier: Tier) -> impl IntoView {
    view! {
        <div class=if tier == Tier::Passive { "alert alert-quiet" } else { "alert" }>
            <p class="alert-finding">{alert.finding}</p>
            <p>{alert.action}</p>
            <p class="alert-source">{words::source()} " " {alert.source}</p>
        </div>
    }
}
