//! Codings as text: `loinc|2160-0|Creatinine`, one a line.

use std::borrow::Cow;

use record::{CodeSystem, Coding};

/// The systems that are read by name; every other stands by its URI.
const NAMES: [(&str, CodeSystem); 9] = [
    ("loinc", CodeSystem::Loinc),
    ("snomed", CodeSystem::Snomed),
    ("icd10cm", CodeSystem::Icd10Cm),
    ("icd10", CodeSystem::Icd10),
    ("icd9cm", CodeSystem::Icd9Cm),
    ("rxnorm", CodeSystem::RxNorm),
    ("atc", CodeSystem::Atc),
    ("cpt", CodeSystem::Cpt),
    ("icd10pcs", CodeSystem::Icd10Pcs),
];

/// The text of codings; empty for none.
#[must_use]
pub fn text_from_codes(codings: &[Coding]) -> String {
    let mut text = String::new();
    for coding in codings {
        if !text.is_empty() {
            text.push('\n');
        }
        let name = NAMES.iter().find(|(_, system)| *system == coding.system).map(|(name, _)| *name);
        match (&coding.system, name) {
            (_, Some(name)) => text += name,
            (CodeSystem::Other(uri), None) => {
                // A URI that reads like a short name stays one.
                if NAMES.iter().any(|(name, _)| name == uri) {
                    text.push('\\');
                }
                escape(uri, &mut text);
            }
            (_, None) => {}
        }
        text.push('|');
        escape(&coding.code, &mut text);
        if let Some(display) = &coding.display {
            text.push('|');
            escape(display, &mut text);
        }
    }
    text
}

/// What [`text_from_codes`] wrote; `None` for anything else.
#[must_use]
pub fn codes_from_text(text: &str) -> Option<Vec<Coding>> {
    if text.is_empty() {
        return Some(vec![]);
    }
    text.split('\n').map(coding).collect()
}

fn coding(line: &str) -> Option<Coding> {
    let mut parts: Vec<Cow<'_, str>> = Vec::with_capacity(3);
    if line.contains('\\') {
        let (mut part, mut escaped) = (String::new(), false);
        for c in line.chars() {
            match (escaped, c) {
                (true, 'n') => part.push('\n'),
                // An escaped first letter of a system's name.
                (true, other) => part.push(other),
                (false, '\\') => {}
                (false, '|') => parts.push(Cow::Owned(std::mem::take(&mut part))),
                (false, other) => part.push(other),
            }
            escaped = !escaped && c == '\\';
        }
        parts.push(Cow::Owned(part));
    } else {
        parts.extend(line.split('|').map(Cow::Borrowed));
    }
    let mut parts = parts.into_iter();
    let (system, code, display) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let known = NAMES.iter().find(|(name, _)| *name == system && !line.starts_with('\\'));
    let system = known.map_or_else(|| CodeSystem::Other(Cow::Owned(system.into_owned())), |(_, system)| system.clone());
    Some(Coding { system, code: code.into_owned(), display: display.map(Cow::into_owned) })
}

fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '\\' | '|' => into.extend(['\\', c]),
            '\n' => into.push_str("\\n"),
            _ => into.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codings_come_back_as_they_were() {
        let coding = |system: CodeSystem, code: &str, display: Option<&str>| Coding {
            system,
            code: code.into(),
            display: display.map(str::to_owned),
        };
        let other = |uri: &'static str| CodeSystem::Other(Cow::Borrowed(uri));
        let all = vec![
            coding(CodeSystem::Loinc, "2160-0", Some("Creatinine")),
            coding(CodeSystem::Icd10Cm, "E11.9", None),
            coding(other("urn:a|b\\n"), "x\ny", Some("")),
            coding(other(""), "", None),
            coding(other("loinc"), "1", None),
            coding(other("naloinc"), "1", Some("n\\")),
        ];
        let text = text_from_codes(&all);
        assert!(text.starts_with("loinc|2160-0|Creatinine\nicd10cm|E11.9\n"));
        assert_eq!(codes_from_text(&text), Some(all));
        assert_eq!(codes_from_text(""), Some(vec![]));
        assert_eq!(codes_from_text("no bar"), None);
    }
}
