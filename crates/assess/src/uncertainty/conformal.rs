//! A split-conformal interval: as far below and above as the residuals of other patients reached.

use super::source::{ConformalSource, ResidualScale};

/// The limits for a single patient's outcome around the value. A square root and a logarithm of one more know no
/// negative amounts, so that neither reaches below 0; a probability stays within 0 to 1.
pub(super) fn limits(from: &ConformalSource, value: f64, is_probability: bool) -> [f64; 2] {
    let [low, high] = match from.scale {
        ResidualScale::Absolute => [value - from.below, value + from.above],
        ResidualScale::SquareRoot => {
            let root = libm::sqrt(value.max(0.0));
            let (low, high) = ((root - from.below).max(0.0), root + from.above);
            [low * low, high * high]
        }
        ResidualScale::Log1p => {
            let log = libm::log1p(value.max(0.0));
            [libm::expm1((log - from.below).max(0.0)), libm::expm1(log + from.above)]
        }
    };
    if is_probability { [low.clamp(0.0, 1.0), high.clamp(0.0, 1.0)] } else { [low, high] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(scale: ResidualScale, below: f64, above: f64) -> ConformalSource {
        ConformalSource { level: 0.9, scale, below, above, patients: 10, source: "Ten.".into(), coverage: None }
    }

    #[test]
    fn the_interval_reaches_as_far_as_the_residuals_on_their_scale() {
        let near = |found: [f64; 2], expected: [f64; 2]| {
            assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-12), "{found:?}, expected {expected:?}");
        };
        near(limits(&source(ResidualScale::Absolute, 3.0, 5.0), 2.0, false), [-1.0, 7.0]);
        near(limits(&source(ResidualScale::Absolute, 0.3, 0.5), 0.2, true), [0.0, 0.7]);
        near(limits(&source(ResidualScale::SquareRoot, 1.0, 2.0), 9.0, false), [4.0, 25.0]);
        near(limits(&source(ResidualScale::SquareRoot, 4.0, 2.0), 9.0, false), [0.0, 25.0]);
        let ln = |x: f64| libm::log(x);
        near(limits(&source(ResidualScale::Log1p, ln(2.0), ln(3.0)), 7.0, false), [3.0, 23.0]);
        near(limits(&source(ResidualScale::Log1p, ln(20.0), ln(3.0)), 7.0, false), [0.0, 23.0]);
    }

    #[test]
    fn the_interval_holds_the_value_and_shorter_reaches_are_narrower() {
        let mut next = crate::uncertainty::refits::tests::numbers(11);
        for scale in [ResidualScale::Absolute, ResidualScale::SquareRoot, ResidualScale::Log1p] {
            for _ in 0..200 {
                let (value, below, above) = (50.0 * next(), 3.0 * next(), 3.0 * next());
                let [low, high] = limits(&source(scale, below, above), value, false);
                assert!(low <= value + 1e-9 && value <= high + 1e-9);
                let [inner_low, inner_high] = limits(&source(scale, 0.7 * below, 0.7 * above), value, false);
                assert!(low <= inner_low && inner_high <= high);
            }
        }
    }
}
