//! Walks a file: Bundles, arrays, single resources and NDJSON, each entry parsed on its own.

use language::messages;
use record::Severity;

use super::bundle::Shape;
use super::resource_types::is_resource_type;
use super::split::{skip_blanks, string_end, value_end};
use crate::chart::Chart;

/// Reads one file of JSON from `start` on and says what it was found to be.
pub(crate) fn read_file(chart: &mut Chart<'_>, file: u32, start: usize, progress: &mut dyn FnMut(usize)) -> String {
    let bytes = chart.inputs.get(file as usize).map_or(&[][..], |i| i.bytes);
    let is_lines = is_ndjson(&bytes[start..]);
    let mut reader = Reader {
        chart,
        file,
        bytes,
        text: std::str::from_utf8(bytes).ok(),
        number: 0,
        resources: 0,
        strangers: 0,
        nesting: 0,
        format: None,
        is_lines,
        progress,
    };
    if is_lines {
        reader.read_lines(start);
    } else {
        reader.read_values(start);
    }
    if reader.resources == 0 && (reader.number > 0 || reader.strangers > 0) {
        reader.chart.unreadable_files.insert(file);
    }
    match reader.format {
        Some(_) if is_lines => messages::intake_format_ndjson().to_owned(),
        Some(format) => format,
        None => messages::intake_format_not_fhir().to_owned(),
    }
}

/// NDJSON has one whole object on each line. Where the first is broken, the second tells, unless the first leaves
/// something open that a line of a Bundle would.
fn is_ndjson(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut line = || {
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            let line = rest[..end].trim_ascii();
            rest = rest.get(end + 1..).unwrap_or_default();
            if !line.is_empty() {
                return Some(line);
            }
        }
        None
    };
    let (Some(first), Some(second)) = (line(), line()) else { return false };
    let is_whole = |line: &[u8]| line.starts_with(b"{") && value_end(line, 0) == Some(line.len());
    let is_open = first.ends_with(b"[") || first.ends_with(b",") || first.ends_with(b":") || first.ends_with(b"{");
    second.starts_with(b"{")
        && second.len() > 1
        && (is_whole(first) || (first.starts_with(b"{") && !is_open && is_whole(second)))
}

/// Where a value ended, or that the file ended before it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    At(usize),
    Never,
}

pub(super) struct Reader<'c, 'a> {
    pub(super) chart: &'c mut Chart<'a>,
    pub(super) file: u32,
    pub(super) bytes: &'a [u8],
    /// The whole file, where all of it is UTF-8: what is known to be text need not be checked string by string.
    text: Option<&'a str>,
    /// Entries met so far in this file.
    pub(super) number: u32,
    /// Those of them that are FHIR resources.
    pub(super) resources: u32,
    /// What stands in the file and is neither an entry nor a list of them.
    pub(super) strangers: u32,
    pub(super) nesting: u32,
    pub(super) format: Option<String>,
    pub(super) is_lines: bool,
    pub(super) progress: &'c mut dyn FnMut(usize),
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
                if self.number.is_multiple_of(256) {
                    (self.progress)(at);
                }
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
                let (rest, file) = (self.place_words(at), self.file_number());
                self.problem(Severity::Warning, "trailing-text", at, self.bytes.len(), String::new(), || {
                    messages::intake_trailing_text(&file, &rest)
                });
                return;
            }
        }
    }

    /// What is left to read from `at` on, where the file is UTF-8.
    pub(super) fn text_from(&self, at: usize) -> Option<&'a str> {
        self.text?.get(at..self.bytes.len())
    }

    /// Reads a value that stands by itself. `is_last`: if it breaks off, so does the file.
    pub(super) fn read_value(&mut self, at: usize, is_last: bool) -> Ended {
        match self.bytes[at] {
            b'[' => {
                self.format.get_or_insert_with(|| messages::intake_format_list().to_owned());
                self.read_list(at, Shape::Bare)
            }
            b'{' => match self.type_of(at) {
                Some(kind) if kind == "Bundle" || kind == "Parameters" => self.read_container(at, &kind),
                Some(kind) => {
                    if kind == "OperationOutcome" && !self.is_lines {
                        self.refuse_outcome(at);
                    }
                    self.format.get_or_insert_with(|| {
                        let known =
                            if is_resource_type(&kind) { &kind } else { messages::intake_format_unknown_type() };
                        messages::intake_format_json(known)
                    });
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
                    messages::intake_not_a_resource(&line)
                });
                end.map_or(Ended::Never, Ended::At)
            }
        }
    }

    /// The answer of a server that could not give the record.
    fn refuse_outcome(&mut self, at: usize) {
        let file = self.file_number();
        self.problem(Severity::Error, "operation-outcome", at, at, String::new(), || {
            messages::intake_operation_outcome(&file)
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
        let has = |name: &str| keys.contains(&name.as_bytes());
        let (code, said): (_, fn(&str) -> String) =
            if has("hookInstance") || has("cards") || has("services") || has("hook") {
                ("json-cds-hooks", messages::intake_json_cds_hooks)
            } else if has("authorization_endpoint") || has("token_endpoint") {
                ("json-smart", messages::intake_json_smart)
            } else if has("access_token") {
                ("json-token", messages::intake_json_token)
            } else {
                ("json-not-fhir", messages::intake_json_not_fhir)
            };
        self.number += 1;
        let file = self.file_number();
        self.problem(Severity::Error, code, at, end, String::new(), || said(&file));
    }

    /// The `resourceType` of the object at `at`, wherever in it that stands.
    pub(super) fn type_of(&self, at: usize) -> Option<String> {
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
    pub(super) fn walk_object(
        &self,
        at: usize,
        visit: &mut dyn FnMut((usize, usize), usize) -> Option<usize>,
    ) -> Option<usize> {
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
}
