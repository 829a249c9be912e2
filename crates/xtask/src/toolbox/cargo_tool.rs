//! Tools that come as crates: Trunk, the wasm-bindgen programs, cargo-deny, cargo-fuzz.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::tools_folder;
use crate::{progress, workspace};

/// One tool at one version.
pub(crate) struct CargoTool {
    folder: &'static str,
    package: &'static str,
    program: &'static str,
    version: String,
    flags: &'static [&'static str],
    why: &'static str,
    /// How far to optimise: compiling a tool costs minutes, running it seconds.
    optimisation: &'static str,
}

/// A tool that is there.
pub(crate) struct Installed {
    /// The program.
    pub(crate) program: PathBuf,
    /// The folder it is in, with the programs that came along.
    pub(crate) folder: PathBuf,
}

impl CargoTool {
    /// Trunk builds the page. Its check for updates is left out: no step calls home.
    pub(crate) fn trunk() -> Self {
        let flags = &["--locked", "--no-default-features", "--features", "rustls"];
        Self {
            folder: "trunk",
            package: "trunk",
            program: "trunk",
            version: "0.21.14".to_owned(),
            flags,
            why: "builds the page",
            // It only calls the others.
            optimisation: "0",
        }
    }

    /// wasm-bindgen writes the JavaScript around the module; its version must be the library's own. Not `--locked`:
    /// the versions in its lock file are not all to be had.
    pub(crate) fn wasm_bindgen(version: &str) -> Self {
        Self {
            folder: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: version.to_owned(),
            flags: &[],
            why: "joins the WebAssembly module and JavaScript, at the version in Cargo.lock",
            optimisation: "1",
        }
    }

    /// cargo-deny checks licences and sources.
    pub(crate) fn deny() -> Self {
        Self {
            folder: "cargo-deny",
            package: "cargo-deny",
            program: "cargo-deny",
            version: "0.20.2".to_owned(),
            flags: &["--locked"],
            why: "checks licences and sources of dependencies",
            optimisation: "1",
        }
    }

    /// cargo-fuzz builds a program with a sanitizer and runs it on inputs that it changes.
    pub(crate) fn fuzz() -> Self {
        Self {
            folder: "cargo-fuzz",
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            version: "0.13.2".to_owned(),
            flags: &["--locked"],
            why: "fuzzes the readers of files",
            // It only calls the others.
            optimisation: "0",
        }
    }

    /// Installs the tool if it is missing.
    ///
    /// # Errors
    /// When cargo cannot build it.
    pub(crate) fn ensure(&self) -> Result<Installed> {
        let tools = tools_folder()?;
        let home = tools.join(format!("{}-{}", self.folder, self.version));
        let folder = home.join("bin");
        let program = folder.join(self.program);
        if !program.is_file() {
            fs::create_dir_all(&home)?;
            let title = format!("installing {} {}: {}", self.package, self.version, self.why);
            let build = home.join("build");
            let mut install = workspace::cargo(&tools);
            install.args(["install", self.package, "--version", &self.version]).args(self.flags);
            install.arg("--root").arg(&home).env("CARGO_TARGET_DIR", &build);
            install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            install
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.optimisation)
                .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
            progress::require(&title, &mut install)?;
            fs::remove_dir_all(&build)?;
        }
        Ok(Installed { program, folder })
    }
}
