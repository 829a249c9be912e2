//! `insite what-if`: one model's results with inputs supposed otherwise, beside those of the record.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use assess::{FoundInputs, InputSource, InputValue, ModelAssessment, OutputAssessment, Request, Tier};
use language::messages;

use crate::one_model;
use crate::text::quantity;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    of: one_model::OneModel,
    /// An input to suppose otherwise: a number in the input's unit, yes or no, or an option; may be given several times.
    #[arg(long = "set", value_name = "INPUT=VALUE", value_parser = supposition, required = true)]
    suppose: Vec<(String, InputSource)>,
    /// The whole hypothetical result as one JSON object, of the form of a model in an assessment.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let read = arguments.of.read()?;
    let (record, bundle) = (read.record()?, read.bundle()?);
    let found = FoundInputs::new(record, bundle, &read.request);
    let before = found.what_if(record, bundle, &read.request, None)?;
    let what_if: BTreeMap<String, InputSource> = arguments.suppose.iter().cloned().collect();
    let after = found.what_if(record, bundle, &Request { what_if, ..read.request.clone() }, None)?;
    let mut out = io::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&after)?)?;
    } else {
        print(&mut out, &before, &after)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn print(out: &mut impl Write, before: &ModelAssessment, after: &ModelAssessment) -> io::Result<()> {
    writeln!(out, "{}", messages::cli_hypothetical())?;
    writeln!(out, "{} [{} {}]\n", after.title, after.model, after.model_version)?;
    let head = [messages::cli_input(), messages::cli_in_the_record(), messages::cli_supposed()];
    writeln!(out, "{:<34} {:>14} {:>14}", head[0], head[1], head[2])?;
    for (own, supposed) in before.inputs.iter().zip(&after.inputs).filter(|(_, i)| after.supposed.contains(&i.input)) {
        writeln!(out, "{:<34} {:>14} {:>14}", supposed.label, value(&own.value), value(&supposed.value))?;
    }
    if after.supposed.is_empty() {
        writeln!(out, "{}", messages::cli_nothing_supposed())?;
    }
    let head = [messages::cli_result(), messages::cli_by_the_record(), messages::cli_supposed()];
    writeln!(out, "\n{:<34} {:>14} {:>14}", head[0], head[1], head[2])?;
    let mut problems: Vec<&String> = vec![];
    for supposed in &after.outputs {
        let own = before.outputs.iter().find(|output| output.output == supposed.output);
        let own = own.map_or_else(|| "-".into(), shown);
        writeln!(out, "{:<34} {own:>14} {:>14}", supposed.short, shown(supposed))?;
        problems.extend(supposed.problems.iter());
    }
    problems.dedup();
    problems.iter().try_for_each(|problem| writeln!(out, "  ! {problem}"))
}

/// A result with its tier; `**` where it asks for attention.
fn shown(output: &OutputAssessment) -> String {
    let tier = if output.tier == Tier::Passive { "" } else { " **" };
    output.value.map_or_else(|| "-".into(), |value| quantity(output, value) + tier)
}

pub(crate) fn value(value: &InputValue) -> String {
    match value {
        InputValue::Boolean(true) => messages::yes().into(),
        InputValue::Boolean(false) => messages::no().into(),
        InputValue::Number(number) => assess::number_in_words(*number),
        InputValue::Option(option) => option.clone(),
        InputValue::Missing(()) => messages::not_known().into(),
    }
}

fn supposition(text: &str) -> Result<(String, InputSource), String> {
    let (name, value) = text.split_once('=').ok_or("write input=value, such as systolic_blood_pressure=128")?;
    let value = match value.trim() {
        "yes" | "true" => InputSource::Boolean(true),
        "no" | "false" => InputSource::Boolean(false),
        number => number.parse().map_or_else(|_| InputSource::Option(number.to_owned()), InputSource::Number),
    };
    Ok((name.trim().to_owned(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suppositions_are_read_as_people_write_them() {
        for (text, value) in [
            ("statin=yes", InputSource::Boolean(true)),
            (" statin = no ", InputSource::Boolean(false)),
            ("hba1c=7.5", InputSource::Number(7.5)),
            ("smoking=not_current", InputSource::Option("not_current".into())),
            ("cyp2c9=*1/*2", InputSource::Option("*1/*2".into())),
        ] {
            let name = text.split('=').next().unwrap().trim();
            assert_eq!(supposition(text), Ok((name.to_owned(), value)));
        }
        assert!(supposition("statin").is_err());
    }
}
