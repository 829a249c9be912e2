//! Why work could not be read or written; no message holds a text of the file, which may name somebody.

use assess::Tier;
use language::messages;

use crate::WORK_FORMAT;

/// What went wrong, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WorkError {
    /// The file is no JSON, or lacks the mark of a work file.
    #[error("{}", messages::work_error_not_work())]
    NotWork,
    /// The file was written by a later program.
    #[error("{}", messages::work_error_newer(&.0.to_string(), &WORK_FORMAT.to_string()))]
    Newer(u64),
    /// A part is not of its form.
    #[error("{}", messages::work_error_damaged(&line.to_string(), &column.to_string()))]
    Damaged {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// An entry contradicts itself.
    #[error("{}", messages::work_error_entry(&entry.to_string(), what))]
    Entry {
        /// Counted from 1.
        entry: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A rule is out of its limits.
    #[error("{}", messages::work_error_rule(tier_word(*.tier), what))]
    Rule {
        /// Of which tier.
        tier: Tier,
        /// What is wrong, and what would do.
        what: String,
    },
    /// A budget is out of its limits.
    #[error("{}", messages::work_error_budget())]
    Budget,
    /// A snooze that ends before it begins, or too late.
    #[error("{}", messages::work_error_snooze(&.0.to_string()))]
    Snooze(u16),
    /// A text is too long.
    #[error("{}", messages::work_error_long(&.0.to_string()))]
    Long(usize),
    /// The record names nobody.
    #[error("{}", messages::work_error_no_identifier())]
    NoIdentifier,
    /// The salt is none.
    #[error("{}", messages::work_error_salt())]
    Salt,
    /// A number that is none.
    #[error("{}", messages::work_error_no_number())]
    NoNumber,
    /// Feedback or the file could not be put together.
    #[error("{}", messages::work_error_write(.0))]
    Write(String),
}

/// A tier as a word.
pub(crate) fn tier_word(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => messages::work_tier_interrupt(),
        Tier::Banner => messages::work_tier_banner(),
        Tier::Passive => messages::work_tier_passive(),
    }
}
