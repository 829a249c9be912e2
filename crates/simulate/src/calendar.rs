//! Days as whole numbers since 1970-01-01, and their texts from a table, for a person's history has hundreds of dates.

use std::sync::OnceLock;

use jiff::civil::{Date, date};

/// Days since 1970-01-01.
pub(crate) type Day = i32;

const EPOCH: Date = date(1970, 1, 1);
const FIRST: Date = date(1880, 1, 1);
const LAST: Date = date(2045, 1, 1);

/// The day of a date.
pub(crate) fn day_from_date(of: Date) -> Day {
    EPOCH.until(of).map_or(0, |span| span.get_days())
}

/// The date of a day; days beyond the years 1880 to 2044 are the nearest of these.
pub(crate) fn date_from_day(day: Day) -> Date {
    let day = day.clamp(day_from_date(FIRST), day_from_date(LAST) - 1);
    EPOCH.checked_add(jiff::Span::new().days(i64::from(day))).unwrap_or(EPOCH)
}

/// `2022-01-31`.
pub(crate) fn text_from_day(day: Day) -> &'static str {
    static TEXTS: OnceLock<(Day, Vec<String>)> = OnceLock::new();
    let (first, texts) = TEXTS.get_or_init(|| {
        let (first, last) = (day_from_date(FIRST), day_from_date(LAST));
        (first, (first..last).map(|day| date_from_day(day).to_string()).collect())
    });
    let at = usize::try_from(day - first).unwrap_or(0).min(texts.len() - 1);
    &texts[at]
}

/// Completed years and the part of the year between the last and the next birthday, as the `features` crate counts them;
/// those born on 29 February have their birthday on 1 March in other years.
pub(crate) fn exact_years(birth: Day, at: Day) -> f64 {
    let (birth, on) = (date_from_day(birth), date_from_day(at));
    let birthday =
        |year: i16| day_from_date(Date::new(year, birth.month(), birth.day()).unwrap_or_else(|_| date(year, 3, 1)));
    let before = (on.month(), on.day()) < (birth.month(), birth.day());
    let years = on.year() - birth.year() - i16::from(before);
    let (last, next) = (birthday(birth.year() + years), birthday(birth.year() + years + 1));
    f64::from(years) + f64::from(at - last) / f64::from(next - last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_texts_agree() {
        assert_eq!(day_from_date(date(1970, 1, 2)), 1);
        assert_eq!(text_from_day(0), "1970-01-01");
        assert_eq!(text_from_day(day_from_date(date(1903, 2, 28)) + 1), "1903-03-01");
        assert_eq!(text_from_day(day_from_date(date(2024, 2, 28)) + 1), "2024-02-29");
    }

    #[test]
    fn ages_are_exact() {
        let day = |year, month, of| day_from_date(date(year, month, of));
        assert_eq!(exact_years(day(1950, 6, 1), day(2022, 6, 1)), 72.0);
        assert_eq!(exact_years(day(1950, 6, 1), day(2022, 5, 31)), 71.0 + 364.0 / 365.0);
    }
}
