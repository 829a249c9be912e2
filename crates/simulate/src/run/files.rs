//! The files of a population while they grow.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::Form;
use super::block::{Block, Part};
use crate::error::SimulateError;
use crate::fhir;
use crate::omop::{self, CsvRows, ParquetRows, SMALL_TABLES, TABLES, Table, TableFile};
use crate::truth;

/// A file of bytes.
struct Bytes {
    writer: BufWriter<File>,
    path: PathBuf,
}

impl Bytes {
    fn create(path: PathBuf) -> Result<Self, SimulateError> {
        let file = File::create(&path).map_err(SimulateError::io(&path))?;
        Ok(Self { writer: BufWriter::with_capacity(1 << 20, file), path })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), SimulateError> {
        self.writer.write_all(bytes).map_err(SimulateError::io(&self.path))
    }

    fn close(mut self) -> Result<(), SimulateError> {
        self.writer.flush().map_err(SimulateError::io(&self.path))
    }
}

/// All files.
pub(super) struct Files {
    bytes: Vec<Bytes>,
    tables: Vec<TableFile>,
    truth: Bytes,
}

impl Files {
    /// Begins them, and writes those that do not grow.
    pub(super) fn create(folder: &Path, form: Form) -> Result<Self, SimulateError> {
        let mut truth = Bytes::create(folder.join("truth.csv"))?;
        truth.write(truth::header().as_bytes())?;
        let mut files = Self { bytes: vec![], tables: vec![], truth };
        let csv = |table: &Table| -> Result<Bytes, SimulateError> {
            let mut file = Bytes::create(folder.join(format!("{}.csv", table.name)))?;
            file.write(&omop::header(table))?;
            Ok(file)
        };
        let parquet = |table: &Table| TableFile::create(&folder.join(format!("{}.parquet", table.name)), table);
        match form {
            Form::OmopCsv => {
                let mut rows = CsvRows::new(&SMALL_TABLES);
                omop::write_vocabulary(&mut rows)?;
                for (table, bytes) in SMALL_TABLES.iter().zip(&rows.bytes) {
                    let mut file = csv(table)?;
                    file.write(bytes)?;
                    file.close()?;
                }
                files.bytes = TABLES.iter().map(csv).collect::<Result<_, _>>()?;
            }
            Form::OmopParquet => {
                let mut rows = ParquetRows::new(&SMALL_TABLES);
                omop::write_vocabulary(&mut rows)?;
                for (table, batch) in SMALL_TABLES.iter().zip(&rows.finish()?) {
                    let mut file = parquet(table)?;
                    file.write(batch)?;
                    file.close()?;
                }
                files.tables = TABLES.iter().map(parquet).collect::<Result<_, _>>()?;
            }
            Form::FhirNdjson => {
                let names = fhir::FILES.iter();
                files.bytes =
                    names.map(|name| Bytes::create(folder.join(format!("{name}.ndjson")))).collect::<Result<_, _>>()?;
            }
        }
        Ok(files)
    }

    /// Adds some people.
    pub(super) fn write(&mut self, block: Block) -> Result<(), SimulateError> {
        match block.part {
            Part::Bytes(parts) => {
                for (file, bytes) in self.bytes.iter_mut().zip(&parts) {
                    file.write(bytes)?;
                }
            }
            Part::Batches(parts) => {
                for (file, batch) in self.tables.iter_mut().zip(&parts) {
                    file.write(batch)?;
                }
            }
        }
        self.truth.write(block.truth.as_bytes())
    }

    /// Ends them all.
    pub(super) fn close(self) -> Result<(), SimulateError> {
        self.bytes.into_iter().try_for_each(Bytes::close)?;
        self.tables.into_iter().try_for_each(TableFile::close)?;
        self.truth.close()
    }
}
