//! Prints the TypeScript types of everything that crosses into JavaScript: `types.d.ts`.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use assess::overlay::Measured;
use assess::source::{Citation, Family, SettingValue, Task, Tier};
use assess::{
    AlertNote, Assessment, CohortKind, CohortNote, ComparedWith, Contribution, EntryRef, EstimateNote, EvidenceNote,
    ExplainedBy, FamilyNote, GroupContribution, InputNote, InputValue, InteractionNote, Interval, ModelAssessment,
    ModelInputNote, ModelNote, ModelOutputNote, OpenInput, OutputAssessment, ProblemNote, Quantity, Verdict,
};
use assess::{
    AlertRule, CalibrationGroup, CalibrationPoints, CardField, CardNote, CardSection, LinePoint, MadeOn, Measure,
    MeasureNote, MeasuredFigure, MeasuredGroup, MeasuredGroups, MeasuredOn, Measurement, ModelSheet, Performance,
    RangeNote, VersionNote,
};
use assess::{
    Applicability, ArmsNote, Binding, CheckKind, CoverageNote, DisagreementNote, DoseNote, GateCheck, GateVerdict,
    HandInput, InputSource, MissingPolicy, NeededToTreat, OtherValue, TestNote, TreatmentNote, UncertaintyMethod,
    UncertaintyNote, UnknownNote, ValueNote,
};
use assess::{ChangeNote, Counterfactual, Counterfactuals, MovableNote};
use assess::{HandForm, HandKind, HandOption, HandUnit};
use assess::{SiteApplicability, SiteConcept, SiteInput};
use assess::{TrendNote, TrendReading, TrendSeries};
use export::Format as ExportFormat;
use protocol::{
    AssessRequest, Bound, CertificateNote, CounterfactualsRequest, DisabledNote, Entries, ExportNote, ExportRequest,
    OpenedNote, PatientKeyRequest, PatientNote, TrendRequest, WhatIfRequest,
};
use ts_rs::{Config, TS};
use validate::{
    AmountNote, BurdenNote, CalibrationNote, CoverageFound, DataForm, DataNote, DecisionNote, ExcludedNote,
    ExclusionReason, Figure, FileKind, FileNote, GroupNote, Guess, InputChoice, LimitsNote, OutcomeChoice, OutcomeKind,
    OverlayRequest, Plan, PlanInput, RecalibrationKind, RecalibrationNote, RowCounts, SubgroupNote, SubgroupTableNote,
    ThresholdNote, TimeUnit, ValidationReport, ValidationRequest, WarningNote,
};

fn main() {
    println!("// Generated from the Rust types by `cargo xtask schema`.\n");
    let config = Config::default();
    declare::<AssessRequest>(&config);
    declare::<WhatIfRequest>(&config);
    declare::<CounterfactualsRequest>(&config);
    declare::<TrendRequest>(&config);
    declare::<TrendNote>(&config);
    declare::<TrendSeries>(&config);
    declare::<TrendReading>(&config);
    declare::<ExportRequest>(&config);
    declare::<ExportFormat>(&config);
    declare::<ExportNote>(&config);
    declare::<PatientKeyRequest>(&config);
    declare::<Bound<Counterfactuals>>(&config);
    declare::<Counterfactuals>(&config);
    declare::<Counterfactual>(&config);
    declare::<ChangeNote>(&config);
    declare::<MovableNote>(&config);
    declare::<OpenedNote>(&config);
    declare::<PatientNote>(&config);
    declare::<Entries>(&config);
    declare::<DisabledNote>(&config);
    declare::<CertificateNote>(&config);
    declare::<Applicability>(&config);
    declare::<GateCheck>(&config);
    declare::<GateVerdict>(&config);
    declare::<CheckKind>(&config);
    declare::<UncertaintyNote>(&config);
    declare::<UncertaintyMethod>(&config);
    declare::<CoverageNote>(&config);
    declare::<DisagreementNote>(&config);
    declare::<OtherValue>(&config);
    declare::<UnknownNote>(&config);
    declare::<MissingPolicy>(&config);
    declare::<TestNote>(&config);
    declare::<TreatmentNote>(&config);
    declare::<ArmsNote>(&config);
    declare::<ValueNote>(&config);
    declare::<NeededToTreat>(&config);
    declare::<DoseNote>(&config);
    declare::<HandInput>(&config);
    declare::<HandForm>(&config);
    declare::<HandKind>(&config);
    declare::<HandUnit>(&config);
    declare::<HandOption>(&config);
    declare::<InputSource>(&config);
    declare::<Binding>(&config);
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
    declare::<Task>(&config);
    sheet(&config);
    validation(&config);
}

/// All that is known of a model.
fn sheet(config: &Config) {
    declare::<ModelSheet>(config);
    declare::<AlertRule>(config);
    declare::<MadeOn>(config);
    declare::<RangeNote>(config);
    declare::<CardNote>(config);
    declare::<CardSection>(config);
    declare::<CardField>(config);
    declare::<VersionNote>(config);
    declare::<Performance>(config);
    declare::<Measurement>(config);
    declare::<MeasuredOn>(config);
    declare::<MeasuredFigure>(config);
    declare::<MeasureNote>(config);
    declare::<Measure>(config);
    declare::<CalibrationPoints>(config);
    declare::<LinePoint>(config);
    declare::<CalibrationGroup>(config);
    declare::<MeasuredGroups>(config);
    declare::<MeasuredGroup>(config);
}

/// What a check of a model on a site's patients is asked and answers.
fn validation(config: &Config) {
    declare::<ValidationRequest>(config);
    declare::<InputChoice>(config);
    declare::<OutcomeChoice>(config);
    declare::<TimeUnit>(config);
    declare::<OverlayRequest>(config);
    declare::<DataNote>(config);
    declare::<DataForm>(config);
    declare::<FileNote>(config);
    declare::<FileKind>(config);
    declare::<Plan>(config);
    declare::<PlanInput>(config);
    declare::<Guess>(config);
    declare::<ValidationReport>(config);
    declare::<OutcomeKind>(config);
    declare::<Figure>(config);
    declare::<RowCounts>(config);
    declare::<ExcludedNote>(config);
    declare::<ExclusionReason>(config);
    declare::<GroupNote>(config);
    declare::<WarningNote>(config);
    declare::<CalibrationNote>(config);
    declare::<LimitsNote>(config);
    declare::<ThresholdNote>(config);
    declare::<BurdenNote>(config);
    declare::<DecisionNote>(config);
    declare::<SubgroupTableNote>(config);
    declare::<SubgroupNote>(config);
    declare::<AmountNote>(config);
    declare::<CoverageFound>(config);
    declare::<RecalibrationKind>(config);
    declare::<RecalibrationNote>(config);
    declare::<Measured>(config);
    declare::<SiteApplicability>(config);
    declare::<SiteConcept>(config);
    declare::<SiteInput>(config);
}

fn declare<T: TS>(config: &Config) {
    println!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(config));
}
