//! How counts scatter about their mean, and numbers of chance that scatter so.

use crate::random::Chance;

/// By Poisson, or by the negative binomial distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum CountDistribution {
    /// The variance is the mean.
    Poisson,
    /// The variance of a mean m is m + m²/theta.
    NegativeBinomial { theta: f64 },
}

impl CountDistribution {
    /// The logarithm of the chance of 0.
    fn log_of_none(self, mean: f64) -> f64 {
        match self {
            Self::Poisson => -mean,
            Self::NegativeBinomial { theta } => -theta * libm::log1p(mean / theta),
        }
    }

    /// The chance of one more than `count`, over that of `count`.
    fn ratio(self, mean: f64, count: f64) -> f64 {
        match self {
            Self::Poisson => mean / (count + 1.0),
            Self::NegativeBinomial { theta } => (count + theta) / (count + 1.0) * (mean / (mean + theta)),
        }
    }

    /// A count of this mean, by inversion.
    pub(crate) fn draw(self, mean: f64, chance: &mut Chance) -> f64 {
        // The chance of 0 must be no 0 itself.
        const LEAST: f64 = -500.0;
        // A count of a large mean is the sum of independent ones of equal parts of mean and theta.
        let parts = libm::ceil(self.log_of_none(mean) / LEAST).max(1.0);
        let (mean, part) = match self {
            Self::Poisson => (mean / parts, self),
            Self::NegativeBinomial { theta } => (mean / parts, Self::NegativeBinomial { theta: theta / parts }),
        };
        (0..parts as usize).map(|_| part.inverse(mean, chance.uniform())).sum()
    }

    /// The least count that is not exceeded with this probability.
    fn inverse(self, mean: f64, probability: f64) -> f64 {
        let (mut count, mut density) = (0.0, libm::exp(self.log_of_none(mean)));
        let mut below = density;
        while below < probability {
            density *= self.ratio(mean, count);
            // So far out that the sum, which rounding keeps below 1, does not grow any more.
            if below + density <= below {
                break;
            }
            count += 1.0;
            below += density;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VARIED: CountDistribution = CountDistribution::NegativeBinomial { theta: 2.5 };

    /// scipy 1.17.1: `poisson.ppf(q, 30)`, `nbinom.ppf(q, 2.5, 2.5 / 32.5)`.
    #[test]
    fn quantiles_are_those_of_scipy() {
        for (of, expected) in [
            (CountDistribution::Poisson, [15.0, 21.0, 26.0, 30.0, 37.0, 48.0]),
            (VARIED, [0.0, 6.0, 15.0, 26.0, 56.0, 127.0]),
        ] {
            for (probability, count) in [0.001, 0.05, 0.25, 0.5, 0.9, 0.999].into_iter().zip(expected) {
                assert_eq!(of.inverse(30.0, probability), count, "{of:?} at {probability}");
            }
        }
    }

    /// Mean and variance of 40,000 draws, also where they are sums of parts.
    #[test]
    fn draws_have_the_mean_and_the_variance_of_their_distribution() {
        let close_to_poisson = CountDistribution::NegativeBinomial { theta: 1e5 };
        for (of, mean, variance) in [
            (CountDistribution::Poisson, 3.0, 3.0),
            (CountDistribution::Poisson, 1300.0, 1300.0),
            (VARIED, 30.0, 390.0),
            (close_to_poisson, 1300.0, 1316.9),
        ] {
            const COUNT: usize = 40_000;
            let mut chance = Chance::new(7, 0);
            let drawn: Vec<f64> = (0..COUNT).map(|_| of.draw(mean, &mut chance)).collect();
            let found = drawn.iter().sum::<f64>() / COUNT as f64;
            let spread = drawn.iter().map(|x| (x - found) * (x - found)).sum::<f64>() / COUNT as f64;
            // Four standard errors of the mean; variances of skewed counts scatter by a few in 100.
            assert!((found - mean).abs() < 4.0 * (variance / COUNT as f64).sqrt(), "{of:?} {mean}: {found}");
            assert!((spread / variance - 1.0).abs() < 0.06, "{of:?} {mean}: {spread}");
        }
    }

    #[test]
    fn what_lies_beyond_all_rounding_ends() {
        let last = CountDistribution::Poisson.inverse(3.0, 1.0);
        assert!((20.0..60.0).contains(&last), "{last}");
        assert_eq!(VARIED.inverse(0.0, 0.999), 0.0);
    }
}
