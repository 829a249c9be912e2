//! Margins of many rows: each family of model by the arithmetic that suits a cohort.

mod kernel_machine;
mod linear;

use crate::trees::score::Scorer;
use crate::{Predictor, Step};
use kernel_machine::MachineBatch;
use linear::ScoresBatch;

/// Scores rows of f32 with one predictor; holds the memory that this needs.
#[derive(Debug, Clone)]
pub struct Batch {
    columns: usize,
    margins: usize,
    family: Family,
}

#[derive(Debug, Clone)]
enum Family {
    Trees(Box<Scorer>),
    Scores(ScoresBatch),
    Machine(Box<MachineBatch>),
    /// Steps and combinations: row by row.
    Other(Predictor),
}

impl Batch {
    /// Lays out what scoring needs. Rows have `columns` columns.
    #[must_use]
    pub fn new(predictor: &Predictor, columns: usize) -> Self {
        let family = match predictor {
            Predictor::Trees(forest) => Family::Trees(Box::new(Scorer::new(forest.layout()))),
            Predictor::Scores(scores) => Family::Scores(ScoresBatch::new(scores)),
            Predictor::Kernel(machine) => match MachineBatch::new(machine) {
                Some(batch) => Family::Machine(Box::new(batch)),
                None => Family::Other(predictor.clone()),
            },
            Predictor::Linear(_) | Predictor::Pipeline(..) | Predictor::Combination(_) => {
                Family::Other(predictor.clone())
            }
        };
        Self { columns, margins: predictor.margin_count(), family }
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

    /// Fills the margins of rows that lie one after the other.
    pub fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        match &mut self.family {
            Family::Trees(scorer) => scorer.score_rows(rows, margins),
            Family::Scores(scores) => scores.score_rows(rows, self.columns, margins),
            Family::Machine(machine) => machine.score_rows(rows, margins),
            Family::Other(predictor) => {
                let mut wide = vec![0.0; self.columns];
                for (row, margins) in rows.chunks_exact(self.columns).zip(margins.chunks_exact_mut(self.margins)) {
                    wide.iter_mut().zip(row).for_each(|(to, from)| *to = f64::from(*from));
                    let found = predictor.margins_from_row(&wide);
                    margins.iter_mut().zip(found).for_each(|(to, from)| *to = from as f32);
                }
            }
        }
    }

    /// Fills the margins of one row.
    pub fn score_row(&mut self, row: &[f32], margins: &mut [f32]) {
        match &mut self.family {
            Family::Trees(scorer) => scorer.score_row(row, margins),
            _ => self.score_rows(row, margins),
        }
    }
}

/// How many columns a row of this predictor has, as far as it says so itself.
#[must_use]
pub fn column_count(predictor: &Predictor) -> Option<usize> {
    match predictor {
        Predictor::Linear(_) => None,
        Predictor::Scores(scores) => scores.weights.first().map(Vec::len),
        Predictor::Trees(forest) => Some(forest.layout().columns),
        Predictor::Kernel(machine) => Some(machine.columns as usize),
        Predictor::Pipeline(steps, then) => steps.iter().find_map(step_width).or_else(|| column_count(then)),
        Predictor::Combination(_) => predictor.columns().last().map(|last| last + 1),
    }
}

fn step_width(step: &Step) -> Option<usize> {
    match step {
        Step::Scale { offsets, .. } => Some(offsets.len()),
        Step::Impute { values, .. } => Some(values.len()),
        Step::Normalize(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trees::Precision;
    use crate::trees::testing::{Sequence, random_row};
    use crate::{Kernel, KernelMachine, LinearScores};

    fn check(predictor: &Predictor, columns: usize, tolerance: f64) {
        let mut next = Sequence(5);
        let rows: Vec<f32> = (0..23).flat_map(|_| random_row(&mut next, columns)).map(|value| value as f32).collect();
        let count = predictor.margin_count();
        let mut batch = Batch::new(predictor, columns);
        let mut found = vec![0.0; 23 * count];
        batch.score_rows(&rows, &mut found);
        for (row, found) in rows.chunks_exact(columns).zip(found.chunks_exact(count)) {
            let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
            for (found, expected) in found.iter().zip(predictor.margins_from_row(&row)) {
                let expected = expected as f32;
                let close = f64::from((found - expected).abs()) <= tolerance * f64::from(expected.abs().max(1.0));
                assert!(close || (found.is_nan() && expected.is_nan()), "{found}, expected {expected}");
            }
        }
    }

    #[test]
    fn linear_scores_are_those_of_single_rows_to_the_bit() {
        for precision in [Precision::F32, Precision::F64] {
            for missing_adds_nothing in [false, true] {
                let weights = vec![vec![0.3, -1.7, 0.01], vec![1e3, 0.5, -2.25]];
                let scores = LinearScores { precision, missing_adds_nothing, intercepts: vec![0.1, -5.0], weights };
                check(&Predictor::Scores(scores), 3, 0.0);
            }
        }
    }

    #[test]
    fn kernel_machines_agree_with_single_rows() {
        let mut next = Sequence(9);
        let columns = 19;
        let vectors: Vec<f64> = (0..13 * columns).map(|_| next.number()).collect();
        let coefficients: Vec<f64> = (0..13).map(|_| next.number()).collect();
        for kernel in [
            Kernel::Linear {},
            Kernel::Rbf { gamma: 0.07 },
            Kernel::Polynomial { gamma: 0.1, constant: 0.5, degree: 3 },
            Kernel::Sigmoid { gamma: 0.05, constant: -0.2 },
        ] {
            let (vectors, coefficients) = (vectors.clone(), coefficients.clone());
            let machine = KernelMachine { kernel, columns: columns as u32, vectors, coefficients, intercept: 0.25 };
            check(&Predictor::Kernel(machine), columns, 1e-6);
        }
    }
}
