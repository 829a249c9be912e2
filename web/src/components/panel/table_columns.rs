//! What the columns of a table of patients are.

use std::sync::Arc;

use leptos::prelude::*;
use panel::{DateForm, TableInput, TableMapping, TablePlan};
use validate::InputChoice;

use crate::components::one_file::{OneFile, Read};
use crate::components::validation::ColumnSelect;
use crate::components::{MappingRow, MappingTable};
use crate::session::Listing;
use crate::words;

/// Stands where there is a table among what was chosen.
#[component]
pub(crate) fn TableColumns() -> impl IntoView {
    let listing = expect_context::<Listing>();
    move || listing.plan.get().map(|plan| view! { <Columns plan /> })
}

#[component]
fn Columns(plan: Arc<TablePlan>) -> impl IntoView {
    let listing = expect_context::<Listing>();
    // What a column seems to hold stands first, the many others behind it, folded.
    let is_found = |input: &&TableInput| plan.mapping.inputs.contains_key(&input.input.input);
    let (found, further): (Vec<&TableInput>, Vec<&TableInput>) = plan.inputs.iter().partition(is_found);
    let rows = |inputs: Vec<&TableInput>| inputs.into_iter().map(row).collect::<Vec<_>>();
    let (count, found, further) = (further.len(), rows(found), rows(further));
    let choices =
        Signal::derive(move || listing.mapping.with(|m| m.as_ref().map(|m| m.inputs.clone()).unwrap_or_default()));
    let set = move |name: String, choice: Option<InputChoice>| {
        listing.map(|mapping| {
            match choice {
                Some(choice) => mapping.inputs.insert(name, choice),
                None => mapping.inputs.remove(&name),
            };
        });
    };
    let columns = plan.columns.clone();
    let are_none_found = found.is_empty();
    view! {
        <section class="card check check-step table-columns" aria-labelledby="table-heading">
            <h2 id="table-heading" tabindex="-1">{words::table_heading()}</h2>
            <p class="hint">{words::table_columns_hint()}</p>
            <Facts columns=columns.clone() />
            {(!found.is_empty())
                .then(|| {
                    view! {
                        <MappingTable labelled_by="table-heading" id="table-input" rows=found columns=columns.clone() choices set />
                    }
                })}
            <details open=are_none_found>
                <summary id="table-further">{words::table_further(count)}</summary>
                <MappingTable labelled_by="table-further" id="table-input" rows=further columns choices set />
            </details>
            <MappingFile />
        </section>
    }
}

fn row(input: &TableInput) -> MappingRow {
    let units = Some(input.units.clone()).filter(|units| units.len() > 1);
    MappingRow { input: input.input.clone(), kind: None, units }
}

/// Who a row is, of which day, and how days and numbers are written.
#[component]
fn Facts(columns: Vec<String>) -> impl IntoView {
    let listing = expect_context::<Listing>();
    let of = move |pick: fn(&TableMapping) -> Option<String>| {
        Signal::derive(move || listing.mapping.with(|m| m.as_ref().and_then(pick).unwrap_or_default()))
    };
    let some = |name: String| Some(name).filter(|name| !name.is_empty());
    let dates = move || listing.mapping.with(|m| m.as_ref().and_then(|m| m.dates));
    let decimal = move || listing.mapping.with(|m| m.as_ref().is_some_and(|m| m.decimal == ','));
    let choose_dates = move |value: String| {
        listing.map(|m| {
            m.dates = match value.as_str() {
                "day" => Some(DateForm::DayFirst),
                "month" => Some(DateForm::MonthFirst),
                _ => None,
            };
        });
    };
    view! {
        <div class="check-fields">
            <ColumnSelect
                id="table-patient"
                label=words::table_patient()
                columns=columns.clone()
                chosen=of(|m| Some(m.patient.clone()))
                on_choice=move |name| listing.map(|m| m.patient = name)
            />
            <ColumnSelect
                id="table-name"
                label=words::table_name()
                columns=columns.clone()
                chosen=of(|m| m.name.clone())
                on_choice=move |name| listing.map(|m| m.name = some(name))
            />
            <ColumnSelect
                id="table-birth-date"
                label=words::table_birth_date()
                columns=columns.clone()
                chosen=of(|m| m.birth_date.clone())
                on_choice=move |name| listing.map(|m| m.birth_date = some(name))
            />
            <ColumnSelect
                id="table-day"
                label=words::table_day()
                columns
                chosen=of(|m| m.day.clone())
                on_choice=move |name| listing.map(|m| m.day = some(name))
            />
            <div class="check-field">
                <label class="field-label" for="table-dates">{words::table_dates()}</label>
                <select id="table-dates" on:change:target=move |event| choose_dates(event.target().value())>
                    <option value="" selected=move || dates().is_none()>{words::table_dates_none()}</option>
                    <option value="day" selected=move || dates() == Some(DateForm::DayFirst)>{words::table_dates_day_first()}</option>
                    <option value="month" selected=move || dates() == Some(DateForm::MonthFirst)>
                        {words::table_dates_month_first()}
                    </option>
                </select>
            </div>
            <div class="check-field">
                <label class="field-label" for="table-decimal">{words::table_decimal()}</label>
                <select
                    id="table-decimal"
                    on:change:target=move |event| {
                        let sign = if event.target().value() == "," { ',' } else { '.' };
                        listing.map(|m| m.decimal = sign);
                    }
                >
                    <option value="." selected=move || !decimal()>{words::table_decimal_point()}</option>
                    <option value="," selected=decimal>{words::table_decimal_comma()}</option>
                </select>
            </div>
        </div>
    }
}

/// The mapping as a file: saved for the next table of this form, or opened.
#[component]
fn MappingFile() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let take = move |read: Read| match read {
        Ok((_, text)) => listing.open_mapping(&text),
        Err(why) => listing.mapping_note.set(Some(Err(why))),
    };
    view! {
        <p class="button-row">
            <button class="button button-quiet" on:click=move |_| listing.save_mapping()>{words::table_save_mapping()}</button>
            <OneFile label=words::table_open_mapping() take />
        </p>
        {move || {
            listing
                .mapping_note
                .get()
                .map(|note| match note {
                    Ok(said) => view! { <p role="status">{said}</p> }.into_any(),
                    Err(why) => view! { <p class="field-error" role="alert">{why}</p> }.into_any(),
                })
        }}
    }
}
