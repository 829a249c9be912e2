//! Competing events: what ends observation before the outcome could come, and what that means for a predicted risk.

use evaluate::report::Listing;
use evaluate::{Estimate, Interval};
use serde::{Deserialize, Serialize};
use statistics::survival::aalen_johansen;

use crate::error::RecipeError;
use crate::rows::{Rows, Task};

/// What the risk of a model is where competing events end observation; for its notes and the report.
pub(crate) const CAUTION: &str = "Competing events end observation: the value is the risk if they did not happen (net risk), \
                                  which is above the risk that will be seen";

/// The first code in the cohort's column `event` that is no outcome.
const COMPETING: f64 = 2.0;
/// Of intervals.
const CONFIDENCE: f64 = 0.95;

/// Risks by the horizon of rows of which some were ended by a competing event. Every row counts once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompetingEvents {
    /// By when, in days.
    pub horizon_days: f64,
    /// Rows with a prediction.
    pub rows: usize,
    /// Of these, seen with the outcome by the horizon.
    pub outcomes: usize,
    /// Of these, ended by a competing event by the horizon.
    pub competing: usize,
    /// The share with the outcome by the horizon where competing events happen as they do (Aalen and Johansen 1978).
    pub observed: Estimate,
    /// The share if competing events did not happen and were independent (one less Kaplan and Meier's survival).
    pub observed_net: Estimate,
    /// The mean of the predictions.
    pub mean_predicted: f64,
}

/// How many of these rows a competing event ended; `None` where there is none, or where the outcome has no times.
///
/// # Errors
/// When the cohort has no column `event`.
pub(crate) fn count(rows: &Rows, of: &[usize], task: Task) -> Result<Option<usize>, RecipeError> {
    if task != Task::Survival {
        return Ok(None);
    }
    let events = rows.cohort.numbers("event")?;
    let count = of.iter().filter(|row| events[**row] >= COMPETING).count();
    Ok((count > 0).then_some(count))
}

/// The sentence for a model's notes.
pub(crate) fn note(count: usize, rows: usize) -> String {
    format!("{CAUTION}. Of {rows} training rows, {count} ended so.")
}

impl CompetingEvents {
    /// Risks of rows by their times (days), their codes of `event` and their predictions, as long as each other; `None`
    /// where nothing happened or nothing was predicted.
    pub(crate) fn of(times: &[f64], events: &[f64], predictions: &[f64], horizon_days: f64) -> Option<Self> {
        let known: Vec<usize> = (0..predictions.len()).filter(|row| predictions[*row].is_finite()).collect();
        let times: Vec<f64> = known.iter().map(|row| times[*row]).collect();
        let cause = |row: &usize| if events[*row] >= COMPETING { 2 } else { usize::from(events[*row] == 1.0) };
        let causes: Vec<usize> = known.iter().map(cause).collect();
        let censored: Vec<usize> = causes.iter().map(|cause| usize::from(*cause == 1)).collect();
        let by_then = |wanted: usize| {
            times.iter().zip(&causes).filter(|(time, cause)| **time <= horizon_days && **cause == wanted).count()
        };
        Some(Self {
            horizon_days,
            rows: known.len(),
            outcomes: by_then(1),
            competing: by_then(2),
            observed: incidence(&times, &causes, horizon_days)?,
            observed_net: incidence(&times, &censored, horizon_days)?,
            mean_predicted: known.iter().map(|row| predictions[*row]).sum::<f64>() / known.len() as f64,
        })
    }

    /// As the report shows it.
    pub(crate) fn listing(&self, split: &str) -> Listing {
        let percent = |share: f64| format!("{:.2} %", 100.0 * share);
        let estimate = |e: &Estimate| match e.interval {
            Some(Interval { low, high }) => format!("{} ({} to {})", percent(e.value), percent(low), percent(high)),
            None => percent(e.value),
        };
        let row = |name: &str, value: String| vec![name.to_owned(), value];
        let (horizon, rows) = (self.horizon_days, self.rows);
        Listing {
            title: "Competing events".to_owned(),
            caption: format!("{CAUTION}. {rows} rows of {split}, each counted once; risks by {horizon} days."),
            heads: ["<By the horizon", "Value"].map(str::to_owned).to_vec(),
            rows: vec![
                row("Rows with the outcome", self.outcomes.to_string()),
                row("Rows ended by a competing event", self.competing.to_string()),
                row("Mean predicted risk", percent(self.mean_predicted)),
                row("Observed risk (Aalen–Johansen)", estimate(&self.observed)),
                row(
                    "Observed net risk, if competing events did not happen (Kaplan–Meier)",
                    estimate(&self.observed_net),
                ),
            ],
        }
    }
}

/// The cumulative incidence of cause 1 by the horizon.
fn incidence(times: &[f64], causes: &[usize], horizon: f64) -> Option<Estimate> {
    let curves = aalen_johansen(times, causes, None, CONFIDENCE).ok()?;
    let curve = curves.iter().find(|curve| curve.cause == 1)?;
    let step = curve.steps.iter().take_while(|step| step.time <= horizon).last();
    Some(step.map_or(Estimate { value: 0.0, interval: None }, |step| Estimate {
        value: step.incidence,
        interval: step.interval.map(|(low, high)| Interval { low, high }),
    }))
}

#[cfg(test)]
mod tests {
    use store::{Column, Frame};

    use super::*;

    /// By hand. At 1 an outcome of 5 (1/5); at 2 a competing event; at 3 an outcome of the 3 left, of whom 3/5 are event-free:
    /// 1/5 + 3/5 · 1/3 = 2/5. Censored instead: 1 − 4/5 · 2/3 = 7/15. At 9 after the horizon. Who has no prediction is left out.
    #[test]
    fn the_observed_risk_counts_competing_events_and_the_net_risk_takes_them_away() {
        let (times, events) = ([1.0, 2.0, 3.0, 5.0, 9.0, 1.0], [1.0, 3.0, 1.0, 0.0, 1.0, 1.0]);
        let found = CompetingEvents::of(&times, &events, &[0.5, 0.5, 0.25, 0.75, 0.5, f64::NAN], 4.0).unwrap();
        assert_eq!((found.rows, found.outcomes, found.competing, found.mean_predicted), (5, 2, 1, 0.5));
        assert!((found.observed.value - 0.4).abs() < 1e-15, "{found:?}");
        assert!((found.observed_net.value - 7.0 / 15.0).abs() < 1e-15, "{found:?}");
        assert!(found.observed.interval.is_some());
        let listing = found.listing("test");
        assert!(listing.caption.contains("net risk") && listing.rows[3][1].starts_with("40.00 %"), "{listing:?}");
        assert_eq!(CompetingEvents::of(&[1.0, 2.0], &[0.0, 2.0], &[0.5, 0.5], 4.0), None, "no outcome at all");
    }

    #[test]
    fn rows_that_a_competing_event_ended_are_counted_where_there_are_times() {
        let mut cohort = Frame::new("cohort");
        let column = |values: &[f64]| Column::Number(values.to_vec());
        cohort.push("row", column(&[0.0, 1.0, 2.0, 3.0])).unwrap();
        cohort.push("event", column(&[0.0, 2.0, 1.0, 3.0])).unwrap();
        cohort.push("time_days", column(&[5.0; 4])).unwrap();
        cohort.push("outcome", column(&[0.0, 0.0, 1.0, 0.0])).unwrap();
        let train = Column::Text(vec![Some("train".to_owned()); 4]);
        cohort.push("split", train).unwrap();
        let mut features = Frame::new("features");
        features.push("row", column(&[0.0, 1.0, 2.0, 3.0])).unwrap();
        let run = std::env::temp_dir().join(format!("insite-competing-{}", std::process::id()));
        std::fs::create_dir_all(&run).unwrap();
        cohort.write_parquet(&run.join("cohort.parquet")).unwrap();
        features.write_parquet(&run.join("features.parquet")).unwrap();
        let rows = Rows::read(&run, Task::Survival).unwrap();
        std::fs::remove_dir_all(&run).unwrap();
        assert_eq!(count(&rows, &[0, 1, 2, 3], Task::Survival).unwrap(), Some(2));
        assert_eq!(count(&rows, &[0, 2], Task::Survival).unwrap(), None);
        assert_eq!(count(&rows, &[0, 1, 2, 3], Task::Binary).unwrap(), None);
        assert!(note(2, 4).ends_with("Of 4 training rows, 2 ended so."));
    }
}
