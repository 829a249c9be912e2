//! The step `evaluate`: the sealed rows are opened, once, for models that can no longer change.

mod classical;
pub(crate) mod contributions;
mod judged;
mod negative_controls;
mod ranged;
mod resampled;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use evaluate::Evaluation;
use evaluate::report::Page;
use fit::{FinalModel, Sealed, Training};
use regress::{Analysis, Finding};
use serde::{Deserialize, Serialize};
use store::{Progress, Stamp, sha256_of_file, write_whole};

use crate::competing::CompetingEvents;
use crate::error::RecipeError;
use crate::file::Recipe;
use crate::fit_step::{FitSection, read_effects, read_model, read_report, require_fit, term_names, text_error};
use crate::ranges::Ranges;
use crate::rows::Rows;
use crate::run::{Options, alone, require_features};

pub use judged::{Amounts, Judged};
pub use negative_controls::NegativeControl;

/// The section `[evaluate]`; every part of it may be left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvaluateSection {
    /// What must be seen first in the report.
    pub banner: Option<String>,
    /// Paragraphs of introduction.
    pub about: Vec<String>,
    /// Thresholds to show.
    pub thresholds: Vec<f64>,
    /// Alerts per 1,000 persons that can be answered.
    pub budget_per_1000: Option<f64>,
    /// Further times at which discrimination is measured, in days.
    pub times_days: Vec<f64>,
    /// Groups: names of inputs with options or yes and no, or of columns of the cohort such as `site`.
    pub subgroups: Vec<String>,
    /// Edges of age bands, of the input `age`.
    pub age_bands: Vec<f64>,
    /// Bootstrap replicates of intervals.
    pub bootstrap: usize,
    /// Bootstrap replicates of the optimism of the chosen model; 0 for none.
    pub optimism: usize,
    /// Refits to bootstrap samples for the ranges of a treatment's outcomes, at least 100; 0 for none.
    pub refits: usize,
    /// Simulated tables on which these ranges are held against a known truth; 0 for none.
    pub simulations: usize,
    /// How often each column is shuffled for its importance; 0 for none.
    pub importance: usize,
    /// Shares of the training persons for the learning curve; empty for none.
    pub learning_curve: Vec<f64>,
    /// How many rows are explained for the summary of contributions; 0 for none.
    pub explained: usize,
    /// The authors' answers to items of TRIPOD+AI, by number.
    pub tripod: BTreeMap<String, String>,
}

impl Default for EvaluateSection {
    fn default() -> Self {
        Self {
            banner: None,
            about: vec![],
            thresholds: vec![0.05, 0.1, 0.2, 0.3, 0.5],
            budget_per_1000: None,
            times_days: vec![],
            subgroups: vec![],
            age_bands: vec![],
            bootstrap: 1000,
            optimism: 0,
            refits: 400,
            simulations: 100,
            importance: 10,
            learning_curve: vec![0.25, 0.5, 0.75, 1.0],
            explained: 500,
            tripod: BTreeMap::new(),
        }
    }
}

/// What the step found: `evaluation/evaluation.json`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct EvaluationReport {
    /// The model that is published.
    pub model: String,
    /// On which rows `main` was measured: `test`, `external`, or `held-out folds` where the recipe keeps no rows apart.
    pub measured_on: String,
    /// The full evaluation of the published model; absent where the outcome is a number.
    pub main: Option<Evaluation>,
    /// Where the outcome is a number.
    pub amounts: Option<Amounts>,
    /// Every candidate on every kept split, in few figures.
    pub candidates: Vec<Judged>,
    /// Outcomes that the model should tell nothing about, on the same rows as `main`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub negative_controls: Vec<NegativeControl>,
    /// What competing events make of the risk, on the same rows; absent where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competing_events: Option<CompetingEvents>,
    /// Classical analyses of the recipe, by name.
    pub statistics: BTreeMap<String, Finding>,
    /// The same as text for a terminal.
    #[serde(skip)]
    pub text: String,
    /// Whether an earlier run had done all this already.
    #[serde(skip)]
    pub was_current: bool,
}

/// Opens the sealed rows and writes `evaluation/`: `evaluation.json`, `report.html`, `report.txt` and the predictions of each
/// split as a table.
///
/// # Errors
/// When a step before has not run or ran for another recipe, a figure that the recipe expects does not come out, or nothing can
/// be measured.
pub fn evaluate(recipe: &Recipe, options: &Options, progress: &dyn Progress) -> Result<EvaluationReport, RecipeError> {
    require_fit(recipe, options)?;
    require_features(recipe, options)?;
    alone(&options.run, "evaluate", evaluate_alone(recipe, options, progress), |report| report.was_current)
}

/// Makes sure that the evaluation is of this recipe.
///
/// # Errors
/// Says that it is not.
pub(crate) fn require_evaluation(recipe: &Recipe, options: &Options) -> Result<(), RecipeError> {
    let folder = options.run.join("evaluation");
    let path = folder.join("evaluation.json");
    if !path.exists() {
        return Err(RecipeError::NotYet { path, step: "evaluate" });
    }
    let section: EvaluateSection = recipe.section("evaluate")?.unwrap_or_default();
    let statistics: Vec<Analysis> = recipe.section("statistics")?.unwrap_or_default();
    if stamp(recipe, options, &section, &statistics)?.current(&folder).is_none() {
        let problem = "is not of this recipe, seed and models as they are now".to_owned();
        return Err(RecipeError::Changed { path, problem, step: "evaluate" });
    }
    Ok(())
}

/// The step by itself: whoever calls it knows that the models are of this recipe.
pub(crate) fn evaluate_alone(
    recipe: &Recipe,
    options: &Options,
    progress: &dyn Progress,
) -> Result<EvaluationReport, RecipeError> {
    let section: EvaluateSection = recipe.section("evaluate")?.unwrap_or_default();
    let statistics: Vec<Analysis> = recipe.section("statistics")?.unwrap_or_default();
    let fit_section: FitSection = recipe.required("fit")?;
    let folder = options.run.join("evaluation");
    let stamp = stamp(recipe, options, &section, &statistics)?;
    if stamp.current(&folder).is_some()
        && let Some(report) = left_over(&folder)
    {
        return Ok(EvaluationReport { was_current: true, ..report });
    }
    stamp.lift(&folder)?;

    let report = read_report(&options.run)?;
    let rows = Rows::read(&options.run, fit_section.task)?;
    let columns = fit_section.columns(&term_names(&options.run)?)?;
    let table = |of: &[usize]| {
        let data = rows.data(of, &columns, fit_section.task, &fit_section.together)?;
        fit_section.with_treatment(data, &rows, of)
    };
    let train = rows.of("train");
    let training = Training::new(table(&train)?)?;
    let models: Vec<FinalModel> =
        report.candidates.iter().map(|c| read_model(&options.run, c)).collect::<Result<_, _>>()?;
    let chosen = report.candidates.iter().position(|c| c.name == report.chosen).unwrap_or(0);

    let mut seen = vec![];
    for split in rows.sealed_splits() {
        let of = rows.of(&split);
        let opened = Sealed::new(table(&of)?).open(models.clone())?;
        seen.push(judged::Seen { split, rows: of, data: opened.data, values: opened.values });
    }
    let held_out = judged::held_out(options, &report, &rows, &training, &train)?;
    let main = seen.first().unwrap_or(&held_out);
    let how = judged::How {
        section: &section,
        fit: &fit_section,
        rows: &rows,
        seed: options.seed(recipe),
        threads: options.threads,
    };

    let mut outputs = vec![];
    for one in seen.iter().chain([&held_out]) {
        let name = format!("predictions-{}.csv", one.split.replace(' ', "-"));
        one.table(&report, &fit_section, &rows)?.write_csv(&folder.join(&name))?;
        outputs.push(name);
    }
    let mut found = EvaluationReport {
        model: report.chosen.clone(),
        measured_on: main.split.clone(),
        main: judged::evaluation(main, chosen, &how, progress)?,
        amounts: judged::amounts(main, chosen),
        candidates: seen.iter().chain([&held_out]).flat_map(|one| one.judged(&report)).collect(),
        negative_controls: negative_controls::found(&rows.cohort, main, chosen)?,
        competing_events: main.competing_events(chosen, &how)?,
        statistics: classical::run(&statistics, &options.data, &recipe.path)?,
        ..EvaluationReport::default()
    };
    let ranged = ranged::Ranged {
        options,
        report: &report,
        training: &training,
        model: &models[chosen],
        chosen,
        sealed: seen.first(),
        held_out: &held_out,
        how: &how,
    };
    let ranges = ranged.ranges(progress)?;
    let told = told::Told {
        recipe,
        options,
        section: &section,
        fit: &fit_section,
        report: &report,
        rows: &rows,
        seen: &seen,
        main,
        chosen,
        how: &how,
        found: &found,
        ranges: &ranges,
        effects: &read_effects(&options.run)?,
    };
    let resampled = resampled::resampled(&training, &report, chosen, &fit_section, &how, progress)?;
    let contributions = contributions::summary(&training, models[chosen].file(), section.explained, how.seed);
    let page: Page = told.page(resampled, contributions)?;
    write(&folder.join("report.html"), page.html().as_bytes())?;
    found.text = page.text();
    write(&folder.join("report.txt"), found.text.as_bytes())?;
    write(&folder.join("evaluation.json"), &serde_json::to_vec_pretty(&found).map_err(|e| text_error(&e))?)?;
    write(&folder.join("ranges.json"), &serde_json::to_vec(&ranges).map_err(|e| text_error(&e))?)?;
    outputs.extend(["report.html", "report.txt", "evaluation.json", "ranges.json"].map(str::to_owned));
    stamp.leave(&folder, &outputs)?;
    Ok(found)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), RecipeError> {
    Ok(write_whole(path, |file| file.write_all(bytes))?)
}

fn stamp(
    recipe: &Recipe,
    options: &Options,
    section: &EvaluateSection,
    statistics: &[Analysis],
) -> Result<Stamp, RecipeError> {
    let fit: FitSection = recipe.required("fit")?;
    let settings =
        serde_json::to_string(&(section, statistics, fit, options.seed(recipe))).map_err(|e| text_error(&e))?;
    let mut inputs = BTreeMap::new();
    for name in ["cohort.parquet", "features.parquet", "fit/fit.json", "fit/predictions.parquet", "fit/effects.json"] {
        let path = options.run.join(name);
        if path.exists() {
            inputs.insert(name.to_owned(), sha256_of_file(&path)?);
        }
    }
    for analysis in statistics {
        let path = options.data.join(&analysis.file);
        if path.exists() {
            inputs.insert(analysis.file.display().to_string(), sha256_of_file(&path)?);
        }
    }
    Ok(Stamp::new("evaluate", &settings, inputs))
}

/// What the step found.
pub(crate) fn read_evaluation(run: &Path) -> Result<EvaluationReport, RecipeError> {
    let path = run.join("evaluation/evaluation.json");
    let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "evaluate" })?;
    let changed =
        |error: serde_json::Error| RecipeError::Changed { path, problem: error.to_string(), step: "evaluate" };
    serde_json::from_slice(&text).map_err(changed)
}

/// The ranges that the step left.
pub(crate) fn read_ranges(run: &Path) -> Result<Ranges, RecipeError> {
    let path = run.join("evaluation/ranges.json");
    let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "evaluate" })?;
    let changed =
        |error: serde_json::Error| RecipeError::Changed { path, problem: error.to_string(), step: "evaluate" };
    serde_json::from_slice(&text).map_err(changed)
}

/// What an earlier run left.
fn left_over(folder: &Path) -> Option<EvaluationReport> {
    let report: EvaluationReport = serde_json::from_slice(&fs::read(folder.join("evaluation.json")).ok()?).ok()?;
    Some(EvaluationReport { text: fs::read_to_string(folder.join("report.txt")).ok()?, ..report })
}
