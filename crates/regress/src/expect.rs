//! What a regression is expected to find, such as the figures of another program or of a paper.

use serde::{Deserialize, Serialize};

use crate::error::RegressError;
use crate::finding::{Finding, Line};
use crate::number;

/// A figure of a regression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// A term's log odds, rate or hazard ratio.
    Estimate,
    /// Its exponential.
    Ratio,
    /// Of the estimate; robust where rows are clustered.
    StandardError,
    /// The estimate over its standard error.
    Z,
    /// The lower end of the estimate's interval.
    Low,
    /// The upper end of the estimate's interval.
    High,
    /// The lower end of the ratio's interval.
    RatioLow,
    /// The upper end of the ratio's interval.
    RatioHigh,
    /// Harrell's C; of no term.
    Concordance,
    /// The negative binomial's; of no term.
    Theta,
}

impl Figure {
    /// As a recipe writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Estimate => "estimate",
            Self::Ratio => "ratio",
            Self::StandardError => "standard_error",
            Self::Z => "z",
            Self::Low => "low",
            Self::High => "high",
            Self::RatioLow => "ratio_low",
            Self::RatioHigh => "ratio_high",
            Self::Concordance => "concordance",
            Self::Theta => "theta",
        }
    }

    fn of(self, line: &Line) -> Option<f64> {
        match self {
            Self::Estimate => Some(line.estimate),
            Self::Ratio => Some(line.ratio),
            Self::StandardError => Some(line.standard_error),
            Self::Z => Some(line.z),
            Self::Low => Some(line.low),
            Self::High => Some(line.high),
            Self::RatioLow => Some(line.ratio_low),
            Self::RatioHigh => Some(line.ratio_high),
            Self::Concordance | Self::Theta => None,
        }
    }

    fn is_of_a_term(self) -> bool {
        !matches!(self, Self::Concordance | Self::Theta)
    }
}

/// The figure, with its term where it has one.
fn named(figure: Figure, term: &str) -> String {
    if term.is_empty() { figure.name().into() } else { format!("{} of {term}", figure.name()) }
}

/// An expectation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// As the table of coefficients has it, such as `log(bili)` or `stage=2`; nothing for concordance and theta.
    #[serde(default)]
    pub term: String,
    /// Which figure.
    pub figure: Figure,
    /// What it should be.
    pub value: f64,
    /// How far it may be from that, either way; 0 or more.
    pub tolerance: f64,
    /// Who says so: a program with its version, a paper with its table.
    pub source: String,
}

impl Expect {
    /// # Errors
    /// An expectation that nothing, or everything, could meet, or that has no source.
    pub(crate) fn check(&self, name: &str) -> Result<(), RegressError> {
        let why = if self.figure.is_of_a_term() && self.term.is_empty() {
            "needs its term"
        } else if !self.figure.is_of_a_term() && !self.term.is_empty() {
            "belongs to no term; leave the term out"
        } else if !self.value.is_finite() {
            "must be a finite number"
        } else if !(self.tolerance >= 0.0 && self.tolerance.is_finite()) {
            "needs a tolerance of 0 or more"
        } else if self.source.trim().is_empty() {
            "needs its source: a program with its version, or a paper with its table"
        } else {
            return Ok(());
        };
        Err(RegressError::BadExpectation { name: name.into(), figure: named(self.figure, &self.term), why })
    }
}

/// An expectation with what was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// Nothing for concordance and theta.
    pub term: String,
    /// Which figure.
    pub figure: Figure,
    /// What it should be.
    pub expected: f64,
    /// What it is.
    #[serde(with = "number")]
    pub found: f64,
    /// How far it may be from that.
    pub tolerance: f64,
    /// Whether it is that near.
    pub holds: bool,
    /// Who says so.
    pub source: String,
}

impl Held {
    /// What does not hold, in words.
    pub(crate) fn said(&self) -> String {
        let Self { expected, found, tolerance, source, .. } = self;
        let figure = named(self.figure, &self.term);
        format!("{figure} is {found}, but {expected} is expected, at most {tolerance} from it, after {source}")
    }
}

/// Holds a finding against what is expected of it.
///
/// # Errors
/// A figure that this finding does not have.
pub(crate) fn hold(finding: &Finding, terms: &str, expectations: &[Expect]) -> Result<Vec<Held>, RegressError> {
    expectations.iter().map(|expect| one(finding, terms, expect)).collect()
}

fn one(finding: &Finding, terms: &str, expect: &Expect) -> Result<Held, RegressError> {
    let line = finding.coefficients.iter().find(|line| line.term == expect.term);
    let found = match expect.figure {
        Figure::Concordance => finding.concordance.map(|concordance| concordance.c),
        Figure::Theta => finding.theta.map(|theta| theta.estimate),
        figure => line.and_then(|line| figure.of(line)),
    };
    let Some(found) = found else {
        let has = if expect.figure.is_of_a_term() {
            // As they were written: the lines of a factor would tell its values.
            format!("the terms {terms}")
        } else {
            "the figures of its terms only".into()
        };
        let figure = named(expect.figure, &expect.term);
        return Err(RegressError::NoFigure { name: finding.name.clone(), figure, has });
    };
    Ok(Held {
        term: expect.term.clone(),
        figure: expect.figure,
        expected: expect.value,
        found,
        tolerance: expect.tolerance,
        // Never true of NaN.
        holds: (found - expect.value).abs() <= expect.tolerance,
        source: expect.source.clone(),
    })
}
