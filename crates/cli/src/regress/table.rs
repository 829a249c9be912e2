//! A table of text cells with their lines, so that every complaint names the file, the line and the column.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use csv::{ReaderBuilder, StringRecord};

/// What stands for a value that is not known.
const MISSING: [&str; 6] = ["", "NA", "NaN", "nan", "null", "."];

pub(crate) struct Table {
    path: String,
    names: Vec<String>,
    rows: Vec<(u64, StringRecord)>,
    /// Rows before any was set aside.
    pub(crate) read: usize,
}

impl Table {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let shown = path.display().to_string();
        let bytes = fs::read(path).with_context(|| shown.clone())?;
        Self::parse(&shown, &bytes)
    }

    fn parse(path: &str, bytes: &[u8]) -> Result<Self> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let line = bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count() + 1;
            anyhow::anyhow!("{path}: line {line}: this is not UTF-8; save the table as UTF-8")
        })?;
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let names: Vec<String> = reader.headers()?.iter().map(|name| name.trim().to_owned()).collect();
        if names.iter().all(String::is_empty) {
            bail!("{path}: the table is empty; its first line must name the columns");
        }
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                bail!("{path}: line 1: the column {name:?} stands there twice; rename one of them");
            }
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let mut record = record.with_context(|| path.to_owned())?;
            let line = record.position().map_or(0, csv::Position::line);
            if record.len() != names.len() {
                bail!(
                    "{path}: line {line}: {} cells where the header names {}; put a cell that contains a comma into \
                     double quotes",
                    record.len(),
                    names.len()
                );
            }
            record.trim();
            rows.push((line, record));
        }
        if rows.is_empty() {
            bail!("{path}: there is no row below the header");
        }
        let read = rows.len();
        Ok(Self { path: path.into(), names, rows, read })
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|n| n == name)
    }

    pub(crate) fn position(&self, name: &str) -> Result<usize> {
        let found = self.names.iter().position(|n| n == name);
        found.with_context(|| {
            format!("{}: there is no column {name:?}; the table has {}", self.path, self.names.join(", "))
        })
    }

    /// The cells of a column; none where the value is missing.
    pub(crate) fn texts(&self, name: &str) -> Result<Vec<Option<&str>>> {
        let at = self.position(name)?;
        let cells: Vec<Option<&str>> =
            self.rows.iter().map(|(_, row)| row.get(at).filter(|cell| !MISSING.contains(cell))).collect();
        if cells.iter().all(Option::is_none) {
            bail!("{}: the column {name:?} is missing in every row; leave it out", self.path);
        }
        Ok(cells)
    }

    /// The numbers of a column.
    pub(crate) fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>> {
        let cells = self.texts(name)?.into_iter().zip(&self.rows);
        let number = |(cell, (line, _)): (Option<&str>, &(u64, StringRecord))| {
            let Some(cell) = cell else { return Ok(None) };
            match cell.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => bail!(
                    "{}: line {line}: {cell:?} in the column {name:?} is no number; correct it, leave the cell empty \
                     where the value is not known, or write factor({name}) for a column of categories",
                    self.path
                ),
            }
        };
        cells.map(number).collect()
    }

    /// Keeps the rows for which this holds.
    pub(crate) fn retain(&mut self, keep: &[bool]) {
        let mut keep = keep.iter();
        self.rows.retain(|_| keep.next().copied().unwrap_or(false));
    }

    /// What a row (counted from 0) is called in a message.
    pub(crate) fn place(&self, row: usize) -> String {
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
            (b"a,b\n1,2\nold,3\n", "t.csv: line 3: \"old\" in the column \"a\" is no number"),
            (b"a,b\n1,2\ninf,3\n", "t.csv: line 3: \"inf\""),
            (b"b,c\n1,2\n", "no column \"a\"; the table has b, c"),
            (b"a,b\nNA,2\n", "\"a\" is missing in every row"),
            (b"a,a\n1,2\n", "\"a\" stands there twice"),
            (b"a,b\n", "no row below the header"),
            (b"", "the table is empty"),
            (b"a,b\n1,2\n\xff,2\n", "t.csv: line 3: this is not UTF-8"),
        ] {
            let said = refused(text);
            assert!(said.contains(words), "{said}");
        }
    }
}
