//! Where readers put entries: many threads, one spill.

use std::sync::{Mutex, MutexGuard, PoisonError};

use store::{Entry, Row, Spill};

use crate::error::EtlError;
use crate::tally::{Tallies, Tally};

/// Entries that go to the spill at once, so that threads seldom wait for each other.
const ENTRIES_A_BATCH: usize = 4_096;

/// The spill and the counts, shared by all readers.
#[derive(Debug)]
pub(crate) struct Sink {
    spill: Mutex<Spill>,
    tallies: Mutex<Tallies>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sink {
    pub(crate) fn new(spill: Spill) -> Self {
        Self { spill: Mutex::new(spill), tallies: Mutex::default() }
    }

    /// A reader's own place to put entries of `table`; what is not sent with [`Batch::send`] is lost.
    pub(crate) fn batch(&self, table: impl Into<String>) -> Batch<'_> {
        Batch { sink: self, table: table.into(), entries: Vec::with_capacity(ENTRIES_A_BATCH), tally: Tally::default() }
    }

    pub(crate) fn push(&self, entries: &[Entry]) -> Result<(), EtlError> {
        let mut spill = locked(&self.spill);
        for entry in entries {
            spill.push(entry)?;
        }
        Ok(())
    }

    pub(crate) fn count(&self, table: &str, tally: Tally) {
        locked(&self.tallies).entry(table.to_owned()).or_default().merge(tally);
    }

    pub(crate) fn into_parts(self) -> (Spill, Tallies) {
        let tallies = self.tallies.into_inner().unwrap_or_else(PoisonError::into_inner);
        (self.spill.into_inner().unwrap_or_else(PoisonError::into_inner), tallies)
    }
}

/// Entries of one table that are not in the spill yet.
#[derive(Debug)]
pub(crate) struct Batch<'a> {
    sink: &'a Sink,
    table: String,
    entries: Vec<Entry>,
    pub(crate) tally: Tally,
}

impl Batch<'_> {
    /// Adds an entry. Whoever adds it has counted it as read if its row has a source.
    pub(crate) fn add(&mut self, person: &str, row: Row) {
        self.entries.push(Entry::of(person, row));
    }

    /// Sends what is there once it is much.
    pub(crate) fn send_if_full(&mut self) -> Result<(), EtlError> {
        if self.entries.len() >= ENTRIES_A_BATCH {
            self.sink.push(&self.entries)?;
            self.entries.clear();
        }
        Ok(())
    }

    /// Sends what is left, and the counts.
    pub(crate) fn send(self) -> Result<(), EtlError> {
        self.sink.push(&self.entries)?;
        self.sink.count(&self.table, self.tally);
        Ok(())
    }
}
