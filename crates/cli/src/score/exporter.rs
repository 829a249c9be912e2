//! `score --as`: one patient's results in a form for other programs or for the note, several patients' as one table or as
//! a file for each.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use assess::Assessment;
use catalog::Entry;
use export::{Export, Format, ModelSource};
use jiff::Timestamp;

use crate::text;

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Form {
    /// A FHIR R4 Bundle: RiskAssessment, Observation, DetectedIssue, Provenance.
    Fhir,
    /// Cards of CDS Hooks 2.0.
    CdsHooks,
    /// A table with a line for each patient, model and output.
    Csv,
    /// Plain text for the clinical note.
    Note,
}

impl Form {
    fn format(self) -> Format {
        match self {
            Self::Fhir => Format::Fhir,
            Self::CdsHooks => Format::CdsHooks,
            Self::Csv => Format::Csv,
            Self::Note => Format::Note,
        }
    }
}

/// Writes each patient's results as they come.
pub(super) struct Exporter<'a> {
    format: Format,
    models: &'a [ModelSource],
    chosen: &'a [String],
    made_at: Timestamp,
    folder: Option<&'a Path>,
    /// How many patients were written.
    written: usize,
}

/// What every model was built from.
pub(super) fn sources(models: &[Entry]) -> Vec<ModelSource> {
    models.iter().map(|m| ModelSource::of(&m.bundle, m.certificate.sha256, &m.card)).collect()
}

impl<'a> Exporter<'a> {
    /// Of the chosen models, or of those that the page shows; into `folder`, which is made.
    ///
    /// # Errors
    /// When there is something in the folder already: a file of another list would stand among the new ones.
    pub(super) fn new(
        form: Form,
        models: &'a [ModelSource],
        chosen: &'a [String],
        folder: Option<&'a PathBuf>,
    ) -> Result<Self> {
        if let Some(folder) = folder {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
            let mut inside = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
            if inside.next().is_some() {
                bail!("{} is not empty; name a new or an empty folder", folder.display());
            }
        }
        let folder = folder.map(PathBuf::as_path);
        Ok(Self { format: form.format(), models, chosen, made_at: Timestamp::now(), folder, written: 0 })
    }

    /// Whether only one patient can be written.
    pub(super) fn is_for_one(&self) -> bool {
        self.folder.is_none() && self.format != Format::Csv
    }

    /// Writes one patient's results: to `out`, or to a file of its own.
    ///
    /// # Errors
    /// When they cannot be exported or written.
    pub(super) fn write(&mut self, assessment: &Assessment, out: &mut impl Write) -> Result<()> {
        let Self { models, chosen, made_at, .. } = *self;
        let export = Export { assessment, models, chosen, made_at };
        self.written += 1;
        if let Some(folder) = self.folder {
            let path = folder.join(export::file_name(self.format, &assessment.as_of, Some(self.written)));
            let text = export::export(self.format, &export)?;
            return fs::write(&path, text).with_context(|| path.display().to_string());
        }
        match self.format {
            Format::Csv => {
                if self.written == 1 {
                    out.write_all(export::table_head()?.as_bytes())?;
                }
                out.write_all(export::table_lines(&export)?.as_bytes())?;
            }
            format => out.write_all(export::export(format, &export)?.as_bytes())?,
        }
        Ok(())
    }

    /// Says what was written where.
    pub(super) fn finish(&self) {
        if let Some(folder) = self.folder {
            let patients = if self.written == 1 { "1 patient" } else { &format!("{} patients", self.written) };
            text::note(&format!("{patients} written to {}, a file each.", folder.display()));
        }
    }
}
