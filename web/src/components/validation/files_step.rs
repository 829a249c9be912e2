//! The files of patients: chosen, or dropped on the window.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use web_sys::DragEvent;

use crate::check::Check;
use crate::words;

/// A plain button before a hidden file field, and what the files were found to be.
#[component]
pub(crate) fn FilesStep() -> impl IntoView {
    let check = expect_context::<Check>();
    let field = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let chosen = move |_| {
        let Some(field) = field.get_untracked() else { return };
        if let Some(files) = field.files() {
            check.read(&files);
        }
        field.set_value("");
    };
    window_event_listener(ev::drop, move |event: DragEvent| {
        if let Some(files) = event.data_transfer().and_then(|d| d.files()) {
            check.read(&files);
        }
    });
    let found = move || {
        check.data.get().map(|data| {
            let (files, columns) = (data.files.len(), data.columns.len());
            view! { <p role="status">{words::data_found(data.form, files, columns, data.lines)}</p> }
        })
    };
    view! {
        <section class="card check-step" aria-labelledby="check-files">
            <h2 id="check-files">{words::files_heading()}</h2>
            <p class="hint">{words::files_hint()}</p>
            <button class="button button-primary" on:click=choose>{words::choose_patients()}</button>
            <input
                node_ref=field
                class="visually-hidden"
                type="file"
                multiple
                accept=".csv,.txt,.tsv,.json,.ndjson"
                tabindex="-1"
                aria-hidden="true"
                on:change=chosen
            />
            {found}
        </section>
    }
}
