//! P values of a regression table, adjusted for how many terms were tested.

use statistics::multiplicity::{Method, adjust};

use crate::analysis::Kind;
use crate::error::RegressError;
use crate::finding::Finding;

/// The adjusted p value of each coefficient, in their order. The intercept, which is no question, and a p value that is no
/// number have none and do not count as tests.
///
/// # Errors
/// A p value outside 0 to 1, which no fit gives.
pub fn adjusted(finding: &Finding, method: Method) -> Result<Vec<Option<f64>>, RegressError> {
    let first = usize::from(finding.kind != Kind::Cox);
    let is_test = |at: usize, p: f64| at >= first && !p.is_nan();
    let tested: Vec<f64> =
        finding.coefficients.iter().enumerate().filter(|(at, c)| is_test(*at, c.p)).map(|(_, c)| c.p).collect();
    let adjusted =
        adjust(&tested, method).map_err(|because| RegressError::Statistics { because, rows: finding.rows.said() })?;
    let mut adjusted = adjusted.into_iter();
    let coefficients = finding.coefficients.iter().enumerate();
    Ok(coefficients.map(|(at, c)| if is_test(at, c.p) { adjusted.next() } else { None }).collect())
}
