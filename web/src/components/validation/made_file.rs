//! A file that the page made: saved by the browser, or copied as text where that is not allowed.

use leptos::prelude::*;

use crate::check::Check;
use crate::components::save;
use crate::words;

/// The file's name, a button that saves it, and its text.
#[component]
pub(crate) fn MadeFile() -> impl IntoView {
    let check = expect_context::<Check>();
    move || {
        check.made.get().map(|made| {
            let (name, label, text) = (made.name.clone(), made.name.clone(), made.text.clone());
            view! {
                <section class="card check-part check-made" aria-label=label role="status">
                    <p>
                        <span class="place">{name}</span>
                    </p>
                    <button class="button button-primary" on:click=move |_| _ = save(&made.name, &made.text)>{words::download()}</button>
                    <details>
                        <summary>{words::copy_text()}</summary>
                        <pre class="source" tabindex="0">{text}</pre>
                    </details>
                </section>
            }
        })
    }
}
