//! MedicationAdministration: drugs given.

use language::messages;
use record::{Course, DrugEvent, Medication, Standing};

use super::datatypes::{CodeableReferenceJson, ConceptJson, PeriodJson, ReferenceJson, When};
use super::loose::{Flag, Loose, Text};
use super::medication::DrugOf;
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    MedicationAdministrationJson {
        status: Text<'a>,
        not_given: Flag,
        was_not_given: Flag,
        medication_codeable_concept: Loose<ConceptJson<'a>>,
        medication_reference: Loose<ReferenceJson<'a>>,
        medication: Loose<CodeableReferenceJson<'a>>,
        effective_date_time: Text<'a>,
        effective_period: Loose<PeriodJson<'a>>,
        // R5.
        occurence_date_time: Text<'a>,
        occurence_period: Loose<PeriodJson<'a>>,
    }
}

impl<'a> Entry<'a> for MedicationAdministrationJson<'a> {
    const KIND: &'static str = "MedicationAdministration";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.occurence_date_time.get().is_some() || self.occurence_period.get().is_some() {
            writer.saw_version(Version::R5);
        }
        let drug = DrugOf {
            concept: &self.medication_codeable_concept,
            reference: &self.medication_reference,
            either: &self.medication,
        };
        let drug = drug.drug(writer);
        let start = When::of(&self.effective_date_time)
            .or_start(&self.effective_period)
            .or(&self.occurence_date_time)
            .or_start(&self.occurence_period);
        let end = When::end(&self.effective_period).or_end(&self.occurence_period);
        let (standing, course) = self.standing();
        let medication = Medication {
            code: drug.concept,
            event: DrugEvent::Administered,
            course,
            start: writer.moment(start, messages::intake_undated_given),
            end: writer.moment(end, messages::intake_undated_end),
            days_supply: None,
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.add_medication(medication, drug.awaited);
    }
}

impl MedicationAdministrationJson<'_> {
    fn standing(&self) -> (Standing, Course) {
        let excluded = |why: &'static str| (Standing::Excluded(why.into()), Course::Current);
        if self.not_given.is_true() || self.was_not_given.is_true() {
            return excluded(messages::intake_standing_not_given());
        }
        match self.status.get() {
            None | Some("in-progress") => (Standing::Counts, Course::Current),
            Some("completed" | "stopped" | "on-hold") => (Standing::Counts, Course::Past),
            Some("not-done") => excluded(messages::intake_standing_not_given()),
            Some("entered-in-error") => excluded(messages::intake_standing_entered_in_error()),
            Some("unknown") => (Standing::Flagged(messages::intake_standing_status_unknown().into()), Course::Current),
            Some(_) => (Standing::Flagged(messages::intake_standing_status_not_understood().into()), Course::Current),
        }
    }
}
