//! The weights of `gblinear`: a row of them for each column, then the biases.

use model::LinearScores;
use model::trees::Precision;

use crate::ImportError;

/// The scores of a linear booster. The library adds bias and base first, in f32, and leaves missing values out.
pub(super) fn scores(weights: &[f32], base: &[f32], columns: usize, place: &str) -> Result<LinearScores, ImportError> {
    let margins = base.len();
    let expected = columns.checked_add(1).and_then(|rows| rows.checked_mul(margins));
    if Some(weights.len()) != expected {
        let what = format!("{} weights for {columns} columns and a bias, {margins} of each", weights.len());
        return Err(ImportError::new(place, what).with_remedy("The file is damaged: save the model again"));
    }
    if let Some(at) = weights.iter().position(|weight| !weight.is_finite()) {
        return Err(ImportError::new(format!("{place}[{at}]"), "the weight is no finite number")
            .with_remedy("Training has diverged: train again with a lower learning rate"));
    }
    let intercepts: Vec<f32> = base.iter().zip(&weights[columns * margins..]).map(|(base, bias)| bias + base).collect();
    if let Some(margin) = intercepts.iter().position(|intercept| !intercept.is_finite()) {
        let what = format!("the bias and the base of margin {margin} add up to no finite number");
        return Err(ImportError::new(place, what).with_remedy("Train again with a smaller base_score"));
    }
    let of_margin = |margin: usize| weights.iter().skip(margin).step_by(margins);
    Ok(LinearScores {
        precision: Precision::F32,
        missing_adds_nothing: true,
        intercepts: intercepts.into_iter().map(f64::from).collect(),
        weights: (0..margins).map(|m| of_margin(m).take(columns).map(|w| f64::from(*w)).collect()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_stored_column_by_column_and_the_biases_last() {
        let found = scores(&[1.0, 2.0, 3.0, 4.0, 0.25, 0.5], &[8.0, 16.0], 2, "weights").unwrap();
        assert_eq!(found.intercepts, [8.25, 16.5]);
        assert_eq!(found.weights, [[1.0, 3.0], [2.0, 4.0]]);
        assert!(found.missing_adds_nothing && found.precision == Precision::F32);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let error = scores(&[1.0; 5], &[0.0, 0.0], 2, "model.weights").unwrap_err();
        assert!(error.to_string().starts_with("model.weights: 5 weights for 2 columns and a bias"), "{error}");
        let error = scores(&[1.0, f32::NAN, 1.0], &[0.0], 2, "model.weights").unwrap_err();
        assert!(error.to_string().starts_with("model.weights[1]: the weight is no finite"), "{error}");
        let error = scores(&[1.0, f32::MAX], &[f32::MAX], 1, "model.weights").unwrap_err();
        assert!(error.to_string().contains("the base of margin 0 add up to no finite number"), "{error}");
    }
}
