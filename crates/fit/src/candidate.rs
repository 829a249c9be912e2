//! What a recipe asks to be compared: learners with their grids.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::calibrate::Calibrator;
use crate::data::Data;
use crate::error::{Error, nearest};

/// One way to a model: a `[[fit.candidates]]` of a recipe.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its name in reports and folders.
    pub name: String,
    /// How it learns.
    pub learner: Learner,
    /// The columns it sees, in this order; empty for all.
    #[serde(default)]
    pub columns: Vec<String>,
    /// What it does with missing values. Boosted trees take them as they are, whatever stands here.
    #[serde(default)]
    pub missing: MissingValues,
    /// What calibrates its probabilities, on held-out rows; binary outcomes only.
    #[serde(default)]
    pub calibration: Calibrator,
    /// How much rows of either class weigh.
    #[serde(default)]
    pub class_weight: ClassWeight,
    /// Columns in which the prediction may only rise or fall; boosted trees only.
    #[serde(default)]
    pub monotone: BTreeMap<String, Direction>,
    /// Values to try for each hyper-parameter; all combinations are compared by inner cross-validation.
    #[serde(default)]
    pub grid: BTreeMap<String, Values>,
}

/// How a candidate learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Learner {
    /// Logistic regression, with a ridge penalty where asked for. Binary outcomes.
    Logistic,
    /// Linear regression, with a ridge penalty where asked for. Continuous outcomes.
    Linear,
    /// Poisson regression without a penalty. Counts: continuous outcomes that are 0, 1, 2, …
    Poisson,
    /// Negative binomial regression without a penalty, theta by maximum likelihood. Counts.
    NegativeBinomial,
    /// Logistic or linear regression (by the outcome) with lasso and ridge penalties.
    ElasticNet,
    /// A forest of trees on bootstrapped rows, of shares: a probability forest. Binary and continuous outcomes.
    RandomForest,
    /// A forest of trees with thresholds of chance. Binary and continuous outcomes.
    ExtraTrees,
    /// A support vector machine. Binary outcomes; holds training rows.
    Svm,
    /// Gradient-boosted trees. Binary and continuous outcomes.
    BoostedTrees,
    /// Cox proportional hazards, with lasso and ridge penalties where asked for. Survival.
    Cox,
    /// Gradient-boosted trees of the Cox partial likelihood. Survival.
    BoostedSurvival,
}

/// What happens to missing values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingValues {
    /// Missing values are an error that names the column.
    #[default]
    Refuse,
    /// The training rows' median stands in.
    Median,
    /// The median stands in, and a further column says that it does.
    MedianWithIndicator,
}

/// How much rows of either class weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassWeight {
    /// As given.
    #[default]
    None,
    /// Both classes weigh the same in sum. Probabilities then need calibration.
    Balanced,
}

/// The direction of a monotone column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// A larger value never means a smaller margin.
    Increasing,
    /// A larger value never means a larger margin.
    Decreasing,
}

/// One value of a hyper-parameter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Most are numbers.
    Number(f64),
    /// A kernel's name.
    Text(String),
}

/// One value or several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Values {
    /// Fixed.
    One(Value),
    /// To be compared.
    Many(Vec<Value>),
}

impl Candidate {
    /// The columns of a table that it sees.
    ///
    /// # Errors
    /// A column that is not there, with the nearest one.
    pub(crate) fn own_columns<'a>(&self, data: &'a Data) -> Result<Cow<'a, Data>, Error> {
        if self.columns.is_empty() {
            return Ok(Cow::Borrowed(data));
        }
        data.only(&self.columns).map(Cow::Owned).map_err(|name| {
            let near = nearest(&name, data.columns.iter().map(String::as_str));
            Error::Candidate { candidate: self.name.clone(), what: format!("there is no column {name}{near}") }
        })
    }
}

impl Learner {
    /// Its name as a recipe writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Logistic => "logistic",
            Self::Linear => "linear",
            Self::Poisson => "poisson",
            Self::NegativeBinomial => "negative_binomial",
            Self::ElasticNet => "elastic_net",
            Self::RandomForest => "random_forest",
            Self::ExtraTrees => "extra_trees",
            Self::Svm => "svm",
            Self::BoostedTrees => "boosted_trees",
            Self::Cox => "cox",
            Self::BoostedSurvival => "boosted_survival",
        }
    }

    /// Whether it takes missing values as they are.
    #[must_use]
    pub fn takes_missing(self) -> bool {
        matches!(self, Self::BoostedTrees | Self::BoostedSurvival)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_is_read_and_unknown_keys_are_refused() {
        let text = r#"
            name = "net"
            learner = "elastic_net"
            missing = "median_with_indicator"
            calibration = "platt"
            class_weight = "balanced"
            monotone = { age = "increasing" }
            grid = { penalty = [0.1, 1], l1_share = 0.5, kernel = "rbf" }
        "#;
        let candidate: Candidate = toml::from_str(text).unwrap();
        assert_eq!(candidate.learner, Learner::ElasticNet);
        assert_eq!(candidate.grid["penalty"], Values::Many(vec![Value::Number(0.1), Value::Number(1.0)]));
        assert_eq!(candidate.grid["l1_share"], Values::One(Value::Number(0.5)));
        assert_eq!(candidate.monotone["age"], Direction::Increasing);
        let wrong = toml::from_str::<Candidate>("name = \"x\"\nlearner = \"cox\"\ncalibraton = \"platt\"");
        assert!(wrong.unwrap_err().to_string().contains("calibraton"));
    }
}
