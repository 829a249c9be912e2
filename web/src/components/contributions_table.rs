//! The numbers behind the waterfall, on the scale of the value and on that of the margin.

use assess::{ComparedWith, Contribution, Factor, OutputAssessment, Quantity};
use leptos::prelude::*;

use crate::format;
use crate::words;

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
            <summary>{words::table_summary()}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=words::table_summary()>
                <table>
                    <caption class="visually-hidden">{words::table_summary()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::column_input()}</th>
                            <th scope="col">{words::this_patient()}</th>
                            {has_inputs.then(|| view! { <th scope="col">{words::compared_with(with)}</th> })}
                            <th scope="col" class="number">{words::column_change(quantity)}</th>
                            <th scope="col" class="number">{words::column_margin()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="table-end">
                            <th scope="row" colspan=columns>{words::compared_with(with)}</th>
                            <td class="number">{reference}</td>
                            <td class="number">{margin(output.reference_margin)}</td>
                        </tr>
                        {output
                            .factors()
                            .into_iter()
                            .map(|factor| view! { <Line factor quantity has_inputs /> })
                            .collect_view()}
                        <tr class="table-end">
                            <th scope="row" colspan=columns>{words::this_patient()}</th>
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

/// An input, or a group with its members beneath it.
#[component]
fn Line(factor: Factor, quantity: Quantity, has_inputs: bool) -> impl IntoView {
    let inputs = factor.members.clone().into_iter().map(move |member| {
        let class = if factor.is_group { "table-member" } else { "" };
        view! { <InputRow member class quantity has_inputs /> }
    });
    let group = factor.is_group.then(|| {
        view! {
            <tr>
                <th scope="row">{factor.label.clone()}</th>
                <td>{words::together_count(factor.members.len())}</td>
                {has_inputs.then(|| view! { <td></td> })}
                <Numbers
                    quantity
                    to_value=factor.contribution_to_value
                    to_margin=factor.contribution
                    errors=factor.standard_error_to_value.zip(factor.standard_error)
                />
            </tr>
        }
    });
    view! {
        {group}
        {inputs.collect_view()}
    }
}

#[component]
fn InputRow(member: Contribution, class: &'static str, quantity: Quantity, has_inputs: bool) -> impl IntoView {
    let unit = member.unit.as_deref();
    view! {
        <tr class=class>
            <th scope="row">{member.label.clone()}</th>
            <td>{format::input(&member.value, member.value_label.as_deref(), unit)}</td>
            {has_inputs.then(|| view! { <td>{format::input(&member.reference, member.reference_label.as_deref(), unit)}</td> })}
            <Numbers
                quantity
                to_value=member.contribution_to_value
                to_margin=member.contribution
                errors=member.standard_error_to_value.zip(member.standard_error)
            />
        </tr>
    }
}

/// A contribution on both scales, with the standard errors of one that is estimated.
#[component]
fn Numbers(quantity: Quantity, to_value: f64, to_margin: f64, errors: Option<(f64, f64)>) -> impl IntoView {
    let (value_error, margin_error) = errors.unzip();
    let with_error = |shown: String, error: Option<String>| match error {
        Some(error) => format!("{shown} ({})", words::estimated(&error)),
        None => shown,
    };
    let value = with_error(format::change(quantity, to_value), value_error.map(|e| format::error(quantity, e)));
    let margin = with_error(words::margin_change(to_margin), margin_error.map(words::margin));
    view! {
        <td class="number">{value}</td>
        <td class="number">{margin}</td>
    }
}
