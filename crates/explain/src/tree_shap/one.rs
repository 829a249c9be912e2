//! One patient: lanes are points of the integral.

use model::trees::score::CellRow;
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TreePlan};
use super::rule::{Four, Repeated};

/// What is known of a split while its tree is explained.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The product of the factors above it times the point's weight.
    above: f32x4,
    /// The factor of its side of yes.
    factor: f32x4,
    /// What its column gains by each unit of difference between the sides.
    gain: f32x4,
    /// The mean over what is below it.
    below: f32x4,
    went_yes: bool,
}

const NOTHING: Known =
    Known { above: f32x4::ZERO, factor: f32x4::ZERO, gain: f32x4::ZERO, below: f32x4::ZERO, went_yes: false };

/// Memory for one row, for trees of at most `SPLITS` splits: a power of two, so that a masked place needs no test of
/// the bounds.
#[derive(Debug, Clone)]
pub(super) struct One<const SPLITS: usize> {
    splits: Box<[Known; SPLITS]>,
    /// For each column, what it gains at each point.
    gains: Vec<f32x4>,
}

impl<const SPLITS: usize> One<SPLITS> {
    pub(super) fn new(columns: usize) -> Self {
        let splits: Box<[Known]> = vec![NOTHING; SPLITS].into();
        let splits = splits.try_into().unwrap_or_else(|_| Box::new([NOTHING; SPLITS]));
        Self { splits, gains: vec![f32x4::ZERO; columns] }
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
            self.gains.fill(f32x4::ZERO);
            for tree in &plan.trees {
                self.tree(plan, tree, four, repeated, cells);
            }
            for (contribution, gains) in contributions.iter_mut().zip(&self.gains) {
                *contribution += gains.reduce_add();
            }
        }
    }

    fn tree(&mut self, plan: &Plan, tree: &TreePlan, four: &Four, repeated: &[Repeated], cells: &CellRow) {
        let runs = &plan.runs[tree.first_run as usize..(tree.first_run + tree.runs) as usize];
        let count: usize = runs.iter().map(|run| run.steps as usize).sum();
        let steps = &plan.steps[tree.first_step as usize..][..count];
        let side = Sides { t: [f32x4::ZERO, f32x4::new(four.t)], rest: f32x4::new(four.rest), cells: cells.values() };
        self.splits[0].above = f32x4::new(four.weight);
        // Down: what stands above a split is known when its turn comes. What a twig needs waits for the way up.
        let mut place = 0;
        let mut left = steps;
        for run in runs {
            let (run_steps, others) = left.split_at(run.steps as usize);
            match (run.kind, run.repeated) {
                (Kind::Twig, false) => {}
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
                (Kind::Half, _) => self.leave_half(place, run_steps),
                (Kind::Inner, _) => self.leave_inner(place, run_steps),
            }
            left = others;
        }
    }

    // Each run has a function of its own: browsers compile small loops best.

    #[inline(never)]
    fn enter_inner(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        for (at, step) in (place..).zip(steps) {
            let (above, factor) = self.enter(at, step, side);
            let yes = above * factor;
            self.at(step.yes as usize).above = yes;
            self.at(step.no as usize).above = above - yes;
        }
    }

    #[inline(never)]
    fn enter_half(&mut self, place: usize, steps: &[Step], side: &Sides<'_>) {
        for (at, step) in (place..).zip(steps) {
            let (above, factor) = self.enter(at, step, side);
            self.at(step.yes as usize).above = above * factor;
        }
    }

    #[inline(never)]
    fn leave_inner(&mut self, place: usize, steps: &[Step]) {
        for (at, step) in (place..place + steps.len()).zip(steps).rev() {
            let (no, yes) = (self.at(step.no as usize).below, self.at(step.yes as usize).below);
            self.leave(at, step, no, yes);
        }
    }

    #[inline(never)]
    fn leave_half(&mut self, place: usize, steps: &[Step]) {
        for (at, step) in (place..place + steps.len()).zip(steps).rev() {
            let yes = self.at(step.yes as usize).below;
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
        for (at, step) in (place..).zip(steps) {
            let (_, factor, gain) = side.of(step);
            let difference = step.yes_leaf - step.no_leaf;
            let known = self.at(at);
            known.below = f32x4::splat(step.no_leaf) + factor * f32x4::splat(difference);
            let gain = known.above * f32x4::splat(gain * difference);
            self.gains[step.column as usize] += gain;
        }
    }

    #[inline(always)]
    fn at(&mut self, place: usize) -> &mut Known {
        &mut self.splits[place & (SPLITS - 1)]
    }

    /// Notes a split's factor and gain; gives what stands above it, and the factor.
    #[inline(always)]
    fn enter(&mut self, at: usize, step: &Step, side: &Sides<'_>) -> (f32x4, f32x4) {
        let (went_yes, factor, gain) = side.of(step);
        let known = self.at(at);
        known.went_yes = went_yes;
        known.factor = factor;
        known.gain = f32x4::splat(gain);
        (known.above, factor)
    }

    #[inline(always)]
    fn leave(&mut self, at: usize, step: &Step, no: f32x4, yes: f32x4) {
        let difference = yes - no;
        let known = self.at(at);
        known.below = no + known.factor * difference;
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
            let came = above.iter().all(|(place, side)| self.at(*place as usize).went_yes == *side);
            let Repeated { factor_yes, factor_no, gain_yes, gain_no } = repeated[step.repeat as usize];
            let (factor, gain) = match (came, went_yes) {
                (false, _) => (f32x4::splat(step.share), f32x4::ZERO),
                (true, true) => (f32x4::new(factor_yes), f32x4::new(gain_yes)),
                (true, false) => (f32x4::new(factor_no), f32x4::new(gain_no)),
            };
            let known = self.at(at);
            (known.went_yes, known.factor, known.gain) = (went_yes, factor, gain);
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
    /// Nothing, and t: added for a row that goes to no and to yes.
    t: [f32x4; 2],
    rest: f32x4,
    cells: &'a [f32; 1 << 16],
}

impl Sides<'_> {
    /// Whether the row goes to yes; the factor of that side; what the column gains.
    #[inline(always)]
    fn of(&self, step: &Step) -> (bool, f32x4, f32) {
        let went_yes = (self.cells[step.cell as usize] < step.threshold) != step.is_flipped;
        let factor = self.rest * f32x4::splat(step.share) + self.t[usize::from(went_yes)];
        (went_yes, factor, f32::from(u8::from(went_yes)) - step.share)
    }
}
