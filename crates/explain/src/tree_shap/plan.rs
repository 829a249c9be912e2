//! A forest laid out for explanation: the splits of each tree so ordered that long runs of one kind follow each other,
//! every split after the one above it.

use model::trees::score::Cells;
use model::trees::{Child, Layout, TreeSpan};

/// How many trees' contributions are added up before they join those of all trees.
pub(super) const TREES_TOGETHER: usize = 32;

/// One margin of a forest.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) trees: Vec<TreePlan>,
    pub(super) steps: Vec<Step>,
    pub(super) runs: Vec<Run>,
    pub(super) repeats: Vec<Repeat>,
    /// Of repeats: splits above on the same column, by their place in the tree, and the side that led here.
    pub(super) above: Vec<(u16, bool)>,
    /// The margin's mean over the training data.
    pub(super) base: f64,
    /// The most splits of a tree.
    pub(super) most_steps: usize,
    /// The most different columns on the way to a leaf.
    pub(super) most_columns: usize,
}

/// The runs of a tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct TreePlan {
    pub(super) first_step: u32,
    pub(super) first_run: u32,
    pub(super) runs: u32,
}

/// Splits of one kind in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) kind: Kind,
    /// Whether the columns of these splits stand above them, too.
    pub(super) repeated: bool,
    pub(super) steps: u32,
}

/// What follows a split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Two splits.
    Inner,
    /// A split and a leaf.
    Half,
    /// Two leaves.
    Twig,
    /// Two twigs, which follow it in the steps: first that of yes, then that of no.
    Fork,
    /// A twig, which follows it in the steps, and a leaf.
    Stem,
}

impl Kind {
    /// How many steps stand together.
    pub(super) fn steps(self) -> usize {
        match self {
            Self::Inner | Self::Half | Self::Twig => 1,
            Self::Stem => 2,
            Self::Fork => 3,
        }
    }

    /// Whether nothing that comes later depends on it on the way down.
    fn is_last(self) -> bool {
        matches!(self, Self::Twig | Self::Fork | Self::Stem)
    }
}

/// A split. "Yes" is the left side, except where a half has its split on the right: there it is the right side.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub(super) threshold: f32,
    /// The share of the training weight on the side of yes.
    pub(super) share: f32,
    /// A twig's leaf on the side of yes.
    pub(super) yes_leaf: f32,
    /// A twig's or half's leaf on the side of no.
    pub(super) no_leaf: f32,
    pub(super) cell: u16,
    pub(super) column: u16,
    /// Place in the tree of the split on the side of yes.
    pub(super) yes: u16,
    /// Place in the tree of an inner split's other split.
    pub(super) no: u16,
    /// Whether below the threshold means no.
    pub(super) is_flipped: bool,
    /// Of repeated splits: their place in [`Plan::repeats`].
    pub(super) repeat: u32,
}

/// A split whose column stands above it as well.
#[derive(Debug, Clone, Copy)]
pub(super) struct Repeat {
    /// The product of the shares of the splits above on this column.
    pub(super) share_above: f64,
    pub(super) first_above: u32,
    pub(super) count_above: u32,
}

/// What is known of a split while its tree is being laid out.
struct Entry {
    split: u32,
    kind: Kind,
    /// Places of entries above on the same column, and the sides taken; from the root down.
    above: Vec<(usize, bool)>,
    share_above: f64,
    parent: Option<usize>,
    /// How many different columns are asked down to here.
    columns: usize,
    /// The entries below, yes first.
    below: [Option<usize>; 2],
}

impl Plan {
    /// Plans one margin; `None` where the training weights are not known.
    pub(super) fn new(layout: &Layout, cells: &Cells, margin: usize) -> Option<Self> {
        if !layout.knows_covers() || !cells.fit() || layout.trees.iter().any(|tree| tree.splits > u32::from(u16::MAX)) {
            return None;
        }
        let mut plan = Self {
            trees: vec![],
            steps: vec![],
            runs: vec![],
            repeats: vec![],
            above: vec![],
            base: *layout.base.get(margin)?,
            most_steps: 0,
            most_columns: 1,
        };
        let divisor = layout.divisor(margin);
        let of_margin = |tree: &&TreeSpan| layout.leaf_width > 1 || tree.margin as usize == margin;
        for tree in layout.trees.iter().filter(of_margin) {
            let leaf = |leaf: u32| {
                let at = leaf as usize * layout.leaf_width + if layout.leaf_width > 1 { margin } else { 0 };
                layout.leaves[at] / divisor
            };
            plan.base += mean(layout, tree.root(), &leaf);
            if let Child::Split(root) = tree.root() {
                plan.add(layout, cells, root, &leaf);
            }
        }
        Some(plan)
    }

    fn add(&mut self, layout: &Layout, cells: &Cells, root: u32, leaf: &dyn Fn(u32) -> f64) {
        let (mut entries, most_columns) = entries(layout, root);
        self.most_columns = self.most_columns.max(most_columns);
        self.most_steps = self.most_steps.max(entries.len());
        let (order, runs) = in_runs(&mut entries);
        let mut place = vec![0_u16; entries.len()];
        order.iter().enumerate().for_each(|(at, entry)| place[*entry] = at as u16);
        // A tree's splits stand together, its root first.
        let mut place_of_split = vec![0_u16; entries.len()];
        for (entry, place) in entries.iter().zip(&place) {
            place_of_split[(entry.split - root) as usize] = *place;
        }
        let place_of = |child: Child| match child {
            Child::Split(split) => place_of_split[(split - root) as usize],
            Child::Leaf(_) => 0,
        };
        let leaf_of = |child: Child| match child {
            Child::Leaf(at) => leaf(at) as f32,
            Child::Split(_) => 0.0,
        };
        let first_run = self.runs.len() as u32;
        self.trees.push(TreePlan { first_step: self.steps.len() as u32, first_run, runs: runs.len() as u32 });
        self.runs.extend(runs);
        for entry in order.iter().map(|entry| &entries[*entry]) {
            let split = &layout.splits[entry.split as usize];
            let is_flipped = is_flipped(layout, entry.split);
            let (yes, no) = if is_flipped { (split.right, split.left) } else { (split.left, split.right) };
            let repeat = self.repeats.len() as u32;
            if !entry.above.is_empty() {
                let first_above = self.above.len() as u32;
                self.above.extend(entry.above.iter().map(|(above, side)| (place[*above], *side)));
                let count_above = entry.above.len() as u32;
                self.repeats.push(Repeat { share_above: entry.share_above, first_above, count_above });
            }
            self.steps.push(Step {
                threshold: cells.threshold(split),
                share: if is_flipped { 1.0 - split.left_share } else { split.left_share },
                yes_leaf: leaf_of(yes),
                no_leaf: leaf_of(no),
                cell: cells.cell(split) as u16,
                column: layout.slots[split.slot as usize].column as u16,
                yes: place_of(yes),
                no: place_of(no),
                is_flipped,
                repeat,
            });
        }
    }
}

/// Whether the left side is a leaf and the right one is not.
fn is_flipped(layout: &Layout, split: u32) -> bool {
    let split = &layout.splits[split as usize];
    matches!((split.left, split.right), (Child::Leaf(_), Child::Split(_)))
}

/// The mean of a tree over its training data.
fn mean(layout: &Layout, root: Child, leaf: &dyn Fn(u32) -> f64) -> f64 {
    let mut sum = 0.0;
    let mut open = vec![(root, 1.0)];
    while let Some((child, share)) = open.pop() {
        match child {
            Child::Leaf(at) => sum += share * leaf(at),
            Child::Split(at) => {
                let split = &layout.splits[at as usize];
                let left = f64::from(split.left_share);
                open.push((split.right, share * (1.0 - left)));
                open.push((split.left, share * left));
            }
        }
    }
    sum
}

/// The splits of a tree with what stands above each, and the most different columns on the way to a leaf.
fn entries(layout: &Layout, root: u32) -> (Vec<Entry>, usize) {
    let mut entries: Vec<Entry> = vec![];
    let mut most_columns = 0;
    // A split, the entry above it and the side of yes or no on which it stands.
    let mut open: Vec<(u32, Option<(usize, bool)>)> = vec![(root, None)];
    while let Some((at, parent)) = open.pop() {
        let split = &layout.splits[at as usize];
        let kind = match (split.left, split.right) {
            (Child::Split(_), Child::Split(_)) => Kind::Inner,
            (Child::Leaf(_), Child::Leaf(_)) => Kind::Twig,
            _ => Kind::Half,
        };
        let column_of = |entry: &Entry| layout.slots[layout.splits[entry.split as usize].slot as usize].column;
        let column = layout.slots[split.slot as usize].column;
        let (mut above, mut share_above) = (vec![], 1.0);
        let mut step = parent;
        while let Some((entry_at, side)) = step {
            let entry = &entries[entry_at];
            if column_of(entry) == column {
                above.push((entry_at, side));
                let left = f64::from(layout.splits[entry.split as usize].left_share);
                share_above *= if side != is_flipped(layout, entry.split) { left } else { 1.0 - left };
            }
            step = entry.parent.map(|up| (up, side_of(layout, &entries[up], entry.split)));
        }
        above.reverse();
        let here = entries.len();
        let columns = parent.map_or(0, |(up, _)| entries[up].columns) + usize::from(above.is_empty());
        most_columns = most_columns.max(columns);
        if let Some((up, side)) = parent {
            entries[up].below[usize::from(!side)] = Some(here);
        }
        let parent = parent.map(|(up, _)| up);
        entries.push(Entry { split: at, kind, above, share_above, parent, columns, below: [None; 2] });
        // The left side is taken from the stack first, so that a split's children stand in the order of yes and no.
        for child in [split.right, split.left] {
            if let Child::Split(below) = child {
                open.push((below, Some((here, side_of(layout, &entries[here], below)))));
            }
        }
    }
    (entries, most_columns)
}

/// On which side of an entry a split stands: yes or no.
fn side_of(layout: &Layout, entry: &Entry, below: u32) -> bool {
    (layout.splits[entry.split as usize].left == Child::Split(below)) != is_flipped(layout, entry.split)
}

/// An order in which every split comes after the one above it and what has no splits below comes last, in runs of one
/// kind as long as can be.
fn in_runs(entries: &mut [Entry]) -> (Vec<usize>, Vec<Run>) {
    join(entries);
    let mut order: Vec<usize> = Vec::with_capacity(entries.len());
    let mut runs: Vec<Run> = vec![];
    let mut ready: Vec<Vec<usize>> = vec![vec![]; KINDS];
    ready[entries[0].of()].push(0);
    // What frees nothing can wait until nothing else is left.
    while let Some(of) = (0..ready.len()).max_by_key(|of| {
        let first = ready[*of].first();
        (first.is_some_and(|first| !entries[*first].kind.is_last()), ready[*of].len())
    }) {
        if ready[of].is_empty() {
            break;
        }
        let start = order.len();
        let (mut kind, mut repeated) = (Kind::Inner, false);
        while let Some(at) = ready[of].pop() {
            let entry = &entries[at];
            (kind, repeated) = (entry.kind, !entry.above.is_empty());
            order.push(at);
            for below in entry.below.into_iter().flatten() {
                // What stands together follows at once.
                if kind.steps() > 1 { order.push(below) } else { ready[entries[below].of()].push(below) }
            }
        }
        runs.push(Run { kind, repeated, steps: (order.len() - start) as u32 });
    }
    (order, runs)
}

/// Makes forks and stems of splits over twigs, where no column repeats.
fn join(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let is_plain = |entry: &Entry| entry.above.is_empty();
        let is_plain_twig = |entry: &Entry| entry.kind == Kind::Twig && is_plain(entry);
        let entry = &entries[at];
        if is_plain(entry) && entry.below.iter().flatten().all(|below| is_plain_twig(&entries[*below])) {
            entries[at].kind = match entry.kind {
                Kind::Inner => Kind::Fork,
                Kind::Half => Kind::Stem,
                kind => kind,
            };
        }
    }
}

/// How many kinds of entries there are: those of splits, each repeated or not.
const KINDS: usize = 10;

impl Entry {
    /// The number of its kind.
    fn of(&self) -> usize {
        2 * self.kind as usize + usize::from(!self.above.is_empty())
    }
}
