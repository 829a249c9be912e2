//! Where a model comes from: paper or training, on whom it was made, what of its source was read.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::words;

/// The facts.
#[component]
pub(crate) fn Provenance(sheet: Arc<ModelSheet>) -> impl IntoView {
    let citation = sheet.note.citation.clone();
    let made_on = match &sheet.made_on {
        Some(known) => {
            words::catalogue::made_on(known.patients, known.years).into_iter().chain([known.source.clone()]).collect()
        }
        None => vec![words::catalogue_not_reported().to_owned()],
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
                {words::catalogue_provenance_heading()}
            </h2>
            <dl class="facts">
                <dt>{words::catalogue_citation()}</dt>
                <dd>
                    {citation.text} " doi:" <span class="place">{citation.doi}</span>
                </dd>
                <dt>{words::catalogue_place()}</dt>
                <dd>
                    {citation.place} {(!citation.read).then(|| format!(" {}", words::catalogue_not_read_again()))}
                </dd>
                <dt>{words::catalogue_reading()}</dt>
                <dd lang=language::SOURCE dir="ltr">{sheet.card.reading_of_the_source.clone()}</dd>
                {sentences(words::catalogue_made_on(), made_on)}
                {sentences(words::catalogue_training(), sheet.note.training.clone())}
                <dt>{words::catalogue_compared_with()}</dt>
                <dd>{sheet.note.reference_patient.clone()}</dd>
                {sentences(words::catalogue_explanation(), sheet.note.explanation.clone())}
            </dl>
        </section>
    }
}
