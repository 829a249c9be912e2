//! Which models are marked, and the way to see them side by side.

use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::session::{Screen, Session};
use crate::words;

/// Stands above the list.
#[component]
pub(crate) fn CompareBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    let titles = move || {
        let marked = catalogue.marked.get();
        session.models.with(|all| {
            let title = |id: &String| all.iter().find(|m| m.id == *id).map_or_else(|| id.clone(), |m| m.title.clone());
            marked.iter().map(title).collect::<Vec<_>>()
        })
    };
    let told = move || match titles().as_slice() {
        [] => words::catalogue_mark_two().to_owned(),
        [_] => words::catalogue_mark_one_more().to_owned(),
        [one, other, ..] => words::catalogue::both_marked(one, other),
    };
    let compare = move |_| {
        if let [one, other] = catalogue.marked.get_untracked().as_slice() {
            session.screen.set(Screen::Compare { one: one.clone(), other: other.clone() });
        }
    };
    view! {
        <section class="compare-bar" aria-label=words::catalogue_marked()>
            <p role="status">{told}</p>
            <Show when=move || catalogue.marked.with(|all| all.len() == 2)>
                <button class="button" on:click=compare>{words::catalogue_compare()}</button>
            </Show>
            <Show when=move || catalogue.marked.with(|all| !all.is_empty())>
                <button class="button button-quiet" on:click=move |_| catalogue.marked.set(vec![])>
                    {words::catalogue_unmark()}
                </button>
            </Show>
        </section>
    }
}
