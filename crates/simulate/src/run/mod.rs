//! Draws the people in parallel and writes them in their order.

mod block;
mod files;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use block::Block;
use files::Files;

use crate::disease::{self, Calibration, Term};
use crate::error::SimulateError;
use crate::history;
use crate::truth::{self, Tally};

/// People drawn at a time by a thread; what it holds in memory until it is written.
const BLOCK: u64 = 64;
/// Blocks that a thread may be ahead.
const AHEAD: usize = 2;

/// How the population is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// OMOP CDM 5.4, a CSV file a table.
    OmopCsv,
    /// OMOP CDM 5.4, a Parquet file a table.
    OmopParquet,
    /// FHIR R4 bulk export, a file of JSON lines for each type of resource.
    FhirNdjson,
}

impl Form {
    /// The word on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OmopCsv => "omop-csv",
            Self::OmopParquet => "omop-parquet",
            Self::FhirNdjson => "fhir-ndjson",
        }
    }
}

/// What to write, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// People.
    pub persons: u64,
    /// How they are written.
    pub form: Form,
    /// A folder that does not exist yet, or is empty.
    pub out: PathBuf,
    /// The same seed gives the same people, in every form.
    pub seed: u64,
    /// Threads that draw people; one more writes.
    pub threads: usize,
    /// Share of people whose disease is diagnosed within the outcome window.
    pub prevalence: f64,
}

/// What was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// People.
    pub persons: u64,
    /// Visits, diagnoses, fills, measurements, answers and procedures, each once.
    pub events: u64,
    /// People who belong to the cohort.
    pub eligible: u64,
    /// Of these, with a diagnosis in the outcome window.
    pub cases: u64,
    /// Area under the ROC curve of the true risk: what the best model can reach.
    pub best_auc: f64,
}

/// Writes a population. `progress` is called with the people and events written so far.
///
/// The files are written into a folder beside the wanted one, which gets its name when all is there; the last file is
/// `truth.json`.
///
/// # Errors
/// When a setting makes no sense, the folder is not empty, or something cannot be written.
pub fn simulate(settings: &Settings, progress: &dyn Fn(u64, u64)) -> Result<Summary, SimulateError> {
    check(settings)?;
    let partial = beside(&settings.out);
    // What a run that was stopped has left.
    if partial.exists() {
        fs::remove_dir_all(&partial).map_err(SimulateError::io(&partial))?;
    }
    fs::create_dir_all(&partial).map_err(SimulateError::io(&partial))?;
    let written = write(settings, &partial, progress);
    if written.is_err() {
        // The error says what happened; what is left of the folder must not lie about.
        _ = fs::remove_dir_all(&partial);
    }
    let summary = written?;
    if settings.out.exists() {
        fs::remove_dir(&settings.out).map_err(SimulateError::io(&settings.out))?;
    }
    fs::rename(&partial, &settings.out).map_err(SimulateError::io(&settings.out))?;
    Ok(summary)
}

fn beside(out: &Path) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    out.with_file_name(name)
}

fn check(settings: &Settings) -> Result<(), SimulateError> {
    let wrong = |setting, value: String, remedy| Err(SimulateError::Setting { setting, value, remedy });
    // Ids of rows are made of the person's number and must stay whole numbers of 63 bits.
    if settings.persons == 0 || settings.persons > 1 << 40 {
        return wrong("--persons", settings.persons.to_string(), "give a number from 1 to 1,099,511,627,776");
    }
    if !(settings.prevalence > 0.0 && settings.prevalence <= 0.5) {
        return wrong(
            "--prevalence",
            settings.prevalence.to_string(),
            "give a share above 0 and up to 0.5, such as 0.01",
        );
    }
    if settings.out.file_name().is_none() {
        return wrong("--out", settings.out.display().to_string(), "give the name of a new folder");
    }
    match fs::read_dir(&settings.out).map(Iterator::count) {
        Ok(0) => Ok(()),
        Ok(_) => Err(SimulateError::NotEmpty { path: settings.out.clone() }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(SimulateError::io(&settings.out)(error)),
    }
}

fn write(settings: &Settings, folder: &Path, progress: &dyn Fn(u64, u64)) -> Result<Summary, SimulateError> {
    let terms = disease::terms();
    let calibration = disease::calibrate(&terms, settings.prevalence);
    let mut files = Files::create(folder, settings.form)?;
    let tally = draw_all(settings, &terms, &calibration, &mut |block, tally| {
        files.write(block)?;
        progress(tally.persons, tally.events);
        Ok(())
    })?;
    files.close()?;
    let document = truth::json(settings.seed, settings.prevalence, settings.form.word(), &terms, &calibration, &tally);
    let path = folder.join("truth.json");
    fs::write(&path, document).map_err(SimulateError::io(&path))?;
    Ok(Summary {
        persons: tally.persons,
        events: tally.events,
        eligible: tally.by_status.get(history::Status::Eligible.word()).copied().unwrap_or_default(),
        cases: tally.cases,
        best_auc: calibration.best_auc,
    })
}

/// Draws blocks in parallel, and hands them to `take` in their order.
fn draw_all(
    settings: &Settings,
    terms: &[Term],
    calibration: &Calibration,
    take: &mut dyn FnMut(Block, &Tally) -> Result<(), SimulateError>,
) -> Result<Tally, SimulateError> {
    let blocks = settings.persons.div_ceil(BLOCK);
    let threads = (settings.threads.max(1) as u64).min(blocks);
    thread::scope(|scope| {
        // Thread k draws the blocks k, k + threads, …, so that the next block is always that of the next thread in turn.
        let receivers: Vec<Receiver<_>> = (0..threads)
            .map(|first| {
                let (sender, receiver) = sync_channel(AHEAD);
                scope.spawn(move || draw_some(settings, terms, calibration, (first, threads, blocks), &sender));
                receiver
            })
            .collect();
        let mut total = Tally::default();
        for receiver in receivers.iter().cycle().take(usize::try_from(blocks).unwrap_or(usize::MAX)) {
            let block: Block = receiver.recv().map_err(|_| SimulateError::Thread)??;
            total.add(&block.tally);
            take(block, &total)?;
        }
        Ok(total)
    })
}

fn draw_some(
    settings: &Settings,
    terms: &[Term],
    calibration: &Calibration,
    (first, step, blocks): (u64, u64, u64),
    sender: &SyncSender<Result<Block, SimulateError>>,
) {
    let mut at = first;
    while at < blocks {
        let numbers = at * BLOCK + 1..=((at + 1) * BLOCK).min(settings.persons);
        let block = Block::draw(settings, terms, calibration, numbers);
        // Whoever took the blocks has stopped, and says why.
        if sender.send(block).is_err() {
            return;
        }
        at += step;
    }
}
