//! What is true of a person at the index date: age, sex, signs, two blood tests. Drawn before the disease is.

use super::signs::{ATRIAL_FIBRILLATION, COUNT, HEART_FAILURE, SIGNS};
use crate::random::{Draws, logistic};

/// The inputs of the true model.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Features {
    /// Exact years at the index date.
    pub(crate) age_years: f64,
    pub(crate) is_male: bool,
    /// By sign: whether it stands in the chart within its window.
    pub(crate) signs: [bool; COUNT],
    /// The latest value before the index date, pg/mL, as reported; `None` where it was never measured.
    pub(crate) ntprobnp_pg_per_ml: Option<f64>,
    /// The latest value before the index date, ng/L, as reported; `None` where it was never measured.
    pub(crate) troponin_i_ng_per_l: Option<f64>,
}

/// A person's age at the index date: 20 to 94 years, and more people of middle age.
pub(crate) fn draw_age(draws: &mut Draws) -> f64 {
    draws.normal(60.0, 16.0).clamp(20.0, 94.0)
}

/// Whether a person is a man.
pub(crate) fn draw_sex(draws: &mut Draws) -> bool {
    draws.chance(0.48)
}

impl Features {
    /// Draws what the chart will say of a person of that age and sex.
    pub(crate) fn draw(draws: &mut Draws, age_years: f64, is_male: bool) -> Self {
        let cardiac = draws.normal(0.0, 1.0);
        let decades = (age_years - 65.0) / 10.0;
        let mut signs = [false; COUNT];
        for (at, sign) in SIGNS.iter().enumerate() {
            let mut log_odds = sign.base + sign.per_decade * decades + sign.cardiac * cardiac;
            log_odds += if is_male { sign.male } else { 0.0 };
            log_odds += sign.after.iter().filter(|(earlier, _)| signs[*earlier]).map(|(_, effect)| effect).sum::<f64>();
            let drawn = draws.chance(logistic(log_odds));
            signs[at] = drawn && sign.requires.is_none_or(|earlier| signs[earlier]);
        }
        let failing = f64::from(u8::from(signs[HEART_FAILURE]));
        let fibrillating = f64::from(u8::from(signs[ATRIAL_FIBRILLATION]));
        let mut test = |measured: f64, typical: f64, spread: f64, low: f64, high: f64| {
            let is_measured = draws.chance(logistic(measured));
            let value = libm::exp(draws.normal(typical, spread)).clamp(low, high);
            is_measured.then_some(libm::round(value))
        };
        let ntprobnp_pg_per_ml = test(
            -2.6 + 0.3 * decades + 2.6 * failing + 0.8 * fibrillating,
            4.7 + 0.35 * decades + 1.6 * failing + 0.7 * fibrillating + 0.3 * cardiac,
            0.8,
            10.0,
            30_000.0,
        );
        // Above the limit of detection, so that every value is a number.
        let troponin_i_ng_per_l = test(
            -2.8 + 0.3 * decades + 1.6 * failing + 0.5 * fibrillating,
            2.3 + 0.2 * decades + 0.8 * failing + 0.2 * cardiac,
            0.7,
            3.0,
            5_000.0,
        );
        Self { age_years, is_male, signs, ntprobnp_pg_per_ml, troponin_i_ng_per_l }
    }
}
