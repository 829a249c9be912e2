//! Writes the signs and the two blood tests into the chart so that exactly those that are drawn stand in their windows.
//!
//! For a sign that is drawn the first entry lies in its window. One that is not drawn has no entry up to the index date, or
//! only one that is older than its window. After the index date signs appear anew, and more often before a diagnosis: a
//! model that looks past the index date finds them.

use super::Class;
use super::chart::Chart;
use crate::calendar::Day;
use crate::codes::{lab, procedure};
use crate::disease::{LAB_LOOKBACK_DAYS, SIGN_COUNT, SIGNS, Written};

/// No entry is so close to the edge of a window that counting a day differently would matter.
const MARGIN_DAYS: Day = 10;
/// How probably a sign that does not count stood in the chart before its window.
const STALE: f64 = 0.02;

/// The day from which a sign is known, where it is.
pub(super) type Onsets = [Option<Day>; SIGN_COUNT];

/// Writes first entries; gives the days from which visits may repeat them.
pub(super) fn write(chart: &mut Chart) -> Onsets {
    let timeline = chart.history.truth.timeline;
    let (index, start) = (timeline.index, timeline.start);
    let mut onsets = [None; SIGN_COUNT];
    for (at, sign) in SIGNS.iter().enumerate() {
        let opens = (index - sign.lookback_days + MARGIN_DAYS).max(start + 1);
        let required: Option<Day> = sign.requires.and_then(|earlier| onsets[earlier]);
        let (low, high) = (required.unwrap_or(opens).max(opens), index - 1);
        let (inside, later) = (chart.draws.between(low, high), chart.draws.between(index + 1, index + 1000));
        let before = chart.draws.between(start + 1, index - sign.lookback_days - MARGIN_DAYS - 90);
        let is_stale = chart.draws.chance(STALE) && before + sign.lookback_days + MARGIN_DAYS + 90 <= index;
        let hastened = timeline.diagnosis.is_some_and(|day| day > index) && sign.coefficient > 0.0;
        let appears = chart.draws.chance(if hastened { 0.3 } else { 0.02 });
        // A sign that needs another one appears with it only.
        let can_appear = sign.requires.is_none_or(|earlier| onsets[earlier].is_some_and(|day| day <= later));
        if chart.history.truth.features.signs[at] {
            onsets[at] = Some(inside);
        } else {
            if is_stale && sign.requires.is_none() {
                write_once(chart, at, before);
            }
            onsets[at] = (appears && can_appear).then_some(later);
        }
        if let Some(day) = onsets[at] {
            write_once(chart, at, day);
        }
    }
    blood_tests(chart);
    onsets
}

/// One entry of a sign, at a visit of its own. Drugs are written as fills elsewhere, but for one that is stale.
fn write_once(chart: &mut Chart, sign: usize, day: Day) {
    let is_stay = chart.draws.chance(0.1);
    match &SIGNS[sign].written {
        Written::Conditions(codes) => {
            let visit = chart.visit(day, if is_stay { Class::Inpatient } else { Class::Outpatient });
            if let Some(code) = chart.draws.one_of(codes) {
                chart.condition(day, visit, code);
            }
        }
        Written::Procedures(codes) => {
            let visit = chart.visit(day, Class::Outpatient);
            if let Some(code) = chart.draws.one_of(codes) {
                chart.procedure(day, visit, code);
            }
        }
        Written::Drugs(drugs) => {
            if let Some(drug) = chart.draws.one_of(drugs) {
                chart.fill(day, drug, 30);
            }
        }
    }
}

/// The latest value is the one that the true model sees; earlier ones only where there is a latest one.
fn blood_tests(chart: &mut Chart) {
    let timeline = chart.history.truth.timeline;
    let features = chart.history.truth.features.clone();
    let opens = (timeline.index - LAB_LOOKBACK_DAYS + MARGIN_DAYS).max(timeline.start + 1);
    for (code, value) in [(lab("33762-6"), features.ntprobnp_pg_per_ml), (lab("89579-7"), features.troponin_i_ng_per_l)]
    {
        let latest = chart.draws.between(opens, timeline.index - 1);
        if let Some(value) = value {
            let visit = chart.visit(latest, Class::Outpatient);
            chart.measure_input(latest, visit, code, value);
            let mut day = latest;
            for _ in 0..3 {
                day -= chart.draws.between(20, 400);
                let earlier = value * libm::exp(chart.draws.normal(-0.1, 0.4));
                if chart.draws.chance(0.5) {
                    let visit = chart.visit(day, Class::Outpatient);
                    chart.measure(day, visit, code, earlier);
                }
            }
        }
        let later = timeline.index + chart.draws.between(1, 900);
        let value = value.unwrap_or(code.limit.max(20.0)) * libm::exp(chart.draws.normal(0.1, 0.5));
        if chart.draws.chance(0.15) {
            let visit = chart.visit(later, Class::Outpatient);
            chart.measure(later, visit, code, value);
            chart.procedure(later, visit, procedure("4A02X4Z"));
        }
    }
}
