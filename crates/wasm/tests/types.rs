//! The TypeScript types are whole: whatever one of them is made of is declared beside it.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;

const TYPES: &str = include_str!("../types.d.ts");
/// Types of the language itself, and the name of what a type takes as its parameter.
const BUILT_IN: [&str; 3] = ["Array", "Record", "T"];

/// The text without comments and without what stands in quotes.
fn code(text: &str) -> String {
    let mut rest = text;
    let mut code = String::new();
    while let Some((before, comment)) = rest.split_once("/**") {
        code += before;
        rest = comment.split_once("*/").unwrap().1;
    }
    code += rest;
    let lines = code.lines().filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| line.split('"').step_by(2).chain(["\n"])).collect()
}

#[test]
fn every_type_that_is_named_is_declared() {
    let code = code(TYPES);
    let declared: BTreeSet<&str> =
        code.split("export type ").skip(1).map(|one| one.split([' ', '<']).next().unwrap()).collect();
    assert!(declared.len() > 30);
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    let named: BTreeSet<&str> = words.filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())).collect();
    let strangers: Vec<&&str> =
        named.iter().filter(|name| !declared.contains(**name) && !BUILT_IN.contains(name)).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}
