//! Eight rows side by side: column after column, so that every step of the arithmetic is done for eight at once and each
//! row is still added in its own order.

use crate::Step;

/// Rows side by side.
pub(super) const ABREAST: usize = 8;
/// One number of each row.
pub(super) type Lane = [f64; ABREAST];

/// Turns up to eight rows on their side; what is not there repeats the first.
pub(super) fn fill(rows: &[f32], columns: usize, lanes: &mut [Lane]) {
    let Some(first) = rows.get(..columns) else { return };
    let rows: [&[f32]; ABREAST] = std::array::from_fn(|at| rows.get(at * columns..(at + 1) * columns).unwrap_or(first));
    for (column, lane) in lanes.iter_mut().enumerate() {
        *lane = std::array::from_fn(|row| f64::from(rows[row][column]));
    }
}

/// Turns eight rows back, as far as there is room.
pub(super) fn give(lanes: &[Lane], rows: &mut [f32]) {
    for (row, values) in rows.chunks_exact_mut(lanes.len().max(1)).enumerate() {
        for (value, lane) in values.iter_mut().zip(lanes) {
            *value = lane[row] as f32;
        }
    }
}

/// A step that leaves a row as long as it was and each column to itself.
#[derive(Debug, Clone)]
pub(super) enum LaneStep {
    Scale { offsets: Vec<f64>, scales: Vec<f64> },
    Impute { values: Vec<f64>, marker: f64 },
}

impl LaneStep {
    /// `None` for other steps, and for those that do not say something of every column.
    pub(super) fn new(step: &Step, columns: usize) -> Option<Self> {
        match step {
            Step::Scale { offsets, scales } if offsets.len() == columns && scales.len() == columns => {
                Some(Self::Scale { offsets: offsets.clone(), scales: scales.clone() })
            }
            // What is not marked is compared with something that is equal to nothing.
            Step::Impute { values, marker } if values.len() == columns => {
                Some(Self::Impute { values: values.clone(), marker: marker.unwrap_or(f64::NAN) })
            }
            _ => None,
        }
    }

    pub(super) fn apply(&self, lanes: &mut [Lane]) {
        match self {
            Self::Scale { offsets, scales } => {
                for ((lane, offset), scale) in lanes.iter_mut().zip(offsets).zip(scales) {
                    *lane = lane.map(|value| (value - offset) * scale);
                }
            }
            Self::Impute { values, marker } => {
                for (lane, replacement) in lanes.iter_mut().zip(values) {
                    *lane = lane.map(|value| {
                        let is_missing = value.is_nan() | (value == *marker);
                        let mask = 0_u64.wrapping_sub(u64::from(is_missing));
                        f64::from_bits((value.to_bits() & !mask) | (replacement.to_bits() & mask))
                    });
                }
            }
        }
    }
}
