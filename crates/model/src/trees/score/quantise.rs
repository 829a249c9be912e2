//! Values as ranks of one byte, without loss: how many of a column's thresholds a value reaches.
//!
//! `value < threshold k` says the same as `rank ≤ k`. A few thresholds are counted, 16 rows at a time. For more, a table over evenly spaced buckets, of the value or (for columns
//! that span many orders of magnitude) of its bits, gives the rank at a bucket's start and the few thresholds inside
//! the bucket, which are compared. Every step rises with the value, so the rank is exact.

use wide::{f32x4, i8x16, i16x8, i16x16, i32x4, i32x8, u8x16};

use super::super::layout::Layout;

/// The most thresholds of a column that a byte can rank beside a missing value.
const MOST: usize = 254;
/// Buckets of a column's table.
const BUCKETS: usize = 256;
/// The most thresholds that are counted one by one.
const FEW: usize = 20;
/// Added to a small number, its low bits become the number rounded: 2²³.
const ROUNDS: f32 = 8_388_608.0;
/// What no value reaches.
const NEVER: f32 = f32::NAN;

/// Values of 64 rows.
pub(super) type Values = [f32x4; 16];
/// One byte for each of 64 rows.
pub(super) type Ranks = [i8x16; 4];

/// One column's thresholds, ready for ranking.
#[derive(Debug, Clone)]
pub(super) struct Ranker {
    pub(super) column: usize,
    scale: Scale,
    table: Table,
}

/// From a value to its bucket.
#[derive(Debug, Clone, Copy)]
struct Scale {
    by_bits: bool,
    low: f32,
    factor: f32,
}

#[derive(Debug, Clone)]
enum Table {
    /// Few thresholds: counted.
    Few(Vec<f32>),
    /// By the most thresholds inside a bucket.
    One(Box<[Bucket<1>; BUCKETS]>),
    Three(Box<[Bucket<3>; BUCKETS]>),
    Seven(Box<[Bucket<7>; BUCKETS]>),
    /// Crowded thresholds: halved.
    All(Box<[f32; BUCKETS]>),
}

#[derive(Debug, Clone, Copy)]
struct Bucket<const INSIDE: usize> {
    thresholds: [f32; INSIDE],
    /// How many thresholds lie before the bucket.
    start: u32,
}

/// The rankers of a layout whose slots are plain; `None` where a column has too many thresholds.
pub(super) fn rankers(layout: &Layout) -> Option<Vec<Ranker>> {
    let slots = layout.slots.iter().zip(&layout.thresholds);
    slots.map(|(slot, thresholds)| Ranker::new(slot.column as usize, thresholds)).collect()
}

impl Ranker {
    fn new(column: usize, exact: &[f64]) -> Option<Self> {
        if exact.len() > MOST {
            return None;
        }
        // For an f32 value, x < t says the same as x < the smallest f32 that is not less than t.
        let rounded = |t: &f64| if f64::from(*t as f32) < *t { (*t as f32).next_up() } else { *t as f32 };
        let thresholds: Vec<f32> = exact.iter().map(rounded).collect();
        if thresholds.len() <= FEW {
            let scale = Scale { by_bits: false, low: 0.0, factor: 0.0 };
            return Some(Self { column, scale, table: Table::Few(thresholds) });
        }
        let best = [false, true].into_iter().filter_map(|by_bits| Scale::new(by_bits, &thresholds));
        let best = best.map(|scale| (scale.crowd(&thresholds), scale)).min_by_key(|(crowd, _)| *crowd);
        let (scale, table) = match best {
            Some((0..=1, scale)) => (scale, Table::One(buckets(&scale, &thresholds))),
            Some((2..=3, scale)) => (scale, Table::Three(buckets(&scale, &thresholds))),
            Some((4..=7, scale)) => (scale, Table::Seven(buckets(&scale, &thresholds))),
            _ => {
                let mut all = Box::new([NEVER; BUCKETS]);
                all.iter_mut().zip(&thresholds).for_each(|(to, from)| *to = *from);
                (Scale { by_bits: false, low: 0.0, factor: 0.0 }, Table::All(all))
            }
        };
        Some(Self { column, scale, table })
    }

    /// The ranks of 64 values less 128, a missing one as the lowest in `left` and as the highest in `right`.
    pub(super) fn rank(&self, values: &Values, left: &mut Ranks, right: &mut Ranks) {
        let mut ranks = [0_u8; 64];
        match &self.table {
            Table::Few(thresholds) => ranks = count(thresholds, values),
            Table::One(buckets) => self.scale.ranks(buckets, values, &mut ranks),
            Table::Three(buckets) => self.scale.ranks(buckets, values, &mut ranks),
            Table::Seven(buckets) => self.scale.ranks(buckets, values, &mut ranks),
            Table::All(thresholds) => by_halving(thresholds, values, &mut ranks),
        }
        let ranks: [u8x16; 4] = bytemuck::cast(ranks);
        let turn = u8x16::splat(0x80);
        for (part, rank) in ranks.into_iter().enumerate() {
            let missing = is_missing(&values[4 * part..4 * part + 4]);
            left[part] = bytemuck::cast((rank & !missing) ^ turn);
            right[part] = bytemuck::cast((rank | missing) ^ turn);
        }
    }
}

impl Scale {
    /// `None` where the thresholds do not span a range that can be divided.
    fn new(by_bits: bool, thresholds: &[f32]) -> Option<Self> {
        let unscaled = Self { by_bits, low: 0.0, factor: 1.0 };
        let at = |value: f32| unscaled.place(f32x4::splat(value)).to_array()[0];
        let (low, high) = (at(*thresholds.first()?), at(*thresholds.last()?));
        let factor = (BUCKETS - 2) as f32 / (high - low);
        (factor.is_finite() && factor > 0.0).then_some(Self { by_bits, low, factor })
    }

    /// A number that rises with the value.
    #[inline(always)]
    fn place(&self, values: f32x4) -> f32x4 {
        if !self.by_bits {
            return values;
        }
        // The bits of negative floats fall as the value rises: all but the sign are turned.
        let bits: i32x4 = bytemuck::cast(values);
        f32x4::from_i32x4(bits ^ ((bits >> 31_i32) & i32x4::splat(i32::MAX)))
    }

    /// The buckets of four values in the low bits; any bucket for a missing one.
    #[inline(always)]
    fn buckets(&self, values: f32x4) -> [u32; 4] {
        let scaled = (self.place(values) - f32x4::splat(self.low)) * f32x4::splat(self.factor);
        let inside = scaled.fast_max(f32x4::ZERO).fast_min(f32x4::splat((BUCKETS - 1) as f32));
        bytemuck::cast(inside + f32x4::splat(ROUNDS))
    }

    fn bucket(&self, value: f32) -> usize {
        (self.buckets(f32x4::splat(value))[0] & 0xff) as usize
    }

    /// The most thresholds inside a bucket.
    fn crowd(&self, thresholds: &[f32]) -> usize {
        let buckets: Vec<usize> = thresholds.iter().map(|t| self.bucket(*t)).collect();
        buckets.chunk_by(|a, b| a == b).map(<[usize]>::len).max().unwrap_or(0)
    }

    #[inline(always)]
    fn ranks<const INSIDE: usize>(&self, table: &[Bucket<INSIDE>; BUCKETS], values: &Values, ranks: &mut [u8; 64]) {
        for (values, ranks) in values.iter().zip(ranks.as_chunks_mut::<4>().0) {
            let buckets = self.buckets(*values);
            for ((rank, value), bucket) in ranks.iter_mut().zip(values.as_array()).zip(buckets) {
                let bucket = &table[(bucket & 0xff) as usize];
                let reached = bucket.thresholds.iter().map(|threshold| u32::from(*value >= *threshold));
                *rank = reached.fold(bucket.start, |sum, reached| sum + reached) as u8;
            }
        }
    }
}

fn buckets<const INSIDE: usize>(scale: &Scale, thresholds: &[f32]) -> Box<[Bucket<INSIDE>; BUCKETS]> {
    let mut buckets = Box::new([Bucket { thresholds: [NEVER; INSIDE], start: 0 }; BUCKETS]);
    for (at, bucket) in buckets.iter_mut().enumerate() {
        // A value in this bucket has reached every threshold of the buckets before it.
        let start = thresholds.partition_point(|t| scale.bucket(*t) < at);
        bucket.start = start as u32;
        let inside = thresholds[start..].iter().take_while(|t| scale.bucket(**t) == at);
        bucket.thresholds.iter_mut().zip(inside).for_each(|(to, from)| *to = *from);
    }
    buckets
}

fn count(thresholds: &[f32], values: &Values) -> [u8; 64] {
    let mut ranks = [u8x16::ZERO; 4];
    for (ranks, values) in ranks.iter_mut().zip(values.as_chunks::<4>().0) {
        let mut counts = [i32x4::ZERO; 4];
        for threshold in thresholds {
            let threshold = f32x4::splat(*threshold);
            for (count, values) in counts.iter_mut().zip(values) {
                // A mask is −1 as a number.
                *count -= bytemuck::cast::<f32x4, i32x4>(values.simd_ge(threshold));
            }
        }
        *ranks = narrow(counts);
    }
    bytemuck::cast(ranks)
}

fn by_halving(thresholds: &[f32; BUCKETS], values: &Values, ranks: &mut [u8; 64]) {
    for (values, ranks) in values.iter().zip(ranks.as_chunks_mut::<4>().0) {
        for (value, rank) in values.as_array().iter().zip(ranks) {
            let mut found = 0_usize;
            for step in [128, 64, 32, 16, 8, 4, 2, 1] {
                found += step * usize::from(*value >= thresholds[(found + step - 1) & 0xff]);
            }
            *rank = found as u8;
        }
    }
}

/// All bits of a byte set for each of 16 values that is missing.
#[inline(always)]
fn is_missing(values: &[f32x4]) -> u8x16 {
    let masks: [i32x4; 4] = std::array::from_fn(|at| bytemuck::cast(values[at].is_nan()));
    narrow(masks)
}

/// Masks or small numbers of four rows each as one byte for each row.
#[inline(always)]
fn narrow(masks: [i32x4; 4]) -> u8x16 {
    let [a, b, c, d] = masks;
    let halves: [i16x8; 2] =
        [[a, b], [c, d]].map(|pair| i16x8::from_i32x8_saturate(bytemuck::cast::<[i32x4; 2], i32x8>(pair)));
    bytemuck::cast(i8x16::from_i16x16_saturate(bytemuck::cast::<[i16x8; 2], i16x16>(halves)))
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::Sequence;
    use super::*;

    fn check(thresholds: &[f64]) {
        let ranker = Ranker::new(0, thresholds).unwrap();
        let mut next = Sequence(7);
        let around = thresholds.iter().flat_map(|t| [(*t as f32).next_down(), *t as f32, (*t as f32).next_up()]);
        let others = (0..100).map(|_| next.number() as f32 * 3.0);
        let special = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -0.0, f32::MAX, f32::MIN, 1e-40];
        let all: Vec<f32> = around.chain(others).chain(special).collect();
        for chunk in all.chunks(64) {
            let mut values = [0.0; 64];
            values[..chunk.len()].copy_from_slice(chunk);
            let (mut left, mut right) = ([i8x16::ZERO; 4], [i8x16::ZERO; 4]);
            ranker.rank(&bytemuck::cast(values), &mut left, &mut right);
            let [left, right] = [left, right].map(bytemuck::cast::<Ranks, [i8; 64]>);
            for (at, value) in values.into_iter().enumerate() {
                let exact = thresholds.iter().filter(|t| f64::from(value) >= **t).count() as i32;
                let expected = if value.is_nan() { [0, 255] } else { [exact; 2] };
                assert_eq!([left[at], right[at]].map(|rank| i32::from(rank) + 128), expected, "{value} {thresholds:?}");
            }
        }
    }

    #[test]
    fn ranks_are_exact_for_even_crowded_and_odd_thresholds() {
        check(&[0.5]);
        check(&[0.0]);
        check(&[-1.0, 0.0, 1.0]);
        for count in [FEW, FEW + 1] {
            check(&(0..count).map(|at| at as f64 / 4.0 - 2.0).collect::<Vec<_>>());
        }
        let even: Vec<f64> = (0..254).map(|at| f64::from(at as f32 * 0.1 - 12.0)).collect();
        check(&even);
        let crowded: Vec<f64> = (0..200).map(|at| f64::from(1.0 + at as f32 * 1e-6)).chain([1e9]).collect();
        check(&crowded);
        let powers: Vec<f64> = (0..120).map(|at| f64::from((at as f32 - 60.0).exp2())).collect();
        check(&powers);
        let both_signs: Vec<f64> = (-60..60).map(|at| f64::from(at) * f64::from(at * at) + 0.5).collect();
        check(&both_signs);
        check(&[0.1, 0.2, 0.3, 1.1]);
        check(&[f64::from(f32::MIN), 0.0, f64::from(f32::MAX)]);
        assert!(Ranker::new(0, &vec![0.0; 255]).is_none());
    }
}
