//! One patient's entries of all files, put together as files that `intake` reads: the same whether from bytes at hand or
//! as a list of places for the page.

use serde::Serialize;

use crate::people::{Form, Piece, Range, Span};

/// A line that cannot be read, before one that can: stands where a line was lost that may have been about anybody, so that
/// `intake` takes nothing as absent. The lost line itself may be another patient's and is shown to nobody.
const LOST: &str = "{\"resourceType\":\"Basic\",\"id\":\"lost-line\"\n{\"resourceType\":\"Basic\"}\n";
const BUNDLE: [&str; 2] = ["{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"];

/// A part of a patient's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Part<T> {
    /// Words between entries.
    Text(&'static str),
    /// Entries.
    Entries(T),
}

/// A patient's part of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PartOfFile<T> {
    /// Index of the file, from 0.
    pub(crate) file: u32,
    pub(crate) parts: Vec<Part<T>>,
}

/// Where entries stand, for the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Place {
    pub(crate) start: u64,
    pub(crate) len: u64,
}

/// What takes part in a file: bytes or places.
pub(crate) trait Stands {
    type Entries;
    fn file(&self) -> u32;
    fn form(&self) -> Form;
    fn entries(&self) -> Self::Entries;
}

impl<'a> Stands for &'a Piece {
    type Entries = &'a [u8];
    fn file(&self) -> u32 {
        self.file
    }
    fn form(&self) -> Form {
        self.form
    }
    fn entries(&self) -> Self::Entries {
        &self.bytes
    }
}

impl Stands for &Span {
    type Entries = Place;
    fn file(&self) -> u32 {
        self.file
    }
    fn form(&self) -> Form {
        self.form
    }
    fn entries(&self) -> Self::Entries {
        let Range { start, len, .. } = self.range();
        Place { start, len }
    }
}

/// A file of which a line is lost that may have been of anybody's problem or drug list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LostOf {
    pub(crate) file: u32,
    /// Whether Patient resources stand in it: then it only concerns those of whom it holds something.
    pub(crate) has_patients: bool,
}

/// The patient's part of each file, in the order of the files.
pub(crate) fn compose<S: Stands>(pieces: impl IntoIterator<Item = S>, lost: &[LostOf]) -> Vec<PartOfFile<S::Entries>> {
    let mut pieces: Vec<S> = pieces.into_iter().collect();
    // Within a file the pieces stand in its order already.
    pieces.sort_by_key(Stands::file);
    let mut files: Vec<PartOfFile<S::Entries>> =
        pieces.chunk_by(|one, other| one.file() == other.file()).map(of_file).collect();
    for LostOf { file, has_patients } in lost.iter().copied() {
        match files.binary_search_by_key(&file, |part| part.file) {
            Ok(at) => {
                if let Some(part) = files.get_mut(at) {
                    part.parts.insert(0, Part::Text(LOST));
                }
            }
            Err(at) if !has_patients => files.insert(at, PartOfFile { file, parts: vec![Part::Text(LOST)] }),
            Err(_) => {}
        }
    }
    files
}

fn of_file<S: Stands>(pieces: &[S]) -> PartOfFile<S::Entries> {
    let all = |form: Form| pieces.iter().all(|piece| piece.form() == form);
    let mut parts = vec![];
    let mut list = |pieces: &[S], [before, after]: [&'static str; 2]| {
        parts.push(Part::Text(before));
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                parts.push(Part::Text(","));
            }
            parts.push(Part::Entries(piece.entries()));
        }
        parts.push(Part::Text(after));
    };
    if all(Form::Wrapped) {
        list(pieces, BUNDLE);
    } else if all(Form::Bare) {
        list(pieces, ["[", "]"]);
    } else {
        for piece in pieces {
            // An entry of a Bundle that is itself one line of many.
            let around = if piece.form() == Form::Wrapped { BUNDLE } else { ["", ""] };
            list(std::slice::from_ref(piece), around);
            list(&[], ["\n", ""]);
        }
    }
    parts.retain(|part| !matches!(part, Part::Text("")));
    PartOfFile { file: pieces.first().map_or(0, Stands::file), parts }
}

impl PartOfFile<&[u8]> {
    /// The bytes of all parts.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let parts = self.parts.iter().map(|part| match part {
            Part::Text(text) => text.as_bytes(),
            Part::Entries(bytes) => bytes,
        });
        parts.flatten().copied().collect()
    }
}
