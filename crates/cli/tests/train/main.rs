//! `insite train` from raw tables to a bundle: the same bytes for any number of threads, nothing done twice, and what is
//! wrong is said where it stands.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn insite(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_insite")).args(arguments).current_dir(root()).output().unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("insite-train-{name}-{}", std::process::id()));
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// The shipped recipe on few people: everything that it asks for is done, and the bytes do not depend on the threads.
#[test]
fn a_shipped_recipe_runs_and_threads_change_no_byte() {
    let data = folder("data");
    let people = data.join("synthetic-population");
    let simulated = insite(&[
        "simulate",
        "--persons",
        "3000",
        "--prevalence",
        "0.08",
        "--format",
        "omop-csv",
        "--out",
        people.to_str().unwrap(),
    ]);
    assert!(simulated.status.success(), "{}", said(&simulated));
    let recipe = "models/rare-disease-finder-demo/train.toml";
    let train = |run: &Path, threads: &str| {
        let (run, data) = (run.to_str().unwrap(), data.to_str().unwrap());
        insite(&["train", recipe, "--run", run, "--data", data, "--threads", threads])
    };
    let (one, two) = (data.join("one"), data.join("two"));
    let first = train(&one, "1");
    assert!(first.status.success(), "{}", said(&first));
    for step in ["etl ", "cohort ", "features ", "fit ", "evaluate ", "publish "] {
        assert!(said(&first).contains(step), "{}", said(&first));
    }
    let second = train(&two, "2");
    assert!(second.status.success(), "{}", said(&second));
    let (of_one, of_two) = (files(&one), files(&two));
    assert_eq!(of_one.keys().collect::<Vec<_>>(), of_two.keys().collect::<Vec<_>>());
    for (name, bytes) in &of_one {
        assert!(of_two[name] == *bytes, "{name} depends on the number of threads");
    }
    for name in ["bundle/bundle.json", "bundle/card.toml", "bundle/golden.json", "evaluation/report.html"] {
        assert!(of_one.contains_key(name), "{name} is missing");
    }
    // What is there is not made again, and stays what it is.
    let again = train(&one, "2");
    assert_eq!(said(&again).matches("as an earlier run left it").count(), 5, "{}", said(&again));
    assert_eq!(files(&one), of_one);
    // A file that was changed is noticed.
    fs::write(one.join("features.parquet"), b"changed").unwrap();
    let mended = train(&one, "2");
    assert!(mended.status.success(), "{}", said(&mended));
    assert_eq!(files(&one), of_one);
    fs::remove_dir_all(&data).unwrap();
}

#[test]
fn what_is_wrong_with_a_recipe_is_said_where_it_stands() {
    let folder = folder("wrong");
    let recipe = folder.join("train.toml");
    let refused = |text: &str, expected: &str| {
        fs::write(&recipe, text).unwrap();
        let output = insite(&["train", recipe.to_str().unwrap(), "--run", folder.join("run").to_str().unwrap()]);
        assert!(!output.status.success());
        assert!(said(&output).contains(expected), "{}", said(&output));
        assert!(!folder.join("run/cohort.parquet").exists());
    };
    refused("[etll]\n", "train.toml:1: no step reads `etll`; the nearest known one is `etl`");
    refused("seed = 1\n", "the section [etl] is missing");
    refused("[etl]\nfolder = 1\n", "line 2");
    let table = folder.join("t.csv");
    fs::write(&table, "id,age\n1,50\n2,60\n").unwrap();
    let text = format!(
        "[etl]\nflat = [{{ file = {:?}, person = \"idd\", age = {{ column = \"age\", unit = \"completed_years\" }} }}]\n",
        table.display().to_string()
    );
    refused(&text, "the section [cohort] is missing");
    // The step by itself reads its own section alone.
    let etl = |text: &str, expected: &str| {
        fs::write(&recipe, text).unwrap();
        let output = insite(&["etl", recipe.to_str().unwrap(), "--out", folder.join("run").to_str().unwrap()]);
        assert!(!output.status.success() && said(&output).contains(expected), "{}", said(&output));
    };
    etl(&text, "idd");
    etl("[etl.omop]\nfolder = \"nowhere\"\n", "nowhere");
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_later_step_says_which_one_must_run_first() {
    let folder = folder("order");
    let (recipe, run) = ("models/pbc-survival/train.toml", folder.join("run"));
    for (step, first) in [("fit", "insite cohort"), ("publish", "insite fit")] {
        let output = insite(&[step, recipe, "--run", run.to_str().unwrap()]);
        assert!(!output.status.success() && said(&output).contains(first), "{}", said(&output));
    }
    let evaluated = insite(&["evaluate", recipe, "--run", run.to_str().unwrap()]);
    assert!(said(&evaluated).contains("run `insite fit` first"), "{}", said(&evaluated));
    assert!(said(&insite(&["evaluate", recipe])).contains("name it with --run"));
    fs::remove_dir_all(&folder).unwrap();
}

/// A table of 240 people, and a recipe that reads it: an outcome that goes with the level, but not always.
fn small(folder: &Path) -> String {
    let mut table = "id,age,level,ill\n".to_owned();
    for n in 0..240_u32 {
        let level = n * 37 % 100;
        let ill = u32::from(level + n * 61 % 60 > 90);
        table += &format!("{n},{},{level},{ill}\n", 40 + n % 40);
    }
    fs::write(folder.join("people.csv"), table).unwrap();
    r#"
[[etl.flat]]
file = "people.csv"
person = "id"
age = { column = "age", unit = "completed_years" }
entries = [
  { kind = "observation", column = "level", code = "loinc|1975-2|Bilirubin", unit = "mg/dL" },
  { kind = "condition", column = "ill", code = "icd10cm|K74.3|Cholangitis", if_equals = ["1"], when = { plus_days = 1 } },
]
period = { before_days = 10, after_days = 10 }

[cohort]
index = "2000-01-01"
outcome = { condition = { icd10 = ["K74"] } }
time_at_risk = { end_day = 5 }

[features]
concept_files = ["level.json"]
inputs = [{ name = "level", of = "level", reference = 1 }, { name = "age", of = "age", reference = 50 }]

[fit]
task = "binary"
candidates = [{ name = "net", learner = "elastic_net" }]

[[statistics]]
name = "level"
kind = "logistic"
file = "people.csv"
terms = "level"
outcome = "ill=1"
expect = []

[evaluate]
bootstrap = 20
importance = 1
learning_curve = []
"#
    .to_owned()
}

#[test]
fn files_of_another_recipe_are_not_taken_for_this_one_s() {
    let folder = folder("other");
    let concept = r#"{"name": "level", "label": "Level", "source": "invented", "kind": {"quantity": {"unit": "mg/dL",
        "plausible": [0, 1000], "sources": [{"observed": {"codes": {"loinc": ["1975-2"]}}}]}}}"#;
    fs::write(folder.join("level.json"), concept).unwrap();
    let (recipe, run) = (folder.join("train.toml"), folder.join("run"));
    let text = small(&folder);
    let step = |step: &str, text: &str| {
        fs::write(&recipe, text).unwrap();
        insite(&[step, recipe.to_str().unwrap(), "--run", run.to_str().unwrap()])
    };
    let refused = |output: &Output, expected: &str| {
        assert!(!output.status.success(), "{}", said(output));
        assert!(said(output).contains(expected), "{}", said(output));
    };
    // The steps by themselves, from the recipe's own folder.
    fs::write(&recipe, &text).unwrap();
    let concepts = root().join("models/concepts").display().to_string();
    let etl: &[&str] = &["etl", "train.toml", "--data", ".", "--out", "own"];
    let cohort: &[&str] = &["cohort", "train.toml", "--run", "own", "--concepts", &concepts];
    for arguments in [etl, cohort] {
        let own = Command::new(env!("CARGO_BIN_EXE_insite")).args(arguments).current_dir(&folder).output().unwrap();
        assert!(own.status.success(), "{}", said(&own));
    }
    let first = step("train", &text);
    assert!(first.status.success(), "{}", said(&first));
    assert!(step("fit", &text).status.success() && step("evaluate", &text).status.success());
    // Another feature under the same name, another cohort, another choice of folds.
    let logarithm = text.replace("[fit]", "terms = [{ name = \"log\", expression = \"ln(level + 1)\" }]\n[fit]");
    refused(&step("fit", &logarithm), "features.parquet: is not of this recipe");
    refused(&step("evaluate", &text.replace("end_day = 5", "end_day = 6")), "cohort.parquet: is not of this recipe");
    refused(&step("evaluate", &text.replace("[fit]\n", "[fit]\nouter_folds = 4\n")), "fit.json: is not of this recipe");
    // A mistake in a late section is found before anything is done; a figure that does not come out takes the report along.
    refused(&step("train", &text.replace("bootstrap = 20", "thresholds = [2.0]")), "[evaluate] the threshold 2");
    refused(
        &step("train", &text.replace("\"net\", learner", "\"net\", columns = [\"leven\"], learner")),
        "did you mean `level`",
    );
    assert!(run.join("evaluation/report.html").exists());
    let wrong =
        "expect = [{ term = \"level\", figure = \"estimate\", value = 5, tolerance = 1e-9, source = \"nobody\" }]";
    refused(&step("train", &text.replace("expect = []", wrong)), "nobody");
    assert!(!run.join("evaluation/report.html").exists());
    fs::remove_dir_all(&folder).unwrap();
}
