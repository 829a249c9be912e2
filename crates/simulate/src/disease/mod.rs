//! The true model: the probability that the disease is diagnosed within the outcome window, given what the chart says at
//! the index date. It is a logistic model with stated coefficients, so the best that any model can do is known exactly.
//!
//! Features are drawn first, from a population in which they depend on age, sex and on each other. The disease is then
//! drawn from the model. Everything else in the chart before the index date depends on the features alone, so nothing else
//! tells anything more of the disease.

mod calibration;
mod features;
mod signs;
mod terms;

pub(crate) use calibration::{Calibration, calibrate};
pub(crate) use features::{Features, draw_age, draw_sex};
pub(crate) use signs::{ATRIAL_FIBRILLATION, COUNT as SIGN_COUNT};
pub(crate) use signs::{DIABETES, HEART_FAILURE, HYPERTENSION, LOOP_DIURETIC, OSTEOARTHRITIS, SIGNS, Written};
pub(crate) use terms::{Term, margin_without_intercept, terms};

/// Days between the index date and the outcome window: what happens in between is too late to foresee and does not count.
pub(crate) const GAP_DAYS: i32 = 90;
/// The outcome window ends so many days after the index date.
pub(crate) const HORIZON_DAYS: i32 = 1095;
/// Blood tests count if they are no older.
pub(crate) const LAB_LOOKBACK_DAYS: i32 = 1095;
