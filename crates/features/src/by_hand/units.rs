//! The units in which a number may be entered, each with its limits.

use super::form::HandUnit;
use crate::definition::QuantityDefinition;
use crate::find::analyte;

/// Units that laboratories and wards use.
const USUAL: [&str; 33] = [
    "mg/dL",
    "g/dL",
    "g/L",
    "mg/L",
    "ug/L",
    "ug/dL",
    "ng/mL",
    "ng/L",
    "pg/mL",
    "mol/L",
    "mmol/L",
    "umol/L",
    "nmol/L",
    "pmol/L",
    "meq/L",
    "mg/g",
    "mg/mmol",
    "mmol/mol",
    "%",
    "U/L",
    "ukat/L",
    "10*9/L",
    "10*3/uL",
    "/uL",
    "kg",
    "[lb_av]",
    "cm",
    "m",
    "[in_i]",
    "mm[Hg]",
    "kPa",
    "mL/min/{1.73_m2}",
    "mL/s/{1.73_m2}",
];
/// Limits with more digits before or behind the point are those of a unit that nobody uses for this.
const SMALLEST_HIGH: f64 = 1.0;
const LARGEST_HIGH: f64 = 100_000.0;

/// The concept's own unit, then others that convert into it and give numbers of a usual size.
pub(super) fn of_quantity(quantity: &QuantityDefinition) -> Vec<HandUnit> {
    let analyte = analyte(quantity);
    let [low, high] = quantity.plausible;
    let own = HandUnit { unit: quantity.unit.clone(), low, high };
    let others = USUAL.iter().filter(|unit| **unit != quantity.unit).filter_map(|unit| {
        let there = |value: f64| units::convert(value, &quantity.unit, unit, &analyte).ok();
        let (from, to) = (there(low)?, there(high)?);
        // A relation that is no ratio may leave what is possible at its lower end.
        let from = if low >= 0.0 { from.max(0.0) } else { from };
        (SMALLEST_HIGH..LARGEST_HIGH).contains(&to).then(|| HandUnit { unit: (*unit).to_owned(), low: from, high: to })
    });
    std::iter::once(own).chain(others).collect()
}
