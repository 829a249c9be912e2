//! Data types and rules that the resources share.

use assess::ModelAssessment;
use language::messages;
use serde_json::{Map, Value, json};

use crate::source::ModelSource;
use crate::{identity, words};

pub(super) const UCUM: &str = "http://unitsofmeasure.org";
/// The system of identifiers that are URIs.
const URI: &str = "urn:ietf:rfc:3986";
/// The object identifier of SHA-256 (id-sha256 of NIST's algorithms).
const SHA256: &str = "urn:oid:2.16.840.1.101.3.4.2.1";

/// A model's results, what it was built from, and the name of all that together.
pub(super) struct Named<'a> {
    pub(super) model: &'a ModelAssessment,
    pub(super) source: &'a ModelSource,
    pub(super) result: &'a str,
}

/// A resource with its place in the Bundle.
pub(super) struct Entry {
    id: String,
    resource: Value,
}

impl Entry {
    /// Puts the identifier into the resource, and the language of its words.
    pub(super) fn new(id: String, mut resource: Value) -> Self {
        resource["id"] = Value::String(id.clone());
        resource["language"] = Value::String(language::spoken().code.to_owned());
        Self { id, resource }
    }

    pub(super) fn reference(&self) -> Value {
        json!({ "reference": format!("urn:uuid:{}", self.id) })
    }

    pub(super) fn into_json(self) -> Value {
        json!({ "fullUrl": format!("urn:uuid:{}", self.id), "resource": self.resource })
    }
}

/// Takes out what FHIR does not allow: nulls, empty texts, lists and objects, and control characters.
pub(super) fn pruned(value: Value) -> Value {
    let is_left = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    };
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().map(|(name, value)| (name, pruned(value))).filter(|(_, v)| is_left(v));
            Value::Object(kept.collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(pruned).filter(is_left).collect()),
        Value::String(text) => {
            Value::String(text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')).collect())
        }
        other => other,
    }
}

/// A code of ours.
pub(super) fn coding(system: &str, code: &str, display: &str) -> Value {
    json!({ "system": identity::system(system), "code": code, "display": display })
}

/// The model as a concept: its name with its version, and words.
pub(super) fn method(named: &Named<'_>) -> Value {
    let ModelAssessment { model, model_version, title, equation, .. } = named.model;
    let mut coding = coding("models", model, title);
    coding["version"] = Value::String(model_version.clone());
    let equation = equation.as_ref().map(|equation| format!("; {equation}")).unwrap_or_default();
    let name = format!("{model} {model_version}");
    json!({ "coding": [coding], "text": messages::export_is(&name, &format!("{title}{equation}")) })
}

/// What the model's card says that it is, with the model's name.
pub(super) fn status(named: &Named<'_>) -> String {
    let name = format!("{} {}", named.model.model, named.model.model_version);
    messages::export_is(&name, &named.source.status)
}

/// An identifier that is a UUID.
pub(super) fn urn_identifier(id: &str) -> Value {
    json!({ "system": URI, "value": format!("urn:uuid:{id}") })
}

/// A digest as an identifier; it names bytes and signs nothing.
pub(super) fn sha256_identifier(digest: &str) -> Value {
    if digest.is_empty() {
        return Value::Null;
    }
    json!({ "type": { "text": "SHA-256" }, "system": SHA256, "value": digest })
}

/// The patient, by what the assessment carries.
pub(super) fn subject(patient: &str) -> Value {
    match (patient, is_id(patient)) {
        ("", _) => json!({ "type": "Patient", "display": messages::export_fhir_no_patient() }),
        (id, true) => json!({ "reference": format!("Patient/{id}") }),
        (id, false) => json!({ "type": "Patient", "identifier": { "value": id } }),
    }
}

/// A chart entry as it was given: by its type and id where that is its name, else in words.
pub(super) fn chart_entry(name: &str) -> Value {
    let is_resource = name.split_once('/').is_some_and(|(kind, id)| is_type(kind) && is_id(id));
    let is_uuid = name.strip_prefix("urn:uuid:").is_some_and(identity::is_uuid);
    if is_resource || is_uuid { json!({ "reference": name }) } else { json!({ "display": name }) }
}

/// The day, the program and the status as metadata: results of a demonstration are marked as HL7 marks test data.
pub(super) fn meta(source: Option<&ModelSource>) -> Value {
    if source.is_some_and(|source| !source.is_demonstration()) {
        return Value::Null;
    }
    let code = json!({
        "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST", "display": "test health data",
    });
    json!({ "security": [code] })
}

/// The narrative: sentences, each a paragraph, the banner first; its language as of the resource, as FHIR asks for.
pub(super) fn narrative(sentences: &[String]) -> Value {
    let paragraphs = sentences.iter().filter(|sentence| !sentence.trim().is_empty());
    let paragraphs: String = paragraphs.map(|sentence| format!("<p>{}</p>", words::xml(sentence))).collect();
    let banner = words::xml(messages::export_banner());
    let spoken = language::spoken();
    let (code, direction) = (spoken.code, if spoken.is_right_to_left { "rtl" } else { "ltr" });
    let attributes =
        format!("xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"{code}\" lang=\"{code}\" dir=\"{direction}\"");
    json!({
        "status": "generated",
        "div": format!("<div {attributes}><p><b>{banner}</b></p>{paragraphs}</div>"),
    })
}

/// Annotations by the program; without a time, so that the same result gives the same resource whenever it is exported.
pub(super) fn notes(sentences: impl IntoIterator<Item = String>) -> Value {
    let author = format!("{} {}", crate::PROGRAM, crate::PROGRAM_VERSION);
    sentences.into_iter().map(|text| json!({ "authorString": author, "text": text })).collect()
}

/// `[A-Za-z0-9\-\.]{1,64}`.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

fn is_type(text: &str) -> bool {
    text.bytes().next().is_some_and(|b| b.is_ascii_uppercase()) && text.bytes().all(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_entry_keeps_its_name_and_is_a_reference_only_where_it_can_be_one() {
        assert_eq!(chart_entry("Observation/bp-1"), json!({ "reference": "Observation/bp-1" }));
        let urn = "urn:uuid:0f0f0f0f-0000-4000-8000-000000000001";
        assert_eq!(chart_entry(urn), json!({ "reference": urn }));
        for name in
            ["entry 7 of file 1", "observation/1", "Observation/a b", "Observation/", "Observation/1/_history/2"]
        {
            assert_eq!(chart_entry(name), json!({ "display": name }));
        }
    }

    #[test]
    fn a_patient_is_named_by_no_more_than_the_assessment_carries() {
        assert_eq!(subject("p-1"), json!({ "reference": "Patient/p-1" }));
        assert_eq!(subject("p 1"), json!({ "type": "Patient", "identifier": { "value": "p 1" } }));
        assert!(subject("")["display"].is_string());
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let value = json!({ "a": null, "b": [], "c": [{}, { "d": " " }], "e": "x\u{0}\ty", "f": false, "g": 0 });
        assert_eq!(pruned(value), json!({ "e": "x\ty", "f": false, "g": 0 }));
    }
}
