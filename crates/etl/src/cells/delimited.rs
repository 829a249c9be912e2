//! Cells of text files: separators found out from the header, packed or not, UTF-8 or Latin-1.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, Reader, ReaderBuilder};
use store::Progress;

use super::{Next, Reading};
use crate::error::EtlError;
use crate::files::opened;
use crate::settings::Encoding;

const BUFFER_BYTES: usize = 1 << 18;

/// A text file that is being read.
pub(super) struct Delimited<'p> {
    path: PathBuf,
    reader: Reader<BufReader<Box<dyn Read + Send + 'p>>>,
    record: ByteRecord,
    columns: usize,
    chosen: Vec<Option<usize>>,
    encoding: Encoding,
    drop_bad_rows: bool,
}

impl<'p> Delimited<'p> {
    pub(super) fn open(
        path: &Path,
        reading: Reading<'_>,
        progress: &'p dyn Progress,
    ) -> Result<(Self, Vec<String>), EtlError> {
        let mut bytes = BufReader::with_capacity(BUFFER_BYTES, opened(path, progress)?);
        let start = bytes.fill_buf().map_err(EtlError::io(path))?;
        refuse_other_encodings(path, start)?;
        let end = start.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(start.len());
        let first = start.get(..end).unwrap_or_default();
        let separator = reading.separator.unwrap_or_else(|| separator_of(first));
        // Tab-separated exports such as those of vocabularies write quotation marks as they are; only a header in quotes
        // says that cells may be so too.
        let quoting = separator != b'\t' || first.contains(&b'"');
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .quoting(quoting)
            .flexible(true)
            .buffer_capacity(BUFFER_BYTES)
            .from_reader(bytes);
        let header = reader.byte_headers().map_err(|error| broken(path, error))?.clone();
        let mut cells = Self {
            path: path.to_owned(),
            reader,
            columns: header.len(),
            record: header,
            chosen: vec![],
            encoding: reading.encoding,
            drop_bad_rows: reading.drop_bad_rows,
        };
        cells.decode()?;
        let text = |name: &[u8]| String::from_utf8_lossy(name).trim().trim_start_matches('\u{feff}').to_owned();
        let names: Vec<String> = cells.record.iter().map(text).collect();
        let twice = names.iter().enumerate().find(|(at, name)| names.iter().take(*at).any(|other| other == *name));
        if let Some((_, name)) = twice.filter(|(_, name)| !name.is_empty()) {
            return Err(EtlError::line(path, 1, format!("two columns are called `{name}`: rename one of them")));
        }
        Ok((cells, names))
    }

    /// Sets which columns cells are asked of.
    pub(super) fn choose(&mut self, chosen: Vec<Option<usize>>) {
        self.chosen = chosen;
    }

    pub(super) fn advance(&mut self) -> Result<Next, EtlError> {
        loop {
            let read = self.reader.read_byte_record(&mut self.record);
            if !read.map_err(|error| broken(&self.path, error))? {
                return Ok(Next::End);
            }
            let is_blank = self.record.len() == 1 && self.record.get(0).is_none_or(|cell| cell.trim_ascii().is_empty());
            if !(is_blank && self.columns > 1) {
                break;
            }
        }
        if self.record.len() != self.columns {
            if self.drop_bad_rows {
                return Ok(Next::Ragged);
            }
            let problem = format!(
                "has {} cells, but the header has {}: mend the line (a quotation mark that is not closed, or a separator \
                 within a cell without quotation marks?), or count and leave out such rows with `bad_rows = \"drop\"`",
                self.record.len(),
                self.columns
            );
            return Err(EtlError::line(&self.path, self.line(), problem));
        }
        self.decode()?;
        Ok(Next::Row)
    }

    pub(super) fn cell(&self, at: usize) -> Option<&str> {
        let cell = self.record.get((*self.chosen.get(at)?)?)?;
        // Decoded above, so this never fails.
        std::str::from_utf8(cell).ok()
    }

    pub(super) fn byte(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::byte)
    }

    pub(super) fn line(&self) -> u64 {
        self.record.position().map_or(1, csv::Position::line)
    }

    /// Makes sure that the cells are UTF-8.
    fn decode(&mut self) -> Result<(), EtlError> {
        if self.record.as_slice().is_ascii() {
            return Ok(());
        }
        if self.encoding == Encoding::Latin1 {
            let position = self.record.position().cloned();
            let cells = self.record.iter().map(|cell| cell.iter().map(|b| char::from(*b)).collect::<String>());
            self.record = cells.collect::<Vec<_>>().into();
            self.record.set_position(position);
            return Ok(());
        }
        let mut before = self.byte();
        for cell in &self.record {
            if let Err(error) = std::str::from_utf8(cell) {
                let byte = before + error.valid_up_to() as u64;
                let problem = format!(
                    "is not UTF-8 (at byte {byte} of the file or soon after): save the file as UTF-8, or say what it is with \
                     `encoding = \"latin1\"`"
                );
                return Err(EtlError::line(&self.path, self.line(), problem));
            }
            before += cell.len() as u64 + 1;
        }
        Ok(())
    }
}

/// UTF-16 and formats that are no text.
fn refuse_other_encodings(path: &Path, start: &[u8]) -> Result<(), EtlError> {
    let what = match start {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16: save the file as UTF-8",
        [b'P', b'A', b'R', b'1', ..] => "Parquet: give the file the ending `.parquet`",
        [b'P', b'K', 3, 4, ..] => "a ZIP archive or a spreadsheet: unpack it, or save the sheet as CSV",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "packed with Zstandard: unpack it, or pack it with gzip",
        [b'B', b'Z', b'h', ..] => "packed with bzip2: unpack it, or pack it with gzip",
        _ if start.contains(&0) => "no text: save the table as CSV in UTF-8",
        _ => return Ok(()),
    };
    Err(EtlError::file(path, format!("is {what}")))
}

/// The separator that stands most often in the header, outside quotation marks.
fn separator_of(header: &[u8]) -> u8 {
    let count = |separator: u8| {
        let mut quoted = false;
        header
            .iter()
            .filter(|b| {
                quoted ^= **b == b'"';
                !quoted && **b == separator
            })
            .count()
    };
    // Of two that stand equally often, the first.
    [b',', b'\t', b';', b'|'].into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

fn broken(path: &Path, error: csv::Error) -> EtlError {
    let line = error.position().map(csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Io(source) if line.is_none() => EtlError::Io { path: path.to_owned(), source },
        kind => EtlError::File {
            path: path.to_owned(),
            line,
            problem: format!("cannot be read as a table: {kind:?}; export the file again"),
        },
    }
}
