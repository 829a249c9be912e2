//! Finds where JSON values end by brackets and quotes alone, so that a broken value can be stepped over.

use memchr::memchr2;

/// First position at or after `at` that is not blank; `bytes.len()` where there is none.
pub(crate) fn skip_blanks(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at.min(bytes.len())
}

/// One past the closing quote of the string that opens at `at`; `None` where the input ends before.
pub(crate) fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut from = at + 1;
    loop {
        let hit = from + memchr2(b'"', b'\\', bytes.get(from..)?)?;
        if bytes[hit] == b'"' {
            return Some(hit + 1);
        }
        from = hit + 2;
    }
}

/// One past the value that starts at `at`, whatever its depth; `None` where the input ends before.
pub(crate) fn value_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => string_end(bytes, at),
        b'{' | b'[' => {
            let mut depth = 0_usize;
            let mut position = at;
            loop {
                match bytes.get(position)? {
                    b'"' => {
                        position = string_end(bytes, position)?;
                        continue;
                    }
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => {
                        depth -= 1;
                        if depth == 0 {
                            return Some(position + 1);
                        }
                    }
                    _ => {}
                }
                position += 1;
            }
        }
        _ => {
            let length =
                bytes[at..].iter().position(|b| matches!(b, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'));
            Some(length.map_or(bytes.len(), |l| at + l.max(1)))
        }
    }
}

/// The start of the next Bundle entry after `after`: an object that follows a comma and whose first key is one that
/// entries begin with. Only asked once an entry has proved broken and its own end cannot be trusted.
pub(crate) fn next_entry(bytes: &[u8], after: usize) -> Option<usize> {
    memchr::memchr_iter(b'{', bytes.get(after..)?).map(|at| after + at).find(|&brace| {
        let before = bytes[..brace].iter().rposition(|b| !b.is_ascii_whitespace());
        let key = skip_blanks(bytes, brace + 1);
        before.is_some_and(|b| b >= after && bytes[b] == b',')
            && [&b"\"fullUrl\""[..], b"\"resource\""].iter().any(|k| bytes[key..].starts_with(k))
    })
}

/// The words that stand for `key` at first sight in broken text, such as its `resourceType`.
pub(crate) fn first_string_of<'a>(bytes: &'a [u8], key: &str) -> Option<&'a str> {
    let quoted = format!("\"{key}\"");
    let at = memchr::memmem::find(bytes, quoted.as_bytes())? + quoted.len();
    let colon = skip_blanks(bytes, at);
    let quote = skip_blanks(bytes, colon + 1);
    if bytes.get(colon) != Some(&b':') || bytes.get(quote) != Some(&b'"') {
        return None;
    }
    let text = std::str::from_utf8(&bytes[quote + 1..string_end(bytes, quote)? - 1]).ok()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    (text.len() <= 64 && text.chars().all(plain)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_end_where_their_brackets_do() {
        for (json, rest) in [
            (r#"{"a":"}\"]\\"} x"#, " x"),
            (r#"[[{"a":[]}],2],3"#, ",3"),
            (r#""a\\\"b" ,"#, " ,"),
            ("12.5,", ","),
            ("NaN}", "}"),
            ("null", ""),
        ] {
            assert_eq!(value_end(json.as_bytes(), 0).map(|end| &json[end..]), Some(rest), "{json}");
        }
        for open in ["{", "{\"a", "[1,2", "\"a\\", "\"a\\\"", ""] {
            assert_eq!(value_end(open.as_bytes(), 0), None, "{open}");
        }
    }

    #[test]
    fn any_depth_is_walked_without_a_stack() {
        let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
        assert_eq!(value_end(deep.as_bytes(), 0), Some(2_000_000));
    }

    #[test]
    fn the_next_entry_is_found_past_a_stray_quote() {
        let json = r#"[{"fullUrl":"a","x":"one " two"}, {"fullUrl":"b"}]"#;
        assert_eq!(next_entry(json.as_bytes(), 1).map(|at| &json[at..]), Some(r#"{"fullUrl":"b"}]"#));
        assert_eq!(next_entry(b"[{\"a\":1}]", 1), None);
    }

    #[test]
    fn names_are_read_from_broken_text_only_where_plain() {
        let broken = br#"{"resource":{"resourceType" : "Observation","id":"a b","value":NaN"#;
        assert_eq!(first_string_of(broken, "resourceType"), Some("Observation"));
        assert_eq!(first_string_of(broken, "id"), None);
        assert_eq!(first_string_of(broken, "value"), None);
    }
}
