//! What stands behind a model: for whom, compared with what, where published or how trained, and its card.

use assess::ModelAssessment;
use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::session::{Screen, Session};
use crate::words;

/// The id of the way to all that is known of the model.
pub(crate) const ABOUT_BUTTON: &str = "open-model";

/// The notes.
#[component]
pub(crate) fn ModelNotes(model: ModelAssessment) -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    let (name, version, equation) = (model.model, model.model_version, model.equation);
    let named = name.clone();
    let is_trained =
        move || session.models.with(|models| models.iter().any(|m| m.id == named && !m.training.is_empty()));
    let info = move || session.models.with(|models| models.iter().find(|m| m.id == name).cloned());
    view! {
        <section class="card notes" aria-labelledby="notes-heading">
            <h2 id="notes-heading">{words::about_model()}</h2>
            {move || {
                info()
                    .map(|info| {
                        let is_trained = !info.training.is_empty();
                        view! {
                            <p>{info.summary}</p>
                            <dl class="facts">
                                <dt>{words::population()}</dt>
                                <dd>{info.population}</dd>
                                <dt>{words::compared_with_label()}</dt>
                                <dd>{info.reference_patient}</dd>
                                <dt>{words::citation(is_trained)}</dt>
                                <dd>
                                    {info.citation.text} " doi:" <span class="place">{info.citation.doi}</span>
                                </dd>
                                <dt>{words::place(is_trained)}</dt>
                                <dd>{info.citation.place}</dd>
                                {(!info.explanation.is_empty())
                                    .then(|| {
                                        let sentences = info.explanation.into_iter();
                                        view! {
                                            <dt>{words::explanation()}</dt>
                                            <dd class="sentences">
                                                {sentences.map(|s| view! { <p>{s}</p> }).collect_view()}
                                            </dd>
                                        }
                                    })}
                                {is_trained
                                    .then(|| {
                                        let sentences = info.training.into_iter();
                                        view! {
                                            <dt>{words::training()}</dt>
                                            <dd class="sentences">
                                                {sentences.map(|s| view! { <p>{s}</p> }).collect_view()}
                                            </dd>
                                        }
                                    })}
                            </dl>
                            <p>
                                <button
                                    class="button button-quiet"
                                    id=ABOUT_BUTTON
                                    on:click=move |_| catalogue.show(Screen::Model { model: info.id.clone() })
                                >
                                    {words::catalogue_open_one()}
                                </button>
                            </p>
                        }
                    })
            }}
            <dl class="facts">
                {equation
                    .map(|equation| {
                        view! {
                            <dt>{move || words::equation(is_trained())}</dt>
                            <dd>{equation}</dd>
                        }
                    })}
                <dt>{words::version()}</dt>
                <dd>{version}</dd>
            </dl>
        </section>
    }
}
