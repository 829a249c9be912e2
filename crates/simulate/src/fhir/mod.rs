//! The population as a FHIR R4 bulk export: a file of lines for each type of resource. The same facts as in the CDM; what
//! OMOP has no word for (`entered-in-error`) stands here only, and what FHIR has none for (observation periods) there only.
//!
//! Every text that is written comes from this program's own tables and needs no escaping in JSON; a test reads it all back.

use crate::calendar::{Day, text_from_day};
use crate::codes::SMOKING;
use crate::history::{Class, Entry, Fill, History, Mark, Measured, RACES};

/// The files, in the order of their buffers.
pub(crate) const FILES: [&str; 6] =
    ["Patient", "Encounter", "Condition", "MedicationRequest", "Observation", "Procedure"];
const PATIENT: usize = 0;
const ENCOUNTER: usize = 1;
const CONDITION: usize = 2;
const MEDICATION_REQUEST: usize = 3;
const OBSERVATION: usize = 4;
const PROCEDURE: usize = 5;

const ICD10CM: &str = "http://hl7.org/fhir/sid/icd-10-cm";
const ICD10PCS: &str = "http://www.cms.gov/Medicare/Coding/ICD10";
const SNOMED: &str = "http://snomed.info/sct";
const LOINC: &str = "http://loinc.org";
const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const UCUM: &str = "http://unitsofmeasure.org";

/// Lines of JSON, a buffer a file.
pub(crate) struct Lines(pub(crate) Vec<Vec<u8>>);

impl Lines {
    /// Empty files.
    pub(crate) fn new() -> Self {
        Self(FILES.iter().map(|_| Vec::new()).collect())
    }

    fn line(&mut self, file: usize, text: &str, mark: Mark) {
        let out = &mut self.0[file];
        for _ in 0..if mark == Mark::Twice { 2 } else { 1 } {
            out.extend_from_slice(text.as_bytes());
            out.push(b'\n');
        }
    }
}

/// Adds the resources of one person.
pub(crate) fn write(history: &History, lines: &mut Lines) {
    patient(history, lines);
    encounters(history, lines);
    conditions(history, lines);
    for (at, entry) in history.fills.iter().enumerate() {
        medication(history, at, entry, lines);
    }
    for (at, entry) in history.measurements.iter().enumerate() {
        measurement(history, at, entry, lines);
    }
    smoking(history, lines);
    procedures(history, lines);
}

fn patient(history: &History, lines: &mut Lines) {
    let person = history.person;
    let race = &RACES[person.race];
    let gender = if person.is_male { "male" } else { "female" };
    let deceased =
        history.death.map_or_else(String::new, |day| format!(r#","deceasedDateTime":"{}""#, text_from_day(day)));
    let text = format!(
        r#"{{"resourceType":"Patient","id":"{}","extension":[{{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[{{"url":"ombCategory","valueCoding":{{"system":"urn:oid:2.16.840.1.113883.6.238","code":"{}","display":"{}"}}}},{{"url":"text","valueString":"{}"}}]}}],"gender":"{gender}","birthDate":"{}"{deceased},"managingOrganization":{{"reference":"Organization/site-{}"}}}}"#,
        person.number,
        race.code,
        race.name,
        race.name,
        text_from_day(person.birth),
        person.site
    );
    lines.line(PATIENT, &text, Mark::Plain);
}

fn encounters(history: &History, lines: &mut Lines) {
    for (at, visit) in history.visits.iter().enumerate() {
        let class = match visit.class {
            Class::Outpatient => "AMB",
            Class::Emergency => "EMER",
            Class::Inpatient => "IMP",
        };
        let number = history.person.number;
        let text = format!(
            r#"{{"resourceType":"Encounter","id":"v{number}-{at}","status":"finished","class":{{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"{class}"}},"subject":{{"reference":"Patient/{number}"}},"period":{{"start":"{}","end":"{}"}}}}"#,
            text_from_day(visit.start),
            text_from_day(visit.end)
        );
        lines.line(ENCOUNTER, &text, Mark::Plain);
    }
}

fn coding(system: &str, code: &str, display: &str) -> String {
    format!(r#"{{"system":"{system}","code":"{code}","display":"{display}"}}"#)
}

fn encounter<T>(history: &History, entry: &Entry<T>) -> String {
    entry.visit.map_or_else(String::new, |visit| {
        format!(r#","encounter":{{"reference":"Encounter/v{}-{visit}"}}"#, history.person.number)
    })
}

fn conditions(history: &History, lines: &mut Lines) {
    for (at, entry) in history.conditions.iter().enumerate() {
        let number = history.person.number;
        let mut codings = coding(ICD10CM, entry.what.icd, entry.what.label);
        if let Some((_, snomed)) = entry.what.standard {
            codings = format!("{},{codings}", coding(SNOMED, snomed, entry.what.label));
        }
        // An entry that was made in error has no clinical status.
        let (clinical, verification) = match entry.mark {
            Mark::InError => ("", "entered-in-error"),
            _ => (
                r#""clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"#,
                "confirmed",
            ),
        };
        let day = text_from_day(entry.day);
        let text = format!(
            r#"{{"resourceType":"Condition","id":"c{number}-{at}",{clinical}"verificationStatus":{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"{verification}"}}]}},"code":{{"coding":[{codings}]}},"subject":{{"reference":"Patient/{number}"}}{},"onsetDateTime":"{day}","recordedDate":"{day}"}}"#,
            encounter(history, entry)
        );
        lines.line(CONDITION, &text, entry.mark);
    }
}

fn medication(history: &History, at: usize, entry: &Entry<Fill>, lines: &mut Lines) {
    let number = history.person.number;
    let Fill { drug, days_supply } = entry.what;
    let concept = if drug.id == 0 {
        format!(r#"{{"text":"{}"}}"#, drug.name)
    } else {
        format!(r#"{{"coding":[{}]}}"#, coding(RXNORM, drug.rxnorm, drug.name))
    };
    let (start, end): (&str, &str) = (text_from_day(entry.day), text_from_day(entry.day + days_supply - 1));
    let text = format!(
        r#"{{"resourceType":"MedicationRequest","id":"d{number}-{at}","status":"completed","intent":"order","medicationCodeableConcept":{concept},"subject":{{"reference":"Patient/{number}"}}{},"authoredOn":"{start}","dispenseRequest":{{"validityPeriod":{{"start":"{start}","end":"{end}"}},"quantity":{{"value":{days_supply}}},"expectedSupplyDuration":{{"value":{days_supply},"unit":"day","system":"{UCUM}","code":"d"}}}}}}"#,
        encounter(history, entry)
    );
    lines.line(MEDICATION_REQUEST, &text, entry.mark);
}

fn measurement(history: &History, at: usize, entry: &Entry<Measured>, lines: &mut Lines) {
    let number = history.person.number;
    let Measured { lab, value, is_below_limit, has_unit, .. } = entry.what;
    let status = if entry.mark == Mark::InError { "entered-in-error" } else { "final" };
    let comparator = if is_below_limit { r#","comparator":"<""# } else { "" };
    let unit = if has_unit {
        format!(r#","unit":"{}","system":"{UCUM}","code":"{}""#, lab.unit.ucum, lab.unit.ucum)
    } else {
        String::new()
    };
    let text = format!(
        r#"{{"resourceType":"Observation","id":"m{number}-{at}","status":"{status}","code":{{"coding":[{}]}},"subject":{{"reference":"Patient/{number}"}}{},"effectiveDateTime":"{}","valueQuantity":{{"value":{value}{comparator}{unit}}}}}"#,
        coding(LOINC, lab.loinc, lab.label),
        encounter(history, entry),
        text_from_day(entry.day)
    );
    lines.line(OBSERVATION, &text, entry.mark);
}

fn smoking(history: &History, lines: &mut Lines) {
    for (at, entry) in history.smoking.iter().enumerate() {
        let number = history.person.number;
        let (_, loinc, label) = SMOKING;
        let text = format!(
            r#"{{"resourceType":"Observation","id":"s{number}-{at}","status":"final","code":{{"coding":[{}]}},"subject":{{"reference":"Patient/{number}"}}{},"effectiveDateTime":"{}","valueCodeableConcept":{{"coding":[{}]}}}}"#,
            coding(LOINC, loinc, label),
            encounter(history, entry),
            text_from_day(entry.day),
            coding(SNOMED, entry.what.snomed, entry.what.label)
        );
        lines.line(OBSERVATION, &text, entry.mark);
    }
}

fn procedures(history: &History, lines: &mut Lines) {
    for (at, entry) in history.procedures.iter().enumerate() {
        let number = history.person.number;
        let day: Day = entry.day;
        let text = format!(
            r#"{{"resourceType":"Procedure","id":"p{number}-{at}","status":"completed","code":{{"coding":[{}]}},"subject":{{"reference":"Patient/{number}"}}{},"performedDateTime":"{}"}}"#,
            coding(ICD10PCS, entry.what.pcs, entry.what.label),
            encounter(history, entry),
            text_from_day(day)
        );
        lines.line(PROCEDURE, &text, entry.mark);
    }
}
