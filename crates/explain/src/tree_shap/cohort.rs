//! A cohort: lanes are patients, four a vector, and the points of the integral follow each other.

use model::trees::score::{CellRow, Cells};
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TreePlan};
use super::rule::{Four, Repeated};

/// Vectors of patients at a time.
const WIDTH: usize = 2;
/// Patients at a time.
pub(super) const ROWS: usize = 4 * WIDTH;
/// One number for each patient.
type Lanes = [f32x4; WIDTH];

/// Memory for some rows.
#[derive(Debug, Clone)]
pub(super) struct Cohort {
    cells: Vec<Lanes>,
    /// For each split, point after point; room for four.
    above: Vec<[Lanes; 4]>,
    below: Vec<[Lanes; 4]>,
    factors: Vec<[Lanes; 4]>,
    /// All bits set where a patient goes to yes.
    went_yes: Vec<Lanes>,
    gains: Vec<Lanes>,
}

impl Cohort {
    pub(super) fn new(plan: &Plan, columns: usize, cell_count: usize) -> Self {
        let zero = [f32x4::ZERO; WIDTH];
        let points = vec![[zero; 4]; plan.most_steps];
        Self {
            cells: vec![zero; cell_count],
            above: points.clone(),
            below: points.clone(),
            factors: points,
            went_yes: vec![zero; plan.most_steps],
            gains: vec![zero; columns],
        }
    }

    /// Takes up to [`ROWS`] rows in; what is not there repeats the first.
    pub(super) fn fill(&mut self, cells: &Cells, rows: &[f32], columns: usize, row_cells: &mut CellRow) {
        for at in 0..ROWS {
            let row = rows.chunks_exact(columns).nth(at).or_else(|| rows.chunks_exact(columns).next()).unwrap_or(&[]);
            cells.fill(row, row_cells);
            let (vector, lane) = (at / 4, at % 4);
            for (to, from) in self.cells.iter_mut().zip(row_cells.values()) {
                to[vector].as_mut_array()[lane] = *from;
            }
        }
    }

    /// Adds the contributions of the rows that were taken in: for each row one number for each column.
    pub(super) fn explain<'a>(
        &mut self,
        plan: &Plan,
        fours: &[(Four, Vec<Repeated>)],
        rows: impl Iterator<Item = &'a mut [f32]>,
    ) {
        self.gains.fill([f32x4::ZERO; WIDTH]);
        for (four, repeated) in fours {
            for tree in &plan.trees {
                match four.used {
                    1 => self.tree::<1>(plan, tree, four, repeated),
                    2 => self.tree::<2>(plan, tree, four, repeated),
                    3 => self.tree::<3>(plan, tree, four, repeated),
                    _ => self.tree::<4>(plan, tree, four, repeated),
                }
            }
        }
        for (at, row) in rows.take(ROWS).enumerate() {
            for (contribution, gains) in row.iter_mut().zip(&self.gains) {
                *contribution += gains[at / 4].as_array()[at % 4];
            }
        }
    }

    fn tree<const POINTS: usize>(&mut self, plan: &Plan, tree: &TreePlan, four: &Four, repeated: &[Repeated]) {
        let runs = &plan.runs[tree.first_run as usize..(tree.first_run + tree.runs) as usize];
        let steps = &plan.steps[tree.first_step as usize..];
        for point in 0..POINTS {
            self.above[0][point] = [f32x4::splat(four.weight[point]); WIDTH];
        }
        let mut place = 0;
        for run in runs {
            let end = place + run.steps as usize;
            let run_steps = steps[place..end].iter().enumerate().map(|(at, step)| (place + at, step));
            match (run.kind, run.repeated) {
                // What a twig needs is computed on the way up, in one go.
                (Kind::Twig, false) => {}
                (Kind::Twig, true) => run_steps.for_each(|(at, step)| self.answer(at, step)),
                (kind, is_repeated) => {
                    for (at, step) in run_steps {
                        self.answer(at, step);
                        let factors = if is_repeated {
                            self.repeated::<POINTS>(plan, at, step, repeated).0
                        } else {
                            self.factors::<POINTS>(at, step, four)
                        };
                        self.down::<POINTS>(at, step, kind, &factors);
                    }
                }
            }
            place = end;
        }
        for run in runs.iter().rev() {
            let start = place - run.steps as usize;
            let run_steps = steps[start..place].iter().enumerate().rev().map(|(at, step)| (start + at, step));
            match (run.kind, run.repeated) {
                (Kind::Twig, false) => run_steps.for_each(|(at, step)| self.twig::<POINTS>(at, step, four)),
                (kind, false) => run_steps.for_each(|(at, step)| self.up::<POINTS>(at, step, kind)),
                (kind, true) => {
                    for (at, step) in run_steps {
                        let (factors, gains) = self.repeated::<POINTS>(plan, at, step, repeated);
                        self.up_repeated::<POINTS>(at, step, kind, &factors, &gains);
                    }
                }
            }
            place = start;
        }
    }

    #[inline(always)]
    fn answer(&mut self, at: usize, step: &Step) {
        self.went_yes[at] = self.goes_yes(step);
    }

    #[inline(always)]
    fn goes_yes(&self, step: &Step) -> Lanes {
        let threshold = f32x4::splat(step.threshold);
        let flip = f32x4::splat(f32::from_bits(0_u32.wrapping_sub(u32::from(step.is_flipped))));
        self.cells[step.cell as usize].map(|cells| cells.simd_lt(threshold) ^ flip)
    }

    #[inline(always)]
    fn factors<const POINTS: usize>(&self, at: usize, step: &Step, four: &Four) -> [Lanes; POINTS] {
        let went = self.went_yes[at];
        std::array::from_fn(|point| {
            let (t, rest) = (f32x4::splat(four.t[point]), f32x4::splat(four.rest[point] * step.share));
            went.map(|went| (went & t) + rest)
        })
    }

    #[inline(always)]
    fn down<const POINTS: usize>(&mut self, at: usize, step: &Step, kind: Kind, factors: &[Lanes; POINTS]) {
        for point in 0..POINTS {
            self.factors[at][point] = factors[point];
            for lanes in 0..WIDTH {
                let above = self.above[at][point][lanes];
                let yes = above * factors[point][lanes];
                self.above[step.yes as usize][point][lanes] = yes;
                if kind == Kind::Inner {
                    self.above[step.no as usize][point][lanes] = above - yes;
                }
            }
        }
    }

    /// A split of two leaves: its difference is the same at every point.
    #[inline(always)]
    fn twig<const POINTS: usize>(&mut self, at: usize, step: &Step, four: &Four) {
        let went = self.goes_yes(step);
        let (no, difference) = (f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf - step.no_leaf));
        let (share, one) = (f32x4::splat(step.share), f32x4::ONE);
        let mut above = [f32x4::ZERO; WIDTH];
        for point in 0..POINTS {
            let (t, rest) = (f32x4::splat(four.t[point]), f32x4::splat(four.rest[point] * step.share));
            for lanes in 0..WIDTH {
                self.below[at][point][lanes] = no + ((went[lanes] & t) + rest) * difference;
                above[lanes] += self.above[at][point][lanes];
            }
        }
        let gains = &mut self.gains[step.column as usize];
        for lanes in 0..WIDTH {
            gains[lanes] += above[lanes] * (difference * ((went[lanes] & one) - share));
        }
    }

    #[inline(always)]
    fn sides<const POINTS: usize>(&self, step: &Step, kind: Kind, point: usize, lanes: usize) -> (f32x4, f32x4) {
        match kind {
            Kind::Twig => (f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf)),
            Kind::Half => (f32x4::splat(step.no_leaf), self.below[step.yes as usize][point][lanes]),
            Kind::Inner => (self.below[step.no as usize][point][lanes], self.below[step.yes as usize][point][lanes]),
        }
    }

    #[inline(always)]
    fn up<const POINTS: usize>(&mut self, at: usize, step: &Step, kind: Kind) {
        let mut sums = [f32x4::ZERO; WIDTH];
        for point in 0..POINTS {
            for (lanes, sum) in sums.iter_mut().enumerate() {
                let (no, yes) = self.sides::<POINTS>(step, kind, point, lanes);
                let difference = yes - no;
                self.below[at][point][lanes] = no + self.factors[at][point][lanes] * difference;
                *sum += self.above[at][point][lanes] * difference;
            }
        }
        let (share, one) = (f32x4::splat(step.share), f32x4::ONE);
        let went = self.went_yes[at];
        let gains = &mut self.gains[step.column as usize];
        for lanes in 0..WIDTH {
            gains[lanes] += sums[lanes] * ((went[lanes] & one) - share);
        }
    }

    fn up_repeated<const POINTS: usize>(
        &mut self,
        at: usize,
        step: &Step,
        kind: Kind,
        factors: &[Lanes; POINTS],
        gains: &[Lanes; POINTS],
    ) {
        for point in 0..POINTS {
            for lanes in 0..WIDTH {
                let (no, yes) = self.sides::<POINTS>(step, kind, point, lanes);
                let difference = yes - no;
                self.below[at][point][lanes] = no + factors[point][lanes] * difference;
                self.gains[step.column as usize][lanes] +=
                    self.above[at][point][lanes] * difference * gains[point][lanes];
            }
        }
    }

    /// Factors and gains of a split whose column stands above it.
    fn repeated<const POINTS: usize>(
        &self,
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
            for (came, went) in came.iter_mut().zip(&self.went_yes[*place as usize]) {
                *came &= *went ^ flip;
            }
        }
        let Repeated { factor_yes, factor_no, gain_yes, gain_no } = &repeated[step.repeat as usize];
        let went = self.went_yes[at];
        let choose = |lanes: usize, yes: f32, no: f32, otherwise: f32| {
            let here = went[lanes].bitselect(f32x4::splat(yes), f32x4::splat(no));
            came[lanes].bitselect(here, f32x4::splat(otherwise))
        };
        let factors = std::array::from_fn(|point| {
            std::array::from_fn(|lanes| choose(lanes, factor_yes[point], factor_no[point], step.share))
        });
        let gains =
            std::array::from_fn(|point| std::array::from_fn(|lanes| choose(lanes, gain_yes[point], gain_no[point], 0.0)));
        (factors, gains)
    }
}
