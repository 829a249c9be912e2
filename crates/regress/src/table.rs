//! A table of text cells with their lines, so that every complaint names the file, the line and the column.

use std::fs;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::error::RegressError;

/// What stands for a value that is not known.
const MISSING: [&str; 6] = ["", "NA", "NaN", "nan", "null", "."];

/// The rows of a CSV file with a header, untyped until a column is asked for.
#[derive(Debug, Clone)]
pub struct Table {
    path: String,
    names: Vec<String>,
    rows: Vec<(u64, StringRecord)>,
    read: usize,
}

impl Table {
    /// Reads a CSV file.
    ///
    /// # Errors
    /// A file that cannot be read, is not UTF-8, has no header or no row, two columns of one name, or rows of another
    /// length than the header.
    pub fn read(path: &Path) -> Result<Self, RegressError> {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|because| RegressError::Unread { path: shown.clone(), because })?;
        Self::parse(&shown, &bytes)
    }

    /// Reads the bytes of a CSV file; the path is for messages.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, RegressError> {
        let path = path.to_owned();
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}'),
            Err(error) => {
                let line = bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count() + 1;
                return Err(RegressError::NotUtf8 { path, line });
            }
        };
        let unread = |because| RegressError::NoCsv { path: path.clone(), because };
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let names: Vec<String> = reader.headers().map_err(unread)?.iter().map(|name| name.trim().to_owned()).collect();
        if names.iter().all(String::is_empty) {
            return Err(RegressError::Empty { path });
        }
        let earlier = |at: usize| names.iter().take(at).position(|name| names.get(at) == Some(name));
        if let Some((first, at)) = (0..names.len()).find_map(|at| earlier(at).map(|first| (first, at))) {
            return Err(RegressError::ColumnTwice { path, first: first + 1, second: at + 1 });
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let mut record = record.map_err(unread)?;
            let line = record.position().map_or(0, csv::Position::line);
            if record.len() != names.len() {
                return Err(RegressError::Ragged { path, line, found: record.len(), columns: names.len() });
            }
            record.trim();
            rows.push((line, record));
        }
        if rows.is_empty() {
            return Err(RegressError::NoRow { path });
        }
        let read = rows.len();
        Ok(Self { path, names, rows, read })
    }

    /// Rows that were not set aside.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether all rows were set aside.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Rows before any was set aside.
    #[must_use]
    pub fn rows_read(&self) -> usize {
        self.read
    }

    /// Whether there is a column of this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.names.iter().any(|n| n == name)
    }

    fn position(&self, name: &str) -> Result<usize, RegressError> {
        self.names.iter().position(|n| n == name).ok_or_else(|| RegressError::NoColumn {
            path: self.path.clone(),
            name: name.into(),
            columns: self.columns(),
        })
    }

    /// The columns' names for a message; a first line with a number in it may be a row of a table without a header.
    fn columns(&self) -> String {
        match self.names.iter().any(|name| name.parse::<f64>().is_ok()) {
            true => format!("{} columns, and its first line does not look like their names", self.names.len()),
            false => self.names.join(", "),
        }
    }

    /// The cells of a column, trimmed; none where the value is missing.
    ///
    /// # Errors
    /// No such column, or one that is missing in every row.
    pub fn texts(&self, name: &str) -> Result<Vec<Option<&str>>, RegressError> {
        let at = self.position(name)?;
        let cells: Vec<Option<&str>> =
            self.rows.iter().map(|(_, row)| row.get(at).filter(|cell| !MISSING.contains(cell))).collect();
        if cells.iter().all(Option::is_none) {
            return Err(RegressError::AllMissing { path: self.path.clone(), name: name.into() });
        }
        Ok(cells)
    }

    /// The numbers of a column; none where the value is missing.
    ///
    /// # Errors
    /// As [`Self::texts`], or a cell that is no finite number.
    pub fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, RegressError> {
        let cells = self.texts(name)?.into_iter().zip(&self.rows);
        let number = |(cell, (line, _)): (Option<&str>, &(u64, StringRecord))| {
            let Some(cell) = cell else { return Ok(None) };
            match cell.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err(RegressError::NoNumber { path: self.path.clone(), line: *line, name: name.into() }),
            }
        };
        cells.map(number).collect()
    }

    /// Keeps the rows for which this holds, one a row.
    pub fn retain(&mut self, keep: &[bool]) {
        let mut keep = keep.iter();
        self.rows.retain(|_| keep.next().copied().unwrap_or(false));
    }

    /// What a row (counted from 0) is called in a message.
    #[must_use]
    pub fn place(&self, row: usize) -> String {
        self.rows.get(row).map_or_else(|| self.path.clone(), |(line, _)| format!("{}: line {line}", self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &[u8]) -> String {
        Table::parse("t.csv", text).and_then(|t| t.numbers("a").map(|_| ())).unwrap_err().to_string()
    }

    #[test]
    fn missing_values_are_none_and_numbers_are_read() {
        let table = Table::parse("t.csv", "\u{feff}a,b\n1,x\nNA,y\n 2.5 ,\n".as_bytes()).unwrap();
        assert_eq!(table.numbers("a").unwrap(), [Some(1.0), None, Some(2.5)]);
        assert_eq!(table.texts("b").unwrap(), [Some("x"), Some("y"), None]);
        assert_eq!(table.place(2), "t.csv: line 4");
    }

    #[test]
    fn a_complaint_names_file_line_and_column() {
        for (text, words) in [
            (&b"a,b\n1,2\n3\n"[..], "t.csv: line 3: 1 cells where the header names 2"),
            (b"a,b\n1,2\nold,3\n", "t.csv: line 3: the cell of the column \"a\" is no number"),
            (b"a,b\n1,2\ninf,3\n", "t.csv: line 3: the cell of the column \"a\" is no number"),
            (b"b,c\n1,2\n", "no column \"a\"; the table has b, c"),
            (b"Jones,34\nLee,35\n", "no column \"a\"; the table has 2 columns, and its first line does not look"),
            (b"a,b\nNA,2\n", "\"a\" is missing in every row"),
            (b"a,a\n1,2\n", "t.csv: line 1: the columns 1 and 2 have the same name"),
            (b"a,b\n", "no row below the header"),
            (b"", "the table is empty"),
            (b"a,b\n1,2\n\xff,2\n", "t.csv: line 3: this is not UTF-8"),
        ] {
            let said = refused(text);
            assert!(said.contains(words), "{said}");
            assert!(["old", "inf", "Jones"].iter().all(|cell| !said.contains(cell)), "{said}");
        }
    }
}
