//! `TreeEnsembleClassifier` and `TreeEnsembleRegressor`: nodes as parallel lists, addressed by tree and node number.

use std::collections::HashMap;

use model::Predictor;
use model::trees::{Aggregation, Precision};

use super::attributes::{At, Values};
use super::context::{Context, Post, both, computed};
use super::forest::{Mode, RawForest, RawKind, RawNode};
use super::number::{Element, Kind, Number, Tensor};
use crate::ImportError;

/// One class's score, or all classes' probabilities.
pub(super) fn classifier(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let labels = at.labels()?.filter(|labels| labels.len() > 1);
    let labels = labels.ok_or_else(|| at.error("it names fewer than two classes"))?;
    let post = Post::of(at)?;
    let lists = Lists::read(at, input.element, "class")?;
    let ids = &lists.targets;
    let single = ids.first().copied().filter(|first| labels.len() == 2 && ids.iter().all(|id| id == first));
    let signed = lists.leaves.iter().any(|(_, weight)| *weight < 0.0);
    let element = computed(input.element);
    match single {
        // One column for two classes is the second class's score.
        Some(id) => {
            if post == Post::Softmax {
                return Err(at.refused("a softmax of one score for two classes is not defined"));
            }
            if id != 0 || lists.base.len() > 1 {
                let what = "its scores or base values belong to the second of two classes; runtimes disagree on them";
                return Err(at.refused(what));
            }
            let mut numbers = lists.scores(at, context, input, 1, Aggregation::Sum, post)?;
            let second = numbers.pop().ok_or_else(|| at.error("it has no score"))?;
            // With weights of both signs ONNX Runtime takes the sum for a score, not for a probability.
            if post == Post::None && signed {
                let columns = vec![second.clone().times(-1.0), second];
                return Ok(Tensor::of_numbers(columns, element, Some(labels), Kind::Plain));
            }
            Ok(both(second, labels, element))
        }
        None => {
            if labels.len() == 2 && !lists.base.is_empty() {
                return Err(at.refused("it has scores for two classes and base values; runtimes disagree on their sum"));
            }
            let kind = if post == Post::Softmax { Kind::PROBABILITIES } else { Kind::Plain };
            let numbers = lists.scores(at, context, input, labels.len(), Aggregation::Sum, post)?;
            Ok(Tensor::of_numbers(numbers, element, Some(labels), kind))
        }
    }
}

/// One number for each target.
pub(super) fn regressor(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let targets = usize::try_from(at.int("n_targets").unwrap_or(1)).ok().filter(|n| (1..=1 << 15).contains(n));
    let targets = targets.ok_or_else(|| at.error("n_targets is no count of targets"))?;
    let aggregation = match at.string("aggregate_function")?.as_deref() {
        None | Some("SUM") => Aggregation::Sum,
        Some("AVERAGE") => Aggregation::Average,
        Some(other) => return Err(at.refused(format!("trees that come together by {other} are not understood"))),
    };
    if Post::of(at)? != Post::None {
        return Err(
            at.refused("a post transform of a regression is not understood: ONNX Runtime leaves some of them out")
        );
    }
    let lists = Lists::read(at, input.element, "target")?;
    let numbers = lists.scores(at, context, input, targets, aggregation, Post::None)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), None, Kind::Plain))
}

/// The trees of one operator over a tensor, as its scores.
pub(super) fn scores(
    at: &At<'_>,
    context: &mut Context,
    input: &Tensor,
    forest: RawForest,
    post: Post,
) -> Result<Vec<Number>, ImportError> {
    let targets = forest.targets;
    let (ensemble, covers) = forest.ensemble(at, input.features.len())?;
    context.lacks_covers |= !covers;
    context.scores(at, input, Predictor::Trees(ensemble), targets, post)
}

struct Lists {
    nodes: Vec<RawNode>,
    roots: Vec<usize>,
    /// The node, its target and its weight.
    targets: Vec<i64>,
    leaves: Vec<(usize, f64)>,
    base: Vec<f64>,
    precision: Precision,
}

impl Lists {
    fn read(at: &At<'_>, element: Element, prefix: &str) -> Result<Self, ImportError> {
        let mut double = element == Element::F64;
        let mut floats = |name: &str| -> Result<Vec<f64>, ImportError> {
            match at.tensor(&format!("{name}_as_tensor"))? {
                Some(tensor) => {
                    double |= matches!(tensor.values, Values::F64(_));
                    tensor.numbers().ok_or_else(|| at.error(format!("{name}_as_tensor holds no numbers")))
                }
                None => Ok(at.floats(name)),
            }
        };
        let values = floats("nodes_values")?;
        let rates = floats("nodes_hitrates")?;
        let weights = floats(&format!("{prefix}_weights"))?;
        let base = floats("base_values")?;
        let precision = if double { Precision::F64 } else { Precision::F32 };
        let modes = at.strings("nodes_modes")?;
        let count = modes.len();
        let list = |name: &str| same_length(at, name, at.ints(name), count);
        let (trees, ids) = (list("nodes_treeids")?, list("nodes_nodeids")?);
        let (yes, no) = (list("nodes_truenodeids")?, list("nodes_falsenodeids")?);
        let columns = list("nodes_featureids")?;
        let values = same_length(at, "nodes_values", &values, count)?;
        let tracks = at.ints("nodes_missing_value_tracks_true");
        let tracks = if tracks.is_empty() { None } else { Some(list("nodes_missing_value_tracks_true")?) };
        let rates = if rates.is_empty() { None } else { Some(same_length(at, "nodes_hitrates", &rates, count)?) };

        let mut index_of = HashMap::with_capacity(count);
        for (index, key) in trees.iter().zip(ids).enumerate() {
            if index_of.insert(key, index).is_some() {
                return Err(at.error(format!("tree {} has two nodes with the number {}", key.0, key.1)));
            }
        }
        let mut nodes = Vec::with_capacity(count);
        let mut is_child = vec![false; count];
        for (index, mode) in modes.iter().enumerate() {
            let mut child = |id: i64| {
                let found = index_of.get(&(&trees[index], &id)).copied();
                let found = found.ok_or_else(|| {
                    at.error(format!(
                        "node {} of tree {} has the child {id}, which is not there",
                        ids[index], trees[index]
                    ))
                })?;
                is_child[found] = true;
                Ok::<usize, ImportError>(found)
            };
            let kind = match mode_of(mode) {
                _ if mode == "LEAF" => RawKind::Leaf(Vec::new()),
                Some(mode) => RawKind::Branch {
                    column: usize::try_from(columns[index]).unwrap_or(usize::MAX),
                    mode,
                    value: values[index],
                    missing_tracks_true: tracks.is_some_and(|tracks| tracks[index] != 0),
                    yes: child(yes[index])?,
                    no: child(no[index])?,
                },
                None => return Err(at.refused(format!("a node's mode {mode} is not understood"))),
            };
            nodes.push(RawNode { kind, rate: rates.map_or(0.0, |rates| rates[index]) });
        }
        let roots = roots(at, trees, &is_child)?;

        let list = |name: &str| same_length(at, name, at.ints(name), weights.len());
        let (leaf_trees, leaf_ids) = (list(&format!("{prefix}_treeids"))?, list(&format!("{prefix}_nodeids"))?);
        let targets = list(&format!("{prefix}_ids"))?.to_vec();
        let mut leaves = Vec::with_capacity(weights.len());
        for (key, weight) in leaf_trees.iter().zip(leaf_ids).zip(&weights) {
            let node = index_of.get(&key).copied();
            let node = node.ok_or_else(|| {
                at.error(format!("a weight belongs to node {} of tree {}, which is not there", key.1, key.0))
            })?;
            leaves.push((node, *weight));
        }
        Ok(Self { nodes, roots, targets, leaves, base, precision })
    }

    fn scores(
        mut self,
        at: &At<'_>,
        context: &mut Context,
        input: &Tensor,
        targets: usize,
        aggregation: Aggregation,
        post: Post,
    ) -> Result<Vec<Number>, ImportError> {
        for ((node, weight), target) in self.leaves.into_iter().zip(&self.targets) {
            match self.nodes.get_mut(node).map(|node| &mut node.kind) {
                Some(RawKind::Leaf(weights)) => weights.push((u32::try_from(*target).unwrap_or(u32::MAX), weight)),
                _ => return Err(at.error("a weight belongs to a node that is no leaf")),
            }
        }
        let Self { nodes, roots, base, precision, .. } = self;
        scores(at, context, input, RawForest { nodes, roots, targets, precision, aggregation, base }, post)
    }
}

/// The root of each tree, in the order in which the trees begin.
fn roots(at: &At<'_>, trees: &[i64], is_child: &[bool]) -> Result<Vec<usize>, ImportError> {
    let mut roots: Vec<Option<usize>> = Vec::new();
    let mut place = HashMap::new();
    for (index, tree) in trees.iter().enumerate() {
        let slot = *place.entry(*tree).or_insert_with(|| {
            roots.push(None);
            roots.len() - 1
        });
        if !is_child[index] && roots[slot].replace(index).is_some() {
            return Err(at.error(format!("tree {tree} has more than one root")));
        }
    }
    roots
        .into_iter()
        .collect::<Option<Vec<usize>>>()
        .ok_or_else(|| at.error("a tree has no root: its nodes form a cycle"))
}

fn same_length<'a, T>(at: &At<'_>, name: &str, list: &'a [T], count: usize) -> Result<&'a [T], ImportError> {
    if list.len() == count {
        return Ok(list);
    }
    Err(at.error(format!("{name} has {} entries where {count} belong", list.len())))
}

fn mode_of(name: &str) -> Option<Mode> {
    Some(match name {
        "BRANCH_LEQ" => Mode::AtMost,
        "BRANCH_LT" => Mode::Below,
        "BRANCH_GTE" => Mode::AtLeast,
        "BRANCH_GT" => Mode::Above,
        "BRANCH_EQ" => Mode::Equal,
        "BRANCH_NEQ" => Mode::Unequal,
        _ => return None,
    })
}
