//! `insite regress`: a regression table of a CSV file, for people or as JSON.

mod print;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::ValueEnum;
use regress::{Analysis, RegressError};
use statistics::multiplicity::Method;

pub(crate) use print::p as shown_p;

/// The kinds of regression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Proportional hazards, of --time and --event.
    Cox,
    /// The odds of --outcome, 0 or 1.
    Logistic,
    /// The rate of --outcome, a count.
    Poisson,
    /// The rate of --outcome, a count that varies more than Poisson's.
    NegativeBinomial,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TiedEvents {
    Efron,
    Breslow,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TimeScale {
    Km,
    Identity,
}

/// How p values are adjusted for the number of tests.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Adjust {
    /// Family-wise error rate, step down.
    Holm,
    /// Family-wise error rate of independent or positively dependent tests, step up.
    Hochberg,
    /// False discovery rate, after Benjamini and Hochberg.
    Bh,
    /// False discovery rate of tests that depend on each other in any way, after Benjamini and Yekutieli.
    By,
    /// Family-wise error rate, by the number of tests.
    Bonferroni,
}

impl Adjust {
    fn method(self) -> (&'static str, Method) {
        match self {
            Self::Holm => ("holm", Method::Holm),
            Self::Hochberg => ("hochberg", Method::Hochberg),
            Self::Bh => ("bh", Method::BenjaminiHochberg),
            Self::By => ("by", Method::BenjaminiYekutieli),
            Self::Bonferroni => ("bonferroni", Method::Bonferroni),
        }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What to fit.
    kind: Kind,
    /// A CSV file with a header; a value that is not known is an empty cell or NA.
    table: PathBuf,
    /// Terms, such as "age,log(bili),factor(stage),trt:age>=20,strata(sex),cluster(id),offset(log(years)),weight(n)".
    #[arg(long)]
    terms: String,
    /// The outcome: a column, or which of its values counts, as in status=2.
    #[arg(long, value_name = "COLUMN[=VALUE]")]
    outcome: Option<String>,
    /// When observation ends.
    #[arg(long, value_name = "COLUMN")]
    time: Option<String>,
    /// When observation begins, where not at 0.
    #[arg(long, value_name = "COLUMN")]
    entry: Option<String>,
    /// Whether observation ends with the event: a column of 0 and 1, or which of its values counts, as in status=2.
    #[arg(long, value_name = "COLUMN[=VALUE]")]
    event: Option<String>,
    /// Only rows for which this holds, such as etype=2 or age>=18; may be given several times.
    #[arg(long = "where", value_name = "CONDITION")]
    conditions: Vec<String>,
    /// Compare with the model of only these terms, by the likelihood ratio.
    #[arg(long, value_name = "TERMS")]
    against: Option<String>,
    /// Events at the same time.
    #[arg(long, value_enum, default_value = "efron")]
    ties: TiedEvents,
    /// Half of this times the squared coefficients is taken from the log-likelihood.
    #[arg(long, default_value = "0")]
    ridge: f64,
    /// The scale of time on which hazards are tested for staying proportional.
    #[arg(long, value_enum, default_value = "km")]
    proportional: TimeScale,
    /// Also print p values adjusted for the number of terms; the intercept is not counted.
    #[arg(long, value_enum)]
    adjust: Option<Adjust>,
    /// Of the intervals.
    #[arg(long, default_value = "0.95")]
    confidence: f64,
    /// One JSON object instead of a table.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let analysis = arguments.analysis();
    let finding = analysis.run(Path::new("")).map_err(as_options)?;
    let adjusted = arguments.adjust.map(|adjust| {
        let (method, how) = adjust.method();
        regress::adjusted(&finding, how).map(|p_values| print::Adjusted { method, p_values })
    });
    let adjusted = adjusted.transpose().map_err(as_options)?;
    print::all(&analysis, &finding, adjusted.as_ref(), arguments.json)?;
    Ok(ExitCode::SUCCESS)
}

/// What a library says of a setting, said of the option.
pub(crate) fn as_options(error: RegressError) -> anyhow::Error {
    anyhow!(error.naming(|setting| format!("--{setting}")))
}

impl Arguments {
    fn analysis(&self) -> Analysis {
        Analysis {
            name: self.table.display().to_string(),
            kind: match self.kind {
                Kind::Cox => regress::Kind::Cox,
                Kind::Logistic => regress::Kind::Logistic,
                Kind::Poisson => regress::Kind::Poisson,
                Kind::NegativeBinomial => regress::Kind::NegativeBinomial,
            },
            file: self.table.clone(),
            terms: self.terms.clone(),
            outcome: self.outcome.clone(),
            time: self.time.clone(),
            entry: self.entry.clone(),
            event: self.event.clone(),
            conditions: self.conditions.clone(),
            against: self.against.clone(),
            ties: match self.ties {
                TiedEvents::Efron => regress::Ties::Efron,
                TiedEvents::Breslow => regress::Ties::Breslow,
            },
            ridge: self.ridge,
            proportional: match self.proportional {
                TimeScale::Km => regress::TimeScale::Km,
                TimeScale::Identity => regress::TimeScale::Identity,
            },
            confidence: self.confidence,
            note: None,
            expect: Vec::new(),
        }
    }
}
