//! What a model is for, and what it is not for.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::format;
use crate::words;

/// What the card says, or that it is not reported.
fn said(sheet: &ModelSheet, section: &str, field: &str) -> String {
    sheet.card.text(section, field).unwrap_or(words::catalogue_not_reported()).to_owned()
}

/// For whom, by whom, to what end; what it gives, and when it speaks up.
#[component]
pub(crate) fn UseOf(sheet: Arc<ModelSheet>) -> impl IntoView {
    let of = |field: &str| said(&sheet, "purpose", field);
    let outputs = sheet.note.outputs.iter().map(|output| {
        let unit = if output.unit == "1" { String::new() } else { format!(", {}", format::unit(&output.unit)) };
        format!("{}{unit}", output.label)
    });
    let outputs: Vec<String> = outputs.collect();
    let alerts = sheet.alerts.clone();
    view! {
        <section class="card sheet-part" aria-labelledby="use-heading">
            <h2 id="use-heading" tabindex="-1">
                {words::catalogue_use_heading()}
            </h2>
            <dl class="facts">
                <dt>{words::catalogue_status()}</dt>
                <dd lang=language::SOURCE dir="ltr">{sheet.card.status.clone()}</dd>
                <dt>{words::catalogue_intended_use()}</dt>
                <dd lang=language::SOURCE dir="ltr">{of("intended_use")}</dd>
                <dt>{words::catalogue_intended_users()}</dt>
                <dd lang=language::SOURCE dir="ltr">{of("intended_users")}</dd>
                <dt>{words::catalogue_role()}</dt>
                <dd lang=language::SOURCE dir="ltr">{of("intended_decision_making_role")}</dd>
                <dt>{words::catalogue_population()}</dt>
                <dd>{sheet.note.population.clone()}</dd>
                <dt>{words::catalogue_gives()}</dt>
                <dd>
                    <ul>{outputs.into_iter().map(|output| view! { <li>{output}</li> }).collect_view()}</ul>
                </dd>
                <dt>{words::catalogue_offered()}</dt>
                <dd>{sheet.offered_when.clone().unwrap_or_else(|| words::catalogue_always_offered().into())}</dd>
                <dt>{words::catalogue_alerts()}</dt>
                <dd>
                    {alerts.is_empty().then_some(words::catalogue_no_alerts())}
                    {(!alerts.is_empty())
                        .then(|| {
                            view! {
                                <ul>
                                    {alerts
                                        .into_iter()
                                        .map(|alert| {
                                            view! {
                                                <li>
                                                    <strong>{words::catalogue::tier(alert.tier)} ": "</strong>
                                                    {alert.finding}
                                                    " "
                                                    {alert.action}
                                                    " "
                                                    <span class="hint">{alert.source}</span>
                                                </li>
                                            }
                                        })
                                        .collect_view()}
                                </ul>
                            }
                        })}
                </dd>
            </dl>
        </section>
    }
}

/// What it must not be used for, its limits, and where it refuses by itself.
#[component]
pub(crate) fn NotFor(sheet: Arc<ModelSheet>) -> impl IntoView {
    let of = |field: &str| said(&sheet, "cautioned_out_of_scope_use", field);
    view! {
        <section class="card sheet-part" aria-labelledby="not-heading">
            <h2 id="not-heading" tabindex="-1">
                {words::catalogue_not_heading()}
            </h2>
            <dl class="facts">
                <dt>{words::catalogue_out_of_scope()}</dt>
                <dd lang=language::SOURCE dir="ltr">{of("tasks_situations_or_populations")}</dd>
                <dt>{words::catalogue_limitations()}</dt>
                <dd lang=language::SOURCE dir="ltr">{of("known_risks_and_limitations")}</dd>
                <Sentences name=words::catalogue_refuses() sentences=sheet.note.refuses.clone() />
                <Sentences name=words::catalogue_cautious() sentences=sheet.cautions.clone() />
            </dl>
        </section>
    }
}

#[component]
fn Sentences(name: &'static str, sentences: Vec<String>) -> impl IntoView {
    (!sentences.is_empty()).then(|| {
        view! {
            <dt>{name}</dt>
            <dd>
                <ul>{sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul>
            </dd>
        }
    })
}
