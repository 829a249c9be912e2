//! Reads a table as it comes, in pieces with borders anywhere, and writes its rows as lines of FHIR.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use csv::ByteRecord;

use super::days;
use super::lines::{self, Entry, Said, Who};
use super::reader::{Cell, Input, Origin, TableReader};
use super::scan::Scan;
use crate::problems::{self, ProblemCount, ProblemKind};

/// No row is longer: what goes on is behind a quotation mark that is never closed.
const LONGEST_ROW: usize = 4 << 20;
/// What references may hold.
const LONGEST_ID: usize = 256;
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// One table on its way.
#[derive(Debug)]
pub struct TableRows {
    reader: Arc<TableReader>,
    scan: Scan,
    carry: Vec<u8>,
    has_begun: bool,
    places: Option<Places>,
    /// Line breaks before the carried bytes.
    lines: u64,
    /// Who was met, where each may be met only once.
    seen: HashSet<String>,
    problems: Vec<ProblemCount>,
    /// Nothing more of it can be read.
    is_lost: bool,
}

/// Where columns stand.
#[derive(Debug)]
struct Places {
    width: usize,
    patient: usize,
    name: Option<usize>,
    birth_date: Option<usize>,
    day: Option<usize>,
    /// For each input; none where it is the same for everybody.
    inputs: Vec<Option<usize>>,
}

impl TableRows {
    /// A table of which nothing has come.
    #[must_use]
    pub fn new(reader: Arc<TableReader>) -> Self {
        // The mapping's signs are of one byte each.
        let delimiter = u8::try_from(reader.mapping.delimiter).unwrap_or(b',');
        Self {
            reader,
            scan: Scan::new(delimiter),
            carry: vec![],
            has_begun: false,
            places: None,
            lines: 0,
            seen: HashSet::new(),
            problems: vec![],
            is_lost: false,
        }
    }

    /// Takes the next bytes; returns the lines of the rows that are whole by now.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<u8> {
        if self.is_lost {
            return vec![];
        }
        let mut from = self.carry.len();
        self.carry.extend_from_slice(bytes);
        if !self.has_begun {
            if self.carry.len() < BOM.len() {
                return vec![];
            }
            self.begin();
            from = 0;
        }
        let whole = self.scan.whole(self.carry.get(from..).unwrap_or_default());
        if whole == 0 {
            if self.carry.len() > LONGEST_ROW {
                self.lose(ProblemKind::TableQuote, None, self.lines + 1);
            }
            return vec![];
        }
        let rest = self.carry.split_off(from + whole);
        let rows = std::mem::replace(&mut self.carry, rest);
        self.rows(&rows)
    }

    /// The table is at its end; returns the lines of what is left.
    pub fn end(&mut self) -> Vec<u8> {
        if self.is_lost {
            return vec![];
        }
        if !self.has_begun {
            self.begin();
            _ = self.scan.whole(&self.carry);
        }
        if self.scan.is_quoted() {
            self.lose(ProblemKind::TableQuote, None, self.lines + 1);
            return vec![];
        }
        let rows = std::mem::take(&mut self.carry);
        self.rows(&rows)
    }

    /// What could not be used, in the file of this index.
    #[must_use]
    pub fn problems(&self, file: u32) -> Vec<ProblemCount> {
        let mut found = self.problems.clone();
        found.iter_mut().flat_map(|problem| &mut problem.first).for_each(|place| place.file = file);
        found
    }

    /// Leaves the byte-order mark out; what it says of another encoding ends the table.
    fn begin(&mut self) {
        self.has_begun = true;
        if self.carry.starts_with(BOM) {
            self.carry.drain(..BOM.len());
        } else if self.carry.starts_with(b"\xFF\xFE") || self.carry.starts_with(b"\xFE\xFF") {
            self.lose(ProblemKind::TableEncoding, None, 0);
        }
    }

    fn lose(&mut self, kind: ProblemKind, column: Option<&str>, line: u64) {
        self.problem(kind, column, line);
        self.is_lost = true;
        self.carry = vec![];
    }

    fn problem(&mut self, kind: ProblemKind, column: Option<&str>, line: u64) {
        problems::add_in(&mut self.problems, kind, column, 0, line);
    }

    fn rows(&mut self, bytes: &[u8]) -> Vec<u8> {
        let delimiter = u8::try_from(self.reader.mapping.delimiter).unwrap_or(b',');
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
        let mut record = ByteRecord::new();
        let mut out = vec![];
        let (mut line, mut counted) = (self.lines + 1, 0);
        // Bytes in memory with rows of any length: nothing is left that could go wrong.
        while !self.is_lost && reader.read_byte_record(&mut record).unwrap_or(false) {
            // Of Windows line ends the reader counts the second sign to the next row.
            let mut start = record.position().map_or(0, |position| position.byte() as usize);
            start += bytes.iter().skip(start).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            line += memchr::memchr_iter(b'\n', bytes.get(counted..start).unwrap_or_default()).count() as u64;
            counted = start;
            match self.places.take() {
                None => self.header(&record, line),
                Some(places) => {
                    self.row(&places, &record, line, &mut out);
                    self.places = Some(places);
                }
            }
        }
        self.lines += memchr::memchr_iter(b'\n', bytes).count() as u64;
        out
    }

    fn header(&mut self, record: &ByteRecord, line: u64) {
        let names: Vec<String> = record.iter().map(|name| text(name).trim().to_owned()).collect();
        let reader = self.reader.clone();
        let mut missing = vec![];
        let mut find = |name: &str| {
            let at = names.iter().position(|column| column == name.trim());
            if at.is_none() {
                missing.push(name.trim().to_owned());
            }
            at
        };
        let mapping = &reader.mapping;
        let patient = find(&mapping.patient);
        let [name, birth_date, day] =
            [&mapping.name, &mapping.birth_date, &mapping.day].map(|column| column.as_deref().and_then(&mut find));
        let mut inputs = vec![];
        for input in &reader.inputs {
            inputs.push(match &input.from {
                Origin::Column(column) => find(column),
                Origin::Always(_) => None,
            });
        }
        for column in &missing {
            self.lose(ProblemKind::TableColumn, Some(column), line);
        }
        if let (Some(patient), true) = (patient, missing.is_empty()) {
            self.places = Some(Places { width: names.len(), patient, name, birth_date, day, inputs });
        }
    }

    fn row(&mut self, places: &Places, record: &ByteRecord, line: u64, out: &mut Vec<u8>) {
        let reader = self.reader.clone();
        let mapping = &reader.mapping;
        if record.len() != places.width {
            return self.problem(ProblemKind::TableFields, None, line);
        }
        let cell = |at: usize| text(record.get(at).unwrap_or_default());
        let written = cell(places.patient);
        if validate::is_empty(written.trim()) {
            return self.problem(ProblemKind::TablePatient, Some(&mapping.patient), line);
        }
        let id = lines::id(written.trim());
        if id.len() > LONGEST_ID {
            return self.problem(ProblemKind::TablePatient, Some(&mapping.patient), line);
        }
        if mapping.day.is_none() && !self.seen.insert(id.clone()) {
            return self.problem(ProblemKind::TableDuplicate, Some(&mapping.patient), line);
        }
        let mut read_day = |at: Option<usize>, column: Option<&str>, is_needed: bool| {
            let written = cell(at?);
            let day = days::day(written.trim(), mapping.dates);
            if day.is_none() && (is_needed || !validate::is_empty(written.trim())) {
                self.problem(ProblemKind::TableDay, column, line);
            }
            day
        };
        let birth_date = read_day(places.birth_date, mapping.birth_date.as_deref(), false);
        let day = read_day(places.day, mapping.day.as_deref(), true);
        // What is of no known day would count as of today.
        let day = if places.day.is_some() { day } else { Some(reader.as_of) };
        let mut sex = None;
        let mut values: Vec<(&Input, Said)> = vec![];
        for (input, place) in reader.inputs.iter().zip(&places.inputs) {
            let said = match (&input.from, place) {
                (Origin::Always(said), _) => said.clone(),
                (Origin::Column(column), Some(at)) => match input.kind.read(&cell(*at), mapping.decimal == ',') {
                    Cell::Said(said) => said,
                    Cell::Empty => continue,
                    Cell::Implausible(said) => {
                        self.problem(ProblemKind::TableImplausible, Some(column), line);
                        said
                    }
                    Cell::Unreadable => {
                        self.problem(ProblemKind::TableCell, Some(column), line);
                        continue;
                    }
                },
                (Origin::Column(_), None) => continue,
            };
            match (input.of.as_str(), said) {
                ("sex", Said::Option(option)) => sex = Some(option.name),
                (_, said) => values.push((input, said)),
            }
        }
        let name = places.name.map(cell);
        let name = name.as_deref().map(str::trim).filter(|name| !validate::is_empty(name));
        lines::patient(out, &Who { id: id.clone(), sex: sex.as_deref(), birth_date, name });
        let Some(day) = day else { return };
        for (input, said) in &values {
            let called = match &input.from {
                Origin::Column(column) => column,
                Origin::Always(_) => &input.of,
            };
            let entry = Entry { of: &input.of, called, said, unit: input.kind.unit(), day, line };
            lines::entry(out, &id, &entry);
        }
    }
}

/// A cell's words: in UTF-8, or, as spreadsheets still save them, in Latin-1.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect(), Cow::Borrowed)
}
