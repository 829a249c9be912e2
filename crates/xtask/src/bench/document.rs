//! Writes docs/benchmarks.md and its plot from a run's figures.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use super::table;
use crate::progress;

const METHOD: &str = "\
Models: XGBoost `hist` on a made-up cohort of 100,000 rows with 200 columns, 5 % missing values and 2 % outcomes; 10,000
further rows are scored. Everything runs on one thread. A batch in the browser is a `Float32Array` in to results out,
copies and quantising included. Native XGBoost predicts on a fresh DMatrix that is built outside the clock, because it
keeps the predictions of one that it has seen. Contributions of M and L are timed on 2,000 and 1,000 of the rows, on both
sides. One patient is the row's numbers in an array of its own to the answer, for XGBoost the DMatrix included, p50 over
calls with different rows. The browser's clock ticks in tenths of a millisecond, so that there calls are timed in groups of at least
5 ms, ours and onnxruntime-web's alike, and the p50 is that of the groups. Ready is the module compiled, the model read
and laid out to score and to explain a patient (what only cohorts need is laid out with the first one), against `InferenceSession.create`, each in a fresh browser context. Every round asks all sides
in turn; figures are medians over the rounds, ratios are of medians of the same run. The page has a policy without `eval`
and no cross-origin isolation. SHAP errors are against Shapley's formula in double precision.
";

/// Writes the page and the plot.
///
/// # Errors
/// When one cannot be written or drawn.
pub(super) fn write(root: &Path, python: &Path, figures_file: &Path, figures: &Value) -> Result<()> {
    let (page, plot) = (root.join("docs/benchmarks.md"), root.join("docs/benchmarks.svg"));
    let mut draw = Command::new(python);
    draw.arg("-B").arg(root.join("tests/bench/plot.py")).arg(figures_file).arg(&plot);
    progress::require("drawing docs/benchmarks.svg", &mut draw)?;
    fs::write(&page, text(figures)).with_context(|| format!("{} cannot be written", page.display()))?;
    println!("docs/benchmarks.md and docs/benchmarks.svg are of this run");
    Ok(())
}

fn text(figures: &Value) -> String {
    let of = |pointer: &str| match figures.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    };
    let mut text =
        String::from("# Benchmarks\n\nWritten by `cargo xtask bench --write-docs`; do not edit by hand.\n\n");
    let _ = writeln!(text, "![How many times as fast as its peers Insite is, with the goals](benchmarks.svg)\n");
    let _ = writeln!(text, "`{}`, {}, {} rounds.", of("/command"), of("/date"), of("/rounds"));
    let _ =
        writeln!(text, "Machine: {}; load {} before, {} after.", of("/machine"), of("/load/before"), of("/load/after"));
    let libraries = figures["libraries"].as_object().into_iter().flatten();
    let libraries: Vec<String> =
        libraries.map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or("?"))).collect();
    let _ = writeln!(text, "Browser: {}; {}.\n", of("/browser"), libraries.join(", "));
    text.push_str(METHOD);
    text.push_str(&table::of(figures));
    text.push_str("\n## The models\n\n| model | trees | depth | leaves | thresholds of a column, at most | AUC |\n|---|---:|---:|---:|---:|---:|\n");
    for size in ["S", "M", "L"] {
        let model = |fact: &str| of(&format!("/models/{size}/{fact}"));
        let auc = figures["models"][size]["auc"].as_f64().unwrap_or(f64::NAN);
        let cells = ["trees", "depth", "leaves", "thresholds_at_most"].map(model).join(" | ");
        let _ = writeln!(text, "| {size} | {cells} | {auc:.3} |");
    }
    let (leaves, vectors) = (of("/other_models/forest_leaves"), of("/other_models/support_vectors"));
    let _ = match (leaves.is_empty(), vectors.is_empty()) {
        (false, false) => writeln!(
            text,
            "\nForest: scikit-learn, 300 trees of depth 12, {leaves} leaves; its ONNX file was given the nodes' training weights \
             (`nodes_hitrates`), which skl2onnx leaves out and contributions need. Support vector machine: radial basis, \
             {vectors} vectors, behind the imputer and scaler, as the logistic regression is."
        ),
        _ => writeln!(
            text,
            "\nThe forest, the support vector machine and the logistic regression were left out of this run."
        ),
    };
    text
}
