//! What a damaged line costs: it may have been part of anybody's problem or drug list.

use intake::Input;
use serde::de::IgnoredAny;

/// What is lost with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// Nothing.
    None,
    /// The line, which was of no list.
    Line,
    /// The line, and with it the certainty that what is not on a list is absent.
    List,
}

/// What `intake` makes of a line.
pub(crate) fn loss(line: &[u8]) -> Loss {
    if serde_json::from_slice::<IgnoredAny>(line).is_ok() {
        return Loss::None;
    }
    // A patient of nobody's, beside whom it tells what becomes of others.
    let mut bytes = b"{\"resourceType\":\"Patient\",\"id\":\"probe\"}\n".to_vec();
    bytes.extend_from_slice(line);
    bytes.extend_from_slice(b"\n{\"resourceType\":\"Basic\"}\n");
    let opened = intake::open(&[Input { name: "", bytes: &bytes }], &mut |_| ());
    let is_lost = opened.records.iter().any(|record| record.patient.id == "probe" && record.incomplete);
    match (is_lost, opened.counts.broken > 0 || !opened.unreadable_files.is_empty()) {
        (true, _) => Loss::List,
        (false, true) => Loss::Line,
        (false, false) => Loss::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_depends_on_what_the_line_was() {
        assert_eq!(loss(br#"{"resourceType":"Condition","id":"c"}"#), Loss::None);
        assert_eq!(loss(br#"{"resourceType":"Observation","value":NaN}"#), Loss::Line);
        assert_eq!(loss(br#"{"resourceType":"Condition","code":{"#), Loss::List);
        assert_eq!(loss(b"{\"resourceType\":\"Condition\",\"id\":\"c\",\"note\":\"caf\xE9\"}"), Loss::None);
    }
}
