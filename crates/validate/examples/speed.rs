//! How long a check of 100,000 made-up patients takes: `cargo run --release -p validate --example speed [ROWS]`.
//!
//! The time comes from the caller's clock, so that the same example measures WebAssembly under WASI.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Instant;

use validate::{DataFile, DataForm, InputChoice, OutcomeChoice, ValidationRequest, guess, validate};

const MODELS: [(&str, &str); 3] = [
    ("diabetes-now", "npreg,glu,bp,bmi,ped,age"),
    ("pbc-mayo", "age,bilirubin,albumin,prothrombin_time,oedema"),
    ("rare-disease-finder-demo", ""),
];

fn main() {
    let rows = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    for (model, columns) in MODELS {
        let Some(Ok(entry)) = catalog::model(model) else { continue };
        let bundle = entry.bundle;
        let Some((output, ..)) = bundle.outputs().first().copied() else { continue };
        let output = output.to_owned();
        let inputs: Vec<(String, [f64; 2])> =
            bundle.features().inputs().iter().map(|i| (i.name.clone(), range(i))).collect();
        let trained = bundle.training_names();
        let named: Vec<String> = columns.split(',').map(String::from).filter(|c| !c.is_empty()).collect();
        let names = if named.is_empty() { inputs.iter().map(|(name, _)| name.clone()).collect() } else { named };
        let at = |name: &String| {
            let own = inputs.iter().position(|(input, _)| input == name);
            own.or_else(|| trained.iter().find(|(column, _)| column == name).map(|(_, at)| *at))
        };
        let features = bundle.features();
        let cell = |name: &String, u: f64| {
            let Some(input) = at(name).and_then(|at| features.inputs().get(at)) else { return String::new() };
            let options = features.options(&input.of);
            match () {
                () if features.is_presence(input) => if u < 0.3 { "yes" } else { "no" }.to_owned(),
                () if !options.is_empty() => options[(u * options.len() as f64) as usize].0.clone(),
                () => {
                    let [low, high] = range(input);
                    format!("{:.1}", low + u * (high - low))
                }
            }
        };
        let mut state: u64 = 20_261_122;
        let mut next = || {
            state = (1_103_515_245 * state + 12_345) % (1 << 31);
            state as f64 / f64::from(1_u32 << 31)
        };
        let mut text = names.join(",");
        text.push_str(",outcome\n");
        for _ in 0..rows {
            for name in &names {
                let u = next();
                text.push_str(&cell(name, u));
                text.push(',');
            }
            // Writing to a string cannot fail.
            _ = writeln!(text, "{}", u8::from(next() < 0.3));
        }
        let header: Vec<String> = names.iter().cloned().chain(["outcome".into()]).collect();
        let mut inputs: BTreeMap<String, InputChoice> = guess(&bundle, &output, DataForm::Table, &header).inputs;
        if model == "diabetes-now" {
            inputs.insert("sex".into(), InputChoice::Always { value: "female".into() });
        }
        if model == "pbc-mayo" {
            inputs.insert("diuretic".into(), InputChoice::Always { value: "no".into() });
        }
        let request = ValidationRequest {
            model: model.into(),
            output,
            inputs,
            outcome: OutcomeChoice::Event { column: "outcome".into() },
            ..ValidationRequest::default()
        };
        let files = [DataFile { name: "", bytes: text.as_bytes() }];
        let began = Instant::now();
        let mut read = 0.0;
        let found = validate(&bundle, &request, &files, &mut |share| {
            if share <= 0.6 {
                read = began.elapsed().as_secs_f64();
            }
        });
        let took = began.elapsed().as_secs_f64();
        match found {
            Ok(found) => println!(
                "{model}: {rows} rows, {:.1} MB, {} used: {took:.2} s ({read:.2} s reading and scoring), {:.0} rows a second",
                text.len() as f64 / 1e6,
                found.report.rows.used,
                rows as f64 / took
            ),
            Err(problem) => println!("{model}: {problem}"),
        }
    }
}

/// Values that the model takes.
fn range(input: &features::definition::InputDefinition) -> [f64; 2] {
    match (input.of.as_str(), input.range) {
        (_, Some(range)) => range,
        ("age" | "age_completed" | "age_julian", None) => [30.0, 75.0],
        ("bilirubin", _) => [0.5, 9.0],
        ("albumin", _) => [2.5, 4.5],
        ("prothrombin_time", _) => [9.0, 13.0],
        _ => [0.0, 5.0],
    }
}
