//! Why nothing is open, and what was found in the files instead.

use leptos::prelude::*;

use super::ProblemList;
use crate::session::{Freshness, Session};
use crate::words;

/// An error state, where there is one.
#[component]
pub(crate) fn FailureNote() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        // Beside an assessment it is said with that this is out of date.
        let failure = session.failure.get().filter(|_| session.freshness.get() != Freshness::OutOfDate);
        failure.map(|failure| {
            view! {
                <section class="failure" role="alert">
                    <h2>{words::failure_heading()}</h2>
                    <p>{failure.message}</p>
                    <ProblemList problems=failure.problems is_open=true />
                </section>
            }
        })
    }
}
