//! Cells of Parquet files, of any of the usual physical types, as the text that a CSV file would have.

use std::fmt::Write as _;
use std::fs::File;
use std::path::PathBuf;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use jiff::civil::{Date, date};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use store::Progress;

use crate::error::EtlError;
use crate::files::InputFile;

const ROWS_A_BATCH: usize = 8_192;
const EPOCH: Date = date(1970, 1, 1);

/// A Parquet file that is being read.
pub(super) struct ParquetCells<'p> {
    path: PathBuf,
    builder: Option<ParquetRecordBatchReaderBuilder<File>>,
    reader: Option<ParquetRecordBatchReader>,
    batch: Option<RecordBatch>,
    /// Rows of earlier batches.
    before: u64,
    at: usize,
    /// Of each wanted column, its place in the batches.
    chosen: Vec<Option<usize>>,
    texts: Vec<(bool, String)>,
    rows: u64,
    bytes: u64,
    told: u64,
    progress: &'p dyn Progress,
}

impl<'p> ParquetCells<'p> {
    pub(super) fn open(file: &InputFile, progress: &'p dyn Progress) -> Result<(Self, Vec<String>), EtlError> {
        let opened = File::open(&file.path).map_err(EtlError::io(&file.path))?;
        let refused = |error: &dyn std::fmt::Display| {
            EtlError::file(&file.path, format!("is not a Parquet file that can be read: {error}; write it again"))
        };
        let builder = ParquetRecordBatchReaderBuilder::try_new(opened).map_err(|e| refused(&e))?;
        let header: Vec<String> = builder.schema().fields().iter().map(|field| field.name().clone()).collect();
        let rows = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
        let cells = Self {
            path: file.path.clone(),
            builder: Some(builder),
            reader: None,
            batch: None,
            before: 0,
            at: 0,
            chosen: vec![],
            texts: vec![],
            rows,
            bytes: file.bytes,
            told: 0,
            progress,
        };
        Ok((cells, header))
    }

    /// Sets which columns cells are asked of; no other is read.
    pub(super) fn choose(&mut self, chosen: Vec<Option<usize>>) -> Result<(), EtlError> {
        let Some(builder) = self.builder.take() else { return Ok(()) };
        let mut roots: Vec<usize> = chosen.iter().copied().flatten().collect();
        roots.sort_unstable();
        roots.dedup();
        for root in &roots {
            let field = builder.schema().field(*root);
            if !is_readable(field.data_type()) {
                let problem = format!(
                    "column `{}` holds {}, which is not read: write it as text, number, date or timestamp",
                    field.name(),
                    field.data_type()
                );
                return Err(EtlError::file(&self.path, problem));
            }
        }
        let mask = ProjectionMask::roots(builder.parquet_schema(), roots.iter().copied());
        let reader = builder.with_projection(mask).with_batch_size(ROWS_A_BATCH).build();
        self.reader = Some(reader.map_err(|e| self.broken(&e))?);
        self.chosen = chosen.iter().map(|at| roots.iter().position(|root| Some(*root) == *at)).collect();
        self.texts = vec![(false, String::new()); self.chosen.len()];
        Ok(())
    }

    pub(super) fn advance(&mut self) -> Result<bool, EtlError> {
        self.at += 1;
        while self.batch.as_ref().is_none_or(|batch| self.at >= batch.num_rows()) {
            self.before += self.batch.take().map_or(0, |batch| batch.num_rows() as u64);
            self.at = 0;
            let told = (self.bytes * self.before).checked_div(self.rows).unwrap_or(self.bytes);
            self.progress.advance(told.saturating_sub(self.told));
            self.told = self.told.max(told);
            match self.reader.as_mut().and_then(Iterator::next) {
                None => return Ok(false),
                Some(batch) => self.batch = Some(batch.map_err(|e| self.broken(&e))?),
            }
        }
        let Some(batch) = &self.batch else { return Ok(false) };
        for (column, (is_there, text)) in self.chosen.iter().zip(&mut self.texts) {
            text.clear();
            *is_there = column.is_some_and(|at| write_cell(batch.column(at), self.at, text));
        }
        Ok(true)
    }

    pub(super) fn cell(&self, at: usize) -> Option<&str> {
        self.texts.get(at).filter(|(is_there, _)| *is_there).map(|(_, text)| text.as_str())
    }

    /// The row, counted from 1.
    pub(super) fn row(&self) -> u64 {
        self.before + self.at as u64 + 1
    }

    fn broken(&self, error: &dyn std::fmt::Display) -> EtlError {
        EtlError::file(
            &self.path,
            format!(
                "is a Parquet file that breaks off or uses what is not read here: {error}; write it again, with Snappy"
            ),
        )
    }
}

fn is_readable(kind: &DataType) -> bool {
    match kind {
        DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Boolean
        | DataType::Float32
        | DataType::Float64
        | DataType::Date32
        | DataType::Date64
        | DataType::Timestamp(..)
        | DataType::Decimal128(..)
        | DataType::Null => true,
        DataType::Dictionary(_, values) => is_readable(values),
        other => other.is_integer(),
    }
}

/// Writes the cell as text; `false` where it is null.
fn write_cell(array: &ArrayRef, row: usize, text: &mut String) -> bool {
    if array.is_null(row) {
        return false;
    }
    macro_rules! plain {
        ($kind:ty) => {
            write!(text, "{}", array.as_primitive::<$kind>().value(row)).is_ok()
        };
    }
    match array.data_type() {
        DataType::Utf8 => text.push_str(array.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => text.push_str(array.as_string::<i64>().value(row)),
        DataType::Utf8View => text.push_str(array.as_string_view().value(row)),
        DataType::Boolean => text.push_str(if array.as_boolean().value(row) { "true" } else { "false" }),
        DataType::Int8 => return plain!(Int8Type),
        DataType::Int16 => return plain!(Int16Type),
        DataType::Int32 => return plain!(Int32Type),
        DataType::Int64 => return plain!(Int64Type),
        DataType::UInt8 => return plain!(UInt8Type),
        DataType::UInt16 => return plain!(UInt16Type),
        DataType::UInt32 => return plain!(UInt32Type),
        DataType::UInt64 => return plain!(UInt64Type),
        DataType::Float32 => {
            return number(
                f64::from(array.as_primitive::<Float32Type>().value(row)),
                || array.as_primitive::<Float32Type>().value(row).to_string(),
                text,
            );
        }
        DataType::Float64 => {
            let value = array.as_primitive::<Float64Type>().value(row);
            return number(value, || value.to_string(), text);
        }
        DataType::Decimal128(_, scale) => {
            text.push_str(&decimal(array.as_primitive::<Decimal128Type>().value(row), *scale));
        }
        DataType::Date32 => return day(i64::from(array.as_primitive::<Date32Type>().value(row)), text),
        DataType::Date64 => return day(array.as_primitive::<Date64Type>().value(row).div_euclid(86_400_000), text),
        DataType::Timestamp(unit, zone) => {
            let (ticks, a_second) = match unit {
                TimeUnit::Second => (array.as_primitive::<TimestampSecondType>().value(row), 1),
                TimeUnit::Millisecond => (array.as_primitive::<TimestampMillisecondType>().value(row), 1_000),
                TimeUnit::Microsecond => (array.as_primitive::<TimestampMicrosecondType>().value(row), 1_000_000),
                TimeUnit::Nanosecond => (array.as_primitive::<TimestampNanosecondType>().value(row), 1_000_000_000),
            };
            return timestamp(ticks.div_euclid(a_second), zone.is_some(), text);
        }
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            return dictionary
                .normalized_keys()
                .get(row)
                .is_some_and(|key| *key < dictionary.values().len() && write_cell(dictionary.values(), *key, text));
        }
        _ => return false,
    }
    true
}

/// The shortest text that is the number; what is no number is null.
fn number(value: f64, shortest: impl Fn() -> String, text: &mut String) -> bool {
    text.push_str(&shortest());
    value.is_finite()
}

fn decimal(value: i128, scale: i8) -> String {
    let Ok(scale) = usize::try_from(scale) else {
        return format!("{value}{}", "0".repeat(usize::from(scale.unsigned_abs())));
    };
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let sign = if value < 0 { "-" } else { "" };
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

fn day(since_1970: i64, text: &mut String) -> bool {
    let date = EPOCH.checked_add(jiff::Span::new().try_days(since_1970).unwrap_or_default());
    date.is_ok_and(|date| write!(text, "{date}").is_ok())
}

/// A timestamp with a zone is an instant, whose local date nobody knows any more: it is written as UTC.
fn timestamp(seconds: i64, is_instant: bool, text: &mut String) -> bool {
    let second = seconds.rem_euclid(86_400);
    day(seconds.div_euclid(86_400), text)
        && write!(text, "T{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60).is_ok()
        && (!is_instant || write!(text, "Z").is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_out() {
        for (value, scale, text) in
            [(12_345, 2, "123.45"), (-5, 2, "-0.05"), (7, 0, "7"), (-7, 0, "-7"), (3, -2, "300"), (0, 1, "0.0")]
        {
            assert_eq!(decimal(value, scale), text);
        }
    }
}
