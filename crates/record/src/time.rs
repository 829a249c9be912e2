//! Dates as charts write them: perhaps only a year or a month, with or without a time and a zone.

use std::fmt;

use jiff::civil::Date;

/// A calendar date of which the day, or the month and the day, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The whole date.
    Day(Date),
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else or a date that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.as_bytes().split_first_chunk::<4>()?;
        let year = i16::try_from(number(year)?).ok()?;
        let two = |digits: &[u8; 2]| number(digits).and_then(|n| i8::try_from(n).ok());
        match *rest {
            [] => Some(Self::Year(year)),
            [b'-', m, n] => {
                let month = two(&[m, n])?;
                Date::new(year, month, 1).ok().map(|_| Self::Month(year, month))
            }
            [b'-', m, n, b'-', d, e] => Date::new(year, two(&[m, n])?, two(&[d, e])?).ok().map(Self::Day),
            _ => None,
        }
    }

    /// The first day that the date may mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        match self {
            Self::Year(y) => jiff::civil::date(y, 1, 1),
            Self::Month(y, m) => jiff::civil::date(y, m, 1),
            Self::Day(d) => d,
        }
    }

    /// The last day that the date may mean.
    #[must_use]
    pub fn latest(self) -> Date {
        match self {
            Self::Year(y) => jiff::civil::date(y, 12, 31),
            Self::Month(y, m) => jiff::civil::date(y, m, 1).last_of_month(),
            Self::Day(d) => d,
        }
    }

    /// The date, where it is known to the day.
    #[must_use]
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Day(d) => Some(d),
            _ => None,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Day(d) => write!(f, "{d}"),
        }
    }
}

/// A point in time as written: the local date is what the chart says, and stays so whatever the zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The local date.
    pub date: PartialDate,
    /// Seconds since local midnight, where a time is given.
    pub second_of_day: Option<u32>,
    /// Minutes east of UTC, where a zone is given.
    pub offset_minutes: Option<i16>,
}

impl Moment {
    /// A whole day without a time.
    #[must_use]
    pub fn on(date: Date) -> Self {
        Self { date: PartialDate::Day(date), second_of_day: None, offset_minutes: None }
    }

    /// Reads a date, or a date with time `YYYY-MM-DDThh:mm[:ss[.fff]]` and an optional `Z` or `±hh:mm`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // By bytes, for a record holds a date in nearly every entry and searching for characters costs several times more.
        let Some(at) = text.bytes().position(|b| b == b'T') else {
            return PartialDate::parse(text).map(|date| Self { date, second_of_day: None, offset_minutes: None });
        };
        let date = PartialDate::parse(&text[..at])?;
        date.day()?;
        let rest = &text.as_bytes()[at + 1..];
        let (clock, offset) = match rest.iter().position(|b| matches!(b, b'Z' | b'z' | b'+' | b'-')) {
            Some(at) => (&rest[..at], Some(offset_minutes_from(&rest[at..])?)),
            None => (rest, None),
        };
        Some(Self { date, second_of_day: Some(second_of_day_from(clock)?), offset_minutes: offset })
    }

    /// A total order: local date first, then the instant (local time where no zone is given).
    #[must_use]
    pub fn order(self) -> (Date, i64) {
        let seconds = i64::from(self.second_of_day.unwrap_or(0));
        (self.date.earliest(), seconds - 60 * i64::from(self.offset_minutes.unwrap_or(0)))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)
    }
}

/// The number that ASCII digits write, and nothing else.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| 10 * n + u32::from(b - b'0')))
}

fn two_digits(tens: u8, ones: u8, below: u32) -> Option<u32> {
    number(&[tens, ones]).filter(|n| *n < below)
}

fn second_of_day_from(clock: &[u8]) -> Option<u32> {
    let whole = clock.iter().position(|b| *b == b'.').map_or(clock, |at| &clock[..at]);
    let (hours, minutes, seconds) = match *whole {
        [h, i, b':', m, n] => ((h, i), (m, n), (b'0', b'0')),
        [h, i, b':', m, n, b':', s, t] => ((h, i), (m, n), (s, t)),
        _ => return None,
    };
    // 60 is a leap second.
    let seconds = two_digits(seconds.0, seconds.1, 61)?;
    Some(two_digits(hours.0, hours.1, 25)? * 3600 + two_digits(minutes.0, minutes.1, 60)? * 60 + seconds)
}

fn offset_minutes_from(zone: &[u8]) -> Option<i16> {
    match *zone {
        [b'Z' | b'z'] => Some(0),
        [sign, h, i, b':', m, n] => {
            let minutes = i16::try_from(two_digits(h, i, 15)? * 60 + two_digits(m, n, 60)?).ok()?;
            Some(if sign == b'-' { -minutes } else { minutes })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_as_charts_write_them() {
        for (text, shown) in [("1960", "1960"), ("1960-05", "1960-05"), ("1960-02-29", "1960-02-29")] {
            assert_eq!(PartialDate::parse(text).map(|d| d.to_string()).as_deref(), Some(shown));
        }
        for bad in [
            "",
            "60",
            "1960-13",
            "1961-02-29",
            "1960-5-1",
            "1960-05-01-02",
            "x",
            "01/02/1960",
            "1960-",
            "+960",
            "1960-0é",
        ] {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn keeps_the_local_date_whatever_the_zone() {
        let late = Moment::parse("2024-03-01T23:30:00-08:00").unwrap();
        assert_eq!(late.to_string(), "2024-03-01");
        assert_eq!(late.offset_minutes, Some(-480));
        assert_eq!(Moment::parse("2024-03-01T23:30:00.123Z").unwrap().second_of_day, Some(84_600));
        assert_eq!(Moment::parse("2024-03-01T23:30").unwrap().offset_minutes, None);
        for bad in [
            "2024-03T10:00:00Z",
            "2024-03-01T",
            "2024-03-01T10",
            "2024-03-01T10:00:00+1",
            "2024-03-01 10:00",
            "2024-03-01T10:00:00+01:00:00",
            "2024-03-01T10:61",
            "2024-03-01Té",
        ] {
            assert_eq!(Moment::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn orders_by_local_date_then_instant() {
        let order = |t: &str| Moment::parse(t).unwrap().order();
        assert!(order("2024-03-01T10:00:00Z") < order("2024-03-01T11:00:00Z"));
        assert!(order("2024-03-01T10:00:00+02:00") < order("2024-03-01T09:00:00Z"));
        assert!(order("2024-03-01") < order("2024-03-02T00:00:00+14:00"));
    }
}
