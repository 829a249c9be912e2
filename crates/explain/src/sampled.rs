//! Shapley values of any function against a cohort: exact where few columns differ, else estimated with a stated error.
//!
//! The estimate is the average marginal effect over random orders of joining (Castro, Gómez and Tejada 2009), each
//! order together with its reverse (antithetic pairs: Mitchell, Cooper, Frank and Holmes, JMLR 2022). The same seed
//! gives the same orders on every machine.

use thiserror::Error;

use crate::moments::Moments;
use crate::sequence::Sequence;
use crate::{Cohort, MAX_INPUTS, shapley};

/// The fewest pairs of orders from which an error is estimated before sampling may stop.
const MIN_PAIRS: usize = 32;

/// How far sampling goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    /// Chooses the sequence of orders.
    pub seed: u64,
    /// Sampling stops when no number's standard error is larger.
    pub wanted_error: f64,
    /// The most evaluations of the function.
    pub most_evaluations: usize,
}

/// Shapley values with the error of their estimation.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// One contribution for each column and the reference value last. They sum to the function's value.
    pub values: Vec<f64>,
    /// The standard error of each; 0 where it is exact.
    pub standard_errors: Vec<f64>,
    /// How often the function was evaluated.
    pub evaluations: usize,
    /// Whether all coalitions were enumerated.
    pub is_exact: bool,
    /// Whether every standard error is at most the wanted one; otherwise the limit ended the sampling.
    pub is_as_wanted: bool,
}

/// Why nothing was estimated.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SamplingError {
    /// The cohort is of another table.
    #[error("the reference cohort has {found} columns and the row {expected}; give the row's columns")]
    Columns {
        /// Columns of the cohort.
        found: usize,
        /// Columns of the row.
        expected: usize,
    },
    /// Not even the fewest orders fit.
    #[error("an estimate needs up to {needed} evaluations; raise the limit of {limit}")]
    Limit {
        /// How many would do.
        needed: usize,
        /// The limit.
        limit: usize,
    },
}

/// Explains a function's value of a patient against a cohort.
///
/// Where at most [`MAX_INPUTS`] columns differ from each reference row and the limit allows for it, all coalitions are
/// enumerated and the result is exact. Columns in which a patient and a reference row agree to the bit contribute 0
/// against that row. Where the function has no finite value for a coalition that was met, all numbers are NaN.
///
/// # Errors
/// When the cohort's columns are not the row's, and when the limit is below the fewest orders.
pub fn sampled_shapley(
    patient: &[f64],
    cohort: &Cohort,
    sampling: Sampling,
    mut evaluate: impl FnMut(&[f64]) -> f64,
) -> Result<Estimate, SamplingError> {
    let (found, expected) = (cohort.rows()[0].len(), patient.len());
    if found != expected {
        return Err(SamplingError::Columns { found, expected });
    }
    let differing: Vec<usize> = cohort.rows().iter().map(|row| differing(patient, row).count()).collect();
    let most = differing.iter().copied().max().unwrap_or(0);
    let limit = sampling.most_evaluations;
    if most <= MAX_INPUTS {
        let needed = differing.iter().fold(0_usize, |sum, columns| sum.saturating_add(1 << columns));
        if needed <= limit {
            return Ok(enumerated(patient, cohort, &mut evaluate, needed));
        }
    }
    // The patient once; for each pair of orders the reference row, and all steps between it and the patient twice.
    let per_pair = 1 + 2 * most.saturating_sub(1);
    let needed = 1 + MIN_PAIRS * per_pair;
    if needed > limit {
        return Err(SamplingError::Limit { needed, limit });
    }
    let mut orders = Orders::new(patient, cohort, sampling.seed, &mut evaluate);
    let mut moments = Moments::new(patient.len() + 1);
    loop {
        moments.add(&orders.next_pair(&mut evaluate));
        let error = moments.largest_standard_error();
        let is_as_wanted = moments.count() >= MIN_PAIRS && error <= sampling.wanted_error;
        if is_as_wanted || error.is_nan() || orders.evaluations + per_pair > limit {
            let standard_errors = moments.standard_errors();
            let evaluations = orders.evaluations;
            return Ok(Estimate {
                values: moments.into_means(),
                standard_errors,
                evaluations,
                is_exact: false,
                is_as_wanted,
            }
            .without_numbers_if_one_is_missing());
        }
    }
}

impl Estimate {
    fn without_numbers_if_one_is_missing(mut self) -> Self {
        if self.values.iter().any(|value| !value.is_finite()) {
            self.values.fill(f64::NAN);
            self.standard_errors.fill(f64::NAN);
            self.is_as_wanted = false;
        }
        self
    }
}

fn differing<'a>(patient: &'a [f64], reference: &'a [f64]) -> impl Iterator<Item = usize> + 'a {
    (0..patient.len()).filter(|at| patient[*at].to_bits() != reference[*at].to_bits())
}

fn enumerated(
    patient: &[f64],
    cohort: &Cohort,
    evaluate: &mut impl FnMut(&[f64]) -> f64,
    evaluations: usize,
) -> Estimate {
    let mut values = vec![0.0; patient.len() + 1];
    for (reference, share) in cohort.rows().iter().zip(cohort.shares()) {
        let mut reference_value = None;
        let of_reference = shapley(patient, reference, 1, |row, out| {
            out[0] = evaluate(row);
            // The first coalition is the empty one.
            reference_value.get_or_insert(out[0]);
        });
        let contributions = of_reference.into_iter().flatten().flatten();
        let all = contributions.chain([reference_value.unwrap_or(f64::NAN)]);
        values.iter_mut().zip(all).for_each(|(sum, value)| *sum += share * value);
    }
    let standard_errors = vec![0.0; values.len()];
    Estimate { values, standard_errors, evaluations, is_exact: true, is_as_wanted: true }
        .without_numbers_if_one_is_missing()
}

/// Random orders of joining, each against a random reference row.
struct Orders<'a> {
    patient: &'a [f64],
    cohort: &'a Cohort,
    /// Sums of the weights up to each row.
    up_to: Vec<f64>,
    patient_value: f64,
    sequence: Sequence,
    evaluations: usize,
}

impl<'a> Orders<'a> {
    fn new(patient: &'a [f64], cohort: &'a Cohort, seed: u64, evaluate: &mut impl FnMut(&[f64]) -> f64) -> Self {
        let add = |sum: &mut f64, weight: &f64| {
            *sum += weight;
            Some(*sum)
        };
        let up_to = cohort.weights().iter().scan(0.0, add).collect();
        let patient_value = evaluate(patient);
        Self { patient, cohort, up_to, patient_value, sequence: Sequence::new(seed), evaluations: 1 }
    }

    /// The marginal effects of one order and its reverse, averaged, and the reference value last.
    fn next_pair(&mut self, evaluate: &mut impl FnMut(&[f64]) -> f64) -> Vec<f64> {
        let all = self.up_to.last().copied().unwrap_or(0.0);
        let drawn = self.sequence.unit() * all;
        let at = self.up_to.partition_point(|sum| *sum <= drawn).min(self.up_to.len() - 1);
        let reference = &self.cohort.rows()[at];
        let mut order: Vec<usize> = differing(self.patient, reference).collect();
        self.sequence.shuffle(&mut order);
        let mut effects = vec![0.0; self.patient.len() + 1];
        let reference_value = evaluate(reference);
        self.evaluations += 1;
        effects[self.patient.len()] = reference_value;
        for _ in 0..2 {
            let mut row = reference.clone();
            let mut before = reference_value;
            for (step, column) in order.iter().enumerate() {
                row[*column] = self.patient[*column];
                let is_last = step + 1 == order.len();
                let value = if is_last { self.patient_value } else { evaluate(&row) };
                self.evaluations += usize::from(!is_last);
                effects[*column] += (value - before) / 2.0;
                before = value;
            }
            order.reverse();
        }
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Kernel, KernelMachine};

    fn of(seed: u64, wanted_error: f64, most_evaluations: usize) -> Sampling {
        Sampling { seed, wanted_error, most_evaluations }
    }

    fn product_and_more(x: &[f64]) -> f64 {
        x[0] * x[1] + libm::exp(0.3 * x[2]) * x[3] + x[4..].iter().sum::<f64>()
    }

    #[test]
    fn few_columns_are_enumerated_and_averaged_by_weight() {
        let cohort = Cohort::synthetic(vec![vec![0.0, 0.0], vec![1.0, 3.0]], vec![3.0, 1.0]).unwrap();
        let found = sampled_shapley(&[2.0, 3.0], &cohort, of(0, 0.0, 6), |x| x[0] * x[1]).unwrap();
        // Against (0, 0) both get 3; against (1, 3) the first gets 3 and the second agrees.
        assert_eq!(found.values, [3.0, 0.75 * 3.0, 0.25 * 3.0]);
        assert!(found.is_exact && found.is_as_wanted && found.standard_errors == [0.0; 3]);
        assert_eq!(found.evaluations, 6);
    }

    /// 16 columns, exact values by hand: the terms of the function are games of their own.
    #[test]
    fn many_columns_are_estimated_within_the_stated_error() {
        let patient: Vec<f64> = (1..=16).map(f64::from).collect();
        let cohort = Cohort::synthetic(vec![vec![0.0; 16]], vec![1.0]).unwrap();
        let effect = libm::exp(0.9);
        let mut exact = vec![1.0, 1.0, 2.0 * (effect - 1.0), 2.0 * (effect + 1.0)];
        exact.extend(&patient[4..]);
        exact.push(0.0);
        let mut within = 0;
        for seed in 0..40 {
            let mut evaluations = 0;
            let count = |x: &[f64]| {
                evaluations += 1;
                product_and_more(x)
            };
            let found = sampled_shapley(&patient, &cohort, of(seed, 0.0, 3_000), count).unwrap();
            assert!(!found.is_exact && found.evaluations == evaluations && evaluations <= 3_000);
            let off = |at: usize| (found.values[at] - exact[at]).abs();
            assert!((4..17).all(|at| off(at) < 1e-9 && found.standard_errors[at] < 1e-9));
            // Pairs of orders make a product of two exact.
            assert!(off(0) < 1e-9 && off(1) < 1e-9);
            within += usize::from(off(2) <= 2.0 * found.standard_errors[2] + 1e-9);
            assert!((found.values.iter().sum::<f64>() - product_and_more(&patient)).abs() < 1e-9);
        }
        assert!(within >= 35, "{within} of 40 within two standard errors");
    }

    /// A machine over 16 columns against all 2¹⁶ coalitions.
    #[test]
    fn a_kernel_machine_is_estimated_within_the_stated_error() {
        let mut next = model::trees::testing::Sequence(3);
        let vectors: Vec<f64> = (0..4 * 16).map(|_| next.number()).collect();
        let (kernel, coefficients) = (Kernel::Rbf { gamma: 0.03 }, vec![2.0, -1.0, 1.5, -0.5]);
        let machine = KernelMachine { kernel, columns: 16, vectors, coefficients, intercept: 0.25 };
        let (patient, reference): (Vec<f64>, Vec<f64>) = (0..16).map(|_| (next.number(), 0.125)).unzip();
        let decision = |coalition: u32| {
            let value = |at: usize| if coalition >> at & 1 == 1 { patient[at] } else { reference[at] };
            machine.decision(&(0..16).map(value).collect::<Vec<f64>>())
        };
        let exact = crate::brute_force::shapley_by_definition(16, decision);
        let cohort = Cohort::synthetic(vec![reference.clone()], vec![1.0]).unwrap();
        let found = sampled_shapley(&patient, &cohort, of(1, 1e-4, 1_000_000), |x| machine.decision(x)).unwrap();
        assert!(found.is_as_wanted && !found.is_exact);
        assert_eq!(found.values[16], machine.decision(&reference));
        for (at, exact) in exact.iter().enumerate() {
            let off = (found.values[at] - exact).abs();
            assert!(off < 4.0 * found.standard_errors[at], "{at}: {off}, stated {}", found.standard_errors[at]);
        }
    }

    #[test]
    fn errors_are_those_that_repetition_shows() {
        let patient = [1.0; 18];
        let rows = vec![[0.0; 18].to_vec(), [0.5; 18].to_vec()];
        let cohort = Cohort::synthetic(rows, vec![1.0, 2.0]).unwrap();
        // A product of three: its order matters even within a pair.
        let f = |x: &[f64]| 60.0 * x[0] * x[1] * x[2] + x[3];
        let (mut sum, mut squares, mut stated, runs) = (0.0, 0.0, 0.0, 200);
        for seed in 0..runs {
            let found = sampled_shapley(&patient, &cohort, of(seed, 0.0, 3_600), f).unwrap();
            // Against zeros 20; against halves (60 − 7.5) / 3 = 17.5.
            let off = found.values[0] - (20.0 + 2.0 * 17.5) / 3.0;
            sum += off;
            squares += off * off;
            stated += found.standard_errors[0] / runs as f64;
        }
        let shown = libm::sqrt(squares / runs as f64);
        assert!((sum / runs as f64).abs() < 4.0 * shown / libm::sqrt(runs as f64));
        assert!((stated / shown - 1.0).abs() < 0.2, "stated {stated}, shown {shown}");
    }

    #[test]
    fn stops_at_the_wanted_error_and_repeats_to_the_bit() {
        let patient: Vec<f64> = (1..=16).map(f64::from).collect();
        let cohort = Cohort::synthetic(vec![vec![0.0; 16]], vec![1.0]).unwrap();
        let run = |seed| sampled_shapley(&patient, &cohort, of(seed, 0.5, 1_000_000), |x| x[0] * x[1] * x[2]).unwrap();
        let found = run(7);
        assert!(found.is_as_wanted && found.evaluations < 10_000);
        assert!(found.standard_errors.iter().all(|error| *error <= 0.5));
        assert_eq!(found, run(7));
        assert_ne!(found.values, run(8).values);
    }

    #[test]
    fn a_missing_value_leaves_no_number_and_small_limits_are_refused() {
        let cohort = Cohort::synthetic(vec![vec![0.0; 16]], vec![1.0]).unwrap();
        let missing = |x: &[f64]| if x[3] > 0.0 { f64::NAN } else { 1.0 };
        let found = sampled_shapley(&[1.0; 16], &cohort, of(0, 1.0, 100_000), missing).unwrap();
        assert!(found.values.iter().chain(&found.standard_errors).all(|v| v.is_nan()) && !found.is_as_wanted);
        let error = sampled_shapley(&[1.0; 16], &cohort, of(0, 1.0, 100), |_| 0.0).unwrap_err();
        assert_eq!(error, SamplingError::Limit { needed: 1 + 32 * 31, limit: 100 });
        let error = sampled_shapley(&[1.0; 15], &cohort, of(0, 1.0, 100), |_| 0.0).unwrap_err();
        assert_eq!(error, SamplingError::Columns { found: 16, expected: 15 });
    }
}
