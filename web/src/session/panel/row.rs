//! From a row of the list to the patient's own page, and back to the same place.

use js_sys::Array;
use leptos::prelude::*;
use panel::Listed;
use wasm_bindgen::JsValue;

use super::Listing;
use crate::session::Screen;
use crate::words;
use crate::worker::field;

impl Listing {
    /// Opens the patient of a row: the worker that scored it names the places in the files, and a fresh worker reads them.
    pub(crate) fn open_row(self, at: usize) {
        let row = self.rows.with_untracked(|rows| rows.get(at).copied());
        let Some(listed) = row.and_then(|row| self.listed.with_untracked(|all| all.get(row as usize).cloned())) else {
            return;
        };
        let Some(worker) = self.workers.with_value(|workers| workers.get(listed.worker as usize).cloned()) else {
            return;
        };
        self.active.set(at);
        self.failure.set(None);
        self.session.status.set(words::panel_opening().into());
        let generation = self.generation.get_value();
        worker.call_raw(
            "panelPatient",
            &listed.person.into(),
            |_| (),
            move |answer| {
                if self.generation.get_value() != generation || self.session.screen.get_untracked() != Screen::Panel {
                    return;
                }
                match answer {
                    Ok(files) => self.open(&Array::from(&files), listed),
                    Err(error) => self.failed(error.message),
                }
            },
        );
    }

    /// Moves to the next row or to the one before; false where there is none.
    pub(crate) fn step(self, forward: bool) -> bool {
        let at = self.active.get_untracked();
        let next = if forward { at.checked_add(1) } else { at.checked_sub(1) };
        let next = next.filter(|next| *next < self.rows.with_untracked(|rows| rows.len()));
        if let Some(next) = next {
            self.active.set(next);
        }
        next.is_some()
    }

    fn open(self, files: &Array, listed: Listed) {
        let names = files.iter().map(|file: JsValue| field(&file, "name").as_string().unwrap_or_default()).collect();
        let as_of = self.as_of.get_untracked();
        self.session.open_listed(
            files,
            names,
            as_of,
            move |patient| {
                patient.id == listed.id && patient.name == listed.name && patient.birth_date == listed.birth_date
            },
            move |message| self.failed(message),
        );
    }

    fn failed(self, message: String) {
        self.failure.set(Some(message));
        self.session.screen.set(Screen::Panel);
    }

    /// Closes the patient and shows the list where it was left.
    pub(crate) fn back(self) {
        self.session.close();
        self.session.screen.set(Screen::Panel);
    }
}
