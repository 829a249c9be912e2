//! The state of one visit to the page, and everything that a user can do to it.
//!
//! All of it hangs on one patient's record. Closing the record ends the worker that holds it and resets every signal.

mod entering;
mod exporting;
mod guard;
mod opening;
mod panel;
mod pseudonym;
mod scoring;
mod supposing;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use assess::{Assessment, EntryRef, ModelSheet, ProblemNote};
use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::JsValue;

pub(crate) use entering::{Entered, MISSING_HEADING, remove_id};
pub(crate) use guard::{Freshness, random};
pub(crate) use panel::{
    Chosen, LEAST_PATIENTS_OF_A_LIST, Listing, Shown, Stage, WorkerProgress, from_drop, from_list, is_list,
    list_of_sources,
};
pub(crate) use supposing::Suppositions;

use crate::messages::{CertificateNote, ModelNote, OpenedNote, PatientNote};
use crate::worker::{Client, WorkerError};

/// What stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Nothing is open.
    Open,
    /// Files are being read.
    Reading,
    /// Several patients: one must be chosen.
    Patients,
    /// The list of assessments.
    Results,
    /// One model, in full.
    Detail {
        /// Name of the model.
        model: String,
        /// The output to begin with.
        output: Option<String>,
    },
    /// What each model's golden patients gave in this browser.
    SelfCheck,
    /// A model is checked on a site's own patients.
    Validate,
    /// A whole list of patients.
    Panel,
    /// What is kept of alerts: the work file, the worklist, the rules.
    Work,
    /// The list of models.
    Catalogue,
    /// All that is known of one model.
    Model {
        /// Its name.
        model: String,
    },
    /// Two models side by side.
    Compare {
        /// Name of the first.
        one: String,
        /// Name of the second.
        other: String,
    },
}

/// Why nothing is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What went wrong and what to do.
    pub(crate) message: String,
    /// What was found in the files.
    pub(crate) problems: Vec<ProblemNote>,
}

/// A chart entry on show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownEntry {
    /// Its name, such as `Observation/bp-1`.
    pub(crate) name: String,
    /// Name of the file in which it stands.
    pub(crate) file: String,
    /// Its text, or why there is none; `None` while it is being fetched.
    pub(crate) text: Option<Result<String, String>>,
}

/// The state. Its signals belong to the root of the page, so none is ever disposed of.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    pub(crate) screen: RwSignal<Screen>,
    pub(crate) progress: RwSignal<f64>,
    pub(crate) failure: RwSignal<Option<Failure>>,
    pub(crate) opened: RwSignal<Option<Arc<OpenedNote>>>,
    pub(crate) file_names: RwSignal<Vec<String>>,
    pub(crate) patient: RwSignal<Option<PatientNote>>,
    pub(crate) as_of: RwSignal<String>,
    pub(crate) assessment: RwSignal<Option<Arc<Assessment>>>,
    pub(crate) is_busy: RwSignal<bool>,
    /// How the assessment stands to what was last asked for.
    pub(crate) freshness: RwSignal<Freshness>,
    pub(crate) asked_for: RwSignal<Vec<String>>,
    pub(crate) questioned: RwSignal<Vec<String>>,
    /// What the reader entered because the record lacks it; forgotten with the patient.
    pub(crate) by_hand: RwSignal<Vec<Entered>>,
    pub(crate) entry: RwSignal<Option<ShownEntry>>,
    /// The site's settings; they outlive a record.
    pub(crate) settings: RwSignal<BTreeMap<String, String>>,
    /// The site's own value sets, as read; they outlive a record.
    pub(crate) site_value_sets: RwSignal<Vec<String>>,
    pub(crate) site_note: RwSignal<Option<Result<(), String>>>,
    /// The site's overlays, as the title of their model and as read; they outlive a record.
    pub(crate) overlays: RwSignal<Vec<(String, String)>>,
    pub(crate) overlay_note: RwSignal<Option<String>>,
    /// The models, described; the same for every record.
    pub(crate) models: RwSignal<Arc<Vec<ModelNote>>>,
    /// What each model is and what its golden patients gave in the worker at hand.
    pub(crate) certificates: RwSignal<Arc<Vec<CertificateNote>>>,
    /// What a screen reader is told of what has just happened.
    pub(crate) status: RwSignal<String>,
    /// Counts requests, so that an answer to an older one is not taken for the present one.
    generation: RwSignal<u32>,
    worker: StoredValue<Option<Rc<Client>>, LocalStorage>,
    /// Where the focus goes once the next assessment is drawn.
    focus_next: StoredValue<Option<String>>,
    /// The worker has been given files and so may hold a record.
    holds_record: StoredValue<bool>,
    /// The number of this visit, drawn anew with each worker: to it all belongs that the worker says.
    visit: StoredValue<String>,
    /// What was opened, as the worker was given it: handles of files, or texts; to be opened again for another patient.
    sources: StoredValue<Option<js_sys::Array>, LocalStorage>,
}

impl Session {
    /// A session with nothing open and its worker started, so that it is warm when a file comes.
    pub(crate) fn start() -> Self {
        let session = Self {
            screen: RwSignal::new(Screen::Open),
            progress: RwSignal::new(0.0),
            failure: RwSignal::new(None),
            opened: RwSignal::new(None),
            file_names: RwSignal::default(),
            patient: RwSignal::new(None),
            as_of: RwSignal::new(today()),
            assessment: RwSignal::new(None),
            is_busy: RwSignal::new(false),
            freshness: RwSignal::default(),
            asked_for: RwSignal::default(),
            questioned: RwSignal::default(),
            by_hand: RwSignal::default(),
            entry: RwSignal::new(None),
            settings: RwSignal::default(),
            site_value_sets: RwSignal::default(),
            site_note: RwSignal::new(None),
            overlays: RwSignal::default(),
            overlay_note: RwSignal::new(None),
            models: RwSignal::default(),
            certificates: RwSignal::default(),
            status: RwSignal::default(),
            generation: RwSignal::new(0),
            worker: StoredValue::new_local(None),
            focus_next: StoredValue::new(None),
            holds_record: StoredValue::new(false),
            visit: StoredValue::default(),
            sources: StoredValue::new_local(None),
        };
        session.start_worker();
        session
    }

    /// Shows one model in full.
    pub(crate) fn show_detail(self, model: String, output: Option<String>) {
        self.screen.set(Screen::Detail { model, output });
    }

    /// Shows the self-check.
    pub(crate) fn show_self_check(self) {
        self.screen.set(Screen::SelfCheck);
    }

    /// Shows what is kept of alerts.
    pub(crate) fn show_work(self) {
        self.screen.set(Screen::Work);
    }

    /// Back from what stands beside a record, such as the self-check, to wherever the record stands.
    pub(crate) fn leave_aside(self) {
        let (has_results, is_open) =
            (self.assessment.with_untracked(Option::is_some), self.opened.with_untracked(Option::is_some));
        self.screen.set(match (has_results, is_open, self.patient.with_untracked(Option::is_some)) {
            (true, ..) => Screen::Results,
            (false, true, false) => Screen::Patients,
            _ if self.holds_record.get_value() => Screen::Reading,
            _ => Screen::Open,
        });
    }

    /// Fetches a chart entry and shows it.
    pub(crate) fn show_entry(self, entry: &EntryRef) {
        let file = self.file_names.with_untracked(|names| names.get(entry.file as usize).cloned()).unwrap_or_default();
        let shown = ShownEntry { name: entry.name.clone(), file, text: None };
        self.entry.set(Some(shown.clone()));
        self.call(
            "entry",
            &to_js(entry),
            |_| (),
            move |answer: Result<String, WorkerError>| {
                let is_current = self.entry.with_untracked(|e| e.as_ref() == Some(&shown));
                if is_current {
                    self.entry.set(Some(ShownEntry { text: Some(answer.map_err(|e| e.message)), ..shown }));
                }
            },
        );
    }

    /// Asks for all that is known of a model; the answer is no patient's.
    pub(crate) fn sheet(self, model: &str, done: impl FnOnce(Result<ModelSheet, WorkerError>) + 'static) {
        self.call("sheet", &model.into(), |_| (), done);
    }

    fn call<T: serde::de::DeserializeOwned>(
        self,
        method: &str,
        argument: &JsValue,
        progress: impl Fn(f64) + 'static,
        done: impl FnOnce(Result<T, WorkerError>) + 'static,
    ) {
        if let Some(client) = self.worker.get_value() {
            client.call(method, argument, progress, done);
        }
    }
}

/// Today by the clock and calendar of this computer, `YYYY-MM-DD`.
pub(crate) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

pub(crate) fn to_js<T: Serialize>(value: &T) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    // The types sent are plain data, which cannot fail to become JavaScript values.
    value.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}
