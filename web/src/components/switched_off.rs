//! Models that may not be used in this browser, in sight of whoever reads results.

use leptos::prelude::*;

use crate::session::Session;
use crate::words;

/// One line for each such model and the way to the self-check; nothing where all passed.
#[component]
pub(crate) fn SwitchedOff() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        let off: Vec<String> = session
            .certificates
            .with(|all| all.iter().filter(|one| !one.passed).map(|one| one.title.clone()).collect());
        (!off.is_empty()).then(|| {
            view! {
                <section class="switched-off">
                    <ul>
                        {off
                            .into_iter()
                            .map(|title| {
                                view! {
                                    <li>
                                        <strong>{words::switched_off(&title)}</strong>
                                        ". "
                                        {words::switched_off_because()}
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                    <button class="link" on:click=move |_| session.show_self_check()>{words::see_self_check()}</button>
                </section>
            }
        })
    }
}
