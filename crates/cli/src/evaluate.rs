//! `insite evaluate`: predictions and outcomes in, measures out, as text, JSON or a report.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::train::{self, Places};
use anyhow::{Context, Result, bail};
use evaluate::{Columns, Recalibrate, Settings, Table};
use indicatif::{ProgressBar, ProgressStyle};

/// How `--recalibrate` is written without a file.
const TENTHS: &str = "tenths";

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A CSV table with a header, one row a person; or a recipe (`.toml`), whose step `evaluate` is done in `--run`.
    file: PathBuf,
    /// Of a recipe: the run's folder.
    #[arg(long, value_name = "DIR")]
    run: Option<PathBuf>,
    #[command(flatten)]
    places: Places,
    /// The column of predicted probabilities.
    #[arg(long, value_name = "COLUMN", default_value = "prediction")]
    prediction: String,
    /// The column of outcomes, 0 or 1.
    #[arg(long, value_name = "COLUMN", default_value = "outcome", conflicts_with = "time")]
    outcome: String,
    /// The column of times to the event or to the end of observation; predictions are risks by the horizon.
    #[arg(long, value_name = "COLUMN", requires_all = ["event", "horizon"])]
    time: Option<String>,
    /// The column that says whether the event ended the time, 0 or 1.
    #[arg(long, value_name = "COLUMN", requires_all = ["time", "horizon"])]
    event: Option<String>,
    /// By which time the predictions say that it happens, in the unit of the times.
    #[arg(long, value_name = "TIME", requires_all = ["time", "event"])]
    horizon: Option<f64>,
    /// With follow-up, further times at which to measure discrimination, in the unit of the times.
    #[arg(long, value_name = "TIME,TIME,…", value_delimiter = ',', requires = "time")]
    times: Vec<f64>,
    /// The column of weights: how many people a row stands for.
    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,
    /// Another column of predictions for the same people.
    #[arg(long, value_name = "COLUMN")]
    compare: Option<String>,
    /// A column of groups, such as sex, age band or site; may be given several times.
    #[arg(long = "subgroup", value_name = "COLUMN")]
    subgroups: Vec<String>,
    /// A column of ages, or of any number, to cut into bands as groups.
    #[arg(long, value_name = "COLUMN")]
    age_column: Option<String>,
    /// The edges of the bands; each belongs to the band above it.
    #[arg(
        long,
        value_name = "AGE,AGE,…",
        value_delimiter = ',',
        default_value = "18,40,65,80",
        requires = "age_column"
    )]
    age_bands: Vec<f64>,
    /// Columns of inputs: how many of them a person misses is a group too.
    #[arg(long, value_name = "COLUMN,COLUMN,…", value_delimiter = ',')]
    missing_of: Vec<String>,
    /// Take the table for an external validation, before and after recalibration: intercept, intercept and slope. They
    /// are fitted to nine tenths of the table in turn and judged in the other, or, with `--recalibrate=FILE.csv`, fitted
    /// to another table of the same columns.
    #[arg(long, value_name = "tenths|FILE.csv", num_args = 0..=1, require_equals = true, default_missing_value = TENTHS)]
    recalibrate: Option<PathBuf>,
    /// Thresholds to show.
    #[arg(long, value_name = "T,T,…", value_delimiter = ',', default_value = "0.05,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8")]
    thresholds: Vec<f64>,
    /// How many alerts per 1,000 people can be answered, such as `50-per-1000`: gives the threshold.
    #[arg(long, value_name = "N-per-1000", value_parser = budget)]
    budget: Option<f64>,
    /// Bootstrap replicates; 0 for none.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    bootstrap: usize,
    /// All measures as JSON on standard output, instead of the summary.
    #[arg(long)]
    json: bool,
    /// Write a report that any browser opens, without network.
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// The report's title.
    #[arg(long, default_value = "Evaluation of a model")]
    title: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if let Some(report) = &arguments.report
        && report.canonicalize().is_ok_and(|r| arguments.file.canonicalize().is_ok_and(|f| r == f))
    {
        bail!("--report would overwrite the table {}; choose another name", arguments.file.display());
    }
    match (&arguments.run, arguments.file.extension().is_some_and(|e| e == "toml")) {
        (Some(run), true) => return train::evaluate(&arguments.file, run, &arguments.places),
        (None, true) => {
            bail!("{}: a recipe is evaluated in a run's folder; name it with --run", arguments.file.display())
        }
        (Some(_), false) => bail!("--run belongs to a recipe (`.toml`); {} is none", arguments.file.display()),
        (None, false) => {}
    }
    let table = read(&arguments.file, &columns(arguments))?;
    let threads = arguments.places.threads();
    let settings = Settings {
        thresholds: arguments.thresholds.clone(),
        budget: arguments.budget,
        times: arguments.times.clone(),
        recalibrate: recalibrate(arguments)?,
        replicates: arguments.bootstrap,
        seed: arguments.places.seed(),
        threads,
    };
    let bar = bar(arguments.bootstrap);
    let evaluation = evaluate::evaluate(&table, &settings, &|done| bar.set_position(done as u64));
    bar.finish_and_clear();
    let evaluation = evaluation?;
    if let Some(path) = &arguments.report {
        write_whole(path, evaluate::html(&evaluation, &arguments.title).as_bytes())?;
    }
    let mut out = io::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&evaluation)?)?;
    } else {
        write!(out, "{}", evaluate::text(&evaluation))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path, columns: &Columns) -> Result<Table> {
    let name = file.display().to_string();
    let source = File::open(file).with_context(|| name.clone())?;
    Ok(evaluate::read(&name, BufReader::new(source), columns)?)
}

/// In tenths of the table itself, or on the other table that is named.
fn recalibrate(arguments: &Arguments) -> Result<Option<Recalibrate>> {
    const PARTS: usize = 10;
    let Some(file) = &arguments.recalibrate else { return Ok(None) };
    if file.as_os_str() == TENTHS {
        return Ok(Some(Recalibrate::Parts(PARTS)));
    }
    if file.canonicalize().is_ok_and(|other| arguments.file.canonicalize().is_ok_and(|f| f == other)) {
        bail!("--recalibrate has the table itself, which would flatter; leave the name out and it is done in parts");
    }
    // Only what a fit needs is read of it.
    let needed = Columns { compare: None, subgroups: vec![], bands: vec![], missing_of: vec![], ..columns(arguments) };
    let other = read(file, &needed)?;
    Ok(Some(Recalibrate::Other { name: other.file, cases: other.cases }))
}

fn columns(arguments: &Arguments) -> Columns {
    let follow_up = match (&arguments.time, &arguments.event, arguments.horizon) {
        (Some(time), Some(event), Some(horizon)) => Some((time.clone(), event.clone(), horizon)),
        _ => None,
    };
    Columns {
        prediction: arguments.prediction.clone(),
        outcome: arguments.outcome.clone(),
        follow_up,
        weight: arguments.weight.clone(),
        compare: arguments.compare.clone(),
        subgroups: arguments.subgroups.clone(),
        bands: arguments.age_column.iter().map(|column| (column.clone(), arguments.age_bands.clone())).collect(),
        missing_of: arguments.missing_of.clone(),
    }
}

fn bar(replicates: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(replicates as u64);
    if let Ok(style) = ProgressStyle::with_template("bootstrap {bar:40} {pos}/{len} {per_sec} {eta} left") {
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

fn budget(text: &str) -> Result<f64, String> {
    let number = text.strip_suffix("-per-1000").unwrap_or(text);
    number.parse().map_err(|_| "a budget is written like 50-per-1000".to_owned())
}
