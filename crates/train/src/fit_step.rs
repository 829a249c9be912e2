//! The step `fit`: candidates compared on the training rows alone, and a final model of each.

use std::fs;
use std::io::Write;
use std::path::Path;

use fit::effect::EffectSettings;
use fit::{Candidate, Data, FinalModel, Metric, Point, Settings, Split, Training};
use model::ModelFile;
use serde::{Deserialize, Serialize};
use store::{Column, Frame, Progress, Stamp, sha256_of_file, write_whole};

use crate::competing;
use crate::error::RecipeError;
use crate::file::Recipe;
use crate::prevalence;
use crate::rows::{Rows, Task};
use crate::run::{Options, alone, require_features};
use crate::treatment::{TreatmentSection, has_benefit, of_two_arms};

/// The section `[fit]`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitSection {
    /// What kind of outcome is learnt.
    pub task: Task,
    /// The columns that models see, by the names of terms; all terms where absent.
    #[serde(default)]
    pub columns: Vec<String>,
    /// By when a survival model gives the risk, in days.
    #[serde(default)]
    pub horizon_days: Option<f64>,
    /// Further times for which the final model gives the risk.
    #[serde(default)]
    pub further_horizons_days: Vec<f64>,
    /// Rows of one of these stay together in folds: `person`, `site`, or another column of texts of the cohort.
    #[serde(default = "person")]
    pub together: String,
    /// The candidate that is published; the best of the comparison where absent.
    #[serde(default)]
    pub choose: Option<String>,
    /// Folds that measure.
    #[serde(default = "folds")]
    pub outer_folds: usize,
    /// Folds that choose hyper-parameters and calibrate.
    #[serde(default = "folds")]
    pub inner_folds: usize,
    /// How rows are held out.
    #[serde(default)]
    pub split: Split,
    /// What is measured; by the outcome where absent.
    #[serde(default)]
    pub metric: Option<Metric>,
    /// In a trial, the treatment's columns.
    #[serde(default)]
    pub treatment: Option<TreatmentSection>,
    /// What is compared.
    pub candidates: Vec<Candidate>,
}

fn person() -> String {
    "person".to_owned()
}

fn folds() -> usize {
    5
}

/// What the step found: `fit/fit.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FitReport {
    /// Rows that were learnt from.
    pub rows: usize,
    /// Of these with the outcome; absent where it is a number.
    pub events: Option<usize>,
    /// Rows of all splits whose outcome is not known.
    pub unknown: usize,
    /// Rows that were learnt from and that a competing event ended; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competing_events: Option<usize>,
    /// What was subtracted from the log odds of all models for the population's share of cases; absent where the cohort
    /// asks for no offset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intercept_offset: Option<f64>,
    /// What was measured.
    pub metric: Metric,
    /// The candidate that is published.
    pub chosen: String,
    /// Why that one.
    pub chosen_because: String,
    /// The candidates, in the recipe's order.
    pub candidates: Vec<FitCandidate>,
    /// Whether an earlier run had done all this already.
    #[serde(skip)]
    pub was_current: bool,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FitCandidate {
    /// Its name.
    pub name: String,
    /// Its learner.
    pub learner: String,
    /// The metric's mean over outer folds.
    pub mean: Option<f64>,
    /// Its standard error.
    pub standard_error: Option<f64>,
    /// The metric in each outer fold; null where it cannot be computed.
    pub folds: Vec<Option<f64>>,
    /// The hyper-parameters of the final model.
    pub parameters: Point,
    /// What else was tried for the final model, with the inner folds' means.
    pub grid: Vec<fit::PointResult>,
    /// SHA-256 of its `model.json`.
    pub model: String,
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

impl FitSection {
    /// The columns, checked against the table.
    ///
    /// # Errors
    /// When a column is no term.
    pub(crate) fn columns(&self, terms: &[String]) -> Result<Vec<String>, RecipeError> {
        if let Some(unknown) = self.columns.iter().find(|name| !terms.contains(name)) {
            let near = cohort::nearest(unknown, terms.iter().map(String::as_str));
            let near = near.map_or(String::new(), |near| format!(", did you mean `{near}`?"));
            let problem = format!("`columns` names `{unknown}`, which is no term of [features]{near}");
            return Err(RecipeError::Section { section: "fit", problem });
        }
        Ok(if self.columns.is_empty() { terms.to_vec() } else { self.columns.clone() })
    }

    /// The table with the columns of the treatment, where the recipe has one.
    pub(crate) fn with_treatment(&self, data: Data, rows: &Rows, of: &[usize]) -> Result<Data, RecipeError> {
        match &self.treatment {
            None => Ok(data),
            Some(treatment) => treatment.with_columns(&data, &arms(rows, of)?),
        }
    }

    pub(crate) fn settings(&self, seed: u64, threads: usize) -> Settings {
        Settings {
            outer_folds: self.outer_folds,
            inner_folds: self.inner_folds,
            split: self.split,
            seed,
            threads,
            metric: self.metric,
            horizon: self.horizon_days,
            further_horizons: self.further_horizons_days.clone(),
        }
    }
}

/// Compares the recipe's candidates on the training rows of the run and writes `fit/`: `fit.json`, `predictions.parquet`
/// (what each said of rows that it was not trained on) and a folder for each candidate with its final `model.json`.
///
/// # Errors
/// When a step before has not run or ran for another recipe, or a section or a candidate does not fit the rows.
pub fn fit(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<FitReport, RecipeError> {
    require_features(recipe, options)?;
    alone(&options.run, "fit", fit_alone(recipe, options, progress), |report| report.was_current)
}

/// The stamp that the step leaves for this recipe and what it reads.
fn stamp(recipe: &Recipe, options: &Options, section: &FitSection) -> Result<Stamp, RecipeError> {
    let files = ["cohort.parquet", "cohort.json", "features.parquet", "features.json"];
    let inputs = files.into_iter().filter(|name| options.run.join(name).exists());
    let inputs = inputs.map(|name| Ok((name.to_owned(), sha256_of_file(&options.run.join(name))?)));
    let inputs = inputs.collect::<Result<_, RecipeError>>()?;
    let settings = serde_json::to_string(&(section, options.seed(recipe))).map_err(|e| text_error(&e))?;
    Ok(Stamp::new("fit", &settings, inputs))
}

/// Makes sure that the models are of this recipe.
///
/// # Errors
/// Says that they are not.
pub(crate) fn require_fit(recipe: &Recipe, options: &Options) -> Result<(), RecipeError> {
    let (section, folder) = (recipe.required::<FitSection>("fit")?, options.run.join("fit"));
    if !folder.join("fit.json").exists() {
        return Err(RecipeError::NotYet { path: folder.join("fit.json"), step: "fit" });
    }
    if stamp(recipe, options, &section)?.current(&folder).is_none() {
        let problem = "is not of this recipe, seed and features as they are now".to_owned();
        return Err(RecipeError::Changed { path: folder.join("fit.json"), problem, step: "fit" });
    }
    Ok(())
}

/// The step by itself: whoever calls it knows that cohort and features are of this recipe.
pub(crate) fn fit_alone(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<FitReport, RecipeError> {
    let section: FitSection = recipe.required("fit")?;
    let folder = options.run.join("fit");
    let stamp = stamp(recipe, options, &section)?;
    if stamp.current(&folder).is_some()
        && let Ok(report) = read_report(&options.run)
    {
        return Ok(FitReport { was_current: true, ..report });
    }
    stamp.lift(&folder)?;
    let rows = Rows::read(&options.run, section.task)?;
    let terms = term_names(&options.run)?;
    let train = rows.of("train");
    let data = rows.data(&train, &section.columns(&terms)?, section.task, &section.together)?;
    let data = section.with_treatment(data, &rows, &train)?;
    let events = (section.task != Task::Continuous)
        .then(|| (0..data.count()).filter(|row| data.outcome.value(*row) == 1.0).count());
    let offset = prevalence::offset(&options.run)?;
    if offset.is_some() {
        prevalence::check(&section, &data)?;
    }
    let competing_events = competing::count(&rows, &train, section.task)?;
    let training = Training::new(data)?;
    progress.begin("comparing candidates by nested cross-validation", None);
    let told = std::sync::atomic::AtomicU64::new(0);
    let tell = |done: u64, _: u64| {
        let before = told.swap(done, std::sync::atomic::Ordering::Relaxed);
        progress.advance(done.saturating_sub(before));
    };
    let selection =
        fit::select(&training, &section.candidates, &section.settings(options.seed(recipe), options.threads), &tell);
    progress.end();
    let selection = selection?;
    let (chosen, because) = match &section.choose {
        None => (selection.best, "the best mean over outer folds".to_owned()),
        Some(name) => {
            let at = selection.candidates.iter().position(|candidate| candidate.name == *name);
            let problem = format!("`choose` names `{name}`, which is no candidate");
            (at.ok_or(RecipeError::Section { section: "fit", problem })?, "named by the recipe beforehand".to_owned())
        }
    };

    let mut outputs = effects(&section, &training, &rows, &train, options, recipe, &folder, progress)?;
    let mut predictions = Frame::new("predictions");
    predictions.push("row", Column::Number(train.iter().map(|row| *row as f64).collect()))?;
    let mut candidates = vec![];
    for result in &selection.candidates {
        let model = fit::with_horizons(&training, result.model.clone(), &section.further_horizons_days)?;
        let (model, held_out) = match offset {
            None => (model, result.held_out.values.clone()),
            Some(offset) => {
                let lowered = result.held_out.values.iter().map(|value| prevalence::probability(*value, offset));
                (prevalence::shifted(&model, offset)?, lowered.collect())
            }
        };
        let mut file = ModelFile { source_sha256: stamp.settings.clone(), ..model.file().clone() };
        file.notes.extend(competing_events.map(|count| competing::note(count, train.len())));
        let text = import::model_json(&file).map_err(|e| text_error(&e))?;
        let name = format!("{}/model.json", result.name);
        write_whole(&folder.join(&name), |file| file.write_all(&text))?;
        outputs.push(name);
        predictions.push(result.name.clone(), Column::Number(held_out))?;
        for (horizon, values) in section.further_horizons_days.iter().zip(&result.held_out.further) {
            predictions.push(further_name(&result.name, *horizon), Column::Number(values.clone()))?;
        }
        candidates.push(FitCandidate {
            name: result.name.clone(),
            learner: result.learner.name().to_owned(),
            mean: finite(result.mean),
            standard_error: finite(result.standard_error),
            folds: result.folds.iter().copied().map(finite).collect(),
            parameters: result.chosen.clone(),
            grid: result.grid.clone(),
            model: store::sha256_of_bytes(&text),
        });
    }
    predictions.write_parquet(&folder.join("predictions.parquet"))?;
    let report = FitReport {
        rows: train.len(),
        events,
        unknown: rows.unknown,
        competing_events,
        intercept_offset: offset,
        metric: selection.metric,
        chosen: selection.candidates[chosen].name.clone(),
        chosen_because: because,
        candidates,
        was_current: false,
    };
    let text = serde_json::to_vec_pretty(&report).map_err(|e| text_error(&e))?;
    write_whole(&folder.join("fit.json"), |file| file.write_all(&text))?;
    outputs.extend(["predictions.parquet".to_owned(), "fit.json".to_owned()]);
    stamp.leave(&folder, &outputs)?;
    Ok(report)
}

/// The column of `predictions.parquet` with a candidate's risks by a further horizon.
pub(crate) fn further_name(candidate: &str, horizon: f64) -> String {
    format!("{candidate}, by day {horizon}")
}

/// The arms of these rows.
pub(crate) fn arms(rows: &Rows, of: &[usize]) -> Result<Vec<Option<String>>, RecipeError> {
    if rows.cohort.column("treatment").is_none() {
        let problem = "the cohort has no column `treatment`; say in [cohort.treatment] how arms are told".to_owned();
        return Err(RecipeError::Section { section: "fit.treatment", problem });
    }
    let arms = rows.cohort.texts("treatment")?;
    Ok(of.iter().map(|row| arms[*row].clone()).collect())
}

/// Models of benefit, judged: `effects.json`.
#[allow(clippy::too_many_arguments, reason = "all of them are the step's own and would be passed on as they are")]
fn effects(
    section: &FitSection,
    training: &Training,
    rows: &Rows,
    train: &[usize],
    options: &Options,
    recipe: &Recipe,
    folder: &Path,
    progress: &dyn Progress,
) -> Result<Vec<String>, RecipeError> {
    let Some(treatment) = section.treatment.as_ref().filter(|treatment| !treatment.effects.is_empty()) else {
        return Ok(vec![]);
    };
    if !has_benefit(&training.data().outcome) {
        let problem = "`effects` are of yes-or-no outcomes and of survival; leave them out".to_owned();
        return Err(RecipeError::Section { section: "fit.treatment", problem });
    }
    // Covariates alone: the arms come beside them.
    let terms = term_names(&options.run)?;
    let data = rows.data(train, &section.columns(&terms)?, section.task, &section.together)?;
    let (data, treated, _) = of_two_arms(&data, &treatment.treated(&arms(rows, train)?));
    let two_arms = Training::new(data)?;
    let settings = EffectSettings {
        selection: Settings { metric: None, ..section.settings(options.seed(recipe), options.threads) },
        ..EffectSettings::default()
    };
    let mut results = vec![];
    for candidate in &treatment.effects {
        progress.begin(&format!("benefit by {}", candidate.name), None);
        let result = fit::effect::estimate(&two_arms, &treated, candidate, &settings, &|_, _| {});
        progress.end();
        results.push(EffectSummary::of(&result?));
    }
    let text = serde_json::to_vec_pretty(&results).map_err(|e| text_error(&e))?;
    write_whole(&folder.join("effects.json"), |file| file.write_all(&text))?;
    Ok(vec!["effects.json".to_owned()])
}

/// What the report shows of a model of benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EffectSummary {
    /// The candidate.
    pub name: String,
    /// How benefit is modelled.
    pub method: fit::effect::Method,
    /// The arms' difference in all rows.
    pub average: fit::effect::Estimate,
    /// Observed beside predicted benefit, the least predicted first.
    pub groups: Vec<fit::effect::BenefitGroup>,
    /// By how much observed benefit rises with predicted benefit.
    pub slope: fit::effect::Estimate,
    /// C for benefit.
    pub c_for_benefit: fit::effect::Estimate,
    /// Of the test that all benefit equally.
    pub heterogeneity_p: f64,
}

impl EffectSummary {
    fn of(result: &fit::effect::EffectResult) -> Self {
        Self {
            name: result.name.clone(),
            method: result.method,
            average: result.average,
            groups: result.groups.clone(),
            slope: result.slope,
            c_for_benefit: result.c_for_benefit,
            heterogeneity_p: result.heterogeneity_p,
        }
    }
}

/// The models of benefit that the step left, if it judged any.
pub(crate) fn read_effects(run: &Path) -> Result<Vec<EffectSummary>, RecipeError> {
    let path = run.join("fit/effects.json");
    if !path.exists() {
        return Ok(vec![]);
    }
    let text = fs::read(&path).map_err(|source| RecipeError::Io { path: path.clone(), source })?;
    serde_json::from_slice(&text).map_err(|error| RecipeError::Changed {
        path,
        problem: error.to_string(),
        step: "fit",
    })
}

/// The report that the step left.
pub(crate) fn read_report(run: &Path) -> Result<FitReport, RecipeError> {
    let path = run.join("fit/fit.json");
    let text = fs::read_to_string(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "fit" })?;
    serde_json::from_str(&text).map_err(|error| RecipeError::Changed { path, problem: error.to_string(), step: "fit" })
}

/// The final model of a candidate, as the step wrote it.
pub(crate) fn read_model(run: &Path, candidate: &FitCandidate) -> Result<FinalModel, RecipeError> {
    let path = run.join("fit").join(&candidate.name).join("model.json");
    let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "fit" })?;
    let changed = |problem: String| RecipeError::Changed { path: path.clone(), problem, step: "fit" };
    if store::sha256_of_bytes(&text) != candidate.model {
        return Err(changed("is not the model that the comparison made".to_owned()));
    }
    let file = serde_json::from_slice(&text).map_err(|error| changed(error.to_string()))?;
    Ok(FinalModel::read(&candidate.name, file))
}

/// The names of the terms that `features.json` lists.
pub(crate) fn term_names(run: &Path) -> Result<Vec<String>, RecipeError> {
    Ok(features_report(run)?.terms.into_iter().map(|term| term.name).collect())
}

/// What the features step left.
pub(crate) fn features_report(run: &Path) -> Result<cohort::FeaturesReport, RecipeError> {
    let path = run.join("features.json");
    let text = fs::read_to_string(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "features" })?;
    serde_json::from_str(&text).map_err(|error| RecipeError::Changed {
        path,
        problem: error.to_string(),
        step: "features",
    })
}

pub(crate) fn text_error(error: &serde_json::Error) -> RecipeError {
    RecipeError::Section { section: "fit", problem: format!("something cannot be written: {error}") }
}

#[cfg(test)]
mod tests;
