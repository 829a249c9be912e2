//! One patient: lanes are points of the integral.

use model::trees::score::CellRow;
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TREES_TOGETHER, TreePlan};
use super::rule::{Four, Repeated};

/// What is known of a split while its tree is explained.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The product of the factors above it times the point's weight.
    above: f32x4,
    /// On the way down the factor of its side of yes, on the way up the mean over what is below it.
    factor_then_mean: f32x4,
    /// What its column gains by each unit of difference between the sides.
    gain: f32x4,
    /// All bits set where the row goes to yes.
    went_yes: f32x4,
}

const NOTHING: Known =
    Known { above: f32x4::ZERO, factor_then_mean: f32x4::ZERO, gain: f32x4::ZERO, went_yes: f32x4::ZERO };

/// Memory for one row.
#[derive(Debug, Clone)]
pub(super) struct One {
    /// As many as a power of two, so that a masked place is always there.
    splits: Vec<Known>,
    /// For each column, what it gains at each point in a few trees, and in all trees so far: sums of sums lose least to
    /// rounding.
    gains: Vec<f32x4>,
    totals: Vec<f32x4>,
}

impl One {
    pub(super) fn new(plan: &Plan, columns: usize) -> Self {
        let splits = vec![NOTHING; plan.most_steps.next_power_of_two()];
        Self { splits, gains: vec![f32x4::ZERO; columns], totals: vec![f32x4::ZERO; columns] }
    }

    /// Adds every column's contributions to `contributions`.
    pub(super) fn explain(
        &mut self,
        plan: &Plan,
        fours: &[(Four, Vec<Repeated>)],
        cells: &CellRow,
        contributions: &mut [f32],
    ) {
        for (four, repeated) in fours {
            self.totals.fill(f32x4::ZERO);
            for trees in plan.trees.chunks(TREES_TOGETHER) {
                self.gains.fill(f32x4::ZERO);
                trees.iter().for_each(|tree| self.tree(plan, tree, four, repeated, cells));
                self.totals.iter_mut().zip(&self.gains).for_each(|(total, gain)| *total += *gain);
            }
            for (contribution, total) in contributions.iter_mut().zip(&self.totals) {
                *contribution += total.reduce_add();
            }
        }
    }

    fn tree(&mut self, plan: &Plan, tree: &TreePlan, four: &Four, repeated: &[Repeated], cells: &CellRow) {
        let runs = &plan.runs[tree.first_run as usize..(tree.first_run + tree.runs) as usize];
        let count: usize = runs.iter().map(|run| run.steps as usize).sum();
        let steps = &plan.steps[tree.first_step as usize..][..count];
        let side = Sides { t: f32x4::new(four.t), cells: cells.values() };
        self.at(0).above = f32x4::new(four.weight);
        // Down: what stands above a split is known when its turn comes. What twigs need waits for the way up.
        let mut place = 0;
        let mut left = steps;
        for run in runs {
            let (run_steps, others) = left.split_at(run.steps as usize);
            match (run.kind, run.repeated) {
                (Kind::Twig | Kind::Fork | Kind::Stem, false) => {}
                (Kind::Inner, false) => self.enter_inner(place, run_steps, &side),
                (Kind::Half, false) => self.enter_half(place, run_steps, &side),
                (kind, true) => self.enter_repeated(plan, place, run_steps, kind, &side, repeated),
            }
            place += run.steps as usize;
            left = others;
        }
        // Up: what is below a split is known when its turn comes.
        let mut left = steps;
        for run in runs.iter().rev() {
            let (others, run_steps) = left.split_at(left.len() - run.steps as usize);
            place -= run.steps as usize;
            match (run.kind, run.repeated) {
                (Kind::Twig, false) => self.leave_twigs(place, run_steps, &side),
                (Kind::Twig, true) => self.leave_repeated_twigs(place, run_steps),
                (Kind::Fork, _) => self.leave_forks(place, run_steps, &side),
                (Kind::Stem, _) => self.leave_stems(place, run_steps, &side),
                (Kind::Half, _) => self.leave_half(place, run_steps),
                (Kind::Inner, _) => self.leave_inner(place, run_steps),
            }
            left = others;
        }
    }

    // Each run has a function of its own: browsers compile small loops best. Each asks once whether there is memory, so
    // that no masked place is tested again.

    #[inline(never)]
    fn enter_inner(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        if self.splits.is_empty() {
            return;
        }
        for (at, step) in (place..).zip(steps) {
            let (above, factor) = self.enter(at, side.of_straight(step));
            let yes = above * factor;
            self.at(step.yes as usize).above = yes;
            self.at(step.no as usize).above = above - yes;
        }
    }

    #[inline(never)]
    fn enter_half(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        if self.splits.is_empty() {
            return;
        }
        for (at, step) in (place..).zip(steps) {
            let (above, factor) = self.enter(at, side.of(step));
            self.at(step.yes as usize).above = above * factor;
        }
    }

    #[inline(never)]
    fn leave_inner(&mut self, place: usize, steps: &[Step]) {
        if self.splits.is_empty() {
            return;
        }
        for (at, step) in (place..place + steps.len()).zip(steps).rev() {
            let (no, yes) = (self.at(step.no as usize).factor_then_mean, self.at(step.yes as usize).factor_then_mean);
            self.leave(at, step, no, yes);
        }
    }

    #[inline(never)]
    fn leave_half(&mut self, place: usize, steps: &[Step]) {
        if self.splits.is_empty() {
            return;
        }
        for (at, step) in (place..place + steps.len()).zip(steps).rev() {
            let yes = self.at(step.yes as usize).factor_then_mean;
            self.leave(at, step, f32x4::splat(step.no_leaf), yes);
        }
    }

    fn leave_repeated_twigs(&mut self, place: usize, steps: &[Step]) {
        for (at, step) in (place..).zip(steps) {
            self.leave(at, step, f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf));
        }
    }

    /// Splits of two leaves: their difference is the same at every point.
    #[inline(never)]
    fn leave_twigs(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        if self.splits.is_empty() {
            return;
        }
        for (at, step) in (place..).zip(steps) {
            let above = self.at(at).above;
            self.at(at).factor_then_mean = self.twig_below(step, above, side);
        }
    }

    /// Splits over two twigs: nothing of the twigs need be kept.
    #[inline(never)]
    fn leave_forks(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        if self.splits.is_empty() {
            return;
        }
        for (at, [step, yes, no]) in (place..).step_by(3).zip(steps.as_chunks::<3>().0) {
            let (_, factor, gain) = side.of_straight(step);
            let above = self.at(at).above;
            let above_yes = above * factor;
            let yes = self.twig_below(yes, above_yes, side);
            let no = self.twig_below(no, above - above_yes, side);
            let difference = yes - no;
            self.at(at).factor_then_mean = no + factor * difference;
            self.gains[step.column as usize] += above * difference * gain;
        }
    }

    /// Splits over a twig and a leaf.
    #[inline(never)]
    fn leave_stems(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        if self.splits.is_empty() {
            return;
        }
        for (at, [step, yes]) in (place..).step_by(2).zip(steps.as_chunks::<2>().0) {
            let (_, factor, gain) = side.of(step);
            let above = self.at(at).above;
            let no = f32x4::splat(step.no_leaf);
            let difference = self.twig_below(yes, above * factor, side) - no;
            self.at(at).factor_then_mean = no + factor * difference;
            self.gains[step.column as usize] += above * difference * gain;
        }
    }

    /// Adds what a twig's column gains; gives the mean over its leaves.
    #[inline(always)]
    fn twig_below(&mut self, step: &Step, above: f32x4, side: &Sides<'_>) -> f32x4 {
        let (_, factor, gain) = side.of_straight(step);
        let no = f32x4::splat(step.no_leaf);
        let difference = f32x4::splat(step.yes_leaf) - no;
        self.gains[step.column as usize] += above * (gain * difference);
        no + factor * difference
    }

    #[inline(always)]
    fn at(&mut self, place: usize) -> &mut Known {
        let mask = self.splits.len() - 1;
        &mut self.splits[place & mask]
    }

    /// Notes a split's factor and gain; gives what stands above it, and the factor.
    #[inline(always)]
    fn enter(&mut self, at: usize, (went_yes, factor, gain): (f32x4, f32x4, f32x4)) -> (f32x4, f32x4) {
        let known = self.at(at);
        known.went_yes = went_yes;
        known.factor_then_mean = factor;
        known.gain = gain;
        (known.above, factor)
    }

    #[inline(always)]
    fn leave(&mut self, at: usize, step: &Step, no: f32x4, yes: f32x4) {
        let difference = yes - no;
        let known = self.at(at);
        known.factor_then_mean = no + known.factor_then_mean * difference;
        let gain = known.above * difference * known.gain;
        self.gains[step.column as usize] += gain;
    }

    /// Splits whose column stands above them.
    #[inline(never)]
    fn enter_repeated(
        &mut self,
        plan: &Plan,
        place: usize,
        steps: &[Step],
        kind: Kind,
        side: &Sides<'_>,
        repeated: &[Repeated],
    ) {
        for (at, step) in (place..).zip(steps) {
            let (went_yes, ..) = side.of(step);
            let repeat = &plan.repeats[step.repeat as usize];
            let above = &plan.above[repeat.first_above as usize..(repeat.first_above + repeat.count_above) as usize];
            let came = above.iter().all(|(place, side)| self.at(*place as usize).went_yes.any() == *side);
            let Repeated { factor_yes, factor_no, gain_yes, gain_no } = repeated[step.repeat as usize];
            let (factor, gain) = match (came, went_yes.any()) {
                (false, _) => (f32x4::splat(step.share), f32x4::ZERO),
                (true, true) => (f32x4::new(factor_yes), f32x4::new(gain_yes)),
                (true, false) => (f32x4::new(factor_no), f32x4::new(gain_no)),
            };
            let known = self.at(at);
            (known.went_yes, known.factor_then_mean, known.gain) = (went_yes, factor, gain);
            let above = known.above;
            if kind != Kind::Twig {
                self.at(step.yes as usize).above = above * factor;
            }
            if kind == Kind::Inner {
                self.at(step.no as usize).above = above - above * factor;
            }
        }
    }
}

/// What decides a split's side, and the factors of both.
struct Sides<'a> {
    t: f32x4,
    cells: &'a [f32; 1 << 16],
}

impl Sides<'_> {
    /// Whether the row goes to yes (all bits of all lanes); the factor of that side; what the column gains. All in
    /// vectors: going back and forth between those and numbers would take longer.
    #[inline(always)]
    fn of(&self, step: &Step) -> (f32x4, f32x4, f32x4) {
        let flip = f32x4::splat(f32::from_bits(0_u32.wrapping_sub(u32::from(step.is_flipped))));
        self.decided(step, self.is_below(step) ^ flip)
    }

    /// The same for a split that is never flipped: one whose sides are of one kind.
    #[inline(always)]
    fn of_straight(&self, step: &Step) -> (f32x4, f32x4, f32x4) {
        self.decided(step, self.is_below(step))
    }

    #[inline(always)]
    fn is_below(&self, step: &Step) -> f32x4 {
        f32x4::splat(self.cells[step.cell as usize]).simd_lt(f32x4::splat(step.threshold))
    }

    #[inline(always)]
    fn decided(&self, step: &Step, went_yes: f32x4) -> (f32x4, f32x4, f32x4) {
        let share = f32x4::splat(step.share);
        let gain = (went_yes & f32x4::ONE) - share;
        // share + t · (1 − share) where it went to yes, share − t · share where to no.
        (went_yes, share + self.t * gain, gain)
    }
}
