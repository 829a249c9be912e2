//! TypeScript types of everything that crosses into JavaScript from this crate.

use ts_rs::{Config, TS};

use crate::assessment::{
    AlertNote, Assessment, Contribution, EntryRef, EvidenceNote, FamilyNote, InputNote, InputValue, Interval,
    ModelAssessment, OpenInput, OutputAssessment, ProblemNote, Quantity, Verdict,
};
use crate::bundle::source::Tier;

/// The declarations, each exported and with its documentation.
#[must_use]
pub fn typescript() -> String {
    fn declare<T: TS>(config: &Config) -> String {
        let docs = T::docs().unwrap_or_default();
        format!("{docs}export {}\n", T::decl(config))
    }
    let config = Config::default();
    let declarations = [
        declare::<Assessment>(&config),
        declare::<ModelAssessment>(&config),
        declare::<FamilyNote>(&config),
        declare::<OutputAssessment>(&config),
        declare::<Verdict>(&config),
        declare::<Tier>(&config),
        declare::<Quantity>(&config),
        declare::<Interval>(&config),
        declare::<OpenInput>(&config),
        declare::<Contribution>(&config),
        declare::<InputValue>(&config),
        declare::<InputNote>(&config),
        declare::<EvidenceNote>(&config),
        declare::<EntryRef>(&config),
        declare::<AlertNote>(&config),
        declare::<ProblemNote>(&config),
    ];
    format!("// Generated from the Rust types by `cargo xtask schema`.\n\n{}", declarations.join("\n"))
}
