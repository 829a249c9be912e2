//! Encounter: visits and stays.

use language::messages;
use record::{Concept, Encounter, Standing};

use super::datatypes::{AnyCode, ConceptJson, PeriodJson, When};
use super::loose::{Kind, List, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    EncounterJson {
        status: Text<'a>,
        class: AnyCode,
        #[serde(rename = "type")]
        kind: List<ConceptJson<'a>>,
        period: Loose<PeriodJson<'a>>,
        actual_period: Loose<PeriodJson<'a>>,
    }
}

impl<'a> Entry<'a> for EncounterJson<'a> {
    const KIND: &'static str = "Encounter";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        match self.class.kind {
            Some(Kind::Array) => writer.saw_version(Version::R5),
            Some(Kind::Text) => writer.saw_version(Version::Dstu2),
            _ if self.actual_period.get().is_some() => writer.saw_version(Version::R5),
            _ => {}
        }
        let mut code = Concept::default();
        for each in &self.kind.items {
            let each = each.concept();
            code.codings.extend(each.codings);
            code.text = code.text.or(each.text);
        }
        let standing = match self.status.get() {
            Some("planned") => Standing::Excluded(messages::intake_standing_planned().into()),
            Some("cancelled") => Standing::Excluded(messages::intake_standing_cancelled().into()),
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            Some("unknown") => Standing::Flagged(messages::intake_standing_status_unknown().into()),
            _ => Standing::Counts,
        };
        let encounter = Encounter {
            class: self.class.code.clone(),
            code,
            start: writer
                .moment(When::start(&self.period).or_start(&self.actual_period), messages::intake_undated_start),
            end: writer.moment(When::end(&self.period).or_end(&self.actual_period), messages::intake_undated_end),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.record().encounters.push(encounter);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{codes, open_with};

    #[test]
    fn the_class_is_read_in_every_version() {
        for (fields, version) in [
            (r#""class":{"system":"http://s","code":"IMP"}"#, None),
            (r#""class":[{"coding":[{"code":"IMP"}]}]"#, Some("R5")),
            (r#""class":"IMP""#, Some("DSTU2")),
        ] {
            let (record, problems) = open_with("Encounter", fields);
            assert_eq!(record.encounters[0].class.as_deref(), Some("IMP"), "{fields}");
            assert_eq!(codes(&problems).len(), usize::from(version.is_some()));
            assert!(version.is_none_or(|v| problems[0].message.contains(v)), "{fields}");
        }
    }

    #[test]
    fn what_did_not_take_place_never_counts() {
        for (status, is_excluded) in [
            ("finished", false),
            ("in-progress", false),
            ("planned", true),
            ("cancelled", true),
            ("entered-in-error", true),
        ] {
            let (record, _) = open_with("Encounter", &format!(r#""status":"{status}""#));
            assert_eq!(record.encounters[0].standing.is_excluded(), is_excluded, "{status}");
        }
    }
}
