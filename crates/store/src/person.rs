//! One person of the store: the record that features read, and what only studies ask for.

use jiff::civil::Date;
use record::Record;

/// One person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// The chart; `record.patient.id` is the source's identifier.
    pub record: Record,
    /// When the person was under observation (enrolled), ascending, not overlapping.
    pub periods: Vec<Period>,
    /// Where the person is cared for, where the source says so.
    pub site: Option<String>,
}

/// A stretch of time in which what happened was recorded. Both days belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

impl Person {
    /// The period that holds `day`.
    #[must_use]
    pub fn period_of(&self, day: Date) -> Option<Period> {
        self.periods.iter().copied().find(|p| p.start <= day && day <= p.end)
    }
}

/// Ascending, and those that touch or overlap joined.
pub(crate) fn joined(mut periods: Vec<Period>) -> Vec<Period> {
    periods.sort_unstable();
    let mut joined: Vec<Period> = Vec::with_capacity(periods.len());
    for period in periods {
        match joined.last_mut() {
            Some(last) if last.end.tomorrow().map_or(true, |next| period.start <= next) => {
                last.end = last.end.max(period.end);
            }
            _ => joined.push(period),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn periods_that_touch_are_one() {
        let period = |from: i8, to: i8| Period { start: date(2020, 1, from), end: date(2020, 1, to) };
        assert_eq!(
            joined(vec![period(9, 12), period(1, 4), period(5, 6), period(2, 3)]),
            [period(1, 6), period(9, 12)]
        );
        let person = Person { periods: vec![period(1, 6)], ..Person::default() };
        assert_eq!(person.period_of(date(2020, 1, 6)), Some(period(1, 6)));
        assert_eq!(person.period_of(date(2020, 1, 7)), None);
    }
}
