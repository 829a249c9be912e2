//! The evaluation as plain text, for a terminal.

use std::fmt::Write;

use super::evaluation::Evaluation;
use super::interval::{Estimate, Interval};
use super::report::validation;
use super::thresholds::ThresholdRow;

/// The evaluation in lines of plain text.
pub fn text(evaluation: &Evaluation) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    _ = write(&mut out, evaluation);
    out
}

fn write(out: &mut String, e: &Evaluation) -> std::fmt::Result {
    let horizon = e.horizon.map(|h| format!(", risk by {h}")).unwrap_or_default();
    writeln!(out, "{}: {}{horizon}", e.file, e.prediction)?;
    writeln!(out, "{} rows read, {} used", e.rows.read, e.rows.used)?;
    for reason in &e.rows.left_out {
        writeln!(out, "  {} left out: {}", reason.rows, reason.because)?;
    }
    write!(out, "{} with the event, {} without", e.events, e.non_events)?;
    if e.horizon.is_some() {
        write!(out, ", {} censored before the horizon (others stand for them)", e.censored)?;
    }
    writeln!(out, "\nobserved risk {}, mean prediction {}", percent(e.observed), percent(e.predicted))?;
    for caution in &e.cautions {
        writeln!(out, "! {caution}")?;
    }
    writeln!(out, "\nDiscrimination (95 % interval)")?;
    let name = if e.horizon.is_some() { "AUC at the horizon, DeLong" } else { "AUROC, DeLong" };
    line(out, name, Some(e.auroc.estimate))?;
    if e.auroc_bootstrap.is_some() {
        line(out, "  bootstrap", Some(Estimate { value: e.auroc.estimate.value, interval: e.auroc_bootstrap }))?;
    }
    line(out, "Average precision (AUPRC)", Some(e.average_precision))?;
    if e.horizon.is_some() {
        line(out, "Harrell's C", e.harrell_c)?;
        line(out, "Uno's C to the horizon", e.uno_c)?;
    }
    if let Some(timed) = &e.timed {
        for t in &timed.times {
            line(out, &format!("AUC by {}", t.time), t.auroc)?;
        }
        line(out, "Mean over these times", timed.mean)?;
    }
    writeln!(out, "\nOverall")?;
    line(out, "Brier score", Some(e.brier))?;
    line(out, "Scaled Brier score", Some(e.scaled_brier))?;
    writeln!(out, "\nCalibration")?;
    line(out, "Observed / expected (ideal 1)", Some(e.calibration.observed_to_expected))?;
    line(out, "In the large (ideal 0)", e.calibration.in_the_large)?;
    line(out, "Slope (ideal 1)", e.calibration.slope)?;
    line(out, "Intercept with slope (ideal 0)", e.calibration.intercept)?;
    let distances = [("ICI", e.curve.ici), ("E50", e.curve.e50), ("E90", e.curve.e90)];
    for ((name, value), interval) in distances.into_iter().zip(e.distance_intervals) {
        line(out, name, Some(Estimate { value, interval }))?;
    }
    if let Some(c) = &e.survival_calibration {
        line(out, "Observed / expected, Kaplan-Meier", Some(c.observed_to_expected))?;
        line(out, "Slope, Cox (ideal 1)", c.slope)?;
        if let Some([ici, _, _]) = c.distances {
            line(out, "ICI, Cox with a spline", Some(Estimate { value: ici, interval: None }))?;
        }
    }
    if e.bootstrap.is_some() {
        writeln!(out, "  (a resample is rougher than the table: intervals of ICI, E50 and E90 lie high)")?;
    }
    for row in e.recalibrated.iter().filter(|_| e.external.is_none()) {
        let what = format!("  Brier, {} refitted", row.fitted);
        line(out, &what, Some(Estimate { value: row.brier, interval: None }))?;
    }
    if !e.thresholds.is_empty() {
        writeln!(out, "\nThresholds   alerts/1,000  sensitivity  specificity  PPV     NPV")?;
        e.thresholds.iter().try_for_each(|row| threshold(out, row))?;
    }
    if let Some(budget) = &e.budget {
        match &budget.row {
            Some(row) => {
                writeln!(out, "\nBudget of {} alerts per 1,000: from {:.4} on", budget.alerts_per_1000, row.threshold)?;
                threshold(out, row)?;
            }
            None => writeln!(out, "\nBudget of {} alerts per 1,000: {NO_THRESHOLD}", budget.alerts_per_1000)?,
        }
    }
    for table in &e.subgroups {
        writeln!(out, "\nBy {}: rows, events, AUROC, observed / expected, slope", table.column)?;
        for group in &table.groups {
            let name = group.group.as_deref().unwrap_or("(no value)");
            let said = match &group.too_small {
                Some(why) => why.clone(),
                None => [group.auroc, group.observed_to_expected, group.slope].map(short).join("  "),
            };
            writeln!(out, "  {name:<20} {:>6} {:>6}  {said}", group.rows, group.events)?;
        }
    }
    if let Some(external) = &e.external {
        writeln!(out, "\nExternal validation and recalibration")?;
        validation(out, external)?;
    }
    if let Some(other) = &e.comparison {
        writeln!(out, "\nCompared with {}", other.column)?;
        line(out, "Its AUROC", Some(other.other_auroc))?;
        line(out, "Difference", Some(other.difference))?;
        match other.p_value {
            Some(p) => writeln!(out, "  {:<36} {}", "DeLong's test", p_value(p))?,
            None => writeln!(out, "  {:<36} both rank everybody alike", "DeLong's test")?,
        }
    }
    if let Some(bootstrap) = &e.bootstrap {
        writeln!(out, "\nBootstrap: {} replicates, seed {}", bootstrap.replicates, bootstrap.seed)?;
        if bootstrap.left_out > 0 {
            writeln!(out, "  {} of them drew only one outcome and are left out", bootstrap.left_out)?;
        }
    }
    Ok(())
}

/// What is said when no threshold keeps within a budget.
pub(crate) const NO_THRESHOLD: &str = "no threshold, for more people than that share the highest prediction";

fn line(out: &mut String, name: &str, estimate: Option<Estimate>) -> std::fmt::Result {
    writeln!(out, "  {name:<36} {}", short(estimate))
}

/// A value with its interval, three decimals.
pub(crate) fn short(estimate: Option<Estimate>) -> String {
    match estimate {
        None => "cannot be fitted".into(),
        Some(Estimate { value, interval: None }) => format!("{value:.3}"),
        Some(Estimate { value, interval: Some(Interval { low, high }) }) => {
            format!("{value:.3} ({low:.3} to {high:.3})")
        }
    }
}

pub(crate) fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

pub(crate) fn p_value(p: f64) -> String {
    if p < 0.001 { "p < 0.001".into() } else { format!("p = {p:.3}") }
}

fn threshold(out: &mut String, row: &ThresholdRow) -> std::fmt::Result {
    let share = |e: Option<Estimate>| e.map_or_else(|| "-".into(), |e| percent(e.value));
    writeln!(
        out,
        "  {:<10} {:>12.1}  {:>11}  {:>11}  {:<7} {}",
        format!("{:.4}", row.threshold).trim_end_matches('0'),
        row.alerts_per_1000.value,
        share(row.sensitivity),
        share(row.specificity),
        share(row.positive_predictive_value),
        share(row.negative_predictive_value)
    )
}
