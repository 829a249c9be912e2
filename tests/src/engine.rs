//! The engines that run a case. The native one calls the crates; the browser's stands with the browser tests.

use std::sync::OnceLock;

use assess::{Binding, Bundle, ProblemNote, Request};
use intake::Input;
use serde_json::Value;

use crate::case::Case;

/// What an engine says, as the JSON that it gives to the outside.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// How many patients there are.
    pub patients: usize,
    /// How many files could not be read, or broke off.
    pub unreadable_files: usize,
    /// Problems of the input, and of the assessment where a patient was scored.
    pub problems: Vec<Value>,
    /// Lines as `insite score --json` prints them.
    pub lines: Vec<Value>,
    /// The assessment.
    pub assessment: Value,
    /// The lines as they were, to compare engines to the byte.
    pub bytes: String,
}

impl Answer {
    /// One model.
    #[must_use]
    pub fn model(&self, model: &str) -> Option<&Value> {
        named(self.assessment.get("models")?, "model", model)
    }

    /// One model's input.
    #[must_use]
    pub fn input(&self, model: &str, name: &str) -> Option<&Value> {
        named(self.model(model)?.get("inputs")?, "input", name)
    }

    /// One model's output.
    #[must_use]
    pub fn output(&self, model: &str, name: &str) -> Option<&Value> {
        named(self.model(model)?.get("outputs")?, "output", name)
    }
}

/// Something that can run a case.
pub trait Engine {
    /// Opens the case's files and scores the patient.
    fn answer(&mut self, case: &Case) -> Answer;
}

/// The crates themselves, on whatever machine the tests were built for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Native;

impl Engine for Native {
    fn answer(&mut self, case: &Case) -> Answer {
        let bytes: Vec<Vec<u8>> = case.files.iter().map(crate::File::bytes).collect();
        let inputs: Vec<Input<'_>> = bytes.iter().map(|bytes| Input { name: "case", bytes }).collect();
        let opened = intake::open(&inputs, &mut |_| ());
        let mut answer = Answer {
            patients: opened.records.len(),
            unreadable_files: opened.unreadable_files.len(),
            problems: opened.problems.iter().map(|p| json(&ProblemNote::from(p))).collect(),
            ..Answer::default()
        };
        let bundles: Vec<&Bundle> = models().iter().map(|m| &m.bundle).collect();
        let request = Request {
            as_of: case.as_of.parse().unwrap_or_default(),
            asked_for: case.asked_for.clone(),
            settings: case.settings.clone(),
            questioned: case.questioned.clone(),
            what_if: case.what_if.clone(),
            by_hand: case.by_hand.clone(),
            binding: Binding { input_sha256: intake::sha256(&inputs), ..Binding::default() },
        };
        if let Some(record) = opened.records.get(case.patient) {
            let assessment = assess::assess(record, &opened.problems_of(case.patient), &bundles, &request);
            let lines = assess::lines(&assessment);
            answer.bytes = lines.iter().filter_map(|l| Some(serde_json::to_string(l).ok()? + "\n")).collect();
            answer.lines = lines.iter().map(json).collect();
            answer.assessment = json(&assessment);
            // The input's problems also name patients who have no record; the assessment has its own patient's alone.
            let own: Vec<Value> =
                assessment.problems.iter().map(json).filter(|p| !answer.problems.contains(p)).collect();
            answer.problems.extend(own);
        }
        answer
    }
}

/// The models, which check their golden patients only once for all cases.
fn models() -> &'static [catalog::Entry] {
    static MODELS: OnceLock<Vec<catalog::Entry>> = OnceLock::new();
    MODELS.get_or_init(|| catalog::models().0)
}

fn named<'a>(list: &'a Value, key: &str, name: &str) -> Option<&'a Value> {
    list.as_array()?.iter().find(|each| each.get(key).and_then(Value::as_str) == Some(name))
}

fn json<T: serde::Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
