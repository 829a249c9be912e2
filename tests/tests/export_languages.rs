//! Exports in every language: what people read is in it, what programs read is the same.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use assess::{Assessment, Binding, Bundle, Request};
use export::{Export, Format, ModelSource, OverrideReason, export};
use intake::Input;
use jiff::Timestamp;
use jiff::civil::date;
use serde_json::{Map, Value};

/// Speaks a language on this thread, with its models' texts.
fn speak(code: &str) {
    let texts = if code == language::SOURCE { "{}" } else { catalog::texts_in(code).unwrap() };
    language::speak(code, language::source(code).unwrap(), serde_json::from_str(texts).unwrap()).unwrap();
}

/// Every sample patient in one form, all models asked for, in the language that is spoken.
fn written(format: Format) -> Vec<(&'static str, String)> {
    let models = catalog::models().0;
    let sources: Vec<ModelSource> =
        models.iter().map(|m| ModelSource::of(&m.bundle, m.certificate.sha256, &m.card)).collect();
    let bundles: Vec<&Bundle> = models.iter().map(|m| &m.bundle).collect();
    let chosen: Vec<String> = bundles.iter().map(|bundle| bundle.about.id.clone()).collect();
    let one = |(name, text): &(&'static str, &'static str)| {
        let opened = intake::open(&[Input { name, bytes: text.as_bytes() }], &mut |_| ());
        let binding = Binding { input_sha256: "ab".repeat(32), visit: String::new(), patient: 0 };
        let request = Request { as_of: date(2026, 11, 22), binding, ..Request::default() };
        let assessment: Assessment = assess::assess(&opened.records[0], &opened.problems_of(0), &bundles, &request);
        let made_at = Timestamp::from_second(1_790_000_000).unwrap();
        let of = Export { assessment: &assessment, models: &sources, chosen: &chosen, made_at };
        (*name, export(format, &of).unwrap())
    };
    tests::SAMPLES.iter().filter(|(name, _)| *name != "index.json").map(one).collect()
}

fn note(begins: &str) -> String {
    written(Format::Note).into_iter().find(|(name, _)| name.starts_with(begins)).unwrap().1
}

/// Without the marks by which text of the other direction is kept together.
fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}'], "")
}

#[test]
fn a_german_note_is_german() {
    speak("de");
    let note = note("08");
    for line in [
        ": Ergebnisse von Modellen\nDemonstrationsmodelle: kein Medizinprodukt, nicht für den klinischen Gebrauch.\n",
        "\nPatient: sample-08\nAkte mit Stand vom: 22. November 2026\n",
        "\nErstellt: 2026-09-21T14:13:20Z\n",
        "\nLEBERFIBROSE-INDEX (FIB-4) (berechnet)\n  FIB-4-Index: 5,78\n    Befund: FIB-4 über 2,67: ",
        "\n    Gründe: Was das Ergebnis gegenüber dem Referenzpatienten am stärksten verschiebt: AST 88 U/L (erhöhend); ",
        "\n    Aus der Akte: AST 88 U/L (1. September 2026) [Observation/sample-08-1]; ",
        "\n  Zu beachten:\n",
    ] {
        assert!(note.contains(line), "{line} is not in\n{note}");
    }
}

#[test]
fn an_arabic_note_is_arabic_and_runs_from_right_to_left() {
    speak("ar");
    let note = note("08");
    let plain = unmarked(&note);
    for line in [
        "\nالمريض: sample-08\nالسجل كما في: 22 نوفمبر 2026\n",
        "\nمؤشر تليّف الكبد (FIB-4) (محسوب)\n  مؤشر FIB-4: 5.78\n    ما وُجد: ",
        "\n  يجب أخذه في الحسبان:\n",
    ] {
        assert!(plain.contains(line), "{line} is not in\n{plain}");
    }
    for line in note.lines().filter(|line| !line.is_empty()) {
        // By rule P2 of Unicode's bidirectional algorithm the first letter outside of isolates decides.
        let mut depth = 0;
        let first = line.chars().find(|letter| {
            match letter {
                '\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ => {}
            }
            depth == 0 && (letter.is_alphabetic() || matches!(letter, '\u{200e}' | '\u{200f}'))
        });
        let is_rtl = |letter| letter == '\u{200f}' || ('\u{600}'..='\u{6ff}').contains(&letter);
        assert!(first.is_some_and(is_rtl), "this line would begin at the left: {line}");
    }
}

/// The frame of a note, a card or a narrative: none of it may stay English, whatever the record's own words are.
#[test]
fn no_frame_stays_english() {
    const FRAME: [&str; 14] = [
        "(scored)",
        "not scored",
        "refused:",
        "Found:",
        "Because:",
        "Next:",
        "Missing:",
        "Keep in mind",
        "From the chart",
        "Record as of",
        "Entered by hand",
        "does not apply",
        "Most telling",
        "Demonstration models",
    ];
    for code in language::LANGUAGES.iter().map(|language| language.code).filter(|code| *code != language::SOURCE) {
        speak(code);
        for format in [Format::Note, Format::CdsHooks, Format::Fhir] {
            for (name, text) in written(format) {
                let left: Vec<&&str> = FRAME.iter().filter(|words| text.contains(**words)).collect();
                assert!(left.is_empty(), "{code}, {format:?} of {name} says {left:?}");
            }
        }
    }
}

/// What of a FHIR resource depends on no language: all but words, identifiers made of what is said, and the language.
fn of_no_language(value: &Value) -> Value {
    const WORDS: [&str; 15] = [
        "text",
        "div",
        "display",
        "title",
        "detail",
        "mitigation",
        "rationale",
        "unit",
        "language",
        "note",
        "id",
        "fullUrl",
        "identifier",
        "reference",
        "target",
    ];
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, _)| !WORDS.contains(&name.as_str()));
            Value::Object(kept.map(|(name, value)| (name.clone(), of_no_language(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => items.iter().map(of_no_language).collect(),
        other => other.clone(),
    }
}

#[test]
fn codes_and_numbers_are_the_same_in_every_language() {
    let read = |text: &str| -> Value { serde_json::from_str(text).unwrap() };
    speak(language::SOURCE);
    let english: Vec<Value> = written(Format::Fhir).iter().map(|(_, text)| of_no_language(&read(text))).collect();
    let english_csv = written(Format::Csv);
    for language in language::LANGUAGES {
        speak(language.code);
        for ((name, text), english) in written(Format::Fhir).iter().zip(&english) {
            let bundle = read(text);
            assert_eq!(of_no_language(&bundle), *english, "{}: {name}", language.code);
            for resource in bundle["entry"].as_array().unwrap().iter().map(|entry| &entry["resource"]) {
                if let Some(said) = resource["language"].as_str() {
                    assert_eq!(said, language.code);
                } else {
                    panic!("{} says no language", resource["resourceType"]);
                }
                if let Some(div) = resource["text"]["div"].as_str() {
                    let direction = if language.is_right_to_left { "rtl" } else { "ltr" };
                    let attributes = format!("xml:lang=\"{0}\" lang=\"{0}\" dir=\"{direction}\"", language.code);
                    assert!(div.contains(&attributes), "{div}");
                }
            }
        }
        for ((name, text), (_, english)) in written(Format::Csv).iter().zip(&english_csv) {
            assert_eq!(cells(text), cells(english), "{}: {name}", language.code);
        }
    }
    let codes: Vec<&str> = OverrideReason::ALL.iter().map(|reason| reason.code()).collect();
    assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
}

/// The columns of a table that programs compute with.
fn cells(table: &str) -> Vec<Vec<String>> {
    const COMPUTED: [&str; 12] = [
        "patient",
        "model",
        "output",
        "as_of",
        "verdict",
        "value",
        "unit",
        "interval_low",
        "interval_high",
        "missing",
        "tier",
        "horizon_years",
    ];
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().unwrap().clone();
    let at: Vec<usize> = COMPUTED.iter().map(|name| head.iter().position(|column| column == *name).unwrap()).collect();
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.unwrap();
        at.iter().map(|at| row[*at].to_owned()).collect()
    };
    reader.records().map(row).collect()
}
