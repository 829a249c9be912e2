//! Which models are marked, and the way to see them side by side.

use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::language::words::catalogue as words;
use crate::session::{Screen, Session};

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
        [] => words::MARK_TWO.to_owned(),
        [_] => words::MARK_ONE_MORE.to_owned(),
        [one, other, ..] => words::both_marked(one, other),
    };
    let compare = move |_| {
        if let [one, other] = catalogue.marked.get_untracked().as_slice() {
            session.screen.set(Screen::Compare { one: one.clone(), other: other.clone() });
        }
    };
    view! {
        <section class="compare-bar" aria-label=words::MARKED>
            <p role="status">{told}</p>
            <Show when=move || catalogue.marked.with(|all| all.len() == 2)>
                <button class="button" on:click=compare>{words::COMPARE}</button>
            </Show>
            <Show when=move || catalogue.marked.with(|all| !all.is_empty())>
                <button class="button button-quiet" on:click=move |_| catalogue.marked.set(vec![])>
                    {words::UNMARK}
                </button>
            </Show>
        </section>
    }
}
