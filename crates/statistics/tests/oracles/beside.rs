//! Figures of R 4.2.2 (survival 3.5-3) on the data sets of those packages, which are no part of the project.
//! `INSITE_TABLES` names the folder that `insite fetch-data` wrote, and then each table must be there; else copies beside
//! the project are read, and where there are none, only this comparison is missing.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use statistics::cox::{Data, Fit, Options, fit};
use statistics::{Design, glm};

use crate::{close, estimates};

/// Where a data set lies: in the folder `tables`, or beside the project under the name of its R package.
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

struct Table {
    columns: BTreeMap<String, usize>,
    rows: Vec<csv::StringRecord>,
}

impl Table {
    /// The rows of a data set in which none of these columns is missing.
    fn complete(name: &str, wanted: &[&str]) -> Option<Self> {
        let mut reader = csv::Reader::from_path(place(std::env::var_os("INSITE_TABLES"), name)?).unwrap();
        let names = reader.headers().unwrap().clone();
        let columns: BTreeMap<String, usize> = names.iter().enumerate().map(|(at, name)| (name.into(), at)).collect();
        let rows = reader.records().map(Result::unwrap);
        let is_there = |row: &csv::StringRecord| wanted.iter().all(|&w| !["", "NA"].contains(&&row[columns[w]]));
        let rows = rows.filter(is_there).collect();
        Some(Self { columns, rows })
    }

    fn text(&self, column: &str) -> Vec<&str> {
        self.rows.iter().map(|row| &row[self.columns[column]]).collect()
    }

    fn numbers(&self, column: &str) -> Vec<f64> {
        self.text(column).iter().map(|cell| cell.parse().unwrap()).collect()
    }

    fn logs(&self, column: &str) -> Vec<f64> {
        self.numbers(column).into_iter().map(libm::log).collect()
    }

    fn is(&self, column: &str, value: &str) -> Vec<bool> {
        self.text(column).iter().map(|&cell| cell == value).collect()
    }

    fn labels(&self, column: &str) -> Vec<usize> {
        self.numbers(column).into_iter().map(|label| label as usize).collect()
    }
}

fn indicator(column: &[bool]) -> Vec<f64> {
    column.iter().map(|&b| f64::from(u8::from(b))).collect()
}

fn hazards(columns: &[(&str, Vec<f64>)], table: &Table, given: &Given<'_>) -> Fit {
    let columns: Vec<_> = columns.iter().map(|(name, values)| ((*name).to_owned(), values.clone())).collect();
    let terms = Design::from_columns(table.rows.len(), &columns).unwrap();
    let (exit, event) = (table.numbers(given.exit), table.is(given.event.0, given.event.1));
    let entry = given.entry.map(|entry| table.numbers(entry));
    let clusters = given.cluster.map(|cluster| table.labels(cluster));
    let data = Data {
        design: &terms,
        entry: entry.as_deref(),
        exit: &exit,
        event: &event,
        strata: None,
        weights: None,
        clusters: clusters.as_deref(),
    };
    fit(&data, &Options::default()).unwrap()
}

struct Given<'a> {
    entry: Option<&'a str>,
    exit: &'a str,
    event: (&'a str, &'a str),
    cluster: Option<&'a str>,
}

#[test]
fn primary_biliary_cholangitis() {
    let Some(pbc) = Table::complete("pbc", &["age", "edema", "bili", "protime", "albumin"]) else { return };
    let columns = [
        ("age", pbc.numbers("age")),
        ("edema", pbc.numbers("edema")),
        ("log(bili)", pbc.logs("bili")),
        ("log(protime)", pbc.logs("protime")),
        ("log(albumin)", pbc.logs("albumin")),
    ];
    let fit = hazards(&columns, &pbc, &Given { entry: None, exit: "time", event: ("status", "2"), cluster: None });
    assert_eq!((fit.observations, fit.events), (416, 160));
    let ours = estimates(&fit.coefficients);
    close(&ours, &[0.0396091, 0.8963114, 0.8635506, 2.3868393, -2.5069232], 5e-8);
    close(&[fit.concordance.c], &[0.8347], 5e-5);
}

#[test]
fn diabetic_retinopathy() {
    let Some(eyes) = Table::complete("diabetic", &[]) else { return };
    let given = Given { entry: None, exit: "time", event: ("status", "1"), cluster: Some("id") };
    let (laser, grown) =
        (eyes.numbers("trt"), indicator(&eyes.numbers("age").iter().map(|&a| a >= 20.0).collect::<Vec<_>>()));
    let plain = &hazards(&[("laser", laser.clone())], &eyes, &given).coefficients[0];
    close(&[libm::exp(plain.estimate)], &[0.460], 5e-4);
    assert!((plain.z + 5.27).abs() < 5e-3, "{}", plain.z);
    let product = laser.iter().zip(&grown).map(|(l, g)| l * g).collect();
    let crossed = hazards(&[("laser", laser), ("grown", grown), ("laser:grown", product)], &eyes, &given);
    close(&[crossed.coefficients[2].estimate], &[-0.846], 5e-4);
}

#[test]
fn chronic_granulomatous_disease() {
    let Some(cgd) = Table::complete("cgd", &[]) else { return };
    let given = Given { entry: Some("tstart"), exit: "tstop", event: ("status", "1"), cluster: Some("id") };
    let columns = [("interferon", indicator(&cgd.is("treat", "rIFN-g")))];
    let interferon = &hazards(&columns, &cgd, &given).coefficients[0];
    close(&[libm::exp(interferon.estimate)], &[0.334], 5e-4);
    close(&[interferon.standard_error], &[0.312], 5e-4);
}

#[test]
fn colon_cancer() {
    let Some(mut colon) = Table::complete("colon", &[]) else { return };
    let rows = colon.rows.clone();
    for (kind, ratio) in [("2", 0.690), ("1", 0.599)] {
        let at = colon.columns["etype"];
        colon.rows = rows.iter().filter(|row| &row[at] == kind).cloned().collect();
        let columns = [("Lev", indicator(&colon.is("rx", "Lev"))), ("Lev+5FU", indicator(&colon.is("rx", "Lev+5FU")))];
        let given = Given { entry: None, exit: "time", event: ("status", "1"), cluster: None };
        let fit = hazards(&columns, &colon, &given);
        close(&[libm::exp(fit.coefficients[1].estimate)], &[ratio], 5e-4);
    }
}

/// The seizures of the eight weeks of each patient.
#[test]
fn epilepsy() {
    let Some(visits) = Table::complete("epil", &[]) else { return };
    let mut patients: BTreeMap<usize, (f64, f64, f64, f64)> = BTreeMap::new();
    let (y, base, age) = (visits.numbers("y"), visits.numbers("base"), visits.numbers("age"));
    let treated = indicator(&visits.is("trt", "progabide"));
    for (i, subject) in visits.labels("subject").into_iter().enumerate() {
        patients.entry(subject).or_insert((0.0, libm::log(base[i] / 4.0), treated[i], libm::log(age[i]))).0 += y[i];
    }
    assert_eq!(patients.len(), 59);
    let column = |of: fn(&(f64, f64, f64, f64)) -> f64| patients.values().map(of).collect::<Vec<f64>>();
    let columns = [("base", column(|p| p.1)), ("progabide", column(|p| p.2)), ("age", column(|p| p.3))];
    let columns: Vec<_> = columns.into_iter().map(|(name, values)| (name.to_owned(), values)).collect();
    let terms = Design::from_columns(59, &columns).unwrap();
    let outcome = column(|p| p.0);
    let data = glm::Data { design: &terms, outcome: &outcome, offset: None, weights: None };
    let fit = glm::negative_binomial(&data, 0.95).unwrap();
    let progabide = &fit.coefficients[2];
    let ratios = [progabide.estimate, progabide.low, progabide.high].map(libm::exp);
    close(&ratios, &[0.770, 0.574, 1.031], 5e-4);
    close(&[fit.theta.unwrap().estimate], &[3.694], 2e-4);
}

#[test]
#[should_panic(expected = "there is no pbc.csv")]
fn a_named_folder_must_hold_the_tables() {
    place(Some(concat!(env!("CARGO_MANIFEST_DIR"), "/src").into()), "pbc");
}
