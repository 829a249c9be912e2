//! `XGRegressor`: smartcore's gradient boosting, whose trees are nested objects.

use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{Link, Predictor};
use serde::Deserialize;

use super::trees::WITHOUT_COVER;
use super::{Fitted, fitted, parse, refused};
use crate::{ImportError, Output};

#[derive(Deserialize)]
struct Regressor {
    regressors: Option<Vec<Nested>>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    learning_rate: f64,
    base_score: f64,
}

/// A node with everything below it. The reader of JSON ends at 128 levels, so that this nests no deeper.
#[derive(Deserialize)]
struct Nested {
    left: Option<Box<Nested>>,
    right: Option<Box<Nested>>,
    value: f64,
    threshold: f64,
    split_feature_idx: u64,
}

/// Each leaf becomes learning rate · value, as smartcore multiplies it.
pub(super) fn regressor(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let Regressor { regressors, parameters } = parse(place, json)?;
    let regressors = fitted(place, "regressors", regressors)?;
    let Parameters { learning_rate, base_score } = fitted(place, "parameters", parameters)?;
    let mut columns = 0;
    let mut trees = Vec::new();
    for (at, root) in regressors.iter().enumerate() {
        let mut nodes = Vec::new();
        // A node is written when its turn comes, and its place is then told to its parent.
        let mut waiting = vec![(root, None)];
        while let Some((node, parent)) = waiting.pop() {
            let index = nodes.len() as u32;
            match parent.and_then(|(parent, is_left): (usize, bool)| nodes.get_mut(parent).map(|node| (node, is_left)))
            {
                Some((Node::Split { left, .. }, true)) => *left = index,
                Some((Node::Split { right, .. }, false)) => *right = index,
                _ => {}
            }
            nodes.push(match (&node.left, &node.right) {
                (None, None) => Node::Leaf { values: vec![learning_rate * node.value], cover: 0.0 },
                (Some(left), Some(right)) => {
                    let column = u32::try_from(node.split_feature_idx)
                        .ok()
                        .filter(|column| *column < u32::MAX)
                        .ok_or_else(|| {
                            refused(
                                format_args!("{place}.regressors[{at}]"),
                                format_args!("asks column {}", node.split_feature_idx),
                            )
                        })?;
                    columns = columns.max(column as usize + 1);
                    waiting.push((right, Some((nodes.len(), false))));
                    waiting.push((left, Some((nodes.len(), true))));
                    Node::Split {
                        column,
                        test: Test::AtMost(node.threshold),
                        missing: Missing::Right,
                        left: 0,
                        right: 0,
                        cover: 0.0,
                    }
                }
                _ => return Err(refused(format_args!("{place}.regressors[{at}]"), "a node has one child only")),
            });
        }
        trees.push(Tree { margin: Some(0), nodes });
    }
    let precision = Precision::F64;
    let ensemble = TreeEnsemble { columns: 0, precision, aggregation: Aggregation::Sum, base: vec![base_score], trees };
    Ok(Fitted {
        predictor: Predictor::Trees(ensemble),
        columns: columns.max(1),
        columns_are_known: false,
        outputs: vec![Output { name: "value".to_owned(), margin: 0, link: Link::Identity {}, calibration: None }],
        stores_instances: false,
        notes: vec![WITHOUT_COVER.to_owned()],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(value: f64) -> String {
        format!(
            "{{\"left\": null, \"right\": null, \"value\": {value}, \"threshold\": 0.0, \"split_feature_idx\": {}}}",
            u64::MAX
        )
    }

    fn read(tree: &str) -> Result<Fitted, String> {
        let json =
            format!("{{\"regressors\": [{tree}], \"parameters\": {{\"learning_rate\": 0.5, \"base_score\": 1.0}}}}");
        regressor("XGRegressor", &json).map_err(|error| error.to_string())
    }

    /// By hand: 1 + 0.5 · 2 at or below the threshold, 1 + 0.5 · 4 above it and where the value is missing.
    #[test]
    fn nested_nodes_become_a_tree() {
        let tree = |column: u64| {
            format!(
                "{{\"left\": {}, \"right\": {}, \"value\": 9.0, \"threshold\": 3.0, \"split_feature_idx\": {column}}}",
                leaf(2.0),
                leaf(4.0)
            )
        };
        let Predictor::Trees(mut ensemble) = read(&tree(1)).unwrap().predictor else { panic!("trees") };
        ensemble.columns = 2;
        let forest = Predictor::Trees(ensemble).compile().unwrap();
        for (value, expected) in [(3.0, 2.0), (3.1, 3.0), (f64::NAN, 3.0)] {
            assert_eq!(forest.margins_from_row(&[0.0, value]), [expected]);
        }
        assert!(
            read(&tree(u64::MAX))
                .err()
                .unwrap()
                .starts_with("XGRegressor.regressors[0]: asks column 18446744073709551615")
        );
    }

    #[test]
    fn half_a_split_and_bottomless_nesting_are_refused() {
        let half = format!(
            "{{\"left\": {}, \"right\": null, \"value\": 9.0, \"threshold\": 3.0, \"split_feature_idx\": 0}}",
            leaf(2.0)
        );
        assert!(read(&half).err().unwrap().starts_with("XGRegressor.regressors[0]: a node has one child only"));
        let deep = "{\"left\": ".repeat(100_000);
        assert!(read(&deep).err().unwrap().contains("recursion limit exceeded"));
    }
}
