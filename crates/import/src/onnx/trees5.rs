//! `TreeEnsemble` of ai.onnx.ml 5: leaves apart from nodes, modes as numbers, sets of members.

use model::trees::{Aggregation, Precision};

use super::attributes::{At, Values};
use super::context::{Context, Post, computed};
use super::forest::{Mode, RawForest, RawKind, RawNode};
use super::number::{Element, Kind, Tensor};
use super::trees::scores;
use crate::ImportError;

/// One number for each target.
pub(super) fn ensemble(at: &At<'_>, context: &mut Context, input: &Tensor) -> Result<Tensor, ImportError> {
    let aggregation = match at.int("aggregate_function").unwrap_or(1) {
        0 => Aggregation::Average,
        1 => Aggregation::Sum,
        other => {
            let name = if other == 2 { "MIN" } else { "MAX" };
            return Err(at.refused(format!("trees that come together by {name} are not understood")));
        }
    };
    let post = match at.int("post_transform").unwrap_or(0) {
        0 => Post::None,
        2 if at.int("n_targets").unwrap_or(1) > 1 => Post::Softmax,
        // 1, the logistic function, is left out by ONNX Runtime.
        other => return Err(at.refused(format!("the post transform {other} is not understood"))),
    };
    let targets = usize::try_from(at.int("n_targets").unwrap_or(1)).ok().filter(|n| (1..=1 << 15).contains(n));
    let targets = targets.ok_or_else(|| at.error("n_targets is no count of targets"))?;
    let forest = read(at, input.element, targets, aggregation)?;
    let kind = if post == Post::Softmax { Kind::PROBABILITIES } else { Kind::Plain };
    let numbers = scores(at, context, input, forest, post)?;
    Ok(Tensor::of_numbers(numbers, computed(input.element), None, kind))
}

fn read(at: &At<'_>, element: Element, targets: usize, aggregation: Aggregation) -> Result<RawForest, ImportError> {
    let mut double = element == Element::F64;
    let mut numbers = |name: &str| -> Result<Option<Vec<f64>>, ImportError> {
        let Some(tensor) = at.tensor(name)? else { return Ok(None) };
        double |= matches!(tensor.values, Values::F64(_));
        tensor.numbers().map(Some).ok_or_else(|| at.error(format!("{name} holds no numbers")))
    };
    let needed = |name: &str, found: Option<Vec<f64>>| found.ok_or_else(|| at.error(format!("{name} is missing")));
    let splits = needed("nodes_splits", numbers("nodes_splits")?)?;
    let modes = needed("nodes_modes", numbers("nodes_modes")?)?;
    let weights = needed("leaf_weights", numbers("leaf_weights")?)?;
    let members = numbers("membership_values")?.unwrap_or_default();
    let precision = if double { Precision::F64 } else { Precision::F32 };
    let count = modes.len();
    let list = |name: &str, count: usize| {
        let list = at.ints(name);
        let error = || at.error(format!("{name} has {} entries where {count} belong", list.len()));
        (list.len() == count).then_some(list).ok_or_else(error)
    };
    if splits.len() != count {
        return Err(at.error(format!("nodes_splits has {} entries where {count} belong", splits.len())));
    }
    let columns = list("nodes_featureids", count)?;
    let sides = [
        (list("nodes_truenodeids", count)?, list("nodes_trueleafs", count)?),
        (list("nodes_falsenodeids", count)?, list("nodes_falseleafs", count)?),
    ];
    let tracks = at.ints("nodes_missing_value_tracks_true");
    let tracks = if tracks.is_empty() { None } else { Some(list("nodes_missing_value_tracks_true", count)?) };
    let leaf_targets = list("leaf_targetids", weights.len())?;

    // Each node's set ends with a NaN.
    let mut sets = members.split(|member| member.is_nan());
    let mut leaves: Vec<RawNode> = Vec::new();
    let mut nodes = Vec::with_capacity(count);
    for index in 0..count {
        let mut child = |side: usize| -> Result<usize, ImportError> {
            let (ids, is_leaf) = &sides[side];
            let id = usize::try_from(ids[index]).unwrap_or(usize::MAX);
            if is_leaf[index] == 0 {
                return if id < count {
                    Ok(id)
                } else {
                    Err(at.error(format!("node {index} has a child that is not there")))
                };
            }
            let leaf = weights.get(id).zip(leaf_targets.get(id));
            let (weight, target) =
                leaf.ok_or_else(|| at.error(format!("node {index} has a leaf that is not there")))?;
            let target = u32::try_from(*target).unwrap_or(u32::MAX);
            leaves.push(RawNode { kind: RawKind::Leaf(vec![(target, *weight)]), rate: 0.0 });
            Ok(count + leaves.len() - 1)
        };
        let (yes, no) = (child(0)?, child(1)?);
        let mode = match modes[index] as i64 {
            0 => Mode::AtMost,
            1 => Mode::Below,
            2 => Mode::AtLeast,
            3 => Mode::Above,
            4 => Mode::Equal,
            5 => Mode::Unequal,
            6 => Mode::Member(sets.next().map(<[f64]>::to_vec).unwrap_or_default()),
            other => return Err(at.refused(format!("a node's mode {other} is not understood"))),
        };
        let column = usize::try_from(columns[index]).unwrap_or(usize::MAX);
        let missing_tracks_true = tracks.is_some_and(|tracks| tracks[index] != 0);
        let kind = RawKind::Branch { column, mode, value: splits[index], missing_tracks_true, yes, no };
        nodes.push(RawNode { kind, rate: 0.0 });
    }
    nodes.extend(leaves);
    let roots = at.ints("tree_roots").iter().map(|root| usize::try_from(*root).unwrap_or(usize::MAX));
    let roots = roots.map(|root| (root < count).then_some(root)).collect::<Option<Vec<usize>>>();
    let roots = roots.ok_or_else(|| at.error("a tree's root is not there"))?;
    let mut seen = vec![false; count];
    if roots.iter().any(|root| std::mem::replace(&mut seen[*root], true)) {
        return Err(at.error("two trees have the same root"));
    }
    Ok(RawForest { nodes, roots, targets, precision, aggregation, base: Vec::new() })
}
