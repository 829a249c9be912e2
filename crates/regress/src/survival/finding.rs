//! Survival curves as plain numbers, for a printer, a report or a file.

use serde::{Deserialize, Serialize};
use statistics::survival::{CurveStep, IncidenceStep};

use crate::complete::Rows;
use crate::finding::Chance;
use crate::number;

/// Estimated curves. Numbers that are not finite are absent in JSON, and NaN when read again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurvivalFinding {
    /// As the analysis is called.
    pub name: String,
    /// The method: `Kaplan-Meier` or `Aalen-Johansen`.
    pub title: String,
    /// As the analysis names it.
    pub file: String,
    /// For readers, as the analysis has it.
    pub note: Option<String>,
    /// Of the intervals.
    pub confidence: f64,
    /// Read, analysed and dropped.
    pub rows: Rows,
    /// The column that tells the groups apart.
    pub grouped_by: Option<String>,
    /// One where nothing tells them apart; those without a row are left out.
    pub groups: Vec<Group>,
    /// Between the groups, unless events compete.
    pub log_rank: Option<LogRank>,
}

/// The curves of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// A value of the column that tells groups apart.
    pub name: Option<String>,
    /// Of the group.
    pub rows: usize,
    /// One, or one for each competing event.
    pub curves: Vec<Curve>,
    /// When half of the group had the event; none where events compete.
    pub median: Option<Median>,
}

/// A share of a group over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curve {
    /// None for the share without the event, which begins at 1; else the competing event whose share begins at 0.
    pub event: Option<String>,
    /// At each time at which somebody leaves observation, in order.
    pub steps: Vec<Step>,
    /// At each time that was asked for, in that order.
    pub at: Vec<Step>,
}

/// A curve at a time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// In the unit of the table.
    #[serde(with = "number")]
    pub time: f64,
    /// Rows under observation just before.
    #[serde(with = "number")]
    pub at_risk: f64,
    /// At this time.
    #[serde(with = "number")]
    pub events: f64,
    /// From 0 to 1, after the events of this time.
    #[serde(with = "number")]
    pub share: f64,
    /// Of the share.
    #[serde(with = "number")]
    pub standard_error: f64,
    /// The interval's ends; none where the share has no uncertainty that can be estimated.
    pub interval: Option<(f64, f64)>,
}

/// A median, with its interval; none where the curve does not come down so far.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Median {
    /// In the unit of the table.
    pub time: Option<f64>,
    /// The interval's lower end.
    pub low: Option<f64>,
    /// The interval's upper end.
    pub high: Option<f64>,
}

/// The log-rank test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogRank {
    /// In the order of the column's values.
    pub groups: Vec<GroupCount>,
    /// That the groups do not differ.
    pub test: Chance,
}

/// The events of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCount {
    /// A value of the column that tells groups apart.
    pub name: String,
    /// Of the group.
    pub rows: usize,
    /// Events.
    #[serde(with = "number")]
    pub observed: f64,
    /// Events, if the groups did not differ.
    #[serde(with = "number")]
    pub expected: f64,
}

impl From<&CurveStep> for Step {
    fn from(s: &CurveStep) -> Self {
        let &CurveStep { time, at_risk, events, survival: share, standard_error, interval, .. } = s;
        Self { time, at_risk, events, share, standard_error, interval }
    }
}

impl From<&IncidenceStep> for Step {
    fn from(s: &IncidenceStep) -> Self {
        let &IncidenceStep { time, at_risk, events, incidence: share, standard_error, interval, .. } = s;
        Self { time, at_risk, events, share, standard_error, interval }
    }
}

impl Curve {
    pub(crate) fn of(event: Option<String>, steps: Vec<Step>, times: &[f64]) -> Self {
        let start = if event.is_none() { 1.0 } else { 0.0 };
        let at = times.iter().map(|&time| between(&steps, time, start)).collect();
        Self { event, steps, at }
    }
}

/// A curve between its steps: the share of the last one, who are at risk for the next, the events of this very time.
fn between(steps: &[Step], time: f64, start: f64) -> Step {
    let after = steps.partition_point(|step| step.time <= time);
    let next = steps.iter().find(|step| step.time >= time);
    let at_risk = next.map_or(0.0, |step| step.at_risk);
    let events = next.filter(|step| step.time == time).map_or(0.0, |step| step.events);
    match after.checked_sub(1).map(|last| steps[last]) {
        Some(last) => Step { time, at_risk, events, ..last },
        None => Step { time, at_risk, events, share: start, standard_error: 0.0, interval: None },
    }
}

impl LogRank {
    pub(crate) fn of(found: &statistics::survival::LogRank, names: &[String]) -> Self {
        let count = |g: &statistics::survival::GroupCount| GroupCount {
            name: names[g.group].clone(),
            rows: g.rows,
            observed: g.observed,
            expected: g.expected,
        };
        Self { groups: found.groups.iter().map(count).collect(), test: (&found.test).into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_steps_the_last_share_stands_and_those_still_there_are_at_risk() {
        let step =
            |time, at_risk, events, share| Step { time, at_risk, events, share, standard_error: 0.1, interval: None };
        let steps = vec![step(2.0, 4.0, 1.0, 0.75), step(5.0, 3.0, 0.0, 0.75), step(6.0, 2.0, 1.0, 0.375)];
        let curve = Curve::of(None, steps, &[1.0, 2.0, 5.5, 7.0]);
        let told: Vec<_> = curve.at.iter().map(|s| (s.time, s.at_risk, s.events, s.share)).collect();
        assert_eq!(told, [(1.0, 4.0, 0.0, 1.0), (2.0, 4.0, 1.0, 0.75), (5.5, 2.0, 0.0, 0.75), (7.0, 0.0, 0.0, 0.375)]);
        assert_eq!(curve.at[0].standard_error, 0.0, "before the first step nobody had the event");
        assert_eq!(Curve::of(Some("death".into()), Vec::new(), &[1.0]).at[0].share, 0.0);
    }
}
