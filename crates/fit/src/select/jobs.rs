//! The fits of a comparison, in three stages of independent jobs: grids, calibrations, outer folds and final models.

use std::borrow::Cow;

use model::trees::TreeEnsemble;
use model::{Calibration, ModelFile};

use super::Settings;
use super::result::{CandidateResult, PointResult, Predictions, Selection, mean_and_error};
use super::single::{model_file, predicted};
use crate::calibrate::{Calibrator, HeldOut};
use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome, taken};
use crate::error::Error;
use crate::folds::{Fold, folds};
use crate::horizons::with_horizons;
use crate::learner::{self, Context};
use crate::metric::Metric;
use crate::parameters::Point;
use crate::pool;
use crate::training::{FinalModel, Training, all_values};

/// A candidate with its own columns and grid.
pub(super) struct Entrant<'a> {
    pub(super) candidate: &'a Candidate,
    pub(super) data: Cow<'a, Data>,
    points: Vec<Point>,
    calibrator: Calibrator,
}

/// Rows that train one measured (or the final) model, the inner folds of them, and the rows that measure it.
struct Setting {
    train: Vec<usize>,
    /// `None`: the final model, which nothing measures here.
    test: Option<Vec<usize>>,
    inner: Vec<Fold>,
    place: String,
}

/// What the inner folds say.
#[derive(Clone)]
struct Chosen {
    point: usize,
    grid: Vec<PointResult>,
    calibration: Option<Calibration>,
}

struct Comparison<'a> {
    entrants: Vec<Entrant<'a>>,
    settings: Vec<Setting>,
    metric: Metric,
    threads: usize,
    further_horizons: &'a [f64],
    context: Context,
    progress: pool::Progress<'a>,
}

pub(super) fn run(
    training: &Training,
    candidates: &[Candidate],
    settings: &Settings,
    metric: Metric,
    progress: pool::Progress<'_>,
) -> Result<Selection, Error> {
    let comparison = Comparison {
        entrants: candidates.iter().map(|candidate| entrant(candidate, training.data())).collect::<Result<_, _>>()?,
        settings: nested(training.data(), settings)?,
        metric,
        threads: settings.threads,
        further_horizons: &settings.further_horizons,
        context: Context { seed: settings.seed, horizon: settings.horizon },
        progress,
    };
    let mut chosen = comparison.choose()?;
    comparison.calibrate(&mut chosen)?;
    comparison.finish(training.data(), &chosen)
}

pub(super) fn entrant<'a>(candidate: &'a Candidate, data: &'a Data) -> Result<Entrant<'a>, Error> {
    let wrong = |what: String| Error::Candidate { candidate: candidate.name.clone(), what };
    let data = candidate.own_columns(data)?;
    learner::check(candidate, &data)?;
    let calibrator = match (candidate.learner, candidate.calibration) {
        (Learner::Svm, Calibrator::None) => Calibrator::Platt,
        (_, calibrator) => calibrator,
    };
    if calibrator != Calibrator::None && !matches!(data.outcome, Outcome::Binary(_)) {
        return Err(wrong("only binary outcomes are calibrated: leave calibration out".into()));
    }
    Ok(Entrant { candidate, data, points: candidate.points()?, calibrator })
}

/// The outer folds with their inner ones, and all rows with theirs.
fn nested(data: &Data, settings: &Settings) -> Result<Vec<Setting>, Error> {
    let outer = folds(data, settings.outer_folds, settings.split, settings.seed)?;
    let all = Fold { train: (0..data.count()).collect(), test: vec![] };
    let count = outer.len();
    (outer.into_iter().chain([all]).enumerate())
        .map(|(at, Fold { train, test })| {
            // Seeds of their own, so that inner folds are no rest of the outer ones.
            let seed = settings.seed.wrapping_add(1 + at as u64);
            let inner = folds(&data.take(&train), settings.inner_folds, settings.split, seed)?;
            let of = |rows: &[usize]| taken(&train, rows);
            let inner = inner.iter().map(|fold| Fold { train: of(&fold.train), test: of(&fold.test) }).collect();
            let is_final = at == count;
            let place = if is_final { "all training rows".into() } else { format!("outer fold {}", at + 1) };
            Ok(Setting { train, test: (!is_final).then_some(test), inner, place })
        })
        .collect()
}

impl Comparison<'_> {
    /// Fits one point to rows and predicts others.
    fn predict(&self, entrant: &Entrant<'_>, point: &Point, fold: &Fold) -> Result<(Vec<f64>, Vec<f64>), String> {
        let fitted = learner::fit(entrant.candidate, point, &entrant.data.take(&fold.train), self.context)?;
        predicted(fitted, &entrant.data.take(&fold.test))
    }

    /// Each candidate's point in each setting, by the inner folds.
    fn choose(&self) -> Result<Vec<Vec<Chosen>>, Error> {
        let mut jobs = Vec::new();
        for (who, entrant) in self.entrants.iter().enumerate().filter(|(_, entrant)| entrant.points.len() > 1) {
            for (at, setting) in self.settings.iter().enumerate() {
                let points = 0..entrant.points.len();
                jobs.extend(points.flat_map(|point| (0..setting.inner.len()).map(move |fold| (who, at, point, fold))));
            }
        }
        let scores = pool::run(jobs.len(), self.threads, self.progress, |job| {
            let (who, at, point, fold) = jobs[job];
            let (entrant, fold) = (&self.entrants[who], &self.settings[at].inner[fold]);
            // A point that cannot be fitted is out of the comparison; others go on.
            Ok(self.predict(entrant, &entrant.points[point], fold).map(|(values, margins)| {
                let test = entrant.data.take(&fold.test);
                self.metric.of(&test, if self.orders_by_margin() { &margins } else { &values })
            }))
        })?;
        let mut scores = scores.into_iter();
        let mut all = Vec::new();
        for entrant in &self.entrants {
            let mut of_settings = Vec::new();
            for setting in &self.settings {
                let mut grid = Vec::new();
                if entrant.points.len() > 1 {
                    for point in &entrant.points {
                        let folds: Vec<Result<f64, String>> = scores.by_ref().take(setting.inner.len()).collect();
                        grid.push(point_result(point, folds));
                    }
                }
                let point = self.best_point(entrant, setting, &grid)?;
                of_settings.push(Chosen { point, grid, calibration: None });
            }
            all.push(of_settings);
        }
        Ok(all)
    }

    /// A metric of order takes margins, of which no two that differ become one value.
    fn orders_by_margin(&self) -> bool {
        matches!(self.metric, Metric::Auroc | Metric::Concordance)
    }

    /// The first of the best.
    fn best_point(&self, entrant: &Entrant<'_>, setting: &Setting, grid: &[PointResult]) -> Result<usize, Error> {
        let mut best: Option<(usize, f64)> = None;
        for (at, result) in grid.iter().enumerate() {
            let Some(mean) = result.mean else { continue };
            let mean = if self.metric.larger_is_better() { mean } else { -mean };
            if best.is_none_or(|(_, most)| mean > most) {
                best = Some((at, mean));
            }
        }
        match (best, grid.first()) {
            (Some((at, _)), _) => Ok(at),
            (None, None) => Ok(0),
            (None, Some(first)) => Err(Error::Learner {
                candidate: entrant.candidate.name.clone(),
                place: setting.place.clone(),
                what: format!(
                    "no point of the grid could be fitted in the inner folds, the first because: {}",
                    first.failure.clone().unwrap_or_else(|| "a fold has one class only".into())
                ),
            }),
        }
    }

    /// Calibrations by the predictions that the inner folds hold out, all together.
    fn calibrate(&self, chosen: &mut [Vec<Chosen>]) -> Result<(), Error> {
        let mut jobs = Vec::new();
        for (who, _) in self.entrants.iter().enumerate().filter(|(_, e)| e.calibrator != Calibrator::None) {
            for (at, setting) in self.settings.iter().enumerate() {
                jobs.extend((0..setting.inner.len()).map(|fold| (who, at, fold)));
            }
        }
        let parts = pool::run(jobs.len(), self.threads, self.progress, |job| {
            let (who, at, fold) = jobs[job];
            let (entrant, setting) = (&self.entrants[who], &self.settings[at]);
            let point = &entrant.points[chosen[who][at].point];
            self.predict(entrant, point, &setting.inner[fold]).map_err(|what| failed(entrant, &setting.place, what))
        })?;
        let mut parts = jobs.iter().zip(parts).peekable();
        while let Some(((who, at, _), _)) = parts.peek() {
            let (who, at) = (*who, *at);
            let (entrant, setting) = (&self.entrants[who], &self.settings[at]);
            let (mut values, mut margins, mut rows) = (Vec::new(), Vec::new(), Vec::new());
            while let Some((job, part)) = parts.next_if(|(job, _)| (job.0, job.1) == (who, at)) {
                values.extend(part.0);
                margins.extend(part.1);
                rows.extend_from_slice(&setting.inner[job.2].test);
            }
            let held = entrant.data.take(&rows);
            let Outcome::Binary(outcome) = &held.outcome else { continue };
            let weights = held.all_weights();
            let rows = HeldOut { margins: &margins, values: &values, outcome, weights: &weights };
            let calibration = entrant.calibrator.fit(&rows);
            chosen[who][at].calibration = calibration.map_err(|what| failed(entrant, &setting.place, what))?;
        }
        Ok(())
    }

    /// The outer folds' models and the final ones.
    fn finish(&self, data: &Data, chosen: &[Vec<Chosen>]) -> Result<Selection, Error> {
        let count = self.settings.len();
        let models = pool::run(self.entrants.len() * count, self.threads, self.progress, |job| {
            let (entrant, setting, chosen) =
                (&self.entrants[job / count], &self.settings[job % count], &chosen[job / count][job % count]);
            let fit = || {
                let train = entrant.data.take(&setting.train);
                let fitted = learner::fit(entrant.candidate, &entrant.points[chosen.point], &train, self.context)?;
                let file = model_file(entrant, fitted, chosen.calibration.clone());
                match &setting.test {
                    None => Ok((Some(file), vec![], vec![], vec![])),
                    Some(test) => {
                        let test = entrant.data.take(test);
                        let found = crate::training::predictions("", &file, &test);
                        let further = self.further(&file, &train, &test);
                        let with = |(values, margins)| (None, values, margins, further);
                        found.map(with).map_err(|error| error.to_string())
                    }
                }
            };
            fit().map_err(|what| failed(entrant, &setting.place, what))
        })?;
        let mut models = models.into_iter();
        let mut candidates = Vec::new();
        for (entrant, chosen) in self.entrants.iter().zip(chosen) {
            let mut held_out = Predictions {
                values: vec![f64::NAN; data.count()],
                margins: vec![f64::NAN; data.count()],
                further: vec![vec![f64::NAN; data.count()]; self.further_horizons.len()],
                folds: vec![None; data.count()],
            };
            let mut folds = Vec::new();
            let mut final_model = None;
            for (at, setting) in self.settings.iter().enumerate() {
                let Some((file, values, margins, further)) = models.next() else { continue };
                final_model = file.or(final_model);
                let Some(test) = &setting.test else { continue };
                let rows = data.take(test);
                folds.push(self.metric.of(&rows, if self.orders_by_margin() { &margins } else { &values }));
                for (place, row) in test.iter().enumerate() {
                    held_out.values[*row] = values[place];
                    held_out.margins[*row] = margins[place];
                    held_out.further.iter_mut().zip(&further).for_each(|(all, found)| all[*row] = found[place]);
                    held_out.folds[*row] = Some(at as u32);
                }
            }
            let (mean, standard_error) = mean_and_error(&folds);
            let last = chosen.last().cloned();
            let (Some(file), Some(last)) = (final_model, last) else { continue };
            candidates.push(CandidateResult {
                name: entrant.candidate.name.clone(),
                learner: entrant.candidate.learner,
                mean,
                standard_error,
                pooled: self.pooled(data, &held_out),
                folds,
                chosen_in_folds: chosen.iter().take(count - 1).map(|c| entrant.points[c.point].clone()).collect(),
                grid: last.grid,
                chosen: entrant.points[last.point].clone(),
                held_out,
                model: FinalModel::new(&entrant.candidate.name, file),
            });
        }
        let score = |result: &CandidateResult| if self.metric.larger_is_better() { result.mean } else { -result.mean };
        let mut best = 0;
        for (at, result) in candidates.iter().enumerate() {
            if score(result) > score(&candidates[best]) || score(&candidates[best]).is_nan() {
                best = at;
            }
        }
        Ok(Selection { metric: self.metric, candidates, best })
    }

    /// Risks by each further horizon of rows that a model did not see, its baseline that of the rows it did.
    fn further(&self, file: &ModelFile<TreeEnsemble>, train: &Data, test: &Data) -> Vec<Vec<f64>> {
        let unknown = vec![f64::NAN; test.count()];
        let by = |horizon: &f64| {
            let model = FinalModel::new("", file.clone());
            let with = with_horizons(&Training::new(train.clone()).ok()?, model, &[*horizon]).ok()?;
            all_values("", with.file(), test).ok()?.into_iter().nth(1)
        };
        self.further_horizons.iter().map(|horizon| by(horizon).unwrap_or_else(|| unknown.clone())).collect()
    }

    /// Of all rows that were held out. Values of different folds are compared: they are calibrated, margins are not.
    fn pooled(&self, data: &Data, held_out: &Predictions) -> f64 {
        let rows: Vec<usize> = (0..data.count()).filter(|row| held_out.folds[*row].is_some()).collect();
        self.metric.of(&data.take(&rows), &taken(&held_out.values, &rows))
    }
}

pub(super) fn failed(entrant: &Entrant<'_>, place: &str, what: String) -> Error {
    Error::Learner { candidate: entrant.candidate.name.clone(), place: place.to_owned(), what }
}

fn point_result(point: &Point, folds: Vec<Result<f64, String>>) -> PointResult {
    let failure = folds.iter().find_map(|fold| fold.as_ref().err().cloned());
    let scores: Vec<f64> = folds.into_iter().flatten().collect();
    let (mean, error) = mean_and_error(&scores);
    let there = |number: f64| (failure.is_none() && number.is_finite()).then_some(number);
    PointResult { point: point.clone(), mean: there(mean), standard_error: there(error), failure }
}
