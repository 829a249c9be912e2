//! What a run knows of itself, for the card's and the source's placeholders.

use std::fs;
use std::path::Path;

use model::trees::TreeEnsemble;
use model::{ModelFile, Predictor};
use serde_json::{Map, Value, json};

use crate::error::RecipeError;
use crate::file::Recipe;
use crate::run::Options;

/// Reports of all steps by their names: `/etl/…`, `/cohort/…`, `/features/…`, `/fit/…`, `/evaluation/…`; and `/seed`,
/// `/program`, `/data/<file>` (SHA-256 of each raw file), and of a linear model `/model/coefficients/<column>` and their
/// exponentials, `/model/ratios/<column>`.
///
/// # Errors
/// When a step has not run.
pub(crate) fn facts(recipe: &Recipe, options: &Options, model: &ModelFile<TreeEnsemble>) -> Result<Value, RecipeError> {
    let run = &options.run;
    let etl = read(&options.events().join("etl.json"), "etl")?;
    let files = etl.get("files").and_then(Value::as_array).cloned().unwrap_or_default();
    let data: Map<String, Value> = files
        .iter()
        .filter_map(|file| Some((file.get("name")?.as_str()?.to_owned(), file.get("sha256")?.clone())))
        .collect();
    Ok(json!({
        "seed": options.seed(recipe),
        "program": env!("CARGO_PKG_VERSION"),
        "data": data,
        "model": linear(model),
        "etl": etl,
        "cohort": read(&run.join("cohort.json"), "cohort")?,
        "features": read(&run.join("features.json"), "features")?,
        "fit": read(&run.join("fit/fit.json"), "fit")?,
        "evaluation": read(&run.join("evaluation/evaluation.json"), "evaluate")?,
    }))
}

/// What of a linear model can be said in a sentence.
fn linear(model: &ModelFile<TreeEnsemble>) -> Value {
    let Predictor::Scores(scores) = &model.predictor else { return json!({}) };
    let weights = || model.columns.iter().cloned().zip(scores.weights.first().into_iter().flatten().copied());
    let coefficients: Map<String, Value> = weights().map(|(name, weight)| (name, json!(weight))).collect();
    let ratios: Map<String, Value> = weights().map(|(name, weight)| (name, json!(libm::exp(weight)))).collect();
    json!({ "coefficients": coefficients, "ratios": ratios })
}

fn read(path: &Path, step: &'static str) -> Result<Value, RecipeError> {
    let text = fs::read(path).map_err(|_| RecipeError::NotYet { path: path.to_owned(), step })?;
    serde_json::from_slice(&text).map_err(|error| RecipeError::Changed {
        path: path.to_owned(),
        problem: error.to_string(),
        step,
    })
}
