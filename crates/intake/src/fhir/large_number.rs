//! Numbers beyond what a 64-bit number holds: they cost their own value, never the entry that they stand in.

use super::loose::TOO_LARGE;

/// No number without an exponent and with fewer digits is too large.
const LONGEST_PLAIN: usize = 300;

/// The text with a mark in place of each number that is too large to be read; `None` where there is none.
pub(crate) fn tame_numbers(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = string_end(bytes, at),
            b'-' | b'0'..=b'9' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let length =
                    rest.iter().take_while(|b| matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')).count();
                let number = text.get(at..at + length).unwrap_or_default();
                let may_be_large = length > LONGEST_PLAIN || number.contains(['e', 'E']);
                let is_json = || serde_json::from_str::<serde::de::IgnoredAny>(number).is_ok();
                if may_be_large && number.parse::<f64>().is_ok_and(f64::is_infinite) && is_json() {
                    out.push_str(text.get(copied..at).unwrap_or_default());
                    out.extend(["\"", TOO_LARGE, "\""]);
                    copied = at + length;
                }
                at += length;
            }
            _ => at += 1,
        }
    }
    (copied > 0).then(|| out + text.get(copied..).unwrap_or_default())
}

/// One past the quote that closes the string at `at`.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use record::Value;

    use super::*;
    use crate::testing::{PATIENT, bundle, codes, open_texts};

    #[test]
    fn only_numbers_beyond_reach_are_replaced() {
        for text in [r#"{"a":1e308,"b":-2.5,"c":"1e999","d":"\\\"1e999"}"#, "[1e-999]", "1e9e9", ""] {
            assert_eq!(tame_numbers(text), None, "{text}");
        }
        let mark = format!("\"{TOO_LARGE}\"");
        assert_eq!(tame_numbers(r#"{"a":1e999,"b":[-1E+400]}"#), Some(format!(r#"{{"a":{mark},"b":[{mark}]}}"#)));
    }

    #[test]
    fn a_number_too_large_costs_only_its_value() {
        let values = |value: &str| {
            let whole = format!(
                r#"{{"resourceType":"Observation","id":"a","subject":{{"reference":"Patient/p"}},"code":{{"text":"c"}},
                "effectiveDateTime":"2024-01-02","valueQuantity":{{"value":{value},"unit":"g"}},
                "component":[{{"valueInteger":4}}]}}"#
            );
            let late = whole
                .replace(r#""resourceType":"Observation","#, "")
                .replace("}]}", r#"}],"resourceType":"Observation"}"#);
            let contained = format!(
                r#"{{"resourceType":"DiagnosticReport","id":"r","subject":{{"reference":"Patient/p"}},"contained":[{whole}]}}"#
            );
            [whole, late, contained]
        };
        for value in ["1e999", "-1e999"] {
            for resource in values(value) {
                for text in [bundle(&[PATIENT, &resource]), format!("[{PATIENT},{resource}]")] {
                    let opened = open_texts(&[&text]);
                    let observation = &opened.records[0].observations[0];
                    let why = "the value is too large to be read as a number";
                    assert_eq!(observation.value, Value::Unusable(why.to_owned()), "{text}");
                    assert_eq!(observation.code.words(), Some("c"));
                    assert!(observation.time.is_some());
                    assert!(matches!(&observation.components[0].value, Value::Quantity(q) if q.value == 4.0));
                    assert_eq!(codes(&opened.problems), ["value-unusable"], "{text}");
                }
            }
        }
    }
}
