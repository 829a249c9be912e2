//! A weighted sum of presences: each once, and none that a graver form of the same disease supersedes.

use language::messages;

use super::lists::List;
use super::{Chart, presence};
use crate::by_hand;
use crate::definition::{ConceptDefinition, IndexDefinition, InputDefinition, Kind};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// Beyond so many open presences the limits are counted generously, one by one, rather than by every combination.
const MOST_COMBINED: usize = 10;

/// One presence of the index, as the chart has it.
struct Member {
    weight: f64,
    supersedes: Vec<usize>,
    is_present: bool,
    /// It could as well be the other way.
    is_open: bool,
}

/// The index as the chart has it.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    index: &IndexDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let label = &concept.label;
    let mut members: Vec<Member> = Vec::new();
    let (mut evidence, mut cautions): (Vec<Evidence>, Vec<String>) = (vec![], vec![]);
    let (mut is_carried, mut unreadable, mut counted, mut is_by_hand) = (false, 0, Vec::new(), false);
    for item in &index.items {
        // A feature set refuses what is no presence when it is made.
        let Some(member) = chart.set.concept(&item.of) else { continue };
        let Kind::Presence(definition) = &member.kind else { continue };
        let as_taken = InputDefinition { of: item.of.clone(), ..input.clone() };
        let found = presence::find(chart, member, definition, input);
        let found = by_hand::completed(chart.by_hand, &item.of, &as_taken, chart.as_of, found);
        let list = List::of(chart, definition);
        let is_present = found.value == 1.0;
        is_carried |= list.is_carried;
        unreadable = unreadable.max(list.unreadable);
        let at = |name: &String| index.items.iter().position(|other| other.of == *name);
        members.push(Member {
            weight: item.weight,
            supersedes: item.supersedes.iter().filter_map(at).collect(),
            is_present,
            is_open: !is_present
                && found.status != Status::ByHand
                && (found.could_be != CouldBe::Known || !list.is_carried || list.unreadable > 0),
        });
        is_by_hand |= found.status == Status::ByHand;
        if !is_present && found.status == Status::ByHand {
            evidence.extend(found.evidence);
        } else if is_present {
            counted.push((members.len() - 1, member.label.clone()));
            evidence.extend(found.evidence);
            cautions.extend(found.cautions);
        } else if found.status == Status::NotRecorded && !found.evidence.is_empty() {
            // What is only perhaps there; that a list is absent is said once, below.
            evidence.extend(found.evidence);
            cautions.extend(found.cautions);
        }
    }
    let present: Vec<bool> = members.iter().map(|m| m.is_present).collect();
    let number = sum(&members, &present);
    let (low, high) = limits(&members);
    let mut value = if counted.is_empty() && !is_carried && (low < high || !is_by_hand) {
        FeatureValue::absent(Status::Missing, CouldBe::Between(low, high))
    } else {
        let status = match (is_by_hand, counted.is_empty()) {
            (true, _) => Status::ByHand,
            (_, true) => Status::NotRecorded,
            _ => Status::Present,
        };
        let could_be = if low < high { CouldBe::Between(low, high) } else { CouldBe::Known };
        FeatureValue { status, could_be, ..FeatureValue::present(number, vec![]) }
    };
    if !is_carried {
        cautions.push(messages::find_index_no_list(label));
    } else if unreadable > 0 {
        cautions.push(messages::find_index_unreadable(label, unreadable));
    }
    let words = counted.iter().map(|(at, name)| match members.get(*at) {
        Some(_) if is_superseded(&members, &present, *at) => messages::find_superseded(name),
        Some(member) => messages::find_index_member(name, &member.weight.to_string()),
        None => name.clone(),
    });
    let words: Vec<String> = words.collect();
    value.notes.push(if words.is_empty() {
        messages::find_index_none(label)
    } else {
        messages::find_index_counted(label, &words.join(messages::list_comma()))
    });
    presence::latest_first(&mut evidence);
    evidence.dedup_by(|a, b| a == b);
    value.evidence = evidence;
    value.cautions = cautions;
    value
}

fn is_superseded(members: &[Member], present: &[bool], at: usize) -> bool {
    members.iter().zip(present).any(|(other, is_present)| *is_present && other.supersedes.contains(&at))
}

/// The sum of what is present and not superseded, in the order of the items.
fn sum(members: &[Member], present: &[bool]) -> f64 {
    let counts = |at: usize| present.get(at) == Some(&true) && !is_superseded(members, present, at);
    members.iter().enumerate().filter(|(at, _)| counts(*at)).map(|(_, m)| m.weight).sum()
}

/// The smallest and the largest sum that the open presences allow.
fn limits(members: &[Member]) -> (f64, f64) {
    let mut present: Vec<bool> = members.iter().map(|m| m.is_present).collect();
    let open: Vec<usize> = (0..members.len()).filter(|at| members.get(*at).is_some_and(|m| m.is_open)).collect();
    if open.len() > MOST_COMBINED {
        let known = sum(members, &present);
        let could = |sign: f64| members.iter().map(|m| (sign * m.weight).max(0.0)).sum::<f64>();
        let has_negative = members.iter().any(|m| m.weight < 0.0);
        return (if has_negative { -could(-1.0) } else { 0.0_f64.min(known) }, could(1.0));
    }
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for combination in 0_usize..1 << open.len() {
        for (bit, at) in open.iter().enumerate() {
            if let Some(one) = present.get_mut(*at) {
                *one = combination >> bit & 1 == 1;
            }
        }
        let sum = sum(members, &present);
        (low, high) = (low.min(sum), high.max(sum));
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use record::{Condition, Record, Standing};

    use super::super::testing::{condition, known, set_of, value};
    use crate::value::{CouldBe, Status};

    const BURDEN: &str = r#""of": "burden", "take": "ever""#;

    fn record(codes: &[&str]) -> Record {
        Record { conditions: codes.iter().map(|code| condition(code, 30)).collect(), ..Record::default() }
    }

    #[test]
    fn each_counts_once_and_the_graver_form_supersedes_the_milder() {
        for (codes, expected) in [
            (vec!["H52.1"], 0.0),
            (vec!["J45.1", "J45.9"], 1.0),
            (vec!["K70.3"], 1.0),
            (vec!["K70.4"], 3.0),
            (vec!["K70.3", "K70.4"], 3.0),
            (vec!["J45", "K70.3", "K70.4"], 4.0),
        ] {
            assert_eq!(known(&record(&codes), BURDEN), expected, "{codes:?}");
        }
        let found = value(&record(&["J45", "K70.3", "K70.4"]), BURDEN);
        assert_eq!(found.notes, ["burden: asthma 1, mild (superseded), grave 3."]);
        assert_eq!(found.evidence.len(), 3);
        assert_eq!(known(&record(&["J45"]), r#""of": "burden", "take": "ever", "lookback_days": 29"#), 0.0);
    }

    #[test]
    fn none_is_0_only_on_a_problem_list() {
        let none = value(&record(&["H52.1"]), BURDEN);
        assert_eq!((none.value, none.status), (0.0, Status::NotRecorded));
        let absent = value(&Record::default(), BURDEN);
        assert!(absent.is_missing());
        assert_eq!(absent.could_be, CouldBe::Between(0.0, 4.0), "asthma and the grave form; the mild one adds nothing");
    }

    #[test]
    fn what_is_not_settled_gives_limits() {
        let mut record = record(&["J45"]);
        record
            .conditions
            .push(Condition { standing: Standing::Flagged("provisional".into()), ..condition("K70.4", 3) });
        let found = value(&record, BURDEN);
        assert_eq!((found.value, found.could_be), (1.0, CouldBe::Between(1.0, 4.0)));
        assert!(found.cautions[0].contains("provisional"), "{:?}", found.cautions);
        record.conditions.push(condition("K70.3", 3));
        assert_eq!(value(&record, BURDEN).could_be, CouldBe::Between(2.0, 4.0));
    }

    #[test]
    fn an_index_adds_up_presences_each_once() {
        for (of, words) in
            [("twice", "twice"), ("of_a_number", "no presence"), ("of_itself", "no other"), ("of_nothing", "no items")]
        {
            let error = set_of(&format!(r#""of": "{of}", "take": "ever""#)).unwrap_err().to_string();
            assert!(error.contains(words) && error.contains(of), "{error}");
        }
        assert!(set_of(r#""of": "burden", "take": "count""#).is_err());
    }

    /// Weights and code lists of the shipped index, against the definitions in print.
    #[test]
    fn the_shipped_charlson_index() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/concepts");
        let concepts: Vec<crate::definition::ConceptDefinition> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("charlson"))
            .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
            .collect();
        assert_eq!(concepts.len(), 18);
        let inputs = r#"[{"name": "x", "of": "charlson", "take": "ever", "reference": 0}]"#;
        let set = crate::FeatureSet::new(serde_json::from_str(inputs).unwrap(), &concepts).unwrap();
        let score = |codes: &[&str]| set.row(&record(codes), super::super::testing::AS_OF, &[]).remove(0);
        // Charlson 1987, table 3: one condition each, then the pairs of which only the graver counts.
        for (codes, expected) in [
            (vec!["I21.4"], 1.0),
            (vec!["I50.9"], 1.0),
            (vec!["I73.9"], 1.0),
            (vec!["I63.9"], 1.0),
            (vec!["G30.9"], 1.0),
            (vec!["J44.9"], 1.0),
            (vec!["M05.9"], 1.0),
            (vec!["K25.4"], 1.0),
            (vec!["K70.3"], 1.0),
            (vec!["E11.9"], 1.0),
            (vec!["E11.21"], 2.0),
            (vec!["G81.9"], 2.0),
            (vec!["N18.5"], 2.0),
            (vec!["C50.9"], 2.0),
            (vec!["C91.1"], 2.0),
            (vec!["I85.0"], 3.0),
            (vec!["C78.7"], 6.0),
            (vec!["B20"], 6.0),
            (vec!["E11.9", "E11.21"], 2.0),
            (vec!["K70.3", "I85.0"], 3.0),
            (vec!["C50.9", "C78.7"], 6.0),
            (vec!["I10"], 0.0),
            (vec!["C44.9"], 0.0),
            (vec!["I21.4", "I50.9", "J44.9", "E11.21", "N18.5"], 7.0),
        ] {
            let found = score(&codes);
            assert_eq!((found.value, found.could_be), (expected, CouldBe::Known), "{codes:?}");
        }
        assert_eq!(score(&[]).could_be, CouldBe::Between(0.0, 33.0), "all weights, generously");
    }
}
