//! Changes that would quieten a result, each scored again by the command that supposes it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::Value;

use super::{Insite, cell};

/// Where a bundle names no threshold, a tenth less of the risk is asked for.
const LESS: f64 = 0.9;
/// Changes shown of each result.
const SHOWN: usize = 2;
/// The value that the search states and the one scored again agree to this share.
const AGREE: f64 = 1e-9;

/// The section.
pub(super) fn section(insite: &Insite, models: &[String], samples: &[PathBuf]) -> Result<String> {
    let mut text = String::from(
        "\n## What would change it\n\nThe smallest changes of what can be acted on, for the sample records to which a model answers: each \
         scored again by `insite what-if`. Where a model names no threshold, a tenth less of the risk is asked for. A change of what a \
         model reads is no promise of another outcome.\n\n| model | sample | result | in the record | to fall below | change | scored again |\n\
         |---|---|---|---:|---:|---|---:|\n",
    );
    let (mut found, mut agreed) = (0, 0);
    let mut without: Vec<&str> = Vec::new();
    for model in models {
        let before = found;
        for sample in samples {
            for line in insite.lines("score", &[sample], &["--model", model])? {
                let (Some(output), Some(value)) = (line["output"].as_str(), line["value"].as_f64()) else { continue };
                // Sites ask a model only where it offers itself; `--model` asks regardless.
                // A count is of the unit one too, and has no threshold between nothing and certainty.
                if line["unit"] != "1" || !(0.0..=1.0).contains(&value) || !shown_unasked(insite, sample, model)? {
                    continue;
                }
                let asked = ["--model", model, "--output", output];
                let mut notes = insite.lines("counterfactuals", &[sample], &asked)?;
                let mut threshold = notes.first().and_then(|note| note["threshold"].as_f64());
                if threshold.is_none() {
                    let own = format!("{:.4}", value * LESS);
                    threshold = own.parse().ok();
                    notes =
                        insite.lines("counterfactuals", &[sample], &[&asked[..], &["--threshold", &own]].concat())?;
                }
                let all = notes.iter().flat_map(|note| note["found"].as_array().into_iter().flatten());
                for one in all.take(SHOWN) {
                    let again = again(insite, sample, model, output, one)?;
                    let stated = one["value"].as_f64().unwrap_or(f64::NAN);
                    found += 1;
                    agreed += usize::from(again.is_some_and(|again| (again - stated).abs() <= AGREE * stated.abs()));
                    let name = sample.file_stem().unwrap_or_default().to_string_lossy();
                    let _ = writeln!(
                        text,
                        "| `{model}` | {name} | `{output}` | {} | {} | {} | {} |",
                        percent(Some(value)),
                        percent(threshold),
                        cell(&changes(one)),
                        percent(again)
                    );
                }
            }
        }
        if found == before {
            without.push(model);
        }
    }
    let _ = writeln!(text, "\n{agreed} of {found} values are the ones that the search stated, to a billionth.");
    if !without.is_empty() {
        let names: Vec<String> = without.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(text, "Nothing within reach changes these, or nothing can be acted on: {}.", names.join(", "));
    }
    Ok(text)
}

fn shown_unasked(insite: &Insite, sample: &Path, model: &str) -> Result<bool> {
    let lines = insite.lines("score", &[sample], &[])?;
    Ok(lines.iter().any(|line| line["model"] == model && line["shown"] == true))
}

/// The value with one counterfactual's changes supposed.
fn again(insite: &Insite, sample: &Path, model: &str, output: &str, one: &Value) -> Result<Option<f64>> {
    let mut more: Vec<String> = vec!["--model".into(), model.into()];
    for change in one["changes"].as_array().into_iter().flatten() {
        more.push("--set".into());
        more.push(format!("{}={}", change["input"].as_str().unwrap_or_default(), plain(&change["to"])));
    }
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    let lines = insite.whole("what-if", sample, &more)?;
    let outputs = lines["outputs"].as_array().into_iter().flatten();
    Ok(outputs.filter(|o| o["output"] == output).find_map(|o| o["value"].as_f64()))
}

fn changes(one: &Value) -> String {
    let changes = one["changes"].as_array().into_iter().flatten();
    let words = changes.map(|change| {
        let unit = change["unit"].as_str().filter(|unit| *unit != "1").unwrap_or_default();
        format!(
            "{} {} → {} {unit}",
            change["label"].as_str().unwrap_or_default(),
            short(&change["from"]),
            short(&change["to"])
        )
        .trim_end()
        .to_owned()
    });
    words.collect::<Vec<_>>().join("; ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// For a reader: four decimals are more than anyone takes from a chart, and trailing noughts go.
fn short(value: &Value) -> String {
    value.as_f64().map_or_else(|| plain(value), |number| ((number * 1e4).round() / 1e4).to_string())
}

fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), |value| format!("{:.2} %", value * 100.0))
}
