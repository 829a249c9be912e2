//! All inputs together: how they correlate among the training rows, how far held-out rows lie from them, and how often the
//! check would speak of others of whom nothing is wrong. The distance is the one that the page computes.

use std::collections::BTreeMap;

use assess::GateVerdict;
use assess::applicability::columns::joint_columns;
use assess::applicability::joint::{distance, verdict};
use assess::source::applicability::{ApplicabilitySource, FalseAlarm, JointSource, TAIL_SHARES};
use features::FeatureSet;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use super::correlation::correlation;
use super::{InputRows, Known, in_order, independent, of_rows, thousandth};
use crate::error::PublishError;

/// Of ordinary patients, so many may be cautioned and refused by this check.
pub(super) const AIMS: FalseAlarm =
    FalseAlarm { caution_aim: 0.05, caution: 0.0, refuse_aim: 0.005, refuse: 0.0, patients: 0 };
/// Fewer rows of a test set than this are too few to divide.
const FEWEST_HELD_OUT: usize = 60;
/// Parts of the training rows, each held against the others, where no rows were kept apart.
const PARTS: usize = 10;
/// Streams of chance, one for each purpose.
const OF_PARTS: u64 = 1 << 33;
const OF_HALVES: u64 = (1 << 33) + 1;

/// The joint check over these columns, with a sentence on how it was made. None where no row can be compared.
pub(super) fn joint(
    known: &Known<'_>,
    features: &FeatureSet,
    source: &ApplicabilitySource,
    columns: Vec<String>,
) -> Result<(Option<JointSource>, String), PublishError> {
    let mut joint = fitted(source, columns, features, known.training);
    let test = known.test.filter(|test| test.groups.len() >= FEWEST_HELD_OUT);
    let (tails, of) = match test {
        Some(test) => (tails(source, &joint, features, test), "rows of the test set".to_owned()),
        None => {
            let why = match known.test {
                Some(test) => format!("the test set has only {}", test.groups.len()),
                None => "the recipe keeps no test set of this population".to_owned(),
            };
            let how = format!("training rows, each held against those of other parts of {PARTS} ({why})");
            (cross_fitted(known, features, &joint.columns)?, how)
        }
    };
    let [ranked, others] = halves(&tails, known.seed);
    if ranked.is_empty() || others.is_empty() {
        return Ok((None, "No row has inputs that could be compared together.".to_owned()));
    }
    joint.held_out = u32::try_from(ranked.len()).unwrap_or(u32::MAX);
    joint.tail = TAIL_SHARES.map(|share| quantile(&ranked, share));
    let found = |tails: &[f64]| {
        let share = |from: GateVerdict| {
            let speaks = tails.iter().filter(|tail| verdict(&joint, **tail) >= from).count();
            thousandth(speaks as f64 / tails.len() as f64)
        };
        (share(GateVerdict::Caution), share(GateVerdict::Refuse))
    };
    let (caution, refuse) = found(&others);
    let mut how = format!(
        "How far a patient lies from them is ranked among {} {of}; {} others give the false alarms.",
        ranked.len(),
        others.len()
    );
    if let Some(elsewhere) = known.elsewhere {
        let tails: Vec<f64> = tails_alone(&self::tails(source, &joint, features, elsewhere));
        if !tails.is_empty() {
            let (caution, refuse) = found(&tails);
            how += &format!(
                " Of {} rows of another population it would caution {:.1} % and refuse {:.1} %.",
                tails.len(),
                caution * 100.0,
                refuse * 100.0
            );
        }
    }
    joint.false_alarm =
        FalseAlarm { caution, refuse, patients: u32::try_from(others.len()).unwrap_or(u32::MAX), ..AIMS };
    Ok((Some(joint), how))
}

/// The columns with their correlations over these rows.
fn fitted(
    source: &ApplicabilitySource,
    columns: Vec<String>,
    features: &FeatureSet,
    rows: InputRows<'_>,
) -> JointSource {
    let joint = independent(columns);
    let mut scores = vec![Vec::with_capacity(rows.groups.len()); joint.columns.len()];
    for row in 0..rows.groups.len() {
        let of_row = joint_columns(source, &joint, features, &in_order(features, rows, row));
        scores.iter_mut().zip(of_row).for_each(|(column, score)| column.push(score));
    }
    JointSource { correlation: correlation(&scores), ..joint }
}

/// Group and tail probability of each row that has any of the columns.
fn tails(
    source: &ApplicabilitySource,
    joint: &JointSource,
    features: &FeatureSet,
    rows: InputRows<'_>,
) -> Vec<(u64, f64)> {
    let of_row = |(row, group): (usize, &u64)| {
        Some((*group, distance(source, joint, features, &in_order(features, rows, row))?.tail))
    };
    rows.groups.iter().enumerate().filter_map(of_row).collect()
}

fn tails_alone(tails: &[(u64, f64)]) -> Vec<f64> {
    tails.iter().map(|(_, tail)| *tail).collect()
}

/// The same of the training rows, each part held against what the others alone know.
fn cross_fitted(known: &Known<'_>, features: &FeatureSet, columns: &[String]) -> Result<Vec<(u64, f64)>, PublishError> {
    let rows = known.training;
    let part_of = dealt(rows.groups, PARTS, known.seed, OF_PARTS);
    let mut all = Vec::with_capacity(rows.groups.len());
    for part in 0..PARTS {
        let of = |is_in: bool| {
            let wanted: Vec<usize> = (0..rows.groups.len())
                .filter(|row| (part_of.get(&rows.groups[*row]) == Some(&part)) == is_in)
                .collect();
            let groups: Vec<u64> = wanted.iter().map(|row| rows.groups[*row]).collect();
            let column = |values: &Vec<f64>| wanted.iter().map(|row| values[*row]).collect::<Vec<f64>>();
            let values: BTreeMap<String, Vec<f64>> =
                rows.values.iter().map(|(name, values)| (name.clone(), column(values))).collect();
            (values, groups)
        };
        let ((others, other_groups), (held, held_groups)) = (of(false), of(true));
        let source = of_rows(features, &others)?;
        let others = InputRows { values: &others, groups: &other_groups };
        let joint = fitted(&source, columns.to_vec(), features, others);
        all.extend(tails(&source, &joint, features, InputRows { values: &held, groups: &held_groups }));
    }
    Ok(all)
}

/// Two halves that share no group, ascending.
fn halves(tails: &[(u64, f64)], seed: u64) -> [Vec<f64>; 2] {
    let groups: Vec<u64> = tails.iter().map(|(group, _)| *group).collect();
    let side = dealt(&groups, 2, seed, OF_HALVES);
    [0, 1].map(|half| {
        let mut own: Vec<f64> =
            tails.iter().filter(|(group, _)| side.get(group) == Some(&half)).map(|(_, tail)| *tail).collect();
        own.sort_by(f64::total_cmp);
        own
    })
}

/// Deals the groups into parts, by a shuffle.
fn dealt(groups: &[u64], parts: usize, seed: u64, stream: u64) -> BTreeMap<u64, usize> {
    let mut distinct = groups.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(stream);
    for at in (1..distinct.len()).rev() {
        let other = (random.next_u64() % (at as u64 + 1)) as usize;
        distinct.swap(at, other);
    }
    distinct.into_iter().enumerate().map(|(at, group)| (group, at % parts)).collect()
}

/// The value below which another of the same kind lies with a probability of at most `share`: the order statistic of rank
/// share (n + 1), to three significant digits; 0 where so few cannot tell.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let rank = (share * (sorted.len() as f64 + 1.0) + 1e-9) as usize;
    let Some(value) = rank.checked_sub(1).and_then(|at| sorted.get(at)) else { return 0.0 };
    if *value <= 0.0 {
        return 0.0;
    }
    // Down, so that a rounding never adds to the false alarms; dividing by a whole power gives the double that the decimal
    // stands for.
    let scale = libm::pow(10.0, 2.0 - libm::floor(libm::log10(*value)));
    libm::floor(value * scale) / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_even_and_keep_groups_together() {
        let groups: Vec<u64> = (0..100).map(|at| at / 2).collect();
        let dealt = dealt(&groups, 10, 3, OF_PARTS);
        assert_eq!(dealt.len(), 50);
        for part in 0..10 {
            assert_eq!(dealt.values().filter(|p| **p == part).count(), 5);
        }
        assert_ne!(dealt, super::dealt(&groups, 10, 4, OF_PARTS));
    }

    /// Ranks share (n + 1) = 1, 2, 5 of 99 values; below rank 1 nothing is known.
    #[test]
    fn quantiles_are_order_statistics() {
        let sorted: Vec<f64> = (1..=99).map(|at| f64::from(at) / 100.0 + 0.000_123).collect();
        assert_eq!(quantile(&sorted, 0.005), 0.0);
        let found = [0.01, 0.02, 0.05, 0.5].map(|share| quantile(&sorted, share));
        assert_eq!(found, [0.0101, 0.0201, 0.0501, 0.5]);
    }
}
