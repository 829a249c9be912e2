//! The work file: what is open, opening another, saving.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::alert_work::AlertWork;
use crate::words;

/// The section.
#[component]
pub(crate) fn WorkFile() -> impl IntoView {
    let work = expect_context::<AlertWork>();
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
                match JsFuture::from(file.text()).await {
                    Ok(text) => work.open(file.name(), &text.as_string().unwrap_or_default()),
                    Err(_) => work.note.set(Some(Err(words::file_not_read().into()))),
                }
            });
        }
        // So that choosing the same file again counts as a choice.
        field.set_value("");
    };
    let done = move || work.work.with(|work| work.as_ref().map_or(0, |work| work.log.len()));
    view! {
        <section class="card" aria-labelledby="work-file-heading">
            <h2 id="work-file-heading">{words::work_file_heading()}</h2>
            <p>{move || words::work_is(work.file_name.get().as_deref(), done())}</p>
            <p>{move || words::unsaved(work.unsaved.get())}</p>
            <p class="button-row">
                <button class="button button-primary" on:click=move |_| work.save()>{words::work_save()}</button>
                <button class="button" on:click=choose>{words::work_open()}</button>
            </p>
            <input
                node_ref=field
                class="visually-hidden"
                type="file"
                accept=".json"
                tabindex="-1"
                aria-hidden="true"
                on:change=chosen
            />
            {move || {
                work.note
                    .get()
                    .map(|note| match note {
                        Ok(said) => view! { <p>{said}</p> }.into_any(),
                        Err(why) => view! { <p class="field-error" role="alert">{why}</p> }.into_any(),
                    })
            }}
            <Waiting />
            <p class="hint">{words::work_file_hint()}</p>
        </section>
    }
}

/// A file that waits, because opening it would discard changes.
#[component]
fn Waiting() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    move || {
        work.waiting.with(Option::is_some).then(|| {
            view! {
                <div class="question" role="alert">
                    <p class="question-text">{move || words::would_discard(work.unsaved.get())}</p>
                    <p class="button-row">
                        <button class="button" on:click=move |_| work.waiting.set(None)>{words::keep_work()}</button>
                        <button class="button button-quiet" on:click=move |_| work.open_waiting()>{words::discard_work()}</button>
                    </p>
                </div>
            }
        })
    }
}
