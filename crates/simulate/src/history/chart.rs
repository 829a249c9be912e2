//! A chart while it is written: nothing outside the observed time, and no more of a kind than ids can number.

use super::{Class, Entry, Fill, History, Mark, Measured, Person, Truth, Visit};
use crate::calendar::Day;
use crate::codes::{ConditionCode, DrugCode, LabCode, ProcedureCode, SmokingAnswer};
use crate::random::Draws;

/// Entries of one kind that a person can have: ids of entries are the person's number times this, and their place.
pub(crate) const MOST: usize = 2048;
/// Room for the traps.
const ROOM: usize = 16;

/// A chart while it is written.
pub(super) struct Chart {
    pub(super) draws: Draws,
    pub(super) history: History,
}

impl Chart {
    pub(super) fn new(draws: Draws, person: Person, truth: Truth) -> Self {
        let timeline = truth.timeline;
        let has_period = timeline.status != super::Status::NoPeriod;
        let history = History {
            person,
            period: has_period.then_some((timeline.start, timeline.end)),
            death: timeline.death,
            visits: Vec::with_capacity(64),
            conditions: Vec::with_capacity(128),
            fills: Vec::with_capacity(128),
            measurements: Vec::with_capacity(256),
            procedures: Vec::with_capacity(16),
            smoking: Vec::with_capacity(16),
            before_birth: 0,
            after_death: 0,
            truth,
        };
        Self { draws, history }
    }

    /// Whether that day is observed.
    pub(super) fn is_seen(&self, day: Day) -> bool {
        let timeline = &self.history.truth.timeline;
        (timeline.start..=timeline.end).contains(&day)
    }

    /// A visit from that day on. `None` if the day is not observed.
    pub(super) fn visit(&mut self, start: Day, class: Class) -> Option<u32> {
        let stay = if class == Class::Inpatient { self.draws.between(1, 8) } else { 0 };
        if !self.is_seen(start) || self.history.visits.len() + ROOM >= MOST {
            return None;
        }
        let end = (start + stay).min(self.history.truth.timeline.end);
        self.history.visits.push(Visit { start, end, class });
        u32::try_from(self.history.visits.len() - 1).ok()
    }

    pub(super) fn condition(&mut self, day: Day, visit: Option<u32>, what: &'static ConditionCode) {
        if self.is_seen(day) && self.history.conditions.len() + ROOM < MOST {
            self.history.conditions.push(Entry { day, visit, what, mark: Mark::Plain });
        }
    }

    pub(super) fn procedure(&mut self, day: Day, visit: Option<u32>, what: &'static ProcedureCode) {
        if self.is_seen(day) && self.history.procedures.len() + ROOM < MOST {
            self.history.procedures.push(Entry { day, visit, what, mark: Mark::Plain });
        }
    }

    pub(super) fn fill(&mut self, day: Day, drug: &'static DrugCode, days_supply: i32) {
        if self.is_seen(day) && self.history.fills.len() + ROOM < MOST {
            let what = Fill { drug, days_supply };
            self.history.fills.push(Entry { day, visit: None, what, mark: Mark::Plain });
        }
    }

    pub(super) fn smoking(&mut self, day: Day, visit: Option<u32>, what: &'static SmokingAnswer) {
        if self.is_seen(day) && self.history.smoking.len() + ROOM < MOST {
            self.history.smoking.push(Entry { day, visit, what, mark: Mark::Plain });
        }
    }

    /// A measurement, rounded to the places to which it is reported.
    pub(super) fn measure(&mut self, day: Day, visit: Option<u32>, lab: &'static LabCode, value: f64) {
        self.measured(day, visit, lab, value, false);
    }

    /// The value that the true model sees.
    pub(super) fn measure_input(&mut self, day: Day, visit: Option<u32>, lab: &'static LabCode, value: f64) {
        self.measured(day, visit, lab, value, true);
    }

    fn measured(&mut self, day: Day, visit: Option<u32>, lab: &'static LabCode, value: f64, is_input: bool) {
        if !self.is_seen(day) || self.history.measurements.len() + ROOM >= MOST {
            return;
        }
        let scale = [1.0, 10.0, 100.0].get(usize::from(lab.places)).copied().unwrap_or(1000.0);
        let rounded = libm::round(value * scale) / scale;
        let is_below_limit = rounded < lab.limit;
        let value = if is_below_limit { lab.limit } else { rounded };
        let what = Measured { lab, value, is_below_limit, has_unit: true, is_input };
        self.history.measurements.push(Entry { day, visit, what, mark: Mark::Plain });
    }

    /// The whole chart, each list by day.
    pub(super) fn finish(self) -> History {
        let mut history = self.history;
        history.conditions.sort_by_key(|entry| entry.day);
        history.fills.sort_by_key(|entry| entry.day);
        history.measurements.sort_by_key(|entry| entry.day);
        history.procedures.sort_by_key(|entry| entry.day);
        history.smoking.sort_by_key(|entry| entry.day);
        history
    }
}

impl Measured {
    /// Whether it is the value that the true model sees.
    pub(super) fn is_input(&self) -> bool {
        self.is_input
    }

    /// A value that somebody typed by mistake.
    pub(super) fn mistyped(lab: &'static LabCode, value: f64) -> Self {
        Self { lab, value, is_below_limit: false, has_unit: true, is_input: false }
    }
}
