//! The gate's verdicts: a table for each folder of records.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::Value;

use super::{Insite, cell};

/// As many reasons are shown of each model.
const REASONS: usize = 3;

/// The section.
pub(super) fn section(insite: &Insite, models: &[String], samples: &[PathBuf], folders: &[PathBuf]) -> Result<String> {
    let mut text = String::from(
        "\n## What the gate says\n\nFor how many patients each model would answer, would answer with caution, or must not answer, and the \
         commonest reasons for the latter two.\n",
    );
    let mut of_samples = Vec::new();
    for sample in samples {
        of_samples.extend(insite.lines("gate", &[sample], &[])?);
    }
    table(&mut text, "The sample records of `models/samples`", models, &of_samples);
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let lines = insite.lines("gate", &[folder.as_path() as &Path], &[])?;
        table(&mut text, &format!("`{name}`"), models, &lines);
    }
    Ok(text)
}

fn table(text: &mut String, title: &str, models: &[String], lines: &[Value]) {
    let of_patients: Vec<&Value> = lines.iter().filter(|line| line["applicability"].is_object()).collect();
    let mut patients: Vec<&str> = of_patients.iter().filter_map(|line| line["patient"].as_str()).collect();
    patients.sort_unstable();
    patients.dedup();
    let _ = writeln!(text, "\n### {title}: {} patients\n", patients.len());
    text.push_str("| model | answers | with caution | must not | commonest reasons |\n|---|---:|---:|---:|---|\n");
    for model in models {
        let mut counts = [0_usize; 3];
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for line in of_patients.iter().filter(|line| line["model"] == model.as_str()) {
            let verdict = line["applicability"]["verdict"].as_str().unwrap_or_default();
            counts[match verdict {
                "refuse" => 2,
                "caution" => 1,
                _ => 0,
            }] += 1;
            let checks = line["applicability"]["checks"].as_array().into_iter().flatten();
            // What else is cautious about a patient who is refused anyway is no reason.
            for check in checks.filter(|check| check["verdict"] == verdict && matches!(verdict, "refuse" | "caution")) {
                for finding in check["findings"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                    *reasons.entry(finding).or_default() += 1;
                }
            }
        }
        let mut reasons: Vec<(&str, usize)> = reasons.into_iter().collect();
        reasons.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
        let more = reasons.len().saturating_sub(REASONS);
        let mut shown: Vec<String> =
            reasons.iter().take(REASONS).map(|(reason, count)| format!("{count} × {}", cell(reason))).collect();
        if more > 0 {
            shown.push(format!("{more} more"));
        }
        let [answers, caution, must_not] = counts;
        let _ = writeln!(text, "| `{model}` | {answers} | {caution} | {must_not} | {} |", shown.join("<br>"));
    }
}
