//! Numbers as the language writes them.

use crate::{messages, spoken};

/// Digits are put in groups of three from this many on: four stay together in all languages.
const GROUPED_FROM: usize = 5;

/// A number that was written with a decimal point, with the language's own sign: `12.5` is `12,5` in German.
#[must_use]
pub fn decimal(written: &str) -> String {
    written.replace('.', messages::decimal_sign())
}

/// A whole number in groups of three digits: `100,000`, in German `100.000`.
#[must_use]
pub fn grouped(whole: f64) -> String {
    let digits = format!("{:.0}", whole.abs());
    let sign = if whole < 0.0 { "−" } else { "" };
    if digits.len() < GROUPED_FROM {
        return format!("{sign}{digits}");
    }
    let first = digits.len() % 3;
    let (head, tail) = digits.split_at(first);
    let groups = std::iter::once(head.to_owned()).filter(|head| !head.is_empty());
    let rest = tail.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    let groups: Vec<String> = groups.chain(rest).collect();
    format!("{sign}{}", groups.join(messages::group_sign()))
}

/// A text that is shown in one piece wherever it stands, such as a number with its unit: in a language that is written from
/// right to left it is set apart and runs as its first letter does (U+2068, U+2069), or `100 ×10⁹/L` would be shown in pieces.
#[must_use]
pub fn set_apart(text: String) -> String {
    if spoken().is_right_to_left { format!("\u{2068}{text}\u{2069}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_before_its_unit_in_a_language_from_the_right() {
        let value = || "100 ×10⁹/L".to_owned();
        assert_eq!(set_apart(value()), "100 ×10⁹/L");
        crate::speak("ar", crate::source("ar").unwrap(), std::collections::HashMap::default()).unwrap();
        assert_eq!(set_apart(value()), "\u{2068}100 ×10⁹/L\u{2069}");
    }
}
