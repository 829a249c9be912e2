//! The groups behind the calibration plot, as a table.

use leptos::prelude::*;
use validate::LimitsNote;

use super::figures;
use crate::words;

/// Folded: a row for each tenth of the predictions.
#[component]
pub(crate) fn GroupTable(groups: Vec<LimitsNote>) -> impl IntoView {
    (!groups.is_empty()).then(move || {
        view! {
            <details>
                <summary>{words::group_table()}</summary>
                <div class="scroll" tabindex="0" role="group" aria-label=words::group_table()>
                    <table>
                        <thead>
                            <tr>
                                {[words::predicted(), words::patients(), words::events(), words::observed()]
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
