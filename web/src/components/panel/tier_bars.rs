//! For each result how loud it is for how many: a bar and its numbers, and the way to rank by it.

use leptos::prelude::*;
use panel::Tally;

use crate::session::Listing;
use crate::words;

/// The table of all results.
#[component]
pub(crate) fn TierBars() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let rows = move || {
        let tallies = listing.tallies.get();
        let all = |tally: &Tally| tally.tiers.iter().sum::<u32>() + tally.missing + tally.refused;
        let most = tallies.iter().map(all).max().unwrap_or(0).max(1);
        let shown: Vec<Tally> = tallies.iter().filter(|tally| all(tally) > 0).cloned().collect();
        shown.into_iter().map(move |tally| view! { <Row tally most /> }).collect_view()
    };
    view! {
        <details class="panel-part">
            <summary>{words::panel_tiers_title()}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=words::panel_tiers_title()>
                <table class="panel-tiers">
                    <caption>{words::panel_tiers_note()}</caption>
                    <thead>
                        <tr>
                            {words::panel_tiers_head().iter().map(|head| view! { <th scope="col">{*head}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn Row(tally: Tally, most: u32) -> impl IntoView {
    let listing = expect_context::<Listing>();
    let [passive, banner, interrupt] = tally.tiers;
    let column = tally.column.clone();
    let wide = |count: u32| format!("{:.2}", 100.0 * f64::from(count) / f64::from(most));
    let mut left = 0;
    let parts = [
        ("panel-interrupt", interrupt),
        ("panel-banner", banner),
        ("panel-passive", passive),
        ("panel-absent", tally.missing),
    ];
    let bars = parts.map(|(class, count)| {
        let x = wide(left);
        left += count;
        view! { <rect class=class x=x y="0" width=wide(count) height="6" /> }
    });
    view! {
        <tr>
            <th scope="row">
                <button class="link" on:click=move |_| listing.show(column.clone(), false)>
                    {format!("{}: {}", tally.column.title, tally.column.label)}
                </button>
                <svg class="panel-tier-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    {bars.into_iter().collect_view()}
                </svg>
            </th>
            {[interrupt, banner, passive, tally.missing, tally.refused]
                .map(|count| view! { <td>{count}</td> })
                .into_iter()
                .collect_view()}
        </tr>
    }
}
