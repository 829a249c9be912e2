//! `insite score`: records in, assessments out: as text, as JSON lines, or exported.

mod exporter;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use assess::{Binding, Bundle, HandInput, ProblemNote, Request, SiteValueSets};
use indicatif::{ProgressBar, ProgressStyle};
use intake::{Input, Opened};
use jiff::civil::Date;

use self::exporter::{Exporter, Form};
use crate::{by_hand, text};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Files or folders; a folder stands for the .json and .ndjson files in it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Score only this model, even where it would not offer itself; may be given several times.
    #[arg(long = "model", value_name = "ID")]
    models: Vec<String>,
    /// The day for which the record is read; today where not given.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Score only this patient.
    #[arg(long, value_name = "ID")]
    patient: Option<String>,
    /// One JSON object a line for each patient, model and output.
    #[arg(long)]
    json: bool,
    /// Write results for another program or for the note. Of several patients `csv` makes one table; the other forms take
    /// --patient or --out.
    #[arg(long = "as", value_name = "FORM", conflicts_with = "json")]
    form: Option<Form>,
    /// Write a file for each patient into this new or empty folder; names of files say nothing of the patient.
    #[arg(long, value_name = "DIR", requires = "form")]
    out: Option<PathBuf>,
    /// Read each file by itself instead of all together.
    #[arg(long)]
    each: bool,
    /// A setting of the site, such as `kfre_calibration=international`.
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// An input whose assumed no is not to be taken for granted.
    #[arg(long = "question", value_name = "INPUT")]
    questioned: Vec<String>,
    /// What the record lacks, such as `creatinine=1.2mg/dL`, `smoking=current` or `diabetes=yes`; may be given several
    /// times. It is used only where the record has no usable value, and marked wherever it is used.
    #[arg(long = "by-hand", value_name = "NAME=VALUE", value_parser = by_hand::parse)]
    by_hand: Vec<HandInput>,
    /// A file of the site's own codes.
    #[arg(long, value_name = "FILE")]
    value_sets: Option<PathBuf>,
    /// A file by which the site recalibrates a model, as `insite validate --to` writes it; may be given several times.
    #[arg(long = "overlay", value_name = "FILE")]
    overlays: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut models = text::models();
    if let Some(path) = &arguments.value_sets {
        let text = fs::read(path).with_context(|| path.display().to_string())?;
        let site: SiteValueSets =
            serde_json::from_slice(&text).with_context(|| format!("{} is no value-set file", path.display()))?;
        models.iter_mut().for_each(|m| _ = assess::add_value_sets(m.bundle.features_mut().concepts_mut(), &site));
    }
    for path in &arguments.overlays {
        use_overlay(&mut models, path).with_context(|| path.display().to_string())?;
    }
    let all: Vec<&Bundle> = models.iter().map(|m| &m.bundle).collect();
    let bundles = chosen(&all, &arguments.models)?;
    let as_of = arguments.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let settings: BTreeMap<String, String> = arguments.settings.iter().cloned().collect();
    check_settings(&all, &settings)?;
    check_questioned(&all, &arguments.questioned)?;
    by_hand::check(&bundles, &arguments.by_hand)?;
    let request = Request {
        as_of,
        asked_for: arguments.models.clone(),
        settings,
        questioned: arguments.questioned.clone(),
        by_hand: arguments.by_hand.clone(),
        ..Request::default()
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let files = expand(&arguments.files)?;
    let sources = exporter::sources(&models);
    let exporter = |form| Exporter::new(form, &sources, &arguments.models, arguments.out.as_ref());
    let mut exporter = arguments.form.map(exporter).transpose()?;
    if arguments.each && files.len() > 1 && exporter.as_ref().is_some_and(Exporter::is_for_one) {
        bail!(
            "this form is of one patient, and each of {} files is read by itself; write a file for each patient with --out DIR",
            files.len()
        );
    }
    let groups: Vec<&[PathBuf]> = if arguments.each { files.chunks(1).collect() } else { vec![&files] };
    let mut every_file_was_read = true;
    for group in groups {
        every_file_was_read &= score(group, arguments, &bundles, &request, exporter.as_mut(), &mut out)?;
    }
    out.flush()?;
    exporter.iter().for_each(Exporter::finish);
    Ok(if every_file_was_read { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Recalibrates the model that the overlay names.
fn use_overlay(models: &mut [catalog::Entry], path: &Path) -> Result<()> {
    let text = fs::read(path)?;
    let overlay: assess::overlay::Overlay = serde_json::from_slice(&text).context("this is no overlay file")?;
    let model = models.iter_mut().find(|m| m.bundle.about.id == overlay.model);
    let model = model.with_context(|| format!("there is no model {}; `insite models` lists them", overlay.model))?;
    model.bundle.set_overlay(overlay)?;
    Ok(())
}

/// Scores one group of files; whether all of them could be read.
fn score(
    files: &[PathBuf],
    arguments: &Arguments,
    bundles: &[&Bundle],
    request: &Request,
    mut exporter: Option<&mut Exporter<'_>>,
    out: &mut impl Write,
) -> Result<bool> {
    let mut contents = Vec::new();
    let mut could_not_open = false;
    for path in files {
        match fs::read(path) {
            Ok(bytes) => contents.push((path.display().to_string(), bytes)),
            Err(error) => {
                could_not_open = true;
                text::error(&format!("{}: {error}", path.display()));
            }
        }
    }
    if contents.is_empty() {
        return Ok(false);
    }
    let inputs: Vec<Input<'_>> = contents.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let opened = open(&inputs);
    let is_wanted = |id: &String| arguments.patient.as_ref().is_none_or(|wanted| wanted == id);
    let mut records = opened.records.iter().enumerate().filter(|(_, r)| is_wanted(&r.patient.id)).peekable();
    if let Some(id) = &arguments.patient
        && records.peek().is_none()
    {
        bail!("there is no patient {id} in the input; it holds {}", ids(&opened));
    }
    let wanted = opened.records.iter().filter(|r| is_wanted(&r.patient.id)).count();
    if wanted > 1 && exporter.as_ref().is_some_and(|exporter| exporter.is_for_one()) {
        bail!(
            "this form is of one patient and the input holds {}; name one with --patient, or write a file for each with \
             --out DIR",
            ids(&opened)
        );
    }
    // Problems go to the reader, not among the results: a line of JSON carries those that concern it.
    let is_for_programs = arguments.json || exporter.is_some();
    for note in opened.problems.iter().map(ProblemNote::from) {
        if !is_for_programs || note.severity == "error" || opened.records.is_empty() {
            text::problem(&note, files);
        }
    }
    let input_sha256 = intake::sha256(&inputs);
    for (index, record) in records {
        let patient = u32::try_from(index).unwrap_or(u32::MAX);
        let binding = Binding { input_sha256: input_sha256.clone(), visit: String::new(), patient };
        let request = Request { binding, ..request.clone() };
        let assessment = assess::assess(record, &opened.problems_of(index), bundles, &request);
        if let Some(exporter) = &mut exporter {
            exporter.write(&assessment, out)?;
        } else if arguments.json {
            for line in assess::lines(&assessment) {
                writeln!(out, "{}", serde_json::to_string(&line)?)?;
            }
        } else {
            text::assessment(out, &assessment)?;
        }
    }
    Ok(opened.unreadable_files.is_empty() && !could_not_open)
}

pub(crate) fn open(inputs: &[Input<'_>]) -> Opened {
    const LONG_BYTES: usize = 32 << 20;
    let bytes: usize = inputs.iter().map(|i| i.bytes.len()).sum();
    if bytes < LONG_BYTES || !io::stderr().is_terminal() {
        return intake::open(inputs, &mut |_| ());
    }
    let bar = ProgressBar::new(bytes as u64);
    if let Ok(style) = ProgressStyle::with_template("reading {bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta} left")
    {
        bar.set_style(style);
    }
    let opened = intake::open(inputs, &mut |share| bar.set_position((share * bytes as f64) as u64));
    bar.finish_and_clear();
    opened
}

pub(crate) fn chosen<'a>(all: &[&'a Bundle], ids: &[String]) -> Result<Vec<&'a Bundle>> {
    if ids.is_empty() {
        return Ok(all.to_vec());
    }
    let find = |id: &String| all.iter().find(|b| b.about.id == *id).copied();
    ids.iter()
        .map(|id| find(id).with_context(|| format!("there is no model {id}; `insite models` lists them")))
        .collect()
}

/// A setting that no model has would silently decide nothing.
pub(crate) fn check_settings(all: &[&Bundle], settings: &BTreeMap<String, String>) -> Result<()> {
    let known: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|b| b.about.family.as_ref()?.setting.as_ref())
        .map(|s| (s.name.as_str(), s.value.as_str()))
        .collect();
    for (name, value) in settings {
        if !known.contains(&(name, value)) {
            let mut pairs: Vec<String> = known.iter().map(|(name, value)| format!("{name}={value}")).collect();
            pairs.sort();
            pairs.dedup();
            bail!("there is no setting {name}={value}; there are {}", pairs.join(", "));
        }
    }
    Ok(())
}

fn check_questioned(all: &[&Bundle], questioned: &[String]) -> Result<()> {
    let is_known = |name: &String| all.iter().any(|b| b.features().position(name).is_some());
    match questioned.iter().find(|name| !is_known(name)) {
        Some(name) => bail!("no model has an input {name}; `insite inspect MODEL` lists the inputs"),
        None => Ok(()),
    }
}

pub(crate) fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let is_wanted =
            |p: &Path| p.extension().and_then(|e| e.to_str()).is_some_and(|e| matches!(e, "json" | "ndjson"));
        let mut inside: Vec<PathBuf> = fs::read_dir(path)
            .and_then(|entries| entries.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>())
            .with_context(|| path.display().to_string())?;
        inside.retain(|p| is_wanted(p));
        inside.sort();
        if inside.is_empty() {
            bail!("{} holds no .json or .ndjson file", path.display());
        }
        files.extend(inside);
    }
    Ok(files)
}

pub(crate) fn ids(opened: &Opened) -> String {
    const MOST: usize = 10;
    let ids: Vec<&str> = opened.records.iter().map(|r| r.patient.id.as_str()).take(MOST).collect();
    let more = opened.records.len().saturating_sub(MOST);
    match (ids.is_empty(), more) {
        (true, _) => "no patient".into(),
        (_, 0) => ids.join(", "),
        _ => format!("{} and {more} more", ids.join(", ")),
    }
}

pub(crate) fn setting(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a setting is written name=value")?;
    Ok((name.to_owned(), value.to_owned()))
}
