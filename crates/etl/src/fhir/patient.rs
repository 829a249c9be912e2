//! All lines of one patient, read as the page reads a record.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use intake::{Input, Opened};
use store::{Entry, Kind, Row, entries_from_record};

use super::Drugs;
use super::spilled::{Line, lines};
use crate::error::EtlError;
use crate::settle::table_of;
use crate::sink::Sink;
use crate::tally::{Tallies, Why};

const NOBODY: &str = "of a person without a person row";
const REPORT: &str = "a report: its results are read, and it has no entry of its own";
const TWICE: &str = "stands twice, or an older version of it";

/// Reads a bucket, patient by patient.
pub(super) fn read_bucket(path: &Path, drugs: &Drugs, sink: &Sink) -> Result<(), EtlError> {
    let mut patients: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for line in lines(path)? {
        patients.entry(line.person.clone()).or_default().push(line);
    }
    let mut tallies = Tallies::new();
    while let Some((_, mut lines)) = patients.pop_first() {
        // As the files have them, whichever thread was first.
        lines.sort_by_key(|line| line.place);
        let entries = read_patient(&lines, drugs, &mut tallies);
        sink.push(&entries)?;
    }
    for (table, tally) in tallies {
        sink.count(&table, tally);
    }
    Ok(())
}

fn read_patient(lines: &[Line], drugs: &Drugs, tallies: &mut Tallies) -> Vec<Entry> {
    if !lines.iter().any(|line| line.table == "Patient") {
        for line in lines {
            tallies.entry(line.table.clone()).or_default().drop(NOBODY, line.place);
        }
        return vec![];
    }
    let input = Text::new(lines, drugs);
    let opened = intake::open(&[Input { name: "", bytes: &input.bytes }], &mut |_| {});
    let mut entries = Vec::new();
    let mut made = BTreeSet::new();
    for record in &opened.records {
        for mut entry in entries_from_record(record) {
            let Some(row) = entry.rows.first_mut() else { continue };
            if let Some(at) = input.line_at(row.first_byte)
                && let (Some(line), Some((start, _))) = (lines.get(at), input.spans.get(at))
                && let Some(source) = &row.source
            {
                let table = table_of(source).to_owned();
                // What stands within another resource comes in with it.
                if table != line.table || !made.insert(at) {
                    tallies.entry(table).or_default().read += 1;
                }
                (row.file, row.first_byte, row.end_byte) =
                    (line.place.file, line.place.byte + row.first_byte - start, line.place.byte + row.end_byte - start);
            }
            entries.push(entry);
        }
        let site = lines.iter().find_map(|line| line.site.as_ref());
        if let Some(site) = site.filter(|_| !record.patient.id.is_empty()) {
            entries.push(Entry::of(&record.patient.id, Row { text: Some(site.clone()), ..Row::new(Kind::Site) }));
        }
    }
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| !made.contains(at)) {
        let tally = tallies.entry(line.table.clone()).or_default();
        match why_not(line, at, &input, &opened) {
            WhyNot::Unwanted(why) => tally.drop_unwanted(why, line.place),
            WhyNot::Unread(why) => tally.drop_bad(why, line.place),
            WhyNot::Settled(why) => tally.drop(why, line.place),
        }
    }
    entries
}

/// Why a line became no entry.
enum WhyNot {
    /// It has none of its own.
    Unwanted(Why),
    /// It cannot be read.
    Unread(Why),
    /// It can be read, and does not count beside others or by what it says itself.
    Settled(Why),
}

fn why_not(line: &Line, at: usize, input: &Text, opened: &Opened) -> WhyNot {
    let settled = |why: &'static str| WhyNot::Settled(why.into());
    if line.table == "DiagnosticReport" {
        return WhyNot::Unwanted(REPORT.into());
    }
    let is_here = |start: u64| input.line_at(start) == Some(at);
    let problem = opened.problems.iter().find(|p| p.source.as_ref().is_some_and(|source| is_here(source.start)));
    match problem.map(|problem| problem.code.as_ref()) {
        Some("duplicate-entry" | "older-version" | "duplicate-differs") => settled(TWICE),
        Some("patient-conflict") => {
            settled("of a person whose person rows contradict each other (two people with one identifier?)")
        }
        Some("entered-in-error") => settled("not read: entered-in-error"),
        Some(code) => WhyNot::Unread(format!("not read: {code}").into()),
        // Alike problems are listed only so often.
        None if opened.records.is_empty() => settled("of a patient who cannot be told from another"),
        None if opened.counts.duplicates > 0 => settled(TWICE),
        None => settled("not read as an entry"),
    }
}

/// The lines as one input, with the drugs that they refer to behind them.
struct Text {
    bytes: Vec<u8>,
    /// First byte of each line, and one past its last.
    spans: Vec<(u64, u64)>,
}

impl Text {
    fn new(lines: &[Line], drugs: &Drugs) -> Self {
        let mut bytes = Vec::with_capacity(lines.iter().map(|line| line.text.len() + 1).sum());
        let mut spans = Vec::with_capacity(lines.len());
        for line in lines {
            let start = bytes.len() as u64;
            bytes.extend_from_slice(&line.text);
            spans.push((start, bytes.len() as u64));
            bytes.push(b'\n');
        }
        let wanted: BTreeSet<&String> = lines.iter().filter_map(|line| line.drug.as_ref()).collect();
        for (_, drug) in wanted.into_iter().filter_map(|id| drugs.get(id)).flatten() {
            bytes.extend_from_slice(drug);
            bytes.push(b'\n');
        }
        Self { bytes, spans }
    }

    /// The line on which a byte stands, counted from 0.
    fn line_at(&self, byte: u64) -> Option<usize> {
        let at = self.spans.partition_point(|(start, _)| *start <= byte).checked_sub(1)?;
        self.spans.get(at).filter(|(_, end)| byte < *end).map(|_| at)
    }
}
