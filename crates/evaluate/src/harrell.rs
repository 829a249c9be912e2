//! Harrell's C (JAMA 1982;247:2543): all comparable pairs count alike. It depends on the censoring.

use super::cases::{Cases, FollowUp};
use super::pairs::concordance;

/// Harrell's C; None where no pair can be compared.
pub(crate) fn harrell(cases: &Cases, follow_up: &FollowUp) -> Option<f64> {
    concordance(cases, follow_up, |_| 1.0)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    fn of(cases: &Cases) -> f64 {
        harrell(cases, cases.follow_up.as_ref().unwrap()).unwrap()
    }

    /// `concordance_index` of lifelines.
    #[test]
    fn equals_lifelines_without_and_with_ties() {
        equals(of(&MadeUp::new().survival()), 0.654_065_719_855_193_6, 1e-14);
        equals(of(&MadeUp::new().tied_survival()), 0.657_419_308_768_923_1, 1e-14);
    }

    #[test]
    fn without_events_there_is_no_pair() {
        let mut cases = MadeUp::new().survival();
        cases.follow_up.as_mut().unwrap().events.fill(false);
        assert_eq!(harrell(&cases, cases.follow_up.as_ref().unwrap()), None);
    }
}
