//! Medication: what a drug entry refers to, and how the entries name their drug.

use language::messages;
use record::{Concept, Severity};
use serde::Deserialize;

use super::datatypes::{CodeableReferenceJson, ConceptJson, QuantityJson, ReferenceJson};
use super::loose::{Loose, Text};
use crate::fhir::version::Version;
use crate::writer::{Drug, Writer};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MedicationJson<'a> {
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    pub(crate) code: Loose<ConceptJson<'a>>,
}

/// The drug of a drug entry, in whichever of the ways that FHIR's versions have.
pub(crate) struct DrugOf<'r, 'a> {
    pub(crate) concept: &'r Loose<ConceptJson<'a>>,
    pub(crate) reference: &'r Loose<ReferenceJson<'a>>,
    /// R5: either, in one field.
    pub(crate) either: &'r Loose<CodeableReferenceJson<'a>>,
}

impl DrugOf<'_, '_> {
    /// The drug's code, or the reference that will lead to it once all is read.
    pub(crate) fn drug(&self, writer: &mut Writer<'_, '_>) -> Drug {
        if self.either.get().is_some() {
            writer.saw_version(Version::R5);
        }
        let either = self.either.get();
        let concept = self.concept.get().or_else(|| either.and_then(|e| e.concept.get()));
        let concept = concept.map(ConceptJson::concept).unwrap_or_default();
        let reference = self.reference.get().or_else(|| either.and_then(|e| e.reference.get()));
        let Some(reference) = reference else {
            return Drug { concept: writer.required_code(concept), awaited: None };
        };
        if !concept.codings.is_empty() {
            return Drug { concept, awaited: None };
        }
        let words = concept.text.or_else(|| reference.display.owned());
        let awaited = writer.reference_key(reference);
        if awaited.is_none() {
            writer.problem(Severity::Warning, "medication-unresolved", messages::intake_medication_unresolved);
        }
        Drug { concept: Concept { codings: Vec::new(), text: words }, awaited }
    }
}

/// The days that a supply is said to last, or a problem where what is said is no time.
pub(crate) fn days_supply(supply: &Loose<QuantityJson<'_>>, writer: &mut Writer<'_, '_>) -> Option<f64> {
    let days = match supply {
        Loose::Missing => return None,
        // As a profile of nothing but a number has it, days are meant: the field is named for them.
        Loose::Is(quantity) => quantity.quantity().ok().filter(|q| q.comparator.is_none()).and_then(|quantity| {
            let days_each = quantity.unit.as_deref().map_or(Some(1.0), days_in_unit)?;
            Some(quantity.value * days_each).filter(|days| days.is_finite() && *days > 0.0)
        }),
        Loose::Wrong(_) => None,
    };
    if days.is_none() {
        writer.problem(Severity::Warning, "days-supply-unusable", messages::intake_days_supply_unusable);
    }
    days
}

/// Days in a UCUM unit of time, or in its English word; UCUM's months and years are Julian.
fn days_in_unit(unit: &str) -> Option<f64> {
    match unit.to_lowercase().as_str() {
        "d" | "day" | "days" | "{days}" | "1" => Some(1.0),
        "h" | "hour" | "hours" => Some(1.0 / 24.0),
        "wk" | "week" | "weeks" => Some(7.0),
        "mo" | "month" | "months" => Some(365.25 / 12.0),
        "a" | "year" | "years" => Some(365.25),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Course, Medication, Standing};

    use crate::testing::{PATIENT, bundle, codes, open_texts, open_with};

    #[track_caller]
    fn read(kind: &str, fields: &str) -> Medication {
        let concept = r#""medicationCodeableConcept":{"text":"warfarin"}"#;
        open_with(kind, &format!("{concept},{fields}")).0.medications.remove(0)
    }

    #[track_caller]
    fn check(kind: &str, fields: &str, standing: &str, course: Course) {
        let found = read(kind, fields);
        let name = match found.standing {
            Standing::Counts => "counts",
            Standing::Flagged(_) => "flagged",
            Standing::Negates(_) => "negates",
            Standing::Excluded(_) => "excluded",
        };
        assert_eq!((name, found.course), (standing, course), "{kind} {fields}");
    }

    #[test]
    fn orders_count_by_status_and_intent() {
        let check = |fields: &str, standing, course| check("MedicationRequest", fields, standing, course);
        check(r#""status":"active","intent":"order""#, "counts", Course::Current);
        for status in ["stopped", "completed", "on-hold"] {
            check(&format!(r#""status":"{status}","intent":"order""#), "counts", Course::Past);
        }
        for status in ["draft", "cancelled", "entered-in-error"] {
            check(&format!(r#""status":"{status}","intent":"order""#), "excluded", Course::Current);
        }
        for intent in ["proposal", "plan", "option"] {
            check(&format!(r#""status":"active","intent":"{intent}""#), "excluded", Course::Current);
        }
        check(r#""status":"active","intent":"order","doNotPerform":true"#, "excluded", Course::Current);
        check(r#""status":"unknown","intent":"order""#, "flagged", Course::Current);
    }

    #[test]
    fn statements_count_where_the_drug_is_taken() {
        let check = |fields: &str, standing, course| check("MedicationStatement", fields, standing, course);
        check(r#""status":"active""#, "counts", Course::Current);
        for status in ["completed", "stopped", "on-hold"] {
            check(&format!(r#""status":"{status}""#), "counts", Course::Past);
        }
        for fields in [
            r#""status":"entered-in-error""#,
            r#""status":"not-taken""#,
            r#""status":"intended""#,
            r#""status":"active","taken":"n""#,
            r#""status":"active","wasNotTaken":true"#,
            r#""status":"recorded","adherence":{"code":{"coding":[{"code":"not-taking"}]}}"#,
        ] {
            check(fields, "excluded", Course::Current);
        }
        check(r#""status":"unknown""#, "flagged", Course::Current);
    }

    #[test]
    fn administrations_are_past_once_done() {
        let check = |fields: &str, standing, course| check("MedicationAdministration", fields, standing, course);
        check(r#""status":"in-progress""#, "counts", Course::Current);
        check(r#""status":"completed""#, "counts", Course::Past);
        check(r#""status":"not-done""#, "excluded", Course::Current);
        check(r#""status":"entered-in-error""#, "excluded", Course::Current);
    }

    #[test]
    fn start_and_end_are_read() {
        let order = read(
            "MedicationRequest",
            r#""authoredOn":"2024-01-02","dispenseRequest":{"validityPeriod":{"start":"2024-01-03","end":"2024-04-02"}}"#,
        );
        let text = |m: Option<record::Moment>| m.map(|m| m.to_string());
        assert_eq!(
            (text(order.start).as_deref(), text(order.end).as_deref()),
            (Some("2024-01-02"), Some("2024-04-02"))
        );
        let statement = read("MedicationStatement", r#""effectivePeriod":{"start":"2023","end":"2024-02"}"#);
        assert_eq!((text(statement.start).as_deref(), text(statement.end).as_deref()), (Some("2023"), Some("2024-02")));
    }

    #[test]
    fn references_to_drugs_are_followed() {
        const WARFARIN: &str =
            r#""code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"11289"}]}"#;
        let request = |reference: &str, more: &str| {
            format!(
                r#"{{"resourceType":"MedicationRequest","id":"m","subject":{{"reference":"Patient/p"}},
                "medicationReference":{{"reference":"{reference}","display":"words"}}{more}}}"#
            )
        };
        let contained = format!(r##","contained":[{{"resourceType":"Medication","id":"w",{WARFARIN}}}]"##);
        let drug = format!(r#"{{"resourceType":"Medication","id":"w",{WARFARIN}}}"#);
        let late = format!(r#"{{"id":"w",{WARFARIN},"resourceType":"Medication"}}"#);
        for (request, others) in [
            (request("#w", &contained), vec![]),
            (request("Medication/w", ""), vec![drug.as_str()]),
            (request("https://a.org/Medication/w/_history/2", ""), vec![late.as_str()]),
        ] {
            let resources: Vec<&str> = [PATIENT, request.as_str()].into_iter().chain(others).collect();
            let opened = open_texts(&[&bundle(&resources)]);
            let medication = &opened.records[0].medications[0];
            assert!(medication.code.has(&CodeSystem::RxNorm, "11289"), "{request}: {:?}", opened.problems);
            assert_eq!(opened.problems, []);
        }
        let urn = format!(
            r#"{{"resourceType":"Bundle","entry":[{{"resource":{PATIENT}}},
            {{"fullUrl":"urn:uuid:7","resource":{{"resourceType":"Medication",{WARFARIN}}}}},
            {{"resource":{}}}]}}"#,
            request("urn:uuid:7", "")
        );
        assert!(open_texts(&[&urn]).records[0].medications[0].code.has(&CodeSystem::RxNorm, "11289"));
        let lost = open_texts(&[&bundle(&[PATIENT, &request("Medication/elsewhere", "")])]);
        assert_eq!(codes(&lost.problems), ["medication-unresolved"]);
        assert_eq!(lost.records[0].medications[0].code.words(), Some("words"));
    }

    #[test]
    fn r5_drugs_are_read_and_the_version_said() {
        let (record, problems) = open_with(
            "MedicationRequest",
            r#""status":"active","medication":{"concept":{"coding":[{"system":"http://www.whocc.no/atc","code":"B01AA03"}]}}"#,
        );
        assert!(record.medications[0].code.has(&CodeSystem::Atc, "B01AA03"));
        assert_eq!(codes(&problems), ["fhir-version"]);
        assert!(problems[0].message.contains("R5"));
    }
}
