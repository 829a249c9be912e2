//! `insite simulate`: a synthetic population with a known truth, to try the offline half on.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use anyhow::Result;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use simulate::{Form, Settings};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How many people.
    #[arg(long, value_name = "N")]
    persons: u64,
    /// The form of the files.
    #[arg(long, value_enum, default_value = "omop-csv")]
    format: Format,
    /// A new folder for the files; `truth.json` and `truth.csv` in it say what is true.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The same seed gives the same people, in every form.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Threads to work with; as many as the machine has where not given. The bytes are the same.
    #[arg(long, value_name = "N")]
    threads: Option<usize>,
    /// Share of people whose disease is diagnosed within the outcome window.
    #[arg(long, value_name = "SHARE", default_value_t = 0.01)]
    prevalence: f64,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// OMOP CDM 5.4, a CSV file a table.
    OmopCsv,
    /// OMOP CDM 5.4, a Parquet file a table.
    OmopParquet,
    /// FHIR R4 bulk export, a file of JSON lines for each type of resource.
    FhirNdjson,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let form = match arguments.format {
        Format::OmopCsv => Form::OmopCsv,
        Format::OmopParquet => Form::OmopParquet,
        Format::FhirNdjson => Form::FhirNdjson,
    };
    let settings = Settings {
        persons: arguments.persons,
        form,
        out: arguments.out.clone(),
        seed: arguments.seed,
        threads: arguments.threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)),
        prevalence: arguments.prevalence,
    };
    let bar = bar(arguments.persons);
    let summary = simulate::simulate(&settings, &|persons, events| {
        bar.set_position(persons);
        bar.set_message(format!("{events} events"));
    });
    bar.finish_and_clear();
    let summary = summary?;
    writeln!(
        io::stdout().lock(),
        "{} people with {} events in {} ({}, seed {}).\n\
         {} belong to the cohort, {} of them are cases; no model can separate them better than an AUC of about {:.3}.\n\
         Synthetic: nobody's data. The truth stands in truth.json and truth.csv.",
        summary.persons,
        summary.events,
        settings.out.display(),
        form.word(),
        settings.seed,
        summary.eligible,
        summary.cases,
        summary.best_auc
    )?;
    Ok(ExitCode::SUCCESS)
}

fn bar(persons: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(persons);
    if let Ok(style) = ProgressStyle::with_template("people {bar:40} {pos}/{len} {per_sec} {eta} left, {msg}") {
        bar.set_style(style);
    }
    bar
}
