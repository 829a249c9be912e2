//! Which column is which input, by name: a proposal that the reader confirms or changes.

use std::collections::BTreeMap;

use assess::{Bundle, InputUse, Quantity};
use serde::{Deserialize, Serialize};

use crate::input::DataForm;
use crate::request::{InputChoice, OutcomeChoice, TimeUnit};

/// What must be said of the files before a check of an output, and what their columns seem to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Plan {
    /// What the model's number is.
    pub quantity: Quantity,
    /// UCUM unit of the number.
    pub unit: String,
    /// The output's own horizon in years, where it has one.
    pub horizon_years: Option<f64>,
    /// The inputs that the output, or a rule of it, reads.
    pub inputs: Vec<PlanInput>,
    /// What the columns seem to be.
    pub guess: Guess,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct PlanInput {
    /// Its name.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// UCUM unit, where it has one.
    pub unit: Option<String>,
    /// What a cell may say, where it is no number: options by name, or `yes` and `no`.
    pub options: Vec<String>,
    /// The output does not answer without it.
    pub is_needed: bool,
    /// It only decides whether, or by which equation, the model answers.
    pub is_rule: bool,
}

/// The plan of a check; `None` where there is no such output.
#[must_use]
pub fn plan(bundle: &Bundle, output: &str, form: DataForm, columns: &[String]) -> Option<Plan> {
    let about = bundle.output_about(output)?;
    let features = bundle.features();
    let used = features.inputs().iter().zip(bundle.uses(output)).filter(|(_, used)| *used != InputUse::None);
    let input = |(input, used): (&features::definition::InputDefinition, InputUse)| {
        let options: Vec<String> = features.options(&input.of).into_iter().map(|(name, _)| name).collect();
        let is_answer = features.is_presence(input);
        PlanInput {
            input: input.name.clone(),
            label: features.label(input).to_owned(),
            unit: features.unit(input).filter(|_| !is_answer && options.is_empty()),
            options: if is_answer { vec!["yes".into(), "no".into()] } else { options },
            is_needed: used == InputUse::Needed,
            is_rule: used == InputUse::Rule,
        }
    };
    Some(Plan {
        quantity: about.quantity,
        unit: about.unit,
        horizon_years: about.horizon_years,
        inputs: used.map(input).collect(),
        guess: guess(bundle, output, form, columns),
    })
}

/// What the columns of a table seem to be.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Guess {
    /// Inputs that a column seems to hold, by input.
    pub inputs: BTreeMap<String, InputChoice>,
    /// Where the outcome seems to be.
    pub outcome: Option<OutcomeChoice>,
    /// The column of identifiers.
    pub subject: Option<String>,
    /// The column of days.
    pub as_of_column: Option<String>,
}

const OUTCOMES: &[&str] = &["outcome", "event", "y", "label", "target", "died", "death", "status", "type"];
const TIMES: &[(&str, TimeUnit)] = &[
    ("time", TimeUnit::Days),
    ("days", TimeUnit::Days),
    ("timedays", TimeUnit::Days),
    ("followupdays", TimeUnit::Days),
    ("months", TimeUnit::Months),
    ("timemonths", TimeUnit::Months),
    ("years", TimeUnit::Years),
    ("timeyears", TimeUnit::Years),
];
const SUBJECTS: &[&str] = &["patient", "patientid", "subject", "subjectid", "id", "personid", "mrn"];
const DAYS: &[&str] = &["asof", "asofdate", "indexdate", "date"];

/// Guesses by the names of inputs, their labels, their concepts, and the names in the model's own training data.
#[must_use]
pub fn guess(bundle: &Bundle, output: &str, form: DataForm, columns: &[String]) -> Guess {
    let plain: Vec<(String, Option<String>)> = columns.iter().map(|column| parted(column)).collect();
    let find = |names: &[&str]| {
        names.iter().find_map(|name| plain.iter().position(|(column, _)| column == name)).map(|at| columns[at].clone())
    };
    let features = bundle.features();
    let trained = bundle.training_names();
    let mut inputs = BTreeMap::new();
    if form == DataForm::Table {
        for (at, (input, used)) in features.inputs().iter().zip(bundle.uses(output)).enumerate() {
            let own = trained.iter().filter(|(_, place)| *place == at).map(|(name, _)| name.as_str());
            let names = [input.name.as_str(), input.of.as_str(), features.label(input)].into_iter().chain(own);
            let names: Vec<String> = names.map(|name| parted(name).0).collect();
            let column = names.iter().find_map(|name| plain.iter().position(|(column, _)| column == name));
            let column = column.or_else(|| plain.iter().position(|(c, _)| input.of == "sex" && c == "gender"));
            if let Some(at) = column.filter(|_| used != InputUse::None) {
                let unit = plain[at].1.clone().filter(|unit| features.unit(input).as_deref() != Some(unit));
                inputs.insert(input.name.clone(), InputChoice::Column { column: columns[at].clone(), unit });
            }
        }
    }
    let taken =
        |column: &String| inputs.values().any(|c| matches!(c, InputChoice::Column { column: c, .. } if c == column));
    let time = TIMES.iter().find_map(|(name, unit)| Some((find(&[name])?, *unit))).filter(|(name, _)| !taken(name));
    let event = find(&["event"]).or_else(|| find(&["status"])).filter(|name| !taken(name));
    let outcome = match (time, event) {
        (Some((time, unit)), Some(event)) => Some(OutcomeChoice::EventByTime { time, event, unit }),
        _ => find(OUTCOMES).filter(|name| !taken(name)).map(|column| {
            let is_amount = bundle.output_about(output).is_some_and(|about| !about.quantity.is_probability());
            let has_unit = bundle.output_about(output).is_some_and(|about| about.unit != "1");
            if is_amount && has_unit {
                OutcomeChoice::Amount { column, unit: None }
            } else {
                OutcomeChoice::Event { column }
            }
        }),
    };
    Guess { outcome, subject: find(SUBJECTS), as_of_column: find(DAYS), inputs }
}

/// A column's name without case and signs, and the unit that it names in brackets at its end.
#[must_use]
pub fn parted(name: &str) -> (String, Option<String>) {
    let name = name.trim();
    let unit = name.strip_suffix([')', ']']).and_then(|rest| rest.split_once(['(', '[']));
    let (bare, unit) = unit.map_or((name, None), |(bare, unit)| (bare, Some(unit.trim().to_owned())));
    // What stands in brackets and is no unit belongs to the name.
    let is_unit = unit.as_deref().is_some_and(|unit| units::Unit::parse(unit).is_some());
    let (bare, unit) = if is_unit { (bare, unit) } else { (name, None) };
    (bare.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect(), unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(model: &str, output: &str, columns: &str) -> Guess {
        let bundle = catalog::model(model).unwrap().unwrap().bundle;
        let columns: Vec<String> = columns.split(',').map(String::from).collect();
        guess(&bundle, output, DataForm::Table, &columns)
    }

    /// The header of the public table that the model was tested on.
    #[test]
    fn names_of_the_training_data_are_known() {
        let found = guessed("diabetes-now", "diabetes", "npreg,glu,bp,skin,bmi,ped,age,type");
        let names: Vec<&str> = found.inputs.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["age", "body_mass_index", "diabetes_pedigree", "diastolic_blood_pressure", "glucose_2h", "pregnancies"]
        );
        assert_eq!(found.outcome, Some(OutcomeChoice::Event { column: "type".into() }));
    }

    #[test]
    fn units_in_brackets_and_times_are_found() {
        let found = guessed("pbc-mayo", "survival_5y", "ID,Age,Bilirubin (umol/L),Albumin [g/dL],time,status");
        let column = |column: &str, unit: Option<&str>| InputChoice::Column {
            column: column.into(),
            unit: unit.map(String::from),
        };
        assert_eq!(found.inputs["bilirubin"], column("Bilirubin (umol/L)", Some("umol/L")));
        assert_eq!(found.inputs["albumin"], column("Albumin [g/dL]", None));
        let (time, event, unit) = ("time".into(), "status".into(), TimeUnit::Days);
        assert_eq!(found.outcome, Some(OutcomeChoice::EventByTime { time, event, unit }));
        assert_eq!(found.subject.as_deref(), Some("ID"));
    }
}
