//! The section `[sampling]` of a recipe.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::definition::Rule;
use crate::error::CohortError;

/// The section `[sampling]`. Everything is drawn from the seed and the person, never from the order of rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sampling {
    /// Which rows are held out.
    pub split: Split,
    /// Folds of the training rows.
    pub folds: Folds,
    /// Matched controls for each case.
    #[serde(rename = "match")]
    pub matching: Option<Match>,
    /// A sample of each stratum, before matching.
    pub stratify: Option<Stratify>,
    /// How a sample's share of cases is brought back to the population's.
    pub prevalence: Option<CorrectionSettings>,
    /// Outcomes by name that the exposure cannot cause, as columns `negative_control_<name>`, in the same windows.
    pub negative_controls: BTreeMap<String, Rule>,
}

/// Which rows are held out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Split {
    /// By what.
    pub by: SplitBy,
    /// Share of the persons, or of the index dates by time, that is tested on.
    pub test: Option<f64>,
    /// By time: the first index date that is tested on.
    pub at: Option<Date>,
    /// By site: the sites that are external.
    pub sites: Vec<String>,
    /// By none: what all rows are, `train` where absent.
    pub label: Option<SplitName>,
}

/// By what rows are held out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplitBy {
    /// Nothing is held out.
    #[default]
    None,
    /// A share of the persons, as many of those with the outcome as of those without.
    Person,
    /// Index dates from a day on. Later rows of persons who are trained on are left out.
    Time,
    /// Sites. Of the other sites' persons a share may be tested on.
    Site,
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplitName {
    /// To learn from.
    Train,
    /// To test on, once.
    Test,
    /// To validate on elsewhere.
    External,
}

impl SplitName {
    /// The word in the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Test => "test",
            Self::External => "external",
        }
    }
}

/// Folds of the training rows; a person is in one fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Folds {
    /// How many.
    pub k: usize,
    /// How persons are dealt out.
    pub by: FoldBy,
}

impl Default for Folds {
    fn default() -> Self {
        Self { k: 5, by: FoldBy::Person }
    }
}

/// How persons are dealt out to folds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoldBy {
    /// By chance, those with the outcome evenly.
    #[default]
    Person,
    /// In the order of their first index dates: fold 0 is the earliest.
    Time,
}

/// Matched controls for each case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// Controls for each case, as many as can be found up to this.
    pub ratio: usize,
    /// What must be equal.
    #[serde(default)]
    pub exact: Vec<Exact>,
    /// What must be near, and how near; the nearest are taken, and any by chance where nothing must be near.
    #[serde(default)]
    pub caliper: Calipers,
    /// Who can be a control.
    #[serde(default)]
    pub design: Design,
    /// Incidence density: what time is.
    #[serde(default)]
    pub time_scale: TimeScale,
    /// Whether one person may be a control of several cases.
    pub replacement: bool,
    /// Only the training rows are matched; test and external rows stay as they come, with the population's prevalence.
    #[serde(default)]
    pub only_train: bool,
}

/// Who can be a control.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Design {
    /// Rows known to be without the outcome at the end of the time at risk. Index dates stay.
    #[default]
    Cumulative,
    /// Rows at risk when the case has its event, later cases among them. The index date of the case becomes the day of the
    /// event, that of the control the same point in time; `entry_date` holds the index date from before.
    IncidenceDensity,
}

/// What time is in incidence-density sampling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeScale {
    /// Days since the index date.
    #[default]
    FollowUp,
    /// The calendar.
    Calendar,
}

/// What rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exact {
    /// Sex.
    Sex,
    /// Year of birth.
    BirthYear,
    /// Ten years of age at the index date.
    AgeBand,
    /// Site.
    Site,
    /// Year of the index date.
    IndexYear,
    /// Year and month of the index date.
    IndexMonth,
    /// Treatment.
    Treatment,
    /// Stratum.
    Stratum,
    /// Outcome; for strata only.
    Outcome,
}

/// How far a control may be from its case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Calipers {
    /// Years of age at the index date.
    pub age_years: Option<f64>,
    /// Days between the index dates.
    pub index_date_days: Option<f64>,
}

/// A sample of each stratum. Rows are weighted by how many they stand for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stratify {
    /// What rows of a stratum have in common.
    pub by: Vec<Exact>,
    /// Most rows of a stratum.
    #[serde(default)]
    pub rows: Option<usize>,
    /// Share of a stratum's rows; one at least.
    #[serde(default)]
    pub fraction: Option<f64>,
    /// Only training rows are sampled.
    #[serde(default)]
    pub only_train: bool,
}

/// How a sample's share of cases is brought back to the population's.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionSettings {
    /// The population's share of cases; the cohort's before sampling where absent.
    #[serde(default)]
    pub population: Option<f64>,
    /// What is done about it.
    #[serde(default)]
    pub correct: Correction,
}

/// What is done about a sample's share of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// Rows are weighted.
    #[default]
    Weights,
    /// An offset of the intercept is stored, for a logistic model that is fitted without weights.
    Offset,
    /// Nothing is applied; both are stored.
    None,
}

impl Sampling {
    /// Checks shares and numbers.
    ///
    /// # Errors
    /// The first key that holds what it cannot.
    pub fn check(&self) -> Result<(), CohortError> {
        let wrong = |key: &str, problem: &str| Err(CohortError::key(format!("sampling.{key}"), problem));
        let is_share = |share: f64| share > 0.0 && share < 1.0;
        let split = &self.split;
        match split.by {
            _ if split.test.is_some_and(|share| !is_share(share)) => {
                return wrong("split.test", "must lie between 0 and 1");
            }
            SplitBy::Person if split.test.is_none() => {
                return wrong("split.test", "is missing: which share is tested on?");
            }
            SplitBy::Time if split.at.is_some() == split.test.is_some() => {
                return wrong("split", "by time needs `at`, the first date that is tested on, or `test`, a share");
            }
            SplitBy::Site if split.sites.is_empty() => {
                return wrong("split.sites", "is missing: which sites are external?");
            }
            _ => {}
        }
        if split.label.is_some() && split.by != SplitBy::None {
            return wrong("split.label", "goes with `by = \"none\"` only");
        }
        if self.folds.k < 2 {
            return wrong("folds.k", "must be 2 or more");
        }
        if let Some(m) = &self.matching {
            if m.ratio == 0 {
                return wrong("match.ratio", "must be 1 or more");
            }
            if m.exact.contains(&Exact::Outcome) {
                return wrong("match.exact", "cannot hold the outcome: a case and its controls differ in it");
            }
            let calipers = [m.caliper.age_years, m.caliper.index_date_days];
            if calipers.into_iter().flatten().any(|caliper| !(caliper > 0.0 && caliper.is_finite())) {
                return wrong("match.caliper", "must be above 0");
            }
        }
        if let Some(s) = &self.stratify {
            if s.rows.is_some() == s.fraction.is_some() || s.rows == Some(0) {
                return wrong("stratify", "needs either `rows`, 1 or more, or `fraction`");
            }
            if s.fraction.is_some_and(|share| !is_share(share)) {
                return wrong("stratify.fraction", "must lie between 0 and 1");
            }
        }
        if self.stratify.is_some() && self.prevalence.is_some_and(|p| p.correct == Correction::Weights) {
            return wrong(
                "prevalence",
                "would weight rows twice: those of `stratify` are weighted by how many they stand for",
            );
        }
        if self.prevalence.is_some_and(|p| p.population.is_some_and(|share| !is_share(share))) {
            return wrong("prevalence.population", "must lie between 0 and 1");
        }
        for (name, rule) in &self.negative_controls {
            rule.check(&format!("sampling.negative_controls.{name}"))?;
        }
        Ok(())
    }
}
