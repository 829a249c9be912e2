//! Which entries stood in the input before, so that none counts twice.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};

use record::{Moment, Source};
use serde::Deserialize;

use crate::Input;
use crate::entry_text::{resource_in, significant, slice, text_of};
use crate::fhir::datatypes::{MetaJson, When};
use crate::fhir::loose::{Loose, Text};

/// The places of all entries, by the hash of what identifies them.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    first: HashMap<u64, u32, BuildHasherDefault<Unhashed>>,
    places: Vec<SeenPlace>,
    bases: Vec<String>,
}

/// Kept small, for there is one for each entry: names and dates are read again in the rare case that they matter.
#[derive(Debug)]
struct SeenPlace {
    file: u32,
    base: u32,
    bucket: Option<u32>,
    next: Option<u32>,
    start: u64,
    end: u64,
}

/// Passes on what is a hash already.
#[derive(Debug, Default)]
struct Unhashed(u64);

impl Hasher for Unhashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

impl Seen {
    pub(crate) fn contains(&self, hash: u64) -> bool {
        self.first.contains_key(&hash)
    }

    /// Where entries of the same identity stood before.
    ///
    /// Entries of one id are still different ones if they are about different subjects or come from different servers.
    pub(crate) fn earlier(&self, hash: u64, base: &str, bucket: Option<usize>, source: &Source) -> Vec<Source> {
        // No record has so many versions of one entry; without a limit, an input of nothing else would take forever.
        const MOST: usize = 64;
        let mut earlier = Vec::new();
        let mut next = self.first.get(&hash).copied();
        while let Some(place) = next.and_then(|index| self.places.get(index as usize)) {
            let known = self.bases.get(place.base as usize).map_or("", String::as_str);
            if place.bucket.map(|b| b as usize) == bucket && (known.is_empty() || base.is_empty() || known == base) {
                let name = source.name.clone();
                earlier.push(Source { file: place.file, start: place.start, end: place.end, name });
                if earlier.len() == MOST {
                    break;
                }
            }
            next = place.next;
        }
        earlier
    }

    /// Remembers where an entry stands.
    pub(crate) fn insert(&mut self, hash: u64, base: &str, bucket: Option<usize>, source: &Source) {
        let place = SeenPlace {
            file: source.file,
            base: self.base_index(base),
            bucket: bucket.and_then(|b| u32::try_from(b).ok()),
            next: self.first.get(&hash).copied(),
            start: source.start,
            end: source.end,
        };
        if let Ok(index) = u32::try_from(self.places.len()) {
            self.places.push(place);
            self.first.insert(hash, index);
        }
    }

    fn base_index(&mut self, base: &str) -> u32 {
        let at = self.bases.iter().position(|b| b == base).unwrap_or_else(|| {
            self.bases.push(base.to_owned());
            self.bases.len() - 1
        });
        u32::try_from(at).unwrap_or(0)
    }
}

/// How a second entry of an identity compares with the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// Only their hashes are alike.
    Unrelated,
    /// The same content, whatever its layout.
    Same,
    /// A newer version.
    Newer,
    /// An older version.
    Older,
    /// Other content, and nothing tells which is newer.
    Different,
}

/// Compares the entries at two places.
pub(crate) fn compare(kind: &str, first: &Source, second: &Source, inputs: &[Input<'_>]) -> Comparison {
    let (a, b) = (text_of(bytes_of(first, inputs)), text_of(bytes_of(second, inputs)));
    let (a, b) = (resource_in(&a), resource_in(&b));
    if a == b || significant(a).eq(significant(b)) {
        return Comparison::Same;
    }
    let (Some(a), Some(b)) = (Identity::read(a), Identity::read(b)) else { return Comparison::Different };
    if a.id.get() != b.id.get() || !a.resource_type.is(kind) && a.resource_type.get() != b.resource_type.get() {
        return Comparison::Unrelated;
    }
    match (a.updated(), b.updated()) {
        (Some(a), Some(b)) if b.order() > a.order() => Comparison::Newer,
        (Some(a), Some(b)) if b.order() < a.order() => Comparison::Older,
        _ => Comparison::Different,
    }
}

/// What tells one version of an entry from another.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Identity<'a> {
    #[serde(borrow, rename = "resourceType")]
    pub(crate) resource_type: Text<'a>,
    pub(crate) id: Text<'a>,
    meta: Loose<MetaJson<'a>>,
}

impl<'a> Identity<'a> {
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    fn updated(&self) -> Option<Moment> {
        match When::of(&self.meta.get()?.last_updated) {
            When::At(moment) => Some(moment),
            _ => None,
        }
    }
}

pub(crate) fn bytes_of<'a>(source: &Source, inputs: &[Input<'a>]) -> &'a [u8] {
    slice(source, inputs).unwrap_or_default()
}

pub(crate) fn hash_of(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn compared(a: &str, b: &str) -> Comparison {
        let inputs = [Input { name: "", bytes: a.as_bytes() }, Input { name: "", bytes: b.as_bytes() }];
        let whole = |file: u32, text: &str| Source { file, start: 0, end: text.len() as u64, name: String::new() };
        compare("A", &whole(0, a), &whole(1, b), &inputs)
    }

    #[test]
    fn layout_makes_no_difference_and_content_does() {
        let wrapped = r#"{"fullUrl":"u","resource":{"resourceType":"A","id":"1","x":"y z"}}"#;
        let spaced = "{ \"resourceType\" :\n \"A\", \"id\": \"1\", \"x\":\"y z\" }";
        assert_eq!(compared(wrapped, spaced), Comparison::Same);
        assert_eq!(compared(wrapped, &spaced.replace("y z", "yz")), Comparison::Different);
        assert_eq!(compared(wrapped, &spaced.replace("\"1\"", "\"2\"")), Comparison::Unrelated);
    }

    #[test]
    fn the_time_of_update_tells_the_newer() {
        let at = |day: u32| {
            format!(r#"{{"resourceType":"A","id":"1","meta":{{"lastUpdated":"2024-01-{day:02}T00:00:00Z"}}}}"#)
        };
        assert_eq!(compared(&at(1), &at(2)), Comparison::Newer);
        assert_eq!(compared(&at(2), &at(1)), Comparison::Older);
    }

    #[test]
    fn one_id_of_two_subjects_or_servers_is_two_entries() {
        let mut seen = Seen::default();
        let source = |start| Source { file: 0, start, end: start + 1, name: "A/1".to_owned() };
        let mut look = |base: &str, bucket, start| {
            let found: Vec<u64> = seen.earlier(7, base, Some(bucket), &source(start)).iter().map(|s| s.start).collect();
            seen.insert(7, base, Some(bucket), &source(start));
            found
        };
        assert!(look("a.org", 0, 0).is_empty());
        assert!(look("b.org", 0, 1).is_empty());
        assert!(look("a.org", 1, 2).is_empty());
        assert_eq!(look("a.org", 0, 3), [0]);
        assert_eq!(look("", 1, 4), [2]);
    }
}
