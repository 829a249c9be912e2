//! What kind of file this is, told from its bytes alone.

use language::messages;
use memchr::memmem;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// JSON, or NDJSON, from `start` on.
    Json { start: usize },
    /// Something that is not read here.
    Other(Refusal),
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Stable code of the problem.
    pub(crate) code: &'static str,
    /// What the file was found to be.
    pub(crate) format: &'static str,
    /// What to do about it.
    pub(crate) advice: &'static str,
}

fn refusal(code: &'static str, format: &'static str, advice: &'static str) -> FileKind {
    FileKind::Other(Refusal { code, format, advice })
}

/// How far into a file the tell-tale words are looked for.
const LOOK: usize = 4096;

/// Tells what `bytes` hold.
pub(crate) fn file_kind(bytes: &[u8]) -> FileKind {
    if bytes.is_empty() {
        return refusal("file-empty", messages::intake_file_empty(), messages::intake_advice_again());
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || looks_like_utf16(bytes) {
        return refusal("file-utf16", messages::intake_file_utf16(), messages::intake_advice_utf8());
    }
    let start = if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
    let Some(first) = bytes[start..].iter().position(|b| !b.is_ascii_whitespace()).map(|at| start + at) else {
        return refusal("file-blank", messages::intake_file_blank(), messages::intake_advice_again());
    };
    match bytes[first] {
        b'{' | b'[' => FileKind::Json { start: first },
        b'<' => markup_kind(&bytes[first..]),
        _ => other_kind(&bytes[first..]),
    }
}

/// ASCII in UTF-16 without a mark has a zero in every other byte.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0, b'{' | b'[' | b'<', ..] | [b'{' | b'[' | b'<', 0, ..])
}

fn markup_kind(bytes: &[u8]) -> FileKind {
    let head = bytes[..bytes.len().min(LOOK)].to_ascii_lowercase();
    let has = |needle: &str| memmem::find(&head, needle.as_bytes()).is_some();
    if has("<!doctype html") || has("<html") {
        return refusal("file-html", messages::intake_file_html(), messages::intake_advice_sign_in());
    }
    if has("http://hl7.org/fhir") {
        return refusal("file-fhir-xml", messages::intake_file_fhir_xml(), messages::intake_advice_save_json());
    }
    if has("clinicaldocument") || has("urn:hl7-org:v3") {
        return refusal("file-cda", messages::intake_file_cda(), messages::intake_advice_export_fhir());
    }
    refusal("file-xml", messages::intake_file_xml(), messages::intake_advice_export_json())
}

fn other_kind(bytes: &[u8]) -> FileKind {
    let export = messages::intake_advice_export_json();
    let is = |magic: &[u8]| bytes.starts_with(magic);
    if is(b"%PDF") {
        return refusal("file-pdf", messages::intake_file_pdf(), export);
    }
    if is(b"PK\x03\x04") || is(&[0x1F, 0x8B]) || is(b"7z\xBC\xAF") || is(b"BZh") || is(&[0x28, 0xB5, 0x2F, 0xFD]) {
        return refusal("file-archive", messages::intake_file_archive(), messages::intake_advice_unpack());
    }
    let head = &bytes[..bytes.len().min(LOOK)];
    if head.iter().any(|&b| b == 0 || (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))) {
        return refusal("file-binary", messages::intake_file_binary(), export);
    }
    if is(b"MSH|") || is(b"FHS|") || is(b"BHS|") {
        return refusal("file-hl7v2", messages::intake_file_hl7v2(), messages::intake_advice_export_fhir());
    }
    let line = head.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or_default();
    let count = |sign: u8| line.iter().filter(|b| **b == sign).count();
    if [b',', b';', b'\t'].iter().any(|sign| count(*sign) >= 2) {
        return refusal("file-csv", messages::intake_file_csv(), export);
    }
    refusal("not-json", messages::intake_file_not_json(), export)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_file_has_its_own_code() {
        for (bytes, code) in [
            (&b""[..], "file-empty"),
            (b" \r\n\t ", "file-blank"),
            (b"\xEF\xBB\xBF  ", "file-blank"),
            (b"\xFF\xFE{\0", "file-utf16"),
            (b"\0{\0\"", "file-utf16"),
            (b"<!DOCTYPE HTML><title>Sign in", "file-html"),
            (b"<?xml version=\"1.0\"?><Patient xmlns=\"http://hl7.org/fhir\">", "file-fhir-xml"),
            (b"<ClinicalDocument xmlns=\"urn:hl7-org:v3\">", "file-cda"),
            (b"<a/>", "file-xml"),
            (b"%PDF-1.7", "file-pdf"),
            (b"PK\x03\x04abc", "file-archive"),
            (b"\x1F\x8B\x08\0", "file-archive"),
            (b"\x7FELF\x02\x01\x01\0", "file-binary"),
            (b"MSH|^~\\&|A", "file-hl7v2"),
            (b"id,birth,sex\n1,2,3", "file-csv"),
            (b"Apache License", "not-json"),
            (b"\x93quoted\x94", "not-json"),
        ] {
            let FileKind::Other(refusal) = file_kind(bytes) else { panic!("{code}: taken for JSON") };
            assert_eq!(refusal.code, code);
        }
    }

    #[test]
    fn json_starts_after_mark_and_blanks() {
        assert_eq!(file_kind(b"{}"), FileKind::Json { start: 0 });
        assert_eq!(file_kind(b"\xEF\xBB\xBF\r\n []"), FileKind::Json { start: 6 });
    }
}
