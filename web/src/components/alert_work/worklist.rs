//! The worklist: which alerts a reader wants to come back to.

use alerts::{Did, Entry};
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::components::TierTag;
use crate::format;
use crate::words;

/// The section.
#[component]
pub(crate) fn Worklist() -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let listed = move || -> Vec<Entry> {
        work.work
            .with(|work| work.as_ref().map(|work| work.worklist().into_iter().cloned().collect()).unwrap_or_default())
    };
    view! {
        <section class="card" aria-labelledby="worklist-heading">
            <h2 id="worklist-heading" tabindex="-1">{words::worklist_heading()}</h2>
            {move || {
                let listed = listed();
                if listed.is_empty() {
                    view! { <p class="hint">{words::worklist_empty()}</p> }.into_any()
                } else {
                    view! {
                        <ul class="alert-list">{listed.into_iter().map(|entry| view! { <Listed entry /> }).collect_view()}</ul>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Listed(entry: Entry) -> impl IntoView {
    let work = expect_context::<AlertWork>();
    let Entry { alert, quantity, value, tier, as_of, .. } = entry.clone();
    // What a model calls its result; a model that is not built in any more is named as in the file.
    let (title, label, unit) = work.session.models.with_untracked(|models| {
        let note = models.iter().find(|note| note.id == alert.model);
        let output = note.and_then(|note| note.outputs.iter().find(|output| output.output == alert.output));
        (
            note.map_or_else(|| alert.model.clone(), |note| note.title.clone()),
            output.map_or_else(|| alert.output.clone(), |output| output.label.clone()),
            output.map_or_else(|| "1".to_owned(), |output| output.unit.clone()),
        )
    });
    let note = match &entry.did {
        Did::Listed { note } => note.clone(),
        _ => None,
    };
    let figure = format::exact_value(quantity, value, &unit);
    let is_here = work.key().as_ref() == Some(&alert.patient);
    let who = note.unwrap_or_else(|| words::patient_by_key(alert.patient.short()));
    let about = who.clone();
    let (model, output) = (alert.model.clone(), alert.output.clone());
    view! {
        <li class="alert-item">
            <p class="alert-line">
                <TierTag tier />
                " "
                <strong>{who}</strong>
                " "
                {words::listed(&title, &label, &figure, &format::date(&as_of.to_string()))}
            </p>
            {is_here.then(|| view! { <p class="alert-why">{words::is_open_patient()}</p> })}
            <p class="alert-actions">
                {is_here
                    .then(|| {
                        view! {
                            <button
                                class="button button-small"
                                on:click=move |_| work.session.show_detail(model.clone(), Some(output.clone()))
                            >
                                {words::alert_reasons()}
                            </button>
                        }
                    })}
                <button class="button button-small button-quiet" on:click=move |_| work.unlist(&entry)>
                    {words::take_off_worklist()}
                    <span class="visually-hidden">": " {about}</span>
                </button>
            </p>
        </li>
    }
}
