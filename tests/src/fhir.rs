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
        "diastolic_blood_pressure" => ("8462-4", "mm[Hg]", value),
        "glucose_2h" => ("1518-0", "mg/dL", value),
        "pregnancies" => ("11996-6", "1", value),
        "diabetes_pedigree" => ("urn:insite|diabetes-pedigree-function", "1", value),
        "seizures_8_weeks" => ("urn:insite|seizures-8-weeks", "1", value),
        "tumour_size" => ("33728-7", "mm", value),
        "positive_lymph_nodes" => ("21893-3", "1", value),
        "progesterone_receptor" => ("31207-4", "fmol/mg", value),
        "oestrogen_receptor" => ("14130-9", "fmol/mg", value),
        "ntprobnp" => ("33762-6", "pg/mL", value),
        "troponin_i" => ("89579-7", "ng/L", value),
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
        ("tumour_size", Laboratory::Molar) => ("33728-7", "cm", value / 10.0),
        ("ntprobnp", Laboratory::Molar) => ("33762-6", "ng/L", value),
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
        "colon_cancer" => condition("C18.9", "Malignant neoplasm of colon"),
        "colon_obstruction" => condition("K56.69", "Other intestinal obstruction"),
        "distant_metastasis" => condition("C78.7", "Secondary malignant neoplasm of liver"),
        "breast_cancer" => condition("C50.9", "Malignant neoplasm of breast"),
        "epilepsy" => condition("G40.909", "Epilepsy"),
        "chronic_granulomatous_disease" => condition("D71", "Functional disorders of polymorphonuclear neutrophils"),
        "diabetic_retinopathy" => condition("E11.319", "Diabetes with retinopathy"),
        "hypertension" => condition("I10", "Essential hypertension"),
        "osteoarthritis" => condition("M19.90", "Osteoarthritis"),
        "carpal_tunnel_syndrome" => condition("G56.00", "Carpal tunnel syndrome"),
        "bilateral_carpal_tunnel_syndrome" => condition("G56.03", "Carpal tunnel syndrome, both sides"),
        "lumbar_spinal_stenosis" => condition("M48.061", "Lumbar spinal stenosis"),
        "biceps_tendon_rupture" => condition("S46.111A", "Rupture of the biceps tendon"),
        "aortic_stenosis" => condition("I35.0", "Aortic stenosis"),
        "heart_failure" => condition("I50.9", "Heart failure"),
        "atrial_fibrillation" => condition("I48.91", "Atrial fibrillation"),
        "cardiac_conduction_disease" => condition("I44.0", "Atrioventricular block"),
        "polyneuropathy" => condition("G62.9", "Polyneuropathy"),
        "orthostatic_or_drug_induced_hypotension" => condition("I95.1", "Orthostatic hypotension"),
        "cardiomegaly" => condition("I51.7", "Cardiomegaly"),
        "abnormal_electrocardiogram" => condition("R94.31", "Abnormal electrocardiogram"),
        "transthyretin_amyloidosis" => condition("E85.82", "Transthyretin amyloidosis"),
        "carpal_tunnel_release" => Some(("procedure", "01N50ZZ", "Release of the median nerve")),
        "loop_diuretic" => drug("310429", "furosemide 20 MG Oral Tablet"),
        "endocrine_therapy" => drug("313195", "tamoxifen 20 MG Oral Tablet"),
        "interferon_gamma" => drug("", "interferon gamma-1b"),
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
            ("age_julian", value) => {
                let days = (value.as_f64().unwrap_or_default() * 365.25).round() as i64;
                let birth = as_of.checked_sub(days.days());
                patient["birthDate"] = birth.map(|d| d.to_string()).unwrap_or_default().into();
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
            ("tumour_grade", value) => entries.push(answered(&id, "33732-9", value, as_of)),
            ("tumour_extent", value) => {
                let option = ["submucosa", "muscle", "serosa", "contiguous"].into_iter().position(|o| value == o);
                let stage = option.map_or(Value::Null, |at| format!("pT{}", at + 1).into());
                entries.push(answered(&id, "21899-0", &stage, as_of));
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

fn answered(id: &str, loinc: &str, words: &Value, as_of: Date) -> Value {
    let mut observation = measurement(id, (loinc, "", 0.0), as_of);
    observation["valueCodeableConcept"] = json!({"text": words});
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

/// A code without a system is LOINC's.
fn measurement(id: &str, (code, unit, value): (&str, &str, f64), as_of: Date) -> Value {
    let (system, code) = code.split_once('|').unwrap_or(("http://loinc.org", code));
    json!({
        "resourceType": "Observation", "id": id, "status": "final", "subject": {"reference": "Patient/p"},
        "code": {"coding": [{"system": system, "code": code}]},
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
    if kind == "procedure" {
        let coding = json!({"system": "http://www.cms.gov/Medicare/Coding/ICD10", "code": code, "display": words});
        return json!({
            "resourceType": "Procedure", "id": id, "subject": subject, "status": "completed", "code": {"coding": [coding]}
        });
    }
    let coding = json!({"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": code, "display": words});
    json!({
        "resourceType": "MedicationRequest", "id": id, "subject": subject, "status": "active", "intent": "order",
        "medicationCodeableConcept": {"coding": [coding]}
    })
}
