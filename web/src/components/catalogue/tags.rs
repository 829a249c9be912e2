//! What a model is at a glance: its field, what it gives, how it was made, its version.

use assess::ModelNote;
use leptos::prelude::*;

use crate::catalogue::Made;
use crate::language::words::catalogue as words;
use crate::session::Session;

/// The tags.
#[component]
pub(crate) fn Tags(note: ModelNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let made = match Made::of(&note) {
        Made::Published => words::PUBLISHED,
        Made::Trained => words::TRAINED,
    };
    let name = note.id.clone();
    let is_off = move || session.certificates.with(|all| all.iter().any(|one| one.model == name && !one.passed));
    view! {
        <ul class="model-tags">
            <li>{words::area(&note.field)}</li>
            <li>{words::task(note.task)}</li>
            <li>{made}</li>
            <li>{words::VERSION} " " {note.version}</li>
            {move || is_off().then(|| view! { <li class="model-tag-off">{words::SWITCHED_OFF}</li> })}
        </ul>
    }
}
