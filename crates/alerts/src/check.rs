//! What must hold of a work file beyond its form, so that one that was changed by hand cannot silence an alert for years.

use jiff::ToSpan;
use language::messages;

use crate::log::LONGEST_TEXT;
use crate::{Did, Entry, Work, WorkError};

/// Days that no rule allows a snooze to exceed.
const LONGEST_SNOOZE_DAYS: i64 = 366;

pub(crate) fn work(work: &Work) -> Result<(), WorkError> {
    work.rules.check()?;
    for (at, one) in work.log.iter().enumerate() {
        entry(one).map_err(|what| WorkError::Entry { entry: at + 1, what })?;
    }
    Ok(())
}

fn entry(entry: &Entry) -> Result<(), &'static str> {
    if entry.alert.model.is_empty() || entry.alert.output.is_empty() {
        return Err(messages::work_entry_no_result());
    }
    if !entry.value.is_finite() {
        return Err(messages::work_entry_no_number());
    }
    let text = match &entry.did {
        Did::Snoozed { until } => {
            let last =
                entry.as_of.checked_add(LONGEST_SNOOZE_DAYS.days()).map_err(|_| messages::work_entry_no_day())?;
            if *until <= entry.as_of || *until > last {
                return Err(messages::work_entry_snoozed());
            }
            None
        }
        Did::Overridden { comment, .. } => comment.as_ref(),
        Did::Listed { note } => note.as_ref(),
        Did::Acknowledged | Did::ShownAgain | Did::Unlisted => None,
    };
    if text.is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
        return Err(messages::work_entry_long());
    }
    Ok(())
}
