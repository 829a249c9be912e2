//! Quantiles and tail probabilities, by `statrs` and `libm`.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};
use statrs::function::gamma::gamma_ur;

use crate::error::Error;

/// P(|Z| >= |z|) of a standard normal.
pub(crate) fn two_sided_p(z: f64) -> f64 {
    libm::erfc(z.abs() * std::f64::consts::FRAC_1_SQRT_2)
}

/// P(Z <= z) of a standard normal.
pub(crate) fn normal_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// The z below which the standard normal lies with this probability.
pub(crate) fn normal_quantile(probability: f64) -> f64 {
    Normal::standard().inverse_cdf(probability)
}

/// The t below which Student's t lies with this probability; NaN where the degrees of freedom are not positive.
pub(crate) fn students_t_quantile(probability: f64, degrees_of_freedom: f64) -> f64 {
    StudentsT::new(0.0, 1.0, degrees_of_freedom).map_or(f64::NAN, |t| t.inverse_cdf(probability))
}

/// P(X >= x) of a chi-squared variable.
pub(crate) fn chi_squared_p(x: f64, degrees_of_freedom: usize) -> f64 {
    if degrees_of_freedom == 0 || x.is_nan() {
        return f64::NAN;
    }
    if x <= 0.0 {
        return 1.0;
    }
    gamma_ur(degrees_of_freedom as f64 / 2.0, x / 2.0)
}

/// The z of a two-sided confidence interval: 1.96 for 0.95.
pub(crate) fn critical_value(confidence: f64) -> Result<f64, Error> {
    if confidence > 0.0 && confidence < 1.0 {
        return Ok(normal_quantile(0.5 + confidence / 2.0));
    }
    Err(Error::Argument { what: "the confidence level", value: confidence, must: "between 0 and 1, such as 0.95" })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against scipy 1.17.1: `norm.sf`, `norm.ppf`, `chi2.sf`, `t.ppf`.
    #[test]
    fn tails_and_quantiles_are_those_of_scipy() {
        let check = |ours: f64, scipy: f64| assert!((ours / scipy - 1.0).abs() < 1e-11, "{ours} is not {scipy}");
        check(two_sided_p(-5.27), 1.364_237_588_237_248_5e-7);
        check(normal_below(-1.3), 0.096_800_484_585_610_36);
        check(normal_quantile(0.975), 1.959_963_984_540_054);
        check(chi_squared_p(12.5, 3), 0.005_852_662_593_326_735);
        check(chi_squared_p(150.0, 1), 1.733_643_245_717_841_3e-34);
        check(students_t_quantile(0.975, 17.0), 2.109_815_577_833_315_6);
        assert!(critical_value(1.0).is_err());
    }
}
