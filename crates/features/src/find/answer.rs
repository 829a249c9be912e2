//! One of several options, such as a smoking status or a genotype.

use language::messages;
use record::{Concept, Observation, Standing, Value};

use super::{Chart, codes};
use crate::columns;
use crate::definition::{AnswerDefinition, ConceptDefinition, InputDefinition};
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// The latest answer that is one of the options; answers such as "unknown" are none.
pub(super) fn find(
    chart: &Chart<'_>,
    concept: &ConceptDefinition,
    answer: &AnswerDefinition,
    input: &InputDefinition,
) -> FeatureValue {
    let mut found: Vec<(&Observation, &Value)> = chart
        .record
        .observations
        .iter()
        .filter(|o| !o.standing.is_excluded() && chart.had_happened(o.time.as_ref()))
        .flat_map(|o| {
            let own = columns::is_of(&o.code, &concept.name).then_some(&o.value);
            values(o, answer).filter(|_| passes(o, answer)).chain(own).map(move |value| (o, value))
        })
        .collect();
    let time = |o: &Observation| o.time.map(record::Moment::order);
    // Ties are broken by the answer, so that the order of a bundle's entries can never reach a result.
    found.sort_by(|(a, one), (b, other)| {
        let by_answer = option(other, answer).cmp(&option(one, answer));
        time(b).cmp(&time(a)).then(by_answer).then(a.source.cmp(&b.source))
    });
    let mut passed_over = Vec::new();
    for (at, (observation, value)) in found.iter().enumerate() {
        let words = words(value).next().unwrap_or_default().to_owned();
        let mut evidence = Evidence {
            source: observation.source.clone(),
            what: observation.code.name().unwrap_or(&concept.label).to_owned(),
            value: words,
            unit: None,
            time: observation.time,
            remark: None,
        };
        let Some(index) = option(value, answer) else {
            evidence.remark = Some(messages::find_answer_not_known().into());
            passed_over.push(evidence);
            continue;
        };
        let other = found[at + 1..].iter().filter(|(o, _)| time(o) == time(observation));
        if let (Value::Coded(coded), Some(meant)) = (value, answer.options.get(index))
            && coded.name().is_none()
        {
            // A bare code tells a reader nothing.
            evidence.value.clone_from(&meant.label);
        }
        let contradicts = other.filter_map(|(_, value)| option(value, answer)).any(|other| other != index);
        let mut value = FeatureValue::present(index as f64, vec![evidence]);
        if contradicts {
            let used = answer.options.get(index).map_or("", |o| o.label.as_str());
            value.cautions.push(messages::find_two_answers(&concept.label, used));
        }
        if observation.time.is_none() && input.lookback_days.is_some() {
            value.cautions.push(messages::find_answer_undated(&concept.label));
        }
        if let Standing::Flagged(why) = &observation.standing {
            value.cautions.push(messages::find_result_flagged(&concept.label, why));
        }
        if chart.is_stale(observation.time.as_ref(), input.lookback_days) {
            value.status = Status::Stale;
            let date = observation.time.map(|t| t.to_string()).unwrap_or_default();
            let days = input.lookback_days.unwrap_or_default();
            value.cautions.push(messages::find_answer_old(&concept.label, &date, days));
        }
        if !passed_over.is_empty() {
            value.cautions.push(messages::find_newer_answer_unread(&concept.label));
            value.evidence.extend(passed_over);
        }
        return value;
    }
    let mut none =
        FeatureValue::absent(Status::Missing, CouldBe::OneOf((0..answer.options.len()).map(|i| i as f64).collect()));
    if !passed_over.is_empty() {
        let words: Vec<&str> = passed_over.iter().map(|e| e.value.as_str()).filter(|w| !w.is_empty()).collect();
        none.cautions.push(if words.is_empty() {
            messages::find_answer_not_used(&concept.label)
        } else {
            let words: Vec<String> = words.into_iter().map(messages::find_quoted).collect();
            messages::find_answer_not_used_said(&concept.label, &words.join(messages::list_comma()))
        });
    }
    none.evidence = passed_over;
    none
}

fn values<'a>(observation: &'a Observation, answer: &'a AnswerDefinition) -> impl Iterator<Item = &'a Value> {
    let own =
        codes::holds(&answer.codes, &observation.code).then_some(&observation.value).filter(|v| **v != Value::None);
    own.into_iter()
        .chain(observation.components.iter().filter(|c| codes::holds(&answer.codes, &c.code)).map(|c| &c.value))
}

/// Whether the observation is about the right thing: a component says so, or the answer's own words do.
fn passes(observation: &Observation, answer: &AnswerDefinition) -> bool {
    let Some(filter) = &answer.component else {
        return true;
    };
    let named = observation.components.iter().filter(|c| c.code.has(&record::CodeSystem::Loinc, &filter.loinc));
    let mut named = named.flat_map(|c| words(&c.value)).peekable();
    if named.peek().is_some() {
        return named.any(|word| filter.holds.iter().any(|held| plain(held) == plain(word)));
    }
    values(observation, answer)
        .flat_map(words)
        .any(|word| filter.holds.iter().any(|held| plain(word).starts_with(&plain(held))))
}

/// The index of the option that the value means.
fn option(value: &Value, answer: &AnswerDefinition) -> Option<usize> {
    let prefixes: Vec<String> = answer.component.iter().flat_map(|c| &c.holds).map(|held| plain(held)).collect();
    let is = |word: &str, meaning: &str| {
        let (word, meaning) = (plain(word), plain(meaning));
        word == meaning || prefixes.iter().any(|p| word.strip_prefix(p.as_str()) == Some(meaning.as_str()))
    };
    answer
        .options
        .iter()
        .position(|option| words(value).any(|word| option.means.iter().any(|meaning| is(word, meaning))))
}

/// Every code and wording of a value.
fn words(value: &Value) -> impl Iterator<Item = &str> {
    let concept: Option<&Concept> = match value {
        Value::Coded(concept) => Some(concept),
        _ => None,
    };
    let text = match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let codings = concept.into_iter().flat_map(|c| {
        let displays =
            c.codings.iter().flat_map(|coding| coding.display.as_deref().into_iter().chain([coding.code.as_str()]));
        c.text.as_deref().into_iter().chain(displays)
    });
    codings.chain(text)
}

/// Without case, spaces and the punctuation that laboratories vary.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ':' | '_' | '(' | ')'))
        .flat_map(char::to_lowercase)
        .collect()
}
