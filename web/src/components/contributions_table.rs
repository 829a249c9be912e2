//! The numbers behind the waterfall, on the scale of the value and on that of the margin.

use assess::OutputAssessment;
use leptos::prelude::*;

use crate::format;
use crate::language::words;

/// The table, folded.
#[component]
pub(crate) fn ContributionsTable(output: OutputAssessment) -> impl IntoView {
    let quantity = output.quantity;
    let reference = output.reference_value.map(|v| format::exact_value(quantity, v, &output.unit));
    let value = output.value.map(|v| format::exact_value(quantity, v, &output.unit));
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
                            <th scope="col">{words::REFERENCE_PATIENT}</th>
                            <th scope="col" class="number">{words::column_change(quantity)}</th>
                            <th scope="col" class="number">{words::COLUMN_MARGIN}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="table-end">
                            <th scope="row" colspan="3">{words::REFERENCE_PATIENT}</th>
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
                                        <td>{format::input(&c.reference, None, c.unit.as_deref())}</td>
                                        <td class="number">{format::change(quantity, c.contribution_to_value)}</td>
                                        <td class="number">{words::margin_change(c.contribution)}</td>
                                    </tr>
                                }
                            })
                            .collect_view()}
                        <tr class="table-end">
                            <th scope="row" colspan="3">{words::THIS_PATIENT}</th>
                            <td class="number">{value}</td>
                            <td class="number">{margin(output.margin)}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            <p class="hint">{words::TABLE_HINT}</p>
        </details>
    }
}
