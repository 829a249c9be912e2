//! The cohort and its features as one table to learn from: rows of training, and rows of tests.

use std::collections::BTreeMap;
use std::path::Path;

use fit::{Data, Outcome, Survival};
use serde::{Deserialize, Serialize};
use store::Frame;

use crate::error::RecipeError;

/// What kind of outcome is learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// The outcome within the time at risk, yes or no; who is lost before it is known is left out.
    Binary,
    /// The time to the outcome; competing events end observation.
    Survival,
    /// The number in the cohort's column `outcome`.
    Continuous,
}

/// Cohort and features, row by row.
#[derive(Debug)]
pub struct Rows {
    /// `cohort.parquet`.
    pub cohort: Frame,
    /// `features.parquet`.
    pub features: Frame,
    /// To which split each row belongs.
    pub splits: Vec<String>,
    /// Rows whose outcome is not known, which nothing is learnt from nor measured on.
    pub unknown: usize,
    /// Positions of the rows that are used.
    used: Vec<usize>,
}

impl Rows {
    /// Reads what the steps before left in the run's folder.
    ///
    /// # Errors
    /// When a file is missing or the two do not belong together.
    pub fn read(run: &Path, task: Task) -> Result<Self, RecipeError> {
        let read = |name: &str, step: &'static str| {
            let path = run.join(name);
            if path.exists() { Ok(Frame::read_parquet(&path)?) } else { Err(RecipeError::NotYet { path, step }) }
        };
        let cohort = read("cohort.parquet", "cohort")?;
        let features = read("features.parquet", "features")?;
        if cohort.numbers("row")? != features.numbers("row")? {
            let problem = "holds other rows than cohort.parquet".to_owned();
            return Err(RecipeError::Changed { path: run.join("features.parquet"), problem, step: "features" });
        }
        let splits = cohort.texts("split")?.iter().map(|split| split.clone().unwrap_or_default()).collect();
        let known: Vec<bool> = match task {
            Task::Binary | Task::Continuous => cohort.numbers("outcome")?.iter().map(|y| !y.is_nan()).collect(),
            Task::Survival => {
                let (time, event) = (cohort.numbers("time_days")?, cohort.numbers("event")?);
                time.iter().zip(event).map(|(time, event)| *time > 0.0 && !event.is_nan()).collect()
            }
        };
        let used: Vec<usize> = (0..cohort.rows()).filter(|row| known[*row]).collect();
        let unknown = cohort.rows() - used.len();
        Ok(Self { cohort, features, splits, unknown, used })
    }

    /// Positions of the rows of a split whose outcome is known.
    #[must_use]
    pub fn of(&self, split: &str) -> Vec<usize> {
        self.used.iter().copied().filter(|row| self.splits[*row] == split).collect()
    }

    /// The splits that there are beside `train`, in order.
    #[must_use]
    pub fn sealed_splits(&self) -> Vec<String> {
        let mut names: Vec<String> = self.used.iter().map(|row| self.splits[*row].clone()).collect();
        names.sort_unstable();
        names.dedup();
        names.retain(|name| name != "train" && !name.is_empty());
        names
    }

    /// These rows as a table of the model's columns.
    ///
    /// # Errors
    /// When a column is missing, or not of numbers.
    pub fn data(&self, rows: &[usize], columns: &[String], task: Task, cluster: &str) -> Result<Data, RecipeError> {
        let mut values = Vec::with_capacity(columns.len());
        for column in columns {
            values.push(self.features.numbers(column)?);
        }
        let table = rows.iter().flat_map(|row| values.iter().map(|column| column[*row])).collect();
        let numbers = |name: &str| -> Result<Vec<f64>, RecipeError> {
            let column = self.cohort.numbers(name)?;
            Ok(rows.iter().map(|row| column[*row]).collect())
        };
        let outcome = match task {
            Task::Binary => Outcome::Binary(numbers("outcome")?),
            Task::Continuous => Outcome::Continuous(numbers("outcome")?),
            Task::Survival => Outcome::Survival(Survival {
                time: numbers("time_days")?,
                event: numbers("event")?.into_iter().map(|event| event == 1.0).collect(),
                strata: match self.cohort.column("stratum") {
                    Some(_) => numbered(self.cohort.texts("stratum")?, rows).into_iter().map(|n| n as usize).collect(),
                    None => vec![],
                },
                entry: vec![],
            }),
        };
        let weights = numbers("weight")?;
        let days = self.cohort.dates("index_date")?;
        let epoch = jiff::civil::date(1970, 1, 1);
        let day = |row: &usize| {
            days[*row].and_then(|day| epoch.until(day).ok()).map_or(0.0, |span| f64::from(span.get_days()))
        };
        Ok(Data {
            columns: columns.to_vec(),
            rows: table,
            outcome,
            weights: if weights.iter().all(|weight| *weight == 1.0) { vec![] } else { weights },
            groups: self.groups(rows, cluster)?,
            times: rows.iter().map(day).collect(),
        })
    }

    /// Numbers that are the same for rows which belong together, in every split.
    ///
    /// # Errors
    /// When the cohort has no such column of texts.
    pub fn groups(&self, rows: &[usize], cluster: &str) -> Result<Vec<u64>, RecipeError> {
        Ok(numbered(self.cohort.texts(cluster)?, rows))
    }

    /// The values of each input over the rows, by the input's name.
    ///
    /// # Errors
    /// When an input's column is not of numbers.
    pub fn inputs(&self, rows: &[usize], names: &[String]) -> Result<BTreeMap<String, Vec<f64>>, RecipeError> {
        let mut inputs = BTreeMap::new();
        for name in names.iter().filter(|name| self.features.column(name).is_some()) {
            let column = self.features.numbers(name)?;
            inputs.insert(name.clone(), rows.iter().map(|row| column[*row]).collect());
        }
        Ok(inputs)
    }
}

/// The texts of the rows, numbered in the order of the whole table: the same text has the same number in every split.
fn numbered(texts: &[Option<String>], rows: &[usize]) -> Vec<u64> {
    let mut names: Vec<&str> = texts.iter().flatten().map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    let number = |row: &usize| texts[*row].as_deref().and_then(|text| names.binary_search(&text).ok());
    // A row without a text stands alone.
    rows.iter().map(|row| number(row).map_or((names.len() + row) as u64, |at| at as u64)).collect()
}
