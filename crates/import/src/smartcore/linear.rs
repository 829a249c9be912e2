//! Linear and logistic regression: a matrix of weights and an intercept.

use model::trees::Precision;
use model::{LinearScores, Link, Predictor};
use serde::Deserialize;
use serde_json::Number;

use super::numbers::{Matrix, labels};
use super::{Fitted, fitted, parse, refused};
use crate::{ImportError, Output};

#[derive(Deserialize)]
struct Regression {
    coefficients: Option<Matrix>,
    intercept: Option<Intercept>,
}

/// A matrix in `LinearRegression`, a number in the others.
#[derive(Deserialize)]
#[serde(untagged)]
enum Intercept {
    One(f64),
    Many(Matrix),
}

/// `LinearRegression`, `RidgeRegression`, `Lasso`, `ElasticNet`: a column of weights for each target.
pub(super) fn regression(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let Regression { coefficients, intercept } = parse(place, json)?;
    let weights = fitted(place, "coefficients", coefficients)?.columns(&format!("{place}.coefficients"))?;
    let intercepts = match fitted(place, "intercept", intercept)? {
        Intercept::One(intercept) => vec![intercept],
        Intercept::Many(matrix) => matrix.rows(&format!("{place}.intercept"))?.concat(),
    };
    let name = |target: usize| if weights.len() == 1 { "value".to_owned() } else { format!("value {}", target + 1) };
    let output =
        |target| Output { name: name(target), margin: target as u32, link: Link::Identity {}, calibration: None };
    let outputs = (0..weights.len()).map(output).collect();
    scores(place, weights, intercepts, outputs, vec![])
}

#[derive(Deserialize)]
struct Logistic {
    coefficients: Option<Matrix>,
    intercept: Option<Matrix>,
    classes: Option<Vec<Number>>,
}

/// `LogisticRegression`: one row of weights for two classes, else one for each class.
pub(super) fn logistic(place: &str, json: &str) -> Result<Fitted, ImportError> {
    let Logistic { coefficients, intercept, classes } = parse(place, json)?;
    let weights = fitted(place, "coefficients", coefficients)?.rows(&format!("{place}.coefficients"))?;
    let intercepts = fitted(place, "intercept", intercept)?.rows(&format!("{place}.intercept"))?.concat();
    let classes = labels(place, &fitted(place, "classes", classes)?)?;
    let output = |name: &String, margin: usize, link| Output {
        name: name.clone(),
        margin: margin as u32,
        link,
        calibration: None,
    };
    let (outputs, notes): (Vec<Output>, _) = match classes.as_slice() {
        [_, second] => (vec![output(second, 0, Link::Logit {})], vec![]),
        many => {
            let of = |(margin, name)| output(name, margin, Link::Softmax {});
            let note = "smartcore itself gives the class with the largest margin; the probabilities are those \
                that its training maximises.";
            (many.iter().enumerate().map(of).collect(), vec![note.to_owned()])
        }
    };
    scores(place, weights, intercepts, outputs, notes)
}

fn scores(
    place: &str,
    weights: Vec<Vec<f64>>,
    intercepts: Vec<f64>,
    outputs: Vec<Output>,
    notes: Vec<String>,
) -> Result<Fitted, ImportError> {
    if weights.len() != intercepts.len() || weights.len() != outputs.len() {
        let (rows, count, values) = (weights.len(), intercepts.len(), outputs.len());
        return Err(refused(place, format_args!("{rows} sets of weights and {count} intercepts for {values} outputs")));
    }
    Ok(Fitted {
        columns: weights.first().map_or(0, Vec::len),
        columns_are_known: true,
        predictor: Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts,
            weights,
        }),
        outputs,
        stores_instances: false,
        notes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(nrows: usize, ncols: usize, values: &str) -> String {
        format!("{{\"nrows\": {nrows}, \"ncols\": {ncols}, \"values\": {values}, \"column_major\": false}}")
    }

    #[test]
    fn weights_are_columns_of_a_regression_and_rows_of_a_classifier() {
        let json = format!("{{\"coefficients\": {}, \"intercept\": 0.5}}", matrix(2, 1, "[2, 3]"));
        let one = regression("Lasso", &json).unwrap();
        assert_eq!((one.columns, one.outputs.len()), (2, 1));
        let json = format!(
            "{{\"coefficients\": {}, \"intercept\": {}, \"classes\": [5, 7, 9]}}",
            matrix(3, 2, "[1, 2, 3, 4, 5, 6]"),
            matrix(3, 1, "[7, 8, 9]")
        );
        let three = logistic("LogisticRegression", &json).unwrap();
        let Predictor::Scores(scores) = three.predictor else { panic!("linear scores") };
        assert_eq!(scores.weights, [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
        assert_eq!(scores.intercepts, [7.0, 8.0, 9.0]);
        assert_eq!(three.outputs[2].name, "9");
    }

    #[test]
    fn what_does_not_fit_together_is_refused() {
        let refusal = |coefficients: &str, intercept: &str, classes: &str| {
            let json =
                format!("{{\"coefficients\": {coefficients}, \"intercept\": {intercept}, \"classes\": {classes}}}");
            logistic("it", &json).err().map(|error| error.to_string()).unwrap_or_default()
        };
        let (weights, one) = (matrix(1, 2, "[1, 2]"), matrix(1, 1, "[0]"));
        assert_eq!(refusal(&weights, &one, "[0, 1]"), "");
        assert!(
            refusal("null", &one, "[0, 1]").starts_with("it.coefficients: is null: the estimator was never fitted")
        );
        assert!(
            refusal(&weights, &one, "[0, 1, 2]").starts_with("it: 1 sets of weights and 1 intercepts for 3 outputs")
        );
        assert!(refusal(&weights, &matrix(2, 1, "[0, 0]"), "[0, 1]").starts_with("it: 1 sets of weights and 2"));
        assert!(refusal(&weights, &one, "[1, 1]").starts_with("it.classes: [\"1\", \"1\"]"));
        assert!(refusal(&matrix(1, 2, "[1, null]"), &one, "[0, 1]").contains("invalid type: null"));
    }
}
