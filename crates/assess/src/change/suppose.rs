//! What a reader supposes instead of what the record says, checked and laid over the inputs of a model.

use std::collections::BTreeMap;

use features::definition::{InputDefinition, Kind, Take};
use features::{CouldBe, FeatureValue, Status};
use language::{decimal, messages};

use super::said;
use crate::assessment::OutputAssessment;
use crate::bundle::Bundle;
use crate::bundle::source::InputSource;

/// Why something cannot be supposed: a sentence for each value that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", wrong.join(" "))]
pub struct SuppositionError {
    /// What is wrong and what to write instead.
    pub wrong: Vec<String>,
}

/// The oldest age that may be supposed, in years.
const OLDEST_YEARS: f64 = 130.0;

/// Checks what is to be supposed: every name is an input of one of the bundles at least, and every value fits each
/// bundle that has the input. A value outside the range in which a model holds fits: the model then refuses.
///
/// # Errors
/// Lists everything that is wrong.
pub fn check_suppositions(
    bundles: &[&Bundle],
    what_if: &BTreeMap<String, InputSource>,
) -> Result<(), SuppositionError> {
    let mut wrong = Vec::new();
    for (name, value) in what_if {
        let mut is_known = false;
        for bundle in bundles {
            let Some(at) = bundle.features.position(name) else { continue };
            is_known = true;
            if let Err(sentence) = number(bundle, at, value)
                && !wrong.contains(&sentence)
            {
                wrong.push(sentence);
            }
        }
        if !is_known {
            wrong.push(match bundles {
                [only] => messages::change_no_input_of_model(&only.about.id, name, &names(only)),
                _ => messages::change_no_input(name),
            });
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(SuppositionError { wrong }) }
}

/// An input with something else supposed than the record says.
pub(crate) struct Supposed {
    pub(crate) input: String,
    /// A sentence for whoever reads the result.
    sentence: String,
}

/// Lays what is supposed over the inputs. What the bundle has no input for, or what does not fit, is left out, as
/// `check_suppositions` says; what the record says anyway is not supposed.
pub(crate) fn suppose(
    bundle: &Bundle,
    values: &mut [FeatureValue],
    what_if: &BTreeMap<String, InputSource>,
) -> Vec<Supposed> {
    let mut supposed = Vec::new();
    for (name, written) in what_if {
        let Some(at) = bundle.features.position(name) else { continue };
        let (Some(value), Ok(number)) = (values.get_mut(at), number(bundle, at, written)) else { continue };
        if value.value == number && value.could_be == CouldBe::Known {
            continue;
        }
        let (to, from) = (said::with_unit(bundle, at, number), said::with_unit(bundle, at, value.value));
        let label = said::label(bundle, at);
        let (sentence, remark) = if value.status == Status::ByHand {
            (messages::change_hypothetical_by_hand(&label, &to, &from), messages::change_supposed_by_hand(&from))
        } else {
            (messages::change_hypothetical(&label, &to, &from), messages::change_supposed(&from))
        };
        *value = FeatureValue {
            value: number,
            status: Status::Supposed,
            could_be: CouldBe::Known,
            evidence: vec![],
            cautions: vec![],
            notes: vec![remark],
        };
        supposed.push(Supposed { input: name.clone(), sentence });
    }
    supposed
}

/// The outputs, each of which says first what was supposed.
pub(crate) fn marked(mut outputs: Vec<OutputAssessment>, supposed: &[Supposed]) -> Vec<OutputAssessment> {
    for output in &mut outputs {
        output.notes.splice(0..0, supposed.iter().map(|one| one.sentence.clone()));
    }
    outputs
}

/// The number that the model sees; a sentence where the value cannot be one of this input.
fn number(bundle: &Bundle, at: usize, value: &InputSource) -> Result<f64, String> {
    let Some(input) = bundle.features.inputs().get(at) else { return Err(String::new()) };
    let name = &input.name;
    let options = bundle.features.options(&input.of);
    let is_presence = bundle.features.is_presence(input);
    match value {
        InputSource::Boolean(yes) if is_presence => Ok(f64::from(u8::from(*yes))),
        _ if is_presence => Err(messages::change_suppose_yes_no(name)),
        InputSource::Option(option) if !options.is_empty() => {
            let found = options.iter().position(|(name, _)| name == option);
            found.map(|index| index as f64).ok_or_else(|| not_an_option(name, &options))
        }
        _ if !options.is_empty() => Err(not_an_option(name, &options)),
        InputSource::Number(number) => {
            let [low, high] = possible(bundle, input);
            // NaN lies between no limits.
            if number.is_finite() && (low..=high).contains(number) {
                Ok(*number)
            } else {
                Err(not_possible(name, *number, [low, high], &said::unit(bundle, at)))
            }
        }
        _ => Err(messages::change_suppose_number(name)),
    }
}

fn not_an_option(name: &str, options: &[(String, String)]) -> String {
    let names: Vec<&str> = options.iter().map(|(name, _)| name.as_str()).collect();
    messages::change_suppose_option(name, &names.join(messages::list_comma()))
}

/// `unit` has a space before it, or is empty.
fn not_possible(name: &str, number: f64, [low, high]: [f64; 2], unit: &str) -> String {
    let shown = |number: f64| decimal(&number.to_string());
    let (number, low) = (shown(number), shown(low));
    if high.is_finite() {
        messages::change_suppose_between(name, &number, &low, &format!("{}{unit}", shown(high)))
    } else if unit.is_empty() {
        messages::change_suppose_from(name, &number, &low)
    } else {
        messages::change_suppose_from_unit(name, &number, &low, unit.trim_start())
    }
}

fn names(bundle: &Bundle) -> String {
    bundle.features.inputs().iter().map(|input| input.name.as_str()).collect::<Vec<_>>().join(messages::list_comma())
}

/// Within what a number of a living patient lies, in the input's unit.
pub(crate) fn possible(bundle: &Bundle, input: &InputDefinition) -> [f64; 2] {
    match (input.take, bundle.features.concept(&input.of).map(|concept| &concept.kind)) {
        (_, None) => [0.0, OLDEST_YEARS],
        (Take::Latest | Take::First | Take::Min | Take::Max | Take::Mean, Some(Kind::Quantity(quantity))) => {
            quantity.plausible
        }
        (Take::Slope, _) => [f64::MIN, f64::MAX],
        (Take::Pdc, _) => [0.0, 1.0],
        _ => [0.0, f64::INFINITY],
    }
}
