//! Whether those predicted to gain most from a treatment gained most: in groups by predicted benefit, the difference of
//! the observed risks without and with it. It says something of the treatment only where treatment was randomised.
//!
//! Intervals: Newcombe's hybrid score (Stat Med 1998;17:873, method 10); with censoring the same squares of Kaplan
//! and Meier's log(−log) intervals (MOVER, Zou and Donner, Stat Med 2008;27:1693).

use serde::{Deserialize, Serialize};

use super::cases::Cases;
use super::interval::{Estimate, Interval};
use super::observed_risk::observed_risk;

/// Groups by predicted benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenefitGroups {
    /// The treatment, against what.
    pub treatment: String,
    /// The event that it is to prevent.
    pub outcome: String,
    /// With follow-up, by when.
    pub horizon: Option<f64>,
    /// Groups of equal size, the least benefit first.
    pub groups: Vec<BenefitGroup>,
    /// Everybody.
    pub overall: BenefitGroup,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenefitGroup {
    /// Its name.
    pub name: String,
    /// Rows with the treatment.
    pub treated: usize,
    /// Rows without it.
    pub controls: usize,
    /// Mean predicted benefit: risk without treatment less risk with it.
    pub predicted: f64,
    /// Risk of the treated.
    pub risk_treated: Option<Estimate>,
    /// Risk of the others.
    pub risk_controls: Option<Estimate>,
    /// The latter less the former; absent where one of them is.
    pub observed: Option<Estimate>,
}

/// Compares benefits. `predicted` and `treated` are of the rows of `cases`, whose own predictions are not used.
///
/// None of nobody, and where the three are not of the same number of rows.
#[must_use]
pub fn benefit_groups(
    [treatment, outcome]: [&str; 2],
    cases: &Cases,
    predicted: &[f64],
    treated: &[bool],
    groups: usize,
) -> Option<BenefitGroups> {
    if cases.len() == 0 || predicted.len() != cases.len() || treated.len() != cases.len() {
        return None;
    }
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by(|&a, &b| predicted[a].total_cmp(&predicted[b]));
    let group = |rows: &[usize], name: String| {
        let arm = |with: bool| {
            let rows: Vec<usize> = rows.iter().copied().filter(|&r| treated[r] == with).collect();
            (rows.len(), if rows.is_empty() { None } else { observed_risk(&cases.rows(&rows)) })
        };
        let [(treated, risk_treated), (controls, risk_controls)] = [true, false].map(arm);
        let weight: f64 = rows.iter().map(|&r| cases.weights[r]).sum();
        BenefitGroup {
            name,
            treated,
            controls,
            predicted: rows.iter().map(|&r| predicted[r] * cases.weights[r]).sum::<f64>() / weight,
            risk_treated,
            risk_controls,
            observed: risk_controls.zip(risk_treated).map(|(controls, treated)| difference(controls, treated)),
        }
    };
    let mut found = Vec::new();
    let mut rows: Vec<usize> = Vec::new();
    let mut passed = 0;
    for tied in order.chunk_by(|&a, &b| predicted[a] == predicted[b]) {
        rows.extend_from_slice(tied);
        passed += tied.len();
        if passed * groups >= (found.len() + 1) * order.len() {
            let name = match (rows.first(), rows.last()) {
                (Some(&first), Some(&last)) => {
                    format!("{:.1} to {:.1} %", predicted[first] * 100.0, predicted[last] * 100.0)
                }
                _ => String::new(),
            };
            found.push(group(&rows, name.replace('-', "−")));
            rows.clear();
        }
    }
    let overall = group(&order, "everybody".into());
    Some(BenefitGroups {
        treatment: treatment.to_owned(),
        outcome: outcome.to_owned(),
        horizon: cases.follow_up.as_ref().map(|f| f.horizon),
        groups: found,
        overall,
    })
}

/// A difference of independent shares from their own intervals.
fn difference(one: Estimate, other: Estimate) -> Estimate {
    let value = one.value - other.value;
    let interval = one.interval.zip(other.interval).map(|(a, b)| {
        let reach = |x: f64, y: f64| (x * x + y * y).sqrt();
        Interval {
            low: value - reach(one.value - a.low, b.high - other.value),
            high: value + reach(a.high - one.value, other.value - b.low),
        }
    });
    Estimate { value, interval }
}

#[cfg(test)]
mod tests {
    use super::super::made_up::equals;
    use super::*;

    fn arms([events, of]: [usize; 2], [events_treated, of_treated]: [usize; 2]) -> (Cases, Vec<bool>) {
        let outcomes: Vec<bool> =
            (0..of).map(|i| i < events).chain((0..of_treated).map(|i| i < events_treated)).collect();
        let treated = (0..of + of_treated).map(|i| i >= of).collect();
        let (rows, none) = (of + of_treated, None);
        (Cases { predictions: vec![0.5; rows], outcomes, weights: vec![1.0; rows], follow_up: none }, treated)
    }

    /// Newcombe, Stat Med 1998;17:873, table II, method 10, examples (a) and (b).
    #[test]
    fn intervals_equal_newcombes_table() {
        for (controls, with, low, high) in [([56, 70], [48, 80], 0.0524, 0.3339), ([9, 10], [3, 10], 0.1705, 0.8090)] {
            let (cases, treated) = arms(controls, with);
            let benefit = vec![0.1; cases.len()];
            let found = benefit_groups(["t", "o"], &cases, &benefit, &treated, 3).unwrap();
            let interval = found.overall.observed.unwrap().interval.unwrap();
            equals(interval.low, low, 5e-5);
            equals(interval.high, high, 5e-5);
            assert_eq!(found.groups.len(), 1, "equal predictions are one group");
        }
    }

    #[test]
    fn groups_ascend_and_hold_everybody_once() {
        let (cases, treated) = arms([20, 60], [10, 60]);
        let benefit: Vec<f64> = (0..120).map(|i| f64::from(i * 37 % 120) / 400.0 - 0.1).collect();
        let found = benefit_groups(["t", "o"], &cases, &benefit, &treated, 4).unwrap();
        assert_eq!(found.groups.iter().map(|g| g.treated + g.controls).collect::<Vec<_>>(), [30; 4]);
        assert!(found.groups.windows(2).all(|pair| pair[0].predicted < pair[1].predicted));
        let sum: f64 = found.groups.iter().map(|g| g.predicted * 30.0).sum();
        equals(sum / 120.0, found.overall.predicted, 1e-12);
        equals(found.overall.observed.unwrap().value, 20.0 / 60.0 - 10.0 / 60.0, 1e-15);
    }

    #[test]
    fn a_group_without_controls_has_no_observed_benefit() {
        let (cases, _) = arms([1, 4], [1, 4]);
        let found = benefit_groups(["t", "o"], &cases, &[0.1; 8], &[true; 8], 1).unwrap();
        assert_eq!((found.overall.observed, found.overall.risk_controls), (None, None));
        assert_eq!(benefit_groups(["t", "o"], &cases, &[0.1; 7], &[true; 8], 1), None);
    }
}
