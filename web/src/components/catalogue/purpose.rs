//! What a model is for, and what it is not for.

use std::sync::Arc;

use assess::ModelSheet;
use leptos::prelude::*;

use crate::format;
use crate::language::words::catalogue as words;

/// What the card says, or that it is not reported.
fn said(sheet: &ModelSheet, section: &str, field: &str) -> String {
    sheet.card.text(section, field).unwrap_or(words::NOT_REPORTED).to_owned()
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
                {words::USE_HEADING}
            </h2>
            <dl class="facts">
                <dt>{words::STATUS}</dt>
                <dd>{sheet.card.status.clone()}</dd>
                <dt>{words::INTENDED_USE}</dt>
                <dd>{of("intended_use")}</dd>
                <dt>{words::INTENDED_USERS}</dt>
                <dd>{of("intended_users")}</dd>
                <dt>{words::ROLE}</dt>
                <dd>{of("intended_decision_making_role")}</dd>
                <dt>{words::POPULATION}</dt>
                <dd>{sheet.note.population.clone()}</dd>
                <dt>{words::GIVES}</dt>
                <dd>
                    <ul>{outputs.into_iter().map(|output| view! { <li>{output}</li> }).collect_view()}</ul>
                </dd>
                <dt>{words::OFFERED}</dt>
                <dd>{sheet.offered_when.clone().unwrap_or_else(|| words::ALWAYS_OFFERED.into())}</dd>
                <dt>{words::ALERTS}</dt>
                <dd>
                    {alerts.is_empty().then_some(words::NO_ALERTS)}
                    {(!alerts.is_empty())
                        .then(|| {
                            view! {
                                <ul>
                                    {alerts
                                        .into_iter()
                                        .map(|alert| {
                                            view! {
                                                <li>
                                                    <strong>{words::tier(alert.tier)} ": "</strong>
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
                {words::NOT_HEADING}
            </h2>
            <dl class="facts">
                <dt>{words::OUT_OF_SCOPE}</dt>
                <dd>{of("tasks_situations_or_populations")}</dd>
                <dt>{words::LIMITATIONS}</dt>
                <dd>{of("known_risks_and_limitations")}</dd>
                <Sentences name=words::REFUSES sentences=sheet.note.refuses.clone() />
                <Sentences name=words::CAUTIOUS sentences=sheet.cautions.clone() />
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
