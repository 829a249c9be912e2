//! Exports of every sample patient in every form: what must never leave does not, and what must be said is.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::sync::OnceLock;

use assess::{Assessment, Binding, Bundle, InputSource, Request, Verdict};
use catalog::Entry;
use export::{Export, ExportError, Format, ModelSource, export};
use intake::Input;
use jiff::Timestamp;
use jiff::civil::date;

const FORMATS: [Format; 4] = [Format::Fhir, Format::CdsHooks, Format::Csv, Format::Note];

fn models() -> &'static [Entry] {
    static MODELS: OnceLock<Vec<Entry>> = OnceLock::new();
    MODELS.get_or_init(|| catalog::models().0)
}

fn sources() -> Vec<ModelSource> {
    models().iter().map(|m| ModelSource::of(&m.bundle, m.certificate.sha256, &m.card)).collect()
}

/// The assessment of a sample by the beginning of its file's name, in a visit of this name.
fn assessed(begins: &str, visit: &str, request: Request) -> Assessment {
    let (name, text) = tests::SAMPLES.iter().find(|(name, _)| name.starts_with(begins)).unwrap();
    let opened = intake::open(&[Input { name, bytes: text.as_bytes() }], &mut |_| ());
    let binding = Binding { input_sha256: "ab".repeat(32), visit: visit.into(), patient: 0 };
    let bundles: Vec<&Bundle> = models().iter().map(|m| &m.bundle).collect();
    let request = Request { as_of: date(2026, 11, 22), binding, ..request };
    assess::assess(&opened.records[0], &opened.problems_of(0), &bundles, &request)
}

fn written(format: Format, assessment: &Assessment, chosen: &[String], second: i64) -> Result<String, ExportError> {
    let (models, made_at) = (sources(), Timestamp::from_second(second).unwrap());
    export(format, &Export { assessment, models: &models, chosen, made_at })
}

#[test]
fn what_is_supposed_leaves_in_no_form() {
    let what_if = BTreeMap::from([("systolic_blood_pressure".to_owned(), InputSource::Number(120.0))]);
    let assessment = assessed("02", "", Request { what_if, ..Request::default() });
    let supposed: Vec<&str> =
        assessment.models.iter().filter(|m| !m.supposed.is_empty()).map(|m| m.model.as_str()).collect();
    assert!(supposed.contains(&"prevent"), "the supposition reached a model: {supposed:?}");
    for format in FORMATS {
        let refused = written(format, &assessment, &[], 0);
        assert!(
            matches!(&refused, Err(ExportError::Hypothetical(model)) if supposed.contains(&model.as_str())),
            "{format:?}"
        );
        // What nothing was supposed of is the record's.
        assert!(written(format, &assessment, &["fib-4".into()], 0).is_ok(), "{format:?}");
    }
}

#[test]
fn the_same_result_is_the_same_bytes_whatever_the_visit() {
    let (one, other) = (assessed("03", "1", Request::default()), assessed("03", "2", Request::default()));
    for format in FORMATS {
        let text = written(format, &one, &[], 1_790_000_000).unwrap();
        assert_eq!(text, written(format, &other, &[], 1_790_000_000).unwrap(), "{format:?}");
        // When it was made is said, but in cards, whose feedback says when.
        let later = written(format, &one, &[], 1_790_000_001).unwrap();
        assert_eq!(text == later, format == Format::CdsHooks, "{format:?}");
    }
}

/// A patient is named by the source's identifier alone.
#[test]
fn no_name_leaves() {
    for (file, text) in tests::SAMPLES.iter().filter(|(name, _)| *name != "index.json") {
        let bundle: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut entries = bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]);
        let patient = entries.find(|resource| resource["resourceType"] == "Patient").unwrap();
        let name = patient["name"][0]["family"].as_str().unwrap();
        let assessment = assessed(file, "", Request::default());
        for format in FORMATS {
            let text = written(format, &assessment, &[], 0).unwrap();
            assert!(!text.contains(name), "{file} {format:?}");
        }
    }
}

#[test]
fn a_refusal_has_no_number_even_where_the_assessment_holds_one() {
    let mut assessment = assessed("08", "", Request::default());
    let chosen = ["fib-4".to_owned()];
    let model = assessment.models.iter_mut().find(|m| m.model == "fib-4").unwrap();
    model.verdict = Verdict::Refused;
    let output = &mut model.outputs[0];
    output.verdict = Verdict::Refused;
    output.value = Some(987.25);
    (output.notes, output.alert, output.why) = (vec![], None, None);
    for format in FORMATS {
        let text = written(format, &assessment, &chosen, 0).unwrap();
        assert!(!text.contains("987.25") && text.contains("fib-4"), "{format:?}: {text}");
    }
}

#[test]
fn ranges_say_how_far_they_are_to_be_relied_on() {
    let mut assessment = assessed("12", "", Request::default());
    let chosen = ["prevent".to_owned()];
    let model = assessment.models.iter_mut().find(|m| m.model == "prevent").unwrap();
    let interval = model.outputs.iter_mut().find_map(|output| output.interval.as_mut()).unwrap();
    (interval.low, interval.high, interval.informative) = (0.07, 0.12, true);
    for (is_exact, said) in [(true, "leaves open: 7.0 % to 12.0 %"), (false, "leaves open: at least 7.0 % to 12.0 %")] {
        let model = assessment.models.iter_mut().find(|m| m.model == "prevent").unwrap();
        model.outputs.iter_mut().find_map(|output| output.interval.as_mut()).unwrap().is_exact = is_exact;
        for format in [Format::Fhir, Format::CdsHooks, Format::Note] {
            let text = written(format, &assessment, &chosen, 0).unwrap();
            assert!(text.contains(said), "{format:?} does not say {said}: {text}");
        }
    }
}

#[test]
fn what_is_not_there_is_refused_by_name() {
    let assessment = assessed("01", "", Request::default());
    let refused = written(Format::Fhir, &assessment, &["no-such-model".into()], 0);
    assert_eq!(refused, Err(ExportError::NoSuchModel("no-such-model".into())));
    let export_without = Export { assessment: &assessment, models: &[], chosen: &[], made_at: Timestamp::UNIX_EPOCH };
    assert!(matches!(export(Format::Note, &export_without), Err(ExportError::NoSource(_))));
}
