//! Names that are the same for the same result: UUIDs of version 8, from SHA-256.
//!
//! Source: RFC 9562, section 5.8 and appendix B.2.

use assess::{Assessment, ModelAssessment};
use sha2::{Digest, Sha256};

use crate::source::ModelSource;
use crate::{ExportError, PROGRAM_VERSION};

/// The UUID of several texts in their order.
pub(crate) fn uuid(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // With its length, so that no two lists of texts run together to the same bytes.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let mut text = String::with_capacity(36);
    for (at, byte) in hash.finalize().iter().take(16).enumerate() {
        let byte = match at {
            6 => byte & 0x0f | 0x80,
            8 => byte & 0x3f | 0x80,
            _ => *byte,
        };
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

/// A code system of ours: there is no address behind it that somebody could lose.
pub(crate) fn system(name: &str) -> String {
    format!("urn:uuid:{}", uuid(&["insite code system", name]))
}

/// By which a model's result is known: of which input, day and model it is, and everything that it says. The visit, which is
/// drawn anew each time, is left out.
pub(crate) fn result(
    assessment: &Assessment,
    model: &ModelAssessment,
    source: &ModelSource,
) -> Result<String, ExportError> {
    let says = serde_json::to_string(model).map_err(|e| ExportError::Write(e.to_string()))?;
    let Assessment { patient, as_of, bound_to, .. } = assessment;
    let index = bound_to.patient.to_string();
    let of_input = [bound_to.input_sha256.as_str(), &index, patient, as_of];
    let of_model = [model.model.as_str(), &model.model_version, &source.sha256, &says, PROGRAM_VERSION];
    Ok(uuid(&[&["insite result"][..], &of_input, &of_model].concat()))
}

/// Whether a text is a UUID in lower case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let is_right = |(at, byte): (usize, u8)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
    };
    text.len() == 36 && text.bytes().enumerate().all(is_right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_has_version_8_and_depends_on_where_texts_end() {
        let one = uuid(&["ab", "c"]);
        assert!(is_uuid(&one) && one.as_bytes()[14] == b'8' && matches!(one.as_bytes()[19], b'8' | b'9' | b'a' | b'b'));
        assert_eq!(one, uuid(&["ab", "c"]));
        assert_ne!(one, uuid(&["a", "bc"]));
        assert_ne!(one, uuid(&["abc"]));
        assert!(!is_uuid("not a uuid") && !is_uuid(&one.to_uppercase()));
    }

    /// `printf '\3\0\0\0\0\0\0\0abc' | sha256sum` begins with ce91dc5eec0139adf091900d225971d6.
    #[test]
    fn it_is_the_beginning_of_the_digest() {
        assert_eq!(uuid(&["abc"]), "ce91dc5e-ec01-89ad-b091-900d225971d6");
    }
}
