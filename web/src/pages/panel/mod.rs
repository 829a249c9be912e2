//! A whole list of patients: files chosen, work going on, the ranked list.

mod list;
mod progress;
mod setup;

use leptos::prelude::*;

use crate::session::{Listing, Screen, Stage};
use crate::words;
use list::ListPart;
use progress::ProgressPart;
use setup::SetupPart;

/// One of the three, by how far the list is.
#[component]
pub(crate) fn PanelPage() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let part = Memo::new(move |_| match listing.stage.get() {
        Stage::Nothing | Stage::Chosen => 0,
        Stage::Reading | Stage::Scoring | Stage::Stopped => 1,
        Stage::Done => 2,
    });
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| listing.session().screen.set(Screen::Open)>
                <span aria-hidden="true">"← "</span>
                {words::validate_leave()}
            </button>
        </nav>
        <div class="whole-list">
            {move || {
                listing
                    .failure
                    .get()
                    .map(|message| {
                        view! {
                            <section class="failure" role="alert">
                                <h2>{words::panel_failed()}</h2>
                                <p>{message}</p>
                            </section>
                        }
                    })
            }}
            {move || match part.get() {
                0 => view! { <SetupPart /> }.into_any(),
                1 => view! { <ProgressPart /> }.into_any(),
                _ => view! { <ListPart /> }.into_any(),
            }}
        </div>
    }
}
