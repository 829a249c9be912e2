//! Small tables as CSV, for people and for other programs.

use std::io::Write;
use std::path::Path;

use crate::error::StoreError;
use crate::frame::{Column, Frame};
use crate::step::write_whole;

impl Frame {
    /// Writes the table with a header, whole or not at all. Missing cells are empty; numbers are written so that they come
    /// back as they were.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write_csv(&self, path: &Path) -> Result<(), StoreError> {
        write_whole(path, |file| self.csv(file).map_err(std::io::Error::from))
    }

    fn csv(&self, into: impl Write) -> csv::Result<()> {
        let mut writer = csv::Writer::from_writer(into);
        writer.write_record(self.names())?;
        for at in 0..self.rows() {
            writer.write_record(self.columns().map(|(_, column)| cell(column, at)))?;
        }
        writer.flush()?;
        Ok(())
    }
}

fn cell(column: &Column, at: usize) -> String {
    match column {
        Column::Number(values) => values.get(at).filter(|v| !v.is_nan()).map(f64::to_string),
        Column::Text(values) => values.get(at).cloned().flatten(),
        Column::Date(values) => values.get(at).copied().flatten().map(|day| day.to_string()),
    }
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_written_so_that_they_can_be_read() {
        let mut frame = Frame::new("");
        frame.push("a", Column::Number(vec![0.1 + 0.2, f64::NAN])).unwrap();
        frame.push("b,c", Column::Text(vec![None, Some("x\"y".into())])).unwrap();
        frame.push("d", Column::Date(vec![Some("2020-02-29".parse().unwrap()), None])).unwrap();
        let mut bytes = Vec::new();
        frame.csv(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "a,\"b,c\",d\n0.30000000000000004,,2020-02-29\n,\"x\"\"y\",\n");
    }
}
