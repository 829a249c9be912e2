//! What became of groups of predicted risk: Kaplan and Meier's curve of each, with the log-rank test between them.

use serde::{Deserialize, Serialize};
use statistics::survival::{Curve, kaplan_meier, log_rank};

use super::cases::Cases;

/// Curves by group of predicted risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RiskGroups {
    /// The event.
    pub outcome: String,
    /// The unit of the times, such as `days`.
    pub unit: String,
    /// Times at which those at risk are counted.
    pub times: Vec<f64>,
    /// Groups, the lowest risk first.
    pub groups: Vec<RiskGroup>,
    /// Log-rank test of no difference: chi-squared, degrees of freedom, p.
    pub log_rank: Option<(f64, usize, f64)>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RiskGroup {
    /// Its name.
    pub name: String,
    /// Rows.
    pub rows: usize,
    /// Events over the whole follow-up.
    pub events: usize,
    /// Mean prediction.
    pub predicted: f64,
    /// The curve, at most 300 steps.
    pub curve: Vec<SurvivalPoint>,
    /// Rows at risk at each of the times.
    pub at_risk: Vec<usize>,
}

/// One step of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurvivalPoint {
    /// From when on.
    pub time: f64,
    /// The share without the event.
    pub survival: f64,
    /// Its log(−log) interval; absent before the first event and after the last one at risk.
    pub interval: Option<[f64; 2]>,
}

/// Where the groups part.
#[derive(Debug, Clone, PartialEq)]
pub enum Cuts {
    /// So many groups of equal size; equal predictions stay together.
    Equal(usize),
    /// At these predictions, each the first of its group.
    At(Vec<f64>),
}

/// Curves of the groups; None without follow-up.
#[must_use]
pub fn risk_groups([outcome, unit]: [&str; 2], cases: &Cases, cuts: &Cuts, times: &[f64]) -> Option<RiskGroups> {
    let follow_up = cases.follow_up.as_ref()?;
    let mut edges = match cuts {
        Cuts::At(edges) => edges.clone(),
        Cuts::Equal(groups) => {
            let mut ascending = cases.predictions.clone();
            ascending.sort_by(f64::total_cmp);
            (1..*groups).filter_map(|i| ascending.get(i * ascending.len() / groups).copied()).collect()
        }
    };
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    let place: Vec<usize> = cases.predictions.iter().map(|p| edges.partition_point(|edge| edge <= p)).collect();
    let group = |number: usize| {
        let rows: Vec<usize> = (0..cases.len()).filter(|&r| place[r] == number).collect();
        let exit: Vec<f64> = rows.iter().map(|&r| follow_up.times[r]).collect();
        let event: Vec<bool> = rows.iter().map(|&r| follow_up.events[r]).collect();
        let curve = kaplan_meier(&exit, &event, None, None, 0.95).ok()?;
        Some(RiskGroup {
            name: name(&edges, number),
            rows: rows.len(),
            events: event.iter().filter(|e| **e).count(),
            predicted: rows.iter().map(|&r| cases.predictions[r]).sum::<f64>() / rows.len() as f64,
            curve: points(&curve),
            at_risk: times.iter().map(|time| exit.iter().filter(|t| *t >= time).count()).collect(),
        })
    };
    let groups: Vec<RiskGroup> = (0..=edges.len()).filter_map(group).collect();
    let test = log_rank(&follow_up.times, &follow_up.events, &place, None, None).ok();
    let log_rank = test.map(|t| (t.test.chi_squared, t.test.degrees_of_freedom, t.test.p));
    let (outcome, unit) = (outcome.to_owned(), unit.to_owned());
    Some(RiskGroups { outcome, unit, times: times.to_vec(), groups, log_rank })
}

fn name(edges: &[f64], number: usize) -> String {
    let percent = |edge: f64| format!("{:.1} %", edge * 100.0);
    match (number.checked_sub(1).map(|below| edges[below]), edges.get(number)) {
        (None, Some(above)) => format!("below {}", percent(*above)),
        (Some(low), Some(above)) => format!("{} to below {}", percent(low), percent(*above)),
        (Some(low), None) => format!("{} and over", percent(low)),
        (None, None) => "everybody".into(),
    }
}

/// Steps at which the curve falls, and its end; evenly thinned where there are very many.
fn points(curve: &Curve) -> Vec<SurvivalPoint> {
    const MOST: usize = 300;
    let last = curve.steps.len().saturating_sub(1);
    let falls = curve.steps.iter().enumerate().filter(|(i, step)| step.events > 0.0 || *i == last);
    let steps: Vec<SurvivalPoint> = falls
        .map(|(_, step)| SurvivalPoint {
            time: step.time,
            survival: step.survival,
            interval: step.interval.map(|(low, high)| [low, high]),
        })
        .collect();
    if steps.len() <= MOST {
        return steps;
    }
    (0..MOST).map(|i| steps[i * (steps.len() - 1) / (MOST - 1)]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `multivariate_logrank_test` and `KaplanMeierFitter` of lifelines, thirds of the predictions.
    #[test]
    fn test_and_curves_equal_lifelines() {
        let cases = MadeUp::new().survival();
        let found = risk_groups(["event", "years"], &cases, &Cuts::Equal(3), &[0.0, 5.0]).unwrap();
        assert_eq!(found.groups.iter().map(|g| g.rows).collect::<Vec<_>>(), [100; 3]);
        let (chi_squared, freedom, p) = found.log_rank.unwrap();
        assert_eq!(freedom, 2);
        equals(chi_squared, 64.557_455_297_834, 1e-8);
        equals(p / 9.583_556_315e-15, 1.0, 1e-6);
        for (group, oracle) in
            found.groups.iter().zip([0.907_336_728_919_071_2, 0.795_154_776_844_106_8, 0.676_829_413_080_348_7])
        {
            let at = group.curve.iter().rfind(|point| point.time <= 3.0).unwrap();
            equals(at.survival, oracle, 1e-12);
        }
    }

    #[test]
    fn thresholds_make_named_groups_and_empty_ones_vanish() {
        let cases = MadeUp::new().survival();
        let found = risk_groups(["e", "y"], &cases, &Cuts::At(vec![0.2, 0.5, 2.0]), &[0.0]).unwrap();
        let names: Vec<&str> = found.groups.iter().map(|g| g.name.as_str()).collect();
        assert_eq!(names, ["below 20.0 %", "20.0 % to below 50.0 %", "50.0 % to below 200.0 %"]);
        assert!(found.groups.iter().all(|g| g.at_risk == [g.rows]));
        assert_eq!(found.groups.iter().map(|g| g.rows).sum::<usize>(), 300);
    }

    #[test]
    fn without_follow_up_there_are_no_curves() {
        let mut cases = MadeUp::new().survival();
        cases.follow_up = None;
        assert_eq!(risk_groups(["e", "y"], &cases, &Cuts::Equal(2), &[]), None);
    }
}
