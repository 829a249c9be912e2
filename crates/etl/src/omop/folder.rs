//! Which file of a folder is which table: by its name in any case, whole or in numbered pieces, or a folder of pieces.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::EtlError;
use crate::nearest::{listed, nearest};

/// The tables that were found.
pub(super) struct Found<'a> {
    /// Table, path, name within the folder; in the order of the tables and by name.
    pub(super) files: Vec<(&'a str, PathBuf, String)>,
    pub(super) warnings: Vec<String>,
}

/// Finds the files of `tables` in a folder.
pub(super) fn tables<'a>(folder: &Path, tables: &[&'a str]) -> Result<Found<'a>, EtlError> {
    if !folder.is_dir() {
        return Err(EtlError::file(folder, "is no folder: name the one that holds the tables (person.csv …)"));
    }
    let mut names = names_in(folder)?;
    names.sort();
    let mut files = Vec::new();
    for table in tables {
        let own: Vec<&String> = names.iter().filter(|name| is_table(name, table)).collect();
        let formats: Vec<&str> = own.iter().map(|name| format_of(name)).collect();
        if let Some(at) = formats.iter().position(|format| Some(format) != formats.first()) {
            let (one, other) = (own.first().map_or("", |n| n.as_str()), own.get(at).map_or("", |n| n.as_str()));
            let problem = format!("holds the table {table} twice, as {one} and as {other}: take one of them away");
            return Err(EtlError::file(folder, problem));
        }
        for name in own {
            let path = folder.join(name);
            if path.is_dir() {
                let mut pieces = names_in(&path)?;
                pieces.retain(|piece| !piece.starts_with(['_', '.']) && stem(piece).is_some());
                pieces.sort();
                files.extend(pieces.iter().map(|piece| (*table, path.join(piece), format!("{name}/{piece}"))));
            } else {
                files.push((*table, path, name.clone()));
            }
        }
    }
    let has = |table: &str| files.iter().any(|(of, ..)| *of == table);
    if !has("person") {
        let stems = || names.iter().filter_map(|name| stem(name));
        let near = nearest("person", stems()).map(|near| format!("; is it `{near}`?")).unwrap_or_default();
        let there = if names.is_empty() { "nothing".to_owned() } else { listed(names.iter().map(String::as_str)) };
        return Err(EtlError::file(
            folder,
            format!(
                "there is no table `person` (person.csv, person.csv.gz or person.parquet){near}; the folder holds {there}"
            ),
        ));
    }
    let is_event = |table: &&&str| !["concept", "care_site", "provider", "person"].contains(*table);
    if !tables.iter().filter(is_event).any(|table| has(table)) {
        return Err(EtlError::file(
            folder,
            "holds no table of events (condition_occurrence, measurement …) beside `person`",
        ));
    }
    let mut warnings = Vec::new();
    for table in tables.iter().filter(|table| !has(table) && !["care_site", "provider", "concept"].contains(*table)) {
        // A misspelt file would otherwise be passed over in silence.
        let unread =
            names.iter().filter(|name| !tables.iter().any(|t| is_table(name, t))).filter_map(|name| stem(name));
        let near = unread.filter(|name| strsim::levenshtein(&name.to_lowercase(), table) <= 2).min();
        let near = near.map(|near| format!("; is it `{near}`?")).unwrap_or_default();
        warnings.push(format!("there is no table `{table}`{near}"));
    }
    Ok(Found { files, warnings })
}

fn names_in(folder: &Path) -> Result<Vec<String>, EtlError> {
    let entries = fs::read_dir(folder).map_err(EtlError::io(folder))?;
    entries.map(|entry| Ok(entry.map_err(EtlError::io(folder))?.file_name().to_string_lossy().into_owned())).collect()
}

/// The name without the endings of a table's file; `None` for other files.
fn stem(name: &str) -> Option<&str> {
    const ENDINGS: [&str; 6] = [".csv", ".tsv", ".txt", ".parquet", ".pq", ".psv"];
    let plain = strip_ending(name, ".gz").unwrap_or(name);
    ENDINGS.into_iter().find_map(|ending| strip_ending(plain, ending))
}

fn strip_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let at = name.len().checked_sub(ending.len())?;
    name.get(at..)?.eq_ignore_ascii_case(ending).then(|| name.get(..at))?
}

fn is_table(name: &str, table: &str) -> bool {
    let stem = stem(name).unwrap_or(name);
    let Some(front) = stem.get(..table.len()).filter(|front| front.eq_ignore_ascii_case(table)) else { return false };
    let rest = stem.get(front.len()..).unwrap_or_default();
    // `measurement`, `measurement_0`, `measurement-00001`, `measurement.part-1`
    rest.is_empty()
        || rest.starts_with(['_', '-', '.'])
            && rest.bytes().any(|b| b.is_ascii_digit())
            && rest
                .trim_start_matches(['_', '-', '.'])
                .trim_start_matches("part")
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.'))
}

fn format_of(name: &str) -> &'static str {
    let lower = name.to_lowercase();
    if lower.ends_with(".parquet") || lower.ends_with(".pq") { "parquet" } else { "text" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_goes_by_its_name() {
        for (name, is) in [
            ("measurement.csv", true),
            ("MEASUREMENT.CSV.GZ", true),
            ("measurement.parquet", true),
            ("measurement", true),
            ("measurement_00001.csv", true),
            ("measurement.part-1.parquet", true),
            ("measurement_old.csv", false),
            ("measurements.csv", false),
            ("measurement.xlsx", false),
        ] {
            assert_eq!(is_table(name, "measurement"), is, "{name}");
        }
        assert!(!is_table("observation_period.csv", "observation"));
    }
}
