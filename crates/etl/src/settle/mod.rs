//! All entries of one person, judged together: what stands twice, what cannot be, whose person is not known.

mod person;
mod repeats;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use jiff::Span;
use jiff::civil::Date;
use record::PartialDate;
use store::{Entry, Kind, Row, moment_from_text};

use self::person::{one_death, one_person};
use self::repeats::without_repeats;
use crate::quality::{Codes, Dates};
use crate::settings::{Keep, Rules};
use crate::tally::{Place, Tallies};

/// What was found out while settling.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) tallies: Tallies,
    pub(crate) dates: BTreeMap<String, Dates>,
    pub(crate) codes: Codes,
    pub(crate) persons: u64,
    pub(crate) without_birth_date: u64,
    pub(crate) without_sex: u64,
    pub(crate) dead: u64,
    pub(crate) without_period: u64,
    pub(crate) periods_made: u64,
}

/// Settles persons on many threads.
#[derive(Debug)]
pub(crate) struct Settler {
    rules: Rules,
    /// Where no source says when persons were observed, their events do.
    makes_periods: bool,
    shards: Vec<Mutex<Findings>>,
}

const TWICE: &str = "stands twice";
const NOBODY: &str = "of a person without a person row";
const CONTRADICTORY: &str = "of a person whose person rows contradict each other (two people with one identifier?)";

impl Settler {
    pub(crate) fn new(rules: Rules, makes_periods: bool, threads: usize) -> Self {
        let shards = (0..threads.max(1)).map(|_| Mutex::default()).collect();
        Self { rules, makes_periods, shards }
    }

    pub(crate) fn into_findings(self) -> Findings {
        let mut all = Findings::default();
        for shard in self.shards {
            let found = shard.into_inner().unwrap_or_else(PoisonError::into_inner);
            for (table, tally) in found.tallies {
                all.tallies.entry(table).or_default().merge(tally);
            }
            for (table, dates) in found.dates {
                all.dates.entry(table).or_default().merge(&dates);
            }
            all.codes.merge(found.codes);
            all.persons += found.persons;
            all.without_birth_date += found.without_birth_date;
            all.without_sex += found.without_sex;
            all.dead += found.dead;
            all.without_period += found.without_period;
            all.periods_made += found.periods_made;
        }
        all
    }

    /// A shard that no other thread uses now; sums do not depend on which.
    fn shard(&self) -> MutexGuard<'_, Findings> {
        loop {
            for shard in &self.shards {
                match shard.try_lock() {
                    Ok(free) => return free,
                    Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                    Err(TryLockError::WouldBlock) => {}
                }
            }
            // There is a shard for each thread, so one is free soon.
            std::thread::yield_now();
        }
    }

    /// The entries of one person that stay, given all in the store's order.
    pub(crate) fn settle(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut found = self.shard();
        let found = &mut *found;
        let (persons, entries): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|entry| kind(entry) == Some(Kind::Person));
        let Some((mut person, others)) = one_person(persons.clone()) else {
            let why = if persons.is_empty() { NOBODY } else { CONTRADICTORY };
            persons.iter().chain(&entries).for_each(|entry| found.drop(entry, why));
            return vec![];
        };
        others.iter().for_each(|entry| found.drop(entry, TWICE));
        let birth = person.rows.first().and_then(|row| PartialDate::parse(row.start.as_deref()?));
        let entries = without_repeats(entries, found);
        let (death, entries) = one_death(entries, found);
        let mut kept = self.possible(birth, death, entries, found);
        found.persons += 1;
        found.dead += u64::from(kept.iter().any(|entry| kind(entry) == Some(Kind::Death)));
        if let Some(row) = person.rows.first_mut() {
            found.without_birth_date += u64::from(row.start.is_none());
            found.without_sex += u64::from(row.class.is_none());
        }
        self.observe(&mut kept, found);
        kept.insert(0, person);
        for entry in &kept {
            found.store(entry);
        }
        kept
    }

    /// Those that lie neither before birth nor after death.
    fn possible(
        &self,
        birth: Option<PartialDate>,
        death: Option<PartialDate>,
        entries: Vec<Entry>,
        found: &mut Findings,
    ) -> Vec<Entry> {
        let days = |days: u16| Span::new().days(i64::from(days));
        let rules = &self.rules;
        let first = birth.and_then(|b| b.earliest().checked_sub(days(rules.before_birth_tolerance_days)).ok());
        let last = death.and_then(|d| d.latest().checked_add(days(rules.after_death_tolerance_days)).ok());
        let mut kept = Vec::with_capacity(entries.len() + 2);
        for entry in entries {
            let when = entry.rows.first().filter(|row| happens(row.kind)).and_then(date_of);
            let is_before = when.zip(first).is_some_and(|(when, first)| when.latest() < first);
            let is_after = when.zip(last).is_some_and(|(when, last)| when.earliest() > last);
            let (why, keep) = match (is_before, is_after) {
                (true, _) => ("before birth", rules.before_birth),
                (_, true) => ("after death", rules.after_death),
                _ => {
                    kept.push(entry);
                    continue;
                }
            };
            if keep == Keep::Keep {
                found.remark(&entry, why);
                kept.push(entry);
            } else {
                found.drop_bad(&entry, why);
            }
        }
        kept
    }

    /// Looks at what lies outside the observation periods, or makes one where no source states any.
    fn observe(&self, kept: &mut Vec<Entry>, found: &mut Findings) {
        let periods: Vec<(Date, Date)> = kept
            .iter()
            .filter_map(|e| e.rows.first())
            .filter(|row| row.kind == Kind::Period)
            .filter_map(period)
            .collect();
        if !periods.is_empty() {
            for entry in kept.iter() {
                let when =
                    entry.rows.first().filter(|row| row.kind != Kind::Death && happens(row.kind)).and_then(date_of);
                let is_within = |when: PartialDate| {
                    periods.iter().any(|(start, end)| *start <= when.latest() && when.earliest() <= *end)
                };
                if when.is_some_and(|when| !is_within(when)) {
                    found.remark(entry, "outside the observation periods (stored all the same)");
                }
            }
            return;
        }
        let events = || kept.iter().filter_map(|e| e.rows.first()).filter(|row| happens(row.kind));
        let days = || events().filter_map(date_of).flat_map(|date| [date.earliest(), date.latest()]);
        match (self.makes_periods, days().min(), days().max()) {
            (true, Some(first), Some(last)) => {
                let row = Row { start: Some(first.to_string()), end: Some(last.to_string()), ..Row::new(Kind::Period) };
                found.periods_made += 1;
                // In the store's order: after sites and races, before the rest.
                let at = kept.iter().take_while(|e| matches!(kind(e), Some(Kind::Site | Kind::Race))).count();
                kept.insert(at, Entry { person: String::new(), rows: vec![row] });
            }
            _ => found.without_period += 1,
        }
    }
}

impl Findings {
    pub(super) fn drop(&mut self, entry: &Entry, why: &'static str) {
        if let Some((table, place)) = counted(entry) {
            tally(&mut self.tallies, table).drop(why, place);
        }
    }

    /// Drops an entry that cannot be.
    fn drop_bad(&mut self, entry: &Entry, why: &'static str) {
        if let Some((table, place)) = counted(entry) {
            tally(&mut self.tallies, table).drop_bad(why, place);
        }
    }

    fn remark(&mut self, entry: &Entry, what: &'static str) {
        if let Some((table, place)) = counted(entry) {
            tally(&mut self.tallies, table).remark(what, place);
        }
    }

    fn store(&mut self, entry: &Entry) {
        self.codes.add(entry);
        let Some((table, _)) = counted(entry) else { return };
        tally(&mut self.tallies, table).stored += 1;
        let row = entry.rows.first().filter(|row| row.kind != Kind::Person);
        if let Some(text) = row.and_then(|row| row.start.as_deref().or(row.recorded.as_deref())) {
            match self.dates.get_mut(table) {
                Some(dates) => dates.add(text),
                None => self.dates.entry(table.to_owned()).or_default().add(text),
            }
        }
    }
}

fn tally<'a>(tallies: &'a mut Tallies, table: &str) -> &'a mut crate::tally::Tally {
    if !tallies.contains_key(table) {
        tallies.insert(table.to_owned(), crate::tally::Tally::default());
    }
    tallies.entry(table.to_owned()).or_default()
}

/// The table of an entry that was counted when it came in, and where it stood; entries without a source are parts of
/// another row.
fn counted(entry: &Entry) -> Option<(&str, Place)> {
    let row = entry.rows.first()?;
    let source = row.source.as_deref()?;
    Some((table_of(source), Place { file: row.file, byte: row.first_byte }))
}

/// The table that an entry's source names.
pub(crate) fn table_of(source: &str) -> &str {
    source.split(['/', ' ', '#', '(']).next().unwrap_or(source)
}

fn kind(entry: &Entry) -> Option<Kind> {
    entry.rows.first().map(|row| row.kind)
}

/// Whether entries of this kind happen on a date.
fn happens(kind: Kind) -> bool {
    !matches!(kind, Kind::Person | Kind::Site | Kind::Race | Kind::Period | Kind::Relative | Kind::RelativeCondition)
}

fn date_of(row: &Row) -> Option<PartialDate> {
    let text = row.start.as_deref().or(row.recorded.as_deref())?;
    moment_from_text(text).map(|moment| moment.date)
}

fn period(row: &Row) -> Option<(Date, Date)> {
    let day = |text: &Option<String>| PartialDate::parse(text.as_deref()?)?.day();
    Some((day(&row.start)?, day(&row.end)?))
}
