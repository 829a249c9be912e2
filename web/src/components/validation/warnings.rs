//! What to know before believing the figures.

use leptos::prelude::*;
use validate::WarningNote;

use crate::words;

/// The list; where nothing stands out, that.
#[component]
pub(crate) fn Warnings(warnings: Vec<WarningNote>) -> impl IntoView {
    if warnings.is_empty() {
        return view! { <p class="check-fine">{words::no_warnings()}</p> }.into_any();
    }
    view! {
        <section class="check-warnings" aria-labelledby="check-warnings">
            <h2 id="check-warnings">{words::warnings_heading()}</h2>
            <ul>
                {warnings
                    .into_iter()
                    .map(|warning| {
                        view! {
                            <li>
                                {warning.text}
                                {warning.source.map(|source| view! { <span class="hint check-source">{source}</span> })}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
