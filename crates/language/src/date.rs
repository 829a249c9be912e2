//! Dates as the language writes them.

use crate::messages;

/// A date as written in a record (`2026`, `2026-03`, `2026-03-09`, with or without a time) for a reader: `9 March 2026`. What is
/// no date stays as it is.
#[must_use]
pub fn date(written: &str) -> String {
    let day = written.split('T').next().unwrap_or(written);
    let mut parts = day.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse().ok()).and_then(month);
    let number = parts.next().and_then(|day| day.parse::<u32>().ok());
    match (month, number) {
        (Some(month), Some(number)) => messages::date_day(&number.to_string(), month, year),
        (Some(month), None) => messages::date_month(month, year),
        (None, _) => written.to_owned(),
    }
}

/// The same for what leaves the page: notes, cards, the command's output. English keeps `2026-03-09` there, which all who read
/// English read alike.
#[must_use]
pub fn day(written: &str) -> String {
    if messages::export_dates() == "iso" { written.to_owned() } else { date(written) }
}

/// A month's name, counted from 1.
fn month(number: usize) -> Option<&'static str> {
    Some(match number {
        1 => messages::month_1(),
        2 => messages::month_2(),
        3 => messages::month_3(),
        4 => messages::month_4(),
        5 => messages::month_5(),
        6 => messages::month_6(),
        7 => messages::month_7(),
        8 => messages::month_8(),
        9 => messages::month_9(),
        10 => messages::month_10(),
        11 => messages::month_11(),
        12 => messages::month_12(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for (written, shown) in [
            ("2026", "2026"),
            ("2026-03", "March 2026"),
            ("2026-03-09", "9 March 2026"),
            ("2026-03-09T10:00:00+02:00", "9 March 2026"),
            ("not a date", "not a date"),
            ("2026-00-01", "2026-00-01"),
        ] {
            assert_eq!(date(written), shown);
        }
    }
}
