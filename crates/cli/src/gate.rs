//! `insite gate`: whether models should be believed for patients, and for a site.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use assess::applicability::{of_record, site};
use assess::{Applicability, Bundle, CheckKind, GateCheck, GateVerdict, ProblemNote, SiteApplicability};
use jiff::civil::Date;
use language::messages;
use record::Record;
use serde::Serialize;

use crate::score::{chosen, expand, open};
use crate::text;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Files or folders with patients' records; a folder stands for the .json and .ndjson files in it.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Ask only this model, even where it would not offer itself; may be given several times.
    #[arg(long = "model", value_name = "ID")]
    models: Vec<String>,
    /// The day for which records are read; today where not given.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// One JSON object a line for each model and patient, and for each model's site.
    #[arg(long)]
    json: bool,
}

/// One line of `--json` about a patient.
#[derive(Serialize)]
struct PatientLine<'a> {
    patient: &'a str,
    model: &'a str,
    model_version: &'a str,
    as_of: String,
    applicability: &'a Applicability,
}

/// One line of `--json` about all patients.
#[derive(Serialize)]
struct SiteLine<'a> {
    as_of: String,
    site: &'a SiteApplicability,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let models = text::models();
    let all: Vec<&Bundle> = models.iter().map(|model| &model.bundle).collect();
    let bundles = chosen(&all, &arguments.models)?;
    let as_of = arguments.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let files = expand(&arguments.files)?;
    let (mut contents, mut could_not_open) = (vec![], false);
    for path in &files {
        match std::fs::read(path) {
            Ok(bytes) => contents.push((path.display().to_string(), bytes)),
            Err(error) => {
                could_not_open = true;
                text::error(&format!("{}: {error}", path.display()));
            }
        }
    }
    let inputs: Vec<intake::Input<'_>> = contents.iter().map(|(name, bytes)| intake::Input { name, bytes }).collect();
    let opened = open(&inputs);
    for note in opened.problems.iter().map(ProblemNote::from).filter(|note| note.severity == "error") {
        text::problem(&note, &files);
    }
    let records: Vec<&Record> = opened.records.iter().collect();
    let mut out = BufWriter::new(io::stdout().lock());
    for bundle in bundles {
        one_model(&mut out, bundle, &records, as_of, arguments)?;
    }
    out.flush()?;
    let is_whole = opened.unreadable_files.is_empty() && !could_not_open;
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn one_model(
    out: &mut impl Write,
    bundle: &Bundle,
    records: &[&Record],
    as_of: Date,
    arguments: &Arguments,
) -> Result<()> {
    let about = &bundle.about;
    let asked = arguments.models.contains(&about.id);
    if !arguments.json {
        let day = language::day(&as_of.to_string());
        writeln!(out, "{}", messages::cli_gate_model(&about.title, &about.id, &about.version, &day))?;
    }
    for record in records {
        let (found, not_offered) = of_record(record, bundle, as_of, asked);
        let patient = record.patient.id.as_str();
        if arguments.json {
            let (model, model_version, as_of) = (&*about.id, &*about.version, as_of.to_string());
            let line = PatientLine { patient, model, model_version, as_of, applicability: &found };
            writeln!(out, "{}", serde_json::to_string(&line)?)?;
        } else if let Some(because) = not_offered {
            writeln!(out, "  {}", messages::cli_gate_not_offered(text::shown_id(patient), &because))?;
        } else {
            writeln!(out, "  {}", messages::cli_gate_patient(text::shown_id(patient), words(found.verdict)))?;
            reasons(out, &found.checks)?;
        }
    }
    if records.len() >= site::FEWEST_PATIENTS as usize {
        let found = site::gate(bundle, records, as_of);
        if arguments.json {
            let line = SiteLine { as_of: as_of.to_string(), site: &found };
            writeln!(out, "{}", serde_json::to_string(&line)?)?;
        } else {
            writeln!(out, "  {}", messages::cli_gate_site(found.patients, found.records, words(found.verdict)))?;
            reasons(out, &found.checks)?;
        }
    }
    if !arguments.json {
        writeln!(out)?;
    }
    Ok(())
}

/// What each check found, with its figures; the sentences of checks that found nothing are left out.
fn reasons(out: &mut impl Write, checks: &[GateCheck]) -> io::Result<()> {
    for check in checks.iter().filter(|check| !check.findings.is_empty()) {
        for finding in &check.findings {
            writeln!(out, "    {} {finding}", if check.verdict >= GateVerdict::Caution { "!" } else { "-" })?;
        }
        if check.verdict >= GateVerdict::Caution {
            writeln!(out, "      ({})", check.basis)?;
        }
    }
    let not_reported = checks.iter().filter(|check| check.verdict == GateVerdict::NotReported);
    let kinds: Vec<&str> = not_reported.map(|check| kind(check.kind)).collect();
    if !kinds.is_empty() {
        writeln!(out, "    {}", messages::cli_gate_not_reported(&kinds.join(messages::list_comma())))?;
    }
    Ok(())
}

fn kind(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::Population => messages::cli_kind_population(),
        CheckKind::Vocabulary => messages::cli_kind_vocabulary(),
        CheckKind::Units => messages::cli_kind_units(),
        CheckKind::History => messages::cli_kind_history(),
        CheckKind::Range => messages::cli_kind_range(),
        CheckKind::Joint => messages::cli_kind_joint(),
        CheckKind::Missingness => messages::cli_kind_missingness(),
        CheckKind::Period => messages::cli_kind_period(),
    }
}

fn words(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::NotReported => messages::cli_gate_verdict_not_reported(),
        GateVerdict::Score => messages::cli_gate_verdict_score(),
        GateVerdict::Caution => messages::cli_gate_verdict_caution(),
        GateVerdict::Refuse => messages::cli_gate_verdict_refuse(),
    }
}
