//! Gradient-boosted trees of logistic, squared and Cox losses: rounds, shares of rows and columns, early stopping.
//! Chen and Guestrin, KDD 2016 (XGBoost), section 2. The trees are grown by `forust-ml`; the rounds are ours, so that
//! every loss comes from `libm` and the margins that train are those that the IR gives.

mod grow;
mod monotone;

use std::collections::BTreeMap;

use model::Predictor;
use model::trees::{Aggregation, Precision, Tree, TreeEnsemble};

use super::losses::{LogisticLoss, SquaredLoss};
use super::{Context, FORUST, Fitted, Loss, cox, link_of, weights};
use crate::candidate::{Candidate, Direction};
use crate::data::{Data, Outcome};
use crate::folds::{Split, folds};
use crate::parameters::Point;
use crate::partial_likelihood::CoxLoss;
use crate::random::Chance;
use grow::{Bins, Growth};

/// How rounds are made.
struct Rounds {
    growth: Growth,
    count: usize,
    row_share: f64,
    column_share: f64,
    bins: u16,
    seed: u64,
    /// Rounds without progress after which no more follow; 0 for none.
    patience: usize,
}

/// Rows whose loss is watched while others are learnt from.
struct Watched<'a> {
    data: &'a Data,
    loss: &'a dyn Loss,
    /// Rounds after which the loss was smallest.
    best: usize,
}

pub(super) fn fit(candidate: &Candidate, point: &Point, data: &Data, context: Context) -> Result<Fitted, String> {
    let number = |name| point.number(candidate.learner, name);
    let whole = |name| point.whole(candidate.learner, name);
    let directions: BTreeMap<usize, Direction> = (data.columns.iter().enumerate())
        .filter_map(|(at, name)| candidate.monotone.get(name).map(|direction| (at, *direction)))
        .collect();
    let mut rounds = Rounds {
        growth: Growth {
            learning_rate: number("learning_rate") as f32,
            max_depth: whole("max_depth"),
            min_child_weight: number("min_child_weight") as f32,
            l2: number("l2") as f32,
            l1: number("l1") as f32,
            gamma: number("gamma") as f32,
            directions,
        },
        count: whole("rounds"),
        row_share: number("row_share"),
        column_share: number("column_share"),
        bins: whole("bins") as u16,
        seed: context.seed,
        patience: whole("early_stopping"),
    };
    let mut notes = Vec::new();
    if rounds.patience > 0 {
        rounds.count = stopped_early(candidate, data, &rounds)?;
        notes.push(format!(
            "{} rounds: so many had the smallest loss on a fifth of the persons, before all were learnt from.",
            rounds.count
        ));
    }
    let weights = weights(candidate, data);
    let base = base_of(&data.outcome, &weights);
    let trees = with_loss(&data.outcome, &weights, |loss| boost(data, &weights, base, loss, &rounds, None));
    let predictor = Predictor::Trees(ensemble(data, base, trees?));
    match &data.outcome {
        Outcome::Survival(survival) => {
            let fitted = cox::finish(predictor, survival, data, &weights, context, FORUST)?;
            Ok(Fitted { notes: [fitted.notes, notes].concat(), ..fitted })
        }
        outcome => Ok(Fitted { predictor, link: link_of(outcome), written_by: FORUST, stores_instances: false, notes }),
    }
}

/// How many rounds have the smallest loss on a fifth of the persons, from whom nothing is learnt.
fn stopped_early(candidate: &Candidate, data: &Data, rounds: &Rounds) -> Result<usize, String> {
    let parts = folds(data, 5, Split::Stratified, rounds.seed).map_err(|error| error.to_string())?;
    let part = parts.first().ok_or("there are no rows to stop early by")?;
    let (learnt, held) = (data.take(&part.train), data.take(&part.test));
    for part in [&learnt, &held] {
        part.check_varies("a part of the rows, for early stopping").map_err(|error| error.to_string())?;
    }
    let (weights, held_weights) = (weights(candidate, &learnt), weights(candidate, &held));
    let base = base_of(&learnt.outcome, &weights);
    with_loss(&held.outcome, &held_weights, |watched| {
        let mut watched = Watched { data: &held, loss: watched, best: 1 };
        with_loss(&learnt.outcome, &weights, |loss| boost(&learnt, &weights, base, loss, rounds, Some(&mut watched)))?;
        Ok(watched.best)
    })
}

fn with_loss<T>(outcome: &Outcome, weights: &[f64], then: impl FnOnce(&dyn Loss) -> T) -> T {
    match outcome {
        Outcome::Binary(outcome) => then(&LogisticLoss { outcome, weights }),
        Outcome::Continuous(outcome) => then(&SquaredLoss { outcome, weights }),
        Outcome::Survival(survival) => then(&CoxLoss::new(survival, weights, true)),
    }
}

/// The margin before the first tree: the log-odds, the mean, or no hazard more than any other.
fn base_of(outcome: &Outcome, weights: &[f64]) -> f64 {
    let mean =
        |values: &[f64]| values.iter().zip(weights).map(|(y, w)| y * w).sum::<f64>() / weights.iter().sum::<f64>();
    match outcome {
        Outcome::Binary(y) => {
            let share = mean(y);
            libm::log(share / (1.0 - share))
        }
        Outcome::Continuous(y) => mean(y),
        Outcome::Survival(_) => 0.0,
    }
}

fn boost(
    data: &Data,
    weights: &[f64],
    base: f64,
    loss: &dyn Loss,
    rounds: &Rounds,
    mut watched: Option<&mut Watched<'_>>,
) -> Result<Vec<Tree>, String> {
    let count = data.count();
    let bins = Bins::new(data, weights, rounds.bins)?;
    let mut margins = vec![base; count];
    let mut held = watched.as_ref().map_or_else(Vec::new, |watched| vec![base; watched.data.count()]);
    let mut held_scratch = (vec![0.0; held.len()], vec![0.0; held.len()]);
    let mut least = f64::INFINITY;
    let (mut slope, mut curvature) = (vec![0.0; count], vec![0.0; count]);
    let mut trees = Vec::new();
    for round in 0..rounds.count {
        loss.at(&margins, &mut slope, &mut curvature);
        let mut chance = Chance::new(rounds.seed, round as u64 + 1);
        let rows = (rounds.row_share < 1.0).then(|| chance.some_of(count, rounds.row_share));
        let columns = match rounds.column_share < 1.0 {
            true => chance.some_of(data.width(), rounds.column_share),
            false => (0..data.width()).collect(),
        };
        let growing = bins.grow(&rounds.growth, &slope, &curvature, rows, &columns)?;
        growing.add_to(&mut margins, data);
        trees.push(growing.tree);
        if let (Some(watched), Some(tree)) = (watched.as_mut(), trees.last()) {
            let rows = held.iter_mut().enumerate();
            rows.for_each(|(row, margin)| *margin += grow::leaf_value(tree, watched.data.row(row)));
            let now = watched.loss.at(&held, &mut held_scratch.0, &mut held_scratch.1);
            if now < least {
                (least, watched.best) = (now, round + 1);
            } else if round + 1 - watched.best >= rounds.patience {
                break;
            }
        }
    }
    Ok(trees)
}

fn ensemble(data: &Data, base: f64, trees: Vec<Tree>) -> TreeEnsemble {
    TreeEnsemble {
        columns: data.width() as u32,
        precision: Precision::F64,
        aggregation: Aggregation::Sum,
        base: vec![base],
        trees,
    }
}

#[cfg(test)]
mod tests;
