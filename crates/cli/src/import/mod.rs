//! `insite import`: another library's model file, checked against its own predictions and written for a bundle.
//!
//! Everything is read and checked before the first file is written: what is refused leaves nothing behind.

mod bundle;
mod columns;
mod contributions;
mod describe;
mod read;
mod skeleton;
mod write;

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use import::check::{self, Comparison, Difference, Scale, Settings};
use import::{Format, Imported};
use model::trees::TreeEnsemble;
use model::{IR_VERSION, ModelFile, NamedOutput};

#[derive(Debug, clap::Args)]
#[group(skip)]
#[command(group(clap::ArgGroup::new("checks").args(["check", "check_contributions"]).multiple(true)))]
pub(crate) struct Arguments {
    /// The model: XGBoost JSON or UBJSON, LightGBM text, ONNX, or smartcore.
    file: PathBuf,
    /// xgboost, lightgbm, onnx or smartcore; told from the content where not given.
    #[arg(long)]
    format: Option<Format>,
    /// The names of the columns in the model's order: separated by commas, or a file with one a line.
    #[arg(long, value_name = "NAMES")]
    columns: Option<String>,
    /// The folder of the bundle: writes model.json there, and files to fill in where there is no bundle yet.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Writes the compiled form, which the engine loads at run time.
    #[arg(long, value_name = "FILE")]
    compiled: Option<PathBuf>,
    /// A CSV of predictions by the library itself, beside the columns or with --rows.
    #[arg(long, value_name = "CSV")]
    check: Option<PathBuf>,
    /// The CSV of the rows that were predicted, where they are apart.
    #[arg(long, value_name = "CSV", requires = "check")]
    rows: Option<PathBuf>,
    /// A CSV of columns, and contributions by the library itself: `contribution_<column>` and `base`.
    #[arg(long, value_name = "CSV")]
    check_contributions: Option<PathBuf>,
    /// By how much a prediction may differ; above 1, as a share of it. Contributions: as a share of the largest.
    #[arg(long, default_value_t = 1e-6, value_parser = tolerance, requires = "checks")]
    tolerance: f64,
    /// What the columns `prediction…` hold.
    #[arg(long, value_enum, default_value_t = ScaleName::Value, requires = "check")]
    scale: ScaleName,
    /// Why training rows that the model stores may be published.
    #[arg(long, value_name = "WHY")]
    public_instances: Option<String>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum ScaleName {
    /// Probabilities and amounts.
    Value,
    /// Margins, before the link.
    Margin,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let shown = arguments.file.display();
    let bytes = read::whole(&arguments.file)?;
    let imported = read::while_waiting("importing", bytes.len(), || {
        let format = arguments.format.map_or_else(|| Format::of(&bytes), Ok)?;
        format.import(&bytes)
    });
    let imported = imported.with_context(|| format!("{shown}"))?;
    let source_sha256 = read::sha256(&bytes);
    drop(bytes);
    let (file, why_public) = named(imported, source_sha256, arguments).with_context(|| format!("{shown}"))?;
    let compiled = file.clone().compile().with_context(|| format!("{shown}"))?;
    let mut out = io::stdout().lock();
    describe::file(&mut out, &file)?;
    if let Some(predictions) = &arguments.check {
        compare(&mut out, &compiled, predictions, arguments)?;
    }
    if let Some(table) = &arguments.check_contributions {
        compare_contributions(&mut out, &compiled, table, arguments.tolerance)?;
    }
    let plan = arguments.out.as_deref().map(|folder| bundle::plan(folder, &file, why_public.as_deref())).transpose()?;
    if let Some(plan) = plan {
        plan.write(&file, &mut out)?;
    }
    if let Some(path) = &arguments.compiled {
        let bytes = postcard::to_stdvec(&compiled)?;
        write::file(path, &bytes)?;
        writeln!(out, "Wrote {}: {} bytes, for the engine to load at run time.", path.display(), bytes.len())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The model with its columns' names, and why its stored rows are public.
fn named(
    imported: Imported,
    source_sha256: String,
    arguments: &Arguments,
) -> Result<(ModelFile<TreeEnsemble>, Option<String>)> {
    let asked = arguments.columns.as_deref().map(columns::read).transpose()?;
    let columns = columns::decide(imported.columns, asked, imported.column_count)?;
    let mut notes = imported.notes;
    let why_public = match &arguments.public_instances {
        Some(why) if why.trim().is_empty() => bail!("--public-instances wants a reason that can be published"),
        Some(_) if !imported.stores_instances => {
            notes.push("No training row is stored in it.".to_owned());
            None
        }
        why => why.clone(),
    };
    if imported.stores_instances && why_public.is_none() && (arguments.out.is_some() || arguments.compiled.is_some()) {
        bail!(
            "this model stores rows of its training data, which may be patients; nothing was written. \
             If the data is public, say why with --public-instances"
        );
    }
    notes.extend(why_public.iter().map(|why| format!("It stores rows of its training data, which is public: {why}")));
    let output =
        |o: import::Output| NamedOutput { name: o.name, margin: o.margin, link: o.link, calibration: o.calibration };
    let file = ModelFile {
        ir: IR_VERSION,
        written_by: imported.written_by,
        source_sha256,
        columns,
        predictor: imported.predictor,
        outputs: imported.outputs.into_iter().map(output).collect(),
        stores_instances: imported.stores_instances,
        notes,
    };
    Ok((file, why_public))
}

fn compare(out: &mut impl Write, file: &ModelFile, predictions: &Path, arguments: &Arguments) -> Result<()> {
    let open = |path: &Path| -> Result<Box<dyn Read>> {
        let file = File::open(path).with_context(|| path.display().to_string())?;
        Ok(Box::new(BufReader::new(file)))
    };
    let rows = arguments.rows.as_deref().map(open).transpose()?;
    let scale = match arguments.scale {
        ScaleName::Value => Scale::Value,
        ScaleName::Margin => Scale::Margin,
    };
    let settings = Settings { scale, tolerance: arguments.tolerance };
    let shown = predictions.display();
    let found = check::compare(file, open(predictions)?, rows, settings).with_context(|| format!("{shown}"))?;
    writeln!(out, "\nCompared with {shown}: {} rows, {} numbers.", found.rows, found.numbers)?;
    let differences = differences(&found);
    differences.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    if found.beyond > 0 {
        let (beyond, numbers, tolerance) = (found.beyond, found.numbers, arguments.tolerance);
        bail!(
            "{shown}: {beyond} of {numbers} predictions differ by more than {tolerance:e}; nothing was written. {}. \
             Make sure that the predictions are this model's and of these rows (see --scale), or raise --tolerance",
            differences.join("; ")
        );
    }
    Ok(())
}

fn compare_contributions(out: &mut impl Write, file: &ModelFile, table: &Path, tolerance: f64) -> Result<()> {
    let shown = table.display();
    let found = contributions::compare(file, table)?;
    writeln!(out, "\nCompared with {shown}: {} rows, {} contributions.", found.rows, found.numbers)?;
    let (row, column) = &found.place;
    let difference =
        format!("largest difference {:.3e} of the largest contribution: row {row}, {column}", found.largest);
    writeln!(out, "  {difference}")?;
    // Written so that a difference that is no number is refused.
    if found.largest <= tolerance {
        return Ok(());
    }
    bail!(
        "{shown}: contributions differ by more than {tolerance:e}; nothing was written. {difference}. Make sure that \
         the contributions are this model's, on the margin's scale and of these rows, or raise --tolerance"
    )
}

fn differences(found: &Comparison) -> Vec<String> {
    let line = |name: &str, difference: &Option<Difference>| {
        let Difference { size, row, column, found, expected } = difference.as_ref()?;
        Some(format!("{name} {size:.3e}: row {row}, {column}: {found} here, {expected} there"))
    };
    let lines = [line("largest difference", &found.largest), line("largest as a share", &found.largest_relative)];
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() { vec!["every number is equal to the last bit".to_owned()] } else { lines }
}

fn tolerance(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "a tolerance is a number, such as 1e-6".to_owned())?;
    if number.is_finite() && number >= 0.0 { Ok(number) } else { Err("a tolerance is 0 or more".to_owned()) }
}
