//! The report that may leave the site.

use leptos::prelude::*;

use crate::check::Check;
use crate::words;

/// Two forms of it.
#[component]
pub(crate) fn SharedReport() -> impl IntoView {
    let check = expect_context::<Check>();
    view! {
        <section class="card check-part" aria-labelledby="check-shared">
            <h2 id="check-shared">{words::shared_heading()}</h2>
            <p class="hint">{words::shared_hint()}</p>
            <div class="button-row">
                <button class="button" on:click=move |_| check.make_shared("json")>{words::shared_json()}</button>
                <button class="button" on:click=move |_| check.make_shared("csv")>{words::shared_csv()}</button>
            </div>
        </section>
    }
}
