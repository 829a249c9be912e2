//! `insite validate`: a shipped model on a site's own patients, as text, JSON or a report, and the overlay that comes of it.

mod arguments;
mod print;

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use assess::SiteValueSets;
use indicatif::{ProgressBar, ProgressStyle};
use validate::{DataFile, OverlayRequest, RecalibrationKind, Validation};

pub(crate) use arguments::Arguments;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut entry = match catalog::model(&arguments.model) {
        Some(Ok(entry)) => entry,
        Some(Err(disabled)) => bail!("{}", disabled.because.join("; ")),
        None => bail!("there is no model {}; `insite models` lists them", arguments.model),
    };
    if let Some(path) = &arguments.value_sets {
        let text = fs::read(path).with_context(|| path.display().to_string())?;
        let site: SiteValueSets =
            serde_json::from_slice(&text).with_context(|| format!("{} is no value-set file", path.display()))?;
        assess::add_value_sets(entry.bundle.features_mut().concepts_mut(), &site);
    }
    let paths: Vec<&PathBuf> = arguments.files.iter().chain(&arguments.outcomes).collect();
    let contents = paths.iter().map(|path| fs::read(path).with_context(|| path.display().to_string()));
    let contents = contents.collect::<Result<Vec<_>>>()?;
    let files: Vec<DataFile<'_>> = contents.iter().map(|bytes| DataFile { name: "", bytes }).collect();
    for written in [&arguments.report, &arguments.to, &arguments.shared].into_iter().flatten() {
        if paths.iter().any(|path| is_same(path, written)) {
            bail!("{} would be overwritten; choose another name", written.display());
        }
    }
    let note = validate::look(&files)?;
    let request = arguments.request(&entry.bundle, &note)?;
    let bar = bar(contents.iter().map(Vec::len).sum());
    let found = validate::validate(&entry.bundle, &request, &files, &mut |share| {
        bar.set_position((share * 100.0) as u64);
    });
    bar.finish_and_clear();
    let found = found?;
    if let Some(path) = &arguments.report {
        write_whole(path, validate::html(&found).as_bytes())?;
    }
    if let Some(path) = &arguments.shared {
        let is_table = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
        let text = if is_table { validate::shared_csv(&found.report) } else { validate::shared_json(&found.report) }?;
        write_whole(path, text.as_bytes())?;
    }
    if let Some(path) = &arguments.to {
        write_overlay(&found, arguments, path)?;
    }
    let mut out = io::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&found.report)?)?;
    } else {
        print::report(&mut out, &found.report)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_overlay(found: &Validation, arguments: &Arguments, path: &Path) -> Result<()> {
    let request = OverlayRequest {
        recalibration: arguments.recalibrate.map_or(RecalibrationKind::None, Into::into),
        budget_per_1000: arguments.budget,
        site: arguments.site.clone().unwrap_or_default(),
        period: arguments.period.clone(),
        created: jiff::Zoned::now().date().to_string(),
        program: concat!("insite ", env!("CARGO_PKG_VERSION")).into(),
    };
    let overlay = validate::overlay(found, &request)?;
    write_whole(path, serde_json::to_string_pretty(&overlay)?.as_bytes())
}

fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

fn bar(bytes: usize) -> ProgressBar {
    const LONG_BYTES: usize = 4 << 20;
    if bytes < LONG_BYTES || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(100);
    if let Ok(style) = ProgressStyle::with_template("checking {bar:40} {pos} % {eta} left") {
        bar.set_style(style);
    }
    bar
}

/// The file appears under its name only when it is whole.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut partial = OsString::from(path.as_os_str());
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written = fs::write(&partial, bytes).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        // What is left of it must not lie about.
        _ = fs::remove_file(&partial);
    }
    written.with_context(|| format!("{} was not written", path.display()))
}
