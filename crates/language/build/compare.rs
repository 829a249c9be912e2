//! A language held against English.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Kind, Message};

/// The plural forms that a language's counts need, by CLDR; French and Spanish `many` is of millions alone.
fn plural_forms(code: &str) -> &'static [&'static str] {
    match code {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}

/// What `language` has too little, too much or otherwise.
pub(crate) fn differences(code: &str, source: &Catalogue, language: &Catalogue) -> Vec<String> {
    let file = format!("languages/{code}.ftl");
    let mut wrong = Vec::new();
    for id in source.messages.keys().filter(|id| !language.messages.contains_key(*id)) {
        wrong.push(format!("{file}: {id} is missing"));
    }
    for id in language.messages.keys().filter(|id| !source.messages.contains_key(*id)) {
        wrong.push(format!("{file}: {id} is no message of English"));
    }
    for (id, english) in &source.messages {
        let Some(message) = language.messages.get(id) else { continue };
        if message.used != english.used {
            wrong.push(format!("{file}: {id} uses {:?} where English uses {:?}", message.used, english.used));
        }
        wrong.extend(lacking_forms(code, english, message).map(|form| format!("{file}: {id} lacks the form [{form}]")));
        wrong.extend(lacking_keys(english, message).map(|key| format!("{file}: {id} lacks the case [{key}]")));
    }
    wrong
}

fn is_number(english: &Message, variable: &str) -> bool {
    english.declared.iter().any(|(name, kind)| name == variable && *kind == Kind::Number)
}

/// Plural forms that a choice by a count leaves out; an exact number in their place counts as the form.
fn lacking_forms<'a>(code: &str, english: &'a Message, message: &'a Message) -> impl Iterator<Item = &'static str> {
    let choices = message.choices.iter().filter(|(variable, _)| is_number(english, variable));
    let stands_for = |keys: &BTreeSet<String>, form: &str| {
        keys.contains(form)
            || matches!(form, "zero" if keys.contains("0"))
            || matches!(form, "one" if keys.contains("1"))
    };
    let lacking = |keys: &BTreeSet<String>| -> Vec<&'static str> {
        plural_forms(code).iter().copied().filter(|form| !stands_for(keys, form)).collect()
    };
    choices.flat_map(move |(_, keys)| lacking(keys)).collect::<Vec<_>>().into_iter()
}

/// Cases of a choice by words, which must be those of English.
fn lacking_keys<'a>(english: &'a Message, message: &'a Message) -> impl Iterator<Item = String> {
    let by_words = |message: &'a Message| {
        let choices = message.choices.iter().filter(|(variable, _)| !is_number(english, variable));
        choices.flat_map(|(_, keys)| keys.iter().cloned()).collect::<BTreeSet<String>>()
    };
    let (wanted, there) = (by_words(english), by_words(message));
    wanted.difference(&there).cloned().collect::<Vec<_>>().into_iter()
}
