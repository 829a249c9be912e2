//! One patient in FHIR and in OMOP form, and as the page reads the record: the same features to the bit.

#![allow(clippy::unwrap_used, reason = "a test ends at the first thing that fails")]

use std::fs;
use std::path::{Path, PathBuf};

use etl::{FhirSource, OmopSource, Report, Settings};
use features::FeatureSet;
use features::definition::{ConceptDefinition, InputDefinition, Kind};
use jiff::civil::{Date, date};
use store::{Person, Quiet, Store};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("insite-forms-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn store_of(settings: &Settings, out: &Path) -> (Report, Vec<Person>) {
    let report = etl::run(settings, Path::new(""), out, 2, &Quiet).unwrap();
    let store = Store::open(out).unwrap();
    let persons = (0..store.parts()).flat_map(|part| store.persons(part).unwrap().map(Result::unwrap));
    let mut persons: Vec<Person> = persons.collect();
    persons.sort_by(|a, b| a.record.patient.id.cmp(&b.record.patient.id));
    (report, persons)
}

fn omop(folder: PathBuf) -> Settings {
    Settings { omop: Some(OmopSource::new(folder)), ..Settings::default() }
}

fn fhir(folder: PathBuf) -> Settings {
    Settings { fhir: Some(FhirSource::new(folder)), ..Settings::default() }
}

/// Every concept of the shipped models, taken in every way that its kind has.
fn features() -> FeatureSet {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/concepts");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let concepts: Vec<ConceptDefinition> =
        paths.iter().map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect();
    let mut inputs: Vec<InputDefinition> = vec![];
    let mut add = |of: &str, take: &str, lookback: bool| {
        let mut json =
            serde_json::json!({"name": format!("{of}_{take}_{lookback}"), "of": of, "take": take, "reference": 0});
        if lookback {
            json["lookback_days"] = 730.into();
        }
        inputs.push(serde_json::from_value(json).unwrap());
    };
    for fact in ["age", "age_completed", "sex", "race"] {
        add(fact, "latest", false);
    }
    for concept in &concepts {
        let takes: &[&str] = match &concept.kind {
            Kind::Quantity(_) => &["latest", "first", "min", "max", "mean", "slope", "count", "days_since"],
            Kind::Presence(_) => &["now", "ever"],
            Kind::Answer(_) => &["latest"],
            _ => &[],
        };
        for take in takes {
            add(&concept.name, take, false);
            add(&concept.name, take, true);
        }
    }
    FeatureSet::new(inputs, &concepts).unwrap()
}

/// Compares all features of two lists of persons on some days; returns how many are there.
fn compare(set: &FeatureSet, one: &[Person], other: &[Person], days: &[Date]) -> usize {
    assert_eq!(one.len(), other.len());
    let mut present = 0;
    for (a, b) in one.iter().zip(other) {
        assert_eq!(a.record.patient.id, b.record.patient.id);
        for day in days {
            let rows = [&a.record, &b.record].map(|record| set.row(record, *day, &[]));
            for (at, input) in set.inputs().iter().enumerate() {
                let [one, other] = [&rows[0][at], &rows[1][at]];
                let same = one.value.to_bits() == other.value.to_bits() && one.status == other.status;
                let id = &a.record.patient.id;
                assert!(same, "{} of {id} on {day}: {one:?} but {other:?}", input.name);
                present += usize::from(!one.value.is_nan());
            }
        }
    }
    present
}

const PATIENTS: &str = r#"{"resourceType":"Patient","id":"1","birthDate":"1960-05-02","gender":"female","extension":[{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[{"url":"ombCategory","valueCoding":{"system":"urn:oid:2.16.840.1.113883.6.238","code":"2054-5"}},{"url":"text","valueString":"Black or African American"}]}]}
{"resourceType":"Patient","id":"2","birthDate":"1948","gender":"male","deceasedDateTime":"2021-06-01"}
"#;
const OBSERVATIONS: &str = r#"{"resourceType":"Observation","id":"a","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2019-03-01T08:15:00","valueQuantity":{"value":0.9,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"}}
{"resourceType":"Observation","id":"b","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2160-0"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-03-01","valueQuantity":{"value":97.3,"code":"umol/L","system":"http://unitsofmeasure.org"}}
{"resourceType":"Observation","id":"c","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-01-10","component":[{"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},"valueQuantity":{"value":141,"code":"mm[Hg]","system":"http://unitsofmeasure.org"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},"valueQuantity":{"value":83,"code":"mm[Hg]","system":"http://unitsofmeasure.org"}}]}
{"resourceType":"Observation","id":"d","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"72166-2"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2019-11-05","valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"449868002"}]}}
{"resourceType":"Observation","id":"e","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"4548-4"}]},"subject":{"reference":"Patient/2"},"effectiveDateTime":"2018-02-03","valueQuantity":{"value":5.5,"comparator":"<","code":"%","system":"http://unitsofmeasure.org"}}
{"resourceType":"Observation","id":"f","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"subject":{"reference":"Patient/2"},"effectiveDateTime":"2018-02-03","valueQuantity":{"value":80.1,"code":"kg","system":"http://unitsofmeasure.org"}}
{"resourceType":"Observation","id":"g","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},"subject":{"reference":"Patient/2"},"effectiveDateTime":"2019-02-03","valueQuantity":{"value":77.7,"code":"kg","system":"http://unitsofmeasure.org"}}
"#;
const CONDITIONS: &str = r#"{"resourceType":"Condition","id":"a","code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}]},"subject":{"reference":"Patient/1"},"onsetDateTime":"2015-07-01"}
{"resourceType":"Condition","id":"b","clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"N17.9"}]},"subject":{"reference":"Patient/2"},"onsetDateTime":"2019-01-05","abatementDateTime":"2019-02-01"}
"#;
const DRUGS: &str = r#"{"resourceType":"MedicationRequest","id":"a","status":"active","intent":"order","medicationReference":{"reference":"Medication/s"},"subject":{"reference":"Patient/1"},"authoredOn":"2019-12-01","dispenseRequest":{"validityPeriod":{"end":"2020-12-01"},"expectedSupplyDuration":{"value":90,"code":"d","system":"http://unitsofmeasure.org"}}}
{"resourceType":"MedicationDispense","id":"b","status":"completed","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"11289","display":"warfarin"}]},"subject":{"reference":"Patient/2"},"whenHandedOver":"2018-06-01","daysSupply":{"value":30,"code":"d","system":"http://unitsofmeasure.org"}}
"#;

#[test]
fn both_forms_of_a_patient_give_the_same_features_as_the_page() {
    let folder = Folder::new("both");
    folder.write("fhir/one.ndjson", &format!("{OBSERVATIONS}{CONDITIONS}"));
    folder.write("fhir/two.ndjson", &format!("{DRUGS}{PATIENTS}"));
    folder.write(
        "fhir/drugs.ndjson",
        r#"{"resourceType":"Medication","id":"s","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"36567","display":"simvastatin"}]}}"#,
    );
    for (name, text) in [
        (
            "concept",
            "concept_id,concept_name,vocabulary_id,concept_code\n\
             3016723,Creatinine,LOINC,2160-0\n3004249,SBP,LOINC,8480-6\n3012888,DBP,LOINC,8462-4\n\
             40766362,Smoking,LOINC,72166-2\n3004410,HbA1c,LOINC,4548-4\n3025315,Weight,LOINC,29463-7\n\
             201826,Type 2 diabetes mellitus,SNOMED,44054006\n35206882,Type 2 diabetes,ICD10CM,E11.9\n\
             45884037,Smoker,SNOMED,449868002\n1539403,simvastatin,RxNorm,36567\n1310149,warfarin,RxNorm,11289\n\
             45552446,Acute kidney failure,ICD10CM,N17.9\n\
             8840,mg/dL,UCUM,mg/dL\n8749,umol/L,UCUM,umol/L\n8876,mmHg,UCUM,mm[Hg]\n9529,kg,UCUM,kg\n",
        ),
        (
            "person",
            "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,race_concept_id\n\
             1,8532,1960,5,2,8516\n2,8507,1948,,,0\n",
        ),
        ("death", "person_id,death_date\n2,2021-06-01\n"),
        (
            "measurement",
            "measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,operator_concept_id,\
             value_as_number,unit_concept_id,unit_source_value,measurement_source_value\n\
             1,1,3016723,2019-03-01,2019-03-01 08:15:00,0,0.9,8840,,\n2,1,3016723,2020-03-01,,0,97.3,8749,,\n\
             3,1,3004249,2020-01-10,2020-01-10 00:00:00,0,141,8876,,\n4,1,3012888,2020-01-10,,0,83,8876,,\n\
             5,2,0,2018-02-03,,4171756,5.5,0,%,4548-4\n6,2,3025315,2018-02-03,,0,80.1,9529,,\n\
             7,2,3025315,2019-02-03,,0,77.7,0,kg,29463-7\n",
        ),
        (
            "observation",
            "observation_id,person_id,observation_concept_id,observation_date,value_as_concept_id\n\
             1,1,40766362,2019-11-05,45884037\n",
        ),
        (
            "condition_occurrence",
            "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_end_date,\
             condition_source_value,condition_source_concept_id\n\
             1,1,201826,2015-07-01,,E11.9,35206882\n2,2,0,2019-01-05,2019-02-01,N17.9,45552446\n",
        ),
        (
            "drug_exposure",
            "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,days_supply,\
             drug_type_concept_id\n1,1,1539403,2019-12-01,2020-12-01,90,32838\n2,2,1310149,2018-06-01,,30,32825\n",
        ),
    ] {
        folder.write(&format!("omop/{name}.csv"), text);
    }
    let (report, from_fhir) = store_of(&fhir(folder.0.join("fhir")), &folder.0.join("a"));
    let (_, from_omop) = store_of(&omop(folder.0.join("omop")), &folder.0.join("b"));
    // The page reads the same resources as one record.
    let one = format!(
        "{PATIENTS}{OBSERVATIONS}{CONDITIONS}{DRUGS}{}",
        fs::read_to_string(folder.0.join("fhir/drugs.ndjson")).unwrap()
    );
    let opened = intake::open(&[intake::Input { name: "", bytes: one.as_bytes() }], &mut |_| {});
    let page: Vec<Person> = opened.records.into_iter().map(|record| Person { record, ..Person::default() }).collect();
    let set = features();
    let days = [2016, 2018, 2019, 2020, 2021].map(|year| date(year, 4, 1));
    let present = compare(&set, &from_fhir, &from_omop, &days);
    assert!(present > 200, "{present}");
    assert_eq!(compare(&set, &page, &from_fhir, &days), present);
    let value = |name: &str| {
        let at = set.position(name).unwrap();
        (0..2).map(|p| set.row(&from_omop[p].record, date(2020, 4, 1), &[])[at].value).collect::<Vec<f64>>()
    };
    // 97.3 µmol/L of creatinine (113.12 g/mol) are 1.1007 mg/dL.
    assert!((value("creatinine_latest_false")[0] - 1.1007).abs() < 1e-4);
    assert_eq!(value("systolic_blood_pressure_latest_false")[0], 141.0);
    assert_eq!((value("statin_now_false")[0], value("diabetes_now_false")[0]), (1.0, 1.0));
    assert_eq!(value("age_completed_latest_false")[0], 59.0);
    let read: Vec<(&str, u64, u64)> =
        report.tables.iter().map(|table| (table.table.as_str(), table.read, table.stored)).collect();
    assert_eq!(
        read,
        [
            ("Condition", 2, 2),
            ("Medication", 1, 0),
            ("MedicationDispense", 1, 1),
            ("MedicationRequest", 1, 1),
            ("Observation", 7, 7),
            ("Patient", 2, 2),
        ]
    );
}

#[test]
fn a_synthetic_population_is_the_same_in_every_form() {
    let folder = Folder::new("simulated");
    let simulated = |form: simulate::Form| {
        let out = folder.0.join(form.word());
        let settings = simulate::Settings { persons: 40, form, out: out.clone(), seed: 7, threads: 2, prevalence: 0.2 };
        simulate::simulate(&settings, &|_, _| {}).unwrap();
        out
    };
    let (csv, from_csv) = store_of(&omop(simulated(simulate::Form::OmopCsv)), &folder.0.join("a"));
    let (_, from_parquet) = store_of(&omop(simulated(simulate::Form::OmopParquet)), &folder.0.join("b"));
    let (_, from_fhir) = store_of(&fhir(simulated(simulate::Form::FhirNdjson)), &folder.0.join("c"));
    let read = |report: &Report| report.tables.iter().map(|t| t.read).sum::<u64>();
    assert!(read(&csv) > 3_000);
    assert_eq!(from_csv.len(), 40);
    let set = features();
    let days = [date(2018, 1, 1), date(2021, 7, 1), date(2024, 1, 1)];
    let present = compare(&set, &from_csv, &from_parquet, &days);
    assert!(present > 5_000, "{present}");
    assert_eq!(compare(&set, &from_csv, &from_fhir, &days), present);
    for (one, other) in from_csv.iter().zip(&from_fhir) {
        assert_eq!(one.site, other.site);
    }
}

#[test]
fn the_same_bytes_for_any_number_of_threads() {
    let folder = Folder::new("threads");
    let out = folder.0.join("omop");
    let settings = simulate::Settings {
        persons: 30,
        form: simulate::Form::OmopCsv,
        out: out.clone(),
        seed: 3,
        threads: 2,
        prevalence: 0.1,
    };
    simulate::simulate(&settings, &|_, _| {}).unwrap();
    let bytes = |threads: usize| {
        let to = folder.0.join(format!("events-{threads}"));
        let settings = Settings { parts: Some(3), ..omop(out.clone()) };
        etl::run(&settings, Path::new(""), &to, threads, &Quiet).unwrap();
        let again = etl::run(&settings, Path::new(""), &to, threads, &Quiet).unwrap();
        assert!(again.was_current);
        let mut names: Vec<PathBuf> = fs::read_dir(&to).unwrap().map(|entry| entry.unwrap().path()).collect();
        names.sort();
        assert_eq!(names.len(), 5);
        names.iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>()
    };
    assert!(bytes(1) == bytes(5));
}

#[test]
fn rows_in_another_order_give_the_same_features() {
    let folder = Folder::new("shuffled");
    let [one, other] = ["one", "other"].map(|name| folder.0.join(name));
    let (form, out) = (simulate::Form::OmopCsv, one.clone());
    let settings = simulate::Settings { persons: 30, form, out, seed: 5, threads: 2, prevalence: 0.1 };
    simulate::simulate(&settings, &|_, _| {}).unwrap();
    for entry in fs::read_dir(&one).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        if name.ends_with(".csv") {
            lines[1..].reverse();
        }
        folder.write(&format!("other/{name}"), &(lines.join("\n") + "\n"));
    }
    let (report, from_one) = store_of(&omop(one), &folder.0.join("a"));
    let (shuffled, from_other) = store_of(&omop(other), &folder.0.join("b"));
    assert_eq!((report.persons, report.rows), (shuffled.persons, shuffled.rows));
    // Entries say where they stand in their file, so that the parts themselves are others.
    let part = |run: &str| fs::read(folder.0.join(run).join("part-00000.parquet")).unwrap();
    assert!(part("a") != part("b"));
    let days = [date(2018, 1, 1), date(2021, 7, 1), date(2024, 1, 1)];
    assert!(compare(&features(), &from_one, &from_other, &days) > 4_000);
}
