//! What was entered by hand: in sight with the patient, under each result that rests on it, and where it can be removed.

use assess::{ModelAssessment, Status};
use leptos::prelude::*;

use crate::session::{Session, remove_id};
use crate::words;

/// Everything that was entered, beside whose record it is.
#[component]
pub(crate) fn HandBanner() -> impl IntoView {
    let session = expect_context::<Session>();
    move || {
        let all = session.by_hand.get();
        let said: Vec<String> = all.iter().map(|one| words::entered(&one.label, &one.shown)).collect();
        (!said.is_empty()).then(|| {
            view! {
                <p class="hand-banner">
                    <strong>{words::by_hand_lead()}</strong>
                    " "
                    {said.join("; ")}
                </p>
            }
        })
    }
}

/// Which inputs of a model were entered by hand.
#[component]
pub(crate) fn HandMark(model: ModelAssessment) -> impl IntoView {
    let inputs = model.inputs.iter().filter(|input| input.status == Status::ByHand);
    let labels: Vec<String> = inputs.map(|input| input.label.clone()).collect();
    (!labels.is_empty()).then(|| {
        view! {
            <p class="hand-mark">
                <span aria-hidden="true">"✎ "</span>
                <strong>{words::by_hand_lead()}</strong>
                " "
                {labels.join(", ")}
            </p>
        }
    })
}

/// Everything that was entered, each with the way to take it back.
#[component]
pub(crate) fn HandList() -> impl IntoView {
    let session = expect_context::<Session>();
    let all = session.by_hand.get_untracked();
    (!all.is_empty()).then(|| {
        view! {
            <h3>{words::by_hand_heading()}</h3>
            <p class="hint">{words::by_hand_hint()}</p>
            <ul class="hand-list">
                {all
                    .into_iter()
                    .map(|one| {
                        let of = one.input.of;
                        view! {
                            <li>
                                <span>{words::entered(&one.label, &one.shown)}</span>
                                <button
                                    class="button button-quiet button-small"
                                    id=remove_id(&of)
                                    on:click=move |_| session.take_back(&of)
                                >
                                    {words::remove()}
                                    <span class="visually-hidden">": " {one.label}</span>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    })
}
