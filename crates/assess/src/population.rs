//! For whom a model holds: refusals, cautions, missing inputs, alerts.

use features::definition::InputDefinition;
use features::{CouldBe, FeatureValue};
use jiff::civil::Date;
use language::messages;
use record::Record;

use crate::bundle::{Alert, Bundle, Output, Rule, is_true};
use crate::words;

const ADULT_YEARS: f64 = 18.0;

/// Refusals that hold for every output: the patient has died, or is a child and the model is for adults.
pub(crate) fn patient_refusals(record: &Record, bundle: &Bundle, values: &[FeatureValue], as_of: Date) -> Vec<String> {
    let mut refusals = Vec::new();
    if let Some(deceased) = &record.patient.deceased
        && deceased.at.is_none_or(|at| at.date.earliest() <= as_of)
    {
        refusals.push(messages::assess_refused_deceased().to_owned());
    }
    let ages = bundle.features.inputs().iter().zip(values).filter(|(input, _)| is_age(input));
    let oldest = ages.map(|(_, value)| match value.could_be {
        CouldBe::Between(_, high) if value.is_missing() => high,
        _ => value.value,
    });
    refusals.extend(too_young(bundle, oldest));
    refusals
}

/// Whether an input is an age in years, however it is counted.
pub(crate) fn is_age(input: &InputDefinition) -> bool {
    matches!(input.of.as_str(), "age" | "age_completed" | "age_julian")
}

/// The refusal of a child by a model for adults; the ages are the highest that the patient can have.
pub(crate) fn too_young(bundle: &Bundle, ages: impl IntoIterator<Item = f64>) -> Option<String> {
    let is_child = !bundle.children && ages.into_iter().any(|age| age < ADULT_YEARS);
    is_child.then(|| messages::assess_refused_child().to_owned())
}

/// Cautions that hold for every output: a part of the input is lost, and a later or further entry may be lost with it.
pub(crate) fn patient_cautions(record: &Record) -> Vec<String> {
    if record.incomplete { vec![messages::assess_caution_incomplete().to_owned()] } else { vec![] }
}

/// Refusals of one output: the population's rules, then inputs outside the range in which the model holds.
pub(crate) fn refusals(bundle: &Bundle, output: &Output, row: &[f64]) -> Vec<String> {
    let rules = bundle.refuse.iter().filter(|rule| concerns(rule, output) && is_true(rule.when.evaluate(row)));
    let mut refusals: Vec<String> = rules.map(|rule| rule.because.clone()).collect();
    for at in &output.inputs {
        let (Some(input), Some(value)) = (bundle.features.inputs().get(*at), row.get(*at)) else { continue };
        if let Some([low, high]) = input.range
            && !value.is_nan()
            && !(low..=high).contains(value)
        {
            let unit = bundle
                .features
                .unit(input)
                .filter(|u| u != "1")
                .map(|u| format!(" {}", words::unit(&u)))
                .unwrap_or_default();
            let decimal = |number: f64| language::decimal(&number.to_string());
            // With two decimals: 39.96 must not read as the 40 that it is held against.
            let shown = decimal(libm::round(value * 100.0) / 100.0);
            refusals.push(messages::assess_refused_range(
                bundle.features.label(input),
                &format!("{shown}{unit}"),
                &decimal(low),
                &format!("{}{unit}", decimal(high)),
            ));
        }
    }
    refusals
}

/// Inputs that the output needs and does not have.
pub(crate) fn missing(bundle: &Bundle, output: &Output, values: &[FeatureValue]) -> Vec<String> {
    let inputs = output.inputs.iter().filter_map(|at| Some((bundle.features.inputs().get(*at)?, values.get(*at)?)));
    inputs.filter(|(input, value)| value.is_missing() && !input.optional).map(|(input, _)| input.name.clone()).collect()
}

/// Reasons for caution: the model's own rules, whatever is not sure about the inputs of the output, and whatever else
/// could turn out so that the model would refuse.
pub(crate) fn cautions(bundle: &Bundle, output: &Output, values: &[FeatureValue]) -> Vec<String> {
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let rules = bundle.caution.iter().filter(|rule| concerns(rule, output) && is_true(rule.when.evaluate(&row)));
    let own = output.inputs.iter().filter_map(|at| values.get(*at)).flat_map(|value| value.cautions.iter().cloned());
    let rules_and_own = rules.map(|rule| rule.because.clone()).chain(own);
    let mut cautions: Vec<String> = Vec::new();
    for caution in rules_and_own.chain(doubtful_refusals(bundle, output, values, &row)) {
        if !cautions.contains(&caution) {
            cautions.push(caution);
        }
    }
    cautions
}

/// Cautions of inputs that only decide whether the model holds, where another value that they could have would refuse.
fn doubtful_refusals(bundle: &Bundle, output: &Output, values: &[FeatureValue], row: &[f64]) -> Vec<String> {
    let mut found = Vec::new();
    for rule in bundle.refuse.iter().filter(|rule| concerns(rule, output)) {
        for at in rule.when.reads().into_iter().filter(|at| !output.inputs.contains(at)) {
            let Some(value) = values.get(at) else { continue };
            let others = match &value.could_be {
                CouldBe::Known | CouldBe::Unbounded => continue,
                CouldBe::Between(low, high) => vec![*low, *high],
                CouldBe::OneOf(options) => options.clone(),
            };
            let would_refuse = others.into_iter().any(|other| {
                let mut row = row.to_vec();
                row[at] = other;
                is_true(rule.when.evaluate(&row))
            });
            if would_refuse {
                let cautions = value.cautions.iter();
                found.extend(cautions.map(|caution| format!("{caution} {}", messages::assess_caution_if_so())));
            }
        }
    }
    found
}

/// What a reader should know of a result.
pub(crate) fn notes(bundle: &Bundle, output: &Output, row: &[f64]) -> Vec<String> {
    let rules = bundle.notes.iter().filter(|rule| concerns(rule, output) && is_true(rule.when.evaluate(row)));
    rules.map(|rule| rule.because.clone()).collect()
}

/// The first alert that the value calls for, or that of the site's threshold where it is louder.
pub(crate) fn alert<'a>(bundle: &'a Bundle, output: &Output, row: &[f64], value: f64) -> Option<&'a Alert> {
    let mut row = row.to_vec();
    row.push(value);
    let holds = |alert: &&Alert| alert.output == output.id && is_true(alert.when.evaluate(&row));
    let own = bundle.alerts.iter().find(holds);
    let site = bundle.overlay_of(&output.id).and_then(|site| site.alert.as_ref()).filter(holds);
    own.into_iter().chain(site).reduce(|own, site| if site.tier > own.tier { site } else { own })
}

/// Whether a rule is about an output.
pub(crate) fn concerns(rule: &Rule, output: &Output) -> bool {
    rule.outputs.is_empty() || rule.outputs.contains(&output.id)
}
