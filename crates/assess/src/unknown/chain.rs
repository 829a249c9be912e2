//! How likely values of missing inputs are given those that are known, by a Gaussian copula, as a ratio to how likely they
//! are by themselves.
//!
//! The joint check of a bundle knows the correlation R of its columns: numbers as normal scores, yes/no and options as
//! standardised 0 and 1. With K the columns that are known and M those of the missing inputs,
//!
//! ```text
//! ratio(z_M) = p(z_M | z_K) / q(z_M)
//! p(z_M | z_K) = N(z_M; R_MK R_KK⁻¹ z_K, R_MM − R_MK R_KK⁻¹ R_KM)
//! q(z_M) = ∏ N(z_j; 0, 1)          where a cohort's rows were drawn input by input
//! q(z_M) = N(z_M; 0, R_MM)         where its rows are whole patients, or cells of them
//! ```
//!
//! Both densities are taken column by column, each given those before it, along the Cholesky factor of R: the product is
//! the same, and a column that says nothing new (its rest below 1e-9) is passed over instead of dividing by nothing. A
//! yes/no has no normal density: given the columns before it its chance is that of the linear predictor,
//! s + √(s (1 − s)) E[z | before] with s its share, kept within 0.001 and 0.999, and the ratio is that of the chances. The
//! yes/no columns stand behind the numbers, so that a ratio of numbers alone is the formula above to the last digit.

/// Smaller rests than this are rounding: the column says what others have said.
const SMALLEST_REST: f64 = 1e-9;
/// The linear predictor of a share may leave 0 to 1.
const SMALLEST_CHANCE: f64 = 1e-3;

/// A column of R.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scale {
    /// A number as its normal score.
    Number,
    /// Yes or no, or an option or not: the share of yes.
    Share(f64),
}

/// Columns in an order, each with what those before it say of it.
#[derive(Debug, Clone)]
pub(super) struct Chain {
    /// Positions of the columns in R.
    order: Vec<usize>,
    scales: Vec<Scale>,
    /// Cholesky factor of R in this order, row by row; 0 below a column that says nothing new.
    lower: Vec<Vec<f64>>,
}

impl Chain {
    /// The columns `order` of the correlations.
    pub(super) fn new(correlation: &[Vec<f64>], scales: &[Scale], order: Vec<usize>) -> Self {
        let mut lower: Vec<Vec<f64>> = Vec::with_capacity(order.len());
        for (row, from) in order.iter().enumerate() {
            let mut line: Vec<f64> = Vec::with_capacity(row + 1);
            for (column, to) in order.iter().enumerate().take(row + 1) {
                let above = lower.get(column).unwrap_or(&line);
                let known: f64 = line.iter().zip(above).take(column).map(|(a, b)| a * b).sum();
                let between = correlation.get(*from).and_then(|line| line.get(*to)).copied().unwrap_or(0.0);
                let rest = between - known;
                let own = lower.get(column).and_then(|above| above.get(column)).copied().unwrap_or(0.0);
                line.push(match (row == column, own > 0.0) {
                    (true, _) if rest > SMALLEST_REST => libm::sqrt(rest),
                    (false, true) => rest / own,
                    _ => 0.0,
                });
            }
            lower.push(line);
        }
        let scales = order.iter().map(|at| scales.get(*at).copied().unwrap_or(Scale::Number)).collect();
        Self { order, scales, lower }
    }

    /// The logarithm of the density of the columns from `from` on, given those before, over that of standard normal and
    /// independent columns; `row` holds all columns of R.
    pub(super) fn log_ratio(&self, row: &[f64], from: usize) -> f64 {
        let mut new: Vec<f64> = Vec::with_capacity(self.order.len());
        let mut sum = 0.0;
        for (at, (line, scale)) in self.lower.iter().zip(&self.scales).enumerate() {
            let z = self.order.get(at).and_then(|column| row.get(*column)).copied().unwrap_or(f64::NAN);
            let mean: f64 = line.iter().zip(&new).map(|(l, y)| l * y).sum();
            let spread = line.get(at).copied().unwrap_or(0.0);
            let fresh = if spread > 0.0 { (z - mean) / spread } else { 0.0 };
            if at >= from && spread > 0.0 {
                sum += match scale {
                    Scale::Number => (z * z - fresh * fresh) / 2.0 - libm::log(spread),
                    Scale::Share(share) => log_ratio_of_share(*share, z > 0.0, mean),
                };
            }
            new.push(fresh);
        }
        sum
    }
}

fn log_ratio_of_share(share: f64, is_yes: bool, mean: f64) -> f64 {
    let chance = (share + libm::sqrt(share * (1.0 - share)) * mean).clamp(SMALLEST_CHANCE, 1.0 - SMALLEST_CHANCE);
    if is_yes { libm::log(chance / share) } else { libm::log((1.0 - chance) / (1.0 - share)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const R: [[f64; 4]; 4] =
        [[1.0, 0.6, -0.3, 0.2], [0.6, 1.0, 0.1, 0.4], [-0.3, 0.1, 1.0, -0.25], [0.2, 0.4, -0.25, 1.0]];

    fn correlation() -> Vec<Vec<f64>> {
        R.iter().map(|line| line.to_vec()).collect()
    }

    /// Expected by scipy 1.17.1: `multivariate_normal(mean, cov).logpdf(z[m]) - norm.logpdf(z[m]).sum()` with
    /// `mean = R_mk @ inv(R_kk) @ z_k` and `cov = R_mm - R_mk @ inv(R_kk) @ R_km`, for z = (0.7, −1.1, 0.4, 1.6).
    #[test]
    fn numbers_have_the_ratio_of_the_normal_densities() {
        let row = [0.7, -1.1, 0.4, 1.6];
        for (known, missing, expected) in ORACLE {
            let order: Vec<usize> = known.iter().chain(*missing).copied().collect();
            let chain = Chain::new(&correlation(), &[Scale::Number; 4], order);
            let found = chain.log_ratio(&row, known.len());
            assert!((found - expected).abs() < 1e-12, "{known:?} {missing:?}: {found}, expected {expected}");
        }
    }

    const ORACLE: &[(&[usize], &[usize], f64)] = &[
        (&[0], &[1], -0.976_856_448_685_790_5),
        (&[0, 2], &[1, 3], -5.134_193_157_487_616),
        (&[1], &[0, 2, 3], -5.211_488_367_202_538),
        (&[3, 0], &[2], -0.314_908_790_613_694_7),
        (&[], &[0, 1, 2, 3], -5.211_488_367_202_459),
    ];

    /// A share's chance is that of the linear predictor: 0.3 + √0.21 · 0.6 · 0.5 for a correlation of 0.6 and a score of 0.5.
    #[test]
    fn a_share_has_the_ratio_of_the_chances() {
        let scales = [Scale::Number, Scale::Share(0.3), Scale::Number, Scale::Number];
        let chain = Chain::new(&correlation(), &scales, vec![0, 1]);
        let chance = 0.3 + libm::sqrt(0.21) * 0.6 * 0.5;
        let (yes, no) = (0.7 / libm::sqrt(0.21), -0.3 / libm::sqrt(0.21));
        assert!((chain.log_ratio(&[0.5, yes], 1) - libm::log(chance / 0.3)).abs() < 1e-12);
        assert!((chain.log_ratio(&[0.5, no], 1) - libm::log((1.0 - chance) / 0.7)).abs() < 1e-12);
        // The two together are as likely as ever: 0.3 · ratio + 0.7 · ratio is 1.
        let all = 0.3 * libm::exp(chain.log_ratio(&[0.5, yes], 1)) + 0.7 * libm::exp(chain.log_ratio(&[0.5, no], 1));
        assert!((all - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_column_that_says_the_same_again_is_passed_over() {
        let twice = vec![vec![1.0, 1.0, 0.6], vec![1.0, 1.0, 0.6], vec![0.6, 0.6, 1.0]];
        let both = Chain::new(&twice, &[Scale::Number; 3], vec![0, 1, 2]).log_ratio(&[0.5, 0.5, 1.0], 2);
        let one = Chain::new(&twice, &[Scale::Number; 3], vec![0, 2]).log_ratio(&[0.5, 0.5, 1.0], 1);
        assert!(both.is_finite() && (both - one).abs() < 1e-12);
    }
}
