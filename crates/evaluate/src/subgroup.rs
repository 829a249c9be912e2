//! The same measures in groups of people. A small group is shown and said to be too small; none is hidden.

use serde::{Deserialize, Serialize};

use super::auroc::auroc;
use super::bands::Grouping;
use super::brier::brier_estimate;
use super::calibration::calibration;
use super::cases::Cases;
use super::interval::{Estimate, number_or_none};
use super::observed_risk::observed_risk;

/// Fewer events, or fewer people without, than this tell too little.
pub(crate) const FEWEST: usize = 10;

/// The groups of one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SubgroupTable {
    /// The column.
    pub column: String,
    /// Its groups, in their own order or that of their names; rows without a value are a group of their own, the last.
    pub groups: Vec<Subgroup>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Subgroup {
    /// Its value in the column; absent for the rows without one.
    pub group: Option<String>,
    /// Rows.
    pub rows: usize,
    /// Rows with the event.
    pub events: usize,
    /// Why no measure is given.
    pub too_small: Option<String>,
    /// Observed risk; with follow-up Kaplan and Meier's.
    pub observed: Option<Estimate>,
    /// Mean predicted risk.
    #[serde(deserialize_with = "number_or_none")]
    pub predicted: f64,
    /// Area under the ROC curve.
    pub auroc: Option<Estimate>,
    /// Observed over expected events.
    pub observed_to_expected: Option<Estimate>,
    /// Calibration slope.
    pub slope: Option<Estimate>,
    /// Brier score.
    pub brier: Option<Estimate>,
}

/// One table for a column; empty values are a group.
#[must_use]
pub fn subgroups(cases: &Cases, grouping: &Grouping) -> SubgroupTable {
    let Grouping { column, values, order } = grouping;
    let mut names: Vec<&String> = values.iter().collect();
    // Without a value comes last, just after those that no order knows.
    names.sort_by_key(|n| (n.is_empty(), order.iter().position(|o| o == *n).unwrap_or(order.len()), *n));
    names.dedup();
    let group = |name: &String| {
        let rows: Vec<usize> = (0..cases.len()).filter(|&r| values[r] == *name).collect();
        subgroup(&cases.rows(&rows), Some(name.clone()).filter(|n| !n.is_empty()))
    };
    SubgroupTable { column: column.clone(), groups: names.into_iter().map(group).collect() }
}

fn subgroup(cases: &Cases, group: Option<String>) -> Subgroup {
    let sample = cases.sample();
    let (events, others) = sample.counts();
    let too_small = (events.min(others) < FEWEST).then(|| {
        format!("too small: {events} with the event, {others} without; a measure needs at least {FEWEST} of each")
    });
    let is_enough = too_small.is_none();
    let calibration = is_enough.then(|| calibration(&sample));
    let total: f64 = cases.weights.iter().sum();
    Subgroup {
        group,
        rows: cases.len(),
        events,
        observed: observed_risk(cases),
        predicted: cases.predictions.iter().zip(&cases.weights).map(|(p, w)| p * w).sum::<f64>() / total,
        auroc: is_enough.then(|| auroc(&sample).estimate),
        observed_to_expected: calibration.as_ref().map(|c| c.observed_to_expected),
        slope: calibration.and_then(|c| c.slope),
        brier: is_enough.then(|| brier_estimate(&sample)),
        too_small,
    }
}

#[cfg(test)]
mod tests {
    use super::super::auroc::area;
    use super::super::bands::bands;
    use super::super::made_up::MadeUp;
    use super::*;

    #[test]
    fn small_groups_and_rows_without_a_value_are_shown() {
        let people = MadeUp::new().sample();
        let rows = people.len();
        let cases = Cases {
            predictions: people.predictions.clone(),
            outcomes: people.outcomes.clone(),
            weights: people.weights.clone(),
            follow_up: None,
        };
        let group = |row: usize| ["few", "many", ""][if row < 12 { 0 } else { 1 + row % 2 }];
        let values: Vec<String> = (0..rows).map(|r| group(r).to_owned()).collect();
        let table = subgroups(&cases, &Grouping::by_name("site", values.clone()));
        let names: Vec<Option<&str>> = table.groups.iter().map(|g| g.group.as_deref()).collect();
        assert_eq!(names, [Some("few"), Some("many"), None]);
        assert_eq!(table.groups.iter().map(|g| g.rows).sum::<usize>(), rows);
        let [few, many, _] = table.groups.as_slice() else { panic!() };
        assert!(few.too_small.as_ref().is_some_and(|why| why.starts_with("too small")) && few.auroc.is_none());
        let chosen: Vec<usize> = (0..rows).filter(|&r| values[r] == "many").collect();
        assert_eq!(many.auroc.unwrap().value, area(&cases.rows(&chosen).sample()));
        assert!(many.too_small.is_none());
    }

    #[test]
    fn bands_keep_their_order() {
        let cases = MadeUp::new().yes_or_no();
        let ages: Vec<Option<f64>> = (0..300).map(|row| (row % 10 > 0).then(|| f64::from(row % 100))).collect();
        let table = subgroups(&cases, &bands("age", &ages, &[5.0, 40.0]).unwrap());
        let names: Vec<Option<&str>> = table.groups.iter().map(|g| g.group.as_deref()).collect();
        assert_eq!(names, [Some("below 5"), Some("5 to below 40"), Some("40 and over"), None]);
        let observed = table.groups[1].observed.unwrap();
        assert!(observed.interval.is_some_and(|i| i.low < observed.value && observed.value < i.high));
    }
}
