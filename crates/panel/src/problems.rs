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
    /// A table without a column that the mapping names.
    TableColumn,
    /// A table in UTF-16.
    TableEncoding,
    /// A quotation mark that is never closed.
    TableQuote,
    /// A row with another number of cells than the header.
    TableFields,
    /// A row of nobody.
    TablePatient,
    /// A second row of a patient, where no column says of which day each is.
    TableDuplicate,
    /// A day that cannot be read.
    TableDay,
    /// A cell that is neither empty nor what its column holds.
    TableCell,
    /// A value that no living patient can have.
    TableImplausible,
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
            Self::TableColumn => messages::table_read_column(),
            Self::TableEncoding => messages::table_read_encoding(),
            Self::TableQuote => messages::table_read_quote(),
            Self::TableFields => messages::table_read_fields(),
            Self::TablePatient => messages::table_read_patient(),
            Self::TableDuplicate => messages::table_read_duplicate(),
            Self::TableDay => messages::table_read_day(),
            Self::TableCell => messages::table_read_cell(),
            Self::TableImplausible => messages::table_read_implausible(),
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
    /// The column of a table in which it stands.
    pub column: Option<String>,
    /// How many there were.
    pub count: u64,
    /// The places of the first.
    pub first: Vec<PlaceNote>,
}

impl ProblemCount {
    /// What was found, in which column, what became of it and what to do.
    #[must_use]
    pub fn sentence(&self) -> String {
        match &self.column {
            Some(column) => messages::table_read_in_column(column, self.kind.sentence()),
            None => self.kind.sentence().to_owned(),
        }
    }

    fn key(&self) -> (ProblemKind, Option<&str>) {
        (self.kind, self.column.as_deref())
    }
}

/// Counts one more.
pub(crate) fn add(all: &mut Vec<ProblemCount>, kind: ProblemKind, file: u32, line: u64) {
    add_in(all, kind, None, file, line);
}

/// Counts one more, in a column of a table.
pub(crate) fn add_in(all: &mut Vec<ProblemCount>, kind: ProblemKind, column: Option<&str>, file: u32, line: u64) {
    let column = column.map(str::to_owned);
    merge(all, &[ProblemCount { kind, column, count: 1, first: vec![PlaceNote { file, line }] }]);
}

/// Adds what another worker counted.
pub fn merge(all: &mut Vec<ProblemCount>, more: &[ProblemCount]) {
    for problem in more {
        let at = all.partition_point(|other| other.key() < problem.key());
        match all.get_mut(at).filter(|other| other.key() == problem.key()) {
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
