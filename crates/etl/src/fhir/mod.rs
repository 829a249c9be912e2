//! FHIR bulk export: resources of one patient are spread over files by type, so their lines are first sorted into buckets on
//! disk by patient. Then each patient's lines are read as one input by `intake`, as the page reads a record.

mod head;
mod patient;
mod spilled;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use store::{Progress, in_parallel};

use self::head::{Head, Whose};
use self::spilled::{Line, LineSpill};
use crate::error::EtlError;
use crate::files::{Files, InputFile, opened};
use crate::nearest::listed;
use crate::settings::{BadRows, FhirSource};
use crate::sink::Sink;
use crate::tally::{Place, Tallies};

pub(crate) use self::spilled::SPILLED;

const LINES_A_BATCH: usize = 512;
/// The table of lines that are no resources.
pub(crate) const UNTYPED: &str = "no_resource";

/// The files of a bulk export.
pub(crate) struct FhirPlan {
    bad_rows: BadRows,
    files: Vec<InputFile>,
    warnings: Vec<String>,
}

/// Drugs that orders refer to, by id, in the order of the input.
pub(crate) type Drugs = BTreeMap<String, Vec<(Place, Vec<u8>)>>;

/// Finds the files.
pub(crate) fn plan(source: &FhirSource, base: &Path, files: &mut Files) -> Result<FhirPlan, EtlError> {
    let folder = base.join(&source.folder);
    if !folder.is_dir() {
        return Err(EtlError::file(&folder, "is no folder: name the one that holds the NDJSON files of the export"));
    }
    let mut paths: Vec<(String, PathBuf)> = Vec::new();
    let mut others = Vec::new();
    for entry in fs::read_dir(&folder).map_err(EtlError::io(&folder))? {
        let path = entry.map_err(EtlError::io(&folder))?.path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let lower = name.to_lowercase();
        let plain = lower.strip_suffix(".gz").unwrap_or(&lower);
        let is_bulk = [".ndjson", ".jsonl"].iter().any(|ending| plain.ends_with(ending));
        let is_json = plain.ends_with(".json");
        let is_bulk = path.is_file() && (is_bulk || is_json) && {
            let first = first_line(&path)?;
            // A file of JSON may be lines all the same, or something else that stands in the folder.
            (is_bulk || first.is_some()) && !first.is_some_and(|keys| is_log(&keys))
        };
        if is_bulk { paths.push((name, path)) } else { others.push(name) }
    }
    paths.sort();
    others.sort();
    if paths.is_empty() {
        let there = if others.is_empty() { "nothing".to_owned() } else { listed(others.iter().map(String::as_str)) };
        let problem = format!(
            "holds no file of a bulk export (`.ndjson` or `.jsonl`, or `.json` with a resource on each line; perhaps with \
             `.gz`), but {there}; a Bundle or a record in one piece is what `insite score` reads"
        );
        return Err(EtlError::file(&folder, problem));
    }
    let mut plan = FhirPlan { bad_rows: source.bad_rows, files: vec![], warnings: vec![] };
    for (name, path) in paths {
        // An export may hold empty files, of types of which there is nothing.
        if path.metadata().map_err(EtlError::io(&path))?.len() == 0 {
            plan.warnings.push(format!("{name} is empty"));
            continue;
        }
        plan.files.push(files.add(path, name, "NDJSON")?);
    }
    if plan.files.is_empty() {
        return Err(EtlError::file(&folder, "holds empty files only: export it again"));
    }
    if !others.is_empty() {
        plan.warnings
            .push(format!("not read, for they hold no resources by their names or first lines: {}", others.join(", ")));
    }
    Ok(plan)
}

/// The keys of an object of JSON.
type Keys = BTreeMap<String, serde::de::IgnoredAny>;

/// The keys of the first line of a file, if it is an object of JSON by itself.
fn first_line(path: &Path) -> Result<Option<Keys>, EtlError> {
    let mut line = Vec::new();
    BufReader::new(opened(path, &store::Quiet)?).read_until(b'\n', &mut line).map_err(EtlError::io(path))?;
    let text = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line);
    Ok(serde_json::from_slice(text).ok())
}

/// Whether a line is one of the log that programs write beside an export (SMART's format of logs of bulk exports).
fn is_log(keys: &Keys) -> bool {
    ["exportId", "eventId"].iter().all(|key| keys.contains_key(*key)) && !keys.contains_key("resourceType")
}

impl FhirPlan {
    /// Reads all lines into the sink; returns how many bytes of shared resources it held while doing so.
    pub(crate) fn read(
        &self,
        sink: &Sink,
        out: &Path,
        parts: usize,
        threads: usize,
        progress: &dyn Progress,
        warnings: &mut Vec<String>,
    ) -> Result<u64, EtlError> {
        warnings.extend(self.warnings.iter().cloned());
        let spill = Mutex::new(LineSpill::create(out, parts)?);
        let drugs: Mutex<Drugs> = Mutex::default();
        in_parallel(threads, self.files.len(), |at| match self.files.get(at) {
            Some(file) => self.partition(file, &spill, &drugs, sink, progress),
            None => Ok(()),
        })?;
        let mut drugs = drugs.into_inner().unwrap_or_else(PoisonError::into_inner);
        drugs.values_mut().for_each(|lines| lines.sort());
        let bytes = drugs.values().flatten().map(|(_, line)| line.len() as u64 + 96).sum();
        let buckets = spill.into_inner().unwrap_or_else(PoisonError::into_inner).finish()?;
        in_parallel(threads, buckets.len(), |at| match buckets.get(at) {
            Some(bucket) => patient::read_bucket(bucket, &drugs, sink),
            None => Ok(()),
        })?;
        spilled::remove(out)?;
        Ok(bytes)
    }

    /// Sorts the lines of one file into buckets by patient.
    fn partition(
        &self,
        file: &InputFile,
        spill: &Mutex<LineSpill>,
        drugs: &Mutex<Drugs>,
        sink: &Sink,
        progress: &dyn Progress,
    ) -> Result<(), EtlError> {
        let mut reader = BufReader::with_capacity(1 << 18, opened(&file.path, progress)?);
        let mut tallies = Tallies::new();
        let mut batch: Vec<Line> = Vec::with_capacity(LINES_A_BATCH);
        let (mut byte, mut number, mut broken, mut lines) = (0, 0_u64, 0_u64, 0_u64);
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = reader.read_until(b'\n', &mut line).map_err(EtlError::io(&file.path))?;
            if read == 0 {
                break;
            }
            let place = Place { file: file.index, byte };
            byte += read as u64;
            number += 1;
            let text = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line).trim_ascii();
            if text.is_empty() {
                continue;
            }
            lines += 1;
            let head = match Head::read(text) {
                Ok(head) => head,
                Err(why) => {
                    if self.bad_rows == BadRows::Refuse {
                        return Err(EtlError::line(&file.path, number, refusal(why, number, line.ends_with(b"\n"))));
                    }
                    broken += u64::from(why != head::UNTYPED);
                    let tally = tallies.entry(UNTYPED.to_owned()).or_default();
                    tally.read += 1;
                    tally.drop_bad(why, place);
                    continue;
                }
            };
            let tally = tallies.entry(head.table.to_owned()).or_default();
            tally.read += 1;
            match head.whose {
                Whose::Patient(person) => {
                    let line = Line {
                        place,
                        table: head.table.to_owned(),
                        person,
                        drug: head.drug,
                        site: head.site,
                        text: text.to_vec(),
                    };
                    batch.push(line);
                }
                Whose::Shared(id) => {
                    tally.drop_unwanted(
                        "a drug that orders refer to: it is read with them and has no entry of its own",
                        place,
                    );
                    let mut drugs = drugs.lock().unwrap_or_else(PoisonError::into_inner);
                    drugs.entry(id).or_default().push((place, text.to_vec()));
                }
                Whose::Nobody(why) => tally.drop_unwanted(why, place),
                Whose::Untold(why) => tally.drop_bad(why, place),
            }
            if batch.len() >= LINES_A_BATCH {
                spill.lock().unwrap_or_else(PoisonError::into_inner).push(&mut batch)?;
            }
        }
        if lines > 1 && broken == lines {
            let problem = format!("no line of the file is a resource of its own: it is no NDJSON. {IN_ONE_PIECE}");
            return Err(EtlError::line(&file.path, 1, problem));
        }
        spill.lock().unwrap_or_else(PoisonError::into_inner).push(&mut batch)?;
        for (table, tally) in tallies {
            sink.count(&table, tally);
        }
        Ok(())
    }
}

const IN_ONE_PIECE: &str = "Write one resource a line; a Bundle or a record in one piece is what `insite score` reads";

/// What is said of a line that is no resource, and what to do.
fn refusal(why: &str, number: u64, has_end: bool) -> String {
    let remedy =
        "export it again, or leave such lines out and count them with `bad_rows = \"drop\"` (`--bad-rows drop`)";
    if why == head::UNTYPED {
        return format!("is no resource of FHIR ({why}): {remedy}");
    }
    if !has_end {
        return format!("the last line breaks off ({why}, no end of line): the file seems to be cut off; {remedy}");
    }
    let whole = if number == 1 { format!(". {IN_ONE_PIECE}") } else { String::new() };
    format!("is no resource ({why}): {remedy}{whole}")
}
