//! Inputs and their values as words within a sentence.

use language::{decimal, messages};

use crate::assessment::InputValue;
use crate::bundle::{Bundle, Output};
use crate::{notes, words};

/// An input in words.
pub(crate) fn label(bundle: &Bundle, at: usize) -> String {
    bundle.features.inputs().get(at).map_or_else(String::new, |input| bundle.features.label(input).to_owned())
}

/// The same within a sentence: abbreviations keep their capitals.
pub(crate) fn label_within(bundle: &Bundle, at: usize) -> String {
    words::lower_first(&label(bundle, at))
}

/// A unit after a number, with the space before it; nothing where there is none.
pub(crate) fn unit(bundle: &Bundle, at: usize) -> String {
    let code = bundle.features.inputs().get(at).and_then(|input| bundle.features.unit(input));
    code.filter(|code| code != "1").map(|code| format!(" {}", words::unit(&code))).unwrap_or_default()
}

/// A value without its unit: a number, an option's label, yes or no.
pub(crate) fn value(bundle: &Bundle, at: usize, value: f64) -> String {
    match notes::input_value(bundle, at, value) {
        InputValue::Missing(()) => messages::change_value_missing().to_owned(),
        InputValue::Boolean(true) => messages::change_value_yes().to_owned(),
        InputValue::Boolean(false) => messages::change_value_no().to_owned(),
        InputValue::Option(_) => {
            let label = notes::option(bundle, at, value).map(|(_, label)| label).unwrap_or_default();
            messages::change_value_option(&label)
        }
        InputValue::Number(number) => shown(number),
    }
}

/// A value with its unit.
pub(crate) fn with_unit(bundle: &Bundle, at: usize, number: f64) -> String {
    let shown = value(bundle, at, number);
    match notes::input_value(bundle, at, number) {
        InputValue::Number(_) => format!("{shown}{}", unit(bundle, at)),
        _ => shown,
    }
}

/// A number as it stands: a step must not be rounded away.
fn shown(value: f64) -> String {
    let rounded = libm::round(value * 1e4) / 1e4;
    decimal(&format!("{rounded}").replace('-', "−"))
}

/// A probability as a percentage with so many decimals.
pub(crate) fn percent(value: f64, decimals: usize) -> String {
    messages::percent_of(&decimal(&format!("{:.decimals$}", value * 100.0)))
}

/// A probability as a percentage in which it still differs from another one.
pub(crate) fn percent_beside(value: f64, other: f64) -> String {
    const MOST: usize = 4;
    let decimals = (1..MOST).find(|decimals| percent(value, *decimals) != percent(other, *decimals)).unwrap_or(MOST);
    percent(value, decimals)
}

/// Whether an input is a number.
pub(crate) fn is_number(bundle: &Bundle, at: usize) -> bool {
    let inputs = bundle.features.inputs();
    inputs.get(at).is_some_and(|i| !bundle.features.is_presence(i) && bundle.features.options(&i.of).is_empty())
}

/// A result beside that of the record: with as many decimals as tell them apart.
pub(crate) fn result(output: &Output, value: f64, beside: f64) -> String {
    match (output.quantity.is_probability(), output.unit.as_str()) {
        (true, _) => percent_beside(value, beside),
        (false, "1") => words::number(value),
        (false, code) => format!("{} {}", words::number(value), words::unit(code)),
    }
}
