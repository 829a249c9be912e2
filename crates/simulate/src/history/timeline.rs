//! When a person is observed, indexed, diagnosed, lost and dead.

use jiff::civil::date;

use super::{Person, RACES, SITES, Truth};
use crate::calendar::{Day, day_from_date, exact_years};
use crate::disease::{
    Calibration, Features, GAP_DAYS, HORIZON_DAYS, Term, draw_age, draw_sex, margin_without_intercept,
};
use crate::random::{Draws, logistic};

/// Whether a person belongs to the cohort, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Eligible,
    /// No observation period.
    NoPeriod,
    /// Fewer than 365 days of observation before the index date.
    ShortHistory,
    /// Observation ended before the index examination.
    NoIndex,
    /// The disease was diagnosed before the index date.
    Prevalent,
}

impl Status {
    /// All, in the order of their words in `truth.json`.
    pub(crate) const ALL: [Self; 5] =
        [Self::Eligible, Self::NoPeriod, Self::ShortHistory, Self::NoIndex, Self::Prevalent];

    /// The word in `truth.csv`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NoPeriod => "no_period",
            Self::ShortHistory => "short_history",
            Self::NoIndex => "no_index",
            Self::Prevalent => "prevalent",
        }
    }

    fn draw(draws: &mut Draws) -> Self {
        let at = draws.uniform();
        if at < super::NO_PERIOD {
            Self::NoPeriod
        } else if at < super::NO_PERIOD + 0.02 {
            Self::ShortHistory
        } else if at < super::NO_PERIOD + 0.04 {
            Self::NoIndex
        } else if at < super::NO_PERIOD + 0.041 {
            Self::Prevalent
        } else {
            Self::Eligible
        }
    }
}

/// The days that matter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Timeline {
    pub(crate) status: Status,
    /// The day of the index examination; for those without one, the day it would have been.
    pub(crate) index: Day,
    /// First and last day of observation.
    pub(crate) start: Day,
    pub(crate) end: Day,
    /// The day of diagnosis, where it comes before the end.
    pub(crate) diagnosis: Option<Day>,
    pub(crate) death: Option<Day>,
}

/// Draws a person and the truth about them.
pub(super) fn draw(draws: &mut Draws, number: u64, terms: &[Term], calibration: &Calibration) -> (Person, Truth) {
    let day = |year, month, of| day_from_date(date(year, month, of));
    let index = draws.between(day(2022, 1, 1), day(2022, 12, 31));
    let birth = index - (draw_age(draws) * 365.25) as Day;
    let is_male = draw_sex(draws);
    let person = Person { number, birth, is_male, race: race(draws), site: i64::from(draws.between(1, SITES as Day)) };
    let features = Features::draw(draws, exact_years(birth, index), is_male);
    let margin = calibration.intercept + margin_without_intercept(terms, &features);
    let is_case = draws.chance(logistic(margin));
    // Everything below is drawn for everybody, so that it does not depend on the disease.
    let diagnosis = index + draws.between(GAP_DAYS + 1, HORIZON_DAYS);
    let status = Status::draw(draws);
    let (regular, short) = (draws.between(day(2010, 1, 1), day(2018, 12, 31)), index - draws.between(30, 300));
    let start = if status == Status::ShortHistory { short } else { regular };
    let last = day(2025, 12, 31);
    let death = death(draws, features.age_years, index);
    let lost = if draws.chance(0.03) { index + draws.between(1, HORIZON_DAYS) } else { last };
    let left = if status == Status::NoIndex { index - draws.between(30, 400) } else { last };
    let end = last.min(lost).min(left).min(death.unwrap_or(last));
    let diagnosis = match status {
        Status::Prevalent => Some(start + draws.between(30, index - start - 30)),
        _ => Some(diagnosis).filter(|day| is_case && *day <= end),
    };
    let afterwards = draws.between(30, 1200);
    let dies_of_it = draws.chance(0.25);
    let death = match diagnosis {
        Some(day) if dies_of_it && day > index => Some(death.unwrap_or(last + 1).min(day + afterwards)),
        _ => death,
    };
    let end = end.min(death.unwrap_or(end));
    // Whoever leaves first dies unseen.
    let death = death.filter(|day| *day <= end);
    (person, Truth { features, margin, is_case, timeline: Timeline { status, index, start, end, diagnosis, death } })
}

fn race(draws: &mut Draws) -> usize {
    let mut rest = draws.uniform();
    for (at, race) in RACES.iter().enumerate() {
        rest -= race.share;
        if rest < 0.0 {
            return at;
        }
    }
    0
}

/// Death from other causes after the index date, about as common as in a population of that age.
fn death(draws: &mut Draws, age_years: f64, index: Day) -> Option<Day> {
    let per_year = (0.002 * libm::exp(0.085 * (age_years - 50.0))).min(0.3);
    let days = draws.exponential(365.25 / per_year);
    (days < 10_000.0).then(|| index + 1 + days as Day)
}
