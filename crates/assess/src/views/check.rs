//! Doses and treatments of a bundle checked against its outputs and inputs.

use features::FeatureSet;

use super::source::{DoseSource, TreatmentSource};
use crate::assessment::Quantity;
use crate::bundle::{BundleError, Equation, Output};

fn wrong<T>(place: &str, what: String) -> Result<T, BundleError> {
    Err(BundleError::Name { place: place.into(), what })
}

fn says(place: &str, what: &str, words: &str) -> Result<(), BundleError> {
    if words.trim().is_empty() { wrong(place, format!("`{what}` says nothing")) } else { Ok(()) }
}

/// Checks whatever the bundle has of both.
///
/// # Errors
/// A name that refers to nothing, two arms that are not of one unit and quantity, a number that is no dose or no share.
pub(crate) fn check(
    dose: Option<&DoseSource>,
    treatment: Option<&TreatmentSource>,
    equations: &[Equation],
    features: &FeatureSet,
) -> Result<(), BundleError> {
    dose.map_or(Ok(()), |dose| check_dose(dose, equations, features))?;
    treatment.map_or(Ok(()), |treatment| check_treatment(treatment, equations))
}

fn check_dose(dose: &DoseSource, equations: &[Equation], features: &FeatureSet) -> Result<(), BundleError> {
    const PLACE: &str = "dose";
    let number = |what: &str, value: f64, is_right: bool| {
        if is_right { Ok(()) } else { Err(BundleError::Number { place: format!("{PLACE}, {what}"), value }) }
    };
    let outputs: Vec<&Output> =
        equations.iter().flat_map(|e| &e.outputs).filter(|output| output.id == dose.output).collect();
    let Some(first) = outputs.first() else {
        return wrong(PLACE, format!("there is no output `{}`", dose.output));
    };
    if outputs.iter().any(|output| output.quantity != Quantity::Amount || output.unit != first.unit) {
        return wrong(PLACE, format!("`{}` must be an amount, in one unit by all equations", dose.output));
    }
    if let Some(steps) = &dose.steps {
        number("steps", steps.of, steps.of.is_finite() && steps.of > 0.0)?;
        says(PLACE, "because", &steps.because)?;
    }
    if let Some(days) = dose.per_days {
        number("per_days", days, days.is_finite() && days > 0.0)?;
    }
    if let Some(studied) = &dose.studied {
        let [low, high] = studied.range;
        number("studied", low, low.is_finite() && high.is_finite() && 0.0 <= low && low < high)?;
        says(PLACE, "source", &studied.source)?;
    }
    if let Some(step) = &dose.largest_step {
        number("largest_step", step.share, step.share > 0.0 && step.share <= 1.0)?;
        says(PLACE, "source", &step.source)?;
    }
    let Some(name) = &dose.present_dose else { return Ok(()) };
    let Some(input) = features.position(name).and_then(|at| features.inputs().get(at)) else {
        return wrong(PLACE, format!("the present dose `{name}` is no input"));
    };
    let is_amount = features.unit(input).as_deref() == Some(first.unit.as_str());
    match (is_amount, input.optional) {
        (false, _) => wrong(PLACE, format!("the present dose `{name}` must be a number in {}", first.unit)),
        // A patient who starts has none.
        (_, false) => wrong(PLACE, format!("the present dose `{name}` must be `optional`")),
        _ => Ok(()),
    }
}

fn check_treatment(treatment: &TreatmentSource, equations: &[Equation]) -> Result<(), BundleError> {
    const PLACE: &str = "treatment";
    says(PLACE, "treatment", &treatment.treatment)?;
    if let Some(sentences) = &treatment.heterogeneity {
        says(PLACE, "heterogeneity", sentences)?;
    }
    if treatment.comparisons.is_empty() {
        return wrong(PLACE, "there is no comparison".into());
    }
    for comparison in &treatment.comparisons {
        says(PLACE, "outcome", &comparison.outcome)?;
        let (without, with) = (&comparison.without, &comparison.with);
        let mut is_there = false;
        for equation in equations {
            let find = |name: &String| equation.outputs.iter().find(|output| output.id == *name);
            let (one, other) = match (find(without), find(with)) {
                (Some(one), Some(other)) => (one, other),
                (None, None) => continue,
                _ => {
                    return wrong(PLACE, format!("equation `{}` gives only one of `{without}`, `{with}`", equation.id));
                }
            };
            let fits = one.unit == other.unit
                && one.quantity == other.quantity
                && one.horizon_years == other.horizon_years
                && one.id != other.id;
            if !fits {
                let what = "must be two outputs of one unit, one quantity and one horizon";
                return wrong(PLACE, format!("`{without}` and `{with}` {what}"));
            }
            is_there = true;
        }
        if !is_there {
            return wrong(PLACE, format!("there are no outputs `{without}` and `{with}`"));
        }
    }
    Ok(())
}
