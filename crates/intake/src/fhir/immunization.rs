//! Immunization: vaccinations.

use record::{Immunization, Standing};

use super::datatypes::{ConceptJson, When, concept};
use super::loose::{Flag, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;

resource_json! {
    ImmunizationJson {
        status: Text<'a>,
        not_given: Flag,
        was_not_given: Flag,
        vaccine_code: Loose<ConceptJson<'a>>,
        occurrence_date_time: Text<'a>,
        date: Text<'a>,
    }
}

impl<'a> Entry<'a> for ImmunizationJson<'a> {
    const KIND: &'static str = "Immunization";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        let standing = match self.status.get() {
            Some("not-done") => Standing::Excluded("not done".into()),
            Some("entered-in-error") => Standing::Excluded("entered in error".into()),
            _ if self.not_given.is_true() || self.was_not_given.is_true() => Standing::Excluded("not done".into()),
            _ => Standing::Counts,
        };
        let immunization = Immunization {
            code: writer.required_code(concept(&self.vaccine_code)),
            occurred: writer.moment(When::of(&self.occurrence_date_time).or(&self.date), "its time"),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.record().immunizations.push(immunization);
    }
}
