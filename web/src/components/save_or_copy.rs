//! Results as files for other programs and as text for the note.

use js_sys::Reflect;
use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::save;
use crate::messages::{ExportFormat, ExportNote};
use crate::session::{Session, Suppositions};
use crate::words;

const HEADING: &str = "export-heading";

/// What came of the last press of a button.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    /// A file of this name was handed to the browser.
    Saved(String),
    /// The text is on the clipboard.
    Copied,
    /// The clipboard refused: the reader copies this text.
    NotCopied(String),
    /// Nothing left the page, for this reason.
    Refused(String),
}

impl Outcome {
    fn in_words(&self) -> String {
        match self {
            Self::Saved(file) => words::export_saved(file),
            Self::Copied => words::export_copied().into(),
            Self::NotCopied(_) => words::export_not_copied().into(),
            Self::Refused(why) => why.clone(),
        }
    }
}

/// The buttons and what came of them.
#[component]
pub(crate) fn SaveOrCopy(
    /// Names of the models; where empty those that the page shows.
    #[prop(optional)]
    models: Vec<String>,
    /// What is supposed beside it, of which nothing may leave.
    #[prop(optional)]
    supposed: Option<RwSignal<Suppositions>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let outcome = RwSignal::new(None::<Outcome>);
    let models = StoredValue::new(models);
    let press = move |format: ExportFormat| {
        outcome.set(None);
        let supposed = supposed.map(|supposed| supposed.get_untracked()).unwrap_or_default();
        let is_supposed = !supposed.is_empty();
        session.export(format, models.get_value(), supposed, move |answer| match answer {
            None => tell(outcome, Outcome::Refused(words::export_stale().into())),
            Some(Err(_)) if is_supposed => tell(outcome, Outcome::Refused(words::export_supposed().into())),
            Some(Err(why)) => tell(outcome, Outcome::Refused(why)),
            Some(Ok(note)) if format == ExportFormat::Note => copy(note.text, outcome),
            Some(Ok(note)) => tell(outcome, saved(&note)),
        });
    };
    let button = move |format: ExportFormat, text: &'static str| {
        let is_disabled = move || !session.may_leave();
        view! {
            <button class="button button-quiet" disabled=is_disabled on:click=move |_| press(format)>{text}</button>
        }
    };
    // Where a browser cannot print, nothing happens.
    let print = move |_| _ = window().print();
    view! {
        <section class="card save-or-copy" aria-labelledby=HEADING>
            <h2 id=HEADING>{words::export_heading()}</h2>
            <div class="button-row">
                {button(ExportFormat::Note, words::export_copy())}
                {button(ExportFormat::Fhir, words::export_fhir())}
                {button(ExportFormat::CdsHooks, words::export_cds_hooks())}
                {button(ExportFormat::Csv, words::export_csv())}
                <button class="button button-quiet" disabled=move || !session.may_leave() on:click=print>
                    {words::export_print()}
                </button>
            </div>
            <p role="status" class="save-or-copy-outcome">
                {move || outcome.with(|outcome| outcome.as_ref().map(Outcome::in_words))}
            </p>
            {move || match outcome.get() {
                Some(Outcome::NotCopied(text)) => Some(view! { <ToCopy text /> }),
                _ => None,
            }}
            <p class="hint">{words::export_hint()}</p>
        </section>
    }
}

/// A text that the reader copies: selected, with the focus on it.
#[component]
fn ToCopy(text: String) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Before it is selected: a text that is set takes the selection away.
            field.set_value(&text);
            // A field that cannot take the focus leaves the text to be selected by hand.
            let _ = field.focus();
            field.select();
        }
    });
    view! { <textarea class="source" node_ref=field readonly rows="12" autocomplete="off" spellcheck="false" aria-label=words::export_text()></textarea> }
}

/// Says what came of it, unless the part of the page has gone meanwhile.
fn tell(outcome: RwSignal<Option<Outcome>>, what: Outcome) {
    outcome.try_set(Some(what));
}

fn saved(note: &ExportNote) -> Outcome {
    match save(&note.file_name, &note.text) {
        Some(()) => Outcome::Saved(note.file_name.clone()),
        None => Outcome::Refused(words::export_not_saved().into()),
    }
}

/// Puts the text on the clipboard. Pages that are not served over HTTPS have none, and a browser may refuse.
fn copy(text: String, outcome: RwSignal<Option<Outcome>>) {
    let navigator = window().navigator();
    let has_clipboard = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if !has_clipboard {
        return tell(outcome, Outcome::NotCopied(text));
    }
    let written = navigator.clipboard().write_text(&text);
    spawn_local(async move {
        let is_copied = JsFuture::from(written).await.is_ok();
        tell(outcome, if is_copied { Outcome::Copied } else { Outcome::NotCopied(text) });
    });
}
