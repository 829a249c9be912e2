//! The reference cohort: invented patients whom every patient is compared with.

use assess::CohortKind;
use assess::source::{CohortRowSource, CohortSource};

use crate::invented::Invented;
use crate::marginal::Marginal;

/// Patients of the cohort are others than the golden ones.
const FIRST: u64 = 1 << 32;

/// `reference.json` over the inputs of `marginals`.
pub(crate) fn cohort(patients: usize, marginals: &[Marginal], seed: u64) -> CohortSource {
    let invented = Invented::new(marginals, seed);
    let row = |number: u64| CohortRowSource { weight: 1.0, values: invented.patient(FIRST + number) };
    CohortSource {
        kind: Some(CohortKind::Synthetic),
        source: format!(
            "{patients} invented patients: each input drawn by itself from its rounded distribution in the training data \
             (quantiles between the 2.5th and the 97.5th percentile, shares in whole percents); no row of any data set."
        ),
        columns: marginals.iter().map(|marginal| marginal.input.clone()).collect(),
        rows: (0..patients as u64).map(row).collect(),
    }
}
