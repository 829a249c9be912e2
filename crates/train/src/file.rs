//! The recipe's file: sections that are read one by one, each by the step that it is for.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::error::RecipeError;

/// The sections that a recipe may have, in the order of the steps.
const SECTIONS: [&str; 8] = ["etl", "cohort", "sampling", "features", "statistics", "fit", "evaluate", "publish"];
/// Its own keys.
const KEYS: [&str; 2] = ["seed", "about"];

/// A recipe.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// Its file.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// The seed of everything that is drawn by chance.
    pub seed: u64,
}

impl Recipe {
    /// Reads a recipe and checks that every section is a known one.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML or has a section that no step reads.
    pub fn open(path: &Path) -> Result<Self, RecipeError> {
        let text = std::fs::read_to_string(path).map_err(|source| RecipeError::Io { path: path.to_owned(), source })?;
        let mut recipe = Self { path: path.to_owned(), text, seed: 1 };
        let wrong = |line: usize, problem: String| RecipeError::Recipe { path: path.to_owned(), line, problem };
        let table: toml::Table = recipe.text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| line_of(&recipe.text, span.start));
            wrong(line, error.message().to_owned())
        })?;
        for name in table.keys() {
            if SECTIONS.contains(&name.as_str()) || KEYS.contains(&name.as_str()) {
                continue;
            }
            let near = cohort::nearest(name, SECTIONS.into_iter().chain(KEYS));
            let near = near.map_or(String::new(), |near| format!("; the nearest known one is `{near}`"));
            let known = SECTIONS.join(", ");
            let line = recipe.text.lines().position(|line| line.contains(name.as_str())).map_or(1, |at| at + 1);
            return Err(wrong(line, format!("no step reads `{name}`{near}; the sections are {known}")));
        }
        recipe.seed = match table.get("seed") {
            None => 1,
            Some(toml::Value::Integer(seed)) if *seed >= 0 => seed.unsigned_abs(),
            Some(_) => return Err(wrong(1, "`seed` must be a whole number, 0 or more".to_owned())),
        };
        Ok(recipe)
    }

    /// A section, or nothing where the recipe has none of that name.
    ///
    /// # Errors
    /// Says what is wrong in which line.
    pub fn section<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, RecipeError> {
        Ok(cohort::section(&self.text, &self.path.display().to_string(), name)?)
    }

    /// A section that must be there.
    ///
    /// # Errors
    /// Says what is wrong in which line, or that the section is missing.
    pub fn required<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, RecipeError> {
        self.section(name)?.ok_or_else(|| RecipeError::NoSection { path: self.path.clone(), name })
    }

    /// The folder in which it stands.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }
}

fn line_of(text: &str, byte: usize) -> usize {
    1 + text.get(..byte).unwrap_or(text).matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Result<Recipe, RecipeError> {
        let path = std::env::temp_dir().join(format!("insite-recipe-{}-{}.toml", std::process::id(), text.len()));
        std::fs::write(&path, text).unwrap();
        let recipe = Recipe::open(&path);
        std::fs::remove_file(&path).unwrap();
        recipe
    }

    #[test]
    fn sections_that_no_step_reads_are_refused_with_the_nearest() {
        assert_eq!(open("seed = 7\n[cohort]\nx = 1\n").unwrap().seed, 7);
        let said = open("seed = 7\n\n[cohrt]\n").unwrap_err().to_string();
        assert!(said.contains(":3: no step reads `cohrt`; the nearest known one is `cohort`"), "{said}");
        assert!(open("seed = -1\n").unwrap_err().to_string().contains("`seed`"));
        assert!(open("a = \n").unwrap_err().to_string().contains(":1:"));
        assert!(open("").unwrap().required::<toml::Table>("fit").unwrap_err().to_string().contains("[fit]"));
    }
}
