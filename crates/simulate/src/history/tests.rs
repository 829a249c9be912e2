//! The stated log odds are found again in people who are drawn, and nothing else tells of the disease.

use super::{History, Status, draw};
use crate::disease::{Term, calibrate, terms};

const PEOPLE: u64 = 20_000;

fn people(terms: &[Term]) -> (Vec<History>, f64) {
    // Ten times as many cases as usual, so that twenty thousand people are enough.
    let calibration = calibrate(terms, 0.1);
    ((1..=PEOPLE).map(|number| draw(3, number, terms, &calibration)).collect(), calibration.intercept)
}

/// Maximum likelihood by Newton's method: coefficients and their variances.
fn logistic_regression(rows: &[Vec<f64>], outcomes: &[f64]) -> Vec<(f64, f64)> {
    let width = rows[0].len();
    let mut beta = vec![0.0; width];
    let mut inverse = vec![];
    for _ in 0..25 {
        let mut gradient = vec![0.0; width];
        let mut information = vec![vec![0.0; width]; width];
        for (row, outcome) in rows.iter().zip(outcomes) {
            let risk = crate::random::logistic(row.iter().zip(&beta).map(|(x, b)| x * b).sum());
            for i in 0..width {
                gradient[i] += (outcome - risk) * row[i];
                for j in 0..width {
                    information[i][j] += risk * (1.0 - risk) * row[i] * row[j];
                }
            }
        }
        inverse = inverted(information);
        for i in 0..width {
            beta[i] += (0..width).map(|j| inverse[i][j] * gradient[j]).sum::<f64>();
        }
    }
    beta.into_iter().enumerate().map(|(i, b)| (b, inverse[i][i])).collect()
}

/// Gauss and Jordan, with pivots.
fn inverted(mut of: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let n = of.len();
    for (i, row) in of.iter_mut().enumerate() {
        row.extend((0..n).map(|j| f64::from(u8::from(i == j))));
    }
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| of[*a][column].abs().total_cmp(&of[*b][column].abs())).unwrap();
        of.swap(column, pivot);
        let by = of[column][column];
        of[column].iter_mut().for_each(|x| *x /= by);
        let top = of[column].clone();
        for (at, row) in of.iter_mut().enumerate().filter(|(at, _)| *at != column) {
            let factor = row[column];
            assert!(factor.is_finite(), "row {at}");
            row.iter_mut().zip(&top).for_each(|(x, t)| *x -= factor * t);
        }
    }
    of.into_iter().map(|row| row[n..].to_vec()).collect()
}

#[test]
fn the_log_odds_are_found_again() {
    let terms = terms();
    let (people, intercept) = people(&terms);
    let mut rows = Vec::new();
    let mut outcomes = Vec::new();
    for history in people.iter().filter(|history| history.truth.timeline.status == Status::Eligible) {
        let mut row = vec![1.0];
        row.extend(terms.iter().map(|term| term.value(&history.truth.features)));
        // Two things of the chart before the index date that must not matter: how often, and how much.
        let before = |day: i32| day < history.truth.timeline.index;
        row.push(history.visits.iter().filter(|visit| before(visit.start)).count() as f64 / 10.0);
        row.push(history.fills.iter().filter(|entry| before(entry.day)).count() as f64 / 50.0);
        rows.push(row);
        outcomes.push(f64::from(u8::from(history.truth.is_case)));
    }
    let names = std::iter::once("intercept").chain(terms.iter().map(|term| term.name.as_str()));
    let truths = std::iter::once(intercept).chain(terms.iter().map(|term| term.coefficient)).chain([0.0, 0.0]);
    let fitted = logistic_regression(&rows, &outcomes);
    let mut squares = 0.0;
    for ((name, truth), (found, variance)) in names.chain(["visits", "fills"]).zip(truths).zip(&fitted) {
        let z = (found - truth) / libm::sqrt(*variance);
        assert!(z.abs() < 4.0, "{name}: {found} instead of {truth}, {z} standard errors");
        assert!(libm::sqrt(*variance) < 0.6, "{name} can be told from nothing");
        squares += z * z;
    }
    // Chi-squared with as many degrees of freedom: five standard deviations above its mean at most.
    let freedom = fitted.len() as f64;
    assert!(squares < freedom + 5.0 * libm::sqrt(2.0 * freedom), "{squares} of {freedom}");
}

#[test]
fn true_risks_are_calibrated_and_what_is_seen_falls_short_by_those_lost() {
    let terms = terms();
    let (people, _) = people(&terms);
    let mut bins = [(0.0, 0.0, 0.0); 10];
    let (mut seen, mut latent) = (0, 0);
    for history in people.iter().filter(|history| history.truth.timeline.status == Status::Eligible) {
        let risk = crate::random::logistic(history.truth.margin);
        let bin = &mut bins[((risk * 10.0) as usize).min(9)];
        *bin = (bin.0 + 1.0, bin.1 + risk, bin.2 + f64::from(u8::from(history.truth.is_case)));
        latent += u32::from(history.truth.is_case);
        seen += u32::from(history.truth.timeline.diagnosis.is_some());
    }
    for (count, expected, observed) in bins {
        let deviation = libm::sqrt(expected * (1.0 - expected / count));
        assert!((observed - expected).abs() < 4.0 * deviation, "{observed} of {count}, expected {expected}");
    }
    assert!(f64::from(seen) > 0.8 * f64::from(latent) && seen < latent, "{seen} of {latent}");
}

#[test]
fn nobody_is_seen_outside_observation_but_by_the_traps() {
    let terms = terms();
    let calibration = calibrate(&terms, 0.05);
    for number in 1..=3000 {
        let history = draw(9, number, &terms, &calibration);
        let timeline = history.truth.timeline;
        let observed = timeline.start..=timeline.end;
        let outside = history.conditions.iter().filter(|entry| !observed.contains(&entry.day));
        let outside = outside.filter(|entry| entry.mark != super::Mark::InError).count() as u64;
        assert_eq!(outside, history.before_birth);
        let late = history.measurements.iter().filter(|entry| entry.day > timeline.end);
        assert_eq!(late.filter(|entry| entry.mark != super::Mark::InError).count() as u64, history.after_death);
        assert!(history.visits.iter().all(|visit| observed.contains(&visit.start) && observed.contains(&visit.end)));
        let diagnoses = || history.conditions.iter().filter(|entry| entry.what.icd == "E85.82");
        assert_eq!(diagnoses().map(|entry| entry.day).min(), timeline.diagnosis);
        if timeline.status == Status::Eligible {
            assert!(diagnoses().all(|entry| entry.day > timeline.index + crate::disease::GAP_DAYS));
            let index = history.conditions.iter().filter(|entry| entry.what.icd == "Z00.00");
            assert_eq!(index.map(|entry| entry.day).collect::<Vec<_>>(), [timeline.index]);
        }
    }
}
