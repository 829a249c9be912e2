//! Shapley values by their definition, slowly: what the fast algorithms are held against in tests.

use model::trees::{Child, Layout};

/// Path-dependent Shapley values of a margin: one number for each column and the base value last.
///
/// The value of a coalition is the forest's margin when a split on a column of the coalition sends the row on and any
/// other split averages its children by the share of the training weight that went there.
pub(crate) fn path_dependent(layout: &Layout, row: &[f64], margin: usize) -> Vec<f64> {
    let slots = layout.slot_values(row);
    let mut values = shapley_by_definition(layout.columns, |coalition| expected(layout, &slots, margin, coalition));
    values.push(expected(layout, &slots, margin, 0));
    values
}

/// Interventional Shapley values of a margin: one number for each column and the reference value last.
///
/// The value of a coalition is the weighted mean over the reference rows of the margin of the row that has its own
/// values in the coalition and the reference row's elsewhere.
pub(crate) fn interventional(layout: &Layout, row: &[f64], margin: usize, reference: &[(Vec<f64>, f64)]) -> Vec<f64> {
    let all: f64 = reference.iter().map(|(_, weight)| weight).sum();
    let value = |coalition: u32| mixed_sum(layout, row, margin, reference, coalition) / all;
    let mut values = shapley_by_definition(layout.columns, value);
    values.push(value(0));
    values
}

/// The weighted sum over the reference rows of the margin with a coalition's columns taken from the row.
fn mixed_sum(layout: &Layout, row: &[f64], margin: usize, reference: &[(Vec<f64>, f64)], coalition: u32) -> f64 {
    let of_reference = |other: &[f64]| {
        let mixed: Vec<f64> =
            (0..layout.columns).map(|c| if coalition >> c & 1 == 1 { row[c] } else { other[c] }).collect();
        // No coalition: every split is asked, as in any walk.
        expected(layout, &layout.slot_values(&mixed), margin, u32::MAX)
    };
    reference.iter().map(|(other, weight)| weight * of_reference(other)).sum::<f64>()
}

/// Interventional Shapley interaction values of two columns, half for each.
pub(crate) fn interventional_interaction(
    layout: &Layout,
    row: &[f64],
    margin: usize,
    reference: &[(Vec<f64>, f64)],
    [one, other]: [usize; 2],
) -> f64 {
    let all: f64 = reference.iter().map(|(_, weight)| weight).sum();
    let value = |coalition: u32| mixed_sum(layout, row, margin, reference, coalition) / all;
    interaction_by_definition(layout.columns, one, other, value)
}

/// Path-dependent Shapley interaction values of two columns, half for each.
pub(crate) fn interaction(layout: &Layout, row: &[f64], margin: usize, one: usize, other: usize) -> f64 {
    let slots = layout.slot_values(row);
    interaction_by_definition(layout.columns, one, other, |coalition| expected(layout, &slots, margin, coalition))
}

/// Half of the Shapley interaction index of two players.
fn interaction_by_definition(players: usize, one: usize, other: usize, value: impl Fn(u32) -> f64) -> f64 {
    let both = 1 << one | 1 << other;
    (0..1_u32 << players)
        .filter(|coalition| coalition & both == 0)
        .map(|s| {
            let effect = value(s | both) - value(s | 1 << one) - value(s | 1 << other) + value(s);
            weight(s.count_ones() as usize, players - 1) / 2.0 * effect
        })
        .sum()
}

/// Shapley values of a game: for each player, the weighted sum of its marginal effects on every coalition without it.
pub(crate) fn shapley_by_definition(players: usize, value: impl Fn(u32) -> f64) -> Vec<f64> {
    let values: Vec<f64> = (0..1_u32 << players).map(value).collect();
    let effect = |s: usize, player: usize| values[s | 1 << player] - values[s];
    let of_player = |player: usize| {
        let without = (0..values.len()).filter(|s| s >> player & 1 == 0);
        without.map(|s| weight(s.count_ones() as usize, players) * effect(s, player)).sum()
    };
    (0..players).map(of_player).collect()
}

/// size! (players − size − 1)! / players!
fn weight(size: usize, players: usize) -> f64 {
    let factorial = |n: usize| (1..=n).map(|i| i as f64).product::<f64>();
    factorial(size) * factorial(players - size - 1) / factorial(players)
}

/// The margin that a coalition's columns leave to be expected.
fn expected(layout: &Layout, slots: &[f64], margin: usize, coalition: u32) -> f64 {
    let gives = |tree: &&model::trees::TreeSpan| layout.leaf_width > 1 || tree.margin as usize == margin;
    let trees = layout.trees.iter().filter(gives);
    let sum: f64 = trees.map(|tree| expected_below(layout, slots, margin, coalition, tree.root())).sum();
    layout.base[margin] + sum / layout.divisor(margin)
}

fn expected_below(layout: &Layout, slots: &[f64], margin: usize, coalition: u32, child: Child) -> f64 {
    let split = match child {
        Child::Split(at) => layout.splits[at as usize],
        Child::Leaf(leaf) => {
            let value = if layout.leaf_width > 1 { margin } else { 0 };
            return layout.leaves[leaf as usize * layout.leaf_width + value];
        }
    };
    let below = |child| expected_below(layout, slots, margin, coalition, child);
    if coalition >> layout.slots[split.slot as usize].column & 1 == 1 {
        return below(split.next(slots[split.slot as usize]));
    }
    let left = f64::from(split.left_share);
    left * below(split.left) + (1.0 - left) * below(split.right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::trees::testing::{Sequence, random_ensemble, random_row};
    use model::trees::{Aggregation, Forest, Missing, Node, Precision, Test, Tree, TreeEnsemble};

    /// Three leaves, worked out on paper: nobody known 0.5·8 + 0.5·(0.25·4 + 0.75·0) = 4.5.
    #[test]
    fn gives_the_values_worked_out_by_hand() {
        let leaf = |value, cover| Node::Leaf { values: vec![value], cover };
        let split = |column, left, cover| Node::Split {
            column,
            test: Test::Below(0.0),
            missing: Missing::Left,
            left,
            right: left + 1,
            cover,
        };
        let nodes = vec![split(0, 1, 8.0), leaf(8.0, 4.0), split(1, 3, 4.0), leaf(4.0, 1.0), leaf(0.0, 3.0)];
        let (precision, aggregation) = (Precision::F64, Aggregation::Sum);
        let trees = vec![Tree { margin: Some(0), nodes }];
        let ensemble = TreeEnsemble { columns: 2, precision, aggregation, base: vec![1.0], trees };
        let forest = Forest::new(&ensemble).unwrap();
        // v(∅) = 5.5, v({0}) = 1 + 1, v({1}) = 1 + 6, v({0, 1}) = 1 + 4.
        assert_eq!(path_dependent(forest.layout(), &[1.0, -1.0], 0), [-2.75, 2.25, 5.5]);
        assert_eq!(interaction(forest.layout(), &[1.0, -1.0], 0, 0, 1), 0.75);
        // Against one row in leaf 8 whose second value is on the other side: v(∅) = v({1}) = 9, v({0}) = 1.
        let reference = [(vec![-1.0, 1.0], 10.0)];
        assert_eq!(interventional(forest.layout(), &[1.0, -1.0], 0, &reference), [-6.0, 2.0, 9.0]);
    }

    #[test]
    fn ends_at_the_margin_of_the_row() {
        for seed in 0..20 {
            let forest = Forest::new(&random_ensemble(seed, 4, Precision::F64)).unwrap();
            let mut next = Sequence(seed);
            let (row, other) = (random_row(&mut next, 4), random_row(&mut next, 4));
            let mut margins = vec![0.0; forest.margin_count()];
            forest.margins_from_row(&row, &mut margins);
            for (margin, expected) in margins.iter().enumerate() {
                let one: f64 = path_dependent(forest.layout(), &row, margin).iter().sum();
                let two: f64 = interventional(forest.layout(), &row, margin, &[(other.clone(), 1.0)]).iter().sum();
                assert!((one - expected).abs() < 1e-12 && (two - expected).abs() < 1e-12);
            }
        }
    }
}
