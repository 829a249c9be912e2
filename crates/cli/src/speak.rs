//! The language in which the command speaks.

use anyhow::{Context, Result};

/// A language by its code.
pub(crate) fn known(code: &str) -> Result<&'static str, language::LanguageError> {
    language::find(code).map(|language| language.code)
}

/// Speaks the language, if one is asked for.
///
/// # Errors
/// When its texts cannot be read.
pub(crate) fn begin(code: Option<&'static str>) -> Result<()> {
    let Some(code) = code.filter(|code| *code != language::SOURCE) else { return Ok(()) };
    let of_models = catalog::texts_in(code).with_context(|| format!("models/languages/{code}.json is not built in"))?;
    language::speak(code, language::source(code)?, serde_json::from_str(of_models)?)?;
    Ok(())
}
