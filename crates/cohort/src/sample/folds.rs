//! Folds for cross-validation: a person is in one fold.

use std::collections::BTreeMap;

use super::Placed;
use super::settings::{FoldBy, Folds, SplitName};
use crate::chance::draw;
use crate::error::CohortError;

/// Deals the persons of the training rows out to folds.
///
/// # Errors
/// When there are fewer persons, or by chance fewer with the outcome, than folds.
pub(super) fn folds(rows: &mut [Placed], folds: &Folds, seed: u64) -> Result<(), CohortError> {
    let mut persons: BTreeMap<&str, (bool, i32)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.split == SplitName::Train) {
        let (is_case, first) = persons.entry(&row.row.person).or_insert((false, i32::MAX));
        *is_case |= row.is_case();
        *first = (*first).min(row.row.index);
    }
    if persons.is_empty() {
        return Ok(());
    }
    // Amounts need no cases.
    let has_amounts = rows.iter().any(|row| row.row.amount.value.is_some());
    let cases = persons.values().filter(|(is_case, _)| *is_case).count();
    let (count, what) = match folds.by {
        FoldBy::Person if !has_amounts => (cases.min(persons.len()), "persons with the outcome"),
        FoldBy::Person | FoldBy::Time => (persons.len(), "persons"),
    };
    if count < folds.k {
        let problem = format!("is {}, but there are only {count} {what} to train on; write fewer folds", folds.k);
        return Err(CohortError::key("sampling.folds.k", problem));
    }
    let mut order: Vec<(bool, i32, u64, &str)> = persons
        .iter()
        .map(|(person, (is_case, first))| {
            let by_time = folds.by == FoldBy::Time;
            (*is_case && !by_time, if by_time { *first } else { 0 }, draw(seed, "fold", person), *person)
        })
        .collect();
    order.sort_unstable();
    let all = order.len();
    let fold = |at: usize| match folds.by {
        FoldBy::Person => at % folds.k,
        FoldBy::Time => at * folds.k / all,
    };
    let dealt: BTreeMap<String, usize> =
        order.iter().enumerate().map(|(at, (.., person))| ((*person).to_owned(), fold(at))).collect();
    for row in rows.iter_mut().filter(|row| row.split == SplitName::Train) {
        row.fold = dealt.get(&row.row.person).copied();
    }
    Ok(())
}
