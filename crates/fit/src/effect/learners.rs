//! Models of benefit, put together of models of outcomes.

use model::trees::{Precision, TreeEnsemble};
use model::{Combination, LinearScores, Link, PartOutput, Predictor, WidePart};

use super::{EffectCandidate, Method, interaction};
use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome};
use crate::learner::{Context, Fitted};
use crate::metric::Metric;
use crate::select::{Settings, tuned};
use crate::training::margins_of_rows;

/// A model of benefit.
pub(super) struct Benefit {
    pub(super) predictor: Predictor<TreeEnsemble>,
    /// The margin that is the benefit.
    pub(super) benefit: usize,
    /// The margins of both arms' risks, where there are some.
    pub(super) risks: Vec<(&'static str, usize)>,
    pub(super) written_by: &'static str,
    pub(super) stores_instances: bool,
    pub(super) notes: Vec<String>,
}

/// Fits one to rows with a binary outcome.
pub(super) fn fit(
    candidate: &EffectCandidate,
    data: &Data,
    treated: &[bool],
    settings: &Settings,
) -> Result<Benefit, String> {
    match candidate.method {
        Method::Interaction => {
            let [untreated, treated] = interaction::fit(&candidate.base, data, treated, settings)?;
            Ok(difference(untreated, treated))
        }
        Method::TLearner => {
            let [untreated, treated] = of_arms(&candidate.base, data, treated, settings)?;
            Ok(difference(untreated, treated))
        }
        Method::XLearner => x_learner(candidate, data, treated, settings),
    }
}

fn context(settings: &Settings) -> Context {
    Context { seed: settings.seed, horizon: None }
}

fn arm(treated: &[bool], which: bool) -> Vec<usize> {
    (0..treated.len()).filter(|row| treated[*row] == which).collect()
}

/// A model of the outcome in each arm, the untreated first.
fn of_arms(base: &Candidate, data: &Data, treated: &[bool], settings: &Settings) -> Result<[Fitted; 2], String> {
    let one = |which: bool| {
        let inner = (settings.inner_folds, settings.split);
        tuned(base, &data.take(&arm(treated, which)), inner, Metric::LogLoss, context(settings))
            .map(|(fitted, _)| fitted)
            .map_err(|what| format!("{}: {what}", if which { "treated arm" } else { "untreated arm" }))
    };
    Ok([one(false)?, one(true)?])
}

/// The risk without treatment, the risk with it, and the first less the second.
fn difference(untreated: Fitted, treated: Fitted) -> Benefit {
    let (written_by, stores_instances) = (treated.written_by, untreated.stores_instances || treated.stores_instances);
    let mut notes = treated.notes.clone();
    notes.push(
        "Benefit is the risk without the treatment less the risk with it, as models of both arms give them.".into(),
    );
    let weights = vec![vec![1.0, 0.0], vec![0.0, 1.0], vec![1.0, -1.0]];
    Benefit {
        predictor: combined([untreated, treated], weights),
        benefit: 2,
        risks: vec![("risk_without", 0), ("risk_with", 1)],
        written_by,
        stores_instances,
        notes,
    }
}

/// Weighted sums of two models' values.
fn combined(models: [Fitted; 2], weights: Vec<Vec<f64>>) -> Predictor<TreeEnsemble> {
    let part = |fitted: Fitted| WidePart {
        predictor: fitted.predictor,
        outputs: vec![PartOutput { margin: 0, link: fitted.link, calibration: None }],
    };
    let last = LinearScores {
        precision: Precision::F64,
        missing_adds_nothing: false,
        intercepts: vec![0.0; weights.len()],
        weights,
    };
    Predictor::Combination(Box::new(Combination::Wide {
        parts: models.into_iter().map(part).collect(),
        passed_through: vec![],
        last: Predictor::Scores(last),
    }))
}

fn x_learner(
    candidate: &EffectCandidate,
    data: &Data,
    treated: &[bool],
    settings: &Settings,
) -> Result<Benefit, String> {
    let outcomes = of_arms(&candidate.base, data, treated, settings)?;
    let Outcome::Binary(y) = &data.outcome else { return Err("benefit needs a binary outcome".into()) };
    let base = Candidate {
        learner: match candidate.base.learner {
            Learner::Logistic => Learner::Linear,
            other => other,
        },
        // Constraints were on the risk; an effect need not follow them.
        monotone: Default::default(),
        ..candidate.base.clone()
    };
    let effects = |which: bool| {
        let rows = arm(treated, which);
        let own = data.take(&rows);
        let other = &outcomes[usize::from(!which)];
        let compiled = other.predictor.clone().compile().map_err(|error| error.to_string())?;
        let value = |margins: Vec<f64>| {
            other.link.value_from_margin(model::Margin(margins.first().copied().unwrap_or(f64::NAN)))
        };
        // What the treatment adds to the outcome: the observed one against the other arm's expectation.
        let expected = margins_of_rows(&compiled, &own).into_iter().map(value);
        let sign = if which { 1.0 } else { -1.0 };
        let effects = rows.iter().zip(expected).map(|(row, expected)| sign * (y[*row] - expected)).collect();
        let own = Data { outcome: Outcome::Continuous(effects), ..own };
        let inner = (settings.inner_folds, settings.split);
        tuned(&base, &own, inner, Metric::Rmse, context(settings)).map(|(fitted, _)| fitted)
    };
    let models = [effects(false)?, effects(true)?];
    // Each arm's effects were imputed by the other arm's model: the larger arm's model deserves the more weight.
    let total: f64 = (0..data.count()).map(|row| data.weight(row)).sum();
    let share = arm(treated, true).iter().map(|row| data.weight(*row)).sum::<f64>() / total;
    let written_by = models[0].written_by;
    let stores_instances = models.iter().any(|model| model.stores_instances);
    Ok(Benefit {
        // Minus: an effect that lowers the risk is a benefit.
        predictor: combined(models, vec![vec![-share, share - 1.0]]),
        benefit: 0,
        risks: vec![],
        written_by,
        stores_instances,
        notes: vec![
            "Benefit is the mean of two models of individual effects, each imputed by the other arm's model.".into(),
        ],
    })
}

/// The link of a logistic model.
pub(super) const LOGIT: Link = Link::Logit {};
