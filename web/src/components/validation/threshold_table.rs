//! What thresholds would mean, as a table.

use leptos::prelude::*;
use validate::ThresholdNote;

use super::burden::threshold;
use super::figures;
use crate::words;

/// A row for each threshold.
#[component]
pub(crate) fn ThresholdTable(rows: Vec<ThresholdNote>, is_probability: bool) -> impl IntoView {
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=words::thresholds_heading()>
            <table>
                <caption>{words::thresholds_heading()}</caption>
                <thead>
                    <tr>
                        {[
                            words::threshold(),
                            words::alerts_per_1000(),
                            words::sensitivity(),
                            words::specificity(),
                            words::ppv(),
                            words::npv(),
                        ]
                            .map(|head| view! { <th scope="col">{head}</th> })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {rows
                        .into_iter()
                        .map(|row| {
                            let shares = [row.sensitivity, row.specificity, row.ppv, row.npv].map(figures::said);
                            view! {
                                <tr>
                                    <th scope="row">{threshold(row.threshold, is_probability)}</th>
                                    <td>{figures::said(Some(row.alerts_per_1000))}</td>
                                    {shares.map(|share| view! { <td>{share}</td> }).collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
