//! Whether `applicability.json` fits its bundle: every name, every share, and a correlation that can be one.

use features::FeatureSet;
use features::definition::InputDefinition;

use super::cholesky;
use super::columns::split;
use super::source::{ApplicabilitySource, Distribution, InputKnowledge, JointSource};
use crate::bundle::BundleError;

const FILE: &str = "applicability.json";
/// Shares that are together 1 may each be rounded up by this: they are written in thousandths.
const ROUNDED_BY: f64 = 5e-4;

/// Checks the file against the inputs and concepts of its bundle.
///
/// # Errors
/// Says what is wrong, and where in the file.
pub(crate) fn check_source(source: &ApplicabilitySource, features: &FeatureSet) -> Result<(), BundleError> {
    if source.source.trim().is_empty() {
        return wrong("source", "says nothing; say where the figures come from");
    }
    if let Some([first, last]) = source.years
        && first > last
    {
        return wrong("years", &format!("{first} comes after {last}"));
    }
    if let Some(history) = source.history {
        let is_right =
            history.p05_days >= 0.0 && history.p05_days <= history.median_days && history.median_days.is_finite();
        if !is_right {
            return wrong("history", "`p05_days` must be 0 or more and no more than `median_days`");
        }
    }
    for (name, known) in &source.inputs {
        let place = format!("inputs, `{name}`");
        let Some(input) = features.inputs().iter().find(|input| input.name == *name) else {
            return wrong(&place, "there is no such input in bundle.json");
        };
        check_input(&place, known, input, features)?;
    }
    for (name, known) in &source.concepts {
        let place = format!("concepts, `{name}`");
        if features.concept(name).is_none() {
            return wrong(&place, "no input of bundle.json reads such a concept");
        }
        share(&format!("{place}, seen"), known.seen)?;
        share(&format!("{place}, weight"), known.weight)?;
        for (code, value) in &known.codes {
            if !code.split_once('|').is_some_and(|(system, code)| !system.is_empty() && !code.is_empty()) {
                return wrong(&place, &format!("`{code}` is not written as system|code"));
            }
            share(&format!("{place}, codes, `{code}`"), *value)?;
        }
        together(&format!("{place}, codes"), known.codes.values().copied())?;
    }
    together("inputs, weight", source.inputs.values().filter_map(|known| known.weight))?;
    together("concepts, weight", source.concepts.values().map(|known| known.weight))?;
    if let Some(unreadable) = source.unreadable {
        for (list, value) in [
            ("conditions", unreadable.conditions),
            ("medications", unreadable.medications),
            ("observations", unreadable.observations),
            ("procedures", unreadable.procedures),
        ] {
            share(&format!("unreadable, {list}"), value)?;
        }
    }
    let table = &source.missing_at_least;
    table.iter().enumerate().try_for_each(|(at, value)| share(&format!("missing_at_least, {at}"), *value))?;
    if table.first().is_some_and(|all| *all < 1.0 - 1e-9) || table.windows(2).any(|two| two[0] < two[1]) {
        return wrong("missing_at_least", "shares begin with 1, for none missing or more, and never rise");
    }
    source.joint.as_ref().map_or(Ok(()), |joint| check_joint(joint, source, features))
}

fn check_input(
    place: &str,
    known: &InputKnowledge,
    input: &InputDefinition,
    features: &FeatureSet,
) -> Result<(), BundleError> {
    known.missing.map_or(Ok(()), |value| share(&format!("{place}, missing"), value))?;
    known.weight.map_or(Ok(()), |value| share(&format!("{place}, weight"), value))?;
    let options = features.options(&input.of);
    let is_number = options.is_empty() && !features.is_presence(input);
    match &known.distribution {
        None => Ok(()),
        Some(Distribution::Quantiles(_) | Distribution::MeanSd(_)) if !is_number => {
            wrong(place, "the input is no number; give `yes`, or `options` by name")
        }
        Some(Distribution::Quantiles(quantiles)) => {
            let ascends = quantiles.windows(2).all(|two| two[0] <= two[1]);
            let is_right = quantiles.len() >= 3 && quantiles.iter().all(|value| value.is_finite()) && ascends;
            if is_right { Ok(()) } else { wrong(place, "quantiles are three numbers or more, and never fall") }
        }
        Some(Distribution::MeanSd([mean, sd])) => {
            let is_right = mean.is_finite() && sd.is_finite() && *sd > 0.0;
            if is_right { Ok(()) } else { wrong(place, "a mean and a standard deviation above 0 are asked for") }
        }
        Some(Distribution::Yes(_)) if !features.is_presence(input) => wrong(place, "the input is no yes or no"),
        Some(Distribution::Yes(value)) => share(&format!("{place}, yes"), *value),
        Some(Distribution::Options(shares)) => {
            if let Some(stranger) = shares.keys().find(|name| !options.iter().any(|(option, _)| option == *name)) {
                return wrong(place, &format!("there is no option `{stranger}`"));
            }
            shares.iter().try_for_each(|(name, value)| share(&format!("{place}, `{name}`"), *value))?;
            together(&format!("{place}, options"), shares.values().copied())
        }
    }
}

fn check_joint(joint: &JointSource, source: &ApplicabilitySource, features: &FeatureSet) -> Result<(), BundleError> {
    let JointSource { columns, correlation, tail, false_alarm, .. } = joint;
    for (at, column) in columns.iter().enumerate() {
        let place = format!("joint, columns, `{column}`");
        if columns[..at].contains(column) {
            return wrong(&place, "is there twice");
        }
        let (input, option) = split(column);
        if features.position(input).is_none() {
            return wrong(&place, "there is no such input in bundle.json");
        }
        let has_spread = |value: f64| value > 0.0 && value < 1.0;
        let fits = match (source.inputs.get(input).and_then(|known| known.distribution.as_ref()), option) {
            (Some(Distribution::Yes(value)), None) => has_spread(*value),
            (Some(Distribution::Options(shares)), Some(option)) => shares.get(option).is_some_and(|v| has_spread(*v)),
            (Some(Distribution::Quantiles(_) | Distribution::MeanSd(_)), None) => true,
            _ => false,
        };
        if !fits {
            let what =
                "`inputs` has no distribution of it, or one without any spread; an option is written `input=option`";
            return wrong(&place, what);
        }
    }
    let size = columns.len();
    if size == 0 || correlation.len() != size || correlation.iter().any(|row| row.len() != size) {
        return wrong("joint, correlation", &format!("is not square with a row for each of the {size} columns"));
    }
    for (at, row) in correlation.iter().enumerate() {
        for (to, value) in row.iter().enumerate() {
            let is_right = value.abs() <= 1.0
                && (at != to || (value - 1.0).abs() < 1e-9)
                && (value - correlation[to][at]).abs() < 1e-9;
            if !is_right {
                return wrong("joint, correlation", &format!("{value} cannot stand in row {at}, column {to}"));
            }
        }
    }
    if cholesky::factor(correlation, &(0..size).collect::<Vec<_>>()).is_none() {
        return wrong(
            "joint, correlation",
            "is not positive definite: columns say the same thing twice, or figures contradict",
        );
    }
    tail.iter().try_for_each(|value| share("joint, tail", *value))?;
    if tail.windows(2).any(|two| two[0] > two[1]) {
        return wrong("joint, tail", "never falls: it is a list of quantiles");
    }
    for (name, value) in [
        ("caution_aim", false_alarm.caution_aim),
        ("caution", false_alarm.caution),
        ("refuse_aim", false_alarm.refuse_aim),
        ("refuse", false_alarm.refuse),
    ] {
        share(&format!("joint, false_alarm, {name}"), value)?;
    }
    let is_right = false_alarm.refuse_aim > 0.0 && false_alarm.refuse_aim <= false_alarm.caution_aim;
    if is_right && false_alarm.caution_aim <= 0.5 {
        return Ok(());
    }
    wrong("joint, false_alarm", "`refuse_aim` is above 0 and no more than `caution_aim`, which is at most 0.5")
}

fn share(place: &str, value: f64) -> Result<(), BundleError> {
    if (0.0..=1.0).contains(&value) { Ok(()) } else { wrong(place, &format!("{value} is no share from 0 to 1")) }
}

fn together(place: &str, shares: impl Iterator<Item = f64>) -> Result<(), BundleError> {
    let (sum, count) = shares.fold((0.0, 0_u32), |(sum, count), share| (sum + share, count + 1));
    if sum <= 1.0 + ROUNDED_BY * f64::from(count.max(4)) {
        Ok(())
    } else {
        wrong(place, &format!("the shares are together {sum}, more than 1"))
    }
}

fn wrong(place: &str, what: &str) -> Result<(), BundleError> {
    Err(BundleError::Name { place: format!("{FILE}: {place}"), what: what.to_owned() })
}
