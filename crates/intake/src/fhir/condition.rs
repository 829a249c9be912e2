//! Condition: problem list and encounter diagnoses.

use record::{Condition, Course, Standing};

use super::datatypes::{AnyCode, ConceptJson, PeriodJson, When, concept};
use super::loose::{Flag, Loose, Present, Text};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;
use crate::fhir::version::Version;

resource_json! {
    ConditionJson {
        code: Loose<ConceptJson<'a>>,
        clinical_status: AnyCode,
        verification_status: AnyCode,
        onset_date_time: Text<'a>,
        onset_period: Loose<PeriodJson<'a>>,
        abatement_date_time: Text<'a>,
        abatement_period: Loose<PeriodJson<'a>>,
        abatement_boolean: Flag,
        abatement_age: Present,
        abatement_range: Present,
        abatement_string: Present,
        recorded_date: Text<'a>,
        asserted_date: Text<'a>,
        date_recorded: Text<'a>,
    }
}

impl<'a> Entry<'a> for ConditionJson<'a> {
    const KIND: &'static str = "Condition";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.date_recorded.get().is_some() {
            writer.saw_version(Version::Dstu2);
        } else if self.asserted_date.get().is_some() {
            writer.saw_version(Version::Stu3);
        }
        let abatement =
            When::of(&self.abatement_date_time).or_end(&self.abatement_period).or_start(&self.abatement_period);
        let abated = abatement != When::Unknown
            || self.abatement_boolean.is_true()
            || self.abatement_age.0
            || self.abatement_range.0
            || self.abatement_string.0;
        let past = matches!(self.clinical_status.get(), Some("resolved" | "inactive" | "remission"));
        let recorded = When::of(&self.recorded_date).or(&self.asserted_date).or(&self.date_recorded);
        let condition = Condition {
            code: writer.required_code(concept(&self.code)),
            course: if abated || past { Course::Past } else { Course::Current },
            onset: writer.moment(When::of(&self.onset_date_time).or_start(&self.onset_period), "its onset"),
            abatement: writer.moment(abatement, "its end"),
            recorded: writer.moment(recorded, "when it was recorded"),
            standing: writer.capped(standing_from_verification(self.verification_status.get())),
            source: writer.source().clone(),
        };
        writer.record().conditions.push(condition);
    }
}

fn standing_from_verification(status: Option<&str>) -> Standing {
    match status {
        None | Some("confirmed") => Standing::Counts,
        Some("entered-in-error") => Standing::Excluded("entered in error".into()),
        Some("refuted") => Standing::Negates("refuted".into()),
        Some("unconfirmed") => Standing::Flagged("unconfirmed".into()),
        Some("provisional") => Standing::Flagged("provisional".into()),
        Some("differential") => Standing::Flagged("differential".into()),
        Some("unknown") => Standing::Flagged("verification unknown".into()),
        Some(_) => Standing::Flagged("verification not understood".into()),
    }
}
