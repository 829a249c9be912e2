//! The commands that README.md names exist.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use clap::CommandFactory;

use crate::Arguments;

pub(super) fn check(root: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(root.join("README.md")).context("README.md cannot be read")?;
    let commands = Arguments::command();
    let known: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
    let mut findings = unknown(&text, &known);
    for shown in ["serve", "test"] {
        if !text.contains(&format!("cargo xtask {shown}")) {
            findings.push(format!("README.md does not show `cargo xtask {shown}`"));
        }
    }
    Ok(findings)
}

fn unknown(text: &str, known: &[&str]) -> Vec<String> {
    let named = text.split("cargo xtask ").skip(1).filter_map(|rest| {
        let word = rest.split(|character: char| !character.is_ascii_lowercase() && character != '-').next()?;
        (!word.is_empty()).then_some(word)
    });
    named
        .filter(|word| !known.contains(word))
        .map(|word| format!("README.md: `cargo xtask {word}` does not exist"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_does_not_exist_is_found() {
        let text = "Run `cargo xtask serve`, then\n    cargo xtask fly\n";
        assert_eq!(unknown(text, &["serve"]), ["README.md: `cargo xtask fly` does not exist"]);
    }
}
