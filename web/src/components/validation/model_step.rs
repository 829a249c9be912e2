//! Which model is checked, and which of the numbers that it gives.

use leptos::prelude::*;

use crate::check::Check;
use crate::session::Session;
use crate::words;

/// Two lists, the second of the chosen model's outputs.
#[component]
pub(crate) fn ModelStep() -> impl IntoView {
    let session = expect_context::<Session>();
    let check = expect_context::<Check>();
    let model = Memo::new(move |_| check.request.with(|r| r.model.clone()));
    let output = Memo::new(move |_| check.request.with(|r| r.output.clone()));
    let outputs = move || {
        let found = session.models.get().iter().find(|m| m.id == model.get()).map(|m| m.outputs.clone());
        let mut all = found.unwrap_or_default();
        all.dedup_by(|a, b| a.output == b.output);
        all
    };
    let choose_model = move |id: String| {
        let found = session.models.get_untracked().iter().find(|m| m.id == id).map(|m| m.outputs.clone());
        // A model that gives one number only leaves no choice.
        let first = found.and_then(|mut all| {
            all.dedup_by(|a, b| a.output == b.output);
            (all.len() == 1).then(|| all.remove(0).output)
        });
        check.choose(id, first.unwrap_or_default());
    };
    view! {
        <section class="card check-step" aria-labelledby="check-model">
            <h2 id="check-model">{words::model_heading()}</h2>
            <div class="check-fields">
                <div class="check-field">
                    <label class="field-label" for="check-model-choice">{words::model_label()}</label>
                    <select id="check-model-choice" on:change:target=move |event| choose_model(event.target().value())>
                        <option value="" selected=move || model.get().is_empty()>{words::choose_one()}</option>
                        {move || {
                            session
                                .models
                                .get()
                                .iter()
                                .map(|m| {
                                    let id = m.id.clone();
                                    view! {
                                        <option value=m.id.clone() selected=move || model.get() == id>{m.title.clone()}</option>
                                    }
                                })
                                .collect_view()
                        }}
                    </select>
                </div>
                <div class="check-field">
                    <label class="field-label" for="check-output-choice">{words::output_label()}</label>
                    <select
                        id="check-output-choice"
                        on:change:target=move |event| check.choose(model.get_untracked(), event.target().value())
                    >
                        <option value="" selected=move || output.get().is_empty()>{words::choose_one()}</option>
                        {move || {
                            outputs()
                                .into_iter()
                                .map(|o| {
                                    let id = o.output.clone();
                                    view! { <option value=o.output selected=move || output.get() == id>{o.label}</option> }
                                })
                                .collect_view()
                        }}
                    </select>
                </div>
            </div>
        </section>
    }
}
