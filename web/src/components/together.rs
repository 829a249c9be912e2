//! What chosen pairs of inputs do together beyond what each does by itself.

use assess::InteractionNote;
use leptos::prelude::*;

use crate::words;

/// A sentence for each pair; nothing where the bundle chose none.
#[component]
pub(crate) fn Together(interactions: Vec<InteractionNote>) -> impl IntoView {
    (!interactions.is_empty()).then(|| {
        view! {
            <div class="together">
                <h3>{words::together_heading()}</h3>
                <ul>{interactions.iter().map(|note| view! { <li>{words::together(note)}</li> }).collect_view()}</ul>
            </div>
        }
    })
}
