//! The readings behind an input as a table, the latest first; each opens its chart entry.

use assess::TrendReading;
use leptos::prelude::*;

use crate::format;
use crate::session::Session;
use crate::words;

#[component]
pub(super) fn Readings(label: String, points: Vec<TrendReading>) -> impl IntoView {
    let session = expect_context::<Session>();
    let row = move |point: TrendReading| {
        let TrendReading { value, limits, date, reference_range, is_used, entry, .. } = point;
        let shown = limits.map_or_else(
            || format::number(value),
            |[low, high]| words::from_to(&format::number(low), &format::number(high)),
        );
        view! {
            <tr>
                <td>
                    <button class="link" on:click=move |_| session.show_entry(&entry)>{format::date(&date)}</button>
                </td>
                <td class="number">{shown} {is_used.then(|| view! { " " <strong>{words::trend_used()}</strong> })}</td>
                <td>{reference_range.unwrap_or_else(|| words::trend_no_reference().to_owned())}</td>
            </tr>
        }
    };
    view! {
        <div class="trend-table">
            <table>
                <caption class="visually-hidden">{words::trend_table(&label)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::column_date()}</th>
                        <th scope="col">{words::column_value()}</th>
                        <th scope="col">{words::trend_reference()}</th>
                    </tr>
                </thead>
                <tbody>{points.into_iter().rev().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
