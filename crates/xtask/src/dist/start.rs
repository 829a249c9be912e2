//! What stands on the page before its module does: its words, in every language.

use std::collections::HashMap;

use anyhow::{Context, Result, bail};
use language::messages;
use serde_json::{Map, Value};

/// A name and the message that it stands for.
type Word = (&'static str, fn() -> &'static str);

/// The words of `index.html`, by the names under which they stand there, and what the boot script says later.
const WORDS: &[Word] = &[
    ("brand", messages::brand),
    ("brand-note", messages::brand_note),
    ("demonstration", messages::demonstration),
    ("open-heading", messages::open_heading),
    ("open-lead", messages::open_lead),
    ("drop-here", messages::drop_here),
    ("or", messages::or),
    ("open-files", messages::open_files),
    ("formats", messages::formats),
    ("starting", messages::starting),
    ("starting-late", messages::starting_late),
    ("starting-with-files", messages::starting_with_files),
];

/// The words in each language, with the direction in which it is written.
///
/// # Errors
/// When a language cannot be spoken.
pub(super) fn words() -> Result<Map<String, Value>> {
    let mut all = Map::new();
    for language in language::LANGUAGES {
        speak(language.code)?;
        let direction = if language.is_right_to_left { "rtl" } else { "ltr" };
        let said = WORDS.iter().map(|(id, say)| ((*id).to_owned(), Value::from(say())));
        let said: Map<String, Value> = said.chain([("direction".to_owned(), Value::from(direction))]).collect();
        all.insert(language.code.to_owned(), said.into());
    }
    speak(language::SOURCE)?;
    Ok(all)
}

/// The page with the words of the language that needs no file.
///
/// # Errors
/// When it asks for a word that is not there.
pub(super) fn with_words(html: &str, words: &Map<String, Value>) -> Result<String> {
    const MARK: &str = " data-say=\"";
    let said = words.get(language::SOURCE).context("no words")?;
    let mut parts = html.split(MARK);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once("\">").context("a data-say without an end")?;
        let Some(text) = said.get(id).and_then(Value::as_str) else {
            bail!("index.html says `{id}`, which is no word")
        };
        filled += &format!("{MARK}{id}\">{}{rest}", text.replace('&', "&amp;").replace('<', "&lt;"));
    }
    Ok(filled)
}

fn speak(code: &str) -> Result<()> {
    // The texts of models are not said here.
    Ok(language::speak(code, language::source(code)?, HashMap::default())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_every_word_and_arabic_from_the_right() {
        let words = words().unwrap();
        assert_eq!(words.len(), language::LANGUAGES.len());
        for said in words.values() {
            assert!(WORDS.iter().all(|(id, _)| !said[*id].as_str().unwrap().is_empty()));
        }
        assert_eq!(words["ar"]["direction"], "rtl");
        assert_ne!(words["de"]["open-heading"], words["en"]["open-heading"]);
    }

    #[test]
    fn words_stand_where_they_are_asked_for_and_an_unknown_one_is_refused() {
        let words = words().unwrap();
        let html = with_words("<h1 data-say=\"brand\"></h1>", &words).unwrap();
        assert_eq!(html, "<h1 data-say=\"brand\">Insite</h1>");
        assert!(with_words("<p data-say=\"nothing\"></p>", &words).is_err());
    }
}
