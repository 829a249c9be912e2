//! What was given: which file is a table, which are records, and what columns there are.

use csv::ReaderBuilder;
use language::messages;
use serde::{Deserialize, Serialize};

use crate::digest::sha256;
use crate::error::ValidateError;

/// A file as it was dropped or named.
#[derive(Debug, Clone, Copy)]
pub struct DataFile<'a> {
    /// The file's name; it stands in no message.
    pub name: &'a str,
    /// The file's content.
    pub bytes: &'a [u8],
}

/// What was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct DataNote {
    /// How the files are taken together.
    pub form: DataForm,
    /// Each file, in the order given.
    pub files: Vec<FileNote>,
    /// The columns of the table.
    pub columns: Vec<String>,
    /// The table's lines after the header, at a rough count.
    pub lines: usize,
}

/// How files are taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DataForm {
    /// One table of inputs and outcomes.
    Table,
    /// Records, and a table of outcomes by patient.
    Records,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct FileNote {
    /// What it is.
    pub kind: FileKind,
    /// Its size.
    pub bytes: usize,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Text with a header.
    Table,
    /// FHIR JSON or NDJSON.
    Records,
}

/// The table among the files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableFile<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) delimiter: u8,
}

/// Looks at files together.
///
/// # Errors
/// Where they do not go together: no table, or several.
pub fn look(files: &[DataFile<'_>]) -> Result<DataNote, ValidateError> {
    let notes = files.iter().map(|file| FileNote {
        kind: kind(file.bytes),
        bytes: file.bytes.len(),
        sha256: sha256(file.bytes),
    });
    let notes: Vec<FileNote> = notes.collect();
    let (table, records) = parts(files)?;
    let columns = columns(table)?;
    let lines = table.bytes.iter().filter(|b| **b == b'\n').count().saturating_sub(1);
    let form = if records.is_empty() { DataForm::Table } else { DataForm::Records };
    Ok(DataNote { form, files: notes, columns, lines: lines.max(1) })
}

/// The one table, and the files of records.
pub(crate) fn parts<'a>(files: &[DataFile<'a>]) -> Result<(TableFile<'a>, Vec<DataFile<'a>>), ValidateError> {
    let wrong = |text: &str| Err(ValidateError::Files(text.into()));
    let (tables, records): (Vec<DataFile<'a>>, Vec<DataFile<'a>>) =
        files.iter().partition(|file| kind(file.bytes) == FileKind::Table);
    match (tables.as_slice(), records.len()) {
        ([], 0) => wrong(messages::validation_no_file()),
        ([], _) => wrong(messages::validation_no_outcomes()),
        ([one], _) => {
            let bytes = one.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(one.bytes);
            Ok((TableFile { bytes, delimiter: delimiter(bytes) }, records))
        }
        _ => wrong(messages::validation_several_tables()),
    }
}

/// What parts the cells of a table, and the names in its header, from the table's beginning.
///
/// # Errors
/// When there is no header, or it names a column twice.
pub fn header(bytes: &[u8]) -> Result<(u8, Vec<String>), ValidateError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let delimiter = delimiter(bytes);
    Ok((delimiter, columns(TableFile { bytes, delimiter })?))
}

/// The names in the header.
pub(crate) fn columns(table: TableFile<'_>) -> Result<Vec<String>, ValidateError> {
    let unreadable = |_| ValidateError::Files(messages::validation_header_unread().into());
    let mut reader = reader(table);
    let header = reader.headers().map_err(unreadable)?;
    let names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().all(String::is_empty) {
        return Err(ValidateError::Files(messages::validation_table_empty().into()));
    }
    if let Some((_, name)) = names.iter().enumerate().find(|(at, n)| !n.is_empty() && names[..*at].contains(n)) {
        return Err(ValidateError::Files(messages::validation_two_columns(name)));
    }
    Ok(names)
}

/// Reads the rows of a table after its header, of whatever length.
pub(crate) fn reader(table: TableFile<'_>) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().flexible(true).delimiter(table.delimiter).from_reader(table.bytes)
}

/// What a file is, by its first sign.
fn kind(bytes: &[u8]) -> FileKind {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes.iter().find(|b| !b.is_ascii_whitespace()) {
        Some(b'{' | b'[') => FileKind::Records,
        _ => FileKind::Table,
    }
}

/// The sign that parts the header most often, outside quotes.
fn delimiter(bytes: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in bytes.iter().take_while(|b| **b != b'\n') {
        quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| !quoted && sign == byte) {
            *count += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> DataFile<'_> {
        DataFile { name: "", bytes: text.as_bytes() }
    }

    #[test]
    fn tables_records_and_what_does_not_go_together() {
        let note = look(&[file("\u{feff}\"a;x\";b\n1;2\n3;4\n")]).unwrap();
        assert_eq!((note.form, note.columns, note.lines), (DataForm::Table, vec!["a;x".to_owned(), "b".into()], 2));
        let both = [file(" {\"resourceType\":\"Patient\"}"), file("id,outcome\np,1\n")];
        assert_eq!(look(&both).unwrap().form, DataForm::Records);
        for wrong in [&both[..1], &[][..], &[file("a\n1\n"), file("b\n1\n")], &[file("a,a\n")], &[file("")]] {
            assert!(look(wrong).is_err(), "{wrong:?}");
        }
    }
}
