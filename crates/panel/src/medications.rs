//! Drugs that stand apart from the entries of patients: of each only its name and its code are kept.

use std::collections::{BTreeSet, HashMap};

use memchr::memmem;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::people::Piece;

#[derive(Debug, Default)]
pub(crate) struct Medications {
    /// `Medication/id`, or what a Bundle calls the entry; most drugs of a site are the same few hundred codes.
    by_name: HashMap<Box<str>, Vec<u32>>,
    codes: Vec<Box<str>>,
    code_at: HashMap<Box<str>, u32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct MedicationJson<'a> {
    id: Option<String>,
    #[serde(borrow)]
    code: Option<&'a RawValue>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct EntryJson<'a> {
    #[serde(borrow)]
    resource: MedicationJson<'a>,
}

impl Medications {
    /// Takes in a drug; `full_url` is what a Bundle calls it, if one does.
    pub(crate) fn add(&mut self, text: &[u8], is_wrapped: bool, full_url: &str) {
        let text = String::from_utf8_lossy(text);
        let read = if is_wrapped {
            serde_json::from_str::<EntryJson<'_>>(&text).map(|entry| entry.resource)
        } else {
            serde_json::from_str(&text)
        };
        let Ok(medication) = read else { return };
        let code = medication.code.map_or("null", RawValue::get);
        let at = match self.code_at.get(code) {
            Some(at) => *at,
            None => {
                let at = u32::try_from(self.codes.len()).unwrap_or(u32::MAX);
                self.codes.push(code.into());
                self.code_at.insert(code.into(), at);
                at
            }
        };
        let id = medication.id.map(|id| format!("Medication/{id}"));
        for name in id.as_deref().into_iter().chain(Some(full_url).filter(|url| url.starts_with("urn:"))) {
            let known = self.by_name.entry(name.into()).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
        }
    }

    /// The drugs that a patient's entries refer to, as a Bundle; `None` where they refer to none.
    pub(crate) fn for_patient(&self, pieces: &[Piece]) -> Option<Vec<u8>> {
        if self.by_name.is_empty() {
            return None;
        }
        let mut names = BTreeSet::new();
        for piece in pieces {
            for at in memmem::find_iter(&piece.bytes, b"\"reference\"") {
                let rest = piece.bytes[at + 11..].trim_ascii_start();
                let Some(value) = rest.strip_prefix(b":").map(<[u8]>::trim_ascii_start) else { continue };
                let Some(value) = value.strip_prefix(b"\"") else { continue };
                let Some(end) = value.iter().take(400).position(|b| *b == b'"') else { continue };
                let Ok(reference) = std::str::from_utf8(&value[..end]) else { continue };
                names.extend(self.name_of(reference));
            }
        }
        if names.is_empty() {
            return None;
        }
        let mut entries = vec![];
        for name in names {
            for code in self.by_name.get(name).into_iter().flatten().filter_map(|at| self.codes.get(*at as usize)) {
                entries.push(match name.strip_prefix("Medication/") {
                    Some(id) => {
                        let id = serde_json::Value::from(id);
                        format!(r#"{{"resource":{{"resourceType":"Medication","id":{id},"code":{code}}}}}"#)
                    }
                    None => {
                        let url = serde_json::Value::from(name);
                        format!(r#"{{"fullUrl":{url},"resource":{{"resourceType":"Medication","code":{code}}}}}"#)
                    }
                });
            }
        }
        let list = entries.join(",");
        Some(format!(r#"{{"resourceType":"Bundle","type":"collection","entry":[{list}]}}"#).into_bytes())
    }

    /// The name under which a drug that is referred to is kept.
    fn name_of(&self, reference: &str) -> Option<&str> {
        let current = reference.split_once("/_history/").map_or(reference, |(front, _)| front);
        let name = match current.rfind("Medication/") {
            Some(at) => current.get(at..)?,
            None => current,
        };
        self.by_name.get_key_value(name).map(|(name, _)| &**name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Form;

    #[test]
    fn a_patient_gets_the_drugs_that_are_referred_to_and_no_others() {
        let mut medications = Medications::default();
        medications.add(br#"{"resourceType":"Medication","id":"m1","code":{"text":"Aspirin"}}"#, false, "");
        medications.add(br#"{"resourceType":"Medication","id":"m2","code":{"text":"Aspirin"}}"#, false, "");
        let wrapped =
            br#"{"fullUrl":"urn:uuid:9","resource":{"resourceType":"Medication","code":{"text":"Warfarin"}}}"#;
        medications.add(wrapped, true, "urn:uuid:9");
        assert_eq!(medications.codes.len(), 2);
        let entry = br#"{"medicationReference":{"reference":"Medication/m2"},"b":{"reference" : "urn:uuid:9"}}"#;
        let pieces = [Piece { file: 0, form: Form::Lines, bytes: entry[..].into() }];
        let text = String::from_utf8(medications.for_patient(&pieces).unwrap()).unwrap();
        assert!(text.contains("\"m2\"") && text.contains("Warfarin") && !text.contains("\"m1\""), "{text}");
        assert!(medications.for_patient(&[]).is_none());
    }
}
