//! Visits and stays as a concept.

use serde::{Deserialize, Serialize};

use super::CodeSet;

/// Visits and stays: those of one of the classes or of one of the types; all where neither is stated.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VisitsDefinition {
    /// Classes, as HL7's ActCode has them (`AMB`, `EMER`, `IMP` …) and as other sources spell them; case is ignored.
    pub classes: Vec<String>,
    /// Codes of the type of visit.
    pub codes: CodeSet,
    /// A visit must be of one of the classes and of one of the types as well.
    pub both: bool,
}

impl VisitsDefinition {
    /// Whether every visit counts, of whatever class and type.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.classes.is_empty() && self.codes == CodeSet::default()
    }
}
