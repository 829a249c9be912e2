//! The button that opens the browser's file chooser.

use leptos::html;
use leptos::prelude::*;

use super::drop_zone::open_files;
use crate::session::{Listing, Session, from_list};
use crate::words;

/// A plain button before a hidden file field: its look and name are then the page's own.
#[component]
pub(crate) fn FileButton() -> impl IntoView {
    let session = expect_context::<Session>();
    let listing = expect_context::<Listing>();
    let field = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let chosen = move |_| {
        let Some(field) = field.get_untracked() else { return };
        if let Some(files) = field.files() {
            open_files(session, listing, &from_list(&files));
        }
        // So that choosing the same file again counts as a choice.
        field.set_value("");
    };
    view! {
        <button class="button button-primary" on:click=choose>{words::open_files()}</button>
        <input node_ref=field class="visually-hidden" type="file" multiple tabindex="-1" aria-hidden="true" on:change=chosen />
    }
}
