//! The whole step: find the files, read them, sort by person, report.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use store::{Progress, Spill, Stamp, in_parallel, sha256_of_file, write_whole};

use crate::error::EtlError;
use crate::fhir::{self, FhirPlan};
use crate::files::Files;
use crate::flat::{self, FlatPlan};
use crate::omop::{self, OmopPlan};
use crate::report::{Parts, Report, report};
use crate::settings::{Keep, Settings};
use crate::settle::Settler;
use crate::sink::Sink;

const STEP: &str = "etl";
const REPORT: &str = "etl.json";
const MEMORY_MIB: u64 = 256;
/// Each part is a file that is open while reading, and some systems allow 1,024 of them.
const MOST_PARTS: u64 = 400;

/// All that is going to be read.
struct Plan {
    omop: Option<OmopPlan>,
    fhir: Option<FhirPlan>,
    flat: Vec<FlatPlan>,
    files: Files,
}

/// Reads the sources of `settings` into an event store in the folder `out`, with the report beside it as `etl.json`.
/// Relative paths are from `base`. A store that an earlier run made of the same input is left as it is.
///
/// The same settings and files give the same bytes for any number of `threads`.
///
/// # Errors
/// When settings or files are not as they should be: the message names file, line and remedy, and no store is left.
pub fn run(
    settings: &Settings,
    base: &Path,
    out: &Path,
    threads: usize,
    progress: &dyn Progress,
) -> Result<Report, EtlError> {
    let plan = Plan::new(settings, base)?;
    let hashes = plan.hashes(threads, progress)?;
    let inputs: BTreeMap<String, String> = plan
        .files
        .all()
        .iter()
        .zip(&hashes)
        .map(|(f, hash)| (format!("{} {}", f.index, f.name), hash.clone()))
        .collect();
    // With the mappings themselves, for settings may name the files in which they stand.
    let mappings: Vec<_> = plan.flat.iter().map(FlatPlan::mapping).collect();
    let text = serde_json::to_string(&(settings, mappings)).map_err(|e| EtlError::Settings(e.to_string()))?;
    let stamp = Stamp::new(STEP, &text, inputs);
    if stamp.current(out).is_some()
        && let Ok(text) = fs::read_to_string(out.join(REPORT))
        && let Ok(report) = serde_json::from_str::<Report>(&text)
    {
        return Ok(Report { was_current: true, ..report });
    }
    stamp.lift(out)?;
    let report_path = out.join(REPORT);
    if report_path.exists() {
        fs::remove_file(&report_path).map_err(EtlError::io(&report_path))?;
    }
    let made = plan.execute(settings, out, threads, hashes, progress);
    if made.is_err() {
        clear(out);
    }
    let report = made?;
    let text = serde_json::to_string_pretty(&report).map_err(|e| EtlError::Settings(e.to_string()))?;
    write_whole(&report_path, |file| file.write_all(text.as_bytes()).and_then(|()| file.write_all(b"\n")))?;
    let mut outputs: Vec<String> = report.parts.iter().map(|part| part.file.clone()).collect();
    outputs.push(REPORT.to_owned());
    stamp.leave(out, &outputs)?;
    Ok(report)
}

/// Takes away what is left of a run that failed: parts of a store must not be taken for a whole one.
fn clear(out: &Path) {
    for entry in fs::read_dir(out).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with("part-") {
            _ = fs::remove_file(entry.path());
        }
    }
    for folder in ["spilled", fhir::SPILLED] {
        _ = fs::remove_dir_all(out.join(folder));
    }
}

impl Plan {
    fn new(settings: &Settings, base: &Path) -> Result<Self, EtlError> {
        if settings.omop.is_none() && settings.fhir.is_none() && settings.flat.is_empty() {
            let problem = "there is nothing to read: name a source, `omop`, `fhir` or `flat`";
            return Err(EtlError::Settings(problem.to_owned()));
        }
        let mut files = Files::default();
        let omop = settings.omop.as_ref().map(|source| omop::plan(source, base, &mut files)).transpose()?;
        let fhir = settings.fhir.as_ref().map(|source| fhir::plan(source, base, &mut files)).transpose()?;
        let flat = settings.flat.iter().map(|source| flat::plan(source, base, &mut files)).collect::<Result<_, _>>()?;
        Ok(Self { omop, fhir, flat, files })
    }

    fn hashes(&self, threads: usize, progress: &dyn Progress) -> Result<Vec<String>, EtlError> {
        let files = self.files.all();
        progress.begin("hashing the input", Some(files.iter().map(|file| file.bytes).sum()));
        let hashes = in_parallel(threads, files.len(), |at| {
            let Some(file) = files.get(at) else { return Ok(String::new()) };
            let hash = sha256_of_file(&file.path)?;
            progress.advance(file.bytes);
            Ok(hash)
        });
        progress.end();
        hashes
    }

    fn execute(
        &self,
        settings: &Settings,
        out: &Path,
        threads: usize,
        hashes: Vec<String>,
        progress: &dyn Progress,
    ) -> Result<Report, EtlError> {
        let parts = self.parts(settings)?;
        let sink = Sink::new(Spill::create(out, parts)?);
        let mut warnings = Vec::new();
        let mut shared_bytes = 0;
        progress.begin("reading", Some(self.files.all().iter().map(|file| file.bytes).sum()));
        if let Some(omop) = &self.omop {
            shared_bytes += omop.read(&sink, threads, progress, &mut warnings)?;
        }
        in_parallel(threads, self.flat.len(), |at| match self.flat.get(at) {
            Some(flat) => flat.read(&sink, progress),
            None => Ok(()),
        })?;
        if let Some(fhir) = &self.fhir {
            shared_bytes += fhir.read(&sink, out, parts, threads, progress, &mut warnings)?;
        }
        progress.end();
        let (spill, read) = sink.into_parts();
        let states_periods =
            self.omop.as_ref().is_some_and(OmopPlan::states_periods) || self.flat.iter().any(FlatPlan::states_periods);
        let settler = Settler::new(settings.rules.clone(), !states_periods, threads);
        let written = spill.finish(threads, progress, |_, entries| settler.settle(entries))?;
        let rules = rules_in_words(settings, states_periods);
        let memory_mib_shared = shared_bytes / (1 << 20);
        let findings = settler.into_findings();
        report(Parts { files: &self.files, hashes, read, findings, written, rules, warnings, memory_mib_shared })
    }

    /// How many parts the store gets: so many that each fits into a thread's memory, whatever the number of threads, and on
    /// larger data at least a few, so that later steps can share the work.
    fn parts(&self, settings: &Settings) -> Result<usize, EtlError> {
        if let Some(parts) = settings.parts {
            if !(1..=MOST_PARTS as usize).contains(&parts) {
                return Err(EtlError::Settings(format!("`parts` must be from 1 to {MOST_PARTS}")));
            }
            return Ok(parts);
        }
        // A row of text takes about 1 kB in memory. Packed files hold several times their size.
        let of_file = |file: &crate::files::InputFile| {
            let name = file.path.to_string_lossy().to_lowercase();
            file.bytes * if name.ends_with(".gz") || name.ends_with(".parquet") { 60 } else { 10 }
        };
        let bytes: u64 = self.files.all().iter().map(of_file).sum();
        let memory = settings.memory_mb.unwrap_or(MEMORY_MIB).max(16) << 20;
        let parts = bytes.div_ceil(memory).max((bytes >> 23).min(16)).clamp(1, MOST_PARTS);
        Ok(usize::try_from(parts).unwrap_or(1))
    }
}

fn rules_in_words(settings: &Settings, states_periods: bool) -> Vec<String> {
    let rules = &settings.rules;
    let fate = |keep: Keep| if keep == Keep::Keep { "counted and stored" } else { "counted and left out" };
    let periods = if states_periods {
        "observation periods are those that the source states; what lies outside is stored and counted"
    } else {
        "no source states observation periods: each person's goes from the first event to the last"
    };
    vec![
        "entries that are alike in all but their place are stored once".to_owned(),
        "rows of one person that contradict each other in birth date or sex make nobody: the person is left out"
            .to_owned(),
        "entries of persons without a person row are left out".to_owned(),
        format!(
            "events more than {} days before birth are {}",
            rules.before_birth_tolerance_days,
            fate(rules.before_birth)
        ),
        format!(
            "events more than {} days after death are {}",
            rules.after_death_tolerance_days,
            fate(rules.after_death)
        ),
        periods.to_owned(),
    ]
}
