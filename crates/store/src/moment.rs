//! Times as text, whole: what was partial or without a zone stays so.

use record::Moment;

/// `2020`, `2020-03`, `2020-03-01`, `2020-03-01T10:00:00` or `2020-03-01T10:00:00+02:00`.
#[must_use]
pub fn text_from_moment(moment: &Moment) -> String {
    let mut text = moment.date.to_string();
    if let Some(second) = moment.second_of_day {
        // A leap second is one past the minute that it ends.
        let (hours, minutes, seconds) = (second / 3600, second / 60 % 60, second % 60);
        text += &format!("T{hours:02}:{minutes:02}:{seconds:02}");
        match moment.offset_minutes {
            Some(0) => text.push('Z'),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                text += &format!("{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
            }
            None => {}
        }
    }
    text
}

/// What [`text_from_moment`] wrote; `None` for anything else.
#[must_use]
pub fn moment_from_text(text: &str) -> Option<Moment> {
    Moment::parse(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_back_as_they_were() {
        for text in [
            "1960",
            "1960-05",
            "1960-05-02",
            "2024-03-01T23:30:00",
            "2024-03-01T23:30:00Z",
            "2024-03-01T00:00:00-08:30",
            "2024-03-01T24:00:00",
        ] {
            let moment = moment_from_text(text).unwrap();
            assert_eq!(text_from_moment(&moment), text);
            assert_eq!(moment_from_text(&text_from_moment(&moment)), Some(moment));
        }
    }
}
