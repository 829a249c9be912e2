//! Split conformal intervals (Papadopoulos et al. 2002; Lei et al., JASA 2018;113:1094): how far outcomes of other
//! patients lay from their predictions is how far this patient's may lie.

/// How far an interval reaches from a prediction, on the scale of the residuals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Below it.
    pub below: f64,
    /// Above it.
    pub above: f64,
}

/// The reach of residuals (outcome less prediction, of models that did not see the patient), half of what is left out on
/// either side. Where outcomes are exchangeable, at least `level` of new ones lie within. `None` of too few residuals for
/// the level. Neither side is below 0: the prediction itself always lies within.
#[must_use]
pub fn reach(residuals: &[f64], level: f64) -> Option<Reach> {
    let mut sorted = residuals.to_vec();
    sorted.sort_by(f64::total_cmp);
    let side = (1.0 - level) / 2.0;
    // Of n + 1 equally likely ranks of a new residual, those beyond are at most the side's share.
    let beyond = libm::floor(side * (sorted.len() + 1) as f64 + 1e-9) as usize;
    let lowest = sorted.get(beyond.checked_sub(1)?)?;
    let highest = sorted.get(sorted.len().checked_sub(beyond)?)?;
    Some(Reach { below: (-lowest).max(0.0), above: highest.max(0.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: of 19 residuals the lowest and the highest leave 1 of 20 on either side.
    #[test]
    fn ranks_are_those_of_one_more() {
        let residuals: Vec<f64> = (0..19).map(|i| f64::from(i) - 8.0).collect();
        assert_eq!(reach(&residuals, 0.9), Some(Reach { below: 8.0, above: 10.0 }));
        assert_eq!(reach(&residuals, 0.8), Some(Reach { below: 7.0, above: 9.0 }));
        assert_eq!(reach(&residuals, 0.95), None);
        assert_eq!(reach(&[5.0, 6.0, 7.0], 0.5), Some(Reach { below: 0.0, above: 7.0 }));
    }

    /// Over 2,000 tables of skewed residuals, a new one lies within at least as often as wanted, and not much more often;
    /// a narrower level is narrower.
    #[test]
    fn new_outcomes_lie_within_as_often_as_wanted() {
        let mut state: u64 = 7;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let mut inside = 0.0;
        for _ in 0..2_000 {
            let table: Vec<f64> = (0..40).map(|_| -libm::log(1.0 - next()) - 0.7).collect();
            let Reach { below, above } = reach(&table[..39], 0.8).unwrap();
            let narrow = reach(&table[..39], 0.5).unwrap();
            assert!(narrow.below <= below && narrow.above <= above);
            inside += f64::from(u8::from((-below..=above).contains(&table[39])));
        }
        // 0.8 exactly of 39 residuals; 3 standard errors of 2,000 tables are 0.027.
        assert!((inside / 2_000.0 - 0.8).abs() < 0.027, "{inside}");
    }
}
