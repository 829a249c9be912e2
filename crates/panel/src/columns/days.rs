//! Days as tables write them.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// How a day with slashes is meant; `03/04/2026` alone does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// The day before the month.
    DayFirst,
    /// The month before the day.
    MonthFirst,
}

/// The day of a cell, with a time behind it or not: `2026-11-22`, `22.11.2026`, and with slashes as `form` says.
pub(super) fn day(text: &str, form: Option<DateForm>) -> Option<Date> {
    let text = text.split(['T', ' ']).next()?;
    if let Some(parts) = parts(text, '-') {
        let [year, month, day] = parts;
        return made(year, month, day);
    }
    if let Some([day, month, year]) = parts(text, '.') {
        return made(year, month, day);
    }
    let [one, two, year] = parts(text, '/')?;
    match form? {
        DateForm::DayFirst => made(year, two, one),
        DateForm::MonthFirst => made(year, one, two),
    }
}

/// How the days of a column are meant, where one of them tells.
pub(super) fn form_of<'a>(mut cells: impl Iterator<Item = &'a str>) -> Option<DateForm> {
    cells.find_map(|cell| {
        let [one, two, _] = parts(cell.split(['T', ' ']).next()?, '/')?;
        match (one > 12, two > 12) {
            (true, false) => Some(DateForm::DayFirst),
            (false, true) => Some(DateForm::MonthFirst),
            _ => None,
        }
    })
}

fn parts(text: &str, sign: char) -> Option<[i16; 3]> {
    let mut parts = text.split(sign).map(|part| {
        let is_number = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i16>().ok().filter(|_| is_number)
    });
    let all = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(all)
}

fn made(year: i16, month: i16, day: i16) -> Option<Date> {
    // A year of two digits does not say of which century it is.
    let is_whole = (1000..=9999).contains(&year);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    date.filter(|_| is_whole && year >= date_of_oldest().year())
}

/// Nobody alive was born, and nothing of them was measured, before.
fn date_of_oldest() -> Date {
    date(1850, 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_only_where_they_are_meant_in_one_way() {
        let expected = Some(date(2026, 3, 4));
        for text in ["2026-03-04", "2026-03-04T08:00:00Z", "2026-03-04 08:00", "4.3.2026", "04.03.2026"] {
            assert_eq!(day(text, None), expected, "{text}");
        }
        assert_eq!(day("04/03/2026", Some(DateForm::DayFirst)), expected);
        assert_eq!(day("03/04/2026", Some(DateForm::MonthFirst)), expected);
        for text in ["03/04/2026", "4.3.26", "2026-13-01", "2026-02-30", "2026", "", "45000", "1-2-3-4", "0001-01-01"] {
            assert_eq!(day(text, None), None, "{text}");
        }
    }

    #[test]
    fn one_day_tells_how_a_column_is_meant() {
        assert_eq!(form_of(["03/04/2026", "", "22/04/2026"].into_iter()), Some(DateForm::DayFirst));
        assert_eq!(form_of(["03/22/2026"].into_iter()), Some(DateForm::MonthFirst));
        assert_eq!(form_of(["03/04/2026", "2026-01-01"].into_iter()), None);
    }
}
