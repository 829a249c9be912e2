//! The median of any number of numbers in bounded memory, the same in whatever order they come.
//!
//! Numbers are counted by their sign, exponent and first ten binary places: the median is known to 0.1 %, and exactly where
//! it is a whole number up to 2,048.

use std::collections::BTreeMap;

/// Binary places that are not kept.
const DROPPED_BITS: u32 = 42;

/// Numbers by size.
#[derive(Debug, Clone, Default)]
pub(crate) struct Histogram {
    counts: BTreeMap<i32, u64>,
    count: u64,
    least: Option<f64>,
    most: Option<f64>,
}

impl Histogram {
    pub(crate) fn add(&mut self, number: f64) {
        if !number.is_finite() {
            return;
        }
        *self.counts.entry(bin(number)).or_default() += 1;
        self.count += 1;
        self.least = Some(self.least.map_or(number, |least| least.min(number)));
        self.most = Some(self.most.map_or(number, |most| most.max(number)));
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        for (bin, count) in &other.counts {
            *self.counts.entry(*bin).or_default() += count;
        }
        self.count += other.count;
        self.least = [self.least, other.least].into_iter().flatten().reduce(f64::min);
        self.most = [self.most, other.most].into_iter().flatten().reduce(f64::max);
    }

    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// Least, median (the lower one of two) and most; `None` without numbers.
    pub(crate) fn summary(&self) -> Option<[f64; 3]> {
        let mut left = self.count.div_ceil(2);
        let median = self.counts.iter().find(|(_, count)| {
            left = left.saturating_sub(**count);
            left == 0
        });
        let (least, most) = (self.least?, self.most?);
        Some([least, number(*median?.0).clamp(least, most), most])
    }
}

/// Ascending with the number.
fn bin(number: f64) -> i32 {
    // -0 and 0 are one.
    let magnitude = i32::try_from(number.abs().to_bits() >> DROPPED_BITS).unwrap_or(i32::MAX);
    if number < 0.0 { -magnitude } else { magnitude }
}

/// The number of a bin that takes the fewest decimal digits to write; among whole numbers that is the one in the bin.
fn number(bin: i32) -> f64 {
    let from_bin = |bin: u32| f64::from_bits(u64::from(bin) << DROPPED_BITS);
    let (least, next) = (from_bin(bin.unsigned_abs()), from_bin(bin.unsigned_abs() + 1));
    let written = |number: f64, digits: usize| format!("{number:.digits$e}").parse::<f64>().unwrap_or(number);
    let short = (0..17)
        .flat_map(|digits| [written(least, digits), written(f64::midpoint(least, next), digits)])
        .find(|number| least <= *number && *number < next);
    let magnitude = short.unwrap_or(least);
    if bin < 0 { -magnitude } else { magnitude }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_the_sorted_numbers() {
        let (mut whole, mut fractions, mut other) = (Histogram::default(), Histogram::default(), Histogram::default());
        assert_eq!(whole.summary(), None);
        let numbers: Vec<f64> = (0..997).map(|n| f64::from((n * 379) % 1009) - 100.0).collect();
        numbers.iter().for_each(|n| whole.add(*n));
        let mut sorted = numbers.clone();
        sorted.sort_by(f64::total_cmp);
        assert_eq!(whole.summary(), Some([sorted[0], sorted[498], sorted[996]]));
        for (at, n) in numbers.iter().enumerate() {
            if at % 2 == 0 { fractions.add(n / 7.0) } else { other.add(n / 7.0) }
        }
        fractions.merge(&other);
        let [least, median, most] = fractions.summary().unwrap();
        assert_eq!((least, most), (sorted[0] / 7.0, sorted[996] / 7.0));
        assert!((median / (sorted[498] / 7.0) - 1.0).abs() < 0.001);
        assert_eq!(fractions.count(), 997);
        for (each, shown) in
            [(0.91, 0.91), (36.7, 36.7), (-1025.0, -1025.0), (0.0, 0.0), (2047.0, 2047.0), (1.0 / 3.0, 0.3333)]
        {
            let mut one = Histogram::default();
            // A third lies between 1365/4096 = 0.33325 and 1366/4096. Least and greatest do not bind the median.
            [each - 1e4, each, each + 1e4].into_iter().for_each(|n| one.add(n));
            assert_eq!(one.summary().map(|[_, median, _]| median), Some(shown));
        }
    }
}
