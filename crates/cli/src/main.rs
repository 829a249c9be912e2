//! The `insite` command: scores records natively, so that any result of the page can be checked from a shell.

mod evaluate;
mod import;
mod inspect;
mod models;
mod regress;
mod schema;
mod score;
mod survival;
mod text;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Clinical risk scores with their reasons, computed on this machine.
#[derive(Debug, Parser)]
#[command(name = "insite", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Score patients' records (FHIR R4 JSON or NDJSON); files given together are read as one input.
    Score(score::Arguments),
    /// List the models that are compiled in.
    Models,
    /// Describe one model: population, inputs and their codes, citation, card.
    Inspect {
        /// The model's name, such as `prevent`.
        model: String,
    },
    /// Turn a trained model (XGBoost, LightGBM, ONNX, smartcore) into the files of a bundle.
    Import(Box<import::Arguments>),
    /// Measure predictions against outcomes: discrimination, calibration, usefulness, by group; text, JSON or a report.
    Evaluate(Box<evaluate::Arguments>),
    /// Fit a regression to a table: Cox, logistic, Poisson, negative binomial.
    Regress(Box<regress::Arguments>),
    /// Estimate survival curves of a table, of competing events too, and compare groups.
    Survival(survival::Arguments),
    /// Print the JSON Schema of an assessment, or of one line of `score --json`.
    Schema(schema::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Score(arguments) => score::run(&arguments),
        Command::Models => models::run(),
        Command::Inspect { model } => inspect::run(&model),
        Command::Import(arguments) => import::run(&arguments),
        Command::Evaluate(arguments) => evaluate::run(&arguments),
        Command::Regress(arguments) => regress::run(&arguments),
        Command::Survival(arguments) => survival::run(&arguments),
        Command::Schema(arguments) => schema::run(arguments),
    };
    done.unwrap_or_else(|error| {
        // A reader that went away, such as `head`, is no failure.
        let closed = error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe);
        if !closed {
            text::error(&format!("{error:#}"));
        }
        if closed { ExitCode::SUCCESS } else { ExitCode::from(2) }
    })
}
