//! Writing into the log, and taking back.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::{AlertId, Did, Entry, Work, WorkError};

/// Characters that a note or a comment may have.
pub(crate) const LONGEST_TEXT: usize = 500;

/// What kind of thing was done: an answer to the alert, or a change of the worklist. Each is taken back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Acknowledged, snoozed, overridden or asked to speak again.
    Answer,
    /// Put on the worklist or taken off.
    Worklist,
}

impl Did {
    /// Of what kind it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Acknowledged | Self::Snoozed { .. } | Self::Overridden { .. } | Self::ShownAgain => Kind::Answer,
            Self::Listed { .. } | Self::Unlisted => Kind::Worklist,
        }
    }
}

impl Work {
    /// Writes down what was done; false where it stands there already, the alert being as it was.
    ///
    /// # Errors
    /// When a snooze is longer than its tier's rules allow, a text too long, or the value no number.
    pub fn record(&mut self, mut entry: Entry) -> Result<bool, WorkError> {
        if !entry.value.is_finite() {
            return Err(WorkError::NoNumber);
        }
        if let Did::Snoozed { until } = entry.did {
            let most = self.rules.of(entry.tier).longest_snooze_days;
            if until <= entry.as_of || until > after(entry.as_of, most) {
                return Err(WorkError::Snooze(most));
            }
        }
        if let Did::Overridden { comment: text, .. } | Did::Listed { note: text } = &mut entry.did {
            *text = text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
            if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
                return Err(WorkError::Long(LONGEST_TEXT));
            }
        }
        let before = self.standing(&entry.alert, entry.did.kind(), entry.as_of).and_then(|at| self.log.get(at));
        if before.is_some_and(|before| is_same(before, &entry)) {
            return Ok(false);
        }
        self.log.push(entry);
        Ok(true)
    }

    /// Takes back what stands last of a kind on a day; what stood before it stands again. The entry that goes, if any.
    pub fn undo(&mut self, alert: &AlertId, kind: Kind, day: Date) -> Option<Entry> {
        let at = self.standing(alert, kind, day)?;
        Some(self.log.remove(at))
    }

    /// The answer that stands on a day.
    #[must_use]
    pub fn answer(&self, alert: &AlertId, day: Date) -> Option<&Entry> {
        self.log.get(self.standing(alert, Kind::Answer, day)?)
    }

    /// What is on the worklist, the last first: each alert with the entry that put it there.
    #[must_use]
    pub fn worklist(&self) -> Vec<&Entry> {
        let mut seen: Vec<&AlertId> = vec![];
        let mut listed = vec![];
        for entry in self.log.iter().rev().filter(|entry| entry.did.kind() == Kind::Worklist) {
            if !seen.contains(&&entry.alert) {
                seen.push(&entry.alert);
                listed.extend(matches!(entry.did, Did::Listed { .. }).then_some(entry));
            }
        }
        listed
    }

    /// Whether an alert is on the worklist.
    #[must_use]
    pub fn is_listed(&self, alert: &AlertId) -> bool {
        let last = self.log.iter().rev().find(|e| e.alert == *alert && e.did.kind() == Kind::Worklist);
        last.is_some_and(|entry| matches!(entry.did, Did::Listed { .. }))
    }

    /// Where what stands on a day is in the log. On a day that is looked back to, what was done later is not done yet; the
    /// worklist is of no day.
    fn standing(&self, alert: &AlertId, kind: Kind, day: Date) -> Option<usize> {
        let is_of = |entry: &Entry| entry.alert == *alert && entry.did.kind() == kind;
        let is_by_then = |entry: &Entry| kind == Kind::Worklist || entry.as_of <= day;
        let found = self.log.iter().enumerate().filter(|(_, entry)| is_of(entry) && is_by_then(entry));
        let last = found.max_by_key(|(at, entry)| (if kind == Kind::Answer { Some(entry.as_of) } else { None }, *at));
        last.map(|(at, _)| at)
    }
}

/// Whether two entries say the same of the same, whenever they were written.
fn is_same(one: &Entry, other: &Entry) -> bool {
    Entry { at: other.at, ..one.clone() } == *other
}

/// So many days after a day; the last day of the calendar where there is none.
pub(crate) fn after(day: Date, days: u16) -> Date {
    day.checked_add(i64::from(days).days()).unwrap_or(Date::MAX)
}
