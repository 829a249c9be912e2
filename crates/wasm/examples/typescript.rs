//! Prints the TypeScript types of everything that crosses into JavaScript: `types.d.ts`.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use assess::source::{Citation, Family, SettingValue, Tier};
use assess::{
    AlertNote, Assessment, CohortKind, CohortNote, ComparedWith, Contribution, EntryRef, EstimateNote, EvidenceNote,
    ExplainedBy, FamilyNote, GroupContribution, InputNote, InputValue, InteractionNote, Interval, ModelAssessment,
    ModelInputNote, ModelNote, ModelOutputNote, OpenInput, OutputAssessment, ProblemNote, Quantity, Verdict,
};
use ts_rs::{Config, TS};
use wasm::{AssessRequest, DisabledNote, Entries, OpenedNote, PatientNote};

fn main() {
    println!("// Generated from the Rust types by `cargo xtask schema`.\n");
    let config = Config::default();
    declare::<AssessRequest>(&config);
    declare::<OpenedNote>(&config);
    declare::<PatientNote>(&config);
    declare::<Entries>(&config);
    declare::<DisabledNote>(&config);
    declare::<ProblemNote>(&config);
    declare::<EntryRef>(&config);
    declare::<Assessment>(&config);
    declare::<ModelAssessment>(&config);
    declare::<FamilyNote>(&config);
    declare::<OutputAssessment>(&config);
    declare::<Verdict>(&config);
    declare::<Tier>(&config);
    declare::<Quantity>(&config);
    declare::<ComparedWith>(&config);
    declare::<CohortNote>(&config);
    declare::<CohortKind>(&config);
    declare::<ExplainedBy>(&config);
    declare::<EstimateNote>(&config);
    declare::<GroupContribution>(&config);
    declare::<InteractionNote>(&config);
    declare::<Interval>(&config);
    declare::<OpenInput>(&config);
    declare::<Contribution>(&config);
    declare::<InputValue>(&config);
    declare::<InputNote>(&config);
    declare::<EvidenceNote>(&config);
    declare::<AlertNote>(&config);
    declare::<ModelNote>(&config);
    declare::<ModelInputNote>(&config);
    declare::<ModelOutputNote>(&config);
    declare::<Family>(&config);
    declare::<SettingValue>(&config);
    declare::<Citation>(&config);
}

fn declare<T: TS>(config: &Config) {
    println!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(config));
}
