//! Whether a chart's drug is one of a list, by code or by whole words of its name.

use std::collections::{BTreeMap, BTreeSet};

use record::{CodeSystem, Coding, Concept};

use crate::definition::Drug;

/// A list of drugs, made ready to be asked of every drug in a chart.
pub struct DrugList<'a> {
    rxnorm: BTreeSet<&'a str>,
    atc: Vec<&'a str>,
    names: Names,
    except: Names,
}

/// How a drug was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    /// A code of the ingredient or product.
    Code,
    /// Words of its name.
    Name,
}

impl<'a> DrugList<'a> {
    /// `except` holds words that rule a drug out.
    #[must_use]
    pub fn new(drugs: impl Iterator<Item = &'a Drug> + Clone, except: &[String]) -> Self {
        let names = drugs.clone().flat_map(|drug| std::iter::once(&drug.name).chain(&drug.also));
        Self {
            rxnorm: drugs.clone().flat_map(|drug| drug.rxnorm.iter().map(String::as_str)).collect(),
            atc: drugs.flat_map(|drug| drug.atc.iter().map(String::as_str)).collect(),
            names: Names::new(names),
            except: Names::new(except.iter()),
        }
    }

    /// How the drug is known to be on the list, if it is.
    #[must_use]
    pub fn holds(&self, concept: &Concept) -> Option<MatchedBy> {
        let by_code = concept.codings.iter().any(|coding| self.has_code(coding));
        let displays = concept.codings.iter().filter_map(|c| c.display.as_deref());
        let texts: Vec<Vec<String>> = displays.chain(concept.text.as_deref()).map(words).collect();
        let by_name = || texts.iter().any(|text| self.names.stand_in(text));
        if texts.iter().any(|text| self.except.stand_in(text)) {
            None
        } else if by_code {
            Some(MatchedBy::Code)
        } else {
            by_name().then_some(MatchedBy::Name)
        }
    }

    /// Whether a coding is one of the list's, whatever words come with it.
    pub(super) fn has_code(&self, coding: &Coding) -> bool {
        match coding.system {
            CodeSystem::RxNorm => self.rxnorm.contains(coding.code.as_str()),
            CodeSystem::Atc => self.atc.iter().any(|prefix| coding.code.starts_with(prefix)),
            _ => false,
        }
    }
}

/// Names of one word or several, by their first word.
struct Names(BTreeMap<String, Vec<Vec<String>>>);

impl Names {
    fn new<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for name in names {
            let mut words = words(name);
            if !words.is_empty() {
                let first = words.remove(0);
                by_first.entry(first).or_default().push(words);
            }
        }
        Self(by_first)
    }

    /// Whether any of the names stands in the text as whole words in sequence.
    fn stand_in(&self, text: &[String]) -> bool {
        text.iter().enumerate().any(|(at, word)| {
            self.0.get(word).is_some_and(|rests| rests.iter().any(|rest| text[at + 1..].starts_with(rest)))
        })
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(system: CodeSystem, code: &str, display: &str, expected: Option<MatchedBy>) {
        let drug = |name: &str, also: &str| Drug {
            name: name.into(),
            rxnorm: vec!["29046".into()],
            atc: vec!["C09AA03".into()],
            also: vec![also.into()],
        };
        let drugs = [drug("lisinopril", "zestril"), drug("insulin human", "Humulin R")];
        let list = DrugList::new(drugs.iter(), &["ophthalmic".into()]);
        let coding = Coding { system, code: code.into(), display: Some(display.into()) };
        assert_eq!(list.holds(&Concept { codings: vec![coding], text: None }), expected, "{display}");
    }

    #[test]
    fn a_drug_is_known_by_code_or_by_whole_words() {
        check(CodeSystem::RxNorm, "29046", "x", Some(MatchedBy::Code));
        check(CodeSystem::Atc, "C09AA03", "x", Some(MatchedBy::Code));
        check(CodeSystem::RxNorm, "314076", "Lisinopril 10 MG Oral Tablet", Some(MatchedBy::Name));
        check(CodeSystem::Other("x".into()), "1", "ZESTRIL-tablets", Some(MatchedBy::Name));
        check(CodeSystem::RxNorm, "1", "Insulin, human (Humulin)", Some(MatchedBy::Name));
    }

    #[test]
    fn parts_of_words_scattered_words_and_exceptions_are_no_match() {
        check(CodeSystem::RxNorm, "1", "dislisinopril", None);
        check(CodeSystem::RxNorm, "1", "insulin glargine, human", None);
        check(CodeSystem::RxNorm, "29046", "lisinopril ophthalmic solution", None);
        check(CodeSystem::Loinc, "29046", "", None);
    }
}
