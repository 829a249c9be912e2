//! Single fits: a candidate tuned or trained on one table, and its model as a file.

use model::{Calibration, IR_VERSION, ModelFile, NamedOutput};

use super::Settings;
use super::jobs::{Entrant, entrant, failed};
use super::result::mean_and_error;
use crate::candidate::Candidate;
use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::folds::{Fold, Split, folds};
use crate::learner::{self, Context, Fitted};
use crate::metric::Metric;
use crate::parameters::Point;
use crate::training::{FinalModel, Training, margins_of_rows};

/// One model of all rows.
pub(super) fn train(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
) -> Result<FinalModel, Error> {
    let entrant = entrant(candidate, training.data())?;
    let context = Context { seed: settings.seed, horizon: settings.horizon };
    let fitted = learner::fit(candidate, point, &entrant.data, context)
        .map_err(|what| failed(&entrant, "all training rows", what))?;
    Ok(FinalModel::new(&candidate.name, model_file(&entrant, fitted, None)))
}

/// One candidate fitted to a table, at the point that inner folds choose by a metric of values; one fit after another.
pub(crate) fn tuned(
    candidate: &Candidate,
    data: &Data,
    inner: (usize, Split),
    metric: Metric,
    context: Context,
) -> Result<(Fitted, Point), String> {
    let points = candidate.points().map_err(|error| error.to_string())?;
    let mut best: Option<(usize, f64)> = None;
    if points.len() > 1 {
        let parts = folds(data, inner.0, inner.1, context.seed).map_err(|error| error.to_string())?;
        for (at, point) in points.iter().enumerate() {
            let score = |fold: &Fold| {
                let fitted = learner::fit(candidate, point, &data.take(&fold.train), context).ok()?;
                let test = data.take(&fold.test);
                Some(metric.of(&test, &predicted(fitted, &test).ok()?.0))
            };
            let Some(scores) = parts.iter().map(score).collect::<Option<Vec<f64>>>() else { continue };
            let mean = mean_and_error(&scores).0;
            let mean = if metric.larger_is_better() { mean } else { -mean };
            if mean.is_finite() && best.is_none_or(|(_, most)| mean > most) {
                best = Some((at, mean));
            }
        }
        best.ok_or("no point of the grid could be fitted in the inner folds")?;
    }
    let point = points[best.map_or(0, |(at, _)| at)].clone();
    Ok((learner::fit(candidate, &point, data, context)?, point))
}

/// Values without calibration, and margins.
pub(super) fn predicted(fitted: Fitted, test: &Data) -> Result<(Vec<f64>, Vec<f64>), String> {
    let compiled = fitted.predictor.compile().map_err(|error| error.to_string())?;
    let first = |margins: Vec<f64>| margins.first().copied().unwrap_or(f64::NAN);
    let margins: Vec<f64> = margins_of_rows(&compiled, test).into_iter().map(first).collect();
    Ok((margins.iter().map(|margin| fitted.link.value_from_margin(model::Margin(*margin))).collect(), margins))
}

/// The model as a file.
pub(super) fn model_file(
    entrant: &Entrant<'_>,
    fitted: Fitted,
    calibration: Option<Calibration>,
) -> ModelFile<model::trees::TreeEnsemble> {
    let name = if matches!(entrant.data.outcome, Outcome::Continuous(_)) { "value" } else { "risk" };
    ModelFile {
        ir: IR_VERSION,
        written_by: fitted.written_by.into(),
        source_sha256: String::new(),
        columns: entrant.data.columns.clone(),
        predictor: fitted.predictor,
        outputs: vec![NamedOutput { name: name.into(), margin: 0, link: fitted.link, calibration }],
        stores_instances: fitted.stores_instances,
        notes: fitted.notes,
    }
}
