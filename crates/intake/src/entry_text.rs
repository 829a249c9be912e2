//! The entry itself, for a reader: its resource, indented, and otherwise as the file has it.

use std::borrow::Cow;

use record::Source;
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::Input;

/// The text of the entry at `source`, as indented JSON; `None` where the inputs are not those that it came from.
///
/// Of a Bundle's entry it is the resource. Text that is no valid JSON is given as it stands.
#[must_use]
pub fn entry_text(source: &Source, inputs: &[Input<'_>]) -> Option<String> {
    let bytes = slice(source, inputs)?;
    let text = text_of(bytes);
    Some(indented(resource_in(&text)))
}

/// UTF-8, or else Latin-1, in which every byte is a character.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|&b| char::from(b)).collect()),
    }
}

pub(crate) fn slice<'a>(source: &Source, inputs: &[Input<'a>]) -> Option<&'a [u8]> {
    let bytes = inputs.get(usize::try_from(source.file).ok()?)?.bytes;
    bytes.get(usize::try_from(source.start).ok()?..usize::try_from(source.end).ok()?)
}

/// The resource of a Bundle's entry, or the whole text where it is no entry.
pub(crate) fn resource_in(text: &str) -> &str {
    #[derive(Deserialize)]
    struct Outer<'a> {
        #[serde(borrow, rename = "resourceType")]
        resource_type: Option<&'a RawValue>,
        #[serde(borrow)]
        resource: Option<&'a RawValue>,
    }
    match serde_json::from_str::<Outer<'_>>(text) {
        Ok(Outer { resource_type: None, resource: Some(resource) }) => resource.get(),
        _ => text,
    }
}

/// The characters that mean something in JSON.
pub(crate) fn significant(text: &str) -> impl Iterator<Item = char> {
    let (mut in_string, mut escaped) = (false, false);
    text.chars().filter(move |&c| {
        let keep = in_string || !c.is_ascii_whitespace();
        if escaped {
            escaped = false;
        } else if c == '"' {
            in_string = !in_string;
        } else if in_string && c == '\\' {
            escaped = true;
        }
        keep
    })
}

fn indented(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut previous = ' ';
    for c in significant(text) {
        if in_string {
            out.push(c);
            if escaped {
                escaped = false;
            } else if c == '\\' {
                escaped = true;
            } else if c == '"' {
                in_string = false;
            }
            previous = c;
            continue;
        }
        let closes = matches!(c, '}' | ']');
        if closes {
            depth = depth.saturating_sub(1);
        }
        // An empty object or list stays on its line.
        if (closes && !matches!(previous, '{' | '[')) || (!closes && matches!(previous, '{' | '[')) || previous == ',' {
            out.push('\n');
            // Past this depth more indentation shows nothing and costs much.
            out.extend(std::iter::repeat_n("  ", depth.min(40)));
        }
        out.push(c);
        match c {
            '{' | '[' => depth += 1,
            '"' => in_string = true,
            ':' => out.push(' '),
            _ => {}
        }
        previous = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_resource_is_indented_and_otherwise_untouched() {
        let json = r#"[{"fullUrl":"x","resource":{"resourceType":"A","b":[1.50,{}],"c":"d: {\"é\"}","e":[]}}]"#;
        let source = Source { file: 0, start: 1, end: json.len() as u64 - 1, name: String::new() };
        let inputs = [Input { name: "", bytes: json.as_bytes() }];
        let expected = "{\n  \"resourceType\": \"A\",\n  \"b\": [\n    1.50,\n    {}\n  ],\n  \"c\": \"d: {\\\"é\\\"}\",\n  \"e\": []\n}";
        assert_eq!(entry_text(&source, &inputs).as_deref(), Some(expected));
        assert_eq!(entry_text(&Source { end: 9999, ..source.clone() }, &inputs), None);
        assert_eq!(entry_text(&Source { file: 1, ..source }, &inputs), None);
    }
}
