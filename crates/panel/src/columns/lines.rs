//! A row's entries as lines of FHIR.

use std::fmt::Write;

use features::COLUMN_SYSTEM;
use jiff::civil::Date;

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// A number, perhaps only a limit: `<` or `>`.
    Number(f64, Option<char>),
    /// Yes or no.
    Answer(bool),
    /// An option.
    Option(Answer),
}

/// One of an input's options.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) name: String,
    pub(super) label: String,
    /// A code that means it.
    pub(super) code: String,
}

/// Who a row is.
#[derive(Debug, Default)]
pub(super) struct Who<'a> {
    /// As FHIR allows it in references.
    pub(super) id: String,
    pub(super) sex: Option<&'a str>,
    pub(super) birth_date: Option<Date>,
    pub(super) name: Option<&'a str>,
}

/// A value of a row.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// What it is of, by the name of the concept.
    pub(super) of: &'a str,
    /// As the table calls it.
    pub(super) called: &'a str,
    pub(super) said: &'a Said,
    pub(super) unit: &'a str,
    pub(super) day: Date,
    /// The row's line.
    pub(super) line: u64,
}

/// An identifier that references may hold: of other signs than letters from A to Z, digits, `-` and `.` the code between `_`.
pub(super) fn id(text: &str) -> String {
    let mut id = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.') {
            id.push(sign);
        } else {
            // Writing to a string cannot fail.
            _ = write!(id, "_{:X}_", u32::from(sign));
        }
    }
    id
}

/// The line of a patient.
pub(super) fn patient(out: &mut Vec<u8>, who: &Who<'_>) {
    let mut line = format!("{{\"resourceType\":\"Patient\",\"id\":{}", quoted(&who.id));
    if let Some(sex) = who.sex {
        _ = write!(line, ",\"gender\":{}", quoted(sex));
    }
    if let Some(day) = who.birth_date {
        _ = write!(line, ",\"birthDate\":\"{day}\"");
    }
    if let Some(name) = who.name {
        _ = write!(line, ",\"name\":[{{\"text\":{}}}]", quoted(name));
    }
    line.push_str("}\n");
    out.extend_from_slice(line.as_bytes());
}

/// The line of a value.
pub(super) fn entry(out: &mut Vec<u8>, id: &str, entry: &Entry<'_>) {
    let Entry { of, called, said, unit, day, line } = entry;
    let mut text = format!(
        "{{\"resourceType\":\"Observation\",\"subject\":{{\"reference\":{}}},\"id\":\"row-{line}-{}\",\"status\":\"final\",\
         \"code\":{{\"coding\":[{{\"system\":\"{COLUMN_SYSTEM}\",\"code\":{}}}],\"text\":{}}},\"effectiveDateTime\":\"{day}\"",
        quoted(&format!("Patient/{id}")),
        of.replace('_', "-"),
        quoted(of),
        quoted(called),
    );
    _ = match said {
        Said::Answer(yes) => write!(text, ",\"valueBoolean\":{yes}"),
        Said::Option(Answer { label, code, .. }) => write!(
            text,
            ",\"valueCodeableConcept\":{{\"coding\":[{{\"system\":\"{COLUMN_SYSTEM}\",\"code\":{}}}],\"text\":{}}}",
            quoted(code),
            quoted(label)
        ),
        Said::Number(value, limit) => {
            let limit = limit.map(|limit| format!("\"comparator\":\"{limit}\",")).unwrap_or_default();
            let unit = quoted(unit);
            write!(
                text,
                ",\"valueQuantity\":{{\"value\":{value},{limit}\"unit\":{unit},\"system\":\"http://unitsofmeasure.org\",\"code\":{unit}}}"
            )
        }
    };
    text.push_str("}\n");
    out.extend_from_slice(text.as_bytes());
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    // A text always can be written.
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_identifier_ends_a_reference_or_is_another_ones() {
        assert_eq!(id("A-17.b2"), "A-17.b2");
        assert_eq!(id("12/34 5%"), "12_2F_34_20_5_25_");
        assert_ne!(id("a_2F_b"), id("a/b"));
    }
}
