//! `insite counterfactuals`: the smallest changes that would make a result quieter, each scored again by the model.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use assess::{Counterfactual, Counterfactuals, FoundInputs, InputSource, InputValue, Request};
use language::{decimal, messages};

use crate::text::quantity;
use crate::{one_model, what_if};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    of: one_model::OneModel,
    /// Only this output; all of the model where not given.
    #[arg(long, value_name = "OUTPUT")]
    output: Option<String>,
    /// A threshold of your own between 0 and 1, such as 0.075: a risk is to fall below it, a chance of survival to reach it.
    #[arg(long, value_name = "SHARE")]
    threshold: Option<f64>,
    /// One JSON object a line for each output.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let read = arguments.of.read()?;
    let (record, bundle) = (read.record()?, read.bundle()?);
    let found = FoundInputs::new(record, bundle, &read.request);
    let outputs: Vec<String> = match &arguments.output {
        Some(output) => vec![output.clone()],
        None => bundle.outputs().into_iter().map(|(id, ..)| id.to_owned()).collect(),
    };
    let mut out = io::stdout().lock();
    if !arguments.json {
        writeln!(out, "{}", messages::cli_hypothetical())?;
    }
    for output in outputs {
        let note = found.counterfactuals(record, bundle, &read.request, &output, arguments.threshold)?;
        if arguments.json {
            writeln!(out, "{}", serde_json::to_string(&note)?)?;
            continue;
        }
        writeln!(out, "\n{} {}", note.model, note.output)?;
        // Each is scored again as anyone could who supposes it: beside what the search says.
        let again = |one: &Counterfactual| {
            let what_if = one.changes.iter().filter_map(|change| Some((change.input.clone(), source(&change.to)?)));
            let request = Request { what_if: what_if.collect(), ..read.request.clone() };
            let model = found.what_if(record, bundle, &request, Some(&output)).ok()?;
            let scored = model.outputs.iter().find(|scored| scored.output == output)?;
            scored.value.map(|value| quantity(scored, value))
        };
        print(&mut out, &note, again)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn print(
    out: &mut impl Write,
    note: &Counterfactuals,
    again: impl Fn(&Counterfactual) -> Option<String>,
) -> io::Result<()> {
    if let Some(because) = &note.none_because {
        if !note.goal.is_empty() {
            writeln!(out, "  {}", note.goal)?;
        }
        return writeln!(out, "  {}", messages::cli_no_change(because));
    }
    writeln!(out, "  {}", note.goal)?;
    if let Some(source) = &note.threshold_source {
        writeln!(out, "  ({source})")?;
    }
    let head = [messages::cli_steps(), messages::cli_scored_again(), messages::cli_changes()];
    writeln!(out, "  {:>6}  {:>12}  {}", head[0], head[1], head[2])?;
    for one in &note.found {
        let changes: Vec<String> = one
            .changes
            .iter()
            .map(|change| {
                format!("{} {} -> {}", change.input, what_if::value(&change.from), what_if::value(&change.to))
            })
            .collect();
        let scored = again(one).unwrap_or_else(|| "-".into());
        let steps = decimal(&format!("{:.1}", one.steps));
        writeln!(out, "  {steps:>6}  {scored:>12}  {}", changes.join(messages::list_separator()))?;
    }
    for one in &note.found {
        writeln!(out, "  - {}", one.in_words)?;
    }
    writeln!(out, "  {}\n  {}", note.searched, note.caveat)
}

fn source(value: &InputValue) -> Option<InputSource> {
    match value {
        InputValue::Boolean(yes) => Some(InputSource::Boolean(*yes)),
        InputValue::Number(number) => Some(InputSource::Number(*number)),
        InputValue::Option(option) => Some(InputSource::Option(option.clone())),
        InputValue::Missing(()) => None,
    }
}
