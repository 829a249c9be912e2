//! Days as numbers, so that windows are sums.

use jiff::civil::{Date, date};
use record::{Moment, PartialDate};

/// Days since 1970-01-01.
pub(crate) type Day = i32;

const EPOCH: Date = date(1970, 1, 1);

/// The number of a date.
pub(crate) fn day_of(date: Date) -> Day {
    EPOCH.until(date).map_or(0, |span| span.get_days())
}

/// The date of a number; the calendar's last or first day for one outside it.
pub(crate) fn date_of(day: Day) -> Date {
    let span = jiff::Span::new().try_days(day);
    span.and_then(|span| EPOCH.checked_add(span)).unwrap_or(if day < 0 { Date::MIN } else { Date::MAX })
}

/// The day of a time that is known to the day.
pub(crate) fn day_of_moment(moment: Option<&Moment>) -> Option<Day> {
    moment.and_then(|m| m.date.day()).map(day_of)
}

/// The middle of what a birth date may mean: 1 July of a year, the 15th of a month.
pub(crate) fn birth_day(birth: PartialDate) -> Date {
    match birth {
        PartialDate::Year(year) => Date::new(year, 7, 1),
        PartialDate::Month(year, month) => Date::new(year, month, 15),
        PartialDate::Day(day) => Ok(day),
    }
    .unwrap_or_else(|_| birth.earliest())
}

/// Birthdays passed; those of 29 February on 1 March where there is none.
pub(crate) fn completed_years(birth: Date, on: Date) -> i32 {
    let before = (on.month(), on.day()) < (birth.month(), birth.day());
    i32::from(on.year()) - i32::from(birth.year()) - i32::from(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_each_other_s_inverse() {
        for (text, number) in [("1970-01-01", 0), ("2000-03-01", 11_017), ("1969-12-31", -1), ("2024-02-29", 19_782)] {
            let day: Date = text.parse().unwrap();
            assert_eq!((day_of(day), date_of(number)), (number, day));
        }
    }

    #[test]
    fn ages_count_birthdays() {
        let years = |birth: &str, on: &str| completed_years(birth.parse().unwrap(), on.parse().unwrap());
        assert_eq!((years("1960-02-29", "2023-02-28"), years("1960-02-29", "2023-03-01")), (62, 63));
        assert_eq!(birth_day(PartialDate::Year(1960)).to_string(), "1960-07-01");
    }
}
