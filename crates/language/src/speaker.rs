//! One language, ready to speak.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Count, LANGUAGES, Language, SOURCE, grouped};

/// What a variable is given.
pub(crate) type Value<'a> = FluentValue<'a>;

/// A variable's words.
pub(crate) fn text(words: &str) -> Value<'_> {
    FluentValue::from(words)
}

/// A variable's count.
pub(crate) fn number<'a>(count: impl Count) -> Value<'a> {
    FluentValue::from(count.count())
}

pub(crate) struct Speaker {
    pub(crate) language: &'static Language,
    messages: FluentBundle<FluentResource>,
    /// Texts of models by their English.
    pub(crate) of_models: HashMap<String, String>,
    /// Messages without variables that are put together from pieces, kept once they were said.
    said: RefCell<HashMap<&'static str, &'static str>>,
}

/// English, which is always there.
pub(crate) fn english() -> Speaker {
    #[cfg(not(target_arch = "wasm32"))]
    static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/en.ftl"));
    #[cfg(target_arch = "wasm32")]
    static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/en.page.ftl"));
    // The build has read this very text, and lists the language that it is of.
    let language = LANGUAGES.iter().find(|language| language.code == SOURCE).unwrap_or(&LANGUAGES[0]);
    Speaker::new(language, TEXT).unwrap_or_else(|| Speaker::silent(language))
}

impl Speaker {
    /// `None` where the text is no Fluent.
    pub(crate) fn new(language: &'static Language, source: &str) -> Option<Self> {
        let mut speaker = Self::silent(language);
        let resource = FluentResource::try_new(source.to_owned()).ok()?;
        speaker.messages.add_resource(resource).ok()?;
        Some(speaker)
    }

    fn silent(language: &'static Language) -> Self {
        let locale: LanguageIdentifier = language.code.parse().unwrap_or_default();
        let mut messages = FluentBundle::new(vec![locale]);
        // Marks that keep a name of the other direction together; between words of one direction they would only disturb.
        messages.set_use_isolating(language.is_right_to_left);
        messages.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(number.value)),
            _ => None,
        }));
        Self { language, messages, of_models: HashMap::new(), said: RefCell::default() }
    }

    /// A message without variables.
    pub(crate) fn plain(&'static self, id: &'static str) -> &'static str {
        let Some(pattern) = self.messages.get_message(id).and_then(|message| message.value()) else { return id };
        match self.messages.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(text) => text,
            Cow::Owned(text) => self.said.borrow_mut().entry(id).or_insert_with(|| Box::leak(text.into_boxed_str())),
        }
    }

    /// A message with its variables.
    pub(crate) fn filled<const N: usize>(&self, id: &str, arguments: [(&'static str, Value<'_>); N]) -> String {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let Some(pattern) = self.messages.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.messages.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}
