//! Yes or no from problem, medication and procedure lists.

use language::messages;
use record::{Condition, Course, DrugEvent, Medication, Moment, Observation, Source, Standing, Value};

use super::drugs::{DrugList, MatchedBy};
use super::{Chart, codes};
use crate::columns;
use crate::definition::{
    CodeSet, ConceptDefinition, InputDefinition, Kind, PresenceDefinition, PresenceObservation, Take,
};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// What an entry says of the question.
enum Says {
    Yes,
    No(String),
    Perhaps(String),
}

/// A usable match is yes; an explicit negative is no; nothing found is taken as no where the record carries the list.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let (mut yes, mut no, mut perhaps) = (Vec::new(), Vec::new(), Vec::new());
    for (says, mut evidence) in entries(chart, &concept.name, presence, input) {
        match says {
            Says::Yes => yes.push(evidence),
            Says::No(why) => {
                evidence.remark = Some(why);
                no.push(evidence);
            }
            Says::Perhaps(why) => {
                evidence.remark = Some(why);
                perhaps.push(evidence);
            }
        }
    }
    if !yes.is_empty() {
        latest_first(&mut yes);
        return FeatureValue::present(1.0, yes);
    }
    latest_first(&mut no);
    latest_first(&mut perhaps);
    let label = &concept.label;
    let either = || CouldBe::OneOf(vec![0.0, 1.0]);
    if let Some(first) = perhaps.first() {
        let why = first.remark.clone().unwrap_or_default();
        let cautions = vec![messages::find_recorded_as(label, &why)];
        perhaps.extend(no);
        return FeatureValue {
            status: Status::NotRecorded,
            could_be: either(),
            cautions,
            ..FeatureValue::present(0.0, perhaps)
        };
    }
    if !no.is_empty() {
        return FeatureValue::present(0.0, no);
    }
    let assumed = FeatureValue { status: Status::NotRecorded, ..FeatureValue::present(0.0, vec![]) };
    match doubt(chart, presence, label) {
        Some(caution) => FeatureValue { could_be: either(), cautions: vec![caution], ..assumed },
        None if chart.questioned.contains(&input.name) => {
            let cautions = vec![messages::find_questioned_no(label)];
            FeatureValue { could_be: either(), cautions, ..assumed }
        }
        None => FeatureValue { notes: vec![messages::find_taken_as_no(label)], ..assumed },
    }
}

/// Why what is not found may be there all the same: the record lacks the list on which it would stand, or carries
/// entries on it that nobody but a person can read.
fn doubt(chart: &Chart<'_>, presence: &PresenceDefinition, label: &str) -> Option<String> {
    // A condition stands on the problem list, whatever drugs may also betray it.
    let needs_problems = presence.conditions != CodeSet::default() || presence.drugs.is_empty();
    let (is_carried, unreadable) = if needs_problems {
        (chart.record.has_problem_list(), chart.record.unreadable_conditions().count())
    } else {
        (chart.record.has_medication_list(), unknown_drugs(chart, |_| true))
    };
    match (is_carried, unreadable, needs_problems) {
        (false, _, true) => Some(messages::find_doubt_no_problem_list(label)),
        (false, _, false) => Some(messages::find_doubt_no_medication_list(label)),
        (true, 0, _) => None,
        (true, _, true) => Some(messages::find_doubt_unreadable_conditions(label, unreadable)),
        (true, _, false) => Some(messages::find_doubt_unreadable_drugs(label, unreadable)),
    }
}

/// Drugs without words whose code stands in none of the model's lists, among those that are `wanted`.
pub(super) fn unknown_drugs(chart: &Chart<'_>, wanted: impl Fn(&Medication) -> bool) -> usize {
    // Nearly no record has any, and the list of all drugs takes its time.
    if chart.record.unreadable_medications().next().is_none() {
        return 0;
    }
    let lists = chart.set.concepts().iter().filter_map(|concept| match &concept.kind {
        Kind::Presence(presence) => Some(&presence.drugs),
        _ => None,
    });
    let listed = DrugList::new(lists.flatten(), &[]);
    chart.record.unreadable_medications().filter(|m| wanted(m) && listed.holds(&m.code).is_none()).count()
}

fn entries(
    chart: &Chart<'_>,
    concept: &str,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> Vec<(Says, Evidence)> {
    let record = chart.record;
    let conditions = record.conditions.iter().filter_map(|c| condition(chart, presence, input, c));
    let list = DrugList::new(presence.drugs.iter(), &presence.drugs_except_words);
    let medications = record.medications.iter().filter_map(|m| medication(chart, &list, input, m));
    let procedures = record.procedures.iter().filter(|p| codes::holds(&presence.procedures, &p.code)).filter_map(|p| {
        let says = standing(&p.standing)?;
        let recent = is_recent(chart, input, p.performed.as_ref());
        (chart.had_happened(p.performed.as_ref()) && recent)
            .then(|| (says, evidence(&p.source, p.code.words(), String::new(), p.performed)))
    });
    conditions.chain(medications).chain(procedures).chain(answers(chart, concept, presence, input)).collect()
}

fn condition(
    chart: &Chart<'_>,
    presence: &PresenceDefinition,
    input: &InputDefinition,
    entry: &Condition,
) -> Option<(Says, Evidence)> {
    if !codes::holds(&presence.conditions, &entry.code) || codes::holds(&presence.except, &entry.code) {
        return None;
    }
    let began = entry.onset.or(entry.recorded);
    let ended = entry.abatement.filter(|end| end.date.latest() <= chart.as_of);
    // A resolved condition without a date of ending was resolved at some time unknown: past.
    let is_past = ended.is_some() || entry.course == Course::Past && entry.abatement.is_none();
    let seen = [entry.onset, entry.recorded, ended].into_iter().flatten().max_by_key(|m| m.order());
    // What was written down later was not known yet, whatever it dates back to.
    if !chart.had_happened(began.as_ref()) || !chart.had_happened(entry.recorded.as_ref()) {
        return None;
    }
    let says = match standing(&entry.standing)? {
        Says::Yes if input.take != Take::Ever && is_past => Says::No(messages::find_past().into()),
        Says::Yes if !is_recent(chart, input, seen.as_ref()) => Says::No(messages::find_too_long_ago().into()),
        says => says,
    };
    Some((says, evidence(&entry.source, entry.code.words(), String::new(), began)))
}

fn medication(
    chart: &Chart<'_>,
    list: &DrugList<'_>,
    input: &InputDefinition,
    entry: &Medication,
) -> Option<(Says, Evidence)> {
    if !chart.had_happened(entry.start.as_ref()) {
        return None;
    }
    let matched = list.holds(&entry.code)?;
    let ended = entry.end.filter(|end| end.date.latest() < chart.as_of);
    let supply = supply(chart, entry);
    let is_past = ended.is_some()
        || supply == Supply::UsedUp
        || entry.course == Course::Past && entry.end.is_none_or(|end| end.date.earliest() <= chart.as_of);
    // What is taken now is recent whenever it began; what is past counts from its end, where that is known.
    let seen = entry.end.or(entry.start);
    let says = match standing(&entry.standing)? {
        Says::Yes if input.take != Take::Ever && is_past => Says::No(messages::find_past().into()),
        Says::Yes if input.take != Take::Ever && supply == Supply::InDoubt => {
            Says::Perhaps(messages::find_supply_in_doubt().into())
        }
        Says::Yes if is_past && !is_recent(chart, input, seen.as_ref()) => {
            Says::No(messages::find_too_long_ago().into())
        }
        says => says,
    };
    let mut evidence = evidence(&entry.source, entry.code.words(), String::new(), entry.start);
    evidence.remark = (matched == MatchedBy::Name).then(|| messages::find_by_name().into());
    Some((says, evidence))
}

/// Whether what a pharmacy handed over lasts to the as-of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Supply {
    /// The entry tells of no dispensing, or the supply lasts.
    Lasts,
    /// Nobody knows how long it lasts, or it is just over and may be taken up more slowly or fetched late.
    InDoubt,
    UsedUp,
}

/// Days for which a supply that should be used up leaves a doubt whether the drug is still taken.
const LATE_DAYS: f64 = 90.0;
/// A supply of unknown length is not doubted to last for longer.
const LONGEST_UNSTATED_DAYS: f64 = 365.0;

fn supply(chart: &Chart<'_>, entry: &Medication) -> Supply {
    if entry.event != DrugEvent::Dispensed {
        return Supply::Lasts;
    }
    let Some(start) = entry.start else { return Supply::InDoubt };
    let days = f64::from(super::days_between(start.date.latest(), chart.as_of));
    match super::supply::days_of(entry) {
        Some(supply) if days < supply => Supply::Lasts,
        Some(supply) if days < supply + LATE_DAYS => Supply::InDoubt,
        None if days < LONGEST_UNSTATED_DAYS => Supply::InDoubt,
        _ => Supply::UsedUp,
    }
}

fn answers(
    chart: &Chart<'_>,
    concept: &str,
    presence: &PresenceDefinition,
    input: &InputDefinition,
) -> Option<(Says, Evidence)> {
    let mut found: Vec<(&Observation, bool)> = Vec::new();
    for observation in &chart.record.observations {
        let counts = standing(&observation.standing).is_some() && chart.had_happened(observation.time.as_ref());
        if !counts || !is_recent(chart, input, observation.time.as_ref()) {
            continue;
        }
        let answers = presence.observations.iter().filter_map(|asked| answer_of(asked, observation));
        found.extend(answers.chain(column(concept, observation)).map(|yes| (observation, yes)));
    }
    let (observation, yes) = found.into_iter().max_by_key(|(o, yes)| (o.time.map(Moment::order), *yes))?;
    let says = match (standing(&observation.standing)?, yes) {
        (Says::Yes, true) => Says::Yes,
        (Says::Yes, false) => Says::No(messages::find_recorded_as_no().into()),
        (other, true) => other,
        (_, false) => return None,
    };
    let words = if yes { messages::find_yes() } else { messages::find_no() };
    Some((says, evidence(&observation.source, observation.code.words(), words.into(), observation.time)))
}

/// What a table's column says.
fn column(concept: &str, observation: &Observation) -> Option<bool> {
    match &observation.value {
        Value::Boolean(yes) if columns::is_of(&observation.code, concept) => Some(*yes),
        _ => None,
    }
}

/// What an observation answers to a question, if it does.
pub(super) fn answer_of(asked: &PresenceObservation, observation: &Observation) -> Option<bool> {
    if !codes::holds(&asked.codes, &observation.code) {
        return None;
    }
    match &observation.value {
        Value::Boolean(yes) => Some(*yes),
        Value::Coded(concept) => {
            let is = |list: &[String]| {
                concept.codings.iter().any(|c| list.contains(&c.code))
                    || concept.text.as_ref().is_some_and(|t| list.iter().any(|l| l.eq_ignore_ascii_case(t)))
            };
            is(&asked.yes).then_some(true).or_else(|| is(&asked.no).then_some(false))
        }
        _ => None,
    }
}

fn is_recent(chart: &Chart<'_>, input: &InputDefinition, time: Option<&Moment>) -> bool {
    !chart.is_stale(time, input.lookback_days)
}

fn standing(standing: &Standing) -> Option<Says> {
    match standing {
        Standing::Counts => Some(Says::Yes),
        Standing::Flagged(why) => Some(Says::Perhaps(why.to_string())),
        Standing::Negates(why) => Some(Says::No(why.to_string())),
        Standing::Excluded(_) => None,
    }
}

pub(super) fn evidence(source: &Source, what: Option<&str>, value: String, time: Option<Moment>) -> Evidence {
    Evidence {
        source: source.clone(),
        what: what.map_or_else(|| messages::find_unnamed().to_owned(), str::to_owned),
        value,
        unit: None,
        time,
        remark: None,
    }
}

/// Sorts evidence by its time; by its place where that is the same, so that the order of entries can reach no result.
pub(super) fn latest_first(evidence: &mut [Evidence]) {
    evidence.sort_by(|a, b| {
        let time = |e: &Evidence| e.time.map(Moment::order);
        time(b).cmp(&time(a)).then(a.source.cmp(&b.source))
    });
}
