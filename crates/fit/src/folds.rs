//! Which rows are held out together: by person, by person with the outcome spread evenly, or by time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::random::Chance;

/// How rows are held out. Rows of one group are never on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Groups by chance.
    Grouped,
    /// Groups by chance, those with the outcome spread evenly over the folds.
    #[default]
    Stratified,
    /// Forward in time: each fold is held out from a model of earlier rows only. The earliest part is never held out.
    Time,
}

/// Rows of the table, ascending.
#[derive(Debug, Clone, PartialEq)]
pub struct Fold {
    /// To learn from.
    pub train: Vec<usize>,
    /// Held out.
    pub test: Vec<usize>,
}

/// Splits a table.
///
/// # Errors
/// Fewer groups than folds, folds below 2, or no times where the split is by time.
pub fn folds(data: &Data, count: usize, split: Split, seed: u64) -> Result<Vec<Fold>, Error> {
    if count < 2 {
        return Err(Error::Setting { what: format!("{count} folds hold nothing out: take at least 2, such as 5") });
    }
    let mut members: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    (0..data.count()).for_each(|row| members.entry(data.group(row)).or_default().push(row));
    let too_few = || Error::TooFewRows { rows: data.count(), groups: members.len(), folds: count };
    let all = match split {
        Split::Time => by_time(data, count)?,
        Split::Grouped | Split::Stratified => {
            let mut chance = Chance::new(seed, 0);
            // By chance first; a stable sort keeps that order within a class.
            let mut order: Vec<&Vec<usize>> = members.values().collect();
            chance.shuffle(&mut order);
            if split == Split::Stratified {
                let class = class_of(data);
                order.sort_by_key(|rows| rows.iter().map(|row| class(*row)).max());
            }
            let mut fold_of = vec![0; data.count()];
            for (at, rows) in order.iter().enumerate() {
                rows.iter().for_each(|row| fold_of[*row] = at % count);
            }
            let fold = |at: usize| {
                let (test, train) = (0..data.count()).partition(|row| fold_of[*row] == at);
                Fold { train, test }
            };
            (0..count).map(fold).collect::<Vec<Fold>>()
        }
    };
    if all.iter().any(|fold| fold.test.is_empty() || fold.train.is_empty()) {
        return Err(too_few());
    }
    Ok(all)
}

/// The class that is spread evenly: the outcome, the event, or the fifth of a continuous outcome.
fn class_of(data: &Data) -> impl Fn(usize) -> usize {
    let values: Vec<f64> = (0..data.count()).map(|row| data.outcome.value(row)).collect();
    let mut sorted = values.clone();
    sorted.sort_by(f64::total_cmp);
    let is_continuous = matches!(data.outcome, Outcome::Continuous(_));
    move |row| match is_continuous {
        true => sorted.partition_point(|value| *value < values[row]) * 5 / sorted.len().max(1),
        false => values[row] as usize,
    }
}

/// `count` + 1 blocks of equally many rows by index date, rows of one date in one block; each block but the first is
/// held out from a model of the rows before it, less the rows of persons that it holds.
fn by_time(data: &Data, count: usize) -> Result<Vec<Fold>, Error> {
    if data.times.len() != data.count() {
        return Err(Error::Setting {
            what: "a split by time needs an index date for each row: give them, or split by group".into(),
        });
    }
    let mut sorted = data.times.clone();
    sorted.sort_by(f64::total_cmp);
    let bound = |block: usize| sorted[(block * sorted.len() / (count + 1)).min(sorted.len() - 1)];
    let fold = |at: usize| {
        let (from, to) = (bound(at + 1), if at + 2 > count { f64::INFINITY } else { bound(at + 2) });
        let test: Vec<usize> =
            (0..data.count()).filter(|row| data.times[*row] >= from && data.times[*row] < to).collect();
        let held: std::collections::BTreeSet<u64> = test.iter().map(|row| data.group(*row)).collect();
        let is_earlier = |row: &usize| data.times[*row] < from && !held.contains(&data.group(*row));
        Fold { train: (0..data.count()).filter(is_earlier).collect(), test }
    };
    Ok((0..count).map(fold).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// 60 persons of 2 rows each, every fifth person with the outcome, a day later each row.
    fn table() -> Data {
        let outcome = (0..120).map(|row| f64::from(u8::from(row / 2 % 5 == 0))).collect();
        Data {
            columns: vec!["a".into()],
            rows: vec![0.0; 120],
            outcome: Outcome::Binary(outcome),
            groups: (0..120).map(|row| row / 2).collect(),
            times: (0..120).map(f64::from).collect(),
            ..Data::default()
        }
    }

    #[test]
    fn nobody_is_on_both_sides() {
        let data = table();
        for split in [Split::Grouped, Split::Stratified, Split::Time] {
            let all = folds(&data, 4, split, 7).unwrap();
            assert_eq!(all.len(), 4);
            let mut held = Vec::new();
            for Fold { train, test } in &all {
                let of = |rows: &[usize]| rows.iter().map(|row| data.group(*row)).collect::<BTreeSet<_>>();
                assert!(of(train).is_disjoint(&of(test)), "{split:?}");
                held.extend_from_slice(test);
                if split == Split::Time {
                    let last = train.iter().map(|row| data.times[*row]).fold(0.0, f64::max);
                    assert!(test.iter().all(|row| data.times[*row] > last));
                }
                if split == Split::Stratified {
                    assert_eq!(test.iter().filter(|row| data.outcome.value(**row) == 1.0).count(), 6);
                }
            }
            let count = held.len();
            held.sort_unstable();
            held.dedup();
            assert_eq!(held.len(), count, "a row is held out twice");
            assert_eq!(count, if split == Split::Time { 96 } else { 120 });
        }
        assert_ne!(folds(&data, 4, Split::Grouped, 7), folds(&data, 4, Split::Grouped, 8));
    }

    #[test]
    fn folds_that_cannot_be_are_refused() {
        let mut data = table();
        assert!(folds(&data, 61, Split::Grouped, 0).unwrap_err().to_string().contains("60 persons are too few"));
        assert!(folds(&data, 1, Split::Grouped, 0).is_err());
        data.times.clear();
        assert!(folds(&data, 4, Split::Time, 0).unwrap_err().to_string().contains("index date"));
    }
}
