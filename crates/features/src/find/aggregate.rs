//! Many readings to one number: the latest, an extreme, a mean, a slope, a count.

use language::messages;

use super::reading::{Outcome, Reading, shown_unit};
use super::{Chart, days_between};
use crate::definition::{InputDefinition, QuantityDefinition, Take};
use crate::value::{CouldBe, FeatureValue, Status};

const DAYS_A_YEAR: f64 = 365.25;

/// Takes what the input asks for from `readings`, which stand latest first.
pub(super) fn take(
    chart: &Chart<'_>,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    readings: Vec<Reading>,
) -> FeatureValue {
    match input.take {
        Take::Latest | Take::Now | Take::Ever => latest(chart, quantity, input, readings),
        _ => over_window(chart, quantity, input, readings),
    }
}

fn latest(
    chart: &Chart<'_>,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    readings: Vec<Reading>,
) -> FeatureValue {
    let [low, high] = quantity.plausible;
    let mut skipped: Vec<(Status, String, Reading)> = Vec::new();
    let mut readings = readings.into_iter();
    while let Some(reading) = readings.next() {
        let (value, limits) = match &reading.outcome {
            Outcome::Usable(value, limits) => (*value, *limits),
            Outcome::Unusable(status, why) => {
                skipped.push((*status, why.clone(), reading));
                continue;
            }
        };
        let mut found = FeatureValue::present(value, vec![reading.evidence.clone()]);
        if let Some((from, to)) = limits {
            found.could_be = CouldBe::Between(from, to);
            let unit = shown_unit(reading.evidence.unit.as_deref().unwrap_or("1"));
            let reported = format!("{}{unit}", reading.evidence.value);
            found.cautions.push(messages::find_limit_used(&reading.label, &reported));
        }
        if let Some(flag) = &reading.flag {
            found.cautions.push(messages::find_result_flagged(&reading.label, flag));
        }
        match reading.time {
            None => found.cautions.push(messages::find_result_undated(&reading.label)),
            Some(time) if chart.is_stale(Some(&time), input.lookback_days) => {
                found.status = Status::Stale;
                let days = input.lookback_days.unwrap_or_default();
                found.cautions.push(messages::find_value_old(&reading.label, &time.to_string(), days));
            }
            Some(_) => {}
        }
        let other = readings
            .next()
            .filter(|next| next.time.is_some() && next.time.map(|t| t.order()) == reading.time.map(|t| t.order()));
        if let Some(Reading { outcome: Outcome::Usable(second, _), evidence, .. }) = other
            && second != value
        {
            found.cautions.push(messages::find_two_values(&reading.label));
            found.evidence.push(evidence);
        }
        for (_, why, newer) in skipped {
            found.cautions.push(messages::find_newer_passed_over(&why));
            found.evidence.push(newer.evidence);
        }
        return found;
    }
    let status = skipped.first().map_or(Status::Missing, |(status, ..)| *status);
    let mut none = FeatureValue::absent(status, CouldBe::Between(low, high));
    for (_, why, reading) in skipped {
        none.cautions.push(why);
        none.evidence.push(reading.evidence);
    }
    none
}

fn over_window(
    chart: &Chart<'_>,
    quantity: &QuantityDefinition,
    input: &InputDefinition,
    readings: Vec<Reading>,
) -> FeatureValue {
    let [low, high] = quantity.plausible;
    let mut cautions: Vec<String> = Vec::new();
    let mut points: Vec<(i32, f64, Reading)> = Vec::new();
    for reading in readings {
        let Some(time) = reading.time else { continue };
        if chart.is_stale(Some(&time), input.lookback_days) {
            continue;
        }
        match &reading.outcome {
            Outcome::Unusable(_, why) => cautions.push(why.clone()),
            Outcome::Usable(value, limits) => {
                if limits.is_some() {
                    cautions.push(messages::find_limits_used(&reading.label));
                }
                cautions
                    .extend(reading.flag.as_ref().map(|flag| messages::find_a_result_flagged(&reading.label, flag)));
                points.push((days_between(time.date.earliest(), chart.as_of), *value, reading));
            }
        }
    }
    let values = || points.iter().map(|(_, value, _)| *value);
    let count = points.len() as f64;
    let number = match input.take {
        Take::Count => Some(count),
        _ if points.is_empty() => None,
        Take::First => points.last().map(|(_, value, _)| *value),
        Take::Min => values().reduce(f64::min),
        Take::Max => values().reduce(f64::max),
        Take::Mean => Some(values().sum::<f64>() / count),
        Take::DaysSince => points.first().map(|(days, ..)| f64::from(*days)),
        Take::Slope => slope_per_year(points.iter().map(|(days, value, _)| (-f64::from(*days) / DAYS_A_YEAR, *value))),
        // A feature set refuses to take anything else of a quantity.
        _ => None,
    };
    let evidence = points.into_iter().map(|(.., reading)| reading.evidence).collect();
    match number {
        Some(number) if number.is_finite() => {
            let status = if count == 0.0 { Status::NotRecorded } else { Status::Present };
            FeatureValue { status, cautions, ..FeatureValue::present(number, evidence) }
        }
        _ => FeatureValue { evidence, cautions, ..FeatureValue::absent(Status::Missing, CouldBe::Between(low, high)) },
    }
}

/// Least squares; `None` for fewer than two different times.
fn slope_per_year(points: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let count = points.clone().count() as f64;
    let (x_mean, y_mean) = points.clone().fold((0.0, 0.0), |(x, y), (px, py)| (x + px / count, y + py / count));
    let (over, under) = points.fold((0.0, 0.0), |(over, under), (x, y)| {
        (over + (x - x_mean) * (y - y_mean), under + (x - x_mean) * (x - x_mean))
    });
    (under > 0.0).then(|| over / under)
}
