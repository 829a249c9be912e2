//! FamilyMemberHistory: a relative's conditions, never the patient's own.

use language::messages;
use record::{FamilyHistory, Standing};

use super::datatypes::{ConceptJson, concept};
use super::loose::{Flag, List, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::writer::Writer;

resource_json! {
    FamilyHistoryJson {
        status: Text<'a>,
        not_done: Flag,
        relationship: Loose<ConceptJson<'a>>,
        condition: List<FamilyConditionJson<'a>>,
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct FamilyConditionJson<'a> {
    #[serde(borrow)]
    code: Loose<ConceptJson<'a>>,
}

impl<'a> Entry<'a> for FamilyHistoryJson<'a> {
    const KIND: &'static str = "FamilyMemberHistory";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        let standing = match self.status.get() {
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            Some("health-unknown") => Standing::Excluded(messages::intake_standing_health_unknown().into()),
            _ if self.not_done.is_true() => Standing::Excluded(messages::intake_standing_not_taken().into()),
            Some("partial") => Standing::Flagged(messages::intake_standing_partial().into()),
            _ => Standing::Counts,
        };
        let history = FamilyHistory {
            relationship: concept(&self.relationship),
            conditions: self.condition.items.iter().map(|c| concept(&c.code)).collect(),
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.record().family_history.push(history);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{PATIENT, bundle, open_texts};

    #[test]
    fn a_relatives_condition_is_never_the_patients() {
        let history = r#"{"resourceType":"FamilyMemberHistory","id":"f","status":"completed",
            "patient":{"reference":"Patient/p"},"relationship":{"text":"father"},
            "condition":[{"code":{"text":"stroke"}},{"code":{"text":"gout"}}]}"#;
        let record = open_texts(&[&bundle(&[PATIENT, history])]).records.remove(0);
        assert!(record.conditions.is_empty());
        let words: Vec<_> = record.family_history[0].conditions.iter().map(|c| c.words()).collect();
        assert_eq!(words, [Some("stroke"), Some("gout")]);
        assert_eq!(record.family_history[0].relationship.words(), Some("father"));
        let wrong = history.replace("completed", "entered-in-error");
        assert!(open_texts(&[&bundle(&[PATIENT, &wrong])]).records[0].family_history[0].standing.is_excluded());
    }
}
