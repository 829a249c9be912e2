//! That a model is a demonstration, and of what: a tag and its summary, wherever the model is shown.

use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// The specialty that a bundle states when it is made for no care at all.
const FIELD: &str = "demonstration";

/// The note; nothing for any other model.
#[component]
pub(crate) fn DemonstrationNote(
    /// Name of the model.
    model: String,
) -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        let summary = session
            .models
            .with(|models| models.iter().find(|m| m.id == model && m.field == FIELD).map(|m| m.summary.clone()))?;
        Some(view! {
            <p class="demonstration-note">
                <span class="tag tag-demonstration">{words::demonstration_tag()}</span>
                " "
                {summary}
            </p>
        })
    }
}
