//! The numbers behind the waterfall, on the scale of the value and on that of the margin.

use assess::{ComparedWith, OutputAssessment};
use leptos::prelude::*;

use crate::format;
use crate::language::words;

/// The table, folded.
#[component]
pub(crate) fn ContributionsTable(output: OutputAssessment) -> impl IntoView {
    let quantity = output.quantity;
    let reference = output.reference_value.map(|v| format::exact_value(quantity, v, &output.unit));
    let value = output.value.map(|v| format::exact_value(quantity, v, &output.unit));
    // An average has no inputs of its own to show.
    let with = output.compared_with;
    let has_inputs = with == ComparedWith::ReferencePatient;
    let columns = if has_inputs { "3" } else { "2" };
    let margin = |m: Option<f64>| m.map(words::margin);
    view! {
        <details class="behind">
            <summary>{words::TABLE_SUMMARY}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=words::TABLE_SUMMARY>
                <table>
                    <caption class="visually-hidden">{words::TABLE_SUMMARY}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::COLUMN_INPUT}</th>
                            <th scope="col">{words::THIS_PATIENT}</th>
                            {has_inputs.then(|| view! { <th scope="col">{words::compared_with(with)}</th> })}
                            <th scope="col" class="number">{words::column_change(quantity)}</th>
                            <th scope="col" class="number">{words::COLUMN_MARGIN}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="table-end">
                            <th scope="row" colspan=columns>{words::compared_with(with)}</th>
                            <td class="number">{reference}</td>
                            <td class="number">{margin(output.reference_margin)}</td>
                        </tr>
                        {output
                            .contributions
                            .iter()
                            .map(|c| {
                                view! {
                                    <tr>
                                        <th scope="row">{c.label.clone()}</th>
                                        <td>{format::input(&c.value, None, c.unit.as_deref())}</td>
                                        {has_inputs.then(|| view! { <td>{format::input(&c.reference, None, c.unit.as_deref())}</td> })}
                                        <td class="number">{format::change(quantity, c.contribution_to_value)}</td>
                                        <td class="number">{words::margin_change(c.contribution)}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                        <tr class="table-end">
                            <th scope="row" colspan=columns>{words::THIS_PATIENT}</th>
                            <td class="number">{value}</td>
                            <td class="number">{margin(output.margin)}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="hint">{words::table_hint(with)}</p>
        </details>
    }
}
