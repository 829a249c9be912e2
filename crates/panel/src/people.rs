//! The patients of one shard: where each one's entries stand, and as many of the entries as there is room for.

use std::collections::HashMap;

/// Where something stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// Index of the file, from 0.
    pub file: u32,
    /// Its first byte.
    pub start: u64,
    /// Its length in bytes.
    pub len: u64,
}

impl Range {
    fn end(self) -> u64 {
        self.start + self.len
    }
}

/// Entries of one patient that stand side by side in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Index of the file, from 0.
    pub file: u32,
    /// The first byte.
    pub start: u64,
    /// The length in bytes.
    pub len: u32,
    pub(crate) form: Form,
}

impl Span {
    pub(crate) fn range(self) -> Range {
        Range { file: self.file, start: self.start, len: u64::from(self.len) }
    }
}

/// How entries stand in their file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Lines of NDJSON.
    Lines,
    /// A whole document.
    Whole,
    /// An entry of a Bundle.
    Wrapped,
    /// An element of a list.
    Bare,
}

/// Entries at hand.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) file: u32,
    pub(crate) form: Form,
    pub(crate) bytes: Box<[u8]>,
}

/// One patient.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) spans: Vec<Span>,
    pub(crate) pieces: Vec<Piece>,
    /// The length of all spans.
    bytes: usize,
    held: usize,
}

/// All of them, in the order in which they were first met.
#[derive(Debug)]
pub(crate) struct People {
    by_key: HashMap<Box<str>, u32>,
    pub(crate) all: Vec<Person>,
    /// How many bytes of entries may be held.
    room: usize,
    held: usize,
    /// Those before are done.
    done: usize,
    /// Those from `done` to here are at hand, or will be once they are read again.
    until: usize,
}

/// Side by side: between two lines stands a line break.
const BREAK: u64 = 2;
/// What is read along rather than asked for apart.
const GAP: u64 = 128 << 10;
/// No more is asked for at once.
const LARGEST_RANGE: u64 = 8 << 20;

impl People {
    pub(crate) fn new(room: usize) -> Self {
        Self { by_key: HashMap::new(), all: vec![], room, held: 0, done: 0, until: usize::MAX }
    }

    pub(crate) fn held(&self) -> usize {
        self.held
    }

    /// Takes an entry of a patient in, as its file is read for the first time.
    pub(crate) fn add(&mut self, key: &str, span: Span, bytes: &[u8]) {
        let index = match self.by_key.get(key) {
            Some(index) => *index as usize,
            None => {
                let index = self.all.len();
                self.by_key.insert(key.into(), u32::try_from(index).unwrap_or(u32::MAX));
                let person = Person { spans: vec![], pieces: vec![], bytes: 0, held: 0 };
                self.all.push(person);
                index
            }
        };
        let until = self.until;
        let Some(person) = self.all.get_mut(index) else { return };
        person.remember(span);
        if index < until {
            person.hold(Piece { file: span.file, form: span.form, bytes: bytes.into() });
            self.held += bytes.len();
            if self.held > self.room {
                self.make_room();
            }
        }
    }

    /// Lets the entries of the patients who were met last go; they are read again later.
    fn make_room(&mut self) {
        let mut kept = 0;
        let until = self.until.min(self.all.len());
        let cut = self.all[..until].iter().position(|person| {
            kept += person.held;
            kept > self.room / 2
        });
        // Somebody always stays, even one whose entries alone are more than there is room for.
        let cut = cut.unwrap_or(until).max(1);
        for person in self.all.iter_mut().skip(cut) {
            self.held -= person.let_go();
        }
        self.until = cut;
    }

    /// The next patient whose entries are at hand, taken out of what is held.
    pub(crate) fn take_next(&mut self) -> Option<(usize, Vec<Piece>)> {
        if self.done >= self.until {
            return None;
        }
        let index = self.done;
        let person = self.all.get_mut(index)?;
        let pieces = std::mem::take(&mut person.pieces);
        self.held -= person.let_go();
        self.done += 1;
        Some((index, pieces))
    }

    /// Chooses whom to read again, and says what; empty where nobody is left.
    pub(crate) fn wanted(&mut self) -> Vec<Range> {
        if self.done < self.until {
            return vec![];
        }
        let mut room = self.room;
        let mut until = self.done;
        for person in self.all.iter().skip(self.done) {
            if person.bytes > room && until > self.done {
                break;
            }
            room = room.saturating_sub(person.bytes);
            until += 1;
        }
        self.until = until;
        let mut spans: Vec<Range> =
            self.all[self.done..until].iter().flat_map(|person| person.spans.iter().map(|span| span.range())).collect();
        spans.sort_unstable();
        let mut ranges: Vec<Range> = vec![];
        for span in spans {
            match ranges.last_mut() {
                Some(last)
                    if last.file == span.file
                        && span.start <= last.end() + GAP
                        && span.end() <= last.start + LARGEST_RANGE =>
                {
                    last.len = span.end().max(last.end()) - last.start;
                }
                _ => ranges.push(span),
            }
        }
        ranges
    }

    /// Takes in what was read again.
    pub(crate) fn put(&mut self, file: u32, start: u64, bytes: &[u8]) {
        let end = start + bytes.len() as u64;
        let until = self.until.min(self.all.len());
        for person in &mut self.all[self.done..until] {
            let from = person.spans.partition_point(|span| (span.file, span.start) < (file, start));
            let mut found = vec![];
            for span in person.spans[from..].iter().take_while(|span| span.file == file && span.range().end() <= end) {
                let at = usize::try_from(span.start - start).unwrap_or(usize::MAX);
                if let Some(text) = bytes.get(at..at + span.len as usize) {
                    found.push(Piece { file, form: span.form, bytes: text.into() });
                }
            }
            for piece in found {
                self.held += piece.bytes.len();
                person.hold(piece);
            }
        }
    }
}

impl Person {
    /// The ranges of this patient's entries alone.
    pub(crate) fn ranges(&self) -> Vec<Range> {
        self.spans.iter().map(|span| span.range()).collect()
    }

    fn remember(&mut self, span: Span) {
        self.bytes += span.len as usize;
        if let Some(last) = self.spans.last_mut()
            && span.form == Form::Lines
            && last.form == Form::Lines
            && last.file == span.file
            && span.start >= last.range().end()
            && span.start <= last.range().end() + BREAK
            && let Ok(len) = u32::try_from(span.range().end() - last.start)
            && u64::from(len) <= LARGEST_RANGE
        {
            last.len = len;
            return;
        }
        self.spans.push(span);
    }

    fn hold(&mut self, piece: Piece) {
        self.held += piece.bytes.len();
        self.pieces.push(piece);
    }

    fn let_go(&mut self) -> usize {
        self.pieces = vec![];
        std::mem::take(&mut self.held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(start: u64, len: u32) -> Span {
        Span { file: 0, start, len, form: Form::Lines }
    }

    #[test]
    fn what_there_is_no_room_for_is_read_again_in_order() {
        let file: Vec<u8> = (0..1000_u32).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let mut people = People::new(250);
        for at in 0..10_u64 {
            let start = at * 100;
            let text = &file[usize::try_from(start).unwrap()..][..90];
            people.add(&format!("p{}", at % 5), line(start, 90), text);
        }
        assert!(people.held() <= 250);
        let mut met = vec![];
        loop {
            while let Some((index, pieces)) = people.take_next() {
                let bytes: Vec<u8> = pieces.iter().flat_map(|piece| piece.bytes.to_vec()).collect();
                let expected: Vec<u8> =
                    [index, index + 5].iter().flat_map(|at| file[at * 100..at * 100 + 90].to_vec()).collect();
                assert_eq!(bytes, expected, "{index}");
                met.push(index);
            }
            let ranges = people.wanted();
            if ranges.is_empty() {
                break;
            }
            for range in ranges {
                let start = usize::try_from(range.start).unwrap();
                people.put(0, range.start, &file[start..start + usize::try_from(range.len).unwrap()]);
            }
        }
        assert_eq!(met, [0, 1, 2, 3, 4]);
        assert_eq!(people.held(), 0);
    }

    #[test]
    fn lines_side_by_side_are_one_place() {
        let mut people = People::new(1000);
        for (start, len) in [(0, 9), (10, 9), (21, 9), (50, 9)] {
            people.add("p", line(start, len), b"123456789");
        }
        let lens: Vec<(u64, u32)> = people.all[0].spans.iter().map(|span| (span.start, span.len)).collect();
        assert_eq!(lens, [(0, 30), (50, 9)]);
    }
}
