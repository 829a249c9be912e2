//! What missing inputs leave open, in words.

use language::{decimal, messages};

use crate::assessment::Quantity;
use crate::words;

/// What knowing an input would do, as sentences.
pub(super) fn told(
    quantity: Quantity,
    unit: &str,
    widths: [f64; 2],
    narrows: f64,
    is_in_magnitudes: bool,
    tier_changes: Option<f64>,
) -> String {
    // Less than a hundredth of the width is no news.
    let narrows = if narrows < 0.01 {
        messages::unknown_hardly_narrows().to_owned()
    } else if narrows > 0.99 {
        messages::unknown_leaves_nothing().to_owned()
    } else if is_in_magnitudes {
        messages::unknown_narrows_magnitudes(&format!("{:.0}", narrows * 100.0))
    } else {
        narrowed(quantity, unit, widths)
    };
    match tier_changes {
        None => narrows,
        Some(chance) if chance < 0.005 => format!("{narrows} {}", messages::unknown_never_changes()),
        Some(chance) if chance > 0.995 => format!("{narrows} {}", messages::unknown_always_changes()),
        Some(chance) => {
            let count = format!("{:.0}", (chance * 100.0).max(1.0));
            format!("{narrows} {}", messages::unknown_changes(&count))
        }
    }
}

/// From which width to which the range would narrow.
fn narrowed(quantity: Quantity, unit: &str, [now, then]: [f64; 2]) -> String {
    if quantity.is_probability() {
        let points = |width: f64| decimal(&format!("{:.1}", width * 100.0));
        return messages::unknown_narrows_points(&points(now), &points(then));
    }
    let (now, then) = (words::number(now), words::number(then));
    match unit {
        "1" => messages::unknown_narrows(&now, &then),
        unit => messages::unknown_narrows_unit(&now, &then, &words::unit(unit)),
    }
}

/// Over whom was averaged.
pub(super) fn basis_of_cohort(rows: usize, is_synthetic: bool, is_weighted: bool, is_exact: bool) -> String {
    let basis = match (is_synthetic, is_weighted) {
        (true, true) => messages::unknown_basis_synthetic_weighted(rows),
        (true, false) => messages::unknown_basis_synthetic(rows),
        (false, true) => messages::unknown_basis_groups_weighted(rows),
        (false, false) => messages::unknown_basis_groups(rows),
    };
    if is_exact { basis } else { format!("{basis} {}", messages::unknown_grouped()) }
}

/// Why a mean is a reason for caution.
pub(super) fn averaged(labels: &[String], rows: usize) -> String {
    messages::unknown_averaged(&labels.join(messages::list_comma()), rows)
}
