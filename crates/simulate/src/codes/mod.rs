//! The codes that charts carry: real ones of public vocabularies, with the ids by which OMOP tables know them.
//!
//! A concept has OMOP's own id where that is known for certain, and otherwise one above 2,000,000,000, which OMOP leaves to
//! sites; its `concept_code` is real either way. Labels are this project's words, not the vocabularies' descriptions.

mod conditions;
mod drugs;
mod labs;
mod procedures;

pub(crate) use conditions::{CONDITIONS, ConditionCode, condition};
pub(crate) use drugs::{DRUGS, DrugCode, drug};
pub(crate) use labs::{LABS, LabCode, SMOKING, SMOKING_ANSWERS, SmokingAnswer, UNITS, lab};
pub(crate) use procedures::{PROCEDURES, ProcedureCode, procedure};

/// The first id that OMOP leaves to sites.
pub(crate) const LOCAL: i64 = 2_000_000_000;

/// Whether two texts are the same, at compile time.
const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_and_codes_stand_once() {
        let mut ids: Vec<i64> = CONDITIONS.iter().map(ConditionCode::source_id).collect();
        ids.extend(CONDITIONS.iter().filter_map(|c| c.standard.map(|(id, _)| id)));
        ids.extend(LABS.iter().map(|lab| lab.id));
        ids.extend(DRUGS.iter().map(|drug| drug.id).filter(|id| *id != 0));
        ids.extend(PROCEDURES.iter().map(ProcedureCode::id));
        ids.extend(UNITS.iter().map(|unit| unit.id));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let codes: BTreeSet<&str> = CONDITIONS.iter().map(|c| c.icd).collect();
        assert_eq!(codes.len(), CONDITIONS.len());
    }
}
