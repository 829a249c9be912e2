//! `truth.json`.

use serde_json::{Value, json as object};

use super::Tally;
use crate::disease::{Calibration, GAP_DAYS, HORIZON_DAYS, LAB_LOOKBACK_DAYS, SIGNS, Term};
use crate::history::{
    AFTER_DEATH, BEFORE_BIRTH, IN_ERROR_CONDITION, IN_ERROR_VALUE, NO_PERIOD, NO_UNIT, Status, WRITTEN_TWICE,
};

/// The document's text. It is the last file to be written: a folder without it is not whole.
pub(crate) fn json(
    seed: u64,
    prevalence: f64,
    format: &str,
    terms: &[Term],
    calibration: &Calibration,
    tally: &Tally,
) -> String {
    let statuses: Vec<&str> = Status::ALL.iter().map(|status| status.word()).collect();
    let document = object!({
        "what": "Synthetic population with a known truth. Nobody's data; not for clinical use.",
        "seed": seed,
        "format": format,
        "prevalence": prevalence,
        "model": {
            "form": "The log odds of the outcome are the intercept plus the sum of coefficient times term. Nothing else in the \
                     chart before the index date tells more.",
            "intercept": calibration.intercept,
            "terms": terms.iter().map(|term| object!({
                "name": term.name,
                "expression": term.expression,
                "coefficient": term.coefficient,
            })).collect::<Vec<_>>(),
            "inputs": inputs(),
            "best_auc": calibration.best_auc,
            "best_brier": calibration.best_brier,
        },
        "cohort": {
            "index": "the day of the only general examination (ICD-10-CM Z00.00), in 2022",
            "outcome": "the first entry of ICD-10-CM E85.82 later than gap_days and no later than horizon_days after the index date",
            "outcome_concept": "transthyretin_amyloidosis",
            "gap_days": GAP_DAYS,
            "horizon_days": HORIZON_DAYS,
            "history_days": 365,
            "excluded": "those without an observation period, with fewer than history_days of observation before the index date, \
                         and with the outcome before it",
            "censoring": "death and loss do not depend on the outcome to come, given the features",
            "statuses": statuses,
        },
        "rates": {
            "persons_without_observation_period": NO_PERIOD,
            "entries_written_twice": WRITTEN_TWICE,
            "persons_with_a_condition_before_birth": BEFORE_BIRTH,
            "dead_with_a_measurement_after_death": AFTER_DEATH,
            "values_without_unit": NO_UNIT,
            "persons_with_a_condition_entered_in_error": IN_ERROR_CONDITION,
            "persons_with_an_observation_entered_in_error": IN_ERROR_VALUE,
        },
        "counts": tally,
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// The model's inputs as a bundle or a recipe states them.
fn inputs() -> Vec<Value> {
    let mut inputs = vec![object!({"name": "age", "of": "age"}), object!({"name": "sex", "of": "sex"})];
    inputs.extend(SIGNS.iter().map(|sign| {
        object!({
            "name": sign.concept,
            "of": sign.concept,
            "take": "ever",
            "lookback_days": sign.lookback_days,
        })
    }));
    inputs.extend(
        ["ntprobnp", "troponin_i"]
            .map(|name| object!({"name": name, "of": name, "take": "latest", "lookback_days": LAB_LOOKBACK_DAYS})),
    );
    inputs
}
