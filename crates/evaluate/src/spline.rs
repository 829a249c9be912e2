//! Restricted cubic splines: a smooth line, straight beyond its outermost knots. Harrell, Regression Modeling
//! Strategies, 2nd ed. 2015, section 2.4.5 and table 2.3 (four knots).

use super::interval::quantile;

/// The values and their two curved terms, or the values alone where the knots coincide.
pub(crate) fn restricted_cubic(values: &[f64]) -> Vec<Vec<f64>> {
    let mut ascending = values.to_vec();
    ascending.sort_by(f64::total_cmp);
    let knots = [0.05, 0.35, 0.65, 0.95].map(|share| quantile(&ascending, share));
    let mut columns = vec![values.to_vec()];
    let [first, _, third, last] = knots;
    if knots.windows(2).all(|pair| pair[1] - pair[0] > 1e-9 * (last - first)) && last > first {
        let cube = |x: f64| if x > 0.0 { x * x * x } else { 0.0 };
        let scale = (last - first) * (last - first);
        for knot in &knots[..2] {
            let term = |x: &f64| {
                let beyond = (cube(x - third) * (last - knot) - cube(x - last) * (third - knot)) / (last - third);
                (cube(x - knot) - beyond) / scale
            };
            columns.push(values.iter().map(term).collect());
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Before the first knot the terms are 0, beyond the last they are straight: second differences vanish.
    #[test]
    fn straight_beyond_the_knots_and_curved_between() {
        let values: Vec<f64> = (0..101).map(f64::from).collect();
        let columns = restricted_cubic(&values);
        assert_eq!(columns.len(), 3);
        let bend = |column: &[f64], at: usize| column[at - 1] - 2.0 * column[at] + column[at + 1];
        for column in &columns[1..] {
            assert!(column[..=5].iter().all(|v| *v == 0.0));
            assert!((96..100).all(|at| bend(column, at).abs() < 1e-9), "{column:?}");
            assert!(bend(column, 50).abs() > 1e-6);
        }
    }

    #[test]
    fn coinciding_knots_leave_a_straight_line() {
        assert_eq!(restricted_cubic(&[1.0, 1.0, 1.0, 2.0]).len(), 1);
    }
}
