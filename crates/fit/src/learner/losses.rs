//! The losses of binary and continuous outcomes.

use libm::{exp, log1p};

use super::Loss;

/// Minus the log-likelihood of outcomes from 0 to 1 whose log-odds are the margin.
pub(crate) struct LogisticLoss<'a> {
    pub(crate) outcome: &'a [f64],
    pub(crate) weights: &'a [f64],
}

impl Loss for LogisticLoss<'_> {
    fn at(&self, margins: &[f64], slope: &mut [f64], curvature: &mut [f64]) -> f64 {
        let mut loss = 0.0;
        for (row, margin) in margins.iter().enumerate() {
            let (y, weight) = (self.outcome[row], self.weights[row]);
            // The smaller of e^m and e^-m: neither overflows, and neither loses a small probability.
            let small = exp(-margin.abs());
            let p = if *margin >= 0.0 { 1.0 / (1.0 + small) } else { small / (1.0 + small) };
            loss += weight * (log1p(small) + margin.max(0.0) - y * margin);
            slope[row] = weight * (y - p);
            curvature[row] = weight * small / ((1.0 + small) * (1.0 + small));
        }
        loss
    }
}

/// Half of the squared errors.
pub(crate) struct SquaredLoss<'a> {
    pub(crate) outcome: &'a [f64],
    pub(crate) weights: &'a [f64],
}

impl Loss for SquaredLoss<'_> {
    fn at(&self, margins: &[f64], slope: &mut [f64], curvature: &mut [f64]) -> f64 {
        let mut loss = 0.0;
        for (row, margin) in margins.iter().enumerate() {
            let (miss, weight) = (self.outcome[row] - margin, self.weights[row]);
            loss += 0.5 * weight * miss * miss;
            slope[row] = weight * miss;
            curvature[row] = weight;
        }
        loss
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(loss: &dyn Loss, by_hand: impl Fn(f64) -> f64) {
        let (mut slope, mut curvature) = ([0.0], [0.0]);
        for margin in [-3.0, -0.1, 0.0, 2.0] {
            let value = loss.at(&[margin], &mut slope, &mut curvature);
            assert!((value - by_hand(margin)).abs() < 1e-12);
            let step = 1e-4;
            let (up, down) = (by_hand(margin + step), by_hand(margin - step));
            assert!((slope[0] + (up - down) / (2.0 * step)).abs() < 1e-6);
            assert!((curvature[0] - (up - 2.0 * by_hand(margin) + down) / (step * step)).abs() < 1e-6);
        }
    }

    #[test]
    fn slopes_and_curvatures_are_the_derivatives() {
        for y in [0.0, 0.3, 1.0] {
            check(&LogisticLoss { outcome: &[y], weights: &[2.0] }, |m| {
                let p = 1.0 / (1.0 + exp(-m));
                -2.0 * (y * libm::log(p) + (1.0 - y) * libm::log(1.0 - p))
            });
            check(&SquaredLoss { outcome: &[y], weights: &[3.0] }, |m| 1.5 * (y - m) * (y - m));
        }
        let (mut slope, mut curvature) = ([0.0], [0.0]);
        let far = LogisticLoss { outcome: &[0.0], weights: &[1.0] }.at(&[800.0], &mut slope, &mut curvature);
        assert_eq!((far, slope[0]), (800.0, -1.0));
    }
}
