//! Finds the program's own markup in the module: the constant templates that Leptos hands to the browser.
//!
//! The boot script's Trusted Types policy passes exactly these strings, so that no text of a record can ever become
//! markup. A template is a constant of the program and so stands in the module, whole and in plain text.

use std::collections::BTreeSet;

/// Elements that have no end tag.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// No template of a page is longer, in bytes; it bounds the search.
const LONGEST: usize = 20_000;

/// Every complete element written in the module, outermost ones only, sorted.
pub(super) fn in_module(module: &[u8]) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    while let Some(offset) = module.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == b'<')) {
        let start = at + offset;
        let window = module.get(start..module.len().min(start + LONGEST)).unwrap_or_default();
        let text = valid_text(window);
        match element_length(text) {
            Some(length) => {
                found.extend(text.get(..length).map(str::to_owned));
                at = start + length;
            }
            None => at = start + 1,
        }
    }
    found.into_iter().collect()
}

/// The longest start of `bytes` that is text without control characters.
fn valid_text(bytes: &[u8]) -> &str {
    let end = bytes.iter().position(|byte| *byte < b' ' && *byte != b'\n' && *byte != b'\t').unwrap_or(bytes.len());
    let bytes = bytes.get(..end).unwrap_or_default();
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default()
        }
    }
}

/// The length of the element that `text` starts with, if it is complete.
fn element_length(text: &str) -> Option<usize> {
    let mut open: Vec<&str> = Vec::new();
    let mut at = 0;
    loop {
        at += text.get(at..)?.find('<')?;
        let tag = tag_at(text, at)?;
        at = tag.end;
        if tag.closes {
            if open.pop()? != tag.name {
                return None;
            }
        } else if !tag.is_empty && !VOID.contains(&tag.name) {
            open.push(tag.name);
        }
        if open.is_empty() {
            return Some(at);
        }
    }
}

struct Tag<'a> {
    name: &'a str,
    closes: bool,
    is_empty: bool,
    end: usize,
}

/// The tag at `at`, where a `<` stands; a `>` inside a quoted attribute does not end it.
fn tag_at(text: &str, at: usize) -> Option<Tag<'_>> {
    let inside = text.get(at + 1..)?;
    let closes = inside.starts_with('/');
    let named = inside.get(usize::from(closes)..)?;
    if !named.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return None;
    }
    let name = named.split(|part: char| !part.is_ascii_alphanumeric() && part != '-').next()?;
    let mut in_quotes = false;
    for (offset, character) in named.char_indices().skip(name.len()) {
        match character {
            '"' => in_quotes = !in_quotes,
            '<' if !in_quotes => return None,
            '>' if !in_quotes => {
                let is_empty = named.get(..offset).is_some_and(|tag| tag.ends_with('/'));
                return Some(Tag { name, closes, is_empty, end: at + 1 + usize::from(closes) + offset + 1 });
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_elements_between_other_constants() {
        let module =
            b"\0asm\x01panicked at<p class=\"a>b\">One <em>two</em><br></p><hr>Option<T>\xff<h1>\xc3\x9cber</h1>tail";
        assert_eq!(in_module(module), ["<h1>\u{dc}ber</h1>", "<hr>", "<p class=\"a>b\">One <em>two</em><br></p>"]);
    }

    #[test]
    fn broken_markup_is_no_template() {
        assert!(in_module(b"<p>open <b>wrong</p></b> a < b > c </p> <1>").is_empty());
    }

    #[test]
    fn an_element_cut_by_a_control_byte_is_no_template() {
        assert!(in_module(b"<p>one\0two</p>").is_empty());
    }
}
