//! Why something that was entered by hand cannot be used.

use language::messages;

/// Why something that was entered by hand cannot be used: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HandError {
    /// Words where a number belongs, or the other way round.
    #[error("{}", messages::find_by_hand_kind(label, expected))]
    Kind {
        /// What it is of.
        label: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// No option of this name.
    #[error("{}", messages::find_by_hand_option(label, &options.join(messages::list_comma())))]
    Option {
        /// What it is of.
        label: String,
        /// The options by name.
        options: Vec<String>,
    },
    /// A unit that does not convert.
    #[error("{}", messages::find_by_hand_unit(label, why, &units.join(messages::list_comma())))]
    Unit {
        /// What it is of.
        label: String,
        /// What is wrong with the unit.
        why: String,
        /// The usual units.
        units: Vec<String>,
    },
    /// Not possible in a living patient.
    #[error("{}", messages::find_by_hand_range(label, &with(*number, unit), &low.to_string(), &with(*high, own)))]
    Range {
        /// What it is of.
        label: String,
        /// The number as it was entered.
        number: f64,
        /// Its unit.
        unit: String,
        /// The smallest that is possible, in the concept's unit.
        low: f64,
        /// The largest.
        high: f64,
        /// The concept's unit.
        own: String,
    },
}

fn with(number: f64, unit: &str) -> String {
    format!("{number}{}", crate::find::shown_unit(unit))
}
