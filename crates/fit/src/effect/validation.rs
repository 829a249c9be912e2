//! What predicted benefits are worth: the arms compared, within groups and pairs of alike prediction. Intervals are
//! percentiles of bootstrapped persons, with predictions as they are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::EffectSettings;
use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::metric::auroc;
use crate::pool;
use crate::random::Chance;

/// A number with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The number.
    pub estimate: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

/// Rows of alike predicted benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenefitGroup {
    /// Rows.
    pub rows: usize,
    /// Of them treated.
    pub treated: usize,
    /// The mean of their predicted benefits.
    pub predicted: f64,
    /// The untreated rows' risk less the treated rows'.
    pub observed: Estimate,
}

/// Rows with a predicted benefit.
pub(super) struct Judged {
    pub(super) outcome: Vec<f64>,
    pub(super) weights: Vec<f64>,
    pub(super) treated: Vec<bool>,
    pub(super) benefits: Vec<f64>,
    /// The rows of each person.
    pub(super) persons: Vec<Vec<usize>>,
}

pub(super) struct Validation {
    pub(super) average: Estimate,
    pub(super) groups: Vec<BenefitGroup>,
    pub(super) slope: Estimate,
    pub(super) c_for_benefit: Estimate,
}

impl Judged {
    pub(super) fn new(data: &Data, treated: &[bool], benefits: &[f64]) -> Self {
        let rows: Vec<usize> = (0..data.count()).filter(|row| !benefits[*row].is_nan()).collect();
        let data = data.take(&rows);
        let mut persons: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        (0..data.count()).for_each(|row| persons.entry(data.group(row)).or_default().push(row));
        Self {
            weights: data.all_weights(),
            treated: rows.iter().map(|row| treated[*row]).collect(),
            benefits: rows.iter().map(|row| benefits[*row]).collect(),
            persons: persons.into_values().collect(),
            outcome: match data.outcome {
                Outcome::Binary(outcome) => outcome,
                Outcome::Continuous(_) | Outcome::Survival(_) => vec![],
            },
        }
    }

    /// The untreated rows' weighted risk less the treated rows'; NaN where an arm is empty.
    pub(super) fn observed(&self, rows: impl Iterator<Item = usize>) -> f64 {
        let mut sums = [(0.0, 0.0); 2];
        for row in rows {
            let sum = &mut sums[usize::from(self.treated[row])];
            sum.0 += self.weights[row] * self.outcome[row];
            sum.1 += self.weights[row];
        }
        sums[0].0 / sums[0].1 - sums[1].0 / sums[1].1
    }

    /// How the outcome falls with predicted benefit in the treated arm beyond what it does in the other: the coefficient
    /// of their product in a linear model with both, which is the difference of the arms' own slopes.
    fn slope(&self, rows: &[usize]) -> f64 {
        let of = |arm: bool| {
            let (mut total, mut x, mut y, mut xx, mut xy) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for row in rows.iter().copied().filter(|row| self.treated[*row] == arm) {
                let (weight, benefit, outcome) = (self.weights[row], self.benefits[row], self.outcome[row]);
                total += weight;
                x += weight * benefit;
                y += weight * outcome;
                xx += weight * benefit * benefit;
                xy += weight * benefit * outcome;
            }
            (xy - x * y / total) / (xx - x * x / total)
        };
        of(false) - of(true)
    }

    /// Pairs of a treated and an untreated row, matched by the rank of their predicted benefit within their arm; the
    /// larger arm is thinned by chance. Concordant pairs of pairs over those whose observed benefits differ.
    fn c_for_benefit(&self, rows: &[usize], chance: &mut Chance) -> f64 {
        let mut arm = |which: bool| {
            let mut members: Vec<usize> = rows.iter().copied().filter(|row| self.treated[*row] == which).collect();
            chance.shuffle(&mut members);
            members
        };
        let (mut with, mut without) = (arm(true), arm(false));
        let count = with.len().min(without.len());
        for members in [&mut with, &mut without] {
            members.truncate(count);
            members.sort_by(|a, b| self.benefits[*a].total_cmp(&self.benefits[*b]).then(a.cmp(b)));
        }
        // Observed benefit: −1, 0 or 1.
        let mut by_observed: [Vec<(f64, f64)>; 3] = Default::default();
        for (t, c) in with.iter().zip(&without) {
            let observed = self.outcome[*c] - self.outcome[*t] + 1.0;
            let predicted = 0.5 * (self.benefits[*t] + self.benefits[*c]);
            by_observed[observed as usize].push((predicted, self.weights[*t] * self.weights[*c]));
        }
        let (mut concordant, mut all) = (0.0, 0.0);
        for (less, more) in [(0, 1), (0, 2), (1, 2)] {
            let (less, more) = (&by_observed[less], &by_observed[more]);
            let sum = |pairs: &[(f64, f64)]| pairs.iter().map(|(_, weight)| weight).sum::<f64>();
            let comparable = sum(less) * sum(more);
            if comparable > 0.0 {
                let classes: Vec<f64> = less.iter().map(|_| 0.0).chain(more.iter().map(|_| 1.0)).collect();
                let (values, weights): (Vec<f64>, Vec<f64>) = less.iter().chain(more).copied().unzip();
                concordant += comparable * auroc(&classes, &values, &weights);
                all += comparable;
            }
        }
        concordant / all
    }
}

/// Everything that judges the predictions.
pub(super) fn validate(judged: &Judged, settings: &EffectSettings) -> Result<Validation, Error> {
    let rows: Vec<usize> = (0..judged.outcome.len()).collect();
    let mut order = rows.clone();
    order.sort_by(|a, b| judged.benefits[*a].total_cmp(&judged.benefits[*b]).then(a.cmp(b)));
    let mut group_of = vec![0; rows.len()];
    order.iter().enumerate().for_each(|(rank, row)| group_of[*row] = rank * settings.groups / rows.len());
    let seed = settings.selection.seed;
    // The groups' benefits, the average, the slope, the concordance.
    let statistics = |rows: &[usize], replicate: usize| {
        let of_group = |group: usize| judged.observed(rows.iter().copied().filter(|row| group_of[*row] == group));
        let mut all: Vec<f64> = (0..settings.groups).map(of_group).collect();
        all.push(judged.observed(rows.iter().copied()));
        all.push(judged.slope(rows));
        all.push(judged.c_for_benefit(rows, &mut Chance::new(seed ^ 0xC0FFEE, replicate as u64)));
        all
    };
    let found = statistics(&rows, 0);
    let replicates = pool::run(settings.replicates, settings.selection.threads, &|_, _| {}, |replicate| {
        let mut chance = Chance::new(seed, replicate as u64);
        let count = judged.persons.len();
        let drawn = (0..count).flat_map(|_| judged.persons[chance.below(count)].iter().copied());
        Ok(statistics(&drawn.collect::<Vec<usize>>(), replicate + 1))
    })?;
    let estimate = |at: usize| {
        let mut values: Vec<f64> = replicates.iter().map(|of| of[at]).filter(|value| value.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        Estimate { estimate: found[at], low: quantile(&values, 0.025), high: quantile(&values, 0.975) }
    };
    let group = |group: usize| {
        let members: Vec<usize> = rows.iter().copied().filter(|row| group_of[*row] == group).collect();
        BenefitGroup {
            rows: members.len(),
            treated: members.iter().filter(|row| judged.treated[**row]).count(),
            predicted: members.iter().map(|row| judged.benefits[*row]).sum::<f64>() / members.len() as f64,
            observed: estimate(group),
        }
    };
    let groups = settings.groups;
    Ok(Validation {
        groups: (0..groups).map(group).collect(),
        average: estimate(groups),
        slope: estimate(groups + 1),
        c_for_benefit: estimate(groups + 2),
    })
}

/// Of sorted numbers, straight between neighbours; NaN of none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = share * (sorted.len().max(1) - 1) as f64;
    let below = libm::floor(at) as usize;
    match (sorted.get(below), sorted.get(below + 1)) {
        (Some(low), Some(high)) => low + (at - below as f64) * (high - low),
        (Some(only), None) => *only,
        _ => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use statistics::{Design, glm};

    fn judged(outcome: &[f64], treated: &[bool], benefits: &[f64]) -> Judged {
        Judged {
            outcome: outcome.to_vec(),
            weights: vec![1.0; outcome.len()],
            treated: treated.to_vec(),
            benefits: benefits.to_vec(),
            persons: (0..outcome.len()).map(|row| vec![row]).collect(),
        }
    }

    /// By hand: pairs by rank are (t .1, c .2), (t .3, c .4), (t .5, c .6), their observed benefits 0, 1 and −1: of the
    /// three pairs of pairs, in their predictions' order .15 .35 .55, only the first is concordant.
    #[test]
    fn c_for_benefit_counts_pairs_of_pairs() {
        let rows = judged(
            &[1.0, 1.0, 0.0, 1.0, 1.0, 0.0],
            &[true, false, true, false, true, false],
            &[0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
        );
        let all: Vec<usize> = (0..6).collect();
        let c = rows.c_for_benefit(&all, &mut Chance::new(1, 1));
        assert!((c - 1.0 / 3.0).abs() < 1e-15, "{c}");
        assert!((rows.observed(all.into_iter()) - (2.0 / 3.0 - 2.0 / 3.0)).abs() < 1e-15);
    }

    /// Where benefits take two values only, the slope is a difference of the four cells' risks, which a saturated logistic
    /// model also gives.
    #[test]
    fn the_slope_is_the_interaction_of_treatment_and_benefit() {
        let treated: Vec<bool> = (0..200).map(|row| row % 2 == 0).collect();
        let benefits: Vec<f64> = (0..200).map(|row| if row % 4 < 2 { 0.1 } else { 0.3 }).collect();
        let mut next = crate::testing::numbers(4);
        let outcome: Vec<f64> = (0..200).map(|_| f64::from(u8::from(next() < 0.4))).collect();
        let rows = judged(&outcome, &treated, &benefits);
        let column = |of: &dyn Fn(usize) -> f64| (0..200).map(of).collect::<Vec<f64>>();
        let t = column(&|row| f64::from(u8::from(treated[row])));
        let b = column(&|row| f64::from(u8::from(benefits[row] > 0.2)));
        let product = column(&|row| t[row] * b[row]);
        let design = Design::from_columns(200, &[("t".into(), t), ("b".into(), b), ("tb".into(), product)]).unwrap();
        let data = glm::Data { design: &design, outcome: &outcome, offset: None, weights: None };
        let fitted = glm::logistic(&data, 0.95).unwrap().fitted;
        // Rows 0 to 3 are the four cells: (t, low), (c, low), (t, high), (c, high).
        let expected = ((fitted[3] - fitted[1]) - (fitted[2] - fitted[0])) / 0.2;
        let all: Vec<usize> = (0..200).collect();
        assert!((rows.slope(&all) - expected).abs() < 1e-8, "{} {expected}", rows.slope(&all));
    }
}
