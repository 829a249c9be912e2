//! The result over what is not known, from the reference cohort: every completion goes through the model, so that the mean
//! is exact for the cohort whatever the family of the model.

use crate::bundle::source::Tier;
use crate::bundle::{Bundle, Equation, Output, is_true};
use crate::columns::Columns;
use crate::population;
use crate::scorer::Scorer;

use super::completion::Completions;

/// The part of the cohort beyond each limit.
const BEYOND: f64 = 0.05;
/// A tier that fewer of the cohort have is not called possible.
const RAREST_TIER: f64 = 0.01;
/// How often the model may be evaluated for the tests of one output.
const MOST_EVALUATIONS: usize = 6_000;
const FEWEST_VALUES: usize = 4;

/// The result over the cohort.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Marginal {
    pub(super) mean: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) tiers: Vec<Tier>,
}

/// What knowing one input would do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Told {
    /// Position of the input in the row.
    pub(super) at: usize,
    pub(super) width: f64,
    pub(super) tier_changes: f64,
}

/// What evaluates completions.
pub(super) struct Evaluation<'a> {
    bundle: &'a Bundle,
    output: &'a Output,
    scorer: Scorer<'a>,
    columns: Columns<'a>,
}

impl<'a> Evaluation<'a> {
    pub(super) fn new(bundle: &'a Bundle, equation: &'a Equation, output: &'a Output, row: &[f64]) -> Self {
        Self { bundle, output, scorer: bundle.scorer(output), columns: Columns::new(&equation.terms, row) }
    }

    /// The value of a row of inputs; NaN where the model does not hold.
    fn value(&mut self, row: &[f64]) -> f64 {
        let refuses =
            |rule: &&crate::bundle::Rule| population::concerns(rule, self.output) && is_true(rule.when.evaluate(row));
        if self.bundle.refuse.iter().find(refuses).is_some() {
            return f64::NAN;
        }
        self.scorer.value(self.columns.of(row))
    }

    pub(super) fn tier(&self, row: &[f64], value: f64) -> Tier {
        population::alert(self.bundle, self.output, row, value).map_or(Tier::Passive, |alert| alert.tier)
    }

    /// The result over those of the open inputs at `which`, from `base`; `None` where no completion counts or the
    /// model holds for none.
    pub(super) fn over(&mut self, completions: &Completions<'_>, base: &[f64], which: &[usize]) -> Option<Marginal> {
        if which.is_empty() {
            let value = self.value(base);
            let tiers = vec![self.tier(base, value)];
            return value.is_finite().then_some(Marginal { mean: value, low: value, high: value, tiers });
        }
        let settled: Vec<usize> = (0..completions.open.len()).filter(|place| !which.contains(place)).collect();
        let shares = completions.shares(base, which, &settled)?;
        let mut found: Vec<(f64, f64)> = vec![];
        let mut by_tier = [(Tier::Passive, 0.0), (Tier::Banner, 0.0), (Tier::Interrupt, 0.0)];
        for (completion, share) in completions.values.iter().zip(shares) {
            let row = completions.completed(base, which, completion);
            let value = self.value(&row);
            if value.is_finite() {
                let tier = self.tier(&row, value);
                by_tier.iter_mut().filter(|(one, _)| *one == tier).for_each(|(_, sum)| *sum += share);
                found.push((value, share));
            }
        }
        let all: f64 = found.iter().map(|(_, share)| share).sum();
        let mean = found.iter().map(|(value, share)| value * share).sum::<f64>() / all;
        found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let tiers = by_tier.into_iter().filter(|(_, sum)| *sum >= RAREST_TIER * all).map(|(tier, _)| tier).collect();
        Some(Marginal {
            mean,
            low: quantile(&found, BEYOND * all)?,
            high: quantile(&found, (1.0 - BEYOND) * all)?,
            tiers,
        })
    }

    /// What knowing each open input would do: for each value that the cohort has of it, or each of some groups of them with
    /// the middle value of the group, the result over the others that are then still not known. With whether every value of
    /// every input stood for itself.
    pub(super) fn tests(&mut self, completions: &Completions<'_>, tier_now: Tier) -> (Vec<Told>, bool) {
        let all: Vec<usize> = (0..completions.open.len()).collect();
        let rows = completions.values.len();
        let most = (MOST_EVALUATIONS / (rows * all.len()).max(1)).max(FEWEST_VALUES);
        let (mut found, mut is_exact) = (vec![], true);
        for place in &all {
            let others: Vec<usize> = all.iter().copied().filter(|other| other != place).collect();
            let Some(at) = completions.open.get(*place).map(|open| open.at) else { continue };
            let Some(shares) = completions.shares(&completions.row, &[*place], &[]) else { continue };
            let of = |completion: &Vec<f64>| completion.get(*place).copied().unwrap_or(f64::NAN);
            let samples: Vec<(f64, f64)> = completions.values.iter().map(of).zip(shares).collect();
            let (mut width, mut changes, mut sum) = (0.0, 0.0, 0.0);
            let (values, is_grouped) = representatives(samples, most);
            is_exact &= !is_grouped;
            for (value, share) in values {
                let mut base = completions.row.clone();
                if let Some(cell) = base.get_mut(at) {
                    *cell = value;
                }
                let Some(then) = self.over(completions, &base, &others) else { continue };
                // With nothing left that it needs the model answers as it would; else the mean is what is known.
                let is_needed = |place: &usize| completions.open.get(*place).is_some_and(|open| open.is_needed);
                let answer = if others.iter().any(is_needed) { then.mean } else { self.value(&base) };
                let tier = if answer.is_finite() { self.tier(&base, answer) } else { tier_now };
                width += share * (then.high - then.low);
                changes += share * f64::from(u8::from(tier != tier_now));
                sum += share;
            }
            if sum > 0.0 {
                found.push(Told { at, width: width / sum, tier_changes: changes / sum });
            }
        }
        (found, is_exact)
    }
}

/// The smallest value up to which at least `share` of the sorted values lie.
fn quantile(sorted: &[(f64, f64)], share: f64) -> Option<f64> {
    let mut sum = 0.0;
    // What sums leave over by rounding must not reach for the next value.
    const ROUNDING: f64 = 1e-12;
    let found = sorted.iter().find(|(_, part)| {
        sum += part;
        sum >= share - ROUNDING
    });
    found.or(sorted.last()).map(|(value, _)| *value)
}

/// The different values with their shares; where they are more than `most`, groups of about equal shares, each with its
/// middle value. With whether they were grouped.
fn representatives(mut samples: Vec<(f64, f64)>, most: usize) -> (Vec<(f64, f64)>, bool) {
    samples.retain(|(value, share)| !value.is_nan() && *share > 0.0);
    samples.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut distinct: Vec<(f64, f64)> = vec![];
    for (value, share) in samples {
        match distinct.last_mut().filter(|(last, _)| *last == value) {
            Some((_, sum)) => *sum += share,
            None => distinct.push((value, share)),
        }
    }
    if distinct.len() <= most {
        return (distinct, false);
    }
    let all: f64 = distinct.iter().map(|(_, share)| share).sum();
    let mut groups: Vec<Vec<(f64, f64)>> = vec![vec![]; most];
    let mut sum = 0.0;
    for (value, share) in distinct {
        // By the middle of its own part, so that no value leans to the group above for its size alone.
        let group = libm::floor((sum + share / 2.0) / all * most as f64) as usize;
        sum += share;
        if let Some(group) = groups.get_mut(group.min(most - 1)) {
            group.push((value, share));
        }
    }
    let middle = |group: Vec<(f64, f64)>| {
        let whole: f64 = group.iter().map(|(_, share)| share).sum();
        Some((quantile(&group, whole / 2.0)?, whole))
    };
    (groups.into_iter().filter_map(middle).collect(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_the_value_at_which_the_share_is_reached() {
        let sorted = [(1.0, 0.1), (2.0, 0.3), (3.0, 0.6)];
        for (share, expected) in [(0.05, 1.0), (0.1, 1.0), (0.11, 2.0), (0.4, 2.0), (0.95, 3.0), (1.0, 3.0)] {
            assert_eq!(quantile(&sorted, share), Some(expected), "{share}");
        }
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn few_values_stand_for_themselves_and_many_in_groups() {
        let samples = vec![(3.0, 0.25), (1.0, 0.25), (1.0, 0.25), (f64::NAN, 0.25)];
        assert_eq!(representatives(samples, 4), (vec![(1.0, 0.5), (3.0, 0.25)], false));
        let many: Vec<(f64, f64)> = (0..100).map(|at| (f64::from(at), 0.01)).collect();
        let (groups, is_grouped) = representatives(many, 4);
        assert!(is_grouped);
        assert_eq!(groups.iter().map(|(value, _)| *value).collect::<Vec<_>>(), [12.0, 37.0, 62.0, 87.0]);
        assert!(groups.iter().all(|(_, share)| (share - 0.25).abs() < 1e-12));
    }
}
