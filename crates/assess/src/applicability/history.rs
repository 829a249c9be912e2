//! How far back the record reaches: what lies before its first entry is unknown, not absent.

use jiff::civil::Date;
use language::{decimal, messages};
use record::{Moment, Record, Standing};

use super::finding::{Asked, Finding, Part};
use super::note::GateVerdict;

/// Days from the first dated entry to the as-of date; `None` where nothing is dated by then. Entries that must not count, or
/// were written down later, are left out, and so are allergies, vaccinations and the family's history, which models do not read.
#[must_use]
pub fn days_of_history(record: &Record, as_of: Date) -> Option<i32> {
    let usable = |standing: &Standing, time: Option<Moment>| time.filter(|_| !standing.is_excluded());
    let known = record.conditions.iter().filter(|e| e.recorded.is_none_or(|time| time.date.earliest() <= as_of));
    let conditions = known.filter_map(|e| usable(&e.standing, e.onset.or(e.recorded)));
    let medications = record.medications.iter().filter_map(|e| usable(&e.standing, e.start));
    let procedures = record.procedures.iter().filter_map(|e| usable(&e.standing, e.performed));
    let observations = record.observations.iter().filter_map(|e| usable(&e.standing, e.time));
    let encounters = record.encounters.iter().filter_map(|e| usable(&e.standing, e.start));
    let all = conditions.chain(medications).chain(procedures).chain(observations).chain(encounters);
    let first = all.map(|time| time.date.earliest()).filter(|day| *day <= as_of).min()?;
    first.until(as_of).ok().map(|span| span.get_days())
}

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let Some((source, history)) = asked.source.and_then(|source| Some((source, source.history?))) else {
        return Part::not_reported(messages::gate_history_not_reported());
    };
    let days = days_of_history(asked.record, asked.as_of);
    let here = days.map(|days| span(f64::from(days)));
    let (p05, median) = (span(history.p05_days), span(history.median_days));
    let basis = match &here {
        Some(here) => messages::gate_history_basis(&p05, &median, here, &source.source),
        None => messages::gate_history_basis_undated(&p05, &median, &source.source),
    };
    let is_short = days.is_none_or(|days| f64::from(days) < history.p05_days);
    if !is_short {
        return Part::of(vec![], basis);
    }
    let says = match &here {
        Some(here) => messages::gate_history_short(here, &p05),
        None => messages::gate_history_undated(&p05),
    };
    Part::of(vec![Finding::new(GateVerdict::Caution, says)], basis)
}

/// Days as people say them.
fn span(days: f64) -> String {
    const A_YEAR: f64 = 365.25;
    const A_MONTH: f64 = A_YEAR / 12.0;
    if days >= 2.0 * A_YEAR {
        // So few years that a tenth tells them apart.
        messages::gate_span_years(&decimal(&format!("{:.1}", days / A_YEAR)))
    } else if days >= 3.0 * A_MONTH {
        messages::gate_span_months(days / A_MONTH)
    } else {
        messages::gate_span_days(days)
    }
}
