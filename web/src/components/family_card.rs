//! One outcome: the member of its family to show, and the others behind it.

use assess::ModelAssessment;
use leptos::prelude::*;

use super::{DemonstrationNote, ResultCard, SettingQuestion, VerdictTag};
use crate::format;
use crate::pages::Family;
use crate::session::Session;
use crate::words;

/// The card or cards of a family.
#[component]
pub(crate) fn FamilyCard(family: Family) -> impl IntoView {
    let Family { title, needs_setting, shown, others, id } = family;
    let heading = format!("family-{id}");
    let own_heading = heading.clone();
    view! {
        <section class="family" aria-labelledby=heading>
            <h2 class="family-title" id=own_heading>{title}</h2>
            {needs_setting.map(|setting| view! { <SettingQuestion setting members=shown.clone() /> })}
            <div class="family-members">
                {shown.into_iter().map(|model| view! { <ResultCard model /> }).collect_view()}
            </div>
            {(!others.is_empty()).then(|| view! { <OtherVersions models=others /> })}
        </section>
    }
}

/// Members of a family that are not shown.
#[component]
pub(crate) fn OtherVersions(models: Vec<ModelAssessment>) -> impl IntoView {
    view! {
        <details class="other-versions">
            <summary>{words::other_versions(models.len())}</summary>
            <ul>{models.into_iter().map(|model| view! { <OtherVersion model /> }).collect_view()}</ul>
        </details>
    }
}

#[component]
fn OtherVersion(model: ModelAssessment) -> impl IntoView {
    let session = expect_context::<Session>();
    let headline = super::headline(&model);
    let says = headline.map(|output| match output.value {
        Some(value) => format!("{}: {}", output.short, format::value(output.quantity, value)),
        None => output.problems.first().cloned().unwrap_or_default(),
    });
    let (name, title) = (model.model.clone(), model.title.clone());
    view! {
        <li>
            <button class="link" id=format!("open-{name}") on:click=move |_| session.show_detail(name.clone(), None)>
                {title}
            </button>
            " "
            <VerdictTag verdict=model.verdict />
            <span class="other-says">{says}</span>
            <DemonstrationNote model=model.model.clone() />
        </li>
    }
}
