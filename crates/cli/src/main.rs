//! The `insite` command: scores records natively, so that any result of the page can be checked from a shell.

mod alerts;
mod balance;
mod by_hand;
mod cohort;
mod counterfactuals;
mod etl;
mod evaluate;
mod features;
mod fetch_data;
mod gate;
mod import;
mod inspect;
mod models;
mod one_model;
mod panel;
mod power;
mod regress;
mod remap;
mod schema;
mod score;
mod simulate;
mod speak;
mod survival;
mod text;
mod train;
mod validate;
mod what_if;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Clinical risk scores with their reasons, computed on this machine.
#[derive(Debug, Parser)]
#[command(name = "insite", version)]
struct Arguments {
    /// In which language results are said, such as `de`; English where it is left out.
    #[arg(long, global = true, value_parser = speak::known)]
    language: Option<&'static str>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Score patients' records (FHIR R4 JSON or NDJSON); files given together are read as one input.
    Score(score::Arguments),
    /// One model's results for one patient with inputs supposed otherwise, beside those of the record.
    WhatIf(what_if::Arguments),
    /// The smallest changes of what can be acted on that would make one model's result quieter.
    Counterfactuals(counterfactuals::Arguments),
    /// Say whether models should be believed for patients' records, and for the site that they are of.
    Gate(gate::Arguments),
    /// Score a whole list of patients out of a bulk export (NDJSON), larger than memory, and rank it.
    Panel(panel::Arguments),
    /// Say which alerts speak by the rules of a work file, which are quiet and why; or what became of them.
    Alerts(alerts::Arguments),
    /// List the models that are compiled in.
    Models(models::Arguments),
    /// Describe one model: population, inputs and their codes, citation, card.
    Inspect {
        /// The model's name, such as `prevent`.
        model: String,
    },
    /// Turn a trained model (XGBoost, LightGBM, ONNX, smartcore) into the files of a bundle.
    Import(Box<import::Arguments>),
    /// Measure predictions against outcomes: discrimination, calibration, usefulness, by group; text, JSON or a report.
    Evaluate(Box<evaluate::Arguments>),
    /// Check a shipped model on a site's own patients with outcomes, and make the overlay that recalibrates it there.
    Validate(Box<validate::Arguments>),
    /// Fit a regression to a table: Cox, logistic, Poisson, negative binomial.
    Regress(Box<regress::Arguments>),
    /// Estimate survival curves of a table, of competing events too, and compare groups.
    Survival(survival::Arguments),
    /// Hold two treatments of a table against each other: propensity scores, their overlap, standardised differences.
    Balance(balance::Arguments),
    /// How many a study needs for its power, or what power so many give.
    Power(power::Arguments),
    /// Obtain the public research tables from which the shipped models are trained, and verify them.
    FetchData(fetch_data::Arguments),
    /// Lose or mistake more and more codes of charts, and say what becomes of a model and when its gate says so.
    Remap(Box<remap::Arguments>),
    /// Write a synthetic population with a known truth (OMOP CDM or FHIR), to try the other commands on.
    Simulate(simulate::Arguments),
    /// Read a provider's raw data (OMOP CDM, FHIR bulk export, flat tables) into the event store, with a quality report.
    Etl(etl::Arguments),
    /// Define a cohort by a recipe: index dates, outcomes, attrition, splits; from an event store.
    Cohort(cohort::Arguments),
    /// Compute the features of a cohort's index dates by the engine that scores patients, and audit them for leakage.
    Features(features::Arguments),
    /// Compare models on a cohort's training rows by nested cross-validation, and fit the final ones.
    Fit(train::Arguments),
    /// Write the bundle of a run's model: texts, card, golden patients, provenance.
    Publish(train::Arguments),
    /// Follow a recipe from raw data to a published model: etl, cohort, features, fit, evaluate, publish.
    Train(train::Arguments),
    /// Print the JSON Schema of an assessment, or of one line of `score --json`.
    Schema(schema::Arguments),
}

fn main() -> ExitCode {
    let Arguments { language, command } = Arguments::parse();
    let done = speak::begin(language).and_then(|()| run(command));
    done.unwrap_or_else(|error| {
        // A reader that went away, such as `head`, is no failure.
        let closed = error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe);
        if !closed {
            text::error(&format!("{error:#}"));
        }
        if closed { ExitCode::SUCCESS } else { ExitCode::from(2) }
    })
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Score(arguments) => score::run(&arguments),
        Command::WhatIf(arguments) => what_if::run(&arguments),
        Command::Counterfactuals(arguments) => counterfactuals::run(&arguments),
        Command::Gate(arguments) => gate::run(&arguments),
        Command::Panel(arguments) => panel::run(&arguments),
        Command::Alerts(arguments) => alerts::run(&arguments),
        Command::Models(arguments) => models::run(arguments),
        Command::Inspect { model } => inspect::run(&model),
        Command::Import(arguments) => import::run(&arguments),
        Command::Evaluate(arguments) => evaluate::run(&arguments),
        Command::Validate(arguments) => validate::run(&arguments),
        Command::Regress(arguments) => regress::run(&arguments),
        Command::Survival(arguments) => survival::run(&arguments),
        Command::Balance(arguments) => balance::run(&arguments),
        Command::Power(arguments) => power::run(&arguments),
        Command::FetchData(arguments) => fetch_data::run(&arguments),
        Command::Remap(arguments) => remap::run(&arguments),
        Command::Simulate(arguments) => simulate::run(&arguments),
        Command::Etl(arguments) => etl::run(&arguments),
        Command::Cohort(arguments) => cohort::run(&arguments),
        Command::Features(arguments) => features::run(&arguments),
        Command::Fit(arguments) => train::fit(&arguments),
        Command::Publish(arguments) => train::publish(&arguments),
        Command::Train(arguments) => train::train(&arguments),
        Command::Schema(arguments) => schema::run(arguments),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// clap looks at a command only when it is asked for: here at all of them.
    #[test]
    fn every_command_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
