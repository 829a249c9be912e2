//! MedicationStatement: drugs that someone says are taken.

use language::messages;
use record::{Course, DrugEvent, Medication, Standing};

use super::datatypes::{AnyCode, CodeableReferenceJson, ConceptJson, PeriodJson, ReferenceJson, When};
use super::loose::{Flag, Loose, Text};
use super::medication::DrugOf;
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    MedicationStatementJson {
        status: Text<'a>,
        taken: Text<'a>,
        was_not_taken: Flag,
        adherence: Loose<AdherenceJson>,
        medication_codeable_concept: Loose<ConceptJson<'a>>,
        medication_reference: Loose<ReferenceJson<'a>>,
        medication: Loose<CodeableReferenceJson<'a>>,
        effective_date_time: Text<'a>,
        effective_period: Loose<PeriodJson<'a>>,
        date_asserted: Text<'a>,
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct AdherenceJson {
    code: AnyCode,
}

impl<'a> Entry<'a> for MedicationStatementJson<'a> {
    const KIND: &'static str = "MedicationStatement";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.taken.get().is_some() {
            writer.saw_version(Version::Stu3);
        }
        if self.adherence.get().is_some() {
            writer.saw_version(Version::R5);
        }
        let drug = DrugOf {
            concept: &self.medication_codeable_concept,
            reference: &self.medication_reference,
            either: &self.medication,
        };
        let drug = drug.drug(writer);
        let start = When::of(&self.effective_date_time).or_start(&self.effective_period).or(&self.date_asserted);
        let (standing, course) = self.standing();
        let medication = Medication {
            code: drug.concept,
            event: DrugEvent::Stated,
            course,
            start: writer.moment(start, messages::intake_undated_start),
            end: writer.moment(When::end(&self.effective_period), messages::intake_undated_end),
            days_supply: None,
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.add_medication(medication, drug.awaited);
    }
}

impl MedicationStatementJson<'_> {
    fn standing(&self) -> (Standing, Course) {
        let excluded = |why: &'static str| (Standing::Excluded(why.into()), Course::Current);
        let adherence = self.adherence.get().and_then(|a| a.code.get());
        let is_untaken = self.taken.is("n")
            || self.was_not_taken.is_true()
            || matches!(adherence, Some("not-taking" | "never" | "not-taken"));
        if is_untaken {
            return excluded(messages::intake_standing_not_taken());
        }
        if self.taken.is("unk") {
            return (Standing::Flagged(messages::intake_standing_not_known_whether_taken().into()), Course::Current);
        }
        match self.status.get() {
            // R5 says `recorded` where earlier versions said how the drug is taken.
            None | Some("active" | "recorded") => (Standing::Counts, Course::Current),
            Some("completed" | "stopped" | "on-hold") => (Standing::Counts, Course::Past),
            Some("entered-in-error") => excluded(messages::intake_standing_entered_in_error()),
            Some("not-taken") => excluded(messages::intake_standing_not_taken()),
            Some("intended") => excluded(messages::intake_standing_intended()),
            Some("draft") => excluded(messages::intake_standing_draft()),
            Some("unknown") => (Standing::Flagged(messages::intake_standing_status_unknown().into()), Course::Current),
            Some(_) => (Standing::Flagged(messages::intake_standing_status_not_understood().into()), Course::Current),
        }
    }
}
