//! Which column holds which input, and in which unit.

use std::sync::Arc;

use leptos::prelude::*;
use validate::{DataForm, InputChoice, Plan, PlanInput};

use crate::check::Check;
use crate::format;
use crate::words;

/// The value of the list's entry for "the same for everybody"; no column is called so.
const ALWAYS: &str = "\u{1}";

/// A row for each input; of records nothing is to be said.
#[component]
pub(crate) fn Mapping(plan: Arc<Plan>) -> impl IntoView {
    let check = expect_context::<Check>();
    let form = check.data.get_untracked().map(|data| data.form);
    let columns = check.data.get_untracked().map(|data| data.columns.clone()).unwrap_or_default();
    let rows = plan.inputs.clone();
    view! {
        <section class="card check-step" aria-labelledby="check-mapping">
            <h2 id="check-mapping">{words::mapping_heading()}</h2>
            {if form == Some(DataForm::Records) {
                view! { <p>{words::mapping_records()}</p> }.into_any()
            } else {
                view! {
                    <p class="hint">{words::mapping_hint()}</p>
                    <table class="check-mapping" role="table" aria-labelledby="check-mapping">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col">{words::mapping_input()}</th>
                                <th role="columnheader" scope="col">{words::mapping_column()}</th>
                                <th role="columnheader" scope="col">{words::mapping_unit()}</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            {rows
                                .into_iter()
                                .map(|input| view! { <Row input columns=columns.clone() /> })
                                .collect_view()}
                        </tbody>
                    </table>
                }
                    .into_any()
            }}
        </section>
    }
}

#[component]
fn Row(input: PlanInput, columns: Vec<String>) -> impl IntoView {
    let check = expect_context::<Check>();
    let name = input.input.clone();
    let choice = {
        let name = name.clone();
        Memo::new(move |_| check.request.with(|r| r.inputs.get(&name).cloned()))
    };
    let chosen = move || match choice.get() {
        None => String::new(),
        Some(InputChoice::Always { .. }) => ALWAYS.to_owned(),
        Some(InputChoice::Column { column, .. }) => column,
    };
    let set = {
        let name = name.clone();
        move |choice: Option<InputChoice>| {
            check.change(|request| {
                match choice {
                    Some(choice) => request.inputs.insert(name.clone(), choice),
                    None => request.inputs.remove(&name),
                };
            });
        }
    };
    let kind = match (input.is_rule, input.is_needed) {
        (true, _) => words::input_rule(),
        (_, true) => words::input_needed(),
        _ => words::input_optional(),
    };
    let first_option = input.options.first().cloned().unwrap_or_default();
    let select = {
        let set = set.clone();
        move |value: String| match value.as_str() {
            "" => set(None),
            ALWAYS => set(Some(InputChoice::Always { value: first_option.clone() })),
            column => set(Some(InputChoice::Column { column: column.to_owned(), unit: None })),
        }
    };
    let label = input.label.clone();
    let id = format!("check-input-{name}");
    let detail = {
        let (id, input) = (format!("{id}-detail"), input.clone());
        move || {
            let set = set.clone();
            let id = id.clone();
            match choice.get() {
                None => view! { "–" }.into_any(),
                Some(InputChoice::Always { value }) => view! { <Always id input=input.clone() value set /> }.into_any(),
                Some(InputChoice::Column { column, unit }) => match input.unit.clone() {
                    // A bare number and an age leave no choice of unit.
                    Some(own) if own == "1" => view! { "–" }.into_any(),
                    Some(own) if own == "a" => view! { {format::unit(&own)} }.into_any(),
                    Some(own) => view! { <Unit id label=input.label.clone() own column unit set /> }.into_any(),
                    None => view! { {input.options.join(", ")} }.into_any(),
                },
            }
        }
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <label for=id.clone()>{label}</label>
                <span class="hint check-kind">{kind}</span>
            </th>
            <td role="cell" data-label=words::mapping_column()>
                <select id=id on:change:target=move |event| select(event.target().value())>
                    <option value="" selected=move || chosen().is_empty()>{words::not_in_file()}</option>
                    <option value=ALWAYS selected=move || chosen() == ALWAYS>{words::same_for_all()}</option>
                    {columns
                        .into_iter()
                        .map(|column| {
                            let own = column.clone();
                            view! {
                                <option value=column.clone() selected=move || chosen() == own>{column.clone()}</option>
                            }
                        })
                        .collect_view()}
                </select>
            </td>
            <td role="cell" data-label=words::mapping_unit()>{detail}</td>
        </tr>
    }
}

/// One value for everybody.
#[component]
fn Always(
    id: String,
    input: PlanInput,
    value: String,
    set: impl Fn(Option<InputChoice>) + Clone + 'static,
) -> impl IntoView {
    let label = format!("{}: {}", input.label, words::same_for_all());
    let change = move |value: String| set(Some(InputChoice::Always { value }));
    if input.options.is_empty() {
        let unit = input.unit.as_deref().filter(|unit| *unit != "1").map(format::unit);
        return view! {
            <input id=id class="check-short" aria-label=label autocomplete="off" spellcheck="false" prop:value=value on:change:target=move |e| change(e.target().value()) />
            " "
            {unit}
        }
        .into_any();
    }
    view! {
        <select id=id aria-label=label on:change:target=move |event| change(event.target().value())>
            {input
                .options
                .into_iter()
                .map(|option| {
                    let is_chosen = option == value;
                    view! { <option value=option.clone() selected=is_chosen>{option.clone()}</option> }
                })
                .collect_view()}
        </select>
    }
    .into_any()
}

/// The unit of a column of numbers.
#[component]
fn Unit(
    id: String,
    label: String,
    own: String,
    column: String,
    unit: Option<String>,
    set: impl Fn(Option<InputChoice>) + Clone + 'static,
) -> impl IntoView {
    let label = format!("{label}: {}", words::mapping_unit());
    let shown = unit.unwrap_or_else(|| own.clone());
    let change = move |text: String| {
        let text = text.trim().to_owned();
        let unit = Some(text).filter(|text| !text.is_empty() && *text != own);
        set(Some(InputChoice::Column { column: column.clone(), unit }));
    };
    view! {
        <input
            id=id
            class="check-short"
            aria-label=label
            autocomplete="off"
            spellcheck="false"
            prop:value=shown
            on:change:target=move |event| change(event.target().value())
        />
    }
}
