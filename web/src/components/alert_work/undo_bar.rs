//! What was done last, with the way to take it back.

use leptos::prelude::*;

use crate::alert_work::{AlertWork, UNDO_BUTTON};
use crate::words;

/// Nothing where nothing was done, or where it was refused: then why.
#[component]
pub(crate) fn UndoBar() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let refused = move || work.refused.get().filter(|_| work.asking.with(Option::is_none));
    move || {
        let refused = refused().map(|why| view! { <p class="field-error" role="alert">{why}</p> });
        let last = work.last.get().map(|last| {
            view! {
                <p class="undo-bar">
                    <span>{last.said}</span>
                    " "
                    <button class="button button-small" id=UNDO_BUTTON on:click=move |_| work.undo_last()>
                        {words::undo()}
                    </button>
                </p>
            }
        });
        view! { {refused} {last} }
    }
}
