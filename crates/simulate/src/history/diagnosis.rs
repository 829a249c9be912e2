//! What the diagnosis leaves in the chart: the work-up shortly before, the code, the visits and the drug afterwards.

use super::Class;
use super::chart::Chart;
use crate::codes::{condition, drug, lab, procedure};

/// The work-up begins no earlier than so many days before the diagnosis, and so after the index date.
const WORK_UP_DAYS: i32 = 60;

/// Writes what belongs to a diagnosis, where there is one.
pub(super) fn write(chart: &mut Chart) {
    let Some(day) = chart.history.truth.timeline.diagnosis else { return };
    let work_up = day - chart.draws.between(7, WORK_UP_DAYS);
    // Who was ill before the index date has no work-up: their blood tests are the model's inputs, and they are excluded.
    if work_up > chart.history.truth.timeline.index {
        let visit = chart.visit(work_up, Class::Outpatient);
        for (code, typical, spread) in [
            (lab("33762-6"), 7.9, 0.6),
            (lab("89579-7"), 4.0, 0.5),
            (lab("36916-5"), 2.8, 0.3),
            (lab("33944-0"), 2.7, 0.3),
            (lab("10230-1"), 3.9, 0.15),
        ] {
            let value = libm::exp(chart.draws.normal(typical, spread));
            chart.measure(work_up, visit, code, value);
        }
        chart.procedure(work_up, visit, procedure("4A02X4Z"));
        chart.procedure(work_up, visit, procedure("B246ZZZ"));
    }
    let end = chart.history.truth.timeline.end;
    let is_treated = chart.draws.chance(0.6);
    let mut at = day;
    while at <= end {
        let visit = chart.visit(at, Class::Outpatient);
        chart.condition(at, visit, condition("E85.82"));
        if chart.draws.chance(0.5) {
            chart.condition(at, visit, condition("I43"));
        }
        at += chart.draws.between(60, 130);
    }
    let mut at = day + 30;
    while is_treated && at <= end {
        chart.fill(at, drug("tafamidis 61 MG Oral Capsule"), 30);
        at += 30 + chart.draws.between(0, 6);
    }
}
