//! Whether a chart's codes are among those of a set.

use record::{CodeSystem, Coding, Concept};

use crate::definition::CodeSet;

/// Whether any coding of `concept` is in `set`.
#[must_use]
pub fn holds(set: &CodeSet, concept: &Concept) -> bool {
    concept.codings.iter().any(|coding| has(set, coding))
}

/// Whether a coding is in `set`.
pub(super) fn has(set: &CodeSet, coding: &Coding) -> bool {
    let code = coding.code.as_str();
    match &coding.system {
        CodeSystem::Loinc => is_listed(&set.loinc, code),
        CodeSystem::Snomed => is_listed(&set.snomed, code),
        CodeSystem::Icd10Cm | CodeSystem::Icd10 => is_below(&set.icd10, code),
        CodeSystem::Icd9Cm => is_below(&set.icd9, code),
        CodeSystem::Cpt => is_listed(&set.cpt, code),
        CodeSystem::Icd10Pcs => is_below(&set.icd10pcs, code),
        CodeSystem::Other(system) => {
            set.local.iter().any(|listed| listed.rsplit_once('|') == Some((system.as_ref(), code)))
        }
        _ => false,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(system: CodeSystem, code: &str, display: &str) -> Concept {
        Concept { codings: vec![Coding { system, code: code.into(), display: Some(display.into()) }], text: None }
    }

    #[test]
    fn a_code_of_another_system_is_known_by_both() {
        let set = CodeSet { local: vec!["urn:hospital:codes|17".into()], ..CodeSet::default() };
        let other = |uri: &'static str| CodeSystem::Other(uri.into());
        assert!(holds(&set, &concept(other("urn:hospital:codes"), "17", "")));
        assert!(!holds(&set, &concept(other("urn:hospital:codes"), "170", "")));
        assert!(!holds(&set, &concept(other("urn:hospital"), "17", "")));
        assert!(!holds(&set, &concept(CodeSystem::Loinc, "17", "")));
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
}
