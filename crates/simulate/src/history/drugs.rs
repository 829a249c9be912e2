//! Drugs taken for years, fill after fill, with the gaps of real adherence.

use super::background::Ill;
use super::chart::Chart;
use super::prodrome::Onsets;
use crate::calendar::Day;
use crate::codes::{DrugCode, drug};
use crate::disease::{
    ATRIAL_FIBRILLATION, DIABETES, HEART_FAILURE, HYPERTENSION, LOOP_DIURETIC, OSTEOARTHRITIS, SIGNS, Written,
};

static FOR_HYPERTENSION: [&DrugCode; 5] =
    [drug("lisinopril"), drug("amlodipine"), drug("losartan"), drug("metoprolol"), drug("hydrochlorothiazide")];
static FOR_DIABETES: [&DrugCode; 1] = [drug("metformin")];
static FOR_FIBRILLATION: [&DrugCode; 2] = [drug("apixaban"), drug("warfarin")];
static FOR_FAILURE: [&DrugCode; 2] = [drug("metoprolol"), drug("lisinopril")];
static FOR_PAIN: [&DrugCode; 2] = [drug("ibuprofen"), drug("acetaminophen")];
static FOR_LIPIDS: [&DrugCode; 2] = [drug("atorvastatin"), drug("simvastatin")];
static FOR_REFLUX: [&DrugCode; 1] = [drug("omeprazole")];
static FOR_THYROID: [&DrugCode; 1] = [drug("levothyroxine")];
static FOR_ARTERIES: [&DrugCode; 1] = [drug("aspirin")];
static FOR_LUNGS: [&DrugCode; 1] = [drug("albuterol")];

/// Treatments of what is known, from when it is known.
pub(super) fn write(chart: &mut Chart, onsets: &Onsets, illnesses: &[Ill]) {
    let since = |icd: &str| illnesses.iter().find(|ill| ill.code.icd == icd).map(|ill| ill.since);
    let courses: [(Option<Day>, f64, &[&'static DrugCode]); 11] = [
        (onsets[HYPERTENSION], 0.75, &FOR_HYPERTENSION),
        (onsets[DIABETES], 0.8, &FOR_DIABETES),
        (onsets[ATRIAL_FIBRILLATION], 0.7, &FOR_FIBRILLATION),
        (onsets[HEART_FAILURE], 0.6, &FOR_FAILURE),
        (onsets[OSTEOARTHRITIS], 0.2, &FOR_PAIN),
        (since("E78.5"), 0.65, &FOR_LIPIDS),
        (since("K21.9"), 0.5, &FOR_REFLUX),
        (since("E03.9"), 0.9, &FOR_THYROID),
        (since("I25.10"), 0.6, &FOR_ARTERIES),
        (since("J45.909"), 0.7, &FOR_LUNGS),
        (since("J44.9"), 0.6, &FOR_LUNGS),
    ];
    let end = chart.history.truth.timeline.end;
    for (start, share, drugs) in courses {
        let is_treated = chart.draws.chance(share);
        let chosen = chart.draws.one_of(drugs).copied();
        if let (Some(start), true, Some(drug)) = (start, is_treated, chosen) {
            course(chart, drug, start, end);
        }
    }
    loop_diuretic(chart, onsets);
}

/// Fills from one day to another.
fn course(chart: &mut Chart, drug: &'static DrugCode, from: Day, to: Day) {
    let supply = if chart.draws.chance(0.5) { 30 } else { 90 };
    let gap = [2.0, 6.0, 25.0].get(chart.draws.between(0, 2) as usize).copied().unwrap_or(6.0);
    let persistence = 1.0 - f64::from(supply) / 2500.0;
    let mut day = from;
    while day <= to {
        chart.fill(day, drug, supply);
        day += supply + chart.draws.exponential(gap) as Day;
        if !chart.draws.chance(persistence) {
            break;
        }
    }
}

/// Its first fill is written with the other signs; the next ones follow.
fn loop_diuretic(chart: &mut Chart, onsets: &Onsets) {
    let Written::Drugs(drugs) = &SIGNS[LOOP_DIURETIC].written else { return };
    let chosen = chart.draws.one_of(drugs).copied();
    if let (Some(start), Some(drug)) = (onsets[LOOP_DIURETIC], chosen) {
        let end = chart.history.truth.timeline.end;
        course(chart, drug, start + 30, end);
    }
}
