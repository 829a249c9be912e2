//! Inputs of one clinical concept as one line, and what chosen pairs do together.

use assess::{Bundle, OutputAssessment};
use model::Predictor;
use model::trees::{Missing, Node};
use serde_json::{Value, json};

use crate::given::{
    adds_up, assessed, bundle_json, close, cohort_json, ensemble, file, forest, laboratory_json, output, part, patient,
    trees, try_bundle, with_cohort, without_golden,
};

fn with_groups(groups: Value, pairs: Value) -> Value {
    let mut written = bundle_json();
    written["groups"] = groups;
    written["interactions"] = pairs;
    written
}

fn habits() -> Value {
    json!([{"name": "habits", "label": "Age and habits", "inputs": ["age", "smoking"]}])
}

fn former_smoker(bundle: &Bundle) -> OutputAssessment {
    output(bundle, &patient(Some("former"), &[("creatinine", 1.5)]))
}

#[test]
fn a_group_is_the_exact_sum_of_its_members_on_both_scales() {
    let written = with_groups(habits(), json!([]));
    let bundles = [
        try_bundle(written.clone(), Some(forest())).unwrap(),
        with_cohort(written, Some(forest()), cohort_json()).unwrap(),
    ];
    for bundle in &bundles {
        let found = former_smoker(bundle);
        let [group] = found.groups.as_slice() else { panic!("{:?}", found.groups) };
        let (age, smoking) = (part(&found, "age"), part(&found, "smoking"));
        assert!((group.contribution - (age.contribution + smoking.contribution)).abs() < 1e-15);
        let to_value = age.contribution_to_value + smoking.contribution_to_value;
        assert!((group.contribution_to_value - to_value).abs() < 1e-15);
        assert_eq!((group.group.as_str(), group.label.as_str()), ("habits", "Age and habits"));
        assert_eq!((group.standard_error, group.inputs.len()), (None, 2));
        adds_up(&found);
    }
}

#[test]
fn an_explanation_has_one_line_for_a_group_with_its_members_beneath() {
    let bundle = try_bundle(with_groups(habits(), json!([])), Some(forest())).unwrap();
    let found = former_smoker(&bundle);
    let factors = found.factors();
    // Creatinine 1.12, age and habits 1.05 − 0.03.
    let names: Vec<&str> = factors.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["creatinine", "habits"]);
    close(factors[1].contribution, 1.02);
    let members: Vec<&str> = factors[1].members.iter().map(|c| c.input.as_str()).collect();
    assert_eq!(members, ["age", "smoking"]);
    assert!(factors[1].alone().is_none() && factors[0].alone().is_some());
    let sum: f64 = factors.iter().map(|f| f.contribution_to_value).sum();
    assert!((sum - (found.value.unwrap() - found.reference_value.unwrap())).abs() < 1e-12);
    assert!(found.why.unwrap().contains("Age and habits raises it"));
}

#[test]
fn lines_of_json_hold_groups_interactions_and_the_method() {
    let written = with_groups(habits(), json!([["creatinine", "habits"]]));
    let bundle = with_cohort(written, Some(forest()), cohort_json()).unwrap();
    let assessment = assessed(&bundle, &patient(Some("former"), &[("creatinine", 1.5)]));
    let line = serde_json::to_value(&assess::lines(&assessment)[0]).unwrap();
    assert_eq!(line["compared_with"]["reference_cohort"]["patients"], 60);
    assert_eq!(line["explained_by"], "interventional_trees");
    assert_eq!(line["groups"][0]["group"], "habits");
    assert_eq!(line["interactions"][0]["pair"], json!(["creatinine", "habits"]));
}

/// Only the first tree asks two columns. Of its leaves: 0.5 for age from 60 without smoking now, 2.5 with, else −1.
#[test]
fn path_dependent_interactions_are_those_worked_out_by_hand() {
    let written = with_groups(json!([]), json!([["age", "smoking"], ["creatinine", "age"]]));
    let bundle = try_bundle(written, Some(forest())).unwrap();
    let found = former_smoker(&bundle);
    // Both known 0.5, age alone 1, smoking alone −1 · 0.6 + 0.5 · 0.4 = −0.4, neither −0.2: half of 0.5 − 1 + 0.4 − 0.2.
    close(found.interactions[0].interaction, -0.15);
    assert_eq!(found.interactions[0].pair, ["age", "smoking"]);
    assert_eq!(found.interactions[0].labels[1], "Smoking");
    close(found.interactions[1].interaction, 0.0);
}

/// Against the cohort: of the second cell, where smoking now counts from 60 on and both are older, age changes nothing.
/// A current smoker of 70 against the first cell, 55 and never: both 2.5, age alone 0.5, smoking alone −1, neither −1.
/// Against the third, 80 and not known (as no smoker): age changes nothing either.
#[test]
fn interactions_against_a_cohort_are_those_worked_out_by_hand() {
    let written = with_groups(habits(), json!([["smoking", "age"], ["creatinine", "habits"]]));
    let bundle = with_cohort(written, Some(forest()), cohort_json()).unwrap();
    let found = output(&bundle, &patient(Some("current"), &[("creatinine", 1.5)]));
    let expected = 0.5 * (2.5 - 0.5 + 1.0 - 1.0) * 30.0 / 60.0;
    assert!((found.interactions[0].interaction - expected).abs() < 1e-12, "{:?}", found.interactions);
    assert_eq!(found.interactions[1].interaction, 0.0);
}

/// What a group does with another input is what each of its columns does.
#[test]
fn a_group_in_a_pair_is_the_sum_over_its_inputs() {
    let sequence = model::trees::testing::random_ensemble_of(4, 5, model::trees::Precision::F64, 40, 5);
    let names: Vec<String> = (0..5).map(|at| format!("lab_{at}")).collect();
    let mut model = file(&names.iter().map(String::as_str).collect::<Vec<_>>(), Predictor::Trees(sequence.clone()));
    if sequence.base.len() > 1 {
        model.outputs[0].link = model::Link::Softmax {};
    }
    let mut written = laboratory_json(5);
    written["groups"] = json!([{"name": "panel", "label": "Panel", "inputs": ["lab_1", "lab_2", "lab_4"]}]);
    written["interactions"] = json!([["lab_0", "panel"], ["lab_0", "lab_1"], ["lab_2", "lab_0"], ["lab_0", "lab_4"]]);
    for at in 0..5 {
        written["equations"][0]["terms"][at]["expression"] = format!("lab_{at} - 3").into();
    }
    let bundle = without_golden(written, model).unwrap();
    let values: Vec<(&str, f64)> = names.iter().map(String::as_str).zip([2.5, 3.5, 2.0, 4.0, 3.25]).collect();
    let found = output(&bundle, &patient(None, &values)).interactions;
    let [panel, one, two, four] = [0, 1, 2, 3].map(|at: usize| found[at].interaction);
    assert!(one != 0.0 || two != 0.0 || four != 0.0);
    assert!((panel - (one + two + four)).abs() < 1e-12, "{found:?}");
}

#[test]
fn what_is_no_group_or_no_pair_is_refused() {
    let refused = |groups: Value, pairs: Value, expected: &[&str]| {
        let message = try_bundle(with_groups(groups, pairs), Some(forest())).unwrap_err().to_string();
        assert!(expected.iter().all(|words| message.contains(words)), "{message}");
    };
    let group = |name: &str, inputs: &[&str]| json!({"name": name, "label": "Label", "inputs": inputs});
    refused(json!([group("g", &["height"])]), json!([]), &["group `g`", "there is no input `height`"]);
    refused(json!([group("g", &[])]), json!([]), &["group `g`", "has no inputs"]);
    refused(json!([group("age", &["smoking"])]), json!([]), &["group `age`", "has the name of an input"]);
    refused(json!([group("g", &["age"]), group("g", &["smoking"])]), json!([]), &["group `g`", "is there twice"]);
    refused(json!([group("g", &["age", "age"])]), json!([]), &["group `g`", "`age` is in group `g` already"]);
    refused(
        json!([group("g", &["age"]), group("h", &["smoking", "age"])]),
        json!([]),
        &["group `h`", "`age` is in group `g` already"],
    );
    refused(json!([{"name": "g", "label": " ", "inputs": ["age"]}]), json!([]), &["no name or no label"]);
    refused(json!([]), json!([["age", "height"]]), &["`height` is no input and no group"]);
    refused(json!([]), json!([["age", "age"]]), &["have an input in common"]);
    refused(habits(), json!([["age", "habits"]]), &["have an input in common"]);
    refused(json!([]), json!([["age", "smoking"], ["smoking", "age"]]), &["the pair is there twice"]);
    let mut unused = with_groups(json!([]), json!([["age", "lab_0"]]));
    unused["inputs"].as_array_mut().unwrap().push(json!({"name": "lab_0", "of": "lab_0", "reference": 1}));
    let message = try_bundle(unused.clone(), Some(forest())).unwrap_err().to_string();
    assert!(message.contains("depends on both"), "{message}");
    unused["interactions"] = json!([]);
    unused["groups"] = json!([group("g", &["lab_0"])]);
    assert!(try_bundle(unused, Some(forest())).unwrap_err().to_string().contains("no output depends on `lab_0`"));
}

#[test]
fn interactions_need_trees_with_training_weights_or_a_cohort() {
    let mut nodes = trees();
    for node in nodes.iter_mut().flat_map(|tree| &mut tree.nodes) {
        let (Node::Split { cover, .. } | Node::Leaf { cover, .. }) = node;
        *cover = 0.0;
        if let Node::Split { missing, .. } = node {
            *missing = Missing::Left;
        }
    }
    let bare = || file(&crate::given::COLUMNS, Predictor::Trees(ensemble(4, vec![0.1], nodes.clone())));
    let written = with_groups(json!([]), json!([["age", "smoking"]]));
    let message = without_golden(written.clone(), bare()).unwrap_err().to_string();
    assert!(message.contains("hold training weights, or that have a reference cohort"), "{message}");
    let bundle = with_cohort(written, Some(bare()), cohort_json()).unwrap();
    assert_eq!(former_smoker(&bundle).interactions.len(), 1);
}
