//! Regression tables: coefficients with intervals, ratios, tests.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::super::tables::{cell, number, plain, said};
use crate::interval::{Estimate, Interval};
use crate::summary::p_value;

/// One fitted model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClassicalTable {
    /// Its heading.
    pub title: String,
    /// How it was fitted and to whom.
    pub caption: String,
    /// What the exponential of a coefficient is, such as `Hazard ratio`; absent where it means nothing.
    pub ratio: Option<String>,
    /// One term each.
    pub rows: Vec<CoefficientRow>,
    /// Tests of the whole model or of its assumptions.
    pub tests: Vec<TestRow>,
    /// What else is to be known.
    pub notes: Vec<String>,
}

/// One term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoefficientRow {
    /// Its name.
    pub term: String,
    /// The coefficient with its interval.
    pub estimate: Estimate,
    /// Its standard error.
    pub standard_error: f64,
    /// The coefficient over its standard error.
    pub z: f64,
    /// Two-sided.
    pub p: f64,
}

/// One test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestRow {
    /// Its name.
    pub test: String,
    /// The statistic.
    pub statistic: f64,
    /// Of the statistic, where it has them.
    pub degrees_of_freedom: Option<usize>,
    /// P of a statistic at least as far out.
    pub p: f64,
}

/// A ratio with the interval of its logarithm.
pub(crate) fn ratio(estimate: Estimate) -> Estimate {
    let interval = estimate.interval.map(|i| Interval { low: libm::exp(i.low), high: libm::exp(i.high) });
    Estimate { value: libm::exp(estimate.value), interval }
}

pub(crate) fn table(table: &ClassicalTable) -> Markup {
    let row = |r: &CoefficientRow| {
        let mut row = vec![cell(&r.term), said(Some(r.estimate)), cell(number(r.standard_error))];
        if table.ratio.is_some() {
            row.push(said(Some(ratio(r.estimate))));
        }
        row.extend([cell(number(r.z)), cell(p_value(r.p))]);
        row
    };
    let mut heads = vec!["Term", "Coefficient", "Standard error"];
    heads.extend(table.ratio.as_deref());
    heads.extend(["z", "p"]);
    let rows: Vec<Vec<Markup>> = table.rows.iter().map(row).collect();
    let test = |t: &TestRow| {
        let freedom = t.degrees_of_freedom.map_or_else(|| "–".into(), |d| d.to_string());
        vec![cell(&t.test), cell(number(t.statistic)), cell(freedom), cell(p_value(t.p))]
    };
    let tests: Vec<Vec<Markup>> = table.tests.iter().map(test).collect();
    html! {
        h3 { (table.title) }
        (plain(&table.caption, &heads, &rows))
        @if !tests.is_empty() { (plain("Tests.", &["Test", "Statistic", "Degrees of freedom", "p"], &tests)) }
        @if !table.notes.is_empty() { ul { @for note in &table.notes { li { (note) } } } }
    }
}
