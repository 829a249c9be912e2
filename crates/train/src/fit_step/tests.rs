//! The step on tables made by hand: what the cohort says of its sample reaches models and predictions.

use std::path::PathBuf;

use serde_json::{Value, json};
use store::Quiet;

use super::*;

const ROWS: usize = 80;

/// A folder with the tables that the steps before leave: one column `a`, half of the rows with the outcome (which is
/// more frequent with a high `a`), and every eighth row ended by a competing event.
fn run(name: &str, prevalence: &Value) -> Options {
    let run: PathBuf = std::env::temp_dir().join(format!("insite-fit-step-{name}-{}", std::process::id()));
    fs::create_dir_all(&run).unwrap();
    let numbers = |of: &dyn Fn(usize) -> f64| Column::Number((0..ROWS).map(of).collect());
    let texts = |of: &dyn Fn(usize) -> String| Column::Text((0..ROWS).map(|row| Some(of(row))).collect());
    let is_case = |row: usize| row % 2 == 1;
    let mut cohort = Frame::new("cohort");
    let columns = [
        ("row", numbers(&|row| row as f64)),
        ("person", texts(&|row| format!("p{row}"))),
        ("index_date", Column::Date(vec![Some(jiff::civil::date(2020, 1, 1)); ROWS])),
        ("outcome", numbers(&|row| f64::from(u8::from(is_case(row))))),
        ("time_days", numbers(&|row| 10.0 + (row * 13 % 90) as f64)),
        ("event", numbers(&|row| if row % 8 == 0 { 2.0 } else { f64::from(u8::from(is_case(row))) })),
        ("weight", numbers(&|_| 1.0)),
        ("split", texts(&|_| "train".to_owned())),
        ("site", texts(&|_| "here".to_owned())),
    ];
    for (name, column) in columns {
        cohort.push(name, column).unwrap();
    }
    cohort.write_parquet(&run.join("cohort.parquet")).unwrap();
    let mut features = Frame::new("features");
    features.push("row", numbers(&|row| row as f64)).unwrap();
    let a = |row: usize| (row * 7 % 11) as f64 + if is_case(row) { 2.5 } else { 0.0 };
    features.push("a", numbers(&a)).unwrap();
    features.write_parquet(&run.join("features.parquet")).unwrap();
    let write = |name: &str, value: Value| fs::write(run.join(name), value.to_string()).unwrap();
    write("cohort.json", json!({ "prevalence": prevalence }));
    let term = json!({
        "name": "a", "expression": "a", "inputs": ["a"], "unit": null, "missing_share": 0.0, "min": null, "median": null,
        "max": null, "mean_with_outcome": null, "mean_without_outcome": null, "missing_share_with_outcome": null,
        "missing_share_without_outcome": null, "auc": null, "latest_evidence_days": null,
    });
    write(
        "features.json",
        json!({
            "rows": ROWS, "lead_time_days": 0, "terms": [term], "inputs": [], "entries_left_out_as_later": 0,
            "entries_left_out_as_undated": 0, "findings": [], "codes": [], "settings": { "inputs": [] },
        }),
    );
    Options { data: run.clone(), concepts: run.clone(), events: None, run, threads: 1, seed: None }
}

fn recipe(fit: &str) -> Recipe {
    let text = format!("[fit]\nouter_folds = 2\ninner_folds = 2\n{fit}");
    Recipe { path: "train.toml".into(), text, seed: 1 }
}

/// What the step made of the only candidate.
struct Made {
    report: FitReport,
    /// Of patients whose `a` is 0, 1, … 11.
    risks: Vec<f64>,
    notes: Vec<String>,
    held_out: Vec<f64>,
}

fn made(options: &Options, recipe: &Recipe) -> Made {
    let report = fit_alone(recipe, options, &Quiet).unwrap();
    let file = read_model(&options.run, &report.candidates[0]).unwrap().file().clone();
    let (notes, model) = (file.notes.clone(), file.compile().unwrap());
    let risk = |a: i32| model.outputs[0].value_from_margins(&model.predictor.margins_from_row(&[f64::from(a)]));
    let predictions = Frame::read_parquet(&options.run.join("fit/predictions.parquet")).unwrap();
    let held_out = predictions.numbers("one").unwrap().to_vec();
    fs::remove_dir_all(&options.run).unwrap();
    Made { report, risks: (0..12).map(risk).collect(), notes, held_out }
}

fn with_offset() -> Value {
    // King and Zeng's equation 7: half of the sample, one in fifty of the population.
    json!({
        "population": 0.02, "sample": 0.5, "cases": 40, "controls": 40, "weight_of_cases": 0.04,
        "weight_of_controls": 1.96, "intercept_offset": libm::log(49.0), "applied": "offset",
    })
}

#[test]
fn an_offset_divides_the_odds_of_the_model_and_of_held_out_predictions() {
    for learner in ["logistic", "boosted_trees"] {
        let recipe = recipe(&format!("task = 'binary'\ncandidates = [{{ name = 'one', learner = '{learner}' }}]\n"));
        let plain = made(&run(&format!("plain-{learner}"), &Value::Null), &recipe);
        let lowered = made(&run(&format!("offset-{learner}"), &with_offset()), &recipe);
        let near = |before: f64, after: f64| {
            let odds = before / (1.0 - before) / 49.0;
            assert!((after - odds / (1.0 + odds)).abs() < 1e-12, "{learner}: {before} became {after}");
        };
        plain.risks.iter().zip(&lowered.risks).for_each(|(before, after)| near(*before, *after));
        assert_eq!(plain.held_out.len(), ROWS);
        plain.held_out.iter().zip(&lowered.held_out).for_each(|(before, after)| near(*before, *after));
        let offsets = (plain.report.intercept_offset, lowered.report.intercept_offset);
        assert_eq!(offsets, (None, Some(libm::log(49.0))));
        assert_eq!(plain.notes.len() + 1, lowered.notes.len(), "the model's notes say it");
    }
}

#[test]
fn an_offset_that_a_candidate_cannot_have_is_refused_before_anything_is_fitted() {
    let forest = recipe("task = 'binary'\ncandidates = [{ name = 'wood', learner = 'random_forest' }]\n");
    let options = run("refused", &with_offset());
    let said = fit_alone(&forest, &options, &Quiet).unwrap_err().to_string();
    assert!(said.contains("`wood`") && said.contains("correct = \"weights\""), "{said}");
    assert!(!options.run.join("fit/fit.json").exists());
    fs::remove_dir_all(&options.run).unwrap();
}

#[test]
fn competing_events_are_counted_and_said_by_the_model() {
    let cox = recipe("task = 'survival'\nhorizon_days = 60\ncandidates = [{ name = 'one', learner = 'cox' }]\n");
    let Made { report, notes, .. } = made(&run("competing", &Value::Null), &cox);
    assert_eq!(report.competing_events, Some(ROWS / 8));
    let said = "Competing events end observation: the value is the risk if they did not happen (net risk), which is above \
                the risk that will be seen. Of 80 training rows, 10 ended so.";
    assert!(notes.iter().any(|note| note == said), "{notes:?}");
    let binary = recipe("task = 'binary'\ncandidates = [{ name = 'one', learner = 'logistic' }]\n");
    let Made { report, notes, .. } = made(&run("no-competing", &Value::Null), &binary);
    assert_eq!(report.competing_events, None);
    assert!(!notes.iter().any(|note| note.contains("Competing")), "{notes:?}");
}
