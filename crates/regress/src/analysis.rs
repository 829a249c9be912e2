//! A regression as a recipe writes it.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use statistics::{Design, cox};

use crate::complete::Complete;
use crate::condition::restrict;
use crate::error::RegressError;
use crate::expect::{Expect, hold};
use crate::finding::Finding;
use crate::table::Table;
use crate::terms::{Column, Terms};
use crate::{hazards, means};

/// The kinds of regression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Proportional hazards, of `time` and `event`.
    Cox,
    /// The odds of `outcome`, 0 or 1.
    Logistic,
    /// The rate of `outcome`, a count.
    Poisson,
    /// The rate of `outcome`, a count that varies more than Poisson's.
    NegativeBinomial,
}

impl Kind {
    /// In words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Cox => "Cox",
            Self::Logistic => "logistic",
            Self::Poisson => "Poisson",
            Self::NegativeBinomial => "negative binomial",
        }
    }

    /// What the exponential of an estimate is.
    #[must_use]
    pub fn ratio(self) -> &'static str {
        match self {
            Self::Cox => "hazard ratio",
            Self::Logistic => "odds ratio",
            Self::Poisson | Self::NegativeBinomial => "rate ratio",
        }
    }
}

/// How events at the same time share their risk set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ties {
    /// Each tied event sees the average of those that may have gone before it.
    #[default]
    Efron,
    /// Each tied event sees the whole risk set.
    Breslow,
}

impl From<Ties> for cox::Ties {
    fn from(ties: Ties) -> Self {
        match ties {
            Ties::Efron => Self::Efron,
            Ties::Breslow => Self::Breslow,
        }
    }
}

/// The scale of time on which hazards are tested for staying proportional.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeScale {
    /// The share that had the event by Kaplan and Meier.
    #[default]
    Km,
    /// As it is.
    Identity,
}

impl From<TimeScale> for cox::Transform {
    fn from(scale: TimeScale) -> Self {
        match scale {
            TimeScale::Km => Self::KaplanMeier,
            TimeScale::Identity => Self::Identity,
        }
    }
}

/// A regression of a CSV file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Analysis {
    /// What messages and reports call it.
    pub name: String,
    /// What to fit.
    pub kind: Kind,
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    pub file: PathBuf,
    /// Such as `age, log(bili), factor(stage), trt:age>=20, strata(sex), cluster(id)`; see [`Terms::read`].
    pub terms: String,
    /// The outcome: a column, or which of its values counts, as in `status=2`.
    #[serde(default)]
    pub outcome: Option<String>,
    /// The column of when observation ends.
    #[serde(default)]
    pub time: Option<String>,
    /// The column of when observation begins, where not at 0.
    #[serde(default)]
    pub entry: Option<String>,
    /// Whether observation ends with the event: a column of 0 and 1, or which of its values counts, as in `status=2`.
    #[serde(default)]
    pub event: Option<String>,
    /// Only rows for which all of these hold, such as `etype=2` or `age>=18`.
    #[serde(default, rename = "where")]
    pub conditions: Vec<String>,
    /// Compare with the model of only these terms, by the likelihood ratio.
    #[serde(default)]
    pub against: Option<String>,
    /// Events at the same time.
    #[serde(default)]
    pub ties: Ties,
    /// Half of this times the squared coefficients is taken from the log-likelihood.
    #[serde(default)]
    pub ridge: f64,
    /// The scale of time on which hazards are tested for staying proportional.
    #[serde(default)]
    pub proportional: TimeScale,
    /// Of the intervals, between 0 and 1.
    #[serde(default = "usual_confidence")]
    pub confidence: f64,
    /// For readers of the report.
    #[serde(default)]
    pub note: Option<String>,
    /// What other programs or papers found.
    #[serde(default)]
    pub expect: Vec<Expect>,
}

pub(crate) fn usual_confidence() -> f64 {
    0.95
}

impl Analysis {
    /// Fits the regression to the file, whose path is taken from `base`, and holds it against what is expected.
    ///
    /// # Errors
    /// A table, a term or a setting that does not fit, what the computation refuses (no event, columns that determine
    /// each other, a separated outcome), or a figure that is not what it is expected to be.
    pub fn run(&self, base: &Path) -> Result<Finding, RegressError> {
        let finding = self.finding(base)?;
        finding.check()?;
        Ok(finding)
    }

    /// As [`Self::run`], but a figure that is not what it is expected to be is only marked as such.
    ///
    /// # Errors
    /// The others of [`Self::run`].
    pub fn finding(&self, base: &Path) -> Result<Finding, RegressError> {
        self.expect.iter().try_for_each(|expect| expect.check(&self.name))?;
        let mut table = Table::read(&base.join(&self.file))?;
        restrict(&mut table, &self.conditions)?;
        let terms = Terms::read(&self.terms, &table)?;
        let mut finding = match self.kind {
            Kind::Cox => hazards::fit(self, &table, &terms)?,
            _ => means::fit(self, &table, &terms)?,
        };
        finding.held = hold(&finding, &self.terms, &self.expect)?;
        Ok(finding)
    }

    pub(crate) fn needed<'a>(&self, given: Option<&'a String>, setting: &str) -> Result<&'a String, RegressError> {
        given.ok_or_else(|| RegressError::Needed { title: self.kind.title(), setting: setting.into() })
    }

    pub(crate) fn unused(&self, settings: &[(&str, bool)]) -> Result<(), RegressError> {
        match settings.iter().find(|(_, is_given)| *is_given) {
            Some((name, _)) => Err(RegressError::Unused { title: self.kind.title(), setting: (*name).into() }),
            None => Ok(()),
        }
    }

    pub(crate) fn unused_terms(&self, terms: &[(&'static str, bool)]) -> Result<(), RegressError> {
        match terms.iter().find(|(_, is_given)| *is_given) {
            Some((term, _)) => Err(RegressError::UnusedTerm { title: self.kind.title(), term }),
            None => Ok(()),
        }
    }
}

/// The terms' columns of the complete rows.
pub(crate) fn design(columns: &[Column], complete: &Complete) -> Result<Design, statistics::Error> {
    let columns: Vec<_> = columns.iter().map(|column| complete.column(column)).collect();
    Design::from_columns(complete.rows().analysed, &columns)
}

/// Sets aside the rows in which a term is missing.
pub(crate) fn require_terms(complete: &mut Complete, terms: &Terms) {
    for column in terms.columns.iter().chain(&terms.offset).chain(&terms.weights) {
        complete.require(&column.of, &column.values);
    }
    for labels in terms.strata.iter().chain(&terms.clusters) {
        complete.require(&labels.name, &labels.values);
    }
}
