//! Logistic regression of the outcome on at most one covariate, with an offset: what recalibration needs.

use super::cases::{Sample, expit};

/// Intercept and slope with their standard errors.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fit {
    pub(crate) intercept: f64,
    pub(crate) intercept_error: f64,
    pub(crate) slope: f64,
    pub(crate) slope_error: f64,
}

/// A symmetric matrix of two rows, or of one where the rest is 0.
#[derive(Clone, Copy, Default)]
struct Square {
    a: f64,
    b: f64,
    d: f64,
}

impl Square {
    fn add(&mut self, weight: f64, x: f64) {
        self.a += weight;
        self.b += weight * x;
        self.d += weight * x * x;
    }

    fn inverse(self, with_slope: bool) -> Option<Self> {
        if !with_slope {
            return (self.a > 0.0).then(|| Self { a: 1.0 / self.a, b: 0.0, d: 0.0 });
        }
        let determinant = self.a * self.d - self.b * self.b;
        (determinant > 1e-12 * self.a * self.d).then(|| Self {
            a: self.d / determinant,
            b: -self.b / determinant,
            d: self.a / determinant,
        })
    }

    fn times(self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.a * x + self.b * y, self.b * x + self.d * y]
    }
}

/// Only an intercept, beside the margins as they are.
pub(crate) fn intercept_beside(sample: &Sample, margins: &[f64]) -> Option<Fit> {
    newton(sample, margins, false)
}

/// Intercept and slope of the margins.
pub(crate) fn intercept_and_slope(sample: &Sample, margins: &[f64]) -> Option<Fit> {
    newton(sample, margins, true)
}

/// Newton's method. None where there is no finite maximum: one class, perfect separation, constant predictions.
fn newton(sample: &Sample, margins: &[f64], with_slope: bool) -> Option<Fit> {
    const MOST_STEPS: usize = 60;
    const FAR: f64 = 50.0;
    let (mut intercept, mut slope) = (0.0, if with_slope { 0.0 } else { 1.0 });
    if !sample.has_both() {
        return None;
    }
    for _ in 0..MOST_STEPS {
        let (mut gradient, mut information, mut meat) = ([0.0; 2], Square::default(), Square::default());
        for ((_, happened, weight), &margin) in sample.iter().zip(margins) {
            let p = expit(intercept + slope * margin);
            let residual = f64::from(u8::from(happened)) - p;
            gradient[0] += weight * residual;
            gradient[1] += if with_slope { weight * residual * margin } else { 0.0 };
            information.add(weight * p * (1.0 - p), margin);
            meat.add(weight * weight * residual * residual, margin);
        }
        let inverse = information.inverse(with_slope)?;
        let step = inverse.times(gradient);
        // Far steps overshoot where the curve is flat.
        let longest = step[0].abs().max(step[1].abs());
        let damping = if longest > 5.0 { 5.0 / longest } else { 1.0 };
        intercept += damping * step[0];
        slope += damping * step[1];
        if intercept.abs() > FAR || slope.abs() > FAR {
            return None;
        }
        if longest < 1e-10 {
            let [intercept_error, slope_error] = errors(inverse, meat, sample.is_unweighted());
            return Some(Fit { intercept, intercept_error, slope, slope_error });
        }
    }
    None
}

/// Model-based standard errors; with weights the robust ones, for a weight is no number of observations.
fn errors(inverse: Square, meat: Square, is_unweighted: bool) -> [f64; 2] {
    if is_unweighted {
        return [inverse.a.sqrt(), inverse.d.sqrt()];
    }
    let variance = |row: [f64; 2]| {
        let [x, y] = meat.times(row);
        (x * row[0] + y * row[1]).sqrt()
    };
    [variance([inverse.a, inverse.b]), variance([inverse.b, inverse.d])]
}
