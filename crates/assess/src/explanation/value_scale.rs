//! From parts of the margin to parts of the value: Aumann and Shapley's integral along the line from the reference's
//! margins to the patient's.
//!
//! A value of one margin changes on that line in proportion to the margin, so every part is scaled alike. A class's
//! share among classes is a function of all margins; there each margin's parts count by how much it moves the share.

use super::parts::Parts;
use crate::scorer::Scorer;

/// Steps of Simpson's rule along the line; with margins 40 apart each step still moves no share by much.
const STEPS: usize = 512;

/// What each input adds to the value, and the standard errors of that, empty where the parts are exact and that of the
/// base last; the parts sum to the value minus the reference value.
pub(super) fn value_parts(
    scorer: &Scorer<'_>,
    parts: &[Option<Parts>],
    base: &[f64],
    margins: &[f64],
) -> Option<(Vec<f64>, Vec<f64>)> {
    let of = scorer.of();
    if !scorer.needs_all_margins() {
        let own = parts.get(of)?.as_ref()?;
        let (from, to) = (*base.get(of)?, *margins.get(of)?);
        return on_line(&own.by_input, &own.errors, from, to, |margin| scorer.value_from_margin(margin));
    }
    let all: Vec<&Parts> = parts.iter().flatten().collect();
    let weights = share_weights(of, base, margins);
    let mut to_share = vec![0.0; all.first()?.by_input.len()];
    // How the margins' errors go together is not known; their sum is the most that it can be.
    let mut errors = vec![0.0; all.iter().map(|parts| parts.errors.len()).max()?];
    for (parts, weight) in all.iter().zip(&weights) {
        to_share.iter_mut().zip(&parts.by_input).for_each(|(sum, part)| *sum += weight * part);
        errors.iter_mut().zip(&parts.errors).for_each(|(sum, error)| *sum += weight.abs() * error);
    }
    let (share, reference_share) = (scorer.share(margins), scorer.share(base));
    close(&mut to_share, share - reference_share);
    // A calibration is a function of the share alone.
    on_line(&to_share, &errors, reference_share, share, |share| scorer.value_from_share(share))
}

/// Parts that lead from one number to another, carried over to a function of that number with their errors: all by the
/// same factor.
fn on_line(
    parts: &[f64],
    errors: &[f64],
    from: f64,
    to: f64,
    value: impl FnMut(f64) -> f64,
) -> Option<(Vec<f64>, Vec<f64>)> {
    let with_reference: Vec<f64> = parts.iter().copied().chain([from]).collect();
    let mut carried = explain::on_value_scale(&with_reference, to, value).ok()?;
    carried.pop();
    let size = |parts: &[f64]| parts.iter().map(|part| part.abs()).sum::<f64>();
    let factor = if size(parts) > 0.0 { size(&carried) / size(parts) } else { 0.0 };
    Some((carried, errors.iter().map(|error| error * factor).collect()))
}

/// For each margin, the mean over the line of how much it moves the share: ∂/∂mₖ = share · ([k is the class] − shareₖ).
fn share_weights(of: usize, from: &[f64], to: &[f64]) -> Vec<f64> {
    let mut weights = vec![0.0; from.len()];
    for step in 0..=STEPS {
        let t = step as f64 / STEPS as f64;
        let at: Vec<f64> = from.iter().zip(to).map(|(from, to)| from + t * (to - from)).collect();
        let most = at.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let powers: Vec<f64> = at.iter().map(|margin| libm::exp(margin - most)).collect();
        let all: f64 = powers.iter().sum();
        let simpson = match step {
            0 | STEPS => 1.0,
            step if step % 2 == 1 => 4.0,
            _ => 2.0,
        } / (3 * STEPS) as f64;
        for (k, weight) in weights.iter_mut().enumerate() {
            let is_own = f64::from(u8::from(k == of));
            *weight += simpson * powers[of] / all * (is_own - powers[k] / all);
        }
    }
    weights
}

/// Spreads what the rule for the integral leaves over in proportion to the parts, so that they sum to `difference`.
fn close(parts: &mut [f64], difference: f64) {
    let left_over = difference - parts.iter().sum::<f64>();
    let size: f64 = parts.iter().map(|part| part.abs()).sum();
    if size > 0.0 {
        parts.iter_mut().for_each(|part| *part += left_over * part.abs() / size);
    }
}
