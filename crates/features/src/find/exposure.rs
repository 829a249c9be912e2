//! Exposure to a drug: episodes joined over a permissible gap, their days, and how long ago the last one ended.
//!
//! A supply exposes for its days. An entry without one exposes from its start to its stated end; while no end has come, to
//! the as-of date. What is over on a day unknown exposes for a time unknown and is only counted as open.

use language::messages;
use record::{Course, DrugEvent, Medication};

use super::Chart;
use super::drugs::DrugList;
use super::events::LIFETIME_DAYS;
use super::lists::{List, counts};
use super::supply::{Fill, clipped, day_of, days_of, drug_evidence, joined, nights, offset};
use crate::definition::{ConceptDefinition, InputDefinition, PresenceDefinition, Take};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// Episodes, their days, or the days since the last.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let label = &concept.label;
    let drugs = DrugList::new(presence.drugs.iter(), &presence.drugs_except_words);
    let from = input.lookback_days.map_or(i32::MIN, |days| -days);
    let mut spans: Vec<(i32, i32)> = Vec::new();
    let (mut used, mut open): (Vec<(i32, Evidence)>, Vec<Evidence>) = (vec![], vec![]);
    for entry in chart.record.medications.iter().filter(|m| drugs.holds(&m.code).is_some()) {
        let (true, Some(is_sure)) = (chart.had_happened(entry.start.as_ref()), counts(&entry.standing)) else {
            continue;
        };
        let mut evidence = drug_evidence(entry);
        match span(chart, entry).filter(|_| is_sure) {
            Some((first, end)) => {
                spans.push((first, end));
                used.push((end, evidence));
            }
            None => {
                evidence.remark = Some(messages::find_unknown_length().into());
                open.push(evidence);
            }
        }
    }
    let episodes = joined(spans, input.gap_days.unwrap_or(0));
    // The day of the window's beginning is in it, as it is in that of every other input.
    let recent: Vec<(i32, i32)> = episodes.into_iter().filter(|(_, end)| *end > from).collect();
    let list = List::of_drugs(chart);
    let longest = input.lookback_days.map_or(LIFETIME_DAYS, f64::from);
    let more = open.len() + list.unreadable;
    let number = match (input.take, recent.last()) {
        (Take::Episodes, _) => Some(recent.len() as f64),
        (Take::DaysSinceExposure, last) => last.map(|(_, end)| f64::from((1 - end).max(0))),
        _ => Some(f64::from(nights(&clipped(&recent, from, 0)))),
    };
    let limits = |number: f64| match input.take {
        // An open entry may be an episode of its own, or join others.
        Take::Episodes => CouldBe::Between(number.min(1.0), number + more as f64),
        Take::DaysSinceExposure => CouldBe::Between(0.0, number),
        _ => CouldBe::Between(number, longest.max(number)),
    };
    let mut value = match number {
        Some(number) if !recent.is_empty() => {
            let could_be = if more > 0 || !list.is_carried { limits(number) } else { CouldBe::Known };
            FeatureValue { could_be, ..FeatureValue::present(number, vec![]) }
        }
        Some(number) if list.is_carried => {
            let could_be = if more > 0 { limits(number) } else { CouldBe::Known };
            FeatureValue { status: Status::NotRecorded, could_be, ..FeatureValue::present(number, vec![]) }
        }
        _ => {
            let could_be = match input.take {
                _ if list.is_carried && more == 0 => CouldBe::Known,
                Take::Episodes => CouldBe::Unbounded,
                _ => CouldBe::Between(0.0, longest),
            };
            FeatureValue::absent(Status::Missing, could_be)
        }
    };
    if !open.is_empty() {
        value.cautions.push(messages::find_lengths_not_counted(label, open.len()));
    }
    if recent.is_empty() && !list.is_carried {
        value.cautions.push(list.absent_words(label));
    } else if recent.is_empty() && more == 0 {
        value.notes.push(match input.lookback_days {
            Some(days) => messages::find_no_exposure_within(label, days),
            None => messages::find_no_exposure(label),
        });
    }
    used.retain(|(end, _)| *end > from);
    used.sort_by(|(a_end, a), (b_end, b)| b_end.cmp(a_end).then(a.source.cmp(&b.source)));
    open.sort_by(|a, b| a.source.cmp(&b.source));
    value.evidence = used.into_iter().map(|(_, evidence)| evidence).chain(open).collect();
    value
}

/// The first day of exposure and the day after the last, as far as the as-of date tells: 1 where it lasts that day.
fn span(chart: &Chart<'_>, entry: &Medication) -> Option<(i32, i32)> {
    const LASTS: i32 = 1;
    let first = offset(chart, day_of(entry.start)?);
    if let Some(days) = days_of(entry) {
        let supply = Fill { first, days, evidence: drug_evidence(entry) };
        return Some((first, first.saturating_add(supply.whole_days()).min(LASTS)));
    }
    // Until it has come, an end makes no difference to there being none.
    let ended = entry.end.filter(|end| chart.had_happened(Some(end)));
    match (ended, entry.event) {
        (Some(end), _) => {
            let last = offset(chart, end.date.day()?);
            (last >= first).then(|| (first, last.saturating_add(1).min(LASTS)))
        }
        // A pharmacy's supply that states no days lasts no known time.
        (None, DrugEvent::Dispensed) => None,
        (None, event) if entry.course == Course::Past && entry.end.is_none() => {
            // A dose that was given is of its day.
            (event == DrugEvent::Administered).then_some((first, first + 1))
        }
        (None, _) => Some((first, LASTS)),
    }
}

#[cfg(test)]
mod tests {
    use record::{Course, DrugEvent, Medication, Record};

    use super::super::testing::{Numbers, fill, fills, known, on, set_of, value};
    use crate::value::{CouldBe, Status};

    fn input(take: &str, more: &str) -> String {
        format!(r#""of": "statin", "take": "{take}"{more}"#)
    }

    #[test]
    fn a_gap_longer_than_permitted_ends_an_episode() {
        // -200..-171, then 20 days without, then -150..-121; again from -60 to -31.
        let record = fills(&[(200, 30.0), (150, 30.0), (60, 30.0)]);
        for (gap, episodes, days) in [(0, 3.0, 90.0), (19, 3.0, 90.0), (20, 2.0, 110.0), (60, 1.0, 170.0)] {
            assert_eq!(known(&record, &input("episodes", &format!(r#", "gap_days": {gap}"#))), episodes, "{gap}");
            assert_eq!(known(&record, &input("days_exposed", &format!(r#", "gap_days": {gap}"#))), days, "{gap}");
        }
        // The last day with the drug was 31 days ago.
        assert_eq!(known(&record, &input("days_since_exposure", "")), 31.0);
        let lookback = r#", "gap_days": 20, "lookback_days": 100"#;
        assert_eq!(known(&record, &input("episodes", lookback)), 1.0);
        assert_eq!(known(&record, &input("days_exposed", lookback)), 30.0);
        let at_the_edge =
            |days: i32| known(&record, &input("episodes", &format!(r#", "gap_days": 0, "lookback_days": {days}"#)));
        assert_eq!((at_the_edge(121), at_the_edge(120)), (2.0, 1.0), "its last day is 121 days ago");
    }

    #[test]
    fn exposure_that_lasts_is_0_days_ago() {
        for (days_ago, supply, since) in [(10, 30.0, 0.0), (30, 31.0, 0.0), (30, 30.0, 1.0), (0, 1.0, 0.0)] {
            assert_eq!(known(&fills(&[(days_ago, supply)]), &input("days_since_exposure", "")), since, "{days_ago}");
        }
        assert_eq!(known(&fills(&[(10, 300.0)]), &input("days_exposed", r#", "gap_days": 0"#)), 10.0);
    }

    #[test]
    fn an_entry_without_supply_exposes_to_its_end() {
        let stated = Medication { event: DrugEvent::Stated, days_supply: None, ..fill(100, 1.0) };
        let days = |entry: Medication| {
            let record = Record { medications: vec![entry], ..Record::default() };
            let found = value(&record, &input("days_exposed", r#", "gap_days": 0"#));
            (found.value, found.could_be == CouldBe::Known)
        };
        assert_eq!(days(Medication { end: on(91), ..stated.clone() }), (10.0, true));
        assert_eq!(days(Medication { end: on(-91), ..stated.clone() }), (100.0, true));
        assert_eq!(days(stated.clone()), (100.0, true));
        let given = Medication { event: DrugEvent::Administered, course: Course::Past, ..stated.clone() };
        assert_eq!(days(given), (1.0, true));
        let over = days(Medication { course: Course::Past, ..stated.clone() });
        assert!(over.0 == 0.0 && !over.1, "past, and for how long is not known: {over:?}");
        let dispensed = days(Medication { event: DrugEvent::Dispensed, ..stated });
        assert!(dispensed.0 == 0.0 && !dispensed.1);
    }

    #[test]
    fn none_is_0_only_on_a_list() {
        let other =
            Medication { code: record::Concept { codings: vec![], text: Some("aspirin".into()) }, ..fill(10, 5.0) };
        let record = Record { medications: vec![other], ..Record::default() };
        let episodes = input("episodes", r#", "gap_days": 30"#);
        let found = value(&record, &episodes);
        assert_eq!((found.value, found.status, found.could_be), (0.0, Status::NotRecorded, CouldBe::Known));
        assert!(known(&record, &input("days_since_exposure", "")).is_nan());
        let absent = value(&Record::default(), &episodes);
        assert!(absent.is_missing() && absent.could_be == CouldBe::Unbounded);
        assert!(absent.cautions[0].contains("no medication list"), "{:?}", absent.cautions);
        let lost = value(&Record { incomplete: true, ..record }, &episodes);
        assert!(lost.is_missing());
    }

    #[test]
    fn it_equals_a_walk_day_by_day() {
        let mut numbers = Numbers(7);
        for _ in 0..300 {
            let count = 1 + numbers.below(8);
            let made: Vec<(i32, f64)> =
                (0..count).map(|_| (numbers.below(400), f64::from(1 + numbers.below(60)))).collect();
            let (gap, lookback) = (numbers.below(40), 1 + numbers.below(300));
            let covered: Vec<bool> = (0..=400)
                .rev()
                .map(|today| made.iter().any(|(ago, days)| today <= *ago && f64::from(ago - today) < *days))
                .collect();
            // A day belongs to an episode if it is covered, or lies in a short enough gap between covered days.
            let at = |days_ago: i32| covered[400 - usize::try_from(days_ago).unwrap()];
            let (mut in_episode, mut episodes, mut exposed, mut last) = (false, 0, 0, None);
            for today in (0..=400).rev() {
                let next = (0..=gap).take_while(|ahead| *ahead <= today).any(|ahead| at(today - ahead));
                let was = (0..=gap).take_while(|back| today + *back <= 400).any(|back| at(today + back));
                let is_in = at(today) || (next && was && in_episode && gap_around(&at, today) <= gap);
                if is_in && !in_episode {
                    episodes += i32::from(today <= lookback);
                }
                if is_in && in_episode && today == lookback && lookback < 400 {
                    episodes += 1;
                }
                exposed += i32::from(is_in && (1..=lookback).contains(&today));
                if at(today) {
                    last = Some(today);
                }
                in_episode = is_in;
            }
            let more = format!(r#", "gap_days": {gap}, "lookback_days": {lookback}"#);
            let record = fills(&made);
            assert_eq!(known(&record, &input("episodes", &more)), f64::from(episodes), "{made:?} {more}");
            assert_eq!(known(&record, &input("days_exposed", &more)), f64::from(exposed), "{made:?} {more}");
            assert_eq!(known(&record, &input("days_since_exposure", "")), f64::from(last.unwrap()), "{made:?}");
        }
    }

    /// Days without the drug around a day.
    fn gap_around(at: &impl Fn(i32) -> bool, today: i32) -> i32 {
        let before = (today..=400).take_while(|day| !at(*day)).count();
        let after = (0..today).rev().take_while(|day| !at(*day)).count();
        i32::try_from(before + after).unwrap()
    }

    #[test]
    fn episodes_need_their_gap() {
        let error = set_of(&input("episodes", "")).unwrap_err().to_string();
        assert!(error.contains("gap_days"), "{error}");
        assert!(set_of(&input("days_since_exposure", r#", "gap_days": 3"#)).is_err());
    }
}
