//! Adjusted p values, power and balance against statsmodels; the log-rank's number of events against a textbook.

use statistics::balance::{propensity, standardised_differences};
use statistics::multiplicity::{Method, adjust};
use statistics::power::{
    log_rank_events, log_rank_power, two_means_power, two_means_size, two_proportions_power, two_proportions_size,
};

use crate::close;
use crate::data::{self, design};

#[test]
fn adjusted_p_values() {
    let check = |method, expected: &[f64]| {
        close(&adjust(&[0.01, 0.04, 0.03, 0.2, 0.005, 0.04, 0.9], method).unwrap(), expected, 1e-12);
    };
    check(Method::Bonferroni, &[0.07, 0.28, 0.21, 1.0, 0.035, 0.28, 1.0]);
    check(Method::Holm, &[0.06, 0.16, 0.15, 0.4, 0.035, 0.16, 0.9]);
    // R 4.2.2, p.adjust.
    check(Method::Hochberg, &[0.06, 0.12, 0.12, 0.4, 0.035, 0.12, 0.9]);
    check(Method::BenjaminiYekutieli, &[0.09075, 0.1452, 0.1452, 0.605, 0.09075, 0.1452, 1.0]);
    check(Method::BenjaminiHochberg, &[0.035, 0.056, 0.056, 0.233333333333, 0.035, 0.056, 0.9]);
    assert!(adjust(&[0.5, f64::NAN], Method::Holm).unwrap_err().to_string().contains("row 2"));
}

#[test]
fn two_means() {
    let powers = [
        two_means_power(0.5, 64.0, 0.05).unwrap(),
        two_means_power(-0.3, 10.0, 0.01).unwrap(),
        two_means_power(1.2, 3.0, 0.05).unwrap(),
    ];
    close(&powers, &[8.014595579223e-01, 2.548809132956e-02, 2.068334188983e-01], 1e-9);
    close(&[two_means_size(0.5, 0.05, 0.8).unwrap()], &[6.376561058891e+01], 1e-7);
    close(&[two_means_size(0.05, 0.01, 0.9).unwrap()], &[1.190516857546e+04], 1e-7);
    assert!(two_means_size(0.0, 0.05, 0.8).is_err() && two_means_power(0.5, 1.0, 0.05).is_err());
}

/// A table of Fleiss (1981, table A.3) without its continuity correction gives 62 for 0.1 against 0.3;
/// the digits are R's, as its manual prints `power.prop.test(p1 = .50, p2 = .75, power = .90)`: n = 76.7.
#[test]
fn two_proportions() {
    let size = two_proportions_size(0.5, 0.75, 0.05, 0.9).unwrap();
    assert!((size - 76.7).abs() < 0.05, "{size}");
    // The same manual: `power.prop.test(n = 50, p1 = .50, p2 = .75)` has a power of 0.740.
    let power = two_proportions_power(0.5, 0.75, 50.0, 0.05).unwrap();
    assert!((power - 0.740).abs() < 0.0005, "{power}");
    close(&[two_proportions_power(0.75, 0.5, size, 0.05).unwrap()], &[0.9], 1e-12);
    assert!(two_proportions_power(0.5, 0.75, 0.0, 0.05).is_err());
    let said = two_proportions_power(0.5, 0.75, 50.0, 1.5).unwrap_err().to_string();
    assert!(said.contains("the significance is 1.5"), "{said}");
    assert_eq!(two_proportions_size(0.1, 0.3, 0.05, 0.8).unwrap().ceil(), 62.0);
    assert!(two_proportions_size(0.1, 0.1, 0.05, 0.8).is_err() && two_proportions_size(0.1, 1.2, 0.05, 0.8).is_err());
}

/// Collett, Modelling Survival Data in Medical Research, 2nd ed. 2003, example 10.1: a hazard ratio of 0.57 with a power of 90 %
/// takes 133 deaths.
#[test]
fn log_rank() {
    let events = log_rank_events(0.57, 0.5, 0.05, 0.9).unwrap();
    assert!((events - 133.0).abs() < 0.5, "{events}");
    close(&[log_rank_power(0.57, 0.5, events, 0.05).unwrap()], &[0.9], 1e-12);
    assert!(log_rank_events(1.0, 0.5, 0.05, 0.9).is_err() && log_rank_events(2.0, 1.0, 0.05, 0.9).is_err());
}

#[test]
fn standardised_mean_differences() {
    let terms = design(&["age", "log(marker)"]);
    let plain = standardised_differences(&terms, &data::treated(), None).unwrap();
    close(&[plain[0].standardised, plain[1].standardised], &[1.162316020974, 0.546136209376], 1e-10);
    let weighted = standardised_differences(&terms, &data::treated(), Some(&data::weights())).unwrap();
    let age = &weighted[0];
    let ours = [age.treated_mean, age.control_mean, age.standardised, weighted[1].standardised];
    close(&ours, &[64.184210526316, 56.478260869565, 0.989413768928, 0.523235059963], 1e-10);
    assert!(standardised_differences(&terms, &vec![true; terms.rows()], None).is_err());
}

#[test]
fn propensity_scores_and_their_overlap() {
    let scores = propensity(&design(&["age", "log(marker)"]), &data::treated()).unwrap();
    close(&scores.scores[..3], &[0.470423579557, 0.197730212225, 0.832296550014], 1e-9);
    let (low, high) = scores.common_support.unwrap();
    let ours = [low, high, scores.treated_outside, scores.control_outside];
    close(&ours, &[0.195461828268, 0.851968438251, 0.117647058824, 0.58064516129], 1e-9);
    close(&scores.weights[..3], &[0.752867590099, 0.805007670954, 0.425529418163], 1e-9);
}
