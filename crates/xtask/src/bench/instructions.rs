//! `cargo xtask bench --check`: how many instructions the kernels take, which no load on the machine changes.
//!
//! A native program scores and explains a fixed number of rows of a made-up forest under valgrind; the instructions of
//! building the forest are taken off. More than 2 % above the stored counts fails, as a change for the worse.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{progress, toolbox, workspace};

/// What the program can be asked for; `build` is what the others share.
const BUILD: &str = "build";
const MODES: &[&str] = &[
    "score-rows-shallow",
    "score-rows-deep",
    "score-row-shallow",
    "score-row-deep",
    "explain-rows-shallow",
    "explain-rows-deep",
    "explain-row-shallow",
    "explain-row-deep",
];
const LIMIT_PERCENT: u64 = 2;
const STORED: &str = "tests/bench/instructions.json";

/// Counts, and compares or stores.
///
/// # Errors
/// When valgrind is missing and cannot be installed, the program cannot be built, or a count is above its limit.
pub(super) fn check(root: &Path, write: bool) -> Result<()> {
    let valgrind = toolbox::ensure_valgrind()?;
    let mut build = workspace::cargo(root);
    build.args(["build", "--locked", "--profile", "page", "--package", "explain", "--example", "kernels"]);
    // The counts are of code for every processor of this kind, whatever the environment asks for.
    build.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    progress::require("building the kernels natively", &mut build)?;
    let program = workspace::target(root).join("page/examples/kernels");
    let shared = count(&valgrind, &program, BUILD)?;
    let mut found = BTreeMap::new();
    for mode in MODES {
        let all = count(&valgrind, &program, mode)?;
        found.insert((*mode).to_owned(), all.checked_sub(shared).context("a mode takes less than building alone")?);
    }
    let file = root.join(STORED);
    let architecture = std::env::consts::ARCH;
    let mut stored: Value = match fs::read(&file) {
        Ok(content) => serde_json::from_slice(&content).with_context(|| format!("{STORED} is not JSON"))?,
        Err(_) if write => json!({}),
        Err(error) => return Err(error).with_context(|| format!("{STORED} cannot be read")),
    };
    if write {
        stored[architecture] = json!(found);
        fs::write(&file, format!("{}\n", serde_json::to_string_pretty(&stored)?))?;
        println!("{STORED} holds the counts of {architecture}");
        return Ok(());
    }
    let before = stored.get(architecture).with_context(|| {
        format!("{STORED} holds no counts of {architecture}: run `cargo xtask bench --check --write` before the change")
    })?;
    let findings = compare(before, &found);
    for (mode, count) in &found {
        println!("{mode:>20} {count:>14} instructions, stored {}", before[mode]);
    }
    if findings.is_empty() {
        println!("no kernel takes more than {LIMIT_PERCENT} % above its stored count");
        return Ok(());
    }
    bail!("{}; if that is meant, `cargo xtask bench --check --write` stores the new counts", findings.join("; "))
}

/// The instructions of one run of the program.
fn count(valgrind: &Path, program: &Path, mode: &str) -> Result<u64> {
    let mut run = Command::new(valgrind);
    run.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).arg(mode);
    let outcome = progress::run(&format!("counting the instructions of {mode}"), &mut run)?;
    if !outcome.passed {
        bail!("the kernels did not run under valgrind");
    }
    counted(&outcome.output).context("valgrind did not say how many instructions it saw")
}

/// The number in callgrind's line `Collected : 123`.
fn counted(output: &str) -> Option<u64> {
    let line = output.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(':').next()?.trim().parse().ok()
}

/// The modes that take more than the limit above what is stored, or of which nothing is stored.
fn compare(stored: &Value, found: &BTreeMap<String, u64>) -> Vec<String> {
    let judged = found.iter().filter_map(|(mode, count)| {
        let Some(before) = stored[mode].as_u64() else { return Some(format!("{mode}: no stored count")) };
        // In whole numbers: what is just at the limit is not above it.
        if count * 100 <= before * (100 + LIMIT_PERCENT) {
            return None;
        }
        let percent = (*count as f64 / before as f64 - 1.0) * 100.0;
        Some(format!("{mode}: {percent:.1} % more instructions than stored"))
    });
    judged.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_callgrind_says() {
        let output =
            "==12== Events    : Ir\n==12== Collected : 123456789\n==12== \n==12== I   refs:      123,456,789\n";
        assert_eq!(counted(output), Some(123_456_789));
        assert_eq!(counted("==12== nothing"), None);
    }

    #[test]
    fn only_more_than_the_limit_is_a_finding() {
        let stored = json!({ "score-row": 1000, "explain-row": 1000, "score-rows": 1000 });
        let found = [("score-row", 1020), ("explain-row", 1021), ("score-rows", 500), ("explain-rows", 1)];
        let found = found.into_iter().map(|(mode, count)| (mode.to_owned(), count)).collect();
        assert_eq!(
            compare(&stored, &found),
            ["explain-row: 2.1 % more instructions than stored", "explain-rows: no stored count"]
        );
    }
}
