//! Cox models against statsmodels' `PHReg` and lifelines' `CoxPHFitter`; what neither has (robust errors with Efron's
//! ties, the exact test of proportional hazards, C with late entries) against numpy.

use statistics::cox::{Data, Fit, Options, Ranking, Ties, Transform, concordance, fit};

use crate::data::{self, TERMS, design};
use crate::{close, estimates, standard_errors};

#[derive(Default)]
struct With {
    entry: bool,
    strata: bool,
    weights: bool,
    clusters: bool,
    ridge: f64,
    breslow: bool,
}

fn fitted(with: &With) -> Fit {
    let terms = design(&TERMS);
    let (entry, exit, event, weights) = (data::entry(), data::exit(), data::events(), data::weights());
    let (groups, patients) = (data::groups(), data::patients());
    let given = Data {
        design: &terms,
        entry: with.entry.then_some(&entry),
        exit: &exit,
        event: &event,
        strata: with.strata.then_some(&groups),
        weights: with.weights.then_some(&weights),
        clusters: with.clusters.then_some(&patients),
    };
    let ties = if with.breslow { Ties::Breslow } else { Ties::Efron };
    fit(&given, &Options { ties, ridge: with.ridge, ..Options::default() }).unwrap()
}

#[track_caller]
fn check(with: &With, expected: [f64; 3], errors: [f64; 3], log_likelihood: f64) {
    let fit = fitted(with);
    close(&estimates(&fit.coefficients), &expected, 1e-8);
    close(&standard_errors(&fit.coefficients), &errors, 1e-8);
    close(&[fit.log_likelihood], &[log_likelihood], 1e-11);
}

/// statsmodels and, to fewer digits, lifelines.
#[test]
fn ties_after_efron_and_breslow() {
    let errors = [0.025830273259, 0.307266670825, 0.497483774974];
    check(&With::default(), [0.061091254098, 0.280364652966, -0.643046497866], errors, -95.315104617739);
    let errors = [0.025544720579, 0.304942424152, 0.494453150766];
    let breslow = With { breslow: true, ..With::default() };
    check(&breslow, [0.056970258481, 0.242745881097, -0.584561029875], errors, -99.049928509629);
}

/// numpy, and to fewer digits lifelines; statsmodels counts a row as at risk at its very entry.
#[test]
fn late_entries_strata_and_weights() {
    let errors = [0.028307989976, 0.364251626456, 0.523665680712];
    let strata = With { entry: true, strata: true, ..With::default() };
    check(&strata, [0.064819268945, 0.521336658358, -0.807221594485], errors, -59.469340934728);
    let errors = [0.028327920631, 0.360487367021, 0.523704542314];
    let breslow = With { breslow: true, ..strata };
    check(&breslow, [0.062436349902, 0.488776781289, -0.779702566108], errors, -62.055075416758);
    let errors = [0.017265843491, 0.201017782648, 0.315833975452];
    let weights = With { entry: true, weights: true, ..With::default() };
    check(&weights, [0.052261669735, 0.086084263608, -0.473544370467], errors, -278.598842979737);
}

#[test]
fn a_ridge_penalty() {
    let errors = [0.023004756782, 0.266790406908, 0.372499399932];
    let ridge = With { ridge: 3.0, ..With::default() };
    check(&ridge, [0.050535752767, 0.174402219383, -0.353447313311], errors, -95.497230950481);
    assert_eq!(fitted(&ridge).tests, None);
}

/// Breslow's of statsmodels, with `groups`; Efron's of numpy, residual by residual.
#[test]
fn robust_standard_errors() {
    let check = |with: &With, expected: [f64; 3]| close(&standard_errors(&fitted(with).coefficients), &expected, 1e-8);
    let clusters = || With { clusters: true, ..With::default() };
    check(&With { breslow: true, ..clusters() }, [0.020608319473, 0.245076517563, 0.51065667393]);
    check(&clusters(), [0.022351001252, 0.260412468362, 0.550907158993]);
    let all = || With { entry: true, strata: true, weights: true, clusters: true, ..With::default() };
    check(&all(), [0.023810016705, 0.360400552407, 0.514692331699]);
    check(&With { breslow: true, ..all() }, [0.023759862835, 0.335512281505, 0.499245311105]);
    // The model's own errors stay beside them.
    close(&fitted(&clusters()).model_standard_errors, &[0.025830273259, 0.307266670825, 0.497483774974], 1e-8);
}

#[test]
fn tests_that_no_term_matters() {
    let tests = fitted(&With::default()).tests.unwrap();
    let statistics = [tests.likelihood_ratio, tests.wald, tests.score].map(|test| test.chi_squared);
    close(&statistics, &[5.720218403379, 5.774741390937, 5.887166239435], 1e-8);
    assert_eq!(tests.score.degrees_of_freedom, 3);
    assert!(tests.robust_wald.is_none());
}

#[test]
fn the_baseline_at_the_means() {
    let steps = fitted(&With::default()).baseline.steps;
    let at = |time: f64| steps.iter().find(|step| step.time == time).unwrap().cumulative_hazard;
    close(&[at(1.0), at(5.0), at(14.0)], &[0.100682773318, 0.365941974615, 3.915813155272], 1e-8);
    let breslow = fitted(&With { breslow: true, ..With::default() });
    let at = |time: f64| breslow.baseline.steps.iter().find(|step| step.time == time).unwrap().cumulative_hazard;
    close(&[at(12.0), at(13.0), at(14.0)], &[1.141492717362, 1.360364675605, 2.553263099158], 1e-8);
    let survival = breslow.baseline.survival(0, 12.5, libm::log(2.0));
    close(&[survival], &[libm::exp(-2.0 * 1.141492717362)], 1e-8);
}

#[test]
fn hazards_that_change_with_time() {
    let fit = fitted(&With::default());
    let check = |transform, expected: [f64; 4]| {
        let test = fit.proportional_hazards(transform).unwrap();
        let mut ours: Vec<f64> = test.terms.iter().map(|(_, test)| test.chi_squared).collect();
        ours.push(test.all.chi_squared);
        close(&ours, &expected, 1e-6);
        assert_eq!(test.all.degrees_of_freedom, 3);
    };
    check(Transform::Identity, [0.696131174254, 1.356146499311, 0.03532481064, 6.236951246777]);
    check(Transform::KaplanMeier, [0.560607007095, 1.499724396398, 0.064089159799, 5.692944464636]);
}

/// Pair by pair in numpy; the first also of lifelines. The error is the derivative to each row's weight.
#[test]
fn harrells_c() {
    let c = fitted(&With::default()).concordance;
    close(&[c.c, c.comparable, c.tied, c.standard_error], &[0.6633663366337, 808.0, 0.0, 6.044207109147e-02], 1e-9);
    let (entry, exit, event, weights) = (data::entry(), data::exit(), data::events(), data::weights());
    let (strata, clusters) = (data::groups(), data::patients());
    let ranking = Ranking {
        entry: Some(&entry),
        exit: &exit,
        event: &event,
        strata: Some(&strata),
        weights: Some(&weights),
        clusters: Some(&clusters),
    };
    let c = concordance(&ranking, &data::column(1)).unwrap();
    close(&[c.c, c.comparable, c.tied, c.standard_error], &[0.6150442477876, 1130.0, 42.0, 5.932240959442e-02], 1e-9);
}
