//! The list of assessments, ordered by concern.

mod arrange;

use std::sync::Arc;

use assess::Assessment;
use leptos::prelude::*;

pub(crate) use arrange::Family;

use crate::components::alert_work::{AlertList, QuietList, WorkNote};
use crate::components::{
    FailureNote, FamilyCard, NotApplicable, ProblemList, SaveOrCopy, SiteSettings, StaleNote, SwitchedOff,
};
use crate::focus::PAGE_HEADING;
use crate::format;
use crate::session::Session;
use crate::words;

/// The list.
#[component]
pub(crate) fn ResultsPage() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <div class="results" aria-busy=move || session.is_busy.get().to_string()>
            <StaleNote />
            {move || session.assessment.get().map(|assessment| view! { <Results assessment /> })}
        </div>
    }
}

#[component]
fn Results(assessment: Arc<Assessment>) -> impl IntoView {
    let arranged = arrange::arrange(&assessment);
    let problems = assessment.problems.clone();
    let has_answers = !arranged.answers.is_empty();
    let is_open = !has_answers && arranged.lacking.is_empty();
    view! {
        <div class="results-main">
            <h1 id=PAGE_HEADING tabindex="-1">{words::results_heading()}</h1>
            <p class="lead">
                {words::results_lead(arranged.answers.len(), &format::date(&assessment.as_of))}
            </p>
            <FailureNote />
            <SwitchedOff />
            <AlertList />
            {(!has_answers).then(|| view! { <p class="quiet-note">{words::no_answers()}</p> })}
            {arranged.answers.into_iter().map(|family| view! { <FamilyCard family /> }).collect_view()}
            {(!arranged.lacking.is_empty())
                .then(|| {
                    view! {
                        <h2 class="part-heading">{words::lacking_heading()}</h2>
                        <p class="hint">{words::lacking_hint()}</p>
                        {arranged.lacking.into_iter().map(|family| view! { <FamilyCard family /> }).collect_view()}
                    }
                })}
            {(!arranged.not_applicable.is_empty())
                .then(|| view! { <NotApplicable families=arranged.not_applicable is_open /> })}
            <QuietList />
        </div>
        <aside class="results-side" aria-label=words::record_label()>
            <RecordFacts />
            <SaveOrCopy />
            <WorkNote />
            <ProblemList problems />
            <SiteSettings />
        </aside>
    }
}

#[component]
fn RecordFacts() -> impl IntoView {
    let session = expect_context::<Session>();
    let entries = session.patient.get_untracked().map(|p| words::entries(&p.entries));
    let opened = session.opened.get_untracked()?;
    Some(view! {
        <section class="record-facts">
            <h2>{words::record_heading()}</h2>
            <p>{entries}</p>
            <p>{words::files_read(opened.files, &format::bytes(opened.bytes as f64))}</p>
            <p>{words::models_ready(opened.models)}</p>
        </section>
    })
}
