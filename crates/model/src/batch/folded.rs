//! Linear scores of f64 with the steps before them folded in: one product for each value of a row, read as it lies.
//!
//! Imputing and scaling are, column by column, α·x + β for a value and μ for a missing one. With its weight w a column
//! so adds w·α·x, or w·(μ − β) where it is missing, to a constant that holds every w·β.

use wide::f64x2;

use super::lanes::LaneStep;
use crate::LinearScores;
use crate::trees::Precision;

/// Columns at a time: a sum of its own for each of them, in an order that is the same on every machine.
const AT_ONCE: usize = 8;
/// One number for each of them.
type Block = [f64x2; AT_ONCE / 2];

#[derive(Debug, Clone)]
pub(super) struct FoldedScores {
    columns: usize,
    margins: Vec<Folded>,
    /// The row at hand, filled up with zeros.
    row: Vec<f64>,
}

#[derive(Debug, Clone)]
struct Folded {
    constant: f64,
    /// For each column its factor and what a missing value adds; filled up with columns of nothing.
    terms: Vec<[Block; 2]>,
}

impl FoldedScores {
    /// `None` where the scores are to be added in f32, or a step is no such function of a column.
    pub(super) fn new(scores: &LinearScores, steps: &[LaneStep], columns: usize) -> Option<Self> {
        if scores.precision == Precision::F32 || (scores.missing_adds_nothing && !steps.is_empty()) {
            return None;
        }
        let mut functions = vec![(1.0, 0.0, f64::NAN); columns];
        for step in steps {
            match step {
                LaneStep::Scale { offsets, scales } => {
                    for ((function, offset), scale) in functions.iter_mut().zip(offsets).zip(scales) {
                        let (slope, constant, missing) = *function;
                        *function = (slope * scale, (constant - offset) * scale, (missing - offset) * scale);
                    }
                }
                // A value that also counts as missing is no line.
                LaneStep::Impute { marker, .. } if !marker.is_nan() => return None,
                LaneStep::Impute { values, .. } => {
                    for ((.., missing), value) in functions.iter_mut().zip(values) {
                        *missing = if missing.is_nan() { *value } else { *missing };
                    }
                }
            }
        }
        let fold = |(intercept, weights): (&f64, &Vec<f64>)| {
            let mut constant = *intercept;
            let mut terms = vec![[[0.0; AT_ONCE]; 2]; columns.div_ceil(AT_ONCE)];
            for (at, (weight, (slope, of_function, missing))) in weights.iter().zip(&functions).enumerate() {
                constant += weight * of_function;
                let [factors, missings] = &mut terms[at / AT_ONCE];
                factors[at % AT_ONCE] = weight * slope;
                missings[at % AT_ONCE] =
                    if scores.missing_adds_nothing { 0.0 } else { weight * (missing - of_function) };
            }
            Folded { constant, terms: terms.into_iter().map(|both| both.map(bytemuck::cast)).collect() }
        };
        let margins = scores.intercepts.iter().zip(&scores.weights).map(fold).collect();
        Some(Self { columns, margins, row: vec![0.0; columns.next_multiple_of(AT_ONCE)] })
    }

    pub(super) fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        let rows = rows.chunks_exact(self.columns).zip(margins.chunks_exact_mut(self.margins.len()));
        for (row, margins) in rows {
            // First the whole row: a number that was just written cannot be read at once as half of a vector.
            self.row.iter_mut().zip(row).for_each(|(to, from)| *to = f64::from(*from));
            for (margin, folded) in margins.iter_mut().zip(&self.margins) {
                *margin = folded.score(&self.row) as f32;
            }
        }
    }
}

impl Folded {
    fn score(&self, row: &[f64]) -> f64 {
        let mut sums = [f64x2::ZERO; AT_ONCE / 2];
        for (values, [factors, missings]) in row.as_chunks::<AT_ONCE>().0.iter().zip(&self.terms) {
            let values: Block = bytemuck::cast(*values);
            for (((sum, value), factor), missing) in sums.iter_mut().zip(values).zip(factors).zip(missings) {
                *sum += value.is_nan().bitselect(*missing, value * *factor);
            }
        }
        let [a, b, c, d] = sums;
        let [even, odd] = ((a + b) + (c + d)).to_array();
        self.constant + (even + odd)
    }
}
