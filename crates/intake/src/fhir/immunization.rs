//! Immunization: vaccinations.

use language::messages;
use record::{Immunization, Standing};

use super::datatypes::{ConceptJson, When, concept};
use super::loose::{Flag, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::writer::Writer;

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
            Some("not-done") => Standing::Excluded(messages::intake_standing_not_done().into()),
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            _ if self.not_given.is_true() || self.was_not_given.is_true() => {
                Standing::Excluded(messages::intake_standing_not_done().into())
            }
            _ => Standing::Counts,
        };
        let immunization = Immunization {
            code: writer.required_code(concept(&self.vaccine_code)),
            occurred: writer.moment(When::of(&self.occurrence_date_time).or(&self.date), messages::intake_undated_time),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.record().immunizations.push(immunization);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::open_with;

    #[test]
    fn only_what_was_given_counts() {
        for (fields, is_excluded) in [
            (r#""status":"completed""#, false),
            (r#""status":"not-done""#, true),
            (r#""status":"entered-in-error""#, true),
            (r#""status":"completed","notGiven":true"#, true),
        ] {
            let fields = format!(r#""vaccineCode":{{"text":"v"}},"occurrenceDateTime":"2021-03-04",{fields}"#);
            let (record, _) = open_with("Immunization", &fields);
            assert_eq!(record.immunizations[0].standing.is_excluded(), is_excluded, "{fields}");
            assert_eq!(record.immunizations[0].occurred.map(|m| m.to_string()).as_deref(), Some("2021-03-04"));
        }
    }
}
