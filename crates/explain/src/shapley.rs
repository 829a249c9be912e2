//! Exact Shapley values by enumeration of all coalitions.
//!
//! Against a reference patient x⁰, the value of a coalition S is f of the patient's own inputs in S and the reference's
//! elsewhere; the contribution of an input is its average marginal effect over all orders of joining
//! (Shapley 1953; baseline Shapley in the words of Sundararajan and Najmi, ICML 2020). Contributions sum to
//! f(patient) − f(reference).

/// The most inputs that are enumerated: 2¹⁴ evaluations.
pub const MAX_INPUTS: usize = 14;

/// Shapley values of each of several functions at once.
///
/// `evaluate` gets a row of inputs and fills one number for each function (`functions` of them). Inputs in which
/// patient and reference agree to the bit contribute exactly 0 and are not enumerated. Returns one vector of
/// `patient.len()` contributions for each function, or `None` if more than [`MAX_INPUTS`] inputs differ.
/// A function that is NaN for any coalition has NaN contributions.
pub fn shapley(
    patient: &[f64],
    reference: &[f64],
    functions: usize,
    mut evaluate: impl FnMut(&[f64], &mut [f64]),
) -> Option<Vec<Vec<f64>>> {
    let players: Vec<usize> =
        (0..patient.len().min(reference.len())).filter(|i| patient[*i].to_bits() != reference[*i].to_bits()).collect();
    if players.len() > MAX_INPUTS {
        return None;
    }
    let coalitions = 1_usize << players.len();
    let mut values = vec![0.0; coalitions * functions];
    let mut row = reference.to_vec();
    for step in 0..coalitions {
        // Gray code: each coalition differs from the one before in one input, which callers can make use of.
        let coalition = step ^ (step >> 1);
        if let Some(at) = players.get(step.trailing_zeros() as usize).filter(|_| step > 0) {
            let has_joined = coalition >> step.trailing_zeros() & 1 == 1;
            row[*at] = if has_joined { patient[*at] } else { reference[*at] };
        }
        evaluate(&row, &mut values[coalition * functions..(coalition + 1) * functions]);
    }
    let weights = weights(players.len());
    let mut contributions = vec![vec![0.0; patient.len()]; functions];
    for (bit, at) in players.iter().enumerate() {
        for without in (0..coalitions).filter(|c| c >> bit & 1 == 0) {
            let with = without | 1 << bit;
            let weight = weights[without.count_ones() as usize];
            for (function, sums) in contributions.iter_mut().enumerate() {
                sums[*at] += weight * (values[with * functions + function] - values[without * functions + function]);
            }
        }
    }
    Some(contributions)
}

/// Weight of a coalition of each size that an input joins: size! (n − size − 1)! / n!.
fn weights(players: usize) -> Vec<f64> {
    // 1 / (n · C(n−1, size)), with binomials that are exact in f64.
    let mut binomial = 1.0;
    (0..players)
        .map(|size| {
            if size > 0 {
                binomial = binomial * (players - size) as f64 / size as f64;
            }
            1.0 / (players as f64 * binomial)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(patient: &[f64], reference: &[f64], f: fn(&[f64]) -> f64, expected: &[f64]) {
        let found = shapley(patient, reference, 1, |row, out| out[0] = f(row)).unwrap();
        for (found, expected) in found[0].iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} expected {expected}");
        }
    }

    /// The definition itself: the average marginal effect over all orders, each written out.
    fn by_permutations(patient: &[f64], reference: &[f64], f: &dyn Fn(&[f64]) -> f64) -> Vec<f64> {
        fn visit(order: &mut Vec<usize>, n: usize, each: &mut dyn FnMut(&[usize])) {
            if order.len() == n {
                return each(order);
            }
            for next in 0..n {
                if !order.contains(&next) {
                    order.push(next);
                    visit(order, n, each);
                    order.pop();
                }
            }
        }
        let (mut sums, mut orders) = (vec![0.0; patient.len()], 0.0);
        visit(&mut vec![], patient.len(), &mut |order| {
            let mut row = reference.to_vec();
            orders += 1.0;
            for at in order {
                let before = f(&row);
                row[*at] = patient[*at];
                sums[*at] += f(&row) - before;
            }
        });
        sums.into_iter().map(|s| s / orders).collect()
    }

    #[test]
    fn a_linear_function_gives_weight_times_difference() {
        check(&[3.0, 5.0], &[1.0, 1.0], |x| 2.0 * x[0] - x[1] + 7.0, &[4.0, -4.0]);
    }

    #[test]
    fn an_interaction_is_shared_and_a_dummy_gets_nothing() {
        check(&[1.0, 1.0, 9.0], &[0.0, 0.0, 0.0], |x| 60.0 * x[0] * x[1], &[30.0, 30.0, 0.0]);
    }

    #[test]
    fn equals_the_average_over_all_orders_and_sums_to_the_difference() {
        let f = |x: &[f64]| libm::exp(x[0] * 0.3) * x[1] + x[2].max(x[3]) * x[4] - x[0] * x[3];
        let (patient, reference) = ([1.5, -2.0, 0.25, 3.0, 1.0, 7.0], [0.5, 1.0, 2.0, -1.0, 0.0, 7.0]);
        let found = shapley(&patient, &reference, 2, |row, out| {
            out[0] = f(row);
            out[1] = 2.0 * f(row);
        })
        .unwrap();
        for ((one, two), expected) in found[0].iter().zip(&found[1]).zip(by_permutations(&patient, &reference, &f)) {
            assert!((one - expected).abs() < 1e-12 && (two - 2.0 * expected).abs() < 1e-12);
        }
        assert!((found[0].iter().sum::<f64>() - (f(&patient) - f(&reference))).abs() < 1e-12);
        assert_eq!(found[0][5], 0.0);
    }

    #[test]
    fn too_many_inputs_are_refused_and_missing_stays_missing() {
        assert!(shapley(&[1.0; 15], &[0.0; 15], 1, |_, _| ()).is_none());
        assert!(shapley(&[1.0; 15], &[1.0; 15], 1, |_, out| out[0] = 1.0).is_some());
        assert!(shapley(&[f64::NAN, 1.0], &[0.0, 0.0], 1, |row, out| out[0] = row[0] + row[1]).unwrap()[0][0].is_nan());
    }
}
