//! Whether what a bundle says of acting on its inputs fits the inputs.

use features::definition::InputDefinition;

use super::grid;
use super::source::{ActionableSource, Direction, ThresholdSource};
use super::suppose::possible;
use crate::bundle::{Bundle, BundleError};

/// The most inputs that may be named, and the most values that each may be moved to: together they bound every search.
pub(crate) const MOST_ACTIONABLE: usize = 12;
/// The most steps from one end of an input's limits to the other.
pub(crate) const MOST_STEPS: usize = 100;

/// Checks `actionable` and `thresholds`.
///
/// # Errors
/// Says what does not fit and where it stands.
pub(crate) fn check(bundle: &Bundle) -> Result<(), BundleError> {
    let actionable = &bundle.actionable;
    if actionable.len() > MOST_ACTIONABLE {
        let what = format!("there are {}, and at most {MOST_ACTIONABLE} can be searched", actionable.len());
        return Err(BundleError::Name { place: "actionable".into(), what });
    }
    for (index, action) in actionable.iter().enumerate() {
        let place = format!("actionable `{}`", action.input);
        if actionable.iter().take(index).any(|other| other.input == action.input) {
            return Err(BundleError::Name { place, what: "stands there twice".into() });
        }
        match bundle.features.inputs().iter().position(|input| input.name == action.input) {
            Some(at) => one(bundle, at, action).map_err(|what| BundleError::Name { place, what })?,
            None => return Err(BundleError::Name { place, what: "there is no such input".into() }),
        }
    }
    bundle.thresholds.iter().try_for_each(|each| threshold(bundle, each))
}

fn one(bundle: &Bundle, at: usize, action: &ActionableSource) -> Result<(), String> {
    let Some(input) = bundle.features.inputs().get(at) else { return Ok(()) };
    let is_used = bundle.equations.iter().flat_map(|equation| &equation.outputs).any(|o| o.inputs.contains(&at));
    if !is_used {
        return Err("no output depends on it".into());
    }
    if action.how.trim().is_empty() {
        return Err("`how` is empty; say how it can be acted on".into());
    }
    let options = bundle.features.options(&input.of);
    let is_number = options.is_empty() && !bundle.features.is_presence(input);
    if is_number {
        return number(bundle, input, action);
    }
    let numeric = [action.step, action.step_share, action.reach_share, action.range.map(|[low, _]| low)];
    if numeric.iter().any(Option::is_some) {
        return Err("`range`, steps and reach are for numbers alone".into());
    }
    if action.to.is_empty() {
        return Err("`to` is empty; name what it can become".into());
    }
    if !options.is_empty() {
        let is_option = |name: &String| options.iter().any(|(option, _)| option == name);
        return match action.to.iter().find(|name| !is_option(name)) {
            Some(name) => Err(format!("`{name}` is no option")),
            None if action.direction == Direction::Either => Ok(()),
            None => Err("options have no order; the direction is `either`".into()),
        };
    }
    let fits = match action.direction {
        Direction::Raise => action.to == ["yes"],
        Direction::Lower => action.to == ["no"],
        Direction::Either => action.to.iter().all(|to| to == "yes" || to == "no"),
    };
    if fits { Ok(()) } else { Err("a yes/no is raised `to` yes, lowered to no, or either".into()) }
}

fn number(bundle: &Bundle, input: &InputDefinition, action: &ActionableSource) -> Result<(), String> {
    if !action.to.is_empty() {
        return Err("`to` is for yes/no and options; a number has a `range`".into());
    }
    let Some([low, high]) = action.range else {
        return Err("a number needs a `range` of what can be reached".into());
    };
    let [least, most] = possible(bundle, input);
    if !(low < high && least <= low && high <= most) {
        return Err(format!("`range` from {low} to {high} does not lie within the plausible {least} to {most}"));
    }
    if let Some([from, to]) = input.range
        && !(from <= low && high <= to)
    {
        return Err(format!("`range` from {low} to {high} does not lie within the model's {from} to {to}"));
    }
    let is_share = |share: Option<f64>| share.is_none_or(|share| 0.0 < share && share < 1.0);
    if action.step.is_some() && action.step_share.is_some() {
        return Err("either `step` or `step_share`, not both".into());
    }
    if !is_share(action.step_share) || action.step.is_some_and(|step| !(step > 0.0 && step.is_finite())) {
        return Err("a step is above 0, and as a share below 1".into());
    }
    if action.reach_share.is_some_and(|share| !(share > 0.0 && share.is_finite() && share != 1.0)) {
        return Err("`reach_share` is a share of the record's value, above 0 and not 1".into());
    }
    let longest = [low, high].map(|end| grid::of_number(action, end).len()).into_iter().max().unwrap_or(0);
    if longest > MOST_STEPS {
        return Err(format!("from one end of the range to the other there are more than {MOST_STEPS} steps"));
    }
    Ok(())
}

fn threshold(bundle: &Bundle, threshold: &ThresholdSource) -> Result<(), BundleError> {
    let place = format!("threshold of `{}`", threshold.output);
    let mut outputs = bundle.equations.iter().flat_map(|equation| &equation.outputs);
    let Some(output) = outputs.find(|output| output.id == threshold.output) else {
        return Err(BundleError::Name { place, what: "there is no such output".into() });
    };
    if !output.quantity.is_probability() {
        return Err(BundleError::Name { place, what: "the output is no probability".into() });
    }
    if !(0.0 < threshold.value && threshold.value < 1.0) {
        return Err(BundleError::Number { place, value: threshold.value });
    }
    if threshold.source.trim().is_empty() {
        return Err(BundleError::Name { place, what: "`source` is empty; without one there is no threshold".into() });
    }
    Ok(())
}
