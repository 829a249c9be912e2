//! The frame around every screen: header, patient banner, the screen itself, the panel for chart entries.

use leptos::html::Section;
use leptos::prelude::*;

use crate::alert_work::AlertWork;
use crate::catalogue::Catalogue;
use crate::components::alert_work::{AlertDialog, WORK_BUTTON};
use crate::components::panel::WORKLIST;
use crate::components::{
    ABOUT_BUTTON, DropZone, EntryPanel, LanguageChoice, PatientBanner, PrintFoot, PrintGuard, Shortcuts,
    ShortcutsButton, ShortcutsDialog, listen,
};
use crate::covered;
use crate::early;
use crate::focus::{self, PAGE_HEADING, Trail};
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
    provide_context(Shortcuts::new());
    follow_screen(session);
    early::open_chosen(session, listing);
    listen();
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
                    </button> " · "
                    <ShortcutsButton />
                </p>
                <LanguageChoice />
            </div>
        </footer>
        <PrintFoot />
        <p class="visually-hidden" role="status" aria-live="polite">{session.status}</p>
        <EntryPanel />
        <AlertDialog />
        <ShortcutsDialog />
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

/// Whether it is a screen from which others are opened aside, and to which they lead back.
fn is_of_record(screen: &Screen) -> bool {
    matches!(
        screen,
        Screen::Open | Screen::Reading | Screen::Patients | Screen::Results | Screen::Detail { .. } | Screen::Panel
    )
}

/// On a change of screen the focus goes to the new heading; back to one that was left, to the control that led away from it.
fn follow_screen(session: Session) {
    let trail = Trail::start(session.screen);
    Effect::new(move |before: Option<Screen>| {
        let screen = session.screen.get();
        if let Some(before) = before
            && before != screen
        {
            match (&before, &screen) {
                (Screen::Detail { model, .. }, after @ Screen::Results) => {
                    trail.return_to(after, &format!("open-{model}"));
                }
                (Screen::Results | Screen::Detail { .. } | Screen::Reading, Screen::Panel) => focus::move_to(WORKLIST),
                (Screen::SelfCheck, after) if is_of_record(after) => trail.return_to(after, SELF_CHECK_BUTTON),
                (Screen::Work, after) if is_of_record(after) => trail.return_to(after, WORK_BUTTON),
                (Screen::Catalogue, after) if is_of_record(after) => trail.return_to(after, CATALOGUE_BUTTON),
                (Screen::Model { model }, after @ Screen::Catalogue) => {
                    trail.return_to(after, &format!("model-{model}"));
                }
                // Into the catalogue from a model's detail, and back to where that began.
                (Screen::Model { .. }, after @ Screen::Detail { .. }) => trail.return_to(after, ABOUT_BUTTON),
                // One of several patients was looked at; another is chosen.
                (Screen::Results | Screen::Detail { .. }, after @ Screen::Patients) => {
                    trail.return_to(after, PAGE_HEADING);
                }
                _ => focus::move_to(PAGE_HEADING),
            }
        }
        screen
    });
}
