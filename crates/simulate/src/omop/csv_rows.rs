//! Rows as CSV: commas, quotes where needed, `\n`, nothing for what is empty.

use std::io::Write;

use super::{Cell, Rows, Table};
use crate::calendar::text_from_day;
use crate::error::SimulateError;

/// The bytes of several tables.
pub(crate) struct CsvRows {
    tables: &'static [Table],
    /// A buffer a table, without the header.
    pub(crate) bytes: Vec<Vec<u8>>,
}

impl CsvRows {
    /// Empty tables.
    pub(crate) fn new(tables: &'static [Table]) -> Self {
        Self { tables, bytes: tables.iter().map(|_| Vec::new()).collect() }
    }
}

/// The first line of a table.
pub(crate) fn header(table: &Table) -> Vec<u8> {
    let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    format!("{}\n", names.join(",")).into_bytes()
}

impl Rows for CsvRows {
    fn row(&mut self, table: usize, cells: &[Cell<'_>]) -> Result<(), SimulateError> {
        let columns = self.tables[table].columns;
        if columns.len() != cells.len() {
            return Err(SimulateError::Cells { table: self.tables[table].name, column: "" });
        }
        let out = &mut self.bytes[table];
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            // Writing to memory does not fail.
            match cell {
                Cell::Empty => {}
                Cell::Whole(number) => _ = write!(out, "{number}"),
                Cell::Number(number) => _ = write!(out, "{number}"),
                Cell::Day(day) => out.extend_from_slice(text_from_day(*day).as_bytes()),
                Cell::Text(text) if text.contains([',', '"', '\n']) => {
                    _ = write!(out, "\"{}\"", text.replace('"', "\"\""))
                }
                Cell::Text(text) => out.extend_from_slice(text.as_bytes()),
            }
        }
        out.push(b'\n');
        Ok(())
    }
}
