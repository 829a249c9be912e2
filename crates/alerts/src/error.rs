//! Why work could not be read or written; no message holds a text of the file, which may name somebody.

use assess::Tier;

use crate::WORK_FORMAT;

/// What went wrong, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WorkError {
    /// The file is no JSON, or lacks the mark of a work file.
    #[error("this is not a work file of Insite; choose the file that “Save my work” wrote")]
    NotWork,
    /// The file was written by a later program.
    #[error(
        "this work file is of format {0}, and this program reads up to {WORK_FORMAT}; open it with the newer program"
    )]
    Newer(u64),
    /// A part is not of its form.
    #[error("the work file is damaged at line {line}, column {column}; open an earlier copy of it")]
    Damaged {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// An entry contradicts itself.
    #[error("entry {entry} of the work file’s log {what}; open an earlier copy of it")]
    Entry {
        /// Counted from 1.
        entry: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A rule is out of its limits.
    #[error("{}: {what}", tier_word(*.tier))]
    Rule {
        /// Of which tier.
        tier: Tier,
        /// What is wrong, and what would do.
        what: &'static str,
    },
    /// A budget is out of its limits.
    #[error("the alert budget counts 0 to 100 alerts over 1 to 31 days")]
    Budget,
    /// A snooze that ends before it begins, or too late.
    #[error("an alert of this kind can be snoozed for 1 to {0} days")]
    Snooze(u16),
    /// A text is too long.
    #[error("a note may have {0} characters; write a shorter one")]
    Long(usize),
    /// The record names nobody.
    #[error("the record holds no identifier of the patient, so that nothing can be kept of the alerts")]
    NoIdentifier,
    /// The salt is none.
    #[error("the salt must be 64 hexadecimal digits")]
    Salt,
    /// A number that is none.
    #[error("the result is no number, and nothing can be kept of it")]
    NoNumber,
    /// Feedback or the file could not be put together.
    #[error("it could not be written: {0}")]
    Write(String),
}

/// A tier as a word.
pub(crate) fn tier_word(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => "alerts to act on now",
        Tier::Banner => "alerts that need attention",
        Tier::Passive => "alerts for information",
    }
}
