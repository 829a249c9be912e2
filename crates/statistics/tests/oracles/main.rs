//! Every statistic against another program's: statsmodels 0.15.0, lifelines 0.30.3, scikit-survival 0.28.0 and scipy
//! 1.17.1; where those do not have it, against a direct evaluation of the likelihood in numpy, differentiated
//! numerically. Data of R's packages are compared where they lie beside the project.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod beside;
mod cox;
mod data;
mod glm;
mod refused;
mod small;
mod survival;

use statistics::Coefficient;

/// Each of `ours` is `theirs`, to so many parts of the larger of it and 1.
#[track_caller]
fn close(ours: &[f64], theirs: &[f64], tolerance: f64) {
    assert_eq!(ours.len(), theirs.len(), "{ours:?} against {theirs:?}");
    for (a, b) in ours.iter().zip(theirs) {
        assert!((a - b).abs() <= tolerance * b.abs().max(1.0), "{a} is not {b}: {ours:?} against {theirs:?}");
    }
}

fn estimates(table: &[Coefficient]) -> Vec<f64> {
    table.iter().map(|c| c.estimate).collect()
}

fn standard_errors(table: &[Coefficient]) -> Vec<f64> {
    table.iter().map(|c| c.standard_error).collect()
}
