//! Concepts by name: those of a folder, and a recipe's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use features::definition::ConceptDefinition;

use crate::error::CohortError;
use crate::section::nearest;

/// Where concepts are looked for when a recipe does not say.
pub(crate) const USUAL_FOLDER: &str = "models/concepts";

/// Concepts by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Concepts(BTreeMap<String, ConceptDefinition>);

impl Concepts {
    /// The concept of that name.
    ///
    /// # Errors
    /// When there is none, with the nearest name.
    pub(crate) fn named(&self, name: &str, key: &str) -> Result<&ConceptDefinition, CohortError> {
        self.0.get(name).ok_or_else(|| {
            let near = nearest(name, self.0.keys().map(String::as_str));
            let near = near.map_or_else(
                || "add its file under `concept_files`".to_owned(),
                |near| format!("the nearest known one is `{near}`"),
            );
            CohortError::key(key, format!("there is no concept `{name}`; {near}"))
        })
    }

    /// All concepts, by name.
    #[must_use]
    pub fn all(&self) -> Vec<ConceptDefinition> {
        self.0.values().cloned().collect()
    }
}

/// Reads the concepts of a folder (`models/concepts` where none is given) and those of further files, which stand for
/// those of the same name in the folder. A missing usual folder is an empty one.
///
/// # Errors
/// When a file cannot be read, is no concept, or is named otherwise than its concept.
pub fn read_concepts(folder: Option<&Path>, files: &[PathBuf]) -> Result<Concepts, CohortError> {
    let usual = Path::new(USUAL_FOLDER);
    let mut paths = Vec::new();
    match (folder, folder.unwrap_or(usual)) {
        (None, usual) if !usual.is_dir() => {}
        (_, folder) => {
            let unreadable = |e: std::io::Error| CohortError::Concept {
                path: folder.to_owned(),
                problem: format!("{e}; `concepts` names the folder of concepts"),
            };
            for entry in fs::read_dir(folder).map_err(unreadable)? {
                let path = entry.map_err(unreadable)?.path();
                if path.extension().is_some_and(|e| e == "json") {
                    paths.push(path);
                }
            }
        }
    }
    paths.sort();
    let mut concepts = BTreeMap::new();
    for path in paths.iter().chain(files) {
        let wrong = |problem: String| CohortError::Concept { path: path.clone(), problem };
        let text = fs::read_to_string(path).map_err(|e| wrong(e.to_string()))?;
        let concept: ConceptDefinition = serde_json::from_str(&text).map_err(|e| wrong(format!("no concept: {e}")))?;
        if path.file_stem().is_none_or(|stem| stem.to_string_lossy() != concept.name) {
            return Err(wrong(format!("holds the concept `{}`; a file is named as its concept", concept.name)));
        }
        concepts.insert(concept.name.clone(), concept);
    }
    Ok(Concepts(concepts))
}
