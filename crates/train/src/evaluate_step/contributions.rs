//! How inputs move the published model's predictions: SHAP values of training rows, at a glance and as weights.

use std::collections::BTreeMap;

use assess::source::TermSource;
use evaluate::{ShapSummary, shap_summary};
use explain::{Cohort, Sampling, sampled_shapley, tree_shap};
use features::expression::{Expression, Variables};
use fit::{Data, Training};
use model::trees::TreeEnsemble;
use model::{ModelFile, Predictor};

/// How many of the explained rows are drawn.
const DRAWN: usize = 200;
/// Of models that are explained by coalitions, so many rows, each by so many evaluations.
const SAMPLED_ROWS: usize = 100;
const EVALUATIONS: usize = 4096;

/// A summary over the first `rows` training rows (their order says nothing); none for families that are explained one by one
/// in the page only.
pub(super) fn summary(
    training: &Training,
    file: &ModelFile<TreeEnsemble>,
    rows: usize,
    seed: u64,
) -> Option<ShapSummary> {
    let data = training.data().only(&file.columns).ok()?;
    let of_row = exact(&data, file, rows)?;
    let column = |at: usize| of_row.iter().map(|row| row[at]).collect::<Vec<f64>>();
    let contributions: Vec<Vec<f64>> = (0..data.width()).map(column).collect();
    let values: Vec<Vec<f64>> = (0..data.width()).map(|at| data.column(at).take(of_row.len()).collect()).collect();
    let scale = match file.outputs.first()?.link {
        model::Link::Logit {} => "log odds",
        model::Link::CoxRisk { .. } | model::Link::CoxSurvival { .. } => "log hazard",
        model::Link::Log {} => "logarithm of the value",
        _ => "the value",
    };
    Some(shap_summary(scale, &file.columns, [&contributions, &values], DRAWN, seed))
}

/// Each input's part in the mean absolute contribution to the first output's margin, over the first `rows` rows of `data`; by
/// name, together 1. Columns of one input are added up row by row first, and a column of several inputs counts for each of
/// them alike; columns of the treatment's interactions count for what they are made of, the treatment itself for nobody.
/// Empty where the model cannot be explained by its rows.
pub(crate) fn weights(
    data: &Data,
    file: &ModelFile<TreeEnsemble>,
    terms: &[TermSource],
    variables: &[(String, Vec<String>)],
    rows: usize,
    seed: u64,
) -> BTreeMap<String, f64> {
    let Ok(data) = data.only(&file.columns) else { return BTreeMap::new() };
    let of_row = exact(&data, file, rows).or_else(|| sampled(&data, file, rows, seed)).unwrap_or_default();
    let reads: Vec<Vec<&str>> = file.columns.iter().map(|column| inputs_of(column, terms, variables)).collect();
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for row in of_row.iter().filter(|row| row.iter().take(reads.len()).all(|part| part.is_finite())) {
        let mut of_input: BTreeMap<&str, f64> = BTreeMap::new();
        for (inputs, part) in reads.iter().zip(row) {
            for input in inputs {
                *of_input.entry(input).or_default() += part / inputs.len() as f64;
            }
        }
        for (input, part) in of_input {
            *sums.entry(input).or_default() += part.abs();
        }
    }
    let all: f64 = sums.values().sum();
    if all > 0.0 { sums.into_iter().map(|(name, sum)| (name.to_owned(), sum / all)).collect() } else { BTreeMap::new() }
}

/// The inputs that a column reads.
fn inputs_of<'a>(column: &str, terms: &[TermSource], variables: &'a [(String, Vec<String>)]) -> Vec<&'a str> {
    let name = match column.strip_prefix("treatment=") {
        Some(arm) => arm.split_once(':').map_or("", |(_, name)| name),
        None => column,
    };
    let parsed = terms
        .iter()
        .find(|term| term.name == name)
        .and_then(|term| Expression::parse(&term.expression, &Variables { names: variables }).ok());
    let reads = parsed.map(|expression| expression.reads()).unwrap_or_default();
    reads.into_iter().filter_map(|at| Some(variables.get(at)?.0.as_str())).collect()
}

/// Contributions of each column to the first output's margin, row after row; of trees and linear models only.
fn exact(data: &Data, file: &ModelFile<TreeEnsemble>, rows: usize) -> Option<Vec<Vec<f64>>> {
    let count = data.count().min(rows);
    let margin = file.outputs.first()?.margin as usize;
    let predictor = file.predictor.clone().compile().ok()?;
    if count == 0 {
        return None;
    }
    match &predictor {
        Predictor::Trees(forest) => {
            (0..count).map(|row| tree_shap::contributions(forest, data.row(row), margin)).collect()
        }
        Predictor::Scores(scores) => {
            let mean = |column: usize| data.column(column).sum::<f64>() / data.count() as f64;
            let means: Vec<f64> = (0..data.width()).map(mean).collect();
            Some((0..count).map(|row| explain::linear_scores(scores, data.row(row), margin, &means)).collect())
        }
        _ => None,
    }
}

/// The same of any other model, against the medians of the columns: all coalitions, or so many random orders.
fn sampled(data: &Data, file: &ModelFile<TreeEnsemble>, rows: usize, seed: u64) -> Option<Vec<Vec<f64>>> {
    let count = data.count().min(rows).min(SAMPLED_ROWS);
    let margin = file.outputs.first()?.margin as usize;
    let predictor = file.predictor.clone().compile().ok()?;
    let median = |column: usize| {
        let mut known: Vec<f64> = data.column(column).filter(|value| !value.is_nan()).collect();
        known.sort_by(f64::total_cmp);
        known.get(known.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
    };
    let medians: Vec<f64> = (0..data.width()).map(median).collect();
    let cohort = Cohort::synthetic(vec![medians], vec![1.0]).ok()?;
    let sampling = Sampling { seed, wanted_error: 0.0, most_evaluations: EVALUATIONS };
    let of_row = |row: usize| {
        let value = |row: &[f64]| predictor.margins_from_row(row).get(margin).copied().unwrap_or(f64::NAN);
        Some(sampled_shapley(data.row(row), &cohort, sampling, value).ok()?.values)
    };
    (0..count).map(of_row).collect()
}

#[cfg(test)]
mod tests {
    use fit::Outcome;
    use model::trees::Precision;
    use model::{LinearScores, Link, NamedOutput, Step};

    use super::*;

    fn file(predictor: Predictor<TreeEnsemble>) -> ModelFile<TreeEnsemble> {
        let columns = ["a", "b_low", "b_high", "c_times_a", "treatment=x", "treatment=x:a"];
        ModelFile {
            ir: model::IR_VERSION,
            written_by: String::new(),
            source_sha256: String::new(),
            columns: columns.map(str::to_owned).to_vec(),
            predictor,
            outputs: vec![NamedOutput { name: "risk".into(), margin: 0, link: Link::Logit {}, calibration: None }],
            stores_instances: false,
            notes: vec![],
        }
    }

    fn scores() -> LinearScores {
        LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![0.5],
            weights: vec![vec![1.0, 2.0, -2.0, 3.0, 9.0, 1.0]],
        }
    }

    fn data() -> Data {
        let rows: Vec<f64> = [
            [1.0, 1.0, 0.0, 0.0, 0.0, 0.0],
            [3.0, 0.0, 1.0, 2.0, 1.0, 3.0],
            [2.0, 0.0, 0.0, 4.0, 1.0, 2.0],
            [2.0, 1.0, 1.0, 2.0, 0.0, 0.0],
        ]
        .concat();
        let columns = file(Predictor::Scores(scores())).columns;
        Data { columns, rows, outcome: Outcome::Binary(vec![0.0, 1.0, 0.0, 1.0]), ..Data::default() }
    }

    fn found(file: &ModelFile<TreeEnsemble>) -> BTreeMap<String, f64> {
        let term =
            |name: &str, expression: &str| TermSource { name: name.to_owned(), expression: expression.to_owned() };
        let terms = [term("a", "a"), term("b_low", "b < 1"), term("b_high", "b > 2"), term("c_times_a", "c * a")];
        let variables = ["a", "b", "c"].map(|name| (name.to_owned(), vec![]));
        weights(&data(), file, &terms, &variables, 500, 1)
    }

    /// By hand: of each row weight times the difference from the mean, columns of one input added up, then absolute.
    #[test]
    fn columns_are_added_up_to_inputs_before_their_sizes_are() {
        let weights = found(&file(Predictor::Scores(scores())));
        // a: [-1, 1, 0, 0] + half of c_times_a [-6, 0, 6, 0] / 2 + interaction [-1.25, 1.75, 0.75, -1.25].
        let a: f64 = [-1.0 - 3.0 - 1.25, 1.0 + 1.75, 3.0 + 0.75, -1.25_f64].iter().map(|x: &f64| x.abs()).sum();
        let b: f64 = [2.0, -2.0, 0.0, 0.0_f64].iter().map(|x: &f64| x.abs()).sum();
        let c: f64 = 6.0;
        for (name, expected) in [("a", a), ("b", b), ("c", c)] {
            assert!((weights[name] - expected / (a + b + c)).abs() < 1e-12, "{weights:?}");
        }
        assert_eq!(weights.len(), 3);
    }

    /// A pipeline around the same weights is explained by all coalitions against the medians, which here are not the means.
    #[test]
    fn other_families_are_explained_by_coalitions() {
        let width = 6;
        let step = Step::Scale { offsets: vec![0.0; width], scales: vec![1.0; width] };
        let pipeline = file(Predictor::Pipeline(vec![step], Box::new(Predictor::Scores(scores()))));
        let weights = found(&pipeline);
        // Medians, the lower of two: 2, 0, 0, 2, 0, 0.
        let a: f64 = [-1.0 - 3.0, 1.0 + 3.0, 3.0 + 2.0, 0.0_f64].iter().map(|x: &f64| x.abs()).sum();
        let b: f64 = [2.0, -2.0, 0.0, 0.0_f64].iter().map(|x: &f64| x.abs()).sum();
        let c: f64 = 6.0;
        for (name, expected) in [("a", a), ("b", b), ("c", c)] {
            assert!((weights[name] - expected / (a + b + c)).abs() < 1e-9, "{weights:?}");
        }
    }
}
