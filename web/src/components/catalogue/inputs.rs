//! What a model takes, in which units, and under which codes it is looked for.

use std::sync::Arc;

use assess::{ModelInputNote, ModelSheet};
use leptos::prelude::*;

use crate::format;
use crate::words;

/// The table.
#[component]
pub(crate) fn Inputs(sheet: Arc<ModelSheet>) -> impl IntoView {
    let heads = [
        words::catalogue_input(),
        words::catalogue_unit(),
        words::catalogue_range(),
        words::catalogue_current(),
        words::catalogue_needed(),
        words::catalogue_codes(),
    ];
    view! {
        <section class="card sheet-part" aria-labelledby="takes-heading">
            <h2 id="takes-heading" tabindex="-1">
                {words::catalogue_inputs_heading()}
            </h2>
            <p class="hint">{words::catalogue_inputs_lead()}</p>
            <table class="stacked" role="table" aria-labelledby="takes-heading">
                <thead role="rowgroup">
                    <tr role="row">
                        {heads
                            .map(|head| {
                                view! {
                                    <th role="columnheader" scope="col">
                                        {head}
                                    </th>
                                }
                            })}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {sheet.note.inputs.clone().into_iter().map(|input| view! { <Row input /> }).collect_view()}
                </tbody>
            </table>
            <p>
                <strong>{words::catalogue_where_missing()} ": "</strong>
                {words::catalogue::missing(sheet.missing)}
            </p>
        </section>
    }
}

#[component]
fn Row(input: ModelInputNote) -> impl IntoView {
    let unit = match (&input.unit, input.options.is_empty()) {
        (Some(unit), _) if unit == "1" => words::catalogue_a_number().into(),
        (Some(unit), _) => format::unit(unit),
        (None, false) => input.option_labels.join(words::list_comma()),
        (None, true) => words::catalogue_yes_or_no().into(),
    };
    let range = input.range.map_or_else(
        || words::catalogue_no_limit().into(),
        |[low, high]| words::catalogue::from_to(&format::number(low), &format::number(high)),
    );
    let days = input.lookback_days.map_or_else(|| words::catalogue_no_limit().into(), words::catalogue::days);
    let needed = if input.optional { words::catalogue_is_optional() } else { words::catalogue_is_needed() };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {input.label}
            </th>
            <td role="cell" data-label=words::catalogue_unit()>
                <span>{unit}</span>
            </td>
            <td role="cell" data-label=words::catalogue_range()>
                <span>{range}</span>
            </td>
            <td role="cell" data-label=words::catalogue_current()>
                <span>{days}</span>
            </td>
            <td role="cell" data-label=words::catalogue_needed()>
                <span>{needed}</span>
            </td>
            <td role="cell" data-label=words::catalogue_codes()>
                <ul class="codes">
                    {input.found_by.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}
                </ul>
            </td>
        </tr>
    }
}
