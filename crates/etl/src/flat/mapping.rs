//! How a flat table says what it says: the mapping file.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::settings::{BadRows, Encoding};

/// A flat table and what its columns mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlatSource {
    /// The table: CSV with any usual separator, packed with gzip or not, or Parquet.
    pub file: PathBuf,
    /// A file with the rest of this mapping; then nothing else but `file` stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<PathBuf>,
    /// The encoding of a text file.
    #[serde(default)]
    pub encoding: Encoding,
    /// The separator, where it is not one of comma, tab, semicolon and bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// Whether numbers are written `1,5`.
    #[serde(default)]
    pub decimal_comma: bool,
    /// Cells that mean nothing, beside empty ones.
    #[serde(default = "not_available")]
    pub missing: Vec<String>,
    /// Rows and cells that cannot be read as the mapping says.
    #[serde(default)]
    pub bad_rows: BadRows,
    /// The column of the person's identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Each row is a person of its own, and its number the identifier.
    #[serde(default)]
    pub rows_are_persons: bool,
    /// Stands before the identifier, to keep persons of several tables apart.
    #[serde(default)]
    pub person_prefix: String,
    /// Only rows that are as all of these say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Listed>,
    /// The day from which times are counted and on which values were true.
    #[serde(default)]
    pub index_date: IndexDate,
    /// The birth date, as a column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<BirthDate>,
    /// The birth date, from the age on the index date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// The sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The column of the place of care.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The place of care of everyone in the table, where no column states it: it tells tables apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// What the columns say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryMapping>,
    /// What happened later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Outcome>,
    /// The observation period; where absent, that of each outcome's time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodMapping>,
}

/// A column whose cell is one of some.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// The column.
    pub column: String,
    /// The cells.
    pub is: Vec<String>,
}

/// The form of dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// `2020-01-31`, perhaps with a time behind it, or `20200131`.
    #[default]
    Iso,
    /// `31/01/2020`, `31.1.2020`, `31-01-2020`.
    Dmy,
    /// `01/31/2020`.
    Mdy,
}

/// A column of dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateColumn {
    /// The column.
    pub column: String,
    /// The form of its dates.
    #[serde(default)]
    pub format: DateFormat,
}

/// The day from which times are counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum IndexDate {
    /// One day for all, for tables that give no dates.
    Day(String),
    /// Each row's own.
    Column(DateColumn),
}

impl Default for IndexDate {
    fn default() -> Self {
        Self::Day("2000-01-01".to_owned())
    }
}

/// The birth date, perhaps only its year or month.
pub type BirthDate = DateColumn;

/// The unit of an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeUnit {
    /// Whole years: the birthday is set on the index date, so that `age_completed` is the table's number.
    CompletedYears,
    /// Years of 365.25 days, to the nearest day, so that `age_julian` is the table's number.
    JulianYears,
    /// Days.
    Days,
}

/// The age on the index date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// The column.
    pub column: String,
    /// Its unit.
    pub unit: AgeUnit,
}

/// The sex of all, or of each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Sex {
    /// `female` or `male`: that of every person of the table.
    All(String),
    /// Each person's own.
    Column(SexColumn),
}

/// A column of the sex.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SexColumn {
    /// The column.
    pub column: String,
    /// Cells that mean female.
    pub female: Vec<String>,
    /// Cells that mean male.
    pub male: Vec<String>,
    /// Cells that mean neither; the sex stays unset.
    #[serde(default)]
    pub unknown: Vec<String>,
}

/// When something was: on the index date, where nothing else is said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct When {
    /// A column of dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The form of its dates.
    pub format: DateFormat,
    /// A column of times from the index date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<String>,
    /// Days in a unit of that column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_per_unit: Option<f64>,
    /// Days that are added to all of these.
    pub plus_days: i32,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A measurement or an answer.
    Observation,
    /// A diagnosis or problem.
    Condition,
    /// A drug.
    Medication,
    /// A procedure.
    Procedure,
    /// A visit or stay.
    Encounter,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// A number, perhaps after `<`, `<=`, `>=` or `>`.
    #[default]
    Number,
    /// Words.
    Text,
}

/// What a cell means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Code {
    /// Yes or no.
    Boolean(bool),
    /// A number.
    Number(f64),
    /// A coded answer `system|code|display`, or words.
    Text(String),
}

/// The unit of all, or of each row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum UnitOf {
    /// The unit, in UCUM.
    All(String),
    /// The column of the unit.
    Column {
        /// The column.
        column: String,
    },
}

/// A column that becomes an entry of the chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryMapping {
    /// What it becomes.
    pub kind: EntryKind,
    /// The column of the value, or that `if_equals` looks at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What it is: `system|code|display`, several parted by line breaks. Systems are `loinc`, `snomed`, `icd10cm`, `icd10`,
    /// `icd9cm`, `rxnorm`, `atc`, `cpt`, `icd10pcs`, or a URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The column of the code, for tables of one event a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_column: Option<String>,
    /// The system of `code_column`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// What cells of `code_column` stand for, as in `code`; others are codes of `system`, or refused without one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, String>,
    /// The unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitOf>,
    /// How the value is read, where `values` does not say.
    #[serde(default, rename = "type")]
    pub value_type: ValueType,
    /// What cells mean; then every cell must be among these, or in `drop`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Code>,
    /// Cells that make no entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drop: Vec<String>,
    /// Only cells that are one of these make an entry, which then has no value unless `values` gives one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub if_equals: Vec<String>,
    /// Only rows that are as all of these say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Listed>,
    /// When it was true, or began.
    #[serde(default)]
    pub when: When,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<When>,
    /// The column of the days for which a drug was supplied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_supply: Option<String>,
    /// The class of an encounter (`AMB`, `EMER`, `IMP`), or what is told of a drug (`ordered`, `dispensed`, `administered`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
}

/// What an outcome becomes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// A condition with a code.
    #[default]
    Condition,
    /// The person's death.
    Death,
}

/// A time to an event or to the end of follow-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// What it becomes where it happened.
    #[serde(default)]
    pub kind: OutcomeKind,
    /// What it is, as in an entry; not for a death.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The column of the time from the index date.
    pub time: String,
    /// Days in a unit of it. Cox models know only the order of times: hundredths of months may be days of a longer time.
    #[serde(default = "one")]
    pub days_per_unit: f64,
    /// The column that says whether it happened.
    pub status: String,
    /// Its cells that say that it did.
    pub events: Vec<String>,
    /// Its cells that say that it did not; where given, any other cell is refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub censored: Vec<String>,
    /// Only rows that are as all of these say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<Listed>,
    /// Days before the index date from which the person was observed.
    #[serde(default = "a_year")]
    pub before_days: i32,
}

/// The observation period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodMapping {
    /// Days before the index date from which the person was observed.
    #[serde(default = "a_year")]
    pub before_days: i32,
    /// The column of the time from the index date to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Days in a unit of it.
    #[serde(default = "one")]
    pub days_per_unit: f64,
    /// Days after the index date to the end, the same for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_days: Option<i32>,
}

fn one() -> f64 {
    1.0
}

fn a_year() -> i32 {
    365
}

fn not_available() -> Vec<String> {
    vec!["NA".to_owned()]
}
