//! A model checked on a site's own patients: files, model, columns, outcome, and what was found.

use leptos::prelude::*;

use crate::check::Check;
use crate::components::validation::{CheckResults, FilesStep, Mapping, ModelStep, OutcomeStep, RunStep};
use crate::focus::PAGE_HEADING;
use crate::session::{Screen, Session};
use crate::words;

/// The steps one below the other; each appears when the one before is done.
#[component]
pub(crate) fn ValidatePage() -> impl IntoView {
    let session = expect_context::<Session>();
    let check = Check::new(session);
    provide_context(check);
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| session.screen.set(Screen::Open)>
                <span aria-hidden="true">"← "</span>
                {words::validate_leave()}
            </button>
        </nav>
        <div class="check">
            <h1 id=PAGE_HEADING tabindex="-1">{words::validate_heading()}</h1>
            <p class="lead">{words::validate_lead()}</p>
            <p class="hint">{words::validate_privacy()}</p>
            <FilesStep />
            <Show when=move || check.data.with(Option::is_some)>
                <ModelStep />
            </Show>
            {move || {
                check
                    .plan
                    .get()
                    .map(|plan| {
                        view! {
                            <Mapping plan=plan.clone() />
                            <OutcomeStep plan />
                        }
                    })
            }}
            <RunStep />
            {move || check.report.get().map(|report| view! { <CheckResults report /> })}
        </div>
    }
}
