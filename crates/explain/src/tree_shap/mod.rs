//! Exact path-dependent TreeSHAP, as an integral.
//!
//! Let every column be known with probability t, each for itself: the forest's mean is then a polynomial in t along
//! every path, and a column's Shapley value is the integral over t from 0 to 1 of the derivative by that column
//! (Owen's multilinear extension, Management Science 18, 1972; for trees: TreeGrad-Shap, arXiv 2602.11623, and
//! Quadrature-TreeSHAP, arXiv 2605.04497). Along a path of d different columns the integrand has degree d − 1, so
//! ⌈d / 2⌉ points of Gauss–Legendre give it exactly. Each split costs one product down and one up for each point.
//! The value of an unknown column is averaged by the training weight on both sides of its splits, as XGBoost's and
//! LightGBM's own contributions do.

mod cohort;
mod one;
mod plan;
mod points;
mod rule;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};

use model::trees::score::{CellRow, Cells};
use model::trees::{Forest, Layout};

use cohort::{Block, Cohort};
use one::One;
use plan::Plan;
use rule::{Four, Repeated};

/// Explains rows with one forest; holds the memory that this needs, so that nothing is allocated for a row.
#[derive(Debug, Clone)]
pub struct TreeShap {
    cells: Cells,
    cell_row: CellRow,
    block: Block,
    columns: usize,
    margins: Vec<Margin>,
}

#[derive(Debug, Clone)]
struct Margin {
    plan: Plan,
    fours: Vec<(Four, Vec<Repeated>)>,
    kernels: Kernels,
}

/// Memory for one row and for rows. A cohort's points are done two or four at a time: three as four, one of them without
/// weight, as one more kernel would be a twentieth of the engine.
#[derive(Debug, Clone)]
struct Kernels {
    one: One,
    two: Cohort<2>,
    four: Cohort<4>,
}

impl TreeShap {
    /// Lays out what explanations need; `None` where the file of the forest held no training weights.
    #[must_use]
    pub fn new(layout: &Layout) -> Option<Self> {
        let cells = Cells::new(layout);
        let margin = |at| {
            let plan = Plan::new(layout, &cells, at)?;
            let fours: Vec<_> = rule::fours(&plan).into_iter().map(|four| (four, repeated(&plan, &four))).collect();
            let kernels = Kernels {
                one: One::new(&plan, layout.columns),
                two: Cohort::new(if fours.iter().any(|(four, _)| four.used <= 2) { plan.most_steps } else { 1 }),
                four: Cohort::new(if fours.iter().any(|(four, _)| four.used > 2) { plan.most_steps } else { 1 }),
            };
            Some(Margin { plan, fours, kernels })
        };
        let margins = (0..layout.base.len()).map(margin).collect::<Option<_>>()?;
        let block = Block::new(layout.columns, cells.count());
        Some(Self { cell_row: cells.row(), block, cells, columns: layout.columns, margins })
    }

    /// How many numbers explain one margin of a row: one for each column, and the base value.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns + 1
    }

    /// How many margins a row has.
    #[must_use]
    pub fn margins(&self) -> usize {
        self.margins.len()
    }

    /// Fills the contributions of one row: for each margin one number for each column, and the base value last.
    pub fn explain_row(&mut self, row: &[f32], contributions: &mut [f32]) {
        self.cells.fill(row, &mut self.cell_row);
        self.explain_cells(contributions);
    }

    /// The same for a row of f64.
    pub fn explain_row_f64(&mut self, row: &[f64], contributions: &mut [f32]) {
        self.cells.fill_f64(row, &mut self.cell_row);
        self.explain_cells(contributions);
    }

    fn explain_cells(&mut self, contributions: &mut [f32]) {
        contributions.fill(0.0);
        let width = self.columns + 1;
        for (margin, contributions) in self.margins.iter_mut().zip(contributions.chunks_exact_mut(width)) {
            let Margin { plan, fours, kernels } = margin;
            let Some((base, contributions)) = contributions.split_last_mut() else { continue };
            *base = plan.base as f32;
            kernels.one.explain(plan, fours, &self.cell_row, contributions);
        }
    }

    /// Fills the contributions of rows that lie one after the other: row by row, margin by margin.
    pub fn explain_rows(&mut self, rows: &[f32], contributions: &mut [f32]) {
        let (columns, width, count) = (self.columns, self.columns + 1, self.margins.len());
        let blocks = rows.chunks(cohort::ROWS * columns).zip(contributions.chunks_mut(cohort::ROWS * count * width));
        for (rows, contributions) in blocks {
            self.block.fill(&self.cells, rows, columns);
            for (at, margin) in self.margins.iter_mut().enumerate() {
                let Margin { plan, fours, kernels } = margin;
                self.block.begin();
                for (four, repeated) in fours {
                    match four.used {
                        0..=2 => kernels.two.explain(plan, four, repeated, &mut self.block),
                        _ => kernels.four.explain(plan, four, repeated, &mut self.block),
                    }
                }
                let of_margin = contributions.chunks_exact_mut(width).skip(at).step_by(count).map(|row| {
                    row[columns] = plan.base as f32;
                    &mut row[..columns]
                });
                self.block.give(of_margin);
            }
        }
    }
}

/// What each repeated split needs at four points.
fn repeated(plan: &Plan, four: &Four) -> Vec<Repeated> {
    let mut all = Vec::with_capacity(plan.repeats.len());
    let mut steps = plan.steps.iter();
    for run in &plan.runs {
        for step in steps.by_ref().take(run.steps as usize).filter(|_| run.repeated) {
            all.push(Repeated::new(&plan.repeats[step.repeat as usize], step.share, four));
        }
    }
    all
}

/// The contributions of one margin of a row: one for each column, and the base value last. `None` where the file of the
/// forest held no training weights.
///
/// The forest is laid out for this once, and the layout kept with it.
#[must_use]
pub fn contributions(forest: &Forest, row: &[f64], margin: usize) -> Option<Vec<f64>> {
    let kept = forest.derived(|layout| Mutex::new(TreeShap::new(layout)))?;
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    let shap = kept.as_mut()?;
    let mut contributions = vec![0.0; shap.margins() * shap.width()];
    shap.explain_row_f64(row, &mut contributions);
    let of_margin = contributions.chunks_exact(shap.width()).nth(margin)?;
    Some(of_margin.iter().map(|contribution| f64::from(*contribution)).collect())
}
