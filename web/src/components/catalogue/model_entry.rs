//! One model in the list.

use assess::ModelNote;
use leptos::prelude::*;

use super::Tags;
use crate::catalogue::Catalogue;
use crate::session::{Screen, Session};
use crate::words;

/// Its name, which opens its page, what it is, and the box that marks it.
#[component]
pub(crate) fn ModelEntry(note: ModelNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    let (open, marked, free, mark) = (note.id.clone(), note.id.clone(), note.id.clone(), note.id.clone());
    let is_marked = move || catalogue.marked.with(|all| all.contains(&marked));
    // A third cannot be marked.
    let is_full = move || catalogue.marked.with(|all| all.len() == 2 && !all.contains(&free));
    view! {
        <li class="card model-entry" tabindex="-1" data-stop="">
            <h2>
                <button
                    class="link model-open"
                    id=format!("model-{}", note.id)
                    data-open=""
                    on:click=move |_| session.screen.set(Screen::Model { model: open.clone() })
                >
                    {note.title.clone()}
                </button>
            </h2>
            <Tags note=note.clone() />
            <p>{note.summary.clone()}</p>
            <label class="model-mark">
                <input
                    type="checkbox"
                    prop:checked=is_marked
                    disabled=is_full
                    aria-label=words::catalogue::mark_one(&note.title)
                    on:change:target=move |event| catalogue.mark(&mark, event.target().checked())
                />
                <span aria-hidden="true">{words::catalogue_mark()}</span>
            </label>
        </li>
    }
}
