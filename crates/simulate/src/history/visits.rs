//! Ordinary visits, and what is written at them: known illnesses again, small complaints, vital signs, blood tests.

use super::Class;
use super::background::Ill;
use super::chart::Chart;
use super::prodrome::Onsets;
use crate::calendar::{Day, exact_years};
use crate::codes::{ConditionCode, DrugCode, LabCode, ProcedureCode, SMOKING_ANSWERS, condition, drug, lab, procedure};
use crate::disease::{DIABETES, HYPERTENSION, SIGNS, Written};

static COMPLAINTS: [&ConditionCode; 12] = [
    condition("J20.9"),
    condition("J06.9"),
    condition("N39.0"),
    condition("M54.50"),
    condition("R05.9"),
    condition("R51.9"),
    condition("R53.83"),
    condition("R06.00"),
    condition("R10.9"),
    condition("L30.9"),
    condition("S93.409A"),
    condition("J06.9"),
];

static SHORT_COURSES: [&DrugCode; 4] =
    [drug("ibuprofen"), drug("acetaminophen"), drug("amoxicillin"), drug("prednisone")];

static PROCEDURES: [&ProcedureCode; 6] = [
    procedure("4A02X4Z"),
    procedure("B246ZZZ"),
    procedure("BW03ZZZ"),
    procedure("0DJD8ZZ"),
    procedure("08RJ3JZ"),
    procedure("0SRC0J9"),
];

/// What stays about the same in a person.
struct Body {
    systolic: f64,
    diastolic: f64,
    pulse: f64,
    weight_kg: f64,
    creatinine_mg_per_dl: f64,
    glucose_mg_per_dl: f64,
    haemoglobin_g_per_dl: f64,
    smoking: usize,
}

/// The one general examination of a person's life in the chart: its day is the index date.
pub(super) fn index_visit(chart: &mut Chart) {
    let day = chart.history.truth.timeline.index;
    let visit = chart.visit(day, Class::Outpatient);
    chart.condition(day, visit, condition("Z00.00"));
}

/// Visits from the first day of observation to the last.
pub(super) fn write(chart: &mut Chart, onsets: &Onsets, illnesses: &[Ill]) {
    let timeline = chart.history.truth.timeline;
    let body = body(chart, illnesses);
    // Signs that come later depend on the disease, and must not show before.
    let signs = chart.history.truth.features.signs.iter().filter(|sign| **sign).count();
    let known = illnesses.len() as f64 + signs as f64 * 0.5;
    let a_year = 1.0 + 0.2 * known;
    let mut day = f64::from(timeline.start);
    loop {
        day += 1.0 + chart.draws.exponential(365.25 / a_year);
        if day > f64::from(timeline.end) {
            break;
        }
        ordinary(chart, day as Day, onsets, illnesses, &body);
    }
}

fn body(chart: &mut Chart, illnesses: &[Ill]) -> Body {
    let features = &chart.history.truth.features;
    let number = |yes: bool| f64::from(u8::from(yes));
    let (hypertension, diabetes) = (number(features.signs[HYPERTENSION]), number(features.signs[DIABETES]));
    let (male, age) = (number(features.is_male), features.age_years);
    let ill = |icd: &str| number(illnesses.iter().any(|ill| ill.code.icd == icd));
    let (kidney, anaemia, obesity) = (ill("N18.30"), ill("D64.9"), ill("E66.9"));
    let draws = &mut chart.draws;
    let smoking = draws.uniform();
    Body {
        systolic: draws.normal(122.0 + 12.0 * hypertension + 0.2 * (age - 60.0), 9.0),
        diastolic: draws.normal(74.0 + 6.0 * hypertension, 6.0),
        pulse: draws.normal(72.0, 8.0),
        weight_kg: draws.normal(70.0 + 12.0 * male + 25.0 * obesity, 10.0).max(40.0),
        creatinine_mg_per_dl: draws.normal(0.8 + 0.15 * male + 0.7 * kidney, 0.12).max(0.4),
        glucose_mg_per_dl: draws.normal(94.0 + 50.0 * diabetes, 10.0),
        haemoglobin_g_per_dl: draws.normal(13.4 + 1.2 * male - 2.5 * anaemia, 0.8),
        smoking: usize::from(smoking > 0.55) + usize::from(smoking > 0.86),
    }
}

fn ordinary(chart: &mut Chart, day: Day, onsets: &Onsets, illnesses: &[Ill], body: &Body) {
    let at = chart.draws.uniform();
    let class = match at {
        at if at < 0.86 => Class::Outpatient,
        at if at < 0.94 => Class::Emergency,
        _ => Class::Inpatient,
    };
    let Some(visit) = chart.visit(day, class) else { return };
    let visit = Some(visit);
    for (sign, onset) in SIGNS.iter().zip(onsets) {
        let repeats = chart.draws.chance(sign.repeats) && onset.is_some_and(|since| since < day);
        if let (true, Written::Conditions(codes)) = (repeats, &sign.written)
            && let Some(code) = chart.draws.one_of(codes)
        {
            chart.condition(day, visit, code);
        }
    }
    for ill in illnesses {
        if chart.draws.chance(0.3) && ill.since <= day {
            chart.condition(day, visit, ill.code);
        }
    }
    if chart.draws.chance(0.55) {
        if let Some(code) = chart.draws.one_of(&COMPLAINTS) {
            chart.condition(day, visit, code);
        }
        if chart.draws.chance(0.4)
            && let Some(drug) = chart.draws.one_of(&SHORT_COURSES)
        {
            let days = chart.draws.between(5, 14);
            chart.fill(day, drug, days);
        }
    }
    let is_urgent = class != Class::Outpatient;
    if chart.draws.chance(if is_urgent { 0.6 } else { 0.12 })
        && let Some(code) = chart.draws.one_of(&PROCEDURES[..if is_urgent { 3 } else { 6 }])
    {
        chart.procedure(day, visit, code);
    }
    if chart.draws.chance(0.2)
        && let Some(answer) = SMOKING_ANSWERS.get(body.smoking)
    {
        chart.smoking(day, visit, answer);
    }
    vital_signs(chart, day, visit, body);
    blood(chart, day, visit, body, is_urgent);
}

fn vital_signs(chart: &mut Chart, day: Day, visit: Option<u32>, body: &Body) {
    let mut about = |lab: &'static LabCode, mean: f64, spread: f64, share: f64| {
        let value = chart.draws.normal(mean, spread);
        if chart.draws.chance(share) {
            chart.measure(day, visit, lab, value);
        }
    };
    about(lab("8480-6"), body.systolic, 8.0, 0.95);
    about(lab("8462-4"), body.diastolic, 6.0, 0.95);
    about(lab("8867-4"), body.pulse, 7.0, 0.9);
    about(lab("29463-7"), body.weight_kg, 1.5, 0.7);
    about(lab("8310-5"), 36.7, 0.3, 0.4);
    about(lab("9279-1"), 15.0, 2.0, 0.3);
    let saturation = chart.draws.normal(97.0, 1.0).min(100.0);
    if chart.draws.chance(0.4) {
        chart.measure(day, visit, lab("59408-5"), saturation);
    }
    let score = chart.draws.exponential(1.2).min(6.0);
    if chart.draws.chance(0.15) {
        chart.measure(day, visit, lab("55758-7"), score);
    }
}

fn blood(chart: &mut Chart, day: Day, visit: Option<u32>, body: &Body, is_urgent: bool) {
    let (person, diabetes) = (chart.history.person, chart.history.truth.features.signs[DIABETES]);
    if chart.draws.chance(if is_urgent { 0.7 } else { 0.35 }) {
        let creatinine = (body.creatinine_mg_per_dl + chart.draws.normal(0.0, 0.08)).max(0.3);
        chart.measure(day, visit, lab("2160-0"), creatinine);
        chart.measure(
            day,
            visit,
            lab("98979-8"),
            ckd_epi_2021(creatinine, exact_years(person.birth, day), person.is_male),
        );
        let mut about = |lab: &'static LabCode, mean: f64, spread: f64| {
            let value = chart.draws.normal(mean, spread);
            chart.measure(day, visit, lab, value);
        };
        about(lab("2345-7"), body.glucose_mg_per_dl.max(75.0), 8.0);
        about(lab("2951-2"), 139.5, 2.2);
        about(lab("2823-3"), 4.2, 0.35);
        about(lab("3094-0"), 5.0 + 11.0 * body.creatinine_mg_per_dl, 2.0);
    }
    if chart.draws.chance(0.3) {
        let haemoglobin = (body.haemoglobin_g_per_dl + chart.draws.normal(0.0, 0.4)).max(6.0);
        chart.measure(day, visit, lab("718-7"), haemoglobin);
        let (platelets, white) = (chart.draws.normal(245.0, 50.0).max(60.0), chart.draws.normal(7.0, 1.6).max(2.0));
        chart.measure(day, visit, lab("777-3"), platelets);
        chart.measure(day, visit, lab("6690-2"), white);
    }
    if chart.draws.chance(0.18) {
        let (total, hdl) = (chart.draws.normal(190.0, 35.0).max(90.0), chart.draws.normal(53.0, 12.0).max(20.0));
        chart.measure(day, visit, lab("2093-3"), total);
        chart.measure(day, visit, lab("2085-9"), hdl);
    }
    if chart.draws.chance(0.2) {
        let alt = libm::exp(chart.draws.normal(3.1, 0.4));
        let ast = libm::exp(chart.draws.normal(3.1, 0.3));
        let albumin = chart.draws.normal(4.2, 0.3).max(2.0);
        chart.measure(day, visit, lab("1742-6"), alt);
        chart.measure(day, visit, lab("1920-8"), ast);
        chart.measure(day, visit, lab("1751-7"), albumin);
    }
    if chart.draws.chance(if is_urgent { 0.5 } else { 0.1 }) {
        let crp = libm::exp(chart.draws.normal(1.3, 1.1));
        chart.measure(day, visit, lab("1988-5"), crp);
    }
    let hba1c = chart.draws.normal(if diabetes { 7.1 } else { 5.5 }, 0.5).max(4.2);
    if chart.draws.chance(if diabetes { 0.5 } else { 0.08 }) {
        chart.measure(day, visit, lab("4548-4"), hba1c);
    }
}

/// Estimated glomerular filtration rate, mL/min per 1.73 m2 (Inker LA, et al. N Engl J Med 2021;385:1737-1749, table S10).
fn ckd_epi_2021(creatinine_mg_per_dl: f64, age_years: f64, is_male: bool) -> f64 {
    let (kappa, alpha, factor) = if is_male { (0.9, -0.302, 1.0) } else { (0.7, -0.241, 1.012) };
    let ratio = creatinine_mg_per_dl / kappa;
    142.0 * libm::pow(ratio.min(1.0), alpha) * libm::pow(ratio.max(1.0), -1.2) * libm::pow(0.9938, age_years) * factor
}
