//! What became of alerts, counted, for others: no patient, no day, no words of anybody, no small count.

use std::collections::{BTreeMap, BTreeSet};

use assess::Tier;
use jiff::civil::Date;
use serde::Serialize;
use validate::small_counts::{Count, FEWEST, count, is_few};

use crate::{Did, Kind, PatientKey, Work, WorkError};

/// One line of the tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyRow {
    /// The month of the record's day, `2026-11`.
    pub month: String,
    /// Name of the model.
    pub model: String,
    /// Name of the output.
    pub output: String,
    /// How loudly the alert spoke.
    pub tier: Tier,
    /// `stood out`, or what was done.
    pub action: String,
    /// The code of the reason, where it was overridden.
    pub reason: Option<String>,
    /// How many times.
    pub times: Count,
    /// Of how many patients.
    pub patients: Count,
}

type Place = (String, String, String, Tier, &'static str, Option<&'static str>);

/// The lines, by month, model and output. Where a line is of fewer than ten patients both counts are left out; there are no
/// sums from which they could be told.
#[must_use]
pub fn tally(work: &Work) -> Vec<TallyRow> {
    let mut groups: BTreeMap<Place, (usize, BTreeSet<&PatientKey>)> = BTreeMap::new();
    let mut add = |place: Place, patient| {
        let (times, patients) = groups.entry(place).or_default();
        *times += 1;
        patients.insert(patient);
    };
    for spoken in &work.spoken {
        let alert = &spoken.alert;
        let place = (month(spoken.day), alert.model.clone(), alert.output.clone(), spoken.tier, "stood out", None);
        add(place, &alert.patient);
    }
    for entry in work.log.iter().filter(|entry| entry.did.kind() == Kind::Answer) {
        let reason = match &entry.did {
            Did::Overridden { reason, .. } => Some(reason.code()),
            _ => None,
        };
        let alert = &entry.alert;
        let place =
            (month(entry.as_of), alert.model.clone(), alert.output.clone(), entry.tier, entry.did.name(), reason);
        add(place, &alert.patient);
    }
    groups
        .into_iter()
        .map(|((month, model, output, tier, action, reason), (times, patients))| {
            let patients = patients.len();
            let times = if is_few(patients) { count(patients) } else { count(times) };
            let (action, reason) = (action.to_owned(), reason.map(str::to_owned));
            TallyRow { month, model, output, tier, action, reason, times, patients: count(patients) }
        })
        .collect()
}

/// The tally as JSON.
///
/// # Errors
/// When memory is exhausted.
pub fn tally_json(work: &Work) -> Result<String, WorkError> {
    #[derive(Serialize)]
    struct Tally {
        schema: u32,
        small_counts: String,
        rows: Vec<TallyRow>,
    }
    let small_counts = format!("Counts of fewer than {FEWEST} patients are left out.");
    let mut text = serde_json::to_string_pretty(&Tally { schema: 1, small_counts, rows: tally(work) })
        .map_err(|e| WorkError::Write(e.to_string()))?;
    text.push('\n');
    Ok(text)
}

/// The tally as a table with a header.
///
/// # Errors
/// When memory is exhausted.
pub fn tally_csv(work: &Work) -> Result<String, WorkError> {
    let wrong = |e: csv::Error| WorkError::Write(e.to_string());
    let mut table = csv::Writer::from_writer(vec![]);
    table.write_record(["month", "model", "output", "tier", "action", "reason", "times", "patients"]).map_err(wrong)?;
    for row in tally(work) {
        let tier = match row.tier {
            Tier::Interrupt => "interrupt",
            Tier::Banner => "banner",
            Tier::Passive => "passive",
        };
        let (times, patients) = (row.times.to_string(), row.patients.to_string());
        let reason = row.reason.unwrap_or_default();
        table
            .write_record([&row.month, &row.model, &row.output, tier, &row.action, &reason, &times, &patients])
            .map_err(wrong)?;
    }
    let bytes = table.into_inner().map_err(|e| WorkError::Write(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| WorkError::Write(e.to_string()))
}

fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
