//! How inputs move the published model's predictions: SHAP values of training rows, at a glance.

use evaluate::{ShapSummary, shap_summary};
use explain::tree_shap;
use fit::Training;
use model::trees::TreeEnsemble;
use model::{ModelFile, Predictor};

/// How many of the explained rows are drawn.
const DRAWN: usize = 200;

/// A summary over the first `rows` training rows (their order says nothing); none for families that are explained one by one
/// in the page only.
pub(super) fn summary(
    training: &Training,
    file: &ModelFile<TreeEnsemble>,
    rows: usize,
    seed: u64,
) -> Option<ShapSummary> {
    let data = training.data().only(&file.columns).ok()?;
    let count = data.count().min(rows);
    let margin = file.outputs.first()?.margin as usize;
    let predictor = file.predictor.clone().compile().ok()?;
    if count == 0 {
        return None;
    }
    let of_row: Vec<Vec<f64>> = match &predictor {
        Predictor::Trees(forest) => {
            (0..count).map(|row| tree_shap::contributions(forest, data.row(row), margin)).collect::<Option<_>>()?
        }
        Predictor::Scores(scores) => {
            let mean = |column: usize| data.column(column).sum::<f64>() / data.count() as f64;
            let means: Vec<f64> = (0..data.width()).map(mean).collect();
            (0..count).map(|row| explain::linear_scores(scores, data.row(row), margin, &means)).collect()
        }
        _ => return None,
    };
    let column = |at: usize| of_row.iter().map(|row| row[at]).collect::<Vec<f64>>();
    let contributions: Vec<Vec<f64>> = (0..data.width()).map(column).collect();
    let values: Vec<Vec<f64>> = (0..data.width()).map(|at| data.column(at).take(count).collect()).collect();
    let scale = match file.outputs.first()?.link {
        model::Link::Logit {} => "log odds",
        model::Link::CoxRisk { .. } | model::Link::CoxSurvival { .. } => "log hazard",
        model::Link::Log {} => "logarithm of the value",
        _ => "the value",
    };
    Some(shap_summary(scale, &file.columns, [&contributions, &values], DRAWN, seed))
}
