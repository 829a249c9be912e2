//! The names of a model's columns: those of its file, or those that are given.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Names from the command line: a file with one a line, or a list.
pub(super) fn read(given: &str) -> Result<Vec<String>> {
    if Path::new(given).is_file() {
        let text = fs::read_to_string(given).with_context(|| given.to_owned())?;
        return Ok(lines(&text));
    }
    Ok(given.split(',').map(|name| name.trim().to_owned()).collect())
}

fn lines(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}').trim_end();
    text.lines().map(|line| line.trim().to_owned()).collect()
}

/// The names to use. Names given may replace those that a library made up, but no others.
pub(super) fn decide(in_file: Option<Vec<String>>, given: Option<Vec<String>>, count: usize) -> Result<Vec<String>> {
    let given = given.map(|names| sound(names, count)).transpose()?;
    match (in_file, given) {
        (Some(names), None) => Ok(names),
        (None, Some(names)) => Ok(names),
        (None, None) => bail!(
            "the file does not name its {count} columns, and without names they cannot be bound to inputs; \
             give them in the order of training with --columns a,b,c or --columns names.txt"
        ),
        (Some(names), Some(given)) => {
            let made_up = |at: usize, name: &str| ["Column_", "f"].iter().any(|stem| name == format!("{stem}{at}"));
            if names.iter().enumerate().all(|(at, name)| made_up(at, name)) {
                return Ok(given);
            }
            match names.iter().zip(&given).enumerate().find(|(_, (name, given))| name != given) {
                None => Ok(names),
                Some((at, (name, given))) => bail!(
                    "column {} is {name:?} in the file and {given:?} in --columns; leave --columns away to keep the file's names",
                    at + 1
                ),
            }
        }
    }
}

fn sound(names: Vec<String>, count: usize) -> Result<Vec<String>> {
    if names.len() != count {
        bail!("--columns gives {} names; the model has {count} columns", names.len());
    }
    let mut seen = BTreeSet::new();
    for (at, name) in names.iter().enumerate() {
        if name.is_empty() {
            bail!("--columns gives no name to column {}", at + 1);
        }
        if !seen.insert(name) {
            bail!("--columns gives the name {name:?} twice");
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<Vec<String>> {
        (!text.is_empty()).then(|| text.split(' ').map(str::to_owned).collect())
    }

    fn check(in_file: &str, given: &str, expected: &str) {
        assert_eq!(decide(names(in_file), names(given), 2).ok(), names(expected), "{in_file:?} with {given:?}");
    }

    fn check_refused(in_file: &str, given: &str, words: &str) {
        let error = decide(names(in_file), names(given), 2).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn given_names_replace_none_but_made_up_ones() {
        check("a b", "", "a b");
        check("", "a b", "a b");
        check("a b", "a b", "a b");
        check("Column_0 Column_1", "a b", "a b");
        check("f0 f1", "a b", "a b");
        check_refused("f1 f0", "a b", r#"column 1 is "f1" in the file and "a""#);
        check_refused("a b", "a c", r#"column 2 is "b" in the file and "c""#);
        check_refused("a b", "b a", r#"column 1 is "a""#);
        check_refused("", "", "does not name its 2 columns");
        check_refused("", "a", "gives 1 names; the model has 2");
        check_refused("", "a a", r#""a" twice"#);
        check_refused("", " b", "no name to column 1");
    }

    #[test]
    fn a_list_and_a_file_are_read_alike() {
        assert_eq!(read("a, b c").unwrap(), ["a", "b c"]);
        assert_eq!(lines("\u{feff}a\r\nb c\r\n\n"), ["a", "b c"]);
        assert_eq!(lines("a\n\nb\n"), ["a", "", "b"]);
    }
}
