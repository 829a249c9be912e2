//! The terms of `docs/translations.md` are said by the same words wherever a language says them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::{BTreeMap, HashMap};

const GLOSSARY: &str = include_str!("../../docs/translations.md");

/// A term with its accepted forms by language.
struct Term {
    english: &'static str,
    forms: BTreeMap<&'static str, Vec<String>>,
}

/// The table that begins with the column of English.
fn terms() -> Vec<Term> {
    let mut lines = GLOSSARY.lines().skip_while(|line| !line.starts_with("| English |"));
    let cells =
        |line: &'static str| -> Vec<&'static str> { line.trim_matches('|').split('|').map(str::trim).collect() };
    let head = cells(lines.next().unwrap());
    let codes: Vec<(usize, &str)> = head.iter().copied().enumerate().filter(|(_, code)| is_language(code)).collect();
    assert_eq!(codes.len(), language::LANGUAGES.len() - 1, "a column for each language but English");
    let term = |line| {
        let row = cells(line);
        let forms = |at: usize| row[at].split(" / ").map(|form| plain(form).to_lowercase()).collect();
        Term { english: row[0], forms: codes.iter().map(|(at, code)| (*code, forms(*at))).collect() }
    };
    lines.skip(1).take_while(|line| line.starts_with('|')).map(term).collect()
}

fn is_language(code: &str) -> bool {
    code != language::SOURCE && language::LANGUAGES.iter().any(|language| language.code == code)
}

/// A text without names of variables, vowel signs of Arabic and the kinds of spaces.
fn plain(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, within)) = rest.split_once('{') {
        left.push_str(before);
        // What a choice says stays; what stands between the braces of a variable or a mark goes.
        let (inner, after) = match (within.find('}'), within.find('{')) {
            (Some(end), open) if open.is_none_or(|open| end < open) && !within[..end].contains("->") => {
                ("", &within[end + 1..])
            }
            _ => ("", within.split_once("->").map_or(within, |(_, after)| after)),
        };
        left.push_str(inner);
        rest = after;
    }
    left.push_str(rest);
    left.retain(|letter| !('\u{64b}'..='\u{652}').contains(&letter));
    left.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Whether a text has a term, as a word or the beginning of one; `race` is none in `embrace`.
fn says(text: &str, term: &str) -> bool {
    let capital: String = term[..1].to_uppercase() + &term[1..];
    [term, &capital].into_iter().any(|term| {
        text.match_indices(term).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            before.is_none_or(|letter| !letter.is_ascii_alphabetic() && letter != '-')
        })
    })
}

/// The messages of a language by their names, each with its choices on one line.
fn messages(code: &str) -> HashMap<String, String> {
    let mut all: HashMap<String, String> = HashMap::new();
    let mut last = String::new();
    for line in language::source(code).unwrap().lines() {
        match line.split_once(" =") {
            Some((id, text)) if !line.starts_with([' ', '}']) => {
                id.clone_into(&mut last);
                all.insert(last.clone(), text.to_owned());
            }
            _ => all.entry(last.clone()).or_default().push_str(line),
        }
    }
    all
}

/// English beside each language's words, of the program and of the models.
fn pairs(code: &str) -> Vec<(String, String)> {
    let english = messages(language::SOURCE);
    let said = messages(code);
    let of_models: HashMap<String, String> = serde_json::from_str(catalog::texts_in(code).unwrap()).unwrap();
    let of_program = english.into_iter().map(|(id, text)| (text, said[&id].clone()));
    of_program.chain(of_models).map(|(english, said)| (plain(&english), plain(&said).to_lowercase())).collect()
}

#[test]
fn a_term_has_the_same_words_wherever_it_is_said() {
    let terms = terms();
    assert!(terms.len() >= 40, "{}", terms.len());
    for code in language::LANGUAGES.iter().map(|language| language.code).filter(|code| is_language(code)) {
        let pairs = pairs(code);
        for term in &terms {
            let forms = &term.forms[code];
            let with_term: Vec<_> = pairs.iter().filter(|(english, _)| says(english, term.english)).collect();
            assert!(!with_term.is_empty(), "nothing says {}: take it out of the glossary", term.english);
            for (english, said) in with_term {
                assert!(
                    forms.iter().any(|form| said.contains(form)),
                    "{code} says {} by none of {forms:?}:\n  {english}\n  {said}",
                    term.english
                );
            }
        }
    }
}

#[test]
fn texts_are_held_against_each_other_without_variables() {
    assert_eq!(plain("{ $sensitivity } of { $all }"), " of ");
    assert_eq!(
        plain("{ $count -> [one] { $count } alert *[other] { $count } alerts }"),
        " [one]  alert *[other]  alerts }"
    );
    assert!(says("No race is recorded", "race") && says("Race", "race") && !says("embrace", "race"));
    assert!(!says("high-sensitivity", "sensitivity"));
}
