//! The alerts that speak, before all results: in tiers, each in one line.

use alerts::Decision;
use assess::Tier;
use leptos::prelude::*;

use super::{AlertActions, AlertLine, UndoBar};
use crate::alert_work::{ALERTS_HEADING, AlertWork, Row, is_quiet};
use crate::session::Session;
use crate::words;

/// The list; nothing where the models have no alert.
#[component]
pub(crate) fn AlertList() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    move || {
        let rows = work.rows.get().filter(|rows| !rows.is_empty())?;
        let (quiet, speaking): (Vec<Row>, Vec<Row>) = rows.iter().cloned().partition(|row| is_quiet(&row.decision));
        // By how loudly they stand there; within a tier the order of consequence is kept.
        let mut speaking = speaking;
        speaking.sort_by_key(|row| std::cmp::Reverse(row.tier()));
        let why_not = work.not_known_because();
        Some(view! {
            <section class="alerts" aria-labelledby=ALERTS_HEADING>
                <h2 id=ALERTS_HEADING tabindex="-1">{words::alerts_heading(speaking.len())}</h2>
                <UndoBar />
                {why_not.map(|why| view! { <p class="hint">{words::nothing_kept(&why)}</p> })}
                {speaking
                    .is_empty()
                    .then(|| view! { <p class="quiet-note">{words::all_quiet(quiet.len())}</p> })}
                <ul class="alert-list">{speaking.into_iter().map(|row| view! { <AlertItem row /> }).collect_view()}</ul>
            </section>
        })
    }
}

#[component]
fn AlertItem(row: Row) -> impl IntoView {
    let tier = row.tier();
    let (class, role) = match tier {
        Tier::Interrupt => ("alert-item alert-item-interrupt", Some("alert")),
        Tier::Banner => ("alert-item alert-item-banner", None),
        Tier::Passive => ("alert-item", None),
    };
    view! {
        <li class=class id=row.element_id() tabindex="-1" data-stop="" data-alert="">
            // What asks to be answered is read out at once.
            <div role=role>
                <AlertLine line=row.line.clone() tier />
            </div>
            <Why decision=row.decision.clone() row=row.clone() />
            <AlertActions row=row.clone() />
            <p class="alert-more">
                <span class="alert-source">{row.line.title.clone()} ". " {words::source()} " " {row.line.source.clone()}</span>
                " "
                <ReasonsButton row=row.clone() />
            </p>
        </li>
    }
}

/// The way to the numbers behind an alert.
#[component]
pub(super) fn ReasonsButton(row: Row) -> impl IntoView {
    let session = expect_context::<Session>();
    let id = format!("reasons-{}-{}", row.model, row.output);
    let Row { model, output, line, .. } = row;
    view! {
        <button
            class="link"
            id=id
            data-open=""
            on:click=move |_| session.show_detail(model.clone(), Some(output.clone()))
        >
            {words::alert_reasons()}
            <span class="visually-hidden">": " {line.short}</span>
        </button>
    }
}

/// Why it speaks although it was answered, or stands in the list although it could stand out.
#[component]
pub(super) fn Why(decision: Decision, row: Row) -> impl IntoView {
    let said = words::decision(&decision, |value| crate::format::exact_value(row.line.quantity, value, &row.line.unit));
    said.map(|said| view! { <p class="alert-why">{said}</p> })
}
