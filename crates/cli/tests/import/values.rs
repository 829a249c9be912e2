//! What a value means beyond what the library gives, and how a comparison is told: models are the importers' fixtures.

use super::{CONTRIBUTIONS, Folder, MODEL};

use std::fs;
use std::path::Path;

use model::ModelFile;
use model::trees::TreeEnsemble;

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../import/tests/fixtures");
    fs::read(folder.join(name)).unwrap()
}

impl Folder {
    fn put_fixture(&self, name: &str, as_name: &str) {
        fs::write(self.0.join(as_name), fixture(name)).unwrap();
    }

    fn model(&self, name: &str) -> ModelFile<TreeEnsemble> {
        serde_json::from_str(&self.text(name)).unwrap()
    }

    /// A table of the first rows of a fixture's, with these columns of it under these names.
    fn put_rows(&self, fixture_name: &str, names: &[(usize, &str)]) {
        let text = String::from_utf8(fixture(fixture_name)).unwrap();
        let header = names.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(",");
        let row = |line: &str| {
            let cells: Vec<&str> = line.split(',').collect();
            names.iter().map(|(at, _)| cells[*at]).collect::<Vec<_>>().join(",")
        };
        let rows: Vec<String> = text.lines().skip(1).map(row).collect();
        self.put("rows.csv", &format!("{header}\n{}\n", rows.join("\n")));
    }
}

/// By hand, from XGBoost's own margin of the first row of the table of predictions, −1.1909411, and its probability p =
/// 0.233090654: 1 / (1 + exp(2 · 1.1909411 + 0.5)), half of p, p² / (1 − p) as odds, and 0.3 / (1 − 0.1 + 0.3).
#[test]
fn a_calibration_is_applied_after_the_comparison() {
    let folder = Folder::new("calibrated");
    for (form, expected) in [
        (r#"{"platt": {"slope": -2.0, "intercept": 0.5}}"#, 0.053_056_492_254_878_34),
        (r#"{"isotonic": {"x": [0.0, 1.0], "y": [0.0, 0.5]}}"#, 0.233_090_654 / 2.0),
        (r#"{"beta": {"a": 2.0, "b": 1.0, "c": 0.0}}"#, 0.066_157_534_161_713_77),
        (
            r#"{"venn_abers": {"lower": {"x": [0.2], "y": [0.1]}, "upper": {"x": [0.2], "y": [0.3]}}}"#,
            0.3 / (1.0 - 0.1 + 0.3),
        ),
    ] {
        folder.put("calibration.json", &format!("{{\"1\": {form}}}"));
        let import =
            ["xgboost.json", "--check", "predictions.csv", "--calibration", "calibration.json", "--out", "bundle"];
        let said = folder.passes(&import);
        assert!(said.contains("then calibrated") && said.contains("calibration.json said at import"), "{said}");
        let file = folder.model("bundle/model.json");
        assert!(file.outputs[0].calibration.is_some() && file.notes.iter().any(|note| note.contains("calibrated")));
        let value = file.compile().unwrap().model("1").unwrap().value_from_row(&[45.0, 0.8]);
        assert!((value - expected).abs() < 1e-7, "{form}: {value}, expected {expected}");
        fs::remove_dir_all(folder.0.join("bundle")).unwrap();
    }
}

#[test]
fn calibrations_that_do_not_fit_are_refused() {
    let folder = Folder::new("not-calibrated");
    let check = |json: &str, words: &[&str]| {
        folder.put("calibration.json", json);
        folder.is_refused(&["xgboost.json", "--calibration", "calibration.json"], words);
    };
    check(
        r#"{"1": {"isotonic": {"x": [0.1, 0.9], "y": [0.9, 0.1]}}}"#,
        &["calibration.json", "the output `1`", "calibration curve falls"],
    );
    check(
        r#"{"2": {"platt": {"slope": -1, "intercept": 0}}}"#,
        &["calibration.json", "has no output \"2\"; it has \"1\""],
    );
    check(
        r#"{"1": {"sigmoid": {}}}"#,
        &["calibration.json", "an object of outputs, such as", "unknown variant `sigmoid`"],
    );
    check(r#"{"1": {"beta": {"a": -1, "b": 1, "c": 0}}}"#, &["the output `1`", "a negative exponent"]);
    folder.is_refused(&["xgboost.json", "--calibration", "nothing.json"], &["nothing.json"]);
}

/// XGBoost's relative hazards, compared as such, then as the risk by a horizon.
#[test]
fn a_horizon_makes_a_hazard_or_a_time_a_risk() {
    let folder = Folder::new("horizon");
    let columns = [(0, "column 0"), (1, "column 1"), (2, "column 2"), (3, "column 3"), (4, "column 4")];
    folder.put_fixture("xgboost-3.4.1-cox.json", "cox.json");
    folder.put_rows("xgboost-3.4.1-cox.csv", &[&columns[..], &[(5, "margin"), (6, "prediction")]].concat());
    let cox = ["cox.json", "--check", "rows.csv", "--horizon", "1825", "--baseline-survival", "0.9"];
    let said = folder.passes(&[&cox[..], &["--centre", "-0.5", "--out", "bundle"]].concat());
    assert!(said.contains("40 rows, 80 numbers") && said.contains("a risk by a horizon, from log-hazard"), "{said}");
    let file = folder.model("bundle/model.json");
    assert_eq!(file.outputs[0].link, model::Link::CoxRisk { baseline_survival: 0.9, centre: -0.5 });
    assert!(file.notes.iter().any(|note| note.starts_with("The value is the risk by 1825")), "{:?}", file.notes);
    folder.put_fixture("xgboost-3.4.1-aft-extreme.json", "aft.json");
    folder.passes(&["aft.json", "--horizon", "2", "--survival", "--out", "times"]);
    let (distribution, scale, horizon) = (model::Distribution::Extreme, f64::from(0.6_f32), 2.0);
    let file = folder.model("times/model.json");
    assert_eq!(file.outputs[0].link, model::Link::AftSurvival { distribution, scale, horizon });
    // What is a risk has the unit of one.
    let bundle: serde_json::Value = serde_json::from_str(&folder.text("times/bundle.json")).unwrap();
    assert_eq!(bundle["equations"][0]["outputs"][0]["unit"], "1");
    fs::remove_dir_all(folder.0.join("bundle")).unwrap();
    folder.is_refused(&["cox.json", "--horizon", "5"], &["holds no baseline", "--baseline-survival 0.9"]);
    folder.is_refused(&["cox.json", "--horizon", "5", "--baseline-survival", "90"], &["0.9, not 90"]);
    folder.is_refused(&["cox.json", "--baseline-survival", "0.9"], &["--horizon"]);
    folder.is_refused(&["aft.json", "--horizon", "-1"], &["it is no time after the start"]);
    folder.is_refused(&["xgboost.json", "--horizon", "5"], &["which this is not"]);
}

#[test]
fn of_two_classes_prediction_is_of_the_last() {
    let folder = Folder::new("two-classes");
    folder.put_fixture("onnx-logistic-double.onnx", "logistic.onnx");
    let columns = [(0, "x0"), (1, "x1"), (2, "x2"), (3, "x3")];
    folder.put_rows("onnx-logistic-double.csv", &[&columns[..], &[(6, "prediction")]].concat());
    let import = ["logistic.onnx", "--columns", "x0,x1,x2,x3", "--check", "rows.csv"];
    let said = folder.passes(&import);
    assert!(said.contains("a column without a name is of \"1\", the last of two classes"), "{said}");
    // The other class's probabilities are not those.
    folder.put_rows("onnx-logistic-double.csv", &[&columns[..], &[(4, "prediction")]].concat());
    folder.is_refused(&import, &["predictions differ"]);
}

/// A forest's link is the identity: that it gives probabilities shows in its leaves.
#[test]
fn a_forest_of_classes_gives_probabilities() {
    let folder = Folder::new("shares");
    folder.put_fixture("onnx-forest-three.onnx", "forest.onnx");
    folder.put_fixture("onnx-forest-number.onnx", "number.onnx");
    let unit = |file: &str, out: &str, words: &str| {
        let said = folder.passes(&[file, "--columns", "x0,x1,x2,x3", "--out", out]);
        assert!(said.contains(words), "no {words:?} in {said}");
        let bundle: serde_json::Value = serde_json::from_str(&folder.text(&format!("{out}/bundle.json"))).unwrap();
        bundle["equations"][0]["outputs"][0]["unit"].clone()
    };
    assert_eq!(unit("forest.onnx", "shares", "a probability: the margin itself"), "1");
    // What a number counts, only a person knows.
    assert_eq!(unit("number.onnx", "numbers", ": the margin itself"), serde_json::Value::Null);
}

#[test]
fn a_refusal_says_what_may_explain_it_and_silence_is_no_comparison() {
    let folder = Folder::new("causes");
    let said = folder.passes(&["xgboost.json"]);
    assert!(said.contains("Nothing was compared: pass --check predictions.csv"), "{said}");
    folder.put("contributions.csv", CONTRIBUTIONS);
    assert!(!folder.passes(&["xgboost.json", "--check-contributions", "contributions.csv"]).contains("Nothing was"));
    // Two trees in two rounds, of which training says that the first was best.
    let stopped = MODEL.replace(r#""attributes":{}"#, r#""attributes":{"best_iteration":"0"}"#);
    assert_ne!(stopped, MODEL);
    folder.put("stopped.json", &stopped);
    folder.put("wrong.csv", "age,creatinine,prediction\n45,0.8,0.5\n");
    folder.is_refused(
        &["stopped.json", "--check", "wrong.csv"],
        &["1 of 1 predictions differ", "What may explain it", "the best of 2 rounds was 1"],
    );
    folder.put_fixture("onnx-forest-number.onnx", "forest.onnx");
    let named = ["forest.onnx", "--columns", "x0,x1,x2,x3"];
    let said = folder.passes(&named);
    assert!(said.contains("Nothing was compared") && said.contains("skl2onnx does not write where"), "{said}");
    folder.put("wrong.csv", "x0,x1,x2,x3,prediction\n0,0,0,0,1e9\n");
    folder.is_refused(&[&named[..], &["--check", "wrong.csv"]].concat(), &["ONNX Runtime computes in f32"]);
}

#[test]
fn the_forms_of_tables_and_calibrations_stand_in_the_help() {
    let folder = Folder::new("help");
    let said = folder.passes(&["--help"]);
    for words in [
        "prediction_<output>",
        "margin_<output>",
        "booster.predict(xgboost.DMatrix",
        "model.predict_proba(X)",
        "contribution_<column>",
        "\"venn_abers\"",
        "--baseline-survival 0.93",
    ] {
        assert!(said.contains(words), "no {words:?} in {said}");
    }
    // What the help shows of tables stands in both documents as well.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for document in ["README.md", "models/README.md"] {
        let text = fs::read_to_string(root.join(document)).unwrap();
        for line in [
            "prediction_<output>",
            "margin_<output>",
            "booster.feature_names",
            "booster.feature_name()",
            "predict_proba(X)[:, 1]",
        ] {
            assert!(text.contains(line), "no {line:?} in {document}");
        }
    }
}

/// `Booster.predict(pred_contrib=True)` of LightGBM 4.7.0 for rows of the forest's table: sums over its four trees, of
/// which a prediction takes the mean.
const FOREST_CONTRIBUTIONS: &str = "age,creatinine,sodium,ward,sex,lactate,contribution_age,contribution_creatinine,\
contribution_sodium,contribution_ward,contribution_sex,contribution_lactate,base
-1e-35,2.2191437460759422,1.298874262339042,-0.5,-0.5,,-0.6474872231575675,1.0405155644202662,0.0,0.0,\
-1.7573259298354078,-1.6318760614296248,1.565658996356757
0.2028512207588865,0.0,0.0,0.0,0.0,-1.0000000180025095e-35,1.3781328502495442,-0.5251614100131887,0.0,0.0,\
-2.1167403465096033,-2.3577302634412884,1.565658996356757
,0.0,-1.2715892754360598,20.0,2.0,,2.4263007753959305,-0.2218406495113546,0.0,0.0,3.697845476517337,\
-0.9408196034517298,1.565658996356757
0.2777449990386881,0.0,,-1e+18,0.5,,1.3781328502495442,-0.5251614100131887,0.0,0.0,-2.1167403465096033,\
-2.3577302634412884,1.565658996356757
";

#[test]
fn contributions_of_a_lightgbm_forest_are_divided_by_its_trees() {
    let folder = Folder::new("forest");
    folder.put_fixture("lightgbm-binary-forest.txt", "forest.txt");
    folder.put("contributions.csv", FOREST_CONTRIBUTIONS);
    let import = ["forest.txt", "--check-contributions", "contributions.csv"];
    let said = folder.passes(&import);
    assert!(said.contains("4 rows, 28 contributions") && said.contains("divided by their number, 4"), "{said}");
    folder.put("contributions.csv", &FOREST_CONTRIBUTIONS.replace("3.697845476517337", "3.697945476517337"));
    folder.is_refused(&import, &["row 3, contribution_sex"]);
}

#[test]
fn a_tree_that_is_too_deep_is_refused_by_file_and_remedy() {
    let folder = Folder::new("deep");
    let (splits, list) = (600_usize, |of: &dyn Fn(usize) -> String| (0..1201).map(of).collect::<Vec<_>>().join(","));
    let child = |node: usize, other: usize| if node < splits { other.to_string() } else { "-1".to_owned() };
    let left = list(&|node| child(node, splits + node));
    let right = list(&|node| child(node, if node + 1 < splits { node + 1 } else { 2 * splits }));
    let zeros = list(&|_| "0".to_owned());
    folder.put("deep.json", &format!(
        "{{\"version\":[3,4,1],\"learner\":{{\"feature_names\":[\"age\"],\"gradient_booster\":{{\"name\":\"gbtree\",\"model\":{{\
         \"gbtree_model_param\":{{\"num_trees\":\"1\"}},\"tree_info\":[0],\"trees\":[{{\"id\":0,\
         \"tree_param\":{{\"num_nodes\":\"1201\"}},\"left_children\":[{left}],\"right_children\":[{right}],\
         \"split_indices\":[{zeros}],\"split_conditions\":[{zeros}],\"default_left\":[{zeros}]}}]}}}},\
         \"learner_model_param\":{{\"base_score\":\"0\",\"num_class\":\"0\",\"num_feature\":\"1\"}},\
         \"objective\":{{\"name\":\"reg:squarederror\"}}}}}}"
    ));
    folder.is_refused(&["deep.json"], &["deep.json", "more than 512 splits deep: train with a smaller max_depth"]);
    folder.put("cut.json", &MODEL[..MODEL.len() / 2]);
    folder.is_refused(&["cut.json"], &["cut.json", "the file is cut off"]);
}
