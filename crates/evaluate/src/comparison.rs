//! DeLong's test of two predictions of the same people.

use serde::{Deserialize, Serialize};

use super::auroc::Placements;
use super::cases::Sample;
use super::interval::Estimate;

/// The areas of both and their difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The other column.
    pub column: String,
    /// The area of the evaluated prediction.
    pub auroc: Estimate,
    /// The area of the other.
    pub other_auroc: Estimate,
    /// The first less the other.
    pub difference: Estimate,
    /// The difference over its standard error; absent where the two rank everybody alike.
    pub z: Option<f64>,
    /// Two-sided.
    pub p_value: Option<f64>,
    /// Brier score of the evaluated prediction and of the other.
    pub brier: [f64; 2],
}

/// Both samples have the same rows; both outcomes must occur.
pub(crate) fn comparison(column: &str, sample: &Sample, other: &Sample) -> Comparison {
    let [one, two] = [Placements::of(sample), Placements::of(other)];
    let variance = one.covariance(&one, sample);
    let other_variance = two.covariance(&two, sample);
    let of_difference = variance + other_variance - 2.0 * one.covariance(&two, sample);
    let difference = one.area - two.area;
    let z = (of_difference > 1e-18).then(|| difference / of_difference.sqrt());
    Comparison {
        column: column.to_owned(),
        auroc: Estimate::normal_share(one.area, variance.sqrt()),
        other_auroc: Estimate::normal_share(two.area, other_variance.sqrt()),
        difference: Estimate::normal(difference, of_difference.max(0.0).sqrt()),
        z,
        p_value: z.map(|z| libm::erfc(z.abs() / std::f64::consts::SQRT_2)),
        brier: [super::brier::brier(sample), super::brier::brier(other)],
    }
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// DeLong's covariance over all pairs in numpy, the p-value by scipy.
    #[test]
    fn the_test_equals_all_pairs() {
        let people = MadeUp::new();
        let sample = people.sample();
        let other = Sample { predictions: people.other, ..sample.clone() };
        let found = comparison("other", &sample, &other);
        equals(found.difference.value, 0.076_880_334_281_650_09, 1e-14);
        equals(found.z.unwrap(), 3.101_262_442_572_379, 1e-11);
        equals(found.p_value.unwrap(), 0.001_926_974_204_922_727_4, 1e-13);
    }

    #[test]
    fn the_same_ranking_has_no_test() {
        let sample = MadeUp::new().sample();
        let halved = sample.predictions.iter().map(|p| p / 2.0).collect();
        let found = comparison("half", &sample, &Sample { predictions: halved, ..sample.clone() });
        assert_eq!((found.difference.value, found.z, found.p_value), (0.0, None, None));
    }
}
