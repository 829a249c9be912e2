//! An assessment as lines: one flat object for each model and output, as `insite score --json` prints them.

use features::Status;
use serde::Serialize;

use crate::applicability::note::Applicability;
use crate::assessment::{
    Assessment, EntryRef, InputValue, Interval, ModelAssessment, OutputAssessment, ProblemNote, Verdict,
};
use crate::explained::{ComparedWith, EstimateNote, ExplainedBy, GroupContribution, InteractionNote};
use crate::uncertainty::note::{DisagreementNote, UncertaintyNote};
use crate::unknown::note::UnknownNote;
use crate::views::note::{ArmsNote, DoseNote};

/// One patient, model and output.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ScoreLine<'a> {
    /// The source's identifier of the patient.
    pub patient: &'a str,
    /// Name of the model.
    pub model: &'a str,
    /// Version of its bundle.
    pub model_version: &'a str,
    /// Name of the output.
    pub output: &'a str,
    /// The day for which the record was read.
    pub as_of: &'a str,
    /// SHA-256 of the input that was read; empty where the caller did not say.
    pub input_sha256: &'a str,
    /// Whether and how the model answers.
    pub verdict: Verdict,
    /// Whether the model offers itself for this patient, or was asked for.
    pub offered: bool,
    /// Whether the page shows it unasked: it is offered, and the member of its family to show.
    pub shown: bool,
    /// The equation that was used.
    pub equation: Option<&'a str>,
    /// The number; absent where the model refuses or misses inputs.
    pub value: Option<f64>,
    /// UCUM unit of the value; `1` for probabilities.
    pub unit: &'a str,
    /// What the value could be given what is not known.
    pub interval: Option<&'a Interval>,
    /// Names of inputs that are needed and missing.
    pub missing: &'a [String],
    /// Against what contributions are counted.
    pub compared_with: ComparedWith,
    /// How contributions were found; absent where there are none.
    pub explained_by: Option<ExplainedBy>,
    /// How good they are, where they are estimated; absent where they are exact.
    pub estimate: Option<&'a EstimateNote>,
    /// On the scale on which the model adds up.
    pub margin: Option<f64>,
    /// The margin of what is compared with.
    pub reference_margin: Option<f64>,
    /// Shapley values of the inputs, the largest first.
    pub contributions: Vec<LineContribution<'a>>,
    /// Inputs that are one clinical concept, with the sums of their contributions, the largest first.
    pub groups: &'a [GroupContribution],
    /// What the pairs that the bundle chose do together.
    pub interactions: &'a [InteractionNote],
    /// How loudly the result speaks.
    pub tier: crate::Tier,
    /// Why the model refuses, is cautious or cannot answer, then what could not be used in the record.
    pub problems: Vec<LineProblem<'a>>,
    /// What else a reader should know of the result.
    pub notes: &'a [String],
    /// Whether the model should be believed for this record, and why.
    pub applicability: &'a Applicability,
    /// Inputs of the model that were entered by hand and are not the record's.
    pub by_hand: Vec<&'a str>,
    /// Inputs that are supposed and not the record's; where there are any the line is hypothetical.
    pub supposed: &'a [String],
    /// How sure the number is by what was measured of the model; absent where there is no number.
    pub uncertainty: Option<&'a UncertaintyNote>,
    /// What is not known leaves open, and which test would tell most; absent where everything is known.
    pub unknown: Option<&'a UnknownNote>,
    /// What other models of the outcome say, where there are any.
    pub disagreement: Option<&'a DisagreementNote>,
    /// How much of a drug, where the number is a dose.
    pub dose: Option<&'a DoseNote>,
    /// The outcome with and without a treatment, where the number is one of both.
    pub treatment: Option<&'a ArmsNote>,
}

/// What one input contributes.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct LineContribution<'a> {
    /// Name of the input.
    pub input: &'a str,
    /// The patient's value.
    pub value: &'a InputValue,
    /// UCUM unit, where there is one.
    pub unit: Option<&'a str>,
    /// How the value came about.
    #[cfg_attr(feature = "schema", schemars(with = "String"), ts(type = "string"))]
    pub status: Status,
    /// On the scale of the margin.
    pub contribution: f64,
    /// Its standard error, where it is estimated; absent where it is exact.
    pub standard_error: Option<f64>,
    /// The chart entries behind it.
    pub evidence: Vec<LineEvidence<'a>>,
}

/// A chart entry behind a value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct LineEvidence<'a> {
    /// The source's own name of the entry.
    pub entry: &'a str,
    /// Its value as written.
    pub value: &'a str,
    /// Its unit as written.
    pub unit: Option<&'a str>,
    /// Its date as written.
    pub date: Option<&'a str>,
}

/// Why a result is not simply there.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct LineProblem<'a> {
    /// `model` for a reason of the model's, else the kind of problem in the record.
    pub code: &'a str,
    /// What is wrong, where, and what to do.
    pub message: &'a str,
    /// The entry concerned.
    pub entry: Option<&'a EntryRef>,
}

/// The lines of an assessment, in its order.
#[must_use]
pub fn lines(assessment: &Assessment) -> Vec<ScoreLine<'_>> {
    let models = assessment.models.iter();
    models.flat_map(|model| model.outputs.iter().map(|output| line(assessment, model, output))).collect()
}

fn line<'a>(assessment: &'a Assessment, model: &'a ModelAssessment, output: &'a OutputAssessment) -> ScoreLine<'a> {
    let own = output.problems.iter().map(|message| LineProblem { code: "model", message, entry: None });
    let of_record = assessment.problems.iter().filter(|p| p.severity != "note");
    let of_record =
        of_record.map(|ProblemNote { code, message, entry, .. }| LineProblem { code, message, entry: entry.as_ref() });
    ScoreLine {
        patient: &assessment.patient,
        model: &model.model,
        model_version: &model.model_version,
        output: &output.output,
        as_of: &assessment.as_of,
        input_sha256: &assessment.bound_to.input_sha256,
        verdict: output.verdict,
        offered: model.offered,
        shown: model.shown && model.offered,
        equation: model.equation.as_deref(),
        value: output.value,
        unit: &output.unit,
        interval: output.interval.as_ref(),
        missing: &output.missing,
        compared_with: output.compared_with,
        explained_by: output.explained_by,
        estimate: output.estimate.as_ref(),
        margin: output.margin,
        reference_margin: output.reference_margin,
        contributions: output.contributions.iter().map(|c| contribution(model, c)).collect(),
        groups: &output.groups,
        interactions: &output.interactions,
        tier: output.tier,
        problems: own.chain(of_record).collect(),
        notes: &output.notes,
        applicability: &model.applicability,
        by_hand: model.inputs.iter().filter(|i| i.status == Status::ByHand).map(|i| i.input.as_str()).collect(),
        supposed: &model.supposed,
        uncertainty: output.uncertainty.as_ref(),
        unknown: output.unknown.as_ref(),
        disagreement: output.disagreement.as_ref(),
        dose: output.dose.as_ref(),
        treatment: arms(model, &output.output),
    }
}

/// The comparison of which an output is an arm.
fn arms<'a>(model: &'a ModelAssessment, output: &str) -> Option<&'a ArmsNote> {
    let is_arm = |arms: &&ArmsNote| arms.without_output == output || arms.with_output == output;
    model.treatment.as_ref()?.comparisons.iter().find(is_arm)
}

fn contribution<'a>(model: &'a ModelAssessment, from: &'a crate::assessment::Contribution) -> LineContribution<'a> {
    let input = model.inputs.iter().find(|i| i.input == from.input);
    let evidence = input.into_iter().flat_map(|i| &i.evidence).map(|e| LineEvidence {
        entry: &e.entry.name,
        value: &e.value,
        unit: e.unit.as_deref(),
        date: e.date.as_deref(),
    });
    LineContribution {
        input: &from.input,
        value: &from.value,
        unit: from.unit.as_deref(),
        status: input.map_or(Status::Present, |i| i.status),
        contribution: from.contribution,
        standard_error: from.standard_error,
        evidence: evidence.collect(),
    }
}
