//! Files are being read, with a way to stop.

use leptos::prelude::*;

use crate::focus::PAGE_HEADING;
use crate::session::Session;
use crate::words;

/// The wait.
#[component]
pub(crate) fn ReadingPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let percent = move || (session.progress.get() * 100.0).round();
    let files = session.file_names.with_untracked(Vec::len);
    view! {
        <section class="reading">
            <h1 id=PAGE_HEADING tabindex="-1">{words::reading_files(files)}</h1>
            <p class="hint">{words::reading_hint()}</p>
            <div class="reading-row">
                <progress max="100" prop:value=percent aria-labelledby=PAGE_HEADING></progress>
                <output class="reading-percent">{move || format!("{} %", percent())}</output>
            </div>
            <button class="button button-quiet" on:click=move |_| session.cancel()>{words::cancel()}</button>
        </section>
    }
}
