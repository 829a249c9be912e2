//! What a reader does with an alert of the open patient, and taking it back.

use alerts::{AlertId, Did, Entry, Kind, Work};
use export::OverrideReason;
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;

use super::{AlertWork, Row, day};
use crate::focus;
use crate::words;

/// The button that takes back what was done last.
pub(crate) const UNDO_BUTTON: &str = "undo-alert";
/// Snoozes that are offered where the rules allow them, in days.
const SNOOZES: [u16; 6] = [1, 3, 7, 14, 30, 90];

/// What a reader is asked before something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    /// Until when.
    Snooze,
    /// Why.
    Override,
    /// By what the patient is known again.
    List,
}

/// A question about an alert.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Asking {
    /// The alert.
    pub(crate) row: Row,
    /// The question.
    pub(crate) question: Question,
}

/// What was done last.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Last {
    id: AlertId,
    kind: Kind,
    /// In words.
    pub(crate) said: String,
}

impl AlertWork {
    /// Asks about an alert.
    pub(crate) fn ask(self, row: Row, question: Question) {
        self.refused.set(None);
        self.asking.set(Some(Asking { row, question }));
    }

    /// Snoozes for so many days from the day for which the record is read.
    pub(crate) fn snooze(self, row: &Row, days: u16) {
        let until = self.as_of().and_then(|from| from.checked_add(i64::from(days).days()).ok());
        if let Some(until) = until {
            self.act(row, Did::Snoozed { until });
        }
    }

    /// Overrides for a reason.
    pub(crate) fn override_for(self, row: &Row, reason: OverrideReason, comment: String) {
        self.act(row, Did::Overridden { reason, comment: Some(comment) });
    }

    /// Does something with an alert: only while what stands on the screen is of this patient and of the last request, for
    /// its number is written down.
    pub(crate) fn act(self, row: &Row, did: Did) {
        let Some(id) = row.id.clone().filter(|_| untrack(|| self.session.may_leave())) else {
            return self.refused.set(Some(words::work_not_now().into()));
        };
        let Some(entry) = self.entry(row, &id, did) else {
            return self.refused.set(Some(words::work_not_now().into()));
        };
        let (kind, said) = (entry.did.kind(), words::did(&entry.did, &row.line.short));
        let done = self.work.try_update(|work| work.as_mut().map(|work| work.record(entry))).flatten();
        match done {
            Some(Ok(is_new)) => {
                if is_new {
                    self.unsaved.update(|count| *count += 1);
                    self.last.set(Some(Last { id, kind, said: said.clone() }));
                }
                self.asking.set(None);
                self.refused.set(None);
                self.session.status.set(said);
                focus::move_to(UNDO_BUTTON);
            }
            Some(Err(wrong)) => self.refused.set(Some(wrong.to_string())),
            None => self.refused.set(Some(words::work_no_random().into())),
        }
    }

    /// Takes back what was done last with an alert of the open patient.
    pub(crate) fn undo_last(self) {
        if let Some(last) = self.last.get_untracked() {
            self.undo(&last.id, last.kind);
        }
    }

    /// Takes back what stands last of a kind.
    pub(crate) fn undo(self, id: &AlertId, kind: Kind) {
        let as_of = self.as_of().or_else(|| day(&crate::session::today()));
        let Some(as_of) = as_of else { return };
        let undone = self.work.try_update(|work| work.as_mut().and_then(|work| work.undo(id, kind, as_of))).flatten();
        if undone.is_some() {
            self.unsaved.update(|count| *count += 1);
            self.session.status.set(words::undone().into());
        }
        self.last.set(None);
        let alert = self.rows.with_untracked(|rows| {
            let mut rows = rows.iter().flat_map(|rows| rows.iter());
            rows.find(|row| row.id.as_ref() == Some(id)).map(Row::element_id)
        });
        focus::move_to_first(alert.into_iter().chain([super::ALERTS_HEADING.to_owned()]).collect());
    }

    /// Takes an alert off the worklist, of whichever patient.
    pub(crate) fn unlist(self, entry: &Entry) {
        let entry = Entry { did: Did::Unlisted, at: now().unwrap_or(entry.at), ..entry.clone() };
        let done = self.work.try_update(|work| work.as_mut().map(|work: &mut Work| work.record(entry))).flatten();
        if done == Some(Ok(true)) {
            self.unsaved.update(|count| *count += 1);
            self.session.status.set(words::unlisted().into());
        }
    }

    fn as_of(self) -> Option<Date> {
        self.session.assessment.with_untracked(|assessment| assessment.as_ref().and_then(|a| day(&a.as_of)))
    }

    fn entry(self, row: &Row, id: &AlertId, did: Did) -> Option<Entry> {
        let assessment = self.session.assessment.get_untracked()?;
        let model = assessment.models.iter().find(|model| model.model == row.model)?;
        let sha256 = self
            .session
            .certificates
            .with_untracked(|all| all.iter().find(|one| one.model == row.model).map(|one| one.sha256.clone()))?;
        Some(Entry {
            alert: id.clone(),
            did,
            as_of: day(&assessment.as_of)?,
            at: now()?,
            model_version: model.model_version.clone(),
            tier: row.line.tier,
            quantity: row.line.quantity,
            value: row.line.value,
            card: export::card_of(&assessment, model, &sha256).ok()?,
        })
    }
}

/// The snoozes that a tier's rules allow, in days: the longest is always among them.
pub(crate) fn snooze_days(longest: u16) -> Vec<u16> {
    let shorter = SNOOZES.into_iter().filter(|days| *days < longest);
    shorter.chain([longest]).collect()
}

/// Now, by the clock of this computer.
fn now() -> Option<jiff::Timestamp> {
    String::from(js_sys::Date::new_0().to_iso_string()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snoozes_end_with_the_longest() {
        assert_eq!(snooze_days(1), [1]);
        assert_eq!(snooze_days(14), [1, 3, 7, 14]);
        assert_eq!(snooze_days(20), [1, 3, 7, 14, 20]);
    }
}
