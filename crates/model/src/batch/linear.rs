//! Linear scores of a cohort: eight rows side by side, each added in the order of a single row, so to the same bits.

use crate::LinearScores;
use crate::trees::Precision;

/// Rows side by side.
const ABREAST: usize = 8;

#[derive(Debug, Clone)]
pub(super) struct ScoresBatch {
    scores: LinearScores,
    narrow: Vec<Vec<f32>>,
}

impl ScoresBatch {
    pub(super) fn new(scores: &LinearScores) -> Self {
        let narrow = scores.weights.iter().map(|weights| weights.iter().map(|weight| *weight as f32).collect());
        Self { narrow: narrow.collect(), scores: scores.clone() }
    }

    pub(super) fn score_rows(&self, rows: &[f32], columns: usize, margins: &mut [f32]) {
        let count = self.scores.intercepts.len();
        let blocks = rows.chunks(ABREAST * columns).zip(margins.chunks_mut(ABREAST * count));
        for (rows, margins) in blocks {
            let Some(first) = rows.get(..columns) else { continue };
            let rows: [&[f32]; ABREAST] =
                std::array::from_fn(|at| rows.get(at * columns..(at + 1) * columns).unwrap_or(first));
            for at in 0..count {
                let sums = self.sums(at, &rows);
                for (margins, sum) in margins.chunks_exact_mut(count).zip(sums) {
                    margins[at] = sum;
                }
            }
        }
    }

    fn sums(&self, margin: usize, rows: &[&[f32]; ABREAST]) -> [f32; ABREAST] {
        let intercept = self.scores.intercepts[margin];
        let skips = self.scores.missing_adds_nothing;
        match self.scores.precision {
            Precision::F64 => {
                let mut sums = [intercept; ABREAST];
                for (column, weight) in self.scores.weights[margin].iter().enumerate() {
                    for (sum, row) in sums.iter_mut().zip(rows) {
                        let value = f64::from(row[column]);
                        let term = weight * value;
                        *sum += if skips && value.is_nan() { 0.0 } else { term };
                    }
                }
                sums.map(|sum| sum as f32)
            }
            Precision::F32 => {
                let mut sums = [intercept as f32; ABREAST];
                for (column, weight) in self.narrow[margin].iter().enumerate() {
                    for (sum, row) in sums.iter_mut().zip(rows) {
                        let term = weight * row[column];
                        *sum += if skips && row[column].is_nan() { 0.0 } else { term };
                    }
                }
                sums
            }
        }
    }
}
