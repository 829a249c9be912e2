//! Cuts a file that comes in pieces, with borders anywhere, into lines, or keeps it whole where it is one document.

use serde::de::IgnoredAny;

/// No line is longer; what goes on without an end is passed over and said.
const LONGEST_LINE: usize = 64 << 20;
/// No document is larger: unlike lines it must be held whole.
const LARGEST_DOCUMENT: usize = 128 << 20;

/// What was cut off.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cut<'a> {
    /// A line that is not blank, without its end.
    Line(&'a [u8]),
    /// A whole file.
    Document(&'a [u8]),
    /// A line that is too long.
    LongLine,
    /// A document that is too large.
    LargeDocument,
    /// A file that is no JSON, by its first bytes.
    NotJson,
}

/// Where something that was cut off stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    /// Its first byte in the file.
    pub(crate) start: u64,
    /// Its line, counted from 1.
    pub(crate) line: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Unknown,
    Lines,
    Document,
    /// The rest of the line, or of the file, is passed over.
    SkipLine,
    SkipFile,
}

/// One file on its way.
#[derive(Debug)]
pub(crate) struct Cutter {
    mode: Mode,
    /// What has come and is not cut off yet.
    carry: Vec<u8>,
    /// Where the carried bytes begin, or, where none are, the next ones.
    start: u64,
    line: u64,
}

impl Cutter {
    /// A file of which nothing has come; `is_lines` where its name says that it is NDJSON.
    pub(crate) fn new(is_lines: bool) -> Self {
        Self { mode: if is_lines { Mode::Lines } else { Mode::Unknown }, carry: vec![], start: 0, line: 1 }
    }

    /// Whether nothing more of the file is of use.
    pub(crate) fn is_done(&self) -> bool {
        self.mode == Mode::SkipFile
    }

    /// Bytes that are held.
    pub(crate) fn held(&self) -> usize {
        self.carry.len()
    }

    /// Takes the next bytes and hands over what is complete.
    pub(crate) fn push(&mut self, bytes: &[u8], take: &mut dyn FnMut(At, Cut<'_>)) {
        match self.mode {
            Mode::SkipFile => {}
            Mode::Lines | Mode::SkipLine => self.lines(bytes, take),
            Mode::Document => self.document(bytes, take),
            Mode::Unknown => {
                self.carry.extend_from_slice(bytes);
                if let Some(mode) = told(&self.carry, false) {
                    self.decide(mode, take);
                }
            }
        }
    }

    /// The file is at its end.
    pub(crate) fn end(&mut self, take: &mut dyn FnMut(At, Cut<'_>)) {
        if self.mode == Mode::Unknown
            && let Some(mode) = told(&self.carry, true)
        {
            self.decide(mode, take);
        }
        let rest = std::mem::take(&mut self.carry);
        match self.mode {
            Mode::Document => take(At { start: 0, line: 1 }, Cut::Document(&rest)),
            Mode::Lines => self.line(&rest, take),
            Mode::Unknown | Mode::SkipLine | Mode::SkipFile => {}
        }
        self.mode = Mode::SkipFile;
    }

    fn decide(&mut self, mode: Mode, take: &mut dyn FnMut(At, Cut<'_>)) {
        self.mode = mode;
        let held = std::mem::take(&mut self.carry);
        match mode {
            Mode::SkipFile => take(At { start: 0, line: 1 }, Cut::NotJson),
            Mode::Lines => self.lines(&held, take),
            _ => self.document(&held, take),
        }
    }

    fn document(&mut self, bytes: &[u8], take: &mut dyn FnMut(At, Cut<'_>)) {
        self.carry.extend_from_slice(bytes);
        if self.carry.len() > LARGEST_DOCUMENT {
            self.carry = vec![];
            self.mode = Mode::SkipFile;
            take(At { start: 0, line: 1 }, Cut::LargeDocument);
        }
    }

    fn lines(&mut self, mut bytes: &[u8], take: &mut dyn FnMut(At, Cut<'_>)) {
        while let Some(end) = memchr::memchr(b'\n', bytes) {
            let (line, rest) = (&bytes[..end], &bytes[end + 1..]);
            if self.mode == Mode::SkipLine {
                self.mode = Mode::Lines;
                self.start += line.len() as u64;
            } else if self.carry.is_empty() {
                self.line(line, take);
                self.start += line.len() as u64;
            } else {
                self.carry.extend_from_slice(line);
                let whole = std::mem::take(&mut self.carry);
                self.line(&whole, take);
                self.start += whole.len() as u64;
                // The room is used again for the next line that lies across a border.
                self.carry = whole;
                self.carry.clear();
            }
            self.start += 1;
            self.line += 1;
            bytes = rest;
        }
        if self.mode == Mode::SkipLine {
            self.start += bytes.len() as u64;
            return;
        }
        self.carry.extend_from_slice(bytes);
        if self.carry.len() > LONGEST_LINE {
            take(At { start: self.start, line: self.line }, Cut::LongLine);
            self.start += self.carry.len() as u64;
            self.carry = vec![];
            self.mode = Mode::SkipLine;
        }
    }

    /// Hands over a line that begins at `self.start`, without blanks and the byte-order mark.
    fn line(&self, line: &[u8], take: &mut dyn FnMut(At, Cut<'_>)) {
        let text = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line).trim_ascii_start();
        let start = self.start + (line.len() - text.len()) as u64;
        let text = text.trim_ascii_end();
        if !text.is_empty() {
            take(At { start, line: self.line }, Cut::Line(text));
        }
    }
}

/// What the beginning of a file says that it is; `None` where more of it must be seen.
fn told(bytes: &[u8], is_all: bool) -> Option<Mode> {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        None => return is_all.then_some(Mode::SkipFile),
        Some(b'[') => return Some(Mode::Document),
        Some(b'{') => {}
        // The first bytes may be the beginning of a mark.
        Some(0xEF) if bytes.len() < 3 && !is_all => return None,
        Some(_) => return Some(Mode::SkipFile),
    }
    let mut lines = text.split_inclusive(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty());
    let whole = |line: &[u8]| serde_json::from_slice::<IgnoredAny>(line).is_ok();
    let first = lines.next()?;
    let ends = |line: &[u8]| line.ends_with(b"\n") || is_all;
    if !ends(first) {
        return None;
    }
    let first = first.trim_ascii_end();
    if whole(first) {
        return Some(Mode::Lines);
    }
    // The first line of a document leaves something open; the first of many lines may be damaged.
    if matches!(first.last(), Some(b'[' | b',' | b':' | b'{')) {
        return Some(Mode::Document);
    }
    match lines.next() {
        Some(second) if ends(second) => {
            Some(if second.starts_with(b"{") && whole(second) { Mode::Lines } else { Mode::Document })
        }
        _ => is_all.then_some(Mode::Document),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = Vec<(u64, u64, String)>;

    fn cut(pieces: &[&[u8]], is_lines: bool) -> Found {
        let mut cutter = Cutter::new(is_lines);
        let mut found = vec![];
        let mut take = |at: At, cut: Cut<'_>| {
            let words = match cut {
                Cut::Line(text) => String::from_utf8_lossy(text).into_owned(),
                Cut::Document(text) => format!("document {}", text.len()),
                other => format!("{other:?}"),
            };
            found.push((at.start, at.line, words));
        };
        for piece in pieces {
            cutter.push(piece, &mut take);
        }
        cutter.end(&mut take);
        found
    }

    #[test]
    fn borders_anywhere_change_nothing() {
        for text in [
            "\u{feff}{\"a\":1}\n\n  {\"b\":\"é\"}\r\n{\"c\":3}",
            "{\"a\":1}\n",
            "{\"a\":1}",
            "{\n \"a\": 1\n}\n",
            "[{\"a\":1}]",
            "{\"a\":\n{\"b\":1}\n",
            "{\"a\" 1}\n{\"b\":2}\n",
            "id,name\n1,x\n",
            "",
            "\n\n",
        ] {
            let bytes = text.as_bytes();
            for is_lines in [false, true] {
                let whole = cut(&[bytes], is_lines);
                for at in 0..=bytes.len() {
                    assert_eq!(cut(&[&bytes[..at], &bytes[at..]], is_lines), whole, "{text:?} at {at}");
                }
                let single: Vec<&[u8]> = bytes.chunks(1).collect();
                assert_eq!(cut(&single, is_lines), whole, "{text:?} byte by byte");
            }
        }
    }

    #[test]
    fn places_and_forms_are_told() {
        let text = "\u{feff}{\"a\":1}\n\n  {\"b\":2}\r\n{\"c\":3}";
        let lines = cut(&[text.as_bytes()], false);
        let expected = [(3, 1, r#"{"a":1}"#), (14, 3, r#"{"b":2}"#), (23, 4, r#"{"c":3}"#)];
        assert_eq!(lines, expected.map(|(start, line, text)| (start, line, text.to_owned())));
        assert_eq!(cut(&[b"{\n}"], false), [(0, 1, "document 3".to_owned())]);
        assert_eq!(cut(&[b"id,name\n"], false), [(0, 1, "NotJson".to_owned())]);
    }
}
