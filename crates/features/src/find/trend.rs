//! Every reading of a measured input over time, for a reader to see where the one that is used stands.

use jiff::civil::Date;
use record::{Moment, Record, Source};

use super::reading::Outcome;
use super::{Chart, quantity};
use crate::definition::{Kind, QuantitySource};
use crate::set::FeatureSet;

/// One concept's readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// The concept's words.
    pub label: String,
    /// UCUM unit of all values.
    pub unit: String,
    /// The readings with a date, the oldest first.
    pub points: Vec<TrendPoint>,
    /// How many more there are that have no date, or no usable number.
    pub left_out: usize,
}

/// A reading.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendPoint {
    /// The number, in the trend's unit.
    pub value: f64,
    /// Where the true value lies, where the chart gives only a limit such as `<5`.
    pub limits: Option<(f64, f64)>,
    /// When.
    pub time: Moment,
    /// The reference range in the chart's own words and unit.
    pub reference_range: Option<String>,
    /// Where it stands.
    pub source: Source,
}

impl FeatureSet {
    /// The readings behind an input up to a day: of its own concept, and of those that it can be derived from. Empty for what
    /// is not measured, and where there are none.
    #[must_use]
    pub fn trends(&self, record: &Record, as_of: Date, input: &str) -> Vec<Trend> {
        let chart = Chart { record, as_of, set: self, questioned: &[], by_hand: &[] };
        let (mut trends, mut seen) = (Vec::new(), Vec::new());
        if let Some(at) = self.position(input) {
            add(&chart, &self.inputs()[at].of, &mut trends, &mut seen);
        }
        trends
    }
}

fn add<'a>(chart: &Chart<'a>, name: &'a str, trends: &mut Vec<Trend>, seen: &mut Vec<&'a str>) {
    let Some(concept) = chart.set.concept(name).filter(|_| !seen.contains(&name)) else { return };
    let Kind::Quantity(quantity) = &concept.kind else { return };
    seen.push(name);
    let mut trend = Trend { label: concept.label.clone(), unit: quantity.unit.clone(), points: vec![], left_out: 0 };
    for source in &quantity.sources {
        let QuantitySource::Observed { codes, .. } = source else { continue };
        for reading in quantity::readings(chart, codes, concept, quantity) {
            let (Outcome::Usable(value, limits), Some(time)) = (reading.outcome, reading.time) else {
                trend.left_out += 1;
                continue;
            };
            let source = reading.evidence.source;
            let of_entry = |o: &&record::Observation| o.source == source;
            let reference_range =
                chart.record.observations.iter().find(of_entry).and_then(|o| o.reference_range.clone());
            trend.points.push(TrendPoint { value, limits, time, reference_range, source });
        }
    }
    trend.points.sort_by(|a, b| a.time.order().cmp(&b.time.order()).then(a.source.cmp(&b.source)));
    if !trend.points.is_empty() || trend.left_out > 0 {
        trends.push(trend);
    }
    for at in 0..quantity.sources.len() {
        let Some((_, variables)) = chart.set.derivation(name, at) else { continue };
        for variable in variables {
            add(chart, variable, trends, seen);
        }
    }
}
