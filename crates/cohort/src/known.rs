//! The record as it was known at the end of a day: nothing of what came later is left in it.
//!
//! Features look only at what had happened by the as-of date. A chart of the past needs more than that: an entry may tell of
//! something old and be written down later, a stay or a diagnosis of then carries the end that it had later, and what is
//! dated to the year or not at all may lie on either side. Taking it out of the record leaves no way for it to reach a value.

use jiff::civil::Date;
use record::{Course, Moment, Record};

/// How many entries were taken out of a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Later ones, and those written down later.
    pub later: u64,
    /// Those whose date is absent or not known to the day and may be later.
    pub undated: u64,
}

/// Takes out of `record` what was not known at the end of `as_of`. Entries without a date stay only if `keep_undated`.
pub fn known_on(record: &mut Record, as_of: Date, keep_undated: bool) -> LeftOut {
    let mut left = LeftOut::default();
    let mut known = |times: &[Option<Moment>]| {
        let mut dated = times.iter().flatten();
        let is_later = dated.clone().any(|time| time.date.earliest() > as_of);
        let is_unclear = dated.any(|time| time.date.latest() > as_of);
        let is_undated = times.iter().all(Option::is_none) && !keep_undated;
        left.later += u64::from(is_later);
        left.undated += u64::from(!is_later && (is_unclear || is_undated));
        !(is_later || is_unclear || is_undated)
    };
    let is_ahead = |end: Option<Moment>| end.is_some_and(|end| end.date.latest() > as_of);
    // Not ended yet: the day after, whenever it was to be.
    let ahead = as_of.tomorrow().ok().map(Moment::on);
    record.observations.retain(|entry| known(&[entry.time]));
    record.conditions.retain(|entry| known(&[entry.onset, entry.recorded]));
    for entry in &mut record.conditions {
        if is_ahead(entry.abatement) {
            (entry.abatement, entry.course) = (None, Course::Current);
        }
    }
    record.medications.retain(|entry| known(&[entry.start]));
    for entry in &mut record.medications {
        if is_ahead(entry.end) {
            (entry.end, entry.course) = (ahead, Course::Current);
        }
    }
    record.procedures.retain(|entry| known(&[entry.performed]));
    record.encounters.retain(|entry| known(&[entry.start]));
    for entry in &mut record.encounters {
        if is_ahead(entry.end) {
            entry.end = None;
        }
    }
    record.allergies.retain(|entry| known(&[entry.recorded]));
    record.immunizations.retain(|entry| known(&[entry.occurred]));
    record.family_history.retain(|_| known(&[]));
    if record.patient.deceased.as_ref().is_some_and(|d| d.at.is_none_or(|at| at.date.latest() > as_of)) {
        record.patient.deceased = None;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::{Condition, Deceased, Encounter, Medication, Observation};

    fn at(text: &str) -> Option<Moment> {
        Moment::parse(text)
    }

    #[test]
    fn what_came_later_is_gone_and_ends_that_lay_ahead_are_open() {
        let condition = |onset: &str, recorded: Option<&str>, abatement: Option<&str>| Condition {
            onset: at(onset),
            recorded: recorded.and_then(at),
            abatement: abatement.and_then(at),
            course: Course::Past,
            ..Condition::default()
        };
        let mut record = Record {
            conditions: vec![
                condition("2020-01-01", None, Some("2020-03-01")),
                condition("2020-01-02", None, Some("2020-02-01")),
                condition("2020-01-03", Some("2021-01-01"), None),
                condition("2020-03-01", None, None),
                condition("2020", None, None),
                condition("2019", None, None),
                condition("x", None, None),
            ],
            medications: vec![Medication { start: at("2020-02-29"), end: at("2020-05-01"), ..Medication::default() }],
            encounters: vec![Encounter { start: at("2020-02-27"), end: at("2020-03-09"), ..Encounter::default() }],
            observations: vec![Observation { time: at("2020-02-29T23:59:00"), ..Observation::default() }],
            ..Record::default()
        };
        record.patient.deceased = Some(Deceased { at: at("2022-01-01") });
        let mut kept = record.clone();
        let left = known_on(&mut record, "2020-02-29".parse().unwrap(), false);
        assert_eq!(left, LeftOut { later: 2, undated: 2 });
        let ends: Vec<_> = record.conditions.iter().map(|c| (c.abatement, c.course)).collect();
        assert_eq!(ends, [(None, Course::Current), (at("2020-02-01"), Course::Past), (None, Course::Past)]);
        assert_eq!((record.medications[0].end, record.encounters[0].end), (at("2020-03-01"), None));
        assert!(record.observations.len() == 1 && record.patient.deceased.is_none());
        // Once everything has happened the record is left as it is.
        let whole = kept.clone();
        assert_eq!(known_on(&mut kept, "2030-01-01".parse().unwrap(), true), LeftOut::default());
        assert_eq!(kept, whole);
    }
}
