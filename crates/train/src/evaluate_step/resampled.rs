//! What fitting again and again says of the published model, on training rows alone: optimism, importance, learning curve.

use evaluate::{Importance, ImportanceRow, LearningCurve, LearningPoint, OptimismTable, Resampling, Spread, optimism};
use fit::{Candidate, Outcome, Training};
use store::Progress;

use super::judged::How;
use crate::error::RecipeError;
use crate::fit_step::{FitReport, FitSection};

/// What was found; each is absent where the recipe does not ask for it.
#[derive(Debug, Default)]
pub(super) struct Resampled {
    pub(super) optimism: Option<OptimismTable>,
    pub(super) importance: Option<Importance>,
    pub(super) learning_curve: Option<LearningCurve>,
}

pub(super) fn resampled(
    training: &Training,
    report: &FitReport,
    chosen: usize,
    section: &FitSection,
    how: &How<'_>,
    progress: &dyn Progress,
) -> Result<Resampled, RecipeError> {
    let (candidate, point) = (&section.candidates[chosen], &report.candidates[chosen].parameters);
    let settings = section.settings(how.seed, how.threads);
    let metric = metric_in_words(report.metric);
    let quiet = |_: u64, _: u64| {};
    let mut found = Resampled::default();
    if how.section.importance > 0 {
        progress.begin("shuffling each column", None);
        let losses = fit::permutation_importance(training, candidate, point, &settings, how.section.importance, &quiet);
        progress.end();
        found.importance = Some(importance(losses?, metric, report.candidates[chosen].mean, how));
    }
    if !how.section.learning_curve.is_empty() {
        progress.begin("learning curve", None);
        let points = fit::learning_curve(training, candidate, point, &settings, &how.section.learning_curve, &quiet);
        progress.end();
        found.learning_curve = curve(&points?, metric, section.outer_folds);
    }
    if how.section.optimism > 0 {
        progress.begin("optimism", Some(how.section.optimism as u64));
        found.optimism = of_bootstrap(training, candidate, point, &settings, report, how, progress);
        progress.end();
    }
    Ok(found)
}

fn metric_in_words(metric: fit::Metric) -> &'static str {
    match metric {
        fit::Metric::Auroc => "AUROC",
        fit::Metric::LogLoss => "log loss",
        fit::Metric::Brier => "Brier score",
        fit::Metric::Rmse => "root mean squared error",
        fit::Metric::Concordance => "Harrell's C",
    }
}

fn importance(losses: Vec<fit::Importance>, metric: &str, baseline: Option<f64>, how: &How<'_>) -> Importance {
    let row = |one: fit::Importance| ImportanceRow {
        input: one.column,
        mean: one.mean,
        standard_deviation: one.standard_deviation,
        low: one.mean - one.standard_deviation,
        high: one.mean + one.standard_deviation,
    };
    let mut inputs: Vec<ImportanceRow> = losses.into_iter().map(row).collect();
    inputs.sort_by(|a, b| b.mean.total_cmp(&a.mean).then_with(|| a.input.cmp(&b.input)));
    Importance {
        metric: metric.to_owned(),
        baseline: baseline.unwrap_or(f64::NAN),
        repeats: how.section.importance,
        seed: how.seed,
        inputs,
    }
}

fn curve(points: &[fit::CurvePoint], metric: &str, folds: usize) -> Option<LearningCurve> {
    let point = |one: &fit::CurvePoint| {
        let (low, high) = (one.mean - one.standard_error, one.mean + one.standard_error);
        let spread = Spread { mean: one.mean, low, high };
        LearningPoint {
            rows: one.rows as usize,
            repeats: folds.saturating_sub(one.failed),
            // Not measured: models are judged on rows that they did not see.
            training: None,
            validation: spread,
        }
    };
    let points: Vec<LearningPoint> = points.iter().filter(|p| p.mean.is_finite()).map(point).collect();
    let (judged_in, spread) = ("held-out folds".to_owned(), "one standard error to each side".to_owned());
    (points.len() > 1).then(|| LearningCurve { metric: metric.to_owned(), judged_in, spread, points })
}

/// Harrell's bootstrap of the chosen point; the choice of the point itself is not repeated.
fn of_bootstrap(
    training: &Training,
    candidate: &Candidate,
    point: &fit::Point,
    settings: &fit::Settings,
    report: &FitReport,
    how: &How<'_>,
    progress: &dyn Progress,
) -> Option<OptimismTable> {
    let data = training.data();
    let groups: Vec<usize> = (0..data.count()).map(|row| data.group(row) as usize).collect();
    let resampling = Resampling {
        rows: data.count(),
        groups: Some(&groups),
        replicates: how.section.optimism,
        seed: how.seed,
        threads: how.threads,
    };
    let is_binary = matches!(data.outcome, Outcome::Binary(_));
    let names: &[&str] =
        if is_binary { &[metric_in_words(report.metric), "Brier score"] } else { &[metric_in_words(report.metric)] };
    let alone = fit::Settings { threads: 1, ..settings.clone() };
    let fit = |rows: &[usize]| {
        let training = Training::new(data.take(rows)).ok()?;
        fit::train(&training, candidate, point, &alone).ok()
    };
    let measure = |model: &fit::FinalModel, rows: &[usize]| {
        let taken = data.take(rows);
        let values = model.values(&taken).ok()?;
        let mut measures = vec![report.metric.of(&taken, &values)];
        if is_binary {
            measures.push(fit::Metric::Brier.of(&taken, &values));
        }
        measures.iter().all(|measure| measure.is_finite()).then_some(measures)
    };
    optimism(names, &resampling, fit, measure, &|_| progress.advance(1))
}
