//! Small OMOP folders, good and bad, and the development sample.

use std::fs;
use std::path::{Path, PathBuf};

use record::{CodeSystem, Value};
use store::{Person, Quiet, Store};

use crate::settings::{BadRows, OmopSource, Settings};
use crate::{EtlError, Report};

const PERSON: &str = "person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,care_site_id\n\
                      1,8532,1960,5,2,9\n2,8507,1970,,,\n";
const MEASUREMENT: &str = "measurement_id,person_id,measurement_concept_id,measurement_date,value_as_number,\
                           measurement_source_value,unit_source_value\n1,1,0,2020-01-01,1.5,2160-0,mg/dL\n";

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn read_with(
    name: &str,
    files: &[(&str, &str)],
    change: impl Fn(&mut OmopSource),
) -> Result<(Report, Vec<Person>), EtlError> {
    let folder = Folder(std::env::temp_dir().join(format!("insite-omop-{name}-{}", std::process::id())));
    fs::create_dir_all(folder.0.join("in")).unwrap();
    files.iter().for_each(|(name, text)| fs::write(folder.0.join("in").join(name), text).unwrap());
    let mut source = OmopSource::new("in".into());
    change(&mut source);
    let settings = Settings { omop: Some(source), ..Settings::default() };
    let out = folder.0.join("events");
    let report = crate::run(&settings, &folder.0, &out, 2, &Quiet)?;
    let store = Store::open(&out).unwrap();
    let persons = (0..store.parts()).flat_map(|part| store.persons(part).unwrap().map(Result::unwrap)).collect();
    Ok((report, persons))
}

fn read(name: &str, files: &[(&str, &str)]) -> Result<(Report, Vec<Person>), EtlError> {
    read_with(name, files, |_| {})
}

#[test]
fn codes_come_from_concepts_and_from_source_values() {
    let concept = "concept_id\tconcept_name\tvocabulary_id\tconcept_code\n\
                   201826\tType \"2\" diabetes\tSNOMED\t44054006\n45533022\tx\tICD10CM\tE11.9\n9201\tInpatient\tVisit\tIP\n";
    let condition = "condition_occurrence_id,person_id,condition_concept_id,condition_start_date,condition_source_value,\
                     condition_source_concept_id\n1,1,201826,2019-01-01,E11.9,45533022\n2,1,0,2019-01-02,LOCAL7,0\n\
                     3,1,77,2019-01-03,,0\n4,1,0,2019-01-04,some words,0\n5,1,0,2019-01-05,,0\n";
    let visit = "visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_end_date\n\
                 1,1,9201,2019-01-01,2019-01-04\n2,1,262,2019-02-01,2019-02-04\n3,1,9203,2019-03-01,\n";
    let files = [
        ("Person.csv", PERSON),
        ("MEASUREMENT.CSV", MEASUREMENT),
        ("concept.csv", concept),
        ("condition_occurrence.csv", condition),
        ("visit_occurrence.csv", visit),
        ("care_site.csv", "care_site_id,care_site_name\n9,North\n"),
    ];
    let (report, persons) = read("codes", &files).unwrap();
    let [first, second] = persons.as_slice() else { panic!() };
    let conditions = &first.record.conditions;
    assert!(conditions[0].code.has(&CodeSystem::Snomed, "44054006"));
    assert!(conditions[0].code.has(&CodeSystem::Icd10Cm, "E11.9"));
    assert_eq!(conditions[0].code.words(), Some("Type \"2\" diabetes"));
    assert!(conditions[1].code.has(&CodeSystem::Other("urn:omop:source:condition_occurrence".into()), "LOCAL7"));
    assert!(conditions[2].code.has(&CodeSystem::Other("urn:omop:concept".into()), "77"));
    assert_eq!((conditions[3].code.codings.len(), conditions[3].code.text.as_deref()), (0, Some("some words")));
    assert!(first.record.observations[0].code.has(&CodeSystem::Loinc, "2160-0"));
    let classes: Vec<&str> = first.record.encounters.iter().filter_map(|e| e.class.as_deref()).collect();
    assert_eq!(classes, ["IMP", "IMP", "EMER"]);
    assert_eq!(
        (first.site.as_deref(), second.record.patient.birth_date.unwrap().to_string()),
        (Some("North"), "1970".into())
    );
    let table = report.tables.iter().find(|table| table.table == "condition_occurrence").unwrap();
    assert_eq!((table.read, table.stored, table.left_out[0].first[0].line), (5, 4, 6));
    let stated = |source: &mut OmopSource| {
        source.source_vocabularies.insert("condition_occurrence".into(), "ICD10CM".into());
    };
    let (_, persons) = read_with("stated", &files, stated).unwrap();
    assert!(persons[0].record.conditions[1].code.has(&CodeSystem::Icd10Cm, "LOCAL7"));
}

#[test]
fn bad_rows_are_counted_with_their_lines() {
    let measurement = format!(
        "{MEASUREMENT}2,1,0,01/02/2020,1,2160-0,\n3,1,0,2020-01-01,high,2160-0,\n4,,0,2020-01-01,1,2160-0,\n\
                               5,3,0,2020-01-01,1,2160-0,\n6,1,0,1950-01-01,1,2160-0,\n7,1,0,,1,2160-0,\n1,1,0,2020-01-01,1.5,2160-0,mg/dL\n"
    );
    let (report, persons) = read("rows", &[("person.csv", PERSON), ("measurement.csv", &measurement)]).unwrap();
    let table = report.tables.iter().find(|table| table.table == "measurement").unwrap();
    assert_eq!((table.read, table.stored), (8, 1));
    let mut reasons: Vec<(&str, u64)> = table.left_out.iter().map(|r| (r.reason.as_str(), r.first[0].line)).collect();
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [
            ("a number that is none", 4),
            ("a start date that is no date (year-month-day)", 3),
            ("before birth", 7),
            ("no person_id", 5),
            ("no start date", 8),
            ("of a person without a person row", 6),
            ("stands twice", 9),
        ]
    );
    let Value::Quantity(quantity) = &persons[0].record.observations[0].value else { panic!() };
    assert_eq!((quantity.value, quantity.unit.as_deref()), (1.5, Some("mg/dL")));
    // No table states observation periods, so events do.
    assert_eq!(persons[0].periods[0].start.to_string(), "2020-01-01");
    assert!(report.warnings.iter().any(|warning| warning.contains("`observation_period`")));
}

#[test]
fn a_table_or_a_population_of_which_nothing_can_be_read_is_refused() {
    let wrong_dates = MEASUREMENT.replace("2020-01-01", "01/02/2020");
    let again = "2,1,0,13/02/2020,1.5,2160-0,mg/dL\n";
    let wrong_dates = format!("{wrong_dates}{again}");
    let before_birth = MEASUREMENT.replace("2020-01-01", "1920-01-01");
    let no_person = PERSON.replace("1960", "60s").replace("1970", "70s");
    for (name, person, measurement, says) in [
        (
            "dates",
            PERSON,
            wrong_dates.as_str(),
            &[
                "table measurement",
                "all 2 entries",
                "2 a start date that is no date (year-month-day) (first: measurement.csv:2)",
            ][..],
        ),
        (
            "birth",
            PERSON,
            &before_birth,
            &["table measurement", "1 before birth (first: measurement.csv:2)", "[etl.rules]"],
        ),
        ("persons", &no_person, MEASUREMENT, &["table person", "all 2 entries", "(first: person.csv:2)"]),
        (
            "empty",
            PERSON.lines().next().unwrap(),
            MEASUREMENT,
            &["no person can be stored", "of a person without a person row"],
        ),
    ] {
        let message = read(name, &[("person.csv", person), ("measurement.csv", measurement)]).unwrap_err().to_string();
        says.iter().for_each(|says| assert!(message.contains(says), "{name}: {message}"));
    }
    // One row that can be read is a store, with a warning.
    let some = format!("{MEASUREMENT}{again}3,1,0,,1,2160-0,\n");
    let (report, _) = read("some", &[("person.csv", PERSON), ("measurement.csv", &some)]).unwrap();
    let warning = |of: &str| report.warnings.iter().any(|warning| warning.contains(of));
    assert!(warning("more than half of measurement was left out, 2 of 3 entries: "), "{:?}", report.warnings);
    assert!(!warning("more than half of person"));
}

#[test]
fn a_folder_that_is_not_as_it_should_be_is_refused() {
    let person = ("person.csv", PERSON);
    let measurement = ("measurement.csv", MEASUREMENT);
    for (files, says) in [
        (vec![], "the folder holds nothing"),
        (vec![("persons.csv", PERSON), measurement], "is it `persons`?"),
        (vec![person], "holds no table of events"),
        (vec![person, ("measurement.csv", "")], "measurement.csv: is empty"),
        (vec![person, ("measurement.csv", "person_id,measurement_dat\n")], "did you mean `measurement_dat`?"),
        (
            vec![person, measurement, ("measurement.parquet", "x")],
            "twice, as measurement.csv and as measurement.parquet",
        ),
        (vec![person, ("measurement.csv", "person_id\n1,2\n")], "there is no column `measurement_concept_id`"),
    ] {
        let message = read("refused", &files).unwrap_err().to_string();
        assert!(message.contains(says), "{message}");
    }
    let ragged = format!("{MEASUREMENT}2,1\n");
    let files = [person, ("measurement.csv", ragged.as_str())];
    assert!(read("ragged", &files).unwrap_err().to_string().contains("measurement.csv, line 3: has 2 cells"));
    let (report, _) = read_with("dropped", &files, |source| source.bad_rows = BadRows::Drop).unwrap();
    assert_eq!(report.tables[0].left_out[0].first[0].line, 3);
    let message = read_with("version", &files, |source| source.version = Some("6.0".into())).unwrap_err().to_string();
    assert!(message.contains("5.3 and 5.4"));
}

#[test]
fn the_development_sample_is_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/omop/Synthea27Nj/csv");
    if !folder.is_dir() {
        return;
    }
    let out = Folder(std::env::temp_dir().join(format!("insite-omop-sample-{}", std::process::id())));
    let settings = Settings { omop: Some(OmopSource::new(folder.clone())), ..Settings::default() };
    let report = crate::run(&settings, Path::new(""), &out.0, 2, &Quiet).unwrap();
    assert_eq!(report.persons, 28);
    for table in &report.tables {
        let text = fs::read_to_string(folder.join(format!("{}.csv", table.table.to_uppercase()))).unwrap();
        assert_eq!(table.read, text.lines().count() as u64 - 1, "{}", table.table);
        assert_eq!(table.read, table.stored + table.left_out.iter().map(|reason| reason.count).sum::<u64>());
    }
    let measurements = report.tables.iter().find(|table| table.table == "measurement").unwrap();
    assert_eq!(measurements.read, 10_040);
    let weight = report.codes.iter().find(|code| code.code == "loinc|29463-7").unwrap();
    assert_eq!((weight.entries, weight.units.get("kg"), weight.numbers_without_unit), (511, Some(&511), 0));
}
