//! The work file: opened, saved, and what leaves of it.

use alerts::{Comments, Rules, Work};
use leptos::prelude::*;

use super::AlertWork;
use crate::components::save;
use crate::words;

impl AlertWork {
    /// Opens the text of a file. Where that would discard what is not saved, it waits until the reader says so.
    pub(crate) fn open(self, name: String, text: &str) {
        self.waiting.set(None);
        match Work::read(text) {
            Ok(work) if self.unsaved.get_untracked() > 0 => self.waiting.set(Some((name, work))),
            Ok(work) => self.take(name, work),
            Err(wrong) => self.note.set(Some(Err(words::work_not_opened(&wrong.to_string())))),
        }
    }

    /// Opens the file that waits.
    pub(crate) fn open_waiting(self) {
        if let Some((name, work)) = self.waiting.get_untracked() {
            self.take(name, work);
        }
    }

    /// Saves by the browser's own saving.
    pub(crate) fn save(self) {
        let text = self.work.with_untracked(|work| work.as_ref().map(Work::write));
        let done = match text {
            Some(Ok(text)) => save(words::WORK_FILE, &text),
            _ => None,
        };
        if done.is_some() {
            self.unsaved.set(0);
            self.file_name.set(Some(words::WORK_FILE.into()));
        }
        let said = done.map(|()| words::work_saved().to_owned()).ok_or_else(|| words::work_not_saved().to_owned());
        self.session.status.set(said.clone().unwrap_or_else(|wrong| wrong));
        self.note.set(Some(said));
    }

    /// Changes the rules, if they hold.
    pub(crate) fn change_rules(self, change: impl FnOnce(&mut Rules)) -> Result<(), String> {
        let Some(mut rules) = self.work.with_untracked(|work| work.as_ref().map(|work| work.rules.clone())) else {
            return Err(words::work_no_random().into());
        };
        let before = rules.clone();
        change(&mut rules);
        rules.check().map_err(|wrong| wrong.to_string())?;
        if rules != before {
            self.work.update(|work| {
                if let Some(work) = work {
                    work.rules = rules;
                }
            });
            self.unsaved.update(|count| *count += 1);
        }
        Ok(())
    }

    /// Saves the feedback.
    pub(crate) fn save_feedback(self, comments: Comments) {
        let text = self.work.with_untracked(|work| work.as_ref().map(|work| alerts::feedback(work, comments)));
        self.leave(words::FEEDBACK_FILE, text.map(|text| text.map_err(|wrong| wrong.to_string())));
    }

    /// Saves the tally.
    pub(crate) fn save_tally(self, as_json: bool) {
        let tally = |work: &Work| if as_json { alerts::tally_json(work) } else { alerts::tally_csv(work) };
        let text = self.work.with_untracked(|work| work.as_ref().map(tally));
        let name = if as_json { words::TALLY_JSON_FILE } else { words::TALLY_CSV_FILE };
        self.leave(name, text.map(|text| text.map_err(|wrong| wrong.to_string())));
    }

    fn leave(self, name: &str, text: Option<Result<String, String>>) {
        let said = match text {
            Some(Ok(text)) => {
                save(name, &text).map(|()| words::saved_as(name)).ok_or(words::work_not_saved().to_owned())
            }
            Some(Err(wrong)) => Err(wrong),
            None => Err(words::work_no_random().to_owned()),
        };
        self.session.status.set(said.clone().unwrap_or_else(|wrong| wrong));
        self.note.set(Some(said));
    }

    fn take(self, name: String, work: Work) {
        let said = words::work_opened(&name, work.log.len());
        self.work.set(Some(work));
        self.unsaved.set(0);
        self.waiting.set(None);
        self.last.set(None);
        self.file_name.set(Some(name).filter(|name| !name.is_empty()));
        self.session.status.set(said.clone());
        self.note.set(Some(Ok(said)));
    }
}
