//! A Bundle, a list of resources or a single resource: of one patient it stays whole, of several it is taken apart.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::about::{About, Bare, Head, bare, of_head};

/// What is made of a document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// All of it is about the patient of this id.
    Whole { key: String, has_patient: bool },
    /// It is of several patients, or of none.
    Parts(Vec<Part>),
    /// It cannot be taken apart, and is of several patients or damaged.
    Broken,
}

/// An entry of a document.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) about: About,
    /// Its first byte in the document.
    pub(crate) start: usize,
    pub(crate) len: usize,
    /// Whether it is an object with a `resource`, or the resource itself.
    pub(crate) is_wrapped: bool,
    /// What else it is called.
    pub(crate) full_url: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Lists<'a> {
    #[serde(borrow)]
    entry: Option<&'a RawValue>,
    #[serde(borrow)]
    parameter: Option<&'a RawValue>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Entry<'a> {
    #[serde(borrow, rename = "fullUrl")]
    full_url: Option<Cow<'a, str>>,
    #[serde(borrow)]
    resource: Option<Head<'a>>,
}

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Document {
    let text = String::from_utf8_lossy(bytes);
    let Some(mut parts) = parts(&text) else { return Document::Broken };
    link(&mut parts);
    let keys: BTreeSet<&str> = parts
        .iter()
        .filter_map(|part| match &part.about {
            About::Patient(key) | About::Entry(key) => Some(key.as_str()),
            _ => None,
        })
        .collect();
    let is_known = parts.iter().all(|part| !matches!(part.about, About::Container | About::Unlinked));
    if let Some(key) = keys.first()
        && keys.len() == 1
        && is_known
    {
        let has_patient = parts.iter().any(|part| matches!(part.about, About::Patient(_)));
        return Document::Whole { key: (*key).to_owned(), has_patient };
    }
    // In another encoding the places of entries are not those of the text.
    if matches!(text, Cow::Owned(_)) { Document::Broken } else { Document::Parts(parts) }
}

fn parts(text: &str) -> Option<Vec<Part>> {
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    let place = |raw: &str| (raw.as_ptr().addr() - text.as_ptr().addr(), raw.len());
    let bare_part = |raw: &RawValue| {
        let about = serde_json::from_str::<Head<'_>>(raw.get()).map_or(About::NotFhir, |head| of_head(&head));
        let (start, len) = place(raw.get());
        Part { about, start, len, is_wrapped: false, full_url: String::new() }
    };
    if json.trim_start().starts_with('[') {
        let list: Vec<&RawValue> = serde_json::from_str(json).ok()?;
        return Some(list.into_iter().map(bare_part).collect());
    }
    let whole: &RawValue = serde_json::from_str(json).ok()?;
    let itself = bare_part(whole);
    if itself.about != About::Container {
        return Some(vec![itself]);
    }
    let lists: Lists<'_> = serde_json::from_str(json).ok()?;
    let list = lists.entry.or(lists.parameter).map_or("[]", RawValue::get);
    let entries: Vec<&RawValue> = serde_json::from_str(list).ok()?;
    let part = |raw: &RawValue| {
        let entry = serde_json::from_str::<Entry<'_>>(raw.get()).ok();
        let (start, len) = place(raw.get());
        let full_url = entry.as_ref().and_then(|entry| entry.full_url.as_deref()).unwrap_or_default().to_owned();
        let about = match entry {
            Some(Entry { resource: Some(head), .. }) => of_head(&head),
            // An answer to a search or a transaction may have no resource.
            Some(_) => About::Ignored,
            None => About::NotFhir,
        };
        Part { about, start, len, is_wrapped: true, full_url }
    };
    Some(entries.into_iter().map(part).collect())
}

/// Entries name a patient by what the Bundle calls the entry: that becomes the patient's id.
fn link(parts: &mut [Part]) {
    let mut ids: BTreeMap<String, Option<String>> = BTreeMap::new();
    for part in parts.iter_mut() {
        let Bare::Of(address) = bare(&part.full_url) else { continue };
        let address = address.to_owned();
        match &mut part.about {
            About::Patient(id) => {
                if id.is_empty() {
                    id.clone_from(&address);
                }
                ids.insert(address, Some(id.clone()));
            }
            About::Ignored if part.full_url.starts_with("urn:") => _ = ids.insert(address, None),
            _ => {}
        }
    }
    for part in parts {
        let About::Entry(subject) = &part.about else { continue };
        match ids.get(subject) {
            Some(Some(id)) => part.about = About::Entry(id.clone()),
            Some(None) => part.about = About::NotPatient,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_one_patient_a_bundle_stays_whole() {
        let bundle = r#"{"resourceType":"Bundle","type":"transaction","entry":[
            {"fullUrl":"urn:uuid:u1","resource":{"resourceType":"Patient","id":"p1"}},
            {"fullUrl":"urn:uuid:o1","resource":{"resourceType":"Organization","id":"org"}},
            {"resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:u1"}}},
            {"resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:o1"}}}]}"#;
        assert_eq!(read(bundle.as_bytes()), Document::Whole { key: "p1".into(), has_patient: true });
    }

    #[test]
    fn of_several_it_is_taken_apart_where_its_entries_stand() {
        let bundle = r#"{"entry":[{"resource":{"resourceType":"Patient","id":"a"}},
            {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/b"}}}],"resourceType":"Bundle"}"#;
        let Document::Parts(parts) = read(bundle.as_bytes()) else { panic!("not taken apart") };
        let texts: Vec<&str> = parts.iter().map(|part| &bundle[part.start..part.start + part.len]).collect();
        assert_eq!(texts[0], r#"{"resource":{"resourceType":"Patient","id":"a"}}"#);
        assert_eq!(parts[1].about, About::Entry("b".into()));
        let list = r#"[{"resourceType":"Patient","id":"a"},{"resourceType":"Patient","id":"b"},7]"#;
        let Document::Parts(parts) = read(list.as_bytes()) else { panic!("not taken apart") };
        assert!(parts.iter().all(|part| !part.is_wrapped));
        assert_eq!(parts[2].about, About::NotFhir);
    }

    #[test]
    fn what_is_damaged_is_said() {
        assert_eq!(read(b"{\"resourceType\":\"Bundle\",\"entry\":[{"), Document::Broken);
        assert_eq!(read(b"[{]"), Document::Broken);
    }
}
