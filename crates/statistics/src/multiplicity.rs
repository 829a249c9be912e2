//! P values adjusted for how many tests were made.

use crate::design::check_column;
use crate::error::Error;

/// What is controlled, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// The family-wise error rate, by the number of tests. Dunn, JASA 1961;56:52.
    Bonferroni,
    /// The family-wise error rate, step down. Holm, Scandinavian Journal of Statistics 1979;6:65.
    Holm,
    /// The false discovery rate, step up. Benjamini and Hochberg, JRSS B 1995;57:289.
    BenjaminiHochberg,
}

/// The adjusted p values, in the order given.
///
/// # Errors
/// A p value outside 0 to 1.
pub fn adjust(p_values: &[f64], method: Method) -> Result<Vec<f64>, Error> {
    check_column("the p value", p_values, p_values.len(), "between 0 and 1", |p| (0.0..=1.0).contains(&p))?;
    let count = p_values.len() as f64;
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&a, &b| p_values[a].total_cmp(&p_values[b]));
    let mut adjusted = vec![1.0; p_values.len()];
    match method {
        Method::Bonferroni => order.iter().for_each(|&at| adjusted[at] = (count * p_values[at]).min(1.0)),
        Method::Holm => {
            let mut largest: f64 = 0.0;
            for (rank, &at) in order.iter().enumerate() {
                largest = largest.max((count - rank as f64) * p_values[at]).min(1.0);
                adjusted[at] = largest;
            }
        }
        Method::BenjaminiHochberg => {
            let mut smallest: f64 = 1.0;
            for (rank, &at) in order.iter().enumerate().rev() {
                smallest = smallest.min(count * p_values[at] / (rank as f64 + 1.0));
                adjusted[at] = smallest;
            }
        }
    }
    Ok(adjusted)
}
