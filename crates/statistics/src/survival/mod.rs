//! Survival without a model: Kaplan-Meier, log-rank, Aalen-Johansen.

mod aalen_johansen;
mod kaplan_meier;
mod log_rank;

pub use aalen_johansen::{CumulativeIncidence, IncidenceStep, aalen_johansen};
pub use kaplan_meier::{Curve, CurveStep, kaplan_meier};
pub use log_rank::{GroupCount, LogRank, log_rank};

use crate::design::check_column;
use crate::error::Error;

/// Times and entries that fit each other.
fn check_times(exit: &[f64], events: usize, entry: Option<&[f64]>) -> Result<(), Error> {
    let rows = exit.len();
    if rows == 0 {
        return Err(Error::NoRows);
    }
    check_column("the time", exit, rows, "0 or more", |t| t >= 0.0 && t.is_finite())?;
    if events != rows {
        return Err(Error::Length { what: "the event".into(), found: events, rows });
    }
    let Some(entry) = entry else { return Ok(()) };
    check_column("the entry time", entry, rows, "a finite number", f64::is_finite)?;
    match entry.iter().zip(exit).position(|(entry, exit)| entry >= exit) {
        None => Ok(()),
        Some(row) => Err(Error::OutOfRange {
            what: "the time".into(),
            row: row + 1,
            value: exit[row],
            must: "after the entry time",
        }),
    }
}

/// The distinct times of exit, the first first, with the rows that leave then.
fn times(exit: &[f64]) -> Vec<(f64, Vec<usize>)> {
    let mut rows: Vec<usize> = (0..exit.len()).collect();
    rows.sort_by(|&a, &b| exit[a].total_cmp(&exit[b]));
    rows.chunk_by(|&a, &b| exit[a] == exit[b]).map(|tied| (exit[tied[0]], tied.to_vec())).collect()
}

/// Follows who is at risk, from time to time.
struct AtRisk {
    entries: Vec<(f64, f64)>,
    next: usize,
    now: f64,
}

impl AtRisk {
    fn new(entry: Option<&[f64]>, weights: &[f64]) -> Self {
        let mut entries: Vec<(f64, f64)> =
            weights.iter().enumerate().map(|(row, &w)| (entry.map_or(f64::NEG_INFINITY, |e| e[row]), w)).collect();
        entries.sort_by(|a, b| a.0.total_cmp(&b.0));
        Self { entries, next: 0, now: 0.0 }
    }

    /// Lets in who entered before `time`.
    fn until(&mut self, time: f64) -> f64 {
        while let Some((_, weight)) = self.entries.get(self.next).filter(|(entry, _)| *entry < time) {
            self.now += weight;
            self.next += 1;
        }
        self.now
    }
}
