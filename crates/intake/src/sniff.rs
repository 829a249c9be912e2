//! What kind of file this is, told from its bytes alone.

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

const fn refusal(code: &'static str, format: &'static str, advice: &'static str) -> FileKind {
    FileKind::Other(Refusal { code, format, advice })
}

/// How far into a file the tell-tale words are looked for.
const LOOK: usize = 4096;

/// Tells what `bytes` hold.
pub(crate) fn file_kind(bytes: &[u8]) -> FileKind {
    if bytes.is_empty() {
        return refusal("file-empty", "an empty file", "Export the record again and open the new file.");
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || looks_like_utf16(bytes) {
        return refusal("file-utf16", "text in UTF-16", "Save it as UTF-8 and open it again.");
    }
    let start = if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
    let Some(first) = bytes[start..].iter().position(|b| !b.is_ascii_whitespace()).map(|at| start + at) else {
        return refusal("file-blank", "a file of blanks only", "Export the record again and open the new file.");
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
        return refusal(
            "file-html",
            "a web page (HTML)",
            "This is often a login or error page saved in place of the record: sign in, export again, and open that file.",
        );
    }
    if has("http://hl7.org/fhir") {
        return refusal(
            "file-fhir-xml",
            "FHIR in XML",
            "Only FHIR in JSON is read: save it as JSON and open it again.",
        );
    }
    if has("clinicaldocument") || has("urn:hl7-org:v3") {
        return refusal("file-cda", "a CDA document (XML)", "Only FHIR R4 in JSON is read: export the record as FHIR.");
    }
    refusal("file-xml", "XML", "Only FHIR R4 in JSON is read: export the record as FHIR in JSON.")
}

fn other_kind(bytes: &[u8]) -> FileKind {
    const EXPORT: &str = "Only FHIR R4 in JSON is read: export the record as FHIR in JSON.";
    let is = |magic: &[u8]| bytes.starts_with(magic);
    if is(b"%PDF") {
        return refusal("file-pdf", "a PDF", EXPORT);
    }
    if is(b"PK\x03\x04") || is(&[0x1F, 0x8B]) || is(b"7z\xBC\xAF") || is(b"BZh") || is(&[0x28, 0xB5, 0x2F, 0xFD]) {
        return refusal("file-archive", "a compressed archive", "Unpack it and open the files inside.");
    }
    let head = &bytes[..bytes.len().min(LOOK)];
    if head.iter().any(|&b| b == 0 || (b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B))) {
        return refusal("file-binary", "binary data", EXPORT);
    }
    if is(b"MSH|") || is(b"FHS|") || is(b"BHS|") {
        return refusal(
            "file-hl7v2",
            "HL7 version 2 messages",
            "Only FHIR R4 in JSON is read: export the record as FHIR.",
        );
    }
    let line = head.split(|b| matches!(b, b'\n' | b'\r')).next().unwrap_or_default();
    let count = |sign: u8| line.iter().filter(|b| **b == sign).count();
    if [b',', b';', b'\t'].iter().any(|sign| count(*sign) >= 2) {
        return refusal(
            "file-csv",
            "a table (CSV)",
            "Only FHIR R4 in JSON is read: export the record as FHIR in JSON.",
        );
    }
    refusal("not-json", "text that is not JSON", EXPORT)
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
