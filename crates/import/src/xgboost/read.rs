//! From bytes to the file's parts: which of the two formats it is, and where it breaks off.

use std::borrow::Cow;

use super::file::File;
use super::ubjson;
use crate::ImportError;

const SAVE: &str = "Save the model with Booster.save_model(\"model.json\") or (\"model.ubj\")";

/// Reads JSON or UBJSON, whichever the bytes are.
pub(super) fn read(bytes: &[u8]) -> Result<File, ImportError> {
    match Format::of(bytes) {
        Some(Format::Json) => serde_json::from_slice(&with_null_for_nan(bytes)).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            // The message repeats the place at its end.
            let what = error.to_string();
            let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(what, _)| what);
            let why = if error.is_eof() { "the file is cut off" } else { "no XGBoost model that can be read" };
            ImportError::new(place, format!("{why}: {what}")).with_remedy(if error.is_eof() { WHOLE } else { SAVE })
        }),
        Some(Format::Ubjson) => ubjson::from_bytes(bytes).map_err(|error| {
            let place = error.at.map_or_else(|| "the file".to_owned(), |at| format!("byte {at}"));
            ImportError::new(place, format!("no XGBoost model that can be read: {}", error.what)).with_remedy(SAVE)
        }),
        None => Err(ImportError::new(
            "byte 0",
            "neither a JSON nor a UBJSON file; XGBoost's old binary format and pickles are not read",
        )
        .with_remedy(format!("{SAVE}; XGBoost up to 3.0 still loads the old binary format"))),
    }
}

const WHOLE: &str = "Copy or download it again, whole, or save the model again with Booster.save_model";

#[derive(Debug, PartialEq, Eq)]
enum Format {
    Json,
    Ubjson,
}

impl Format {
    /// Both begin with a brace. In JSON a quoted name follows, in UBJSON the type of a name's length.
    fn of(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.trim_ascii_start().strip_prefix(b"{")?;
        match (bytes.first()?, rest.first()?) {
            (b'{', b'i' | b'U' | b'I' | b'l' | b'L') => Some(Self::Ubjson),
            _ if matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')) => Some(Self::Json),
            _ => None,
        }
    }
}

/// XGBoost writes NaN and Infinity as such, which JSON does not know: null in their place.
fn with_null_for_nan(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut replaced: Option<Vec<u8>> = None;
    let (mut at, mut copied, mut is_text) = (0, 0, false);
    while let Some(byte) = bytes.get(at) {
        let token: &[&[u8]] = match byte {
            b'\\' if is_text => {
                at += 2;
                continue;
            }
            b'"' => {
                is_text = !is_text;
                &[]
            }
            b'N' | b'I' | b'-' if !is_text => &[b"NaN", b"Infinity", b"-Infinity", b"-NaN"],
            _ => &[],
        };
        match token.iter().find(|token| bytes[at..].starts_with(token)) {
            Some(token) => {
                let replaced = replaced.get_or_insert_default();
                replaced.extend_from_slice(&bytes[copied..at]);
                replaced.extend_from_slice(b"null");
                at += token.len();
                copied = at;
            }
            None => at += 1,
        }
    }
    match replaced {
        Some(mut replaced) => {
            replaced.extend_from_slice(&bytes[copied..]);
            Cow::Owned(replaced)
        }
        None => Cow::Borrowed(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_is_told_from_the_bytes() {
        assert_eq!(Format::of(b"{\"learner\":"), Some(Format::Json));
        assert_eq!(Format::of(b" \n{\n \"learner\":"), Some(Format::Json));
        assert_eq!(Format::of(b"{L\0\0\0\0\0\0\0\x07learner"), Some(Format::Ubjson));
        for other in [b"binf\0\0\0?".as_slice(), b"\x80\x04\x95", b"", b"{", b"[1]", b"\0\0\0?"] {
            assert_eq!(Format::of(other), None, "{other:?}");
        }
    }

    #[test]
    fn only_numbers_that_are_none_become_null() {
        let replaced = with_null_for_nan(br#"{"NaN\"Infinity":[NaN,-1,Infinity,-Infinity],"b\\":NaN}"#);
        assert_eq!(&*replaced, br#"{"NaN\"Infinity":[null,-1,null,null],"b\\":null}"#.as_slice());
        assert!(matches!(with_null_for_nan(b"{\"a\":[1,-2]}"), Cow::Borrowed(_)));
    }
}
