//! Public research data: the results that R gives. `INSITE_TABLES` names the folder that `insite fetch-data` wrote, and then
//! each table must be there; else copies beside the project are read, and where there are none, nothing is compared.

#![allow(clippy::unwrap_used, reason = "a test ends at the first thing that fails")]

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use fit::effect::interaction_table;
use fit::{Candidate, Data, Learner, Metric, Outcome, Point, Sealed, Settings, Survival, Training};

/// Where the table lies: in the folder `tables`, or beside the project under the name of its R package.
fn place(tables: Option<OsString>, name: &str) -> Option<PathBuf> {
    if let Some(tables) = tables {
        let path = Path::new(&tables).join(format!("{name}.csv"));
        assert!(
            path.is_file(),
            "INSITE_TABLES names {tables:?}, but there is no {name}.csv: `insite fetch-data --to DIR`"
        );
        return Some(path);
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/tabular");
    ["survival", "MASS"]
        .map(|package| beside.join(format!("{package}_{name}.csv")))
        .into_iter()
        .find(|path| path.is_file())
}

/// A table's columns of numbers; text and `NA` are missing.
struct Table {
    names: Vec<String>,
    cells: Vec<Vec<String>>,
}

impl Table {
    /// `None` where the data are not there.
    fn open(name: &str) -> Option<Self> {
        let mut reader = csv::Reader::from_path(place(env::var_os("INSITE_TABLES"), name)?).unwrap();
        let names = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: Result<csv::StringRecord, csv::Error>| record.unwrap().iter().map(str::to_owned).collect();
        Some(Self { names, cells: reader.records().map(row).collect() })
    }

    fn texts(&self, name: &str) -> Vec<&str> {
        let at = self.names.iter().position(|n| n == name).unwrap();
        self.cells.iter().map(|row| row[at].as_str()).collect()
    }

    fn numbers(&self, name: &str) -> Vec<f64> {
        self.texts(name).iter().map(|text| text.parse().unwrap_or(f64::NAN)).collect()
    }
}

fn data(columns: &[(&str, Vec<f64>)], outcome: Outcome) -> Data {
    let count = outcome.count();
    Data {
        columns: columns.iter().map(|(name, _)| (*name).to_owned()).collect(),
        rows: (0..count).flat_map(|row| columns.iter().map(move |(_, values)| values[row])).collect(),
        outcome,
        ..Data::default()
    }
}

fn complete(data: &Data) -> Data {
    data.take(&(0..data.count()).filter(|row| data.row(*row).iter().all(|v| !v.is_nan())).collect::<Vec<_>>())
}

fn candidate(learner: Learner) -> Candidate {
    Candidate {
        name: learner.name().into(),
        learner,
        columns: vec![],
        missing: Default::default(),
        calibration: Default::default(),
        class_weight: Default::default(),
        monotone: Default::default(),
        grid: Default::default(),
    }
}

fn logs(values: &[f64]) -> Vec<f64> {
    values.iter().map(|v| libm::log(*v)).collect()
}

/// R 4.2.2, survival 3.5-3: `coxph(Surv(time, status == 2) ~ age + edema + log(bili) + log(protime) + log(albumin), pbc)`.
#[test]
fn the_cox_model_of_pbc_is_that_of_r() {
    let Some(table) = Table::open("pbc") else { return };
    let event = table.numbers("status").iter().map(|s| *s == 2.0).collect();
    let survival = Survival { time: table.numbers("time"), event, ..Survival::default() };
    let columns = [
        ("age", table.numbers("age")),
        ("edema", table.numbers("edema")),
        ("log_bilirubin", logs(&table.numbers("bili"))),
        ("log_protime", logs(&table.numbers("protime"))),
        ("log_albumin", logs(&table.numbers("albumin"))),
    ];
    let training = Training::new(complete(&data(&columns, Outcome::Survival(survival)))).unwrap();
    let settings = Settings { horizon: Some(5.0 * 365.25), ..Settings::default() };
    let model = fit::train(&training, &candidate(Learner::Cox), &Point::default(), &settings).unwrap();
    let model::Predictor::Scores(scores) = &model.file().predictor else { panic!("linear scores") };
    let expected = [0.0396091, 0.8963114, 0.8635506, 2.3868393, -2.5069232];
    for (found, expected) in scores.weights[0].iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{found}, R {expected}");
    }
    let opened = Sealed::new(training.data().clone()).open(vec![model]).unwrap();
    let c = Metric::Concordance.of(&opened.data, &opened.margins[0]);
    assert!((c - 0.8347).abs() < 5e-4, "{c}");
}

/// R: `glm(type ~ ., binomial, Pima.tr)` has an AUROC of 0.8659 in Pima.te. Other learners come near.
#[test]
fn pima_is_as_in_r() {
    let (Some(train), Some(test)) = (Table::open("Pima.tr"), Table::open("Pima.te")) else { return };
    let of = |table: &Table| {
        let outcome = table.texts("type").iter().map(|t| f64::from(u8::from(*t == "Yes"))).collect();
        let columns = ["npreg", "glu", "bp", "skin", "bmi", "ped", "age"].map(|name| (name, table.numbers(name)));
        data(&columns, Outcome::Binary(outcome))
    };
    let training = Training::new(of(&train)).unwrap();
    let learners = [Learner::Logistic, Learner::ElasticNet, Learner::RandomForest, Learner::Svm, Learner::BoostedTrees];
    let settings = Settings { threads: 2, ..Settings::default() };
    let selection = fit::select(&training, &learners.map(candidate), &settings, &|_, _| {}).unwrap();
    let opened = Sealed::new(of(&test)).open(selection.into_final_models()).unwrap();
    let auroc: Vec<f64> = opened.margins.iter().map(|margins| Metric::Auroc.of(&opened.data, margins)).collect();
    assert!((auroc[0] - 0.8659).abs() < 5e-5, "{auroc:?}");
    assert!(auroc[1..].iter().all(|auroc| *auroc > 0.79), "{auroc:?}");
}

/// R: `coxph(Surv(time, status) ~ trt * (age >= 20), diabetic, cluster = id)`: the interaction is −0.846.
#[test]
fn laser_helps_adults_more_as_in_r() {
    let Some(table) = Table::open("diabetic") else { return };
    let event = table.numbers("status").iter().map(|s| *s == 1.0).collect();
    let survival = Survival { time: table.numbers("time"), event, ..Survival::default() };
    let adult = table.numbers("age").iter().map(|age| f64::from(u8::from(*age >= 20.0))).collect();
    let mut data = data(&[("adult", adult)], Outcome::Survival(survival));
    data.groups = table.numbers("id").iter().map(|id| *id as u64).collect();
    let treated: Vec<bool> = table.numbers("trt").iter().map(|t| *t == 1.0).collect();
    let table = interaction_table(&Training::new(data).unwrap(), &treated, &[]).unwrap();
    let product = table.lines.iter().find(|line| line.name == "treatment × adult").unwrap();
    assert!((product.estimate + 0.846).abs() < 5e-4, "{table:?}");
    assert!(product.p < 0.05 && table.p < 0.05);
}

/// R, package MASS: `glm.nb` of the seizures of eight weeks on `log(base / 4)`, treatment and `log(age)` of 59 persons.
#[test]
fn the_negative_binomial_model_of_epil_is_that_of_r() {
    let Some(table) = Table::open("epil") else { return };
    let (y, base, age) = (table.numbers("y"), table.numbers("base"), table.numbers("age"));
    let mut persons: std::collections::BTreeMap<&str, [f64; 4]> = Default::default();
    for (row, (subject, treatment)) in table.texts("subject").into_iter().zip(table.texts("trt")).enumerate() {
        let treated = f64::from(u8::from(treatment == "progabide"));
        let person = persons.entry(subject).or_insert([0.0, libm::log(base[row] / 4.0), treated, libm::log(age[row])]);
        person[0] += y[row];
    }
    assert_eq!(persons.len(), 59);
    let column = |at: usize| persons.values().map(|person| person[at]).collect::<Vec<f64>>();
    let columns = [("log_base", column(1)), ("progabide", column(2)), ("log_age", column(3))];
    let training = Training::new(data(&columns, Outcome::Continuous(column(0)))).unwrap();
    let of = |learner| fit::train(&training, &candidate(learner), &Point::default(), &Settings::default()).unwrap();
    let model = of(Learner::NegativeBinomial);
    let model::Predictor::Scores(scores) = &model.file().predictor else { panic!("linear scores") };
    let ratio = libm::exp(scores.weights[0][1]);
    assert!((ratio - 0.770).abs() < 5e-4, "{ratio}");
    let after = model.file().notes[0].split("with theta ").nth(1).unwrap();
    let theta: f64 = after.split(' ').next().unwrap().parse().unwrap();
    assert!((theta - 3.694).abs() < 5e-4, "{theta}");
    // The value is a mean count: about the mean of what was counted.
    let opened = Sealed::new(training.data().clone()).open(vec![model, of(Learner::Poisson)]).unwrap();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / 59.0;
    assert!((mean(&opened.values[0]) / mean(&column(0)) - 1.0).abs() < 0.1);
    // Poisson's score equation of the intercept.
    assert!((mean(&opened.values[1]) / mean(&column(0)) - 1.0).abs() < 1e-9);
}

#[test]
#[should_panic(expected = "there is no pbc.csv")]
fn a_named_folder_must_hold_the_tables() {
    place(Some(concat!(env!("CARGO_MANIFEST_DIR"), "/src").into()), "pbc");
}
