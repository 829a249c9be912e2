//! `insite import`: another library's model file, checked against its own predictions and written for a bundle.
//!
//! Everything is read and checked before the first file is written: what is refused leaves nothing behind.

mod asked;
mod bundle;
mod columns;
mod compare;
mod contributions;
mod describe;
mod read;
mod skeleton;
mod write;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use import::check::{Scale, Settings};
use import::{Format, Horizon, Imported};
use model::trees::TreeEnsemble;
use model::{IR_VERSION, ModelFile, NamedOutput};

#[derive(Debug, clap::Args)]
#[group(skip)]
#[command(after_long_help = include_str!("formats.txt"))]
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
    /// A survival model's value becomes the risk by this time, in the unit of the times of training.
    #[arg(long, value_name = "TIME", allow_negative_numbers = true)]
    horizon: Option<f64>,
    /// Of survival:cox: survival to the horizon of a patient whose margin is --centre, which the file does not hold.
    #[arg(long, value_name = "SHARE", requires = "horizon", allow_negative_numbers = true)]
    baseline_survival: Option<f64>,
    /// The margin for which the baseline survival holds.
    #[arg(
        long,
        value_name = "MARGIN",
        default_value_t = 0.0,
        requires = "baseline_survival",
        allow_negative_numbers = true
    )]
    centre: f64,
    /// The value is survival to the horizon instead of the risk by it.
    #[arg(long, requires = "horizon")]
    survival: bool,
    /// A JSON file of calibrations by output (platt, isotonic, beta, venn_abers); --help shows their forms.
    #[arg(long, value_name = "JSON")]
    calibration: Option<PathBuf>,
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

impl From<ScaleName> for Scale {
    fn from(name: ScaleName) -> Self {
        match name {
            ScaleName::Value => Self::Value,
            ScaleName::Margin => Self::Margin,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let shown = arguments.file.display();
    let bytes = read::whole(&arguments.file)?;
    let read = read::while_waiting("importing", bytes.len(), || {
        let format = arguments.format.map_or_else(|| Format::of(&bytes), Ok)?;
        format.import_survival(&bytes).map(|read| (format, read))
    });
    let (format, (imported, survival)) = read.with_context(|| format!("{shown}"))?;
    let source_sha256 = read::sha256(&bytes);
    drop(bytes);
    let (mut file, why_public) = named(imported, source_sha256, arguments).with_context(|| format!("{shown}"))?;
    // As the library gives it: what its predictions are compared with.
    let own = file.clone().compile().with_context(|| format!("{shown}"))?;
    let unnamed = compare::unnamed(&file);
    if let Some(time) = arguments.horizon {
        let Arguments { baseline_survival, centre, survival: survives, .. } = *arguments;
        let horizon = Horizon { time, baseline_survival, centre, survives };
        asked::apply_horizon(&mut file, survival, &horizon).with_context(|| format!("{shown}"))?;
    }
    if let Some(path) = &arguments.calibration {
        asked::apply_calibration(&mut file, path)?;
    }
    let compiled = ModelFile { outputs: file.outputs.clone(), notes: file.notes.clone(), ..own.clone() };
    let asked_in = arguments.calibration.as_ref().unwrap_or(&arguments.file).display();
    let compiled = compiled.checked().with_context(|| format!("{asked_in}"))?;
    let mut out = io::stdout().lock();
    describe::file(&mut out, &file)?;
    if let Some(predictions) = &arguments.check {
        let settings = Settings { scale: arguments.scale.into(), tolerance: arguments.tolerance, unnamed };
        compare::predictions(&mut out, &own, format, predictions, arguments.rows.as_deref(), settings)?;
    }
    if let Some(table) = &arguments.check_contributions {
        compare::contributions(&mut out, &own, table, arguments.tolerance)?;
    }
    if arguments.check.is_none() && arguments.check_contributions.is_none() {
        compare::nothing(&mut out, &own, format)?;
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

fn tolerance(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| "a tolerance is a number, such as 1e-6".to_owned())?;
    if number.is_finite() && number >= 0.0 { Ok(number) } else { Err("a tolerance is 0 or more".to_owned()) }
}
