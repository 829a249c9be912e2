//! Values as ranks of one byte, without loss: how many of a column's thresholds a value reaches.
//!
//! `value < threshold k` says the same as `rank ≤ k`. A table over evenly spaced buckets gives the rank at a bucket's
//! start; the few thresholds inside a bucket are compared. Both steps rise with the value, so the rank is exact.

use wide::f32x4;

use super::super::ir::Precision;
use super::super::layout::Layout;

/// The most thresholds of a column that a byte can rank beside a missing value.
pub(super) const MOST: usize = 254;
/// Buckets of a column's table.
const BUCKETS: usize = 256;
/// The most thresholds inside a bucket for which the table is worth while.
const MOST_IN_BUCKET: usize = 4;
/// Added to a small number, its low bits become the number rounded: 2²³.
const ROUNDS: f32 = 8_388_608.0;

/// One column's thresholds, ready for ranking.
#[derive(Debug, Clone)]
pub(super) struct Ranker {
    pub(super) column: usize,
    /// Ascending, filled up with what no value reaches.
    thresholds: Box<[f32; 260]>,
    count: usize,
    low: f32,
    scale: f32,
    starts: Box<[u8; BUCKETS]>,
    in_bucket: usize,
}

/// The rankers of a layout whose slots are plain; `None` where a column has too many thresholds.
pub(super) fn rankers(layout: &Layout) -> Option<Vec<Ranker>> {
    let thresholds = layout.thresholds();
    let slots = layout.slots.iter().zip(&thresholds);
    slots.map(|(slot, thresholds)| Ranker::new(slot.column as usize, thresholds, layout.precision)).collect()
}

impl Ranker {
    fn new(column: usize, exact: &[f64], precision: Precision) -> Option<Self> {
        if exact.len() > MOST {
            return None;
        }
        let mut thresholds = Box::new([f32::NAN; 260]);
        for (to, from) in thresholds.iter_mut().zip(exact) {
            // For an f32 value, x < t says the same as x < the smallest f32 that is not less than t.
            let rounded = *from as f32;
            *to = if f64::from(rounded) < *from { rounded.next_up() } else { rounded };
        }
        debug_assert!(precision == Precision::F64 || thresholds.iter().zip(exact).all(|(a, b)| f64::from(*a) == *b));
        let (low, high) = (thresholds[0], thresholds[exact.len().saturating_sub(1)]);
        let mut ranker = Self {
            column,
            thresholds,
            count: exact.len(),
            low,
            scale: (BUCKETS - 2) as f32 / (high - low),
            starts: Box::new([0; BUCKETS]),
            in_bucket: usize::MAX,
        };
        if ranker.scale.is_finite() && ranker.scale > 0.0 {
            ranker.fill_table();
        }
        Some(ranker)
    }

    fn fill_table(&mut self) {
        let buckets: Vec<usize> =
            self.thresholds[..self.count].iter().map(|t| self.buckets([*t; 4])[0] as usize).collect();
        self.in_bucket = buckets.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or(0);
        for (bucket, start) in self.starts.iter_mut().enumerate() {
            // A value in this bucket has reached every threshold of the buckets before it.
            *start = buckets.partition_point(|b| *b < bucket) as u8;
        }
    }

    /// The buckets of four values; any bucket for a missing one. Rises with the value.
    #[inline]
    fn buckets(&self, values: [f32; 4]) -> [u8; 4] {
        let scaled = (f32x4::new(values) - f32x4::splat(self.low)) * f32x4::splat(self.scale);
        let inside = scaled.fast_max(f32x4::ZERO).fast_min(f32x4::splat((BUCKETS - 1) as f32));
        bytemuck::cast::<f32x4, [u32; 4]>(inside + f32x4::splat(ROUNDS)).map(|bits| bits as u8)
    }

    /// The ranks of 64 values less 128, a missing one as the lowest in `left` and as the highest in `right`.
    pub(super) fn rank(&self, values: &[f32; 64], left: &mut [i8; 64], right: &mut [i8; 64]) {
        let mut ranks = [0_u8; 64];
        match self.in_bucket {
            0 | 1 => self.by_table::<1>(values, &mut ranks),
            2 => self.by_table::<2>(values, &mut ranks),
            3..=MOST_IN_BUCKET => self.by_table::<MOST_IN_BUCKET>(values, &mut ranks),
            _ => self.by_halving(values, &mut ranks),
        }
        for (((rank, value), left), right) in ranks.into_iter().zip(values).zip(left).zip(right) {
            let missing = 0_u8.wrapping_sub(u8::from(value.is_nan()));
            *left = ((rank & !missing) ^ 0x80) as i8;
            *right = ((rank | missing) ^ 0x80) as i8;
        }
    }

    fn by_table<const IN_BUCKET: usize>(&self, values: &[f32; 64], ranks: &mut [u8; 64]) {
        for (values, ranks) in values.as_chunks::<4>().0.iter().zip(ranks.as_chunks_mut::<4>().0) {
            let buckets = self.buckets(*values);
            for at in 0..4 {
                let start = self.starts[buckets[at] as usize];
                let mut rank = start;
                for next in 0..IN_BUCKET {
                    rank += u8::from(values[at] >= self.thresholds[start as usize + next]);
                }
                ranks[at] = rank;
            }
        }
    }

    fn by_halving(&self, values: &[f32; 64], ranks: &mut [u8; 64]) {
        for (value, rank) in values.iter().zip(ranks) {
            let mut found = 0_usize;
            for step in [128, 64, 32, 16, 8, 4, 2, 1] {
                found += step * usize::from(*value >= self.thresholds[(found + step - 1) & 0xff]);
            }
            *rank = found as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::Sequence;
    use super::*;

    fn check(thresholds: &[f64], precision: Precision) {
        let ranker = Ranker::new(0, thresholds, precision).unwrap();
        let mut next = Sequence(7);
        let around = thresholds.iter().flat_map(|t| [(*t as f32).next_down(), *t as f32, (*t as f32).next_up()]);
        let others = (0..100).map(|_| next.number() as f32 * 3.0);
        let special = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -0.0, f32::MAX, f32::MIN, 1e-40];
        let all: Vec<f32> = around.chain(others).chain(special).collect();
        for chunk in all.chunks(64) {
            let mut values = [0.0; 64];
            values[..chunk.len()].copy_from_slice(chunk);
            let (mut left, mut right) = ([0; 64], [0; 64]);
            ranker.rank(&values, &mut left, &mut right);
            for (at, value) in values.into_iter().enumerate() {
                let exact = thresholds.iter().filter(|t| f64::from(value) >= **t).count() as i32;
                let expected = if value.is_nan() { [0, 255] } else { [exact; 2] };
                assert_eq!([left[at], right[at]].map(|rank| i32::from(rank) + 128), expected, "{value} {thresholds:?}");
            }
        }
    }

    #[test]
    fn ranks_are_exact_for_even_crowded_and_odd_thresholds() {
        check(&[0.5], Precision::F32);
        check(&[-1.0, 0.0, 1.0], Precision::F32);
        let even: Vec<f64> = (0..254).map(|at| f64::from(at as f32 * 0.1 - 12.0)).collect();
        check(&even, Precision::F32);
        let crowded: Vec<f64> = (0..200).map(|at| f64::from(1.0 + at as f32 * 1e-6)).chain([1e9]).collect();
        check(&crowded, Precision::F32);
        let powers: Vec<f64> = (0..120).map(|at| f64::from((at as f32 - 60.0).exp2())).collect();
        check(&powers, Precision::F32);
        check(&[0.1, 0.2, 0.3, 1.1], Precision::F64);
        check(&[f64::from(f32::MIN), 0.0, f64::from(f32::MAX)], Precision::F32);
        assert!(Ranker::new(0, &vec![0.0; 255], Precision::F32).is_none());
    }
}
