//! Logistic and linear regression with lasso and ridge penalties. Without a penalty, logistic regression is the classical
//! one of `statistics`, which names columns that separate or repeat others, unless the table is too large for it.
//!
//! smartcore's logistic regression has a ridge penalty only, its elastic net is of squared errors only, and neither takes
//! weights; the tests hold this one against smartcore's ridge regressions and against the conditions of the optimum.

use model::trees::Precision;
use model::{LinearScores, Predictor};
use statistics::{Design, glm};

use super::losses::{LogisticLoss, SquaredLoss};
use super::proximal::{Columns, Penalty, Solution, minimise};
use super::{Fitted, Loss, THIS, link_of, weights};
use crate::candidate::{Candidate, Learner};
use crate::data::{Data, Outcome};
use crate::parameters::Point;
use crate::preparation::Imputation;

pub(super) fn fit(candidate: &Candidate, point: &Point, data: &Data) -> Result<Fitted, String> {
    let learner = candidate.learner;
    let weights = weights(candidate, data);
    let total: f64 = weights.iter().sum();
    let imputation = Imputation::of(data, candidate.missing);
    let table = imputation.rows(data);
    let columns = Columns::standardised(&table, imputation.width(), &weights);
    let strength = point.number(learner, "penalty") * total;
    let share = if learner == Learner::ElasticNet { point.number(learner, "l1_share") } else { 0.0 };
    let penalty = Penalty { ridge: strength * (1.0 - share), lasso: strength * share };
    let solution = match &data.outcome {
        Outcome::Binary(y) if strength == 0.0 && !columns.is_large() => {
            classical(&columns, &imputation.names(&data.columns), y, &weights)?
        }
        Outcome::Binary(outcome) => {
            let loss = LogisticLoss { outcome, weights: &weights };
            solved(&columns, &loss, penalty, total)?
        }
        Outcome::Continuous(outcome) => solved(&columns, &SquaredLoss { outcome, weights: &weights }, penalty, total)?,
        Outcome::Survival(_) => return Err("a survival outcome has no linear regression: use cox".into()),
    };
    Ok(Fitted {
        predictor: imputation.before(scores(solution)),
        link: link_of(&data.outcome),
        written_by: THIS,
        stores_instances: false,
        notes: vec![],
    })
}

fn solved(columns: &Columns, loss: &dyn Loss, penalty: Penalty, total: f64) -> Result<Solution, String> {
    minimise(columns, loss, true, penalty, total).ok_or_else(|| {
        "the coefficients did not settle: columns may repeat each other; leave some out or take a larger penalty".into()
    })
}

/// One margin from the intercept and a weight for each column.
pub(crate) fn scores(solution: Solution) -> Predictor<model::trees::TreeEnsemble> {
    Predictor::Scores(LinearScores {
        precision: Precision::F64,
        missing_adds_nothing: false,
        intercepts: vec![solution.intercept],
        weights: vec![solution.weights],
    })
}

/// Maximum likelihood. A column that is constant in these rows has no coefficient.
pub(crate) fn classical(
    columns: &Columns,
    names: &[String],
    outcome: &[f64],
    weights: &[f64],
) -> Result<Solution, String> {
    let varying: Vec<usize> = (0..columns.width()).filter(|column| !columns.is_constant(*column)).collect();
    let named: Vec<(String, Vec<f64>)> =
        varying.iter().map(|column| (names[*column].clone(), columns.column(*column).to_vec())).collect();
    let design = Design::from_columns(outcome.len(), &named).map_err(|error| error.to_string())?;
    let data = glm::Data { design: &design, outcome, offset: None, weights: Some(weights) };
    let fit = glm::logistic(&data, 0.95).map_err(|error| error.to_string())?;
    let mut standardised = vec![0.0; columns.width()];
    let intercept = fit.coefficients.first().map_or(0.0, |c| c.estimate);
    varying.iter().zip(fit.coefficients.iter().skip(1)).for_each(|(column, c)| standardised[*column] = c.estimate);
    Ok(columns.back(intercept, &standardised))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::MissingValues;
    use crate::testing::{binary, candidate, continuous, with_missing};
    use smartcore::linalg::basic::arrays::Array;
    use smartcore::linalg::basic::matrix::DenseMatrix;
    use smartcore::linear::logistic_regression::{LogisticRegression, LogisticRegressionParameters};
    use smartcore::linear::ridge_regression::{RidgeRegression, RidgeRegressionParameters};

    fn fitted(learner: Learner, grid: &[(&str, &[f64])], data: &Data) -> Result<LinearScores, String> {
        let candidate = candidate(learner, grid);
        let fitted = fit(&candidate, &candidate.points().unwrap()[0], data)?;
        match fitted.predictor {
            Predictor::Scores(scores) => Ok(scores),
            other => panic!("{other:?}"),
        }
    }

    /// The table with columns of variance 1, in which both libraries' penalties are the same.
    fn standardised(mut data: Data) -> (Data, DenseMatrix<f64>) {
        let columns = Columns::standardised(&data.rows, 5, &vec![1.0; data.count()]);
        let rows: Vec<Vec<f64>> =
            (0..data.count()).map(|row| (0..5).map(|column| columns.column(column)[row]).collect()).collect();
        data.rows = rows.concat();
        (data, DenseMatrix::from_2d_vec(&rows).unwrap())
    }

    /// smartcore's ridge is half of alpha times the squares beside the sum of losses.
    #[test]
    fn ridge_is_that_of_smartcore() {
        let (data, x) = standardised(binary(250, 4));
        let Outcome::Binary(y) = &data.outcome else { panic!("binary") };
        let classes: Vec<i32> = y.iter().map(|y| *y as i32).collect();
        let parameters = LogisticRegressionParameters::default().with_alpha(25.0);
        let theirs = LogisticRegression::fit(&x, &classes, parameters).unwrap();
        let ours = fitted(Learner::Logistic, &[("penalty", &[0.1])], &data).unwrap();
        for column in 0..5 {
            let (ours, theirs) = (ours.weights[0][column], *theirs.coefficients().get((0, column)));
            assert!((ours - theirs).abs() < 1e-3, "column {column}: {ours}, smartcore {theirs}");
        }
    }

    /// smartcore's squares are not halved: its alpha is our penalty times the number of rows.
    #[test]
    fn ridge_of_squared_errors_is_that_of_smartcore() {
        let (data, x) = standardised(continuous(250, 5));
        let Outcome::Continuous(y) = &data.outcome else { panic!("continuous") };
        let ours = fitted(Learner::Linear, &[("penalty", &[0.2])], &data).unwrap();
        let parameters = RidgeRegressionParameters::default().with_alpha(0.2 * 250.0).with_normalize(false);
        // The library's ridge also shrinks the intercept of outcomes that are not centred.
        let mean = y.iter().sum::<f64>() / 250.0;
        let centred: Vec<f64> = y.iter().map(|y| y - mean).collect();
        let theirs = RidgeRegression::fit(&x, &centred, parameters).unwrap();
        for column in 0..5 {
            let (ours, theirs) = (ours.weights[0][column], *theirs.coefficients().get((column, 0)));
            assert!((ours - theirs).abs() < 1e-6, "column {column}: {ours}, smartcore {theirs}");
        }
    }

    /// Against `statistics::glm`, itself compared with R; constant columns of a fold have no coefficient.
    #[test]
    fn without_a_penalty_it_is_maximum_likelihood() {
        let mut data = binary(300, 6);
        data.rows.iter_mut().skip(4).step_by(5).for_each(|value| *value = 1.0);
        let ours = fitted(Learner::Logistic, &[], &data).unwrap();
        let near = fitted(Learner::ElasticNet, &[("penalty", &[1e-9])], &data).unwrap();
        assert_eq!(ours.weights[0][4], 0.0);
        for (a, b) in ours.weights[0].iter().zip(&near.weights[0]) {
            assert!((a - b).abs() < 1e-6, "{a} {b}");
        }
        let y = data.outcome.clone();
        data.rows.iter_mut().step_by(5).zip(0..).for_each(|(value, row)| *value = y.value(row));
        let separated = fitted(Learner::Logistic, &[], &data).unwrap_err();
        assert!(separated.contains("column a") && separated.contains("separates"), "{separated}");
        assert!(fitted(Learner::Logistic, &[("penalty", &[0.01])], &data).is_ok());
    }

    #[test]
    fn missing_values_are_imputed_inside_the_model() {
        let data = with_missing(binary(200, 7), 0.1, 8);
        for missing in [MissingValues::Median, MissingValues::MedianWithIndicator] {
            let mut net = candidate(Learner::ElasticNet, &[]);
            net.missing = missing;
            let fitted = fit(&net, &Point::default(), &data).unwrap();
            let compiled = fitted.predictor.compile().unwrap();
            assert!((0..200).all(|row| compiled.margins_from_row(data.row(row))[0].is_finite()));
        }
    }
}
