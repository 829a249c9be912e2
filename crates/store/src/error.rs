//! What can go wrong with stored files.

use std::path::PathBuf;

/// A file of the pipeline that cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A Parquet file that is broken, or that cannot be written.
    #[error("{}: not a Parquet file that can be read: {reason}; run the step that writes it again", path.display())]
    Parquet {
        /// The file.
        path: PathBuf,
        /// What the reader says.
        reason: String,
    },
    /// A file with other columns than it should have.
    #[error("{}: column `{column}` {problem}", path.display())]
    Column {
        /// The file.
        path: PathBuf,
        /// The column.
        column: String,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// A row that no program of this version wrote.
    #[error("{}: row {row} {problem}", path.display())]
    Row {
        /// The file.
        path: PathBuf,
        /// The row, counted from 1.
        row: usize,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// A folder that is no event store.
    #[error("{}: {problem}", path.display())]
    NotAStore {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// A table whose columns do not fit.
    #[error("{0}")]
    Frame(String),
}

impl StoreError {
    /// An error of the system at a path.
    pub fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }

    /// An error of the Parquet reader or writer at a path.
    pub fn parquet<E: std::fmt::Display>(path: impl Into<PathBuf>) -> impl FnOnce(E) -> Self {
        let path = path.into();
        move |reason| Self::Parquet { path, reason: reason.to_string() }
    }
}
