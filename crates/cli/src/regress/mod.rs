//! `insite regress`: a regression table of a CSV file, for people or as JSON.

pub(crate) mod complete;
mod print;
pub(crate) mod table;
pub(crate) mod terms;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use statistics::cox::{self, Ties, Transform};
use statistics::{Design, Error, glm};

use complete::Complete;
pub(crate) use print::{p as shown_p, test_json};
use table::Table;
use terms::{Column, Terms};

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
    /// Of the intervals.
    #[arg(long, default_value = "0.95")]
    confidence: f64,
    /// One JSON object instead of a table.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut table = Table::read(&arguments.table)?;
    restrict(&mut table, &arguments.conditions)?;
    let terms = Terms::read(&arguments.terms, &table)?;
    match arguments.kind {
        Kind::Cox => hazards(arguments, &table, &terms)?,
        _ => means(arguments, &table, &terms)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Keeps the rows for which all conditions hold.
pub(crate) fn restrict(table: &mut Table, conditions: &[String]) -> Result<()> {
    for condition in conditions {
        let holds = terms::condition(condition, table)?
            .with_context(|| format!("--where {condition}: write a comparison, such as etype=2 or age>=18"))?;
        let keep: Vec<bool> = holds.into_iter().map(|holds| holds == Some(true)).collect();
        if !keep.contains(&true) {
            bail!("--where {condition}: no row is left");
        }
        table.retain(&keep);
    }
    Ok(())
}

fn needed<'a>(given: Option<&'a String>, name: &str, kind: Kind) -> Result<&'a String> {
    given.with_context(|| format!("{} regression needs {name}", print::title(kind)))
}

fn unused(given: &[(&str, bool)], kind: Kind) -> Result<()> {
    match given.iter().find(|(_, is_given)| *is_given) {
        Some((name, _)) => bail!("{name} has no meaning in {} regression; leave it out", print::title(kind)),
        None => Ok(()),
    }
}

/// The terms' columns of the complete rows.
fn design(columns: &[Column], complete: &Complete) -> Result<Design, Error> {
    let columns: Vec<_> = columns.iter().map(|column| complete.column(column)).collect();
    Design::from_columns(complete.kept(), &columns)
}

fn require_terms(complete: &mut Complete, terms: &Terms) {
    for column in terms.columns.iter().chain(&terms.offset).chain(&terms.weights) {
        complete.require(&column.name, &column.values);
    }
    for labels in terms.strata.iter().chain(&terms.clusters) {
        complete.require(&labels.name, &labels.values);
    }
}

/// Names the line of the file instead of the row among those analysed.
pub(crate) fn located(error: Error, table: &Table, complete: &Complete) -> anyhow::Error {
    match error {
        Error::OutOfRange { what, row, value, must } => {
            let place = complete.row(row - 1).map_or_else(String::new, |row| table.place(row));
            anyhow!("{place}: {what} is {value}, but must be {must}; correct or drop the row")
        }
        other => anyhow!("{other} ({})", complete.said()),
    }
}

fn hazards(arguments: &Arguments, table: &Table, terms: &Terms) -> Result<()> {
    let kind = arguments.kind;
    let time = needed(arguments.time.as_ref(), "--time", kind)?;
    let event = needed(arguments.event.as_ref(), "--event", kind)?;
    unused(
        &[
            ("--outcome", arguments.outcome.is_some()),
            ("offset()", terms.offset.is_some()),
            ("--against", arguments.against.is_some()),
        ],
        kind,
    )?;
    let (exits, events) = (table.numbers(time)?, terms::event(event, table)?);
    let entries = arguments.entry.as_ref().map(|entry| table.numbers(entry)).transpose()?;
    let mut complete = Complete::of(table);
    complete.require(time, &exits);
    complete.require(event, &events);
    if let (Some(name), Some(values)) = (&arguments.entry, &entries) {
        complete.require(name, values);
    }
    require_terms(&mut complete, terms);
    complete.check()?;
    let said = |error| located(error, table, &complete);
    let design = design(&terms.columns, &complete).map_err(said)?;
    let (exit, event) = (complete.values(&exits), complete.values(&events));
    let entry = entries.as_ref().map(|entries| complete.values(entries));
    let weights = terms.weights.as_ref().map(|weights| complete.values(&weights.values));
    let (strata, clusters) = (complete.labels(terms.strata.as_ref()), complete.labels(terms.clusters.as_ref()));
    let data = cox::Data {
        design: &design,
        entry: entry.as_deref(),
        exit: &exit,
        event: &event,
        strata: strata.as_deref(),
        weights: weights.as_deref(),
        clusters: clusters.as_deref(),
    };
    let ties = match arguments.ties {
        TiedEvents::Efron => Ties::Efron,
        TiedEvents::Breslow => Ties::Breslow,
    };
    let options = cox::Options { ties, confidence: arguments.confidence, ridge: arguments.ridge };
    let fit = cox::fit(&data, &options).map_err(said)?;
    let transform = match arguments.proportional {
        TimeScale::Km => Transform::KaplanMeier,
        TimeScale::Identity => Transform::Identity,
    };
    let proportional = fit.proportional_hazards(transform).map_err(said)?;
    print::hazards(arguments, &complete, &fit, &proportional, clusters.is_some())
}

fn means(arguments: &Arguments, table: &Table, terms: &Terms) -> Result<()> {
    let kind = arguments.kind;
    let outcome = needed(arguments.outcome.as_ref(), "--outcome", kind)?;
    unused(
        &[
            ("--time", arguments.time.is_some()),
            ("--entry", arguments.entry.is_some()),
            ("--event", arguments.event.is_some()),
            ("--ridge", arguments.ridge != 0.0),
            ("strata()", terms.strata.is_some()),
            ("cluster()", terms.clusters.is_some()),
        ],
        kind,
    )?;
    let outcomes: Vec<Option<f64>> = match kind {
        Kind::Logistic => {
            let classes = terms::event(outcome, table)?.into_iter();
            classes.map(|class| class.map(|class| f64::from(u8::from(class)))).collect()
        }
        _ => table.numbers(outcome)?,
    };
    let mut complete = Complete::of(table);
    complete.require(outcome, &outcomes);
    require_terms(&mut complete, terms);
    complete.check()?;
    let said = |error| located(error, table, &complete);
    let large = design(&terms.columns, &complete).map_err(said)?;
    let outcome = complete.values(&outcomes);
    let offset = terms.offset.as_ref().map(|offset| complete.values(&offset.values));
    let weights = terms.weights.as_ref().map(|weights| complete.values(&weights.values));
    let fit = |design: &Design| {
        let (offset, weights) = (offset.as_deref(), weights.as_deref());
        let data = glm::Data { design, outcome: &outcome, offset, weights };
        match kind {
            Kind::Logistic => glm::logistic(&data, arguments.confidence),
            Kind::NegativeBinomial => glm::negative_binomial(&data, arguments.confidence),
            _ => glm::poisson(&data, arguments.confidence),
        }
    };
    let fitted = fit(&large).map_err(said)?;
    // The smaller model is fitted to the rows of the larger one.
    let test = match &arguments.against {
        None => None,
        Some(against) => {
            let smaller = Terms::read(against, table)?;
            let own = smaller.columns.iter().find(|c| terms.columns.iter().all(|other| other.name != c.name));
            if let Some(own) = own {
                bail!("--against: the term {} is not among --terms, so the models are not nested", own.name);
            }
            let small = fit(&design(&smaller.columns, &complete).map_err(said)?).map_err(said)?;
            Some(glm::likelihood_ratio(&small, &fitted).map_err(said)?)
        }
    };
    print::means(arguments, &complete, &fitted, test)
}
