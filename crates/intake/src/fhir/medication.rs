//! Medication: what a drug entry refers to, and how the entries name their drug.

use record::{Concept, Severity};
use serde::Deserialize;

use super::datatypes::{CodeableReferenceJson, ConceptJson, ReferenceJson};
use super::loose::{Loose, Text};
use crate::chart::{Drug, Writer};
use crate::fhir::version::Version;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MedicationJson<'a> {
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    pub(crate) code: Loose<ConceptJson<'a>>,
}

/// The drug of a drug entry, in whichever of the ways that FHIR's versions have.
pub(crate) struct DrugOf<'r, 'a> {
    pub(crate) concept: &'r Loose<ConceptJson<'a>>,
    pub(crate) reference: &'r Loose<ReferenceJson<'a>>,
    /// R5: either, in one field.
    pub(crate) either: &'r Loose<CodeableReferenceJson<'a>>,
}

impl DrugOf<'_, '_> {
    /// The drug's code, or the reference that will lead to it once all is read.
    pub(crate) fn drug(&self, writer: &mut Writer<'_, '_>) -> Drug {
        if self.either.get().is_some() {
            writer.saw_version(Version::R5);
        }
        let either = self.either.get();
        let concept = self.concept.get().or_else(|| either.and_then(|e| e.concept.get()));
        let concept = concept.map(ConceptJson::concept).unwrap_or_default();
        let reference = self.reference.get().or_else(|| either.and_then(|e| e.reference.get()));
        let Some(reference) = reference else {
            return Drug { concept: writer.required_code(concept), awaited: None };
        };
        if !concept.codings.is_empty() {
            return Drug { concept, awaited: None };
        }
        let words = concept.text.or_else(|| reference.display.owned());
        let awaited = writer.reference_key(reference);
        if awaited.is_none() {
            writer.problem(Severity::Warning, "medication-unresolved", |place| {
                format!("{place} refers to a drug that is not in the input: only its words are used.")
            });
        }
        Drug { concept: Concept { codings: Vec::new(), text: words }, awaited }
    }
}
