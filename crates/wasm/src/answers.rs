//! What the engine found, in the words of the protocol.

use assess::ProblemNote;
use catalog::{Certificate, Disabled, Entry};
use intake::Opened;
use protocol::{CertificateNote, DisabledNote, Entries, OpenedNote, PatientNote};
use record::{Record, Sex};

/// The certificates of all models by name, those that are switched off among them.
pub(crate) fn certificates(models: &[Entry], disabled: &[Disabled]) -> Vec<CertificateNote> {
    let passed = models.iter().map(|m| certificate(&m.certificate, &[], true));
    let failed = disabled.iter().map(|d| certificate(&d.certificate, &d.because, false));
    let mut all: Vec<CertificateNote> = passed.chain(failed).collect();
    all.sort_by(|one, other| one.model.cmp(&other.model));
    all
}

fn certificate(of: &Certificate, because: &[String], passed: bool) -> CertificateNote {
    CertificateNote {
        model: of.model.into(),
        title: of.title.into(),
        version: of.version.into(),
        sha256: of.sha256.into(),
        golden_patients: of.golden_patients,
        outputs: of.outputs,
        largest_difference: of.largest_difference,
        largest_relative_difference: of.largest_relative_difference,
        passed,
        because: because.to_vec(),
    }
}

pub(crate) fn opened(
    opened: &Opened,
    files: &[(String, Vec<u8>)],
    models: &[Entry],
    disabled: &[Disabled],
    input_sha256: &str,
) -> OpenedNote {
    OpenedNote {
        input_sha256: input_sha256.into(),
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
