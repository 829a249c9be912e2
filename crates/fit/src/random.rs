//! Numbers of chance from a seed and the place where they are needed, so that no order of work changes them.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// A source of chance for one purpose.
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    /// The same for the same seed and purpose.
    pub(crate) fn new(seed: u64, purpose: u64) -> Self {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        source.set_stream(purpose);
        Self(source)
    }

    /// A whole number below `count`; its bias is below 2⁻³⁰ for a thousand million.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.0.next_u64()) * count as u128) >> 64) as usize
    }

    /// From 0 up to 1, of 53 bits.
    pub(crate) fn uniform(&mut self) -> f64 {
        self.below(1 << 53) as f64 / (1_u64 << 53) as f64
    }

    /// In an order of chance (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.below(last + 1));
        }
    }

    /// So many of 0, 1, … `count` − 1, each once, ascending.
    pub(crate) fn some_of(&mut self, count: usize, share: f64) -> Vec<usize> {
        let wanted = (libm::round(count as f64 * share) as usize).clamp(1, count.max(1)).min(count);
        let mut all: Vec<usize> = (0..count).collect();
        self.shuffle(&mut all);
        all.truncate(wanted);
        all.sort_unstable();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_purpose_draw_the_same() {
        let draw = |seed, purpose| {
            let mut chance = Chance::new(seed, purpose);
            (0..20).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1, 2), draw(1, 2));
        assert_ne!(draw(1, 2), draw(1, 3));
        assert_ne!(draw(1, 2), draw(2, 2));
        let some = Chance::new(3, 0).some_of(10, 0.4);
        assert!(some.len() == 4 && some.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
