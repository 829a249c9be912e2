//! What one rule of a check found, before checks are put together.

use features::FeatureValue;
use jiff::civil::Date;
use language::messages;
use record::Record;

use super::note::{CheckKind, GateCheck, GateVerdict};
use super::source::ApplicabilitySource;
use crate::bundle::{Bundle, Equation};

/// More names of entries than this help nobody.
const MOST_EVIDENCE: usize = 12;

/// What is asked of the gate.
pub(crate) struct Asked<'a> {
    pub(crate) record: &'a Record,
    pub(crate) bundle: &'a Bundle,
    pub(crate) values: &'a [FeatureValue],
    pub(crate) row: Vec<f64>,
    pub(crate) as_of: Date,
    pub(crate) equation: Option<&'a Equation>,
    pub(crate) source: Option<&'a ApplicabilitySource>,
}

impl Asked<'_> {
    /// Words for an input.
    pub(super) fn label<'b>(&'b self, input: &'b str) -> &'b str {
        let features = &self.bundle.features;
        let found = features.inputs().iter().find(|one| one.name == input);
        found.map_or(input, |one| features.label(one))
    }

    /// Positions of the inputs that an output of the equation reads.
    pub(super) fn equation_inputs(&self) -> Vec<usize> {
        let outputs = self.equation.into_iter().flat_map(|equation| &equation.outputs);
        let mut inputs: Vec<usize> = outputs.flat_map(|output| output.inputs.iter().copied()).collect();
        inputs.sort_unstable();
        inputs.dedup();
        inputs
    }
}

/// One sentence with what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    /// `Score` for what is only worth knowing.
    pub(crate) verdict: GateVerdict,
    pub(crate) says: String,
    /// Names of the inputs concerned; empty where it concerns every output.
    pub(crate) inputs: Vec<String>,
    pub(crate) evidence: Vec<String>,
}

impl Finding {
    pub(super) fn new(verdict: GateVerdict, says: String) -> Self {
        Self { verdict, says, inputs: vec![], evidence: vec![] }
    }

    pub(super) fn with_inputs(mut self, inputs: Vec<String>) -> Self {
        self.inputs = inputs;
        self
    }

    /// In the order of their names, so that the order of entries reaches no result.
    pub(super) fn with_evidence(mut self, evidence: impl IntoIterator<Item = String>) -> Self {
        let mut names: Vec<String> = evidence.into_iter().filter(|name| !name.is_empty()).collect();
        names.sort();
        names.dedup();
        names.truncate(MOST_EVIDENCE);
        self.evidence = names;
        self
    }
}

/// What one rule found, and what it held the record against.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    is_reported: bool,
    findings: Vec<Finding>,
    basis: String,
}

impl Part {
    /// The source says nothing to hold the record against.
    pub(super) fn not_reported(why: &str) -> Self {
        Self { is_reported: false, findings: vec![], basis: messages::gate_not_reported(why) }
    }

    pub(super) fn of(findings: Vec<Finding>, basis: String) -> Self {
        Self { is_reported: true, findings, basis }
    }
}

/// A check with the findings of its parts.
pub(crate) struct Checked {
    pub(crate) check: GateCheck,
    pub(crate) findings: Vec<Finding>,
}

/// Puts parts together to a check; the gravest finding decides, and where no part could be made it is not reported.
pub(super) fn checked(kind: CheckKind, parts: Vec<Part>) -> Checked {
    let is_reported = parts.iter().any(|part| part.is_reported);
    let least = if is_reported { GateVerdict::Score } else { GateVerdict::NotReported };
    let basis = parts.iter().map(|part| part.basis.as_str()).filter(|basis| !basis.is_empty()).collect::<Vec<_>>();
    let basis = basis.join(" ");
    let mut findings: Vec<Finding> = parts.into_iter().flat_map(|part| part.findings).collect();
    // The gravest first; a stable sort keeps the rules' order.
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.verdict));
    let verdict = findings.iter().map(|finding| finding.verdict).max().unwrap_or(least).max(least);
    let unique = |of: &dyn Fn(&Finding) -> &Vec<String>| {
        let mut all: Vec<String> = vec![];
        for name in findings.iter().flat_map(of) {
            if !all.contains(name) {
                all.push(name.clone());
            }
        }
        all
    };
    let check = GateCheck {
        kind,
        verdict,
        findings: findings.iter().map(|finding| finding.says.clone()).collect(),
        basis,
        inputs: unique(&|finding| &finding.inputs),
        evidence: unique(&|finding| &finding.evidence),
    };
    Checked { check, findings }
}

/// A share as people count it.
pub(super) fn in_a_hundred(share: f64) -> String {
    match share * 100.0 {
        percent if percent <= 0.0 => messages::gate_in_hundred(0_u32),
        percent if percent < 1.0 => messages::gate_in_hundred_few().to_owned(),
        percent if percent > 99.0 && percent < 100.0 => messages::gate_in_hundred_most().to_owned(),
        percent => messages::gate_in_hundred(percent),
    }
}

/// A small share as people count it.
pub(super) fn in_a_thousand(share: f64) -> String {
    match share * 1000.0 {
        count if count <= 0.0 => messages::gate_in_thousand(0_u32),
        count if count < 1.0 => messages::gate_in_thousand_few().to_owned(),
        count => messages::gate_in_thousand(count),
    }
}

/// Several words as a list for a reader: the first few, then how many more.
pub(super) fn listed(words: &[&str]) -> String {
    const MOST: usize = 3;
    let shown = words.iter().take(MOST).copied().collect::<Vec<_>>().join(messages::list_comma());
    match words.len().saturating_sub(MOST) {
        0 => shown,
        more => messages::gate_listed_more(&shown, more),
    }
}

/// Words joined by "and".
pub(super) fn joined_by_and(words: &[&str]) -> String {
    let words = words.iter().map(|word| (*word).to_owned());
    words.reduce(|all, one| messages::list_and(&all, &one)).unwrap_or_default()
}
