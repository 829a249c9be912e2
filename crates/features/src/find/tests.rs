//! No finder looks into the future: what stands in the record after the as-of date changes nothing.

use record::{DrugEvent, Medication, Moment, Record, Standing};

use super::testing::{AS_OF, Numbers, condition, fill, on, procedure, set_of, source, visit};

const INPUTS: [&str; 22] = [
    r#""of": "asthma", "take": "ever""#,
    r#""of": "statin", "take": "now""#,
    r#""of": "asthma", "take": "count""#,
    r#""of": "asthma", "take": "count_dates", "lookback_days": 200"#,
    r#""of": "stroke", "take": "days_since""#,
    r#""of": "stroke", "take": "days_since_first""#,
    r#""of": "scan", "take": "count""#,
    r#""of": "asthma", "take": "at_least", "times": 2, "within_days": 60"#,
    r#""of": "statin", "take": "count""#,
    r#""of": "statin", "take": "pdc", "lookback_days": 180"#,
    r#""of": "statin", "take": "pdc", "since": "first_fill", "early_refills": "carry_over""#,
    r#""of": "statin", "take": "mpr", "lookback_days": 180"#,
    r#""of": "statin", "take": "episodes", "gap_days": 30"#,
    r#""of": "statin", "take": "days_exposed", "gap_days": 30, "lookback_days": 365"#,
    r#""of": "statin", "take": "days_since_exposure""#,
    r#""of": "emergency", "take": "count", "lookback_days": 100"#,
    r#""of": "visit", "take": "days_since""#,
    r#""of": "stay", "take": "stay_days""#,
    r#""of": "stay", "take": "longest_stay_days", "lookback_days": 90"#,
    r#""of": "stay", "take": "ever""#,
    r#""of": "burden", "take": "ever""#,
    r#""of": "burden", "take": "now", "lookback_days": 100"#,
];

/// A record that reaches from long before the as-of date to long after it.
fn any_record(numbers: &mut Numbers) -> Record {
    let mut record = Record::default();
    let day = |numbers: &mut Numbers| numbers.below(500) - 200;
    for at in 0..usize::try_from(numbers.below(14)).unwrap() {
        let standing = match numbers.below(8) {
            0 => Standing::Flagged("unconfirmed".into()),
            1 => Standing::Excluded("cancelled".into()),
            _ => Standing::Counts,
        };
        let source = source(at);
        let days_ago = day(numbers);
        let later = days_ago - numbers.below(120);
        match numbers.below(4) {
            0 => {
                let code = ["J45", "I63", "K70.3", "K70.4", "H52"][usize::try_from(numbers.below(5)).unwrap()];
                let mut entry = condition(code, days_ago);
                entry.recorded = if numbers.below(2) == 0 { on(later) } else { None };
                entry.abatement = if numbers.below(3) == 0 { on(later) } else { None };
                record.conditions.push(record::Condition { standing, source, ..entry });
            }
            1 => {
                let event = [DrugEvent::Stated, DrugEvent::Ordered, DrugEvent::Dispensed, DrugEvent::Administered]
                    [usize::try_from(numbers.below(4)).unwrap()];
                let days_supply = (numbers.below(2) == 0).then(|| f64::from(1 + numbers.below(90)));
                let end = if numbers.below(3) == 0 { on(later) } else { None };
                let entry = fill(days_ago, 1.0);
                record.medications.push(Medication { event, days_supply, end, standing, source, ..entry });
            }
            2 => {
                let code = ["1", "7", "9"][usize::try_from(numbers.below(3)).unwrap()];
                record.procedures.push(record::Procedure { standing, source, ..procedure(code, days_ago) });
            }
            _ => {
                let class = ["AMB", "EMER", "IMP"][usize::try_from(numbers.below(3)).unwrap()];
                let end = (numbers.below(3) > 0).then_some(later);
                record.encounters.push(record::Encounter { standing, source, ..visit(class, days_ago, end) });
            }
        }
    }
    record
}

/// The record as it stood on the as-of date.
fn as_it_stood(mut record: Record) -> Record {
    let is_known = |time: Option<Moment>| time.is_none_or(|t| t.date.earliest() <= AS_OF);
    let until = |time: Option<Moment>| time.filter(|t| t.date.earliest() <= AS_OF);
    record.conditions.retain(|c| is_known(c.onset) && is_known(c.recorded));
    record.medications.retain(|m| is_known(m.start));
    record.procedures.retain(|p| is_known(p.performed));
    record.encounters.retain(|e| is_known(e.start));
    for condition in &mut record.conditions {
        condition.abatement = until(condition.abatement);
    }
    // Until when a dispensing lasts is known when it is dispensed.
    for medication in record.medications.iter_mut().filter(|m| m.event != DrugEvent::Dispensed) {
        medication.end = until(medication.end);
    }
    for encounter in &mut record.encounters {
        encounter.end = until(encounter.end);
    }
    record
}

#[test]
fn the_future_changes_nothing() {
    let sets: Vec<_> = INPUTS.iter().map(|input| set_of(input).unwrap()).collect();
    let mut numbers = Numbers(11);
    let (mut present, mut missing) = (0, 0);
    for round in 0..1500 {
        let whole = any_record(&mut numbers);
        let stood = as_it_stood(whole.clone());
        for (input, set) in INPUTS.iter().zip(&sets) {
            let (a, b) = (set.row(&whole, AS_OF, &[]).remove(0), set.row(&stood, AS_OF, &[]).remove(0));
            assert_eq!(a.value.to_bits(), b.value.to_bits(), "{round} {input}\n{whole:#?}");
            let is_presence = input.contains(r#""now""#) || input.contains(r#""ever""#);
            // Whether a presence's assumed no is sure goes by the list as a whole.
            if !is_presence {
                assert_eq!((&a.could_be, a.status), (&b.could_be, b.status), "{round} {input}\n{whole:#?}");
            }
            let is_known = |time: Option<Moment>| time.is_none_or(|t| t.date.earliest() <= AS_OF);
            assert!(a.evidence.iter().all(|e| is_known(e.time)), "{round} {input}");
            *(if a.is_missing() { &mut missing } else { &mut present }) += 1;
        }
    }
    assert!(present > 5000 && missing > 2000, "{present} {missing}");
}

#[test]
fn the_order_of_entries_changes_nothing() {
    let sets: Vec<_> = INPUTS.iter().map(|input| set_of(input).unwrap()).collect();
    let mut numbers = Numbers(23);
    for _ in 0..500 {
        let record = any_record(&mut numbers);
        let mut turned = record.clone();
        turned.conditions.reverse();
        turned.medications.reverse();
        turned.procedures.reverse();
        turned.encounters.reverse();
        for (input, set) in INPUTS.iter().zip(&sets) {
            let (a, b) = (set.row(&record, AS_OF, &[]).remove(0), set.row(&turned, AS_OF, &[]).remove(0));
            assert_eq!(a.value.to_bits(), b.value.to_bits(), "{input}");
            assert_eq!((a.evidence, a.could_be, a.cautions), (b.evidence, b.could_be, b.cautions), "{input}");
        }
    }
}

/// What a bundle means by an unknown word is not guessed.
#[test]
fn unknown_fields_and_takes_are_errors() {
    use crate::definition::{ConceptDefinition, InputDefinition};
    for text in [
        r#"{"name": "x", "of": "statin", "take": "pcd", "reference": 0}"#,
        r#"{"name": "x", "of": "statin", "gapdays": 3, "reference": 0}"#,
        r#"{"name": "x", "of": "statin", "since": "first", "reference": 0}"#,
    ] {
        assert!(serde_json::from_str::<InputDefinition>(text).is_err(), "{text}");
    }
    for kind in [
        r#"{"visits": {"class": ["EMER"]}}"#,
        r#"{"index": {"items": [{"of": "a"}]}}"#,
        r#"{"index": {"items": [{"of": "a", "weight": 1, "supercedes": []}]}}"#,
    ] {
        let text = format!(r#"{{"name": "x", "label": "x", "source": "x", "kind": {kind}}}"#);
        assert!(serde_json::from_str::<ConceptDefinition>(&text).is_err(), "{text}");
    }
}
