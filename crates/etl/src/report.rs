//! The data-quality report: what was read, what was left out and why, what the store holds.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use store::PartWritten;

use crate::error::EtlError;
use crate::examples::Lines;
use crate::files::Files;
use crate::left_out;
use crate::settle::Findings;
use crate::tally::Tallies;

/// Codes that are reported one by one.
const CODES_LISTED: usize = 2_000;

/// What a run read and wrote. No text of a patient stands in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The version of the program.
    pub program: String,
    /// The files read, in the order in which rows of the store count them.
    pub files: Vec<FileReport>,
    /// Persons stored.
    pub persons: u64,
    /// Of these, those without a birth date.
    pub persons_without_birth_date: u64,
    /// Of these, those whose sex is not stated as female or male.
    pub persons_without_sex: u64,
    /// Of these, those who have died.
    pub persons_dead: u64,
    /// Of these, those of whom nothing says when they were observed.
    pub persons_without_period: u64,
    /// Observation periods made of first and last events, for no source states any.
    pub periods_from_events: u64,
    /// Rows of the store.
    pub rows: u64,
    /// Tables, or types of resources.
    pub tables: Vec<TableReport>,
    /// The most common codes, by their first coding.
    pub codes: Vec<CodeReport>,
    /// All other codes together.
    pub other_codes: OtherCodes,
    /// How the medians of codes were found.
    pub medians: String,
    /// What is done with dates and zones.
    pub time_zones: String,
    /// The rules by which entries were left out.
    pub rules: Vec<String>,
    /// What to look at.
    pub warnings: Vec<String>,
    /// Parts of the store.
    pub parts: Vec<PartReport>,
    /// Memory that sorting takes on each thread, estimated from the largest part, in MiB.
    pub memory_mib_per_thread: u64,
    /// Memory that stays taken while reading (concepts, drugs that orders refer to), in MiB.
    pub memory_mib_shared: u64,
    /// The store was there already, from an earlier run on the same input.
    #[serde(skip)]
    pub was_current: bool,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReport {
    /// Its name within its source.
    pub name: String,
    /// The table that it is.
    pub table: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its content.
    pub sha256: String,
}

/// What became of a table: `read` is `stored` plus all that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableReport {
    /// Its name.
    pub table: String,
    /// Entries that came in: rows of OMOP, resources of FHIR, of a flat table the cells that its mapping names, and rows that
    /// were left out whole.
    pub read: u64,
    /// Entries in the store.
    pub stored: u64,
    /// Entries that are not, by reason.
    pub left_out: Vec<Reason>,
    /// What is worth knowing of entries that are stored.
    pub remarks: Vec<Reason>,
    /// First date of an entry that is stored.
    pub first_date: Option<String>,
    /// Last date.
    pub last_date: Option<String>,
}

/// A reason, how often, and where first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// A few words.
    pub reason: String,
    /// How often.
    pub count: u64,
    /// The first places, five at most.
    pub first: Vec<Example>,
}

/// A place in the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The file's name.
    pub file: String,
    /// The line, or the row of a Parquet file, counted from 1.
    pub line: u64,
}

/// What is stored under a code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodeReport {
    /// What the entries are.
    pub kind: String,
    /// `system|code`; empty for words without a code.
    pub code: String,
    /// The code's words.
    pub display: Option<String>,
    /// Entries.
    pub entries: u64,
    /// Of these, those with a number.
    pub numbers: u64,
    /// Of these, those without a unit.
    pub numbers_without_unit: u64,
    /// Units as written, with how many numbers have them.
    pub units: BTreeMap<String, u64>,
    /// Least number.
    pub least: Option<f64>,
    /// Median number.
    pub median: Option<f64>,
    /// Greatest number.
    pub greatest: Option<f64>,
    /// First date.
    pub first_date: Option<String>,
    /// Last date.
    pub last_date: Option<String>,
}

/// Codes that are not listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherCodes {
    /// How many codes.
    pub codes: u64,
    /// Their entries.
    pub entries: u64,
}

/// A part of the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartReport {
    /// The file.
    pub file: String,
    /// Persons in it.
    pub persons: u64,
    /// Rows in it.
    pub rows: u64,
}

/// What the report is made of.
pub(crate) struct Parts<'a> {
    pub(crate) files: &'a Files,
    pub(crate) hashes: Vec<String>,
    pub(crate) read: Tallies,
    pub(crate) findings: Findings,
    pub(crate) written: Vec<PartWritten>,
    pub(crate) rules: Vec<String>,
    pub(crate) warnings: Vec<String>,
    pub(crate) memory_mib_shared: u64,
}

/// Makes the report.
///
/// # Errors
/// When the counts of a table do not come out, nothing is stored of a table or of all persons, or a file cannot be read again to find the lines of examples.
pub(crate) fn report(parts: Parts<'_>) -> Result<Report, EtlError> {
    let Parts { files, hashes, read, findings, written, rules, mut warnings, memory_mib_shared } = parts;
    let mut tallies = read;
    for (table, tally) in findings.tallies {
        tallies.entry(table).or_default().merge(tally);
    }
    for (table, tally) in &tallies {
        if tally.read != tally.stored + tally.left_out() {
            let (read, stored, dropped) = (tally.read, tally.stored, tally.left_out());
            return Err(EtlError::Balance { table: table.clone(), read, stored, dropped });
        }
    }
    let lines = Lines::find(files.all(), &tallies)?;
    let dates = |table: &String, last: bool| {
        let dates = findings.dates.get(table);
        dates.and_then(|dates| if last { dates.last.clone() } else { dates.first.clone() })
    };
    let tables: Vec<TableReport> = tallies
        .iter()
        .map(|(table, tally)| TableReport {
            table: table.clone(),
            read: tally.read,
            stored: tally.stored,
            left_out: lines.reasons(&tally.dropped),
            remarks: lines.reasons(&tally.remarks),
            first_date: dates(table, false),
            last_date: dates(table, true),
        })
        .collect();
    for table in &tables {
        if let Some(tally) = tallies.get(&table.table) {
            warnings.extend(left_out::judge(table, tally)?);
        }
    }
    left_out::require_persons(findings.persons, &tables)?;
    let mut codes = findings.codes.by_count();
    let rest = codes.split_off(codes.len().min(CODES_LISTED));
    let largest = written.iter().map(|part| part.rows).max().unwrap_or(0);
    Ok(Report {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        files: files
            .all()
            .iter()
            .zip(hashes)
            .map(|(file, sha256)| FileReport {
                name: file.name.clone(),
                table: file.table.clone(),
                bytes: file.bytes,
                sha256,
            })
            .collect(),
        persons: findings.persons,
        persons_without_birth_date: findings.without_birth_date,
        persons_without_sex: findings.without_sex,
        persons_dead: findings.dead,
        persons_without_period: findings.without_period,
        periods_from_events: findings.periods_made,
        rows: written.iter().map(|part| part.rows).sum(),
        tables,
        other_codes: OtherCodes {
            codes: rest.len() as u64,
            entries: rest.iter().map(|(_, _, facts)| facts.entries).sum(),
        },
        codes: codes
            .into_iter()
            .map(|(kind, code, facts)| {
                let summary = facts.numbers.summary();
                CodeReport {
                    kind: kind.word().to_owned(),
                    code,
                    display: facts.display,
                    entries: facts.entries,
                    numbers: facts.numbers.count(),
                    numbers_without_unit: facts.without_unit,
                    units: facts.units,
                    least: summary.map(|[least, ..]| least),
                    median: summary.map(|[_, median, _]| median),
                    greatest: summary.map(|[.., greatest]| greatest),
                    first_date: facts.dates.first,
                    last_date: facts.dates.last,
                }
            })
            .collect(),
        medians: "the lower of the two middle numbers, within 0.1 % (numbers are counted by their first 11 binary places); \
                  exact for whole numbers up to 2,048; units are not converted"
            .to_owned(),
        time_zones: "dates stay the local civil dates that the source writes; a time of day and an offset are kept where \
                     they are stated; no date is shifted to another zone; midnight without an offset, as tables write where \
                     they know no time, is taken as the date alone"
            .to_owned(),
        rules,
        warnings,
        parts: written
            .into_iter()
            .map(|part| PartReport { file: part.file, persons: part.persons, rows: part.rows })
            .collect(),
        // A row takes about 1 kB while it is sorted.
        memory_mib_per_thread: largest / 1_024 + 16,
        memory_mib_shared,
        was_current: false,
    })
}
