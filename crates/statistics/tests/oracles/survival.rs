//! Curves and tests against lifelines, statsmodels' `survdiff`, and scikit-survival's variance of Dinse and Larson.

use statistics::survival::{CurveStep, IncidenceStep, aalen_johansen, kaplan_meier, log_rank};

use crate::close;
use crate::data;

const TIMES: [f64; 4] = [1.0, 4.0, 8.0, 12.0];

fn at(steps: &[CurveStep], value: fn(&CurveStep) -> f64) -> Vec<f64> {
    TIMES.iter().map(|time| value(steps.iter().find(|step| step.time == *time).unwrap())).collect()
}

#[test]
fn kaplan_meier_with_greenwoods_interval() {
    let curve = kaplan_meier(&data::exit(), &data::events(), None, None, 0.95).unwrap();
    let survival = [0.895833333333, 0.708333333333, 0.422790216469, 0.307335965048];
    close(&at(&curve.steps, |step| step.survival), &survival, 1e-11);
    let errors = [0.044091753817, 0.065605707041, 0.077874793937, 0.080909012784];
    close(&at(&curve.steps, |step| step.standard_error), &errors, 1e-11);
    let low = [0.767668456767, 0.557792636841, 0.269988699023, 0.16088957228];
    close(&at(&curve.steps, |step| step.interval.unwrap().0), &low, 1e-10);
    let high = [0.955266232414, 0.815705064478, 0.567789214292, 0.466793767871];
    close(&at(&curve.steps, |step| step.interval.unwrap().1), &high, 1e-10);
    assert_eq!((curve.median, curve.median_interval), (Some(8.0), (Some(6.0), Some(12.0))));
    assert_eq!(curve.steps.iter().map(|step| step.events + step.censored).sum::<f64>(), 48.0);
}

#[test]
fn kaplan_meier_of_late_entries_with_weights() {
    let (entry, weights) = (data::entry(), data::weights());
    let curve = kaplan_meier(&data::exit(), &data::events(), Some(&entry), Some(&weights), 0.95).unwrap();
    let survival = [0.878378378378, 0.653292223993, 0.359707459365, 0.253451769065];
    close(&at(&curve.steps, |step| step.survival), &survival, 1e-11);
}

#[test]
fn log_rank_of_groups() {
    let (exit, events, groups) = (data::exit(), data::events(), data::groups());
    let three = log_rank(&exit, &events, &groups, None, None).unwrap();
    close(&[three.test.chi_squared, three.test.p], &[0.419299977592, 0.810868009195], 1e-10);
    assert_eq!(three.test.degrees_of_freedom, 2);
    let sum = |part: fn(&statistics::survival::GroupCount) -> f64| three.groups.iter().map(part).sum::<f64>();
    close(&[sum(|g| g.expected)], &[sum(|g| g.observed)], 1e-12);

    let treated: Vec<usize> = data::treated().into_iter().map(usize::from).collect();
    let stratified = log_rank(&exit, &events, &treated, None, Some(&groups)).unwrap().test;
    close(&[stratified.chi_squared, stratified.p], &[0.241746147126, 0.622947790157], 1e-10);
}

/// A score test: without ties it is that of a Cox model, so here that of tied times taken apart.
#[test]
fn log_rank_of_late_entries() {
    let exit: Vec<f64> = data::exit().iter().enumerate().map(|(row, time)| time + row as f64 * 1e-3).collect();
    let (events, entry) = (data::events(), data::entry());
    let treated: Vec<usize> = data::treated().into_iter().map(usize::from).collect();
    let ours = log_rank(&exit, &events, &treated, Some(&entry), None).unwrap().test;
    let design = data::design(&["treated"]);
    let rows = statistics::cox::Data {
        design: &design,
        entry: Some(&entry),
        exit: &exit,
        event: &events,
        strata: None,
        weights: None,
        clusters: None,
    };
    let cox = statistics::cox::fit(&rows, &statistics::cox::Options::default()).unwrap();
    close(&[ours.chi_squared], &[cox.tests.unwrap().score.chi_squared], 1e-9);
}

#[test]
fn aalen_johansen_of_two_causes() {
    let curves = aalen_johansen(&data::exit(), &data::causes(), None, 0.95).unwrap();
    let check = |cause: usize, incidence: [f64; 4], errors: [f64; 4], low: [f64; 4], high: [f64; 4]| {
        let curve = curves.iter().find(|curve| curve.cause == cause).unwrap();
        let of = |value: fn(&IncidenceStep) -> f64| -> Vec<f64> {
            TIMES.iter().map(|time| value(curve.steps.iter().find(|step| step.time == *time).unwrap())).collect()
        };
        close(&of(|step| step.incidence), &incidence, 1e-11);
        close(&of(|step| step.standard_error), &errors, 1e-10);
        close(&of(|step| step.interval.unwrap().0), &low, 1e-10);
        close(&of(|step| step.interval.unwrap().1), &high, 1e-10);
    };
    check(
        1,
        [0.083333333333, 0.125, 0.254204690153, 0.254204690153],
        [0.039892796157, 0.047735163489, 0.067208991618, 0.067208991618],
        [0.026652484519, 0.050775309698, 0.135407718154, 0.135407718154],
        [0.182055792855, 0.234367569075, 0.391341668609, 0.391341668609],
    );
    check(
        2,
        [0.020833333333, 0.166666666667, 0.323005093379, 0.438459344799],
        [0.020615177234, 0.053791435364, 0.072277166599, 0.084668737223],
        [0.001680161708, 0.078051421577, 0.189015679791, 0.271224995362],
        [0.09578258999, 0.283997475981, 0.46459035152, 0.593936998766],
    );
    // At 14 all who are left have an event: the curves add up to one.
    let ends: f64 = curves.iter().map(|curve| curve.steps.last().unwrap().incidence).sum();
    close(&[ends], &[1.0], 1e-12);
}
