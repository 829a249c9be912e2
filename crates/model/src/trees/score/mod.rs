//! Fast scoring of a forest: one patient, or a cohort.
//!
//! A walk of several trees side by side for one row, and for a cohort a kernel that tests every split for 64 rows at
//! once, on ranks of one byte. Both give the same bits as [`super::Layout::margins_from_row`].

mod cells;
mod exit_leaf;
mod quantise;
mod rank_kernel;
mod row_kernel;
mod sums;

pub use cells::{CellRow, Cells};

use super::Forest;
use rank_kernel::RankKernel;
use row_kernel::RowKernel;

/// Scores rows with one forest; holds the memory that this needs, so that nothing is allocated for a row.
#[derive(Debug, Clone)]
pub struct Scorer {
    forest: Forest,
    cells: Cells,
    /// None for a forest too large for its steps, which is then walked as it is.
    row: Option<RowKernel>,
    cell_row: CellRow,
    cohort: Cohort,
}

/// The kernel for cohorts.
#[derive(Debug, Clone)]
enum Cohort {
    /// Laid out with the first cohort: who asks about one patient does not wait for it.
    Unread,
    Ready(Box<RankKernel>),
    /// A byte does not count a tree's leaves or a column's thresholds: row by row.
    ByRow,
}

/// As few rows as make a cohort: fewer are done before its kernel is laid out.
const FEWEST_ROWS: usize = 64;

impl Scorer {
    /// Lays out what single rows need.
    #[must_use]
    pub fn new(forest: &Forest) -> Self {
        let layout = forest.layout();
        let cells = Cells::new(layout);
        let row = RowKernel::new(layout, &cells);
        let cohort = if row.is_some() { Cohort::Unread } else { Cohort::ByRow };
        Self { cell_row: cells.row(), forest: forest.clone(), cells, row, cohort }
    }

    /// How many columns a row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.forest.layout().columns
    }

    /// How many margins a row gets.
    #[must_use]
    pub fn margins(&self) -> usize {
        self.forest.layout().base.len()
    }

    /// Fills the margins of one row; what the row lacks is missing.
    pub fn score_row(&mut self, row: &[f32], margins: &mut [f32]) {
        if let Some(kernel) = &mut self.row {
            self.cells.fill(row, &mut self.cell_row);
            kernel.margins(&self.cell_row, margins);
        } else {
            let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
            let mut exact = vec![0.0; margins.len()];
            self.forest.margins_from_row(&row, &mut exact);
            margins.iter_mut().zip(exact).for_each(|(to, from)| *to = from as f32);
        }
    }

    /// Fills the margins of rows that lie one after the other.
    pub fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        let columns = self.columns();
        if matches!(self.cohort, Cohort::Unread) && rows.len() >= FEWEST_ROWS * columns {
            let kernel = RankKernel::new(self.forest.layout());
            self.cohort = kernel.map_or(Cohort::ByRow, |kernel| Cohort::Ready(Box::new(kernel)));
        }
        match &mut self.cohort {
            Cohort::Ready(kernel) => kernel.score(rows, margins),
            Cohort::Unread | Cohort::ByRow => {
                let rows = rows.chunks_exact(columns).zip(margins.chunks_exact_mut(self.margins()));
                rows.for_each(|(row, margins)| self.score_row(row, margins));
            }
        }
    }
}

#[cfg(test)]
mod tests;
