//! The wrong patient is never shown: what an assessment belongs to is held against who and what is open.

use assess::{Assessment, Binding};
use leptos::prelude::*;

use super::Session;
use crate::messages::{OpenedNote, PatientNote};

/// How an assessment on the screen stands to what was last asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Freshness {
    /// It answers that.
    #[default]
    Current,
    /// The answer is under way.
    Updating,
    /// The answer did not come: what stands there is of before.
    OutOfDate,
}

/// Whether an assessment is of this patient, these files and this visit, all of which must be known.
pub(crate) fn is_of(assessment: &Assessment, patient: &PatientNote, current: &Binding) -> bool {
    let is_known = !current.input_sha256.is_empty() && !current.visit.is_empty();
    is_known && assessment.bound_to == *current && assessment.patient == patient.id
}

/// Whether an assessment may leave the screen, on paper or as a file: it is of this patient, and of the last request.
pub(crate) fn may_leave(
    assessment: &Assessment,
    patient: &PatientNote,
    current: &Binding,
    as_of: &str,
    freshness: Freshness,
) -> bool {
    freshness == Freshness::Current && assessment.as_of == as_of && is_of(assessment, patient, current)
}

/// Whether files that were opened once more are what they were, with the same patient at the same place.
pub(crate) fn is_same_input(before: &OpenedNote, now: &OpenedNote, patient: &PatientNote) -> bool {
    let is_there = now.patients.get(patient.index).is_some_and(|found| found.id == patient.id);
    is_there && before.input_sha256 == now.input_sha256 && !now.input_sha256.is_empty()
}

impl Session {
    /// To what an assessment of the chosen patient must belong; nothing that any could belong to where none is chosen.
    pub(crate) fn binding(self) -> Binding {
        let patient = self.patient.with_untracked(|patient| patient.as_ref().map(|p| p.index));
        let input_sha256 = self.opened.with_untracked(|opened| opened.as_ref().map(|o| o.input_sha256.clone()));
        match (patient.and_then(|index| u32::try_from(index).ok()), input_sha256) {
            (Some(patient), Some(input_sha256)) => Binding { input_sha256, visit: self.visit.get_value(), patient },
            _ => Binding::default(),
        }
    }

    /// Whether an answer of the worker is of the patient at hand; what is not must not be shown.
    pub(crate) fn accepts(self, assessment: &Assessment) -> bool {
        let binding = self.binding();
        self.patient.with_untracked(|patient| patient.as_ref().is_some_and(|p| is_of(assessment, p, &binding)))
    }

    /// Whether what is on the screen may be printed or kept; true where nothing of a patient is. Tracks what it reads.
    pub(crate) fn may_leave(self) -> bool {
        let freshness = self.freshness.get();
        let as_of = self.as_of.get();
        let Some(patient) = self.patient.get() else { return true };
        let binding = self.binding();
        let may = |assessment: &Assessment| may_leave(assessment, &patient, &binding, &as_of, freshness);
        self.assessment.with(|assessment| assessment.as_ref().is_some_and(|a| may(a)))
    }

    /// Forgets all that belongs to one patient. The files may stay, the worker that answered for the patient may not.
    pub(super) fn forget_patient(self) {
        self.generation.update(|g| *g += 1);
        self.entry.set(None);
        self.assessment.set(None);
        self.patient.set(None);
        self.asked_for.set(vec![]);
        self.questioned.set(vec![]);
        self.by_hand.set(vec![]);
        self.as_of.set(super::today());
        self.failure.set(None);
        self.is_busy.set(false);
        self.freshness.set(Freshness::Current);
        self.focus_next.set_value(None);
        self.status.set(String::new());
    }
}

/// A number that is drawn anew for each visit, in hexadecimal digits; `None` where the browser draws none.
pub(super) fn new_visit() -> Option<String> {
    let bytes: [u8; 16] = random()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Bytes that nobody can guess; `None` where the browser draws none.
pub(crate) fn random<const BYTES: usize>() -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn binding(input: &str, visit: &str, patient: u32) -> Binding {
        Binding { input_sha256: input.into(), visit: visit.into(), patient }
    }

    fn assessment(bound_to: Binding, patient: &str) -> Assessment {
        Assessment { bound_to, patient: patient.into(), ..fixtures::assessment(vec![]) }
    }

    #[test]
    fn an_assessment_is_shown_for_its_own_patient_files_and_visit_alone() {
        let (now, anna) = (binding("aa", "01", 0), fixtures::patient(0, "anna"));
        assert!(is_of(&assessment(now.clone(), "anna"), &anna, &now));
        for other in [binding("bb", "01", 0), binding("aa", "02", 0), binding("aa", "01", 1), Binding::default()] {
            assert!(!is_of(&assessment(other.clone(), "anna"), &anna, &now), "{other:?}");
            assert!(!is_of(&assessment(now.clone(), "anna"), &anna, &other), "{other:?}");
        }
        // The same place in the files, and another name.
        assert!(!is_of(&assessment(now.clone(), "berta"), &anna, &now));
    }

    #[test]
    fn what_is_bound_to_nothing_is_nobodys() {
        let anna = fixtures::patient(0, "anna");
        for unknown in [Binding::default(), binding("aa", "", 0), binding("", "01", 0)] {
            assert!(!is_of(&assessment(unknown.clone(), "anna"), &anna, &unknown), "{unknown:?}");
        }
    }

    #[test]
    fn only_an_answer_to_the_last_request_leaves_the_screen() {
        let (now, anna) = (binding("aa", "01", 0), fixtures::patient(0, "anna"));
        let of_her = assessment(now.clone(), "anna");
        let day = of_her.as_of.clone();
        assert!(may_leave(&of_her, &anna, &now, &day, Freshness::Current));
        assert!(!may_leave(&of_her, &anna, &now, &day, Freshness::Updating));
        assert!(!may_leave(&of_her, &anna, &now, &day, Freshness::OutOfDate));
        assert!(!may_leave(&of_her, &anna, &now, "1999-01-01", Freshness::Current));
        assert!(!may_leave(&of_her, &anna, &binding("aa", "02", 0), &day, Freshness::Current));
    }

    #[test]
    fn files_that_changed_are_not_the_same_input() {
        let anna = fixtures::patient(1, "anna");
        let before = fixtures::opened("aa", &["berta", "anna"]);
        assert!(is_same_input(&before, &before, &anna));
        assert!(!is_same_input(&before, &fixtures::opened("bb", &["berta", "anna"]), &anna));
        assert!(!is_same_input(&before, &fixtures::opened("aa", &["anna", "berta"]), &anna));
        assert!(!is_same_input(&before, &fixtures::opened("aa", &["berta"]), &anna));
        let unknown = fixtures::opened("", &["berta", "anna"]);
        assert!(!is_same_input(&unknown, &unknown, &anna));
    }
}
