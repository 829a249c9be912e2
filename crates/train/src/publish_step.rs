//! The step `publish`: the bundle of the chosen model.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use assess::source::TermSource;
use publish::{PublishSettings, Published};
use store::write_whole;

use crate::applicability::Gathered;
use crate::error::RecipeError;
use crate::evaluate_step::{read_evaluation, read_ranges, require_evaluation};
use crate::facts::facts;
use crate::file::Recipe;
use crate::fit_step::{FitSection, read_model, read_report, require_fit};
use crate::performance::performance;
use crate::rows::Rows;
use crate::run::{Options, feature_settings, require_features};

/// Writes `bundle/` of the run and returns its path.
///
/// # Errors
/// When the evaluation has not run or ran for another recipe, a field of the card says nothing, or the engine refuses the bundle.
pub fn publish(recipe: &Recipe, options: &Options) -> Result<PathBuf, RecipeError> {
    require_fit(recipe, options)?;
    require_features(recipe, options)?;
    require_evaluation(recipe, options)?;
    publish_alone(recipe, options)
}

/// The step by itself: whoever calls it knows that all before it is of this recipe.
pub(crate) fn publish_alone(recipe: &Recipe, options: &Options) -> Result<PathBuf, RecipeError> {
    let settings: PublishSettings = recipe.required("publish")?;
    let section: FitSection = recipe.required("fit")?;
    let features = feature_settings(recipe, options)?;
    let concepts = cohort::read_concepts(features.concepts.as_deref(), &features.concept_files)?.all();
    let report = read_report(&options.run)?;
    let chosen = report.candidates.iter().find(|candidate| candidate.name == report.chosen);
    let chosen = chosen.ok_or_else(|| RecipeError::Changed {
        path: options.run.join("fit/fit.json"),
        problem: "names no chosen candidate".to_owned(),
        step: "fit",
    })?;
    let fitted = read_model(&options.run, chosen)?.file().clone();
    let model = match &section.treatment {
        Some(treatment) => treatment.both_arms(&fitted)?,
        None => fitted.clone(),
    };
    let rows = Rows::read(&options.run, section.task)?;
    let names: Vec<String> = features.inputs.iter().map(|input| input.name.clone()).collect();
    let values = rows.inputs(&rows.of("train"), &names)?;
    let terms: Vec<TermSource> = if features.terms.is_empty() {
        names.iter().map(|name| TermSource { name: name.clone(), expression: name.clone() }).collect()
    } else {
        let term = |t: &cohort::Term| TermSource { name: t.name.clone(), expression: t.expression.clone() };
        features.terms.iter().map(term).collect()
    };
    let of = Gathered {
        recipe,
        options,
        section: &section,
        told: &settings.applicability,
        features: &features,
        concepts: &concepts,
        terms: &terms,
        fitted: &fitted,
        model: &model,
        rows: &rows,
    };
    let applicability = of.applicability(&values)?;
    let read = |name: &str| {
        let path = recipe.folder().join(name);
        fs::read_to_string(&path).map_err(|source| RecipeError::Io { path, source })
    };
    let (card, source) = (read(&settings.card)?, read(&settings.source)?);
    let files = publish::publish(&Published {
        settings: &settings,
        inputs: &features.inputs,
        terms: &terms,
        concepts: &concepts,
        model: &model,
        values: &values,
        facts: &facts(recipe, options, &fitted)?,
        applicability: Some(&applicability),
        performance: performance(&read_evaluation(&options.run)?, &settings).as_ref(),
        uncertainty: read_ranges(&options.run)?.of_bundle(&settings.outputs).as_ref(),
        card: &card,
        source: &source,
        seed: options.seed(recipe),
    })?;
    // All of it or nothing: the folder gets its name when every file stands in it.
    let (folder, growing) = (options.run.join("bundle"), options.run.join("bundle.partial"));
    let gone = |path: &Path| if path.exists() { fs::remove_dir_all(path) } else { Ok(()) };
    gone(&growing).map_err(|source| RecipeError::Io { path: growing.clone(), source })?;
    for (name, bytes) in &files {
        write_whole(&growing.join(name), |file| file.write_all(bytes))?;
    }
    gone(&folder)
        .and_then(|()| fs::rename(&growing, &folder))
        .map_err(|source| RecipeError::Io { path: folder.clone(), source })?;
    Ok(folder)
}
