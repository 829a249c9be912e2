//! What a model takes, in which units, and under which codes it is looked for.

use std::sync::Arc;

use assess::{ModelInputNote, ModelSheet};
use leptos::prelude::*;

use crate::format;
use crate::language::words::catalogue as words;

/// The table.
#[component]
pub(crate) fn Inputs(sheet: Arc<ModelSheet>) -> impl IntoView {
    let heads = [words::INPUT, words::UNIT, words::RANGE, words::CURRENT, words::NEEDED, words::CODES];
    view! {
        <section class="card sheet-part" aria-labelledby="takes-heading">
            <h2 id="takes-heading" tabindex="-1">
                {words::INPUTS_HEADING}
            </h2>
            <p class="hint">{words::INPUTS_LEAD}</p>
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
                <strong>{words::WHERE_MISSING} ": "</strong>
                {words::missing(sheet.missing)}
            </p>
        </section>
    }
}

#[component]
fn Row(input: ModelInputNote) -> impl IntoView {
    let unit = match (&input.unit, input.options.is_empty()) {
        (Some(unit), _) if unit == "1" => words::A_NUMBER.into(),
        (Some(unit), _) => format::unit(unit),
        (None, false) => input.options.join(", ").replace('_', " "),
        (None, true) => words::YES_OR_NO.into(),
    };
    let range = input.range.map_or_else(
        || words::NO_LIMIT.into(),
        |[low, high]| words::from_to(&format::number(low), &format::number(high)),
    );
    let days = input.lookback_days.map_or_else(|| words::NO_LIMIT.into(), words::days);
    let needed = if input.optional { words::IS_OPTIONAL } else { words::IS_NEEDED };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {input.label}
            </th>
            <td role="cell" data-label=words::UNIT>
                <span>{unit}</span>
            </td>
            <td role="cell" data-label=words::RANGE>
                <span>{range}</span>
            </td>
            <td role="cell" data-label=words::CURRENT>
                <span>{days}</span>
            </td>
            <td role="cell" data-label=words::NEEDED>
                <span>{needed}</span>
            </td>
            <td role="cell" data-label=words::CODES>
                <ul class="codes">
                    {input.found_by.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}
                </ul>
            </td>
        </tr>
    }
}
