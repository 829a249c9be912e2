//! Inputs of a case's own: what a feature set finds in the record, whether a shipped model takes it or not.

use std::sync::OnceLock;

use assess::{HandInput, InputSource};
use features::definition::ConceptDefinition;
use features::{CouldBe, Entered, FeatureSet, FeatureValue, HandValue};
use intake::Input;
use serde::Deserialize;

use crate::case::{Case, is_close};

/// What must be found of an input; only what is stated is checked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExpectedInput {
    /// The number.
    pub value: Option<f64>,
    /// There is no number.
    pub missing: bool,
    /// The status.
    pub status: Option<String>,
    /// What else it could be: two limits, or options; none where nothing is open.
    pub could_be: Option<Vec<f64>>,
    /// Exactly these entries, in this order.
    pub evidence: Option<Vec<String>>,
    /// Words of its cautions and notes, each of which must be there.
    pub says: Vec<String>,
    /// Words for it.
    pub label: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
}

/// What is not as expected of the case's own inputs, a sentence each.
pub(crate) fn differences(case: &Case) -> Vec<String> {
    if case.inputs.is_empty() {
        return match case.expect.inputs.keys().next() {
            Some(name) => vec![format!("input {name} is expected and not defined")],
            None => vec![],
        };
    }
    let set = match FeatureSet::new(case.inputs.clone(), concepts()) {
        Ok(set) => set,
        Err(error) => return vec![format!("the inputs do not fit: {error}")],
    };
    let bytes: Vec<Vec<u8>> = case.files.iter().map(crate::File::bytes).collect();
    let inputs: Vec<Input<'_>> = bytes.iter().map(|bytes| Input { name: "case", bytes }).collect();
    let opened = intake::open(&inputs, &mut |_| ());
    let Some(record) = opened.records.get(case.patient) else {
        return vec!["there is no patient whose inputs could be found".into()];
    };
    let by_hand: Vec<_> = case.by_hand.iter().filter_map(|input| entered(&set, input)).collect();
    let row = set.row_by_hand(record, case.as_of.parse().unwrap_or_default(), &case.questioned, &by_hand);
    let mut found = Vec::new();
    for (name, expected) in &case.expect.inputs {
        match set.inputs().iter().zip(&row).find(|(input, _)| input.name == *name) {
            None => found.push(format!("input {name} is expected and not defined")),
            Some((input, value)) => {
                let mut differ = expected.differences(value);
                let mut same = |what: &str, actual: &str, expected: &Option<String>| {
                    if expected.as_ref().is_some_and(|expected| expected != actual) {
                        differ.push(format!("the {what} is {actual:?}, expected {expected:?}"));
                    }
                };
                same("label", set.label(input), &expected.label);
                same("unit", set.unit(input).as_deref().unwrap_or_default(), &expected.unit);
                found.extend(differ.into_iter().map(|d| format!("input {name}: {d}")));
            }
        }
    }
    found
}

/// What was entered, where these inputs can use it.
fn entered(set: &FeatureSet, input: &HandInput) -> Option<HandValue> {
    let value = match &input.value {
        InputSource::Boolean(yes) => Entered::Boolean(*yes),
        InputSource::Number(number) => Entered::Number(*number),
        InputSource::Option(option) => Entered::Option(option),
    };
    set.enter(&input.of, value, input.unit.as_deref()).ok().flatten()
}

impl ExpectedInput {
    fn differences(&self, actual: &FeatureValue) -> Vec<String> {
        let mut found = Vec::new();
        if self.missing != actual.is_missing() && (self.missing || self.value.is_some()) {
            found.push(format!("the value is {}", actual.value));
        }
        if let Some(expected) = self.value
            && !is_close(actual.value, expected, 1e-12 * expected.abs())
        {
            found.push(format!("the value is {}, expected {expected}", actual.value));
        }
        let status = serde_json::to_value(actual.status).unwrap_or_default();
        if self.status.as_ref().is_some_and(|expected| status != expected.as_str()) {
            found.push(format!("the status is {status}, expected {:?}", self.status));
        }
        let could_be = match &actual.could_be {
            CouldBe::Known => Some(vec![]),
            CouldBe::Between(low, high) => Some(vec![*low, *high]),
            CouldBe::OneOf(options) => Some(options.clone()),
            CouldBe::Unbounded => None,
        };
        if self.could_be.is_some() && self.could_be != could_be {
            found.push(format!("it could be {:?}, expected {:?}", actual.could_be, self.could_be));
        }
        let names: Vec<&str> = actual.evidence.iter().map(|e| e.source.name.as_str()).collect();
        if self.evidence.as_ref().is_some_and(|expected| *expected != names) {
            found.push(format!("it rests on {names:?}, expected {:?}", self.evidence));
        }
        let said = actual.cautions.iter().chain(&actual.notes).cloned().collect::<Vec<String>>().join(" ");
        let unsaid = self.says.iter().filter(|words| !said.contains(words.as_str()));
        found.extend(unsaid.map(|words| format!("nothing says {words:?}: {said}")));
        found
    }
}

/// The concepts of `models/concepts`.
fn concepts() -> &'static [ConceptDefinition] {
    static CONCEPTS: OnceLock<Vec<ConceptDefinition>> = OnceLock::new();
    CONCEPTS.get_or_init(|| {
        // A concept that cannot be read is one that no input finds, which is said.
        crate::CONCEPTS.iter().filter_map(|(_, text)| serde_json::from_str(text).ok()).collect()
    })
}
