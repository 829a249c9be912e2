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

use super::layout::Layout;
use rank_kernel::RankKernel;
use row_kernel::RowKernel;

/// Scores rows with one forest; holds the memory that this needs, so that nothing is allocated for a row.
#[derive(Debug, Clone)]
pub struct Scorer {
    cells: Cells,
    /// None for a forest too large for its steps, which is then walked as it is.
    row: Option<RowKernel>,
    layout: Option<Layout>,
    cell_row: CellRow,
    /// None where a byte does not count a tree's leaves or a column's thresholds.
    cohort: Option<Box<RankKernel>>,
    columns: usize,
    margins: usize,
}

impl Scorer {
    /// Lays out what the kernels need.
    #[must_use]
    pub fn new(layout: &Layout) -> Self {
        let cells = Cells::new(layout);
        let row = RowKernel::new(layout, &cells);
        Self {
            cell_row: cells.row(),
            cohort: row.as_ref().and_then(|_| RankKernel::new(layout)).map(Box::new),
            layout: if row.is_none() { Some(layout.clone()) } else { None },
            cells,
            row,
            columns: layout.columns,
            margins: layout.base.len(),
        }
    }

    /// How many columns a row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many margins a row gets.
    #[must_use]
    pub fn margins(&self) -> usize {
        self.margins
    }

    /// Fills the margins of one row; what the row lacks is missing.
    pub fn score_row(&mut self, row: &[f32], margins: &mut [f32]) {
        if let Some(kernel) = &mut self.row {
            self.cells.fill(row, &mut self.cell_row);
            kernel.margins(&self.cell_row, margins);
        } else if let Some(layout) = &self.layout {
            let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
            let mut exact = vec![0.0; margins.len()];
            layout.margins_from_row(&row, &mut exact);
            margins.iter_mut().zip(exact).for_each(|(to, from)| *to = from as f32);
        }
    }

    /// Fills the margins of rows that lie one after the other.
    pub fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        match &mut self.cohort {
            Some(kernel) => kernel.score(rows, margins),
            None => {
                let rows = rows.chunks_exact(self.columns).zip(margins.chunks_exact_mut(self.margins));
                rows.for_each(|(row, margins)| self.score_row(row, margins));
            }
        }
    }
}

#[cfg(test)]
mod tests;
