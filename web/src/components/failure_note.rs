//! Why nothing is open, and what was found in the files instead.

use leptos::prelude::*;

use super::ProblemList;
use crate::language::words;
use crate::session::Session;

/// An error state, where there is one.
#[component]
pub(crate) fn FailureNote() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        session.failure.get().map(|failure| {
            view! {
                <section class="failure" role="alert">
                    <h2>{words::FAILURE_HEADING}</h2>
                    <p>{failure.message}</p>
                    <ProblemList problems=failure.problems is_open=true />
                </section>
            }
        })
    }
}
