//! What may leave the site: the report without any number from which a single patient's outcome could be told.
//!
//! A count below ten, and what it is a count of, is left out, as are points of curves; numbers are rounded. The site's own
//! page shows more than this.

use language::messages;
use serde::Serialize;
use serde_json::Value;

use crate::error::ValidateError;
use crate::report::{
    AmountNote, CoverageFound, ExclusionReason, Figure, LimitsNote, OutcomeKind, RecalibrationKind, SubgroupNote,
    SubgroupTableNote, ThresholdNote, ValidationReport, WarningNote,
};
use crate::small_counts::{Count, FEWEST, count, is_few};

#[derive(Debug, Serialize)]
struct Shared<'a> {
    schema: u32,
    model: &'a str,
    model_version: &'a str,
    output: &'a str,
    outcome: OutcomeKind,
    horizon_years: Option<f64>,
    small_cells: String,
    patients_read: Count,
    patients_used: Count,
    events: Option<Count>,
    non_events: Option<Count>,
    left_out: Vec<(ExclusionReason, String, Count)>,
    unchecked_rules: &'a [String],
    warnings: &'a [WarningNote],
    auroc: Option<Figure>,
    harrell_c: Option<Figure>,
    uno_c: Option<Figure>,
    brier: Option<Figure>,
    scaled_brier: Option<Figure>,
    observed: Option<Figure>,
    predicted: Option<f64>,
    observed_to_expected: Option<Figure>,
    calibration_in_the_large: Option<Figure>,
    calibration_slope: Option<Figure>,
    ici: Option<f64>,
    calibration_groups: Vec<LimitsNote>,
    thresholds: Vec<ThresholdNote>,
    subgroups: Vec<(String, Vec<SubgroupNote>)>,
    amounts: Option<AmountNote>,
    coverage: Option<&'a CoverageFound>,
    recalibrations: Vec<(RecalibrationKind, Option<assess::overlay::Measured>)>,
}

/// The report for others, as JSON.
///
/// # Errors
/// Where fewer than ten patients were used: nothing of them may leave.
pub fn shared_json(report: &ValidationReport) -> Result<String, ValidateError> {
    let value = value(report)?;
    serde_json::to_string_pretty(&value).map_err(|e| ValidateError::Settings(e.to_string()))
}

/// The same as a table of two columns: the place and the number.
///
/// # Errors
/// As [`shared_json`].
pub fn shared_csv(report: &ValidationReport) -> Result<String, ValidateError> {
    let mut text = String::from("what,value\n");
    let mut write = |place: &str, value: &str| {
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        text.push_str(&format!("{},{}\n", quoted(place), quoted(value)));
    };
    flat("", &value(report)?, &mut write);
    Ok(text)
}

fn flat(place: &str, value: &Value, write: &mut dyn FnMut(&str, &str)) {
    let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match value {
        Value::Null => {}
        Value::Object(fields) => fields.iter().for_each(|(name, value)| flat(&below(name), value, write)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| flat(&below(&(at + 1).to_string()), item, write))
        }
        Value::String(text) => write(place, text),
        other => write(place, &other.to_string()),
    }
}

fn value(report: &ValidationReport) -> Result<Value, ValidateError> {
    let r = report;
    if r.rows.used < FEWEST {
        let text = messages::validation_too_few_to_share(FEWEST);
        return Err(ValidateError::Settings(text));
    }
    // Where either outcome is rare, every measure of it is one of few people.
    let is_told = [r.rows.events, r.rows.non_events].iter().flatten().all(|count| *count >= FEWEST);
    let told = |figure: Option<Figure>| figure.filter(|_| is_told);
    let calibration = r.calibration.as_ref().filter(|_| is_told);
    let shared = Shared {
        schema: 1,
        model: &r.model,
        model_version: &r.model_version,
        output: &r.output,
        outcome: r.outcome,
        horizon_years: r.horizon_years,
        small_cells: format!("Counts from 1 to {} and what they are counts of are left out.", FEWEST - 1),
        // Those read less those used are those left out.
        patients_read: if r.excluded.iter().any(|e| is_few(e.rows)) {
            Count::Few("not told: few are left out for some reasons")
        } else {
            count(r.rows.read)
        },
        patients_used: count(r.rows.used),
        events: r.rows.events.map(|n| if is_told { count(n) } else { Count::Few("not told: few of one outcome") }),
        non_events: r
            .rows
            .non_events
            .map(|n| if is_told { count(n) } else { Count::Few("not told: few of one outcome") }),
        left_out: r.excluded.iter().map(|e| (e.reason, e.because.clone(), count(e.rows))).collect(),
        unchecked_rules: &r.unchecked,
        warnings: if is_told { &r.warnings } else { &[] },
        auroc: told(r.auroc),
        harrell_c: told(r.harrell_c),
        uno_c: told(r.uno_c),
        brier: told(r.brier),
        scaled_brier: told(r.scaled_brier),
        observed: told(r.observed),
        predicted: r.predicted,
        observed_to_expected: calibration.and_then(|c| c.observed_to_expected),
        calibration_in_the_large: calibration.and_then(|c| c.in_the_large),
        calibration_slope: calibration.and_then(|c| c.slope),
        ici: calibration.and_then(|c| c.ici),
        calibration_groups: calibration.map(|c| groups(&c.groups)).unwrap_or_default(),
        thresholds: if is_told { thresholds(r) } else { vec![] },
        subgroups: r.subgroups.iter().map(|table| (table.column.clone(), subgroups(table))).collect(),
        amounts: r.amounts.as_ref().map(|a| AmountNote { groups: groups(&a.groups), ..a.clone() }),
        coverage: r.coverage.as_ref().filter(|_| is_told),
        recalibrations: r.recalibrations.iter().filter(|_| is_told).map(|n| (n.kind, n.measured)).collect(),
    };
    let value = serde_json::to_value(&shared).map_err(|e| ValidateError::Settings(e.to_string()))?;
    Ok(rounded(value))
}

/// Groups without counts that are too small, and without shares from which they follow.
fn groups(all: &[LimitsNote]) -> Vec<LimitsNote> {
    let counts: Vec<[usize; 2]> = all.iter().map(|g| [g.rows, g.events.unwrap_or(0)]).collect();
    let told = told(&counts, all.iter().any(|g| g.events.is_some()));
    let kept = all.iter().zip(told).filter(|(group, _)| group.rows >= FEWEST);
    let without = |(group, is_told): (&LimitsNote, bool)| LimitsNote {
        events: group.events.filter(|_| is_told),
        observed: group.observed.filter(|_| is_told),
        ..*group
    };
    kept.map(without).collect()
}

/// Of groups that make up a whole that is told, which may be told: none with a small count, and so many others left out
/// with them that the small one does not follow from the whole.
fn told(counts: &[[usize; 2]], has_events: bool) -> Vec<bool> {
    let is_small = |[rows, events]: &[usize; 2]| {
        is_few(*rows) || (has_events && (is_few(*events) || is_few(rows - events.min(rows))))
    };
    let mut told: Vec<bool> = counts.iter().map(|count| !is_small(count)).collect();
    loop {
        let left_out = || counts.iter().zip(&told).filter(|(_, told)| !**told).map(|(count, _)| count);
        let (rows, events) = left_out().fold((0, 0), |(rows, events), [r, e]| (rows + r, events + e));
        let is_enough = left_out().count() != 1 && !is_small(&[rows, events]);
        let smallest = (0..counts.len()).filter(|at| told[*at]).min_by_key(|at| counts[*at]);
        match smallest {
            Some(at) if !is_enough => told[at] = false,
            _ => return told,
        }
    }
}

/// Thresholds between which, and beyond which, each of the four counts is nobody or at least ten patients.
fn thresholds(report: &ValidationReport) -> Vec<ThresholdNote> {
    let (Some(events), Some(others)) = (report.rows.events, report.rows.non_events) else { return vec![] };
    let counts = |row: &ThresholdNote| {
        let of = |share: Option<Figure>, whole: usize| Some(libm::round(share?.value * whole as f64) as usize);
        Some([of(row.sensitivity, events)?, others - of(row.specificity, others)?.min(others)])
    };
    let mut all: Vec<ThresholdNote> = report.thresholds.clone();
    all.extend(report.budget.and_then(|budget| budget.row));
    // From the highest threshold on, more and more are flagged.
    all.sort_by(|a, b| b.threshold.total_cmp(&a.threshold));
    let mut last = [0, 0];
    let mut kept = vec![];
    for row in all {
        let Some(now) = counts(&row) else { continue };
        let is_apart =
            |from: [usize; 2], to: [usize; 2]| from.iter().zip(to).all(|(from, to)| !is_few(to.saturating_sub(*from)));
        if is_apart(last, now) && is_apart(now, [events, others]) {
            kept.push(row);
            last = now;
        }
    }
    kept.reverse();
    kept
}

fn subgroups(table: &SubgroupTableNote) -> Vec<SubgroupNote> {
    let mut groups: Vec<&SubgroupNote> = table.groups.iter().collect();
    // A group that is not shown is what the others leave of all patients.
    if table.groups_not_shown > 0
        && let Some(smallest) = (0..groups.len()).min_by_key(|at| groups[*at].rows)
    {
        groups.remove(smallest);
    }
    let counts: Vec<[usize; 2]> = groups.iter().map(|g| [g.rows, g.events.unwrap_or(0)]).collect();
    let told = told(&counts, groups.iter().any(|g| g.events.is_some()));
    let one = |(group, is_told): (&SubgroupNote, bool)| {
        if is_told {
            return group.clone();
        }
        // The words name the counts, so that they go too.
        let too_small = group.too_small.as_ref().map(|_| "too small".to_owned());
        SubgroupNote { events: None, observed: None, too_small, ..group.clone() }
    };
    groups.into_iter().zip(told).map(one).collect()
}

/// Numbers to four significant digits: enough for every claim, and nobody's own prediction.
fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            let number = number.as_f64().unwrap_or(f64::NAN);
            let text = format!("{number:.3e}");
            text.parse().map_or(Value::Null, |short: f64| Value::from(short))
        }
        Value::Array(items) => Value::Array(items.into_iter().map(rounded).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (name, rounded(value))).collect())
        }
        other => other,
    }
}
