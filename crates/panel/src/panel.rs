//! One worker's part of the list: files in, piece by piece; then patients scored, one after the other.

use assess::{Assessment, Bundle, Request};
use intake::Input;

use crate::about::{About, about};
use crate::answer::{Answers, Column, Gathered, Listed, Tally};
use crate::columns::TableRows;
use crate::compose::{LostOf, PartOfFile, Place, compose};
use crate::cutter::{At, Cut, Cutter};
use crate::document::{self, Document, Part};
use crate::loss::{Loss, loss};
use crate::medications::Medications;
use crate::people::{Form, People, Piece, Range, Span};
use crate::problems::{self, ProblemCount, ProblemKind};
use crate::shard::Shard;

/// The patients of one shard, from the files' bytes to answers.
#[derive(Debug)]
pub struct Panel {
    shard: Shard,
    files: Vec<File>,
    read: Read,
    gathered: Gathered,
    /// Files of which a line is lost that may have concerned anybody, by all workers.
    lost: Vec<LostOf>,
    scored: usize,
}

#[derive(Debug)]
struct File {
    cutter: Cutter,
    has_patients: bool,
    has_lost: bool,
}

/// What has been read.
#[derive(Debug)]
struct Read {
    people: People,
    medications: Medications,
    problems: Vec<ProblemCount>,
    entries: u64,
    ignored: u64,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Patients met so far.
    pub patients: usize,
    /// Patients scored.
    pub scored: usize,
    /// Entries of this shard's patients.
    pub entries: u64,
    /// Entries of types that no model needs, counted once by all workers together.
    pub ignored: u64,
    /// Bytes of entries that are held.
    pub held_bytes: usize,
}

/// A patient's part of each file, as places in it and words between, to be opened like any record: `{file, parts}`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct PatientInput(Vec<PartOfFile<Place>>);

impl Panel {
    /// A worker's part; it holds about `room` bytes of entries and reads again what is beyond.
    #[must_use]
    pub fn new(shard: Shard, room: usize) -> Self {
        let read = Read {
            people: People::new(room.max(1)),
            medications: Medications::default(),
            problems: vec![],
            entries: 0,
            ignored: 0,
        };
        Self { shard, files: vec![], read, gathered: Gathered::default(), lost: vec![], scored: 0 }
    }

    /// The next file begins; `is_lines` where its name says that it is NDJSON. Every worker is given all files in the same
    /// order, each to its end before the next begins.
    pub fn begin_file(&mut self, is_lines: bool) {
        self.files.push(File { cutter: Cutter::new(is_lines), has_patients: false, has_lost: false });
    }

    /// The next bytes of the file, with a border anywhere. Whether more of it is of use.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        self.feed(|cutter, take| cutter.push(bytes, take));
        self.files.last().is_some_and(|file| !file.cutter.is_done())
    }

    /// The file is at its end.
    pub fn end_file(&mut self) {
        self.feed(Cutter::end);
    }

    /// A file could not be read, or not to its end.
    pub fn lose_file(&mut self, file: u32) {
        if self.shard.counts(u64::from(file)) {
            problems::add(&mut self.read.problems, ProblemKind::FileUnreadable, file, 0);
        }
        if let Some(file) = self.files.get_mut(file as usize) {
            file.has_lost = true;
        }
    }

    /// Takes in what could not be used of the table that was read as the file of this index. Every worker reads all of it,
    /// and one of them counts.
    pub fn table_problems(&mut self, file: u32, rows: &TableRows) {
        if self.shard.index == 0 {
            problems::merge(&mut self.read.problems, &rows.problems(file));
        }
    }

    fn feed(&mut self, feed: impl FnOnce(&mut Cutter, &mut dyn FnMut(At, Cut<'_>))) {
        let index = u32::try_from(self.files.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let Some(file) = self.files.last_mut() else { return };
        let (mut has_patients, mut has_lost) = (file.has_patients, file.has_lost);
        let mut take = |at: At, cut: Cut<'_>| {
            let mut reader = Taking {
                shard: self.shard,
                read: &mut self.read,
                file: index,
                has_patients: &mut has_patients,
                has_lost: &mut has_lost,
            };
            reader.take(at, cut);
        };
        feed(&mut file.cutter, &mut take);
        (file.has_patients, file.has_lost) = (has_patients, has_lost);
    }

    /// Files of which a line is lost that may have been of anybody's problem or drug list: every worker is to know them.
    #[must_use]
    pub fn lost_files(&self) -> Vec<u32> {
        let lost = self.files.iter().enumerate().filter(|(_, file)| file.has_lost);
        lost.filter_map(|(at, _)| u32::try_from(at).ok()).collect()
    }

    /// All files are read, and these are the lost ones of all workers.
    pub fn begin_scoring(&mut self, lost_files: &[u32]) {
        let mut lost: Vec<u32> = self.lost_files();
        lost.extend(lost_files);
        lost.sort_unstable();
        lost.dedup();
        let of = |file: u32| {
            let has_patients = self.files.get(file as usize).is_some_and(|file| file.has_patients);
            LostOf { file, has_patients }
        };
        self.lost = lost.into_iter().map(of).collect();
    }

    /// What must be read again before the next patients can be scored, in the order of the files; empty where patients are
    /// at hand or nobody is left.
    pub fn wanted(&mut self) -> Vec<Range> {
        self.read.people.wanted()
    }

    /// Takes in a range that was wanted, whole.
    pub fn put(&mut self, file: u32, start: u64, bytes: &[u8]) {
        self.read.people.put(file, start, bytes);
    }

    /// Scores the next patient who is at hand; false where none is.
    pub fn score_next(&mut self, bundles: &[&Bundle], request: &Request) -> bool {
        self.score_next_with(bundles, request, &mut |_| ())
    }

    /// As `score_next`, and shows each assessment before it is reduced to what the list keeps.
    pub fn score_next_with(
        &mut self,
        bundles: &[&Bundle],
        request: &Request,
        show: &mut dyn FnMut(&Assessment),
    ) -> bool {
        let Some((index, pieces)) = self.read.people.take_next() else { return false };
        let contents = self.contents(&pieces);
        drop(pieces);
        let inputs: Vec<Input<'_>> = contents.iter().map(|bytes| Input { name: "", bytes }).collect();
        let opened = intake::open(&inputs, &mut |_| ());
        let person = u32::try_from(index).unwrap_or(u32::MAX);
        for (at, record) in opened.records.iter().enumerate() {
            let assessment = assess::assess(record, &opened.problems_of(at), bundles, request);
            show(&assessment);
            self.gathered.add(Listed::of(record, person, request.as_of), &assessment);
        }
        if opened.records.is_empty() {
            let first = self.read.people.all.get(index).and_then(|person| person.spans.first());
            problems::add(&mut self.read.problems, ProblemKind::NoRecord, first.map_or(0, |span| span.file), 0);
        }
        self.scored += 1;
        true
    }

    fn contents(&self, pieces: &[Piece]) -> Vec<Vec<u8>> {
        let mut contents: Vec<Vec<u8>> = compose(pieces, &self.lost).iter().map(PartOfFile::bytes).collect();
        contents.extend(self.read.medications.for_patient(pieces));
        contents
    }

    /// How far it is.
    #[must_use]
    pub fn found(&self) -> Found {
        Found {
            patients: self.read.people.all.len(),
            scored: self.scored,
            entries: self.read.entries,
            ignored: self.read.ignored,
            held_bytes: self.read.people.held() + self.files.iter().map(|file| file.cutter.held()).sum::<usize>(),
        }
    }

    /// What could not be used.
    #[must_use]
    pub fn problems(&self) -> &[ProblemCount] {
        &self.read.problems
    }

    /// The patients that were scored.
    #[must_use]
    pub fn listed(&self) -> &[Listed] {
        &self.gathered.listed
    }

    /// What the models gave.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        self.gathered.columns()
    }

    /// How each column's answers fall out.
    #[must_use]
    pub fn tallies(&self) -> Vec<Tally> {
        self.gathered.tallies()
    }

    /// One column, with an answer for each patient listed.
    #[must_use]
    pub fn answers(&self, column: &Column) -> Answers {
        self.gathered.answers(column)
    }

    /// Where a patient's entries stand; empty where there is no such patient.
    #[must_use]
    pub fn ranges(&self, person: u32) -> Vec<Range> {
        self.read.people.all.get(person as usize).map(|person| person.ranges()).unwrap_or_default()
    }

    /// The patient's files, to be opened like any record.
    #[must_use]
    pub fn patient_input(&self, person: u32) -> PatientInput {
        let spans = self.read.people.all.get(person as usize).map_or(&[][..], |person| &person.spans);
        PatientInput(compose(spans, &self.lost))
    }

    /// The drugs to which a patient's entries refer and that stand apart, as a file; `entries` are the bytes of `ranges`.
    #[must_use]
    pub fn drugs(&self, entries: &[u8]) -> Option<Vec<u8>> {
        let piece = Piece { file: 0, form: Form::Lines, bytes: entries.into() };
        self.read.medications.for_patient(&[piece])
    }
}

/// Takes in what is cut off a file.
struct Taking<'p> {
    shard: Shard,
    read: &'p mut Read,
    file: u32,
    has_patients: &'p mut bool,
    has_lost: &'p mut bool,
}

impl Taking<'_> {
    fn take(&mut self, at: At, cut: Cut<'_>) {
        match cut {
            Cut::Line(line) => self.line(at, line),
            Cut::Document(text) => self.document(at, text, false),
            Cut::LongLine => {
                *self.has_lost = true;
                self.problem(ProblemKind::LineTooLong, at, at.line);
            }
            Cut::LargeDocument => self.problem(ProblemKind::DocumentTooLarge, at, 0),
            Cut::NotJson => self.problem(ProblemKind::FileNotJson, at, 0),
        }
    }

    /// Something of no known patient is counted by one of the workers.
    fn problem(&mut self, kind: ProblemKind, at: At, line: u64) {
        if self.shard.counts(at.start ^ u64::from(self.file) << 40) {
            problems::add(&mut self.read.problems, kind, self.file, line);
        }
    }

    fn line(&mut self, at: At, line: &[u8]) {
        let (key, is_patient) = match about(line) {
            About::Container => return self.document(at, line, true),
            About::Patient(key) => (key, true),
            About::Entry(key) => (key, false),
            other => return self.other(&other, at, at.line, line, false, ""),
        };
        *self.has_patients |= is_patient;
        if self.shard.holds(key.as_bytes()) {
            self.keep(&key, at.start, line, Form::Lines);
            match loss(line) {
                Loss::None => {}
                Loss::Line => problems::add(&mut self.read.problems, ProblemKind::LineBroken, self.file, at.line),
                Loss::List => {
                    *self.has_lost = true;
                    problems::add(&mut self.read.problems, ProblemKind::LineBroken, self.file, at.line);
                }
            }
        }
    }

    fn other(&mut self, about: &About, at: At, line: u64, text: &[u8], is_wrapped: bool, full_url: &str) {
        let kind = match about {
            About::Medication => return self.read.medications.add(text, is_wrapped, full_url),
            About::Ignored => {
                self.read.ignored += u64::from(self.shard.counts(at.start ^ u64::from(self.file) << 40));
                return;
            }
            About::Broken => {
                match loss(text) {
                    // What `intake` can read after all names nobody.
                    Loss::None => return self.problem(ProblemKind::NoSubject, at, line),
                    Loss::Line => {}
                    Loss::List => *self.has_lost = true,
                }
                ProblemKind::LineBroken
            }
            About::NotFhir => ProblemKind::NotFhir,
            About::NotPatient => ProblemKind::NotPatient,
            About::Unlinked => ProblemKind::Unlinked,
            About::Container => ProblemKind::NestedBundle,
            About::NoSubject | About::Patient(_) | About::Entry(_) => ProblemKind::NoSubject,
        };
        self.problem(kind, at, line);
    }

    fn document(&mut self, at: At, text: &[u8], is_line: bool) {
        match document::read(text) {
            Document::Whole { key, has_patient } => {
                *self.has_patients |= has_patient;
                if self.shard.holds(key.as_bytes()) {
                    self.keep(&key, at.start, text, if is_line { Form::Lines } else { Form::Whole });
                }
            }
            Document::Broken => self.problem(ProblemKind::DocumentBroken, at, if is_line { at.line } else { 0 }),
            Document::Parts(parts) => {
                for part in parts {
                    self.part(at, text, &part, if is_line { at.line } else { 0 });
                }
            }
        }
    }

    fn part(&mut self, at: At, text: &[u8], part: &Part, line: u64) {
        let start = at.start + part.start as u64;
        let bytes = text.get(part.start..part.start + part.len).unwrap_or_default();
        match &part.about {
            About::Patient(key) | About::Entry(key) => {
                *self.has_patients |= matches!(part.about, About::Patient(_));
                if self.shard.holds(key.as_bytes()) {
                    self.keep(key, start, bytes, if part.is_wrapped { Form::Wrapped } else { Form::Bare });
                }
            }
            other => self.other(other, At { start, line }, line, bytes, part.is_wrapped, &part.full_url),
        }
    }

    fn keep(&mut self, key: &str, start: u64, text: &[u8], form: Form) {
        self.read.entries += 1;
        let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
        self.read.people.add(key, Span { file: self.file, start, len, form }, text);
    }
}
