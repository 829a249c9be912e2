//! What a line must tell before it is read: its type, and whose it is.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

/// Types that become entries, with the name under which they do.
const READ: [(&str, &str); 15] = [
    ("Patient", "Patient"),
    ("Observation", "Observation"),
    ("Condition", "Condition"),
    ("MedicationRequest", "MedicationRequest"),
    ("MedicationOrder", "MedicationRequest"),
    ("MedicationStatement", "MedicationStatement"),
    ("MedicationUsage", "MedicationStatement"),
    ("MedicationAdministration", "MedicationAdministration"),
    ("MedicationDispense", "MedicationDispense"),
    ("Procedure", "Procedure"),
    ("Encounter", "Encounter"),
    ("AllergyIntolerance", "AllergyIntolerance"),
    ("FamilyMemberHistory", "FamilyMemberHistory"),
    ("Immunization", "Immunization"),
    ("DiagnosticReport", "DiagnosticReport"),
];

/// Why an object of JSON is no resource.
pub(super) const UNTYPED: &str = "no resourceType";

/// Whose a resource is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// The patient's of this id.
    Patient(String),
    /// Nobody's own, and others refer to it by this id.
    Shared(String),
    /// Nobody's: why it goes no further.
    Nobody(&'static str),
    /// A patient's or a drug's by its type, but whose cannot be told.
    Untold(&'static str),
}

/// The head of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head<'a> {
    /// The table under which it is counted.
    pub(super) table: &'a str,
    pub(super) whose: Whose,
    /// The id of the drug that it refers to.
    pub(super) drug: Option<String>,
    /// Where the patient is cared for.
    pub(super) site: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct HeadJson<'a> {
    #[serde(borrow)]
    resource_type: Option<Cow<'a, str>>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    subject: Option<&'a RawValue>,
    #[serde(borrow)]
    patient: Option<&'a RawValue>,
    #[serde(borrow)]
    medication_reference: Option<&'a RawValue>,
    #[serde(borrow)]
    medication: Option<&'a RawValue>,
    #[serde(borrow)]
    managing_organization: Option<&'a RawValue>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ReferenceJson {
    reference: Option<String>,
    display: Option<String>,
    identifier: Option<IdentifierJson>,
}

#[derive(Deserialize)]
struct IdentifierJson {}

#[derive(Default, Deserialize)]
#[serde(default)]
struct EitherJson {
    reference: Option<ReferenceJson>,
}

impl Head<'_> {
    /// Reads the head of a line, or says why it is no resource.
    pub(super) fn read(line: &[u8]) -> Result<Head<'static>, &'static str> {
        let text = std::str::from_utf8(line).map_err(|_| "not UTF-8")?;
        let json: HeadJson<'_> = serde_json::from_str(text).map_err(|_| "no JSON object by itself")?;
        let kind = json.resource_type.as_deref().ok_or(UNTYPED)?;
        let bare = |table: &'static str, whose: Whose| Head { table, whose, drug: None, site: None };
        if kind == "Medication" {
            let whose = string(json.id).map_or(Whose::Untold("no id"), Whose::Shared);
            return Ok(bare("Medication", whose));
        }
        if matches!(kind, "Bundle" | "Parameters") {
            return Ok(bare("Bundle", Whose::Nobody("a Bundle in a bulk export: write one resource a line")));
        }
        let Some((_, table)) = READ.iter().find(|(name, _)| *name == kind) else {
            return Ok(bare("other_resources", Whose::Nobody("a type of resource that no model reads")));
        };
        if kind == "Patient" {
            let site = json.managing_organization.and_then(site);
            let whose = string(json.id).map_or(Whose::Untold("no id"), Whose::Patient);
            return Ok(Head { table, whose, drug: None, site });
        }
        let whose = whose(json.subject.or(json.patient));
        let drug = json
            .medication_reference
            .and_then(parsed::<ReferenceJson>)
            .or_else(|| json.medication.and_then(parsed::<EitherJson>).and_then(|either| either.reference));
        Ok(Head { table, whose, drug: drug.and_then(|drug| drug_id(&drug.reference?)), site: None })
    }
}

fn parsed<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}

fn string(raw: Option<&RawValue>) -> Option<String> {
    raw.and_then(parsed::<String>).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn whose(subject: Option<&RawValue>) -> Whose {
    let Some(reference) = subject.and_then(parsed::<ReferenceJson>) else {
        return Whose::Untold("says of no patient");
    };
    let Some(target) = reference.reference else {
        return Whose::Untold(if reference.identifier.is_some() {
            "names its patient by an identifier alone: bulk exports refer with Patient/id"
        } else {
            "says of no patient"
        });
    };
    let target = target.split("/_history/").next().unwrap_or_default().trim();
    if let Some(id) = target.strip_prefix("urn:uuid:").or_else(|| target.strip_prefix("urn:oid:")) {
        return Whose::Patient(id.to_owned());
    }
    match target.rsplit_once('/') {
        Some((front, id)) if front.rsplit('/').next() == Some("Patient") && !id.is_empty() => {
            Whose::Patient(id.to_owned())
        }
        Some(_) => Whose::Nobody("about something other than a patient"),
        None if target.starts_with('#') || target.contains('?') || target.is_empty() => {
            Whose::Untold("refers to its patient in a way that leads outside the export")
        }
        None => Whose::Patient(target.to_owned()),
    }
}

fn drug_id(reference: &str) -> Option<String> {
    let target = reference.split("/_history/").next()?;
    (!target.starts_with('#')).then(|| target.rsplit(['/', ':']).next().map(str::to_owned))?
}

fn site(raw: &RawValue) -> Option<String> {
    let organization = parsed::<ReferenceJson>(raw)?;
    organization.display.or_else(|| Some(organization.reference?.rsplit(['/', ':']).next()?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_a_line_is() {
        let whose = |json: &str| Head::read(json.as_bytes()).map(|head| head.whose);
        let patient = |id: &str| Ok(Whose::Patient(id.to_owned()));
        assert_eq!(whose(r#"{"resourceType":"Patient","id":"p"}"#), patient("p"));
        for reference in ["Patient/p", "https://a.b/fhir/Patient/p", "Patient/p/_history/3", "urn:uuid:p", "p"] {
            let json = format!(r#"{{"resourceType":"Condition","subject":{{"reference":"{reference}"}}}}"#);
            assert_eq!(whose(&json), patient("p"), "{reference}");
        }
        assert_eq!(whose(r#"{"patient":{"reference":"Patient/p"},"resourceType":"Immunization"}"#), patient("p"));
        assert!(matches!(
            whose(r#"{"resourceType":"Observation","subject":{"reference":"Group/p"}}"#),
            Ok(Whose::Nobody(_))
        ));
        assert!(matches!(whose(r#"{"resourceType":"Observation","subject":7}"#), Ok(Whose::Untold(_))));
        assert!(matches!(whose(r#"{"resourceType":"Claim"}"#), Ok(Whose::Nobody(_))));
        assert_eq!(whose(r#"{"resourceType":"Medication","id":"m"}"#), Ok(Whose::Shared("m".into())));
        assert_eq!(whose("{"), Err("no JSON object by itself"));
        assert_eq!(whose("{}"), Err("no resourceType"));
        assert_eq!(Head::read(b"{\"a\":\"\xFF\"}"), Err("not UTF-8"));
    }

    #[test]
    fn which_drug_and_which_site() {
        let json = r#"{"resourceType":"MedicationRequest","medicationReference":{"reference":"Medication/m"},
            "subject":{"reference":"Patient/p"}}"#;
        assert_eq!(Head::read(json.as_bytes()).unwrap().drug.as_deref(), Some("m"));
        let json = r#"{"resourceType":"Patient","id":"p","managingOrganization":{"reference":"Organization/o"}}"#;
        assert_eq!(Head::read(json.as_bytes()).unwrap().site.as_deref(), Some("o"));
    }
}
