//! Codes of charts that get lost or are taken for others: which ones, by chance, and what becomes of the charts.

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use record::{CodeSystem, Coding, Concept, Record};
use serde::Serialize;

/// The system of codes that nobody else knows.
const LOCAL: &str = "urn:example:local-codes";

/// What becomes of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Way {
    /// Entries are gone that have no other code.
    Dropped,
    /// It becomes a code of the site's own system; its words stay.
    Local,
    /// It becomes another code of the same system and list, with that one's words.
    Other,
}

impl Way {
    pub(crate) const ALL: [Self; 3] = [Self::Dropped, Self::Local, Self::Other];

    /// For a reader.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Dropped => "entries dropped",
            Self::Local => "local codes",
            Self::Other => "other codes of the same system",
        }
    }

    /// For a table.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dropped => "dropped",
            Self::Local => "local",
            Self::Other => "other",
        }
    }
}

/// The list on which a code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum List {
    Conditions,
    Medications,
    Observations,
    Procedures,
}

type Key = (List, CodeSystem, String);

/// All distinct codes of charts, each with the words that it came with first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Codes(BTreeMap<Key, Option<String>>);

impl Codes {
    /// The codes of these charts.
    pub(crate) fn of<'a>(records: impl Iterator<Item = &'a Record>) -> Self {
        let mut codes = Self::default();
        for record in records {
            each(record, &mut |list, concept| {
                for coding in &concept.codings {
                    let key = (list, coding.system.clone(), coding.code.clone());
                    codes.0.entry(key).or_insert_with(|| coding.display.clone());
                }
            });
        }
        codes
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// A share of the codes, in an order that the seed and the repetition give: those of a smaller share are among those of a
    /// larger one.
    pub(crate) fn hit(&self, way: Way, share: f64, seed: u64, repetition: u64) -> Hit {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        random.set_stream(repetition);
        let mut keys: Vec<&Key> = self.0.keys().collect();
        for at in (1..keys.len()).rev() {
            keys.swap(at, below(&mut random, at + 1));
        }
        // Drawn for every code, so that a larger share moves none of a smaller one.
        let becomes: Vec<Coding> =
            keys.iter().enumerate().map(|(at, key)| self.becomes(way, at, key, &mut random)).collect();
        let count = (share * keys.len() as f64).round() as usize;
        Hit { way, codes: keys.into_iter().cloned().zip(becomes).take(count).collect() }
    }

    fn becomes(&self, way: Way, at: usize, key: &Key, random: &mut ChaCha8Rng) -> Coding {
        let (list, system, code) = key;
        let own = Coding { system: system.clone(), code: code.clone(), display: self.0.get(key).cloned().flatten() };
        match way {
            Way::Dropped => own,
            Way::Local => Coding { system: CodeSystem::Other(LOCAL.into()), code: format!("L{at}"), ..own },
            Way::Other => {
                let is_like = |other: &(&Key, &Option<String>)| {
                    let (of, within, name) = other.0;
                    of == list && within == system && name != code
                };
                let others: Vec<_> = self.0.iter().filter(is_like).collect();
                match others.get(below(random, others.len().max(1))) {
                    Some(((_, system, code), display)) => {
                        Coding { system: system.clone(), code: code.clone(), display: (*display).clone() }
                    }
                    None => own,
                }
            }
        }
    }
}

/// From 0 up to but not including `count`.
fn below(random: &mut ChaCha8Rng, count: usize) -> usize {
    (random.next_u64() % count as u64) as usize
}

/// Codes that are lost, and what they become.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    way: Way,
    codes: BTreeMap<Key, Coding>,
}

impl Hit {
    /// How many codes.
    pub(crate) fn count(&self) -> usize {
        self.codes.len()
    }

    /// The chart as it would be.
    pub(crate) fn applied(&self, record: &Record) -> Record {
        let mut record = record.clone();
        record.conditions.retain_mut(|entry| self.apply(List::Conditions, &mut entry.code));
        record.medications.retain_mut(|entry| self.apply(List::Medications, &mut entry.code));
        record.procedures.retain_mut(|entry| self.apply(List::Procedures, &mut entry.code));
        record.observations.retain_mut(|entry| {
            entry.components.retain_mut(|part| self.apply(List::Observations, &mut part.code));
            self.apply(List::Observations, &mut entry.code)
        });
        record
    }

    /// Changes a concept; whether its entry stays.
    fn apply(&self, list: List, concept: &mut Concept) -> bool {
        let had_codes = !concept.codings.is_empty();
        let becomes = |coding: &Coding| self.codes.get(&(list, coding.system.clone(), coding.code.clone()));
        if self.way == Way::Dropped {
            concept.codings.retain(|coding| becomes(coding).is_none());
            return !had_codes || !concept.codings.is_empty();
        }
        for coding in &mut concept.codings {
            let Some(other) = becomes(coding) else { continue };
            if self.way == Way::Other {
                // Words of the source's own would tell the truth.
                concept.text = None;
                coding.display.clone_from(&other.display);
            }
            coding.system = other.system.clone();
            coding.code.clone_from(&other.code);
        }
        true
    }
}

/// Every concept by which an entry is known.
fn each(record: &Record, with: &mut impl FnMut(List, &Concept)) {
    record.conditions.iter().for_each(|entry| with(List::Conditions, &entry.code));
    record.medications.iter().for_each(|entry| with(List::Medications, &entry.code));
    record.procedures.iter().for_each(|entry| with(List::Procedures, &entry.code));
    for entry in &record.observations {
        with(List::Observations, &entry.code);
        entry.components.iter().for_each(|part| with(List::Observations, &part.code));
    }
}

/// The systems that charts speak, by name, for a note on what was changed.
pub(crate) fn systems(codes: &Codes) -> Vec<String> {
    let name = |system: &CodeSystem| match system {
        CodeSystem::Loinc => "LOINC".to_owned(),
        CodeSystem::Snomed => "SNOMED CT".to_owned(),
        CodeSystem::Icd10Cm => "ICD-10-CM".to_owned(),
        CodeSystem::Icd10 => "ICD-10".to_owned(),
        CodeSystem::Icd9Cm => "ICD-9-CM".to_owned(),
        CodeSystem::RxNorm => "RxNorm".to_owned(),
        CodeSystem::Atc => "ATC".to_owned(),
        CodeSystem::Cpt => "CPT or HCPCS".to_owned(),
        CodeSystem::Icd10Pcs => "ICD-10-PCS".to_owned(),
        CodeSystem::Other(_) => "others".to_owned(),
    };
    let names: BTreeSet<String> = codes.0.keys().map(|(_, system, _)| name(system)).collect();
    names.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use record::{Condition, Medication};

    use super::*;

    fn concept(system: CodeSystem, code: &str) -> Concept {
        Concept {
            codings: vec![Coding { system, code: code.into(), display: Some(format!("words {code}")) }],
            text: None,
        }
    }

    fn chart() -> Record {
        let condition = |code: Concept| Condition { code, ..Condition::default() };
        let mut both = concept(CodeSystem::Icd10Cm, "A1");
        both.codings.extend(concept(CodeSystem::Snomed, "1").codings);
        let mut conditions: Vec<Condition> =
            (1..=8).map(|n| condition(concept(CodeSystem::Icd10Cm, &format!("A{n}")))).collect();
        conditions.push(condition(both));
        conditions.push(condition(Concept { codings: vec![], text: Some("tired".into()) }));
        // The same letters on another list are another code.
        let medications = vec![Medication { code: concept(CodeSystem::RxNorm, "A1"), ..Medication::default() }];
        Record { conditions, medications, ..Record::default() }
    }

    fn codes_of(record: &Record) -> Vec<(CodeSystem, String)> {
        let all = record.conditions.iter().map(|e| &e.code).chain(record.medications.iter().map(|e| &e.code));
        all.flat_map(|concept| concept.codings.iter().map(|c| (c.system.clone(), c.code.clone()))).collect()
    }

    #[test]
    fn none_of_the_codes_changes_nothing_and_all_of_them_leave_none() {
        let (chart, codes) = (chart(), Codes::of([chart()].iter()));
        assert_eq!(codes.count(), 10);
        for way in Way::ALL {
            assert_eq!(codes.hit(way, 0.0, 1, 0).applied(&chart), chart);
            let all = codes.hit(way, 1.0, 1, 0);
            let (before, after) = (codes_of(&chart), codes_of(&all.applied(&chart)));
            assert_eq!(all.count(), 10);
            match way {
                Way::Dropped => assert!(after.is_empty(), "{after:?}"),
                Way::Local => {
                    assert_eq!(after.len(), before.len());
                    assert!(after.iter().all(|(system, _)| *system == CodeSystem::Other(LOCAL.into())), "{after:?}");
                    assert_eq!(all.applied(&chart).conditions[0].code.codings[0].display.as_deref(), Some("words A1"));
                }
                Way::Other => {
                    assert_eq!(after.len(), before.len());
                    for ((system, code), (was_of, was)) in after.iter().zip(&before) {
                        let is_alone = matches!(was_of, CodeSystem::Snomed | CodeSystem::RxNorm);
                        assert!(system == was_of && ((code != was) || is_alone), "{was} became {code}");
                    }
                }
            }
            // What nobody coded stays, unless there is nothing to be dropped of it.
            assert!(all.applied(&chart).conditions.iter().any(|e| e.code.text.as_deref() == Some("tired")));
        }
    }

    #[test]
    fn an_entry_with_a_code_left_stays() {
        let (chart, codes) = (chart(), Codes::of([chart()].iter()));
        for repetition in 0..20 {
            let hit = codes.hit(Way::Dropped, 0.5, 3, repetition);
            let left = hit.applied(&chart);
            assert_eq!(codes_of(&left).len(), codes_of(&chart).iter().filter(|c| !is_hit(&hit, c)).count());
        }
    }

    fn is_hit(hit: &Hit, (system, code): &(CodeSystem, String)) -> bool {
        let list = if *system == CodeSystem::RxNorm { List::Medications } else { List::Conditions };
        hit.codes.contains_key(&(list, system.clone(), code.clone()))
    }

    #[test]
    fn a_larger_share_holds_a_smaller_one_and_repetitions_differ() {
        let codes = Codes::of([chart()].iter());
        for way in Way::ALL {
            let of = |share, repetition| codes.hit(way, share, 7, repetition).codes;
            let (some, more) = (of(0.3, 0), of(0.7, 0));
            assert_eq!((some.len(), more.len()), (3, 7));
            assert!(some.iter().all(|(key, coding)| more.get(key) == Some(coding)));
            assert!((1..5).any(|repetition| of(0.3, repetition).keys().ne(some.keys())));
            assert_eq!(of(0.3, 4), of(0.3, 4));
        }
    }
}
