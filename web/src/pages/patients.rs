//! Several patients in one input: one is chosen, and they are never mixed.

use leptos::prelude::*;

use crate::components::ProblemList;
use crate::focus::PAGE_HEADING;
use crate::format;
use crate::messages::PatientNote;
use crate::session::{LEAST_PATIENTS_OF_A_LIST, Listing, Session, list_of_sources};
use crate::words;

/// No screen should draw more rows than this at once: beyond it, the list is searched.
const ROWS: usize = 200;

/// The choice.
#[component]
pub(crate) fn PatientsPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let (all, problems) =
        session.opened.get_untracked().map(|o| (o.patients.clone(), o.problems.clone())).unwrap_or_default();
    let count = all.len();
    let wanted = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let wanted = wanted.get().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&wanted);
        let fits = |p: &&PatientNote| {
            holds(p.name.as_deref().unwrap_or_default())
                || holds(&p.id)
                || holds(p.birth_date.as_deref().unwrap_or_default())
        };
        all.iter().filter(fits).cloned().collect::<Vec<_>>()
    });
    view! {
        <h1 id=PAGE_HEADING tabindex="-1">{words::patients_choice_heading(count)}</h1>
        <p class="lead">{words::patients_lead()}</p>
        {(count >= LEAST_PATIENTS_OF_A_LIST).then(|| view! { <WholeList is_first=true /> })}
        <Show when=move || { count > 8 }>
            <label class="field-label" for="find-patient">{words::find_patient()}</label>
            <input
                id="find-patient"
                data-find=""
                class="text-field"
                type="search"
                autocomplete="off"
                spellcheck="false"
                on:input:target=move |event| wanted.set(event.target().value())
            />
        </Show>
        <p class="hint" role="status">
            {move || {
                let found = found.with(Vec::len);
                (found > ROWS || found == 0).then(|| words::patients_shown(found.min(ROWS), found))
            }}
        </p>
        <ul class="patient-list">
            {move || found.get().into_iter().take(ROWS).map(|patient| view! { <PatientRow patient /> }).collect_view()}
        </ul>
        <ProblemList problems />
        {(count < LEAST_PATIENTS_OF_A_LIST).then(|| view! { <WholeList is_first=false /> })}
        <button class="button button-quiet" on:click=move |_| session.close()>{words::close_all()}</button>
    }
}

/// The way to score all of them; it comes first where they are many.
#[component]
fn WholeList(is_first: bool) -> impl IntoView {
    let session = expect_context::<Session>();
    let listing = expect_context::<Listing>();
    let score = move |_| {
        if let Some(sources) = session.sources() {
            listing.choose(&list_of_sources(&sources));
        }
    };
    let class = if is_first { "button button-primary" } else { "button button-quiet" };
    view! {
        {is_first.then(|| view! { <p>{words::panel_score_all_hint()}</p> })}
        <button class=class on:click=score>{words::panel_score_all()}</button>
    }
}

#[component]
fn PatientRow(patient: PatientNote) -> impl IntoView {
    let session = expect_context::<Session>();
    let name = patient.name.clone().unwrap_or_else(|| words::no_name().into());
    let birth_date =
        patient.birth_date.as_deref().map_or_else(|| words::no_birth_date().into(), |d| words::born(&format::date(d)));
    let facts = [
        Some(birth_date),
        Some(words::sex(patient.sex.as_deref())),
        patient.deceased.then(|| words::deceased().into()),
    ];
    let facts = facts.into_iter().flatten().collect::<Vec<String>>().join(" · ");
    let entries = words::entries(&patient.entries);
    let id = patient.id.clone();
    // By its place: what a patient is known by does not stand in the page's own names.
    let id_of_row = format!("patient-{}", patient.index);
    view! {
        <li>
            <button class="patient-row" id=id_of_row data-stop="" on:click=move |_| session.choose(patient.clone())>
                <span class="patient-row-name">{name}</span>
                <span class="patient-row-facts">{facts}</span>
                <span class="patient-row-more">{words::identifier(&id)} " · " {entries}</span>
            </button>
        </li>
    }
}
