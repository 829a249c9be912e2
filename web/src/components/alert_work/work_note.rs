//! How the work stands, beside the results, with the way to its screen.

use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::words;

/// The id of the way to the work.
pub(crate) const WORK_BUTTON: &str = "open-work";

/// The note.
#[component]
pub(crate) fn WorkNote() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let listed = move || work.work.with(|work| work.as_ref().map_or(0, |work| work.worklist().len()));
    view! {
        <section class="record-facts">
            <h2>{words::work_heading()}</h2>
            <p>{move || words::on_worklist(listed())}</p>
            <p>{move || words::unsaved(work.unsaved.get())}</p>
            <p>
                <button class="button button-small" on:click=move |_| work.session.show_work()>{words::work_open_page()}</button>
            </p>
        </section>
    }
}
