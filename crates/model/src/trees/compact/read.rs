//! From bytes to a layout, checking everything that a walk relies on.

use super::super::check::{MAX_DEPTH, MAX_NODES, MAX_WIDTH, TreeError};
use super::super::ir::{Aggregation, Precision};
use super::super::layout::{Child, Layout, Split, TreeSpan};
use super::super::slot::{Kind, Slot, Zero};
use super::bytes::Reader;
use super::{LEFT_IS_LEAF, MAGIC, MISSING_LEFT, RIGHT_IS_LEAF};

/// A layout from its bytes.
///
/// # Errors
/// When the bytes are not those of a sound forest.
pub(in super::super) fn read(bytes: &[u8]) -> Result<Layout, TreeError> {
    let mut input = Reader::new(bytes);
    if input.take(MAGIC.len())? != MAGIC {
        return wrong("they do not begin as this version writes them");
    }
    let precision = if input.byte(1, "the precision")? == 1 { Precision::F64 } else { Precision::F32 };
    let aggregation = if input.byte(1, "the aggregation")? == 1 { Aggregation::Average } else { Aggregation::Sum };
    let columns = input.count(MAX_WIDTH, "columns")?;
    let margins = input.count(MAX_WIDTH, "margins")?;
    let leaf_width = input.count(margins, "values in a leaf")?;
    if columns == 0 || margins == 0 || leaf_width == 0 || (leaf_width != 1 && leaf_width != margins) {
        return wrong("a width is none that a forest can have");
    }
    let slot_count = input.count(MAX_NODES, "slots")?;
    let tree_count = input.count(MAX_NODES, "trees")?;
    let base = input.f64s(margins)?;
    let slots = (0..slot_count).map(|_| slot(&mut input, columns)).collect::<Result<Vec<_>, _>>()?;
    let split_counts = input.u32s(tree_count)?;
    let tree_margins = input.u32s(tree_count)?;
    let split_count = sum(&split_counts, MAX_NODES, "splits")?;
    if let Some(tree) = tree_margins.iter().position(|margin| *margin as usize > margins - leaf_width) {
        return wrong(format!("tree {tree} adds to margin {} of {margins}", tree_margins[tree]));
    }
    let threshold_counts = input.u32s(slot_count)?;
    let numbers = |input: &mut Reader, count: usize| match precision {
        Precision::F32 => input.f32s(count).map(|values| values.into_iter().map(f64::from).collect::<Vec<f64>>()),
        Precision::F64 => input.f64s(count),
    };
    // Each is some split's.
    let thresholds = numbers(&mut input, sum(&threshold_counts, split_count, "thresholds")?)?;
    let split_slots = input.u32s(split_count)?;
    let ranks = input.u32s(split_count)?;
    let shapes = input.take(split_count)?;
    let shares = input.f32s(split_count)?;
    let leaf_values = (split_count + tree_count).checked_mul(leaf_width);
    let leaves = numbers(&mut input, leaf_values.map_or_else(|| wrong("the leaves are too many"), Ok)?)?;
    if !input.is_at_end() {
        return wrong("bytes are left over");
    }
    check_numbers("base", &base, |value| value.is_finite())?;
    check_numbers("threshold", &thresholds, |value| !value.is_nan())?;
    let mut left = thresholds.as_slice();
    let mut thresholds = Vec::with_capacity(slot_count);
    for count in &threshold_counts {
        let (of_slot, others) = left.split_at(*count as usize);
        if !of_slot.is_sorted_by(|a, b| a < b) {
            return wrong("thresholds are not ascending");
        }
        thresholds.push(of_slot.to_vec());
        left = others;
    }
    check_numbers("leaf", &leaves, |value| value.is_finite())?;
    check_numbers("share", &shares, |share| share.is_nan() || (0.0..=1.0).contains(&share))?;
    let mut splits = Vec::with_capacity(split_count);
    for (at, (((slot, rank), shape), left_share)) in
        split_slots.into_iter().zip(ranks).zip(shapes).zip(shares).enumerate()
    {
        let threshold = thresholds.get(slot as usize).and_then(|of_slot: &Vec<f64>| of_slot.get(rank as usize));
        let Some(threshold) = threshold.copied().filter(|_| *shape <= 7) else {
            return wrong(format!("split {at} compares what is not there"));
        };
        let (left, right) = (leaf_if(shape & LEFT_IS_LEAF), leaf_if(shape & RIGHT_IS_LEAF));
        splits.push(Split { threshold, slot, rank, left_share, left, right, missing_left: shape & MISSING_LEFT != 0 });
    }
    let mut trees = Vec::with_capacity(tree_count);
    let (mut split, mut leaf) = (0, 0);
    for (at, (splits_of_tree, margin)) in split_counts.into_iter().zip(tree_margins).enumerate() {
        let tree = TreeSpan { split, splits: splits_of_tree, leaf, margin };
        link(&mut splits, &tree, at)?;
        trees.push(tree);
        split += splits_of_tree;
        leaf += splits_of_tree + 1;
    }
    let layout = Layout { columns, precision, aggregation, base, slots, thresholds, trees, splits, leaves, leaf_width };
    check_sums(&layout)?;
    Ok(layout)
}

/// Refuses a forest whose finite leaves could add up to an infinite margin.
fn check_sums(layout: &Layout) -> Result<(), TreeError> {
    let mut sums: Vec<f64> = layout.base.iter().map(|base| base.abs()).collect();
    for tree in &layout.trees {
        let from = tree.leaf as usize * layout.leaf_width;
        let leaves = &layout.leaves[from..from + (tree.splits as usize + 1) * layout.leaf_width];
        for at in 0..layout.leaf_width {
            let of_margin = leaves.iter().skip(at).step_by(layout.leaf_width);
            sums[tree.margin as usize + at] += of_margin.fold(0.0, |most: f64, value| most.max(value.abs()));
        }
    }
    let most = match layout.precision {
        Precision::F32 => f64::from(f32::MAX),
        Precision::F64 => f64::MAX,
    };
    match sums.iter().position(|sum| *sum > most) {
        Some(margin) => Err(TreeError::Ensemble(format!(
            "has leaves that can add up to more than its precision holds, in margin {margin}: train it again on \
             smaller targets"
        ))),
        None => Ok(()),
    }
}

/// The sum of counts, which a file may choose so that it does not fit a word.
fn sum(counts: &[u32], most: usize, what: &str) -> Result<usize, TreeError> {
    let sum = counts.iter().map(|count| u64::from(*count)).sum::<u64>();
    match usize::try_from(sum) {
        Ok(sum) if sum <= most => Ok(sum),
        _ => wrong(format!("{sum} {what}; at most {most} are possible")),
    }
}

fn check_numbers<T: Copy + std::fmt::Display>(
    what: &str,
    numbers: &[T],
    is_possible: impl Fn(T) -> bool,
) -> Result<(), TreeError> {
    match numbers.iter().position(|number| !is_possible(*number)) {
        // Without the number: writing one out would weigh more than all of this file.
        Some(at) => wrong(format!("{what} {at} is a number that no forest has")),
        None => Ok(()),
    }
}

/// Tells each split of a tree, which stand in preorder, where its children are.
fn link(splits: &mut [Split], tree: &TreeSpan, index: usize) -> Result<(), TreeError> {
    let (mut next_split, mut next_leaf) = (tree.split, tree.leaf);
    let mut open: Vec<(u32, Side, usize)> = vec![];
    let mut enter = |open: &mut Vec<(u32, Side, usize)>, depth: usize| {
        open.extend([(next_split, Side::Right, depth), (next_split, Side::Left, depth)]);
        next_split += 1;
        next_split - 1
    };
    if tree.splits > 0 {
        enter(&mut open, 1);
    }
    while let Some((at, side, depth)) = open.pop() {
        if depth > MAX_DEPTH {
            return wrong(format!("tree {index} is more than {MAX_DEPTH} splits deep"));
        }
        let split = &splits[at as usize];
        let leaf = next_leaf;
        let child = match if side == Side::Left { split.left } else { split.right } {
            Child::Leaf(_) => {
                next_leaf += 1;
                Child::Leaf(leaf)
            }
            Child::Split(_) => Child::Split(enter(&mut open, depth + 1)),
        };
        if matches!(child, Child::Split(at) if at as usize >= tree.splits().end) {
            return wrong(format!("the splits of tree {index} do not fit together"));
        }
        match side {
            Side::Left => splits[at as usize].left = child,
            Side::Right => splits[at as usize].right = child,
        }
    }
    if next_split as usize == tree.splits().end {
        Ok(())
    } else {
        wrong(format!("the splits of tree {index} do not fit together"))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

fn leaf_if(bit: u8) -> Child {
    if bit == 0 { Child::Split(0) } else { Child::Leaf(0) }
}

fn slot(input: &mut Reader, columns: usize) -> Result<Slot, TreeError> {
    let column = input.count(columns - 1, "is a slot's column")? as u32;
    let zero = match input.byte(2, "a zero rule")? {
        0 => Zero::AsIs,
        1 => Zero::ForMissing,
        _ => Zero::IsMissing,
    };
    let kind = match input.byte(3, "a kind of slot")? {
        0 => Kind::Number,
        form @ (1 | 3) => {
            let count = input.count(MAX_NODES, "categories")?;
            let set = input.u32s(count)?;
            if !set.is_sorted_by(|a, b| a < b) {
                return wrong("categories are not ascending");
            }
            if form == 1 { Kind::OneOf(set) } else { Kind::OneOfCut(set) }
        }
        _ => Kind::Equals(input.f64s(1)?.first().copied().unwrap_or(f64::NAN)),
    };
    Ok(Slot { column, zero, kind })
}

fn wrong<T>(what: impl Into<String>) -> Result<T, TreeError> {
    Err(TreeError::Bytes(what.into()))
}
