//! Nested cross-validation: honest where a search would fool itself, the same for any number of threads.

use super::*;
use crate::calibrate::Calibrator;
use crate::candidate::{Learner, MissingValues};
use crate::data::Data;
use crate::testing::{binary, candidate, continuous, normals, numbers, survival, with_missing};
use crate::training::Sealed;

fn quick(outer: usize, inner: usize) -> Settings {
    Settings { outer_folds: outer, inner_folds: inner, threads: 2, ..Settings::default() }
}

fn selected(data: Data, candidates: &[Candidate], settings: &Settings) -> Result<Selection, Error> {
    select(&Training::new(data)?, candidates, settings, &|_, _| {})
}

/// Every learner of a binary outcome, from missing values to a calibrated model that opens sealed rows.
#[test]
fn every_binary_learner_becomes_a_model() {
    let mut candidates = vec![
        candidate(Learner::Logistic, &[]),
        candidate(Learner::ElasticNet, &[("penalty", &[0.001, 0.05])]),
        candidate(Learner::RandomForest, &[("trees", &[40.0])]),
        candidate(Learner::ExtraTrees, &[("trees", &[40.0])]),
        candidate(Learner::Svm, &[]),
        candidate(Learner::BoostedTrees, &[("rounds", &[30.0]), ("max_depth", &[2.0, 3.0])]),
    ];
    let kinds = [Calibrator::None, Calibrator::Platt, Calibrator::Isotonic, Calibrator::Beta];
    for (at, candidate) in candidates.iter_mut().enumerate() {
        candidate.missing = [MissingValues::Median, MissingValues::MedianWithIndicator][at % 2];
        candidate.calibration = kinds[at % 4];
    }
    let data = with_missing(binary(500, 1), 0.05, 2);
    let selection = selected(data, &candidates, &quick(3, 2)).unwrap();
    assert_eq!(selection.metric, Metric::Auroc);
    for result in &selection.candidates {
        assert_eq!(result.folds.len(), 3);
        assert!(
            result.mean > 0.68 && result.mean < 0.9 && result.standard_error > 0.0,
            "{} {}",
            result.name,
            result.mean
        );
        assert!((result.pooled - result.mean).abs() < 0.06, "{}: {}", result.name, result.pooled);
        assert!(result.held_out.values.iter().all(|value| (0.0..=1.0).contains(value)));
        assert_eq!(result.model.file().stores_instances, result.learner == Learner::Svm);
    }
    assert_eq!(selection.candidates[1].grid.len(), 2);
    assert!(selection.candidates[0].grid.is_empty());
    assert!(matches!(
        selection.candidates[4].model.file().outputs[0].calibration,
        Some(model::Calibration::Platt { .. })
    ));
    let sealed = Sealed::new(with_missing(binary(800, 3), 0.05, 4));
    let opened = sealed.open(selection.into_final_models()).unwrap();
    for values in &opened.values {
        assert!(Metric::Auroc.of(&opened.data, values) > 0.68);
        // Calibrated on held-out rows: the mean risk is about the share.
        let share = (0..800).map(|row| opened.data.outcome.value(row)).sum::<f64>() / 800.0;
        assert!((values.iter().sum::<f64>() / 800.0 - share).abs() < 0.06);
    }
}

#[test]
fn survival_and_continuous_outcomes_are_compared() {
    let cox = [
        candidate(Learner::Cox, &[("penalty", &[0.0, 0.05])]),
        candidate(Learner::BoostedSurvival, &[("rounds", &[40.0])]),
    ];
    let settings = Settings { horizon: Some(4.0), ..quick(3, 2) };
    let selection = selected(survival(600, 5), &cox, &settings).unwrap();
    assert_eq!((selection.metric, selection.best), (Metric::Concordance, 1));
    assert!(selection.candidates.iter().all(|c| c.mean > 0.6 && c.model.file().outputs[0].name == "risk"));
    let linear = [candidate(Learner::Linear, &[]), candidate(Learner::BoostedTrees, &[("rounds", &[60.0])])];
    let selection = selected(continuous(600, 6), &linear, &quick(3, 2)).unwrap();
    assert!(selection.candidates[1].mean < selection.candidates[0].mean && selection.best == 1);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let candidates = [
        candidate(Learner::BoostedTrees, &[("rounds", &[20.0]), ("row_share", &[0.5, 1.0])]),
        candidate(Learner::RandomForest, &[("trees", &[20.0])]),
    ];
    let of = |threads| {
        let settings = Settings { threads, ..quick(3, 2) };
        selected(binary(300, 7), &candidates, &settings).unwrap()
    };
    assert_eq!(of(1), of(4));
}

/// Of noise, the best of many points looks good in the folds that chose it, and no better than chance outside.
#[test]
fn a_search_over_noise_is_measured_as_noise() {
    let shares: Vec<f64> = (1..=12).map(|k| 0.2 + 0.05 * f64::from(k)).collect();
    let grid: &[(&str, &[f64])] =
        &[("rounds", &[8.0]), ("max_depth", &[1.0, 2.0, 3.0]), ("row_share", &shares), ("column_share", &[0.2, 0.5])];
    let boosted = candidate(Learner::BoostedTrees, grid);
    let (mut searched, mut measured) = (0.0, 0.0);
    for seed in 0..6 {
        let (mut normal, mut next) = (normals(seed), numbers(seed + 50));
        let data = Data {
            columns: (0..20).map(|c| format!("x{c}")).collect(),
            rows: (0..100 * 20).map(|_| normal()).collect(),
            outcome: Outcome::Binary((0..100).map(|_| f64::from(u8::from(next() < 0.5))).collect()),
            ..Data::default()
        };
        let selection = selected(data, std::slice::from_ref(&boosted), &quick(4, 3)).unwrap();
        searched += selection.candidates[0].grid.iter().filter_map(|p| p.mean).fold(0.0, f64::max) / 6.0;
        measured += selection.candidates[0].mean / 6.0;
    }
    // The standard error of the mean of six is about 0.025.
    assert!(searched > measured + 0.04 && (measured - 0.5).abs() < 0.08, "{searched} {measured}");
}

/// A person's copies in both parts would give the outcome away: a deep tree then knows it.
#[test]
fn copies_of_a_person_do_not_leak() {
    let single = binary(150, 10);
    let mut next = numbers(11);
    let rows: Vec<usize> = (0..600).map(|row| row % 150).collect();
    let mut data = single.take(&rows);
    data.groups = rows.iter().map(|row| *row as u64).collect();
    data.outcome = Outcome::Binary((0..150).map(|_| f64::from(u8::from(next() < 0.5))).collect::<Vec<_>>().repeat(4));
    let deep = candidate(Learner::BoostedTrees, &[("rounds", &[40.0]), ("max_depth", &[8.0])]);
    let grouped = selected(data.clone(), std::slice::from_ref(&deep), &quick(4, 2)).unwrap().candidates[0].mean;
    data.groups.clear();
    let leaking = selected(data, &[deep], &quick(4, 2)).unwrap().candidates[0].mean;
    assert!(leaking > 0.95 && grouped < 0.65, "{leaking} {grouped}");
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    let refusal = |data: Data, candidates: &[Candidate], settings: &Settings| {
        selected(data, candidates, settings).unwrap_err().to_string()
    };
    let logistic = candidate(Learner::Logistic, &[]);
    let with = |change: &dyn Fn(&mut Data)| {
        let mut data = binary(60, 12);
        change(&mut data);
        refusal(data, std::slice::from_ref(&logistic), &quick(3, 2))
    };
    assert!(with(&|d| d.rows[7] = f64::NAN).contains("column c has 1 missing values, and logistic takes none"));
    assert!(with(&|d| d.rows.iter_mut().step_by(5).for_each(|v| *v = 3.0)).contains("column a has the same value"));
    let none = |d: &mut Data| d.rows.iter_mut().step_by(5).for_each(|v| *v = f64::NAN);
    assert!(with(&none).contains("column a has no value"));
    assert!(with(&|d| d.outcome = Outcome::Binary(vec![0.0; 60])).contains("every outcome is 0"));
    let separated = |d: &mut Data| {
        let y = d.outcome.clone();
        d.rows.iter_mut().step_by(5).zip(0..).for_each(|(value, row)| *value = y.value(row));
    };
    assert!(with(&separated).contains("candidate logistic, outer fold 1: column a"));
    let cox = candidate(Learner::Cox, &[]);
    assert!(
        refusal(binary(60, 12), std::slice::from_ref(&cox), &quick(3, 2)).contains("cox predicts a survival outcome")
    );
    assert!(refusal(survival(60, 12), &[cox], &quick(3, 2)).contains("needs a horizon"));
    let mut unknown = logistic.clone();
    unknown.columns = vec!["a".into(), "bb".into()];
    assert!(refusal(binary(60, 12), &[unknown], &quick(3, 2)).contains("there is no column bb"));
    assert!(refusal(binary(60, 12), &[], &quick(3, 2)).contains("no candidate"));
    let twice = [logistic.clone(), logistic];
    assert!(refusal(binary(60, 12), &twice, &quick(3, 2)).contains("two candidates are called logistic"));
}

/// Forward in time, the earliest part is never held out, and later rows never train an earlier fold's model.
#[test]
fn a_split_by_time_holds_out_later_rows_only() {
    let mut data = binary(400, 13);
    data.times = (0..400).map(|row| f64::from(row / 4)).collect();
    let mut net = candidate(Learner::ElasticNet, &[("penalty", &[0.001, 0.1])]);
    net.calibration = Calibrator::Platt;
    let settings = Settings { split: Split::Time, ..quick(3, 2) };
    let selection = selected(data.clone(), std::slice::from_ref(&net), &settings).unwrap();
    let result = &selection.candidates[0];
    let held = |row: usize| result.held_out.folds[row];
    assert!((0..100).all(|row| held(row).is_none() && result.held_out.values[row].is_nan()));
    assert!((100..400).all(|row| held(row) == Some((row / 100 - 1) as u32) && result.held_out.values[row] > 0.0));
    assert!(result.mean > 0.65 && result.pooled > 0.65);
    // What happens later changes nothing that was predicted before.
    let Outcome::Binary(y) = &mut data.outcome else { panic!("binary") };
    y.iter_mut().skip(300).for_each(|y| *y = 1.0 - *y);
    let other = selected(data, &[net], &settings).unwrap();
    let earlier = |selection: &Selection| selection.candidates[0].held_out.values[100..400].to_vec();
    assert_eq!(earlier(&selection), earlier(&other));
}
