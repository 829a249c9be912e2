//! `cargo xtask fuzz`: throws changed bytes at every reader of files, with the nightly toolchain's sanitizers.
//!
//! What makes a reader crash, hang or take too much memory is copied to `tests/fuzz/regressions/`, which `test` replays.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::toolbox::CargoTool;
use crate::{progress, workspace};

/// Where the package with the targets is: outside the workspace, as it takes another toolchain.
const PACKAGE: &str = "tests/fuzz";
/// Beside each target's own seeds: files that the libraries wrote, and the project's own models.
const WHOLE_FILES: [&str; 2] = ["crates/import/tests/fixtures", "models"];
/// Longer than every fixture; longer inputs find nothing else and take longer.
const LONGEST_INPUT: &str = "-max_len=16384";
/// A file of 16 kB that takes more than this, in MB, is a bomb; the sanitizer itself takes most of it.
const MEMORY: &str = "-rss_limit_mb=1536";
/// Nor may it take as much, in MB, at once.
const AT_ONCE: &str = "-malloc_limit_mb=512";
/// Seconds that one input may take.
const SLOWEST: &str = "-timeout=10";

/// What to fuzz, and how long.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// One reader: a file name of tests/fuzz/fuzz_targets; all where none is given.
    target: Option<String>,
    /// Seconds for each reader.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
}

/// Builds the targets and runs them one after the other.
///
/// # Errors
/// When there is no nightly toolchain, when a target cannot be built, and when an input was found that must not be.
pub(crate) fn run(options: &Options) -> Result<()> {
    let root = workspace::root()?;
    let targets = chosen(&root, options.target.as_deref())?;
    let nightly = nightly()?;
    let cargo_fuzz = CargoTool::fuzz().ensure()?.program;
    let fuzzer = Fuzzer { target_folder: workspace::target(&root).join("fuzz"), root, nightly, cargo_fuzz };
    let mut build = fuzzer.command("build");
    build.args(options.target.as_deref());
    progress::require("building the fuzz targets with AddressSanitizer", &mut build)?;
    let runs = targets.iter().map(|target| fuzzer.fuzz(target, options.seconds)).collect::<Result<Vec<Run>>>()?;
    println!("\n{:<10} {:>12} {:>9} {:>7} {:>8}  found", "target", "executions", "a second", "edges", "peak MB");
    for Run { target, executions, per_second, edges, peak, found, .. } in &runs {
        println!("{target:<10} {executions:>12} {per_second:>9} {edges:>7} {peak:>8}  {}", found.join(", "));
    }
    let failed: Vec<&str> = runs.iter().filter(|run| !run.passed).map(|run| run.target.as_str()).collect();
    if !failed.is_empty() {
        bail!(
            "the fuzzer ended early in {}: mend what is found in {PACKAGE}/regressions, which `cargo xtask test` replays",
            failed.join(", ")
        );
    }
    Ok(())
}

/// The targets to run, by the names of their files.
fn chosen(root: &Path, name: Option<&str>) -> Result<Vec<String>> {
    let all: Vec<String> = names(&root.join(PACKAGE).join("fuzz_targets"))?
        .into_iter()
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .collect();
    match name {
        None => Ok(all),
        Some(name) if all.iter().any(|target| target == name) => Ok(vec![name.to_owned()]),
        Some(name) => bail!("there is no fuzz target `{name}`; there are {}", all.join(", ")),
    }
}

/// The name of a nightly toolchain.
fn nightly() -> Result<String> {
    let listed = Command::new("rustup").args(["toolchain", "list"]).output();
    let listed =
        listed.context("rustup is not here, and fuzzing takes its nightly toolchain: see https://rustup.rs")?;
    nightly_in(&String::from_utf8_lossy(&listed.stdout)).context(
        "fuzzing takes a nightly toolchain, and none is installed: `rustup toolchain install nightly --profile minimal`",
    )
}

fn nightly_in(list: &str) -> Option<String> {
    let mut names = list.lines().filter_map(|line| line.split_whitespace().next());
    names.find(|name| name.starts_with("nightly")).map(str::to_owned)
}

struct Fuzzer {
    root: PathBuf,
    target_folder: PathBuf,
    nightly: String,
    cargo_fuzz: PathBuf,
}

/// What fuzzing one target came to; numbers as libFuzzer writes them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Run {
    target: String,
    passed: bool,
    executions: String,
    per_second: String,
    edges: String,
    peak: String,
    found: Vec<String>,
}

impl Fuzzer {
    fn command(&self, verb: &str) -> Command {
        let mut command = Command::new("rustup");
        command.current_dir(&self.root).args(["run", &self.nightly]).arg(&self.cargo_fuzz).args(["fuzz", verb]);
        command.args(["--fuzz-dir", PACKAGE, "--target-dir"]).arg(&self.target_folder);
        // What the cargo that runs this program has set would call its own toolchain again.
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
            command.env_remove(name);
        }
        command
    }

    fn fuzz(&self, target: &str, seconds: u64) -> Result<Run> {
        let folder = |name: &str| -> Result<PathBuf> {
            let folder = self.target_folder.join(name).join(target);
            fs::create_dir_all(&folder)?;
            Ok(folder)
        };
        let (corpus, artifacts) = (folder("corpus")?, folder("artifacts")?);
        let before = names(&artifacts)?;
        let mut command = self.command("run");
        command.arg(target).arg(&corpus);
        let own = ["seeds", "regressions"].map(|name| self.root.join(PACKAGE).join(name).join(target));
        let whole = WHOLE_FILES.map(|name| self.root.join(name));
        command.args(own.iter().chain(&whole).filter(|folder| folder.is_dir()));
        command.args(["--", LONGEST_INPUT, MEMORY, AT_ONCE, SLOWEST, "-print_final_stats=1"]);
        command.arg(format!("-max_total_time={seconds}"));
        command.arg(format!("-artifact_prefix={}/", artifacts.display()));
        let outcome = progress::run(&format!("fuzzing {target} for {seconds} s"), &mut command)?;
        let mut found = Vec::new();
        // libFuzzer names an input by what it did and by the hash of its bytes; slow ones are no failure.
        for name in names(&artifacts)?.difference(&before).filter(|name| !name.starts_with("slow-unit")) {
            let kept = self.root.join(PACKAGE).join("regressions").join(target);
            fs::create_dir_all(&kept)?;
            fs::copy(artifacts.join(name), kept.join(name))?;
            found.push(name.clone());
        }
        let run = Run { target: target.to_owned(), passed: outcome.passed, found, ..Run::default() };
        Ok(run.with_numbers(&outcome.output))
    }
}

impl Run {
    /// Reads libFuzzer's final counts and its last report of coverage.
    fn with_numbers(mut self, output: &str) -> Self {
        for line in output.lines() {
            let number = |name: &str| line.strip_prefix(name).map(|rest| rest.trim().to_owned());
            if let Some(executions) = number("stat::number_of_executed_units:") {
                self.executions = executions;
            } else if let Some(per_second) = number("stat::average_exec_per_sec:") {
                self.per_second = per_second;
            } else if let Some(peak) = number("stat::peak_rss_mb:") {
                self.peak = peak;
            } else if let Some((_, rest)) = line.split_once(" cov: ") {
                self.edges = rest.split_whitespace().next().unwrap_or_default().to_owned();
            }
        }
        self
    }
}

/// The names of a folder's files, ascending.
fn names(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nightly_toolchain_is_found_by_its_name() {
        let list =
            "stable-x86_64-unknown-linux-gnu (default)\nnightly-2026-05-15-x86_64-unknown-linux-gnu\n1.95.0-x86_64\n";
        assert_eq!(nightly_in(list).as_deref(), Some("nightly-2026-05-15-x86_64-unknown-linux-gnu"));
        assert_eq!(nightly_in("stable-x86_64-unknown-linux-gnu (default)\n"), None);
        assert_eq!(nightly_in("no installed toolchains\n"), None);
    }

    #[test]
    fn reads_what_the_fuzzer_counted() {
        let output = "#2\tINITED cov: 17 ft: 18 corp: 1/1b exec/s: 0 rss: 37Mb\n#900\tNEW    cov: 412 ft: 900 corp: 80/9Kb\n\
            stat::number_of_executed_units: 12345\nstat::average_exec_per_sec:     205\nstat::peak_rss_mb:              81\n";
        let run = Run::default().with_numbers(output);
        assert_eq!([run.executions, run.per_second, run.edges, run.peak], ["12345", "205", "412", "81"]);
    }

    #[test]
    fn every_target_has_seeds_and_an_unknown_one_is_refused() {
        let root = workspace::root().unwrap();
        for target in chosen(&root, None).unwrap() {
            assert!(!names(&root.join(PACKAGE).join("seeds").join(&target)).unwrap().is_empty(), "{target}");
        }
        assert_eq!(chosen(&root, Some("onnx")).unwrap(), ["onnx"]);
        let error = chosen(&root, Some("onxn")).unwrap_err().to_string();
        assert!(error.starts_with("there is no fuzz target `onxn`; there are bundle, "), "{error}");
    }
}
