//! How often and when a presence was recorded: conditions by their onset, drugs by their start, procedures and answers by
//! their date. An entry that was written down after the as-of date is not there yet, whatever it dates back to.

use language::messages;

use super::drugs::DrugList;
use super::events::Events;
use super::lists::{List, counts};
use super::presence::{answer_of, evidence};
use super::{Chart, codes};
use crate::definition::{ConceptDefinition, InputDefinition, PresenceDefinition};
use crate::value::FeatureValue;

/// A number of the entries of a presence in the lookback.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let record = chart.record;
    let mut events = Events::new(List::of(chart, presence));
    for entry in &record.conditions {
        let is_of_it = codes::holds(&presence.conditions, &entry.code) && !codes::holds(&presence.except, &entry.code);
        if let (true, true, Some(is_sure)) =
            (is_of_it, chart.had_happened(entry.recorded.as_ref()), counts(&entry.standing))
        {
            let time = entry.onset.or(entry.recorded);
            let evidence = evidence(&entry.source, entry.code.words(), String::new(), time);
            events.add(chart, input, is_sure, time, evidence);
        }
    }
    let list = DrugList::new(presence.drugs.iter(), &presence.drugs_except_words);
    for entry in &record.medications {
        if let (true, Some(is_sure)) = (list.holds(&entry.code).is_some(), counts(&entry.standing)) {
            let evidence = evidence(&entry.source, entry.code.words(), String::new(), entry.start);
            events.add(chart, input, is_sure, entry.start, evidence);
        }
    }
    for entry in &record.procedures {
        if let (true, Some(is_sure)) = (codes::holds(&presence.procedures, &entry.code), counts(&entry.standing)) {
            let evidence = evidence(&entry.source, entry.code.words(), String::new(), entry.performed);
            events.add(chart, input, is_sure, entry.performed, evidence);
        }
    }
    for entry in &record.observations {
        let is_yes = presence.observations.iter().any(|o| answer_of(o, entry) == Some(true));
        if let (true, Some(is_sure)) = (is_yes, counts(&entry.standing)) {
            let evidence = evidence(&entry.source, entry.code.words(), messages::find_yes().into(), entry.time);
            events.add(chart, input, is_sure, entry.time, evidence);
        }
    }
    events.take(chart, input, &concept.label)
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Coding, Concept, Condition, Medication, Observation, Record, Standing, Value};

    use super::super::testing::{condition, fill, in_month, known, on, procedure, set_of, source, value};
    use crate::value::{CouldBe, Status};

    fn asthma(days_ago: &[i32]) -> Record {
        let entry = |(at, days): (usize, &i32)| Condition { source: source(at), ..condition("J45.9", *days) };
        Record { conditions: days_ago.iter().enumerate().map(entry).collect(), ..Record::default() }
    }

    fn input(take: &str, more: &str) -> String {
        format!(r#""of": "asthma", "take": "{take}"{more}"#)
    }

    #[test]
    fn entries_days_and_times() {
        let record = asthma(&[400, 90, 90, 30, -5]);
        for (take, more, expected) in [
            ("count", "", 4.0),
            ("count", r#", "lookback_days": 90"#, 3.0),
            ("count", r#", "lookback_days": 89"#, 1.0),
            ("count_dates", "", 3.0),
            ("count_dates", r#", "lookback_days": 365"#, 2.0),
            ("days_since", "", 30.0),
            ("days_since_first", "", 400.0),
            ("days_since_first", r#", "lookback_days": 365"#, 90.0),
            ("at_least", r#", "times": 2"#, 1.0),
            ("at_least", r#", "times": 3"#, 1.0),
            ("at_least", r#", "times": 4"#, 0.0),
            ("at_least", r#", "times": 2, "within_days": 60"#, 1.0),
            ("at_least", r#", "times": 2, "within_days": 59"#, 0.0),
            ("at_least", r#", "times": 3, "within_days": 370"#, 1.0),
            ("at_least", r#", "times": 3, "within_days": 369"#, 0.0),
            ("at_least", r#", "times": 3, "within_days": 400, "lookback_days": 365"#, 0.0),
        ] {
            assert_eq!(known(&record, &input(take, more)), expected, "{take} {more}");
        }
        let found = value(&record, &input("count", r#", "lookback_days": 90"#));
        assert_eq!(found.evidence.iter().map(|e| e.source.start).collect::<Vec<_>>(), [3, 1, 2]);
    }

    #[test]
    fn none_is_0_only_on_a_list_that_can_be_read() {
        let none = |record: &Record, take: &str, more: &str| value(record, &input(take, more));
        let other = Record { conditions: vec![condition("H52.1", 3)], ..Record::default() };
        let found = none(&other, "count", "");
        assert_eq!((found.value, found.status, found.could_be), (0.0, Status::NotRecorded, CouldBe::Known));
        assert_eq!(none(&other, "at_least", r#", "times": 1"#).value, 0.0);
        assert!(known(&other, &input("days_since", "")).is_nan(), "there is no such time, and that is known");
        // A list that begins after the as-of date is none.
        for bare in [Record::default(), Record { conditions: vec![condition("H52.1", -3)], ..Record::default() }] {
            let found = none(&bare, "count", "");
            assert!(found.is_missing() && found.could_be == CouldBe::Unbounded && found.status == Status::Missing);
            assert!(found.cautions[0].contains("no problem list"), "{:?}", found.cautions);
            assert_eq!(none(&bare, "at_least", r#", "times": 2"#).could_be, CouldBe::OneOf(vec![0.0, 1.0]));
            let since = none(&bare, "days_since", r#", "lookback_days": 365"#);
            assert_eq!(since.could_be, CouldBe::Between(0.0, 365.0));
        }
        // SNOMED CT is a terminology in which this concept has no codes.
        let coding = Coding { system: CodeSystem::Snomed, code: "195967001".into(), display: None };
        let unread = Condition { code: Concept { codings: vec![coding], text: None }, ..condition("x", 3) };
        let found = none(&Record { conditions: vec![unread], ..Record::default() }, "count", "");
        assert_eq!((found.value, found.could_be), (0.0, CouldBe::Between(0.0, 1.0)));
    }

    #[test]
    fn an_assumed_no_can_be_called_into_question() {
        let set = set_of(&input("at_least", r#", "times": 2"#)).unwrap();
        let other = Record { conditions: vec![condition("H52.1", 3)], ..Record::default() };
        let row = |questioned: &[String]| set.row(&other, super::super::testing::AS_OF, questioned).remove(0);
        assert_eq!((row(&[]).could_be, row(&[]).cautions.len()), (CouldBe::Known, 0));
        let questioned = row(&["x".to_owned()]);
        assert_eq!((questioned.could_be, questioned.cautions.len()), (CouldBe::OneOf(vec![0.0, 1.0]), 1));
    }

    #[test]
    fn what_is_undated_or_not_settled_leaves_the_number_open() {
        let undated = Condition { onset: None, ..condition("J45", 0) };
        let unsettled = Condition { standing: Standing::Flagged("provisional".into()), ..condition("J45", 10) };
        for open in [undated, unsettled] {
            let record = Record { conditions: vec![condition("J45", 50), open], ..Record::default() };
            let found = value(&record, &input("count", ""));
            assert_eq!((found.value, found.could_be), (1.0, CouldBe::Between(1.0, 2.0)));
            assert_eq!((found.evidence.len(), found.cautions.len()), (2, 1));
            assert_eq!(value(&record, &input("days_since", "")).could_be, CouldBe::Between(0.0, 50.0));
            let twice = value(&record, &input("at_least", r#", "times": 2"#));
            assert_eq!((twice.value, twice.could_be), (0.0, CouldBe::OneOf(vec![0.0, 1.0])));
        }
        let refuted = Condition { standing: Standing::Negates("refuted".into()), ..condition("J45", 10) };
        assert_eq!(known(&Record { conditions: vec![refuted], ..Record::default() }, &input("count", "")), 0.0);
    }

    #[test]
    fn a_date_known_in_part_gives_limits() {
        // May 2026 is 61 to 31 days before 1 July.
        let may = Condition { onset: in_month(2026, 5), ..condition("J45", 0) };
        let record = Record { conditions: vec![may, condition("J45", 40)], ..Record::default() };
        let since = value(&record, &input("days_since", ""));
        assert_eq!((since.value, since.could_be), (40.0, CouldBe::Between(31.0, 40.0)));
        let first = value(&record, &input("days_since_first", ""));
        assert_eq!((first.value, first.could_be), (61.0, CouldBe::Between(40.0, 61.0)));
        let dates = value(&record, &input("count_dates", ""));
        assert_eq!((dates.value, dates.could_be), (2.0, CouldBe::Between(1.0, 2.0)));
        let recent = value(&record, &input("count", r#", "lookback_days": 45"#));
        assert_eq!((recent.value, recent.could_be), (2.0, CouldBe::Between(1.0, 2.0)));
    }

    #[test]
    fn what_was_written_down_later_was_not_known_yet() {
        let late = Condition { recorded: on(-10), ..condition("J45", 300) };
        let record = Record { conditions: vec![late, condition("J45", 5)], ..Record::default() };
        assert_eq!(known(&record, &input("count", "")), 1.0);
        assert_eq!(known(&record, r#""of": "asthma", "take": "count", "lookback_days": 9"#), 1.0);
    }

    #[test]
    fn drugs_procedures_and_answers_count_as_well() {
        let answer = |yes: bool, days_ago: i32| Observation {
            code: Concept {
                codings: vec![Coding { system: CodeSystem::Loinc, code: "1-8".into(), display: None }],
                text: None,
            },
            value: Value::Boolean(yes),
            time: on(days_ago),
            ..Observation::default()
        };
        let record = Record {
            conditions: vec![condition("I63.9", 20)],
            procedures: vec![procedure("1", 25), procedure("7", 90), procedure("7", 900)],
            medications: vec![fill(10, 30.0), fill(40, 30.0), Medication { start: on(-1), ..fill(0, 1.0) }],
            observations: vec![answer(true, 7), answer(false, 3), answer(true, 77)],
            ..Record::default()
        };
        for (of, take, expected) in [
            ("statin", "count", 2.0),
            ("statin", "days_since_first", 40.0),
            ("stroke", "count_dates", 2.0),
            ("scan", "days_since", 90.0),
            ("fall", "count", 2.0),
            ("fall", "days_since", 7.0),
        ] {
            let found = value(&record, &format!(r#""of": "{of}", "take": "{take}""#));
            assert_eq!(found.value, expected, "{of} {take}");
        }
    }

    #[test]
    fn the_label_says_what_is_taken() {
        let label = |text: &str| {
            let set = set_of(text).unwrap();
            set.label(&set.inputs()[0]).to_owned()
        };
        assert_eq!(label(&input("count", r#", "lookback_days": 365"#)), "asthma: number of entries, last 365 days");
        assert_eq!(label(&input("now", "")), "asthma");
        assert_eq!(label(&input("count", r#", "label": "Attacks""#)), "Attacks");
    }

    #[test]
    fn settings_that_make_no_sense_are_refused() {
        for (more, words) in [
            ("", "times"),
            (r#", "times": 0"#, "times"),
            (r#", "times": 2, "within_days": -1"#, "-1"),
            (r#", "times": 2, "gap_days": 3"#, "gap_days"),
        ] {
            let error = set_of(&input("at_least", more)).unwrap_err().to_string();
            assert!(error.contains(words), "{more}: {error}");
        }
        assert!(set_of(&input("count", r#", "times": 2"#)).is_err());
        assert!(set_of(r#""of": "weight", "take": "count_dates""#).is_err());
    }
}
