//! The readings behind an input over time, as plain data for a chart.

use features::{Trend, TrendPoint};
use jiff::civil::Date;
use record::Record;
use serde::{Deserialize, Serialize};

use crate::assessment::EntryRef;
use crate::bundle::Bundle;

/// What is shown of a measured input over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct TrendNote {
    /// Name of the input.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// The range of values in which the model holds, in the unit of the first series.
    pub range: Option<[f64; 2]>,
    /// Days before the as-of day in which a value is current; any where absent.
    pub lookback_days: Option<i32>,
    /// The series: the input's own, then those that it can be derived from.
    pub series: Vec<TrendSeries>,
}

/// One concept's readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct TrendSeries {
    /// Words for a reader.
    pub label: String,
    /// UCUM unit of all values.
    pub unit: String,
    /// The readings, the oldest first.
    pub points: Vec<TrendReading>,
    /// How many more have no date, or no usable number.
    pub left_out: usize,
}

/// A reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct TrendReading {
    /// The number, in the series' unit.
    pub value: f64,
    /// Where the true value lies, where the chart gives only a limit.
    pub limits: Option<[f64; 2]>,
    /// Its date as written.
    pub date: String,
    /// Days before the as-of day, by the first day that the date may mean.
    pub days_before: i32,
    /// The reference range in the chart's own words and unit.
    pub reference_range: Option<String>,
    /// Whether the model's value rests on it.
    pub is_used: bool,
    /// Where it stands.
    pub entry: EntryRef,
}

impl Bundle {
    /// The readings behind an input up to `as_of`; `None` where the model has no such input.
    #[must_use]
    pub fn trend(&self, record: &Record, as_of: Date, input: &str) -> Option<TrendNote> {
        let features = self.features();
        let definition = &features.inputs()[features.position(input)?];
        let used = features.row(record, as_of, &[]).swap_remove(features.position(input)?).evidence;
        let is_used = |point: &TrendPoint| used.iter().any(|evidence| evidence.source == point.source);
        let series = |Trend { label, unit, points, left_out }: Trend| {
            let points = points.into_iter().map(|point| reading(&point, as_of, is_used(&point))).collect();
            TrendSeries { label, unit, points, left_out }
        };
        Some(TrendNote {
            input: input.to_owned(),
            label: features.label(definition).to_owned(),
            range: definition.range,
            lookback_days: definition.lookback_days,
            series: features.trends(record, as_of, input).into_iter().map(series).collect(),
        })
    }
}

fn reading(point: &TrendPoint, as_of: Date, is_used: bool) -> TrendReading {
    let days_before = point.time.date.earliest().until(as_of).map_or(0, |span| span.get_days());
    TrendReading {
        value: point.value,
        limits: point.limits.map(|(low, high)| [low, high]),
        date: point.time.to_string(),
        days_before,
        reference_range: point.reference_range.clone(),
        is_used,
        entry: (&point.source).into(),
    }
}
