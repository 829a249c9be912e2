//! The work file: what is open, opening another, saving.

use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::components::one_file::{OneFile, Read};
use crate::words;

/// The section.
#[component]
pub(crate) fn WorkFile() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let take = move |read: Read| match read {
        Ok((name, text)) => work.open(name, &text),
        Err(why) => work.note.set(Some(Err(why))),
    };
    let done = move || work.work.with(|work| work.as_ref().map_or(0, |work| work.log.len()));
    view! {
        <section class="card" aria-labelledby="work-file-heading">
            <h2 id="work-file-heading">{words::work_file_heading()}</h2>
            <p>{move || words::work_is(work.file_name.get().as_deref(), done())}</p>
            <p>{move || words::unsaved(work.unsaved.get())}</p>
            <p class="button-row">
                <button class="button button-primary" on:click=move |_| work.save()>{words::work_save()}</button>
                <OneFile label=words::work_open() class="button" take />
            </p>
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
