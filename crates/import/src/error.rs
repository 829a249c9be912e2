//! Why a model file cannot be imported: what, where, and what to do.

use std::fmt;

/// Why a model file cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}{}", remedy_text(.remedy.as_deref()))]
pub struct ImportError {
    /// Where in the file: a path, a line, a node or a byte offset.
    pub place: String,
    /// What is wrong there.
    pub what: String,
    /// What to do about it, as a sentence.
    pub remedy: Option<String>,
}

impl ImportError {
    /// What is wrong, and where.
    pub fn new(place: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self { place: place.to_string(), what: what.to_string(), remedy: None }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn with_remedy(mut self, remedy: impl fmt::Display) -> Self {
        self.remedy = Some(remedy.to_string());
        self
    }
}

fn remedy_text(text: Option<&str>) -> String {
    text.map(|text| format!(". {text}")).unwrap_or_default()
}
