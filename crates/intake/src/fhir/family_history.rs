//! FamilyMemberHistory: a relative's conditions, never the patient's own.

use record::{FamilyHistory, Standing};

use super::datatypes::{ConceptJson, concept};
use super::loose::{Flag, List, Loose, Text};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;

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
            Some("entered-in-error") => Standing::Excluded("entered in error".into()),
            Some("health-unknown") => Standing::Excluded("health of the relative unknown".into()),
            _ if self.not_done.is_true() => Standing::Excluded("not taken".into()),
            Some("partial") => Standing::Flagged("partial".into()),
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
