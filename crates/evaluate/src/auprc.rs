//! Area under the precision–recall curve as average precision: a step for each distinct prediction, no interpolation.

use super::cases::Sample;

/// The mean of the precision over the recall gained at each threshold; both outcomes must occur.
pub(crate) fn average_precision(sample: &Sample) -> f64 {
    let mut before = 0.0;
    let mut area = 0.0;
    for [recall, precision] in curve(sample) {
        area += (recall - before) * precision;
        before = recall;
    }
    area
}

/// Recall and precision as the threshold falls.
pub(crate) fn curve(sample: &Sample) -> Vec<[f64; 2]> {
    let levels = sample.levels_descending();
    let events: f64 = levels.iter().map(|l| l.1).sum();
    let (mut hit, mut flagged) = (0.0, 0.0);
    let mut curve = Vec::with_capacity(levels.len());
    for (_, e, o) in levels {
        hit += e;
        flagged += e + o;
        curve.push([hit / events, hit / flagged]);
    }
    curve
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `average_precision_score` of scikit-learn 1.9, without and with `sample_weight`.
    #[test]
    fn equals_scikit_learn() {
        equals(average_precision(&MadeUp::new().sample()), 0.733_486_218_232_886_8, 1e-14);
        equals(average_precision(&MadeUp::new().weighted()), 0.734_504_151_498_469_7, 1e-14);
    }
}
