//! Bounds below a monotone split. The library keeps them only in splits on the monotone column itself: a split on
//! another column, further down, can leave them and undo what the constraint promised. Here every leaf is kept inside.

use std::collections::BTreeMap;

use model::trees::{Node, Tree};

use crate::candidate::Direction;

/// Cuts each leaf back to what the monotone splits above it allow: at each, the middle of the weights that the library
/// gave its two children is the most of one side and the least of the other. Two rows that differ in a monotone column
/// alone part at such a split, so that their leaves then stand in the right order. `weights`: of all nodes.
pub(super) fn keep_bounds(tree: &mut Tree, weights: &[f64], directions: &BTreeMap<usize, Direction>) {
    let mut waiting = vec![(0_usize, f64::NEG_INFINITY, f64::INFINITY)];
    while let Some((at, low, high)) = waiting.pop() {
        match &mut tree.nodes[at] {
            Node::Leaf { values, .. } => values.iter_mut().for_each(|value| *value = value.clamp(low, high)),
            Node::Split { column, left, right, .. } => {
                let (left, right) = (*left as usize, *right as usize);
                let middle = (0.5 * (weights[left] + weights[right])).clamp(low, high);
                let (of_left, of_right) = match directions.get(&(*column as usize)) {
                    None => ((low, high), (low, high)),
                    Some(Direction::Increasing) => ((low, middle), (middle, high)),
                    Some(Direction::Decreasing) => ((middle, high), (low, middle)),
                };
                waiting.push((left, of_left.0, of_left.1));
                waiting.push((right, of_right.0, of_right.1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::trees::{Missing, Test};

    /// By hand: left of the monotone split at most the middle of −1 and 3.
    #[test]
    fn leaves_below_another_split_stay_inside() {
        let split = |column, left, right| Node::Split {
            column,
            test: Test::Below(0.0),
            missing: Missing::Left,
            left,
            right,
            cover: 1.0,
        };
        let leaf = |value: f64| Node::Leaf { values: vec![value], cover: 1.0 };
        let mut tree =
            Tree { margin: Some(0), nodes: vec![split(0, 1, 2), split(1, 3, 4), leaf(3.0), leaf(-4.0), leaf(2.0)] };
        let weights = [0.0, -1.0, 3.0, -4.0, 2.0];
        let directions = BTreeMap::from([(0, Direction::Increasing)]);
        keep_bounds(&mut tree, &weights, &directions);
        assert_eq!(tree.nodes[2..], [leaf(3.0), leaf(-4.0), leaf(1.0)]);
        keep_bounds(&mut tree, &weights, &BTreeMap::from([(0, Direction::Decreasing)]));
        assert_eq!(tree.nodes[2..], [leaf(1.0), leaf(1.0), leaf(1.0)]);
    }
}
