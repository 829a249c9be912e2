//! The state of one visit to the page, and everything that a user can do to it.
//!
//! All of it hangs on one patient's record. Closing the record ends the worker that holds it and resets every signal.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use assess::{Assessment, EntryRef, ProblemNote};
use js_sys::Array;
use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::focus;
use crate::language::words;
use crate::messages::{AssessRequest, ModelNote, OpenedNote, PatientNote};
use crate::worker::{Client, WorkerError, object};

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
    pub(crate) asked_for: RwSignal<Vec<String>>,
    pub(crate) questioned: RwSignal<Vec<String>>,
    pub(crate) entry: RwSignal<Option<ShownEntry>>,
    /// The site's settings; they outlive a record.
    pub(crate) settings: RwSignal<BTreeMap<String, String>>,
    /// The site's own value sets, as read; they outlive a record.
    pub(crate) site_value_sets: RwSignal<Vec<String>>,
    pub(crate) site_note: RwSignal<Option<Result<(), String>>>,
    /// The models, described; the same for every record.
    pub(crate) models: RwSignal<Arc<Vec<ModelNote>>>,
    /// What a screen reader is told of what has just happened.
    pub(crate) status: RwSignal<String>,
    /// Counts requests, so that an answer to an older one is not taken for the present one.
    generation: RwSignal<u32>,
    worker: StoredValue<Option<Rc<Client>>, LocalStorage>,
    /// Where the focus goes once the next assessment is drawn.
    focus_next: StoredValue<Option<String>>,
    /// The worker has been given files and so may hold a record.
    holds_record: StoredValue<bool>,
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
            asked_for: RwSignal::default(),
            questioned: RwSignal::default(),
            entry: RwSignal::new(None),
            settings: RwSignal::default(),
            site_value_sets: RwSignal::default(),
            site_note: RwSignal::new(None),
            models: RwSignal::default(),
            status: RwSignal::default(),
            generation: RwSignal::new(0),
            worker: StoredValue::new_local(None),
            focus_next: StoredValue::new(None),
            holds_record: StoredValue::new(false),
        };
        session.start_worker();
        session
    }

    /// Opens files, given as an array of `{name, file}` or `{name, text}`. Whatever was open is closed first.
    pub(crate) fn open(self, files: &Array, names: Vec<String>) {
        if names.is_empty() {
            return;
        }
        self.close();
        self.file_names.set(names);
        self.screen.set(Screen::Reading);
        self.status.set(words::READING.into());
        self.holds_record.set_value(true);
        let generation = self.generation.get_untracked();
        let is_current = move || self.generation.get_untracked() == generation;
        self.call(
            "open",
            files,
            move |fraction| {
                if is_current() {
                    self.progress.set(fraction);
                }
            },
            move |answer: Result<OpenedNote, WorkerError>| {
                if is_current() {
                    self.opened(answer);
                }
            },
        );
    }

    /// Opens a text, pasted or a sample.
    pub(crate) fn open_text(self, name: &str, text: &str) {
        let file = object(&[("name", name.into()), ("text", text.into())]);
        self.open(&Array::of1(&file), vec![name.to_owned()]);
    }

    /// Chooses the patient and scores the record.
    pub(crate) fn choose(self, patient: PatientNote) {
        self.patient.set(Some(patient));
        self.asked_for.set(vec![]);
        self.questioned.set(vec![]);
        self.assessment.set(None);
        self.assess();
    }

    /// Back to the choice of the patient; everything of the one before leaves the screen.
    pub(crate) fn choose_another(self) {
        self.generation.update(|g| *g += 1);
        self.patient.set(None);
        self.assessment.set(None);
        self.entry.set(None);
        self.is_busy.set(false);
        self.screen.set(Screen::Patients);
    }

    /// Scores the record as it stands on the chosen day.
    pub(crate) fn assess(self) {
        let Some(patient) = self.patient.get_untracked() else { return };
        self.generation.update(|g| *g += 1);
        let generation = self.generation.get_untracked();
        let request = AssessRequest {
            patient: patient.index,
            as_of: self.as_of.get_untracked(),
            asked_for: self.asked_for.get_untracked(),
            settings: self.settings.get_untracked(),
            questioned: self.questioned.get_untracked(),
        };
        self.is_busy.set(true);
        self.call("assess", &to_js(&request), |_| (), move |answer: Result<Assessment, WorkerError>| {
            if self.generation.get_untracked() == generation {
                self.assessed(answer);
            }
        });
    }

    /// Reads the record as of another day.
    pub(crate) fn set_as_of(self, day: String) {
        // An emptied date field is not a day.
        if day.len() == 10 && day != self.as_of.get_untracked() {
            self.as_of.set(day);
            self.assess();
        }
    }

    /// Asks for a model that does not offer itself.
    pub(crate) fn ask_for(self, model: String) {
        self.focus_next.set_value(Some(format!("open-{model}")));
        self.asked_for.update(|asked| asked.push(model));
        self.assess();
    }

    /// Questions an assumed no, or accepts it again.
    pub(crate) fn question(self, input: String) {
        self.questioned.update(|questioned| match questioned.iter().position(|q| *q == input) {
            Some(at) => drop(questioned.remove(at)),
            None => questioned.push(input),
        });
        self.assess();
    }

    /// Sets one of the site's settings; an empty value unsets it.
    pub(crate) fn set_setting(self, name: &str, value: String) {
        self.settings.update(|settings| {
            if value.is_empty() {
                settings.remove(name);
            } else {
                settings.insert(name.to_owned(), value);
            }
        });
        self.assess();
    }

    /// Adds a file of the site's own value sets.
    pub(crate) fn add_site_value_sets(self, text: String) {
        let argument = JsValue::from_str(&text);
        self.call("site", &argument, |_| (), move |answer: Result<serde::de::IgnoredAny, WorkerError>| match answer {
            Ok(_) => {
                self.site_value_sets.update(|sets| sets.push(text));
                self.site_note.set(Some(Ok(())));
                self.assess();
            }
            Err(error) => self.site_note.set(Some(Err(error.message))),
        });
    }

    /// Shows one model in full.
    pub(crate) fn show_detail(self, model: String, output: Option<String>) {
        self.screen.set(Screen::Detail { model, output });
    }

    /// Fetches a chart entry and shows it.
    pub(crate) fn show_entry(self, entry: &EntryRef) {
        let file = self.file_names.with_untracked(|names| names.get(entry.file as usize).cloned()).unwrap_or_default();
        let shown = ShownEntry { name: entry.name.clone(), file, text: None };
        self.entry.set(Some(shown.clone()));
        self.call("entry", &to_js(entry), |_| (), move |answer: Result<String, WorkerError>| {
            let is_current = self.entry.with_untracked(|e| e.as_ref() == Some(&shown));
            if is_current {
                self.entry.set(Some(ShownEntry { text: Some(answer.map_err(|e| e.message)), ..shown }));
            }
        });
    }

    /// Closes the record: ends the worker that holds it and forgets all that was shown of it.
    pub(crate) fn close(self) {
        self.generation.update(|g| *g += 1);
        self.entry.set(None);
        self.assessment.set(None);
        self.patient.set(None);
        self.opened.set(None);
        self.file_names.set(vec![]);
        self.asked_for.set(vec![]);
        self.questioned.set(vec![]);
        self.as_of.set(today());
        self.failure.set(None);
        self.progress.set(0.0);
        self.is_busy.set(false);
        self.status.set(String::new());
        self.screen.set(Screen::Open);
        if self.holds_record.get_value() {
            self.holds_record.set_value(false);
            self.start_worker();
        }
    }

    /// Stops reading.
    pub(crate) fn cancel(self) {
        self.close();
        self.status.set(words::CANCELLED.into());
    }

    fn opened(self, answer: Result<OpenedNote, WorkerError>) {
        match answer {
            Ok(opened) if opened.patients.is_empty() => {
                self.fail(Failure { message: words::NO_PATIENT.into(), problems: opened.problems });
            }
            Ok(opened) => {
                let only = (opened.patients.len() == 1).then(|| opened.patients.first().cloned()).flatten();
                self.opened.set(Some(Arc::new(opened)));
                match only {
                    Some(patient) => self.choose(patient),
                    None => {
                        self.status.set(String::new());
                        self.screen.set(Screen::Patients);
                    }
                }
            }
            Err(error) => self.fail(Failure { message: error.message, problems: vec![] }),
        }
    }

    fn assessed(self, answer: Result<Assessment, WorkerError>) {
        match answer {
            Ok(assessment) => {
                let focused = self.focus_next.get_value().or_else(focus::current);
                self.focus_next.set_value(None);
                self.is_busy.set(false);
                self.failure.set(None);
                self.status.set(words::scored_as_of(&assessment.as_of));
                self.assessment.set(Some(Arc::new(assessment)));
                match self.screen.get_untracked() {
                    Screen::Results | Screen::Detail { .. } => focus::restore(focused),
                    _ => self.screen.set(Screen::Results),
                }
            }
            Err(error) if error.is_fatal || self.assessment.with_untracked(Option::is_none) => {
                self.fail(Failure { message: error.message, problems: vec![] });
            }
            Err(error) => {
                self.is_busy.set(false);
                self.failure.set(Some(Failure { message: error.message, problems: vec![] }));
            }
        }
    }

    fn fail(self, failure: Failure) {
        self.close();
        self.failure.set(Some(failure));
    }

    /// The worker before is ended by being dropped, and whatever it held goes with it.
    fn start_worker(self) {
        match Client::start() {
            Ok(client) => {
                self.worker.set_value(Some(Rc::new(client)));
                for text in self.site_value_sets.get_untracked() {
                    self.call("site", &text.into(), |_| (), |_: Result<serde::de::IgnoredAny, WorkerError>| ());
                }
                self.call("about", &JsValue::UNDEFINED, |_| (), move |answer: Result<Vec<ModelNote>, WorkerError>| {
                    if let Ok(models) = answer {
                        self.models.set(Arc::new(models));
                    }
                });
            }
            Err(error) => {
                self.worker.set_value(None);
                self.failure.set(Some(Failure { message: error.message, problems: vec![] }));
            }
        }
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

fn to_js<T: Serialize>(value: &T) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    // The types sent are plain data, which cannot fail to become JavaScript values.
    value.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
}
