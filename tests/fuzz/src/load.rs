//! Loads a model of our own: the bytes of a forest, a compiled model, or `model.json`. The first byte says which.

use model::batch::column_count;
use model::trees::{Forest, TreeEnsemble};
use model::{ModelFile, Predictor};

use crate::score::score;

/// Loads the bytes; whatever is taken must score.
///
/// # Errors
/// Why they are refused.
pub fn load(bytes: &[u8]) -> Result<(), String> {
    if bytes.starts_with(b"INSITE") {
        let forest = Forest::from_bytes(bytes.to_vec()).map_err(|error| error.to_string())?;
        let columns = forest.layout().columns;
        score(&Predictor::Trees(forest), columns);
        return Ok(());
    }
    let file: ModelFile = if bytes.starts_with(b"{") {
        let file: ModelFile<TreeEnsemble> = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        file.compile().map_err(|error| error.to_string())?
    } else {
        let file: ModelFile = postcard::from_bytes(bytes).map_err(|error| error.to_string())?;
        file.checked().map_err(|error| error.to_string())?
    };
    let columns = file.columns.len().max(column_count(&file.predictor).unwrap_or(0));
    score(&file.predictor, columns);
    Ok(())
}
