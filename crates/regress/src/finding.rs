//! What a regression found: plain data, for a printer, a report or a file.

use serde::{Deserialize, Serialize};

use crate::analysis::{Analysis, Kind, TimeScale};
use crate::complete::Rows;
use crate::error::RegressError;
use crate::expect::Held;
use crate::number;

/// A fitted regression. Numbers that are not finite are absent in JSON, and NaN when read again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// As the analysis is called.
    pub name: String,
    /// Such as `Cox proportional hazards, ties after Efron`.
    pub title: String,
    /// As the analysis names it.
    pub file: String,
    /// For readers, as the analysis has it.
    pub note: Option<String>,
    /// What was fitted.
    pub kind: Kind,
    /// What the exponential of an estimate is, such as `hazard ratio`.
    pub ratio_is: String,
    /// Of the intervals.
    pub confidence: f64,
    /// Read, analysed and dropped.
    pub rows: Rows,
    /// Rows with the event or of the class 1; none for counts.
    pub events: Option<usize>,
    /// A line a term, in the order of the terms; an intercept is the first.
    pub coefficients: Vec<Line>,
    /// Whether rows were clustered.
    pub standard_errors_are_robust: bool,
    /// Of the negative binomial.
    pub theta: Option<Theta>,
    /// Its maximum; the partial one of Cox, without the penalty.
    #[serde(with = "number")]
    pub log_likelihood: f64,
    /// When no term matters; of Cox alone.
    pub null_log_likelihood: Option<f64>,
    /// Of all but Cox.
    pub deviance: Option<Deviance>,
    /// That terms do not matter.
    pub tests: Tests,
    /// Harrell's; of Cox alone.
    pub concordance: Option<Concordance>,
    /// Whether hazards stay proportional; of Cox alone.
    pub proportional_hazards: Option<Proportional>,
    /// Each expectation with what was found, in the order of the analysis.
    pub held: Vec<Held>,
}

/// A line of a regression table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// As it is written in the terms.
    pub term: String,
    /// A log odds, rate or hazard ratio.
    #[serde(with = "number")]
    pub estimate: f64,
    /// Of the estimate; robust where rows were clustered.
    #[serde(with = "number")]
    pub standard_error: f64,
    /// Without clusters; of Cox alone.
    pub model_standard_error: Option<f64>,
    /// Wald's: the estimate over its standard error.
    #[serde(with = "number")]
    pub z: f64,
    /// Two-sided.
    #[serde(with = "number")]
    pub p: f64,
    /// The lower end of the estimate's interval.
    #[serde(with = "number")]
    pub low: f64,
    /// The upper end of the estimate's interval.
    #[serde(with = "number")]
    pub high: f64,
    /// The exponential of the estimate.
    #[serde(with = "number")]
    pub ratio: f64,
    /// The exponential of `low`.
    #[serde(with = "number")]
    pub ratio_low: f64,
    /// The exponential of `high`.
    #[serde(with = "number")]
    pub ratio_high: f64,
}

impl From<&statistics::Coefficient> for Line {
    fn from(c: &statistics::Coefficient) -> Self {
        let [ratio, ratio_low, ratio_high] = [c.estimate, c.low, c.high].map(libm::exp);
        Self {
            term: c.name.clone(),
            estimate: c.estimate,
            standard_error: c.standard_error,
            model_standard_error: None,
            z: c.z,
            p: c.p,
            low: c.low,
            high: c.high,
            ratio,
            ratio_low,
            ratio_high,
        }
    }
}

/// A chi-squared test.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chance {
    /// The statistic.
    #[serde(with = "number")]
    pub chi_squared: f64,
    /// Of the statistic.
    pub degrees_of_freedom: usize,
    /// P of a statistic at least as large.
    #[serde(with = "number")]
    pub p: f64,
}

impl From<&statistics::Test> for Chance {
    fn from(test: &statistics::Test) -> Self {
        Self { chi_squared: test.chi_squared, degrees_of_freedom: test.degrees_of_freedom, p: test.p }
    }
}

/// The tests that there are; none of the first four of a penalised model, whose statistics have other distributions.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tests {
    /// Twice the gain of log-likelihood.
    pub likelihood_ratio: Option<Chance>,
    /// Of the estimates and their model-based covariance.
    pub wald: Option<Chance>,
    /// Of the slope at zero.
    pub score: Option<Chance>,
    /// Wald's with the robust covariance.
    pub robust_wald: Option<Chance>,
    /// The likelihood ratio to the model of fewer terms that was asked for.
    pub against: Option<Chance>,
}

impl From<&statistics::cox::Tests> for Tests {
    fn from(tests: &statistics::cox::Tests) -> Self {
        Self {
            likelihood_ratio: Some((&tests.likelihood_ratio).into()),
            wald: Some((&tests.wald).into()),
            score: Some((&tests.score).into()),
            robust_wald: tests.robust_wald.as_ref().map(Into::into),
            against: None,
        }
    }
}

impl Tests {
    /// Those that there are, with their names.
    #[must_use]
    pub fn named(&self) -> Vec<(&'static str, Chance)> {
        let all = [
            ("Likelihood ratio", self.likelihood_ratio),
            ("Wald", self.wald),
            ("Score", self.score),
            ("Robust Wald", self.robust_wald),
            ("Likelihood ratio, against fewer", self.against),
        ];
        all.into_iter().filter_map(|(name, test)| Some((name, test?))).collect()
    }
}

/// The negative binomial's: the variance is mean + mean² / theta.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theta {
    /// The estimate.
    #[serde(with = "number")]
    pub estimate: f64,
    /// Of the estimate.
    #[serde(with = "number")]
    pub standard_error: f64,
}

/// How well a generalised linear model fits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviance {
    /// Of the model.
    #[serde(with = "number")]
    pub deviance: f64,
    /// Without terms.
    #[serde(with = "number")]
    pub null_deviance: f64,
    /// Rows less coefficients.
    pub residual_degrees_of_freedom: usize,
    /// Akaike's criterion.
    #[serde(with = "number")]
    pub aic: f64,
}

/// How often who has the event first was given the higher hazard.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concordance {
    /// Of comparable pairs.
    #[serde(with = "number")]
    pub c: f64,
    /// Of `c`.
    #[serde(with = "number")]
    pub standard_error: f64,
}

/// Tests that hazards stay proportional; a small p says that they do not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proportional {
    /// The scale of time.
    pub time: TimeScale,
    /// A test a term.
    pub terms: Vec<TermTest>,
    /// Of all terms together.
    pub all: Chance,
}

/// A test of one term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermTest {
    /// As in the coefficients.
    pub term: String,
    /// Of it.
    pub test: Chance,
}

impl Finding {
    /// What every kind has; the rest is absent.
    pub(crate) fn of(analysis: &Analysis, title: String, rows: &Rows, log_likelihood: f64) -> Self {
        Self {
            name: analysis.name.clone(),
            title,
            file: analysis.file.display().to_string(),
            note: analysis.note.clone(),
            kind: analysis.kind,
            ratio_is: analysis.kind.ratio().into(),
            confidence: analysis.confidence,
            rows: rows.clone(),
            events: None,
            coefficients: Vec::new(),
            standard_errors_are_robust: false,
            theta: None,
            log_likelihood,
            null_log_likelihood: None,
            deviance: None,
            tests: Tests::default(),
            concordance: None,
            proportional_hazards: None,
            held: Vec::new(),
        }
    }

    /// # Errors
    /// When a figure is not what it is expected to be; each such figure is named.
    pub fn check(&self) -> Result<(), RegressError> {
        let failures: Vec<String> = self.held.iter().filter(|held| !held.holds).map(Held::said).collect();
        match failures.is_empty() {
            true => Ok(()),
            false => Err(RegressError::NotHeld { name: self.name.clone(), failures: failures.join("; ") }),
        }
    }
}
