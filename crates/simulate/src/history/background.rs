//! Illnesses that have nothing to do with the disease.

use super::chart::Chart;
use crate::calendar::Day;
use crate::codes::{ConditionCode, condition};
use crate::disease::{DIABETES, HYPERTENSION};
use crate::random::logistic;

/// An illness of the background: log odds at 65 years, per ten years, for a man, with hypertension, with diabetes.
struct Illness {
    code: &'static ConditionCode,
    base: f64,
    per_decade: f64,
    male: f64,
    hypertension: f64,
    diabetes: f64,
}

const fn illness(icd: &str, base: f64, per_decade: f64, male: f64, hypertension: f64, diabetes: f64) -> Illness {
    Illness { code: condition(icd), base, per_decade, male, hypertension, diabetes }
}

static ILLNESSES: [Illness; 14] = [
    illness("E78.5", -0.6, 0.3, 0.1, 0.7, 0.8),
    illness("N18.30", -2.6, 0.7, 0.0, 0.7, 0.7),
    illness("I25.10", -2.3, 0.6, 0.7, 0.5, 0.5),
    illness("J45.909", -2.3, -0.1, -0.2, 0.0, 0.0),
    illness("E03.9", -2.0, 0.2, -1.0, 0.0, 0.1),
    illness("K21.9", -1.3, 0.1, 0.0, 0.2, 0.1),
    illness("D64.9", -2.3, 0.3, -0.4, 0.1, 0.3),
    illness("I63.9", -3.3, 0.6, 0.2, 0.6, 0.3),
    illness("F41.9", -1.9, -0.2, -0.5, 0.0, 0.0),
    illness("F32.9", -1.8, -0.1, -0.5, 0.0, 0.2),
    illness("J44.9", -2.4, 0.3, 0.2, 0.1, 0.0),
    illness("E66.9", -1.4, -0.2, 0.0, 0.6, 0.9),
    illness("M81.0", -2.2, 0.6, -1.5, 0.0, 0.0),
    illness("H25.9", -1.9, 0.8, 0.0, 0.0, 0.3),
];

/// An illness and the day from which it is known.
pub(super) struct Ill {
    pub(super) code: &'static ConditionCode,
    pub(super) since: Day,
}

/// Draws who has what since when; visits write it down. They depend on features, never on the disease itself.
pub(super) fn write(chart: &mut Chart) -> Vec<Ill> {
    let truth = &chart.history.truth;
    let (timeline, features) = (truth.timeline, truth.features.clone());
    let number = |yes: bool| f64::from(u8::from(yes));
    let mut ill = Vec::new();
    for each in &ILLNESSES {
        let log_odds = each.base
            + each.per_decade * (features.age_years - 65.0) / 10.0
            + each.male * number(features.is_male)
            + each.hypertension * number(features.signs[HYPERTENSION])
            + each.diabetes * number(features.signs[DIABETES]);
        let has = chart.draws.chance(logistic(log_odds));
        let since = chart.draws.between(timeline.start - 3000, timeline.start + 5000).max(timeline.start);
        if has {
            ill.push(Ill { code: each.code, since });
        }
    }
    ill
}
