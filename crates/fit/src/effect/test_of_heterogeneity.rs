//! Whether benefit differs between persons as predicted: a randomisation test.
//!
//! If the treatment changed everybody's risk by the same amount, taking that amount back from the treated would make the
//! arms exchangeable. So the arms are dealt out anew, as they were randomised, and the relation of predicted to observed
//! benefit is compared with those. Ding, Feller and Miratrix, Journal of the Royal Statistical Society B 2016;78:655,
//! with the average effect plugged in.

use super::EffectSettings;
use super::validation::Judged;
use crate::error::Error;
use crate::pool;
use crate::random::Chance;

/// How the treatment was dealt out.
enum Dealt {
    /// Within each person, such as an eye of two.
    Within,
    /// One arm a person.
    Persons,
    /// Neither: row by row.
    Rows,
}

/// The chance, where all benefit equally, that larger predicted benefits go with larger observed ones at least so much.
pub(super) fn p_value(judged: &Judged, settings: &EffectSettings) -> Result<f64, Error> {
    let average = judged.observed(0..judged.outcome.len());
    let restored: Vec<f64> =
        judged.outcome.iter().zip(&judged.treated).map(|(y, t)| if *t { y + average } else { *y }).collect();
    let dealt = dealt(judged);
    let observed = relation(judged, &restored, &judged.treated);
    let permutations = settings.permutations;
    let at_least = pool::run(permutations, settings.selection.threads, &|_, _| {}, |permutation| {
        let mut chance = Chance::new(settings.selection.seed ^ 0x5EED, permutation as u64);
        let arms = anew(judged, &dealt, &mut chance);
        Ok(usize::from(relation(judged, &restored, &arms) >= observed))
    })?;
    Ok((1 + at_least.iter().sum::<usize>()) as f64 / (1 + permutations) as f64)
}

/// Covariance of predicted benefit and outcome among the untreated less that among the treated.
fn relation(judged: &Judged, outcome: &[f64], treated: &[bool]) -> f64 {
    let of = |arm: bool| {
        let (mut total, mut x, mut y, mut xy) = (0.0, 0.0, 0.0, 0.0);
        for row in (0..outcome.len()).filter(|row| treated[*row] == arm) {
            let weight = judged.weights[row];
            total += weight;
            x += weight * judged.benefits[row];
            y += weight * outcome[row];
            xy += weight * judged.benefits[row] * outcome[row];
        }
        (xy - x * y / total) / total
    };
    of(false) - of(true)
}

fn dealt(judged: &Judged) -> Dealt {
    let has = |rows: &Vec<usize>, arm: bool| rows.iter().any(|row| judged.treated[*row] == arm);
    let is_split = |rows: &&Vec<usize>| has(rows, true) && has(rows, false);
    let split = judged.persons.iter().filter(is_split).count();
    if split == 0 {
        Dealt::Persons
    } else if split == judged.persons.len() {
        Dealt::Within
    } else {
        Dealt::Rows
    }
}

fn anew(judged: &Judged, dealt: &Dealt, chance: &mut Chance) -> Vec<bool> {
    let mut arms = judged.treated.clone();
    match dealt {
        Dealt::Rows => chance.shuffle(&mut arms),
        Dealt::Within => {
            for rows in &judged.persons {
                let mut own: Vec<bool> = rows.iter().map(|row| judged.treated[*row]).collect();
                chance.shuffle(&mut own);
                rows.iter().zip(own).for_each(|(row, arm)| arms[*row] = arm);
            }
        }
        Dealt::Persons => {
            let arm_of = |rows: &Vec<usize>| rows.first().is_some_and(|row| judged.treated[*row]);
            let mut own: Vec<bool> = judged.persons.iter().map(arm_of).collect();
            chance.shuffle(&mut own);
            for (rows, arm) in judged.persons.iter().zip(own) {
                rows.iter().for_each(|row| arms[*row] = arm);
            }
        }
    }
    arms
}
