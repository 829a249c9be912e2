//! Row numbers in the order of their values. One sort for all that need it: each of its own is some kilobytes more of the
//! page.

/// Row numbers by ascending value; of equal values the first comes first.
#[must_use]
pub fn ascending(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    order
}

/// Row numbers by descending value; of equal values the first comes first.
#[must_use]
pub fn descending(values: &[f64]) -> Vec<usize> {
    ascending(&values.iter().map(|value| -value).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_stay_in_the_order_of_the_rows() {
        let values = [0.5, 0.1, 0.5, f64::INFINITY, 0.1];
        assert_eq!((ascending(&values), descending(&values)), (vec![1, 4, 0, 2, 3], vec![3, 0, 2, 1, 4]));
    }
}
