//! Small assessments for the tests of the page.

use assess::{
    ComparedWith, Contribution, Factor, FamilyNote, InputValue, ModelAssessment, OutputAssessment, Quantity, Tier,
    Verdict,
};

/// An output with nothing in it but these.
pub(crate) fn output(name: &str, verdict: Verdict, tier: Tier) -> OutputAssessment {
    OutputAssessment {
        output: name.into(),
        label: name.into(),
        short: name.into(),
        horizon_years: None,
        quantity: Quantity::Risk,
        verdict,
        value: None,
        unit: "1".into(),
        in_words: None,
        why: None,
        interval: None,
        missing: vec![],
        compared_with: ComparedWith::ReferencePatient,
        explained_by: None,
        estimate: None,
        reference_value: None,
        margin: None,
        reference_margin: None,
        contributions: vec![],
        groups: vec![],
        interactions: vec![],
        tier,
        alert: None,
        problems: vec![],
        notes: vec![],
    }
}

/// A model of a family, shown and offered.
pub(crate) fn model(name: &str, family: &str, verdict: Verdict, outputs: Vec<OutputAssessment>) -> ModelAssessment {
    ModelAssessment {
        model: name.into(),
        model_version: "1.0.0".into(),
        title: name.into(),
        family: Some(FamilyNote { id: family.into(), title: family.into(), needs_setting: None, setting_value: None }),
        offered: true,
        not_offered_because: None,
        shown: true,
        verdict,
        tier: Tier::Passive,
        equation: None,
        outputs,
        inputs: vec![],
    }
}

/// A contribution to the value.
pub(crate) fn contribution(input: &str, to_value: f64) -> Contribution {
    Contribution {
        input: input.into(),
        label: input.into(),
        value: InputValue::Boolean(true),
        reference: InputValue::Boolean(false),
        unit: None,
        contribution: 0.0,
        contribution_to_value: to_value,
        standard_error: None,
        standard_error_to_value: None,
        evidence: vec![],
    }
}

/// An input as a line of its own.
pub(crate) fn factor(input: &str, to_value: f64) -> Factor {
    let mut output = output("o", Verdict::Scored, Tier::Passive);
    output.contributions = vec![contribution(input, to_value)];
    output.factors().remove(0)
}
