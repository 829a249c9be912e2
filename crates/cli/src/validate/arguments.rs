//! What `insite validate` is told, and the request that comes of it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use assess::Bundle;
use jiff::civil::Date;
use validate::{DataForm, DataNote, InputChoice, OutcomeChoice, RecalibrationKind, TimeUnit, ValidationRequest};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// A table (CSV with a header) of inputs and outcomes; or FHIR files, whose outcomes stand in `--outcomes`.
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The model.
    #[arg(long, value_name = "ID")]
    pub(super) model: String,
    /// The output; may be left out where the model gives only one.
    #[arg(long, value_name = "ID")]
    output: Option<String>,
    /// With FHIR files: a table of the patients' identifiers and outcomes, and perhaps of the day for each.
    #[arg(long, value_name = "TABLE.csv")]
    pub(super) outcomes: Option<PathBuf>,
    /// With FHIR files: the day for which records are read whose row in the table states none.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// With FHIR files: the column of that day.
    #[arg(long, value_name = "COLUMN")]
    as_of_column: Option<String>,
    /// Which column an input is in, with the unit where it is not the model's own, such as
    /// `creatinine=Krea@umol/L`. What is not named is guessed by the columns' names.
    #[arg(long = "column", value_name = "INPUT=COLUMN[@UNIT]", value_parser = column)]
    columns: Vec<(String, InputChoice)>,
    /// An input that is the same for everybody in the table, such as `sex=female`.
    #[arg(long = "always", value_name = "INPUT=VALUE", value_parser = always)]
    always: Vec<(String, InputChoice)>,
    /// An input that is not in the table, whatever the columns' names.
    #[arg(long = "without", value_name = "INPUT")]
    without: Vec<String>,
    /// The column that says whether the event happened: 0 and 1, no and yes.
    #[arg(long, value_name = "COLUMN", conflicts_with_all = ["time", "amount"])]
    outcome: Option<String>,
    /// The column of times to the event or to the end of observation.
    #[arg(long, value_name = "COLUMN", requires = "event", conflicts_with = "amount")]
    time: Option<String>,
    /// The column that says whether the event ended the time.
    #[arg(long, value_name = "COLUMN", requires = "time")]
    event: Option<String>,
    /// The unit of the times.
    #[arg(long, value_enum, default_value_t = Unit::Days)]
    time_unit: Unit,
    /// By how many years an event counts, where it is not the output's own horizon.
    #[arg(long, value_name = "YEARS")]
    horizon: Option<f64>,
    /// The column of measured amounts, for models that give one, with its unit where it is not the model's own.
    #[arg(long, value_name = "COLUMN[@UNIT]")]
    amount: Option<String>,
    /// The column that says who a row is; with FHIR files, the patients' identifiers.
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// A column of groups to look at by themselves, beside sex and age; may be given several times.
    #[arg(long = "subgroup", value_name = "COLUMN")]
    subgroups: Vec<String>,
    /// Thresholds to show.
    #[arg(long, value_name = "T,T,…", value_delimiter = ',')]
    thresholds: Vec<f64>,
    /// How many alerts per 1,000 patients can be answered: gives the threshold.
    #[arg(long, value_name = "N")]
    pub(super) budget: Option<f64>,
    /// What `--to` makes of the model's values.
    #[arg(long, value_enum, requires = "to")]
    pub(super) recalibrate: Option<How>,
    /// What the site calls itself, for the overlay.
    #[arg(long, value_name = "NAME", requires = "to")]
    pub(super) site: Option<String>,
    /// When the patients were seen, for the overlay.
    #[arg(long, value_name = "WORDS", default_value = "", requires = "to")]
    pub(super) period: String,
    /// Write the overlay that the site loads: recalibration, threshold of the budget, and where they come from.
    #[arg(long, value_name = "FILE.overlay.json", requires = "site")]
    pub(super) to: Option<PathBuf>,
    /// Write a report that may leave the site: small counts left out; `.csv` makes a table, else JSON.
    #[arg(long, value_name = "FILE")]
    pub(super) shared: Option<PathBuf>,
    /// A file of the site's own codes.
    #[arg(long, value_name = "FILE")]
    pub(super) value_sets: Option<PathBuf>,
    /// Everything as JSON on standard output, instead of the summary.
    #[arg(long)]
    pub(super) json: bool,
    /// Write a report with plots that any browser opens, without network.
    #[arg(long, value_name = "FILE.html")]
    pub(super) report: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Unit {
    Days,
    Months,
    Years,
}

/// What is made of the model's values.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum How {
    /// A new intercept.
    Intercept,
    /// A new intercept and a new slope.
    Slope,
    /// A rising curve.
    Isotonic,
}

impl From<How> for RecalibrationKind {
    fn from(how: How) -> Self {
        match how {
            How::Intercept => Self::Intercept,
            How::Slope => Self::InterceptAndSlope,
            How::Isotonic => Self::Isotonic,
        }
    }
}

impl Arguments {
    /// The request: what is not said is guessed by the columns' names.
    pub(super) fn request(&self, bundle: &Bundle, note: &DataNote) -> Result<ValidationRequest> {
        let outputs: Vec<&str> = bundle.outputs().into_iter().map(|(id, ..)| id).collect();
        let output = match (&self.output, outputs.as_slice()) {
            (Some(output), _) => output.clone(),
            (None, [only]) => (*only).to_owned(),
            (None, all) => bail!("{} gives {}; choose one with --output", self.model, all.join(", ")),
        };
        let guess = validate::guess(bundle, &output, note.form, &note.columns);
        let mut inputs = guess.inputs;
        inputs.extend(self.columns.iter().chain(&self.always).cloned());
        if note.form == DataForm::Records && !inputs.is_empty() {
            bail!("with FHIR files the inputs are found in the records; leave --column and --always out");
        }
        for name in &self.without {
            inputs.remove(name).with_context(|| format!("no column was taken for the input {name}"))?;
        }
        let unit = match self.time_unit {
            Unit::Days => TimeUnit::Days,
            Unit::Months => TimeUnit::Months,
            Unit::Years => TimeUnit::Years,
        };
        let outcome = match (&self.outcome, &self.time, &self.event, &self.amount) {
            (Some(column), ..) => OutcomeChoice::Event { column: column.clone() },
            (None, Some(time), Some(event), _) => {
                OutcomeChoice::EventByTime { time: time.clone(), event: event.clone(), unit }
            }
            (None, _, _, Some(amount)) => {
                let (column, unit) = with_unit(amount);
                OutcomeChoice::Amount { column, unit }
            }
            _ => match guess.outcome {
                // Whether a column of times is days or years is not for a name to decide.
                Some(OutcomeChoice::EventByTime { time, event, .. }) => {
                    OutcomeChoice::EventByTime { time, event, unit }
                }
                Some(found) => found,
                None => bail!(
                    "no column looks like an outcome; name it with --outcome, --time and --event, or --amount; there are: {}",
                    note.columns.join(", ")
                ),
            },
        };
        Ok(ValidationRequest {
            model: self.model.clone(),
            output,
            inputs,
            outcome,
            horizon_years: self.horizon,
            subject: self.id.clone().or(guess.subject),
            as_of_column: self.as_of_column.clone().or(guess.as_of_column),
            as_of: self.as_of.map(|day| day.to_string()),
            subgroups: self.subgroups.clone(),
            thresholds: self.thresholds.clone(),
            budget_per_1000: self.budget,
        })
    }
}

fn with_unit(text: &str) -> (String, Option<String>) {
    match text.rsplit_once('@') {
        Some((column, unit)) => (column.to_owned(), Some(unit.to_owned())),
        None => (text.to_owned(), None),
    }
}

fn column(text: &str) -> Result<(String, InputChoice), String> {
    let (input, rest) = text.split_once('=').ok_or("a column is written input=column, or input=column@unit")?;
    let (column, unit) = with_unit(rest);
    Ok((input.to_owned(), InputChoice::Column { column, unit }))
}

fn always(text: &str) -> Result<(String, InputChoice), String> {
    let (input, value) = text.split_once('=').ok_or("a value for everybody is written input=value")?;
    Ok((input.to_owned(), InputChoice::Always { value: value.to_owned() }))
}
