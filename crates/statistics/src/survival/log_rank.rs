//! The log-rank test of two or more groups, stratified where wished.
//! Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. 2002, pages 20 to 23.

use std::collections::{BTreeMap, BTreeSet};

use super::{AtRisk, check_times, times};
use crate::coefficient::Test;
use crate::error::Error;
use crate::matrix::{Cholesky, Square, dot};

/// What one group had, and what it would have had if all had the same hazard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupCount {
    /// As it was given.
    pub group: usize,
    /// Rows.
    pub rows: usize,
    /// Events.
    pub observed: f64,
    /// Under the hypothesis.
    pub expected: f64,
}

/// The test.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRank {
    /// In order of their numbers.
    pub groups: Vec<GroupCount>,
    /// Its degrees of freedom are the groups at risk at some event, less one.
    pub test: Test,
}

/// Compares the groups' hazards.
///
/// # Errors
/// One group only that is at risk at an event, no event, columns of unequal length, entries that are not before the exit.
pub fn log_rank(
    exit: &[f64],
    event: &[bool],
    group: &[usize],
    entry: Option<&[f64]>,
    strata: Option<&[usize]>,
) -> Result<LogRank, Error> {
    check_times(exit, event.len(), entry)?;
    let rows = exit.len();
    for (what, found) in [("the group", group.len()), ("the strata", strata.map_or(rows, <[usize]>::len))] {
        if found != rows {
            return Err(Error::Length { what: what.into(), found, rows });
        }
    }
    let labels: Vec<usize> = group.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
    if labels.len() < 2 {
        return Err(Error::OneGroup);
    }
    if !event.contains(&true) {
        return Err(Error::NoEvent);
    }
    let place: BTreeMap<usize, usize> = labels.iter().enumerate().map(|(at, &label)| (label, at)).collect();
    let mut sums = Sums {
        observed: vec![0.0; labels.len()],
        expected: vec![0.0; labels.len()],
        covariance: Square::zeros(labels.len()),
    };
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    (0..rows).for_each(|row| members.entry(strata.map_or(0, |s| s[row])).or_default().push(row));
    for rows in members.values() {
        let of = |values: &[f64]| -> Vec<f64> { rows.iter().map(|&row| values[row]).collect() };
        let places: Vec<usize> = rows.iter().map(|&row| place[&group[row]]).collect();
        let events: Vec<bool> = rows.iter().map(|&row| event[row]).collect();
        sums.add(&of(exit), &events, &places, entry.map(of).as_deref());
    }
    // A group that was never at risk at an event says nothing, and the last one's number follows from the others'.
    let mut free: Vec<usize> = (0..labels.len()).filter(|&at| sums.expected[at] > 0.0).collect();
    free.pop();
    let mut covariance = Square::zeros(free.len());
    for (i, &one) in free.iter().enumerate() {
        for (j, &other) in free.iter().enumerate() {
            covariance[(i, j)] = sums.covariance[(one, other)];
        }
    }
    let excess: Vec<f64> = free.iter().map(|&at| sums.observed[at] - sums.expected[at]).collect();
    // No time at which two groups were both at risk: nothing compares them.
    let factor = Cholesky::new(&covariance).map_err(|_| Error::OneGroup)?;
    if free.is_empty() {
        return Err(Error::OneGroup);
    }
    let chi_squared = dot(&excess, &factor.solve(&excess));
    let count = |label: usize| group.iter().filter(|&&g| g == label).count();
    let groups = labels.iter().enumerate().map(|(at, &label)| GroupCount {
        group: label,
        rows: count(label),
        observed: sums.observed[at],
        expected: sums.expected[at],
    });
    Ok(LogRank { groups: groups.collect(), test: Test::new(chi_squared, free.len()) })
}

struct Sums {
    observed: Vec<f64>,
    expected: Vec<f64>,
    covariance: Square,
}

impl Sums {
    /// The hypergeometric distribution of the events at each time.
    fn add(&mut self, exit: &[f64], event: &[bool], place: &[usize], entry: Option<&[f64]>) {
        let groups = self.observed.len();
        let mut at_risk: Vec<AtRisk> = (0..groups)
            .map(|g| {
                let ones: Vec<f64> = place.iter().map(|&p| f64::from(u8::from(p == g))).collect();
                AtRisk::new(entry, &ones)
            })
            .collect();
        for (time, rows) in times(exit) {
            let numbers: Vec<f64> = at_risk.iter_mut().map(|group| group.until(time)).collect();
            let total: f64 = numbers.iter().sum();
            let events = rows.iter().filter(|&&row| event[row]).count() as f64;
            for &row in &rows {
                at_risk[place[row]].now -= 1.0;
                self.observed[place[row]] += f64::from(u8::from(event[row]));
            }
            let shares: Vec<f64> = numbers.iter().map(|n| n / total).collect();
            self.expected.iter_mut().zip(&shares).for_each(|(e, share)| *e += events * share);
            if total > 1.0 {
                let factor = events * (total - events) / (total - 1.0);
                shares.iter().enumerate().for_each(|(i, share)| self.covariance[(i, i)] += factor * share);
                self.covariance.add_outer(-factor, &shares);
            }
        }
    }
}
