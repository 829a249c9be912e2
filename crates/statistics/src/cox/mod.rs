//! Cox's proportional hazards model, also for (start, stop] data, strata, weights and clusters.
//! Therneau and Grambsch, Modeling Survival Data, Springer 2000, is meant where a page alone is named.

mod baseline;
mod concordance;
mod newton;
mod proportional_hazards;
mod risk_sets;
mod robust;

pub use baseline::{Baseline, Step};
pub use concordance::{Concordance, Ranking, concordance};
pub use proportional_hazards::{ProportionalHazards, Transform};

use newton::Maximum;
use risk_sets::{Order, Sample};

use crate::coefficient::{Coefficient, Test, table};
use crate::design::{Design, Standardised, check_column, weights_or_ones};
use crate::distribution::critical_value;
use crate::error::Error;
use crate::matrix::{Cholesky, Square, dot};

/// How events at the same time share their risk set; pages 48 to 50.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// Each tied event sees the average of those that may have gone before it.
    #[default]
    Efron,
    /// Each tied event sees the whole risk set.
    Breslow,
}

/// What a model is fitted to, a value a row.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// The terms.
    pub design: &'a Design,
    /// When the row comes under observation; at time 0 where not given.
    pub entry: Option<&'a [f64]>,
    /// When the row leaves observation.
    pub exit: &'a [f64],
    /// Whether it leaves by an event.
    pub event: &'a [bool],
    /// Rows of different strata have baseline hazards of their own.
    pub strata: Option<&'a [usize]>,
    /// How many observations a row stands for.
    pub weights: Option<&'a [f64]>,
    /// Rows of one patient, eye pair or site, for robust standard errors.
    pub clusters: Option<&'a [usize]>,
}

/// How to fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Events at the same time.
    pub ties: Ties,
    /// Of the intervals.
    pub confidence: f64,
    /// Half of this times the sum of squared coefficients is taken from the log partial likelihood; 0 for none.
    pub ridge: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { ties: Ties::Efron, confidence: 0.95, ridge: 0.0 }
    }
}

/// The tests that no term matters; page 53.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tests {
    /// Twice the gain of log-likelihood.
    pub likelihood_ratio: Test,
    /// Of the estimates and their model-based covariance.
    pub wald: Test,
    /// Of the slope at zero.
    pub score: Test,
    /// Wald's with the robust covariance, where clusters were given.
    pub robust_wald: Option<Test>,
}

/// A fitted model.
#[derive(Debug, Clone)]
pub struct Fit {
    /// Log hazard ratios; standard errors are robust where clusters were given.
    pub coefficients: Vec<Coefficient>,
    /// The model-based standard errors.
    pub model_standard_errors: Vec<f64>,
    /// Of the estimates; robust where clusters were given.
    pub covariance: Square,
    /// The maximum of the log partial likelihood, without the penalty.
    pub log_likelihood: f64,
    /// The log partial likelihood when no term matters.
    pub null_log_likelihood: f64,
    /// None for a penalised model, whose statistics have other distributions.
    pub tests: Option<Tests>,
    /// Harrell's.
    pub concordance: Concordance,
    /// Of the linear predictor against the mean of each column.
    pub linear_predictor: Vec<f64>,
    /// The cumulative hazard of a row with the mean of each column.
    pub baseline: Baseline,
    /// Rows.
    pub observations: usize,
    /// Of them.
    pub events: usize,
    /// Until the estimates settled.
    pub iterations: usize,
    checked: Checked,
    ties: Ties,
}

impl Fit {
    /// Tests whether the hazards stay proportional: for each term, and for all together.
    ///
    /// # Errors
    /// None of the data of a fitted model: only those of arithmetic that broke down.
    pub fn proportional_hazards(&self, transform: Transform) -> Result<ProportionalHazards, Error> {
        proportional_hazards::test(self, transform)
    }
}

/// What the test of proportional hazards needs of the fit.
#[derive(Debug, Clone)]
struct Checked {
    sample: Sample,
    order: Order,
    names: Vec<String>,
    /// On the standardised scale.
    estimates: Vec<f64>,
}

/// Fits the model.
///
/// # Errors
/// No events, an exit that is not after its entry, columns that are constant, collinear or have no finite estimate.
pub fn fit(data: &Data<'_>, options: &Options) -> Result<Fit, Error> {
    let critical = critical_value(options.confidence)?;
    if !(options.ridge >= 0.0 && options.ridge.is_finite()) {
        return Err(Error::Argument { what: "the ridge penalty", value: options.ridge, must: "0 or more" });
    }
    if data.design.width() == 0 {
        return Err(Error::NoTerms);
    }
    let standardised = data.design.standardised()?;
    let sample = check(data, &standardised)?;
    let order = Order::new(&sample);
    let penalty: Vec<f64> = standardised.scales.iter().map(|s| options.ridge / (s * s)).collect();
    let Maximum { estimates, at, at_zero, iterations } =
        newton::maximise(&sample, &order, options.ties, &penalty, data.design)?;
    let mut penalised = at.information.clone();
    penalty.iter().enumerate().for_each(|(j, p)| penalised[(j, j)] += p);
    let factor = Cholesky::new(&penalised).map_err(|j| data.design.collinear(j))?;
    let model = factor.inverse();
    let robust =
        data.clusters.map(|clusters| robust::covariance(&sample, &order, options.ties, &estimates, &model, clusters));

    let width = data.design.width();
    let tests = (options.ridge == 0.0).then(|| {
        let wald = dot(&estimates, &at.information.times(&estimates));
        let score =
            Cholesky::new(&at_zero.information).map_or(f64::NAN, |f| dot(&at_zero.score, &f.solve(&at_zero.score)));
        let robust_wald = robust
            .as_ref()
            .map(|v| Cholesky::new(v).map_or(f64::NAN, |factor| dot(&estimates, &factor.solve(&estimates))));
        Tests {
            likelihood_ratio: Test::new(2.0 * (at.log_likelihood - at_zero.log_likelihood), width),
            wald: Test::new(wald, width),
            score: Test::new(score, width),
            robust_wald: robust_wald.map(|w| Test::new(w, width)),
        }
    });
    let back = standardised.back(false);
    let model = model.between(&back);
    let covariance = robust.map_or_else(|| model.clone(), |robust| robust.between(&back));
    let linear_predictor = sample.linear_predictor(&estimates);
    let ranking = Ranking {
        entry: data.entry,
        exit: data.exit,
        event: data.event,
        strata: data.strata,
        weights: data.weights,
        clusters: data.clusters,
    };
    Ok(Fit {
        coefficients: table(data.design.names(), &back.times(&estimates), &covariance, critical),
        model_standard_errors: (0..width).map(|j| model[(j, j)].sqrt()).collect(),
        covariance,
        log_likelihood: at.log_likelihood,
        null_log_likelihood: at_zero.log_likelihood,
        tests,
        concordance: concordance(&ranking, &linear_predictor)?,
        baseline: baseline::estimate(&sample, &order, options.ties, &linear_predictor),
        linear_predictor,
        observations: sample.exit.len(),
        events: sample.event.iter().filter(|&&event| event).count(),
        iterations,
        checked: Checked { names: data.design.names().to_vec(), sample, order, estimates },
        ties: options.ties,
    })
}

fn check(data: &Data<'_>, standardised: &Standardised) -> Result<Sample, Error> {
    let rows = data.design.rows();
    check_column("the time", data.exit, rows, "a finite number", f64::is_finite)?;
    let length = |what: &str, found: usize| {
        if found == rows { Ok(()) } else { Err(Error::Length { what: what.into(), found, rows }) }
    };
    length("the event", data.event.len())?;
    length("the strata", data.strata.map_or(rows, <[usize]>::len))?;
    length("the clusters", data.clusters.map_or(rows, <[usize]>::len))?;
    let entry = match data.entry {
        // Everybody is there before the first event.
        None => vec![f64::NEG_INFINITY; rows],
        Some(entry) => {
            check_column("the entry time", entry, rows, "a finite number", f64::is_finite)?;
            entry.to_vec()
        }
    };
    if let Some(row) = entry.iter().zip(data.exit).position(|(entry, exit)| entry >= exit) {
        let (what, must) = ("the time", "after the entry time");
        return Err(Error::OutOfRange { what: what.into(), row: row + 1, value: data.exit[row], must });
    }
    if !data.event.contains(&true) {
        return Err(Error::NoEvent);
    }
    Ok(Sample {
        x: standardised.values.clone(),
        width: data.design.width(),
        entry,
        exit: data.exit.to_vec(),
        event: data.event.to_vec(),
        weights: weights_or_ones(data.weights, rows)?,
        strata: data.strata.map_or_else(|| vec![0; rows], <[usize]>::to_vec),
    })
}
