//! What can go wrong while raw data is read.

use std::path::{Path, PathBuf};

use store::StoreError;

/// Raw data that cannot be read as asked. Messages name files, lines and columns, never what stands in a cell.
#[derive(Debug, thiserror::Error)]
pub enum EtlError {
    /// The system refuses.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that is not what it should be.
    #[error("{}{}: {problem}", path.display(), line.map(|n| format!(", line {n}")).unwrap_or_default())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The line, counted from 1, where it is one line's.
        line: Option<u64>,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// Settings that cannot be followed.
    #[error("{0}")]
    Settings(String),
    /// Nothing is stored of which anything could be learned.
    #[error("{what}: {reasons}. {remedy}")]
    NothingStored {
        /// The table of which nothing, or that there is no person.
        what: String,
        /// How many entries were left out by which reason, and where first.
        reasons: String,
        /// What to do.
        remedy: String,
    },
    /// The counts do not come out: a defect of the program.
    #[error(
        "table {table}: {read} entries came in, but {stored} were stored and {dropped} left out with a reason; this is a \
         defect of the program, and the store is not to be used"
    )]
    Balance {
        /// The table.
        table: String,
        /// Entries read.
        read: u64,
        /// Entries stored.
        stored: u64,
        /// Entries left out.
        dropped: u64,
    },
    /// The store cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl EtlError {
    /// An error of the system at a path.
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        |source| Self::Io { path: path.to_owned(), source }
    }

    /// A file that is not what it should be.
    pub(crate) fn file(path: &Path, problem: impl Into<String>) -> Self {
        Self::File { path: path.to_owned(), line: None, problem: problem.into() }
    }

    /// A line that is not what it should be.
    pub(crate) fn line(path: &Path, line: u64, problem: impl Into<String>) -> Self {
        Self::File { path: path.to_owned(), line: Some(line), problem: problem.into() }
    }
}
