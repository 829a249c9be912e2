//! e to the power of eight numbers at once, by multiplications and additions alone: the same bits on every machine.

use super::lanes::Lane;

/// Added and taken away, it rounds to a whole number, which then stands in the low bits: 1.5 · 2⁵².
const ROUNDS: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts; the first has so many zeros at its end that products with whole numbers are exact.
const LN2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fefa_3800);
const LN2_LOW: f64 = 5.497_923_018_708_371e-14;
/// Below it e^x is less than any sum of ours can tell from nothing.
const LOWEST: f64 = -700.0;
const HIGHEST: f64 = 700.0;

/// e^x of each, to some units in the last place for −700 ≤ x ≤ 700, and as there outside; a missing one stays missing.
#[inline]
pub(super) fn exponentials(x: Lane) -> Lane {
    x.map(|x| {
        // A missing one passes: it is neither below nor above.
        let inside = if x < LOWEST { LOWEST } else { x };
        let inside = if inside > HIGHEST { HIGHEST } else { inside };
        let shifted = inside * std::f64::consts::LOG2_E + ROUNDS;
        let whole = shifted - ROUNDS;
        let rest = (inside - whole * LN2_HIGH) - whole * LN2_LOW;
        // Taylor's series: |rest| ≤ ln 2 / 2, so the first term left out is below 2⁻⁵⁷.
        let series = SERIES.iter().fold(0.0, |sum, term| sum * rest + term);
        f64::from_bits((shifted.to_bits() << 52).wrapping_add(1023 << 52)) * series
    })
}

/// 1/13!, 1/12!, … 1/1!, 1.
const SERIES: [f64; 14] = {
    let mut series = [1.0; 14];
    let mut at = 1;
    while at < 14 {
        series[13 - at] = series[14 - at] / at as f64;
        at += 1;
    }
    series
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_those_of_a_scalar_library() {
        let mut x = -690.0;
        while x < 690.0 {
            for (found, x) in exponentials([x, x + 0.1, x / 100.0, x / 1e4, 0.0, -x, 1.0, x / 7.0]).into_iter().zip([
                x,
                x + 0.1,
                x / 100.0,
                x / 1e4,
                0.0,
                -x,
                1.0,
                x / 7.0,
            ]) {
                let expected = libm::exp(x);
                assert!((found - expected).abs() <= 1e-15 * expected, "e^{x}: {found}, expected {expected}");
            }
            x += 0.737;
        }
        let [nothing, missing, much, ..] = exponentials([f64::NEG_INFINITY, f64::NAN, 1e9, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert!((0.0..1e-300).contains(&nothing) && missing.is_nan() && much > 1e300);
    }
}
