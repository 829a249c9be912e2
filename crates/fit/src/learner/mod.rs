//! The learners: each turns a table and a point of its grid into a predictor of the IR.

mod boosted;
mod counts;
mod cox;
mod forest;
mod losses;
mod penalised;
mod proximal;
mod support_vectors;

pub(crate) use counts::distribution;
pub(crate) use losses::LogisticLoss;
pub(crate) use penalised::{classical, scores};
pub(crate) use proximal::{Columns, Penalty, Solution, minimise};

use model::trees::TreeEnsemble;
use model::{Link, Predictor};

use crate::candidate::{Candidate, ClassWeight, Learner};
use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::parameters::Point;

/// What a learner makes as small as it can: a sum over rows of a function of their margins.
pub(crate) trait Loss: Sync {
    /// The loss; fills minus its derivative by each row's margin, and its second derivative (not below 0).
    fn at(&self, margins: &[f64], slope: &mut [f64], curvature: &mut [f64]) -> f64;
}

/// A learner's result, over the table's columns.
#[derive(Debug, Clone)]
pub(crate) struct Fitted {
    /// How a row becomes a margin.
    pub(crate) predictor: Predictor<TreeEnsemble>,
    /// From margin to value.
    pub(crate) link: Link,
    /// The library that trained it.
    pub(crate) written_by: &'static str,
    /// Whether it holds training rows.
    pub(crate) stores_instances: bool,
    /// What a reader should know.
    pub(crate) notes: Vec<String>,
}

/// What all fits of one selection share.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context {
    /// For learners that draw.
    pub(crate) seed: u64,
    /// The time by which the risk is asked for; survival only.
    pub(crate) horizon: Option<f64>,
}

pub(crate) const THIS: &str = concat!("insite fit ", env!("CARGO_PKG_VERSION"));
const SMARTCORE: &str = "smartcore 0.7";
const FORUST: &str = "forust-ml 0.8";

/// Checks what can be known before anything is fitted.
///
/// # Errors
/// An outcome that the learner does not predict, columns that are missing, constant or without values, settings that
/// it would not heed.
pub(crate) fn check(candidate: &Candidate, data: &Data) -> Result<(), Error> {
    let wrong = |what: String| Err(Error::Candidate { candidate: candidate.name.clone(), what });
    let learner = candidate.learner;
    let (fits, wanted) = match learner {
        Learner::Logistic | Learner::Svm => (matches!(data.outcome, Outcome::Binary(_)), "a binary"),
        Learner::Linear | Learner::Poisson | Learner::NegativeBinomial => {
            (matches!(data.outcome, Outcome::Continuous(_)), "a continuous")
        }
        Learner::Cox | Learner::BoostedSurvival => (matches!(data.outcome, Outcome::Survival(_)), "a survival"),
        Learner::ElasticNet | Learner::RandomForest | Learner::ExtraTrees | Learner::BoostedTrees => {
            (!matches!(data.outcome, Outcome::Survival(_)), "a binary or continuous")
        }
    };
    if !fits {
        return wrong(format!("{} predicts {wanted} outcome: choose another learner", learner.name()));
    }
    if let (Learner::Poisson | Learner::NegativeBinomial, Outcome::Continuous(outcome)) = (learner, &data.outcome) {
        counts::check(learner, outcome).or_else(wrong)?;
    }
    let is_binary = matches!(data.outcome, Outcome::Binary(_));
    if candidate.class_weight == ClassWeight::Balanced && !is_binary {
        return wrong("class_weight = \"balanced\" needs a binary outcome: leave it out".into());
    }
    let is_weighted = !data.weights.is_empty() || candidate.class_weight == ClassWeight::Balanced;
    if learner == Learner::Svm && is_weighted {
        return wrong("svm takes no weights: leave class_weight and weights out".into());
    }
    if let Some(column) = candidate.monotone.keys().find(|name| !data.columns.contains(name)) {
        let near = crate::error::nearest(column, data.columns.iter().map(String::as_str));
        return wrong(format!("monotone names the column {column}, which is not there{near}"));
    }
    if !candidate.monotone.is_empty() && !learner.takes_missing() {
        return wrong(format!("{} keeps no column monotone: use boosted trees", learner.name()));
    }
    for (column, name) in data.columns.iter().enumerate() {
        let missing = data.column(column).filter(|value| value.is_nan()).count();
        let mut there = data.column(column).filter(|value| !value.is_nan());
        let Some(first) = there.next() else { return Err(Error::AllMissing { column: name.clone() }) };
        // Missing or not is information where a learner sees it.
        let is_seen = learner.takes_missing() || candidate.missing == crate::MissingValues::MedianWithIndicator;
        if there.all(|value| value == first) && !(is_seen && missing > 0) {
            return Err(Error::Constant { column: name.clone() });
        }
        if missing > 0 && candidate.missing == crate::MissingValues::Refuse && !learner.takes_missing() {
            let (candidate, column) = (candidate.name.clone(), name.clone());
            return Err(Error::Missing { candidate, column, count: missing, learner: learner.name() });
        }
    }
    Ok(())
}

/// Fits one point of a candidate's grid to rows.
///
/// # Errors
/// In words: what the data lack, or that the arithmetic did not settle.
pub(crate) fn fit(candidate: &Candidate, point: &Point, data: &Data, context: Context) -> Result<Fitted, String> {
    data.check_varies("the rows to learn from").map_err(|error| error.to_string())?;
    match candidate.learner {
        Learner::Logistic | Learner::Linear | Learner::ElasticNet => penalised::fit(candidate, point, data),
        Learner::Poisson | Learner::NegativeBinomial => counts::fit(candidate, data),
        Learner::Cox => cox::fit(candidate, point, data, context),
        Learner::RandomForest | Learner::ExtraTrees => forest::fit(candidate, point, data, context),
        Learner::Svm => support_vectors::fit(candidate, point, data, context),
        Learner::BoostedTrees | Learner::BoostedSurvival => boosted::fit(candidate, point, data, context),
    }
}

/// The rows' weights, of which both classes have the same in sum where they are to be balanced.
pub(crate) fn weights(candidate: &Candidate, data: &Data) -> Vec<f64> {
    let mut weights = data.all_weights();
    if let (ClassWeight::Balanced, Outcome::Binary(y)) = (candidate.class_weight, &data.outcome) {
        let total: f64 = weights.iter().sum();
        let of = |class: f64| y.iter().zip(&weights).filter(|(y, _)| **y == class).map(|(_, w)| w).sum::<f64>();
        let sums = [of(0.0), of(1.0)];
        weights.iter_mut().zip(y).for_each(|(weight, y)| *weight *= 0.5 * total / sums[usize::from(*y == 1.0)]);
    }
    weights
}

/// Binary outcomes have probabilities, others amounts.
fn link_of(outcome: &Outcome) -> Link {
    match outcome {
        Outcome::Binary(_) => Link::Logit {},
        Outcome::Continuous(_) | Outcome::Survival(_) => Link::Identity {},
    }
}
