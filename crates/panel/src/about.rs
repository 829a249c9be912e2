//! Whom a resource is about, told from a few words of it where they stand as servers write them, else by a parse.

use memchr::memmem;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Types of which something is used; all others are passed over. Those of `intake`.
const READ: &[&str] = &[
    "Patient",
    "Observation",
    "Condition",
    "MedicationRequest",
    "MedicationOrder",
    "MedicationStatement",
    "MedicationUsage",
    "MedicationAdministration",
    "MedicationDispense",
    "Medication",
    "Procedure",
    "Encounter",
    "AllergyIntolerance",
    "FamilyMemberHistory",
    "Immunization",
    "DiagnosticReport",
];

/// What a resource is to a list of patients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum About {
    /// A patient, by id.
    Patient(String),
    /// An entry about the patient of this id.
    Entry(String),
    /// A drug that entries of many patients may refer to.
    Medication,
    /// A Bundle or Parameters resource.
    Container,
    /// Of a type that no model here needs.
    Ignored,
    /// About a group, a device, a place.
    NotPatient,
    /// About a patient who is named by an identifier, or only within the entry.
    Unlinked,
    /// Says of nobody whom it is about.
    NoSubject,
    /// JSON, but no FHIR resource.
    NotFhir,
    /// Not JSON.
    Broken,
}

/// Tells what the resource in `bytes` is about.
pub(crate) fn about(bytes: &[u8]) -> About {
    quick(bytes).unwrap_or_else(|| parsed(bytes))
}

/// The common forms, without a parse; `None` where anything is unusual.
fn quick(bytes: &[u8]) -> Option<About> {
    let rest = bytes.trim_ascii_start().strip_prefix(b"{\"resourceType\":\"")?;
    let kind = std::str::from_utf8(&rest[..rest.iter().take(40).position(|b| *b == b'"')?]).ok()?;
    if !bytes.trim_ascii_end().ends_with(b"}") {
        return None;
    }
    if !READ.contains(&kind) {
        let is_plain = kind.starts_with(|c: char| c.is_ascii_uppercase()) && kind != "Bundle" && kind != "Parameters";
        return is_plain.then_some(About::Ignored);
    }
    if kind == "Medication" {
        return None;
    }
    if kind == "Patient" {
        // Only directly after the type: elsewhere an `id` may be that of a part.
        let after = rest.get(kind.len() + 1..)?.strip_prefix(b",\"id\":\"")?;
        return Some(About::Patient(plain_id(after)?.to_owned()));
    }
    // A contained resource or an extension may name a subject of its own: then a parse tells which is which.
    if memmem::find(rest, b"\"contained\"").is_some() {
        return None;
    }
    let mut named = memmem::find_iter(rest, b"\"subject\"").chain(memmem::find_iter(rest, b"\"patient\""));
    let (at, None) = (named.next()?, named.next()) else { return None };
    let id = plain_id(rest.get(at + "\"subject\"".len()..)?.strip_prefix(b":{\"reference\":\"Patient/")?)?;
    Some(About::Entry(id.to_owned()))
}

/// An id up to its quote, where FHIR allows all of it.
fn plain_id(bytes: &[u8]) -> Option<&str> {
    let end = bytes.iter().take(257).position(|b| *b == b'"').filter(|end| *end > 0)?;
    let id = &bytes[..end];
    let is_plain = id.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    std::str::from_utf8(id).ok().filter(|_| is_plain)
}

/// The outermost fields that say whom a resource is about; whatever form they have, the rest stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Head<'a> {
    #[serde(borrow, rename = "resourceType")]
    kind: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    subject: Option<&'a RawValue>,
    #[serde(borrow)]
    patient: Option<&'a RawValue>,
}

/// A reference to a subject.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Reference {
    reference: Option<String>,
    identifier: Option<serde::de::IgnoredAny>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

fn parsed(bytes: &[u8]) -> About {
    // What is not in UTF-8 is read by `intake` as Latin-1; ids are the same in both.
    let text = String::from_utf8_lossy(bytes);
    let Ok(head) = serde_json::from_str::<Head<'_>>(&text) else { return About::Broken };
    of_head(&head)
}

fn words(raw: Option<&RawValue>) -> Option<String> {
    serde_json::from_str::<String>(raw?.get()).ok()
}

/// What a parsed head says.
pub(crate) fn of_head(head: &Head<'_>) -> About {
    let Some(kind) = words(head.kind) else { return About::NotFhir };
    match kind.as_str() {
        "Bundle" | "Parameters" => return About::Container,
        "Medication" => return About::Medication,
        "Patient" => return About::Patient(words(head.id).unwrap_or_default()),
        kind if !READ.contains(&kind) => return About::Ignored,
        _ => {}
    }
    let read = |raw: Option<&RawValue>| serde_json::from_str::<Reference>(raw?.get()).ok();
    let Some(subject) = read(head.subject).or_else(|| read(head.patient)) else { return About::NoSubject };
    match subject.reference.as_deref() {
        None if subject.kind.as_deref().is_some_and(|kind| kind != "Patient") => About::NotPatient,
        None if subject.identifier.is_some() => About::Unlinked,
        None => About::NoSubject,
        Some(reference) if reference.starts_with('#') || reference.contains('?') => About::Unlinked,
        Some(reference) => match bare(reference) {
            Bare::Of(id) => About::Entry(id.to_owned()),
            Bare::Other => About::NotPatient,
            Bare::None => About::NoSubject,
        },
    }
}

/// The last part of a reference.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Bare<'a> {
    /// The id of what may be a patient.
    Of(&'a str),
    /// Something that is no patient.
    Other,
    /// Nothing that can be followed.
    None,
}

/// `Patient/1`, `https://server/fhir/Patient/1/_history/2`, `urn:uuid:1` and `1` are all `1`.
pub(crate) fn bare(reference: &str) -> Bare<'_> {
    let reference = reference.split_once("/_history/").map_or(reference, |(front, _)| front);
    if let Some(urn) = reference.strip_prefix("urn:") {
        return urn.rsplit(':').next().filter(|id| !id.is_empty()).map_or(Bare::None, Bare::Of);
    }
    let Some((front, id)) = reference.rsplit_once('/') else {
        return if reference.is_empty() { Bare::None } else { Bare::Of(reference) };
    };
    let kind = front.rsplit('/').next().unwrap_or_default();
    match kind {
        _ if id.is_empty() => Bare::None,
        "Patient" => Bare::Of(id),
        kind if kind.starts_with(|c: char| c.is_ascii_uppercase()) && kind.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Bare::Other
        }
        // An address of another form, which only a `fullUrl` can match.
        _ => Bare::Of(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str) -> About {
        About::Entry(id.into())
    }

    #[test]
    fn the_quick_look_and_the_parse_agree() {
        for (json, expected) in [
            (r#"{"resourceType":"Patient","id":"a-1","name":[]}"#, About::Patient("a-1".into())),
            (r#"{"resourceType":"Observation","id":"o","subject":{"reference":"Patient/a-1"},"n":1}"#, entry("a-1")),
            (r#"{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/b"}}"#, entry("b")),
            (r#"{"resourceType":"Claim","patient":{"reference":"Patient/b"}}"#, About::Ignored),
        ] {
            assert_eq!(quick(json.as_bytes()), Some(expected.clone()), "{json}");
            assert_eq!(parsed(json.as_bytes()), expected, "{json}");
        }
    }

    #[test]
    fn the_unusual_is_parsed() {
        for (json, expected) in [
            (r#"{"id":"a","resourceType":"Patient"}"#, About::Patient("a".into())),
            (r#"{"resourceType":"Patient","meta":{"id":"x"},"id":"a"}"#, About::Patient("a".into())),
            (r#"{ "resourceType" : "Observation", "subject" : { "reference" : "urn:uuid:7" } }"#, entry("7")),
            (
                r#"{"resourceType":"Observation","subject":{"display":"x","reference":"http://s/fhir/Patient/9/_history/2"}}"#,
                entry("9"),
            ),
            (
                r#"{"resourceType":"Observation","contained":[{"subject":{"reference":"Patient/x"}}],"subject":{"reference":"Patient/y"}}"#,
                entry("y"),
            ),
            (
                r#"{"resourceType":"Observation","extension":[{"subject":{"reference":"Patient/x"}}],"subject":{"reference":"Patient/y"}}"#,
                entry("y"),
            ),
            (r#"{"resourceType":"Observation","subject":{"reference":"Group/1"}}"#, About::NotPatient),
            (r##"{"resourceType":"Observation","subject":{"reference":"#p"}}"##, About::Unlinked),
            (r#"{"resourceType":"Observation","subject":{"identifier":{"value":"1"}}}"#, About::Unlinked),
            (r#"{"resourceType":"Observation"}"#, About::NoSubject),
            (r#"{"resourceType":"Observation","subject":7}"#, About::NoSubject),
            (r#"{"resourceType":"Bundle","entry":[]}"#, About::Container),
            (r#"{"resourceType":"Medication","id":"m"}"#, About::Medication),
            (r#"{"a":1}"#, About::NotFhir),
            // Damaged, but it says whose it is.
            (r#"{"resourceType":"Observation","subject":{"reference":"Patient/1"},"x":{}"#, entry("1")),
            (r#"{"resourceType":"Observation","subject":{"reference":"urn:uuid:1"}"#, About::Broken),
            ("x", About::Broken),
        ] {
            assert_eq!(about(json.as_bytes()), expected, "{json}");
        }
    }
}
