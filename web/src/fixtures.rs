//! Small assessments for the tests of the page.

use assess::source::{Citation, Task};
use assess::{
    Applicability, Assessment, Binding, ComparedWith, Contribution, EntryRef, EvidenceNote, Factor, FamilyNote,
    GateVerdict, InputNote, InputValue, ModelAssessment, ModelNote, OutputAssessment, Quantity, Status, Tier, Verdict,
};

use crate::messages::{CertificateNote, Entries, OpenedNote, PatientNote};

/// An assessment of these models, of nobody.
pub(crate) fn assessment(models: Vec<ModelAssessment>) -> Assessment {
    Assessment {
        schema: 1,
        patient: String::new(),
        as_of: "2026-11-22".into(),
        models,
        problems: vec![],
        hand_forms: vec![],
        bound_to: Binding::default(),
    }
}

/// A patient of whom nothing but the identifier is known.
pub(crate) fn patient(index: usize, id: &str) -> PatientNote {
    PatientNote {
        index,
        id: id.into(),
        name: None,
        birth_date: None,
        sex: None,
        deceased: false,
        incomplete: false,
        entries: Entries { observations: 0, conditions: 0, medications: 0, procedures: 0, encounters: 0 },
    }
}

/// Opened files of this digest with these patients.
pub(crate) fn opened(input_sha256: &str, patients: &[&str]) -> OpenedNote {
    OpenedNote {
        input_sha256: input_sha256.into(),
        patients: patients.iter().enumerate().map(|(index, id)| patient(index, id)).collect(),
        problems: vec![],
        files: 1,
        unreadable_files: 0,
        formats: vec![],
        bytes: 2,
        models: 0,
        disabled_models: vec![],
    }
}

/// A published model of risk without inputs.
pub(crate) fn model_note(id: &str, title: &str, field: &str) -> ModelNote {
    ModelNote {
        id: id.into(),
        version: "1.0.0".into(),
        title: title.into(),
        summary: String::new(),
        field: field.into(),
        task: Task::Risk,
        family: None,
        population: String::new(),
        refuses: vec![],
        citation: Citation { text: String::new(), doi: String::new(), place: String::new(), read: true },
        reference_patient: String::new(),
        training: vec![],
        explanation: vec![],
        inputs: vec![],
        outputs: vec![],
        golden_patients: 3,
    }
}

/// The certificate of a model.
pub(crate) fn certificate(name: &str, passed: bool) -> CertificateNote {
    CertificateNote {
        model: name.into(),
        title: name.into(),
        version: "1.0.0".into(),
        sha256: "0123456789abcdef".repeat(4),
        golden_patients: 3,
        outputs: 3,
        largest_difference: Some(0.0),
        largest_relative_difference: Some(0.0),
        passed,
        because: vec![],
    }
}

/// An input of the record that rests on these entries.
pub(crate) fn input(name: &str, entries: &[&str]) -> InputNote {
    let evidence = entries.iter().map(|entry| EvidenceNote {
        entry: EntryRef { name: (*entry).into(), file: 0, start: 0, end: 1 },
        what: String::new(),
        value: String::new(),
        unit: None,
        date: None,
        remark: None,
    });
    InputNote {
        input: name.into(),
        label: name.into(),
        value: InputValue::Number(1.0),
        value_label: None,
        unit: None,
        status: Status::Present,
        in_equation: true,
        optional: false,
        can_question: false,
        by_hand: vec![],
        evidence: evidence.collect(),
        remarks: vec![],
    }
}

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
        uncertainty: None,
        disagreement: None,
        unknown: None,
        dose: None,
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
        applicability: Applicability { verdict: GateVerdict::NotReported, checks: vec![] },
        treatment: None,
        supposed: vec![],
    }
}

/// A contribution to the value.
pub(crate) fn contribution(input: &str, to_value: f64) -> Contribution {
    Contribution {
        input: input.into(),
        label: input.into(),
        value: InputValue::Boolean(true),
        value_label: None,
        reference: InputValue::Boolean(false),
        reference_label: None,
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
