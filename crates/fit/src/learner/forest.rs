//! Random forests and extra trees by smartcore, of values: for a binary outcome each leaf holds its share of events, and
//! the forest their mean (a probability forest: Malley et al., Methods of Information in Medicine 2012;51:74).

use model::trees::{Missing, Node, Test, TreeEnsemble};
use model::{Link, Predictor};
use smartcore::ensemble::extra_trees_regressor::{ExtraTreesRegressor, ExtraTreesRegressorParameters};
use smartcore::ensemble::random_forest_regressor::{RandomForestRegressor, RandomForestRegressorParameters};
use smartcore::linalg::basic::matrix::DenseMatrix;

use super::{Context, Fitted, SMARTCORE, weights};
use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome};
use crate::parameters::Point;
use crate::preparation::Imputation;

type Forest = RandomForestRegressor<f64, f64, DenseMatrix<f64>, Vec<f64>>;
type Extra = ExtraTreesRegressor<f64, f64, DenseMatrix<f64>, Vec<f64>>;

pub(super) fn fit(candidate: &Candidate, point: &Point, data: &Data, context: Context) -> Result<Fitted, String> {
    let learner = candidate.learner;
    let (Outcome::Binary(outcome) | Outcome::Continuous(outcome)) = &data.outcome else {
        return Err("forests predict binary and continuous outcomes".into());
    };
    let weights = weights(candidate, data);
    let imputation = Imputation::of(data, candidate.missing);
    let (rows, width) = (data.count(), imputation.width());
    let table = imputation.rows(data);
    let whole = |name| point.whole(learner, name);
    let tried = match (whole("columns_tried"), &data.outcome) {
        (0, Outcome::Binary(_)) => libm::ceil(libm::sqrt(width as f64)) as usize,
        (0, _) => width.div_ceil(3),
        (tried, _) => tried.min(width),
    };
    let x = DenseMatrix::new(rows, width, table.clone(), false).map_err(|error| error.to_string())?;
    let (n_trees, max_depth, min_leaf) = (whole("trees"), whole("max_depth") as u16, whole("min_leaf"));
    let is_weighted = weights.iter().any(|weight| *weight != weights[0]);
    let json = if learner == Learner::ExtraTrees {
        let mut parameters = ExtraTreesRegressorParameters::default();
        (parameters.n_trees, parameters.max_depth, parameters.min_samples_leaf) = (n_trees, Some(max_depth), min_leaf);
        (parameters.m, parameters.seed) = (Some(tried), context.seed);
        let forest = match is_weighted {
            true => Extra::fit_with_weights(&x, outcome, &weights, parameters),
            false => Extra::fit(&x, outcome, parameters),
        };
        forest.map_err(|error| error.to_string()).and_then(|forest| written(&forest))
    } else {
        let mut parameters = RandomForestRegressorParameters::default();
        (parameters.n_trees, parameters.max_depth, parameters.min_samples_leaf) = (n_trees, Some(max_depth), min_leaf);
        (parameters.m, parameters.seed) = (Some(tried), context.seed);
        let forest = match is_weighted {
            true => Forest::fit_with_weights(&x, outcome, &weights, parameters),
            false => Forest::fit(&x, outcome, parameters),
        };
        forest.map_err(|error| error.to_string()).and_then(|forest| written(&forest))
    }?;
    let imported = import::smartcore::import(&json).map_err(|error| error.to_string())?;
    let Predictor::Trees(mut ensemble) = imported.predictor else {
        return Err("the forest was read as something else than trees".into());
    };
    ensemble.columns = width as u32;
    cover(&mut ensemble, &table, width, &weights);
    imputation.fold_into_trees(&mut ensemble);
    Ok(Fitted {
        predictor: Predictor::Trees(ensemble),
        link: Link::Identity {},
        written_by: SMARTCORE,
        stores_instances: false,
        notes: vec!["Covers are the weights of all training rows that come through a node.".into()],
    })
}

fn written(forest: &impl serde::Serialize) -> Result<Vec<u8>, String> {
    serde_json::to_vec(forest).map_err(|error| error.to_string())
}

/// Sends every training row through every tree: smartcore does not say how many came through a node.
fn cover(ensemble: &mut TreeEnsemble, table: &[f64], width: usize, weights: &[f64]) {
    for tree in &mut ensemble.trees {
        let mut covers = vec![0.0; tree.nodes.len()];
        for (row, weight) in table.chunks_exact(width).zip(weights) {
            let mut at = 0;
            loop {
                covers[at] += weight;
                let Node::Split { column, test: Test::AtMost(threshold), left, right, missing, .. } = &tree.nodes[at]
                else {
                    break;
                };
                let value = row[*column as usize];
                let is_left = if value.is_nan() { *missing == Missing::Left } else { value <= *threshold };
                at = if is_left { *left } else { *right } as usize;
            }
        }
        for (node, covered) in tree.nodes.iter_mut().zip(covers) {
            let (Node::Split { cover, .. } | Node::Leaf { cover, .. }) = node;
            *cover = covered;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::MissingValues;
    use crate::metric::Metric;
    use crate::testing::{binary, candidate, continuous, with_missing};

    const CONTEXT: Context = Context { seed: 5, horizon: None };
    const SMALL: &[(&str, &[f64])] = &[("trees", &[60.0]), ("max_depth", &[6.0])];

    fn values(fitted: &Fitted, data: &Data) -> Vec<f64> {
        let compiled = fitted.predictor.clone().compile().unwrap();
        (0..data.count()).map(|row| compiled.margins_from_row(data.row(row))[0]).collect()
    }

    /// The IR of a forest of imputed values, on rows with missing ones, against smartcore on imputed rows.
    #[test]
    fn values_are_those_of_smartcore() {
        let (data, fresh) = (with_missing(binary(300, 1), 0.1, 2), with_missing(binary(200, 3), 0.1, 4));
        let mut forest = candidate(Learner::RandomForest, SMALL);
        forest.missing = MissingValues::MedianWithIndicator;
        let fitted = fit(&forest, &forest.points().unwrap()[0], &data, CONTEXT).unwrap();
        let imputation = Imputation::of(&data, forest.missing);
        let matrix = |data: &Data| DenseMatrix::new(data.count(), 10, imputation.rows(data), false).unwrap();
        let parameters = RandomForestRegressorParameters::default()
            .with_n_trees(60)
            .with_max_depth(6)
            .with_min_samples_leaf(5)
            .with_m(4)
            .with_seed(5);
        let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
        let expected = Forest::fit(&matrix(&data), y, parameters).unwrap().predict(&matrix(&fresh)).unwrap();
        let found = values(&fitted, &fresh);
        assert!(expected.iter().any(|v| (v - expected[0]).abs() > 0.2));
        found.iter().zip(&expected).for_each(|(a, b)| assert!((a - b).abs() < 1e-12, "{a} {b}"));
        let auroc = Metric::Auroc.of(&fresh, &found);
        assert!(auroc > 0.66, "{auroc}");
    }

    #[test]
    fn covers_are_rows() {
        let data = continuous(200, 6);
        for learner in [Learner::RandomForest, Learner::ExtraTrees] {
            let grown = candidate(learner, SMALL);
            let fitted = fit(&grown, &grown.points().unwrap()[0], &data, CONTEXT).unwrap();
            let Predictor::Trees(ensemble) = &fitted.predictor else { panic!("trees") };
            assert_eq!(ensemble.trees.len(), 60);
            for tree in &ensemble.trees {
                let leaves = tree.nodes.iter().filter(|n| matches!(n, Node::Leaf { .. })).map(Node::cover).sum::<f64>();
                assert_eq!((tree.nodes[0].cover(), leaves), (200.0, 200.0));
            }
            let rmse = Metric::Rmse.of(&data, &values(&fitted, &data));
            assert!(rmse < 1.1, "{learner:?} {rmse}");
        }
    }

    #[test]
    fn balanced_classes_raise_the_shares() {
        let data = binary(400, 7);
        let mut forest = candidate(Learner::RandomForest, SMALL);
        let mean = |forest: &Candidate| {
            let fitted = fit(forest, &forest.points().unwrap()[0], &data, CONTEXT).unwrap();
            values(&fitted, &data).iter().sum::<f64>() / 400.0
        };
        let plain = mean(&forest);
        forest.class_weight = crate::candidate::ClassWeight::Balanced;
        let balanced = mean(&forest);
        assert!(plain < 0.45 && (balanced - 0.5).abs() < (plain - 0.5).abs(), "{plain} {balanced}");
    }
}
