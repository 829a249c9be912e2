//! What thresholds would mean, as a table.

use leptos::prelude::*;
use validate::ThresholdNote;

use super::burden::threshold;
use super::figures;
use crate::language::words;

/// A row for each threshold.
#[component]
pub(crate) fn ThresholdTable(rows: Vec<ThresholdNote>, is_probability: bool) -> impl IntoView {
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=words::THRESHOLDS_HEADING>
            <table>
                <caption>{words::THRESHOLDS_HEADING}</caption>
                <thead>
                    <tr>
                        {[
                            words::THRESHOLD,
                            words::ALERTS_PER_1000,
                            words::SENSITIVITY,
                            words::SPECIFICITY,
                            words::PPV,
                            words::NPV,
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
