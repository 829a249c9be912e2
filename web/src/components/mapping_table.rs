//! Which column of a table holds which input, and in which unit: for a check on a site's patients, and for a list of patients.

use std::collections::BTreeMap;

use leptos::prelude::*;
use validate::{InputChoice, PlanInput};

use crate::format;
use crate::words;

/// The value of the list's entry for "the same for everybody"; no column is called so.
const ALWAYS: &str = "\u{1}";

/// One input.
#[derive(Debug, Clone)]
pub(crate) struct MappingRow {
    pub(crate) input: PlanInput,
    /// What it is to the model, in words.
    pub(crate) kind: Option<&'static str>,
    /// Units of which one has to be chosen; where there are none, the input's own is taken if nothing else is said.
    pub(crate) units: Option<Vec<String>>,
}

/// A row for each input.
#[component]
pub(crate) fn MappingTable(
    /// The id of the heading.
    labelled_by: &'static str,
    /// What ids of its fields begin with.
    id: &'static str,
    rows: Vec<MappingRow>,
    /// The table's columns.
    columns: Vec<String>,
    /// What is chosen now, by input.
    choices: Signal<BTreeMap<String, InputChoice>>,
    /// Chooses for an input.
    set: impl Fn(String, Option<InputChoice>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <table class="check-mapping" role="table" aria-labelledby=labelled_by>
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
                    .map(|row| view! { <Row row id columns=columns.clone() choices set /> })
                    .collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn Row(
    row: MappingRow,
    id: &'static str,
    columns: Vec<String>,
    choices: Signal<BTreeMap<String, InputChoice>>,
    set: impl Fn(String, Option<InputChoice>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let MappingRow { input, kind, units } = row;
    let name = input.input.clone();
    let choice = {
        let name = name.clone();
        Memo::new(move |_| choices.with(|all| all.get(&name).cloned()))
    };
    let chosen = move || match choice.get() {
        None => String::new(),
        Some(InputChoice::Always { .. }) => ALWAYS.to_owned(),
        Some(InputChoice::Column { column, .. }) => column,
    };
    let set = {
        let name = name.clone();
        move |choice: Option<InputChoice>| set(name.clone(), choice)
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
    let id = format!("{id}-{name}");
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
                    Some(_) if units.is_some() => {
                        let units = units.clone().unwrap_or_default();
                        view! { <OneOfUnits id label=input.label.clone() column unit units set /> }.into_any()
                    }
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
                {kind.map(|kind| view! { <span class="hint check-kind">{kind}</span> })}
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

/// The unit of a column of numbers, which nobody takes for granted.
#[component]
fn OneOfUnits(
    id: String,
    label: String,
    column: String,
    unit: Option<String>,
    units: Vec<String>,
    set: impl Fn(Option<InputChoice>) + Clone + 'static,
) -> impl IntoView {
    let label = format!("{label}: {}", words::mapping_unit());
    let is_open = unit.is_none();
    // One that a header or a mapping names, and that is not usual.
    let other = unit.clone().filter(|unit| !units.contains(unit));
    let change = move |text: String| {
        let unit = Some(text).filter(|text| !text.is_empty());
        set(Some(InputChoice::Column { column: column.clone(), unit }));
    };
    view! {
        <select
            id=id
            aria-label=label
            aria-invalid=is_open.to_string()
            on:change:target=move |event| change(event.target().value())
        >
            {is_open.then(|| view! { <option value="" selected=true>{words::table_unit_choose()}</option> })}
            {units
                .into_iter()
                .chain(other)
                .map(|one| {
                    let is_chosen = unit.as_ref() == Some(&one);
                    view! { <option value=one.clone() selected=is_chosen>{format::unit(&one)}</option> }
                })
                .collect_view()}
        </select>
    }
}
