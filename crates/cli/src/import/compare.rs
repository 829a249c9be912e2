//! The imported model beside predictions and contributions of the library itself: what is said of it, and refusals.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use import::Format;
use import::check::{self, Comparison, Difference, Settings};
use model::trees::TreeEnsemble;
use model::{Combination, ModelFile, Predictor};

use super::contributions;

const F32: &str = "ONNX Runtime computes in f32 and scikit-learn in f64: compare with the one whose numbers count, or \
                   pass --tolerance 1e-5";
/// Seen with skl2onnx 1.20.0 and scikit-learn 1.9.1: every split says that a missing value goes to the false side.
const MISSING: &str = "skl2onnx does not write where scikit-learn's decision trees and forests send a missing value: \
                       rows with missing values come out otherwise than in scikit-learn, in ONNX Runtime as well as \
                       here. Compare rows with missing values, if such rows are to be scored";

/// The output that a column `prediction` is of without naming it, where there are two: the last of two classes.
pub(super) fn unnamed(file: &ModelFile<TreeEnsemble>) -> Option<usize> {
    let of = |output: &model::NamedOutput| {
        let calibration = output.calibration.as_ref();
        import::is_probability(&file.predictor, output.margin, output.link, calibration, file.columns.len())
    };
    (file.outputs.len() == 2 && file.outputs.iter().all(of)).then_some(1)
}

pub(super) fn predictions(
    out: &mut impl Write,
    file: &ModelFile,
    format: Format,
    table: &Path,
    rows: Option<&Path>,
    settings: Settings,
) -> Result<()> {
    let open = |path: &Path| -> Result<Box<dyn Read>> {
        let file = File::open(path).with_context(|| path.display().to_string())?;
        Ok(Box::new(BufReader::new(file)))
    };
    let rows = rows.map(open).transpose()?;
    let shown = table.display();
    let found = check::compare(file, open(table)?, rows, settings).with_context(|| format!("{shown}"))?;
    writeln!(out, "\nCompared with {shown}: {} rows, {} numbers.", found.rows, found.numbers)?;
    if let Some(output) = settings.unnamed.and_then(|at| file.outputs.get(at)) {
        writeln!(out, "  a column without a name is of {:?}, the last of two classes", output.name)?;
    }
    let differences = differences(&found);
    differences.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    if found.beyond > 0 {
        let (beyond, numbers, tolerance) = (found.beyond, found.numbers, settings.tolerance);
        bail!(
            "{shown}: {beyond} of {numbers} predictions differ by more than {tolerance:e}; nothing was written. {}. \
             Make sure that the predictions are this model's and of these rows (see --scale), or raise --tolerance{}",
            differences.join("; "),
            causes(file, format)
        );
    }
    Ok(())
}

/// What may explain a difference: what the importer noted, and what is known of a format.
fn causes(file: &ModelFile, format: Format) -> String {
    // What a file leaves open for explanations changes no prediction.
    let of_predictions = |note: &&String| !note.contains("training rows came");
    let notes = file.notes.iter().filter(of_predictions);
    let mut causes: Vec<&str> = notes.map(|note| note.trim_end_matches('.')).collect();
    if format == Format::Onnx {
        causes.push(F32);
        causes.extend(loses_missing(file).then_some(MISSING));
    }
    match causes.is_empty() {
        true => String::new(),
        false => format!(". What may explain it:\n  {}.", causes.join(".\n  ")),
    }
}

/// What is said where no table was given.
pub(super) fn nothing(out: &mut impl Write, file: &ModelFile, format: Format) -> Result<()> {
    writeln!(
        out,
        "\nNothing was compared: pass --check predictions.csv, the library's own predictions of some hundred rows with \
         their missing values. `insite import --help` shows how to write them."
    )?;
    if format == Format::Onnx && loses_missing(file) {
        writeln!(out, "  {MISSING}.")?;
    }
    Ok(())
}

/// Whether these are trees that skl2onnx wrote.
fn loses_missing(file: &ModelFile) -> bool {
    file.written_by.to_ascii_lowercase().contains("skl2onnx") && has_trees(&file.predictor)
}

fn has_trees(predictor: &Predictor) -> bool {
    match predictor {
        Predictor::Trees(_) => true,
        Predictor::Pipeline(_, then) => has_trees(then),
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => parts.iter().any(|part| has_trees(&part.model.predictor)),
            Combination::Stack { parts, last, .. } => {
                parts.iter().any(|part| has_trees(&part.model.predictor)) || has_trees(&last.predictor)
            }
            Combination::Wide { parts, last, .. } => {
                parts.iter().any(|part| has_trees(&part.predictor)) || has_trees(last)
            }
        },
        Predictor::Linear(_) | Predictor::Scores(_) | Predictor::Kernel(_) => false,
    }
}

pub(super) fn contributions(out: &mut impl Write, file: &ModelFile, table: &Path, tolerance: f64) -> Result<()> {
    let shown = table.display();
    let found = contributions::compare(file, table)?;
    writeln!(out, "\nCompared with {shown}: {} rows, {} contributions.", found.rows, found.numbers)?;
    if let Some(trees) = found.divided_by {
        writeln!(
            out,
            "  LightGBM adds a random forest's contributions over its trees: divided by their number, {trees}"
        )?;
    }
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
