//! `insite cohort`: a recipe and an event store in, who is studied and what happened to them out.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use ::train::{Options, Recipe};
use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use store::Progress;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The recipe; its sections [cohort] and [sampling] are read.
    recipe: PathBuf,
    /// The run's folder: `cohort.parquet` and `cohort.json` are written there.
    #[arg(long, value_name = "DIR")]
    run: PathBuf,
    /// The event store; `events` in the run's folder where not given.
    #[arg(long, value_name = "DIR")]
    events: Option<PathBuf>,
    /// The folder of shared concepts.
    #[arg(long, value_name = "DIR", default_value = "models/concepts")]
    concepts: PathBuf,
    /// The seed of all that is drawn; the recipe's where not given.
    #[arg(long)]
    seed: Option<u64>,
    /// Threads to work with; as many as the machine has where not given. The results are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let recipe = Recipe::open(&arguments.recipe)?;
    let report = ::train::cohort(&recipe, &arguments.options(arguments.seed), &Bars::default())?;
    let mut out = io::stdout().lock();
    if report.is_current {
        let table = arguments.run.join("cohort.parquet");
        writeln!(out, "{} is up to date: same recipe, seed and events.", table.display())?;
    }
    write!(out, "{}", report.text())?;
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    fn options(&self, seed: Option<u64>) -> Options {
        options(&self.run, self.events.as_deref(), &self.concepts, seed, self.threads)
    }
}

/// Where and how a step of an event store works; it reads no raw data.
pub(crate) fn options(
    run: &Path,
    events: Option<&Path>,
    concepts: &Path,
    seed: Option<u64>,
    threads: Option<usize>,
) -> Options {
    Options {
        run: run.to_owned(),
        events: events.map(Path::to_owned),
        data: PathBuf::new(),
        concepts: concepts.to_owned(),
        threads: threads_of(threads),
        seed,
    }
}

/// The threads asked for, or as many as there are.
pub(crate) fn threads_of(asked: Option<usize>) -> usize {
    asked.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)).max(1)
}

/// Draws a step's stages, one after the other, where someone watches.
#[derive(Debug, Default)]
pub(crate) struct Bars(Mutex<Option<ProgressBar>>);

impl Bars {
    fn with(&self, act: impl FnOnce(&mut Option<ProgressBar>)) {
        act(&mut self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }
}

impl Progress for Bars {
    fn begin(&self, stage: &str, total: Option<u64>) {
        if !io::stderr().is_terminal() {
            return;
        }
        let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        let template = match total {
            Some(_) => "{msg} {bar:40} {pos}/{len} {per_sec} {eta} left",
            None => "{msg} {pos} {per_sec}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(stage.to_owned());
        self.with(|current| *current = Some(bar));
    }

    fn advance(&self, units: u64) {
        self.with(|current| {
            if let Some(bar) = current {
                bar.inc(units);
            }
        });
    }

    fn end(&self) {
        self.with(|current| {
            if let Some(bar) = current.take() {
                bar.finish_and_clear();
            }
        });
    }
}
