//! What a bundle may say of acting on its inputs.

use serde_json::{Value, json};

use crate::given;

fn problem(field: &str, value: Value) -> String {
    let mut bundle = given::equation_json(-3.0, [0.05, 0.01, 0.0, 0.1, 0.1, 0.1, 0.0]);
    bundle[field] = value;
    given::bundle(bundle, None).map_or_else(|error| error.to_string(), |_| String::new())
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let x = |change: Value| {
        let mut x = json!({"input": "x", "direction": "lower", "range": [10, 60], "step": 7, "how": "Somehow."});
        for (name, value) in change.as_object().unwrap() {
            x[name] = value.clone();
        }
        problem("actionable", json!([x]))
    };
    assert_eq!(x(json!({})), "");
    for (change, says) in [
        (json!({"input": "w"}), "actionable `w`: there is no such input"),
        (json!({"how": " "}), "`how` is empty"),
        (json!({"range": null}), "a number needs a `range`"),
        (json!({"range": [60, 10]}), "does not lie within the plausible"),
        (json!({"range": [10, 101]}), "does not lie within the plausible 0 to 100"),
        (json!({"range": [2, 60]}), "does not lie within the model's 5 to 80"),
        (json!({"step": 0}), "a step is above 0"),
        (json!({"step": 0.1}), "more than 100 steps"),
        (json!({"step_share": 0.1}), "not both"),
        (json!({"step": null, "step_share": 1.5}), "as a share below 1"),
        (json!({"reach_share": 1}), "above 0 and not 1"),
        (json!({"to": ["yes"]}), "`to` is for yes/no and options"),
        (json!({"input": "drug", "range": null, "step": null}), "`to` is empty"),
        (json!({"input": "drug", "to": ["yes"]}), "for numbers alone"),
        (json!({"input": "drug", "range": null, "step": null, "to": ["yes"]}), "raised `to` yes"),
        (json!({"input": "smoking", "range": null, "step": null, "to": ["rarely"]}), "`rarely` is no option"),
        (json!({"input": "smoking", "range": null, "step": null, "to": ["never"]}), "options have no order"),
    ] {
        let found = x(change.clone());
        assert!(found.contains(says), "{change}: {found:?}");
    }
    let one = json!({"input": "x", "direction": "lower", "range": [10, 60], "step": 7, "how": "Somehow."});
    assert!(problem("actionable", json!([one, one])).contains("stands there twice"));
    assert!(problem("actionable", vec![one; 13].into()).contains("at most 12"));
    let unused = json!([{"input": "age", "direction": "lower", "range": [10, 60], "how": "Somehow."}]);
    let mut bundle = given::equation_json(-3.0, [0.05, 0.01, 0.0, 0.1, 0.1, 0.1, 0.0]);
    bundle["inputs"].as_array_mut().unwrap().push(json!({"name": "age", "of": "age", "reference": 50}));
    bundle["actionable"] = unused;
    assert!(given::bundle(bundle, None).unwrap_err().to_string().contains("no output depends on it"));
}

#[test]
fn thresholds_are_of_probabilities_and_have_a_source() {
    let threshold = |output: &str, value: f64, source: &str| {
        problem("thresholds", json!([{"output": output, "value": value, "source": source}]))
    };
    assert_eq!(threshold("risk", 0.1, "A guideline."), "");
    assert!(threshold("other", 0.1, "A guideline.").contains("there is no such output"));
    assert!(threshold("risk", 1.0, "A guideline.").contains("not a usable number"));
    assert!(threshold("risk", 0.1, "").contains("without one there is no threshold"));
    assert!(problem("impossible", json!([{"when": "w > 1", "because": "No."}])).contains("impossible"));
}
