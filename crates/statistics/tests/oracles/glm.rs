//! Regression tables against statsmodels: `GLM` with a tolerance of 1e-14, `NegativeBinomial`.

use statistics::glm::{Data, likelihood_ratio, logistic, negative_binomial, poisson};

use crate::data::{self, TERMS, design};
use crate::{close, estimates, standard_errors};

#[test]
fn logistic_regression() {
    let (terms, outcome) = (design(&TERMS), data::response());
    let fit = logistic(&Data { design: &terms, outcome: &outcome, offset: None, weights: None }, 0.95).unwrap();
    let table = &fit.coefficients;
    close(&estimates(table), &[-5.110843997171, 0.095440090507, 0.060614701564, -2.078175678311], 1e-9);
    close(&standard_errors(table), &[2.55003964218, 0.045178193684, 0.518019853578, 0.881627812609], 1e-9);
    let p: Vec<f64> = table.iter().map(|c| c.p).collect();
    close(&p, &[0.045046350197, 0.03464139298, 0.906850295664, 0.018413180578], 1e-9);
    close(&[table[1].low, table[1].high], &[6.892458000310e-03, 1.839877230129e-01], 1e-9);
    let measures = [fit.deviance, fit.null_deviance, fit.log_likelihood, fit.aic];
    close(&measures, &[58.074639657321, 66.208409122275, -29.03731982866, 66.074639657321], 1e-11);
    assert_eq!((fit.observations, fit.residual_degrees_of_freedom), (48, 44));

    let one = design(&["age"]);
    let small = logistic(&Data { design: &one, outcome: &outcome, offset: None, weights: None }, 0.95).unwrap();
    let test = likelihood_ratio(&small, &fit).unwrap();
    close(&[test.chi_squared, test.p], &[7.008285511484, 0.030072541811], 1e-9);
    assert_eq!(test.degrees_of_freedom, 2);
}

#[test]
fn rows_may_have_weights() {
    let (terms, weights) = (design(&TERMS), data::weights());
    let outcome = data::response();
    let given = Data { design: &terms, outcome: &outcome, offset: None, weights: Some(&weights) };
    let fit = logistic(&given, 0.95).unwrap();
    close(&estimates(&fit.coefficients), &[-5.813573240167, 0.103059434592, 0.267420246838, -1.983399642652], 1e-9);
    let errors = [1.802273995302, 0.03123427453, 0.347438368449, 0.572895529685];
    close(&standard_errors(&fit.coefficients), &errors, 1e-9);
    close(&[fit.deviance, fit.null_deviance], &[128.430129129833, 146.75014854745], 1e-11);

    let (counts, exposure) = (data::counts(), data::log_exposure());
    let fit = poisson(&Data { outcome: &counts, offset: Some(&exposure), ..given }, 0.95).unwrap();
    close(&estimates(&fit.coefficients), &[-1.372946785338, 0.033471211752, 0.078747178563, -0.251429286084], 1e-9);
    let errors = [0.412338390713, 0.006669268299, 0.09604444436, 0.124988615287];
    close(&standard_errors(&fit.coefficients), &errors, 1e-9);
    close(&[fit.deviance, fit.log_likelihood], &[231.062302505917, -245.96512480503], 1e-11);
}

#[test]
fn poisson_regression_with_an_offset() {
    let (terms, outcome, exposure) = (design(&TERMS), data::counts(), data::log_exposure());
    let fit =
        poisson(&Data { design: &terms, outcome: &outcome, offset: Some(&exposure), weights: None }, 0.95).unwrap();
    close(&estimates(&fit.coefficients), &[-1.289488714133, 0.031542149949, 0.110163167735, -0.197966225897], 1e-9);
    let errors = [0.60805813066, 0.009978139962, 0.142400800226, 0.190106605974];
    close(&standard_errors(&fit.coefficients), &errors, 1e-9);
    let measures = [fit.deviance, fit.null_deviance, fit.log_likelihood, fit.aic];
    close(&measures, &[111.438609814786, 121.824181514662, -113.698299984207, 235.396599968414], 1e-11);
}

/// Estimates, theta and likelihood of statsmodels' joint maximum; standard errors of its `GLM` with that theta held;
/// theta's from the likelihood's second difference.
#[test]
fn negative_binomial_regression() {
    let (terms, outcome, exposure) = (design(&TERMS), data::counts(), data::log_exposure());
    let given = Data { design: &terms, outcome: &outcome, offset: Some(&exposure), weights: None };
    let fit = negative_binomial(&given, 0.95).unwrap();
    close(&estimates(&fit.coefficients), &[-0.954305584031, 0.026435592392, 0.087794200576, -0.234326085715], 1e-7);
    let errors = [0.959253254985, 0.016370585722, 0.216657494443, 0.315180083515];
    close(&standard_errors(&fit.coefficients), &errors, 1e-7);
    let theta = fit.theta.unwrap();
    close(&[theta.estimate, fit.log_likelihood, fit.aic], &[2.371284024961, -102.395378189893, 214.790756379786], 1e-7);
    close(&[theta.standard_error], &[0.940048541342], 1e-5);
    close(&[fit.deviance], &[53.657931298932], 1e-7);
}
