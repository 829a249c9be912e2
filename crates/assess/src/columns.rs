//! The model's row over many rows of inputs that differ in little: only the terms that read a changed input are computed again.

use features::expression::Expression;

/// The columns of an equation for the row of inputs that was last asked for.
pub(crate) struct Columns<'a> {
    terms: &'a [Expression],
    /// For each term, the inputs that it reads.
    reads: Vec<Vec<usize>>,
    row: Vec<f64>,
    columns: Vec<f64>,
}

impl<'a> Columns<'a> {
    /// Starts at `row`.
    pub(crate) fn new(terms: &'a [Expression], row: &[f64]) -> Self {
        let columns = terms.iter().map(|term| term.evaluate(row)).collect();
        Self { terms, reads: terms.iter().map(Expression::reads).collect(), row: row.to_vec(), columns }
    }

    /// The columns for `row`, the same bits as if they were computed afresh.
    pub(crate) fn of(&mut self, row: &[f64]) -> &[f64] {
        let old = &self.row;
        let has_changed = |at: &usize| old.get(*at).map(|v| v.to_bits()) != row.get(*at).map(|v| v.to_bits());
        for ((term, reads), column) in self.terms.iter().zip(&self.reads).zip(&mut self.columns) {
            if reads.iter().any(has_changed) {
                *column = term.evaluate(row);
            }
        }
        self.row.clear();
        self.row.extend_from_slice(row);
        &self.columns
    }
}
