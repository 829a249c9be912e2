//! From a record to the value of one input: one finder a file.

mod adherence;
mod aggregate;
mod answer;
mod codes;
pub(crate) mod demographics;
mod drugs;
mod events;
mod exposure;
mod index;
mod lists;
mod occurrences;
mod presence;
mod quantity;
mod reading;
mod supply;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod visits;

pub use codes::holds;
pub use drugs::{DrugList, MatchedBy};

use jiff::civil::Date;
use record::{Moment, Record};

use self::demographics::Years;
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
}

impl Chart<'_> {
    /// The value of one input.
    pub(crate) fn value(&self, input: &InputDefinition) -> FeatureValue {
        let mut value = self.of(&input.of, input);
        if let (CouldBe::Between(low, high), Some([from, to])) = (&value.could_be, input.range)
            && value.is_missing()
            && low.max(from) < high.min(to)
        {
            // Outside the model's range it would refuse: only the part inside can give a risk.
            value.could_be = CouldBe::Between(low.max(from), high.min(to));
        }
        value
    }

    fn of(&self, name: &str, input: &InputDefinition) -> FeatureValue {
        let patient = &self.record.patient;
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
