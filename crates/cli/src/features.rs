//! `insite features`: a recipe, a cohort and an event store in, the features of every index date and their audit out.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use ::train::Recipe;
use anyhow::Result;

use crate::cohort::{Bars, options};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The recipe; its section [features] is read.
    recipe: PathBuf,
    /// The run's folder, in which `insite cohort` has written: `features.parquet` and `features.json` are written there.
    #[arg(long, value_name = "DIR")]
    run: PathBuf,
    /// The event store; `events` in the run's folder where not given.
    #[arg(long, value_name = "DIR")]
    events: Option<PathBuf>,
    /// The folder of shared concepts.
    #[arg(long, value_name = "DIR", default_value = "models/concepts")]
    concepts: PathBuf,
    /// Threads to work with; as many as the machine has where not given. The results are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let Arguments { recipe, run, events, concepts, threads } = arguments;
    let recipe = Recipe::open(recipe)?;
    let options = options(run, events.as_deref(), concepts, None, *threads);
    let report = ::train::features(&recipe, &options, &Bars::default())?;
    let mut out = io::stdout().lock();
    if report.is_current {
        writeln!(out, "{} is up to date: same recipe, cohort and events.", run.join("features.parquet").display())?;
    }
    write!(out, "{}", report.text())?;
    Ok(ExitCode::SUCCESS)
}
