//! What could not be used, where it stands and what to do about it.

use std::borrow::Cow;

use crate::Source;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Note,
    /// Something was not used; the rest stands.
    Warning,
    /// A file, or a part of it, could not be read.
    Error,
}

/// One thing that could not be used. Messages carry no names, dates of birth or other identifying text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// Stable name of the kind of problem, such as `not-json` or `unit-unknown`.
    pub code: Cow<'static, str>,
    /// What is wrong, where, and what to do, in one or two sentences.
    pub message: String,
    /// The entry or place concerned.
    pub source: Option<Source>,
}
