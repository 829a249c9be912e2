//! What the columns of a table seem to be: a proposal that the reader confirms or changes.

use std::collections::BTreeMap;

use assess::Bundle;
use features::{HandForm, HandKind};
use serde::{Deserialize, Serialize};
use validate::{InputChoice, PlanInput};

use super::days;
use super::error::TableError;
use super::mapping::TableMapping;

/// Rows that are looked at.
const LOOKED_AT: usize = 200;
const PATIENTS: &[&str] = &["patient", "patientid", "subject", "subjectid", "id", "personid", "mrn", "pid", "who"];
const NAMES: &[&str] = &["name", "patientname", "fullname"];
const BIRTHS: &[&str] = &["birthdate", "dateofbirth", "dob", "born", "birthday"];
const DAYS: &[&str] = &["day", "date", "visitdate", "sampledate", "indexdate", "asof", "asofdate"];

/// What must be said of a table, and what its columns seem to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TablePlan {
    /// The columns, in the order of the table.
    pub columns: Vec<String>,
    /// What the models read, first what a column seems to hold, then what most models read.
    pub inputs: Vec<TableInput>,
    /// What the columns seem to be.
    pub mapping: TableMapping,
}

/// Something that a column may hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableInput {
    /// What it is, by what it is of.
    pub input: PlanInput,
    /// Units that it may have; none where it has no unit.
    pub units: Vec<String>,
    /// How many models read it.
    pub models: usize,
}

/// Looks at the beginning of a table.
///
/// # Errors
/// When there is no header.
pub fn plan(head: &[u8], bundles: &[&Bundle]) -> Result<TablePlan, TableError> {
    let (delimiter, columns) = validate::header(head).map_err(|error| TableError::Header(error.to_string()))?;
    let rows = sample(head, delimiter, columns.len());
    let named: Vec<(String, Option<String>)> = columns.iter().map(|column| validate::parted(column)).collect();
    let find = |names: &[&str]| {
        let at = names.iter().find_map(|name| named.iter().position(|(column, _)| column == name));
        at.map(|at| (at, columns[at].clone()))
    };
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(String::as_str);
    let has_decimal_comma = delimiter != b','
        && rows.iter().flatten().any(|cell| cell.contains(',') && validate::number(cell, true).is_some());
    let mut mapping = TableMapping::empty(char::from(delimiter), if has_decimal_comma { ',' } else { '.' });
    mapping.patient = find(PATIENTS).map(|(_, column)| column).unwrap_or_default();
    let [name, birth, day] = [NAMES, BIRTHS, DAYS].map(find);
    let dated = birth.iter().chain(&day);
    mapping.dates = dated.clone().find_map(|(at, _)| days::form_of(cells(*at)));
    let taken: Vec<String> = [&name, &birth, &day].into_iter().flatten().map(|(_, column)| column.clone()).collect();
    [mapping.name, mapping.birth_date, mapping.day] = [name, birth, day].map(|found| found.map(|(_, column)| column));
    let mut inputs = inputs(bundles);
    for input in &inputs {
        let TableInput { input: PlanInput { input: of, label, unit, .. }, units, .. } = input;
        let gender: &[&str] = if of == "sex" { &["gender"] } else { &[] };
        let names = [of.as_str(), label].into_iter().chain(gender.iter().copied()).map(|name| validate::parted(name).0);
        let at = names.into_iter().find_map(|name| named.iter().position(|(column, _)| *column == name));
        let Some(at) = at.filter(|at| !taken.contains(&columns[*at]) && columns[*at] != mapping.patient) else {
            continue;
        };
        // What has one unit only, or none, needs none to be said; any other unit is the reader's to say.
        let only = unit.clone().filter(|_| units.len() <= 1);
        let unit = named[at].1.clone().or(only);
        mapping.inputs.insert(of.clone(), InputChoice::Column { column: columns[at].clone(), unit });
    }
    inputs.sort_by_key(|one| {
        (!mapping.inputs.contains_key(&one.input.input), std::cmp::Reverse(one.models), one.input.label.clone())
    });
    Ok(TablePlan { columns, inputs, mapping })
}

/// What the models read and a column may hold.
fn inputs(bundles: &[&Bundle]) -> Vec<TableInput> {
    let mut found: BTreeMap<String, TableInput> = BTreeMap::new();
    for bundle in bundles {
        let features = bundle.features();
        let mut names: Vec<String> = features.inputs().iter().flat_map(|input| features.hand_names(input)).collect();
        names.sort_unstable();
        names.dedup();
        for form in names.iter().filter_map(|name| features.column_form(name)) {
            found.entry(form.of.clone()).or_insert_with(|| table_input(&form)).models += 1;
        }
    }
    found.into_values().collect()
}

fn table_input(form: &HandForm) -> TableInput {
    let HandForm { of, label, kind } = form;
    let (units, options) = match kind {
        HandKind::Number(units) => (units.iter().map(|unit| unit.unit.clone()).collect(), vec![]),
        HandKind::YesNo => (vec![], vec!["yes".into(), "no".into()]),
        HandKind::Options(options) => (vec![], options.iter().map(|(name, _)| name.clone()).collect()),
    };
    let unit = units.first().cloned();
    let input = PlanInput { input: of.clone(), label: label.clone(), unit, options, is_needed: false, is_rule: false };
    TableInput { input, units, models: 0 }
}

/// The first rows, as far as they are whole.
fn sample(head: &[u8], delimiter: u8, columns: usize) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(head);
    let rows = reader.byte_records().filter_map(Result::ok).filter(|row| row.len() == columns).take(LOOKED_AT);
    rows.map(|row| row.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(head: &str) -> TablePlan {
        let models = catalog::models().0;
        let bundles: Vec<&Bundle> = models.iter().map(|model| &model.bundle).collect();
        plan(head.as_bytes(), &bundles).unwrap()
    }

    #[test]
    fn columns_are_known_by_name_and_units_only_where_they_stand_there() {
        let plan = planned(
            "\u{feff}MRN;Name;Geschlecht;DOB;Date;Age;Creatinine (umol/L);Albumin in serum or plasma;AST\n\
             1;A;f;03/04/1960;22/11/2026;66;80,5;4,1;20\n",
        );
        let mapping = &plan.mapping;
        assert_eq!((mapping.delimiter, mapping.decimal, mapping.dates), (';', ',', Some(days::DateForm::DayFirst)));
        assert_eq!(
            (mapping.patient.as_str(), mapping.birth_date.as_deref(), mapping.day.as_deref()),
            ("MRN", Some("DOB"), Some("Date"))
        );
        let column = |column: &str, unit: Option<&str>| {
            Some(InputChoice::Column { column: column.into(), unit: unit.map(String::from) })
        };
        assert_eq!(mapping.inputs.get("creatinine").cloned(), column("Creatinine (umol/L)", Some("umol/L")));
        assert_eq!(mapping.inputs.get("age").cloned(), column("Age", Some("a")));
        // Albumin may be in g/dL or g/L: the table does not say, and nobody guesses.
        assert_eq!(mapping.inputs.get("albumin").cloned(), column("Albumin in serum or plasma", None));
        assert!(!mapping.inputs.contains_key("sex"));
        assert!(plan.inputs[0].models > 0 && mapping.inputs.contains_key(&plan.inputs[0].input.input));
    }

    #[test]
    fn what_no_column_can_say_is_not_asked_for() {
        let plan = planned("id\n1\n");
        let names: Vec<&str> = plan.inputs.iter().map(|one| one.input.input.as_str()).collect();
        for there in ["age", "sex", "creatinine", "egfr", "diabetes", "statin", "smoking", "height"] {
            assert!(names.contains(&there), "{there} of {names:?}");
        }
        assert!(names.iter().all(|name| !name.contains('.')), "{names:?}");
    }
}
