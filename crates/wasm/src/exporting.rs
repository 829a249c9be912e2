//! Results in the forms of other programs, from what JavaScript hands in.

use assess::Assessment;
use catalog::Entry;
use export::{Export, Format, ModelSource};
use protocol::ExportNote;
use wasm_bindgen::JsError;

use crate::error;

/// The results of the chosen models, written.
///
/// # Errors
/// When the moment is none, a model is not there, or a result is hypothetical.
pub(crate) fn note(
    format: Format,
    models: &[Entry],
    chosen: &[String],
    made_at: &str,
    assessment: &Assessment,
) -> Result<ExportNote, JsError> {
    let made_at = made_at.parse().map_err(|_| error("`made_at` must be a moment such as 2026-11-22T10:15:30Z"))?;
    let source = |m: &Entry| ModelSource::of(&m.bundle, m.certificate.sha256, &m.card);
    let models: Vec<ModelSource> = models.iter().map(source).collect();
    let export = Export { assessment, models: &models, chosen, made_at };
    let text = export::export(format, &export).map_err(|wrong| error(&wrong.to_string()))?;
    Ok(ExportNote { file_name: export::file_name(format, &assessment.as_of, None), text })
}
