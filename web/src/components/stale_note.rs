//! That what stands on the screen is not of the last change: under way, or not come.

use leptos::prelude::*;

use crate::session::{Freshness, Session};
use crate::words;

/// The note; nothing while all is current.
#[component]
pub(crate) fn StaleNote() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        let (class, lead, more) = match session.freshness.get() {
            Freshness::Current => return None,
            Freshness::Updating => ("stale-note stale-updating", words::updating(), words::updating_more()),
            Freshness::OutOfDate => ("stale-note stale-failed", words::out_of_date(), words::out_of_date_more()),
        };
        let why = session.failure.get().map(|failure| failure.message);
        session.assessment.with(Option::is_some).then(|| {
            view! {
                <p class=class>
                    <strong>{lead}</strong>
                    " "
                    {more}
                    {why.map(|why| view! { " " <span>{why}</span> })}
                </p>
            }
        })
    }
}
