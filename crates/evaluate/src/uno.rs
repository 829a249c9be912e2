//! Uno's C (Statistics in Medicine 2011;30:1105): pairs weighted so that the censoring does not matter,
//! for events before the horizon.

use super::cases::{Cases, FollowUp};
use super::censoring::Censoring;
use super::pairs::concordance;

/// Uno's C; None where no pair can be compared.
pub(crate) fn uno(cases: &Cases, follow_up: &FollowUp) -> Option<f64> {
    let censoring = Censoring::of(follow_up, &cases.weights);
    concordance(cases, follow_up, |time| {
        if time >= follow_up.horizon {
            return 0.0;
        }
        let observed = censoring.survival_before(time);
        1.0 / (observed * observed)
    })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `concordance_index_ipcw(tau=5)` of scikit-survival.
    #[test]
    fn equals_scikit_survival() {
        let cases = MadeUp::new().survival();
        equals(uno(&cases, cases.follow_up.as_ref().unwrap()).unwrap(), 0.637_454_265_792_433_3, 1e-12);
    }
}
