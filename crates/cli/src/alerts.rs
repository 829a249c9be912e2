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
use language::messages;

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
        writeln!(out, "{}", messages::cli_patient(text::shown_id(&record.patient.id), &day(as_of)))?;
        writeln!(out, "{}", messages::cli_demonstration())?;
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
        writeln!(out, "  {}", messages::cli_alerts_none())?;
    }
    for (alert, one) in found.iter().zip(decided) {
        let tier = match one.shown_tier() {
            Tier::Interrupt => messages::cli_alert_interrupt(),
            Tier::Banner => messages::cli_alert_banner(),
            Tier::Passive => messages::cli_alert_passive(),
        };
        let head = match &one.decision {
            Decision::Shown { .. } | Decision::Demoted { .. } => tier,
            Decision::Quiet { .. } | Decision::Snoozed { .. } => messages::cli_alert_quiet(),
        };
        let listed = if one.listed { format!(" {}", messages::cli_alert_listed()) } else { String::new() };
        writeln!(out, "  {}{listed}", messages::export_is(head, &in_one_line(assessment, alert)))?;
        if let Some(why) = why(alert, &one.decision) {
            writeln!(out, "    {why}")?;
        }
    }
    Ok(())
}

fn in_one_line(assessment: &Assessment, alert: &Alert<'_>) -> String {
    let line = alerts::line(assessment, alert);
    let figure = text::quantity(alert.output, line.value);
    let figure = match line.by_when {
        Some(by) => messages::export_by_day_short(&figure, &day(by)),
        None => figure,
    };
    let what = format!("{} {figure}", line.what);
    match line.because {
        Some(because) => messages::cli_alert_line_because(&what, &because, &line.next),
        None => messages::cli_alert_line(&what, &line.next),
    }
}

/// Why an alert is quiet, stands in the list, or speaks although it was answered.
fn why(alert: &Alert<'_>, decision: &Decision) -> Option<String> {
    Some(match decision {
        Decision::Shown { again: None } => return None,
        Decision::Shown { again: Some(again) } => match again {
            Again::Rose { from, since } => messages::cli_again_rose(&text::quantity(alert.output, *from), &day(*since)),
            Again::Louder { since } => messages::cli_again_louder(&day(*since)),
            Again::OtherVersion { since } => messages::cli_again_other_version(&day(*since)),
            Again::QuietOver { since } => messages::cli_again_quiet_over(&day(*since)),
            Again::SnoozeOver { since } => messages::cli_again_snooze_over(&day(*since)),
            Again::Asked => messages::cli_again_asked().into(),
        },
        Decision::Demoted { most, days } => messages::cli_demoted(*most, *days),
        Decision::Quiet { answer, since, until } => match answer {
            Did::Overridden { reason, .. } => {
                // Within the sentence, where the language begins a label with a small letter there.
                let reason = match messages::labels_within() {
                    "lower" => reason.display().to_lowercase(),
                    _ => reason.display().to_owned(),
                };
                messages::cli_quiet_overridden(&reason, &day(*since), &day(*until))
            }
            _ => messages::cli_quiet_acknowledged(&day(*since), &day(*until)),
        },
        Decision::Snoozed { since, until } => messages::cli_quiet_snoozed(&day(*since), &day(*until)),
    })
}

fn day(day: Date) -> String {
    language::day(&day.to_string())
}
