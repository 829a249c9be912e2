//! What is kept of alerts: the file, the worklist, the rules, and what may leave.

use leptos::prelude::*;

use crate::components::alert_work::{Leaving, RulesForm, WorkFile, Worklist};
use crate::focus::PAGE_HEADING;
use crate::session::Session;
use crate::words;

/// The screen.
#[component]
pub(crate) fn WorkPage() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <nav class="back">
            <button class="link" on:click=move |_| session.leave_aside()>
                <span aria-hidden="true">"← "</span>
                {words::leave_work()}
            </button>
        </nav>
        <div class="work">
            <h1 id=PAGE_HEADING tabindex="-1">{words::work_heading()}</h1>
            <p class="lead">{words::work_lead()}</p>
            <WorkFile />
            <Worklist />
            <RulesForm />
            <Leaving />
        </div>
    }
}
