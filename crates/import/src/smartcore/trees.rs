//! Decision trees and forests: lists of nodes with the indices of their children.

use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{Link, Predictor};
use serde::Deserialize;
use serde_json::Number;

use super::numbers::labels;
use super::{Fitted, fitted, parse, refused};
use crate::{ImportError, Output};

/// What a reader must know of trees without counts.
pub(super) const WITHOUT_COVER: &str = "smartcore does not write how many training rows came through each node: \
    their cover is 0, and explanations need a reference cohort.";

/// Each leaf holds a value for each of them, so that a small file must not declare millions.
const MOST_CLASSES: usize = 256;

#[derive(Deserialize)]
struct ClassTree {
    nodes: Vec<FlatNode<usize>>,
    classes: Vec<Number>,
    num_features: Option<usize>,
}

#[derive(Deserialize)]
struct ClassForest {
    trees: Option<Vec<ClassTree>>,
    classes: Option<Vec<Number>>,
}

#[derive(Deserialize)]
struct ValueTree {
    nodes: Vec<FlatNode<f64>>,
}

#[derive(Deserialize)]
struct SingleRegressor {
    tree_regressor: Option<ValueTree>,
    num_features: Option<usize>,
}

#[derive(Deserialize)]
struct ForestRegressor {
    forest_regressor: Option<ValueForest>,
}

#[derive(Deserialize)]
struct ValueForest {
    trees: Option<Vec<ValueTree>>,
    num_features: Option<usize>,
}

#[derive(Deserialize)]
struct FlatNode<T> {
    output: T,
    #[serde(default)]
    n_node_samples: u64,
    split_feature: usize,
    split_value: Option<f64>,
    true_child: Option<usize>,
    false_child: Option<usize>,
}

/// `DecisionTreeClassifier`.
pub(super) fn classifier(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let tree: ClassTree = parse(place, json)?;
    let classes = tree.classes.clone();
    classifiers(place, vec![tree], &classes)
}

/// `RandomForestClassifier`: each tree has one vote.
pub(super) fn forest_classifier(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let ClassForest { trees, classes } = parse(place, json)?;
    classifiers(place, fitted(place, "trees", trees)?, &fitted(place, "classes", classes)?)
}

fn classifiers(place: &str, trees: Vec<ClassTree>, classes: &[Number]) -> Result<Fitted, ImportError> {
    let labels = labels(place, classes)?;
    if labels.len() > MOST_CLASSES {
        return Err(ImportError::new(
            format_args!("{place}.classes"),
            format_args!("{} classes; {MOST_CLASSES} are understood", labels.len()),
        )
        .with_remedy("Train the model with fewer classes"));
    }
    let one_number = labels.len() == 2;
    let vote = |class: usize| -> Option<Vec<f64>> {
        let votes = (0..labels.len()).map(|of| f64::from(u8::from(of == class)));
        (class < labels.len()).then(|| votes.skip(usize::from(one_number)).collect())
    };
    let mut ensemble = Growing::new(place, if one_number { 1 } else { labels.len() });
    for tree in trees {
        if tree.classes != classes {
            return Err(refused(ensemble.here(), "has other classes than the forest"));
        }
        ensemble.add(&tree.nodes, tree.num_features, |class| vote(*class))?;
    }
    let output = |(margin, name): (usize, &String)| Output {
        name: name.clone(),
        margin: margin as u32,
        link: Link::Identity {},
        calibration: None,
    };
    let outputs = if one_number {
        labels[1..].iter().enumerate().map(output).collect()
    } else {
        labels.iter().enumerate().map(output).collect()
    };
    let note = format!(
        "The value is the share of trees that vote for the class, no calibrated probability: smartcore itself \
            gives the class with most votes, the first of {} where equally many vote.",
        labels.join(", ")
    );
    ensemble.finish(outputs, vec![note])
}

/// `DecisionTreeRegressor`.
pub(super) fn regressor(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let SingleRegressor { tree_regressor, num_features } = parse(place, json)?;
    regressors(place, vec![fitted(place, "tree_regressor", tree_regressor)?], num_features)
}

/// `RandomForestRegressor` and `ExtraTreesRegressor`: the mean of the trees.
pub(super) fn forest_regressor(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let forest: ForestRegressor = parse(place, json)?;
    let ValueForest { trees, num_features } = fitted(place, "forest_regressor", forest.forest_regressor)?;
    regressors(place, fitted(place, "forest_regressor.trees", trees)?, num_features)
}

fn regressors(place: &str, trees: Vec<ValueTree>, columns: Option<usize>) -> Result<Fitted, ImportError> {
    let mut ensemble = Growing::new(place, 1);
    for tree in trees {
        ensemble.add(&tree.nodes, columns, |value| Some(vec![*value]))?;
    }
    let outputs = vec![Output { name: "value".to_owned(), margin: 0, link: Link::Identity {}, calibration: None }];
    ensemble.finish(outputs, vec![WITHOUT_COVER.to_owned()])
}

/// An ensemble to which trees are added.
struct Growing<'a> {
    place: &'a str,
    margins: usize,
    trees: Vec<Tree>,
    /// What the file says, the same for every tree.
    declared: Option<usize>,
    /// What splits ask.
    asked: usize,
}

impl<'a> Growing<'a> {
    fn new(place: &'a str, margins: usize) -> Self {
        Self { place, margins, trees: vec![], declared: None, asked: 1 }
    }

    fn here(&self) -> String {
        format!("{}, tree {}", self.place, self.trees.len())
    }

    /// Adds a tree; `values` gives a leaf's values, or nothing for a class that is none.
    fn add<T>(
        &mut self,
        flat: &[FlatNode<T>],
        columns: Option<usize>,
        values: impl Fn(&T) -> Option<Vec<f64>>,
    ) -> Result<(), ImportError> {
        let wrong = |at: usize, what: String| Err(refused(format_args!("{}, node {at}", self.here()), what));
        if !self.trees.is_empty() && self.declared != columns {
            return wrong(0, format!("a row has {columns:?} columns, and {:?} in the first tree", self.declared));
        }
        let mut nodes: Vec<Node> = Vec::new();
        let mut is_reached = vec![false; flat.len()];
        let mut asked = self.asked;
        // A node is written when its turn comes, and its place is then told to its parent.
        let mut waiting = vec![(0_usize, None)];
        while let Some((at, parent)) = waiting.pop() {
            let Some(node) = flat.get(at) else {
                return wrong(at, format!("is not there; the tree has {}", flat.len()));
            };
            if std::mem::replace(&mut is_reached[at], true) {
                return wrong(at, "is the child of two nodes, or of itself".to_owned());
            }
            let index = nodes.len() as u32;
            match parent.and_then(|(parent, is_left): (usize, bool)| nodes.get_mut(parent).map(|node| (node, is_left)))
            {
                Some((Node::Split { left, .. }, true)) => *left = index,
                Some((Node::Split { right, .. }, false)) => *right = index,
                _ => {}
            }
            let cover = node.n_node_samples as f64;
            // A leaf may still hold the split that was tried there.
            nodes.push(match (node.true_child, node.false_child) {
                (None, None) => match values(&node.output) {
                    Some(values) => Node::Leaf { values, cover },
                    None => return wrong(at, "its class is none of the classes".to_owned()),
                },
                (Some(left), Some(right)) => {
                    let Some(threshold) = node.split_value else {
                        return wrong(at, "its `split_value` is null".to_owned());
                    };
                    let column = node.split_feature;
                    if column >= columns.unwrap_or(u32::MAX as usize) {
                        return wrong(at, format!("asks column {column}, of {columns:?}"));
                    }
                    asked = asked.max(column + 1);
                    waiting.push((right, Some((nodes.len(), false))));
                    waiting.push((left, Some((nodes.len(), true))));
                    // NaN is not at most any threshold.
                    Node::Split {
                        column: column as u32,
                        test: Test::AtMost(threshold),
                        missing: Missing::Right,
                        left: 0,
                        right: 0,
                        cover,
                    }
                }
                _ => return wrong(at, "has one child only".to_owned()),
            });
        }
        (self.asked, self.declared) = (asked, columns);
        let margin = (self.margins == 1).then_some(0);
        self.trees.push(Tree { margin, nodes });
        Ok(())
    }

    fn finish(self, outputs: Vec<Output>, notes: Vec<String>) -> Result<Fitted, ImportError> {
        if self.trees.is_empty() {
            return Err(
                ImportError::new(self.place, "holds no trees").with_remedy("Train the model with one or more trees")
            );
        }
        let ensemble = TreeEnsemble {
            columns: 0,
            precision: Precision::F64,
            aggregation: Aggregation::Average,
            base: vec![0.0; self.margins],
            trees: self.trees,
        };
        Ok(Fitted {
            predictor: Predictor::Trees(ensemble),
            columns: self.declared.unwrap_or(self.asked),
            columns_are_known: self.declared.is_some(),
            outputs,
            stores_instances: false,
            notes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(column: usize, children: &str) -> String {
        format!(
            "{{\"output\": 0, \"n_node_samples\": 5, \"split_feature\": {column}, \"split_value\": 2.5, {children}}}"
        )
    }

    fn leaf(output: usize) -> String {
        format!(
            "{{\"output\": {output}, \"n_node_samples\": 2, \"split_feature\": 0, \"split_value\": null, \
                \"true_child\": null, \"false_child\": null}}"
        )
    }

    fn read(nodes: &[String], classes: &str) -> Result<Fitted, String> {
        let json = format!("{{\"nodes\": [{}], \"classes\": {classes}, \"num_features\": 2}}", nodes.join(", "));
        classifier("Tree", &json).map_err(|error| error.to_string())
    }

    const CHILDREN: &str = "\"true_child\": 2, \"false_child\": 1";

    #[test]
    fn nodes_become_votes() {
        let nodes = [split(1, CHILDREN), leaf(1), leaf(0)];
        for (classes, above) in [("[3, 4]", vec![1.0]), ("[3, 4, 5]", vec![0.0, 1.0, 0.0])] {
            let fitted = read(&nodes, classes).unwrap();
            let Predictor::Trees(mut ensemble) = fitted.predictor else { panic!("trees") };
            assert_eq!(ensemble.trees[0].nodes.iter().map(Node::cover).collect::<Vec<_>>(), [5.0, 2.0, 2.0]);
            ensemble.columns = 2;
            let forest = Predictor::Trees(ensemble).compile().unwrap();
            assert_eq!(forest.margins_from_row(&[9.0, 2.6]), above);
            assert_eq!(forest.margins_from_row(&[9.0, f64::NAN]), above);
            assert_ne!(forest.margins_from_row(&[9.0, 2.5]), above);
        }
    }

    #[test]
    fn damaged_trees_are_refused_with_their_place() {
        let refusal = |nodes: &[String], classes: &str| read(nodes, classes).err().unwrap_or_default();
        let good = [leaf(1), leaf(0)];
        let with = |children: &str| [split(1, children), good[0].clone(), good[1].clone()];
        assert!(refusal(&[], "[0, 1]").starts_with("Tree, tree 0, node 0: is not there; the tree has 0"));
        assert!(
            refusal(&with("\"true_child\": 7, \"false_child\": 1"), "[0, 1]")
                .starts_with("Tree, tree 0, node 7: is not there")
        );
        assert!(
            refusal(&with("\"true_child\": 1, \"false_child\": 1"), "[0, 1]")
                .starts_with("Tree, tree 0, node 1: is the child of two")
        );
        assert!(
            refusal(&with("\"true_child\": 0, \"false_child\": 1"), "[0, 1]")
                .starts_with("Tree, tree 0, node 0: is the child of two")
        );
        assert!(
            refusal(&with("\"true_child\": 1, \"false_child\": null"), "[0, 1]")
                .starts_with("Tree, tree 0, node 0: has one child only")
        );
        assert!(
            refusal(&[split(2, CHILDREN), leaf(1), leaf(0)], "[0, 1]")
                .starts_with("Tree, tree 0, node 0: asks column 2, of Some(2)")
        );
        assert!(refusal(&[leaf(2)], "[0, 1]").starts_with("Tree, tree 0, node 0: its class is none of the classes"));
        let missing = split(1, CHILDREN).replace("2.5", "null");
        assert!(
            refusal(&[missing, leaf(1), leaf(0)], "[0, 1]")
                .starts_with("Tree, tree 0, node 0: its `split_value` is null")
        );
        let many = format!("{:?}", (0..300).collect::<Vec<u32>>());
        assert!(refusal(&[leaf(0)], &many).starts_with("Tree.classes: 300 classes; 256 are understood"));
    }
}
