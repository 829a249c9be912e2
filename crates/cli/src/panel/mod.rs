//! `insite panel`: a whole list of patients out of a bulk export, by the crate that scores it in the page.

mod tables;

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use assess::{Bundle, Request};
use catalog::Entry;
use flate2::read::MultiGzDecoder;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use language::{decimal, messages};
use panel::{Answers, Column, ColumnKind, Filter, Listed, Panel, ProblemCount, Program, Range, Shard, TableReader};

use crate::score::{check_settings, chosen, setting};
use crate::text;

const PIECE_BYTES: usize = 4 << 20;
/// Entries that all threads together hold at a time.
const ROOM_BYTES: usize = 384 << 20;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Files or folders of a bulk export (.ndjson, .json), or tables (.csv, .tsv), each also as .gz; a folder stands for
    /// such files in it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Score only this model; may be given several times.
    #[arg(long = "model", value_name = "ID")]
    models: Vec<String>,
    /// What of the tables is what: a file as the page saves it. Without one, what columns seem to be is used if it is whole.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Write what the columns of the first table seem to be into this file, to be looked over and completed; score nothing.
    #[arg(long, value_name = "FILE", conflicts_with = "mapping")]
    propose_mapping: Option<PathBuf>,
    /// The day for which records are read; today where not given.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// A setting of the site, such as `kfre_calibration=international`.
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// Write the ranked list of each model and output as CSV into this new folder.
    #[arg(long, value_name = "DIR")]
    csv: Option<PathBuf>,
    /// Threads to work with; as many as the machine has, at most 8, where not given. The list is the same.
    #[arg(long)]
    threads: Option<u32>,
}

/// What one thread found.
struct Part {
    listed: Vec<Listed>,
    answers: Vec<Answers>,
    problems: Vec<ProblemCount>,
    ignored: u64,
    entries: u64,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let models = text::models();
    let all: Vec<&Bundle> = models.iter().map(|model| &model.bundle).collect();
    let bundles = chosen(&all, &arguments.models)?;
    let settings = arguments.settings.iter().cloned().collect();
    check_settings(&all, &settings)?;
    let as_of = arguments.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let request = Request { as_of, settings, ..Request::default() };
    let files = files_of(&arguments.files)?;
    if let Some(to) = &arguments.propose_mapping {
        let proposed = tables::proposed(&files, &all)?;
        std::fs::write(to, proposed.text()).with_context(|| to.display().to_string())?;
        text::note(&format!("{} holds what the columns seem to be: look it over", to.display()));
        return Ok(ExitCode::SUCCESS);
    }
    let table = tables::reader_of(&files, arguments.mapping.as_deref(), as_of, &bundles)?;
    if let Some(folder) = &arguments.csv {
        std::fs::create_dir(folder).with_context(|| folder.display().to_string())?;
    }
    let count = arguments.threads.unwrap_or_else(|| {
        thread::available_parallelism().map_or(1, |threads| u32::try_from(threads.get()).unwrap_or(1)).min(8)
    });
    let began = Instant::now();
    let mut parts = score_all(&files, table.as_ref(), count.max(1), &bundles, &request)?;
    let seconds = began.elapsed().as_secs_f64();
    let mut listed = vec![];
    let mut problems = vec![];
    let (mut entries, mut ignored) = (0, 0);
    for (worker, part) in (0..).zip(&mut parts) {
        part.listed.iter_mut().for_each(|one| one.worker = worker);
        listed.append(&mut part.listed);
        panel::merge(&mut problems, &part.problems);
        entries += part.entries;
        ignored += part.ignored;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let rate = listed.len() as f64 / seconds.max(1e-9);
    let [patients, entries, ignored] = [listed.len() as u64, entries, ignored].map(|count| count.to_string());
    let day = language::day(&as_of.to_string());
    writeln!(out, "{}", messages::cli_panel_head(&patients, &entries, &day, &ignored))?;
    writeln!(out, "{}\n", messages::cli_demonstration())?;
    for answers in joined(&parts) {
        one_column(&mut out, &listed, &answers)?;
        if let Some(folder) = &arguments.csv {
            write_csv(folder, &listed, &answers, &models, as_of)?;
        }
    }
    out.flush()?;
    for problem in &problems {
        let places: Vec<String> =
            problem.first.iter().map(|place| place_words(place.file, place.line, &files)).collect();
        let places = places.join(messages::list_comma());
        text::error(&messages::cli_problem_times(problem.count, &problem.sentence(), &places));
    }
    let seconds = decimal(&format!("{seconds:.1}"));
    text::note(&messages::cli_panel_speed(&seconds, count, &format!("{rate:.0}")));
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn place_words(file: u32, line: u64, files: &[PathBuf]) -> String {
    let name = files.get(file as usize).map(|path| path.display().to_string()).unwrap_or_default();
    if line == 0 { name } else { messages::cli_place(&name, &line.to_string()) }
}

fn score_all(
    files: &[PathBuf],
    table: Option<&Arc<TableReader>>,
    count: u32,
    bundles: &[&Bundle],
    request: &Request,
) -> Result<Vec<Part>> {
    let room = ROOM_BYTES / count as usize;
    let bytes: u64 = files.iter().map(|path| path.metadata().map_or(0, |data| data.len())).sum();
    let bar = bar("reading", bytes * u64::from(count));
    let done = AtomicU64::new(0);
    let read = |index: u32| -> Result<Panel> {
        let mut panel = Panel::new(Shard { index, count }, room);
        for (file, path) in (0..).zip(files) {
            let mut tell = |read| bar.set_position(done.fetch_add(read, Ordering::Relaxed) + read);
            match table.filter(|_| tables::is_table(path)) {
                None => {
                    panel.begin_file(is_lines(path));
                    read_file(&mut panel, path, &mut tell)?;
                }
                Some(table) => {
                    panel.begin_file(true);
                    tables::read(&mut panel, file, path, table, &mut tell)?;
                }
            }
            panel.end_file();
        }
        Ok(panel)
    };
    let panels = in_threads((0..count).collect(), read)?;
    bar.finish_and_clear();
    let lost: Vec<u32> = panels.iter().flat_map(Panel::lost_files).collect();
    let patients = panels.iter().map(|panel| panel.found().patients as u64).sum();
    let bar = self::bar("scoring", patients);
    let score = |mut panel: Panel| -> Result<Part> {
        panel.begin_scoring(&lost);
        loop {
            while panel.score_next(bundles, request) {
                bar.inc(1);
            }
            let ranges = panel.wanted();
            if ranges.is_empty() {
                break;
            }
            read_again(&mut panel, files, table, &ranges)?;
        }
        let found = panel.found();
        Ok(Part {
            answers: panel.columns().iter().map(|column| panel.answers(column)).collect(),
            listed: panel.listed().to_vec(),
            problems: panel.problems().to_vec(),
            ignored: found.ignored,
            entries: found.entries,
        })
    };
    let parts = in_threads(panels, score);
    bar.finish_and_clear();
    parts
}

/// Runs each task in a thread of its own; results are in the order of the tasks.
fn in_threads<T: Send, R: Send>(tasks: Vec<T>, run: impl Fn(T) -> Result<R> + Sync) -> Result<Vec<R>> {
    thread::scope(|scope| {
        let run = &run;
        let threads: Vec<_> = tasks.into_iter().map(|task| scope.spawn(move || run(task))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| bail!("a thread stopped; nothing was written")))
            .collect()
    })
}

pub(crate) fn reader(path: &Path) -> Result<Box<dyn Read>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let is_gzip = path.extension().is_some_and(|ending| ending == "gz");
    Ok(if is_gzip { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

fn is_lines(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(name);
    name.ends_with(".ndjson") || name.ends_with(".jsonl")
}

fn read_file(panel: &mut Panel, path: &Path, tell: &mut dyn FnMut(u64)) -> Result<()> {
    let mut reader = reader(path)?;
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let read = reader.read(&mut piece).with_context(|| path.display().to_string())?;
        tell(read as u64);
        if read == 0 || !panel.push(piece.get(..read).unwrap_or_default()) {
            return Ok(());
        }
    }
}

fn read_again(panel: &mut Panel, files: &[PathBuf], table: Option<&Arc<TableReader>>, ranges: &[Range]) -> Result<()> {
    for ranges in ranges.chunk_by(|one, other| one.file == other.file) {
        let Some(path) = ranges.first().and_then(|range| files.get(range.file as usize)) else { continue };
        let is_gzip = path.extension().is_some_and(|ending| ending == "gz");
        let mut at = 0;
        let mut packed: Option<Box<dyn Read>> = match table.filter(|_| tables::is_table(path)) {
            Some(table) => Some(Box::new(tables::Lines::open(path, table)?)),
            None if is_gzip => Some(reader(path)?),
            None => None,
        };
        let mut plain = File::open(path).with_context(|| path.display().to_string())?;
        for range in ranges {
            let mut bytes = vec![0; usize::try_from(range.len)?];
            match &mut packed {
                // Packed files and tables are only read from their beginning on.
                Some(packed) => {
                    io::copy(&mut packed.take(range.start - at), &mut io::sink())?;
                    packed.read_exact(&mut bytes)?;
                    at = range.start + range.len;
                }
                None => {
                    plain.seek(SeekFrom::Start(range.start))?;
                    plain.read_exact(&mut bytes)?;
                }
            }
            panel.put(range.file, range.start, &bytes);
        }
    }
    Ok(())
}

/// All threads' answers, column by column.
fn joined(parts: &[Part]) -> Vec<Answers> {
    let mut columns: Vec<&Column> =
        parts.iter().flat_map(|part| &part.answers).map(|answers| &answers.column).collect();
    let key = |column: &&Column| (column.model.clone(), column.kind == ColumnKind::Benefit, column.output.clone());
    columns.sort_by_key(key);
    columns.dedup_by_key(|column| key(column));
    let one = |column: &Column| {
        let mut all = Answers::empty(column.clone());
        for part in parts {
            let patients = part.answers.first().map_or(0, Answers::len);
            let found = part.answers.iter().find(|answers| key(&&answers.column) == key(&column));
            match found {
                Some(found) => all.append(found),
                None => all.append(&Answers::nobody(column.clone(), patients)),
            }
        }
        all
    };
    columns.into_iter().map(one).collect()
}

fn one_column(out: &mut impl Write, listed: &[Listed], answers: &Answers) -> Result<()> {
    const FIRST: usize = 5;
    let column = &answers.column;
    let rows = panel::ranked(listed, answers, &Filter::default(), panel::Order::Number);
    let summary = panel::summary(answers, &rows);
    let [passive, banner, interrupt] = summary.tiers;
    writeln!(out, "{} [{} {}] {}", column.title, column.model, column.model_version, column.label)?;
    let scored = passive + banner + interrupt;
    let counts = [scored, interrupt, banner, passive, summary.missing, summary.refused].map(|count| count.to_string());
    let [scored, interrupt, banner, passive, missing, refused] = counts.each_ref();
    let told = messages::cli_panel_counts(scored, interrupt, banner, passive, missing, refused);
    writeln!(out, "  {told}")?;
    for row in rows.iter().take(FIRST) {
        let (Some(listed), Some(answer)) = (listed.get(*row as usize), answers.get(*row as usize)) else { continue };
        let Some(value) = answer.value else { break };
        let value = decimal(&format!("{value:.4}"));
        writeln!(out, "    {value}  {}  {}", text::shown_id(&listed.id), answer.reason)?;
    }
    Ok(())
}

fn write_csv(folder: &Path, listed: &[Listed], answers: &Answers, models: &[Entry], as_of: Date) -> Result<()> {
    let column = &answers.column;
    let sha256 =
        models.iter().find(|entry| entry.bundle.about.id == column.model).map(|entry| entry.certificate.sha256);
    let program = Program {
        banner: messages::cli_panel_banner().into(),
        version: env!("CARGO_PKG_VERSION").into(),
        as_of: as_of.to_string(),
        model_sha256: sha256.unwrap_or_default().into(),
    };
    let rows = panel::ranked(listed, answers, &Filter::default(), panel::Order::Number);
    let benefit = if column.kind == ColumnKind::Benefit { "-benefit" } else { "" };
    let path = folder.join(format!("{}-{}{benefit}.csv", column.model, column.output));
    std::fs::write(&path, panel::csv(listed, answers, &rows, &program)).with_context(|| path.display().to_string())
}

fn bar(what: &'static str, length: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length);
    let template = format!("{what} {{bar:40}} {{percent}} % {{eta}} left");
    if let Ok(style) = ProgressStyle::with_template(&template) {
        bar.set_style(style);
    }
    bar
}

/// The files that stand for a list in what was named, sorted within folders.
fn files_of(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    const ENDINGS: [&str; 6] = [".ndjson", ".jsonl", ".json", ".ndjson.gz", ".jsonl.gz", ".json.gz"];
    let mut files = vec![];
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let is_wanted = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            path.is_file() && (tables::is_table(path) || ENDINGS.iter().any(|ending| name.ends_with(ending)))
        };
        let mut inside: Vec<PathBuf> = std::fs::read_dir(path)
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>())
            .with_context(|| path.display().to_string())?;
        inside.retain(is_wanted);
        inside.sort();
        if inside.is_empty() {
            bail!("{} holds no .ndjson, .json or .csv file", path.display());
        }
        files.extend(inside);
    }
    Ok(files)
}
