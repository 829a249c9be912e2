//! What could not be used, counted by kind, with the places of the first.

use language::messages;
use serde::{Deserialize, Serialize};

/// How many places are kept of a kind.
pub const PROBLEM_EXAMPLES: usize = 5;

/// The kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    /// A file that is no FHIR in JSON.
    FileNotJson,
    /// A document that cannot be read as a whole.
    DocumentBroken,
    /// A document that is too large to be held.
    DocumentTooLarge,
    /// A line without an end.
    LineTooLong,
    /// A line that is not valid JSON.
    LineBroken,
    /// JSON without a resource type.
    NotFhir,
    /// A Bundle within a Bundle of several patients.
    NestedBundle,
    /// An entry about something other than a patient.
    NotPatient,
    /// An entry whose patient is named by an identifier or within the entry.
    Unlinked,
    /// An entry that names nobody.
    NoSubject,
    /// A patient whose Patient resources contradict each other, or of whom nothing usable is there.
    NoRecord,
    /// A file that could not be read from the disk.
    FileUnreadable,
}

impl ProblemKind {
    /// What was found, what became of it and what to do.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::FileNotJson => messages::panel_read_file_not_json(),
            Self::DocumentBroken => messages::panel_read_document_broken(),
            Self::DocumentTooLarge => messages::panel_read_document_too_large(),
            Self::LineTooLong => messages::panel_read_line_too_long(),
            Self::LineBroken => messages::panel_read_line_broken(),
            Self::NotFhir => messages::panel_read_not_fhir(),
            Self::NestedBundle => messages::panel_read_nested_bundle(),
            Self::NotPatient => messages::panel_read_not_patient(),
            Self::Unlinked => messages::panel_read_unlinked(),
            Self::NoSubject => messages::panel_read_no_subject(),
            Self::NoRecord => messages::panel_read_no_record(),
            Self::FileUnreadable => messages::panel_read_file_unreadable(),
        }
    }
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlaceNote {
    /// Index of the file, from 0.
    pub file: u32,
    /// The line, from 1; 0 where it is the file as a whole or a place within a document.
    pub line: u64,
}

/// All of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemCount {
    /// The kind.
    pub kind: ProblemKind,
    /// How many there were.
    pub count: u64,
    /// The places of the first.
    pub first: Vec<PlaceNote>,
}

/// Counts one more.
pub(crate) fn add(all: &mut Vec<ProblemCount>, kind: ProblemKind, file: u32, line: u64) {
    merge(all, &[ProblemCount { kind, count: 1, first: vec![PlaceNote { file, line }] }]);
}

/// Adds what another worker counted.
pub fn merge(all: &mut Vec<ProblemCount>, more: &[ProblemCount]) {
    for problem in more {
        let at = all.partition_point(|other| other.kind < problem.kind);
        match all.get_mut(at).filter(|other| other.kind == problem.kind) {
            Some(other) => {
                other.count += problem.count;
                other.first.extend(&problem.first);
                other.first.sort_unstable();
                other.first.truncate(PROBLEM_EXAMPLES);
            }
            None => all.insert(at, problem.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_alike_are_counted_and_the_first_are_kept() {
        let mut all = vec![];
        for line in (1..=9).rev() {
            add(&mut all, ProblemKind::LineBroken, 0, line);
        }
        add(&mut all, ProblemKind::FileNotJson, 3, 0);
        assert_eq!(
            all.iter().map(|p| (p.kind, p.count)).collect::<Vec<_>>(),
            [(ProblemKind::FileNotJson, 1), (ProblemKind::LineBroken, 9)]
        );
        assert_eq!(all[1].first.iter().map(|place| place.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    }
}
