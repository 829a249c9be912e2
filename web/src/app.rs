//! The frame around every screen: header, patient banner, the screen itself, the panel for chart entries.

use leptos::html::Section;
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::catalogue::{Catalogue, is_catalogue};
use crate::components::alert_work::{AlertDialog, WORK_BUTTON};
use crate::components::panel::WORKLIST;
use crate::components::{ABOUT_BUTTON, DropZone, EntryPanel, LanguageChoice, PatientBanner, PrintFoot, PrintGuard};
use crate::covered;
use crate::early;
use crate::focus::{self, PAGE_HEADING};
use crate::pages::{
    CataloguePage, ComparePage, DetailPage, ModelPage, OpenPage, PanelPage, PatientsPage, ReadingPage, ResultsPage,
    SelfCheckPage, ValidatePage, WorkPage,
};
use crate::session::{Listing, Screen, Session};
use crate::shell::Shell;
use crate::words;

/// The id of the way to the self-check.
const SELF_CHECK_BUTTON: &str = "open-self-check";
/// The id of the way to the models.
const CATALOGUE_BUTTON: &str = "open-catalogue";

/// The whole page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::start();
    let catalogue = Catalogue::new(session);
    let work = AlertWork::new(session);
    provide_context(session);
    let listing = Listing::new(session);
    provide_context(listing);
    provide_context(catalogue);
    provide_context(work);
    provide_context(Shell::start());
    follow_screen(session);
    early::open_chosen(session, listing);
    view! {
        <a class="skip-link" href="#main">{words::skip_to_main()}</a>
        <DropZone />
        <PrintGuard />
        <header class="site-header">
            <div class="wrap site-header-row">
                <p class="brand">
                    <span class="brand-mark" aria-hidden="true"></span>
                    {words::brand()}
                </p>
                <p class="brand-note">{words::brand_note()}</p>
            </div>
        </header>
        <Stays />
        <main id="main" class="wrap" tabindex="-1">
            {move || match session.screen.get() {
                Screen::Open => view! { <OpenPage /> }.into_any(),
                Screen::Reading => view! { <ReadingPage /> }.into_any(),
                Screen::Patients => view! { <PatientsPage /> }.into_any(),
                Screen::Results => view! { <ResultsPage /> }.into_any(),
                Screen::Detail { model, output } => view! { <DetailPage model output /> }.into_any(),
                Screen::SelfCheck => view! { <SelfCheckPage /> }.into_any(),
                Screen::Validate => view! { <ValidatePage /> }.into_any(),
                Screen::Panel => view! { <PanelPage /> }.into_any(),
                Screen::Work => view! { <WorkPage /> }.into_any(),
                Screen::Catalogue => view! { <CataloguePage /> }.into_any(),
                Screen::Model { model } => view! { <ModelPage model /> }.into_any(),
                Screen::Compare { one, other } => view! { <ComparePage one other /> }.into_any(),
            }}
        </main>
        <footer class="site-footer">
            <div class="wrap">
                <p>{words::footer_privacy()}</p>
                <p>{words::footer_purpose()}</p>
                <p>
                    {words::printed_program(env!("CARGO_PKG_VERSION"))} " · "
                    <button class="link" id=CATALOGUE_BUTTON on:click=move |_| catalogue.show(Screen::Catalogue)>
                        {words::catalogue_open()}
                    </button> " · "
                    <button class="link" id=WORK_BUTTON on:click=move |_| session.show_work()>
                        {move || words::open_work(work.unsaved.get())}
                    </button> " · "
                    <button class="link" id=SELF_CHECK_BUTTON on:click=move |_| session.show_self_check()>
                        {move || {
                            words::open_self_check(session.certificates.with(|all| all.iter().filter(|c| !c.passed).count()))
                        }}
                    </button>
                </p>
                <LanguageChoice />
            </div>
        </footer>
        <PrintFoot />
        <p class="visually-hidden" role="status" aria-live="polite">{session.status}</p>
        <EntryPanel />
        <AlertDialog />
    }
}

/// What stays in sight while the rest scrolls.
#[component]
fn Stays() -> impl IntoView {
    let stays = NodeRef::<Section>::new();
    Effect::new(move |_| {
        if let Some(element) = stays.get() {
            covered::follow(&element);
        }
    });
    view! {
        <section class="stays" aria-label=words::stays_label() node_ref=stays>
            <p class="demonstration" role="note">
                <span class="wrap">{words::demonstration()}</span>
            </p>
            <PatientBanner />
        </section>
    }
}

/// On a change of screen the focus goes to the new heading; back from a detail, to the result it came from.
fn follow_screen(session: Session) {
    Effect::new(move |before: Option<Screen>| {
        let screen = session.screen.get();
        if let Some(before) = before
            && before != screen
        {
            match (&before, &screen) {
                (Screen::Detail { model, .. }, Screen::Results) => focus::move_to(&format!("open-{model}")),
                (Screen::Results | Screen::Detail { .. } | Screen::Reading, Screen::Panel) => focus::move_to(WORKLIST),
                (Screen::SelfCheck, after) if !is_catalogue(after) => focus::move_to(SELF_CHECK_BUTTON),
                (Screen::Work, Screen::Results | Screen::Open) => focus::move_to(WORK_BUTTON),
                (Screen::Catalogue, after) if !is_catalogue(after) => focus::move_to(CATALOGUE_BUTTON),
                (Screen::Model { model }, Screen::Catalogue) => focus::move_to(&format!("model-{model}")),
                // Into the catalogue from a model's detail, and back to where that began.
                (Screen::Model { .. }, Screen::Detail { .. }) => focus::move_to(ABOUT_BUTTON),
                _ => focus::move_to(PAGE_HEADING),
            }
        }
        screen
    });
}
