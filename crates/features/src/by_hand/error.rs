//! Why something that was entered by hand cannot be used.

/// Why something that was entered by hand cannot be used: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum HandError {
    /// Words where a number belongs, or the other way round.
    #[error("{label}, entered by hand: {expected} is expected; enter that")]
    Kind {
        /// What it is of.
        label: String,
        /// What belongs there.
        expected: &'static str,
    },
    /// No option of this name.
    #[error("{label}, entered by hand: there is no such option; choose one of {}", options.join(", "))]
    Option {
        /// What it is of.
        label: String,
        /// The options by name.
        options: Vec<String>,
    },
    /// A unit that does not convert.
    #[error("{label}, entered by hand: {why} Choose one of {}", units.join(", "))]
    Unit {
        /// What it is of.
        label: String,
        /// What is wrong with the unit.
        why: String,
        /// The usual units.
        units: Vec<String>,
    },
    /// Not possible in a living patient.
    #[error(
        "{label}, entered by hand: {number}{} is not possible (expected {low} to {high}{}); check the value and its unit",
        shown(unit),
        shown(own)
    )]
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

fn shown(unit: &str) -> String {
    crate::find::shown_unit(unit)
}
