//! A linear model as coefficients in `bundle.json`.

use std::collections::BTreeMap;

use assess::source::PredictorSource;
use model::trees::TreeEnsemble;
use model::{Combination, LinearScores, Link, ModelFile, Predictor};

/// The coefficients and the link of one output.
///
/// # Errors
/// Says why the output is no equation.
pub(crate) fn equation(
    file: &ModelFile<TreeEnsemble>,
    output: &str,
) -> Result<(Link, BTreeMap<String, PredictorSource>), String> {
    let named = file.outputs.iter().find(|o| o.name == output).ok_or_else(|| {
        let names: Vec<&str> = file.outputs.iter().map(|o| o.name.as_str()).collect();
        format!("the fitted model has no output `{output}`; it has {}", names.join(", "))
    })?;
    if named.calibration.is_some() {
        return Err("a calibrated model is no equation; take `form = \"model\"`".to_owned());
    }
    let (scores, margin, link) = match &file.predictor {
        Predictor::Scores(scores) => (scores, named.margin as usize, named.link),
        Predictor::Combination(combination) => part(combination, named.margin as usize, named.link)?,
        _ => return Err(NOT_LINEAR.to_owned()),
    };
    let (Some(intercept), Some(weights)) = (scores.intercepts.get(margin), scores.weights.get(margin)) else {
        return Err(NOT_LINEAR.to_owned());
    };
    if scores.missing_adds_nothing {
        return Err("a model to which missing values add nothing is no equation; take `form = \"model\"`".to_owned());
    }
    let used = file.columns.iter().zip(weights).filter(|(_, weight)| **weight != 0.0);
    let coefficients = used.map(|(column, weight)| (column.clone(), *weight)).collect();
    let predictor = PredictorSource { intercept: *intercept, coefficients };
    Ok((link, BTreeMap::from([("all".to_owned(), predictor)])))
}

const NOT_LINEAR: &str = "only a linear model without imputation is an equation; take `form = \"model\"`";

/// The part of a stack that a margin passes on as it is.
fn part(
    combination: &Combination<TreeEnsemble>,
    margin: usize,
    link: Link,
) -> Result<(&LinearScores, usize, Link), String> {
    let Combination::Stack { parts, passed_through, last } = combination else { return Err(NOT_LINEAR.to_owned()) };
    let (Predictor::Scores(last), true, Link::Identity {}) = (&last.predictor, passed_through.is_empty(), link) else {
        return Err(NOT_LINEAR.to_owned());
    };
    let weights = last.weights.get(margin).map_or(&[][..], Vec::as_slice);
    let mut used = weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0);
    match (used.next(), used.next(), last.intercepts.get(margin)) {
        (Some((at, 1.0)), None, Some(0.0)) => match parts.get(at).map(|part| (&part.model, part.weight)) {
            Some((model, 1.0)) => match &model.predictor {
                Predictor::Scores(scores) => Ok((scores, model.margin as usize, model.link)),
                _ => Err(NOT_LINEAR.to_owned()),
            },
            _ => Err(NOT_LINEAR.to_owned()),
        },
        _ => Err("a difference of two models is no equation; take `form = \"model\"`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use model::trees::Precision;
    use model::{Calibration, Model, NamedOutput, Part};

    use super::*;

    fn scores(intercept: f64, weights: &[&[f64]]) -> Predictor<TreeEnsemble> {
        Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![intercept; weights.len()],
            weights: weights.iter().map(|w| w.to_vec()).collect(),
        })
    }

    fn file(predictor: Predictor<TreeEnsemble>, outputs: &[(&str, u32, Link)]) -> ModelFile<TreeEnsemble> {
        let output = |(name, margin, link): &(&str, u32, Link)| NamedOutput {
            name: (*name).to_owned(),
            margin: *margin,
            link: *link,
            calibration: None,
        };
        ModelFile {
            ir: model::IR_VERSION,
            written_by: String::new(),
            source_sha256: String::new(),
            columns: vec!["a".into(), "b".into()],
            predictor,
            outputs: outputs.iter().map(output).collect(),
            stores_instances: false,
            notes: vec![],
        }
    }

    #[test]
    fn a_linear_model_and_an_arm_of_two_are_equations() {
        let linear = file(scores(0.5, &[&[2.0, 0.0]]), &[("risk", 0, Link::Logit {})]);
        let (link, predictors) = equation(&linear, "risk").unwrap();
        assert_eq!((link, predictors["all"].intercept), (Link::Logit {}, 0.5));
        assert_eq!(predictors["all"].coefficients, BTreeMap::from([("a".to_owned(), 2.0)]));
        let arm = |intercept: f64| Part {
            model: Model {
                predictor: scores(intercept, &[&[1.0, 3.0]]),
                margin: 0,
                link: Link::Logit {},
                calibration: None,
            },
            weight: 1.0,
        };
        let last = Model {
            predictor: scores(0.0, &[&[1.0, 0.0], &[0.0, 1.0], &[1.0, -1.0]]),
            margin: 0,
            link: Link::Identity {},
            calibration: None,
        };
        let stack =
            Combination::Stack { parts: vec![arm(0.1), arm(0.2)], passed_through: vec![], last: Box::new(last) };
        let stack = Predictor::Combination(Box::new(stack));
        let names = ["without", "with", "spared"];
        let outputs: Vec<(&str, u32, Link)> =
            names.into_iter().zip(0..).map(|(n, m)| (n, m, Link::Identity {})).collect();
        let arms = file(stack, &outputs);
        assert_eq!(equation(&arms, "with").unwrap().1["all"].intercept, 0.2);
        assert_eq!(equation(&arms, "with").unwrap().0, Link::Logit {});
        assert!(equation(&arms, "spared").unwrap_err().contains("difference"));
        assert!(equation(&arms, "other").unwrap_err().contains("without, with, spared"));
    }

    #[test]
    fn what_is_no_equation_says_so() {
        let mut calibrated = file(scores(0.5, &[&[2.0, 0.0]]), &[("risk", 0, Link::Logit {})]);
        calibrated.outputs[0].calibration = Some(Calibration::Platt { slope: -1.0, intercept: 0.0 });
        assert!(equation(&calibrated, "risk").unwrap_err().contains("calibrated"));
        let imputed = Predictor::Pipeline(vec![], Box::new(scores(0.0, &[&[1.0, 1.0]])));
        assert!(equation(&file(imputed, &[("risk", 0, Link::Logit {})]), "risk").unwrap_err().contains("imputation"));
    }
}
