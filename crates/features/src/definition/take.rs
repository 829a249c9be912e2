//! What a model takes of a concept, and how the terms of epidemiology are meant.

use serde::{Deserialize, Serialize};

/// What to take of a concept within the lookback window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Take {
    /// The latest value (the default).
    #[default]
    Latest,
    /// The earliest value.
    First,
    /// The smallest value.
    Min,
    /// The largest value.
    Max,
    /// The mean.
    Mean,
    /// Least-squares slope per year; two days at least.
    Slope,
    /// How many values; of presences and visits how many entries.
    Count,
    /// Days since the latest value, entry or start of a visit.
    DaysSince,
    /// Presence: present now.
    Now,
    /// Presence: present now or ever before.
    Ever,
    /// Presences and visits: on how many different days there is an entry.
    CountDates,
    /// Presences and visits: days since the earliest entry.
    DaysSinceFirst,
    /// Presences and visits, yes or no: an entry on at least `times` different days, of which the last is no more than
    /// `within_days` after the first.
    AtLeast,
    /// Drugs: proportion of days covered by a supply, from 0 to 1; a day covered twice is one day.
    Pdc,
    /// Drugs: medication possession ratio, days of supply of the fills for each day; above 1 where more was dispensed than used.
    Mpr,
    /// Drugs: how many episodes of exposure reach into the lookback.
    Episodes,
    /// Drugs: days of these episodes before the as-of date, gaps within an episode included.
    DaysExposed,
    /// Drugs: days since the last day with the drug; 0 while it lasts.
    DaysSinceExposure,
    /// Visits: nights of all stays before the as-of date; a night of two stays is one night.
    StayDays,
    /// Visits: nights of the longest stay.
    LongestStayDays,
}

/// Where the days of an adherence begin. They end on the day before the as-of date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// With the lookback: its days are all counted, and a supply from before it covers its first ones (the default).
    #[default]
    Lookback,
    /// With the first fill, in the lookback where there is one: treatment that had not begun is not lack of adherence.
    FirstFill,
}

/// What becomes of a supply that is fetched before the last one is used up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EarlyRefills {
    /// Both begin when they are fetched; days that both cover count once (the default).
    #[default]
    Overlap,
    /// The later begins when the earlier is used up, as a patient who keeps a stock would take it.
    CarryOver,
}
