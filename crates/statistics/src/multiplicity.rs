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
    /// The family-wise error rate of tests that are independent or positively dependent, step up.
    /// Hochberg, Biometrika 1988;75:800.
    Hochberg,
    /// The false discovery rate, step up. Benjamini and Hochberg, JRSS B 1995;57:289.
    BenjaminiHochberg,
    /// The false discovery rate however tests depend on each other, step up.
    /// Benjamini and Yekutieli, Annals of Statistics 2001;29:1165, theorem 1.3.
    BenjaminiYekutieli,
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
        Method::Hochberg => step_up(&mut adjusted, p_values, &order, |rank| count - rank),
        Method::BenjaminiHochberg => step_up(&mut adjusted, p_values, &order, |rank| count / (rank + 1.0)),
        Method::BenjaminiYekutieli => {
            let harmonic: f64 = (1..=p_values.len()).map(|test| 1.0 / test as f64).sum();
            step_up(&mut adjusted, p_values, &order, |rank| count * harmonic / (rank + 1.0));
        }
    }
    Ok(adjusted)
}

/// From the largest p value down, each times the factor of its rank (from 0), and never above the one before.
fn step_up(adjusted: &mut [f64], p_values: &[f64], order: &[usize], factor: impl Fn(f64) -> f64) {
    let mut smallest: f64 = 1.0;
    for (rank, &at) in order.iter().enumerate().rev() {
        smallest = smallest.min(factor(rank as f64) * p_values[at]);
        adjusted[at] = smallest;
    }
}
