//! Dates as tables write them, as the store's texts.

use jiff::civil::Date;
use record::Moment;
use store::text_from_moment;

/// The date that a text in ISO form begins with (`2020-01-31`, or `20200131` alone), and what stands behind it.
pub(crate) fn iso(text: &str) -> Option<(Date, &str)> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| {
        bytes.get(from..to)?.iter().try_fold(0_i16, |n, b| b.is_ascii_digit().then(|| 10 * n + i16::from(b - b'0')))
    };
    let (year, month, day, rest) = if bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-') {
        (number(0, 4)?, number(5, 7)?, number(8, 10)?, text.get(10..)?)
    } else if bytes.len() == 8 {
        (number(0, 4)?, number(4, 6)?, number(6, 8)?, "")
    } else {
        return None;
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    rest.bytes().next().is_none_or(|b| b == b' ' || b == b'T').then_some((date, rest.get(1..).unwrap_or_default()))
}

/// The store's text of a date and, if it is one that says anything, a time of day with its offset. Midnight without an
/// offset is how tables write that the time is not known.
pub(crate) fn moment(text: &str) -> Option<String> {
    let (date, rest) = iso(text)?;
    let rest = rest.trim();
    if rest.is_empty() || is_midnight(rest) {
        return Some(date.to_string());
    }
    let zone_at = rest.find(['+', '-', 'Z', 'z', ' ']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(zone_at);
    let zone = zone.trim();
    let zone = match (zone, zone.len()) {
        ("UTC" | "z", _) => "Z".to_owned(),
        // `+02`, `+0200`
        (_, 3) => format!("{zone}:00"),
        (_, 5) => format!("{}:{}", zone.get(..3)?, zone.get(3..)?),
        _ => zone.to_owned(),
    };
    Moment::parse(&format!("{date}T{clock}{zone}")).map(|moment| text_from_moment(&moment))
}

fn is_midnight(clock: &str) -> bool {
    clock.len() >= 5 && clock.bytes().all(|b| matches!(b, b'0' | b':' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_write_times_in_many_ways() {
        for (text, read) in [
            ("2020-01-31", Some("2020-01-31")),
            ("20200131", Some("2020-01-31")),
            ("2020-01-31 00:00:00", Some("2020-01-31")),
            ("2020-01-31 00:00:00.000", Some("2020-01-31")),
            ("2020-01-31 13:05:09.250", Some("2020-01-31T13:05:09")),
            ("2020-01-31T13:05", Some("2020-01-31T13:05:00")),
            ("2020-01-31 13:05:09+02", Some("2020-01-31T13:05:09+02:00")),
            ("2020-01-31 23:05:09 -0530", Some("2020-01-31T23:05:09-05:30")),
            ("2020-01-31T00:00:00Z", Some("2020-01-31T00:00:00Z")),
            ("2020-01-31 01:02:03 UTC", Some("2020-01-31T01:02:03Z")),
            ("2020-02-30", None),
            ("31/01/2020", None),
            ("2020-01-31x", None),
            ("2020-01-31 25:99", None),
            ("2020", None),
            ("", None),
        ] {
            assert_eq!(moment(text).as_deref(), read, "{text}");
        }
    }
}
