//! What a model was given: each input with its value, date and status in words, and the chart entries behind it.

use assess::{EvidenceNote, InputNote, InputValue, Status};
use leptos::prelude::*;

use super::{TrendButton, TrendRow, TrendState};
use crate::format;
use crate::session::Session;
use crate::words;

/// Entries named in the row itself; further ones are folded.
const ENTRIES_SHOWN: usize = 2;
/// Columns of the table.
const COLUMNS: usize = 5;

/// The table. Roles are spelled out because narrow screens lay the cells out as blocks.
#[component]
pub(crate) fn InputsTable(
    /// Name of the model.
    model: String,
    /// The inputs.
    inputs: Vec<InputNote>,
    /// The heading's id.
    labelled_by: &'static str,
) -> impl IntoView {
    view! {
        <table class="inputs" role="table" aria-labelledby=labelled_by>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{words::column_input()}</th>
                    <th role="columnheader" scope="col">{words::column_value()}</th>
                    <th role="columnheader" scope="col">{words::column_date()}</th>
                    <th role="columnheader" scope="col">{words::column_status()}</th>
                    <th role="columnheader" scope="col">{words::column_entry()}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{inputs.into_iter().map(|input| view! { <InputRow model=model.clone() input /> }).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn InputRow(model: String, input: InputNote) -> impl IntoView {
    let value = format::input(&input.value, input.value_label.as_deref(), input.unit.as_deref());
    let date = input.evidence.first().and_then(|e| e.date.as_deref()).map(format::date);
    // Of a plain assumed no, the status itself says all there is.
    let remarks = if input.can_question { vec![] } else { input.remarks.clone() };
    let (is_measured, trend) = (is_measured(&input), TrendState::new());
    let (class, mark) = match input.status {
        Status::Present => ("status status-present", "✓"),
        Status::ByHand => ("status status-hand", "✎"),
        Status::NotRecorded => ("status status-assumed", "~"),
        Status::Missing => ("status status-missing", "?"),
        Status::Stale => ("status status-stale", "!"),
        Status::Implausible | Status::UnitUnknown => ("status status-unusable", "✕"),
        Status::Supposed => ("status status-assumed", "≈"),
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{input.label.clone()}</th>
            <td role="cell" data-label=words::column_value() class="input-value">{value}</td>
            <td role="cell" data-label=words::column_date()>{date.unwrap_or_else(|| "–".into())}</td>
            <td role="cell" data-label=words::column_status()>
                <span class=class>
                    <span class="status-mark" aria-hidden="true">{mark}</span>
                    {words::status(input.status, input.optional)}
                </span>
                {remarks.into_iter().map(|remark| view! { <span class="remark">{remark}</span> }).collect_view()}
                <Question input=input.clone() />
            </td>
            <td role="cell" data-label=words::column_entry()>
                <Entries label=input.label.clone() evidence=input.evidence.clone() />
                {is_measured.then(|| view! { <TrendButton model input=input.clone() state=trend /> })}
            </td>
        </tr>
        {is_measured.then(|| view! { <TrendRow input=input.input columns=COLUMNS state=trend /> })}
    }
}

/// Whether there may be readings over time: a number with a unit that the chart measures.
fn is_measured(input: &InputNote) -> bool {
    let has_number = matches!(input.value, InputValue::Number(_) | InputValue::Missing(()));
    has_number && input.unit.is_some() && input.evidence.iter().any(|evidence| evidence.date.is_some())
}

/// The button that questions an assumed no, or takes the question back.
#[component]
fn Question(input: InputNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let InputNote { input: name, label, can_question, .. } = input;
    let is_questioned = session.questioned.with_untracked(|q| q.contains(&name));
    let text = if is_questioned { words::accept_again() } else { words::question() };
    (can_question || is_questioned).then(move || {
        view! {
            <button
                class="button button-small"
                id=format!("question-{name}")
                on:click=move |_| session.question(name.clone())
            >
                {text}
                <span class="visually-hidden">": " {label}</span>
            </button>
        }
    })
}

#[component]
fn Entries(label: String, mut evidence: Vec<EvidenceNote>) -> impl IntoView {
    if evidence.is_empty() {
        return view! { <span class="none">{words::no_entry()}</span> }.into_any();
    }
    let rest = evidence.split_off(evidence.len().min(ENTRIES_SHOWN));
    let summary = words::more_entries(rest.len());
    view! {
        <ul class="entries" aria-label=words::entries_of(&label)>
            {evidence.into_iter().map(|entry| view! { <Entry entry /> }).collect_view()}
        </ul>
        {(!rest.is_empty())
            .then(|| {
                view! {
                    <details class="more-entries">
                        <summary>{summary}</summary>
                        <ul class="entries">{rest.into_iter().map(|entry| view! { <Entry entry /> }).collect_view()}</ul>
                    </details>
                }
            })}
    }
    .into_any()
}

#[component]
fn Entry(entry: EvidenceNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let EvidenceNote { entry: place, what, value, unit, date, remark } = entry;
    let said = [value, unit.unwrap_or_default()].join(" ");
    let date = date.as_deref().map(format::date);
    let facts =
        [Some(said.trim().to_owned()).filter(|s| !s.is_empty()), date].into_iter().flatten().collect::<Vec<_>>();
    view! {
        <li>
            {if place.is_by_hand() {
                view! { <span>{what}</span> }.into_any()
            } else {
                view! { <button class="link" on:click=move |_| session.show_entry(&place)>{what}</button> }.into_any()
            }}
            <span class="entry-facts">{facts.join(" · ")}</span>
            {remark.map(|remark| view! { <span class="remark">{remark}</span> })}
        </li>
    }
}
