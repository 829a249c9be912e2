//! `insite evaluate` from end to end, on made-up predictions by a formula that the oracles repeat.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder of its own for each test, empty at its start.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evaluate").join(name);
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("people.csv"), people()).unwrap();
        Self(path)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let command = env!("CARGO_BIN_EXE_insite");
        Command::new(command).arg("evaluate").args(arguments).current_dir(&self.0).output().unwrap()
    }

    fn printed(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.printed(&[arguments, &["--json"]].concat())).unwrap()
    }

    fn refusal(&self, table: &str, arguments: &[&str]) -> String {
        fs::write(self.0.join("bad.csv"), table).unwrap();
        let output = self.run(&[&["bad.csv", "--report", "bad.html", "--bootstrap", "0"], arguments].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(!self.0.join("bad.html").exists() && !self.0.join("bad.html.partial").exists());
        String::from_utf8(output.stderr).unwrap()
    }
}

/// 300 people: s ← 1103515245 s + 12345 mod 2³¹ from 20261122 gives u1 … u6 of each. Prediction: u1 in hundredths,
/// 0.01 to 0.99. Outcome: u2 < 0.8 prediction + 0.05. Other: (prediction + u3) / 2. Time: 10 u5 (1.5 − u1).
/// Event: u6 < 0.6. The first 12 are of site c, the others of a and b in turn, every 50th of none.
fn people() -> String {
    let mut state: u64 = 20_261_122;
    let mut next = || {
        state = (1_103_515_245 * state + 12_345) % (1 << 31);
        state as f64 / f64::from(1_u32 << 31)
    };
    let mut table = "prediction,outcome,other,exact,time,event,site\n".to_owned();
    for row in 0..300 {
        let u: [f64; 6] = std::array::from_fn(|_| next());
        let p = ((u[0] * 100.0).floor() / 100.0).clamp(0.01, 0.99);
        let outcome = u8::from(u[1] < 0.8 * p + 0.05);
        let (other, time, event) = (f64::midpoint(p, u[2]), 10.0 * u[4] * (1.5 - u[0]), u8::from(u[5] < 0.6));
        let site = if row < 12 { "c" } else { ["a", "b"][row % 2] };
        let site = if row % 50 == 49 { "" } else { site };
        writeln!(table, "{p},{outcome},{other},{},{time},{event},{site}", u[0]).unwrap();
    }
    table
}

#[track_caller]
fn equals(value: &Value, oracle: f64) {
    let value = value.as_f64().unwrap();
    assert!((value - oracle).abs() < 1e-9, "{value} is not {oracle}");
}

/// scikit-learn 1.9 and statsmodels; DeLong over all pairs in numpy.
#[test]
fn measures_equal_the_oracles() {
    let folder = Folder::new("measures");
    let found = folder.json(&["people.csv", "--compare", "other", "--bootstrap", "0"]);
    equals(&found["auroc"]["value"], 0.744_421_230_440_967_3);
    equals(&found["auroc"]["standard_error"], 0.028_338_035_484_061_1);
    equals(&found["average_precision"]["value"], 0.733_486_218_232_886_8);
    equals(&found["brier"]["value"], 0.209_789_666_666_666_68);
    equals(&found["calibration"]["slope"]["value"], 0.632_773_090_324_444_4);
    equals(&found["comparison"]["p_value"], 0.001_926_974_204_922_727_4);
    assert!(found["bootstrap"].is_null() && found["auroc_bootstrap"].is_null());
}

/// lifelines and scikit-survival.
#[test]
fn survival_measures_equal_the_oracles() {
    let folder = Folder::new("survival");
    let follow_up = ["--prediction", "exact", "--time", "time", "--event", "event", "--horizon", "5"];
    let found = folder.json(&[&["people.csv", "--bootstrap", "50"], follow_up.as_slice()].concat());
    equals(&found["harrell_c"]["value"], 0.654_065_719_855_193_6);
    equals(&found["uno_c"]["value"], 0.637_454_265_792_433_3);
    equals(&found["auroc"]["value"], 0.697_663_968_141_317_1);
    assert_eq!((&found["events"], &found["censored"]), (&Value::from(105), &Value::from(60)));
    let interval = &found["uno_c"]["interval"];
    assert!(interval["low"].as_f64() < Some(0.637) && interval["high"].as_f64() > Some(0.638), "{interval}");
}

/// scikit-survival 0.28 (`cumulative_dynamic_auc`) and lifelines (Kaplan–Meier, Cox of log(−log(1 − prediction))).
#[test]
fn discrimination_at_several_times_equals_scikit_survival() {
    let folder = Folder::new("times");
    let follow_up = ["--prediction", "exact", "--time", "time", "--event", "event", "--horizon", "5"];
    let times = ["people.csv", "--bootstrap", "50", "--times", "6.5,1,2,3,4,5"];
    let found = folder.json(&[&times, follow_up.as_slice()].concat());
    let timed = found["timed"]["times"].as_array().unwrap();
    let oracles = [0.580_067_471_992, 0.676_194_400_979, 0.679_980_312_788, 0.669_031_637_150, 0.697_663_968_141];
    assert_eq!((timed.len(), &timed[0]["time"]), (6, &Value::from(1.0)), "ascending");
    for (time, oracle) in timed.iter().zip(oracles) {
        equals(&time["auroc"]["value"], oracle);
        assert!(time["bootstrap"]["low"].as_f64() < Some(oracle), "{time}");
    }
    equals(&found["timed"]["mean"]["value"], 0.695_057_290_609);
    equals(&found["survival_calibration"]["observed"]["value"], 0.404_487_260_291);
    let said = folder.printed(&[&times, follow_up.as_slice()].concat());
    assert!(said.contains("AUC by 6.5") && said.contains("Slope, Cox"), "{said}");
}

#[test]
fn ages_in_bands_and_missing_values_are_groups() {
    let folder = Folder::new("bands");
    let groups = ["--age-column", "time", "--age-bands", "2,6", "--missing-of", "site,other"];
    let found = folder.json(&[&["people.csv", "--bootstrap", "0"], groups.as_slice()].concat());
    let [age, missing] = found["subgroups"].as_array().unwrap().as_slice() else { panic!("{found}") };
    let names = |table: &Value| -> Vec<String> {
        table["groups"].as_array().unwrap().iter().map(|g| g["group"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(age), ["below 2", "2 to below 6", "6 and over"]);
    assert_eq!(names(missing), ["0 missing", "1 missing"]);
    assert_eq!(missing["groups"][1]["rows"], 6, "every 50th has no site");
    assert!(age["groups"][0]["observed"]["interval"]["low"].is_f64());
    assert!(age["groups"][0]["brier"]["interval"]["high"].is_f64());
}

/// statsmodels for the update fitted to the whole table; what is fitted in parts is judged in the rest.
#[test]
fn recalibration_is_fitted_to_other_rows_than_it_is_judged_in() {
    let folder = Folder::new("recalibrate");
    let found = folder.json(&["people.csv", "--bootstrap", "0", "--recalibrate"]);
    let [before, intercept, both] = found["external"]["states"].as_array().unwrap().as_slice() else { panic!() };
    equals(&before["brier"], 0.209_789_666_666_666_68);
    assert!(before["update"].is_null() && intercept["update"]["slope"] == 1.0);
    equals(&both["update"]["slope"], 0.632_773_090_324_444_4);
    let apparent = &found["recalibrated"][1]["brier"];
    assert!(both["brier"].as_f64() > apparent.as_f64(), "in parts it does not flatter: {both} {apparent}");
    // Half the table fits, the other half is judged.
    let table = people();
    let rows: Vec<&str> = table.lines().collect();
    let half = |rows: &[&str]| format!("{}\n{}\n", table.lines().next().unwrap(), rows.join("\n"));
    fs::write(folder.0.join("one.csv"), half(&rows[1..151])).unwrap();
    fs::write(folder.0.join("two.csv"), half(&rows[151..])).unwrap();
    let said = folder.printed(&["two.csv", "--bootstrap", "0", "--recalibrate=one.csv"]);
    assert!(said.contains("recalibration fitted to 150 rows of one.csv"), "{said}");
    let arguments = ["people.csv", "--bootstrap", "0", "--recalibrate", "--report", "r.html"];
    folder.printed(&arguments);
    let page = fs::read_to_string(folder.0.join("r.html")).unwrap();
    assert!(page.contains("External validation and recalibration") && !page.contains("the figures flatter"));
}

#[test]
fn a_table_does_not_recalibrate_itself() {
    let folder = Folder::new("itself");
    let output = folder.run(&["people.csv", "--recalibrate=people.csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("would flatter"));
}

#[test]
fn threads_change_no_byte_and_the_seed_does() {
    let folder = Folder::new("threads");
    let run = |threads: &str, seed: &str, report: &str| {
        let how =
            ["people.csv", "--bootstrap", "60", "--json", "--threads", threads, "--seed", seed, "--report", report];
        (folder.printed(&how), fs::read(folder.0.join(report)).unwrap())
    };
    let one = run("1", "3", "one.html");
    assert!(one == run("4", "3", "four.html"));
    assert!(one.0 != run("1", "4", "other.html").0);
}

#[test]
fn the_report_is_whole_and_asks_for_nothing() {
    let folder = Folder::new("report");
    let title = "Risk <of> \"return\"";
    let groups = ["--subgroup", "site", "--budget", "100-per-1000", "--compare", "other", "--title", title];
    folder.printed(&[&["people.csv", "--bootstrap", "50", "--report", "r.html"], groups.as_slice()].concat());
    let page = fs::read_to_string(folder.0.join("r.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>"));
    for forbidden in ["<script", "http://", "https://", "<link", "@import", "url(", "src=", "<of>", "NaN"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let count = |what: &str| page.matches(what).count();
    // Four curves and a forest, each with a title and a description; every table with a caption and headers.
    assert_eq!((count("<svg"), count("<desc"), count("role=\"img\"")), (5, 5, 5));
    assert_eq!(count("<table"), count("<caption"));
    assert_eq!(count("<table"), count("<thead"));
    assert!(page.contains("too small: ") && page.contains("(no value)") && page.contains("Risk &lt;of&gt;"));
    assert!(!folder.0.join("r.html.partial").exists());
}

#[test]
fn groups_and_budget_are_in_the_summary() {
    let folder = Folder::new("summary");
    let said = folder.printed(&["people.csv", "--subgroup", "site", "--budget", "100", "--bootstrap", "0"]);
    for part in
        ["300 rows read, 300 used", "152 with the event, 148 without", "0.744 (0.689 to 0.800)", "By site", "too small"]
    {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    assert!(said.contains("Budget of 100 alerts per 1,000: from 0."), "{said}");
}

#[test]
fn what_cannot_be_measured_is_refused_with_place_and_remedy() {
    let folder = Folder::new("bad");
    for (table, arguments, parts) in [
        ("predicton,outcome\n0.1,1\n", &[][..], &["bad.csv, line 1", "did you mean predicton?", "--prediction"][..]),
        ("prediction,outcome\n0.1,1\n0.2\n", &[], &["bad.csv, line 3", "1 fields where the header has 2"]),
        ("prediction,outcome\n12,1\n", &[], &["bad.csv, line 2, column prediction", "percentages over 100"]),
        ("prediction,outcome\n0.1,1\n0.2,1\n", &[], &["column outcome", "no row has outcome 0"]),
        ("prediction,outcome\n0.1,0\n0.2,0\n", &[], &["column outcome", "no row has outcome 1"]),
        ("prediction,outcome\n", &[], &["the table has no rows"]),
        ("prediction,outcome\n,1\n", &[], &["no row can be used", "no value in column prediction"]),
        ("prediction,t,e\n0.1,2,1\n0.2,3,0\n", &["--time", "t", "--event", "e", "--horizon", "9"], &["the horizon 9"]),
        ("prediction,outcome\n0.1,1\n0.2,0\n", &["--thresholds", "20"], &["a threshold is a probability"]),
        (
            "prediction,t,e\n0.1,2,1\n0.2,3,0\n",
            &["--time", "t", "--event", "e", "--horizon", "2", "--times", "1,9"],
            &["column t", "the time 9", "leave it out"],
        ),
        (
            "prediction,outcome,age\n0.1,1,40\n0.2,0,old\n",
            &["--age-column", "age"],
            &["bad.csv, line 3, column age", "no number"],
        ),
        ("prediction,outcome,age\n0.1,1,40\n", &["--age-column", "agee"], &["did you mean age?", "--age-column"]),
        (
            "prediction,outcome,age\n0.1,1,40\n0.2,0,50\n",
            &["--age-column", "age", "--age-bands", "50,40"],
            &["the bands of age", "ascend"],
        ),
        ("prediction,outcome\n0.1,1\n0.2,0\n", &["--recalibrate"], &["2 rows cannot be dealt into 10 parts"]),
    ] {
        let said = folder.refusal(table, arguments);
        assert!(parts.iter().all(|part| said.contains(part)), "{parts:?} in {said}");
    }
}

#[test]
fn doubtful_tables_are_measured_with_a_caution() {
    let folder = Folder::new("doubtful");
    let said = |table: &str| {
        fs::write(folder.0.join("t.csv"), table).unwrap();
        folder.printed(&["t.csv", "--bootstrap", "40"])
    };
    let few = said("prediction,outcome\n0.1,0\n0.2,1\n0.3,0\n0.4,1\n,1\n");
    assert!(few.contains("fewer than 10") && few.contains("1 of 5 rows are left out"), "{few}");
    assert!(few.contains("1 left out: no value in column prediction"), "{few}");
    let same = said("prediction,outcome\n0.3,0\n0.3,1\n0.3,0\n");
    assert!(same.contains("All predictions are the same") && same.contains("0.500"), "{same}");
    assert!(same.contains("cannot be fitted"), "{same}");
    let edge = said("prediction,outcome\n0,0\n1,1\n0.5,0\n0.4,1\n");
    assert!(edge.contains("2 predictions are exactly 0 or 1"), "{edge}");
}

#[test]
fn the_report_never_overwrites_the_table() {
    let folder = Folder::new("overwrite");
    let output = folder.run(&["people.csv", "--report", "people.csv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("would overwrite"));
    assert_eq!(fs::read_to_string(folder.0.join("people.csv")).unwrap(), people());
}
