//! Gauss–Legendre quadrature on [0, 1]: n points integrate every polynomial of degree 2n − 1 exactly.

/// Points and weights, ascending.
pub(super) fn gauss_legendre(count: usize) -> Vec<(f64, f64)> {
    let n = count as f64;
    let point = |at: usize| {
        // Newton's method from Chebyshev's guess; the roots lie apart, so a dozen steps are more than enough.
        let mut x = cosine(std::f64::consts::PI * (at as f64 + 0.75) / (n + 0.5));
        for _ in 0..12 {
            let (value, slope) = legendre(count, x);
            x -= value / slope;
        }
        let (_, slope) = legendre(count, x);
        (0.5 - 0.5 * x, 1.0 / ((1.0 - x * x) * slope * slope))
    };
    (0..count).map(point).collect()
}

/// The cosine of an angle between 0 and π, near enough to begin Newton's method: the sine's series around π / 2.
fn cosine(angle: f64) -> f64 {
    let y = std::f64::consts::FRAC_PI_2 - angle;
    let square = y * y;
    let series = [1.0 / 362_880.0, -1.0 / 5_040.0, 1.0 / 120.0, -1.0 / 6.0, 1.0];
    y * series.into_iter().fold(0.0, |sum, coefficient| sum * square + coefficient)
}

/// The Legendre polynomial of a degree and its derivative at a point inside (−1, 1).
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for k in 2..=degree {
        let k = k as f64;
        (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
    }
    (value, degree as f64 * (x * value - before) / (x * x - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_a_root_of_its_own_up_to_the_deepest_trees() {
        for count in [64, 129, 256] {
            let points = gauss_legendre(count);
            assert!(points.is_sorted_by(|a, b| a.0 < b.0));
            let length: f64 = points.iter().map(|(_, weight)| weight).sum();
            assert!((length - 1.0).abs() < 1e-12, "{count} points: {length}");
        }
    }

    #[test]
    fn powers_integrate_exactly_up_to_the_promised_degree() {
        for count in 1..=32 {
            let points = gauss_legendre(count);
            assert!(points.is_sorted_by(|a, b| a.0 < b.0));
            for power in 0..2 * count {
                let sum: f64 = points.iter().map(|(x, w)| w * libm::pow(*x, power as f64)).sum();
                let expected = 1.0 / (power as f64 + 1.0);
                assert!((sum - expected).abs() < 1e-14, "{count} points, power {power}: {sum}, expected {expected}");
            }
        }
    }
}
