//! Rules made ready: the days on which a rule is met in a record.

mod entries;
mod threshold;

use record::Record;

use crate::concepts::Concepts;
use crate::day::Day;
use crate::definition::Rule;
use crate::error::CohortError;

use entries::Entries;

/// A rule, joined with the concepts that it names.
pub(crate) struct Met<'a> {
    rule: &'a Rule,
    entries: Vec<Entries<'a>>,
    all_of: Vec<Met<'a>>,
    any_of: Vec<Met<'a>>,
    none_of: Vec<Met<'a>>,
}

impl<'a> Met<'a> {
    /// Joins a rule with its concept.
    ///
    /// # Errors
    /// When the concept is not there, or a threshold cannot be read, at `key`.
    pub(crate) fn new(rule: &'a Rule, concepts: &'a Concepts, key: &str) -> Result<Self, CohortError> {
        let inner = |name: &str, rules: &'a [Rule]| -> Result<Vec<Self>, CohortError> {
            let each = rules.iter().enumerate();
            each.map(|(at, rule)| Self::new(rule, concepts, &format!("{key}.{name} {}", at + 1))).collect()
        };
        Ok(Self {
            entries: entries::of(rule, concepts, key)?,
            all_of: inner("all_of", &rule.all_of)?,
            any_of: inner("any_of", &rule.any_of)?,
            none_of: inner("none_of", &rule.none_of)?,
            rule,
        })
    }

    /// The days on which the rule is met, ascending, each once. Entries that are not settled, that say no, or that are not
    /// dated to the day do not count.
    pub(crate) fn days(&self, record: &Record) -> Vec<Day> {
        let mut days: Vec<Day> = self.entries.iter().flat_map(|entries| entries.days(record)).collect();
        days.extend(self.any_of.iter().flat_map(|rule| rule.days(record)));
        if !self.all_of.is_empty() {
            let parts: Vec<Vec<Day>> = self.all_of.iter().map(|rule| rule.days(record)).collect();
            let within = self.rule.within_days;
            days.extend(parts.iter().flatten().filter(|day| parts.iter().all(|part| is_met_by(part, **day, within))));
        }
        days.sort_unstable();
        if let Some(at_least) = self.rule.at_least {
            if at_least.distinct_days {
                days.dedup();
            }
            let runs = days.windows(at_least.n.max(1));
            let close = |run: &&[Day]| match (run, at_least.within_days) {
                ([first, .., last], Some(within)) => last - first <= within,
                _ => true,
            };
            days = runs.filter(close).filter_map(|run| run.last().copied()).collect();
        }
        days.dedup();
        for rule in &self.none_of {
            let others = rule.days(record);
            days.retain(|day| !is_met_by(&others, *day, self.rule.within_days));
        }
        if self.rule.first_occurrence {
            days.truncate(1);
        }
        days
    }
}

/// Whether one of the ascending days lies on `day` or within so many days before it.
fn is_met_by(days: &[Day], day: Day, within_days: Option<i32>) -> bool {
    let before = days.partition_point(|other| *other <= day);
    let latest = before.checked_sub(1).and_then(|at| days.get(at));
    latest.is_some_and(|latest| within_days.is_none_or(|within| day - latest <= within))
}

#[cfg(test)]
mod tests;
