//! Every conformance case once more, in a browser and through the JavaScript interface; and the interface for matrices.

#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

#[path = "bits.rs"]
mod bits;
#[path = "browser/matrix.rs"]
mod matrix;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_json::Value;
use tests::{Answer, CASES, Case, Native, check};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The engine as JavaScript sees it.
struct Browser;

impl tests::Engine for Browser {
    fn answer(&mut self, case: &Case) -> Answer {
        let mut engine = wasm::Engine::new();
        let files = Array::new();
        for file in &case.files {
            let object = Object::new();
            Reflect::set(&object, &"name".into(), &"case".into()).unwrap();
            Reflect::set(&object, &"bytes".into(), &Uint8Array::from(file.bytes().as_slice())).unwrap();
            files.push(&object);
        }
        let opened = engine.open(&files, &Function::new_no_args("")).map(json).unwrap_or_default();
        let count = |name: &str| opened[name].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
        let mut answer = Answer {
            patients: opened["patients"].as_array().map_or(0, Vec::len),
            unreadable_files: count("unreadable_files"),
            problems: opened["problems"].as_array().cloned().unwrap_or_default(),
            ..Answer::default()
        };
        let request = serde_json::json!({
            "patient": case.patient, "as_of": case.as_of, "asked_for": case.asked_for,
            "settings": case.settings, "questioned": case.questioned, "what_if": case.what_if, "by_hand": case.by_hand
        });
        let request = request.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap();
        if let Ok(assessment) = engine.assess(request.clone()) {
            answer.assessment = json(assessment);
            let more = answer.assessment["problems"].as_array().cloned().unwrap_or_default();
            answer.problems.extend(more);
            answer.bytes = engine.assess_lines(request).unwrap_or_default();
            answer.lines = answer.bytes.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        }
        answer
    }
}

fn json(value: JsValue) -> Value {
    serde_wasm_bindgen::from_value(value).unwrap()
}

#[wasm_bindgen_test]
fn every_case_holds_in_the_browser() {
    let failures: Vec<String> = CASES
        .iter()
        .flat_map(|(path, text)| {
            check(text, &mut Browser).into_iter().map(move |difference| format!("{path}: {difference}"))
        })
        .collect();
    assert!(failures.is_empty() && !CASES.is_empty(), "{} cases\n{}", CASES.len(), failures.join("\n"));
}

#[wasm_bindgen_test]
fn the_javascript_interface_gives_the_bytes_that_the_crates_give() {
    use tests::Engine as _;
    for (path, text) in CASES {
        let case: Case = serde_json::from_str(text).unwrap();
        assert_eq!(Browser.answer(&case).bytes, Native.answer(&case).bytes, "{path}");
    }
}

/// An export is bound to the patient, and nothing hypothetical is exported.
#[wasm_bindgen_test]
fn results_leave_the_engine_bound_and_by_the_record_alone() {
    let (_, text) = tests::SAMPLES.iter().find(|(name, _)| name.starts_with("02")).unwrap();
    let file = Object::new();
    Reflect::set(&file, &"name".into(), &"sample".into()).unwrap();
    Reflect::set(&file, &"bytes".into(), &Uint8Array::from(text.as_bytes())).unwrap();
    let files = Array::new();
    files.push(&file);
    let mut engine = wasm::Engine::new();
    engine.begin("visit").unwrap();
    let opened = json(engine.open(&files, &Function::new_no_args("")).unwrap());
    let export = |format: &str, request: Value| {
        let asked = serde_json::json!({
            "format": format, "models": ["prevent"], "made_at": "2026-11-22T10:15:30Z", "request": request,
        });
        engine.export(asked.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap())
    };
    let message = |error: wasm_bindgen::JsError| {
        Reflect::get(&JsValue::from(error), &"message".into()).unwrap().as_string().unwrap()
    };
    for (format, ending) in [("fhir", "fhir.json"), ("cds-hooks", "cds-hooks.json"), ("csv", "csv"), ("note", "txt")] {
        let answer = json(export(format, serde_json::json!({"patient": 0, "as_of": "2026-11-22"})).unwrap());
        let bound = serde_json::json!({"input_sha256": opened["input_sha256"], "visit": "visit", "patient": 0});
        assert_eq!(answer["bound_to"], bound);
        assert_eq!(answer["answer"]["file_name"], format!("insite-2026-11-22.{ending}"));
        assert!(answer["answer"]["text"].as_str().unwrap().contains("prevent"), "{format}");
        let supposed =
            serde_json::json!({"patient": 0, "as_of": "2026-11-22", "what_if": {"systolic_blood_pressure": 120}});
        assert!(message(export(format, supposed).unwrap_err()).contains("hypothetical"), "{format}");
    }
    let of_another = serde_json::json!({"patient": 0, "as_of": "2026-11-22", "binding": {"visit": "another"}});
    assert!(message(export("fhir", of_another).unwrap_err()).contains("another record or another visit"));
}

#[wasm_bindgen_test]
fn an_engine_says_what_is_wrong_with_a_request() {
    let engine = wasm::Engine::new();
    let message = |request: Value| {
        let request = request.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap();
        let error = JsValue::from(engine.assess(request).err().unwrap());
        Reflect::get(&error, &"message".into()).unwrap().as_string().unwrap()
    };
    assert!(message(serde_json::json!({"patient": 0, "as_of": "2026-11-22"})).contains("no such patient"));
    assert!(message(serde_json::json!({"patient": 0, "as_of": "yesterday"})).contains("as_of"));
    assert!(message(serde_json::json!({"patient": "the first"})).contains("not of its form"));
}
