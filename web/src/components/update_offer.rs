//! The quiet offer of a newer version: only where no patient and no list is open, and only on the reader's press.

use leptos::prelude::*;

use crate::session::{Listing, Session, Stage};
use crate::shell::Shell;
use crate::words;

/// The offer, or nothing.
#[component]
pub(crate) fn UpdateOffer() -> impl IntoView {
    let (shell, session, listing) =
        (expect_context::<Shell>(), expect_context::<Session>(), expect_context::<Listing>());
    let nothing_is_open = move || session.opened.with(Option::is_none) && listing.stage.get() == Stage::Nothing;
    view! {
        <Show when=move || shell.waiting.with(Option::is_some) && nothing_is_open()>
            <section class="update" aria-label=words::update_label()>
                <p>
                    <strong>{words::update_ready()}</strong>
                    " "
                    {words::update_hint()}
                </p>
                <button class="button button-quiet" on:click=move |_| shell.take_over()>
                    {words::update_use()}
                </button>
                <p role="status">
                    {move || Some(shell.others.get()).filter(|others| *others > 0).map(words::close_other_pages)}
                </p>
            </section>
        </Show>
    }
}
