//! What a clinician enters because the record lacks it: read, converted, checked, and used where the chart has nothing
//! usable. A value of the chart is never replaced.

mod error;
mod form;
mod units;

use jiff::civil::Date;
use language::messages;
use record::{Moment, Source};

pub use error::HandError;
pub use form::{HandForm, HandKind, HandUnit};

use crate::definition::{InputDefinition, Take};
use crate::set::FeatureSet;
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// Names of entries that are no chart's begin so; FHIR has no type of resource with a hyphen.
pub const BY_HAND: &str = "by-hand/";

/// Something as it was entered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Entered<'a> {
    /// Yes or no.
    Boolean(bool),
    /// A number.
    Number(f64),
    /// An option by its name.
    Option(&'a str),
}

/// A value that was entered by hand and may be used.
#[derive(Debug, Clone, PartialEq)]
pub struct HandValue {
    /// What it is of: a concept, `age`, `sex`, `race`, or a time since something, such as `diabetes.days_since_first`.
    of: String,
    /// Words for a reader.
    label: String,
    /// In the concept's unit; the index of an option; 0 and 1 for no and yes.
    value: f64,
    /// As it was entered.
    written: String,
    unit: Option<String>,
}

impl HandValue {
    /// What it is of.
    #[must_use]
    pub fn of(&self) -> &str {
        &self.of
    }

    /// The value as it was entered, for a reader: `1.2 mg/dL`.
    fn words(&self) -> String {
        match self.unit.as_deref().filter(|unit| *unit != "1") {
            Some(unit) => format!("{} {unit}", self.written),
            None => self.written.clone(),
        }
    }

    fn evidence(&self, as_of: Date) -> Evidence {
        Evidence {
            source: Source { name: format!("{BY_HAND}{}", self.of), ..Source::default() },
            what: self.label.clone(),
            value: self.written.clone(),
            unit: self.unit.clone(),
            time: Some(Moment::on(as_of)),
            remark: Some(messages::find_by_hand_remark().into()),
        }
    }
}

impl FeatureSet {
    /// Reads what was entered; `None` where no input of this set is of it, directly or by derivation.
    ///
    /// # Errors
    /// When it is not what the concept is: says what, where, and what to enter instead.
    pub fn enter(&self, of: &str, entered: Entered<'_>, unit: Option<&str>) -> Result<Option<HandValue>, HandError> {
        let Some(form) = self.hand_form(of) else { return Ok(None) };
        let HandForm { of, label, kind } = form;
        let hand = |value: f64, written: String, unit: Option<String>| {
            Ok(Some(HandValue { of: of.clone(), label: label.clone(), value, written, unit }))
        };
        match (kind, entered) {
            (HandKind::YesNo, Entered::Boolean(yes)) => hand(
                f64::from(u8::from(yes)),
                if yes { messages::find_yes() } else { messages::find_no() }.into(),
                None,
            ),
            (HandKind::Options(options), Entered::Option(name)) => {
                match options.iter().position(|(option, _)| option == name) {
                    Some(at) => hand(at as f64, options.into_iter().nth(at).map_or_else(String::new, |o| o.1), None),
                    None => Err(HandError::Option { label, options: options.into_iter().map(|o| o.0).collect() }),
                }
            }
            (HandKind::Number(units), Entered::Number(number)) => {
                let own = units.first().map_or_else(|| "1".to_owned(), |unit| unit.unit.clone());
                let unit = unit.map_or_else(|| own.clone(), str::to_owned);
                let value = self.in_own_unit(&of, number, &unit, &own).map_err(|error| HandError::Unit {
                    label: label.clone(),
                    why: error.to_string(),
                    units: units.iter().map(|unit| unit.unit.clone()).collect(),
                })?;
                let [low, high] = units.first().map_or([f64::NEG_INFINITY, f64::INFINITY], |own| [own.low, own.high]);
                if !(low..=high).contains(&value) {
                    return Err(HandError::Range { label, number, unit, low, high, own });
                }
                hand(value, number.to_string(), Some(unit))
            }
            (kind, _) => Err(HandError::Kind { label, expected: kind.words() }),
        }
    }
}

/// The value that a reader supplies in place of what was found, where the chart has none that is usable; else what was
/// found, with a remark.
pub(crate) fn completed(
    by_hand: &[HandValue],
    name: &str,
    input: &InputDefinition,
    as_of: Date,
    mut found: FeatureValue,
) -> FeatureValue {
    let Some(hand) = key(name, input.take).and_then(|key| by_hand.iter().find(|hand| hand.of == key)) else {
        return found;
    };
    let label = &hand.label;
    let Some(value) = accepted(hand, name, &found) else {
        found.notes.push(messages::find_by_hand_not_used(label, &hand.words()));
        return found;
    };
    let mut notes = vec![messages::find_by_hand_note(label)];
    // Why the chart's own could not be used; that something was taken as no is no longer so.
    if matches!(found.status, Status::Missing | Status::Stale | Status::Implausible | Status::UnitUnknown) {
        notes.extend(found.cautions);
    }
    let mut evidence = vec![hand.evidence(as_of)];
    evidence.extend(found.evidence.into_iter().filter(|e| !e.source.name.starts_with(BY_HAND)));
    FeatureValue { value, status: Status::ByHand, could_be: CouldBe::Known, evidence, cautions: vec![], notes }
}

/// What an input would be called if it were entered by hand; `None` where it is counted from entries and cannot be.
fn key(name: &str, take: Take) -> Option<String> {
    match (name, take) {
        ("age" | "age_completed" | "age_julian", _) => Some("age".into()),
        ("sex" | "race", _) | (_, Take::Latest | Take::First | Take::Min | Take::Max | Take::Mean) => Some(name.into()),
        (_, Take::Now | Take::Ever) => Some(name.into()),
        (_, Take::DaysSince) => Some(format!("{name}.days_since")),
        (_, Take::DaysSinceFirst) => Some(format!("{name}.days_since_first")),
        _ => None,
    }
}

/// The value to use, where the chart leaves room for it.
fn accepted(hand: &HandValue, name: &str, found: &FeatureValue) -> Option<f64> {
    let value = if name == "age_completed" { libm::floor(hand.value) } else { hand.value };
    match (&found.could_be, found.status) {
        // A birth date that is known in part is not overruled: a year's difference is one of counting, more is another patient.
        (CouldBe::Between(low, high), Status::Missing) if hand.of == "age" => {
            (low - 1.0 < value && value < high + 1.0).then(|| value.clamp(*low, *high))
        }
        (_, Status::Stale | Status::NotRecorded | Status::ByHand) => Some(value),
        _ => found.is_missing().then_some(value),
    }
}

#[cfg(test)]
mod tests;
