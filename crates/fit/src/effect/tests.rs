//! Effects whose truth is known: found where they differ, not found where they do not.

use super::*;
use crate::candidate::MissingValues;
use crate::data::Survival;
use crate::testing::{candidate, normals, numbers, with_missing};
use crate::training::Sealed;
use crate::{Learner, Metric};

/// A trial of four covariates: the untreated log-odds are −0.3 + 0.6 b; the treatment takes 0.4 + `differs` · a away.
fn trial(count: usize, differs: f64, seed: u64) -> (Data, Vec<bool>, Vec<f64>) {
    let (mut normal, mut next) = (normals(seed), numbers(seed + 100));
    let rows: Vec<f64> = (0..count * 4).map(|_| normal()).collect();
    let risk = |m: f64| 1.0 / (1.0 + libm::exp(-m));
    let (mut treated, mut benefit, mut outcome) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows.chunks_exact(4) {
        let is_treated = next() < 0.5;
        let without = -0.3 + 0.6 * row[1];
        let with = without - 0.4 - differs * row[0];
        treated.push(is_treated);
        benefit.push(risk(without) - risk(with));
        outcome.push(f64::from(u8::from(next() < risk(if is_treated { with } else { without }))));
    }
    let columns = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    (Data { columns, rows, outcome: Outcome::Binary(outcome), ..Data::default() }, treated, benefit)
}

fn settings() -> EffectSettings {
    let selection = Settings { outer_folds: 4, inner_folds: 3, threads: 2, ..Settings::default() };
    EffectSettings { selection, replicates: 200, permutations: 200, groups: 4 }
}

fn effect(method: Method, learner: Learner, grid: &[(&str, &[f64])]) -> EffectCandidate {
    EffectCandidate { name: "effect".into(), method, base: candidate(learner, grid) }
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    let (ma, mb) = (mean(a), mean(b));
    let sum = |of: &dyn Fn(usize) -> f64| (0..a.len()).map(of).sum::<f64>();
    let (va, vb) = (sum(&|i| (a[i] - ma) * (a[i] - ma)), sum(&|i| (b[i] - mb) * (b[i] - mb)));
    sum(&|i| (a[i] - ma) * (b[i] - mb)) / libm::sqrt(va * vb)
}

#[test]
fn differing_benefit_is_found_by_every_method() {
    let (data, treated, truth) = trial(2500, 1.0, 1);
    let training = Training::new(data).unwrap();
    let (fresh, _, fresh_truth) = trial(800, 1.0, 2);
    for candidate in [
        effect(Method::Interaction, Learner::Logistic, &[]),
        effect(Method::Interaction, Learner::ElasticNet, &[("penalty", &[0.003, 0.03])]),
        effect(Method::TLearner, Learner::BoostedTrees, &[("rounds", &[40.0]), ("max_depth", &[2.0])]),
        effect(Method::XLearner, Learner::BoostedTrees, &[("rounds", &[40.0]), ("max_depth", &[2.0])]),
        effect(Method::XLearner, Learner::Logistic, &[]),
    ] {
        let result = estimate(&training, &treated, &candidate, &settings(), &|_, _| {}).unwrap();
        let method = result.method;
        assert!(correlation(&result.benefits, &truth) > 0.75, "{method:?} {}", correlation(&result.benefits, &truth));
        assert!(result.heterogeneity_p < 0.02, "{method:?} {}", result.heterogeneity_p);
        let (least, most) = (&result.groups[0], &result.groups[3]);
        assert!(most.observed.low > least.observed.high, "{method:?} {:?}", result.groups);
        assert!(result.c_for_benefit.low > 0.5 && result.slope.low > 0.3 && result.slope.high < 2.0);
        let mean = truth.iter().sum::<f64>() / 2500.0;
        assert!(result.average.low < mean && mean < result.average.high);
        // The model that is shipped says the same of fresh rows, and its benefit is the difference of its risks.
        let file = result.model.file().clone();
        let opened = Sealed::new(fresh.clone()).open(vec![result.model]).unwrap();
        assert!(correlation(&opened.values[0], &fresh_truth) > 0.75);
        let compiled = file.compile().unwrap();
        if let [benefit, without, with] = compiled.outputs.as_slice() {
            let margins = compiled.predictor.margins_from_row(fresh.row(0));
            let value = |output: &NamedOutput| output.value_from_margins(&margins);
            assert!((value(benefit) - (value(without) - value(with))).abs() < 1e-15);
            assert!((0.0..=1.0).contains(&value(without)) && (0.0..=1.0).contains(&value(with)));
        }
    }
}

/// Where the log-odds fall equally for all, the product terms are noise: predictions of benefit then say next to nothing.
#[test]
fn equal_benefit_is_not_found_to_differ() {
    let mut small = 0;
    for seed in 0..8 {
        let (data, treated, _) = trial(600, 0.0, 10 + seed);
        let training = Training::new(data).unwrap();
        let candidate = effect(Method::TLearner, Learner::Logistic, &[]);
        let result = estimate(&training, &treated, &candidate, &settings(), &|_, _| {}).unwrap();
        small += usize::from(result.heterogeneity_p < 0.05);
        assert!(result.slope.estimate < 0.8, "{:?}", result.slope);
    }
    assert!(small <= 2, "{small} of 8");
}

/// Against a model fitted by `statistics` in another way: the interactions' table, and its global test.
#[test]
fn the_table_has_the_interactions() {
    let (data, treated, _) = trial(1500, 1.0, 3);
    let training = Training::new(data).unwrap();
    let table = interaction_table(&training, &treated, &["a".into(), "b".into()]).unwrap();
    let line = |name: &str| table.lines.iter().find(|line| line.name == name).unwrap();
    assert!((line("treatment × a").estimate + 1.0).abs() < 3.0 * line("treatment × a").standard_error);
    assert!((line("treatment").estimate + 0.4).abs() < 3.0 * line("treatment").standard_error);
    assert!(line("treatment × b").p > 0.01 && table.p < 1e-6 && table.degrees_of_freedom == 2);
}

/// Exponential times: the benefit by the horizon, from censored data.
#[test]
fn survival_benefit_is_by_the_horizon() {
    let (data, treated, _) = trial(2500, 0.0, 4);
    let mut next = numbers(5);
    let (mut survival, mut truth) = (Survival::default(), Vec::new());
    for (row, is_treated) in treated.iter().enumerate() {
        let covariates = data.row(row);
        let hazard = |t: f64| 0.2 * libm::exp(0.4 * covariates[1] - t * (0.3 + 0.7 * covariates[0]));
        truth.push(libm::exp(-3.0 * hazard(1.0)) - libm::exp(-3.0 * hazard(0.0)));
        let event = -libm::log(1.0 - next()) / hazard(f64::from(u8::from(*is_treated)));
        let censored = 1e-3 + 9.0 * next();
        survival.time.push(event.min(censored).max(1e-6));
        survival.event.push(event <= censored);
    }
    let training = Training::new(Data { outcome: Outcome::Survival(survival), ..data }).unwrap();
    let mut settings = settings();
    let candidate = effect(Method::Interaction, Learner::Logistic, &[]);
    assert!(estimate(&training, &treated, &candidate, &settings, &|_, _| {}).is_err(), "no horizon");
    settings.selection.horizon = Some(3.0);
    let result = estimate(&training, &treated, &candidate, &settings, &|_, _| {}).unwrap();
    let known: Vec<usize> = (0..2500).filter(|row| result.benefits[*row].is_finite()).collect();
    assert!(known.len() < 2300);
    let of = |values: &[f64]| known.iter().map(|row| values[*row]).collect::<Vec<f64>>();
    assert!(correlation(&of(&result.benefits), &of(&truth)) > 0.8 && result.heterogeneity_p < 0.02);
    let mean = truth.iter().sum::<f64>() / 2500.0;
    assert!(result.average.low < mean && mean < result.average.high, "{:?} {mean}", result.average);
    let table = interaction_table(&training, &treated, &["a".into()]).unwrap();
    assert!((table.lines[2].estimate + 0.7).abs() < 3.0 * table.lines[2].standard_error, "{table:?}");
}

#[test]
fn missing_values_threads_and_wrong_questions() {
    let (data, treated, _) = trial(400, 1.0, 6);
    let training = Training::new(with_missing(data.clone(), 0.05, 7)).unwrap();
    let mut candidate = effect(Method::Interaction, Learner::ElasticNet, &[("penalty", &[0.01])]);
    let mut settings = settings();
    let refused = estimate(&training, &treated, &candidate, &settings, &|_, _| {}).unwrap_err().to_string();
    assert!(refused.contains("missing values"), "{refused}");
    candidate.base.missing = MissingValues::MedianWithIndicator;
    let two = estimate(&training, &treated, &candidate, &settings, &|_, _| {}).unwrap();
    settings.selection.threads = 1;
    assert_eq!(two, estimate(&training, &treated, &candidate, &settings, &|_, _| {}).unwrap());
    let whole = Training::new(data).unwrap();
    let wrong = effect(Method::Interaction, Learner::BoostedTrees, &[]);
    let refused = estimate(&whole, &treated, &wrong, &settings, &|_, _| {}).unwrap_err().to_string();
    assert!(refused.contains("take logistic or elastic_net"), "{refused}");
    let one_arm = estimate(&whole, &[true; 400], &wrong, &settings, &|_, _| {}).unwrap_err().to_string();
    assert!(one_arm.contains("the untreated arm has no row"), "{one_arm}");
    assert!(Metric::Auroc.larger_is_better());
}
