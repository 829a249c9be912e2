//! Draws of one person: a stream of ChaCha that depends on the seed and the person's number alone.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use crate::calendar::Day;

/// The probability of log odds.
pub(crate) fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// A source of draws.
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    /// The stream of that number.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        source.set_stream(stream);
        Self(source)
    }

    /// Uniform on [0, 1), 53 bits.
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// True with that probability. One draw is taken whatever the probability is.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A whole number from `low` to `high`, both included; `low` where the two are crossed.
    pub(crate) fn between(&mut self, low: Day, high: Day) -> Day {
        let width = f64::from((high - low).max(0)) + 1.0;
        low + (self.uniform() * width) as Day
    }

    /// Normal with that mean and standard deviation (Box and Muller, one of the pair).
    pub(crate) fn normal(&mut self, mean: f64, deviation: f64) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        mean + deviation * radius * libm::cos(core::f64::consts::TAU * self.uniform())
    }

    /// Exponential with that mean.
    pub(crate) fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(1.0 - self.uniform())
    }

    /// One of several; the first where the list is of one. `None` of an empty list.
    pub(crate) fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = (self.uniform() * list.len() as f64) as usize;
        list.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_distributions() {
        let mut draws = Draws::new(1, 0);
        let n = 100_000;
        let mean = |of: &mut dyn FnMut() -> f64| (0..n).map(|_| of()).sum::<f64>() / f64::from(n);
        // Five standard errors each.
        assert!((mean(&mut || draws.uniform()) - 0.5).abs() < 5.0 * 0.2887 / 316.0);
        assert!((mean(&mut || draws.normal(2.0, 3.0)) - 2.0).abs() < 5.0 * 3.0 / 316.0);
        assert!((mean(&mut || draws.exponential(4.0)) - 4.0).abs() < 5.0 * 4.0 / 316.0);
        assert!((mean(&mut || f64::from(draws.between(3, 5))) - 4.0).abs() < 5.0 * 0.8165 / 316.0);
        assert!((mean(&mut || f64::from(u8::from(draws.chance(0.2)))) - 0.2).abs() < 5.0 * 0.4 / 316.0);
    }

    #[test]
    fn streams_differ_and_repeat() {
        let first = |seed, stream| Draws::new(seed, stream).uniform();
        assert_eq!(first(7, 3), first(7, 3));
        assert_ne!(first(7, 3), first(7, 4));
        assert_ne!(first(7, 3), first(8, 3));
    }
}
