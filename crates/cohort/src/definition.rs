//! The section `[cohort]` of a recipe: whom it studies, from when, and what happens to them.

mod check;
mod index;
mod rule;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::amount::Amount;

pub use index::Index;
pub use rule::{AtLeast, Rule, Visit};

/// The section `[cohort]`. Days are counted from the index date, which is day 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What makes a person one of the cohort; everyone, where the index is a fixed date, and any visit for
    /// `random_visit`, if absent.
    #[serde(default)]
    pub target: Option<Rule>,
    /// Which day of the target is the index date, or a fixed date.
    pub index: Index,
    /// Of a person's index dates, those that follow an earlier one within so many days are left out.
    #[serde(default)]
    pub at_most_one_per_days: Option<i32>,
    /// Youngest and oldest age in completed years at the index date.
    #[serde(default)]
    pub age: Option<[i32; 2]>,
    /// `female` or `male`.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Days before the index date for which the person must have been under observation without a break.
    #[serde(default)]
    pub observed_before_days: i32,
    /// Days after it for which the person must stay under observation, unless outcome or competing event come first.
    #[serde(default)]
    pub observed_after_days: i32,
    /// What stands for the observation periods of a person who has none.
    #[serde(default)]
    pub without_period: WithoutPeriod,
    /// Days before the index date in which no target event may lie.
    #[serde(default)]
    pub washout_days: i32,
    /// What must be found around the index date, in this order.
    #[serde(default)]
    pub require: Vec<Criterion>,
    /// What must not be found around the index date, in this order.
    #[serde(default)]
    pub exclude: Vec<Criterion>,
    /// What is predicted.
    pub outcome: Rule,
    /// What the column `outcome` holds instead of yes and no: an amount in the time at risk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Whether a person who had the outcome before the time at risk takes part.
    #[serde(default)]
    pub prior_outcome: PriorOutcome,
    /// How far back a prior outcome counts, in days before the index date; any time where absent.
    #[serde(default)]
    pub prior_outcome_lookback_days: Option<i32>,
    /// Days before the day on which features are taken for which the person must have been under observation.
    #[serde(default)]
    pub observation_window_days: i32,
    /// Days before the index date on which the features are taken: what was recorded in this gap is not seen.
    #[serde(default)]
    pub lead_time_days: i32,
    /// In which days the outcome counts.
    #[serde(default)]
    pub time_at_risk: TimeAtRisk,
    /// Events after which the outcome cannot happen, such as death; the first is event 2, the next 3.
    #[serde(default)]
    pub competing: Vec<Rule>,
    /// Events that end the observation of an index date, such as the end of a source's follow-up for the outcome: what
    /// happens on a later day is not seen.
    #[serde(default)]
    pub censoring: Vec<Rule>,
    /// What was done, as the column `treatment`.
    #[serde(default)]
    pub treatment: Option<Label>,
    /// To which stratum a row belongs, as the column `stratum`.
    #[serde(default)]
    pub stratum: Option<Label>,
    /// Folder of concepts; `models/concepts` where absent.
    #[serde(default)]
    pub concepts: Option<PathBuf>,
    /// Files of the recipe's own concepts, from the recipe's folder.
    #[serde(default)]
    pub concept_files: Vec<PathBuf>,
}

/// A sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// What stands for the observation periods of a person who has none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithoutPeriod {
    /// From the first dated entry to the last, or death.
    #[default]
    Entries,
    /// Nothing: the person is left out.
    Exclude,
    /// All time: nobody is ever lost. Only where a source follows everyone to the end, as a table of one visit does.
    Always,
}

/// Whether those who had the outcome before take part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorOutcome {
    /// They do not.
    #[default]
    Exclude,
    /// They do.
    Allow,
}

/// A named rule with the days in which it is looked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Words for the attrition table.
    pub name: String,
    /// The rule.
    pub rule: Rule,
    /// First and last day from the index date, such as `[-365, 0]`; any day up to the index date where absent.
    #[serde(default)]
    pub days: Option<[i32; 2]>,
}

/// In which days the outcome counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeAtRisk {
    /// First day; 1 where absent, so that the index date itself is not at risk.
    #[serde(default = "first_day")]
    pub start_day: i32,
    /// Last day; the end of observation where absent.
    #[serde(default)]
    pub end_day: Option<i32>,
}

fn first_day() -> i32 {
    1
}

impl Default for TimeAtRisk {
    fn default() -> Self {
        Self { start_day: first_day(), end_day: None }
    }
}

/// A word for each row: the option of an answer or yes and no of a concept, or the first arm whose rule is met.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Label {
    /// A concept, taken as of the index date.
    pub concept: Option<String>,
    /// Rules by word, asked in the order of their words.
    pub arms: BTreeMap<String, Rule>,
    /// The word where no rule is met; none where absent, and the row is left out.
    pub otherwise: Option<String>,
    /// First and last day from the index date in which the arms' rules are looked for; day 0 where absent.
    pub days: Option<[i32; 2]>,
}

impl Definition {
    /// Paths of a recipe stand from the recipe's folder.
    pub fn relative_to(&mut self, folder: &Path) {
        relative(folder, &mut self.concepts, &mut self.concept_files);
    }

    /// All rules with their keys.
    pub(crate) fn rules(&self) -> Vec<(String, &Rule)> {
        let mut rules: Vec<(String, &Rule)> = Vec::new();
        rules.extend(self.target.iter().map(|rule| ("cohort.target".to_owned(), rule)));
        rules.push(("cohort.outcome".to_owned(), &self.outcome));
        let list = |key: &str, criteria: &'static str| format!("cohort.{criteria} `{key}`");
        rules.extend(self.require.iter().map(|c| (list(&c.name, "require"), &c.rule)));
        rules.extend(self.exclude.iter().map(|c| (list(&c.name, "exclude"), &c.rule)));
        rules
            .extend(self.competing.iter().enumerate().map(|(at, rule)| (format!("cohort.competing {}", at + 1), rule)));
        rules
            .extend(self.censoring.iter().enumerate().map(|(at, rule)| (format!("cohort.censoring {}", at + 1), rule)));
        for (name, label) in [("treatment", &self.treatment), ("stratum", &self.stratum)] {
            let arms = label.iter().flat_map(|label| &label.arms);
            rules.extend(arms.map(|(word, rule)| (format!("cohort.{name}.arms.{word}"), rule)));
        }
        rules
    }
}

/// Makes paths stand from a folder.
pub(crate) fn relative(folder: &Path, concepts: &mut Option<PathBuf>, files: &mut [PathBuf]) {
    for path in concepts.iter_mut().chain(files) {
        *path = folder.join(&*path);
    }
}
