//! `insite evaluate`: predictions and outcomes in, measures out, as text, JSON or a report.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use train::evaluate::{self, Columns, Settings};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A CSV table with a header: one row a person.
    file: PathBuf,
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
    /// The column of weights: how many people a row stands for.
    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,
    /// Another column of predictions for the same people.
    #[arg(long, value_name = "COLUMN")]
    compare: Option<String>,
    /// A column of groups, such as sex, age band or site; may be given several times.
    #[arg(long = "subgroup", value_name = "COLUMN")]
    subgroups: Vec<String>,
    /// Thresholds to show.
    #[arg(long, value_name = "T,T,…", value_delimiter = ',', default_value = "0.05,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8")]
    thresholds: Vec<f64>,
    /// How many alerts per 1,000 people can be answered, such as `50-per-1000`: gives the threshold.
    #[arg(long, value_name = "N-per-1000", value_parser = budget)]
    budget: Option<f64>,
    /// Bootstrap replicates; 0 for none.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    bootstrap: usize,
    /// The seed of the bootstrap.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads to work with; as many as the machine has where not given. The results are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
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
    let name = arguments.file.display().to_string();
    if let Some(report) = &arguments.report
        && report.canonicalize().is_ok_and(|r| arguments.file.canonicalize().is_ok_and(|f| r == f))
    {
        bail!("--report would overwrite the table {name}; choose another name");
    }
    let source = File::open(&arguments.file).with_context(|| name.clone())?;
    let table = evaluate::read(&name, BufReader::new(source), &columns(arguments))?;
    let threads = arguments.threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    let settings = Settings {
        thresholds: arguments.thresholds.clone(),
        budget: arguments.budget,
        replicates: arguments.bootstrap,
        seed: arguments.seed,
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
