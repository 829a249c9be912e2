//! Opening files and closing them again: a record lives from one to the other, and so does the worker that holds it.

use std::rc::Rc;
use std::sync::Arc;

use crate::messages::ModelNote;
use js_sys::Array;
use leptos::prelude::*;
use serde::de::IgnoredAny;
use wasm_bindgen::JsValue;

use super::{Failure, Screen, Session, today};
use crate::language::words;
use crate::messages::OpenedNote;
use crate::worker::{Client, WorkerError, object};

impl Session {
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

    pub(super) fn fail(self, failure: Failure) {
        self.close();
        self.failure.set(Some(failure));
    }

    /// The worker before is ended by being dropped, and whatever it held goes with it.
    pub(super) fn start_worker(self) {
        match Client::start() {
            Ok(client) => {
                self.worker.set_value(Some(Rc::new(client)));
                for text in self.site_value_sets.get_untracked() {
                    self.call("site", &text.into(), |_| (), |_: Result<IgnoredAny, WorkerError>| ());
                }
                self.call(
                    "about",
                    &JsValue::UNDEFINED,
                    |_| (),
                    move |answer: Result<Vec<ModelNote>, WorkerError>| {
                        if let Ok(models) = answer {
                            self.models.set(Arc::new(models));
                        }
                    },
                );
            }
            Err(error) => {
                self.worker.set_value(None);
                self.failure.set(Some(Failure { message: error.message, problems: vec![] }));
            }
        }
    }
}
