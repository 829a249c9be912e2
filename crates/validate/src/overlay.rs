//! From a check to the overlay that a site loads: what was fitted, the threshold, and where both come from.

use assess::overlay::{Line, LineScale, Measured, OVERLAY_SCHEMA, Overlay, Provenance, Recalibration, SiteThreshold};
use evaluate::{Cases, Scale, Update};
use language::messages;
use serde::{Deserialize, Serialize};

use crate::error::ValidateError;
use crate::measure::Validation;
use crate::report::{RecalibrationKind, RecalibrationNote};

/// What the site chooses and says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OverlayRequest {
    /// What is made of the values.
    pub recalibration: RecalibrationKind,
    /// Alerts per 1,000 patients that can be answered: sets the threshold on the recalibrated values.
    #[serde(default)]
    pub budget_per_1000: Option<f64>,
    /// What the site calls itself.
    pub site: String,
    /// When the patients were seen, in its words.
    #[serde(default)]
    pub period: String,
    /// The day, `YYYY-MM-DD`.
    pub created: String,
    /// The program and version.
    pub program: String,
}

/// The overlay of a check.
///
/// # Errors
/// Where what is wanted could not be fitted, or says why it may not be had.
pub fn overlay(validation: &Validation, request: &OverlayRequest) -> Result<Overlay, ValidateError> {
    let report = &validation.report;
    let wrong = |text: String| Err(ValidateError::Overlay(text));
    if request.site.trim().is_empty() {
        return wrong(messages::validation_name_site().into());
    }
    let note = |kind: RecalibrationKind| report.recalibrations.iter().find(|note| note.kind == kind);
    if let Some(refused) = note(request.recalibration).and_then(|note| note.refused.as_ref()) {
        return wrong(messages::validation_recalibration_refused(refused));
    }
    if request.recalibration == RecalibrationKind::None && request.budget_per_1000.is_none() {
        return wrong(messages::validation_nothing_to_keep().into());
    }
    let Some(recalibration) = fitted(validation, request.recalibration) else {
        return wrong(messages::validation_not_fitted().into());
    };
    let threshold = match (request.budget_per_1000, &validation.cases) {
        (None, _) => None,
        (Some(_), None) => return wrong(messages::validation_threshold_needs_events().into()),
        (Some(budget), Some(cases)) => Some(threshold(cases, &recalibration, budget)?),
    };
    let measured = |kind| note(kind).and_then(|note: &RecalibrationNote| note.measured);
    let before = measured(RecalibrationKind::None).unwrap_or_default();
    let after: Option<Measured> = match request.recalibration {
        RecalibrationKind::None => None,
        kind => measured(kind),
    };
    Ok(Overlay {
        schema: OVERLAY_SCHEMA,
        model: report.model.clone(),
        model_version: report.model_version.clone(),
        model_sha256: validation.model_sha256.clone(),
        output: report.output.clone(),
        recalibration,
        threshold,
        provenance: Provenance {
            site: request.site.trim().to_owned(),
            patients: report.rows.used,
            events: report.rows.events,
            period: request.period.trim().to_owned(),
            data_sha256: report.data_sha256.clone(),
            created: request.created.clone(),
            program: request.program.clone(),
            how:
                "After recalibration each patient is judged by a fit to nine other tenths of the patients; the overlay \
                  holds the fit to all of them."
                    .into(),
            before,
            after,
        },
    })
}

fn fitted(validation: &Validation, kind: RecalibrationKind) -> Option<Recalibration> {
    let fits = &validation.fits;
    let line = |update: Update| Line {
        scale: match update.scale {
            Scale::LogOdds => LineScale::LogOdds,
            Scale::LogMinusLog => LineScale::ComplementaryLogLog,
        },
        intercept: update.intercept,
        slope: update.slope,
    };
    let own = |intercept: f64, slope: f64| Line { scale: LineScale::Identity, intercept, slope };
    match kind {
        RecalibrationKind::None => Some(Recalibration::None),
        RecalibrationKind::Intercept => {
            let amount = fits.shift.map(|shift| own(shift, 1.0));
            fits.intercept.map(line).or(amount).map(Recalibration::Intercept)
        }
        RecalibrationKind::InterceptAndSlope => {
            let amount = fits.straight.map(|s| own(s.intercept, s.slope));
            fits.both.map(line).or(amount).map(Recalibration::InterceptAndSlope)
        }
        RecalibrationKind::Isotonic => fits.curve.clone().map(|curve| Recalibration::isotonic(curve.x, curve.y)),
    }
}

/// The lowest threshold of the recalibrated values within the budget.
fn threshold(cases: &Cases, recalibration: &Recalibration, budget: f64) -> Result<SiteThreshold, ValidateError> {
    // The fit is of risks, and so are the cases, of a survival too.
    let moved =
        Cases { predictions: cases.predictions.iter().map(|p| recalibration.moved(*p)).collect(), ..cases.clone() };
    let found = evaluate::burden(&moved, &[budget])
        .pop()
        .and_then(|b| b.row)
        .ok_or_else(|| ValidateError::Overlay(messages::validation_no_threshold().into()))?;
    let lower = moved.predictions.iter().copied().filter(|p| *p < found.threshold).fold(f64::NEG_INFINITY, f64::max);
    Ok(SiteThreshold {
        at_least: shortest_between(lower, found.threshold),
        budget_per_1000: Some(budget),
        alerts_per_1000: found.alerts_per_1000.value,
    })
}

/// The number with the fewest decimals above `low` and not above `high`: it flags the same patients, without writing down
/// the digits of one of them.
fn shortest_between(low: f64, high: f64) -> f64 {
    let mut scale = 1.0;
    for _ in 0..15 {
        let rounded = libm::floor(high * scale) / scale;
        if rounded > low && rounded <= high {
            return rounded;
        }
        scale *= 10.0;
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_as_short_as_the_patients_allow() {
        assert_eq!(shortest_between(0.121, 0.137_8), 0.13);
        assert_eq!(shortest_between(0.137_2, 0.137_834_1), 0.137_8);
        assert_eq!(shortest_between(f64::NEG_INFINITY, 0.04), 0.0);
        assert_eq!(shortest_between(0.5, 0.500_000_000_000_000_1), 0.500_000_000_000_000_1);
        assert_eq!(shortest_between(1.3, 2.67), 2.0);
    }
}
