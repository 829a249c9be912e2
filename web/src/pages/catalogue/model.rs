//! All that is known of one model, in the order in which one decides whether to trust it.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::components::DemonstrationNote;
use crate::components::catalogue::{
    Attributes, CertificateCard, Further, History, Inputs, NotFor, Performance, Provenance, Tags, UseOf,
};
use crate::focus::{self, PAGE_HEADING};
use crate::session::{Screen, Session};
use crate::words;

/// The parts with the ids of their headings.
fn parts() -> [(&'static str, &'static str); 9] {
    [
        ("use-heading", words::catalogue_use_heading()),
        ("not-heading", words::catalogue_not_heading()),
        ("takes-heading", words::catalogue_inputs_heading()),
        ("performance-heading", words::catalogue_performance_heading()),
        ("attributes-heading", words::catalogue_attributes_heading()),
        ("provenance-heading", words::catalogue_provenance_heading()),
        ("certificate-heading", words::catalogue_certificate_heading()),
        ("history-heading", words::catalogue_history_heading()),
        ("further-heading", words::catalogue_further_heading()),
    ]
}

/// The page of `model`.
#[component]
pub(crate) fn ModelPage(model: String) -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    let name = model.clone();
    // Asked again where the worker was replaced before it answered.
    Effect::new(move |_| {
        session.models.track();
        catalogue.describe(&name);
    });
    let title = {
        let model = model.clone();
        move || {
            let known = session.models.with(|all| all.iter().find(|m| m.id == model).map(|m| m.title.clone()));
            known.unwrap_or_else(|| model.clone())
        }
    };
    view! {
        <nav class="back catalogue-back">
            <button class="link" on:click=move |_| catalogue.leave()>
                <span aria-hidden="true">"← "</span>
                {words::catalogue_leave()}
            </button>
            <button class="link" on:click=move |_| session.screen.set(Screen::Catalogue)>{words::catalogue_to_list()}</button>
        </nav>
        <div class="catalogue sheet">
            <h1 id=PAGE_HEADING tabindex="-1">{title}</h1>
            {move || match catalogue.sheets.with(|sheets| sheets.get(&model).cloned()) {
                None => view! { <p role="status">{words::catalogue_waiting()}</p> }.into_any(),
                Some(Err(_)) => view! { <p class="quiet-note">{words::catalogue_not_there()}</p> }.into_any(),
                Some(Ok(sheet)) => view! { <Sheet sheet /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Sheet(sheet: Arc<ModelSheet>) -> impl IntoView {
    let session = expect_context::<Session>();
    let note = sheet.note.clone();
    let one = note.id.clone();
    view! {
        <Tags note=note.clone() />
        <p class="lead">{note.summary.clone()}</p>
        <DemonstrationNote model=note.id.clone() />
        <div class="sheet-tools">
            <button
                class="button button-quiet"
                on:click=move |_| session.screen.set(Screen::Compare { one: one.clone(), other: String::new() })
            >
                {words::catalogue_compare_with()}
            </button>
        </div>
        <nav class="card sheet-parts" aria-labelledby="parts-heading">
            <h2 id="parts-heading">{words::catalogue_on_this_page()}</h2>
            <ul>
                {parts()
                    .map(|(id, name)| {
                        view! {
                            <li>
                                <button class="link" on:click=move |_| focus::move_to(id)>
                                    {name}
                                </button>
                            </li>
                        }
                    })}
            </ul>
        </nav>
        <UseOf sheet=sheet.clone() />
        <NotFor sheet=sheet.clone() />
        <Inputs sheet=sheet.clone() />
        <Performance sheet=sheet.clone() />
        <Attributes sheet=sheet.clone() />
        <Provenance sheet=sheet.clone() />
        <CertificateCard model=note.id />
        <History versions=sheet.card.history.clone() />
        <Further sheet />
    }
}
