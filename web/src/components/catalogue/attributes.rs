//! The card: the 31 source attributes in the order of the regulation, and what it says beyond them.

use std::sync::Arc;

use assess::{CardSection, ModelSheet};
use leptos::prelude::*;

use crate::words;

/// The source attributes.
#[component]
pub(crate) fn Attributes(sheet: Arc<ModelSheet>) -> impl IntoView {
    view! {
        <section class="card sheet-part" aria-labelledby="attributes-heading">
            <h2 id="attributes-heading" tabindex="-1">
                {words::catalogue_attributes_heading()}
            </h2>
            <p class="hint">{words::catalogue_attributes_lead()}</p>
            {(language::spoken().code != language::SOURCE)
                .then(|| view! { <p class="hint">{words::catalogue_card_language()}</p> })}
            {sheet.card.source_attributes.clone().into_iter().map(|part| view! { <Part part /> }).collect_view()}
        </section>
    }
}

/// What the card says beyond the regulation.
#[component]
pub(crate) fn Further(sheet: Arc<ModelSheet>) -> impl IntoView {
    view! {
        <section class="card sheet-part" aria-labelledby="further-heading">
            <h2 id="further-heading" tabindex="-1">
                {words::catalogue_further_heading()}
            </h2>
            {sheet.card.further.clone().into_iter().map(|part| view! { <Part part /> }).collect_view()}
        </section>
    }
}

#[component]
fn Part(part: CardSection) -> impl IntoView {
    let CardSection { section, place, fields } = part;
    view! {
        <h3>{place.map(|place| format!("{place} "))} {words::catalogue::section(&section).to_owned()}</h3>
        <dl class="facts attributes">
            {fields
                .into_iter()
                .map(|field| {
                    view! {
                        <dt>
                            {words::catalogue::field(&section, &field.field)}
                            {field.place.map(|place| view! { <span class="attribute-place">" " {place}</span> })}
                        </dt>
                        <dd lang=language::SOURCE dir="ltr">{field.text}</dd>
                    }
                })
                .collect_view()}
        </dl>
    }
}
