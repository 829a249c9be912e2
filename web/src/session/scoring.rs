//! Scoring the open record, and everything that a reader may change about it.

use std::sync::Arc;

use assess::Assessment;
use leptos::prelude::*;
use serde::de::{DeserializeOwned, IgnoredAny};
use wasm_bindgen::JsValue;

use super::{Failure, Freshness, Screen, Session, to_js};
use crate::catalogue::is_catalogue;
use crate::focus;
use crate::messages::{AssessRequest, PatientNote};
use crate::words;
use crate::worker::WorkerError;

impl Session {
    /// Chooses the patient and scores the record. A worker answers for one patient only: after another one, the files
    /// are first opened again in a new worker.
    pub(crate) fn choose(self, patient: PatientNote) {
        if self.patient.with_untracked(Option::is_some) {
            self.choose_another();
        }
        self.forget_patient();
        if self.holds_record.get_value() {
            self.patient.set(Some(patient));
            self.assess();
        } else {
            self.reopen(patient);
        }
    }

    /// Back to the choice of the patient; everything of the one before is forgotten, and its worker ended.
    pub(crate) fn choose_another(self) {
        self.forget_patient();
        self.start_worker();
        self.screen.set(Screen::Patients);
    }

    /// What the worker is asked of the chosen patient, as the reader reads the record; nothing where none is chosen.
    pub(super) fn request(self) -> Option<AssessRequest> {
        let patient = self.patient.get_untracked()?;
        Some(AssessRequest {
            patient: patient.index,
            as_of: self.as_of.get_untracked(),
            asked_for: self.asked_for.get_untracked(),
            settings: self.settings.get_untracked(),
            questioned: self.questioned.get_untracked(),
            by_hand: self.by_hand.with_untracked(|all| all.iter().map(|one| one.input.clone()).collect()),
            binding: self.binding(),
            ..AssessRequest::default()
        })
    }

    /// Scores the record as it stands on the chosen day.
    pub(crate) fn assess(self) {
        let Some(request) = self.request() else { return };
        self.generation.update(|g| *g += 1);
        let generation = self.generation.get_untracked();
        self.is_busy.set(true);
        self.freshness.set(Freshness::Updating);
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
        self.change_models("site", &argument, move |answer: Result<IgnoredAny, WorkerError>| match answer {
            Ok(_) => {
                self.site_value_sets.update(|sets| sets.push(text));
                self.site_note.set(Some(Ok(())));
                true
            }
            Err(error) => {
                self.site_note.set(Some(Err(error.message)));
                false
            }
        });
    }

    /// Adds an overlay file of the site.
    pub(crate) fn add_overlay(self, text: String) {
        let argument = JsValue::from_str(&text);
        self.change_models("overlay", &argument, move |answer: Result<String, WorkerError>| match answer {
            Ok(title) => {
                self.overlays.update(|all| all.push((title, text)));
                self.overlay_note.set(None);
                true
            }
            Err(error) => {
                self.overlay_note.set(Some(error.message));
                false
            }
        });
    }

    /// Goes back to the models' own values.
    pub(crate) fn clear_overlays(self) {
        self.change_models("clearOverlays", &JsValue::UNDEFINED, move |answer: Result<IgnoredAny, WorkerError>| {
            self.overlays.set(vec![]);
            self.overlay_note.set(None);
            answer.is_ok()
        });
    }

    /// Asks for a change of the models, of which `changed` says whether it came about. What stands on the screen is out
    /// of date from the moment of asking: nobody prints a number of before while the worker has other models already.
    fn change_models<T: DeserializeOwned + 'static>(
        self,
        method: &str,
        argument: &JsValue,
        changed: impl FnOnce(Result<T, WorkerError>) -> bool + 'static,
    ) {
        let before = self.freshness.get_untracked();
        self.generation.update(|g| *g += 1);
        let generation = self.generation.get_untracked();
        if self.assessment.with_untracked(Option::is_some) {
            self.freshness.set(Freshness::Updating);
        }
        self.call(
            method,
            argument,
            |_| (),
            move |answer: Result<T, WorkerError>| {
                let is_changed = changed(answer);
                let is_overtaken = self.generation.get_untracked() != generation;
                match (is_changed, before) {
                    (true, _) | (false, Freshness::Updating) => self.assess(),
                    (false, before) if !is_overtaken => self.freshness.set(before),
                    (false, _) => {}
                }
            },
        );
    }

    fn assessed(self, answer: Result<Assessment, WorkerError>) {
        match answer {
            // Nothing of it is shown, not even that it came.
            Ok(assessment) if !self.accepts(&assessment) => {
                self.fail(Failure { message: words::not_this_patient().into(), problems: vec![] });
            }
            Ok(assessment) => {
                let focused = self.focus_next.get_value().or_else(focus::current);
                self.focus_next.set_value(None);
                self.is_busy.set(false);
                self.freshness.set(Freshness::Current);
                self.failure.set(None);
                self.status.set(words::scored_as_of(&assessment.as_of));
                self.assessment.set(Some(Arc::new(assessment)));
                match self.screen.get_untracked() {
                    Screen::Results | Screen::Detail { .. } | Screen::SelfCheck | Screen::Work => {
                        focus::restore(focused)
                    }
                    screen if is_catalogue(&screen) => focus::restore(focused),
                    _ => self.screen.set(Screen::Results),
                }
            }
            Err(error) if error.is_fatal || self.assessment.with_untracked(Option::is_none) => {
                self.fail(Failure { message: error.message, problems: vec![] });
            }
            Err(error) => {
                self.is_busy.set(false);
                self.freshness.set(Freshness::OutOfDate);
                self.status.set(words::out_of_date().into());
                self.failure.set(Some(Failure { message: error.message, problems: vec![] }));
            }
        }
    }
}
