//! A FHIR record that states given inputs of a model, in the units of one side of the Atlantic or the other.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// Which units a laboratory reports in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Laboratory {
    /// Masses: mg/dL, %, mg/g.
    Mass,
    /// Amounts of substance: µmol/L, mmol/mol, mg/mmol.
    Molar,
}

/// LOINC code, unit and number for a concept; the factors are those that laboratories print, not the program's own.
fn observation(concept: &str, value: f64, laboratory: Laboratory) -> Option<(&'static str, &'static str, f64)> {
    let mass = match concept {
        "systolic_blood_pressure" => ("8480-6", "mm[Hg]", value),
        "total_cholesterol" => ("2093-3", "mg/dL", value),
        "hdl_cholesterol" => ("2085-9", "mg/dL", value),
        "body_mass_index" => ("39156-5", "kg/m2", value),
        "egfr" => ("98979-8", "mL/min/{1.73_m2}", value),
        "uacr" => ("9318-7", "mg/g", value),
        "hba1c" => ("4548-4", "%", value),
        "ast" => ("1920-8", "U/L", value),
        "alt" => ("1742-6", "U/L", value),
        "platelets" => ("777-3", "10*3/uL", value),
        "bilirubin" => ("1975-2", "mg/dL", value),
        "albumin" => ("1751-7", "g/dL", value),
        "prothrombin_time" => ("5902-2", "s", value),
        "phosphate" => ("2777-1", "mg/dL", value),
        "bicarbonate" => ("1963-8", "meq/L", value),
        "calcium" => ("17861-6", "mg/dL", value),
        "height" => ("8302-2", "cm", value),
        "weight" => ("29463-7", "kg", value),
        "creatinine" => ("2160-0", "mg/dL", value),
        "free_kappa_light_chains" => ("36916-5", "mg/L", value),
        "free_lambda_light_chains" => ("33944-0", "mg/L", value),
        _ => return None,
    };
    Some(match (concept, laboratory) {
        ("total_cholesterol", Laboratory::Molar) => ("14647-2", "mmol/L", value / 38.67),
        ("hdl_cholesterol", Laboratory::Molar) => ("14646-4", "mmol/L", value / 38.67),
        ("uacr", Laboratory::Molar) => ("32294-1", "mg/mmol", value / 8.84),
        ("hba1c", Laboratory::Molar) => ("59261-8", "mmol/mol", (value - 2.152) / 0.091_48),
        ("bilirubin", Laboratory::Molar) => ("14631-6", "umol/L", value * 17.104),
        ("albumin", Laboratory::Molar) => ("1751-7", "g/L", value * 10.0),
        ("bicarbonate", Laboratory::Molar) => ("1963-8", "mmol/L", value),
        ("creatinine", Laboratory::Molar) => ("14682-9", "umol/L", value * 88.42),
        ("free_kappa_light_chains", Laboratory::Molar) => ("36916-5", "g/L", value / 1000.0),
        ("free_lambda_light_chains", Laboratory::Molar) => ("33944-0", "mg/dL", value / 10.0),
        ("height", Laboratory::Molar) => ("8302-2", "m", value / 100.0),
        _ => mass,
    })
}

/// An ICD-10-CM code for a condition, or an RxNorm product for a drug.
fn code(concept: &str) -> Option<(&'static str, &'static str, &'static str)> {
    let condition = |code, words| Some(("condition", code, words));
    let drug = |code, words| Some(("drug", code, words));
    match concept {
        "diabetes" => condition("E11.9", "Type 2 diabetes mellitus"),
        "cardiovascular_disease" => condition("I25.2", "Old myocardial infarction"),
        "primary_biliary_cholangitis" => condition("K74.3", "Primary biliary cirrhosis"),
        "oedema" => condition("R60.0", "Localized edema"),
        "dialysis" => condition("Z99.2", "Dependence on renal dialysis"),
        "kidney_transplant" => condition("Z94.0", "Kidney transplant status"),
        "liver_transplant" => condition("Z94.4", "Liver transplant status"),
        "acute_kidney_injury" => condition("N17.9", "Acute kidney failure"),
        "pregnancy" => condition("Z33.1", "Pregnant state"),
        "hypertension_treatment" => drug("314076", "lisinopril 10 MG Oral Tablet"),
        "statin" => drug("617312", "atorvastatin 20 MG Oral Tablet"),
        "amiodarone" => drug("834348", "amiodarone hydrochloride 200 MG Oral Tablet"),
        "carbamazepine" => drug("308979", "carbamazepine 200 MG Oral Tablet"),
        "phenytoin" => drug("855671", "phenytoin sodium 100 MG Extended Release Oral Capsule"),
        "rifampicin" => drug("198202", "rifampin 300 MG Oral Capsule"),
        "warfarin" => drug("855332", "warfarin sodium 5 MG Oral Tablet"),
        "anticoagulant" => drug("1364445", "apixaban 5 MG Oral Tablet"),
        "diuretic" => drug("310429", "furosemide 20 MG Oral Tablet"),
        _ => None,
    }
}

/// A collection Bundle of one patient who has exactly these inputs on `as_of`.
///
/// `concepts` gives for each input the concept that it takes. Ages need not be whole: the birth date is the nearest day.
#[must_use]
pub fn bundle_from_inputs(
    inputs: &BTreeMap<String, Value>,
    concepts: &BTreeMap<String, String>,
    as_of: Date,
    laboratory: Laboratory,
) -> Value {
    let mut patient = json!({"resourceType": "Patient", "id": "p"});
    let mut entries: Vec<Value> = Vec::new();
    for (input, value) in inputs {
        let concept = concepts.get(input).map_or(input.as_str(), String::as_str);
        let id = format!("e{}", entries.len());
        match (concept, value) {
            ("age" | "age_completed", value) => {
                patient["birthDate"] = birth_date(value.as_f64().unwrap_or_default(), as_of).into()
            }
            ("sex", value) => patient["gender"] = value.clone(),
            ("race", value) => patient["extension"] = race(value.as_str().unwrap_or_default()),
            ("smoking", value) => entries.push(smoking(&id, value.as_str() == Some("current"), as_of)),
            ("cyp2c9", value) => {
                entries.push(genotype(&id, "HGNC:2623", "CYP2C9", value.as_str().unwrap_or_default(), as_of))
            }
            ("vkorc1", value) => {
                entries.push(genotype(&id, "HGNC:23663", "VKORC1", value.as_str().unwrap_or_default(), as_of))
            }
            (concept, Value::Bool(true)) => entries.extend(code(concept).map(|code| entry(&id, code))),
            (concept, value) => {
                let measured = value.as_f64().and_then(|value| observation(concept, value, laboratory));
                entries.extend(measured.map(|measured| measurement(&id, measured, as_of)));
            }
        }
    }
    // The lists on which what is not recorded can be taken as no.
    entries.push(entry("other-condition", ("condition", "H52.1", "Myopia")));
    entries.push(entry("other-drug", ("drug", "313782", "acetaminophen 325 MG Oral Tablet")));
    entries.push(patient);
    let entries: Vec<Value> = entries.into_iter().map(|resource| json!({"resource": resource})).collect();
    json!({"resourceType": "Bundle", "type": "collection", "entry": entries})
}

fn birth_date(age: f64, as_of: Date) -> String {
    let years = age.floor();
    // Whole ages fall on the birthday itself.
    let days = ((age - years) * 365.25).round() as i64;
    as_of
        .checked_sub((years as i64).years())
        .and_then(|d| d.checked_sub(days.days()))
        .map(|d| d.to_string())
        .unwrap_or_default()
}

fn race(name: &str) -> Value {
    let category = |code: &str| json!({"url": "ombCategory", "valueCoding": {"system": "urn:oid:2.16.840.1.113883.6.238", "code": code}});
    let categories: Vec<Value> = match name {
        "white" => vec![category("2106-3")],
        "black" => vec![category("2054-5")],
        "asian" => vec![category("2028-9")],
        "other" => vec![category("1002-5")],
        _ => vec![category("2106-3"), category("2054-5")],
    };
    json!([{"url": "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race", "extension": categories}])
}

fn smoking(id: &str, current: bool, as_of: Date) -> Value {
    let code = if current { "449868002" } else { "266919005" };
    let mut observation = measurement(id, ("72166-2", "", 0.0), as_of);
    observation["valueCodeableConcept"] = json!({"coding": [{"system": "http://snomed.info/sct", "code": code}]});
    without_quantity(observation)
}

fn genotype(id: &str, hgnc: &str, gene: &str, genotype: &str, as_of: Date) -> Value {
    let mut observation = measurement(id, ("84413-4", "", 0.0), as_of);
    let gene = json!({"coding": [{"system": "http://www.genenames.org", "code": hgnc, "display": gene}]});
    let studied = json!({"coding": [{"system": "http://loinc.org", "code": "48018-6"}]});
    observation["component"] = json!([{"code": studied, "valueCodeableConcept": gene}]);
    observation["valueCodeableConcept"] = json!({"text": genotype});
    without_quantity(observation)
}

fn without_quantity(mut observation: Value) -> Value {
    if let Some(fields) = observation.as_object_mut() {
        fields.remove("valueQuantity");
    }
    observation
}

fn measurement(id: &str, (loinc, unit, value): (&str, &str, f64), as_of: Date) -> Value {
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "subject": {"reference": "Patient/p"},
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}]},
        "effectiveDateTime": as_of.to_string(),
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}
    })
}

fn entry(id: &str, (kind, code, words): (&str, &str, &str)) -> Value {
    let subject = json!({"reference": "Patient/p"});
    if kind == "condition" {
        let coding = json!({"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": code, "display": words});
        let active = json!({"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]});
        return json!({"resourceType": "Condition", "id": id, "subject": subject, "clinicalStatus": active, "code": {"coding": [coding]}});
    }
    let coding = json!({"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": code, "display": words});
    json!({
        "resourceType": "MedicationRequest", "id": id, "subject": subject, "status": "active", "intent": "order",
        "medicationCodeableConcept": {"coding": [coding]}
    })
}
