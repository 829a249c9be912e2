//! One logistic model of covariates, treatment and their products, as a model of each arm.

use model::Predictor;
use model::trees::TreeEnsemble;

use super::learners::LOGIT;
use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome};
use crate::folds::folds;
use crate::learner::{Columns, Fitted, LogisticLoss, Penalty, THIS, classical, minimise, scores, weights};
use crate::metric::Metric;
use crate::parameters::Point;
use crate::preparation::Imputation;
use crate::select::{Settings, mean_and_error};

/// The models of the untreated and the treated arm.
pub(super) fn fit(base: &Candidate, data: &Data, treated: &[bool], settings: &Settings) -> Result<[Fitted; 2], String> {
    if !matches!(base.learner, Learner::Logistic | Learner::ElasticNet) {
        return Err("an interaction model is logistic: take logistic or elastic_net as its base".into());
    }
    let points = base.points().map_err(|error| error.to_string())?;
    let point = best(base, &points, data, treated, settings)?;
    at_point(base, &points[point], data, treated)
}

/// The point whose models of the arms have the smallest loss in inner folds.
fn best(
    base: &Candidate,
    points: &[Point],
    data: &Data,
    treated: &[bool],
    settings: &Settings,
) -> Result<usize, String> {
    if points.len() < 2 {
        return Ok(0);
    }
    let parts = folds(data, settings.inner_folds, settings.split, settings.seed).map_err(|error| error.to_string())?;
    let mut best: Option<(usize, f64)> = None;
    for (at, point) in points.iter().enumerate() {
        let mut losses = Vec::new();
        for part in &parts {
            let arms = crate::data::taken(treated, &part.train);
            let Ok(models) = at_point(base, point, &data.take(&part.train), &arms) else { continue };
            let test = data.take(&part.test);
            let [untreated, with] = models.map(|model| model.predictor.compile());
            let models = [untreated.map_err(|e| e.to_string())?, with.map_err(|e| e.to_string())?];
            let value = |(place, row): (usize, &usize)| {
                let margins = models[usize::from(treated[*row])].margins_from_row(test.row(place));
                LOGIT.value_from_margin(model::Margin(margins.first().copied().unwrap_or(f64::NAN)))
            };
            let values: Vec<f64> = part.test.iter().enumerate().map(value).collect();
            losses.push(Metric::LogLoss.of(&test, &values));
        }
        let loss = mean_and_error(&losses).0;
        if losses.len() == parts.len() && best.is_none_or(|(_, least)| loss < least) {
            best = Some((at, loss));
        }
    }
    best.map(|(at, _)| at).ok_or_else(|| "no point of the grid could be fitted in the inner folds".into())
}

fn at_point(base: &Candidate, point: &Point, data: &Data, treated: &[bool]) -> Result<[Fitted; 2], String> {
    let Outcome::Binary(outcome) = &data.outcome else { return Err("benefit needs a binary outcome".into()) };
    let weights = weights(base, data);
    let total: f64 = weights.iter().sum();
    let imputation = Imputation::of(data, base.missing);
    let width = imputation.width();
    let mut table = Vec::with_capacity(data.count() * (2 * width + 1));
    for (row, is_treated) in imputation.rows(data).chunks_exact(width).zip(treated) {
        let arm = f64::from(u8::from(*is_treated));
        table.extend_from_slice(row);
        table.push(arm);
        table.extend(row.iter().map(|value| value * arm));
    }
    let columns = Columns::standardised(&table, 2 * width + 1, &weights);
    let strength = point.number(base.learner, "penalty") * total;
    let share = if base.learner == Learner::ElasticNet { point.number(base.learner, "l1_share") } else { 0.0 };
    let solution = if strength == 0.0 && !columns.is_large() {
        let mut names = imputation.names(&data.columns);
        let products: Vec<String> = names.iter().map(|name| format!("treatment × {name}")).collect();
        names.push("treatment".into());
        names.extend(products);
        classical(&columns, &names, outcome, &weights)?
    } else {
        let penalty = Penalty { ridge: strength * (1.0 - share), lasso: strength * share };
        let loss = LogisticLoss { outcome, weights: &weights };
        minimise(&columns, &loss, true, penalty, total)
            .ok_or("the coefficients did not settle: take a larger penalty")?
    };
    let mut with = solution.clone();
    with.intercept += solution.weights[width];
    for column in 0..width {
        with.weights[column] += solution.weights[width + 1 + column];
    }
    let arm = |mut solution: crate::learner::Solution| {
        solution.weights.truncate(width);
        let predictor: Predictor<TreeEnsemble> = imputation.before(scores(solution));
        Fitted { predictor, link: LOGIT, written_by: THIS, stores_instances: false, notes: vec![] }
    };
    Ok([arm(solution), arm(with)])
}
