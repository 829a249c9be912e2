//! Which column holds which input, and in which unit.

use std::sync::Arc;

use leptos::prelude::*;
use validate::{DataForm, InputChoice, Plan, PlanInput};

use crate::check::Check;
use crate::components::{MappingRow, MappingTable};
use crate::words;

/// A row for each input; of records nothing is to be said.
#[component]
pub(crate) fn Mapping(plan: Arc<Plan>) -> impl IntoView {
    let check = expect_context::<Check>();
    let form = check.data.get_untracked().map(|data| data.form);
    let rows = plan.inputs.iter().cloned().map(|input| MappingRow { kind: Some(kind_of(&input)), input, units: None });
    let rows = rows.collect::<Vec<_>>();
    let choices = Signal::derive(move || check.request.with(|request| request.inputs.clone()));
    let set = move |name: String, choice: Option<InputChoice>| {
        check.change(|request| {
            match choice {
                Some(choice) => request.inputs.insert(name, choice),
                None => request.inputs.remove(&name),
            };
        });
    };
    view! {
        <section class="card check-step" aria-labelledby="check-mapping">
            <h2 id="check-mapping">{words::mapping_heading()}</h2>
            {if form == Some(DataForm::Records) {
                view! { <p>{words::mapping_records()}</p> }.into_any()
            } else {
                view! {
                    <p class="hint">{words::mapping_hint()}</p>
                    <MappingTable labelled_by="check-mapping" id="check-input" rows columns=check.columns() choices set />
                }
                    .into_any()
            }}
        </section>
    }
}

/// What an input is to the model.
fn kind_of(input: &PlanInput) -> &'static str {
    match (input.is_rule, input.is_needed) {
        (true, _) => words::input_rule(),
        (_, true) => words::input_needed(),
        _ => words::input_optional(),
    }
}
