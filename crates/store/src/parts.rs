//! Reading a store: person by person within a part, parts in parallel.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use crate::error::StoreError;
use crate::parallel::in_parallel;
use crate::person::Person;
use crate::record_from_rows::person_from_rows;
use crate::row::Row;
use crate::row_batch::BatchRows;

const ROWS_A_BATCH: usize = 8_192;

/// An event store that is there.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
    parts: Vec<String>,
}

impl Store {
    /// Opens the store in `folder`.
    ///
    /// # Errors
    /// When the folder holds no parts, or a store that is still being written.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let not = |problem: &str| StoreError::NotAStore { path: folder.to_owned(), problem: problem.to_owned() };
        if !folder.is_dir() {
            return Err(not("there is no such folder; `insite etl` makes one"));
        }
        let mut parts = Vec::new();
        for entry in fs::read_dir(folder).map_err(StoreError::io(folder))? {
            let name = entry.map_err(StoreError::io(folder))?.file_name().to_string_lossy().into_owned();
            if name == "spilled" || name.ends_with(".parquet.partial") {
                return Err(not("is unfinished: `insite etl` broke off here; run it again"));
            }
            if name.starts_with("part-") && name.ends_with(".parquet") {
                parts.push(name);
            }
        }
        parts.sort();
        if parts.is_empty() {
            return Err(not("holds no parts (`part-00000.parquet` …); `insite etl` writes them"));
        }
        Ok(Self { folder: folder.to_owned(), parts })
    }

    /// How many parts there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.parts.len()
    }

    /// The names of the parts' files, in order.
    #[must_use]
    pub fn files(&self) -> &[String] {
        &self.parts
    }

    /// The persons of a part.
    ///
    /// # Errors
    /// When the file is no part of a store.
    pub fn persons(&self, part: usize) -> Result<PartPersons, StoreError> {
        let path = self.folder.join(self.parts.get(part).map_or("", String::as_str));
        let file = File::open(&path).map_err(StoreError::io(&path))?;
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(StoreError::parquet(&path))?;
        let reader = builder.with_batch_size(ROWS_A_BATCH).build().map_err(StoreError::parquet(&path))?;
        Ok(PartPersons { path, reader, rows: None, at: 0, read: 0, is_over: false })
    }

    /// Does `work` with every part, on `threads` threads; what it gives comes in the order of the parts.
    ///
    /// # Errors
    /// The error of the first part that failed.
    pub fn map_parts<T: Send, E: Send + From<StoreError>>(
        &self,
        threads: usize,
        work: impl Fn(usize, PartPersons) -> Result<T, E> + Sync,
    ) -> Result<Vec<T>, E> {
        in_parallel(threads, self.parts.len(), |part| work(part, self.persons(part)?))
    }
}

/// The name of a part's file.
pub(crate) fn part_name(at: usize) -> String {
    format!("part-{at:05}.parquet")
}

/// The persons of one part, one after the other.
#[derive(Debug)]
pub struct PartPersons {
    path: PathBuf,
    reader: ParquetRecordBatchReader,
    rows: Option<BatchRows>,
    at: usize,
    /// Rows of earlier batches.
    read: usize,
    is_over: bool,
}

impl PartPersons {
    /// Moves to a batch that has rows left; `false` at the end.
    fn has_row(&mut self) -> Result<bool, StoreError> {
        while self.rows.as_ref().is_none_or(|rows| self.at >= rows.len()) {
            self.read += self.rows.as_ref().map_or(0, BatchRows::len);
            (self.rows, self.at) = (None, 0);
            let Some(batch) = self.reader.next() else { return Ok(false) };
            let batch = batch.map_err(StoreError::parquet(&self.path))?;
            self.rows = Some(BatchRows::new(batch).map_err(|column| StoreError::Column {
                path: self.path.clone(),
                column: column.to_owned(),
                problem: "is not there as an event store has it; run `insite etl` again".to_owned(),
            })?);
        }
        Ok(true)
    }

    fn person(&mut self) -> Result<Option<Person>, StoreError> {
        let mut id: Option<String> = None;
        let mut rows: Vec<Row> = Vec::new();
        let first = self.read + self.at;
        let problem = |path: &Path, row: usize, problem: String| StoreError::Row {
            path: path.to_owned(),
            row: row + 1,
            problem: format!("{problem}; run `insite etl` again"),
        };
        while self.has_row()? {
            let Some(batch) = &self.rows else { break };
            let person = batch.person(self.at);
            match &id {
                Some(id) if id != person => break,
                Some(_) => {}
                None => id = Some(person.to_owned()),
            }
            rows.push(batch.row(self.at).map_err(|p| problem(&self.path, self.read + self.at, p))?);
            self.at += 1;
        }
        let Some(id) = id else { return Ok(None) };
        person_from_rows(&id, rows).map(Some).map_err(|(at, p)| problem(&self.path, first + at, p))
    }
}

impl Iterator for PartPersons {
    type Item = Result<Person, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let person = self.person().transpose();
        self.is_over = !matches!(person, Some(Ok(_)));
        person
    }
}
