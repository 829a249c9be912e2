//! A table of inputs and outcomes, row after row: each is measured or counted with the reason why not.

use assess::Bundle;
use csv::ByteRecord;
use language::messages;

use crate::cell::{Cell, InputReader, number};
use crate::error::ValidateError;
use crate::gathered::{Beside, Gathered};
use crate::input::{TableFile, columns, reader};
use crate::outcome::{NoOutcome, OutcomeReader};
use crate::report::ExclusionReason;
use crate::request::{InputChoice, ValidationRequest};

/// Where an input's value comes from.
struct Source {
    at: usize,
    column: usize,
    reader: InputReader,
}

/// Places in the table.
struct Places {
    sources: Vec<Source>,
    /// What is the same for everybody; NaN elsewhere.
    always: Vec<f64>,
    given: Vec<bool>,
    outcome: Vec<usize>,
    groups: Vec<usize>,
    subject: Option<usize>,
    sex: Option<usize>,
    age: Option<usize>,
}

/// How many rows between two words about progress.
const TELL_EVERY: usize = 1000;

/// Reads the whole table. `progress` hears the share of its bytes.
pub(crate) fn gather<'a>(
    bundle: &'a Bundle,
    request: &'a ValidationRequest,
    table: TableFile<'_>,
    outcome: &OutcomeReader,
    progress: &mut dyn FnMut(f64),
) -> Result<(Gathered<'a>, Vec<String>), ValidateError> {
    let header = columns(table)?;
    let places = places(bundle, request, &header, outcome, table.delimiter != b',')?;
    let mut gathered = Gathered::new(bundle, &request.output, &request.subgroups);
    let without = bundle.features().inputs().iter().zip(&places.given).filter(|(_, given)| !**given);
    gathered.not_given = without.map(|(input, _)| input.name.clone()).collect();
    let mut rows = reader(table);
    let mut record = ByteRecord::new();
    loop {
        match rows.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            // The whole table is in memory and rows may be of any length, so that nothing is left that could go wrong.
            Err(_) => {
                gathered.tally.add(ExclusionReason::BrokenLine, messages::validation_line_no_text(), None);
                break;
            }
        }
        gathered.read += 1;
        take(&mut gathered, &places, &header, outcome, &record);
        if gathered.read.is_multiple_of(TELL_EVERY) {
            progress(record.position().map_or(0, csv::Position::byte) as f64 / table.bytes.len().max(1) as f64);
        }
    }
    progress(1.0);
    let unchecked = gathered.unchecked(|at| places.given.get(at).copied().unwrap_or(false));
    Ok((gathered, unchecked))
}

fn take(gathered: &mut Gathered<'_>, places: &Places, header: &[String], outcome: &OutcomeReader, record: &ByteRecord) {
    let line = record.position().map(csv::Position::line);
    if record.len() != header.len() {
        let because = messages::validation_other_fields();
        gathered.tally.add(ExclusionReason::BrokenLine, because, line);
        return;
    }
    let unreadable = |gathered: &mut Gathered<'_>, column: usize| {
        let name = header.get(column).map_or("", String::as_str);
        gathered.tally.add(ExclusionReason::Unreadable, messages::validation_column(name), line);
    };
    let text = |column: usize| record.get(column).map(std::str::from_utf8).and_then(Result::ok);
    let mut row = places.always.clone();
    let mut beside = Beside { line, ..Beside::default() };
    for source in &places.sources {
        match text(source.column).map_or(Cell::Unreadable, |text| source.reader.read(text)) {
            Cell::Value(value) => row[source.at] = value,
            Cell::Implausible => beside.implausible.push(source.at),
            Cell::Unreadable => return unreadable(gathered, source.column),
        }
    }
    let Some(cells) = places.outcome.iter().map(|column| text(*column)).collect::<Option<Vec<&str>>>() else {
        return unreadable(gathered, places.outcome.first().copied().unwrap_or(0));
    };
    let outcome = match outcome.read(&cells) {
        Ok(outcome) => outcome,
        Err(NoOutcome::Missing) => {
            gathered.tally.add(ExclusionReason::NoOutcome, messages::validation_no_outcome(), line);
            return;
        }
        Err(NoOutcome::Unreadable(at)) => return unreadable(gathered, places.outcome.get(at).copied().unwrap_or(0)),
    };
    beside.groups = places.groups.iter().map(|column| text(*column).unwrap_or_default()).collect();
    beside.subject = places.subject.and_then(text).map(str::trim);
    beside.sex = places.sex.and_then(text).and_then(sex);
    beside.age = places.age.and_then(text).and_then(|text| number(text.trim(), false));
    gathered.site.add_row(&row);
    let answer = gathered.answer(&row);
    gathered.take(&row, &answer, outcome, &beside);
}

/// A sex as tables write it, for groups only.
fn sex(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "female" | "f" => Some("female"),
        "male" | "m" => Some("male"),
        _ => None,
    }
}

fn places(
    bundle: &Bundle,
    request: &ValidationRequest,
    header: &[String],
    outcome: &OutcomeReader,
    comma_is_decimal: bool,
) -> Result<Places, ValidateError> {
    let inputs = bundle.features().inputs();
    let find = |name: &str| find(header, name);
    let mut places = Places {
        sources: vec![],
        always: vec![f64::NAN; inputs.len()],
        given: vec![false; inputs.len()],
        outcome: outcome.columns().into_iter().map(find).collect::<Result<_, _>>()?,
        groups: request.subgroups.iter().map(|name| find(name)).collect::<Result<_, _>>()?,
        subject: request.subject.as_deref().map(find).transpose()?,
        // Where no input is a sex or an age, columns of these names still make groups.
        sex: ["sex", "gender"].iter().find_map(|name| header.iter().position(|h| h.eq_ignore_ascii_case(name))),
        age: header.iter().position(|h| h.eq_ignore_ascii_case("age")),
    };
    for (name, choice) in &request.inputs {
        let unknown = || ValidateError::Input { model: request.model.clone(), input: name.clone() };
        let at = bundle.features().position(name).ok_or_else(unknown)?;
        let Some(input) = inputs.get(at) else { continue };
        places.given[at] = true;
        match choice {
            InputChoice::Column { column, unit } => {
                let reader = InputReader::new(bundle, input, unit.as_deref(), comma_is_decimal)?;
                places.sources.push(Source { at, column: find(column)?, reader });
            }
            InputChoice::Always { value } => {
                let reader = InputReader::new(bundle, input, None, comma_is_decimal)?;
                match reader.read(value) {
                    Cell::Value(value) if !value.is_nan() => places.always[at] = value,
                    _ => return Err(ValidateError::Always { input: name.clone(), expected: reader.expected() }),
                }
            }
        }
    }
    Ok(places)
}

/// A column's place.
pub(crate) fn find(header: &[String], name: &str) -> Result<usize, ValidateError> {
    header
        .iter()
        .position(|column| column == name.trim())
        .ok_or_else(|| ValidateError::Column { column: name.to_owned(), present: header.join(", ") })
}
