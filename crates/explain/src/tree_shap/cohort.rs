//! A cohort: lanes are patients, four a vector, and the points of the integral follow each other.

use model::trees::score::Cells;
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TreePlan};
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
    factors: [Lanes; POINTS],
    below: [Lanes; POINTS],
    /// All bits set where a patient goes to yes.
    went_yes: Lanes,
}

/// Memory for some rows, for trees of at most `SPLITS` splits (a power of two, so that a masked place needs no test of
/// the bounds) and integrals of `POINTS` points at a time.
#[derive(Debug, Clone)]
pub(super) struct Cohort<const SPLITS: usize, const POINTS: usize> {
    cells: Box<[Lanes]>,
    splits: Box<[Known<POINTS>; SPLITS]>,
    gains: Vec<Lanes>,
}

impl<const SPLITS: usize, const POINTS: usize> Cohort<SPLITS, POINTS> {
    pub(super) fn new(columns: usize, cell_count: usize) -> Self {
        let nothing = Known { above: [ZERO; POINTS], factors: [ZERO; POINTS], below: [ZERO; POINTS], went_yes: ZERO };
        let splits: Box<[Known<POINTS>]> = vec![nothing; SPLITS].into();
        let splits = splits.try_into().unwrap_or_else(|_| Box::new([nothing; SPLITS]));
        Self { cells: vec![ZERO; cell_count].into(), splits, gains: vec![ZERO; columns] }
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

    /// Adds the contributions of the rows that were taken in: for each row one number for each column.
    pub(super) fn explain<'a>(
        &mut self,
        plan: &Plan,
        fours: &[(Four, Vec<Repeated>)],
        mut rows: impl Iterator<Item = &'a mut [f32]>,
    ) {
        self.gains.fill(ZERO);
        for (four, repeated) in fours {
            for tree in &plan.trees {
                self.tree(plan, tree, four, repeated);
            }
        }
        for vector in 0..WIDTH {
            let four: [Option<&mut [f32]>; 4] = std::array::from_fn(|_| rows.next());
            self.give(vector, four);
        }
    }

    /// Turns the gains of four patients into rows.
    fn give(&self, vector: usize, rows: [Option<&mut [f32]>; 4]) {
        let (blocks, rest) = self.gains.as_chunks::<4>();
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

    fn tree(&mut self, plan: &Plan, tree: &TreePlan, four: &Four, repeated: &[Repeated]) {
        let runs = &plan.runs[tree.first_run as usize..(tree.first_run + tree.runs) as usize];
        let count: usize = runs.iter().map(|run| run.steps as usize).sum();
        let steps = &plan.steps[tree.first_step as usize..][..count];
        for point in 0..POINTS {
            self.splits[0].above[point] = [f32x4::splat(four.weight[point]); WIDTH];
        }
        let mut place = 0;
        let mut left = steps;
        for run in runs {
            let (run_steps, others) = left.split_at(run.steps as usize);
            match (run.kind, run.repeated) {
                // What a twig needs is computed on the way up, in one go.
                (Kind::Twig, false) => {}
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
                (Kind::Half, false) => self.up_half(place, run_steps),
                (Kind::Inner, false) => self.up_inner(place, run_steps),
                (kind, true) => self.up_repeated(plan, place, run_steps, kind, repeated),
            }
            left = others;
        }
    }

    // Each run has a function of its own: browsers compile small loops best.

    #[inline(never)]
    fn down_inner(&mut self, place: usize, steps: &[Step], four: &Four) {
        (place..).zip(steps).for_each(|(at, step)| self.down(at, step, four, true));
    }

    #[inline(never)]
    fn down_half(&mut self, place: usize, steps: &[Step], four: &Four) {
        (place..).zip(steps).for_each(|(at, step)| self.down(at, step, four, false));
    }

    #[inline(never)]
    fn down_repeated(&mut self, plan: &Plan, place: usize, steps: &[Step], kind: Kind, repeated: &[Repeated]) {
        for (at, step) in (place..).zip(steps) {
            self.at(at).went_yes = self.goes_yes(step);
            if kind != Kind::Twig {
                let (factors, _) = self.repeated(plan, at, step, repeated);
                self.pass_down(at, step, &factors, kind == Kind::Inner);
            }
        }
    }

    #[inline(never)]
    fn up_twigs(&mut self, place: usize, steps: &[Step], four: &Four) {
        (place..).zip(steps).for_each(|(at, step)| self.twig(at, step, four));
    }

    #[inline(never)]
    fn up_half(&mut self, place: usize, steps: &[Step]) {
        (place..place + steps.len()).zip(steps).rev().for_each(|(at, step)| self.up(at, step, false));
    }

    #[inline(never)]
    fn up_inner(&mut self, place: usize, steps: &[Step]) {
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
        &mut self.splits[place & (SPLITS - 1)]
    }

    #[inline(always)]
    fn goes_yes(&self, step: &Step) -> Lanes {
        let threshold = f32x4::splat(step.threshold);
        let flip = f32x4::splat(f32::from_bits(0_u32.wrapping_sub(u32::from(step.is_flipped))));
        self.cells[step.cell as usize].map(|cells| cells.simd_lt(threshold) ^ flip)
    }

    #[inline(always)]
    fn down(&mut self, at: usize, step: &Step, four: &Four, is_inner: bool) {
        let went = self.goes_yes(step);
        let share = f32x4::splat(step.share);
        self.at(at).went_yes = went;
        let factors = std::array::from_fn(|point| {
            let (t, rest) = (f32x4::splat(four.t[point]), f32x4::splat(four.rest[point]) * share);
            went.map(|went| (went & t) + rest)
        });
        self.pass_down(at, step, &factors, is_inner);
    }

    #[inline(always)]
    fn pass_down(&mut self, at: usize, step: &Step, factors: &[Lanes; POINTS], is_inner: bool) {
        let known = self.at(at);
        known.factors = *factors;
        let above = known.above;
        let yes: [Lanes; POINTS] =
            std::array::from_fn(|point| std::array::from_fn(|lane| above[point][lane] * factors[point][lane]));
        self.at(step.yes as usize).above = yes;
        if is_inner {
            self.at(step.no as usize).above =
                std::array::from_fn(|point| std::array::from_fn(|lane| above[point][lane] - yes[point][lane]));
        }
    }

    /// A split of two leaves: its difference is the same at every point.
    #[inline(always)]
    fn twig(&mut self, at: usize, step: &Step, four: &Four) {
        let went = self.goes_yes(step);
        let (no, difference) = (f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf - step.no_leaf));
        let (share, one) = (f32x4::splat(step.share), f32x4::ONE);
        let known = self.at(at);
        let mut above = ZERO;
        for point in 0..POINTS {
            let (t, rest) = (f32x4::splat(four.t[point]), f32x4::splat(four.rest[point]) * share);
            for lane in 0..WIDTH {
                known.below[point][lane] = no + ((went[lane] & t) + rest) * difference;
                above[lane] += known.above[point][lane];
            }
        }
        self.gain(step, std::array::from_fn(|lane| above[lane] * (difference * ((went[lane] & one) - share))));
    }

    #[inline(always)]
    fn up(&mut self, at: usize, step: &Step, is_inner: bool) {
        let yes = self.at(step.yes as usize).below;
        let no = if is_inner { self.at(step.no as usize).below } else { [[f32x4::splat(step.no_leaf); WIDTH]; POINTS] };
        let known = self.at(at);
        let mut sums = ZERO;
        for point in 0..POINTS {
            for (lane, sum) in sums.iter_mut().enumerate() {
                let difference = yes[point][lane] - no[point][lane];
                known.below[point][lane] = no[point][lane] + known.factors[point][lane] * difference;
                *sum += known.above[point][lane] * difference;
            }
        }
        let (share, one, went) = (f32x4::splat(step.share), f32x4::ONE, known.went_yes);
        self.gain(step, std::array::from_fn(|lane| sums[lane] * ((went[lane] & one) - share)));
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
        let yes = if kind == Kind::Twig { leaf(step.yes_leaf) } else { self.at(step.yes as usize).below };
        let no = if kind == Kind::Inner { self.at(step.no as usize).below } else { leaf(step.no_leaf) };
        let known = self.at(at);
        let mut sums = ZERO;
        for point in 0..POINTS {
            for (lane, sum) in sums.iter_mut().enumerate() {
                let difference = yes[point][lane] - no[point][lane];
                known.below[point][lane] = no[point][lane] + factors[point][lane] * difference;
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
