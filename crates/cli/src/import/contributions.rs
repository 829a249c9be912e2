//! Contributions by the library itself, as XGBoost and LightGBM compute them, held against ours.
//!
//! The table holds the columns, `contribution_<column>` for each and `base`; where a model gives several outputs,
//! `contribution_<output>_<column>` and `base_<output>`.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result, bail};
use explain::tree_shap::TreeShap;
use model::trees::Aggregation;
use model::{ModelFile, Predictor};

/// The largest difference between ours and the library's.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// How many rows were compared.
    pub(super) rows: u64,
    /// How many numbers.
    pub(super) numbers: u64,
    /// The largest difference, as a share of the largest contribution in the table.
    pub(super) largest: f64,
    /// The row of the largest difference, the first being 1, and its column in the table.
    pub(super) place: (u64, String),
    /// By how much the table's numbers were divided first: a LightGBM forest's trees, over which it adds.
    pub(super) divided_by: Option<usize>,
}

/// Explains every row of the table and compares.
pub(super) fn compare(file: &ModelFile, table: &Path) -> Result<Found> {
    let Predictor::Trees(forest) = &file.predictor else {
        bail!("only contributions of tree ensembles can be compared; leave --check-contributions away");
    };
    let Some(mut shap) = TreeShap::new(forest.layout()) else {
        bail!("the file does not say how many training rows came through the trees' nodes, which contributions need");
    };
    let layout = forest.layout();
    // Its predictions are means of the trees, its contributions are sums: as many trees for each margin.
    let adds = layout.aggregation == Aggregation::Average && file.written_by.starts_with("LightGBM");
    let divided_by = adds.then(|| layout.divisor(0) as usize);
    let source = File::open(table).with_context(|| table.display().to_string())?;
    let table_of = csv::Reader::from_reader(source);
    compare_with(file, &mut shap, table_of, divided_by).with_context(|| table.display().to_string())
}

fn compare_with(
    file: &ModelFile,
    shap: &mut TreeShap,
    mut table: csv::Reader<File>,
    divided_by: Option<usize>,
) -> Result<Found> {
    let divisor = divided_by.unwrap_or(1) as f64;
    let header: Vec<String> = table.headers()?.iter().map(|name| name.trim().to_owned()).collect();
    let places = places(file, &header, shap.width())?;
    let mut ours = vec![0.0_f32; shap.margins() * shap.width()];
    let mut row = vec![f64::NAN; file.columns.len()];
    let mut largest_contribution = 0.0_f64;
    let mut found = Found { rows: 0, numbers: 0, largest: 0.0, place: (0, String::new()), divided_by };
    for record in table.records() {
        let record = record?;
        found.rows += 1;
        let number = |at: usize| {
            let text = record.get(at).unwrap_or_default().trim();
            // As in a table of predictions: empty is missing, whatever Python or R writes for it too.
            if text.is_empty() || text == "NA" || text.eq_ignore_ascii_case("nan") {
                return Ok(f64::NAN);
            }
            text.parse::<f64>().with_context(|| format!("row {}, {:?}: {text:?} is no number", found.rows, header[at]))
        };
        for (value, at) in row.iter_mut().zip(&places.columns) {
            *value = number(*at)?;
        }
        shap.explain_row_f64(&row, &mut ours);
        for (at, ours_at) in &places.contributions {
            let (expected, ours) = (number(*at)? / divisor, f64::from(ours[*ours_at]));
            largest_contribution = largest_contribution.max(expected.abs());
            let difference = (ours - expected).abs();
            found.numbers += 1;
            // A number that is missing on either side is no small difference.
            let difference = if difference.is_nan() { f64::INFINITY } else { difference };
            if difference > found.largest {
                (found.largest, found.place) = (difference, (found.rows, header[*at].clone()));
            }
        }
    }
    if found.rows == 0 {
        bail!("there is no row to compare");
    }
    if largest_contribution > 0.0 {
        found.largest /= largest_contribution;
    }
    Ok(found)
}

/// Where the table holds what.
struct Places {
    /// The position of each of the model's columns.
    columns: Vec<usize>,
    /// The positions of contributions, and where ours stand.
    contributions: Vec<(usize, usize)>,
}

fn places(file: &ModelFile, header: &[String], width: usize) -> Result<Places> {
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for (position, name) in header.iter().enumerate() {
        if at.insert(name, position).is_some() {
            bail!("header: {name:?} stands there twice");
        }
    }
    let mut take = |name: &str| at.remove(name).with_context(|| format!("header: there is no column {name:?}"));
    let columns = file.columns.iter().map(|name| take(name)).collect::<Result<_>>()?;
    let mut contributions = Vec::new();
    for output in &file.outputs {
        // One output needs no name, as in a table of predictions.
        let of_output = if file.outputs.len() == 1 { String::new() } else { format!("_{}", output.name) };
        let base = format!("base{of_output}");
        let names = file.columns.iter().map(|column| format!("contribution{of_output}_{column}")).chain([base]);
        for (position, name) in names.enumerate() {
            contributions.push((take(&name)?, output.margin as usize * width + position));
        }
    }
    if let Some(stranger) = at.keys().next() {
        bail!("header: {stranger:?} is neither a column of the model nor a contribution; leave it away");
    }
    Ok(Places { columns, contributions })
}
