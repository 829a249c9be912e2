//! Walks a file: Bundles, arrays, single resources and NDJSON, each entry parsed on its own.

use record::{Severity, Source};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::loose::{List, Loose, Text};
use super::reference::base_of;
use super::resource::{Resource, resource_from_text};
use super::split::{first_string_of, next_entry, skip_blanks, string_end, value_end};
use crate::chart::{Chart, Page, Place};
use crate::entry_text::text_of;

/// How deep Bundles within Bundles are followed.
const MAX_NESTING: u32 = 8;

/// Reads one file of JSON from `start` on and says what it was found to be.
pub(crate) fn read_file(chart: &mut Chart<'_>, file: u32, start: usize, progress: &mut dyn FnMut(usize)) -> String {
    let bytes = chart.inputs.get(file as usize).map_or(&[][..], |i| i.bytes);
    let is_lines = is_ndjson(&bytes[start..]);
    let mut reader =
        Reader { chart, file, bytes, number: 0, resources: 0, nesting: 0, format: None, is_lines, progress };
    if is_lines {
        reader.read_lines(start);
    } else {
        reader.read_values(start);
    }
    if reader.number > 0 && reader.resources == 0 {
        reader.chart.unreadable_files.insert(file);
    }
    match reader.format {
        Some(_) if is_lines => "FHIR NDJSON".to_owned(),
        Some(format) => format,
        None => "JSON that is not FHIR".to_owned(),
    }
}

/// NDJSON has an object on each line; indented JSON has only `{` on its first, or starts its second otherwise.
fn is_ndjson(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|b| *b == b'\n').map(<[u8]>::trim_ascii).filter(|l| !l.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    first.len() > 1 && first.starts_with(b"{") && second.starts_with(b"{")
}

/// What stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// An object with a `resource`: a Bundle's entry, a parameter.
    Wrapped,
    /// The resource itself.
    Bare,
}

/// One entry of a Bundle.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct EntryJson<'a> {
    #[serde(borrow, rename = "fullUrl")]
    full_url: Text<'a>,
    resource: Option<Resource<'a>>,
    request: Loose<RequestJson<'a>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RequestJson<'a> {
    #[serde(borrow)]
    method: Text<'a>,
    url: Text<'a>,
}

/// Where a value ended, or that the file ended before it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    At(usize),
    Never,
}

struct Reader<'c, 'a> {
    chart: &'c mut Chart<'a>,
    file: u32,
    bytes: &'a [u8],
    /// Entries met so far in this file.
    number: u32,
    /// Those of them that are FHIR resources.
    resources: u32,
    nesting: u32,
    format: Option<String>,
    is_lines: bool,
    progress: &'c mut dyn FnMut(usize),
}

impl<'a> Reader<'_, 'a> {
    fn read_lines(&mut self, start: usize) {
        let whole = self.bytes;
        let mut at = start;
        while at < whole.len() {
            let end = memchr::memchr(b'\n', &whole[at..]).map_or(whole.len(), |l| at + l);
            // Each line is read as though the file ended with it, so that no broken line reaches into the next.
            self.bytes = &whole[..end];
            let first = skip_blanks(self.bytes, at);
            if first < end {
                self.read_value(first, end == whole.len());
            }
            at = end + 1;
        }
        self.bytes = whole;
    }

    fn read_values(&mut self, start: usize) {
        let mut at = start;
        while at < self.bytes.len() {
            match self.read_value(at, true) {
                Ended::At(end) => at = skip_blanks(self.bytes, end.max(at + 1)),
                Ended::Never => return,
            }
            if at < self.bytes.len() && !matches!(self.bytes[at], b'{' | b'[') {
                let (rest, file) = (self.place_words(at), self.file_words());
                self.problem(Severity::Warning, "trailing-text", at, self.bytes.len(), String::new(), || {
                    format!("{file} goes on after its end, {rest}: the rest is not read.")
                });
                return;
            }
        }
    }

    /// Reads a value that stands by itself. `is_last`: if it breaks off, so does the file.
    fn read_value(&mut self, at: usize, is_last: bool) -> Ended {
        match self.bytes[at] {
            b'[' => {
                self.format.get_or_insert_with(|| "FHIR JSON, list of resources".to_owned());
                self.read_list(at, Shape::Bare)
            }
            b'{' => match self.type_of(at) {
                Some(kind) if kind == "Bundle" || kind == "Parameters" => self.read_container(at, &kind),
                Some(kind) => {
                    if kind == "OperationOutcome" && !self.is_lines {
                        self.refuse_outcome(at);
                    }
                    self.format.get_or_insert_with(|| format!("FHIR JSON, {kind}"));
                    self.read_element(at, Shape::Bare, is_last)
                }
                None if self.is_lines => self.read_element(at, Shape::Bare, is_last),
                None => match value_end(self.bytes, at) {
                    // Broken text has its own message.
                    Some(end) if serde_json::from_slice::<serde::de::IgnoredAny>(&self.bytes[at..end]).is_ok() => {
                        self.refuse_other_json(at, end);
                        Ended::At(end)
                    }
                    _ => self.read_element(at, Shape::Bare, is_last),
                },
            },
            _ => {
                let (line, end) = (self.place_words(at), value_end(self.bytes, at));
                self.problem(Severity::Warning, "not-fhir", at, end.unwrap_or(at), String::new(), || {
                    format!("What stands at {line} is not a FHIR resource and is not used.")
                });
                end.map_or(Ended::Never, Ended::At)
            }
        }
    }

    /// The answer of a server that could not give the record.
    fn refuse_outcome(&mut self, at: usize) {
        let file = self.file_words();
        self.problem(Severity::Error, "operation-outcome", at, at, String::new(), || {
            format!("{file} is an OperationOutcome: the server's message that something went wrong, not a record.")
        });
        self.chart.unreadable_files.insert(self.file);
    }

    /// JSON of another kind than FHIR.
    fn refuse_other_json(&mut self, at: usize, end: usize) {
        let mut keys: Vec<&[u8]> = Vec::new();
        let bytes = self.bytes;
        self.walk_object(at, &mut |key, value| {
            keys.push(&bytes[key.0..key.1]);
            value_end(bytes, value)
        });
        let has = |name: &str| keys.iter().any(|key| *key == name.as_bytes());
        let (code, what) = if has("hookInstance") || has("cards") || has("services") || has("hook") {
            ("json-cds-hooks", "a CDS Hooks message")
        } else if has("authorization_endpoint") || has("token_endpoint") {
            ("json-smart", "a SMART configuration")
        } else if has("access_token") {
            ("json-token", "an answer to a login")
        } else {
            ("json-not-fhir", "JSON but not FHIR: it has no resourceType")
        };
        self.number += 1;
        let file = self.file_words();
        self.problem(Severity::Error, code, at, end, String::new(), || {
            format!("{file} is {what}. Only FHIR R4 resources are read: export the record as FHIR in JSON.")
        });
    }

    /// The `resourceType` of the object at `at`, wherever in it that stands.
    fn type_of(&self, at: usize) -> Option<String> {
        let mut found = None;
        self.walk_object(at, &mut |key, value| {
            if &self.bytes[key.0..key.1] == b"resourceType" && self.bytes.get(value) == Some(&b'"') {
                let end = string_end(self.bytes, value)?;
                found = std::str::from_utf8(&self.bytes[value + 1..end - 1]).ok().map(str::to_owned);
                return None;
            }
            value_end(self.bytes, value)
        });
        found
    }

    /// Calls `visit` with the place of each key of the object at `at` and the position of its value, until it returns `None` or the
    /// object ends; `visit` returns where the value ends. Gives the end of the object, where it was reached.
    fn walk_object(&self, at: usize, visit: &mut dyn FnMut((usize, usize), usize) -> Option<usize>) -> Option<usize> {
        let bytes = self.bytes;
        let mut position = at + 1;
        loop {
            position = skip_blanks(bytes, position);
            match bytes.get(position)? {
                b'}' => return Some(position + 1),
                b',' => position += 1,
                b'"' => {
                    let key_end = string_end(bytes, position)?;
                    let colon = skip_blanks(bytes, key_end);
                    if bytes.get(colon) != Some(&b':') {
                        return None;
                    }
                    let value = skip_blanks(bytes, colon + 1);
                    position = visit((position + 1, key_end - 1), value)?;
                }
                _ => return None,
            }
        }
    }

    /// Reads a Bundle, or a Parameters resource.
    fn read_container(&mut self, at: usize, kind: &str) -> Ended {
        if self.nesting >= MAX_NESTING {
            let words = self.place_words(at);
            self.problem(Severity::Warning, "nested-too-deep", at, at, String::new(), || {
                format!("Bundles are nested more than {MAX_NESTING} deep at {words}: the inner ones are not read.")
            });
            return value_end(self.bytes, at).map_or(Ended::Never, Ended::At);
        }
        self.nesting += 1;
        let list_key: &[u8] = if kind == "Bundle" { b"entry" } else { b"parameter" };
        let (bytes, mut bundle_type, mut list_broke_off) = (self.bytes, None, false);
        let mut position = at + 1;
        // Written out, for reading the list needs the reader itself.
        let end = loop {
            position = skip_blanks(bytes, position);
            match bytes.get(position) {
                Some(b'}') => break Some(position + 1),
                Some(b',') => position += 1,
                Some(b'"') => {
                    let Some(key_end) = string_end(bytes, position) else { break None };
                    let colon = skip_blanks(bytes, key_end);
                    if bytes.get(colon) != Some(&b':') {
                        break None;
                    }
                    let value = skip_blanks(bytes, colon + 1);
                    let key = &bytes[position + 1..key_end - 1];
                    let ended = if key == list_key && bytes.get(value) == Some(&b'[') {
                        let ended = self.read_list(value, Shape::Wrapped);
                        list_broke_off = ended == Ended::Never;
                        ended
                    } else {
                        if key == b"link" {
                            self.note_links(value);
                        }
                        if key == b"type" {
                            bundle_type = first_string_of(&bytes[position..], "type").map(str::to_owned);
                        }
                        value_end(bytes, value).map_or(Ended::Never, Ended::At)
                    };
                    match ended {
                        Ended::At(end) => position = end,
                        Ended::Never => break None,
                    }
                }
                _ => break None,
            }
        };
        self.nesting -= 1;
        if self.nesting == 0 {
            let format = match bundle_type {
                Some(bundle_type) => format!("FHIR JSON, {kind} ({bundle_type})"),
                None => format!("FHIR JSON, {kind}"),
            };
            self.format.get_or_insert(format);
        }
        match end {
            Some(end) => Ended::At(end),
            None if list_broke_off => Ended::Never,
            None => self.broke_off(position.min(bytes.len())),
        }
    }

    /// Remembers which page of search results this Bundle is, and which comes next.
    fn note_links(&mut self, at: usize) {
        #[derive(Debug, Default, Deserialize)]
        #[serde(default)]
        struct LinkJson<'a> {
            #[serde(borrow)]
            relation: Text<'a>,
            url: Text<'a>,
        }
        let Some(end) = value_end(self.bytes, at) else { return };
        let Ok(links) = serde_json::from_slice::<List<LinkJson<'_>>>(&self.bytes[at..end]) else { return };
        let url = |relation: &str| links.items.iter().find(|l| l.relation.is(relation)).and_then(|l| l.url.owned());
        self.chart.pages.push(Page { file: self.file, own: url("self"), next: url("next") });
    }

    /// Reads the elements of the list that opens at `at`.
    fn read_list(&mut self, at: usize, shape: Shape) -> Ended {
        let mut position = at + 1;
        let mut expects_comma = false;
        loop {
            position = skip_blanks(self.bytes, position);
            match self.bytes.get(position) {
                None => return self.broke_off(self.bytes.len()),
                Some(b']') => return Ended::At(position + 1),
                Some(b',') if expects_comma => {
                    expects_comma = false;
                    position += 1;
                    continue;
                }
                Some(b'{') if !expects_comma => {}
                Some(_) => {
                    let words = self.place_words(position);
                    self.problem(Severity::Warning, "list-broken", position, position + 1, String::new(), || {
                        format!("The list of entries is not well-formed at {words}: what stands there is stepped over.")
                    });
                    match self.bytes[position] {
                        b'{' => {}
                        b'[' | b'"' => match value_end(self.bytes, position) {
                            Some(end) => {
                                position = end;
                                expects_comma = true;
                                continue;
                            }
                            None => return self.broke_off(self.bytes.len()),
                        },
                        _ => {
                            let rest = &self.bytes[position + 1..];
                            let next = rest.iter().position(|b| matches!(b, b',' | b'{' | b']' | b'"' | b'['));
                            match next {
                                Some(next) => position += 1 + next,
                                None => return self.broke_off(self.bytes.len()),
                            }
                            expects_comma = self.bytes[position] == b',';
                            continue;
                        }
                    }
                }
            }
            if self.number.is_multiple_of(256) {
                (self.progress)(position);
            }
            match self.read_element(position, shape, true) {
                Ended::At(end) => position = end,
                Ended::Never => return Ended::Never,
            }
            expects_comma = true;
        }
    }

    /// Reads one element; on the good path its bytes are passed over once.
    fn read_element(&mut self, at: usize, shape: Shape, is_last: bool) -> Ended {
        self.number += 1;
        let bytes = self.bytes;
        let parser = serde_json::Deserializer::from_slice(&bytes[at..]);
        let parsed = match shape {
            Shape::Wrapped => {
                let mut stream = parser.into_iter::<EntryJson<'_>>();
                let next = stream.next();
                next.map(|parsed| parsed.map(|entry| (entry, at + stream.byte_offset())))
            }
            Shape::Bare => {
                let mut stream = parser.into_iter::<Resource<'_>>();
                let next = stream.next();
                next.map(|parsed| {
                    parsed.map(|resource| {
                        let entry = EntryJson { resource: Some(resource), ..EntryJson::default() };
                        (entry, at + stream.byte_offset())
                    })
                })
            }
        };
        match parsed {
            Some(Ok((entry, end))) => {
                self.take(entry, at, end, shape);
                Ended::At(end)
            }
            Some(Err(error)) => self.recover(at, shape, is_last, &error),
            None => Ended::Never,
        }
    }

    fn take(&mut self, entry: EntryJson<'_>, start: usize, end: usize, shape: Shape) {
        let full_url = entry.full_url.get().unwrap_or_default();
        if let Some(request) = entry.request.get()
            && request.method.is("DELETE")
        {
            self.chart.delete(request.url.get().unwrap_or(full_url));
            return;
        }
        let place =
            Place { file: self.file, start, end, number: self.number, full_url, base: base_of(full_url), parent: None };
        match entry.resource {
            Some(Resource::Container) => self.take_container(start, end, shape),
            Some(Resource::Late(kind)) => {
                let text = text_of(&self.bytes[start..end]);
                let inner = resource_text(&text, shape);
                match inner.map(|inner| resource_from_text(&kind, inner)) {
                    Some(Ok(resource)) => self.chart.take(resource, &place),
                    _ => self.lose(start, end, "it could not be read"),
                }
            }
            Some(Resource::Untyped) => {
                let (words, name) = (self.place_words(start), self.entry_words());
                self.problem(Severity::Warning, "not-fhir", start, end, name.clone(), || {
                    format!(
                        "{name} at {words} is JSON but not a FHIR resource: it has no resourceType. It is not used."
                    )
                });
            }
            Some(resource) => self.chart.take(resource, &place),
            // An answer to a search or a transaction may have no resource.
            None => {}
        }
    }

    /// A Bundle that is itself an entry.
    fn take_container(&mut self, start: usize, end: usize, shape: Shape) {
        let inner = match shape {
            Shape::Bare => start,
            Shape::Wrapped => {
                let mut found = start;
                self.walk_object(start, &mut |key, value| {
                    if &self.bytes[key.0..key.1] == b"resource" {
                        found = value;
                        return None;
                    }
                    value_end(self.bytes, value)
                });
                found
            }
        };
        let whole = self.bytes;
        if whole.get(inner) == Some(&b'{') && (inner != start || shape == Shape::Bare) {
            self.bytes = &whole[..end];
            let kind = self.type_of(inner).unwrap_or_default();
            self.read_container(inner, &kind);
            self.bytes = whole;
        }
    }

    /// Steps over an entry that does not parse, or takes it in another encoding.
    fn recover(&mut self, at: usize, shape: Shape, is_last: bool, error: &serde_json::Error) -> Ended {
        let balanced = value_end(self.bytes, at);
        if let Some(end) = balanced
            && std::str::from_utf8(&self.bytes[at..end]).is_err()
            && self.take_as_latin1(at, end, shape)
        {
            return Ended::At(end);
        }
        // A stray quote or a missing bracket moves the end of this entry into later ones: stop where the next begins.
        let next = if shape == Shape::Wrapped && !self.is_lines { next_entry(self.bytes, at + 1) } else { None };
        let end = match (balanced, next) {
            (Some(end), Some(next)) => end.min(next),
            (Some(end), None) => end,
            (None, Some(next)) => next,
            (None, None) if is_last && error.is_eof() => {
                self.note_possible_loss(at, self.bytes.len());
                return self.broke_off(self.bytes.len());
            }
            (None, None) => {
                let end = self.bytes.len();
                self.lose(at, end, &reason(error));
                self.chart.incomplete_files.insert(self.file);
                self.chart.unreadable_files.insert(self.file);
                return Ended::Never;
            }
        };
        self.lose(at, end, &reason(error));
        // The comma before the next entry belongs to the list.
        let comma = if next == Some(end) { self.bytes[..end].iter().rposition(|b| *b == b',') } else { None };
        Ended::At(comma.unwrap_or(end))
    }

    fn take_as_latin1(&mut self, at: usize, end: usize, shape: Shape) -> bool {
        let text = text_of(&self.bytes[at..end]);
        let entry = match shape {
            Shape::Wrapped => serde_json::from_str::<EntryJson<'_>>(&text),
            Shape::Bare => serde_json::from_str::<Resource<'_>>(&text)
                .map(|resource| EntryJson { resource: Some(resource), ..EntryJson::default() }),
        };
        let Ok(entry) = entry else { return false };
        let (words, name) = (self.place_words(at), self.entry_words());
        self.problem(Severity::Warning, "not-utf8", at, end, name.clone(), || {
            format!("{name} at {words} is not in UTF-8; it is read as Latin-1, so accented letters may be wrong.")
        });
        self.take(entry, at, end, shape);
        true
    }

    /// Reports an entry that is lost.
    fn lose(&mut self, start: usize, end: usize, why: &str) {
        self.chart.counts.broken += 1;
        self.note_possible_loss(start, end);
        if !self.chart.problems.lists("entry-broken") {
            self.problem(Severity::Warning, "entry-broken", start, end, String::new(), String::new);
            return;
        }
        let span = &self.bytes[start..end];
        let name = match (first_string_of(span, "resourceType"), first_string_of(span, "id")) {
            (Some(kind), Some(id)) => format!("{kind}/{id}"),
            (Some(kind), None) => format!("{kind} (entry {})", self.number),
            _ => self.entry_words(),
        };
        let (words, number) = (self.place_words(start), self.number);
        self.problem(Severity::Warning, "entry-broken", start, end, name.clone(), || {
            format!("{name}, entry {number}, at {words} is not valid JSON ({why}) and is not used; the rest stands.")
        });
    }

    /// Where the lost part may have held a diagnosis, a drug or a procedure, none of these can be taken as absent.
    fn note_possible_loss(&mut self, start: usize, end: usize) {
        const HARMLESS: [&str; 6] =
            ["Observation", "Patient", "Encounter", "Immunization", "DocumentReference", "ExplanationOfBenefit"];
        let kind = first_string_of(&self.bytes[start..end], "resourceType");
        if !kind.is_some_and(|k| HARMLESS.contains(&k)) {
            self.chart.incomplete_files.insert(self.file);
        }
    }

    fn broke_off(&mut self, at: usize) -> Ended {
        self.chart.incomplete_files.insert(self.file);
        self.chart.unreadable_files.insert(self.file);
        let (words, file, number) = (self.place_words(at), self.file_words(), self.number);
        self.problem(Severity::Error, "truncated", at, at, String::new(), || {
            format!(
                "{file} breaks off at {words}, in or after entry {number}: what came before is used, what came after is \
                 lost. Export the record again."
            )
        });
        Ended::Never
    }

    fn problem(
        &mut self,
        severity: Severity,
        code: &'static str,
        start: usize,
        end: usize,
        name: String,
        message: impl FnOnce() -> String,
    ) {
        let source = Source { file: self.file, start: start as u64, end: end.max(start) as u64, name };
        self.chart.problems.add(severity, code, Some(&source), message);
    }

    fn file_words(&self) -> String {
        format!("File {}", u64::from(self.file) + 1)
    }

    fn entry_words(&self) -> String {
        format!("Entry {}", self.number)
    }

    /// The place of a byte, for a reader.
    fn place_words(&self, at: usize) -> String {
        let line = 1 + memchr::memchr_iter(b'\n', &self.bytes[..at.min(self.bytes.len())]).count();
        format!("file {}, line {line}, byte {at}", u64::from(self.file) + 1)
    }
}

/// What the parser has against a text, without the position, which it counts from the entry's start.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// The text of the resource in an element's text.
fn resource_text(text: &str, shape: Shape) -> Option<&str> {
    #[derive(Deserialize)]
    struct Outer<'a> {
        #[serde(borrow)]
        resource: &'a RawValue,
    }
    match shape {
        Shape::Bare => Some(text),
        Shape::Wrapped => serde_json::from_str::<Outer<'_>>(text).ok().map(|outer| outer.resource.get()),
    }
}
