//! A conformance case: what is opened, what is asked, what must come out.

use std::collections::BTreeMap;

use assess::HandInput;
use assess::InputSource;
use features::definition::InputDefinition;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::engine::Answer;
use crate::inputs::ExpectedInput;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows.
    pub says: String,
    /// The day for which the record is read.
    pub as_of: String,
    /// What is opened, together.
    pub files: Vec<File>,
    /// Index of the patient to score.
    #[serde(default)]
    pub patient: usize,
    /// Models that are asked for.
    #[serde(default)]
    pub asked_for: Vec<String>,
    /// The site's settings.
    #[serde(default)]
    pub settings: BTreeMap<String, String>,
    /// Inputs whose assumed no is not accepted.
    #[serde(default)]
    pub questioned: Vec<String>,
    /// Inputs that are supposed otherwise than the record says.
    #[serde(default)]
    pub what_if: BTreeMap<String, InputSource>,
    /// What the reader supplies because the record lacks it.
    #[serde(default)]
    pub by_hand: Vec<HandInput>,
    /// Inputs that are found in the record for their own sake, as a bundle has them; their concepts are those of `models/concepts`.
    #[serde(default)]
    pub inputs: Vec<InputDefinition>,
    /// What must come out.
    pub expect: Expected,
}

/// A file that is opened.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum File {
    /// JSON, given as it is.
    Json(Box<RawValue>),
    /// Any text.
    Text(String),
    /// Bytes, in hexadecimal digits.
    Hex(String),
    /// A text, repeated: for depth and size.
    Repeat {
        /// What stands before.
        before: String,
        /// What is repeated.
        text: String,
        /// How often.
        times: usize,
        /// What is repeated as often behind that, such as the brackets that close what `text` opens.
        #[serde(default)]
        closing: String,
        /// What stands after.
        after: String,
    },
    /// One of the sample patients, by its file name.
    Sample(String),
}

/// What must come out.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// How many patients there are.
    pub patients: usize,
    /// How many files could not be read, or broke off.
    #[serde(default)]
    pub unreadable_files: usize,
    /// Problems that must be there; others may be.
    #[serde(default)]
    pub problems: Vec<ExpectedProblem>,
    /// Codes of problems that must not be there.
    #[serde(default)]
    pub no_problems: Vec<String>,
    /// Words that must stand in no problem and in no line, such as a patient's name.
    #[serde(default)]
    pub never_says: Vec<String>,
    /// The source's identifier of the patient who is scored.
    #[serde(default)]
    pub patient_id: Option<String>,
    /// What must be found of the case's own inputs, by name.
    #[serde(default)]
    pub inputs: BTreeMap<String, ExpectedInput>,
    /// Results by `model/output`.
    #[serde(default)]
    pub outputs: BTreeMap<String, ExpectedOutput>,
}

/// A problem that must be there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProblem {
    /// Its code.
    pub code: String,
    /// Words of its message.
    #[serde(default)]
    pub says: String,
    /// The entry that it names.
    #[serde(default)]
    pub entry: Option<String>,
}

/// What an output must be; only what is stated is checked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExpectedOutput {
    /// The verdict.
    pub verdict: Option<String>,
    /// The value.
    pub value: Option<f64>,
    /// Relative tolerance of the value.
    pub tolerance: Option<f64>,
    /// Exactly these inputs are missing.
    pub missing: Option<Vec<String>>,
    /// Words of its problems, each of which must be there.
    pub says: Vec<String>,
    /// Words of its notes, each of which must be there.
    pub notes: Vec<String>,
    /// Words that none of its problems may hold.
    pub never_says: Vec<String>,
    /// Whether there is an interval.
    pub interval: Option<bool>,
    /// The interval's lower end.
    pub low: Option<f64>,
    /// The interval's upper end.
    pub high: Option<f64>,
    /// The input that would narrow the interval most.
    pub narrows_most: Option<String>,
    /// Exactly these inputs of the model were entered by hand.
    pub by_hand: Option<Vec<String>>,
    /// The mean over the reference cohort, given what is known.
    pub mean: Option<f64>,
    /// Whether there is one.
    pub has_mean: Option<bool>,
    /// The input that would tell most if it were known.
    pub tells_most: Option<String>,
    /// Whether it is offered.
    pub offered: Option<bool>,
    /// Whether it is shown.
    pub shown: Option<bool>,
    /// The tier.
    pub tier: Option<String>,
    /// Words of the guideline's finding; empty where there must be none.
    pub finding: Option<String>,
    /// The equation that was used.
    pub equation: Option<String>,
    /// The site's setting that decides between members of the family and is asked for; empty where none is.
    pub asks_for: Option<String>,
    /// Shapley values by input, on the scale of the margin.
    pub contributions: BTreeMap<String, f64>,
    /// Sums of Shapley values by group, on the scale of the margin.
    pub groups: BTreeMap<String, f64>,
    /// Interaction values by pair, such as `age, kappa`, on the scale of the margin.
    pub interactions: BTreeMap<String, f64>,
    /// The margin of what is compared with, to 1e-5.
    pub reference_margin: Option<f64>,
    /// Absolute tolerance of contributions, groups and interactions; 1e-9 where absent.
    pub margin_tolerance: Option<f64>,
    /// Exactly these inputs are supposed, in this order.
    pub supposed: Option<Vec<String>>,
    /// Against what contributions are counted, as the line has it.
    pub compared_with: Option<Value>,
    /// How contributions were found.
    pub explained_by: Option<String>,
    /// Inputs by name with their values as the model was given them.
    pub inputs: BTreeMap<String, Value>,
    /// Inputs by name with the status of their values.
    pub statuses: BTreeMap<String, String>,
    /// Inputs by name with an entry that must be among their evidence.
    pub evidence: BTreeMap<String, String>,
    /// Inputs by name with words that one of their remarks must hold.
    pub remarks: BTreeMap<String, String>,
    /// Whatever else the line must have, by JSON pointer: a number to a relative 1e-8, a text that holds the words, anything
    /// else as it is; null is absent.
    pub line: BTreeMap<String, Value>,
    /// Whether the model should be believed, as the gate has it.
    pub gate: Option<String>,
    /// The gate's checks by kind with their verdicts.
    pub checks: BTreeMap<String, String>,
    /// The gate's checks by kind with words that one of their findings, or their basis, must hold.
    pub findings: BTreeMap<String, String>,
    /// The gate's checks by kind with an entry that must be among their evidence.
    pub found_in: BTreeMap<String, String>,
}

impl File {
    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Json(json) => json.get().as_bytes().to_vec(),
            Self::Text(text) => text.clone().into_bytes(),
            Self::Hex(digits) => {
                let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_hexdigit).collect();
                digits
                    .chunks(2)
                    .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                    .collect()
            }
            Self::Repeat { before, text, times, closing, after } => {
                format!("{before}{}{}{after}", text.repeat(*times), closing.repeat(*times)).into_bytes()
            }
            Self::Sample(name) => crate::SAMPLES
                .iter()
                .find(|(path, _)| path == name)
                .map_or(vec![], |(_, text)| text.as_bytes().to_vec()),
        }
    }
}

impl Case {
    /// What is not as expected, a sentence each.
    #[must_use]
    pub fn differences(&self, answer: &Answer) -> Vec<String> {
        let mut found = Vec::new();
        let mut differ = |what: &str, actual: String, expected: String| {
            if actual != expected {
                found.push(format!("{what}: {actual}, expected {expected}"));
            }
        };
        differ("patients", answer.patients.to_string(), self.expect.patients.to_string());
        differ("unreadable files", answer.unreadable_files.to_string(), self.expect.unreadable_files.to_string());
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        for expected in &self.expect.problems {
            let fits = |p: &&Value| {
                text(p, "code") == expected.code
                    && text(p, "message").contains(&expected.says)
                    && expected
                        .entry
                        .as_ref()
                        .is_none_or(|name| p.get("entry").is_some_and(|e| text(e, "name") == *name))
            };
            if !answer.problems.iter().any(|p| fits(&p)) {
                let there: Vec<String> =
                    answer.problems.iter().map(|p| format!("{} ({})", text(p, "code"), text(p, "message"))).collect();
                found.push(format!(
                    "no problem {} saying {:?}; there are: {}",
                    expected.code,
                    expected.says,
                    there.join(" | ")
                ));
            }
        }
        for code in &self.expect.no_problems {
            found.extend(
                answer
                    .problems
                    .iter()
                    .filter(|p| text(p, "code") == *code)
                    .map(|p| format!("unexpected: {}", text(p, "message"))),
            );
        }
        if let Some(expected) = &self.expect.patient_id {
            let actual = text(&answer.assessment, "patient");
            if actual != *expected {
                found.push(format!("the patient is {actual:?}, expected {expected:?}"));
            }
        }
        let said = Value::from(answer.problems.clone()).to_string() + &answer.bytes;
        found.extend(
            self.expect
                .never_says
                .iter()
                .filter(|words| said.contains(words.as_str()))
                .map(|words| format!("it says {words:?}")),
        );
        found.extend(answer.lines.iter().flat_map(contradictions));
        for (name, expected) in &self.expect.outputs {
            let line = answer.lines.iter().find(|l| format!("{}/{}", text(l, "model"), text(l, "output")) == *name);
            match line {
                None => found.push(format!("there is no {name}")),
                Some(line) => {
                    found.extend(expected.differences(line, answer).into_iter().map(|d| format!("{name}: {d}")))
                }
            }
        }
        found
    }
}

impl ExpectedOutput {
    fn differences(&self, line: &Value, answer: &Answer) -> Vec<String> {
        let mut found = Vec::new();
        let mut same = |what: &str, expected: Option<Value>| {
            let actual = line.get(what).unwrap_or(&Value::Null);
            if let Some(expected) = expected
                && *actual != expected
            {
                found.push(format!("{what} is {actual}, expected {expected}"));
            }
        };
        same("verdict", self.verdict.clone().map(Value::from));
        same("missing", self.missing.clone().map(Value::from));
        same("offered", self.offered.map(Value::from));
        same("shown", self.shown.map(Value::from));
        same("tier", self.tier.clone().map(Value::from));
        same("equation", self.equation.clone().map(Value::from));
        same("by_hand", self.by_hand.clone().map(Value::from));
        same("supposed", self.supposed.clone().map(Value::from));
        same("compared_with", self.compared_with.clone());
        same("explained_by", self.explained_by.clone().map(Value::from));
        if let Some(expected) = self.value {
            let actual = line.get("value").and_then(Value::as_f64).unwrap_or(f64::NAN);
            if !is_close(actual, expected, self.tolerance.unwrap_or(1e-6) * expected.abs()) {
                found.push(format!("value is {actual}, expected {expected}"));
            }
        }
        if let Some(expected) = self.interval
            && expected == line.get("interval").is_none_or(Value::is_null)
        {
            found.push(format!("interval is {:?}", line.get("interval")));
        }
        for (what, expected) in [("low", self.low), ("high", self.high)] {
            let actual = line.pointer(&format!("/interval/{what}")).and_then(Value::as_f64).unwrap_or(f64::NAN);
            if let Some(expected) = expected
                && !is_close(actual, expected, self.tolerance.unwrap_or(1e-6) * expected.abs())
            {
                found.push(format!("the interval's {what} end is {actual}, expected {expected}"));
            }
        }
        if let Some(expected) = &self.narrows_most {
            let actual = line.pointer("/interval/open/0/input").and_then(Value::as_str).unwrap_or_default();
            if actual != expected {
                found.push(format!("{actual:?} would narrow the interval most, expected {expected:?}"));
            }
        }
        let mean = line.pointer("/unknown/mean").and_then(Value::as_f64);
        if self.has_mean.is_some_and(|expected| expected != mean.is_some()) {
            found.push(format!("the mean over the cohort is {mean:?}"));
        }
        if let Some(expected) = self.mean
            && !is_close(mean.unwrap_or(f64::NAN), expected, self.tolerance.unwrap_or(1e-6) * expected.abs())
        {
            found.push(format!("the mean over the cohort is {mean:?}, expected {expected}"));
        }
        if let Some(expected) = &self.tells_most {
            let actual = line.pointer("/unknown/tests/0/input").and_then(Value::as_str).unwrap_or_default();
            if actual != expected {
                found.push(format!("{actual:?} would tell most, expected {expected:?}"));
            }
        }
        found.extend(self.differences_of_margins(line));
        let noted = line.get("notes").map(Value::to_string).unwrap_or_default();
        found.extend(
            self.notes
                .iter()
                .filter(|words| !noted.contains(words.as_str()))
                .map(|w| format!("no note {w:?}: {noted}")),
        );
        let said = line.get("problems").map(Value::to_string).unwrap_or_default();
        found.extend(
            self.says
                .iter()
                .filter(|words| !said.contains(words.as_str()))
                .map(|words| format!("nothing says {words:?}: {said}")),
        );
        let unwanted = self.never_says.iter().filter(|words| said.contains(words.as_str()));
        found.extend(unwanted.map(|words| format!("it says {words:?}: {said}")));
        let model = line.get("model").and_then(Value::as_str).unwrap_or_default();
        let output = line.get("output").and_then(Value::as_str).unwrap_or_default();
        if let Some(expected) = &self.finding {
            let actual =
                answer.output(model, output).and_then(|o| o.pointer("/alert/finding")?.as_str()).unwrap_or_default();
            if !actual.contains(expected) || actual.is_empty() != expected.is_empty() {
                found.push(format!("the finding is {actual:?}, expected {expected:?}"));
            }
        }
        if let Some(expected) = &self.asks_for {
            let actual =
                answer.model(model).and_then(|m| m.pointer("/family/needs_setting")?.as_str()).unwrap_or_default();
            if actual != expected {
                found.push(format!("it asks for {actual:?}, expected {expected:?}"));
            }
        }
        for (pointer, expected) in &self.line {
            let actual = line.pointer(pointer).unwrap_or(&Value::Null);
            let fits = match (expected, actual) {
                (Value::Number(expected), Value::Number(actual)) => {
                    let (expected, actual) =
                        (expected.as_f64().unwrap_or(f64::NAN), actual.as_f64().unwrap_or(f64::NAN));
                    is_close(actual, expected, 1e-8 * expected.abs())
                }
                (Value::String(words), Value::String(said)) => said.contains(words.as_str()),
                (expected, actual) => expected == actual,
            };
            if !fits {
                found.push(format!("{pointer} is {actual}, expected {expected}"));
            }
        }
        let input = |name: &str| answer.input(model, name).cloned().unwrap_or(Value::Null);
        for (name, expected) in &self.inputs {
            let actual = input(name).get("value").cloned().unwrap_or(Value::Null);
            let close = match (actual.as_f64(), expected.as_f64()) {
                (Some(actual), Some(expected)) => is_close(actual, expected, 1e-9 * expected.abs().max(1.0)),
                _ => actual == *expected,
            };
            if !close {
                found.push(format!("input {name} is {actual}, expected {expected}"));
            }
        }
        for (name, expected) in &self.statuses {
            let actual = input(name).get("status").cloned().unwrap_or(Value::Null);
            if actual != *expected {
                found.push(format!("input {name} has status {actual}, expected {expected}"));
            }
        }
        for (name, expected) in &self.evidence {
            let evidence = input(name).get("evidence").and_then(Value::as_array).cloned().unwrap_or_default();
            let names: Vec<&str> = evidence.iter().filter_map(|e| e.pointer("/entry/name")?.as_str()).collect();
            if !names.contains(&expected.as_str()) {
                found.push(format!("input {name} rests on {names:?}, expected {expected}"));
            }
        }
        found.extend(self.differences_of_gate(line.get("applicability").unwrap_or(&Value::Null)));
        for (name, expected) in &self.remarks {
            let actual = input(name).get("remarks").map(Value::to_string).unwrap_or_default();
            if !actual.contains(expected) {
                found.push(format!("input {name} remarks {actual}, expected {expected:?}"));
            }
        }
        found
    }
}

impl ExpectedOutput {
    /// What is not as expected of numbers on the scale of the margin.
    fn differences_of_margins(&self, line: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let mut compare = |what: String, actual: Option<f64>, expected: f64| {
            let actual = actual.unwrap_or(f64::NAN);
            if !is_close(actual, expected, self.margin_tolerance.unwrap_or(1e-9)) {
                found.push(format!("{what} is {actual}, expected {expected}"));
            }
        };
        let of = |list: &str, number: &str, is_it: &dyn Fn(&Value) -> bool| {
            line.get(list)?.as_array()?.iter().find(|each| is_it(each))?.get(number)?.as_f64()
        };
        for (name, expected) in &self.contributions {
            let actual = of("contributions", "contribution", &|each| each["input"] == **name);
            compare(format!("the contribution of {name}"), actual, *expected);
        }
        for (name, expected) in &self.groups {
            let actual = of("groups", "contribution", &|each| each["group"] == **name);
            compare(format!("the contribution of the group {name}"), actual, *expected);
        }
        for (names, expected) in &self.interactions {
            let pair: Value = names.split(", ").collect();
            let actual = of("interactions", "interaction", &|each| each["pair"] == pair);
            compare(format!("the interaction of {names}"), actual, *expected);
        }
        // It takes up what the rounding of a library's own sums leaves.
        if let Some(expected) = self.reference_margin {
            let actual = line.get("reference_margin").and_then(Value::as_f64).unwrap_or(f64::NAN);
            if !is_close(actual, expected, 1e-5) {
                found.push(format!("the reference margin is {actual}, expected {expected}"));
            }
        }
        found
    }
}

impl ExpectedOutput {
    /// What is not as expected of the gate.
    fn differences_of_gate(&self, gate: &Value) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(expected) = &self.gate
            && gate["verdict"] != **expected
        {
            found.push(format!("the gate says {}, expected {expected}: {gate}", gate["verdict"]));
        }
        let checks = gate["checks"].as_array().cloned().unwrap_or_default();
        let check = |kind: &String| checks.iter().find(|one| one["kind"] == **kind).cloned().unwrap_or(Value::Null);
        for (kind, expected) in &self.checks {
            let check = check(kind);
            if check["verdict"] != **expected {
                found.push(format!("the check {kind} is not {expected}: {check}"));
            }
        }
        for (kind, words) in &self.findings {
            let check = check(kind);
            let said = format!("{} {}", check["findings"], check["basis"]);
            if !said.contains(words.as_str()) {
                found.push(format!("the check {kind} does not say {words:?}: {check}"));
            }
        }
        for (kind, entry) in &self.found_in {
            let check = check(kind);
            if !check["evidence"].as_array().is_some_and(|names| names.iter().any(|name| *name == **entry)) {
                found.push(format!("the check {kind} does not rest on {entry}: {check}"));
            }
        }
        found
    }
}

/// What no line may ever show, whatever the case: a value without a verdict that gives one, contributions that do not add up.
fn contradictions(line: &Value) -> Vec<String> {
    let number = |name: &str| line.get(name).and_then(Value::as_f64);
    let verdict = line.get("verdict").and_then(Value::as_str).unwrap_or_default();
    let name = format!("{}/{}", line.get("model").unwrap_or(&Value::Null), line.get("output").unwrap_or(&Value::Null));
    let mut found = Vec::new();
    if number("value").is_some() != matches!(verdict, "scored" | "caution") {
        found.push(format!("{name}: the verdict is {verdict} and the value {:?}", number("value")));
    }
    let parts = line.get("contributions").and_then(Value::as_array);
    let sum: f64 = parts.into_iter().flatten().filter_map(|c| c.get("contribution")?.as_f64()).sum();
    if let (Some(margin), Some(reference)) = (number("margin"), number("reference_margin"))
        && !is_close(sum, margin - reference, 1e-9)
    {
        found.push(format!("{name}: contributions sum to {sum}, expected {}", margin - reference));
    }
    for group in line.get("groups").and_then(Value::as_array).into_iter().flatten() {
        let members = group.get("inputs").and_then(Value::as_array).cloned().unwrap_or_default();
        let own = parts.into_iter().flatten().filter(|part| members.contains(&part["input"]));
        let sum: f64 = own.filter_map(|c| c.get("contribution")?.as_f64()).sum();
        if !is_close(sum, group.get("contribution").and_then(Value::as_f64).unwrap_or(f64::NAN), 1e-9) {
            found.push(format!("{name}: the members of {} sum to {sum}: {group}", group["group"]));
        }
    }
    if let (Some(value), Some(low), Some(high)) = (
        number("value"),
        line.pointer("/interval/low").and_then(Value::as_f64),
        line.pointer("/interval/high").and_then(Value::as_f64),
    ) && !(low..=high).contains(&value)
    {
        found.push(format!("{name}: {value} lies outside its interval {low} to {high}"));
    }
    found
}

pub(crate) fn is_close(actual: f64, expected: f64, tolerance: f64) -> bool {
    (actual - expected).abs() <= tolerance
}
