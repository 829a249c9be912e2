//! Scoring the open record, and everything that a reader may change about it.

use std::sync::Arc;

use assess::Assessment;
use leptos::prelude::*;
use serde::de::IgnoredAny;
use wasm_bindgen::JsValue;

use super::{Failure, Screen, Session, to_js};
use crate::focus;
use crate::language::words;
use crate::messages::{AssessRequest, PatientNote};
use crate::worker::WorkerError;

impl Session {
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
            ..AssessRequest::default()
        };
        self.is_busy.set(true);
        self.call(
            "assess",
            &to_js(&request),
            |_| (),
            move |answer: Result<Assessment, WorkerError>| {
                if self.generation.get_untracked() == generation {
                    self.assessed(answer);
                }
            },
        );
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
        self.call(
            "site",
            &argument,
            |_| (),
            move |answer: Result<IgnoredAny, WorkerError>| match answer {
                Ok(_) => {
                    self.site_value_sets.update(|sets| sets.push(text));
                    self.site_note.set(Some(Ok(())));
                    self.assess();
                }
                Err(error) => self.site_note.set(Some(Err(error.message))),
            },
        );
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
}
