//! `cargo xtask bench`: the models beside their peers; `bench intake`: opening records beside JSON.parse; `bench what-if`:
//! steps of a slider; `bench page` and `bench panel`: what visitors of the page wait for, and lists of patients.

mod brotli_size;
mod document;
mod engine;
mod figures;
mod in_page;
mod instructions;
mod intake;
mod machine;
mod models;
mod speed;
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
    /// Time the built page: first load, start on a slow computer and network, a record of 4 MB, what-if, Lighthouse.
    Page(speed::Options),
    /// Time lists in the built page: 10,000 patients in a gigabyte, with the memory they take; 100,000 rows.
    Panel(speed::Options),
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
        Some(What::Page(options)) => speed::page(options),
        Some(What::Panel(options)) => speed::panel(options),
        Some(What::Models(options)) => models::run(options),
        None => models::run(&options.models),
    }
}
