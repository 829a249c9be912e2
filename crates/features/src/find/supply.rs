//! Supplies of a drug: what was dispensed or ordered, from which day, for how many days. Days are counted from the as-of
//! date: 0 is that day, -1 the day before.

use jiff::civil::Date;
use language::messages;
use record::{DrugEvent, Medication, Moment};

use super::drugs::DrugList;
use super::lists::{counts, event_words};
use super::presence::evidence;
use super::{Chart, days_between};
use crate::definition::PresenceDefinition;
use crate::value::Evidence;

/// Nobody is given a drug for longer at once: ten years.
const LONGEST_SUPPLY_DAYS: f64 = 3653.0;

/// One fill: a supply of the drug, and its first day.
pub(super) struct Fill {
    /// The first day.
    pub(super) first: i32,
    /// Days that it lasts, as stated.
    pub(super) days: f64,
    pub(super) evidence: Evidence,
}

impl Fill {
    /// Days that it covers; a day that is begun is covered.
    pub(super) fn whole_days(&self) -> i32 {
        libm::ceil(self.days.min(LONGEST_SUPPLY_DAYS)) as i32
    }
}

/// The fills of a drug that had been made by the as-of date, earliest first.
pub(super) struct Fills {
    pub(super) fills: Vec<Fill>,
    /// Entries of which it is not known when they began, for how many days, or whether they count.
    pub(super) open: Vec<Evidence>,
    /// They are dispensings: what was ordered and never fetched is not among them.
    pub(super) are_dispensed: bool,
}

impl Fills {
    /// Dispensings where there is one with its days of supply, else every entry that states them: what was dispensed is the
    /// same supply as the order behind it.
    pub(super) fn of(chart: &Chart<'_>, presence: &PresenceDefinition) -> Self {
        let list = DrugList::new(presence.drugs.iter(), &presence.drugs_except_words);
        let entries: Vec<(&Medication, bool)> = chart
            .record
            .medications
            .iter()
            .filter(|m| chart.had_happened(m.start.as_ref()) && list.holds(&m.code).is_some())
            .filter_map(|m| Some((m, counts(&m.standing)?)))
            .collect();
        let is_fill = |m: &Medication, is_sure: bool| is_sure && days_of(m).is_some() && day_of(m.start).is_some();
        let are_dispensed = entries.iter().any(|(m, is_sure)| m.event == DrugEvent::Dispensed && is_fill(m, *is_sure));
        let mut fills = Self { fills: vec![], open: vec![], are_dispensed };
        for (entry, is_sure) in entries {
            if are_dispensed && entry.event != DrugEvent::Dispensed {
                continue;
            }
            let mut evidence = drug_evidence(entry);
            match (is_sure, days_of(entry), day_of(entry.start)) {
                (true, Some(days), Some(day)) => {
                    fills.fills.push(Fill { first: offset(chart, day), days, evidence });
                }
                // That someone takes the drug, or was given a dose, tells of no supply.
                (_, None, _) if matches!(entry.event, DrugEvent::Stated | DrugEvent::Administered) => {}
                _ => {
                    evidence.remark = Some(messages::find_unknown_supply().into());
                    fills.open.push(evidence);
                }
            }
        }
        fills.fills.sort_by(|a, b| {
            a.first.cmp(&b.first).then(a.days.total_cmp(&b.days)).then(a.evidence.source.cmp(&b.evidence.source))
        });
        fills.open.sort_by(|a, b| a.source.cmp(&b.source));
        fills
    }
}

/// Days that a supply lasts: as stated, or to the end that the source states of a dispensing, as claims often do.
pub(super) fn days_of(entry: &Medication) -> Option<f64> {
    let to_its_end = || {
        let (start, end) = (day_of(entry.start)?, day_of(entry.end)?);
        let days = days_between(start, end) + 1;
        (entry.event == DrugEvent::Dispensed && days > 0).then(|| f64::from(days))
    };
    entry.days_supply.or_else(to_its_end)
}

/// A drug entry as evidence: its supply is its value.
pub(super) fn drug_evidence(entry: &Medication) -> Evidence {
    let days = days_of(entry);
    let value = days.map(|days| days.to_string());
    let value = value.unwrap_or_else(|| event_words(entry.event).to_owned());
    let mut evidence = evidence(&entry.source, entry.code.words(), value, entry.start);
    evidence.unit = days.map(|_| "d".into());
    evidence
}

/// The day of a moment, where it is known to the day.
pub(super) fn day_of(time: Option<Moment>) -> Option<Date> {
    time.and_then(|time| time.date.day())
}

/// A date in days from the as-of date; negative before it.
pub(super) fn offset(chart: &Chart<'_>, day: Date) -> i32 {
    -days_between(day, chart.as_of)
}

/// The union of spans, each of a first day and the day after its last: spans that overlap or touch become one.
pub(super) fn union(spans: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    joined(spans, 0)
}

/// Spans joined where no more than `gap` days lie between them.
pub(super) fn joined(mut spans: Vec<(i32, i32)>, gap: i32) -> Vec<(i32, i32)> {
    spans.sort_unstable();
    let mut joined: Vec<(i32, i32)> = Vec::with_capacity(spans.len());
    for (from, to) in spans {
        match joined.last_mut() {
            Some((_, end)) if from <= end.saturating_add(gap) => *end = (*end).max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

/// Days of spans that do not overlap.
pub(super) fn nights(spans: &[(i32, i32)]) -> i32 {
    spans.iter().map(|(from, to)| to - from).sum()
}

/// The part of spans from one day to another, the latter not included.
pub(super) fn clipped(spans: &[(i32, i32)], from: i32, to: i32) -> Vec<(i32, i32)> {
    spans.iter().map(|(a, b)| ((*a).max(from), (*b).min(to))).filter(|(a, b)| a < b).collect()
}
