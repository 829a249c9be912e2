//! What a model is at a glance: its field, what it gives, how it was made, its version.

use assess::ModelNote;
use leptos::prelude::*;

use crate::catalogue::Made;
use crate::session::Session;
use crate::words;

/// The tags.
#[component]
pub(crate) fn Tags(note: ModelNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let made = match Made::of(&note) {
        Made::Published => words::catalogue_published(),
        Made::Trained => words::catalogue_trained(),
    };
    let name = note.id.clone();
    let is_off = move || session.certificates.with(|all| all.iter().any(|one| one.model == name && !one.passed));
    view! {
        <ul class="model-tags">
            <li>{words::catalogue::area(&note.field)}</li>
            <li>{words::catalogue::task(note.task)}</li>
            <li>{made}</li>
            <li>{words::catalogue_version()} " " {note.version}</li>
            {move || is_off().then(|| view! { <li class="model-tag-off">{words::catalogue_switched_off()}</li> })}
        </ul>
    }
}
