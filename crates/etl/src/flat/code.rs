//! Codes as a mapping writes them: `system|code|display`.

use record::CodeSystem;
use store::{codes_from_text, text_from_codes};

use crate::nearest::did_you_mean;

const SYSTEMS: [&str; 9] = ["loinc", "snomed", "icd10cm", "icd10", "icd9cm", "rxnorm", "atc", "cpt", "icd10pcs"];

/// The codes as the store has them.
///
/// # Errors
/// When the text is not of the form, or names a system that is neither known nor a URI.
pub(super) fn checked(text: &str) -> Result<String, String> {
    let form = || format!("`{text}` is no code: write `system|code|display`, such as `loinc|2160-0|Creatinine`");
    let codings = codes_from_text(text.trim()).filter(|codings| !codings.is_empty()).ok_or_else(form)?;
    for coding in &codings {
        if coding.code.trim().is_empty() {
            return Err(form());
        }
        check_system(&coding.system)?;
    }
    Ok(text_from_codes(&codings))
}

fn check_system(system: &CodeSystem) -> Result<(), String> {
    match system {
        CodeSystem::Other(uri) if !uri.contains(':') => Err(format!(
            "the code system `{uri}` is not known{}: it is one of {}, or a URI such as `urn:my-hospital:codes`",
            did_you_mean(uri, SYSTEMS),
            SYSTEMS.join(", ")
        )),
        _ => Ok(()),
    }
}

/// The system of a name or URI.
pub(super) fn system(name: &str) -> Result<CodeSystem, String> {
    let coding = codes_from_text(&format!("{name}|x")).and_then(|mut codings| codings.pop());
    let coding = coding.ok_or_else(|| format!("`{name}` is no code system"))?;
    check_system(&coding.system)?;
    Ok(coding.system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_or_a_uri() {
        assert_eq!(checked("loinc|1975-2|Bilirubin").as_deref(), Ok("loinc|1975-2|Bilirubin"));
        assert_eq!(checked("urn:x:y|1").as_deref(), Ok("urn:x:y|1"));
        assert!(checked("lonic|1975-2").unwrap_err().contains("did you mean `loinc`"));
        assert!(checked("1975-2").is_err() && checked("loinc|").is_err() && checked("").is_err());
        assert_eq!(system("icd10cm"), Ok(CodeSystem::Icd10Cm));
    }
}
