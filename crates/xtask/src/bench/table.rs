//! The figures as people read them: on the terminal and in docs/benchmarks.md, the same Markdown tables.

use std::fmt::Write as _;

use serde_json::Value;

use super::figures::{ENGINE_GOAL_BYTES, MODEL_GOALS_BYTES, RATIOS, READY_GOAL};

/// What is timed for each model, with its title; `_one` are single rows.
const MEASURES: &[(&str, &str)] = &[
    ("ours_batch", "Insite in the browser"),
    ("ort_batch", "onnxruntime-web"),
    ("xgboost_batch", "XGBoost, native, fresh DMatrix"),
    ("lightgbm_batch", "LightGBM, native, same size"),
    ("onnx_batch", "ONNX Runtime, native"),
    ("scikit_batch", "scikit-learn, native"),
    ("ours_shap", "**SHAP**: Insite in the browser"),
    ("xgboost_shap", "**SHAP**: XGBoost pred_contribs, native"),
    ("lightgbm_shap", "**SHAP**: LightGBM pred_contrib, native, same size"),
    ("tree_explainer_batch", "**SHAP**: shap.TreeExplainer, native"),
];
const ONE_ROW: &[(&str, &str)] = &[
    ("ours_one", "score: Insite in the browser"),
    ("ort_one", "score: onnxruntime-web"),
    ("onnx_one", "score: ONNX Runtime, native"),
    ("ours_shap_one", "explain: Insite in the browser"),
    ("xgboost_shap_one", "explain: XGBoost DMatrix + contribs, native"),
];

/// All tables.
pub(super) fn of(figures: &Value) -> String {
    let sizes = names(&figures["models"]);
    let mut text = String::from("\n");
    heading(&mut text, "times as fast (goal)", &sizes);
    for ratio in RATIOS {
        row(
            &mut text,
            ratio.title,
            sizes.iter().map(|size| {
                let found = figures["ratios"][ratio.name][size].as_f64();
                let goal = ratio.goals.iter().find(|(name, _)| name == size).map(|(_, goal)| *goal);
                found.zip(goal).map(|(found, goal)| against(found, goal))
            }),
        );
    }
    row(
        &mut text,
        "ready ÷ onnxruntime-web's session creation",
        sizes.iter().map(|size| Some(against(figures["ready"][size]["ratio"].as_f64()?, READY_GOAL))),
    );
    for (name, ratio) in figures["other_ratios"].as_object().into_iter().flatten() {
        let cell = ratio["ratio"].as_f64().zip(ratio["goal"].as_f64()).map(|(found, goal)| against(found, goal));
        row(&mut text, &name.replace('_', " "), [cell].into_iter().chain((1..sizes.len()).map(|_| None)));
    }
    let all = names(&figures["seconds_per_row"]);
    let measured = |what: &'static str, shown: fn(f64) -> String| {
        let seconds = &figures["seconds_per_row"];
        all.iter().map(move |model| seconds[model][what].as_f64().map(shown))
    };
    text.push('\n');
    heading(&mut text, "rows a second, one thread", &all);
    for (what, title) in MEASURES.iter().filter(|(what, _)| measured(what, per_second).any(|cell| cell.is_some())) {
        row(&mut text, title, measured(what, per_second));
    }
    text.push('\n');
    heading(&mut text, "one row, p50, µs", &all);
    for (what, title) in ONE_ROW {
        row(&mut text, title, measured(what, microseconds));
    }
    text.push('\n');
    correctness(&mut text, figures, &sizes);
    text
}

fn correctness(text: &mut String, figures: &Value, sizes: &[String]) {
    heading(text, "besides time", sizes);
    let of = |pick: &dyn Fn(&str) -> Option<String>| sizes.iter().map(|size| pick(size)).collect::<Vec<_>>();
    let margins = |size: &str| {
        let found = &figures["margins"][size];
        Some(format!("{} of {} differ", found["different"].as_u64()?, found["rows"].as_u64()?))
    };
    row(text, "margins against XGBoost's bits", of(&margins));
    for (side, title) in [
        ("ours_batch", "largest SHAP error, batch"),
        ("ours_one", "largest SHAP error, one row"),
        ("xgboost", "largest SHAP error, XGBoost"),
    ] {
        row(text, title, of(&|size| Some(format!("{:.2e}", figures["shap_max_error"][size][side].as_f64()?))));
    }
    row(
        text,
        "compiled model, brotli bytes",
        of(&|size| {
            let bytes = figures["sizes"]["model_brotli"][size].as_u64()?;
            let goal = MODEL_GOALS_BYTES.iter().find(|(name, _)| *name == size);
            Some(goal.map_or_else(|| grouped(bytes), |(_, goal)| at_most(bytes, *goal)))
        }),
    );
    row(
        text,
        "ready, ms (onnxruntime-web's session)",
        of(&|size| {
            let ready = &figures["ready"][size];
            let of = |side: &str| ready[side].as_f64().map(|seconds| seconds * 1e3);
            Some(format!("{:.1} ({:.0})", of("ours_seconds")?, of("onnxruntime_web_seconds")?))
        }),
    );
    for model in names(&figures["margins"]).iter().filter(|model| !sizes.contains(model)) {
        if let Some(largest) = figures["margins"][model]["largest"].as_f64() {
            let _ = writeln!(text, "\nLargest difference of the {model} to scikit-learn's own scores: {largest:.1e}.");
        }
    }
    let size = |what: &str| figures["sizes"][what].as_u64();
    if let (Some(module), Some(script)) = (size("engine_wasm_brotli"), size("engine_script_brotli")) {
        let module = at_most(module, ENGINE_GOAL_BYTES);
        let _ = writeln!(text, "\nEngine without a model, brotli bytes: module {module}, its script {script} more.");
    }
}

fn heading(text: &mut String, title: &str, columns: &[String]) {
    let _ = writeln!(text, "| {title} | {} |", columns.join(" | "));
    let _ = writeln!(text, "|---|{}", "---:|".repeat(columns.len()));
}

fn row(text: &mut String, title: &str, cells: impl IntoIterator<Item = Option<String>>) {
    let cells: Vec<String> = cells.into_iter().map(Option::unwrap_or_default).collect();
    let _ = writeln!(text, "| {title} | {} |", cells.join(" | "));
}

fn names(object: &Value) -> Vec<String> {
    let mut names: Vec<String> = object.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    // The sizes in their order, then the other families.
    let place = |name: &String| ["S", "M", "L"].iter().position(|size| size == name).unwrap_or(usize::MAX);
    names.sort_by_key(|name| (place(name), name.clone()));
    names
}

fn against(found: f64, goal: f64) -> String {
    format!("{found:.1} {} ({goal})", if found >= goal { '✓' } else { '✗' })
}

fn at_most(bytes: u64, goal: u64) -> String {
    format!("{} {} ({})", grouped(bytes), if bytes <= goal { '✓' } else { '✗' }, grouped(goal))
}

/// Three digits that count.
fn per_second(seconds: f64) -> String {
    let rows = 1.0 / seconds;
    let mut step = 1.0;
    while rows / step >= 1000.0 {
        step *= 10.0;
    }
    grouped(((rows / step).round() * step) as u64)
}

fn microseconds(seconds: f64) -> String {
    let micro = seconds * 1e6;
    if micro < 10.0 { format!("{micro:.2}") } else { format!("{micro:.0}") }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let places = digits.char_indices().map(|(at, digit)| (digits.len() - at, digit));
    places.fold(String::new(), |mut text, (left, digit)| {
        if left % 3 == 0 && !text.is_empty() {
            text.push(',');
        }
        text.push(digit);
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_rounded_to_what_counts() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(999), "999");
        assert_eq!(per_second(1.0 / 665_912.0), "666,000");
        assert_eq!(per_second(1.0 / 22.4), "22");
        assert_eq!(microseconds(8.3442e-3), "8344");
        assert_eq!(microseconds(0.78e-6), "0.78");
    }

    #[test]
    fn a_goal_is_met_or_missed() {
        assert_eq!(against(2.54, 2.5), "2.5 ✓ (2.5)");
        assert_eq!(against(2.4, 2.5), "2.4 ✗ (2.5)");
        assert_eq!(at_most(60_001, 60_000), "60,001 ✗ (60,000)");
    }
    #[test]
    fn a_figure_that_was_not_measured_leaves_its_cell_empty() {
        let figures = serde_json::json!({
            "models": { "S": {}, "L": {} },
            "ratios": { "batch_vs_xgboost": { "S": 3.0 } },
            "seconds_per_row": { "S": { "ours_batch": 1e-6, "ours_one": 2e-6 }, "svm": { "ours_batch": 1e-4 } },
        });
        let text = of(&figures);
        assert!(text.contains("| batch of 10,000 rows ÷ native XGBoost | 3.0 ✓ (2.5) |  |\n"), "{text}");
        assert!(text.contains("| rows a second, one thread | S | svm |\n"), "{text}");
        assert!(text.contains("| Insite in the browser | 1,000,000 | 10,000 |\n"), "{text}");
        assert!(!text.contains("LightGBM"), "{text}");
    }
}
