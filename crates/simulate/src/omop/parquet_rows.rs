//! Rows as Parquet: whole numbers of 64 bits, doubles, dates and texts, Snappy.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::builder::{Date32Builder, Float64Builder, Int64Builder, StringBuilder, TimestampMicrosecondBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{Field, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use super::tables::Holds;
use super::{Cell, Rows, Table};
use crate::error::SimulateError;

/// Rows of a row group: what a table holds in memory until it is written.
const ROW_GROUP: usize = 250_000;

enum Column {
    Whole(Int64Builder),
    Number(Float64Builder),
    Date(Date32Builder),
    Moment(TimestampMicrosecondBuilder),
    Text(StringBuilder),
}

impl Column {
    fn new(holds: Holds) -> Self {
        match holds {
            Holds::Whole => Self::Whole(Int64Builder::new()),
            Holds::Number => Self::Number(Float64Builder::new()),
            Holds::Date => Self::Date(Date32Builder::new()),
            Holds::Moment => Self::Moment(TimestampMicrosecondBuilder::new()),
            Holds::Text => Self::Text(StringBuilder::new()),
        }
    }

    /// False where the cell is of another kind.
    fn push(&mut self, cell: &Cell<'_>) -> bool {
        match (self, cell) {
            (Self::Whole(column), Cell::Whole(number)) => column.append_value(*number),
            (Self::Whole(column), Cell::Empty) => column.append_null(),
            (Self::Number(column), Cell::Number(number)) => column.append_value(*number),
            (Self::Number(column), Cell::Empty) => column.append_null(),
            (Self::Date(column), Cell::Day(day)) => column.append_value(*day),
            (Self::Date(column), Cell::Empty) => column.append_null(),
            (Self::Moment(column), Cell::Empty) => column.append_null(),
            (Self::Text(column), Cell::Text(text)) => column.append_value(text),
            (Self::Text(column), Cell::Empty) => column.append_null(),
            _ => return false,
        }
        true
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Whole(column) => Arc::new(column.finish()),
            Self::Number(column) => Arc::new(column.finish()),
            Self::Date(column) => Arc::new(column.finish()),
            Self::Moment(column) => Arc::new(column.finish()),
            Self::Text(column) => Arc::new(column.finish()),
        }
    }
}

/// The columns of several tables.
pub(crate) struct ParquetRows {
    tables: &'static [Table],
    columns: Vec<Vec<Column>>,
}

impl ParquetRows {
    /// Empty tables.
    pub(crate) fn new(tables: &'static [Table]) -> Self {
        let columns = tables.iter().map(|table| table.columns.iter().map(|(_, holds)| Column::new(*holds)).collect());
        Self { tables, columns: columns.collect() }
    }

    /// A batch a table.
    pub(crate) fn finish(mut self) -> Result<Vec<RecordBatch>, SimulateError> {
        let tables = self.tables.iter().zip(&mut self.columns);
        tables
            .map(|(table, columns)| {
                let arrays = columns.iter_mut().map(Column::finish).collect();
                RecordBatch::try_new(schema(table), arrays)
                    .map_err(|_| SimulateError::Cells { table: table.name, column: "" })
            })
            .collect()
    }
}

impl Rows for ParquetRows {
    fn row(&mut self, table: usize, cells: &[Cell<'_>]) -> Result<(), SimulateError> {
        let named = self.tables[table].columns;
        if named.len() != cells.len() {
            return Err(SimulateError::Cells { table: self.tables[table].name, column: "" });
        }
        for ((column, cell), (name, _)) in self.columns[table].iter_mut().zip(cells).zip(named) {
            if !column.push(cell) {
                return Err(SimulateError::Cells { table: self.tables[table].name, column: name });
            }
        }
        Ok(())
    }
}

/// The table's schema: every column may be empty.
fn schema(table: &Table) -> Arc<Schema> {
    let fields = table.columns.iter().map(|(name, holds)| Field::new(*name, holds.data_type(), true));
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

/// A table's file while it grows.
pub(crate) struct TableFile {
    writer: ArrowWriter<File>,
    path: PathBuf,
}

impl TableFile {
    /// Begins the file.
    pub(crate) fn create(path: &Path, table: &Table) -> Result<Self, SimulateError> {
        let file = File::create(path).map_err(SimulateError::io(path))?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_max_row_group_row_count(Some(ROW_GROUP))
            .set_created_by("insite simulate".to_owned())
            .build();
        let writer =
            ArrowWriter::try_new(file, schema(table), Some(properties)).map_err(SimulateError::parquet(path))?;
        Ok(Self { writer, path: path.to_owned() })
    }

    /// Adds rows.
    pub(crate) fn write(&mut self, batch: &RecordBatch) -> Result<(), SimulateError> {
        self.writer.write(batch).map_err(SimulateError::parquet(&self.path))
    }

    /// Ends the file; gives its path.
    pub(crate) fn close(self) -> Result<(), SimulateError> {
        self.writer.close().map(|_| ()).map_err(SimulateError::parquet(&self.path))
    }
}
