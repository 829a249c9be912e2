//! The same measures in groups of people. A small group is shown and said to be too small; none is hidden.

use serde::Serialize;

use super::auroc::auroc;
use super::brier::brier;
use super::calibration::calibration;
use super::cases::Cases;
use super::interval::Estimate;

/// Fewer events, or fewer people without, than this tell too little.
pub(crate) const FEWEST: usize = 10;

/// The groups of one column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SubgroupTable {
    /// The column.
    pub column: String,
    /// Its groups, in the order of their names; rows without a value are a group of their own.
    pub groups: Vec<Subgroup>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Subgroup {
    /// Its value in the column; absent for the rows without one.
    pub group: Option<String>,
    /// Rows.
    pub rows: usize,
    /// Rows with the event.
    pub events: usize,
    /// Why no measure is given.
    pub too_small: Option<String>,
    /// Observed risk.
    pub observed: Option<f64>,
    /// Mean predicted risk.
    pub predicted: f64,
    /// Area under the ROC curve.
    pub auroc: Option<Estimate>,
    /// Observed over expected events.
    pub observed_to_expected: Option<Estimate>,
    /// Calibration slope.
    pub slope: Option<Estimate>,
    /// Brier score.
    pub brier: Option<f64>,
}

/// One table for a column; empty values are a group.
pub(crate) fn subgroups(cases: &Cases, column: &str, values: &[String]) -> SubgroupTable {
    let mut names: Vec<&String> = values.iter().collect();
    // Without a value comes last.
    names.sort_by_key(|n| (n.is_empty(), *n));
    names.dedup();
    let group = |name: &String| {
        let rows: Vec<usize> = (0..cases.len()).filter(|&r| values[r] == *name).collect();
        subgroup(&cases.rows(&rows), Some(name.clone()).filter(|n| !n.is_empty()))
    };
    SubgroupTable { column: column.to_owned(), groups: names.into_iter().map(group).collect() }
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
        observed: (sample.len() > 0).then(|| sample.prevalence()),
        predicted: cases.predictions.iter().zip(&cases.weights).map(|(p, w)| p * w).sum::<f64>() / total,
        auroc: is_enough.then(|| auroc(&sample).estimate),
        observed_to_expected: calibration.as_ref().map(|c| c.observed_to_expected),
        slope: calibration.and_then(|c| c.slope),
        brier: is_enough.then(|| brier(&sample)),
        too_small,
    }
}

#[cfg(test)]
mod tests {
    use super::super::auroc::area;
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
        let table = subgroups(&cases, "site", &values);
        let names: Vec<Option<&str>> = table.groups.iter().map(|g| g.group.as_deref()).collect();
        assert_eq!(names, [Some("few"), Some("many"), None]);
        assert_eq!(table.groups.iter().map(|g| g.rows).sum::<usize>(), rows);
        let [few, many, _] = table.groups.as_slice() else { panic!() };
        assert!(few.too_small.as_ref().is_some_and(|why| why.starts_with("too small")) && few.auroc.is_none());
        let chosen: Vec<usize> = (0..rows).filter(|&r| values[r] == "many").collect();
        assert_eq!(many.auroc.unwrap().value, area(&cases.rows(&chosen).sample()));
        assert!(many.too_small.is_none());
    }
}
