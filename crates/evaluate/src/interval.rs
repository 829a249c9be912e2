//! Estimates with their 95 % intervals, and the interval of a proportion (Wilson 1927).

use serde::{Deserialize, Deserializer, Serialize};

/// The 97.5th percentile of the standard normal distribution.
pub const Z: f64 = 1.959_963_984_540_054;

/// A 95 % confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// A value and, where one can be given, its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The value in this table.
    #[serde(deserialize_with = "number_or_none")]
    pub value: f64,
    /// Its 95 % confidence interval.
    pub interval: Option<Interval>,
}

impl Estimate {
    /// A value with the normal interval of its standard error.
    #[must_use]
    pub fn normal(value: f64, standard_error: f64) -> Self {
        let half = Z * standard_error;
        // No spread at all (all predictions alike, or a perfect separation) is no certainty.
        let interval = (half > 0.0 && half.is_finite()).then_some(Interval { low: value - half, high: value + half });
        Self { value, interval }
    }

    /// The same, where the value cannot leave 0 to 1.
    pub(crate) fn normal_share(value: f64, standard_error: f64) -> Self {
        let mut estimate = Self::normal(value, standard_error);
        if let Some(interval) = &mut estimate.interval {
            interval.low = interval.low.max(0.0);
            interval.high = interval.high.min(1.0);
        }
        estimate
    }

    /// A share of a number of rows, with Wilson's score interval; nothing of none.
    #[must_use]
    pub fn share(part: usize, whole: usize) -> Option<Self> {
        let (part, whole) = (part as f64, whole as f64);
        Self::wilson(Share { part, whole, squares: whole })
    }

    /// A share of a (possibly weighted) number of rows, with Wilson's score interval; nothing of none.
    pub(crate) fn wilson(share: Share) -> Option<Self> {
        let Share { part, whole, squares } = share;
        if whole <= 0.0 {
            return None;
        }
        let value = (part / whole).clamp(0.0, 1.0);
        // Kish's effective number: the number itself where all weights are 1.
        let n = whole * whole / squares;
        let middle = (value + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
        let interval = Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) };
        Some(Self { value, interval: Some(interval) })
    }
}

/// The weight of those who have something among those who could.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Share {
    part: f64,
    whole: f64,
    squares: f64,
}

impl Share {
    /// Takes one row into account.
    pub(crate) fn add(&mut self, weight: f64, has_it: bool) {
        self.whole += weight;
        self.squares += weight * weight;
        if has_it {
            self.part += weight;
        }
    }
}

/// What is not a number is null in JSON: it comes back as what it was.
pub(crate) fn number_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
    Option::deserialize(from).map(|number| number.unwrap_or(f64::NAN))
}

/// The quantile of ascending values, linear between them (numpy's and R's default).
pub(crate) fn quantile(ascending: &[f64], share: f64) -> f64 {
    let Some(last) = ascending.len().checked_sub(1) else { return f64::NAN };
    let place = share * last as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    ascending[below] + (place - below as f64) * (ascending[above] - ascending[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(part: usize, whole: usize) -> Share {
        let mut share = Share::default();
        (0..whole).for_each(|i| share.add(1.0, i < part));
        share
    }

    /// Newcombe, Statistics in Medicine 1998;17:857, table I, method 3.
    #[test]
    fn wilson_equals_newcombes_table() {
        for (part, whole, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let interval = Estimate::wilson(share(part, whole)).unwrap().interval.unwrap();
            assert!((interval.low - low).abs() < 5e-5, "{part} of {whole}: {interval:?}");
            assert!((interval.high - high).abs() < 5e-5, "{part} of {whole}: {interval:?}");
        }
    }

    #[test]
    fn nothing_of_none() {
        assert_eq!(Estimate::wilson(Share::default()), None);
    }
}
