//! Records of patients and a table of their outcomes, joined by identifier.

use std::collections::BTreeMap;

use assess::Bundle;
use csv::ByteRecord;
use intake::Input;
use jiff::civil::Date;
use language::messages;
use record::{Record, Sex};

use crate::error::ValidateError;
use crate::gathered::{Beside, Gathered};
use crate::input::{DataFile, TableFile, columns, reader};
use crate::outcome::{NoOutcome, Outcome, OutcomeReader};
use crate::report::ExclusionReason;
use crate::request::ValidationRequest;
use crate::table::find;

/// How much of the time reading the records takes.
const READING_SHARE: f64 = 0.6;

/// One row of the table of outcomes.
struct Known {
    outcome: Result<Outcome, NoOutcome>,
    as_of: Option<Date>,
    groups: Vec<String>,
    line: Option<u64>,
    /// The identifier stands in several rows.
    is_repeated: bool,
}

/// Reads all records and joins them with their outcomes.
pub(crate) fn gather<'a>(
    bundle: &'a Bundle,
    request: &'a ValidationRequest,
    table: TableFile<'_>,
    records: &[DataFile<'_>],
    outcome: &OutcomeReader,
    progress: &mut dyn FnMut(f64),
) -> Result<Gathered<'a>, ValidateError> {
    let wrong = |_| ValidateError::Settings(messages::validation_day_format().into());
    let for_all = request.as_of.as_deref().map(str::parse::<Date>).transpose().map_err(wrong)?;
    let mut gathered = Gathered::new(bundle, &request.output, &request.subgroups);
    let mut known = outcomes(request, table, outcome, &mut gathered)?;
    let inputs: Vec<Input<'_>> = records.iter().map(|file| Input { name: "", bytes: file.bytes }).collect();
    let opened = intake::open(&inputs, &mut |share| progress(share * READING_SHARE));
    let count = opened.records.len().max(1) as f64;
    for (at, record) in opened.records.iter().enumerate() {
        progress(READING_SHARE + (1.0 - READING_SHARE) * at as f64 / count);
        let Some(found) = known.remove(plain(&record.patient.id)) else {
            gathered.read += 1;
            gathered.tally.add(ExclusionReason::NoOutcome, messages::validation_not_in_table(), None);
            continue;
        };
        take(&mut gathered, record, &found, for_all);
    }
    for found in known.values() {
        let because = messages::validation_not_in_records();
        gathered.tally.add(ExclusionReason::NoRecord, because, found.line);
    }
    progress(1.0);
    Ok(gathered)
}

fn take(gathered: &mut Gathered<'_>, record: &Record, found: &Known, for_all: Option<Date>) {
    let line = found.line;
    if found.is_repeated {
        gathered.tally.add(ExclusionReason::SeveralOutcomes, messages::validation_more_than_once(), line);
        return;
    }
    let outcome = match found.outcome {
        Ok(outcome) => outcome,
        Err(NoOutcome::Missing) => {
            gathered.tally.add(ExclusionReason::NoOutcome, messages::validation_no_outcome(), line);
            return;
        }
        Err(NoOutcome::Unreadable(_)) => {
            gathered.tally.add(ExclusionReason::Unreadable, messages::validation_the_outcome(), line);
            return;
        }
    };
    let Some(as_of) = found.as_of.or(for_all) else {
        gathered.tally.add(ExclusionReason::NoDay, messages::validation_no_day(), line);
        return;
    };
    gathered.site.add(record, as_of);
    let (row, answer) = gathered.answer_record(record, as_of);
    let beside = Beside {
        sex: record.patient.sex.map(|sex| if sex == Sex::Female { "female" } else { "male" }),
        age: record.patient.birth_date.map(|birth| years(birth.earliest(), as_of)),
        groups: found.groups.iter().map(String::as_str).collect(),
        line,
        ..Beside::default()
    };
    gathered.take(&row, &answer, outcome, &beside);
}

/// Completed years, for groups only.
fn years(birth: Date, as_of: Date) -> f64 {
    let before_birthday = (as_of.month(), as_of.day()) < (birth.month(), birth.day());
    f64::from(as_of.year() - birth.year() - i16::from(before_birthday))
}

/// The identifier without the type of resource that tables often write before it.
fn plain(id: &str) -> &str {
    let id = id.trim();
    id.strip_prefix("Patient/").or_else(|| id.strip_prefix("urn:uuid:")).unwrap_or(id)
}

/// The rows of the table, by identifier. Rows that cannot be joined are counted.
fn outcomes(
    request: &ValidationRequest,
    table: TableFile<'_>,
    outcome: &OutcomeReader,
    gathered: &mut Gathered<'_>,
) -> Result<BTreeMap<String, Known>, ValidateError> {
    let header = columns(table)?;
    let subject = request
        .subject
        .as_deref()
        .ok_or_else(|| ValidateError::Settings(messages::validation_say_identifiers().into()))?;
    let subject = find(&header, subject)?;
    let cells = outcome.columns().into_iter().map(|name| find(&header, name)).collect::<Result<Vec<_>, _>>()?;
    let day = request.as_of_column.as_deref().map(|name| find(&header, name)).transpose()?;
    let groups = request.subgroups.iter().map(|name| find(&header, name)).collect::<Result<Vec<_>, _>>()?;
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    let mut rows = reader(table);
    let mut record = ByteRecord::new();
    while rows.read_byte_record(&mut record).unwrap_or(false) {
        gathered.read += 1;
        let line = record.position().map(csv::Position::line);
        if record.len() != header.len() {
            let because = messages::validation_other_fields();
            gathered.tally.add(ExclusionReason::BrokenLine, because, line);
            continue;
        }
        let text = |column: usize| record.get(column).map(std::str::from_utf8).and_then(Result::ok).unwrap_or_default();
        let id = plain(text(subject));
        if id.is_empty() {
            gathered.tally.add(ExclusionReason::NoRecord, messages::validation_names_nobody(), line);
            continue;
        }
        let stated = day.map(|day| text(day).trim()).unwrap_or_default();
        // What is no day must not fall back to the day for all: it was meant to be another.
        let as_of = stated.get(..10).unwrap_or(stated).parse::<Date>();
        if !stated.is_empty() && as_of.is_err() {
            gathered.tally.add(ExclusionReason::Unreadable, messages::validation_the_day(), line);
            continue;
        }
        if let Some(before) = known.get_mut(id) {
            before.is_repeated = true;
            gathered.tally.add(ExclusionReason::SeveralOutcomes, messages::validation_more_than_once(), line);
            continue;
        }
        let outcome = outcome.read(&cells.iter().map(|column| text(*column)).collect::<Vec<_>>());
        let groups = groups.iter().map(|column| text(*column).to_owned()).collect();
        known.insert(id.to_owned(), Known { outcome, as_of: as_of.ok(), groups, line, is_repeated: false });
    }
    Ok(known)
}
