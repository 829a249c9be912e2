//! The concepts of the vocabulary tables: which code of which system each stands for.

use std::borrow::Cow;
use std::collections::HashMap;

use record::{CodeSystem, Coding};
use store::{Progress, text_from_codes};

use super::{optional, required, whole_id};
use crate::cells::{Next, Reading, Table, Wanted};
use crate::error::EtlError;
use crate::files::InputFile;

const COLUMNS: &[Wanted<'static>] =
    &[required("concept_id"), required("vocabulary_id"), required("concept_code"), optional("concept_name")];

/// Concepts by id. Vocabularies have millions of them, so their texts stand in one string.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    concepts: HashMap<u32, Place>,
    texts: String,
}

/// Where a concept's text stands in `texts`, and the vocabulary's words.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: u32,
    length: u32,
    is_ucum: bool,
}

impl Vocabulary {
    /// Reads a file of concepts; returns how many rows had another number of cells than the header.
    pub(super) fn read(
        &mut self,
        file: &InputFile,
        reading: Reading<'_>,
        progress: &dyn Progress,
    ) -> Result<u64, EtlError> {
        let mut ragged = 0;
        // `NA` and the like are codes and names here.
        let reading = Reading { missing: &[], ..reading };
        let mut table = Table::open(file, COLUMNS, reading, progress)?;
        loop {
            match table.advance()? {
                Next::End => return Ok(ragged),
                Next::Ragged => ragged += 1,
                Next::Row => {
                    let (Some(id), Some(vocabulary), Some(code)) = (table.cell(0), table.cell(1), table.cell(2)) else {
                        continue;
                    };
                    let Some(id) = concept_id(id) else {
                        let problem = "the concept_id is no whole number: export the vocabulary again";
                        return Err(EtlError::line(&file.path, table.line(), problem));
                    };
                    self.add(id, vocabulary, code, table.cell(3));
                }
            }
        }
    }

    fn add(&mut self, id: u32, vocabulary: &str, code: &str, name: Option<&str>) {
        let is_ucum = vocabulary == "UCUM";
        let text = if is_ucum { code.to_owned() } else { text_of(system(vocabulary), code, name) };
        let (Ok(start), Ok(length)) = (u32::try_from(self.texts.len()), u32::try_from(text.len())) else { return };
        self.texts.push_str(&text);
        self.concepts.insert(id, Place { start, length, is_ucum });
    }

    /// The store's text of a concept, unless it is a unit.
    pub(super) fn code(&self, id: u32) -> Option<&str> {
        let place = self.concepts.get(&id).filter(|place| !place.is_ucum)?;
        self.text(*place)
    }

    /// The UCUM code of a unit.
    pub(super) fn unit(&self, id: u32) -> Option<&str> {
        let place = self.concepts.get(&id).filter(|place| place.is_ucum)?;
        self.text(*place)
    }

    fn text(&self, place: Place) -> Option<&str> {
        let start = place.start as usize;
        self.texts.get(start..start + place.length as usize)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }

    /// Memory that it takes.
    pub(super) fn bytes(&self) -> u64 {
        (self.texts.capacity() + self.concepts.capacity() * 20) as u64
    }
}

/// A concept's id; 0 is none.
pub(super) fn concept_id(cell: &str) -> Option<u32> {
    whole_id(cell).parse().ok()
}

/// The store's text of one coding.
pub(super) fn text_of(system: CodeSystem, code: &str, name: Option<&str>) -> String {
    text_from_codes(&[Coding { system, code: code.to_owned(), display: name.map(str::to_owned) }])
}

/// The code system of a vocabulary.
pub(super) fn system(vocabulary: &str) -> CodeSystem {
    match vocabulary {
        "LOINC" => CodeSystem::Loinc,
        "SNOMED" => CodeSystem::Snomed,
        "ICD10CM" => CodeSystem::Icd10Cm,
        "ICD10" | "ICD10GM" | "ICD10CN" | "KCD7" | "CIM10" => CodeSystem::Icd10,
        "ICD9CM" => CodeSystem::Icd9Cm,
        "RxNorm" => CodeSystem::RxNorm,
        "ATC" => CodeSystem::Atc,
        "CPT4" | "HCPCS" => CodeSystem::Cpt,
        "ICD10PCS" => CodeSystem::Icd10Pcs,
        other => CodeSystem::Other(Cow::Owned(format!("urn:omop:vocabulary:{other}"))),
    }
}
