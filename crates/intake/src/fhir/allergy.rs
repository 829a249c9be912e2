//! AllergyIntolerance: allergies and intolerances.

use language::messages;
use record::{Allergy, Concept, Standing};

use super::datatypes::{AnyCode, ConceptJson, When, concept};
use super::loose::{Kind, List, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    AllergyJson {
        #[serde(rename = "type")]
        kind: AnyCode,
        code: Loose<ConceptJson<'a>>,
        substance: Loose<ConceptJson<'a>>,
        reaction: List<ReactionJson<'a>>,
        clinical_status: AnyCode,
        verification_status: AnyCode,
        recorded_date: Text<'a>,
        asserted_date: Text<'a>,
        onset_date_time: Text<'a>,
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct ReactionJson<'a> {
    #[serde(borrow)]
    substance: Loose<ConceptJson<'a>>,
}

impl<'a> Entry<'a> for AllergyJson<'a> {
    const KIND: &'static str = "AllergyIntolerance";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.kind.kind == Some(Kind::Object) {
            writer.saw_version(Version::R5);
        }
        let mut code = concept(&self.code);
        let others = std::iter::once(&self.substance).chain(self.reaction.items.iter().map(|r| &r.substance));
        for other in others {
            if code == Concept::default() {
                code = concept(other);
            }
        }
        let recorded = When::of(&self.recorded_date).or(&self.asserted_date).or(&self.onset_date_time);
        let allergy = Allergy {
            code: writer.required_code(code),
            recorded: writer.moment(recorded, messages::intake_undated_recorded),
            standing: writer.capped(self.standing()),
            source: writer.source().clone(),
        };
        writer.record().allergies.push(allergy);
    }
}

impl AllergyJson<'_> {
    fn standing(&self) -> Standing {
        match self.verification_status.get() {
            Some("entered-in-error") => return Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            Some("refuted") => return Standing::Negates(messages::intake_standing_refuted().into()),
            Some("unconfirmed") => return Standing::Flagged(messages::intake_standing_unconfirmed().into()),
            Some("presumed") => return Standing::Flagged(messages::intake_standing_presumed().into()),
            _ => {}
        }
        match self.clinical_status.get() {
            Some("resolved") => Standing::Flagged(messages::intake_standing_resolved().into()),
            Some("inactive") => Standing::Flagged(messages::intake_standing_inactive().into()),
            _ => Standing::Counts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::open_with;

    #[track_caller]
    fn read(fields: &str) -> Allergy {
        open_with("AllergyIntolerance", fields).0.allergies.remove(0)
    }

    #[test]
    fn status_and_substance_are_read_in_every_version() {
        assert_eq!(read(r#""code":{"text":"a"}"#).standing, Standing::Counts);
        assert!(read(r#""code":{"text":"a"},"verificationStatus":"entered-in-error""#).standing.is_excluded());
        let refuted = r#""code":{"text":"a"},"verificationStatus":{"coding":[{"code":"refuted"}]}"#;
        assert!(matches!(read(refuted).standing, Standing::Negates(_)));
        assert!(matches!(read(r#""code":{"text":"a"},"clinicalStatus":"resolved""#).standing, Standing::Flagged(_)));
        assert_eq!(read(r#""substance":{"text":"b"}"#).code.words(), Some("b"));
        assert_eq!(read(r#""reaction":[{},{"substance":{"text":"c"}}]"#).code.words(), Some("c"));
    }
}
