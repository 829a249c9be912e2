//! Bundles and lists: each entry parsed on its own, in one pass over its bytes.

use std::borrow::Cow;

use language::messages;
use record::Severity;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::datatypes::MetaJson;
use super::document::{Ended, Reader};
use super::large_number::tame_numbers;
use super::loose::{List, Loose, Text};
use super::reference::base_of;
use super::resource::{Resource, resource_from_text};
use super::split::{first_string_of, skip_blanks, string_end, value_end};
use super::version::Version;
use crate::chart::{Page, Place};
use crate::entry_text::text_of;

/// How deep Bundles within Bundles are followed.
const MAX_NESTING: u32 = 8;

/// What stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// An object with a `resource`: a Bundle's entry, a parameter.
    Wrapped,
    /// The resource itself.
    Bare,
}

/// One entry of a Bundle.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EntryJson<'a> {
    #[serde(borrow, rename = "fullUrl")]
    full_url: Text<'a>,
    pub(super) resource: Option<Resource<'a>>,
    request: Loose<RequestJson<'a>>,
}

impl<'a> EntryJson<'a> {
    /// A resource that stands in a list by itself.
    pub(super) fn bare(resource: Resource<'a>) -> Self {
        Self { resource: Some(resource), ..Self::default() }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RequestJson<'a> {
    #[serde(borrow)]
    method: Text<'a>,
    url: Text<'a>,
}

impl Reader<'_, '_> {
    /// Reads a Bundle, or a Parameters resource.
    pub(super) fn read_container(&mut self, at: usize, kind: &str) -> Ended {
        if self.nesting >= MAX_NESTING {
            let words = self.place_words(at);
            self.problem(Severity::Warning, "nested-too-deep", at, at, String::new(), || {
                messages::intake_nested_too_deep(MAX_NESTING, &words)
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
                            bundle_type = first_string_of(&bytes[position..], "type").filter(|t| is_bundle_type(t));
                        }
                        if key == b"meta" || key == b"fhirVersion" {
                            self.note_version(value, key);
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
                Some(bundle_type) => messages::intake_format_bundle(kind, bundle_type),
                None => messages::intake_format_json(kind),
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

    /// Notes the FHIR version that the Bundle itself states.
    fn note_version(&mut self, at: usize, key: &[u8]) {
        let Some(end) = value_end(self.bytes, at) else { return };
        let value = &self.bytes[at..end];
        if key == b"meta" {
            if let Ok(Loose::Is(meta)) = serde_json::from_slice::<Loose<MetaJson<'_>>>(value) {
                self.chart.note_meta(&meta);
            }
        } else if let Ok(number) = serde_json::from_slice::<Text<'_>>(value)
            && let Some(version) = number.get().and_then(Version::from_number)
        {
            self.chart.saw_version(version);
        }
    }

    /// Reads the elements of the list that opens at `at`.
    pub(super) fn read_list(&mut self, at: usize, shape: Shape) -> Ended {
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
                    self.strangers += 1;
                    let words = self.place_words(position);
                    self.problem(Severity::Warning, "list-broken", position, position + 1, String::new(), || {
                        messages::intake_list_broken(&words)
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
    pub(super) fn read_element(&mut self, at: usize, shape: Shape, is_last: bool) -> Ended {
        self.number += 1;
        let parsed = match self.text_from(at) {
            Some(text) => first_entry(serde_json::Deserializer::from_str(text), shape),
            None => first_entry(serde_json::Deserializer::from_slice(&self.bytes[at..]), shape),
        };
        match parsed {
            Some(Ok((entry, length))) => {
                let end = at + length;
                self.take(entry, at, end, shape);
                Ended::At(end)
            }
            Some(Err(error)) => self.recover(at, shape, is_last, &error),
            None => Ended::Never,
        }
    }

    pub(super) fn take(&mut self, entry: EntryJson<'_>, start: usize, end: usize, shape: Shape) {
        if !matches!(entry.resource, Some(Resource::Untyped)) {
            self.resources += 1;
        }
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
                let text = tame_numbers(&text).map_or(text, Cow::Owned);
                let inner = resource_text(&text, shape);
                match inner.map(|inner| resource_from_text(&kind, inner)) {
                    Some(Ok(resource)) => self.chart.take(resource, &place),
                    _ => self.lose(start, end, messages::intake_could_not_be_read()),
                }
            }
            Some(Resource::Untyped) => {
                let (words, name) = (self.place_words(start), self.entry_words());
                self.problem(Severity::Warning, "not-fhir", start, end, name.clone(), || {
                    messages::intake_entry_not_fhir(&name, &words)
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
}

/// The first entry of what a parser reads, and its length.
fn first_entry<'a, R: serde_json::de::Read<'a>>(
    parser: serde_json::Deserializer<R>,
    shape: Shape,
) -> Option<serde_json::Result<(EntryJson<'a>, usize)>> {
    match shape {
        Shape::Wrapped => {
            let mut stream = parser.into_iter::<EntryJson<'a>>();
            let next = stream.next();
            next.map(|parsed| parsed.map(|entry| (entry, stream.byte_offset())))
        }
        Shape::Bare => {
            let mut stream = parser.into_iter::<Resource<'a>>();
            let next = stream.next();
            next.map(|parsed| parsed.map(|resource| (EntryJson::bare(resource), stream.byte_offset())))
        }
    }
}

/// Whether FHIR has this type of Bundle; other words may be anything and are not repeated.
fn is_bundle_type(name: &str) -> bool {
    matches!(
        name,
        "batch"
            | "batch-response"
            | "collection"
            | "document"
            | "history"
            | "message"
            | "searchset"
            | "subscription-notification"
            | "transaction"
            | "transaction-response"
    )
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

#[cfg(test)]
mod tests {
    use crate::testing::{PATIENT, bundle, codes, open_texts};

    const RESULT: &str =
        r#"{"resourceType":"Observation","id":"o","subject":{"reference":"Patient/p"},"valueInteger":1}"#;

    #[track_caller]
    fn check(texts: &[&str]) {
        let opened = open_texts(texts);
        assert_eq!(opened.problems, [], "{texts:?}");
        assert_eq!(opened.records.len(), 1, "{texts:?}");
        assert_eq!(opened.records[0].patient.id, "p");
        assert_eq!(opened.records[0].observations.len(), 1, "{texts:?}");
        assert!(opened.unreadable_files.is_empty());
    }

    #[test]
    fn every_kind_of_input_is_the_same_record() {
        for kind in ["collection", "searchset", "transaction", "batch", "document", "message", "history"] {
            check(&[&bundle(&[PATIENT, RESULT]).replace("collection", kind)]);
        }
        check(&[&bundle(&[RESULT, PATIENT])]);
        check(&[&format!("[{PATIENT},{RESULT}]")]);
        check(&[&format!("{PATIENT}\n{RESULT}\n")]);
        check(&[&format!("\u{feff}{PATIENT}\r\n\r\n  \r\n{RESULT}")]);
        check(&[&format!("{PATIENT}{RESULT}")]);
        check(&[PATIENT, RESULT]);
        check(&[RESULT, &format!("\u{feff} \n{PATIENT}")]);
        check(&[&bundle(&[PATIENT]), &bundle(&[RESULT])]);
        check(&[&bundle(&[&bundle(&[PATIENT, RESULT])])]);
        check(&[&format!("{}\n{}", bundle(&[PATIENT]), bundle(&[RESULT]))]);
        check(&[&bundle(&[PATIENT, RESULT]).replace("},{", "},\r\n{").replace("[{", "[\r\n{")]);
        let parameters = format!(
            r#"{{"resourceType":"Parameters","parameter":[{{"name":"a","valueString":"x"}},{{"name":"b","resource":{}}}]}}"#,
            bundle(&[PATIENT, RESULT])
        );
        check(&[&parameters]);
        // The type and the list may stand anywhere.
        check(&[&format!(r#"{{"entry":[{{"resource":{PATIENT}}},{{"resource":{RESULT}}}],"resourceType":"Bundle"}}"#)]);
        let late = r#"{"id":"o","subject":{"reference":"Patient/p"},"valueInteger":1,"resourceType":"Observation"}"#;
        check(&[&bundle(&[PATIENT, late])]);
        check(&[&format!("[{late},{PATIENT}]")]);
    }

    #[test]
    fn entries_point_at_their_own_bytes() {
        let text = bundle(&[PATIENT, RESULT]);
        let record = open_texts(&[&text]).records.remove(0);
        let source = &record.observations[0].source;
        let span = &text[source.start as usize..source.end as usize];
        assert_eq!(span, format!(r#"{{"resource":{RESULT}}}"#));
        assert_eq!(source.name, "Observation/o");
    }

    #[test]
    fn answers_without_a_resource_are_no_problem() {
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"batch-response","entry":[{{"response":{{"status":"404"}}}},
            {{"resource":{PATIENT}}},{{"resource":{RESULT}}},
            {{"search":{{"mode":"outcome"}},"resource":{{"resourceType":"OperationOutcome","issue":[]}}}}]}}"#
        );
        check(&[&text]);
    }

    #[test]
    fn what_was_deleted_does_not_count() {
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"history","entry":[{{"resource":{PATIENT}}},
            {{"request":{{"method":"DELETE","url":"Observation/o"}}}},{{"resource":{RESULT}}}]}}"#
        );
        assert!(open_texts(&[&text]).records[0].observations[0].standing.is_excluded());
    }

    #[test]
    fn a_missing_page_is_said() {
        let page = |own: &str, next: &str, resource: &str| {
            let next =
                if next.is_empty() { String::new() } else { format!(r#",{{"relation":"next","url":"{next}"}}"#) };
            format!(
                r#"{{"resourceType":"Bundle","type":"searchset","link":[{{"relation":"self","url":"{own}"}}{next}],
                "entry":[{{"resource":{resource}}}]}}"#
            )
        };
        let first = page("http://a/1", "http://a/2", PATIENT);
        check(&[&first, &page("http://a/2", "", RESULT)]);
        let opened = open_texts(&[&first]);
        assert_eq!(codes(&opened.problems), ["more-pages"]);
        assert!(opened.records[0].incomplete);
    }

    #[test]
    fn counts_tell_what_was_read_and_left() {
        let opened = open_texts(&[&bundle(&[PATIENT, RESULT, r#"{"resourceType":"Claim","id":"c"}"#])]);
        assert_eq!(
            opened.counts.read.iter().map(|(k, n)| (k.as_str(), *n)).collect::<Vec<_>>(),
            [("Observation", 1), ("Patient", 1)]
        );
        assert_eq!(opened.counts.ignored.get("Claim"), Some(&1));
        assert_eq!(opened.formats, ["FHIR JSON, Bundle (collection)"]);
    }
}
