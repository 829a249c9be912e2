//! What commands about one model and one patient's record are given.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use assess::{Bundle, Request, SiteValueSets};
use catalog::Entry;
use intake::{Input, Opened};
use jiff::civil::Date;
use record::Record;

use crate::{score, text};

#[derive(Debug, clap::Args)]
pub(crate) struct OneModel {
    /// Files or folders of one input; a folder stands for the .json and .ndjson files in it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The model, even where it would not offer itself.
    #[arg(long, value_name = "ID")]
    model: String,
    /// The day for which the record is read; today where not given.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// The patient, where the input holds several.
    #[arg(long, value_name = "ID")]
    patient: Option<String>,
    /// An input whose assumed no is not to be taken for granted.
    #[arg(long = "question", value_name = "INPUT")]
    questioned: Vec<String>,
    /// A file of the site's own codes.
    #[arg(long, value_name = "FILE")]
    value_sets: Option<PathBuf>,
}

/// The model, ready, and the input, read.
pub(crate) struct Read {
    models: Vec<Entry>,
    opened: Opened,
    patient: usize,
    pub(crate) request: Request,
}

impl OneModel {
    /// Reads the files and chooses model and patient.
    pub(crate) fn read(&self) -> Result<Read> {
        let mut models = text::models();
        if let Some(path) = &self.value_sets {
            let bytes = fs::read(path).with_context(|| path.display().to_string())?;
            let site: SiteValueSets =
                serde_json::from_slice(&bytes).with_context(|| format!("{} is no value-set file", path.display()))?;
            models.iter_mut().for_each(|m| _ = assess::add_value_sets(m.bundle.features_mut().concepts_mut(), &site));
        }
        let all: Vec<&Bundle> = models.iter().map(|m| &m.bundle).collect();
        score::chosen(&all, std::slice::from_ref(&self.model))?;
        models.retain(|m| m.bundle.about.id == self.model);
        let files = score::expand(&self.files)?;
        let contents = files
            .iter()
            .map(|path| Ok((path.display().to_string(), fs::read(path).with_context(|| path.display().to_string())?)))
            .collect::<Result<Vec<_>>>()?;
        let inputs: Vec<Input<'_>> = contents.iter().map(|(name, bytes)| Input { name, bytes }).collect();
        let opened = score::open(&inputs);
        for note in opened.problems.iter().map(assess::ProblemNote::from).filter(|note| note.severity == "error") {
            text::problem(&note, &files);
        }
        let is_wanted = |record: &Record| self.patient.as_ref().is_none_or(|id| *id == record.patient.id);
        let mut wanted = (0..opened.records.len()).filter(|at| is_wanted(&opened.records[*at]));
        let (first, second) = (wanted.next(), wanted.next());
        let patient = match (first, second) {
            (Some(patient), None) => patient,
            (None, _) => bail!("there is no such patient in the input; it holds {}", score::ids(&opened)),
            _ => bail!("the input holds {}; name one of them with --patient", score::ids(&opened)),
        };
        let request = Request {
            as_of: self.as_of.unwrap_or_else(|| jiff::Zoned::now().date()),
            asked_for: vec![self.model.clone()],
            questioned: self.questioned.clone(),
            ..Request::default()
        };
        Ok(Read { models, opened, patient, request })
    }
}

impl Read {
    /// The patient's record.
    pub(crate) fn record(&self) -> Result<&Record> {
        self.opened.records.get(self.patient).context("there is no patient")
    }

    /// The model.
    pub(crate) fn bundle(&self) -> Result<&Bundle> {
        self.models.first().map(|m| &m.bundle).context("there is no model")
    }
}
