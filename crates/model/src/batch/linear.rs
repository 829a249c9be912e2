//! Linear scores of a cohort: eight rows side by side, each added in the order of a single row, so to the same bits.

use super::lanes::{ABREAST, Lane};
use crate::trees::Precision;
use crate::{Kernel, KernelMachine, LinearScores};

#[derive(Debug, Clone)]
pub(super) struct ScoresBatch {
    scores: LinearScores,
}

impl ScoresBatch {
    pub(super) fn new(scores: &LinearScores) -> Self {
        Self { scores: scores.clone() }
    }

    /// A machine with a linear kernel is one weighted sum: of the vectors, then of the columns.
    pub(super) fn of_machine(machine: &KernelMachine) -> Option<Self> {
        let columns = machine.columns as usize;
        if !matches!(machine.kernel, Kernel::Linear {}) || columns == 0 {
            return None;
        }
        let mut weights = vec![0.0; columns];
        for (vector, coefficient) in machine.vectors.chunks_exact(columns).zip(&machine.coefficients) {
            weights.iter_mut().zip(vector).for_each(|(weight, value)| *weight += coefficient * value);
        }
        let (precision, intercepts) = (Precision::F64, vec![machine.intercept]);
        Some(Self {
            scores: LinearScores { precision, missing_adds_nothing: false, intercepts, weights: vec![weights] },
        })
    }

    pub(super) fn scores(&self) -> &LinearScores {
        &self.scores
    }

    /// What each value of a row adds to a margin, and the intercept.
    pub(super) fn terms(&self, margin: usize, row: impl Iterator<Item = f64>, terms: &mut [f32]) {
        let Some((last, terms)) = terms.split_last_mut() else { return };
        *last = self.scores.intercepts[margin] as f32;
        for ((term, weight), value) in terms.iter_mut().zip(&self.scores.weights[margin]).zip(row) {
            let adds_nothing = self.scores.missing_adds_nothing && value.is_nan();
            *term = if adds_nothing { 0.0 } else { (weight * value) as f32 };
        }
    }

    /// The margins of eight rows, margin after margin.
    pub(super) fn score(&self, lanes: &[Lane], mut give: impl FnMut(usize, Lane)) {
        let LinearScores { precision, missing_adds_nothing, intercepts, weights } = &self.scores;
        for (margin, (intercept, weights)) in intercepts.iter().zip(weights).enumerate() {
            let present = |value: f64, term: f64| {
                let mask = u64::from(*missing_adds_nothing & value.is_nan()).wrapping_sub(1);
                f64::from_bits(term.to_bits() & mask)
            };
            let sums = match precision {
                Precision::F64 => weights.iter().zip(lanes).fold([*intercept; ABREAST], |sums, (weight, lane)| {
                    std::array::from_fn(|row| sums[row] + present(lane[row], weight * lane[row]))
                }),
                Precision::F32 => {
                    let start = [*intercept as f32; ABREAST];
                    let sums = weights.iter().zip(lanes).fold(start, |sums, (weight, lane)| {
                        let weight = *weight as f32;
                        std::array::from_fn(|row| {
                            let term = f64::from(weight * lane[row] as f32);
                            sums[row] + present(lane[row], term) as f32
                        })
                    });
                    sums.map(f64::from)
                }
            };
            give(margin, sums);
        }
    }
}
