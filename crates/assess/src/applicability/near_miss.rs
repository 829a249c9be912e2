//! Near misses: entries whose words name a concept, but whose code is none that the model knows for it, so that they count as
//! not there.
//!
//! Words alone decide nothing and never become a yes; they only raise the doubt. An entry is quoted by the concept's words,
//! never by its own, for a chart's words may name a person.

use std::collections::BTreeMap;

use features::definition::{ConceptDefinition, Kind};
use features::holds;
use language::messages;
use record::{Coding, Concept};

use super::finding::{Asked, Finding, Part};
use super::lists::{List, ListEntry, system_name};
use super::note::GateVerdict;
use super::unreadable::REFUSE_WEIGHT;
use super::weights;

/// With any of these an entry is of something else, of someone else, or says that it is not so.
const OTHERWISE: &[&str] = &[
    "absent",
    "at",
    "brother",
    "cause",
    "congenital",
    "counseling",
    "counselling",
    "daughter",
    "denied",
    "denies",
    "education",
    "excluded",
    "exclusion",
    "familial",
    "family",
    "father",
    "fear",
    "gestational",
    "heterozygous",
    "history",
    "hx",
    "insipidus",
    "intracranial",
    "maternal",
    "monitoring",
    "mother",
    "negative",
    "neonatal",
    "never",
    "newborn",
    "no",
    "not",
    "ocular",
    "out",
    "parent",
    "paternal",
    "portal",
    "possible",
    "pregnancy",
    "prevention",
    "prior",
    "prophylaxis",
    "provoked",
    "pulmonary",
    "renovascular",
    "risk",
    "rule",
    "ruled",
    "screen",
    "screening",
    "sibling",
    "sister",
    "son",
    "suspected",
    "suspicion",
    "unlikely",
    "vaccination",
    "without",
];

/// Words that say of what a measurement is taken, or that it is one.
const SPECIMEN: &[&str] = &[
    "blood",
    "concentration",
    "in",
    "lab",
    "laboratory",
    "level",
    "mass",
    "measurement",
    "moles",
    "of",
    "or",
    "p",
    "plasma",
    "s",
    "serum",
    "substance",
    "test",
    "total",
    "value",
    "volume",
];

struct NearMiss {
    concept: String,
    label: String,
    /// The entry's words are the concept's own, without any other.
    is_exact: bool,
    code: Option<String>,
    names: Vec<String>,
}

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let found = near_misses(asked);
    let exact = found.iter().filter(|miss| miss.is_exact);
    let concepts = exact.filter_map(|miss| asked.bundle.features.concept(&miss.concept));
    let weight = asked.source.and_then(|source| weights::of_concepts(source, asked.bundle, concepts));
    let of_exact = match weight {
        Some(weight) if weight >= REFUSE_WEIGHT => GateVerdict::Refuse,
        _ => GateVerdict::Caution,
    };
    let finding = |miss: NearMiss| {
        let label = &miss.label;
        let says = match &miss.code {
            Some(code) => messages::gate_near_miss(label, code),
            None => messages::gate_near_miss_without_code(label),
        };
        let inputs = weights::inputs_of(asked, &miss.concept);
        // Words that say more than the concept's own are no ground to refuse, whatever else is missed.
        let verdict = if miss.is_exact { of_exact } else { GateVerdict::Caution };
        Finding::new(verdict, says).with_inputs(inputs).with_evidence(miss.names)
    };
    Part::of(found.into_iter().map(finding).collect(), String::new())
}

fn near_misses(asked: &Asked<'_>) -> Vec<NearMiss> {
    let features = &asked.bundle.features;
    let mut found = vec![];
    for list in [List::Conditions, List::Procedures, List::Observations] {
        let wanted: Vec<(&ConceptDefinition, Vec<String>)> = features
            .concepts()
            .iter()
            .filter(|concept| list.is_read_by(concept) && is_of(list, concept))
            .filter(|concept| features.entries_by(concept, asked.record, asked.as_of).is_empty())
            .map(|concept| (concept, phrase(concept)))
            .filter(|(_, phrase)| !phrase.is_empty())
            .collect();
        if wanted.is_empty() {
            continue;
        }
        let entries = list.entries(asked.record, asked.as_of);
        // A chart says the same thing many times.
        let mut by_words: BTreeMap<Vec<String>, Vec<&ListEntry<'_>>> = BTreeMap::new();
        for entry in entries.iter().filter(|entry| !entry.negates) {
            for text in texts(entry.code) {
                by_words.entry(words(text)).or_default().push(entry);
            }
        }
        for (concept, phrase) in wanted {
            found.extend(near_miss(list, concept, &phrase, &by_words));
        }
    }
    found
}

/// On which list a near miss of a concept is looked for: a measurement is no diagnosis.
fn is_of(list: List, concept: &ConceptDefinition) -> bool {
    match list {
        List::Observations => matches!(concept.kind, Kind::Quantity(_) | Kind::Answer(_)),
        _ => matches!(concept.kind, Kind::Presence(_)),
    }
}

fn near_miss(
    list: List,
    concept: &ConceptDefinition,
    phrase: &[String],
    by_words: &BTreeMap<Vec<String>, Vec<&ListEntry<'_>>>,
) -> Option<NearMiss> {
    let sets = list.sets(concept);
    let mut hits: Vec<(bool, &ListEntry<'_>)> = vec![];
    for (words, entries) in by_words {
        let Some(is_exact) = fits(list, words, phrase) else { continue };
        for entry in entries {
            // ICD names every illness: a code of it that is not listed was left out on purpose. LOINC names every test.
            let is_decided = entry.code.codings.iter().any(|coding| decides(list, &sets, coding));
            let is_left_out = matches!(&concept.kind, Kind::Presence(presence) if holds(&presence.except, entry.code));
            if (is_exact && list != List::Observations || !is_decided) && !is_left_out {
                hits.push((is_exact, entry));
            }
        }
    }
    hits.sort_by(|(a, one), (b, other)| b.cmp(a).then(one.name.cmp(other.name)));
    let (is_exact, first) = hits.first()?;
    Some(NearMiss {
        concept: concept.name.clone(),
        label: concept.label.clone(),
        is_exact: *is_exact,
        code: first.code.codings.iter().find_map(shown),
        names: hits.iter().map(|(_, entry)| entry.name.to_owned()).collect(),
    })
}

/// Whether a coding is of a terminology in which everything has a code and the concept has some: then it is another thing.
fn decides(list: List, sets: &[&features::definition::CodeSet], coding: &Coding) -> bool {
    use record::CodeSystem;
    let is_complete = match list {
        List::Observations => matches!(coding.system, CodeSystem::Loinc),
        _ => {
            matches!(coding.system, CodeSystem::Icd10Cm | CodeSystem::Icd10 | CodeSystem::Icd9Cm | CodeSystem::Icd10Pcs)
        }
    };
    is_complete && sets.iter().any(|set| super::lists::speaks(set, &coding.system))
}

/// Whether words name a phrase, and whether they say nothing else.
fn fits(list: List, words: &[String], phrase: &[String]) -> Option<bool> {
    if words == phrase {
        return Some(true);
    }
    let at = words.windows(phrase.len()).position(|window| window == phrase)?;
    let mut others = words[..at].iter().chain(&words[at + phrase.len()..]).map(String::as_str);
    let is_it = match list {
        List::Observations => others.all(|word| SPECIMEN.contains(&word)),
        _ => !others.any(|word| OTHERWISE.contains(&word)),
    };
    is_it.then_some(false)
}

/// The words that name a concept: its label up to the first comma or bracket; of a measurement up to where it is taken.
/// Nothing where that is too short to tell.
fn phrase(concept: &ConceptDefinition) -> Vec<String> {
    const LEAST_LETTERS: usize = 5;
    let head = concept.label.split([',', '(', ':']).next().unwrap_or_default();
    let mut words = words(head);
    if matches!(concept.kind, Kind::Quantity(_))
        && let Some(at) = words.iter().position(|word| word == "in")
    {
        words.truncate(at);
    }
    // "Drug treatment for high blood pressure", "Body height": sentences about a chart, not names in one.
    let is_name =
        !words.is_empty() && words.len() <= 4 && words.iter().map(String::len).sum::<usize>() >= LEAST_LETTERS;
    if is_name { words } else { vec![] }
}

fn texts(concept: &Concept) -> impl Iterator<Item = &str> {
    concept.codings.iter().filter_map(|coding| coding.display.as_deref()).chain(concept.text.as_deref())
}

/// Lower case, without punctuation and without SNOMED CT's tags such as "(disorder)".
fn words(text: &str) -> Vec<String> {
    const TAGS: [&str; 4] = ["(disorder)", "(finding)", "(procedure)", "(situation)"];
    let text = text.to_lowercase();
    let text = TAGS.iter().find_map(|tag| text.trim_end().strip_suffix(tag)).unwrap_or(&text);
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A code with its system, where it looks like a code: a chart may hold anything in its place.
fn shown(coding: &Coding) -> Option<String> {
    const LONGEST: usize = 20;
    let is_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let looks_like_one = coding.code.len() <= LONGEST
        && coding.code.chars().all(is_code)
        && coding.code.chars().any(|c| c.is_ascii_digit());
    let system = system_name(&coding.system).map(|name| format!("{name} ")).unwrap_or_default();
    looks_like_one.then(|| format!("{system}{}", coding.code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_a_concept_or_something_else() {
        let of = |list: List, text: &str, phrase: &str| fits(list, &words(text), &words(phrase));
        let condition = |text: &str| of(List::Conditions, text, "Heart failure");
        assert_eq!(condition("Heart failure (disorder)"), Some(true));
        assert_eq!(condition("Chronic heart failure, left-sided"), Some(false));
        for other in [
            "Family history of heart failure",
            "No heart failure",
            "Heart disease",
            "failure heart",
            "Heart failure screening",
        ] {
            assert_eq!(condition(other), None, "{other}");
        }
        assert_eq!(of(List::Conditions, "Pulmonary hypertension", "Hypertension"), None);
        assert_eq!(of(List::Conditions, "Essential hypertension", "Hypertension"), Some(false));
        let test = |text: &str| of(List::Observations, text, "Creatinine");
        assert_eq!((test("CREATININE"), test("Serum creatinine level")), (Some(true), Some(false)));
        assert_eq!((test("Creatinine clearance"), test("Urine creatinine")), (None, None));
    }

    #[test]
    fn what_looks_like_no_code_is_not_repeated() {
        let of = |system: record::CodeSystem, code: &str| shown(&Coding { system, code: code.into(), display: None });
        assert_eq!(of(record::CodeSystem::Snomed, "57406009").as_deref(), Some("SNOMED CT 57406009"));
        assert_eq!(of(record::CodeSystem::Other("urn:own".into()), "K-17").as_deref(), Some("K-17"));
        for text in ["Anna Murphy", "Murphy", "see 17 letters of Dr Murphy", ""] {
            assert_eq!(of(record::CodeSystem::Snomed, text), None, "{text}");
        }
    }
}
