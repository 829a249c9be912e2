//! Where a model comes from: paper or training, on whom it was made, what of its source was read.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::language::words::catalogue as words;

/// The facts.
#[component]
pub(crate) fn Provenance(sheet: Arc<ModelSheet>) -> impl IntoView {
    let citation = sheet.note.citation.clone();
    let made_on = match &sheet.made_on {
        Some(known) => words::made_on(known.patients, known.years).into_iter().chain([known.source.clone()]).collect(),
        None => vec![words::NOT_REPORTED.to_owned()],
    };
    let sentences = |name: &'static str, sentences: Vec<String>| {
        (!sentences.is_empty()).then(|| {
            view! {
                <dt>{name}</dt>
                <dd class="sentences">{sentences.into_iter().map(|s| view! { <p>{s}</p> }).collect_view()}</dd>
            }
        })
    };
    view! {
        <section class="card sheet-part" aria-labelledby="provenance-heading">
            <h2 id="provenance-heading" tabindex="-1">
                {words::PROVENANCE_HEADING}
            </h2>
            <dl class="facts">
                <dt>{words::CITATION}</dt>
                <dd>
                    {citation.text} " doi:" <span class="place">{citation.doi}</span>
                </dd>
                <dt>{words::PLACE}</dt>
                <dd>
                    {citation.place} {(!citation.read).then(|| format!(" {}", words::NOT_READ_AGAIN))}
                </dd>
                <dt>{words::READING}</dt>
                <dd>{sheet.card.reading_of_the_source.clone()}</dd>
                {sentences(words::MADE_ON, made_on)}
                {sentences(words::TRAINING, sheet.note.training.clone())}
                <dt>{words::COMPARED_WITH}</dt>
                <dd>{sheet.note.reference_patient.clone()}</dd>
                {sentences(words::EXPLANATION, sheet.note.explanation.clone())}
            </dl>
        </section>
    }
}
