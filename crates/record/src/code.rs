//! Codes: a system, a code within it, and the words that came with it.

use std::borrow::Cow;

/// A terminology. Systems that no model reads keep their URI.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeSystem {
    /// LOINC, `http://loinc.org`.
    Loinc,
    /// SNOMED CT, `http://snomed.info/sct`.
    Snomed,
    /// ICD-10-CM (United States).
    Icd10Cm,
    /// ICD-10 of the WHO and its national forms other than ICD-10-CM.
    Icd10,
    /// ICD-9-CM.
    Icd9Cm,
    /// RxNorm.
    RxNorm,
    /// ATC, the WHO's drug classification.
    Atc,
    /// CPT or HCPCS procedure codes.
    Cpt,
    /// ICD-10-PCS procedure codes.
    Icd10Pcs,
    /// Any other system, by its URI; empty where none was given.
    Other(Cow<'static, str>),
}

/// One code of one system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// The terminology.
    pub system: CodeSystem,
    /// The code, as written.
    pub code: String,
    /// The words the source gives for the code.
    pub display: Option<String>,
}

/// A concept as a source states it: any number of codes, and perhaps free text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concept {
    /// The codes, in the source's order.
    pub codings: Vec<Coding>,
    /// The source's own words.
    pub text: Option<String>,
}

impl Concept {
    /// The best words for a reader: the text, else the first display, else the first code.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.name().or_else(|| self.codings.first().map(|c| c.code.as_str()))
    }

    /// The text, else the first display: words that a person chose, never a bare code.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.text.as_deref().or_else(|| self.codings.iter().find_map(|c| c.display.as_deref()))
    }

    /// Whether any coding is `code` of `system`.
    #[must_use]
    pub fn has(&self, system: &CodeSystem, code: &str) -> bool {
        self.codings.iter().any(|c| c.system == *system && c.code == code)
    }
}
