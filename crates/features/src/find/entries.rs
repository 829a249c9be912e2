//! The entries of a concept: what a record says of it at all, and in which codes, whatever follows for an input's value.

use jiff::civil::Date;
use record::{Coding, Concept, Moment, Record};

use super::{codes, drugs, lists, visits};
use crate::definition::{CodeSet, ConceptDefinition, Kind, QuantitySource};
use crate::set::FeatureSet;

/// An entry that is of a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct ConceptEntry<'a> {
    /// The coding by which it is known; of a drug that is known by its name, the first one; absent where there is none.
    pub coding: Option<&'a Coding>,
    /// When it was true, began, was ordered or done.
    pub time: Option<&'a Moment>,
}

impl FeatureSet {
    /// The entries of `record` that are of `concept` by their code, drugs also by their name: diagnoses, drugs, procedures,
    /// visits, measurements with or without a usable value, answers of either kind. Entries that say that something is not
    /// so, or that must not count, are left out; a concept that is derived or added up from others has none of its own.
    #[must_use]
    pub fn entries<'a>(&self, concept: &ConceptDefinition, record: &'a Record) -> Vec<ConceptEntry<'a>> {
        entries_of(concept, record, None)
    }

    /// Those of the [`entries`](Self::entries) that may have stood in the record on `as_of`: what happened, or was written
    /// down, later is left out, what has no date is not.
    #[must_use]
    pub fn entries_by<'a>(
        &self,
        concept: &ConceptDefinition,
        record: &'a Record,
        as_of: Date,
    ) -> Vec<ConceptEntry<'a>> {
        entries_of(concept, record, Some(as_of))
    }
}

/// The entries of a concept, up to a day where there is one.
fn entries_of<'a>(concept: &ConceptDefinition, record: &'a Record, by: Option<Date>) -> Vec<ConceptEntry<'a>> {
    let happened =
        |time: &Option<Moment>| by.is_none_or(|by| time.as_ref().is_none_or(|time| time.date.earliest() <= by));
    let mut found = vec![];
    match &concept.kind {
        Kind::Quantity(quantity) => {
            let sets = quantity.sources.iter().filter_map(|source| match source {
                QuantitySource::Observed { codes, .. } => Some(codes),
                QuantitySource::Derived { .. } => None,
            });
            observed(&sets.collect::<Vec<_>>(), record, happened, &mut found);
        }
        Kind::Answer(answer) => observed(&[&answer.codes], record, happened, &mut found),
        Kind::Presence(presence) => {
            let sets: Vec<&CodeSet> = presence.observations.iter().map(|asked| &asked.codes).collect();
            observed(&sets, record, happened, &mut found);
            let known = |entry: &&record::Condition| happened(&entry.onset) && happened(&entry.recorded);
            let counted = record.conditions.iter().filter(|entry| lists::counts(&entry.standing).is_some());
            for entry in counted.filter(known) {
                if let (Some(coding), false) =
                    (coding_in(&presence.conditions, &entry.code), codes::holds(&presence.except, &entry.code))
                {
                    found.push(ConceptEntry {
                        coding: Some(coding),
                        time: entry.onset.as_ref().or(entry.recorded.as_ref()),
                    });
                }
            }
            let counted = record.procedures.iter().filter(|entry| lists::counts(&entry.standing).is_some());
            for entry in counted.filter(|entry| happened(&entry.performed)) {
                if let Some(coding) = coding_in(&presence.procedures, &entry.code) {
                    found.push(ConceptEntry { coding: Some(coding), time: entry.performed.as_ref() });
                }
            }
            if !presence.drugs.is_empty() {
                let list = drugs::DrugList::new(presence.drugs.iter(), &presence.drugs_except_words);
                let counted = record.medications.iter().filter(|entry| lists::counts(&entry.standing).is_some());
                for entry in counted.filter(|entry| happened(&entry.start)) {
                    if list.holds(&entry.code).is_some() {
                        let coding = entry.code.codings.iter().find(|coding| list.has_code(coding));
                        let coding = coding.or(entry.code.codings.first());
                        found.push(ConceptEntry { coding, time: entry.start.as_ref() });
                    }
                }
            }
        }
        Kind::Visits(wanted) => {
            let counted = record.encounters.iter().filter(|entry| lists::counts(&entry.standing).is_some());
            let counted = counted.filter(|entry| happened(&entry.start));
            found.extend(counted.filter(|entry| visits::is_of(wanted, entry)).map(|entry| ConceptEntry {
                coding: coding_in(&wanted.codes, &entry.code),
                time: entry.start.as_ref(),
            }));
        }
        Kind::Index(_) => {}
    }
    found
}

/// Adds observations of any of the sets, and those of which a part is; each once.
fn observed<'a>(
    sets: &[&CodeSet],
    record: &'a Record,
    happened: impl Fn(&Option<Moment>) -> bool,
    found: &mut Vec<ConceptEntry<'a>>,
) {
    let counted = record.observations.iter().filter(|entry| lists::counts(&entry.standing).is_some());
    for entry in counted.filter(|entry| happened(&entry.time)) {
        let concepts = || std::iter::once(&entry.code).chain(entry.components.iter().map(|part| &part.code));
        let coding = sets.iter().find_map(|set| concepts().find_map(|concept| coding_in(set, concept)));
        if let Some(coding) = coding {
            found.push(ConceptEntry { coding: Some(coding), time: entry.time.as_ref() });
        }
    }
}

fn coding_in<'a>(set: &CodeSet, concept: &'a Concept) -> Option<&'a Coding> {
    concept.codings.iter().find(|coding| codes::has(set, coding))
}

#[cfg(test)]
mod tests {
    use record::{
        CodeSystem, Component, Condition, Encounter, Medication, Observation, Procedure, Record, Standing, Value,
    };
    use serde_json::json;

    use super::*;
    use crate::definition::InputDefinition;

    fn coded(codings: &[(CodeSystem, &str, &str)]) -> Concept {
        let coding = |(system, code, display): &(CodeSystem, &str, &str)| Coding {
            system: system.clone(),
            code: (*code).to_owned(),
            display: Some((*display).to_owned()),
        };
        Concept { codings: codings.iter().map(coding).collect(), text: None }
    }

    fn found(kind: &serde_json::Value, record: &Record) -> Vec<Option<String>> {
        let concept = json!({"name": "x", "label": "X", "source": "-", "kind": kind});
        let concept: ConceptDefinition = serde_json::from_value(concept).unwrap();
        let set = FeatureSet::new(Vec::<InputDefinition>::new(), &[]).unwrap();
        set.entries(&concept, record).into_iter().map(|entry| entry.coding.map(|c| c.code.clone())).collect()
    }

    #[test]
    fn every_list_is_asked_and_the_coding_that_decides_is_named() {
        let icd = |code: &str| coded(&[(CodeSystem::Snomed, "9", "-"), (CodeSystem::Icd10Cm, code, "-")]);
        let refuted = Standing::Negates("refuted".into());
        let record = Record {
            conditions: vec![
                Condition { code: icd("I50.9"), ..Condition::default() },
                Condition { code: icd("I50.1"), ..Condition::default() },
                Condition { code: icd("I50.2"), standing: refuted, ..Condition::default() },
                Condition { code: icd("J45"), ..Condition::default() },
            ],
            medications: vec![
                Medication { code: coded(&[(CodeSystem::RxNorm, "4603", "x")]), ..Medication::default() },
                Medication { code: coded(&[(CodeSystem::RxNorm, "77", "Furosemide 20 MG")]), ..Medication::default() },
                Medication {
                    code: Concept { codings: vec![], text: Some("furosemide".into()) },
                    ..Medication::default()
                },
            ],
            procedures: vec![Procedure { code: coded(&[(CodeSystem::Cpt, "64721", "-")]), ..Procedure::default() }],
            observations: vec![Observation {
                code: coded(&[(CodeSystem::Loinc, "1-8", "-")]),
                value: Value::Boolean(false),
                ..Observation::default()
            }],
            ..Record::default()
        };
        let kind = json!({"presence": {
            "conditions": {"icd10": ["I50"]}, "except": {"icd10": ["I50.1"]},
            "drugs": [{"name": "furosemide", "rxnorm": ["4603"]}], "procedures": {"cpt": ["64721"]},
            "observations": [{"codes": {"loinc": ["1-8"]}}],
        }});
        let code = |code: &str| Some(code.to_owned());
        assert_eq!(found(&kind, &record), [code("1-8"), code("I50.9"), code("64721"), code("4603"), code("77"), None]);
    }

    /// A day earlier an entry of any list is not there yet; a diagnosis is known once it has begun and been written down.
    #[test]
    fn what_comes_later_is_not_there_yet() {
        let day = |day: &str| Moment::parse(day);
        let icd = || coded(&[(CodeSystem::Icd10Cm, "I50.9", "-")]);
        let diagnosis = |onset: Option<&str>, recorded: Option<&str>| Condition {
            code: icd(),
            onset: onset.and_then(day),
            recorded: recorded.and_then(day),
            ..Condition::default()
        };
        let record = Record {
            conditions: vec![diagnosis(Some("2020-05-01"), Some("2024-05-02")), diagnosis(None, None)],
            procedures: vec![Procedure {
                code: coded(&[(CodeSystem::Cpt, "64721", "-")]),
                performed: day("2024-05-02"),
                ..Procedure::default()
            }],
            medications: vec![Medication {
                code: coded(&[(CodeSystem::RxNorm, "4603", "-")]),
                start: day("2024-05-02"),
                ..Medication::default()
            }],
            observations: vec![Observation {
                code: coded(&[(CodeSystem::Loinc, "1-8", "-")]),
                time: day("2024-05-02"),
                ..Observation::default()
            }],
            encounters: vec![Encounter { class: Some("IMP".into()), start: day("2024-05-02"), ..Encounter::default() }],
            ..Record::default()
        };
        let presence = json!({"presence": {
            "conditions": {"icd10": ["I50"]}, "drugs": [{"name": "furosemide", "rxnorm": ["4603"]}],
            "procedures": {"cpt": ["64721"]}, "observations": [{"codes": {"loinc": ["1-8"]}}],
        }});
        let set = FeatureSet::new(Vec::<InputDefinition>::new(), &[]).unwrap();
        let count = |kind: &serde_json::Value, by: &str| {
            let concept = json!({"name": "x", "label": "X", "source": "-", "kind": kind});
            let concept: ConceptDefinition = serde_json::from_value(concept).unwrap();
            set.entries_by(&concept, &record, by.parse().unwrap()).len()
        };
        // Without a date it may have stood there.
        assert_eq!((count(&presence, "2024-05-01"), count(&presence, "2024-05-02")), (1, 5));
        let visits = json!({"visits": {"classes": ["IMP"]}});
        assert_eq!((count(&visits, "2024-05-01"), count(&visits, "2024-05-02")), (0, 1));
        assert_eq!(found(&presence, &record).len(), 5);
    }

    #[test]
    fn a_measurement_is_of_it_by_a_part_and_once() {
        let pressure = Observation {
            code: coded(&[(CodeSystem::Loinc, "85354-9", "-")]),
            components: vec![
                Component { code: coded(&[(CodeSystem::Loinc, "8480-6", "-")]), ..Component::default() },
                Component { code: coded(&[(CodeSystem::Loinc, "8462-4", "-")]), ..Component::default() },
            ],
            ..Observation::default()
        };
        let wrong = Observation { standing: Standing::Excluded("entered-in-error".into()), ..pressure.clone() };
        let record = Record { observations: vec![pressure, wrong], ..Record::default() };
        let kind = json!({"quantity": {"unit": "mm[Hg]", "plausible": [1, 300], "sources": [
            {"derived": {"expression": "1", "note": "-"}}, {"observed": {"codes": {"loinc": ["8480-6", "8462-4"]}}},
        ]}});
        assert_eq!(found(&kind, &record), [Some("8480-6".to_owned())]);
    }

    #[test]
    fn visits_are_of_it_by_class_and_what_is_added_up_has_none() {
        let visit = |class: &str| Encounter { class: Some(class.into()), ..Encounter::default() };
        let record = Record { encounters: vec![visit("imp"), visit("AMB")], ..Record::default() };
        assert_eq!(found(&json!({"visits": {"classes": ["IMP"]}}), &record), [None]);
        assert!(found(&json!({"index": {"items": []}}), &record).is_empty());
    }
}
