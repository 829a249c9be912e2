//! The report in lines of text.

use std::io::{Result, Write};

use validate::{Figure, RecalibrationKind, ThresholdNote, ValidationReport};

pub(super) fn report(out: &mut impl Write, r: &ValidationReport) -> Result<()> {
    writeln!(out, "{} {}, {}: {}", r.model, r.model_version, r.output, r.label)?;
    for warning in &r.warnings {
        writeln!(out, "! {}", warning.text)?;
        if let Some(source) = &warning.source {
            writeln!(out, "  ({source})")?;
        }
    }
    writeln!(out, "\nPatients          {} read, {} measured", r.rows.read, r.rows.used)?;
    if let (Some(events), Some(others)) = (r.rows.events, r.rows.non_events) {
        let censored = if r.rows.censored > 0 {
            format!(", {} censored before the horizon", r.rows.censored)
        } else {
            String::new()
        };
        writeln!(out, "                  {events} with the event, {others} without{censored}")?;
    }
    for excluded in &r.excluded {
        let lines: Vec<String> = excluded.lines.iter().map(u64::to_string).collect();
        let lines = if lines.is_empty() { String::new() } else { format!(" (line {} …)", lines.join(", ")) };
        writeln!(out, "  left out        {}: {}{lines}", excluded.rows, excluded.because)?;
    }
    writeln!(out)?;
    let mut line = |name: &str, figure: Option<Figure>| match figure {
        Some(figure) => writeln!(out, "{name:<18}{}", said(figure)),
        None => Ok(()),
    };
    line("Observed", r.observed)?;
    line("Predicted", r.predicted.map(|value| Figure { value, low: None, high: None }))?;
    line("AUROC", r.auroc)?;
    line("Harrell’s C", r.harrell_c)?;
    line("Uno’s C", r.uno_c)?;
    line("Brier", r.brier)?;
    line("Scaled Brier", r.scaled_brier)?;
    if let Some(c) = &r.calibration {
        line("Observed/expected", c.observed_to_expected)?;
        line("In the large", c.in_the_large)?;
        line("Slope", c.slope)?;
        line("ICI", c.ici.map(|value| Figure { value, low: None, high: None }))?;
    }
    if let Some(a) = &r.amounts {
        line("Bias", Some(a.bias))?;
        line("RMSE", Some(Figure { value: a.rmse, low: None, high: None }))?;
        line("R²", a.r_squared.map(|value| Figure { value, low: None, high: None }))?;
        line("Slope", a.slope)?;
        line("Within 20 %", a.within_20_percent)?;
    }
    if let Some(coverage) = &r.coverage {
        writeln!(out, "Ranges            {}", coverage.in_words)?;
    }
    let findings = r.site.checks.iter().filter(|c| c.verdict > assess::GateVerdict::Score).flat_map(|c| &c.findings);
    for finding in findings {
        writeln!(out, "Site              {finding}")?;
    }
    thresholds(out, r)?;
    subgroups(out, r)?;
    recalibrations(out, r)
}

fn thresholds(out: &mut impl Write, r: &ValidationReport) -> Result<()> {
    let budget = r.budget.and_then(|budget| budget.row);
    if r.thresholds.is_empty() && budget.is_none() {
        return Ok(());
    }
    writeln!(out, "\nFrom          Alerts/1000   Sensitivity   Specificity   PPV     NPV")?;
    let share = |figure: Option<Figure>| figure.map_or_else(|| "–".into(), |f| format!("{:.3}", f.value));
    let mut row = |t: &ThresholdNote, note: &str| {
        let [sensitivity, specificity, ppv, npv] = [t.sensitivity, t.specificity, t.ppv, t.npv].map(share);
        writeln!(
            out,
            "{:<13.4} {:<13.1} {sensitivity:<13} {specificity:<13} {ppv:<7} {npv} {note}",
            t.threshold, t.alerts_per_1000.value
        )
    };
    r.thresholds.iter().try_for_each(|t| row(t, ""))?;
    match (r.budget, budget) {
        (Some(asked), Some(found)) => row(&found, &format!("← {} alerts per 1,000", asked.budget_per_1000)),
        (Some(asked), None) => writeln!(out, "no threshold is within {} alerts per 1,000", asked.budget_per_1000),
        _ => Ok(()),
    }
}

fn subgroups(out: &mut impl Write, r: &ValidationReport) -> Result<()> {
    for table in &r.subgroups {
        writeln!(out, "\nBy {}", table.column)?;
        for group in &table.groups {
            let name = group.group.as_deref().unwrap_or("(no value)");
            let events = group.events.map_or_else(String::new, |events| format!(", {events} with the event"));
            let measures = [
                ("AUROC", group.auroc),
                ("gap", group.auroc_gap),
                ("O/E", group.observed_to_expected),
                ("bias", group.bias),
            ];
            let said: Vec<String> =
                measures.into_iter().filter_map(|(name, f)| Some(format!("{name} {}", said(f?)))).collect();
            let small = group.too_small.as_ref().map_or_else(String::new, |why| format!("; {why}"));
            writeln!(out, "  {name}: {} patients{events}; {}{small}", group.rows, said.join(", "))?;
        }
        if table.groups_not_shown > 0 {
            writeln!(out, "  not shown, of fewer than ten patients: {}", table.groups_not_shown)?;
        }
    }
    Ok(())
}

fn recalibrations(out: &mut impl Write, r: &ValidationReport) -> Result<()> {
    if r.recalibrations.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nRecalibration (judged in patients that it was not fitted to)")?;
    for note in &r.recalibrations {
        let name = match note.kind {
            RecalibrationKind::None => "as they are",
            RecalibrationKind::Intercept => "intercept",
            RecalibrationKind::InterceptAndSlope => "intercept and slope",
            RecalibrationKind::Isotonic => "rising curve",
        };
        let m = note.measured.unwrap_or_default();
        let measures = [
            ("Brier", m.brier),
            ("O/E", m.observed_to_expected),
            ("slope", m.slope),
            ("ICI", m.ici),
            ("bias", m.bias),
            ("RMSE", m.rmse),
        ];
        let said: Vec<String> =
            measures.into_iter().filter_map(|(name, v)| Some(format!("{name} {:.4}", v?))).collect();
        let remark = note.refused.as_ref().or(note.caution.as_ref()).map_or_else(String::new, |why| format!("  {why}"));
        writeln!(out, "  {name:<21}{}{remark}", said.join("  "))?;
    }
    Ok(())
}

fn said(figure: Figure) -> String {
    match figure {
        Figure { value, low: Some(low), high: Some(high) } => format!("{value:.4} ({low:.4} to {high:.4})"),
        Figure { value, .. } => format!("{value:.4}"),
    }
}
