//! Models that do not apply to this patient, with the reason, out of the way.

use leptos::prelude::*;

use super::DemonstrationNote;
use super::family_card::OtherVersions;
use crate::pages::Family;
use crate::session::Session;
use crate::words;

/// The group.
#[component]
pub(crate) fn NotApplicable(
    /// The families.
    families: Vec<Family>,
    /// Whether it is unfolded: where nothing else is there to read.
    is_open: bool,
) -> impl IntoView {
    view! {
        <details class="not-applicable" open=is_open>
            <summary>
                <h2>{words::not_applicable(families.len())}</h2>
            </summary>
            <ul class="not-applicable-list">
                {families.into_iter().map(|family| view! { <Reason family /> }).collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn Reason(family: Family) -> impl IntoView {
    let session = expect_context::<Session>();
    let mut reasons: Vec<String> = Vec::new();
    for model in &family.shown {
        let refusals = model.outputs.iter().flat_map(|o| o.problems.iter().cloned());
        for reason in model.not_offered_because.iter().cloned().chain(refusals.filter(|_| model.offered)) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }
    let first = family.shown.first().cloned();
    let is_declined = first.as_ref().is_some_and(|m| !m.offered);
    view! {
        <li>
            <h3>{family.title.clone()}</h3>
            {first.clone().map(|model| view! { <DemonstrationNote model=model.model /> })}
            <ul class="reasons">{reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view()}</ul>
            {first
                .map(|model| {
                    let (name, asked) = (model.model.clone(), model.model);
                    view! {
                        <p class="button-row">
                            {is_declined
                                .then(|| {
                                    view! {
                                        <button class="button" on:click=move |_| session.ask_for(asked.clone())>
                                            {words::ask_anyway()}
                                            <span class="visually-hidden">": " {family.title.clone()}</span>
                                        </button>
                                    }
                                })}
                            <button
                                class="link"
                                id=format!("open-{name}")
                                on:click=move |_| session.show_detail(name.clone(), None)
                            >
                                {words::see_what_it_read()}
                            </button>
                        </p>
                    }
                })}
            {(!family.others.is_empty()).then(|| view! { <OtherVersions models=family.others.clone() /> })}
        </li>
    }
}
