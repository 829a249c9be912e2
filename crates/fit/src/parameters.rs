//! Hyper-parameters: which each learner knows, and the points of a grid.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::candidate::{Candidate, Learner, Value, Values};
use crate::error::{Error, nearest};

/// One hyper-parameter that a learner knows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// Its name in a grid.
    pub name: &'static str,
    /// What it is where the grid does not say.
    pub default: f64,
    /// The smallest that has a meaning.
    pub least: f64,
    /// The largest.
    pub most: f64,
    /// Whether only whole numbers have one.
    pub is_whole: bool,
}

/// Values of hyper-parameters, one for each: a point of the grid.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Point(pub BTreeMap<String, Value>);

/// The most points of one grid: more is no honest comparison but a search for chance.
const MOST_POINTS: usize = 2_000;

const fn real(name: &'static str, default: f64, least: f64, most: f64) -> Parameter {
    Parameter { name, default, least, most, is_whole: false }
}

const fn whole(name: &'static str, default: f64, least: f64, most: f64) -> Parameter {
    Parameter { name, default, least, most, is_whole: true }
}

const ENDLESS: f64 = f64::MAX;

/// λ: what the penalty (on standardised columns, per unit of weight) is multiplied with.
const PENALTY: Parameter = real("penalty", 0.0, 0.0, ENDLESS);
const RIDGE: [Parameter; 1] = [PENALTY];
/// α: the lasso's share of the penalty; the rest is ridge.
const NET: [Parameter; 2] = [real("penalty", 0.01, 0.0, ENDLESS), real("l1_share", 0.5, 0.0, 1.0)];
const COX: [Parameter; 2] = [PENALTY, real("l1_share", 0.0, 0.0, 1.0)];
const FOREST: [Parameter; 4] = [
    whole("trees", 300.0, 1.0, 10_000.0),
    whole("max_depth", 12.0, 1.0, 60.0),
    whole("min_leaf", 5.0, 1.0, ENDLESS),
    // 0: the root of the number of columns for classes, a third of it for values.
    whole("columns_tried", 0.0, 0.0, ENDLESS),
];
const MACHINE: [Parameter; 2] = [
    real("cost", 1.0, 1e-9, ENDLESS),
    // 0: one over the number of columns.
    real("gamma", 0.0, 0.0, ENDLESS),
];
const BOOSTED: [Parameter; 11] = [
    whole("rounds", 200.0, 1.0, 20_000.0),
    real("learning_rate", 0.1, 1e-6, 1.0),
    whole("max_depth", 4.0, 1.0, 30.0),
    // The least hessian of a leaf: for squared errors, rows.
    real("min_child_weight", 1.0, 0.0, ENDLESS),
    real("l2", 1.0, 0.0, ENDLESS),
    real("l1", 0.0, 0.0, ENDLESS),
    real("gamma", 0.0, 0.0, ENDLESS),
    real("row_share", 1.0, 1e-3, 1.0),
    real("column_share", 1.0, 1e-3, 1.0),
    whole("bins", 256.0, 2.0, 4096.0),
    // Rounds without progress on a fifth of the persons after which no more follow; 0: all rounds are made.
    whole("early_stopping", 0.0, 0.0, 10_000.0),
];

/// The hyper-parameters that a learner knows. `svm` also knows `kernel`: `rbf` (the default) or `linear`.
#[must_use]
pub fn known_parameters(learner: Learner) -> &'static [Parameter] {
    match learner {
        Learner::Logistic | Learner::Linear => &RIDGE,
        Learner::Poisson | Learner::NegativeBinomial => &[],
        Learner::ElasticNet => &NET,
        Learner::Cox => &COX,
        Learner::RandomForest | Learner::ExtraTrees => &FOREST,
        Learner::Svm => &MACHINE,
        Learner::BoostedTrees | Learner::BoostedSurvival => &BOOSTED,
    }
}

impl Point {
    /// A number; what it is by default where the grid does not say.
    pub(crate) fn number(&self, learner: Learner, name: &str) -> f64 {
        let default = || known_parameters(learner).iter().find(|p| p.name == name).map_or(f64::NAN, |p| p.default);
        match self.0.get(name) {
            Some(Value::Number(number)) => *number,
            _ => default(),
        }
    }

    /// A whole number.
    pub(crate) fn whole(&self, learner: Learner, name: &str) -> usize {
        self.number(learner, name) as usize
    }

    /// Whether the kernel is linear.
    pub(crate) fn has_linear_kernel(&self) -> bool {
        matches!(self.0.get("kernel"), Some(Value::Text(name)) if name == "linear")
    }
}

impl Candidate {
    /// All combinations of its grid, the last parameter (by name) changing fastest.
    ///
    /// # Errors
    /// An unknown parameter with the nearest known one, a value out of range, an empty list, too many points.
    pub fn points(&self) -> Result<Vec<Point>, Error> {
        let wrong = |what: String| Error::Candidate { candidate: self.name.clone(), what };
        let known = known_parameters(self.learner);
        let mut points = vec![Point::default()];
        for (name, values) in &self.grid {
            let values = match values {
                Values::One(value) => std::slice::from_ref(value),
                Values::Many(values) => values.as_slice(),
            };
            if values.is_empty() {
                return Err(wrong(format!("grid.{name} lists no value: give one, or leave it out")));
            }
            for value in values {
                self.check_value(name, value, known).map_err(wrong)?;
            }
            if points.len() * values.len() > MOST_POINTS {
                return Err(wrong(format!("its grid has more than {MOST_POINTS} points: name fewer values")));
            }
            let with = |point: &Point, value: &Value| {
                let mut point = point.clone();
                point.0.insert(name.clone(), value.clone());
                point
            };
            points = points.iter().flat_map(|point| values.iter().map(move |value| with(point, value))).collect();
        }
        Ok(points)
    }

    fn check_value(&self, name: &str, value: &Value, known: &[Parameter]) -> Result<(), String> {
        if name == "kernel" && self.learner == Learner::Svm {
            return match value {
                Value::Text(text) if ["rbf", "linear"].contains(&text.as_str()) => Ok(()),
                _ => Err("grid.kernel must be \"rbf\" or \"linear\"".into()),
            };
        }
        let Some(parameter) = known.iter().find(|parameter| parameter.name == name) else {
            let names: Vec<&str> = known.iter().map(|p| p.name).collect();
            let near = nearest(name, names.iter().copied());
            let all = if names.is_empty() { " none".to_owned() } else { format!(": {}", names.join(", ")) };
            return Err(format!("{} has no hyper-parameter {name}{near}; it has{all}", self.learner.name()));
        };
        let Parameter { least, most, is_whole, .. } = *parameter;
        match value {
            Value::Number(v) if *v >= least && *v <= most && (!is_whole || v.fract() == 0.0) => Ok(()),
            _ => {
                let kind = if is_whole { "a whole number" } else { "a number" };
                let most = if most == ENDLESS { String::new() } else { format!(" to {most}") };
                Err(format!("grid.{name} must be {kind} from {least}{most}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(learner: Learner, grid: &[(&str, Values)]) -> Candidate {
        Candidate {
            name: "c".into(),
            learner,
            columns: vec![],
            missing: Default::default(),
            calibration: Default::default(),
            class_weight: Default::default(),
            monotone: BTreeMap::new(),
            grid: grid.iter().map(|(name, values)| ((*name).to_owned(), values.clone())).collect(),
        }
    }

    fn many(values: &[f64]) -> Values {
        Values::Many(values.iter().map(|v| Value::Number(*v)).collect())
    }

    #[test]
    fn a_grid_is_all_combinations() {
        let net = candidate(Learner::ElasticNet, &[("penalty", many(&[0.1, 1.0])), ("l1_share", many(&[0.0, 1.0]))]);
        let points = net.points().unwrap();
        let pairs: Vec<(f64, f64)> =
            points.iter().map(|p| (p.number(net.learner, "l1_share"), p.number(net.learner, "penalty"))).collect();
        assert_eq!(pairs, [(0.0, 0.1), (0.0, 1.0), (1.0, 0.1), (1.0, 1.0)]);
        assert_eq!(Point::default().number(Learner::ElasticNet, "penalty"), 0.01);
        assert_eq!(candidate(Learner::Cox, &[]).points().unwrap(), [Point::default()]);
    }

    #[test]
    fn what_no_learner_knows_is_refused() {
        let refusal = |learner, name: &str, values: Values| {
            candidate(learner, &[(name, values)]).points().unwrap_err().to_string()
        };
        assert!(refusal(Learner::ElasticNet, "penality", many(&[1.0])).contains("did you mean penalty?"));
        assert!(refusal(Learner::ElasticNet, "l1_share", many(&[2.0])).contains("a number from 0 to 1"));
        assert!(refusal(Learner::BoostedTrees, "rounds", many(&[2.5])).contains("a whole number from 1"));
        assert!(refusal(Learner::Cox, "penalty", many(&[])).contains("lists no value"));
        let text = Values::One(Value::Text("poly".into()));
        assert!(refusal(Learner::Svm, "kernel", text).contains("\"rbf\" or \"linear\""));
        let wide: Vec<f64> = (0..3000).map(f64::from).collect();
        assert!(refusal(Learner::Cox, "penalty", many(&wide)).contains("more than 2000 points"));
    }
}
