//! A cohort: lanes are patients, four a vector, and the points of the integral follow each other.

use model::trees::score::Cells;
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TREES_TOGETHER, TreePlan};
use super::rule::{Four, Repeated};

/// Vectors of patients at a time.
const WIDTH: usize = 2;
/// Patients at a time.
pub(super) const ROWS: usize = 4 * WIDTH;
/// One number for each patient.
type Lanes = [f32x4; WIDTH];

const ZERO: Lanes = [f32x4::ZERO; WIDTH];

/// What is known of a split while its tree is explained, point after point.
#[derive(Debug, Clone, Copy)]
struct Known<const POINTS: usize> {
    above: [Lanes; POINTS],
    /// On the way down the factors of its side of yes, on the way up the means over what is below it.
    factors_then_means: [Lanes; POINTS],
    /// All bits set where a patient goes to yes.
    went_yes: Lanes,
}

/// What a split does to one vector of patients.
struct Factors<const POINTS: usize> {
    factors: [f32x4; POINTS],
    gain: f32x4,
}

/// The rows that are explained together: their cells going in, their columns' gains coming out.
#[derive(Debug, Clone)]
pub(super) struct Block {
    cells: Box<[Lanes]>,
    /// What the columns gain in a few trees, and in all trees so far: sums of sums lose least to rounding.
    gains: Vec<Lanes>,
    totals: Vec<Lanes>,
    width: usize,
}

impl Block {
    pub(super) fn new(columns: usize, cell_count: usize) -> Self {
        let (gains, totals) = (vec![ZERO; columns], vec![ZERO; columns]);
        Self { cells: vec![ZERO; cell_count].into(), gains, totals, width: std::hint::black_box(WIDTH) }
    }

    /// Takes up to [`ROWS`] rows in; what is not there repeats the first of its four.
    pub(super) fn fill(&mut self, cells: &Cells, rows: &[f32], columns: usize) {
        let mut rows = rows.chunks_exact(columns);
        for vector in 0..WIDTH {
            let Some(first) = rows.next() else { return };
            let four =
                [first, rows.next().unwrap_or(first), rows.next().unwrap_or(first), rows.next().unwrap_or(first)];
            cells.fill_four(four, |cell, values| self.cells[cell][vector] = values);
        }
    }

    /// Forgets what columns gained.
    pub(super) fn begin(&mut self) {
        self.gains.fill(ZERO);
        self.totals.fill(ZERO);
    }

    /// Turns the gains into rows, one number for each column.
    pub(super) fn give<'a>(&self, mut rows: impl Iterator<Item = &'a mut [f32]>) {
        for vector in 0..WIDTH {
            self.give_four(vector, std::array::from_fn(|_| rows.next()));
        }
    }

    /// Turns the gains of four patients into rows.
    fn give_four(&self, vector: usize, rows: [Option<&mut [f32]>; 4]) {
        let (blocks, rest) = self.totals.as_chunks::<4>();
        let mut rows = rows.map(|row| row.unwrap_or(&mut []));
        for (at, block) in blocks.iter().enumerate() {
            let by_row = f32x4::transpose(std::array::from_fn(|column| block[column][vector]));
            for (row, values) in rows.iter_mut().zip(by_row) {
                if let Some(to) = row.get_mut(4 * at..4 * at + 4) {
                    to.copy_from_slice(values.as_array());
                }
            }
        }
        for (column, gains) in (4 * blocks.len()..).zip(rest) {
            for (row, gain) in rows.iter_mut().zip(gains[vector].to_array()) {
                if let Some(to) = row.get_mut(column) {
                    *to = gain;
                }
            }
        }
    }
}

/// Memory for integrals of `POINTS` points at a time.
#[derive(Debug, Clone)]
pub(super) struct Cohort<const POINTS: usize> {
    /// As many as a power of two, so that a masked place is always there.
    splits: Vec<Known<POINTS>>,
}

/// A tree's memory with the rows that go through it.
struct Through<'a, const POINTS: usize> {
    splits: &'a mut [Known<POINTS>],
    cells: &'a [Lanes],
    gains: &'a mut [Lanes],
    /// Vectors of patients: [`WIDTH`], but not known to the compiler, which would write every loop out.
    width: usize,
}

impl<const POINTS: usize> Cohort<POINTS> {
    pub(super) fn new(most_steps: usize) -> Self {
        let nothing = Known { above: [ZERO; POINTS], factors_then_means: [ZERO; POINTS], went_yes: ZERO };
        Self { splits: vec![nothing; most_steps.next_power_of_two()] }
    }

    /// Adds what the columns of the block's rows gain at some points.
    pub(super) fn explain(&mut self, plan: &Plan, four: &Four, repeated: &[Repeated], block: &mut Block) {
        for trees in plan.trees.chunks(TREES_TOGETHER) {
            let (splits, cells, gains) = (&mut self.splits, &block.cells, &mut block.gains);
            let mut through = Through { splits, cells, gains, width: block.width };
            trees.iter().for_each(|tree| through.tree(plan, tree, four, repeated));
            for (total, gain) in block.totals.iter_mut().zip(&mut block.gains) {
                for (total, gain) in total.iter_mut().zip(gain) {
                    *total += std::mem::replace(gain, f32x4::ZERO);
                }
            }
        }
    }
}

impl<const POINTS: usize> Through<'_, POINTS> {
    fn tree(&mut self, plan: &Plan, tree: &TreePlan, four: &Four, repeated: &[Repeated]) {
        let runs = &plan.runs[tree.first_run as usize..(tree.first_run + tree.runs) as usize];
        let count: usize = runs.iter().map(|run| run.steps as usize).sum();
        let steps = &plan.steps[tree.first_step as usize..][..count];
        for point in 0..POINTS {
            self.at(0).above[point] = [f32x4::splat(four.weight[point]); WIDTH];
        }
        let mut place = 0;
        let mut left = steps;
        for run in runs {
            let (run_steps, others) = left.split_at(run.steps as usize);
            match (run.kind, run.repeated) {
                // What twigs need is computed on the way up, in one go.
                (Kind::Twig | Kind::Fork | Kind::Stem, false) => {}
                (Kind::Inner, false) => self.down_inner(place, run_steps, four),
                (Kind::Half, false) => self.down_half(place, run_steps, four),
                (kind, true) => self.down_repeated(plan, place, run_steps, kind, repeated),
            }
            place += run.steps as usize;
            left = others;
        }
        let mut left = steps;
        for run in runs.iter().rev() {
            let (others, run_steps) = left.split_at(left.len() - run.steps as usize);
            place -= run.steps as usize;
            match (run.kind, run.repeated) {
                (Kind::Twig, false) => self.up_twigs(place, run_steps, four),
                (Kind::Fork, _) => self.up_forks(place, run_steps, four),
                (Kind::Stem, _) => self.up_stems(place, run_steps, four),
                (Kind::Half, false) => self.up_half(place, run_steps),
                (Kind::Inner, false) => self.up_inner(place, run_steps),
                (kind, true) => self.up_repeated(plan, place, run_steps, kind, repeated),
            }
            left = others;
        }
    }

    // Each run has a function of its own: browsers compile small loops best. Each asks once whether there is memory, so
    // that no masked place is tested again.

    #[inline(never)]
    fn down_inner(&mut self, place: usize, steps: &[Step], four: &Four) {
        if self.splits.is_empty() {
            return;
        }
        (place..).zip(steps).for_each(|(at, step)| self.down(at, step, four, true));
    }

    #[inline(never)]
    fn down_half(&mut self, place: usize, steps: &[Step], four: &Four) {
        if self.splits.is_empty() {
            return;
        }
        (place..).zip(steps).for_each(|(at, step)| self.down(at, step, four, false));
    }

    #[inline(never)]
    fn down_repeated(&mut self, plan: &Plan, place: usize, steps: &[Step], kind: Kind, repeated: &[Repeated]) {
        for (at, step) in (place..).zip(steps) {
            self.at(at).went_yes = std::array::from_fn(|lane| self.goes_yes(step, lane));
            if kind != Kind::Twig {
                let (factors, _) = self.repeated(plan, at, step, repeated);
                for lane in (0..self.width).map(|lane| lane % WIDTH) {
                    self.pass_down(at, step, lane, &factors.map(|factors| factors[lane]), kind == Kind::Inner);
                }
            }
        }
    }

    #[inline(never)]
    fn up_twigs(&mut self, place: usize, steps: &[Step], four: &Four) {
        if self.splits.is_empty() {
            return;
        }
        (place..).zip(steps).for_each(|(at, step)| self.twig(at, step, four));
    }

    /// Splits over two twigs: nothing of the twigs need be kept. One vector of patients after the other, so that all
    /// its points stay in registers.
    #[inline(never)]
    fn up_forks(&mut self, place: usize, steps: &[Step], four: &Four) {
        if self.splits.is_empty() {
            return;
        }
        for (at, [step, yes, no]) in (place..).step_by(3).zip(steps.as_chunks::<3>().0) {
            for lane in (0..self.width).map(|lane| lane % WIDTH) {
                let split = self.factors(step, self.is_below(step, lane), four);
                let above = self.above(at, lane);
                let above_yes = std::array::from_fn(|point| above[point] * split.factors[point]);
                let above_no = std::array::from_fn(|point| above[point] - above_yes[point]);
                let yes = self.twig_below(yes, lane, &above_yes, four);
                let no = self.twig_below(no, lane, &above_no, four);
                self.join(at, step, lane, &split, &above, &no, &yes);
            }
        }
    }

    /// Splits over a twig and a leaf.
    #[inline(never)]
    fn up_stems(&mut self, place: usize, steps: &[Step], four: &Four) {
        if self.splits.is_empty() {
            return;
        }
        for (at, [step, yes]) in (place..).step_by(2).zip(steps.as_chunks::<2>().0) {
            for lane in (0..self.width).map(|lane| lane % WIDTH) {
                let split = self.factors(step, self.goes_yes(step, lane), four);
                let above = self.above(at, lane);
                let above_yes = std::array::from_fn(|point| above[point] * split.factors[point]);
                let yes = self.twig_below(yes, lane, &above_yes, four);
                self.join(at, step, lane, &split, &above, &[f32x4::splat(step.no_leaf); POINTS], &yes);
            }
        }
    }

    #[inline(always)]
    fn above(&self, at: usize, lane: usize) -> [f32x4; POINTS] {
        let known = &self.splits[at & (self.splits.len() - 1)];
        std::array::from_fn(|point| known.above[point][lane])
    }

    /// A split's factors and gain for one vector of patients.
    #[inline(always)]
    fn factors(&self, step: &Step, went: f32x4, four: &Four) -> Factors<POINTS> {
        let share = f32x4::splat(step.share);
        let gain = (went & f32x4::ONE) - share;
        // share + t · (1 − share) where it went to yes, share − t · share where to no.
        Factors { factors: std::array::from_fn(|point| share + f32x4::splat(four.t[point]) * gain), gain }
    }

    /// Adds what a twig's column gains; gives the means over its leaves.
    #[inline(always)]
    fn twig_below(&mut self, step: &Step, lane: usize, above: &[f32x4; POINTS], four: &Four) -> [f32x4; POINTS] {
        let split = self.factors(step, self.is_below(step, lane), four);
        let (no, difference) = (f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf - step.no_leaf));
        let sum = above.iter().fold(f32x4::ZERO, |sum, above| sum + *above);
        self.gains[step.column as usize][lane] += sum * (difference * split.gain);
        split.factors.map(|factor| no + factor * difference)
    }

    #[inline(always)]
    #[allow(clippy::too_many_arguments, reason = "all of them are in registers")]
    fn join(
        &mut self,
        at: usize,
        step: &Step,
        lane: usize,
        split: &Factors<POINTS>,
        above: &[f32x4; POINTS],
        no: &[f32x4; POINTS],
        yes: &[f32x4; POINTS],
    ) {
        let mut sum = f32x4::ZERO;
        let known = self.at(at);
        for point in 0..POINTS {
            let difference = yes[point] - no[point];
            known.factors_then_means[point][lane] = no[point] + split.factors[point] * difference;
            sum += above[point] * difference;
        }
        self.gains[step.column as usize][lane] += sum * split.gain;
    }

    #[inline(never)]
    fn up_half(&mut self, place: usize, steps: &[Step]) {
        if self.splits.is_empty() {
            return;
        }
        (place..place + steps.len()).zip(steps).rev().for_each(|(at, step)| self.up(at, step, false));
    }

    #[inline(never)]
    fn up_inner(&mut self, place: usize, steps: &[Step]) {
        if self.splits.is_empty() {
            return;
        }
        (place..place + steps.len()).zip(steps).rev().for_each(|(at, step)| self.up(at, step, true));
    }

    #[inline(never)]
    fn up_repeated(&mut self, plan: &Plan, place: usize, steps: &[Step], kind: Kind, repeated: &[Repeated]) {
        for (at, step) in (place..place + steps.len()).zip(steps).rev() {
            let (factors, gains) = self.repeated(plan, at, step, repeated);
            self.up_one_repeated(at, step, kind, &factors, &gains);
        }
    }

    #[inline(always)]
    fn at(&mut self, place: usize) -> &mut Known<POINTS> {
        let mask = self.splits.len() - 1;
        &mut self.splits[place & mask]
    }

    /// All bits set where a patient is below the threshold.
    #[inline(always)]
    fn is_below(&self, step: &Step, lane: usize) -> f32x4 {
        self.cells[step.cell as usize][lane].simd_lt(f32x4::splat(step.threshold))
    }

    /// All bits set where a patient goes to yes: below the threshold, or (only where one side is a leaf) not.
    #[inline(always)]
    fn goes_yes(&self, step: &Step, lane: usize) -> f32x4 {
        let flip = f32x4::splat(f32::from_bits(0_u32.wrapping_sub(u32::from(step.is_flipped))));
        self.is_below(step, lane) ^ flip
    }

    #[inline(always)]
    fn down(&mut self, at: usize, step: &Step, four: &Four, is_inner: bool) {
        for lane in (0..self.width).map(|lane| lane % WIDTH) {
            let went = if is_inner { self.is_below(step, lane) } else { self.goes_yes(step, lane) };
            let split = self.factors(step, went, four);
            self.at(at).went_yes[lane] = went;
            self.pass_down(at, step, lane, &split.factors, is_inner);
        }
    }

    #[inline(always)]
    fn pass_down(&mut self, at: usize, step: &Step, lane: usize, factors: &[f32x4; POINTS], is_inner: bool) {
        for (point, factor) in factors.iter().enumerate() {
            let known = self.at(at);
            known.factors_then_means[point][lane] = *factor;
            let above = known.above[point][lane];
            let yes = above * *factor;
            self.at(step.yes as usize).above[point][lane] = yes;
            if is_inner {
                self.at(step.no as usize).above[point][lane] = above - yes;
            }
        }
    }

    /// A split of two leaves: its difference is the same at every point.
    #[inline(always)]
    fn twig(&mut self, at: usize, step: &Step, four: &Four) {
        for lane in (0..self.width).map(|lane| lane % WIDTH) {
            let above = self.above(at, lane);
            let means = self.twig_below(step, lane, &above, four);
            for (point, mean) in means.into_iter().enumerate() {
                self.at(at).factors_then_means[point][lane] = mean;
            }
        }
    }

    #[inline(always)]
    fn up(&mut self, at: usize, step: &Step, is_inner: bool) {
        for lane in (0..self.width).map(|lane| lane % WIDTH) {
            let mut sum = f32x4::ZERO;
            for point in 0..POINTS {
                let yes = self.at(step.yes as usize).factors_then_means[point][lane];
                let no = match is_inner {
                    true => self.at(step.no as usize).factors_then_means[point][lane],
                    false => f32x4::splat(step.no_leaf),
                };
                let known = self.at(at);
                let difference = yes - no;
                known.factors_then_means[point][lane] = no + known.factors_then_means[point][lane] * difference;
                sum += known.above[point][lane] * difference;
            }
            let gain = (self.at(at).went_yes[lane] & f32x4::ONE) - f32x4::splat(step.share);
            self.gains[step.column as usize][lane] += sum * gain;
        }
    }

    #[inline(always)]
    fn gain(&mut self, step: &Step, by: Lanes) {
        for (gain, by) in self.gains[step.column as usize].iter_mut().zip(by) {
            *gain += by;
        }
    }

    fn up_one_repeated(
        &mut self,
        at: usize,
        step: &Step,
        kind: Kind,
        factors: &[Lanes; POINTS],
        gains: &[Lanes; POINTS],
    ) {
        let leaf = |value| [[f32x4::splat(value); WIDTH]; POINTS];
        let yes = if kind == Kind::Twig { leaf(step.yes_leaf) } else { self.at(step.yes as usize).factors_then_means };
        let no = if kind == Kind::Inner { self.at(step.no as usize).factors_then_means } else { leaf(step.no_leaf) };
        let known = self.at(at);
        let mut sums = ZERO;
        for point in 0..POINTS {
            for (lane, sum) in sums.iter_mut().enumerate() {
                let difference = yes[point][lane] - no[point][lane];
                known.factors_then_means[point][lane] = no[point][lane] + factors[point][lane] * difference;
                *sum += known.above[point][lane] * difference * gains[point][lane];
            }
        }
        self.gain(step, sums);
    }

    /// Factors and gains of a split whose column stands above it.
    fn repeated(
        &mut self,
        plan: &Plan,
        at: usize,
        step: &Step,
        repeated: &[Repeated],
    ) -> ([Lanes; POINTS], [Lanes; POINTS]) {
        let repeat = &plan.repeats[step.repeat as usize];
        let all = f32x4::splat(f32::from_bits(u32::MAX));
        let mut came = [all; WIDTH];
        for (place, side) in &plan.above[repeat.first_above as usize..][..repeat.count_above as usize] {
            let flip = if *side { f32x4::ZERO } else { all };
            for (came, went) in came.iter_mut().zip(self.at(*place as usize).went_yes) {
                *came &= went ^ flip;
            }
        }
        let Repeated { factor_yes, factor_no, gain_yes, gain_no } = &repeated[step.repeat as usize];
        let went = self.at(at).went_yes;
        let choose = |lane: usize, yes: f32, no: f32, otherwise: f32| {
            let here = went[lane].bitselect(f32x4::splat(yes), f32x4::splat(no));
            came[lane].bitselect(here, f32x4::splat(otherwise))
        };
        let factors = std::array::from_fn(|point| {
            std::array::from_fn(|lane| choose(lane, factor_yes[point], factor_no[point], step.share))
        });
        let gains =
            std::array::from_fn(|point| std::array::from_fn(|lane| choose(lane, gain_yes[point], gain_no[point], 0.0)));
        (factors, gains)
    }
}
