//! The sentences of the page and the engine, in the language that is spoken.
//!
//! A language is one file, `languages/<code>.ftl`, in Fluent (<https://projectfluent.org>). English is compiled in; the page
//! fetches another one before it starts, and hands it to its worker. Each message is a function of [`messages`]; a language
//! that lacks one does not build.

mod count;
mod date;
mod number;
mod speaker;

use std::cell::Cell;
use std::collections::HashMap;

pub use count::Count;
pub use date::{date, day};
pub use number::{decimal, grouped, set_apart};
use speaker::Speaker;

/// A language that the project has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// BCP 47, such as `de`.
    pub code: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
}

/// All languages, by their codes.
pub static LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The language that is compiled in, which others are translated from.
pub const SOURCE: &str = "en";

/// Why a language is not spoken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LanguageError {
    /// There is none of the code.
    #[error("there is no language `{0}`; known are {known}", known = codes())]
    Unknown(String),
    /// Its text is no Fluent.
    #[error("the text of the language `{0}` cannot be read; copy the program's files again")]
    Unreadable(String),
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Speaker>> = const { Cell::new(None) };
}

/// Every sentence in its language.
pub mod messages {
    use crate::count::Count;
    use crate::{filled, number, plain, text};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The language of this thread.
#[must_use]
pub fn spoken() -> &'static Language {
    speaker().language
}

/// Speaks a language from now on, on this thread, by the text of its file and what models' texts are in it, by their English.
///
/// # Errors
/// When there is no such language, or the text is none.
pub fn speak(code: &str, source: &str, of_models: HashMap<String, String>) -> Result<(), LanguageError> {
    let mut speaker = Speaker::new(find(code)?, source).ok_or_else(|| LanguageError::Unreadable(code.to_owned()))?;
    speaker.of_models = of_models;
    // Kept to the end: sentences are lent for as long as the program runs, and few ever change their language.
    SPOKEN.set(Some(Box::leak(Box::new(speaker))));
    Ok(())
}

/// A model's text in the language that is spoken; `None` where there is none, and the English is to be shown.
#[must_use]
pub fn of_model(english: &str) -> Option<&'static str> {
    speaker().of_models.get(english).map(String::as_str)
}

/// The language of a code, or of its first part (`de-AT` is `de`).
///
/// # Errors
/// When there is none.
pub fn find(code: &str) -> Result<&'static Language, LanguageError> {
    let main = code.split(['-', '_']).next().unwrap_or(code).to_ascii_lowercase();
    let found = LANGUAGES.iter().find(|language| language.code == main);
    found.ok_or_else(|| LanguageError::Unknown(code.to_owned()))
}

/// The text of a language's file, as [`speak`] takes it. In the browser it is a file of its own.
///
/// # Errors
/// When there is no such language.
#[cfg(not(target_arch = "wasm32"))]
pub fn source(code: &str) -> Result<&'static str, LanguageError> {
    Ok(sources(code)?.0)
}

/// The same for the browser: without what only the command says, and the element on other pages.
///
/// # Errors
/// When there is no such language.
#[cfg(not(target_arch = "wasm32"))]
pub fn page_source(code: &str) -> Result<&'static str, LanguageError> {
    Ok(sources(code)?.1)
}

#[cfg(not(target_arch = "wasm32"))]
fn sources(code: &str) -> Result<(&'static str, &'static str), LanguageError> {
    static SOURCES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));
    let code = find(code)?.code;
    let found = SOURCES.iter().find(|(known, ..)| *known == code);
    found.map(|(_, all, of_page)| (*all, *of_page)).ok_or_else(|| LanguageError::Unknown(code.to_owned()))
}

fn codes() -> String {
    LANGUAGES.iter().map(|language| language.code).collect::<Vec<_>>().join(", ")
}

fn speaker() -> &'static Speaker {
    SPOKEN.get().unwrap_or_else(|| {
        let english: &'static Speaker = Box::leak(Box::new(speaker::english()));
        SPOKEN.set(Some(english));
        english
    })
}

use speaker::{number, text};

/// A message without variables.
fn plain(id: &'static str) -> &'static str {
    speaker().plain(id)
}

/// A message with its variables filled in.
fn filled<const N: usize>(id: &str, arguments: [(&'static str, speaker::Value<'_>); N]) -> String {
    speaker().filled(id, arguments)
}
