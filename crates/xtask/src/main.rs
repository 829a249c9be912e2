//! The project's commands: `cargo xtask serve | test | ready | dist | package | bench | fuzz | rebuild | believe | pictures | schema | tidy`.
//!
//! Each command installs what it misses (`toolbox`), says what and why, and shows each step with its time.
#![allow(clippy::print_stdout, reason = "a command line program talks on standard output")]

mod believe;
mod bench;
mod dist;
mod engine_module;
mod exports;
mod fuzz;
mod headers;
mod http;
mod libraries;
mod package;
mod package_languages;
mod pictures;
mod progress;
mod ready;
mod rebuild;
mod schema;
mod serve;
mod tables;
mod tally;
mod test;
mod tidy;
mod toolbox;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, serves and checks Insite.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the page and serve it on 127.0.0.1 with the production headers.
    Serve(serve::Options),
    /// Everything that CI runs; ends with one line `N passed, N failed`.
    Test,
    /// `test`, then the supply chain: licences, sources, advisories.
    Ready,
    /// Build the folder `dist/` that goes onto a web server.
    Dist(dist::Models),
    /// Build the folder `package/`: the npm package and the element by which other pages use the engine.
    Package,
    /// Time models beside XGBoost and ONNX Runtime; `intake`: opening records beside JSON.parse; `what-if`: a slider's steps;
    /// `page`, `panel`: what visitors of the page wait for.
    Bench(bench::Options),
    /// Throw changed bytes at every reader of models, or at one; takes the nightly toolchain.
    Fuzz(fuzz::Options),
    /// Write docs/when-to-believe.md: verdicts of the gate over folders of records, measured coverage, changes scored again.
    Believe(believe::Options),
    /// Make the shipped models again from their recipes, and compare the bytes.
    Rebuild(rebuild::Options),
    /// Compare a picture of every state of the page with the kept one in docs/pictures; `--keep` writes those that changed.
    Pictures(pictures::Options),
    /// Write the JSON Schemas and TypeScript types of the assessment.
    Schema,
    /// Prove the map in ARCHITECTURE.md and the rules of the house.
    Tidy,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(options) => serve::run(&options),
        Command::Test => test::run(),
        Command::Ready => ready::run(),
        Command::Dist(models) => dist::run(&models),
        Command::Package => package::run(),
        Command::Bench(options) => bench::run(&options),
        Command::Fuzz(options) => fuzz::run(&options),
        Command::Believe(options) => believe::run(&options),
        Command::Rebuild(options) => rebuild::run(&options),
        Command::Pictures(options) => pictures::run(&options),
        Command::Schema => schema::run(),
        Command::Tidy => tidy::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
