//! What can go wrong while a population is written.

use std::io;
use std::path::{Path, PathBuf};

/// Why a population was not written.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
    /// A file or folder could not be written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A Parquet file could not be written.
    #[error("{}: {message}", path.display())]
    Parquet {
        /// Where.
        path: PathBuf,
        /// Why.
        message: String,
    },
    /// The folder holds something.
    #[error("{} is not empty, and nothing is written over it; name a new folder, or remove this one", path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// A setting makes no sense.
    #[error("{setting} is {value}; {remedy}")]
    Setting {
        /// The setting as on the command line.
        setting: &'static str,
        /// Its value.
        value: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A row does not have the table's columns: a mistake in this program.
    #[error("a row of {table} does not fit its column {column:?}; this is a defect of the program, please report it")]
    Cells {
        /// The table.
        table: &'static str,
        /// The column, where it is known.
        column: &'static str,
    },
    /// A thread ended early: a mistake in this program.
    #[error("a thread ended before its work did; this is a defect of the program, please report it")]
    Thread,
}

impl SimulateError {
    pub(crate) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }

    pub(crate) fn parquet(path: &Path) -> impl FnOnce(parquet::errors::ParquetError) -> Self {
        let path = path.to_owned();
        move |error| Self::Parquet { path, message: error.to_string() }
    }
}
