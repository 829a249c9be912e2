//! A patient's facts, typed: code, value, unit, time, source.
//!
//! The record knows no file format and no model. Intake writes it; features read it. An entry that must not
//! count stays in the record with the reason in its [`Standing`], so that nothing is lost silently.

mod code;
mod entry;
mod observation;
mod patient;
mod problem;
mod time;

pub use code::{CodeSystem, Coding, Concept};
pub use entry::{
    Allergy, Condition, Course, DrugEvent, Encounter, FamilyHistory, Immunization, Medication, Procedure, Source,
    Standing,
};
pub use observation::{Comparator, Component, Observation, Quantity, Value};
pub use patient::{Deceased, Patient, Sex};
pub use problem::{Problem, Severity};
pub use time::{Moment, PartialDate};

/// Everything known about one patient, in the order in which it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Who the record is about.
    pub patient: Patient,
    /// Measurements and answers.
    pub observations: Vec<Observation>,
    /// Problem list and encounter diagnoses.
    pub conditions: Vec<Condition>,
    /// Orders, dispensings, statements and administrations of drugs.
    pub medications: Vec<Medication>,
    /// Procedures done, or not done.
    pub procedures: Vec<Procedure>,
    /// Visits and stays.
    pub encounters: Vec<Encounter>,
    /// Allergies and intolerances.
    pub allergies: Vec<Allergy>,
    /// Conditions of relatives: never the patient's own.
    pub family_history: Vec<FamilyHistory>,
    /// Vaccinations.
    pub immunizations: Vec<Immunization>,
    /// The input broke off or part of it could not be read: what is absent here may stand in the lost part.
    pub incomplete: bool,
}

impl Record {
    /// Whether the record carries a problem list: without one, no condition can be taken as absent.
    #[must_use]
    pub fn has_problem_list(&self) -> bool {
        !self.incomplete && self.conditions.iter().any(|c| !c.standing.is_excluded())
    }

    /// Whether the record carries a medication list: without one, no drug can be taken as absent.
    #[must_use]
    pub fn has_medication_list(&self) -> bool {
        !self.incomplete && self.medications.iter().any(|m| !m.standing.is_excluded())
    }

    /// Conditions that no code set can ever match: words alone, or codes of a terminology that is not read here. As long as
    /// there are any, nothing on the problem list can be taken as absent.
    pub fn unreadable_conditions(&self) -> impl Iterator<Item = &Condition> {
        let is_read = |coding: &Coding| {
            matches!(coding.system, CodeSystem::Snomed | CodeSystem::Icd10Cm | CodeSystem::Icd10 | CodeSystem::Icd9Cm)
        };
        self.conditions.iter().filter(move |c| !c.standing.is_excluded() && !c.code.codings.iter().any(is_read))
    }

    /// Drugs that only a list of products could match: neither words nor a code by which ingredients are known.
    pub fn unreadable_medications(&self) -> impl Iterator<Item = &Medication> {
        let is_read = |medication: &Medication| {
            medication.code.name().is_some() || medication.code.codings.iter().any(|c| c.system == CodeSystem::Atc)
        };
        self.medications.iter().filter(move |m| !m.standing.is_excluded() && !is_read(m))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(system: CodeSystem, display: Option<&str>) -> Concept {
        Concept { codings: vec![Coding { system, code: "1".into(), display: display.map(str::to_owned) }], text: None }
    }

    #[test]
    fn counts_what_only_a_person_can_read() {
        let condition = |code: Concept| Condition { code, ..Condition::default() };
        let drug = |code: Concept| Medication { code, ..Medication::default() };
        let record = Record {
            conditions: vec![
                condition(Concept { text: Some("Heart failure".into()), codings: vec![] }),
                condition(concept(CodeSystem::Other("urn:local".into()), Some("Heart failure"))),
                condition(concept(CodeSystem::Snomed, None)),
                Condition { standing: Standing::Excluded("entered-in-error".into()), ..Condition::default() },
            ],
            medications: vec![
                drug(concept(CodeSystem::RxNorm, None)),
                drug(concept(CodeSystem::RxNorm, Some("Aspirin"))),
                drug(concept(CodeSystem::Atc, None)),
            ],
            ..Record::default()
        };
        assert_eq!((record.unreadable_conditions().count(), record.unreadable_medications().count()), (2, 1));
    }
}
