//! The likelihood-ratio test of nested models. McCullagh and Nelder 1989, appendix A.

use std::mem::discriminant;

use super::Fit;
use crate::coefficient::Test;
use crate::error::Error;

/// Tests the terms that `large` has beyond `small`.
///
/// # Errors
/// [`Error::NotNested`] where the models are of other rows or families, or `small` has terms of its own.
pub fn likelihood_ratio(small: &Fit, large: &Fit) -> Result<Test, Error> {
    let refuse = |why: String| Err(Error::NotNested { why });
    if small.observations != large.observations {
        return refuse(format!(
            "one has {} rows and the other {}; drop rows with missing values before both",
            small.observations, large.observations
        ));
    }
    if discriminant(&small.family) != discriminant(&large.family) {
        return refuse("they are of different families".into());
    }
    let is_in_large = |name: &String| large.coefficients.iter().any(|c| c.name == *name);
    if let Some(own) = small.coefficients.iter().find(|c| !is_in_large(&c.name)) {
        return refuse(format!("the smaller has {}, which the larger does not", own.name));
    }
    let more = large.coefficients.len() - small.coefficients.len();
    if more == 0 {
        return refuse("they have the same terms".into());
    }
    Ok(Test::new(2.0 * (large.log_likelihood - small.log_likelihood), more))
}
