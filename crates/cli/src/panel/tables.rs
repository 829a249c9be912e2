//! Tables of patients for `insite panel`: what of them is what, and their rows as lines of FHIR.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use assess::Bundle;
use jiff::civil::Date;
use panel::{Panel, TableMapping, TableReader, TableRows};

use super::reader;

/// Smaller than pieces of other files: a row becomes many times as long.
const PIECE_BYTES: usize = 256 << 10;
/// How much of a table is looked at for what its columns seem to be.
const HEAD_BYTES: u64 = 1 << 20;
const ENDINGS: [&str; 4] = [".csv", ".tsv", ".csv.gz", ".tsv.gz"];

/// Whether a file is a table, by its name.
pub(super) fn is_table(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_ascii_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// What reads the tables among the files; nothing where there are none.
pub(super) fn reader_of(
    files: &[PathBuf],
    mapping: Option<&Path>,
    as_of: Date,
    bundles: &[&Bundle],
) -> Result<Option<Arc<TableReader>>> {
    if !files.iter().any(|path| is_table(path)) {
        if mapping.is_some() {
            bail!("--mapping is for tables, and there is none among the files");
        }
        return Ok(None);
    }
    let chosen = match mapping {
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
            TableMapping::read(&text).with_context(|| path.display().to_string())?
        }
        None => proposed(files, bundles)?,
    };
    let reader = TableReader::new(chosen, as_of, bundles);
    let reader =
        reader.context("the columns are not all known: write a mapping with --propose-mapping and complete it");
    Ok(Some(Arc::new(reader?)))
}

/// What the columns of the first table seem to be.
pub(super) fn proposed(files: &[PathBuf], bundles: &[&Bundle]) -> Result<TableMapping> {
    let first = files.iter().find(|path| is_table(path)).context("there is no table among the files")?;
    let mut head = vec![];
    reader(first)?.take(HEAD_BYTES).read_to_end(&mut head).with_context(|| first.display().to_string())?;
    Ok(panel::plan(&head, bundles).with_context(|| first.display().to_string())?.mapping)
}

/// Reads a table as the file of this index.
pub(super) fn read(
    panel: &mut Panel,
    file: u32,
    path: &Path,
    table: &Arc<TableReader>,
    tell: &mut dyn FnMut(u64),
) -> Result<()> {
    let mut input = reader(path)?;
    let mut rows = TableRows::new(table.clone());
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let read = input.read(&mut piece).with_context(|| path.display().to_string())?;
        tell(read as u64);
        if read == 0 {
            panel.push(&rows.end());
            panel.table_problems(file, &rows);
            return Ok(());
        }
        panel.push(&rows.push(piece.get(..read).unwrap_or_default()));
    }
}

/// A table's rows as the lines that they become.
pub(super) struct Lines {
    input: Box<dyn Read>,
    rows: TableRows,
    ready: std::io::Cursor<Vec<u8>>,
    is_at_end: bool,
}

impl Lines {
    pub(super) fn open(path: &Path, table: &Arc<TableReader>) -> Result<Self> {
        let (input, rows) = (reader(path)?, TableRows::new(table.clone()));
        Ok(Self { input, rows, ready: std::io::Cursor::new(vec![]), is_at_end: false })
    }
}

impl Read for Lines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let read = self.ready.read(buffer)?;
            if read > 0 || buffer.is_empty() || self.is_at_end {
                return Ok(read);
            }
            let mut piece = vec![0; PIECE_BYTES];
            let read = self.input.read(&mut piece)?;
            self.is_at_end = read == 0;
            let lines = if read == 0 { self.rows.end() } else { self.rows.push(piece.get(..read).unwrap_or_default()) };
            self.ready = std::io::Cursor::new(lines);
        }
    }
}
