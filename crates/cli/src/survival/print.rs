//! Curves and the log-rank test, as text and as JSON.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use regress::{Curve, Group, LogRank, Step, SurvivalAnalysis, SurvivalFinding};
use serde_json::{Value, json};

/// What a curve is the share of.
fn title(curve: &Curve) -> String {
    curve.event.as_ref().map_or_else(|| "without the event".into(), |event| format!("had event {event}"))
}

pub(super) fn all(analysis: &SurvivalAnalysis, finding: &SurvivalFinding, is_json: bool) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if is_json {
        writeln!(out, "{}", document(analysis, finding))?;
        return Ok(out.flush()?);
    }
    writeln!(out, "{}: {}", finding.title, finding.file)?;
    writeln!(out, "{}", finding.rows.said())?;
    for group in &finding.groups {
        for curve in &group.curves {
            let named = finding.grouped_by.as_ref().zip(group.name.as_ref());
            let of = named.map(|(column, name)| format!("{column} {name}, ")).unwrap_or_default();
            let verb = if curve.event.is_some() { "" } else { "is " };
            writeln!(out, "\n{of}{} rows: share that {verb}{}", group.rows, title(curve))?;
            steps(&mut out, analysis, curve)?;
        }
        if let Some(median) = &group.median {
            let shown = |time: Option<f64>| time.map_or_else(|| "not reached".into(), |time| time.to_string());
            writeln!(out, "Median {} ({} to {})", shown(median.time), shown(median.low), shown(median.high))?;
        }
    }
    if let Some(LogRank { groups, test }) = &finding.log_rank {
        writeln!(out, "\nLog-rank test\n{:<20} {:>6} {:>9} {:>11}", "group", "rows", "observed", "expected")?;
        for group in groups {
            writeln!(out, "{:<20} {:>6} {:>9} {:>11.3}", group.name, group.rows, group.observed, group.expected)?;
        }
        let p = crate::regress::shown_p(test.p);
        writeln!(out, "chi-squared {:.4}, {} df, p {p}", test.chi_squared, test.degrees_of_freedom)?;
    }
    Ok(out.flush()?)
}

/// The lines to show: at the times asked for, else those with events, a sample of them where they are many.
fn steps(out: &mut impl Write, analysis: &SurvivalAnalysis, curve: &Curve) -> io::Result<()> {
    const MOST: usize = 24;
    let interval = format!("{} % interval", 100.0 * analysis.confidence);
    writeln!(out, "{:>12} {:>9} {:>8} {:>9} {:>9} {interval:>19}", "time", "at risk", "events", "share", "SE")?;
    let shown: Vec<Step> = if analysis.at.is_empty() {
        let eventful: Vec<Step> = curve.steps.iter().copied().filter(|step| step.events > 0.0).collect();
        let step = eventful.len().div_ceil(MOST).max(1);
        if step > 1 {
            writeln!(out, "(one in {step} of {} times; --at chooses others, --json has all)", eventful.len())?;
        }
        let last = eventful.len().saturating_sub(1);
        eventful.iter().copied().enumerate().filter(|(at, _)| at % step == 0 || *at == last).map(|(_, l)| l).collect()
    } else {
        curve.at.clone()
    };
    for Step { time, at_risk, events, share, standard_error, interval } in shown {
        let interval = interval.map_or_else(|| "-".into(), |(low, high)| format!("{low:.4} to {high:.4}"));
        writeln!(out, "{time:>12} {at_risk:>9} {events:>8} {share:>9.4} {standard_error:>9.4} {interval:>19}")?;
    }
    Ok(())
}

fn document(analysis: &SurvivalAnalysis, finding: &SurvivalFinding) -> Value {
    let step = |s: &Step| {
        json!({
            "time": s.time, "at_risk": s.at_risk, "events": s.events, "share": s.share,
            "standard_error": s.standard_error, "low": s.interval.map(|i| i.0), "high": s.interval.map(|i| i.1),
        })
    };
    let curve =
        |curve: &Curve| json!({"share": title(curve), "steps": curve.steps.iter().map(step).collect::<Vec<_>>()});
    let group = |group: &Group| {
        let curves: Vec<Value> = group.curves.iter().map(curve).collect();
        json!({"group": group.name, "rows": group.rows, "curves": curves, "median": group.median})
    };
    let log_rank = finding.log_rank.as_ref().map(|LogRank { groups, test }| {
        let count = |g: &regress::GroupCount| {
            json!({"group": g.name, "rows": g.rows, "observed": g.observed, "expected": g.expected})
        };
        json!({"groups": groups.iter().map(count).collect::<Vec<_>>(), "test": test})
    });
    json!({
        "method": if analysis.competing { "aalen-johansen" } else { "kaplan-meier" },
        "confidence": finding.confidence,
        "rows": finding.rows,
        "groups": finding.groups.iter().map(group).collect::<Vec<_>>(),
        "log_rank": log_rank,
    })
}
