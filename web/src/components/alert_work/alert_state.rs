//! Beside one result: what became of its alert, and what can be done.

use leptos::prelude::*;

use super::alert_list::Why;
use super::{AlertActions, UndoBar};
use crate::alert_work::AlertWork;

/// Nothing where the result has no alert.
#[component]
pub(crate) fn AlertState(model: String, output: String) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    move || {
        let row = work.row(&model, &output)?;
        Some(view! {
            <div class="alert-state" id=row.element_id() tabindex="-1" data-stop="" data-alert="">
                <UndoBar />
                <Why decision=row.decision.clone() row=row.clone() />
                <AlertActions row=row.clone() />
            </div>
        })
    }
}
