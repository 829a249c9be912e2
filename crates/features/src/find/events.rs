//! Dated entries to one number: how many, on how many days, how long ago, or whether there are enough of them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use language::messages;
use record::Moment;

use super::lists::List;
use super::{Chart, days_between};
use crate::definition::{InputDefinition, Take};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// Longer than anyone lives, in days: the limit of a time that nothing else limits.
pub(super) const LIFETIME_DAYS: f64 = 130.0 * 365.25;

/// Entries that say yes, those that perhaps do, and what is known of the list on which they stand.
pub(super) struct Events {
    sure: Vec<Event>,
    perhaps: Vec<Evidence>,
    list: List,
}

/// An entry and the days on which it may have happened.
struct Event {
    first: Date,
    last: Date,
    evidence: Evidence,
}

impl Event {
    fn is_exact(&self) -> bool {
        self.first == self.last
    }
}

impl Events {
    pub(super) fn new(list: List) -> Self {
        Self { sure: vec![], perhaps: vec![], list }
    }

    /// Adds an entry of the lookback; what has no date, or is not sure, is only perhaps one.
    pub(super) fn add(
        &mut self,
        chart: &Chart<'_>,
        input: &InputDefinition,
        is_sure: bool,
        time: Option<Moment>,
        mut evidence: Evidence,
    ) {
        if !chart.had_happened(time.as_ref()) || chart.is_stale(time.as_ref(), input.lookback_days) {
            return;
        }
        match time {
            Some(time) if is_sure => {
                let (first, last) = (time.date.earliest(), time.date.latest().min(chart.as_of));
                self.sure.push(Event { first, last, evidence });
            }
            _ => {
                let why = if is_sure { messages::find_undated() } else { messages::find_not_settled() };
                evidence.remark = Some(why.into());
                self.perhaps.push(evidence);
            }
        }
    }

    /// Takes what the input asks for.
    pub(super) fn take(mut self, chart: &Chart<'_>, input: &InputDefinition, label: &str) -> FeatureValue {
        self.sure
            .sort_by(|a, b| (b.first, b.last).cmp(&(a.first, a.last)).then(a.evidence.source.cmp(&b.evidence.source)));
        self.perhaps.sort_by(|a, b| a.source.cmp(&b.source));
        let mut value = match input.take {
            Take::DaysSince | Take::DaysSinceFirst => self.days_since(chart, input),
            Take::Count | Take::CountDates => self.count(chart, input),
            _ => self.yes_or_no(chart, input),
        };
        let found = !self.sure.is_empty();
        let (open, unreadable) = (self.perhaps.len(), self.list.unreadable);
        if open > 0 {
            value.cautions.push(messages::find_entries_not_counted(label, open));
        }
        if unreadable > 0 && !found {
            value.cautions.push(self.list.unreadable_words(label));
        }
        if !found && !self.list.is_carried {
            value.cautions.push(self.list.absent_words(label));
        } else if !found && open + unreadable == 0 {
            value.notes.push(none_recorded(label, input));
        }
        if !found && value.status == Status::NotRecorded && chart.questioned.contains(&input.name) {
            value.cautions.push(messages::find_questioned(label));
        }
        if self.sure.iter().any(|event| !event.is_exact()) {
            value.cautions.push(messages::find_date_in_part(label));
        }
        value.evidence = self.sure.into_iter().map(|event| event.evidence).chain(self.perhaps).collect();
        value
    }

    /// Entries that may be there beside those that are.
    fn more(&self) -> usize {
        self.perhaps.len() + self.list.unreadable
    }

    /// What nothing found means: known to be nothing only where the list is there.
    fn none(&self, on_a_list: f64, otherwise: CouldBe) -> FeatureValue {
        if self.list.is_carried {
            FeatureValue { status: Status::NotRecorded, ..FeatureValue::present(on_a_list, vec![]) }
        } else {
            FeatureValue::absent(Status::Missing, otherwise)
        }
    }

    fn count(&self, chart: &Chart<'_>, input: &InputDefinition) -> FeatureValue {
        let of_days = input.take == Take::CountDates;
        if self.sure.is_empty() {
            let mut value = self.none(0.0, CouldBe::Unbounded);
            if !value.is_missing() && self.more() > 0 {
                value.could_be = CouldBe::Between(0.0, self.more() as f64);
            }
            return value;
        }
        let before =
            |event: &&Event| input.lookback_days.is_some_and(|days| days_between(event.first, chart.as_of) > days);
        let (number, low, high) = if of_days {
            let exact: BTreeSet<Date> = self.sure.iter().filter(|e| e.is_exact()).map(|e| e.first).collect();
            let all: BTreeSet<Date> = self.sure.iter().map(|e| e.first).collect();
            let inexact = self.sure.iter().filter(|e| !e.is_exact()).count();
            (all.len(), exact.len(), exact.len() + inexact)
        } else {
            (self.sure.len(), self.sure.len() - self.sure.iter().filter(before).count(), self.sure.len())
        };
        let mut value = FeatureValue::present(number as f64, vec![]);
        let (low, high) = (low as f64, (high + self.more()) as f64);
        if low < value.value || high > value.value {
            value.could_be = CouldBe::Between(low, high);
        }
        value
    }

    fn days_since(&self, chart: &Chart<'_>, input: &InputDefinition) -> FeatureValue {
        let longest = input.lookback_days.map_or(LIFETIME_DAYS, f64::from);
        let days = |date: Date| f64::from(days_between(date, chart.as_of));
        let is_latest = input.take == Take::DaysSince;
        // Sorted by their first days, latest first.
        let event = if is_latest { self.sure.first() } else { self.sure.last() };
        let Some(event) = event else {
            // Where the list is there and all of it can be read, there is no such time: nothing is left open.
            let is_open = !self.list.is_carried || self.more() > 0;
            let could_be = if is_open { CouldBe::Between(0.0, longest) } else { CouldBe::Known };
            return FeatureValue::absent(Status::Missing, could_be);
        };
        let value = days(event.first);
        let lasts = self.sure.iter().map(|e| days(e.last));
        // The latest is no later than the last day of any; the earliest no later than the earliest of all last days.
        let mut low = if is_latest { lasts.fold(value, f64::min) } else { lasts.fold(0.0, f64::max) };
        let mut high = value;
        if self.more() > 0 {
            if is_latest {
                low = 0.0;
            } else {
                high = longest.max(value);
            }
        }
        let mut value = FeatureValue::present(value, vec![]);
        if low < value.value || high > value.value {
            value.could_be = CouldBe::Between(low, high);
        }
        value
    }

    fn yes_or_no(&self, chart: &Chart<'_>, input: &InputDefinition) -> FeatureValue {
        let either = || CouldBe::OneOf(vec![0.0, 1.0]);
        let times = if input.take == Take::AtLeast { input.times.unwrap_or(1).max(1) as usize } else { 1 };
        let days = |only_exact: bool| -> Vec<Date> {
            let dates = self.sure.iter().filter(|e| !only_exact || e.is_exact()).map(|e| e.first);
            dates.collect::<BTreeSet<Date>>().into_iter().collect()
        };
        if is_enough(&days(false), times, input.within_days) {
            let mut value = FeatureValue::present(1.0, vec![]);
            if times > 1 && !is_enough(&days(true), times, input.within_days) {
                value.could_be = either();
            }
            return value;
        }
        if self.sure.is_empty() {
            let mut value = self.none(0.0, either());
            if !value.is_missing() && (self.more() > 0 || chart.questioned.contains(&input.name)) {
                value.could_be = either();
            }
            return value;
        }
        let mut value = FeatureValue::present(0.0, vec![]);
        if self.more() > 0 || self.sure.iter().any(|e| !e.is_exact()) {
            value.could_be = either();
        }
        value
    }
}

/// Whether `times` of these days, in ascending order, lie within so many days.
fn is_enough(days: &[Date], times: usize, within_days: Option<i32>) -> bool {
    days.windows(times).any(|run| match (run, within_days) {
        ([first, .., last], Some(within)) => days_between(*first, *last) <= within,
        _ => true,
    })
}

/// That nothing stands in the lookback.
pub(super) fn none_recorded(label: &str, input: &InputDefinition) -> String {
    match input.lookback_days {
        Some(days) => messages::find_none_recorded_within(label, days),
        None => messages::find_none_recorded(label),
    }
}
