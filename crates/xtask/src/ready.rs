//! `cargo xtask ready`: `test`, then every state of the page beside its kept picture, and what the dependencies may be: their
//! licences, their sources, known faults.

use anyhow::Result;

use crate::pictures;
use crate::test::{self, Report};
use crate::toolbox::CargoTool;
use crate::workspace;

/// Runs `test`, the comparison of pictures and the supply-chain checks.
///
/// # Errors
/// When one of them failed.
pub(crate) fn run() -> Result<()> {
    test::run_with(|report| {
        report.within("every state beside its kept picture", || pictures::run(&pictures::Options::default()));
        let Some((root, deny)) = report.value("cargo-deny", || Ok((workspace::root()?, CargoTool::deny().ensure()?)))
        else {
            return;
        };
        let check = |report: &mut Report, title: &str, flags: &[&str], what: &[&str]| {
            let mut command = workspace::cargo(&root);
            // Called through cargo, cargo-deny would be searched on PATH; it is ours, by its place.
            let cargo = command.get_program().to_owned();
            command = std::process::Command::new(&deny.program);
            command.current_dir(&root).env("CARGO", cargo).args(["--locked"]).args(flags).arg("check").args(what);
            report.command(title, &mut command)
        };
        check(report, "licences, bans and sources of dependencies", &["--offline"], &["licenses", "bans", "sources"]);
        check(report, "known faults of dependencies (RustSec)", &[], &["advisories"]);
    })
}
