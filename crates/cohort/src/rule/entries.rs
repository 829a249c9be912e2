//! The entries of one kind that a rule asks for, and their days.

use features::definition::{CodeSet, Drug, Kind, QuantitySource, VisitsDefinition};
use features::{DrugList, holds};
use record::{CodeSystem, Concept, Observation, Record, Standing, Value};

use super::threshold::Threshold;
use crate::concepts::Concepts;
use crate::day::{Day, day_of_moment};
use crate::definition::Rule;
use crate::error::CohortError;

/// Entries of one kind.
pub(super) enum Entries<'a> {
    Conditions(Codes<'a>),
    /// All drugs where there is no list.
    Drugs(Option<DrugList<'a>>, &'a [String]),
    Procedures(Codes<'a>),
    Observations(Codes<'a>, Answer<'a>),
    Visits(Vec<&'a str>, &'a CodeSet, bool),
    Death,
}

/// Codes that count; all where none are named.
pub(super) struct Codes<'a> {
    sets: Vec<&'a CodeSet>,
    except: Vec<&'a CodeSet>,
    local: &'a [String],
}

/// How the value of an observation must be.
pub(super) enum Answer<'a> {
    Any,
    Number(Threshold),
    Words(Vec<&'a str>),
}

impl Codes<'_> {
    fn hold(&self, concept: &Concept) -> bool {
        let is_open = self.local.is_empty() && self.sets.iter().all(|set| **set == CodeSet::default());
        (is_open || self.sets.iter().any(|set| holds(set, concept)) || is_local(self.local, concept))
            && !self.except.iter().any(|set| holds(set, concept))
    }
}

fn is_local(local: &[String], concept: &Concept) -> bool {
    concept.codings.iter().any(|coding| match &coding.system {
        CodeSystem::Other(system) => local.iter().any(|wanted| match wanted.rsplit_once('|') {
            Some((of, code)) => of == system && code == coding.code,
            None => *wanted == coding.code,
        }),
        _ => false,
    })
}

/// What a rule asks for; nothing where it only combines others.
pub(super) fn of<'a>(rule: &'a Rule, concepts: &'a Concepts, key: &str) -> Result<Vec<Entries<'a>>, CohortError> {
    if let Some(name) = &rule.concept {
        return of_concept(rule, name, concepts, key);
    }
    let codes = |set: &'a CodeSet| Codes { sets: vec![set], except: vec![&rule.except], local: &rule.local };
    let mut entries = Vec::new();
    entries.extend(rule.condition.as_ref().map(|set| Entries::Conditions(codes(set))));
    entries.extend(rule.procedure.as_ref().map(|set| Entries::Procedures(codes(set))));
    entries.extend(rule.medication.as_deref().map(|drugs| {
        let is_open = drugs.is_empty() && rule.local.is_empty();
        Entries::Drugs((!is_open).then(|| DrugList::new(drugs.iter(), &[])), &rule.local)
    }));
    if let Some(set) = &rule.observation {
        let answer = match &rule.value {
            Some(text) => Answer::Number(Threshold::of_rule(rule, text, key)?),
            None if rule.answers.is_empty() => Answer::Any,
            None => Answer::Words(rule.answers.iter().map(String::as_str).collect()),
        };
        entries.push(Entries::Observations(codes(set), answer));
    }
    if let Some(visit) = &rule.visit {
        entries.push(Entries::Visits(visit.classes.iter().map(String::as_str).collect(), &visit.codes, false));
    }
    if rule.death {
        entries.push(Entries::Death);
    }
    Ok(entries)
}

fn of_concept<'a>(
    rule: &'a Rule,
    name: &str,
    concepts: &'a Concepts,
    key: &str,
) -> Result<Vec<Entries<'a>>, CohortError> {
    let wrong = |problem: String| Err(CohortError::key(format!("{key}.concept"), problem));
    let just = |set: &'a CodeSet| Codes { sets: vec![set], except: vec![], local: &[] };
    let concept = concepts.named(name, &format!("{key}.concept"))?;
    match &concept.kind {
        Kind::Presence(presence) => {
            if rule.value.is_some() || !rule.answers.is_empty() {
                return wrong(format!("`{name}` is a yes or no: it has neither value nor answers"));
            }
            let mut entries = Vec::new();
            // An empty set of a concept holds nothing; one of a rule holds everything.
            let stated = |set: &CodeSet| *set != CodeSet::default();
            if stated(&presence.conditions) {
                let except = vec![&presence.except, &rule.except];
                entries.push(Entries::Conditions(Codes { sets: vec![&presence.conditions], except, local: &[] }));
            }
            if !presence.drugs.is_empty() {
                let drugs: &'a [Drug] = &presence.drugs;
                let list = DrugList::new(drugs.iter(), &presence.drugs_except_words);
                entries.push(Entries::Drugs(Some(list), &[]));
            }
            if stated(&presence.procedures) {
                entries.push(Entries::Procedures(just(&presence.procedures)));
            }
            for asked in presence.observations.iter().filter(|asked| stated(&asked.codes)) {
                let words = asked.yes.iter().map(String::as_str).chain(["true"]).collect();
                entries.push(Entries::Observations(just(&asked.codes), Answer::Words(words)));
            }
            Ok(entries)
        }
        Kind::Quantity(quantity) => {
            let observed: Vec<&CodeSet> = quantity
                .sources
                .iter()
                .filter_map(|source| match source {
                    QuantitySource::Observed { codes, .. } => Some(codes),
                    QuantitySource::Derived { .. } => None,
                })
                .collect();
            if observed.is_empty() {
                return wrong(format!("`{name}` is only computed; a rule needs what is observed"));
            }
            let answer = match &rule.value {
                Some(text) => Answer::Number(Threshold::of_concept(rule, quantity, text, key)?),
                None => Answer::Any,
            };
            Ok(vec![Entries::Observations(Codes { sets: observed, except: vec![], local: &[] }, answer)])
        }
        Kind::Answer(answer) => {
            let mut words: Vec<&str> = Vec::new();
            for wanted in &rule.answers {
                match answer.options.iter().find(|option| option.name == *wanted) {
                    Some(option) => words.extend(option.means.iter().map(String::as_str)),
                    None => {
                        let known: Vec<&str> = answer.options.iter().map(|o| o.name.as_str()).collect();
                        return wrong(format!("`{name}` has no option `{wanted}`; it has {}", known.join(", ")));
                    }
                }
            }
            let asked = if rule.answers.is_empty() { Answer::Any } else { Answer::Words(words) };
            Ok(vec![Entries::Observations(just(&answer.codes), asked)])
        }
        Kind::Visits(VisitsDefinition { classes, codes, both }) => {
            Ok(vec![Entries::Visits(classes.iter().map(String::as_str).collect(), codes, *both)])
        }
        _ => wrong(format!("`{name}` is a sum of others; name the one that is meant")),
    }
}

impl Entries<'_> {
    /// The days of the entries in a record, in its order.
    pub(super) fn days(&self, record: &Record) -> Vec<Day> {
        let counts = |standing: &Standing| matches!(standing, Standing::Counts);
        match self {
            Self::Conditions(codes) => {
                let found = record.conditions.iter().filter(|c| counts(&c.standing) && codes.hold(&c.code));
                found.filter_map(|c| day_of_moment(c.onset.or(c.recorded).as_ref())).collect()
            }
            Self::Drugs(list, local) => {
                let holds = |code: &Concept| match list {
                    Some(list) => list.holds(code).is_some() || is_local(local, code),
                    None => true,
                };
                let found = record.medications.iter().filter(|m| counts(&m.standing) && holds(&m.code));
                found.filter_map(|m| day_of_moment(m.start.as_ref())).collect()
            }
            Self::Procedures(codes) => {
                let found = record.procedures.iter().filter(|p| counts(&p.standing) && codes.hold(&p.code));
                found.filter_map(|p| day_of_moment(p.performed.as_ref())).collect()
            }
            Self::Observations(codes, answer) => {
                let found = record.observations.iter().filter(|o| counts(&o.standing) && is_met(o, codes, answer));
                found.filter_map(|o| day_of_moment(o.time.as_ref())).collect()
            }
            Self::Visits(classes, codes, both) => {
                let is_open = classes.is_empty() && **codes == CodeSet::default();
                let holds = |visit: &record::Encounter| {
                    let of_class = || {
                        visit.class.as_deref().is_some_and(|c| classes.iter().any(|w| w.eq_ignore_ascii_case(c.trim())))
                    };
                    let of_type = || holds(codes, &visit.code);
                    is_open || if *both { of_class() && of_type() } else { of_class() || of_type() }
                };
                let found = record.encounters.iter().filter(|e| counts(&e.standing) && holds(e));
                found.filter_map(|e| day_of_moment(e.start.as_ref())).collect()
            }
            Self::Death => {
                let at = record.patient.deceased.as_ref().and_then(|d| d.at.as_ref());
                day_of_moment(at).into_iter().collect()
            }
        }
    }
}

/// Whether the observation or one of its parts is asked for and has the value.
fn is_met(observation: &Observation, codes: &Codes<'_>, answer: &Answer<'_>) -> bool {
    let own = codes.hold(&observation.code).then_some(&observation.value);
    let parts = observation.components.iter().filter(|part| codes.hold(&part.code)).map(|part| &part.value);
    own.into_iter().chain(parts).any(|value| match answer {
        Answer::Any => !matches!(value, Value::Absent(_)),
        Answer::Number(threshold) => threshold.is_met(value),
        Answer::Words(words) => {
            let is = |text: &str| words.iter().any(|word| word.eq_ignore_ascii_case(text.trim()));
            match value {
                Value::Boolean(yes) => is(if *yes { "true" } else { "false" }),
                Value::Text(text) => is(text),
                Value::Coded(concept) => {
                    concept.text.as_deref().is_some_and(is)
                        || concept.codings.iter().any(|c| is(&c.code) || c.display.as_deref().is_some_and(is))
                }
                _ => false,
            }
        }
    })
}
