//! `cargo xtask test`: what CI runs. A step that fails does not keep the others from running.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::tally::Tally;
use crate::toolbox::{self, Browser, Node};
use crate::{dist, exports, libraries, package, progress, schema, tables, tidy, workspace};

/// The crates whose ordinary tests also run on WebAssembly: everything that has a part in a score.
const ON_WASM: &[&str] =
    &["record", "units", "intake", "features", "model", "explain", "assess", "export", "catalog", "tests"];
/// The crates that only make sense in a browser.
const IN_BROWSER: &[&str] = &["web", "wasm", "tests"];
/// Seconds that one test in the browser may take.
const BROWSER_TEST_SECONDS: &str = "300";

/// Runs all checks and tests.
///
/// # Errors
/// When one of them failed.
pub(crate) fn run() -> Result<()> {
    run_with(|_| {})
}

/// Runs all checks and tests, then `more`, and ends with the count of all.
///
/// # Errors
/// When one of them failed.
pub(crate) fn run_with(more: impl FnOnce(&mut Report)) -> Result<()> {
    let root = workspace::root()?;
    // Asked for now: a later step may replace the file, and then its old place is no more to be had.
    let this_program = std::env::current_exe()?;
    let mut report = Report::default();
    native(&root, &mut report);
    libraries::check(&root, &mut report);
    exports::check(&root, &mut report);
    on_wasm(&root, &mut report);
    in_browser(&root, &this_program, &mut report);
    more(&mut report);
    report.end()
}

fn native(root: &Path, report: &mut Report) {
    report.within("formatter and lints are there", || toolbox::ensure_components(root));
    report.command("format", workspace::cargo(root).args(["fmt", "--all", "--check"]));
    report.within("tidy: the map, the dependency rules, the house rules", || tidy::check(root));
    let mut lints = workspace::cargo(root);
    lints.args(["clippy", "--locked", "--workspace", "--exclude", "web", "--all-targets", "--", "-D", "warnings"]);
    report.command("lints, native", &mut lints);
    let mut tests = workspace::cargo(root);
    tests.args(["test", "--locked", "--workspace", "--exclude", "web", "--no-fail-fast"]);
    if let Some(folder) = tables::fetched(root, report) {
        tests.env(tables::VARIABLE, folder);
    }
    report.command("tests and conformance cases, native", &mut tests);
    report.within("schemas are up to date", || schema::check(root));
}

fn on_wasm(root: &Path, report: &mut Report) {
    let targets = ["wasm32-unknown-unknown", "wasm32-wasip1"];
    if !report.within("WebAssembly targets", || toolbox::ensure_targets(root, &targets)) {
        return;
    }
    let mut lints = workspace::cargo(root);
    lints.args(["clippy", "--locked", "--target", "wasm32-unknown-unknown", "--all-targets"]);
    lints.args(packages(IN_BROWSER)).args(["--", "-D", "warnings"]);
    report.command("lints, WebAssembly", &mut lints);
    let Some(node) = report.value("Node.js", Node::ensure) else { return };
    let runner = [node.program.as_path(), "--no-warnings".as_ref(), &root.join("crates/xtask/wasi-runner.mjs")];
    let mut tests = workspace::cargo(root);
    tests.args(["test", "--locked", "--target", "wasm32-wasip1", "--tests", "--no-fail-fast"]).args(packages(ON_WASM));
    tests.arg("--config").arg(format!("target.wasm32-wasip1.runner = {runner:?}"));
    report.command("the same tests on WebAssembly", &mut tests);
}

fn in_browser(root: &Path, this_program: &Path, report: &mut Report) {
    let Some(node) = report.value("Node.js", Node::ensure) else { return };
    let Some(browser) = report.value("Chromium and its driver", Browser::ensure) else { return };
    if let Some(tests) = report.value("wasm-bindgen and its test runner", || browser_tests(root, &browser)) {
        let mut tests = tests;
        report.command("tests of the JavaScript interface in headless Chromium", &mut tests);
    }
    if report.value("the page", || dist::build(root)).is_none() {
        return;
    }
    if report.value("the package for other pages", || package::build(root)).is_none() {
        return;
    }
    if report.within("packages of the browser journeys", || toolbox::ensure_journey_packages(root, &node)) {
        let Some(pdftotext) = report.value("pdftotext", toolbox::ensure_pdftotext) else { return };
        let Some(firefox) = report.value("Firefox", toolbox::ensure_firefox) else { return };
        let mut journeys = Command::new(&node.program);
        journeys.arg(root.join("tests/browser/run.mjs")).current_dir(root).env("INSITE_CHROMIUM", &browser.chromium);
        journeys.env("INSITE_XTASK", this_program).env("INSITE_PDFTOTEXT", pdftotext);
        journeys.env("INSITE_FIREFOX", firefox);
        report.command("browser journeys, in Chromium and Firefox", &mut journeys);
    }
}

fn browser_tests(root: &Path, browser: &Browser) -> Result<Command> {
    let runner = toolbox::ensure_wasm_bindgen(root)?.folder.join("wasm-bindgen-test-runner");
    let capabilities = workspace::target(root).join("insite/webdriver.json");
    if let Some(folder) = capabilities.parent() {
        fs::create_dir_all(folder)?;
    }
    let options =
        serde_json::json!({ "goog:chromeOptions": { "args": Browser::arguments(), "binary": browser.chromium } });
    fs::write(&capabilities, options.to_string())?;
    let mut tests = workspace::cargo(root);
    tests.args(["test", "--locked", "--target", "wasm32-unknown-unknown", "--test", "browser", "-p", "tests"]);
    tests.arg("--config").arg(format!("target.wasm32-unknown-unknown.runner = {:?}", [runner]));
    tests.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    tests.env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS);
    Ok(tests)
}

fn packages(names: &[&'static str]) -> Vec<&'static str> {
    names.iter().flat_map(|name| ["-p", *name]).collect()
}

/// What all steps came to.
#[derive(Default)]
pub(crate) struct Report {
    steps: Vec<(String, bool, Duration)>,
    tally: Tally,
}

impl Report {
    /// Runs a program as a step and reads its counts.
    pub(crate) fn command(&mut self, title: &str, command: &mut Command) -> bool {
        match progress::run(title, command) {
            Ok(outcome) => {
                self.tally.add(Tally::of_step(&outcome.output, outcome.passed));
                self.steps.push((title.to_owned(), outcome.passed, outcome.elapsed));
                outcome.passed
            }
            Err(error) => self.fail(title, &error),
        }
    }

    /// Does work inside this program as a step.
    pub(crate) fn within(&mut self, title: &str, work: impl FnOnce() -> Result<()>) -> bool {
        self.value(title, work).is_some()
    }

    /// Does work that later steps need the result of.
    pub(crate) fn value<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let started = std::time::Instant::now();
        match work() {
            Ok(value) => {
                let elapsed = started.elapsed();
                println!("✓ {title} ({})", progress::in_words(elapsed));
                self.steps.push((title.to_owned(), true, elapsed));
                Some(value)
            }
            Err(error) => {
                self.fail(title, &error);
                None
            }
        }
    }

    /// Does work that counts what passed and what failed.
    pub(crate) fn counted(&mut self, title: &str, work: impl FnOnce() -> Result<Tally>) -> bool {
        let started = std::time::Instant::now();
        match work() {
            Ok(tally) => {
                let (elapsed, passed) = (started.elapsed(), tally.failed == 0 && tally.passed > 0);
                println!("{} {title} ({})", if passed { "✓" } else { "✗" }, progress::in_words(elapsed));
                self.tally.add(tally);
                self.steps.push((title.to_owned(), passed, elapsed));
                passed
            }
            Err(error) => self.fail(title, &error),
        }
    }

    fn fail(&mut self, title: &str, error: &anyhow::Error) -> bool {
        println!("✗ {title}\n{error:#}");
        self.tally.add(Tally { passed: 0, failed: 1 });
        self.steps.push((title.to_owned(), false, Duration::ZERO));
        false
    }

    fn end(self) -> Result<()> {
        let total: Duration = self.steps.iter().map(|(_, _, elapsed)| *elapsed).sum();
        println!("\nminutes  step");
        for (title, passed, elapsed) in &self.steps {
            println!("{:>7.1}  {title}{}", elapsed.as_secs_f64() / 60.0, if *passed { "" } else { ": FAILED" });
        }
        println!(
            "{:>7.1}  all\n\n{} passed, {} failed",
            total.as_secs_f64() / 60.0,
            self.tally.passed,
            self.tally.failed
        );
        let failed = self.steps.iter().filter(|(_, passed, _)| !passed).count();
        if failed > 0 || self.tally.failed > 0 || self.tally.passed == 0 {
            bail!("{failed} of {} steps failed", self.steps.len());
        }
        Ok(())
    }
}
