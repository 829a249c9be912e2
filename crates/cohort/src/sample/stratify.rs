//! A sample of each stratum.

use std::collections::BTreeMap;

use super::Placed;
use super::settings::{SplitName, Stratify};
use super::traits::key;
use crate::chance::draw;

/// Positions of rows, each with its draw.
type Drawn = Vec<(u64, usize)>;

/// Draws rows of each stratum of each split; the weight of one that stays is multiplied by how many it stands for.
pub(super) fn stratify(rows: Vec<Placed>, settings: &Stratify, seed: u64) -> Vec<Placed> {
    let mut strata: BTreeMap<(SplitName, Vec<String>), Drawn> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        let name = format!("{}\0{}", row.row.person, row.row.index);
        strata.entry((row.split, key(&row.row, &settings.by))).or_default().push((draw(seed, "stratum", &name), at));
    }
    let mut weights: Vec<Option<f64>> = vec![None; rows.len()];
    for ((split, _), mut drawn) in strata {
        drawn.sort_unstable();
        let all = drawn.len();
        let share = settings.fraction.map(|share| (libm::round(all as f64 * share) as usize).max(1));
        let wanted = settings.rows.or(share).unwrap_or(all).min(all);
        let count = if settings.only_train && split != SplitName::Train { all } else { wanted };
        for (_, at) in drawn.into_iter().take(count) {
            if let Some(weight) = weights.get_mut(at) {
                *weight = Some(all as f64 / count as f64);
            }
        }
    }
    let kept = rows.into_iter().zip(weights);
    kept.filter_map(|(row, weight)| weight.map(|weight| Placed { weight: row.weight * weight, ..row })).collect()
}
