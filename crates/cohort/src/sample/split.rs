//! Which rows are held out; no person is on two sides.

use std::collections::{BTreeMap, BTreeSet};

use super::Placed;
use super::settings::{Split, SplitBy, SplitName};
use crate::chance::draw;
use crate::day::{Day, day_of};
use crate::error::CohortError;
use crate::section::nearest;
use crate::select::Row;

/// Splits rows. By time, later rows of persons who are trained on are left out.
///
/// # Errors
/// A site that nobody is of, or a side without rows.
pub(super) fn split(rows: Vec<Row>, split: &Split, seed: u64) -> Result<Vec<Placed>, CohortError> {
    let names: Vec<Option<SplitName>> = match split.by {
        SplitBy::None => vec![Some(split.label.unwrap_or(SplitName::Train)); rows.len()],
        SplitBy::Person => by_person(&rows, split.test.unwrap_or(0.0), seed, |_| true),
        SplitBy::Time => by_time(&rows, split),
        SplitBy::Site => by_site(&rows, split, seed)?,
    };
    let held_out = names.iter().flatten().filter(|name| **name != SplitName::Train).count();
    if split.by != SplitBy::None && (held_out == 0 || held_out == names.iter().flatten().count()) {
        let (key, side) =
            (format!("sampling.split.{}", key(split)), if held_out == 0 { "held out" } else { "trained on" });
        return Err(CohortError::key(key, format!("leaves nobody to be {side} of {} index dates", rows.len())));
    }
    let placed = |(row, name): (Row, Option<SplitName>)| {
        name.map(|split| Placed { row, split, fold: None, weight: 1.0, match_set: None })
    };
    Ok(rows.into_iter().zip(names).filter_map(placed).collect())
}

fn key(split: &Split) -> &'static str {
    match split.by {
        SplitBy::Time if split.at.is_some() => "at",
        SplitBy::Site => "sites",
        _ => "test",
    }
}

/// Of the persons with the outcome, and of the others, the same share is tested on.
fn by_person(rows: &[Row], share: f64, seed: u64, of: impl Fn(&Row) -> bool) -> Vec<Option<SplitName>> {
    let mut persons: BTreeMap<&str, bool> = BTreeMap::new();
    for row in rows.iter().filter(|row| of(row)) {
        *persons.entry(&row.person).or_default() |= row.follow.event == 1;
    }
    let mut tested: BTreeSet<&str> = BTreeSet::new();
    for is_case in [false, true] {
        let of_class = persons.iter().filter(|(_, case)| **case == is_case);
        let mut drawn: Vec<(u64, &str)> = of_class.map(|(person, _)| (draw(seed, "split", person), *person)).collect();
        drawn.sort_unstable();
        let count = libm::round(drawn.len() as f64 * share) as usize;
        tested.extend(drawn.iter().take(count).map(|(_, person)| *person));
    }
    let name = |row: &Row| if tested.contains(row.person.as_str()) { SplitName::Test } else { SplitName::Train };
    rows.iter().map(|row| Some(name(row))).collect()
}

fn by_time(rows: &[Row], split: &Split) -> Vec<Option<SplitName>> {
    let at = split.at.map(day_of).or_else(|| {
        let mut dates: Vec<Day> = rows.iter().map(|row| row.index).collect();
        dates.sort_unstable();
        let tested = libm::round(dates.len() as f64 * split.test.unwrap_or(0.0)) as usize;
        dates.get(dates.len().saturating_sub(tested.max(1))).copied()
    });
    let is_early = |row: &Row| at.is_none_or(|at| row.index < at);
    let trained: BTreeSet<&str> = rows.iter().filter(|row| is_early(row)).map(|row| row.person.as_str()).collect();
    let name = |row: &Row| match (is_early(row), trained.contains(row.person.as_str())) {
        (true, _) => Some(SplitName::Train),
        (false, true) => None,
        (false, false) => Some(SplitName::Test),
    };
    rows.iter().map(name).collect()
}

fn by_site(rows: &[Row], split: &Split, seed: u64) -> Result<Vec<Option<SplitName>>, CohortError> {
    let known: BTreeSet<&str> = rows.iter().filter_map(|row| row.site.as_deref()).collect();
    for site in &split.sites {
        if !known.contains(site.as_str()) {
            let near =
                nearest(site, known.iter().copied()).map_or(String::new(), |near| format!("; the nearest is `{near}`"));
            let what = format!("no index date is of the site `{site}`; there are {} sites{near}", known.len());
            return Err(CohortError::key("sampling.split.sites", what));
        }
    }
    let is_external = |row: &Row| row.site.as_ref().is_some_and(|site| split.sites.contains(site));
    let mut names = by_person(rows, split.test.unwrap_or(0.0), seed, |row| !is_external(row));
    for (name, row) in names.iter_mut().zip(rows) {
        if is_external(row) {
            *name = Some(SplitName::External);
        }
    }
    Ok(names)
}
