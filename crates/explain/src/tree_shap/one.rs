//! One patient: lanes are points of the integral.

use model::trees::score::CellRow;
use wide::f32x4;

use super::plan::{Kind, Plan, Step, TreePlan};
use super::rule::{Four, Repeated};

/// Memory for one row.
#[derive(Debug, Clone)]
pub(super) struct One {
    /// For each split of a tree: the product of the factors above it times the point's weight.
    above: Vec<f32x4>,
    /// The mean over what is below it.
    below: Vec<f32x4>,
    factors: Vec<f32x4>,
    went_yes: Vec<bool>,
    /// For each column, what it gains at each point.
    gains: Vec<f32x4>,
}

impl One {
    pub(super) fn new(plan: &Plan, columns: usize) -> Self {
        let zeros = vec![f32x4::ZERO; plan.most_steps];
        let (above, below, factors) = (zeros.clone(), zeros.clone(), zeros);
        Self { above, below, factors, went_yes: vec![false; plan.most_steps], gains: vec![f32x4::ZERO; columns] }
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
        let steps = &plan.steps[tree.first_step as usize..];
        let (t, rest) = (f32x4::new(four.t), f32x4::new(four.rest));
        let cells = cells.values();
        let answer = |step: &Step| (cells[step.cell as usize] < step.threshold) != step.is_flipped;
        let factor = |step: &Step, is_yes: bool| rest * f32x4::splat(step.share) + if is_yes { t } else { f32x4::ZERO };
        self.above[0] = f32x4::new(four.weight);
        let mut place = 0;
        // Down: every split's factors are known when its turn comes.
        for run in runs {
            let end = place + run.steps as usize;
            for (at, step) in steps[place..end].iter().enumerate().map(|(at, step)| (place + at, step)) {
                let is_yes = answer(step);
                self.went_yes[at] = is_yes;
                let factor = if run.repeated {
                    self.repeated_factor(plan, step, repeated, is_yes).0
                } else {
                    factor(step, is_yes)
                };
                self.factors[at] = factor;
                let above = self.above[at];
                match run.kind {
                    Kind::Inner => {
                        let yes = above * factor;
                        self.above[step.yes as usize] = yes;
                        self.above[step.no as usize] = above - yes;
                    }
                    Kind::Half => self.above[step.yes as usize] = above * factor,
                    Kind::Twig => {}
                }
            }
            place = end;
        }
        // Up: every split's sides are known when its turn comes.
        for run in runs.iter().rev() {
            let start = place - run.steps as usize;
            for (at, step) in steps[start..place].iter().enumerate().rev().map(|(at, step)| (start + at, step)) {
                let (no, difference) = match run.kind {
                    Kind::Inner => {
                        let no = self.below[step.no as usize];
                        (no, self.below[step.yes as usize] - no)
                    }
                    Kind::Half => {
                        let no = f32x4::splat(step.no_leaf);
                        (no, self.below[step.yes as usize] - no)
                    }
                    Kind::Twig => (f32x4::splat(step.no_leaf), f32x4::splat(step.yes_leaf - step.no_leaf)),
                };
                self.below[at] = no + self.factors[at] * difference;
                let is_yes = self.went_yes[at];
                let gain = if run.repeated {
                    self.repeated_factor(plan, step, repeated, is_yes).1
                } else {
                    f32x4::splat(f32::from(u8::from(is_yes)) - step.share)
                };
                self.gains[step.column as usize] += self.above[at] * difference * gain;
            }
            place = start;
        }
    }

    /// Factor and gain of a split whose column stands above it.
    fn repeated_factor(&self, plan: &Plan, step: &Step, repeated: &[Repeated], is_yes: bool) -> (f32x4, f32x4) {
        let repeat = &plan.repeats[step.repeat as usize];
        let above = &plan.above[repeat.first_above as usize..(repeat.first_above + repeat.count_above) as usize];
        if above.iter().any(|(place, side)| self.went_yes[*place as usize] != *side) {
            return (f32x4::splat(step.share), f32x4::ZERO);
        }
        let Repeated { factor_yes, factor_no, gain_yes, gain_no } = repeated[step.repeat as usize];
        let (factor, gain) = if is_yes { (factor_yes, gain_yes) } else { (factor_no, gain_no) };
        (f32x4::new(factor), f32x4::new(gain))
    }
}
