//! Whether a chart's codes are among those of a set.

use record::{CodeSystem, Concept};

use crate::definition::{CodeSet, Drug};

/// Whether any coding of `concept` is in `set`.
pub(super) fn holds(set: &CodeSet, concept: &Concept) -> bool {
    concept.codings.iter().any(|coding| {
        let code = coding.code.as_str();
        match &coding.system {
            CodeSystem::Loinc => is_listed(&set.loinc, code),
            CodeSystem::Snomed => is_listed(&set.snomed, code),
            CodeSystem::Icd10Cm | CodeSystem::Icd10 => is_below(&set.icd10, code),
            CodeSystem::Icd9Cm => is_below(&set.icd9, code),
            CodeSystem::Cpt => is_listed(&set.cpt, code),
            CodeSystem::Icd10Pcs => is_below(&set.icd10pcs, code),
            _ => false,
        }
    })
}

/// Whether `concept` is the drug, by code or by name, and by which of them.
pub(super) fn is_drug(drug: &Drug, concept: &Concept) -> Option<MatchedBy> {
    let by_code = concept.codings.iter().any(|coding| match coding.system {
        CodeSystem::RxNorm => is_listed(&drug.rxnorm, &coding.code),
        CodeSystem::Atc => drug.atc.iter().any(|prefix| coding.code.starts_with(prefix.as_str())),
        _ => false,
    });
    if by_code {
        return Some(MatchedBy::Code);
    }
    let names = || std::iter::once(&drug.name).chain(&drug.also);
    words_of(concept).any(|words| names().any(|name| has_words(words, name))).then_some(MatchedBy::Name)
}

/// Whether any of `words` stands in the drug's display or text.
pub(super) fn mentions(concept: &Concept, words: &[String]) -> bool {
    words_of(concept).any(|text| words.iter().any(|word| has_words(text, word)))
}

/// How a drug was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MatchedBy {
    Code,
    Name,
}

fn words_of(concept: &Concept) -> impl Iterator<Item = &str> {
    concept.codings.iter().filter_map(|c| c.display.as_deref()).chain(concept.text.as_deref())
}

fn is_listed(list: &[String], code: &str) -> bool {
    list.iter().any(|listed| listed == code)
}

fn is_below(prefixes: &[String], code: &str) -> bool {
    prefixes.iter().any(|prefix| {
        let mut code = code.bytes().filter(|b| *b != b'.').map(|b| b.to_ascii_uppercase());
        prefix.bytes().filter(|b| *b != b'.').all(|b| code.next() == Some(b.to_ascii_uppercase()))
    })
}

/// Whether `words` stand in `text` as whole words in sequence, whatever their case.
fn has_words(text: &str, words: &str) -> bool {
    let split = |s: &str| -> Vec<String> {
        s.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
    };
    let (text, words) = (split(text), split(words));
    !words.is_empty() && text.windows(words.len()).any(|window| window == words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::Coding;

    fn concept(system: CodeSystem, code: &str, display: &str) -> Concept {
        Concept { codings: vec![Coding { system, code: code.into(), display: Some(display.into()) }], text: None }
    }

    #[test]
    fn a_prefix_holds_what_is_below_it() {
        let set = CodeSet {
            icd10: vec!["E11".into(), "I25.2".into()],
            snomed: vec!["44054006".into()],
            ..CodeSet::default()
        };
        for code in ["E11", "E11.9", "e1165", "I25.2", "I252"] {
            assert!(holds(&set, &concept(CodeSystem::Icd10Cm, code, "")), "{code}");
        }
        for code in ["E1", "E10.9", "I25", "I25.1", ""] {
            assert!(!holds(&set, &concept(CodeSystem::Icd10Cm, code, "")), "{code}");
        }
        assert!(!holds(&set, &concept(CodeSystem::Loinc, "44054006", "")), "a code of another system");
        assert!(!holds(&set, &concept(CodeSystem::Snomed, "440540061", "")), "SNOMED has no prefixes");
    }

    #[test]
    fn a_drug_is_known_by_code_or_by_whole_words() {
        let drug = Drug {
            name: "lisinopril".into(),
            rxnorm: vec!["29046".into()],
            atc: vec!["C09AA03".into()],
            also: vec!["zestril".into()],
        };
        assert_eq!(is_drug(&drug, &concept(CodeSystem::RxNorm, "29046", "x")), Some(MatchedBy::Code));
        assert_eq!(
            is_drug(&drug, &concept(CodeSystem::RxNorm, "314076", "Lisinopril 10 MG Oral Tablet")),
            Some(MatchedBy::Name)
        );
        assert_eq!(
            is_drug(&drug, &concept(CodeSystem::Other("x".into()), "1", "ZESTRIL tablets")),
            Some(MatchedBy::Name)
        );
        assert_eq!(is_drug(&drug, &concept(CodeSystem::RxNorm, "1", "dislisinopril")), None);
    }
}
