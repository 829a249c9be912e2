//! What is not known, what it leaves open, and which test would tell most.
//!
//! Where the bundle has a reference cohort, the patient is completed by each of its rows ([`completion`]), every completion
//! goes through the model ([`marginal`]), and each counts by how well its values go with what is known ([`chain`]).
//! Without one there are only limits: the interval over plausible values.

mod chain;
mod completion;
mod marginal;
pub mod note;
mod open;
mod words;

use features::FeatureValue;
use language::messages;

use crate::assessment::Interval;
use crate::bundle::source::Tier;
use crate::bundle::{Bundle, Equation, Output};
use completion::Completions;
use marginal::{Evaluation, Marginal};
use note::{MissingPolicy, TestNote, UnknownNote};
use open::Open;

/// Points between two limits at which tiers are looked for.
const POINTS: usize = 64;

/// What is not known of an output's inputs.
pub(crate) struct Unknown<'a> {
    bundle: &'a Bundle,
    equation: &'a Equation,
    output: &'a Output,
    row: Vec<f64>,
    open: Vec<Open>,
    completions: Option<Completions<'a>>,
    marginal: Option<Marginal>,
}

impl<'a> Unknown<'a> {
    /// `None` where everything is known.
    pub(crate) fn of(
        bundle: &'a Bundle,
        equation: &'a Equation,
        output: &'a Output,
        values: &[FeatureValue],
    ) -> Option<Self> {
        let open = open::open(bundle, output, values);
        if open.is_empty() {
            return None;
        }
        let row: Vec<f64> = values.iter().map(|v| v.value).collect();
        let completions = (!Self::refuses(bundle, &open)).then(|| Completions::new(bundle, open.clone(), row.clone()));
        let completions = completions.flatten();
        let marginal = completions.as_ref().and_then(|completions| {
            // Whatever is needed and cannot be completed would leave every completion without a value.
            let is_completed = |one: &Open| completions.open.iter().any(|other| other.at == one.at);
            let which: Vec<usize> = (0..completions.open.len()).collect();
            let mut evaluation = Evaluation::new(bundle, equation, output, &row);
            let is_complete = open.iter().filter(|one| one.is_needed).all(is_completed) && completions.has_alike();
            is_complete.then(|| evaluation.over(completions, &row, &which))?
        });
        Some(Self { bundle, equation, output, row, open, completions, marginal })
    }

    /// Whether the bundle gives neither value nor range because of what is missing.
    fn refuses(bundle: &Bundle, open: &[Open]) -> bool {
        bundle.missing == MissingPolicy::Refused && open.iter().any(|open| open.is_needed)
    }

    /// Whether the range over plausible values is not to be given either.
    pub(crate) fn is_refused(&self) -> bool {
        Self::refuses(self.bundle, &self.open)
    }

    /// The mean to give in place of a value, with the reason for caution, where needed inputs are missing and the bundle
    /// averages over them. At least one input must be known: else the number would be the cohort's, whoever the patient.
    pub(crate) fn averaged(&self) -> Option<(f64, String)> {
        let is_needed = self.open.iter().any(|open| open.is_needed);
        let is_any_known = self.output.inputs.iter().any(|at| self.open.iter().all(|open| open.at != *at));
        if self.bundle.missing != MissingPolicy::Marginalised || !is_needed || !is_any_known {
            return None;
        }
        let rows = self.completions.as_ref()?.values.len();
        let needed = self.open.iter().filter(|open| open.is_needed).filter_map(|open| self.label(open.at));
        Some((self.marginal.as_ref()?.mean, words::averaged(&needed.collect::<Vec<_>>(), rows)))
    }

    /// Why an averaged number is not explained.
    pub(crate) fn why_not_explained() -> String {
        messages::unknown_not_explained().to_owned()
    }

    /// The note, given the model's own answer where it has one, and its range over plausible values.
    pub(crate) fn note(&self, answer: Option<f64>, interval: Option<&Interval>) -> UnknownNote {
        let policy = self.bundle.missing;
        let empty = |basis: &str| UnknownNote {
            policy,
            mean: None,
            low: None,
            high: None,
            tiers: vec![],
            tests: vec![],
            is_exact: true,
            basis: basis.to_owned(),
        };
        if self.is_refused() {
            return empty(messages::unknown_refused());
        }
        match (&self.completions, &self.marginal) {
            (Some(completions), Some(marginal)) => self.over_cohort(completions, marginal, answer, empty("")),
            (Some(_), None) => self.between_limits(interval, empty(messages::unknown_nobody_alike())),
            (None, _) => self.between_limits(interval, empty(messages::unknown_basis_limits())),
        }
    }

    fn over_cohort(
        &self,
        completions: &Completions<'_>,
        marginal: &Marginal,
        answer: Option<f64>,
        empty: UnknownNote,
    ) -> UnknownNote {
        let mut evaluation = Evaluation::new(self.bundle, self.equation, self.output, &self.row);
        let tier_now = evaluation.tier(&self.row, answer.unwrap_or(marginal.mean));
        let now = marginal.high - marginal.low;
        let (told, is_exact) = evaluation.tests(completions, tier_now);
        let tests = told.into_iter().filter_map(|told| {
            let narrows = if now > 0.0 { (1.0 - told.width / now).clamp(0.0, 1.0) } else { 0.0 };
            self.test(told.at, [now, told.width], narrows, false, Some(told.tier_changes))
        });
        let is_synthetic = self.bundle.cohort.as_ref().is_some_and(crate::bundle::ReferenceCohort::is_synthetic);
        UnknownNote {
            mean: Some(marginal.mean),
            low: Some(marginal.low),
            high: Some(marginal.high),
            tiers: marginal.tiers.clone(),
            tests: sorted(tests.collect()),
            is_exact,
            basis: words::basis_of_cohort(completions.values.len(), is_synthetic, completions.is_weighted(), is_exact),
            ..empty
        }
    }

    fn between_limits(&self, interval: Option<&Interval>, empty: UnknownNote) -> UnknownNote {
        let Some(interval) = interval else {
            return UnknownNote { basis: messages::unknown_unbounded().to_owned(), ..empty };
        };
        let now = interval.high - interval.low;
        let position = |name: &str| self.bundle.features.position(name);
        let tests = interval.open.iter().filter_map(|open| {
            let in_magnitudes = !interval.informative && !self.output.quantity.is_probability();
            self.test(position(&open.input)?, [now, open.width_when_known], open.narrows, in_magnitudes, None)
        });
        let evaluation = Evaluation::new(self.bundle, self.equation, self.output, &self.row);
        let at = |point: usize| interval.low + now * point as f64 / POINTS as f64;
        let mut tiers: Vec<Tier> = (0..=POINTS).map(|point| evaluation.tier(&self.row, at(point))).collect();
        tiers.sort_unstable();
        tiers.dedup();
        let basis = match interval.is_exact {
            true => empty.basis,
            false => format!("{} {}", empty.basis, messages::unknown_not_every_combination()),
        };
        UnknownNote { tiers, tests: sorted(tests.collect()), is_exact: interval.is_exact, basis, ..empty }
    }

    fn test(
        &self,
        at: usize,
        widths: [f64; 2],
        narrows: f64,
        in_magnitudes: bool,
        tier_changes: Option<f64>,
    ) -> Option<TestNote> {
        let [width_now, width_when_known] = widths;
        let (quantity, unit) = (self.output.quantity, self.output.unit.as_str());
        let in_words = words::told(quantity, unit, widths, narrows, in_magnitudes, tier_changes);
        let (input, label) = (self.bundle.features.inputs().get(at)?.name.clone(), self.label(at)?);
        Some(TestNote { input, label, width_when_known, width_now, narrows, tier_changes, in_words })
    }

    fn label(&self, at: usize) -> Option<String> {
        let input = self.bundle.features.inputs().get(at)?;
        Some(self.bundle.features.label(input).to_owned())
    }
}

/// The most telling first: by how much it narrows the range or how often it changes the tier, whichever is more.
fn sorted(mut tests: Vec<TestNote>) -> Vec<TestNote> {
    let tells = |test: &TestNote| test.narrows.max(test.tier_changes.unwrap_or(0.0));
    tests.sort_by(|a, b| {
        let by_sum = b.narrows.total_cmp(&a.narrows);
        tells(b).total_cmp(&tells(a)).then(by_sum).then(a.input.cmp(&b.input))
    });
    tests
}
