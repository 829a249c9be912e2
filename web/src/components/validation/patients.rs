//! Who was measured, who was left out and why, and whether the model is made for such patients.

use std::sync::Arc;

use assess::GateVerdict;
use leptos::prelude::*;
use validate::ValidationReport;

use crate::words;

/// Counts and reasons.
#[component]
pub(crate) fn PatientsFound(report: Arc<ValidationReport>) -> impl IntoView {
    let rows = report.rows;
    let said = words::measured(rows.read, rows.used, rows.events, rows.non_events, rows.censored);
    let excluded = report.excluded.clone();
    let checks = report.site.checks.iter().filter(|c| c.verdict > GateVerdict::Score);
    let findings: Vec<String> = checks.flat_map(|c| c.findings.iter().cloned()).collect();
    view! {
        <section class="card check-part" aria-labelledby="check-patients">
            <h2 id="check-patients">{words::who_was_measured()}</h2>
            <p>{said}</p>
            {words::held_against(report.quantity, report.outcome).map(|text| view! { <p class="hint">{text}</p> })}
            {(!excluded.is_empty())
                .then(|| {
                    view! {
                        <div class="scroll" tabindex="0" role="group" aria-label=words::left_out()>
                            <table>
                                <caption>{words::left_out()}</caption>
                                <thead>
                                    <tr>
                                        <th scope="col">{words::reason()}</th>
                                        <th scope="col" class="number">{words::patients()}</th>
                                        <th scope="col">{words::lines()}</th>
                                    </tr>
                                </thead>
                                <tbody>
                                    {excluded
                                        .into_iter()
                                        .map(|e| {
                                            let lines: Vec<String> = e.lines.iter().map(u64::to_string).collect();
                                            view! {
                                                <tr>
                                                    <th scope="row">{e.because}</th>
                                                    <td class="number">{e.rows}</td>
                                                    <td>{lines.join(", ")}</td>
                                                </tr>
                                            }
                                        })
                                        .collect_view()}
                                </tbody>
                            </table>
                        </div>
                    }
                })}
            <h3>{words::site_heading()}</h3>
            <p>{words::site_verdict(report.site.verdict)}</p>
            <ul>{findings.into_iter().map(|finding| view! { <li>{finding}</li> }).collect_view()}</ul>
        </section>
    }
}
