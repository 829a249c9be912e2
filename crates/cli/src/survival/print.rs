//! Curves and the log-rank test, as text and as JSON.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use serde_json::{Value, json};
use statistics::survival::LogRank;

use super::{Arguments, Curves};
use crate::regress::complete::Complete;

/// One line of a curve, whichever its kind.
#[derive(Clone, Copy)]
struct Line {
    time: f64,
    at_risk: f64,
    events: f64,
    share: f64,
    standard_error: f64,
    interval: Option<(f64, f64)>,
}

/// The curves of a group with their titles; those of Kaplan-Meier begin with everybody, of Aalen-Johansen with nobody.
fn lines(curves: &Curves) -> Vec<(String, f64, Vec<Line>)> {
    match curves {
        Curves::KaplanMeier(curve) => {
            let line = |s: &statistics::survival::CurveStep| Line {
                time: s.time,
                at_risk: s.at_risk,
                events: s.events,
                share: s.survival,
                standard_error: s.standard_error,
                interval: s.interval,
            };
            vec![("without the event".into(), 1.0, curve.steps.iter().map(line).collect())]
        }
        Curves::AalenJohansen(curves) => {
            let line = |s: &statistics::survival::IncidenceStep| Line {
                time: s.time,
                at_risk: s.at_risk,
                events: s.events,
                share: s.incidence,
                standard_error: s.standard_error,
                interval: s.interval,
            };
            let curve = |(name, curve): &(String, statistics::survival::CumulativeIncidence)| {
                (format!("had event {name}"), 0.0, curve.steps.iter().map(line).collect())
            };
            curves.iter().map(curve).collect()
        }
    }
}

pub(super) fn all(
    arguments: &Arguments,
    complete: &Complete,
    groups: &[(String, usize, Curves)],
    test: Option<(&LogRank, &[String])>,
) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.json {
        writeln!(out, "{}", document(arguments, complete, groups, test))?;
        return Ok(out.flush()?);
    }
    let method = if arguments.competing { "Aalen-Johansen" } else { "Kaplan-Meier" };
    writeln!(out, "{method}: {}", arguments.table.display())?;
    writeln!(out, "{}", complete.said())?;
    for (name, rows, curves) in groups {
        for (title, start, lines) in lines(curves) {
            let group = arguments.group.as_ref().map(|column| format!("{column} {name}, ")).unwrap_or_default();
            writeln!(out, "\n{group}{rows} rows: share that {title}", title = verb(&title))?;
            curve(&mut out, arguments, start, &lines)?;
        }
        if let Curves::KaplanMeier(curve) = curves {
            let shown = |time: Option<f64>| time.map_or_else(|| "not reached".into(), |time| time.to_string());
            let (low, high) = curve.median_interval;
            writeln!(out, "Median {} ({} to {})", shown(curve.median), shown(low), shown(high))?;
        }
    }
    if let Some((test, names)) = test {
        writeln!(out, "\nLog-rank test\n{:<20} {:>6} {:>9} {:>11}", "group", "rows", "observed", "expected")?;
        for group in &test.groups {
            let name = &names[group.group];
            writeln!(out, "{name:<20} {:>6} {:>9} {:>11.3}", group.rows, group.observed, group.expected)?;
        }
        let t = &test.test;
        let p = crate::regress::shown_p(t.p);
        writeln!(out, "chi-squared {:.4}, {} df, p {p}", t.chi_squared, t.degrees_of_freedom)?;
    }
    Ok(out.flush()?)
}

fn verb(title: &str) -> String {
    if title.starts_with("had") { title.to_owned() } else { format!("is {title}") }
}

/// The lines to show: at the times asked for, else those with events, a sample of them where they are many.
fn curve(out: &mut impl Write, arguments: &Arguments, start: f64, lines: &[Line]) -> io::Result<()> {
    const MOST: usize = 24;
    let interval = format!("{} % interval", 100.0 * arguments.confidence);
    writeln!(out, "{:>12} {:>9} {:>8} {:>9} {:>9} {interval:>19}", "time", "at risk", "events", "share", "SE")?;
    let shown: Vec<Line> = if arguments.at.is_empty() {
        let eventful: Vec<Line> = lines.iter().copied().filter(|line| line.events > 0.0).collect();
        let step = eventful.len().div_ceil(MOST).max(1);
        if step > 1 {
            writeln!(out, "(one in {step} of {} times; --at chooses others, --json has all)", eventful.len())?;
        }
        let last = eventful.len().saturating_sub(1);
        eventful.iter().copied().enumerate().filter(|(at, _)| at % step == 0 || *at == last).map(|(_, l)| l).collect()
    } else {
        arguments.at.iter().map(|&time| at(lines, time, start)).collect()
    };
    for line in shown {
        let interval = line.interval.map_or_else(|| "-".into(), |(low, high)| format!("{low:.4} to {high:.4}"));
        let Line { time, at_risk, events, share, standard_error, .. } = line;
        writeln!(out, "{time:>12} {at_risk:>9} {events:>8} {share:>9.4} {standard_error:>9.4} {interval:>19}")?;
    }
    Ok(())
}

/// A curve between its steps: the share of the last one, who are at risk for the next, the events of this very time.
fn at(lines: &[Line], time: f64, start: f64) -> Line {
    let after = lines.partition_point(|line| line.time <= time);
    let next = lines.iter().find(|line| line.time >= time);
    let at_risk = next.map_or(0.0, |line| line.at_risk);
    let events = next.filter(|line| line.time == time).map_or(0.0, |line| line.events);
    match after.checked_sub(1).map(|last| lines[last]) {
        Some(last) => Line { time, at_risk, events, ..last },
        None => Line { time, at_risk, events, share: start, standard_error: 0.0, interval: None },
    }
}

fn document(
    arguments: &Arguments,
    complete: &Complete,
    groups: &[(String, usize, Curves)],
    test: Option<(&LogRank, &[String])>,
) -> Value {
    let line = |l: &Line| {
        json!({
            "time": l.time, "at_risk": l.at_risk, "events": l.events, "share": l.share,
            "standard_error": l.standard_error, "low": l.interval.map(|i| i.0), "high": l.interval.map(|i| i.1),
        })
    };
    let group = |(name, rows, curves): &(String, usize, Curves)| {
        let drawn: Vec<Value> = lines(curves)
            .iter()
            .map(|(title, _, lines)| json!({"share": title, "steps": lines.iter().map(line).collect::<Vec<_>>()}))
            .collect();
        let median = match curves {
            Curves::KaplanMeier(curve) => {
                let (low, high) = curve.median_interval;
                json!({"time": curve.median, "low": low, "high": high})
            }
            Curves::AalenJohansen(_) => Value::Null,
        };
        json!({"group": arguments.group.as_ref().map(|_| name), "rows": rows, "curves": drawn, "median": median})
    };
    let log_rank = test.map(|(test, names)| {
        let counts: Vec<Value> = test
            .groups
            .iter()
            .map(|g| json!({"group": names[g.group], "rows": g.rows, "observed": g.observed, "expected": g.expected}))
            .collect();
        json!({"groups": counts, "test": crate::regress::test_json(&test.test)})
    });
    json!({
        "method": if arguments.competing { "aalen-johansen" } else { "kaplan-meier" },
        "confidence": arguments.confidence,
        "rows": complete.json(),
        "groups": groups.iter().map(group).collect::<Vec<_>>(),
        "log_rank": log_rank,
    })
}
