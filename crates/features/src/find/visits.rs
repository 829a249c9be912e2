//! Use of care: visits and stays by class and type, how many, how long ago, for how many nights.

use language::messages;
use record::{Encounter, Moment};

use super::events::{Events, LIFETIME_DAYS, none_recorded};
use super::lists::{List, counts, is_read};
use super::presence::{evidence, latest_first};
use super::supply::{nights, offset, union};
use super::{Chart, codes};
use crate::definition::{CodeSet, ConceptDefinition, InputDefinition, Take, VisitsDefinition};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// A number of the visits in the lookback.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    visits: &VisitsDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let list = List::of_visits(chart, |entry| is_comparable(visits, entry));
    let found = chart.record.encounters.iter().filter(|entry| is_of(visits, entry));
    let found = found.filter_map(|entry| Some((entry, counts(&entry.standing)?)));
    if matches!(input.take, Take::StayDays | Take::LongestStayDays) {
        return stay(chart, &concept.label, input, &list, found);
    }
    let mut events = Events::new(list);
    for (entry, is_sure) in found {
        events.add(chart, input, is_sure, entry.start, evidence_of(entry));
    }
    events.take(chart, input, &concept.label)
}

pub(super) fn is_of(visits: &VisitsDefinition, entry: &Encounter) -> bool {
    let class = entry.class.as_deref().unwrap_or_default();
    let by_class = visits.classes.iter().any(|wanted| wanted.eq_ignore_ascii_case(class));
    let by_code = codes::holds(&visits.codes, &entry.code);
    visits.is_any() || if visits.both { by_class && by_code } else { by_class || by_code }
}

/// Whether the visit says enough to be told apart from those that are wanted.
fn is_comparable(visits: &VisitsDefinition, entry: &Encounter) -> bool {
    let by_class = entry.class.is_some() && !visits.classes.is_empty();
    let by_code = visits.codes != CodeSet::default() && is_read(&visits.codes, &entry.code);
    visits.is_any() || by_class || by_code
}

fn evidence_of(entry: &Encounter) -> Evidence {
    let what = entry.code.words().or(entry.class.as_deref());
    evidence(&entry.source, what, entry.class.clone().unwrap_or_default(), entry.start)
}

/// Nights of all stays, or of the longest. A stay is only as long as it is known to be: the length of one whose end is not
/// stated, or had not come by the as-of date, is open. Stays that touch are one, as after a transfer.
fn stay<'r>(
    chart: &Chart<'_>,
    label: &str,
    input: &InputDefinition,
    list: &List,
    found: impl Iterator<Item = (&'r Encounter, bool)>,
) -> FeatureValue {
    let from = input.lookback_days.map_or(i32::MIN, |days| -days);
    let day = |time: Option<Moment>| time.and_then(|t| t.date.day()).map(|day| offset(chart, day));
    let mut stays: Vec<(i32, i32)> = Vec::new();
    let (mut used, mut open): (Vec<Evidence>, Vec<Evidence>) = (vec![], vec![]);
    let mut most_open = 0.0;
    for (entry, is_sure) in found {
        if !chart.had_happened(entry.start.as_ref()) {
            continue;
        }
        let ended = day(entry.end).filter(|end| *end <= 0);
        match (day(entry.start), ended) {
            (Some(start), Some(end)) if is_sure => {
                if end >= from {
                    stays.push((start.max(from), end.max(start)));
                    used.push(evidence_of(entry));
                }
            }
            // Whatever it was, it was over before the lookback.
            (_, Some(end)) if end < from => {}
            (start, end) => {
                let begun = start.map_or(LIFETIME_DAYS, |start| -f64::from(start.max(from)));
                let limit = input.lookback_days.map_or(begun, |days| begun.min(f64::from(days)));
                most_open += limit + end.map_or(0.0, f64::from);
                let mut evidence = evidence_of(entry);
                evidence.remark = Some(messages::find_unknown_length().into());
                open.push(evidence);
            }
        }
    }
    let lengths = union(stays);
    let number = match input.take {
        Take::LongestStayDays => lengths.iter().map(|(from, to)| to - from).max().unwrap_or(0),
        _ => nights(&lengths),
    };
    latest_first(&mut used);
    latest_first(&mut open);
    let longest = input.lookback_days.map_or(LIFETIME_DAYS, f64::from);
    let nothing_found = used.is_empty();
    let mut value = if !nothing_found {
        FeatureValue::present(f64::from(number), vec![])
    } else if open.is_empty() && list.is_carried {
        FeatureValue { status: Status::NotRecorded, ..FeatureValue::present(0.0, vec![]) }
    } else {
        FeatureValue::absent(Status::Missing, CouldBe::Between(0.0, longest))
    };
    if nothing_found && !list.is_carried {
        value.cautions.push(list.absent_words(label));
    } else if nothing_found && open.is_empty() && list.unreadable == 0 {
        value.notes.push(none_recorded(label, input));
    }
    if !open.is_empty() {
        value.cautions.push(messages::find_stays_not_counted(label, open.len()));
    }
    if list.unreadable > 0 {
        value.cautions.push(messages::find_visits_without_kind(label, list.unreadable));
    }
    if !value.is_missing() && (!open.is_empty() || list.unreadable > 0) {
        let low = f64::from(number);
        let high = if list.unreadable > 0 { longest } else { (low + most_open).min(longest) };
        value.could_be = CouldBe::Between(low, high.max(low));
    }
    value.evidence = used.into_iter().chain(open).collect();
    value
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Coding, Concept, Encounter, Record, Standing};

    use super::super::testing::{Numbers, known, on, set_of, value, visit};
    use crate::value::{CouldBe, Status};

    fn record(encounters: Vec<Encounter>) -> Record {
        Record { encounters, ..Record::default() }
    }

    fn input(of: &str, take: &str, lookback: Option<i32>) -> String {
        let lookback = lookback.map(|days| format!(r#", "lookback_days": {days}"#)).unwrap_or_default();
        format!(r#""of": "{of}", "take": "{take}"{lookback}"#)
    }

    #[test]
    fn visits_of_a_class_are_counted() {
        let record = record(vec![
            visit("EMER", 10, Some(10)),
            visit("emer", 200, Some(199)),
            visit("AMB", 5, None),
            visit("IMP", 9, Some(2)),
            visit("EMER", -3, None),
            Encounter { standing: Standing::Excluded("planned only".into()), ..visit("EMER", 1, None) },
        ]);
        for (of, take, lookback, expected) in [
            ("emergency", "count", None, 2.0),
            ("emergency", "count", Some(199), 1.0),
            ("emergency", "days_since", None, 10.0),
            ("emergency", "days_since_first", None, 200.0),
            ("emergency", "ever", Some(9), 0.0),
            ("emergency", "ever", Some(10), 1.0),
            ("visit", "count", None, 4.0),
            ("visit", "days_since", None, 5.0),
        ] {
            assert_eq!(known(&record, &input(of, take, lookback)), expected, "{of} {take} {lookback:?}");
        }
        assert!(known(&record, &input("emergency", "days_since", Some(9))).is_nan());
    }

    #[test]
    fn class_and_type_together() {
        let typed = |class: &str, code: &str| Encounter {
            code: Concept {
                codings: vec![Coding { system: CodeSystem::Snomed, code: code.into(), display: None }],
                text: None,
            },
            ..visit(class, 10, None)
        };
        let record = record(vec![typed("AMB", "3"), typed("IMP", "3"), typed("AMB", "4")]);
        assert_eq!(known(&record, &input("scanned", "count", None)), 1.0);
    }

    #[test]
    fn none_is_0_only_on_a_list() {
        let absent = value(&Record::default(), &input("emergency", "count", None));
        assert!(absent.is_missing() && absent.status == Status::Missing && absent.could_be == CouldBe::Unbounded);
        assert!(absent.cautions[0].contains("no list of visits"), "{:?}", absent.cautions);
        let other = value(&record(vec![visit("AMB", 5, None)]), &input("emergency", "count", None));
        assert_eq!((other.value, other.status, other.could_be), (0.0, Status::NotRecorded, CouldBe::Known));
        let unclassed = Encounter { class: None, ..visit("", 5, None) };
        let open = value(&record(vec![unclassed]), &input("emergency", "count", None));
        assert_eq!((open.value, open.could_be), (0.0, CouldBe::Between(0.0, 1.0)));
        let nights = value(&Record::default(), &input("stay", "stay_days", Some(90)));
        assert!(nights.is_missing() && nights.could_be == CouldBe::Between(0.0, 90.0));
    }

    #[test]
    fn nights_are_counted_once_and_within_the_lookback() {
        // -20..-15, and -17..-10 of another ward: ten nights in one stay; three more a year ago.
        let record = record(vec![
            visit("IMP", 20, Some(15)),
            visit("IMP", 17, Some(10)),
            visit("IMP", 300, Some(297)),
            visit("AMB", 50, Some(40)),
            visit("IMP", 8, Some(8)),
        ]);
        for (take, lookback, expected) in [
            ("stay_days", None, 13.0),
            ("longest_stay_days", None, 10.0),
            ("stay_days", Some(298), 11.0),
            ("stay_days", Some(12), 2.0),
            ("longest_stay_days", Some(12), 2.0),
            ("stay_days", Some(5), 0.0),
        ] {
            assert_eq!(known(&record, &input("stay", take, lookback)), expected, "{take} {lookback:?}");
        }
        let found = value(&record, &input("stay", "stay_days", Some(12)));
        assert_eq!(found.evidence.len(), 2, "the stay that reaches in, and the one of a day");
    }

    #[test]
    fn a_stay_without_an_end_is_of_unknown_length() {
        for open in [visit("IMP", 6, None), visit("IMP", 6, Some(-4))] {
            let alone = value(&record(vec![open.clone()]), &input("stay", "stay_days", None));
            assert!(alone.is_missing() && alone.could_be != CouldBe::Known);
            let beside = value(&record(vec![visit("IMP", 20, Some(15)), open]), &input("stay", "stay_days", None));
            assert_eq!((beside.value, beside.could_be), (5.0, CouldBe::Between(5.0, 11.0)));
            assert!(beside.cautions[0].contains("no known length"), "{:?}", beside.cautions);
        }
        let planned_end = Encounter { start: on(-2), ..visit("IMP", 0, Some(-9)) };
        assert!(value(&record(vec![planned_end]), &input("stay", "stay_days", None)).is_missing());
    }

    #[test]
    fn it_equals_a_count_night_by_night() {
        let mut numbers = Numbers(3);
        for _ in 0..200 {
            let stays: Vec<(i32, i32)> = (0..1 + numbers.below(6))
                .map(|_| {
                    let from = numbers.below(200);
                    (from, (from - numbers.below(30)).max(0))
                })
                .collect();
            let lookback = numbers.below(200);
            let record = record(stays.iter().map(|(from, to)| visit("IMP", *from, Some(*to))).collect());
            // The night that follows the day so many days ago.
            let is_in = |night: i32| stays.iter().any(|(from, to)| night <= *from && night > *to);
            let nights: Vec<bool> = (1..=lookback).map(is_in).collect();
            let longest = nights.split(|night| !night).map(<[bool]>::len).max().unwrap_or(0);
            let total = nights.iter().filter(|night| **night).count();
            let of = |take: &str| value(&record, &input("stay", take, Some(lookback))).value;
            assert_eq!(
                (of("stay_days"), of("longest_stay_days")),
                (total as f64, longest as f64),
                "{stays:?} {lookback}"
            );
        }
    }

    #[test]
    fn only_visits_have_nights() {
        for text in [input("asthma", "stay_days", None), input("stay", "now", None), input("stay", "latest", None)] {
            assert!(set_of(&text).is_err(), "{text}");
        }
        assert_eq!(
            set_of(&input("stay", "stay_days", None))
                .unwrap()
                .unit(set_of(&input("stay", "stay_days", None)).unwrap().inputs().first().unwrap()),
            Some("d".into())
        );
    }
}
