//! The groups behind the calibration plot, as a table.

use leptos::prelude::*;
use validate::LimitsNote;

use super::figures;
use crate::language::words;

/// Folded: a row for each tenth of the predictions.
#[component]
pub(crate) fn GroupTable(groups: Vec<LimitsNote>) -> impl IntoView {
    (!groups.is_empty()).then(move || {
        view! {
            <details>
                <summary>{words::GROUP_TABLE}</summary>
                <div class="scroll" tabindex="0" role="group" aria-label=words::GROUP_TABLE>
                    <table>
                        <thead>
                            <tr>
                                {[words::PREDICTED, words::PATIENTS, words::EVENTS, words::OBSERVED]
                                    .map(|head| view! { <th scope="col">{head}</th> })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>
                            {groups
                                .into_iter()
                                .map(|group| {
                                    let events = group.events.map_or_else(|| "–".into(), |events| events.to_string());
                                    view! {
                                        <tr>
                                            <th scope="row">{figures::number(group.predicted)}</th>
                                            <td>{group.rows}</td>
                                            <td>{events}</td>
                                            <td>{figures::said(group.observed)}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                </div>
            </details>
        }
    })
}
