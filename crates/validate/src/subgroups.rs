//! The same measures in groups of patients, and how far each is from the largest group.
//!
//! A group of fewer than ten patients is not shown: its figures would be those of single people.

use evaluate::{Cases, Estimate, Grouping, Interval};
use language::messages;

use crate::amounts::Pairs;
use crate::gathered::Gathered;
use crate::report::{Figure, SubgroupNote, SubgroupTableNote};

/// The fewest patients of a group that is shown.
pub(crate) const FEWEST: usize = 10;
/// A column with more different values is no column of groups.
const MOST_GROUPS: usize = 50;
const AGE_EDGES: [f64; 3] = [40.0, 65.0, 80.0];

/// Sex, age in bands and the columns asked for, as far as there are different values; and the columns that are none.
pub(crate) fn groupings(gathered: &Gathered<'_>) -> (Vec<Grouping>, Vec<String>) {
    let mut all = vec![Grouping::by_name("sex", gathered.sexes.clone())];
    all.extend(evaluate::bands("age", &gathered.ages, &AGE_EDGES));
    let mut refused = Vec::new();
    for (column, values) in &gathered.groups {
        if distinct(values) > MOST_GROUPS {
            refused.push(column.clone());
        } else {
            all.push(Grouping::by_name(column, values.clone()));
        }
    }
    all.retain(|grouping| distinct(&grouping.values) > 1);
    (all, refused)
}

fn distinct(values: &[String]) -> usize {
    let mut all: Vec<&String> = values.iter().collect();
    all.sort();
    all.dedup();
    all.len()
}

/// Probabilities and events.
pub(crate) fn of_risks(cases: &Cases, grouping: &Grouping) -> SubgroupTableNote {
    let found = evaluate::subgroups(cases, grouping);
    let note = |group: &evaluate::Subgroup| SubgroupNote {
        group: group.group.clone(),
        rows: group.rows,
        events: Some(group.events),
        too_small: group.too_small.as_ref().map(|_| too_small(group.events, group.rows - group.events)),
        observed: group.observed.and_then(Figure::of),
        predicted: Some(group.predicted).filter(|p| p.is_finite()),
        auroc: group.auroc.and_then(Figure::of),
        auroc_gap: None,
        observed_to_expected: group.observed_to_expected.and_then(Figure::of),
        ratio_gap: None,
        slope: group.slope.and_then(Figure::of),
        bias: None,
        bias_gap: None,
    };
    shown(grouping, found.groups.iter().map(note).collect())
}

/// A score that is no probability, and events.
pub(crate) fn of_scores(cases: &Cases, grouping: &Grouping) -> SubgroupTableNote {
    let note = |name: &String| {
        let rows: Vec<usize> = rows_of(grouping, name);
        let outcomes: Vec<bool> = rows.iter().map(|row| cases.outcomes[*row]).collect();
        let part = Cases {
            predictions: rows.iter().map(|row| cases.predictions[*row]).collect(),
            weights: vec![1.0; rows.len()],
            outcomes,
            follow_up: None,
        };
        let events = part.outcomes.iter().filter(|o| **o).count();
        let few = events.min(rows.len() - events) < FEWEST;
        let too_small = few.then(|| too_small(events, rows.len() - events));
        let auroc = evaluate::ranking(name, &part, &[]).ok().filter(|_| !few);
        SubgroupNote {
            events: Some(events),
            too_small,
            observed: Estimate::share(events, rows.len()).and_then(Figure::of),
            auroc: auroc.and_then(|ranking| Figure::of(ranking.auroc.estimate)),
            ..empty(name, rows.len())
        }
    };
    shown(grouping, names(grouping).iter().map(note).collect())
}

/// A number held against a number.
pub(crate) fn of_amounts(pairs: &Pairs, grouping: &Grouping) -> SubgroupTableNote {
    let note = |name: &String| {
        let part = pairs.rows(&rows_of(grouping, name));
        let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len() as f64;
        SubgroupNote {
            observed: Some(Figure { value: mean(&part.observed), low: None, high: None }),
            predicted: Some(mean(&part.predicted)),
            bias: Some(part.bias()),
            ..empty(name, part.len())
        }
    };
    shown(grouping, names(grouping).iter().map(note).collect())
}

fn too_small(events: usize, others: usize) -> String {
    messages::validation_too_small(events, others, FEWEST)
}

fn empty(name: &str, rows: usize) -> SubgroupNote {
    SubgroupNote {
        group: Some(name.to_owned()).filter(|name| !name.is_empty()),
        rows,
        events: None,
        too_small: None,
        observed: None,
        predicted: None,
        auroc: None,
        auroc_gap: None,
        observed_to_expected: None,
        ratio_gap: None,
        slope: None,
        bias: None,
        bias_gap: None,
    }
}

fn names(grouping: &Grouping) -> Vec<String> {
    let mut names = grouping.values.clone();
    let place = |name: &String| grouping.order.iter().position(|o| o == name).unwrap_or(grouping.order.len());
    names.sort_by_key(|name| (name.is_empty(), place(name), name.clone()));
    names.dedup();
    names
}

fn rows_of(grouping: &Grouping, name: &str) -> Vec<usize> {
    (0..grouping.values.len()).filter(|row| grouping.values[*row] == name).collect()
}

/// Leaves small groups out and holds the others against the largest.
fn shown(grouping: &Grouping, all: Vec<SubgroupNote>) -> SubgroupTableNote {
    let count = all.len();
    let mut groups: Vec<SubgroupNote> = all.into_iter().filter(|group| group.rows >= FEWEST).collect();
    let largest = (0..groups.len()).max_by_key(|at| (groups[*at].rows, std::cmp::Reverse(*at)));
    if let Some(largest) = largest {
        let reference = groups[largest].clone();
        for (_, group) in groups.iter_mut().enumerate().filter(|(at, _)| *at != largest) {
            group.auroc_gap = difference(group.auroc, reference.auroc);
            group.bias_gap = difference(group.bias, reference.bias);
            group.ratio_gap = ratio(group.observed_to_expected, reference.observed_to_expected);
        }
    }
    SubgroupTableNote { column: grouping.column.clone(), groups_not_shown: count - groups.len(), groups }
}

/// The difference of two estimates of different people.
fn difference(one: Option<Figure>, other: Option<Figure>) -> Option<Figure> {
    let (one, other) = (one?, other?);
    let same = |v: f64| v;
    let error = libm::hypot(one.error(same)?, other.error(same)?);
    Figure::of(Estimate::normal(one.value - other.value, error))
}

/// The ratio of two ratios of different people, normal on the logarithm.
fn ratio(one: Option<Figure>, other: Option<Figure>) -> Option<Figure> {
    let (one, other) = (one?, other?);
    let (of_one, of_other) = (one.error(libm::log)?, other.error(libm::log)?);
    let half = evaluate::Z * (of_one * of_one + of_other * of_other).sqrt();
    let value = one.value / other.value;
    let interval = Some(Interval { low: value * libm::exp(-half), high: value * libm::exp(half) });
    Figure::of(Estimate { value, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, half: f64) -> Option<Figure> {
        Some(Figure { value, low: Some(value - half), high: Some(value + half) })
    }

    /// By hand: errors of 3 and 4 add up to 5.
    #[test]
    fn gaps_have_the_errors_of_both() {
        let found = difference(figure(10.0, 3.0), figure(4.0, 4.0)).unwrap();
        assert!((found.value - 6.0).abs() < 1e-12 && (found.high.unwrap() - 11.0).abs() < 1e-12, "{found:?}");
        assert_eq!(difference(figure(1.0, 1.0), None), None);
        let log = |value: f64, half: f64| {
            Some(Figure { value, low: Some(value * libm::exp(-half)), high: Some(value * libm::exp(half)) })
        };
        let found = ratio(log(3.0, 0.3), log(1.5, 0.4)).unwrap();
        assert!(
            (found.value - 2.0).abs() < 1e-12 && (found.high.unwrap() - 2.0 * libm::exp(0.5)).abs() < 1e-9,
            "{found:?}"
        );
    }

    #[test]
    fn small_groups_are_not_shown_and_the_largest_is_the_measure() {
        let values: Vec<String> =
            (0..60).map(|i| ["a", "b", "c"][if i < 9 { 0 } else { 1 + usize::from(i % 3 > 0) }].into()).collect();
        let pairs = Pairs {
            predicted: (0..60).map(f64::from).collect(),
            observed: (0..60).map(|i| f64::from(i + i % 5)).collect(),
        };
        let table = of_amounts(&pairs, &Grouping::by_name("ward", values));
        assert_eq!((table.groups_not_shown, table.groups.len()), (1, 2));
        let [b, c] = table.groups.as_slice() else { panic!("{table:?}") };
        assert!(b.rows < c.rows && b.bias_gap.is_some() && c.bias_gap.is_none());
    }
}
