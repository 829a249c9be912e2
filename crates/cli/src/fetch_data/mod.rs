//! `insite fetch-data`: the public tables that the shipped models are trained from, as CSV, verified by SHA-256.
//!
//! They come out of Debian's packages of R: `apt-get` obtains the package, `dpkg-deb` unpacks it, and the rest is read
//! here, so that neither R nor Python is needed.

mod csv;
mod debian;
mod library;
mod tables;
mod value;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};

use debian::Scratch;
use tables::{PACKAGES, Package, TABLES, Table};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Names of tables, such as pbc or Pima.tr; all where none is given.
    names: Vec<String>,
    /// The folder for the tables, each as NAME.csv. They are research data on persons: keep them out of a repository.
    #[arg(long, value_name = "DIR", default_value = "data")]
    to: PathBuf,
    /// Read R's packages from this folder instead of obtaining them, such as /usr/lib/R/library.
    #[arg(long, value_name = "DIR")]
    library: Option<PathBuf>,
    /// Only say which tables there are, with their sources and licences.
    #[arg(long)]
    list: bool,
}

/// What became of a table.
#[derive(Debug, PartialEq, Eq)]
enum Fetched {
    New,
    ThereAlready,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let tables = chosen(&arguments.names)?;
    let mut out = io::stdout().lock();
    if arguments.list {
        tables.iter().try_for_each(|table| describe(&mut out, table))?;
        return Ok(ExitCode::SUCCESS);
    }
    fs::create_dir_all(&arguments.to)
        .with_context(|| format!("{}: the folder cannot be made", arguments.to.display()))?;
    let scratch = Scratch::new(arguments.to.join(format!(".unpacking-{}", std::process::id())))?;
    let bar = bar(tables.len());
    let mut packages =
        Packages { library: arguments.library.as_deref(), scratch: scratch.path(), open: BTreeMap::new() };
    for table in &tables {
        bar.set_message(table.name);
        let fetched = fetch(table, &arguments.to, &mut packages)?;
        bar.suspend(|| {
            let what = if fetched == Fetched::New { "written" } else { "there already" };
            writeln!(out, "{} {what}, SHA-256 verified", path(&arguments.to, table).display())
        })?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}

/// The tables of these names, in the order of the list.
fn chosen(names: &[String]) -> Result<Vec<Table>> {
    for name in names {
        if !TABLES.iter().any(|table| table.name == name) {
            let known: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
            bail!("there is no table {name:?}; there are {}", known.join(", "));
        }
    }
    let wanted = |table: &&Table| names.is_empty() || names.iter().any(|name| name == table.name);
    Ok(TABLES.iter().filter(wanted).copied().collect())
}

fn describe(out: &mut impl Write, table: &Table) -> io::Result<()> {
    writeln!(out, "{}: {}", table.name, table.title)?;
    if let Some(package) = PACKAGES.iter().find(|package| package.name == table.package) {
        writeln!(out, "  R package {} {} ({}), {}", package.name, package.version, package.debian, package.licence)?;
    }
    writeln!(out, "  {}\n  SHA-256 {}", table.citation, table.sha256)
}

/// R's packages, each obtained once and only if a table of it is wanted.
struct Packages<'a> {
    library: Option<&'a Path>,
    scratch: &'a Path,
    open: BTreeMap<&'static str, library::Package>,
}

impl Packages<'_> {
    fn package(&mut self, name: &'static str) -> Result<&library::Package> {
        if !self.open.contains_key(name) {
            let folder = match self.library {
                Some(folder) => folder.to_owned(),
                None => debian::library(known(name)?, self.scratch)?,
            };
            self.open.insert(name, library::Package::open(&folder, name)?);
        }
        self.open.get(name).with_context(|| format!("the package {name} is not open"))
    }
}

fn known(name: &str) -> Result<&'static Package> {
    PACKAGES.iter().find(|package| package.name == name).with_context(|| format!("the package {name} is not listed"))
}

fn path(folder: &Path, table: &Table) -> PathBuf {
    folder.join(format!("{}.csv", table.name))
}

/// One table as a file, whole and verified or not at all.
fn fetch(table: &Table, folder: &Path, packages: &mut Packages) -> Result<Fetched> {
    let path = path(folder, table);
    let place = path.display();
    if path.exists() {
        let found = sha256(&fs::read(&path).with_context(|| place.to_string())?);
        if found == table.sha256 {
            return Ok(Fetched::ThereAlready);
        }
        bail!("{place} is there and is another table (SHA-256 {found}); move it away, then repeat");
    }
    let frame = packages.package(table.package)?.object(table.name)?;
    let text = csv::from_data_frame(&frame).with_context(|| table.name.to_owned())?;
    let found = sha256(text.as_bytes());
    if found != table.sha256 {
        let version = known(table.package).map_or("another", |package| package.version);
        bail!(
            "{}: this copy of the R package {} holds another table (SHA-256 {found}, expected {}); the models were \
             trained from version {version} of the package. Nothing was written",
            table.name,
            table.package,
            table.sha256
        );
    }
    let partial = folder.join(format!("{}.csv.partial", table.name));
    let written = fs::write(&partial, text).and_then(|()| fs::rename(&partial, &path));
    if written.is_err() {
        // What is left of it must not lie about.
        _ = fs::remove_file(&partial);
    }
    written.with_context(|| format!("{place} was not written"))?;
    Ok(Fetched::New)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bar(tables: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(tables as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} tables [{elapsed}] {msg}") {
        bar.set_style(style);
    }
    bar
}

#[cfg(test)]
mod tests;
