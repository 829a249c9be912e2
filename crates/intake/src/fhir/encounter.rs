//! Encounter: visits and stays.

use record::{Concept, Encounter, Standing};

use super::datatypes::{AnyCode, ConceptJson, PeriodJson, When};
use super::loose::{Kind, List, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;
use crate::fhir::version::Version;

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
            _ => {}
        }
        let mut code = Concept::default();
        for each in &self.kind.items {
            let each = each.concept();
            code.codings.extend(each.codings);
            code.text = code.text.or(each.text);
        }
        let standing = match self.status.get() {
            Some("planned") => Standing::Excluded("planned only".into()),
            Some("cancelled") => Standing::Excluded("cancelled".into()),
            Some("entered-in-error") => Standing::Excluded("entered in error".into()),
            Some("unknown") => Standing::Flagged("status unknown".into()),
            _ => Standing::Counts,
        };
        let encounter = Encounter {
            class: self.class.code.clone(),
            code,
            start: writer.moment(When::start(&self.period).or_start(&self.actual_period), "its start"),
            end: writer.moment(When::end(&self.period).or_end(&self.actual_period), "its end"),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.record().encounters.push(encounter);
    }
}
