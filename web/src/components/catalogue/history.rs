//! The versions of a model.

use assess::VersionNote;
use leptos::prelude::*;

use crate::components::short_hash;
use crate::format;
use crate::words;

/// The table, the newest first.
#[component]
pub(crate) fn History(versions: Vec<VersionNote>) -> impl IntoView {
    let heads = [
        words::catalogue_date(),
        words::catalogue_version(),
        words::catalogue_change(),
        words::catalogue_bundle_hash(),
    ];
    view! {
        <section class="card sheet-part" aria-labelledby="history-heading">
            <h2 id="history-heading" tabindex="-1">
                {words::catalogue_history_heading()}
            </h2>
            <p class="hint">{words::catalogue_history_lead()}</p>
            <table class="stacked" role="table" aria-labelledby="history-heading">
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
                    {versions
                        .into_iter()
                        .map(|version| {
                            let short = short_hash(&version.bundle_sha256);
                            view! {
                                <tr role="row">
                                    <th role="rowheader" scope="row">
                                        {format::date(&version.date)}
                                    </th>
                                    <td role="cell" data-label=words::catalogue_version()>
                                        <span>{version.version}</span>
                                    </td>
                                    <td role="cell" data-label=words::catalogue_change()>
                                        <span>{version.what}</span>
                                    </td>
                                    <td role="cell" data-label=words::catalogue_bundle_hash()>
                                        <details class="hash">
                                            <summary>
                                                <span class="place">{short}</span>
                                            </summary>
                                            <code class="place">{version.bundle_sha256}</code>
                                        </details>
                                    </td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </section>
    }
}
