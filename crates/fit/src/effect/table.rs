//! The classical table: covariates, treatment and their products in one model, and the test of all products together.

use serde::{Deserialize, Serialize};
use statistics::{Design, Test, cox, glm};

use crate::data::{Data, Outcome};
use crate::error::Error;
use crate::training::Training;

/// One coefficient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The covariate, `treatment`, or `treatment × covariate`.
    pub name: String,
    /// A log odds ratio, or a log hazard ratio for survival.
    pub estimate: f64,
    /// Of the estimate; for survival robust where persons have several rows.
    pub standard_error: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Wald's, two-sided.
    pub p: f64,
}

/// The table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InteractionTable {
    /// Logistic regression, or Cox's model (Efron) for survival.
    pub lines: Vec<Line>,
    /// The likelihood-ratio statistic of all products together.
    pub chi_squared: f64,
    /// How many products.
    pub degrees_of_freedom: usize,
    /// Its p.
    pub p: f64,
}

/// The table of these columns (all where none are named).
///
/// # Errors
/// Missing values, columns that are not there, constant, collinear or separate the outcomes, a continuous outcome.
pub fn interaction_table(training: &Training, treated: &[bool], columns: &[String]) -> Result<InteractionTable, Error> {
    let all = training.data();
    let names = if columns.is_empty() { all.columns.clone() } else { columns.to_vec() };
    let data = all.only(&names).map_err(|name| Error::Setting { what: format!("there is no column {name}") })?;
    if treated.len() != data.count() {
        return Err(Error::Length { what: "the treatment", found: treated.len(), rows: data.count() });
    }
    let arm: Vec<f64> = treated.iter().map(|treated| f64::from(u8::from(*treated))).collect();
    let mut main: Vec<(String, Vec<f64>)> =
        names.iter().cloned().zip((0..data.width()).map(|c| data.column(c).collect())).collect();
    let products: Vec<(String, Vec<f64>)> = main
        .iter()
        .map(|(name, values)| (format!("treatment × {name}"), values.iter().zip(&arm).map(|(v, a)| v * a).collect()))
        .collect();
    main.push(("treatment".into(), arm));
    let count = products.len();
    let small = Design::from_columns(data.count(), &main)?;
    let large = Design::from_columns(data.count(), &[main, products].concat())?;
    let (lines, test) = match &data.outcome {
        Outcome::Binary(outcome) => logistic(&data, outcome, &small, &large)?,
        Outcome::Survival(_) => hazards(&data, &small, &large, count)?,
        Outcome::Continuous(_) => {
            return Err(Error::Setting { what: "the table is of binary and survival outcomes".into() });
        }
    };
    let lines = lines.into_iter().map(|c| Line {
        name: c.name,
        estimate: c.estimate,
        standard_error: c.standard_error,
        low: c.low,
        high: c.high,
        p: c.p,
    });
    let Test { chi_squared, degrees_of_freedom, p } = test;
    Ok(InteractionTable { lines: lines.collect(), chi_squared, degrees_of_freedom, p })
}

type Fitted = (Vec<statistics::Coefficient>, Test);

fn logistic(data: &Data, outcome: &[f64], small: &Design, large: &Design) -> Result<Fitted, Error> {
    let weights = data.all_weights();
    let fit = |design| glm::logistic(&glm::Data { design, outcome, offset: None, weights: Some(&weights) }, 0.95);
    let (small, large) = (fit(small)?, fit(large)?);
    let test = glm::likelihood_ratio(&small, &large)?;
    Ok((large.coefficients, test))
}

fn hazards(data: &Data, small: &Design, large: &Design, products: usize) -> Result<Fitted, Error> {
    let Outcome::Survival(s) = &data.outcome else { return Err(Error::Setting { what: "no survival".into() }) };
    let weights = data.all_weights();
    let mut persons: Vec<u64> = (0..data.count()).map(|row| data.group(row)).collect();
    let of: Vec<usize> = persons.iter().map(|person| *person as usize).collect();
    persons.sort_unstable();
    persons.dedup();
    let fit = |design| {
        let rows = cox::Data {
            design,
            entry: (!s.entry.is_empty()).then_some(s.entry.as_slice()),
            exit: &s.time,
            event: &s.event,
            strata: (!s.strata.is_empty()).then_some(s.strata.as_slice()),
            weights: Some(&weights),
            clusters: (persons.len() < of.len()).then_some(of.as_slice()),
        };
        cox::fit(&rows, &cox::Options::default())
    };
    let (small, large) = (fit(small)?, fit(large)?);
    let test = Test::new(2.0 * (large.log_likelihood - small.log_likelihood), products);
    Ok((large.coefficients, test))
}
