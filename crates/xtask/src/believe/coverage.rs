//! What was measured of ranges and of the gate's false alarms, as the bundles state it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::cell;

/// The section.
pub(super) fn section(root: &Path, models: &[String]) -> Result<String> {
    let mut text = String::from(
        "\n## How often ranges hold what they should\n\n| model | result | range | aimed at | found | patients | of what |\n\
         |---|---|---|---:|---:|---:|---|\n",
    );
    for model in models {
        let Some(file) = read(&root.join("models").join(model).join("uncertainty.json"))? else {
            let _ = writeln!(text, "| `{model}` | all | not reported | | | | |");
            continue;
        };
        for (output, how) in file["outputs"].as_object().into_iter().flatten() {
            let Some((method, with)) = how.as_object().and_then(|how| how.iter().next()) else { continue };
            let coverage = &with["coverage"];
            let share = |name: &str| coverage[name].as_f64().map_or(String::new(), |share| format!("{share:.3}"));
            let patients = coverage["patients"].as_u64().map_or(String::new(), |n| n.to_string());
            let words =
                coverage["how"].as_str().or(with.as_str()).or(file["refits"]["source"].as_str()).unwrap_or_default();
            let _ = writeln!(
                text,
                "| `{model}` | `{output}` | {} | {} | {} | {patients} | {} |",
                method.replace('_', " "),
                share("wanted"),
                share("found"),
                cell(words)
            );
        }
    }
    text.push_str(
        "\n## How often the gate speaks although nothing is wrong\n\nShares of held-out patients whom the check of all inputs together would \
         caution and refuse. Models that are not here report nothing of how inputs go together.\n\n| model | caution, aimed at | found | \
         refusal, aimed at | found | patients |\n|---|---:|---:|---:|---:|---:|\n",
    );
    for model in models {
        let file = read(&root.join("models").join(model).join("applicability.json"))?.unwrap_or_default();
        let alarm = &file["joint"]["false_alarm"];
        if alarm.is_object() {
            let share = |name: &str| alarm[name].as_f64().map_or(String::new(), |share| format!("{share:.3}"));
            let cells = ["caution_aim", "caution", "refuse_aim", "refuse"].map(share).join(" | ");
            let _ = writeln!(text, "| `{model}` | {cells} | {} |", alarm["patients"]);
        }
    }
    Ok(text)
}

fn read(path: &Path) -> Result<Option<Value>> {
    if !path.is_file() {
        return Ok(None);
    }
    let text = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_slice(&text).map(Some).with_context(|| format!("{} is no JSON", path.display()))
}
