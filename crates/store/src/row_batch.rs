//! Rows as Arrow batches of 26 columns, and back.

use std::sync::Arc;

use arrow_array::builder::{Float64Builder, StringBuilder, UInt32Builder, UInt64Builder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, Float64Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, DataType, Field, Schema};

use crate::row::{Kind, Row};

const TEXTS: [&str; 19] = [
    "start",
    "end",
    "recorded",
    "codes",
    "text",
    "value_kind",
    "comparator",
    "unit",
    "comparator_2",
    "unit_2",
    "value_codes",
    "value_text",
    "standing",
    "reason",
    "course",
    "class",
    "reference_range",
    "source",
    "kind",
];
const NUMBERS: [&str; 3] = ["number", "number_2", "days_supply"];

/// The columns of every part.
pub(crate) fn schema() -> Arc<Schema> {
    let text = |name: &str| Field::new(name, DataType::Utf8, name != "kind");
    let mut fields = vec![Field::new("person", DataType::Utf8, false)];
    fields.extend(TEXTS.iter().map(|name| text(name)));
    fields.extend(NUMBERS.iter().map(|name| Field::new(*name, DataType::Float64, true)));
    fields.push(Field::new("file", DataType::UInt32, false));
    fields.push(Field::new("first_byte", DataType::UInt64, false));
    fields.push(Field::new("end_byte", DataType::UInt64, false));
    Arc::new(Schema::new(fields))
}

fn texts(row: &Row) -> [Option<&str>; 18] {
    [
        row.start.as_deref(),
        row.end.as_deref(),
        row.recorded.as_deref(),
        row.codes.as_deref(),
        row.text.as_deref(),
        row.value_kind.as_deref(),
        row.comparator.as_deref(),
        row.unit.as_deref(),
        row.comparator_2.as_deref(),
        row.unit_2.as_deref(),
        row.value_codes.as_deref(),
        row.value_text.as_deref(),
        row.standing.as_deref(),
        row.reason.as_deref(),
        row.course.as_deref(),
        row.class.as_deref(),
        row.reference_range.as_deref(),
        row.source.as_deref(),
    ]
}

/// Gathers rows into batches.
pub(crate) struct RowBatcher {
    person: StringBuilder,
    texts: Vec<StringBuilder>,
    numbers: [Float64Builder; 3],
    file: UInt32Builder,
    bytes: [UInt64Builder; 2],
    rows: usize,
}

impl RowBatcher {
    pub(crate) fn new() -> Self {
        Self {
            person: StringBuilder::new(),
            texts: TEXTS.iter().map(|_| StringBuilder::new()).collect(),
            numbers: [Float64Builder::new(), Float64Builder::new(), Float64Builder::new()],
            file: UInt32Builder::new(),
            bytes: [UInt64Builder::new(), UInt64Builder::new()],
            rows: 0,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn push(&mut self, person: &str, row: &Row) {
        self.person.append_value(person);
        let texts = texts(row).into_iter().chain([Some(row.kind.word())]);
        for (builder, text) in self.texts.iter_mut().zip(texts) {
            builder.append_option(text);
        }
        for (builder, number) in self.numbers.iter_mut().zip([row.number, row.number_2, row.days_supply]) {
            builder.append_option(number);
        }
        self.file.append_value(row.file);
        for (builder, byte) in self.bytes.iter_mut().zip([row.first_byte, row.end_byte]) {
            builder.append_value(byte);
        }
        self.rows += 1;
    }

    /// The batch of all rows so far; the batcher is empty then.
    pub(crate) fn take(&mut self) -> Result<RecordBatch, ArrowError> {
        self.rows = 0;
        let mut columns: Vec<ArrayRef> = vec![Arc::new(self.person.finish())];
        columns.extend(self.texts.iter_mut().map(|builder| Arc::new(builder.finish()) as ArrayRef));
        columns.extend(self.numbers.iter_mut().map(|builder| Arc::new(builder.finish()) as ArrayRef));
        columns.push(Arc::new(self.file.finish()));
        columns.extend(self.bytes.iter_mut().map(|builder| Arc::new(builder.finish()) as ArrayRef));
        RecordBatch::try_new(schema(), columns)
    }
}

/// The rows of a batch, each with its person.
#[derive(Debug)]
pub(crate) struct BatchRows {
    person: StringArray,
    texts: Vec<StringArray>,
    numbers: Vec<Float64Array>,
    batch: RecordBatch,
}

impl BatchRows {
    /// # Errors
    /// The name of a column that is not there as it should be.
    pub(crate) fn new(batch: RecordBatch) -> Result<Self, &'static str> {
        let text =
            |name: &'static str| batch.column_by_name(name).and_then(|c| c.as_string_opt::<i32>()).cloned().ok_or(name);
        let number = |name: &'static str| {
            batch.column_by_name(name).and_then(|c| c.as_primitive_opt::<Float64Type>()).cloned().ok_or(name)
        };
        let person = text("person")?;
        let texts = TEXTS.iter().map(|name| text(name)).collect::<Result<_, _>>()?;
        let numbers = NUMBERS.iter().map(|name| number(name)).collect::<Result<_, _>>()?;
        Ok(Self { person, texts, numbers, batch })
    }

    pub(crate) fn len(&self) -> usize {
        self.batch.num_rows()
    }

    pub(crate) fn person(&self, at: usize) -> &str {
        self.person.value(at)
    }

    /// # Errors
    /// What is wrong with the row.
    pub(crate) fn row(&self, at: usize) -> Result<Row, String> {
        let word = self.texts.last().map_or("", |kinds| kinds.value(at));
        let kind =
            Kind::of_word(word).ok_or_else(|| format!("is of the kind “{word}”, which this version does not know"))?;
        let mut texts = self.texts.iter().map(|column| (!column.is_null(at)).then(|| column.value(at).to_owned()));
        let mut text = || texts.next().flatten();
        let number = |column: usize| {
            self.numbers.get(column).and_then(|numbers| (!numbers.is_null(at)).then(|| numbers.value(at)))
        };
        let place = |name: &str| {
            self.batch
                .column_by_name(name)
                .and_then(|c| c.as_primitive_opt::<UInt64Type>())
                .map_or(0, |bytes| bytes.value(at))
        };
        let file = self.batch.column_by_name("file").and_then(|c| c.as_primitive_opt::<UInt32Type>());
        Ok(Row {
            kind,
            start: text(),
            end: text(),
            recorded: text(),
            codes: text(),
            text: text(),
            value_kind: text(),
            comparator: text(),
            unit: text(),
            comparator_2: text(),
            unit_2: text(),
            value_codes: text(),
            value_text: text(),
            standing: text(),
            reason: text(),
            course: text(),
            class: text(),
            reference_range: text(),
            source: text(),
            number: number(0),
            number_2: number(1),
            days_supply: number(2),
            file: file.map_or(0, |files| files.value(at)),
            first_byte: place("first_byte"),
            end_byte: place("end_byte"),
        })
    }
}
