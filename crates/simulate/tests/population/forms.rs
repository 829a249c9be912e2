//! OMOP and FHIR say the same of the same people.

use std::collections::BTreeMap;

use serde_json::Value;
use simulate::Form;

use crate::Population;

/// What is said of a person: who, what, which code, when, until when, value, unit. With how often it is said.
type Facts = BTreeMap<[String; 7], usize>;

#[test]
fn omop_and_fhir_say_the_same() {
    let omop = Population::write("forms-omop", 500, Form::OmopCsv, 2, 0.05);
    let fhir = Population::write("forms-fhir", 500, Form::FhirNdjson, 2, 0.05);
    let (from_omop, mut from_fhir) = (omop_facts(&omop), fhir_facts(&fhir));
    let errors = from_fhir.remove("in error").unwrap_or_default().values().sum::<usize>() as u64;
    let traps = &fhir.truth()["counts"]["traps"];
    let counted = ["conditions_entered_in_error", "observations_entered_in_error"].map(|n| traps[n].as_u64().unwrap());
    assert_eq!(errors, counted.iter().sum::<u64>());
    assert!(errors > 0);
    for (kind, facts) in &from_omop {
        assert!(facts.values().sum::<usize>() > 5, "{kind} is common enough to be compared");
        assert!(facts == &from_fhir[kind], "{kind}");
    }
    assert_eq!(from_omop.len(), from_fhir.len());
    // All but the form is the same in the truth.
    let (mut one, mut other) = (omop.truth(), fhir.truth());
    one["format"] = Value::Null;
    other["format"] = Value::Null;
    assert_eq!(one, other);
    let counts = &fhir.truth()["counts"]["fhir_resources"];
    for kind in ["Patient", "Encounter", "Condition", "MedicationRequest", "Observation", "Procedure"] {
        assert_eq!(counts[kind].as_u64().unwrap(), lines(&fhir, kind).len() as u64, "{kind}");
    }
}

fn add(facts: &mut BTreeMap<&'static str, Facts>, kind: &'static str, fact: [&str; 7]) {
    *facts.entry(kind).or_default().entry(fact.map(str::to_owned)).or_default() += 1;
}

fn omop_facts(population: &Population) -> BTreeMap<&'static str, Facts> {
    let mut facts = BTreeMap::new();
    let code_of: BTreeMap<String, String> = population
        .rows("concept.csv")
        .into_iter()
        .map(|row| (row["concept_id"].clone(), row["concept_code"].clone()))
        .collect();
    let death: BTreeMap<String, String> = population
        .rows("death.csv")
        .into_iter()
        .map(|row| (row["person_id"].clone(), row["death_date"].clone()))
        .collect();
    for row in population.rows("person.csv") {
        let number = |column: &str| row[column].parse::<u32>().unwrap();
        let birth =
            format!("{:04}-{:02}-{:02}", number("year_of_birth"), number("month_of_birth"), number("day_of_birth"));
        let sex = if row["gender_concept_id"] == "8507" { "male" } else { "female" };
        let died = death.get(&row["person_id"]).map_or("", String::as_str);
        let site = format!("site-{}", row["care_site_id"]);
        add(&mut facts, "person", [&row["person_id"], sex, &birth, died, &row["race_source_value"], &site, ""]);
    }
    for row in population.rows("visit_occurrence.csv") {
        let (person, class) = (&row["person_id"], &row["visit_source_value"]);
        add(&mut facts, "visit", [person, class, &row["visit_start_date"], &row["visit_end_date"], "", "", ""]);
    }
    for row in population.rows("condition_occurrence.csv") {
        let standard = if row["condition_concept_id"] == "0" { "" } else { &code_of[&row["condition_concept_id"]] };
        let source = &code_of[&row["condition_source_concept_id"]];
        assert_eq!(*source, row["condition_source_value"]);
        add(&mut facts, "condition", [&row["person_id"], source, standard, &row["condition_start_date"], "", "", ""]);
    }
    for row in population.rows("drug_exposure.csv") {
        let words = row["drug_concept_id"] == "0";
        let code = if words { &row["drug_source_value"] } else { &code_of[&row["drug_concept_id"]] };
        let (start, end) = (&row["drug_exposure_start_date"], &row["drug_exposure_end_date"]);
        add(&mut facts, "drug", [&row["person_id"], code, start, end, &row["days_supply"], &row["quantity"], ""]);
    }
    for row in population.rows("measurement.csv") {
        let operator = if row["operator_concept_id"] == "4171756" { "<" } else { "" };
        let unit = if row["unit_concept_id"].is_empty() { "" } else { &code_of[&row["unit_concept_id"]] };
        assert_eq!(unit, row["unit_source_value"]);
        assert_eq!(row["value_source_value"], format!("{operator}{}", row["value_as_number"]));
        let (code, day) = (&code_of[&row["measurement_concept_id"]], &row["measurement_date"]);
        add(&mut facts, "value", [&row["person_id"], code, day, operator, &row["value_as_number"], unit, ""]);
    }
    for row in population.rows("observation.csv") {
        let (code, day) = (&code_of[&row["observation_concept_id"]], &row["observation_date"]);
        if row["value_as_concept_id"].is_empty() {
            let value = &row["value_as_number"];
            add(&mut facts, "value", [&row["person_id"], code, day, "", value, &row["unit_source_value"], ""]);
        } else {
            let answer = &code_of[&row["value_as_concept_id"]];
            add(&mut facts, "answer", [&row["person_id"], code, day, answer, "", "", ""]);
        }
    }
    for row in population.rows("procedure_occurrence.csv") {
        let code = &code_of[&row["procedure_concept_id"]];
        add(&mut facts, "procedure", [&row["person_id"], code, &row["procedure_date"], "", "", "", ""]);
    }
    facts
}

fn lines(population: &Population, kind: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(population.folder.join(format!("{kind}.ndjson"))).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn said<'a>(value: &'a Value, at: &str) -> &'a str {
    value.pointer(at).map_or("", |found| found.as_str().unwrap())
}

fn fhir_facts(population: &Population) -> BTreeMap<&'static str, Facts> {
    let mut facts = BTreeMap::new();
    let person = |resource: &Value| said(resource, "/subject/reference").strip_prefix("Patient/").unwrap().to_owned();
    for r in lines(population, "Patient") {
        let race = said(&r, "/extension/0/extension/1/valueString");
        let site = said(&r, "/managingOrganization/reference").strip_prefix("Organization/").unwrap();
        let (sex, birth, died) = (said(&r, "/gender"), said(&r, "/birthDate"), said(&r, "/deceasedDateTime"));
        add(&mut facts, "person", [said(&r, "/id"), sex, birth, died, race, site, ""]);
    }
    for r in lines(population, "Encounter") {
        let (start, end) = (said(&r, "/period/start"), said(&r, "/period/end"));
        add(&mut facts, "visit", [&person(&r), said(&r, "/class/code"), start, end, "", "", ""]);
    }
    for r in lines(population, "Condition") {
        let of = |system: &str| {
            let codings = r["code"]["coding"].as_array().unwrap();
            codings.iter().find(|c| said(c, "/system").ends_with(system)).map_or("", |c| said(c, "/code")).to_owned()
        };
        let is_error = said(&r, "/verificationStatus/coding/0/code") == "entered-in-error";
        let kind = if is_error { "in error" } else { "condition" };
        assert_eq!(r["onsetDateTime"], r["recordedDate"]);
        let day = said(&r, "/onsetDateTime");
        add(&mut facts, kind, [&person(&r), &of("icd-10-cm"), &of("sct"), day, "", "", ""]);
    }
    for r in lines(population, "MedicationRequest") {
        let coded = said(&r, "/medicationCodeableConcept/coding/0/code");
        let code = if coded.is_empty() { said(&r, "/medicationCodeableConcept/text") } else { coded };
        let period = |end: &str| said(&r, &format!("/dispenseRequest/validityPeriod/{end}")).to_owned();
        let days = r["dispenseRequest"]["expectedSupplyDuration"]["value"].to_string();
        let quantity = r["dispenseRequest"]["quantity"]["value"].to_string();
        assert_eq!(said(&r, "/authoredOn"), period("start"));
        add(&mut facts, "drug", [&person(&r), code, &period("start"), &period("end"), &days, &quantity, ""]);
    }
    for r in lines(population, "Observation") {
        let (code, day) = (said(&r, "/code/coding/0/code"), said(&r, "/effectiveDateTime"));
        if let Some(quantity) = r.get("valueQuantity") {
            let kind = if said(&r, "/status") == "entered-in-error" { "in error" } else { "value" };
            let value = quantity["value"].as_f64().unwrap().to_string();
            let (comparator, unit) = (said(quantity, "/comparator"), said(quantity, "/code"));
            add(&mut facts, kind, [&person(&r), code, day, comparator, &value, unit, ""]);
        } else {
            let answer = said(&r, "/valueCodeableConcept/coding/0/code");
            add(&mut facts, "answer", [&person(&r), code, day, answer, "", "", ""]);
        }
    }
    for r in lines(population, "Procedure") {
        let (code, day) = (said(&r, "/code/coding/0/code"), said(&r, "/performedDateTime"));
        add(&mut facts, "procedure", [&person(&r), code, day, "", "", "", ""]);
    }
    facts
}
