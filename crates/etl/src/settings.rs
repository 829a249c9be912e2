//! What a run reads and by which rules: the `[etl]` section of a recipe, or a file of its own.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::EtlError;
use crate::flat::mapping::FlatSource;
use crate::nearest::nearest;

/// Sources and rules of a run. One source at least; persons of the same identifier in several are one person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// A folder of OMOP CDM tables.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub omop: Option<OmopSource>,
    /// A folder of a FHIR bulk export.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fhir: Option<FhirSource>,
    /// Flat tables with their mappings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flat: Vec<FlatSource>,
    /// What is done with what cannot be.
    pub rules: Rules,
    /// How many parts the store has; by size where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<usize>,
    /// Memory that each thread may take while sorting, in MiB; decides the number of parts. 256 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<u64>,
}

/// OMOP CDM 5.3 or 5.4, a file a table: CSV with any usual separator, packed with gzip or not, or Parquet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OmopSource {
    /// The folder.
    pub folder: PathBuf,
    /// `5.3` or `5.4`; both are read alike, so this only refuses another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The encoding of text files.
    #[serde(default)]
    pub encoding: Encoding,
    /// Rows with another number of cells than the header.
    #[serde(default)]
    pub bad_rows: BadRows,
    /// Cells that mean nothing, beside empty ones.
    #[serde(default = "nothing")]
    pub missing: Vec<String>,
    /// Whether a condition's end says that it is over. Many sources write the end of the visit there: then `false`.
    #[serde(default = "yes")]
    pub condition_ends: bool,
    /// The vocabularies of source codes that no concept stands for, by table: `{ condition_occurrence = "ICD10CM" }`. Where
    /// none is stated, a code that has the form and check digit of LOINC is one.
    #[serde(default, skip_serializing_if = "std::collections::BTreeMap::is_empty")]
    pub source_vocabularies: std::collections::BTreeMap<String, String>,
}

impl OmopSource {
    /// A folder, with nothing said of it.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            version: None,
            encoding: Encoding::default(),
            bad_rows: BadRows::default(),
            missing: nothing(),
            condition_ends: true,
            source_vocabularies: std::collections::BTreeMap::new(),
        }
    }
}

/// A FHIR bulk export: NDJSON files of any name, packed with gzip or not; the type of each resource by its content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FhirSource {
    /// The folder.
    pub folder: PathBuf,
    /// Lines that are no resource: broken JSON, no `resourceType`. Resources of types that are not read are none of these.
    #[serde(default)]
    pub bad_rows: BadRows,
}

impl FhirSource {
    /// A folder, with nothing said of it.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, bad_rows: BadRows::default() }
    }
}

/// The encoding of text files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8; anything else is refused with its line.
    #[default]
    Utf8,
    /// ISO 8859-1.
    Latin1,
}

/// What is done with a row that cannot be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadRows {
    /// The run fails with its line.
    #[default]
    Refuse,
    /// It is counted and left out.
    Drop,
}

/// What is done with an event that cannot be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// It is counted and left out.
    #[default]
    Drop,
    /// It is counted and stored.
    Keep,
}

/// What is done with what cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Events before birth.
    pub before_birth: Keep,
    /// How many days before birth still count as birth.
    pub before_birth_tolerance_days: u16,
    /// Events after death.
    pub after_death: Keep,
    /// How many days after death an event may be written down.
    pub after_death_tolerance_days: u16,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            before_birth: Keep::Drop,
            before_birth_tolerance_days: 0,
            after_death: Keep::Drop,
            after_death_tolerance_days: 30,
        }
    }
}

impl Settings {
    /// Settings from TOML; `path` stands in messages. The text is the settings themselves, or a recipe with a section
    /// `[etl]`, or the mapping of one flat table.
    ///
    /// # Errors
    /// Names the line and, of a key that is not known, the nearest that is.
    pub fn from_toml(text: &str, path: &Path) -> Result<Self, EtlError> {
        let table: toml::Table = toml::from_str(text).map_err(|error| explained(path, text, &error))?;
        if table.contains_key("etl") {
            let recipe: Recipe = toml::from_str(text).map_err(|error| explained(path, text, &error))?;
            return Ok(recipe.etl);
        }
        if table.contains_key("file") {
            let mapping: FlatSource = toml::from_str(text).map_err(|error| explained(path, text, &error))?;
            return Ok(Self { flat: vec![mapping], ..Self::default() });
        }
        toml::from_str(text).map_err(|error| explained(path, text, &error))
    }
}

/// A recipe, of which other sections are other steps'.
#[derive(Deserialize)]
struct Recipe {
    etl: Settings,
}

/// The error of the TOML reader with file, line, and the nearest known key.
pub(crate) fn explained(path: &Path, text: &str, error: &toml::de::Error) -> EtlError {
    let line = error.span().map(|span| 1 + text.bytes().take(span.start).filter(|b| *b == b'\n').count() as u64);
    let message = error.message();
    let mut problem = message.to_owned();
    if message.starts_with("unknown field") || message.starts_with("unknown variant") {
        let mut names = message.split('`').skip(1).step_by(2);
        if let Some(near) = names.next().and_then(|unknown| nearest(unknown, names)) {
            problem = format!("{problem}; did you mean `{near}`?");
        }
    }
    EtlError::File { path: path.to_owned(), line, problem }
}

fn yes() -> bool {
    true
}

fn nothing() -> Vec<String> {
    ["NULL", "null", "\\N", "NA"].map(str::to_owned).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_the_nearest() {
        let error =
            Settings::from_toml("[omop]\nfolder = \"x\"\nencodign = \"utf8\"\n", Path::new("a.toml")).unwrap_err();
        let message = error.to_string();
        assert!(message.starts_with("a.toml, line 3: unknown field `encodign`"), "{message}");
        assert!(message.ends_with("did you mean `encoding`?"), "{message}");
        let error = Settings::from_toml("file = \"x\"\npersn = \"id\"\n", Path::new("a.toml")).unwrap_err().to_string();
        assert!(error.contains("line 2") && error.ends_with("did you mean `person`?"), "{error}");
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let text = "[omop]\nfolder = \"x\"\n[rules]\nafter_death = \"keep\"\n";
        let settings = Settings::from_toml(text, Path::new("a.toml")).unwrap();
        assert_eq!(settings.rules.after_death_tolerance_days, 30);
        let again: Settings = serde_json::from_str(&serde_json::to_string(&settings).unwrap()).unwrap();
        assert_eq!(again, settings);
    }
}
