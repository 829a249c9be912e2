//! The list of assessments and what stands beside it.

use language::messages;

/// Under the heading of the list.
pub(crate) fn results_lead(answers: usize, as_of: &str) -> String {
    match answers {
        0 => messages::results_lead_none(as_of),
        some => messages::results_lead_count(some, as_of),
    }
}

/// For a screen reader, after scoring.
pub(crate) fn scored_as_of(day: &str) -> String {
    messages::scored_as_of_day(&crate::format::date(day))
}
