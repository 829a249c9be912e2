//! `insite regress`, `survival`, `balance` and `power` from end to end, on made-up rows. The figures are those of statsmodels 0.15.0
//! (regressions, log-rank) and lifelines 0.30.3 (curves).

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod adjusted;
mod balance;
mod identity;
mod power;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const TABLE: &str = include_str!("../../../regress/tests/analyses/small.csv");

/// A folder of its own for each test, with the table in it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("statistics").join(name);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        folder.put("small.csv", TABLE);
        folder
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn insite(&self, arguments: &str) -> Output {
        let arguments = arguments.split(' ');
        Command::new(env!("CARGO_BIN_EXE_insite")).args(arguments).current_dir(&self.0).output().unwrap()
    }

    fn passes(&self, arguments: &str) -> String {
        let done = self.insite(arguments);
        assert!(done.status.success(), "{arguments}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn json(&self, arguments: &str) -> Value {
        serde_json::from_str(&self.passes(&format!("{arguments} --json"))).unwrap()
    }

    /// Is refused with exit code 2 and these words, and prints no result.
    fn is_refused(&self, arguments: &str, words: &[&str]) {
        let done = self.insite(arguments);
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{arguments}: {said}");
        assert!(done.stdout.is_empty(), "{arguments}");
        words.iter().for_each(|words| assert!(said.contains(words), "{arguments}: no {words:?} in {said}"));
    }
}

#[track_caller]
fn close(document: &Value, pointer: &str, expected: f64) {
    let ours = document.pointer(pointer).and_then(Value::as_f64).unwrap();
    assert!((ours - expected).abs() < 1e-8 * expected.abs().max(1.0), "{pointer}: {ours} is not {expected}");
}

#[track_caller]
fn says(said: &str, words: &[&str]) {
    words.iter().for_each(|words| assert!(said.contains(words), "no {words:?} in {said}"));
}

const COX: &str = "regress cox small.csv --time time --event cause>0 --terms age,log(marker),treated";

#[test]
fn a_cox_table() {
    let folder = Folder::new("cox");
    let said = folder.passes(COX);
    says(&said, &["48 rows read, all analysed; 33 events", "log(marker)", "0.0610913", "0.0258303", "-0.6430465"]);
    says(&said, &["Likelihood ratio", "5.7202, 3 df", "Harrell's C 0.6634", "all together", "5.6929, 3 df"]);
    let document = folder.json(COX);
    close(&document, "/coefficients/0/estimate", 0.061091254098);
    close(&document, "/coefficients/2/ratio", libm::exp(-0.643046497866));
    close(&document, "/log_likelihood", -95.315104617739);
    assert_eq!(document["rows"], serde_json::json!({"read": 48, "analysed": 48, "dropped": []}));

    let breslow = folder.json(&format!("{COX},cluster(patient) --ties breslow"));
    close(&breslow, "/coefficients/1/standard_error", 0.245076517563);
    close(&breslow, "/model_standard_errors/1", 0.304942424152);
    let entered = folder.json(&format!("{COX},strata(group) --entry entry"));
    close(&entered, "/coefficients/1/estimate", 0.521336658358);
    let penalised = folder.passes(&format!("{COX} --ridge 3 --proportional identity"));
    says(&penalised, &["0.0505358", "the usual tests do not hold", "time: identity"]);
}

#[test]
fn tables_of_means() {
    let folder = Folder::new("means");
    let logistic = "regress logistic small.csv --outcome response --terms age,log(marker),treated";
    let said = folder.passes(&format!("{logistic} --against age"));
    says(&said, &["Logistic regression", "odds ratio", "-2.0781757", "AIC 66.0746", "7.0083, 2 df, p 0.0301"]);
    let weighted = folder.json(&format!("{logistic},weight(weight)"));
    close(&weighted, "/coefficients/1/estimate", 0.103059434592);
    let rate = "small.csv --outcome count --terms age,log(marker),treated,offset(log(exposure))";
    close(&folder.json(&format!("regress poisson {rate}")), "/coefficients/3/estimate", -0.197966225897);
    let said = folder.passes(&format!("regress negative-binomial {rate}"));
    says(&said, &["rate ratio", "Theta 2.3713", "AIC 214.7908"]);
}

#[test]
fn curves_and_the_log_rank_test() {
    let folder = Folder::new("curves");
    let said = folder.passes("survival small.csv --time time --event cause>0 --at 4,12.5");
    says(&said, &["0.7083", "0.5578 to 0.8157", "0.3073", "Median 8 (6 to 12)"]);
    let grouped = folder.json("survival small.csv --time time --event cause>0 --group group");
    close(&grouped, "/log_rank/test/chi_squared", 0.419299977592);
    assert_eq!(grouped["groups"].as_array().unwrap().len(), 3);
    let stratified = folder.json("survival small.csv --time time --event cause>0 --group treated --strata group");
    close(&stratified, "/log_rank/test/p", 0.622947790157);
    let competing = folder.passes("survival small.csv --time time --event cause --competing --at 8");
    says(&competing, &["share that had event 1", "0.2542", "0.1354 to 0.3913", "0.3230"]);
}

#[test]
fn missing_values_are_counted_with_their_reason() {
    let folder = Folder::new("missing");
    let mut lines: Vec<String> = TABLE.lines().map(str::to_owned).collect();
    lines[3] = lines[3].replacen(",75,", ",NA,", 1);
    lines[5] = lines[5].replacen(",0.9,", ",,", 1);
    lines[6] = lines[6].replacen(",1.3,", ",.,", 1);
    folder.put("small.csv", &lines.join("\n"));
    let said = folder.passes(&format!("{COX} --where patient<23"));
    says(
        &said,
        &["48 rows read, 43 analysed, 5 dropped: 2 not of the rows asked for, 1 age missing, 2 log(marker) missing"],
    );
}

#[test]
fn bad_tables_are_refused_by_place() {
    let folder = Folder::new("bad");
    let check = |table: &str, words: &[&str]| {
        folder.put("small.csv", table);
        folder.is_refused(COX, words);
    };
    let head = "age,marker,treated,time,cause\n";
    check(&format!("{head}50,1,0,3,1\n60,1,0\n"), &["small.csv: line 3: 3 cells where the header names 5"]);
    check(
        &format!("{head}50,1,0,3,1\nold,1,0,2,1\n"),
        &["small.csv: line 3: the cell of the column \"age\" is no number"],
    );
    check(&format!("{head}50,0,0,3,1\n"), &["small.csv: line 2: the number in the column \"marker\" is not above 0"]);
    check(&format!("{head}NA,1,0,3,1\n,2,0,3,1\n"), &["\"age\" is missing in every row"]);
    check("age,marker,time,cause\n50,1,3,1\n", &["no column \"treated\"; the table has age, marker, time, cause"]);
    check(&format!("{head}50,NA,0,3,1\nNA,2,1,4,1\n"), &["no row is left", "1 age missing, 1 log(marker) missing"]);
    let rows = "50,1,0,3,0\n60,2,1,4,0\n55,3,1,5,0\n47,1,1,6,0\n70,4,0,2,0\n";
    check(&format!("{head}{rows}"), &["there is no event"]);
    let rows = "50,1,1,3,1\n60,2,1,4,1\n55,3,1,5,0\n";
    check(&format!("{head}{rows}"), &["column treated has the same value in every row"]);
    folder.put("small.csv", TABLE);
    folder.is_refused(
        "regress cox small.csv --time time --event cause --terms age",
        &["line 3: the cell", "cause=VALUE"],
    );
    folder.is_refused("regress cox small.csv --time time --terms age", &["Cox regression needs --event"]);
    folder.is_refused(&format!("{COX} --outcome count"), &["--outcome has no meaning in Cox regression"]);
    let late = "regress cox small.csv --time entry --entry time --event cause>0 --terms age";
    folder.is_refused(late, &["small.csv: line 2", "after the entry time"]);
    let separated = "regress logistic small.csv --outcome treated --terms treated:age,age";
    folder.is_refused(separated, &["separates the outcomes perfectly"]);
    folder.is_refused("survival small.csv --time time --event treated --competing", &["tells no two events apart"]);
    folder.is_refused("survival small.csv --time time --event cause>0 --where age>200", &["no row is left"]);
    folder.is_refused("survival nothing.csv --time time --event cause", &["nothing.csv"]);
}
