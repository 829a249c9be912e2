//! The whole recipe, step by step.

use std::fs;
use std::path::{Path, PathBuf};

use cohort::{CohortReport, Definition, FeatureSettings, FeaturesReport, Sampling};
use store::Progress;

use crate::check;
use crate::error::RecipeError;
use crate::evaluate_step::{self, EvaluationReport};
use crate::file::Recipe;
use crate::fit_step::{self, FitReport};
use crate::publish_step;

/// Where and how a recipe is followed.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the run: every step leaves its files there.
    pub run: PathBuf,
    /// The event store; `events` in the run's folder where absent.
    pub events: Option<PathBuf>,
    /// The folder to which paths of the raw data refer.
    pub data: PathBuf,
    /// The folder of shared concepts.
    pub concepts: PathBuf,
    /// How many threads may work; the results are the same for any.
    pub threads: usize,
    /// Instead of the recipe's.
    pub seed: Option<u64>,
}

impl Options {
    /// The seed of everything that is drawn.
    #[must_use]
    pub fn seed(&self, recipe: &Recipe) -> u64 {
        self.seed.unwrap_or(recipe.seed)
    }

    /// The folder of the event store.
    #[must_use]
    pub fn events(&self) -> PathBuf {
        self.events.clone().unwrap_or_else(|| self.run.join("events"))
    }
}

/// What a step did, for whoever watches.
#[derive(Debug)]
pub enum Step {
    /// The event store is there.
    Etl(Box<etl::Report>),
    /// The cohort is there.
    Cohort(Box<CohortReport>),
    /// The features are there.
    Features(Box<FeaturesReport>),
    /// The models are there.
    Fit(Box<FitReport>),
    /// The evaluation is there.
    Evaluate(Box<EvaluationReport>),
    /// The bundle is there, in this folder.
    Publish(PathBuf),
}

/// What steps leave in the run's folder, in their order.
const LEFT: [&[&str]; 5] = [
    &["cohort.parquet", "cohort.json", "cohort.stamp.json"],
    &["features.parquet", "features.json", "features.stamp.json"],
    &["fit"],
    &["evaluation"],
    &["bundle"],
];

/// Follows a recipe from raw data to the bundle; first the whole recipe is checked. `done` is told of each step.
///
/// # Errors
/// That of the first step that fails; what the steps before it left stays, and is not done again. What later steps left of an
/// earlier recipe is taken away, so that it is not mistaken for this one's.
pub fn train(
    recipe: &Recipe,
    options: &Options,
    progress: &dyn Progress,
    done: &mut dyn FnMut(Step),
) -> Result<(), RecipeError> {
    check::whole(recipe, options)?;
    let mut steps = Steps { options, at: 0 };
    done(Step::Etl(Box::new(steps.one(|| etl(recipe, options, progress), |report| report.was_current)?)));
    done(Step::Cohort(Box::new(steps.one(|| cohort(recipe, options, progress), |report| report.is_current)?)));
    done(Step::Features(Box::new(steps.one(|| features(recipe, options, progress), |report| report.is_current)?)));
    done(Step::Fit(Box::new(
        steps.one(|| fit_step::fit_alone(recipe, options, progress), |report| report.was_current)?,
    )));
    let evaluate = || evaluate_step::evaluate_alone(recipe, options, progress);
    done(Step::Evaluate(Box::new(steps.one(evaluate, |report| report.was_current)?)));
    if recipe.section::<toml::Table>("publish")?.is_some() {
        done(Step::Publish(steps.one(|| publish_step::publish_alone(recipe, options), |_| true)?));
    }
    Ok(())
}

/// Steps one after the other: what those after a new one left is taken away.
struct Steps<'a> {
    options: &'a Options,
    at: usize,
}

impl Steps<'_> {
    fn one<T>(
        &mut self,
        step: impl FnOnce() -> Result<T, RecipeError>,
        was_current: impl FnOnce(&T) -> bool,
    ) -> Result<T, RecipeError> {
        let result = step();
        let at = self.at;
        self.at += 1;
        match result.as_ref().map(was_current) {
            Ok(true) => {}
            Ok(false) => discard(&self.options.run, at)?,
            // Of a step that failed, too, nothing older may stay.
            Err(_) => discard(&self.options.run, at.saturating_sub(1))?,
        }
        result
    }
}

/// Takes away what steps from this one on left.
fn discard(run: &Path, from: usize) -> Result<(), RecipeError> {
    for path in LEFT.iter().skip(from).flat_map(|left| left.iter()).map(|name| run.join(name)) {
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        match gone {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(RecipeError::Io { path, source: error });
            }
            _ => {}
        }
    }
    Ok(())
}

/// What a step that was run by itself came to: what later steps left is taken away where it did something, and what it left
/// itself, too, where it failed.
pub(crate) fn alone<T>(
    run: &Path,
    step: &'static str,
    result: Result<T, RecipeError>,
    was_current: impl FnOnce(&T) -> bool,
) -> Result<T, RecipeError> {
    let own = if step == "fit" { 2 } else { 3 };
    match result.as_ref().map(was_current) {
        Ok(true) => {}
        Ok(false) => discard(run, own + 1)?,
        Err(_) => discard(run, own)?,
    }
    result
}

/// Makes sure that cohort and features are of this recipe, and not of another or an older one.
///
/// # Errors
/// Names the file that is not, and the step that makes it anew.
pub(crate) fn require_features(recipe: &Recipe, options: &Options) -> Result<(), RecipeError> {
    let other = |name: &str, step: &'static str| RecipeError::Changed {
        path: options.run.join(name),
        problem: "is not of this recipe, seed and event store as they are now".to_owned(),
        step,
    };
    for (name, step) in [("cohort.parquet", "cohort"), ("features.parquet", "features")] {
        let path = options.run.join(name);
        if !path.exists() {
            return Err(RecipeError::NotYet { path, step });
        }
    }
    let (definition, sampling) = cohort_settings(recipe, options)?;
    let (events, threads, seed) = (options.events(), options.threads, options.seed(recipe));
    if !cohort::is_current(&definition, &sampling, &events, &options.run, threads, seed)? {
        return Err(other("cohort.parquet", "cohort"));
    }
    if !cohort::features_are_current(&feature_settings(recipe, options)?, &events, &options.run, threads)? {
        return Err(other("features.parquet", "features"));
    }
    Ok(())
}

fn etl(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<etl::Report, RecipeError> {
    Ok(etl::run(&etl_settings(recipe)?, &options.data, &options.events(), options.threads, progress)?)
}

/// The section `[etl]`. A mapping belongs to the recipe and stands beside it; the tables may be elsewhere.
pub(crate) fn etl_settings(recipe: &Recipe) -> Result<etl::Settings, RecipeError> {
    let mut settings: etl::Settings = recipe.required("etl")?;
    let folder = absolute(recipe.folder())?;
    for mapping in settings.flat.iter_mut().filter_map(|source| source.mapping.as_mut()) {
        *mapping = folder.join(&*mapping);
    }
    Ok(settings)
}

/// Makes the cohort.
///
/// # Errors
/// When the section does not fit the events.
pub fn cohort(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<CohortReport, RecipeError> {
    let (definition, sampling) = cohort_settings(recipe, options)?;
    let seed = options.seed(recipe);
    Ok(cohort::run(&definition, &sampling, &options.events(), &options.run, options.threads, seed, progress)?)
}

/// The sections `[cohort]`, with its paths, and `[sampling]`.
pub(crate) fn cohort_settings(recipe: &Recipe, options: &Options) -> Result<(Definition, Sampling), RecipeError> {
    let mut definition: Definition = recipe.required("cohort")?;
    definition.relative_to(recipe.folder());
    definition.concepts.get_or_insert_with(|| options.concepts.clone());
    Ok((definition, recipe.section("sampling")?.unwrap_or_default()))
}

/// Makes the features.
///
/// # Errors
/// When the section does not fit, or the leakage audit refuses.
pub fn features(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<FeaturesReport, RecipeError> {
    let settings = feature_settings(recipe, options)?;
    Ok(cohort::features(&settings, &options.events(), &options.run, options.threads, progress)?)
}

/// The section `[features]` with its paths.
pub(crate) fn feature_settings(recipe: &Recipe, options: &Options) -> Result<FeatureSettings, RecipeError> {
    let mut settings: FeatureSettings = recipe.required("features")?;
    settings.relative_to(recipe.folder());
    settings.concepts.get_or_insert_with(|| options.concepts.clone());
    Ok(settings)
}

fn absolute(folder: &Path) -> Result<PathBuf, RecipeError> {
    std::path::absolute(folder).map_err(|source| RecipeError::Io { path: folder.to_owned(), source })
}
