//! What is quiet, and why: at the end of the results, so that nothing is ever hidden.

use assess::Tier;
use leptos::prelude::*;

use super::alert_list::{ReasonsButton, Why};
use super::{AlertActions, AlertLine};
use crate::alert_work::{AlertWork, Row, is_quiet};
use crate::words;

/// The list; nothing where nothing is quiet.
#[component]
pub(crate) fn QuietList() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    move || {
        let rows = work.rows.get()?;
        let quiet: Vec<Row> = rows.iter().filter(|row| is_quiet(&row.decision)).cloned().collect();
        (!quiet.is_empty()).then(|| {
            view! {
                <section class="alerts alerts-quiet" aria-labelledby="quiet-heading">
                    <h2 id="quiet-heading" class="part-heading" tabindex="-1">{words::quiet_heading(quiet.len())}</h2>
                    <p class="hint">{words::quiet_hint()}</p>
                    <ul class="alert-list">{quiet.into_iter().map(|row| view! { <QuietItem row /> }).collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn QuietItem(row: Row) -> impl IntoView {
    view! {
        <li class="alert-item" id=row.element_id() tabindex="-1" data-stop="" data-alert="">
            <AlertLine line=row.line.clone() tier=Tier::Passive />
            <Why decision=row.decision.clone() row=row.clone() />
            <AlertActions row=row.clone() />
            <p class="alert-more">
                <ReasonsButton row=row.clone() />
            </p>
        </li>
    }
}
