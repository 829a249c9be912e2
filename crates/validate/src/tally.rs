//! Who is left out, by reason: each row once, with the first lines of each.

use std::collections::BTreeMap;

use crate::report::{ExcludedNote, ExclusionReason};

/// Counts of rows that are left out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    counts: BTreeMap<(ExclusionReason, String), (usize, Vec<u64>)>,
}

impl Tally {
    /// Leaves a row out; `line` is where it stands in its file, from 1, where it stands in a table.
    pub(crate) fn add(&mut self, reason: ExclusionReason, because: impl Into<String>, line: Option<u64>) {
        const LINES: usize = 5;
        let (rows, lines) = self.counts.entry((reason, because.into())).or_default();
        *rows += 1;
        if lines.len() < LINES {
            lines.extend(line);
        }
    }

    /// How many rows there are of a reason.
    pub(crate) fn of(&self, reason: ExclusionReason) -> usize {
        self.counts.iter().filter(|((r, _), _)| *r == reason).map(|(_, (rows, _))| rows).sum()
    }

    /// All of them, the most frequent first.
    pub(crate) fn notes(&self) -> Vec<ExcludedNote> {
        let note = |((reason, because), (rows, lines)): (&(ExclusionReason, String), &(usize, Vec<u64>))| {
            ExcludedNote { reason: *reason, because: because.clone(), rows: *rows, lines: lines.clone() }
        };
        let mut notes: Vec<ExcludedNote> = self.counts.iter().map(note).collect();
        // A stable sort: equal counts stay in the order of their reasons.
        notes.sort_by_key(|note| std::cmp::Reverse(note.rows));
        notes
    }
}
