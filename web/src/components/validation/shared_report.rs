//! The report that may leave the site.

use leptos::prelude::*;

use crate::check::Check;
use crate::language::words;

/// Two forms of it.
#[component]
pub(crate) fn SharedReport() -> impl IntoView {
    let check = expect_context::<Check>();
    view! {
        <section class="card check-part" aria-labelledby="check-shared">
            <h2 id="check-shared">{words::SHARED_HEADING}</h2>
            <p class="hint">{words::SHARED_HINT}</p>
            <div class="button-row">
                <button class="button" on:click=move |_| check.make_shared("json")>{words::SHARED_JSON}</button>
                <button class="button" on:click=move |_| check.make_shared("csv")>{words::SHARED_CSV}</button>
            </div>
        </section>
    }
}
