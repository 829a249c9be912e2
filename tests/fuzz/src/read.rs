//! Reads a file of another library, compiles it and scores it.

use import::{ImportError, Imported};
use model::Predictor;

use crate::score::score;

/// Reads the bytes; whatever is taken must compile or be refused, and score.
///
/// # Errors
/// The reader's own, or why the model cannot be compiled: both as a user sees them.
pub fn read(import: fn(&[u8]) -> Result<Imported, ImportError>, bytes: &[u8]) -> Result<(), String> {
    let imported = import(bytes).map_err(|error| error.to_string())?;
    if let Some(names) = &imported.columns {
        assert_eq!(names.len(), imported.column_count);
    }
    let columns = imported.column_count;
    let predictor = imported.predictor.compile().map_err(|error| error.to_string())?;
    assert!(imported.outputs.iter().all(|output| (output.margin as usize) < predictor.margin_count()));
    if let Predictor::Scores(scores) = &predictor {
        assert!(scores.intercepts.iter().all(|intercept| intercept.is_finite()));
    }
    score(&predictor, columns);
    Ok(())
}
