//! `cargo xtask bench`: the models beside their peers; `bench intake`: opening records beside JSON.parse; `bench what-if`:
//! steps of a slider.

mod brotli_size;
mod document;
mod engine;
mod figures;
mod in_page;
mod instructions;
mod intake;
mod machine;
mod models;
mod table;

use anyhow::Result;

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,
    #[command(flatten)]
    models: models::Options,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Time scoring and explaining models in headless Chromium, beside XGBoost, ONNX Runtime and others (the default).
    Models(models::Options),
    /// Time opening records in the built page, beside JSON.parse in the same browser.
    Intake(intake::Options),
    /// Time the start of the built page's worker, and for every model a step of the what-if panel and the search for the
    /// smallest changes.
    #[command(name = "what-if")]
    Steps,
}

/// Runs the benchmark asked for.
///
/// # Errors
/// When a peer cannot be set up, something cannot be built or the browser not be driven; with `--check`, also when the
/// kernels take more instructions than the stored counts allow.
pub(crate) fn run(options: &Options) -> Result<()> {
    match &options.what {
        Some(What::Intake(options)) => intake::run(options),
        Some(What::Steps) => in_page::run("bench-what-if.mjs", [""; 0]),
        Some(What::Models(options)) => models::run(options),
        None => models::run(&options.models),
    }
}
