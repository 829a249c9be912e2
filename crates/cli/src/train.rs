//! `insite train`, and its later steps by themselves: `fit`, `evaluate RECIPE`, `publish`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::train::{Options, Recipe, Step};
use anyhow::Result;

use crate::cohort::{Bars, threads_of};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The recipe.
    recipe: PathBuf,
    /// The run's folder: each step leaves its files there and finds those of the steps before.
    #[arg(long, value_name = "DIR")]
    run: PathBuf,
    #[command(flatten)]
    places: Places,
}

/// Where else a recipe looks, and how it works.
#[derive(Debug, clap::Args)]
pub(crate) struct Places {
    /// The folder to which the raw data's paths refer; the recipe's own where not given.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
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

impl Places {
    /// The seed, where there is no recipe that has one.
    pub(crate) fn seed(&self) -> u64 {
        self.seed.unwrap_or(1)
    }

    pub(crate) fn threads(&self) -> usize {
        threads_of(self.threads)
    }

    pub(crate) fn options(&self, recipe: &Recipe, run: &Path) -> Options {
        Options {
            run: run.to_owned(),
            events: None,
            data: self.data.clone().unwrap_or_else(|| recipe.folder().to_owned()),
            concepts: self.concepts.clone(),
            threads: threads_of(self.threads),
            seed: self.seed,
        }
    }
}

/// From raw data to the bundle.
pub(crate) fn train(arguments: &Arguments) -> Result<ExitCode> {
    let recipe = Recipe::open(&arguments.recipe)?;
    let mut failed = None;
    let mut done = |step: Step| {
        // A reader that went away must not keep the rest from being made.
        failed = failed.take().or_else(|| tell(&step).err());
    };
    ::train::train(&recipe, &arguments.places.options(&recipe, &arguments.run), &Bars::default(), &mut done)?;
    failed.map_or(Ok(ExitCode::SUCCESS), Err)
}

/// Compares candidates and makes a final model of each.
pub(crate) fn fit(arguments: &Arguments) -> Result<ExitCode> {
    let recipe = Recipe::open(&arguments.recipe)?;
    let report = ::train::fit(&recipe, &arguments.places.options(&recipe, &arguments.run), &Bars::default())?;
    tell(&Step::Fit(Box::new(report)))?;
    Ok(ExitCode::SUCCESS)
}

/// Opens the kept rows for models that can no longer change.
pub(crate) fn evaluate(recipe: &Path, run: &Path, places: &Places) -> Result<ExitCode> {
    let recipe = Recipe::open(recipe)?;
    let report = ::train::evaluate(&recipe, &places.options(&recipe, run), &Bars::default())?;
    let mut out = io::stdout().lock();
    writeln!(out, "{}", report.text)?;
    writeln!(out, "{}", run.join("evaluation/report.html").display())?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the bundle of the chosen model.
pub(crate) fn publish(arguments: &Arguments) -> Result<ExitCode> {
    let recipe = Recipe::open(&arguments.recipe)?;
    let folder = ::train::publish(&recipe, &arguments.places.options(&recipe, &arguments.run))?;
    tell(&Step::Publish(folder))?;
    Ok(ExitCode::SUCCESS)
}

/// What a step did, in a few lines.
fn tell(step: &Step) -> Result<()> {
    let mut out = io::stdout().lock();
    let again = |is_current: bool| if is_current { " (as an earlier run left it)" } else { "" };
    match step {
        Step::Etl(report) => {
            writeln!(out, "etl        {} persons, {} rows{}", report.persons, report.rows, again(report.was_current))?
        }
        Step::Cohort(report) => {
            let counts = &report.after_sampling;
            writeln!(
                out,
                "cohort     {} rows of {} persons, {} with the outcome, {} not known{}",
                counts.rows,
                counts.persons,
                counts.cases,
                counts.censored,
                again(report.is_current)
            )?;
        }
        Step::Features(report) => writeln!(
            out,
            "features   {} columns of {} rows, {} findings of the leakage audit{}",
            report.terms.len(),
            report.rows,
            report.findings.len(),
            again(report.is_current)
        )?,
        Step::Fit(report) => {
            writeln!(out, "fit        {} rows{}", report.rows, again(report.was_current))?;
            for candidate in &report.candidates {
                let figure = |number: Option<f64>| number.map_or("-".to_owned(), |number| format!("{number:.4}"));
                let mark = if candidate.name == report.chosen { '*' } else { ' ' };
                writeln!(
                    out,
                    "         {mark} {:<24} {:?} {} ± {}",
                    candidate.name,
                    report.metric,
                    figure(candidate.mean),
                    figure(candidate.standard_error)
                )?;
            }
            writeln!(out, "           * {}", report.chosen_because)?;
        }
        Step::Evaluate(report) => {
            writeln!(out, "evaluate   {} on {}{}", report.model, report.measured_on, again(report.was_current))?;
            for one in &report.candidates {
                let figure = |number: Option<f64>| number.map_or("-".to_owned(), |number| format!("{number:.4}"));
                writeln!(out, "           {:<24} {:<16} {:?} {}", one.name, one.split, one.metric, figure(one.figure))?;
            }
        }
        Step::Publish(folder) => writeln!(out, "publish    {}", folder.display())?,
    }
    Ok(())
}
