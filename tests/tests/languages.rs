//! Every language says what English says: of every shipped model, of every sample patient, with the same numbers.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::{BTreeSet, HashMap};

use assess::{Assessment, Request, assess};
use intake::Input;
use jiff::civil::{Date, date};
use serde::Deserialize;

const AS_OF: Date = date(2026, 11, 22);

#[derive(Deserialize)]
struct Sample {
    title: String,
    shows: String,
}

fn others() -> impl Iterator<Item = &'static str> {
    language::LANGUAGES.iter().map(|language| language.code).filter(|code| *code != language::SOURCE)
}

fn texts_in(code: &str) -> HashMap<String, String> {
    serde_json::from_str(catalog::texts_in(code).unwrap_or_else(|| panic!("models/languages/{code}.json is missing")))
        .unwrap()
}

fn speak(code: &str) {
    language::speak(code, language::source(code).unwrap(), texts_in(code)).unwrap();
}

/// Every English text that models and sample patients hold for a reader.
fn english() -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    for mut model in catalog::models().0 {
        model.bundle.texts(&mut |text| {
            texts.insert(text.clone());
        });
    }
    let index = tests::SAMPLES.iter().find(|(name, _)| *name == "index.json").unwrap().1;
    let samples: Vec<Sample> = serde_json::from_str(index).unwrap();
    texts.extend(samples.into_iter().flat_map(|sample| [sample.title, sample.shows]));
    texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

#[test]
fn every_text_of_every_model_is_there_in_every_language() {
    let english = english();
    for code in others() {
        let there = texts_in(code);
        let missing: Vec<&String> =
            english.iter().filter(|text| there.get(*text).is_none_or(|said| said.trim().is_empty())).collect();
        assert!(missing.is_empty(), "models/languages/{code}.json lacks {missing:#?}");
        let stray: Vec<&String> = there.keys().filter(|text| !english.contains(*text)).collect();
        assert!(stray.is_empty(), "models/languages/{code}.json says what no model says: {stray:#?}");
    }
}

/// What is in brackets and every figure must be said in every language: a lost figure is a lost fact.
#[test]
fn no_translation_loses_a_figure() {
    let figures = |text: &str| {
        let digits: String = text.chars().map(|c| if c.is_ascii_digit() { c } else { ' ' }).collect();
        let mut found: Vec<String> = digits.split_whitespace().map(str::to_owned).collect();
        found.sort();
        found
    };
    for code in others() {
        for (english, said) in texts_in(code) {
            assert_eq!(figures(&said), figures(&english), "{code}: {english} | {said}");
        }
    }
}

fn assessed() -> Vec<Assessment> {
    let files = tests::SAMPLES.iter().filter(|(name, _)| *name != "index.json");
    let models = catalog::models().0;
    let bundles: Vec<&assess::Bundle> = models.iter().map(|model| &model.bundle).collect();
    let score = |(_, text): &(&str, &str)| {
        let opened = intake::open(&[Input { name: "sample", bytes: text.as_bytes() }], &mut |_| ());
        assess(&opened.records[0], &opened.problems_of(0), &bundles, &Request { as_of: AS_OF, ..Request::default() })
    };
    files.map(score).collect()
}

/// Numbers, verdicts and evidence are the same in every language; the sentences are not English ones.
#[test]
fn numbers_do_not_depend_on_the_language() {
    let english = assessed();
    for code in others() {
        speak(code);
        let said = assessed();
        for (one, other) in english.iter().zip(&said) {
            assert_eq!(one.models.len(), other.models.len());
            for (one, other) in one.models.iter().zip(&other.models) {
                assert_eq!(
                    (&one.model, one.verdict, one.tier, one.shown),
                    (&other.model, other.verdict, other.tier, other.shown)
                );
                for (one, other) in one.outputs.iter().zip(&other.outputs) {
                    assert_eq!(one.value.map(f64::to_bits), other.value.map(f64::to_bits), "{code}: {}", one.output);
                    assert!(one.value.is_none() || one.in_words != other.in_words, "{code}: {:?}", one.in_words);
                }
            }
        }
    }
}
