//! `insite alerts`: which alerts speak by a work file, and what leaves of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use alerts::{Again, Alert, Comments, Decided, Decision, Did, PatientKey, Work, WorkError};
use anyhow::{Context, Result, bail};
use assess::{Assessment, Binding, Bundle, ProblemNote, Request, Tier};
use intake::Input;
use jiff::civil::Date;

use crate::score::{check_settings, expand, ids, open, setting};
use crate::text;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Patients' records: files or folders, read together as one input.
    #[arg(required_unless_present_any = ["tally", "feedback"])]
    files: Vec<PathBuf>,
    /// The work file that the page saved: its rules, its budget, and what was done with alerts.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["tally", "feedback"])]
    work: Option<PathBuf>,
    /// The day for which records are read and rules are applied; today where not given.
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Only this patient.
    #[arg(long, value_name = "ID")]
    patient: Option<String>,
    /// A setting of the site, such as `kfre_calibration=international`.
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
    /// Instead, count what became of alerts in this work file, without anything from which a patient could be told.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["work", "files", "feedback"])]
    tally: Option<PathBuf>,
    /// Instead, print the CDS Hooks feedback of this work file.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["work", "files"])]
    feedback: Option<PathBuf>,
    /// The tally as JSON, not CSV.
    #[arg(long, requires = "tally")]
    json: bool,
    /// Let the readers' own words leave with the feedback; they may name patients.
    #[arg(long, requires = "feedback")]
    with_comments: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(path) = &arguments.tally {
        let work = read(path)?;
        let tally = if arguments.json { alerts::tally_json(&work) } else { alerts::tally_csv(&work) };
        write!(out, "{}", tally?)?;
    } else if let Some(path) = &arguments.feedback {
        let comments = if arguments.with_comments { Comments::Leave } else { Comments::Stay };
        write!(out, "{}", alerts::feedback(&read(path)?, comments)?)?;
    } else if let Some(path) = &arguments.work {
        return of_records(&mut out, &read(path)?, arguments);
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> Result<Work> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    // Text that is no UTF-8 is no work file either.
    let text = String::from_utf8(bytes).map_err(|_| WorkError::NotWork);
    text.and_then(|text| Work::read(&text)).with_context(|| path.display().to_string())
}

fn of_records(out: &mut impl Write, work: &Work, arguments: &Arguments) -> Result<ExitCode> {
    let models = text::models();
    let bundles: Vec<&Bundle> = models.iter().map(|model| &model.bundle).collect();
    let settings: BTreeMap<String, String> = arguments.settings.iter().cloned().collect();
    check_settings(&bundles, &settings)?;
    let as_of = arguments.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let files = expand(&arguments.files)?;
    let contents: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|path| Ok((path.display().to_string(), fs::read(path).with_context(|| path.display().to_string())?)))
        .collect::<Result<_>>()?;
    let inputs: Vec<Input<'_>> = contents.iter().map(|(name, bytes)| Input { name, bytes }).collect();
    let opened = open(&inputs);
    for note in opened.problems.iter().map(ProblemNote::from).filter(|note| note.severity == "error") {
        text::problem(&note, &files);
    }
    let is_wanted = |id: &str| arguments.patient.as_ref().is_none_or(|wanted| wanted == id);
    if !opened.records.iter().any(|record| is_wanted(&record.patient.id)) {
        bail!("there is no such patient in the input; it holds {}", ids(&opened));
    }
    for (index, record) in opened.records.iter().enumerate().filter(|(_, record)| is_wanted(&record.patient.id)) {
        let request = Request {
            as_of,
            asked_for: vec![],
            settings: settings.clone(),
            questioned: vec![],
            by_hand: vec![],
            what_if: BTreeMap::new(),
            binding: Binding::default(),
        };
        let assessment = assess::assess(record, &opened.problems_of(index), &bundles, &request);
        writeln!(out, "Patient {}, as of {as_of}", text::shown_id(&record.patient.id))?;
        writeln!(out, "Demonstration models: not for clinical use.")?;
        match patient_key(work, record) {
            Ok(key) => one_patient(out, &assessment, &alerts::decide(&assessment, &key, work, as_of))?,
            Err(error) => writeln!(out, "  {error}")?,
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(if opened.unreadable_files.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn patient_key(work: &Work, record: &record::Record) -> Result<PatientKey, WorkError> {
    let patient = &record.patient;
    PatientKey::of(&work.salt, &patient.id, &patient.birth_date.map(|date| date.to_string()).unwrap_or_default())
}

fn one_patient(out: &mut impl Write, assessment: &Assessment, decided: &[Decided]) -> io::Result<()> {
    let found = alerts::alerts(assessment);
    if found.is_empty() {
        writeln!(out, "  No alert.")?;
    }
    for (alert, one) in found.iter().zip(decided) {
        let tier = match one.shown_tier() {
            Tier::Interrupt => "ACT NOW",
            Tier::Banner => "ATTENTION",
            Tier::Passive => "information",
        };
        let head = match &one.decision {
            Decision::Shown { .. } | Decision::Demoted { .. } => tier,
            Decision::Quiet { .. } | Decision::Snoozed { .. } => "quiet",
        };
        let listed = if one.listed { " [on the worklist]" } else { "" };
        writeln!(out, "  {head}: {}{listed}", in_one_line(assessment, alert))?;
        if let Some(why) = why(alert, &one.decision) {
            writeln!(out, "    {why}")?;
        }
    }
    Ok(())
}

fn in_one_line(assessment: &Assessment, alert: &Alert<'_>) -> String {
    let line = alerts::line(assessment, alert);
    let by = line.by_when.map(|day| format!(" by {day}")).unwrap_or_default();
    let because = line.because.map(|because| format!(", because: {because}")).unwrap_or_default();
    format!("{} {}{by}{because}. Next: {}", line.what, text::quantity(alert.output, line.value), line.next)
}

/// Why an alert is quiet, stands in the list, or speaks although it was answered.
fn why(alert: &Alert<'_>, decision: &Decision) -> Option<String> {
    let quantity = |value| text::quantity(alert.output, value);
    Some(match decision {
        Decision::Shown { again: None } => return None,
        Decision::Shown { again: Some(again) } => match again {
            Again::Rose { from, since } => format!("again: it was {} when it was answered on {since}", quantity(*from)),
            Again::Louder { since } => format!("again: it is of a louder tier than when it was answered on {since}"),
            Again::OtherVersion { since } => format!("again: the model has another version since {since}"),
            Again::QuietOver { since } => format!("again: the days of quiet since {since} are over"),
            Again::SnoozeOver { since } => format!("again: the snooze of {since} is over"),
            Again::Asked => "again: it was asked for".into(),
        },
        Decision::Demoted { most, days } => {
            format!("stands in the list: {most} may stand out within {days} days, and as many do")
        }
        Decision::Quiet { answer, since, until } => {
            let reason = match answer {
                Did::Overridden { reason, .. } => format!(" ({})", reason.display().to_lowercase()),
                _ => String::new(),
            };
            format!("{}{reason} on {since}; speaks again on {until}, or when it is worse", answer.name())
        }
        Decision::Snoozed { since, until } => {
            format!("snoozed on {since}; speaks again on {until}, or when it is worse")
        }
    })
}
