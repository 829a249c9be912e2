//! Opening files and closing them again: a record lives from one to the other, and so does the worker that holds it.

use std::rc::Rc;
use std::sync::Arc;

use crate::messages::ModelNote;
use js_sys::Array;
use leptos::prelude::*;
use serde::de::IgnoredAny;
use wasm_bindgen::JsValue;

use super::guard::{is_same_input, new_visit};
use super::{Failure, Screen, Session};
use crate::messages::{CertificateNote, OpenedNote, PatientNote};
use crate::words;
use crate::worker::{Client, WorkerError, object};

impl Session {
    /// Opens files, given as an array of `{name, file}` or `{name, text}`. Whatever was open is closed first.
    pub(crate) fn open(self, files: &Array, names: Vec<String>) {
        if names.is_empty() {
            return;
        }
        self.close();
        self.file_names.set(names);
        self.sources.set_value(Some(files.clone()));
        self.read(files, move |answer| self.opened(answer));
    }

    /// Opens one patient of a list, whose part of each file `files` is. Nothing is shown unless it is the patient whom
    /// `is_it` knows; `failed` is told why.
    pub(crate) fn open_listed(
        self,
        files: &Array,
        names: Vec<String>,
        as_of: String,
        is_it: impl Fn(&PatientNote) -> bool + 'static,
        failed: impl FnOnce(String) + 'static,
    ) {
        self.close();
        self.file_names.set(names);
        self.sources.set_value(Some(files.clone()));
        self.read(files, move |answer| match answer {
            Ok(opened) => match opened.patients.iter().find(|patient| is_it(patient)).cloned() {
                Some(patient) => {
                    self.opened.set(Some(Arc::new(opened)));
                    self.choose(patient);
                    self.set_as_of(as_of);
                }
                None => {
                    self.close();
                    failed(words::not_this_patient().into());
                }
            },
            Err(error) => {
                self.close();
                failed(error.message);
            }
        });
    }

    /// What was opened, as the worker was given it.
    pub(crate) fn sources(self) -> Option<Array> {
        self.sources.get_value()
    }

    /// Opens the same files once more in the present worker, which holds none, and then chooses the patient. Files that
    /// are no longer what they were are closed.
    pub(super) fn reopen(self, patient: PatientNote) {
        let (Some(sources), Some(before)) = (self.sources.get_value(), self.opened.get_untracked()) else {
            return self.close();
        };
        self.read(&sources, move |answer| match answer {
            Ok(opened) if is_same_input(&before, &opened, &patient) => {
                self.opened.set(Some(Arc::new(opened)));
                self.choose(patient);
            }
            Ok(_) => self.fail(Failure { message: words::files_changed().into(), problems: vec![] }),
            Err(error) => self.fail(Failure { message: error.message, problems: vec![] }),
        });
    }

    fn read(self, files: &Array, done: impl FnOnce(Result<OpenedNote, WorkerError>) + 'static) {
        self.progress.set(0.0);
        self.screen.set(Screen::Reading);
        self.status.set(words::reading().into());
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
                    done(answer);
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
        self.forget_patient();
        self.opened.set(None);
        self.file_names.set(vec![]);
        self.sources.set_value(None);
        self.progress.set(0.0);
        self.screen.set(Screen::Open);
        if self.holds_record.get_value() {
            self.start_worker();
        }
    }

    /// Stops reading.
    pub(crate) fn cancel(self) {
        self.close();
        self.status.set(words::cancelled().into());
    }

    fn opened(self, answer: Result<OpenedNote, WorkerError>) {
        match answer {
            Ok(opened) if opened.patients.is_empty() => {
                self.fail(Failure { message: words::no_patient().into(), problems: opened.problems });
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
        self.holds_record.set_value(false);
        let started = new_visit().map_or_else(
            || Err(words::worker_did_not_start().to_owned()),
            |visit| Client::start().map(|client| (client, visit)).map_err(|error| error.message),
        );
        match started {
            Ok((client, visit)) => {
                self.worker.set_value(Some(Rc::new(client)));
                self.call("begin", &visit.as_str().into(), |_| (), |_: Result<IgnoredAny, WorkerError>| ());
                self.visit.set_value(visit);
                for text in self.site_value_sets.get_untracked() {
                    self.call("site", &text.into(), |_| (), |_: Result<IgnoredAny, WorkerError>| ());
                }
                for (_, text) in self.overlays.get_untracked() {
                    self.call("overlay", &text.into(), |_| (), |_: Result<IgnoredAny, WorkerError>| ());
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
                self.call(
                    "certificates",
                    &JsValue::UNDEFINED,
                    |_| (),
                    move |answer: Result<Vec<CertificateNote>, WorkerError>| {
                        if let Ok(certificates) = answer {
                            self.certificates.set(Arc::new(certificates));
                        }
                    },
                );
            }
            Err(message) => {
                self.worker.set_value(None);
                self.failure.set(Some(Failure { message, problems: vec![] }));
            }
        }
    }
}
