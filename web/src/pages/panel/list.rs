//! The ranked list with its filters, budget and charts.

use leptos::prelude::*;

use crate::components::panel::{Budget, Distribution, Filters, ListProblems, SaveList, TierBars, Worklist};
use crate::focus::PAGE_HEADING;
use crate::session::Listing;
use crate::words;

/// The list.
#[component]
pub(crate) fn ListPart() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let all = listing.listed.with_untracked(|listed| listed.len());
    let facts = listing.progress.with_untracked(|workers| {
        let sum = |of: fn(&crate::session::WorkerProgress) -> f64| workers.iter().map(of).sum::<f64>();
        let seconds = listing.worked_ms.get_untracked() / 1000.0;
        words::panel_facts(sum(|w| w.entries), sum(|w| w.ignored), sum(|w| w.scored), seconds)
    });
    view! {
        <h1 id=PAGE_HEADING tabindex="-1">{words::panel_list_heading(all)}</h1>
        <p class="hint">{facts}</p>
        <ListProblems />
        <Filters />
        <p role="status">{move || words::panel_shown(listing.rows.with(|rows| rows.len()), all)}</p>
        <Worklist />
        <Budget />
        <section class="panel-charts" aria-label=words::panel_charts()>
            <Distribution />
        </section>
        <TierBars />
        <SaveList />
        <button class="button button-quiet" on:click=move |_| listing.close()>{words::panel_close()}</button>
    }
}
