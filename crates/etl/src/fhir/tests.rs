//! What becomes of every line of a bulk export.

use std::fs;
use std::path::Path;

use store::{Quiet, Store};

use crate::{BadRows, EtlError, FhirSource, Report, Settings};

fn read(name: &str, files: &[(&str, &[u8])]) -> Result<Report, EtlError> {
    read_with(name, files, BadRows::Refuse)
}

fn read_with(name: &str, files: &[(&str, &[u8])], bad_rows: BadRows) -> Result<Report, EtlError> {
    let folder = std::env::temp_dir().join(format!("insite-bulk-{name}-{}", std::process::id()));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("in")).unwrap();
    files.iter().for_each(|(name, bytes)| fs::write(folder.join("in").join(name), bytes).unwrap());
    let settings = Settings { fhir: Some(FhirSource { folder: "in".into(), bad_rows }), ..Settings::default() };
    let report = crate::run(&settings, &folder, &folder.join("events"), 2, &Quiet);
    if report.is_err() {
        assert!(Store::open(&folder.join("events")).is_err());
    }
    fs::remove_dir_all(&folder).unwrap();
    report
}

#[test]
fn every_line_is_stored_or_has_a_reason() {
    let patients = br#"{"resourceType":"Patient","id":"p","birthDate":"1960-01-01","gender":"female"}
{"resourceType":"Patient","id":"p","birthDate":"1960-01-01","gender":"female"}
{"resourceType":"Patient","id":"q","birthDate":"1960-01-01"}
{"resourceType":"Patient","id":"q","birthDate":"1961-01-01"}
"#;
    let others = b"{\"resourceType\":\"Condition\",\"id\":\"1\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/p\"}}\n\
        not json\n\
        {\"resourceType\":\"Condition\",\"id\":\"1\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/p\"}}\n\
        {\"resourceType\":\"Condition\",\"id\":\"2\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/q\"}}\n\
        {\"resourceType\":\"Condition\",\"id\":\"3\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/nobody\"}}\n\
        {\"resourceType\":\"Condition\",\"id\":\"4\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Group/g\"}}\n\
        {\"resourceType\":\"Claim\",\"id\":\"5\"}\n\
        {\"resourceType\":\"Condition\",\"id\":\"6\",\"code\":{\"text\":\"x\"},\"onsetDateTime\":\"1950-01-01\",\"subject\":{\"reference\":\"Patient/p\"}}\n\
        {\"resourceType\":\"DiagnosticReport\",\"id\":\"7\",\"subject\":{\"reference\":\"Patient/p\"},\"contained\":[{\"resourceType\":\"Observation\",\"id\":\"o\",\"code\":{\"text\":\"y\"},\"subject\":{\"reference\":\"Patient/p\"}}]}\n\
        {\"id\":\"8\"}\n\
        {\"resourceType\":\"Condition\",\"id\":\"9\xFF\"}\n";
    let files: [(&str, &[u8]); 3] = [("Patient.ndjson", patients), ("rest.ndjson", others), ("README.md", b"x")];
    let refused = read("refused", &files).unwrap_err().to_string();
    assert!(refused.contains("rest.ndjson, line 2: is no resource (no JSON object by itself)"), "{refused}");
    let report = read_with("all", &files, BadRows::Drop).unwrap();
    assert_eq!(report.persons, 1);
    let of = |name: &str| report.tables.iter().find(|table| table.table == name).unwrap();
    let reasons = |name: &str| {
        let mut all: Vec<(&str, u64, u64)> =
            of(name).left_out.iter().map(|r| (r.reason.as_str(), r.count, r.first[0].line)).collect();
        all.sort_unstable();
        all
    };
    assert_eq!((of("Condition").read, of("Condition").stored), (6, 1));
    let [about, before, conflict, nobody, twice] = reasons("Condition")[..] else {
        panic!("{:?}", reasons("Condition"))
    };
    assert_eq!(about, ("about something other than a patient", 1, 6));
    assert_eq!(before, ("before birth", 1, 8));
    assert_eq!(conflict.2, 4);
    assert_eq!(nobody, ("of a person without a person row", 1, 5));
    assert_eq!((twice.1, twice.2), (1, 3));
    assert_eq!((of("Patient").read, of("Patient").stored), (4, 1));
    // The result that stands within it.
    assert_eq!((of("DiagnosticReport").read, of("DiagnosticReport").stored), (1, 1));
    assert_eq!(of("other_resources").read, 1);
    assert_eq!(
        reasons("no_resource"),
        [("no JSON object by itself", 1, 2), ("no resourceType", 1, 10), ("not UTF-8", 1, 11)]
    );
    assert!(report.warnings.iter().any(|warning| warning.contains("README.md")));
}

#[test]
fn what_is_no_bulk_export_is_refused() {
    let bundle = b"{\n\"resourceType\": \"Bundle\",\n\"entry\": []\n}\n";
    for (files, says) in [
        (&[][..], "holds no file of a bulk export"),
        (&[("a.json", &bundle[..])][..], "a Bundle or a record in one piece is what `insite score` reads"),
        (&[("a.ndjson", &bundle[..])], "a.ndjson, line 1: is no resource (no JSON object by itself)"),
        (&[("a.ndjson", &bundle[..])], "a Bundle or a record in one piece is what `insite score` reads"),
        (&[("a.ndjson", &b""[..])], "holds empty files only"),
    ] {
        let message = read("none", files).unwrap_err().to_string();
        assert!(message.contains(says), "{message}");
    }
}

#[test]
fn a_line_that_is_no_resource_is_refused_with_its_remedy_or_dropped() {
    const PATIENT: &str = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"birthDate\":\"1960-01-01\"}";
    const CLAIM: &str = "{\"resourceType\":\"Claim\",\"id\":\"5\"}";
    // The last line is whole without its end, and types that are not read are no errors.
    let whole = format!("{PATIENT}\n\n{CLAIM}\n{CLAIM}");
    let log = br#"{"exportId":"1","timestamp":"2024-01-01","eventId":"kickoff","eventDetail":{}}"#;
    let report = read("whole", &[("a.ndjson", whole.as_bytes()), ("log.ndjson", log)]).unwrap();
    assert!(report.warnings.iter().any(|warning| warning.ends_with("first lines: log.ndjson")));
    assert_eq!(report.tables.iter().map(|table| table.read).collect::<Vec<_>>(), [1, 2]);
    let cut = whole.get(..whole.len() - 3).unwrap();
    let [middle, untyped] = [format!("{PATIENT}\n{{\"a\n{CLAIM}\n"), format!("{PATIENT}\n{{\"id\":\"8\"}}\n")];
    for (name, text, line, says) in [
        (
            "cut",
            cut,
            4,
            "the last line breaks off (no JSON object by itself, no end of line): the file seems to be cut off",
        ),
        ("middle", &middle, 2, "is no resource (no JSON object by itself)"),
        ("untyped", &untyped, 2, "is no resource of FHIR (no resourceType)"),
    ] {
        let message = read(name, &[("a.ndjson", text.as_bytes())]).unwrap_err().to_string();
        assert!(message.contains(&format!("a.ndjson, line {line}: {says}")), "{message}");
        assert!(message.contains("export it again") && message.contains("`bad_rows = \"drop\"`"), "{message}");
        let report = read_with(name, &[("a.ndjson", text.as_bytes())], BadRows::Drop).unwrap();
        let dropped = report.tables.iter().find(|table| table.table == "no_resource").unwrap();
        assert_eq!((report.persons, dropped.read, dropped.left_out[0].first[0].line), (1, 1, line), "{name}");
    }
    // Of a whole file nothing is left out unsaid, not even where the settings drop lines.
    let message = read_with("bundle", &[("a.ndjson", b"{\n\"a\":\n1}\n")], BadRows::Drop).unwrap_err().to_string();
    assert!(message.contains("no line of the file is a resource of its own"), "{message}");
}

#[test]
fn an_export_of_nobody_is_refused() {
    let of_nobody = br#"{"resourceType":"Condition","id":"1","code":{"text":"x"},"subject":{"reference":"Patient/p"}}"#;
    let message = read("nobody", &[("a.ndjson", of_nobody)]).unwrap_err().to_string();
    assert!(message.starts_with("no person can be stored"), "{message}");
    assert!(message.contains("Condition: 1 of a person without a person row (first: a.ndjson:1)"), "{message}");
}

#[test]
fn the_development_samples_are_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/fhir/bulk-synthea-10patients");
    if !folder.is_dir() {
        return;
    }
    let out = std::env::temp_dir().join(format!("insite-bulk-sample-{}", std::process::id()));
    let settings = Settings { fhir: Some(FhirSource::new(folder.clone())), ..Settings::default() };
    let report = crate::run(&settings, Path::new(""), &out, 2, &Quiet).unwrap();
    fs::remove_dir_all(&out).unwrap();
    let lines = |name: &str| fs::read_to_string(folder.join(name)).unwrap().lines().count() as u64;
    for table in ["Patient", "Condition", "Encounter", "Procedure", "MedicationRequest", "Immunization"] {
        let found = report.tables.iter().find(|t| t.table == table).unwrap();
        assert_eq!(found.read, lines(&format!("{table}.000.ndjson")), "{table}");
    }
    assert_eq!(report.persons, lines("Patient.000.ndjson"));
}
