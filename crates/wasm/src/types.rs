//! What the page asks and what `open` tells it.

use std::collections::BTreeMap;

use assess::{Binding, HandInput, InputSource, ProblemNote};
use catalog::{Disabled, Entry};
use intake::Opened;
use record::{Record, Sex};
use serde::{Deserialize, Serialize};

/// What `assess` is asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct AssessRequest {
    /// Index of the patient, as `open` counts them.
    pub patient: usize,
    /// The day for which the record is read, `YYYY-MM-DD`.
    pub as_of: String,
    /// Models that are asked for even where they would not offer themselves.
    pub asked_for: Vec<String>,
    /// The site's settings by name.
    pub settings: BTreeMap<String, String>,
    /// Inputs whose assumed no the reader does not accept.
    pub questioned: Vec<String>,
    /// What the reader supplies because the record lacks it.
    pub by_hand: Vec<HandInput>,
    /// Inputs to suppose otherwise, by name.
    pub what_if: BTreeMap<String, InputSource>,
    /// To what the assessment belongs.
    pub binding: Binding,
}

/// What was found in the opened files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct OpenedNote {
    /// The patients, in the order in which they appeared.
    pub patients: Vec<PatientNote>,
    /// What could not be used.
    pub problems: Vec<ProblemNote>,
    /// How many files there were.
    pub files: usize,
    /// How many of them could not be read, or broke off.
    pub unreadable_files: usize,
    /// What each file was found to be.
    pub formats: Vec<String>,
    /// Their size together.
    pub bytes: usize,
    /// How many models are ready.
    pub models: usize,
    /// Models that do not compute what they must on this machine.
    pub disabled_models: Vec<DisabledNote>,
}

/// A patient to choose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct PatientNote {
    /// How `assess` calls the patient.
    pub index: usize,
    /// The source's identifier.
    pub id: String,
    /// The name to show.
    pub name: Option<String>,
    /// Birth date, perhaps only year or month.
    pub birth_date: Option<String>,
    /// `female` or `male`.
    pub sex: Option<String>,
    /// Whether the patient has died.
    pub deceased: bool,
    /// Whether part of the input was lost.
    pub incomplete: bool,
    /// How many entries there are.
    pub entries: Entries,
}

/// How many entries a record has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Entries {
    /// Measurements and answers.
    pub observations: usize,
    /// Diagnoses and problems.
    pub conditions: usize,
    /// Drugs.
    pub medications: usize,
    /// Procedures.
    pub procedures: usize,
    /// Visits and stays.
    pub encounters: usize,
}

/// A model that may not be used on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct DisabledNote {
    /// Name of the model.
    pub model: String,
    /// What did not come out.
    pub because: Vec<String>,
}

pub(crate) fn opened(
    opened: &Opened,
    files: &[(String, Vec<u8>)],
    models: &[Entry],
    disabled: &[Disabled],
) -> OpenedNote {
    OpenedNote {
        patients: opened.records.iter().enumerate().map(|(index, record)| patient(index, record)).collect(),
        problems: opened.problems.iter().map(ProblemNote::from).collect(),
        files: files.len(),
        unreadable_files: opened.unreadable_files.len(),
        formats: opened.formats.clone(),
        bytes: files.iter().map(|(_, bytes)| bytes.len()).sum(),
        models: models.len(),
        disabled_models: disabled
            .iter()
            .map(|d| DisabledNote { model: d.model.clone(), because: d.because.clone() })
            .collect(),
    }
}

fn patient(index: usize, record: &Record) -> PatientNote {
    let patient = &record.patient;
    PatientNote {
        index,
        id: patient.id.clone(),
        name: patient.name.clone(),
        birth_date: patient.birth_date.map(|d| d.to_string()),
        sex: patient.sex.map(|s| if s == Sex::Female { "female" } else { "male" }.to_owned()),
        deceased: patient.deceased.is_some(),
        incomplete: record.incomplete,
        entries: Entries {
            observations: record.observations.len(),
            conditions: record.conditions.len(),
            medications: record.medications.len(),
            procedures: record.procedures.len(),
            encounters: record.encounters.len(),
        },
    }
}
