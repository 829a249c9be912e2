//! What happened to a patient, from a row's cells.

use language::messages;

use crate::cell::{is_empty, number, yes_or_no};
use crate::request::OutcomeChoice;

/// One patient's outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Outcome {
    /// Whether it happened.
    Event(bool),
    /// When it happened, or until when it had not, in years.
    EventByTime {
        /// In years.
        time: f64,
        /// Whether the event ended it.
        event: bool,
    },
    /// What was measured.
    Amount(f64),
}

/// Why a row has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoOutcome {
    /// A cell is empty.
    Missing,
    /// A cell of this column cannot be read; 0 is the first of the outcome's columns.
    Unreadable(usize),
}

/// Reads outcomes.
#[derive(Debug, Clone)]
pub(crate) struct OutcomeReader {
    choice: OutcomeChoice,
    comma_is_decimal: bool,
    /// From the table's unit of an amount to the output's.
    units: Option<[String; 2]>,
}

impl OutcomeReader {
    /// A reader; `unit` is that of the output's amount.
    pub(crate) fn new(choice: &OutcomeChoice, comma_is_decimal: bool, unit: &str) -> Result<Self, String> {
        let units = match choice {
            OutcomeChoice::Amount { unit: Some(from), .. } if from != unit => {
                units::convert(1.0, from, unit, &units::Analyte::Plain)
                    .map_err(|e| messages::validation_outcome_unit(&e.to_string()))?;
                Some([from.clone(), unit.to_owned()])
            }
            _ => None,
        };
        Ok(Self { choice: choice.clone(), comma_is_decimal, units })
    }

    /// The names of the columns that it reads.
    pub(crate) fn columns(&self) -> Vec<&str> {
        match &self.choice {
            OutcomeChoice::Event { column } | OutcomeChoice::Amount { column, .. } => vec![column],
            OutcomeChoice::EventByTime { time, event, .. } => vec![time, event],
        }
    }

    /// The outcome of the cells of these columns.
    pub(crate) fn read(&self, cells: &[&str]) -> Result<Outcome, NoOutcome> {
        let cell = |at: usize| {
            let text = cells.get(at).map_or("", |text| text.trim());
            if is_empty(text) { Err(NoOutcome::Missing) } else { Ok(text) }
        };
        let number =
            |at: usize| cell(at).and_then(|text| number(text, self.comma_is_decimal).ok_or(NoOutcome::Unreadable(at)));
        let event = |at: usize| cell(at).and_then(|text| yes_or_no(text).ok_or(NoOutcome::Unreadable(at)));
        match &self.choice {
            OutcomeChoice::Event { .. } => event(0).map(Outcome::Event),
            OutcomeChoice::EventByTime { unit, .. } => {
                let time = number(0)? / unit.per_year();
                // A time before the start is a mistake of dates, not a follow-up.
                if time < 0.0 {
                    return Err(NoOutcome::Unreadable(0));
                }
                event(1).map(|event| Outcome::EventByTime { time, event })
            }
            OutcomeChoice::Amount { .. } => {
                let value = number(0)?;
                match &self.units {
                    Some([from, to]) => units::convert(value, from, to, &units::Analyte::Plain)
                        .map(Outcome::Amount)
                        .map_err(|_| NoOutcome::Unreadable(0)),
                    None => Ok(Outcome::Amount(value)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::TimeUnit;

    #[test]
    fn outcomes_of_each_kind() {
        let event = OutcomeReader::new(&OutcomeChoice::default(), false, "1").unwrap();
        assert_eq!(event.read(&["Yes"]), Ok(Outcome::Event(true)));
        assert_eq!((event.read(&["NA"]), event.read(&["2"])), (Err(NoOutcome::Missing), Err(NoOutcome::Unreadable(0))));
        let (time, event, unit) = ("t".into(), "e".into(), TimeUnit::Days);
        let timed = OutcomeReader::new(&OutcomeChoice::EventByTime { time, event, unit }, false, "1").unwrap();
        assert_eq!(timed.read(&["730.5", "0"]), Ok(Outcome::EventByTime { time: 2.0, event: false }));
        assert_eq!(
            (timed.read(&["-1", "0"]), timed.read(&["1", "x"])),
            (Err(NoOutcome::Unreadable(0)), Err(NoOutcome::Unreadable(1)))
        );
        let grams = OutcomeChoice::Amount { column: "d".into(), unit: Some("g/wk".into()) };
        assert_eq!(OutcomeReader::new(&grams, false, "mg/wk").unwrap().read(&["0.035"]), Ok(Outcome::Amount(35.0)));
        assert!(
            OutcomeReader::new(&OutcomeChoice::Amount { column: "d".into(), unit: Some("cm".into()) }, false, "mg/wk")
                .is_err()
        );
    }
}
