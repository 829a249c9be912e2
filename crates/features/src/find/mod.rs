//! From a record to the value of one input: one finder a file.

mod adherence;
mod aggregate;
mod answer;
mod codes;
pub(crate) mod demographics;
mod drugs;
mod entries;
mod events;
mod exposure;
mod index;
mod lists;
mod measured;
mod occurrences;
mod presence;
mod quantity;
mod reading;
mod supply;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod trend;
mod visits;

pub use codes::holds;
pub use drugs::{DrugList, MatchedBy};
pub use entries::ConceptEntry;
pub use measured::{Measured, in_other_units, is_same_unit};
pub(crate) use reading::{analyte, shown_unit};
pub use trend::{Trend, TrendPoint};

use jiff::civil::Date;
use record::{Moment, Record};

use self::demographics::Years;
use crate::by_hand::{self, HandValue};
use crate::definition::{InputDefinition, Kind, Take};
use crate::set::FeatureSet;
use crate::value::{CouldBe, FeatureValue, Status};

/// What a finder looks at: the record as it stood on a date.
pub(crate) struct Chart<'a> {
    pub(crate) record: &'a Record,
    pub(crate) as_of: Date,
    pub(crate) set: &'a FeatureSet,
    /// Inputs whose assumed no the reader has called into question.
    pub(crate) questioned: &'a [String],
    /// What the reader supplies because the record lacks it.
    pub(crate) by_hand: &'a [HandValue],
}

impl Chart<'_> {
    /// The value of one input.
    pub(crate) fn value(&self, input: &InputDefinition) -> FeatureValue {
        let mut value = self.of(&input.of, input);
        // Outside the model's range it would refuse: only the part inside can give a risk.
        match (&value.could_be, input.range) {
            (CouldBe::Between(low, high), Some([from, to])) if value.is_missing() && low.max(from) < high.min(to) => {
                value.could_be = CouldBe::Between(low.max(from), high.min(to));
            }
            (CouldBe::Unbounded, Some([from, to])) if value.is_missing() => {
                value.could_be = CouldBe::Between(from, to);
            }
            _ => {}
        }
        value
    }

    /// The value of a concept or fact as an input takes it: the chart's, or the reader's where the chart has none.
    fn of(&self, name: &str, input: &InputDefinition) -> FeatureValue {
        by_hand::completed(self.by_hand, name, input, self.as_of, self.found(name, input))
    }

    fn found(&self, name: &str, input: &InputDefinition) -> FeatureValue {
        let patient = &self.record.patient;
        if patient.birth_date.is_none()
            && let Some(age) = demographics::stated_age(self.record, self.as_of, name)
        {
            return age;
        }
        match name {
            "age" => return demographics::age(patient, self.as_of, Years::Exact),
            "age_completed" => return demographics::age(patient, self.as_of, Years::Completed),
            "age_julian" => return demographics::age(patient, self.as_of, Years::Julian),
            "sex" => return demographics::sex(patient),
            "race" => return demographics::race(patient),
            _ => {}
        }
        match self.set.concept(name).map(|c| (&c.kind, c)) {
            Some((Kind::Quantity(quantity), concept)) => quantity::find(self, concept, quantity, input),
            Some((Kind::Presence(presence), concept)) => match input.take {
                Take::Pdc | Take::Mpr => adherence::find(self, concept, presence, input),
                Take::Episodes | Take::DaysExposed | Take::DaysSinceExposure => {
                    exposure::find(self, concept, presence, input)
                }
                Take::Count | Take::CountDates | Take::DaysSince | Take::DaysSinceFirst | Take::AtLeast => {
                    occurrences::find(self, concept, presence, input)
                }
                _ => presence::find(self, concept, presence, input),
            },
            Some((Kind::Answer(answer), concept)) => answer::find(self, concept, answer, input),
            Some((Kind::Visits(visits), concept)) => visits::find(self, concept, visits, input),
            Some((Kind::Index(index), concept)) => index::find(self, concept, index, input),
            // A feature set refuses inputs of unknown concepts when it is made.
            None => FeatureValue::absent(Status::Missing, CouldBe::Unbounded),
        }
    }

    /// Whether something at `time` had happened by the as-of date; what has no date counts as having happened.
    fn had_happened(&self, time: Option<&Moment>) -> bool {
        time.is_none_or(|t| t.date.earliest() <= self.as_of)
    }

    /// Whether something at `time` lies before the lookback window.
    fn is_stale(&self, time: Option<&Moment>, lookback_days: Option<i32>) -> bool {
        match (time, lookback_days) {
            (Some(time), Some(days)) => days_between(time.date.latest(), self.as_of) > days,
            _ => false,
        }
    }
}

/// Days from one date to a later one; negative if it is earlier.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
