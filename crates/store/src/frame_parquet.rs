//! Small tables as Parquet.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type};
use arrow_array::{Array, ArrayRef, Date32Array, Float64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use jiff::civil::{Date, date};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use crate::error::StoreError;
use crate::frame::{Column, Frame};
use crate::step::{beside, write_whole};

impl Frame {
    /// Writes the table, whole or not at all. NaN becomes null.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write_parquet(&self, path: &Path) -> Result<(), StoreError> {
        let fields: Vec<Field> = self.columns().map(|(name, column)| Field::new(name, kind(column), true)).collect();
        let schema = Arc::new(Schema::new(fields));
        let arrays: Vec<ArrayRef> = self.columns().map(|(_, column)| array(column)).collect();
        let growing = beside(path);
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by("insite".to_owned())
            .build();
        let mut writer = ArrowWriter::try_new(Vec::new(), Arc::clone(&schema), Some(properties))
            .map_err(StoreError::parquet(&growing))?;
        if !arrays.is_empty() {
            let batch = RecordBatch::try_new(schema, arrays).map_err(StoreError::parquet(&growing))?;
            writer.write(&batch).map_err(StoreError::parquet(&growing))?;
        }
        let bytes = writer.into_inner().map_err(StoreError::parquet(&growing))?;
        write_whole(path, |file| file.write_all(&bytes))
    }

    /// Reads a table that [`Frame::write_parquet`] wrote, or any with columns of doubles, texts and dates.
    ///
    /// # Errors
    /// When the file is none, or a column holds something else.
    pub fn read_parquet(path: &Path) -> Result<Self, StoreError> {
        if fs::metadata(path).is_err() && beside(path).exists() {
            return Err(StoreError::NotAStore {
                path: path.to_owned(),
                problem: "is unfinished: the step that writes it broke off; run it again".to_owned(),
            });
        }
        let file = File::open(path).map_err(StoreError::io(path))?;
        let builder = ParquetRecordBatchReaderBuilder::try_new(file).map_err(StoreError::parquet(path))?;
        let schema = Arc::clone(builder.schema());
        let mut columns = Vec::with_capacity(schema.fields().len());
        for field in schema.fields() {
            columns.push(match field.data_type() {
                DataType::Float64 => Column::Number(vec![]),
                DataType::Utf8 => Column::Text(vec![]),
                DataType::Date32 => Column::Date(vec![]),
                other => {
                    return Err(StoreError::Column {
                        path: path.to_owned(),
                        column: field.name().clone(),
                        problem: format!("holds {other}; doubles, texts and dates can be read"),
                    });
                }
            });
        }
        for batch in builder.build().map_err(StoreError::parquet(path))? {
            let batch = batch.map_err(StoreError::parquet(path))?;
            for (column, values) in columns.iter_mut().zip(batch.columns()) {
                extend(column, values.as_ref());
            }
        }
        let mut frame = Self::new(path.display().to_string());
        for (field, column) in schema.fields().iter().zip(columns) {
            frame.push(field.name().clone(), column)?;
        }
        Ok(frame)
    }
}

fn kind(column: &Column) -> DataType {
    match column {
        Column::Number(_) => DataType::Float64,
        Column::Text(_) => DataType::Utf8,
        Column::Date(_) => DataType::Date32,
    }
}

fn array(column: &Column) -> ArrayRef {
    match column {
        Column::Number(values) => {
            let values = values.iter().map(|value| (!value.is_nan()).then_some(*value));
            Arc::new(values.collect::<Float64Array>())
        }
        Column::Text(values) => Arc::new(values.iter().map(Option::as_deref).collect::<StringArray>()),
        Column::Date(values) => Arc::new(values.iter().map(|day| day.map(days_since_epoch)).collect::<Date32Array>()),
    }
}

fn extend(column: &mut Column, values: &dyn Array) {
    match column {
        Column::Number(into) => {
            into.extend(values.as_primitive::<Float64Type>().iter().map(|value| value.unwrap_or(f64::NAN)));
        }
        Column::Text(into) => into.extend(values.as_string::<i32>().iter().map(|text| text.map(str::to_owned))),
        Column::Date(into) => {
            into.extend(values.as_primitive::<Date32Type>().iter().map(|days| days.and_then(date_of_days)));
        }
    }
}

const EPOCH: Date = date(1970, 1, 1);

fn days_since_epoch(day: Date) -> i32 {
    EPOCH.until(day).map_or(0, |span| span.get_days())
}

fn date_of_days(days: i32) -> Option<Date> {
    EPOCH.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_back_as_it_was() {
        let mut frame = Frame::new("");
        frame.push("a", Column::Number(vec![0.1 + 0.2, f64::NAN, -0.0])).unwrap();
        frame.push("b", Column::Text(vec![Some("ä,\n".into()), None, Some(String::new())])).unwrap();
        frame.push("c", Column::Date(vec![Some(date(1899, 12, 31)), None, Some(date(2026, 2, 28))])).unwrap();
        let path = std::env::temp_dir().join(format!("insite-frame-{}.parquet", std::process::id()));
        frame.write_parquet(&path).unwrap();
        let mut back = Frame::read_parquet(&path).unwrap();
        assert_eq!(back.numbers("a").unwrap()[0].to_bits(), (0.1_f64 + 0.2).to_bits());
        assert!(back.numbers("a").unwrap()[1].is_nan() && back.numbers("a").unwrap()[2].is_sign_negative());
        assert_eq!((back.texts("b"), back.dates("c")).0.unwrap(), frame.texts("b").unwrap());
        assert_eq!(back.dates("c").unwrap(), frame.dates("c").unwrap());
        back.name.clear();
        let first = fs::read(&path).unwrap();
        frame.write_parquet(&path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), first);
        fs::remove_file(&path).unwrap();
        assert!(Frame::read_parquet(&path).is_err());
        fs::write(&path, b"PAR1").unwrap();
        assert!(Frame::read_parquet(&path).unwrap_err().to_string().contains("not a Parquet file"));
        fs::remove_file(&path).unwrap();
    }
}
