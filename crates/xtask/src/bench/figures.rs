//! From the rounds' samples to figures: medians, ratios within the run, what was compared and what it weighs.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

/// What a run knows besides its samples.
pub(super) struct Setting {
    /// What each XGBoost model is: leaves, AUC, the library's error, bytes.
    pub(super) models: BTreeMap<String, Value>,
    /// What the other models are; null if they were left out.
    pub(super) others: Value,
    pub(super) engine_wasm_brotli: usize,
    pub(super) engine_script_brotli: usize,
    pub(super) machine: String,
    pub(super) date: String,
    pub(super) command: String,
    pub(super) rounds: u32,
}

/// A ratio: the peer's time for a row over ours, and the goals for S, M and L.
pub(super) struct Ratio {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    peer: &'static str,
    ours: &'static str,
    pub(super) goals: [(&'static str, f64); 3],
}

pub(super) const RATIOS: &[Ratio] = &[
    Ratio {
        name: "batch_vs_xgboost",
        title: "batch of 10,000 rows ÷ native XGBoost",
        peer: "xgboost_batch",
        ours: "ours_batch",
        goals: [("S", 2.5), ("M", 4.5), ("L", 3.3)],
    },
    Ratio {
        name: "batch_vs_ort_web",
        title: "batch of 10,000 rows ÷ onnxruntime-web",
        peer: "ort_batch",
        ours: "ours_batch",
        goals: [("S", 5.5), ("M", 9.0), ("L", 5.5)],
    },
    Ratio {
        name: "shap_batch_vs_xgboost",
        title: "exact TreeSHAP, batch ÷ native pred_contribs",
        peer: "xgboost_shap",
        ours: "ours_shap",
        goals: [("S", 17.0), ("M", 24.0), ("L", 25.0)],
    },
    Ratio {
        name: "shap_one_vs_xgboost",
        title: "one patient explained, p50: native DMatrix + contribs ÷ ours",
        peer: "xgboost_shap_one",
        ours: "ours_shap_one",
        goals: [("S", 25.0), ("M", 20.0), ("L", 14.0)],
    },
    Ratio {
        name: "score_one_vs_ort_web",
        title: "one patient scored, p50: onnxruntime-web ÷ ours",
        peer: "ort_one",
        ours: "ours_one",
        goals: [("S", 30.0), ("M", 15.0), ("L", 13.0)],
    },
];

/// The ratios of the other families: name, model, peer, ours, goal.
const OTHER_RATIOS: &[(&str, &str, &str, &str, f64)] = &[
    ("forest_shap_vs_tree_explainer", "forest", "tree_explainer_batch", "ours_shap", 100.0),
    ("svm_batch_vs_ort_web", "svm", "ort_batch", "ours_batch", 4.0),
    ("logistic_batch_vs_ort_web", "logistic", "ort_batch", "ours_batch", 4.0),
    ("forest_batch_vs_ort_web", "forest", "ort_batch", "ours_batch", 1.0),
];
/// Scores of a size of some units, computed in single precision.
const OTHERS_TOLERANCE: f64 = 1e-5;
/// How many times as fast a model is ready as a session of onnxruntime-web is made.
pub(super) const READY_GOAL: f64 = 8.0;
pub(super) const ENGINE_GOAL_BYTES: u64 = 60_000;
pub(super) const MODEL_GOALS_BYTES: &[(&str, u64)] = &[("M", 300_000), ("L", 1_000_000)];

/// Every figure of the run, as `--json` writes it.
///
/// # Errors
/// When the samples lack what the plan asked for.
pub(super) fn from_samples(samples: &Value, setting: &Setting) -> Result<Value> {
    let mut seconds = medians(samples)?;
    let ready = seconds.iter_mut().filter_map(|(model, of)| Some((model.clone(), ready(of)?))).collect::<Map<_, _>>();
    let (mut ratios, mut goals) = (Map::new(), Map::new());
    for ratio in RATIOS {
        let found =
            setting.models.keys().map(|model| Ok((model.clone(), quotient(&seconds, model, ratio.peer, ratio.ours)?)));
        ratios.insert(ratio.name.to_owned(), Value::Object(found.collect::<Result<_>>()?));
        goals.insert(
            ratio.name.to_owned(),
            ratio.goals.iter().map(|(size, goal)| ((*size).to_owned(), json!(goal))).collect(),
        );
    }
    let mut other_ratios = Map::new();
    if !setting.others.is_null() {
        for (name, model, peer, ours, goal) in OTHER_RATIOS {
            let ratio = quotient(&seconds, model, peer, ours)?;
            other_ratios.insert((*name).to_owned(), json!({ "ratio": ratio, "goal": goal }));
        }
    }
    let check = |model: &str, pointer: &str| {
        samples.pointer(&format!("/checks/{model}/{pointer}")).cloned().unwrap_or_default()
    };
    let names = || seconds.keys().map(String::as_str);
    let of_models = |pick: &dyn Fn(&str) -> Value| -> Map<String, Value> {
        setting.models.keys().map(|model| (model.clone(), pick(model))).collect()
    };
    Ok(json!({
        "command": setting.command, "date": setting.date, "machine": setting.machine, "rounds": setting.rounds,
        "browser": samples["browser"], "libraries": samples["libraries"],
        "load": { "before": samples["load_before"], "after": samples["load_after"] },
        "models": setting.models, "other_models": setting.others,
        "ratios": ratios, "goals": goals, "other_ratios": other_ratios,
        "margins_bit_identical": of_models(&|model| (check(model, "margins/different") == json!(0)).into()),
        "margins": names().map(|model| (model.to_owned(), check(model, "margins"))).collect::<Map<_, _>>(),
        "shap_max_error": of_models(&|model| json!({
            "ours_batch": check(model, "contributions/largest"),
            "ours_one": check(model, "contributions/largest_of_one"),
            "xgboost": setting.models[model]["shap_error_xgboost"],
            "rows": check(model, "contributions/rows"),
        })),
        "sizes": {
            "engine_wasm_brotli": setting.engine_wasm_brotli, "engine_script_brotli": setting.engine_script_brotli,
            "engine_brotli": setting.engine_wasm_brotli + setting.engine_script_brotli,
            "model_brotli": of_models(&|model| setting.models[model]["brotli"].clone()),
            "model_bytes": of_models(&|model| setting.models[model]["bytes"].clone()),
        },
        "ready": ready,
        "seconds_per_row": seconds, "samples": samples["samples"],
    }))
}

/// What must hold whatever the machine does: the margins' bits, and errors no larger than the library's own.
pub(super) fn wrong(figures: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (model, identical) in figures["margins_bit_identical"].as_object().into_iter().flatten() {
        if identical != &json!(true) {
            wrong.push(format!("{model}: the margins are not XGBoost's to the bit"));
        }
    }
    for (model, errors) in figures["shap_max_error"].as_object().into_iter().flatten() {
        let of = |side: &str| errors[side].as_f64().unwrap_or(f64::INFINITY);
        if of("ours_batch").max(of("ours_one")) > of("xgboost") {
            wrong.push(format!("{model}: the largest SHAP error is larger than XGBoost's"));
        }
    }
    let sizes = &figures["models"];
    let others = figures["margins"].as_object().into_iter().flatten().filter(|(model, _)| sizes[*model].is_null());
    for (model, margins) in others {
        if margins["largest"].as_f64().is_none_or(|largest| largest > OTHERS_TOLERANCE) {
            wrong.push(format!("{model}: the scores are not scikit-learn's to {OTHERS_TOLERANCE:e}"));
        }
    }
    wrong
}

/// For each model the median of each measure.
fn medians(samples: &Value) -> Result<Map<String, Value>> {
    let models = samples["samples"].as_object().context("the samples name no models")?;
    let mut all = Map::new();
    for (model, measures) in models {
        let mut of = Map::new();
        for (what, values) in measures.as_object().context("a model without measures")? {
            let values = values.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            of.insert(what.clone(), median(values).with_context(|| format!("{model}: no sample of {what}"))?.into());
        }
        all.insert(model.clone(), of.into());
    }
    Ok(all)
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 { Some(upper) } else { Some(f64::midpoint(values[middle - 1], upper)) }
}

/// Takes the times until ready out of the times for a row, which they are not.
fn ready(seconds: &mut Value) -> Option<Value> {
    let seconds = seconds.as_object_mut()?;
    let ours = seconds.remove("ours_ready")?.as_f64()?;
    let peer = seconds.remove("ort_ready")?.as_f64()?;
    Some(json!({ "ours_seconds": ours, "onnxruntime_web_seconds": peer, "ratio": peer / ours }))
}

fn quotient(seconds: &Map<String, Value>, model: &str, peer: &str, ours: &str) -> Result<Value> {
    let of = |what: &str| {
        let found = seconds.get(model).and_then(|of| of[what].as_f64());
        found.with_context(|| format!("the samples hold no {what} of {model}"))
    };
    Ok(json!(of(peer)? / of(ours)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_the_middle_or_between_the_two_middles() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 9.0]), Some(3.0));
        assert_eq!(median(vec![]), None);
    }

    fn run() -> (Value, Setting) {
        let of = json!({
            "xgboost_batch": [4.0, 8.0, 6.0], "ours_batch": [2.0, 2.0, 2.0], "ort_batch": [20.0, 20.0, 20.0],
            "xgboost_shap": [30.0], "ours_shap": [3.0], "xgboost_shap_one": [50.0], "ours_shap_one": [5.0],
            "ort_one": [7.0], "ours_one": [1.0], "ort_ready": [0.5], "ours_ready": [0.05],
        });
        let checks = json!({ "margins": { "rows": 9, "different": 0, "largest": 0.0 },
            "contributions": { "rows": 9, "largest": 1e-7, "largest_of_one": 2e-7 } });
        let samples = json!({ "samples": { "S": of }, "checks": { "S": checks } });
        let facts = json!({ "shap_error_xgboost": 2e-7, "brotli": 7, "bytes": 9 });
        let setting = Setting {
            models: [("S".to_owned(), facts)].into(),
            others: Value::Null,
            engine_wasm_brotli: 10,
            engine_script_brotli: 1,
            machine: String::new(),
            date: String::new(),
            command: String::new(),
            rounds: 3,
        };
        (samples, setting)
    }

    #[test]
    fn ratios_are_the_peers_median_over_ours() {
        let (samples, setting) = run();
        let figures = from_samples(&samples, &setting).unwrap();
        assert_eq!(figures["ratios"]["batch_vs_xgboost"]["S"], json!(3.0));
        assert_eq!(figures["ratios"]["score_one_vs_ort_web"]["S"], json!(7.0));
        assert_eq!(figures["ready"]["S"]["ratio"], json!(10.0));
        assert_eq!(wrong(&figures), [""; 0]);
    }

    #[test]
    fn a_different_bit_and_a_larger_error_are_wrong() {
        let (mut samples, setting) = run();
        samples["checks"]["S"]["margins"]["different"] = json!(1);
        samples["checks"]["S"]["contributions"]["largest_of_one"] = json!(3e-7);
        assert_eq!(wrong(&from_samples(&samples, &setting).unwrap()).len(), 2);
    }

    #[test]
    fn a_comparison_that_was_not_made_is_wrong() {
        let (mut samples, setting) = run();
        samples["checks"] = json!({});
        assert_eq!(wrong(&from_samples(&samples, &setting).unwrap()).len(), 2);
    }
}
