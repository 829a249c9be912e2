//! `insite import` from end to end. The model and its predictions are of XGBoost 3.4.1: two trees over age and
//! creatinine, `binary:logistic`; predictions by `Booster.predict`, with and without `output_margin`.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod values;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use model::ModelFile;
use model::trees::TreeEnsemble;
use serde_json::Value;

const MODEL: &str = include_str!("small.json");

/// The columns in another order than the model's; the third row misses creatinine.
const PREDICTIONS: &str = "creatinine,prediction,age,margin
0.8,0.233090654,45,-1.1909411
1.2,0.566604376,66,0.268010318
,0.667349517,66,0.696221471
2.4,0.765280783,83,1.18185294
1.9,0.50676322,58,0.0270546526
";

/// What XGBoost says of the first rows by `pred_contribs`.
const CONTRIBUTIONS: &str = "creatinine,age,contribution_age,contribution_creatinine,base
0.8,45,-0.852347851,-0.363971651,0.0253784135
1.2,66,0.558624148,-0.315992296,0.0253784135
,66,0.532660007,0.138183013,0.0253784135
2.4,83,1.01829135,0.138183013,0.0253784135
1.9,58,-0.144996703,0.146672904,0.0253784135
";

/// A folder of its own for each test, empty at its start.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.put("xgboost.json", MODEL);
        folder.put("predictions.csv", PREDICTIONS);
        folder
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }

    fn import(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_insite")).arg("import").args(arguments).current_dir(&self.0).output().unwrap()
    }

    /// Imports and returns what is printed.
    fn passes(&self, arguments: &[&str]) -> String {
        let done = self.import(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Is refused with exit code 2 and these words, and writes nothing.
    fn is_refused(&self, arguments: &[&str], words: &[&str]) {
        let done = self.import(&[arguments, &["--compiled", "out.bin"]].concat());
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{arguments:?}: {said}");
        words.iter().for_each(|words| assert!(said.contains(words), "{arguments:?}: no {words:?} in {said}"));
        assert!(!self.has("out.bin") && !self.has("bundle/model.json"), "{arguments:?} wrote something");
    }
}

const BUNDLE: &str = r#"{"equations": [
    {"id": "a", "terms": [{"name": "creatinine"}, {"name": "age"}], "outputs": [{"id": "x", "trained": "OUTPUT"}]}
]}"#;

fn bundle() -> String {
    BUNDLE.replace("OUTPUT", &output_name())
}

fn output_name() -> String {
    import::xgboost::import(MODEL.as_bytes()).unwrap().outputs[0].name.clone()
}

#[test]
fn a_model_is_described_checked_and_written() {
    let folder = Folder::new("written");
    let said =
        folder.passes(&["xgboost.json", "--check", "predictions.csv", "--out", "bundle", "--compiled", "out.bin"]);
    for words in ["2 trees, 6 splits, 8 leaves", "2: age, creatinine", "5 rows, 10 numbers", "to be filled in"] {
        assert!(said.contains(words), "no {words:?} in {said}");
    }
    let text = folder.text("bundle/model.json");
    assert_eq!(text.lines().filter(|line| line.contains("\"nodes\"")).count(), 2, "a tree a line: {text}");
    let file: ModelFile<TreeEnsemble> = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (file.ir, file.columns.as_slice()),
        (model::IR_VERSION, &["age".to_owned(), "creatinine".to_owned()][..])
    );
    assert_eq!(file.source_sha256.len(), 64);
    // What was compiled is the same model, and gives XGBoost's number.
    let compiled = fs::read(folder.0.join("out.bin")).unwrap();
    let compiled: ModelFile = postcard::from_bytes(&compiled).unwrap();
    assert_eq!(file.compile().unwrap(), compiled);
    let value = compiled.model(&output_name()).unwrap().value_from_row(&[66.0, f64::NAN]);
    assert!((value - 0.667_349_517).abs() < 1e-7, "{value}");
}

#[test]
fn a_skeleton_leaves_open_what_only_a_person_knows() {
    let folder = Folder::new("skeleton");
    folder.put("bundle/card.toml", "status = \"begun\"\n");
    folder.passes(&["xgboost.json", "--out", "bundle"]);
    let bundle: Value = serde_json::from_str(&folder.text("bundle/bundle.json")).unwrap();
    assert_eq!(bundle["id"], "bundle");
    assert_eq!(
        bundle["equations"][0]["terms"][1],
        serde_json::json!({"name": "creatinine", "expression": "creatinine"})
    );
    assert_eq!(bundle["equations"][0]["outputs"][0]["trained"], output_name());
    for open in ["/title", "/summary", "/citation/doi", "/reference_patient", "/inputs/0/of", "/equations/0/label"] {
        assert_eq!(bundle.pointer(open), Some(&Value::Null), "{open}");
    }
    // The build reads this type, in which a title is a text: it refuses what is open.
    let refused = serde_json::from_value::<assess::source::BundleSource>(bundle).unwrap_err();
    assert!(refused.to_string().contains("null"), "{refused}");
    let golden: Value = serde_json::from_str(&folder.text("bundle/golden.json")).unwrap();
    assert_eq!(golden["cases"], serde_json::json!([]));
    assert_eq!(folder.text("bundle/card.toml"), "status = \"begun\"\n", "what somebody began to write stays");
}

#[test]
fn a_bundle_that_is_there_is_kept_if_its_terms_fit() {
    let folder = Folder::new("bundle");
    folder.put("bundle/bundle.json", &bundle());
    folder.passes(&["xgboost.json", "--out", "bundle"]);
    assert_eq!(folder.text("bundle/bundle.json"), bundle());
    assert!(folder.has("bundle/model.json") && !folder.has("bundle/golden.json"));
}

#[test]
fn a_bundle_that_does_not_fit_is_refused_by_name() {
    let folder = Folder::new("mismatch");
    let import = ["xgboost.json", "--out", "bundle"];
    folder.put("bundle/bundle.json", &bundle().replace("creatinine", "kreatinin"));
    folder.is_refused(
        &import,
        &["no term for the model's columns \"creatinine\"", "no columns for the terms \"kreatinin\""],
    );
    folder.put("bundle/bundle.json", &bundle().replace("\"trained\": \"", "\"trained\": \"no "));
    folder.is_refused(&import, &["has no output \"no "]);
    folder.put("bundle/bundle.json", &bundle().replace("\"trained\"", "\"label\""));
    folder.is_refused(&import, &["no output says `\"trained\"`"]);
    folder.put("bundle/bundle.json", "{");
    folder.is_refused(&import, &["this is no bundle"]);
}

#[test]
fn predictions_of_another_model_are_refused() {
    let folder = Folder::new("changed");
    let import = ["xgboost.json", "--check", "predictions.csv", "--out", "bundle"];
    folder.put("predictions.csv", &PREDICTIONS.replace("0.765280783", "0.865280783"));
    folder.is_refused(&import, &["1 of 10 predictions differ by more than 1e-6", "1.000e-1: row 4, prediction"]);
    folder.passes(&["xgboost.json", "--check", "predictions.csv", "--tolerance", "0.2"]);
    folder.put("predictions.csv", &PREDICTIONS.replace("creatinine,", "kreatinin,"));
    folder.is_refused(&import, &["not there: \"creatinine\"", "\"kreatinin\""]);
    folder.put("predictions.csv", "age,creatinine,prediction\n45,0.8,-1.1909411\n");
    folder.is_refused(&import, &["row 1, prediction"]);
    folder.passes(&["xgboost.json", "--check", "predictions.csv", "--scale", "margin"]);
}

#[test]
fn rows_may_stand_apart() {
    let folder = Folder::new("apart");
    folder.put("rows.csv", "creatinine,age\nNaN,66\n2.4,83\n");
    folder.put("predictions.csv", "prediction\n0.667349517\n0.765280783\n");
    let said = folder.passes(&["xgboost.json", "--check", "predictions.csv", "--rows", "rows.csv"]);
    assert!(said.contains("2 rows, 2 numbers"), "{said}");
    folder.put("rows.csv", "creatinine,age\nNaN,66\n");
    folder.is_refused(&["xgboost.json", "--check", "predictions.csv", "--rows", "rows.csv"], &["rows end after row 1"]);
}

#[test]
fn contributions_are_compared() {
    let folder = Folder::new("contributions");
    let import = ["xgboost.json", "--check-contributions", "contributions.csv"];
    folder.put("contributions.csv", CONTRIBUTIONS);
    let said = folder.passes(&import);
    assert!(said.contains("5 rows, 15 contributions"), "{said}");
    let check_refused = |from: &str, to: &str, words: &[&str]| {
        folder.put("contributions.csv", &CONTRIBUTIONS.replace(from, to));
        folder.is_refused(&import, words);
    };
    check_refused("0.532660007", "0.542660007", &["differ by more than 1e-6", "row 3, contribution_age"]);
    check_refused("0.532660007", "", &["inf of the largest", "row 3, contribution_age"]);
    check_refused(",83,", ",old,", &["row 4, \"age\": \"old\" is no number"]);
    check_refused(",base", ",bias", &["there is no column \"base\""]);
    check_refused("creatinine,age,", "creatinine,creatinine,", &["\"creatinine\" stands there twice"]);
    folder.put("contributions.csv", "age,creatinine,contribution_age,contribution_creatinine,base,x\n");
    folder.is_refused(&import, &["\"x\" is neither a column of the model nor a contribution"]);
    folder.put("contributions.csv", CONTRIBUTIONS.lines().next().unwrap());
    folder.is_refused(&import, &["there is no row to compare"]);
    folder.put("contributions.csv", &CONTRIBUTIONS.replace("0.532660007", "0.542660007"));
    // 0.01 of 1.018, the largest.
    folder.passes(&[&import[..], &["--tolerance", "0.0099"]].concat());
    folder.is_refused(&[&import[..], &["--tolerance", "0.0098"]].concat(), &["9.820e-3 of the largest"]);
}

#[test]
fn columns_without_names_are_asked_for() {
    let folder = Folder::new("names");
    folder.put("unnamed.json", &MODEL.replace(r#""feature_names":["age","creatinine"]"#, r#""feature_names":[]"#));
    folder.is_refused(&["unnamed.json"], &["does not name its 2 columns", "--columns"]);
    folder.is_refused(&["unnamed.json", "--columns", "age"], &["gives 1 names; the model has 2 columns"]);
    folder.put("names.txt", "age\ncreatinine\n");
    for names in ["names.txt", "age,creatinine"] {
        folder.passes(&["unnamed.json", "--columns", names, "--check", "predictions.csv"]);
    }
    folder.is_refused(&["xgboost.json", "--columns", "creatinine,age"], &["column 1 is \"age\" in the file"]);
}

#[test]
fn what_is_no_model_is_refused_by_what_it_is() {
    let folder = Folder::new("formats");
    folder.put("lightgbm.txt", "tree\nversion=v4\n");
    folder.is_refused(&["lightgbm.txt", "--format", "xgboost"], &["read as xgboost, but looks like lightgbm"]);
    folder.is_refused(
        &["predictions.csv"],
        &["predictions.csv: start of the file: this is no model", "creatinine,prediction"],
    );
    folder
        .is_refused(&["xgboost.json", "--format", "catboost"], &["the formats are xgboost, lightgbm, onnx, smartcore"]);
    folder.is_refused(&["xgboost.json", "--tolerance", "1"], &["--check"]);
    folder.is_refused(&["nothing.json"], &["nothing.json"]);
    folder.is_refused(&["."], &["this is a folder"]);
    folder.put("short.json", &MODEL[..MODEL.len() / 2]);
    folder.is_refused(&["short.json"], &["short.json"]);
}
