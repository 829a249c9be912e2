//! A button that opens one file and reads its text.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::words;

/// A file that was chosen: its name and its text, or why it cannot be read.
pub(crate) type Read = Result<(String, String), String>;

/// A plain button before a hidden file field: its look and name are then the page's own.
#[component]
pub(crate) fn OneFile(
    /// The button's words.
    label: &'static str,
    /// The button's classes.
    #[prop(default = "button button-quiet")]
    class: &'static str,
    /// Endings, as the file chooser takes them.
    #[prop(default = ".json")]
    accept: &'static str,
    take: impl Fn(Read) + Copy + 'static,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let chosen = move |_| {
        let Some(field) = field.get_untracked() else { return };
        if let Some(file) = field.files().and_then(|files| files.get(0)) {
            leptos::task::spawn_local(async move {
                let text = JsFuture::from(file.text()).await;
                take(match text {
                    Ok(text) => Ok((file.name(), text.as_string().unwrap_or_default())),
                    Err(_) => Err(words::file_not_read().into()),
                });
            });
        }
        // So that choosing the same file again counts as a choice.
        field.set_value("");
    };
    view! {
        <button class=class on:click=choose>{label}</button>
        <input
            node_ref=field
            class="visually-hidden"
            type="file"
            accept=accept
            tabindex="-1"
            aria-hidden="true"
            on:change=chosen
        />
    }
}
