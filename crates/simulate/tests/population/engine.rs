//! The engine that scores patients reads the charts, and finds the inputs, terms and risks that `truth.csv` states.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use features::FeatureSet;
use features::definition::{ConceptDefinition, InputDefinition};
use features::expression::{Expression, Variables};
use simulate::Form;

use crate::Population;

#[test]
fn the_charts_hold_the_features_that_are_true() {
    let population = Population::write("engine", 1000, Form::FhirNdjson, 2, 0.05);
    let truth = population.truth();
    let set = FeatureSet::new(inputs(&truth), &concepts()).unwrap();
    let files = population.files();
    let charts: Vec<intake::Input<'_>> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".ndjson"))
        .map(|(name, bytes)| intake::Input { name, bytes })
        .collect();
    let opened = intake::open(&charts, &mut |_| {});
    let by_id: BTreeMap<&str, &record::Record> = opened.records.iter().map(|r| (r.patient.id.as_str(), r)).collect();
    let terms = terms(&truth, &set);
    let intercept = truth["model"]["intercept"].as_f64().unwrap();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for row in population.rows("truth.csv").iter().filter(|row| row["status"] == "eligible") {
        let index = row["index_date"].parse().unwrap();
        let values: Vec<f64> = set.row(by_id[row["person_id"].as_str()], index, &[]).iter().map(|v| v.value).collect();
        for (input, value) in set.inputs().iter().zip(&values) {
            let column = if input.name == "sex" { "male" } else { &input.name };
            let stated = row[column].parse().unwrap_or(f64::NAN);
            assert!(
                *value == stated || value.is_nan() && stated.is_nan(),
                "person {}: {column} is {value} in the chart and {stated} in the truth",
                row["person_id"]
            );
            *seen.entry(input.name.clone()).or_default() += u32::from(*value > 0.0);
        }
        let margin = intercept + terms.iter().map(|(term, beta)| beta * term.evaluate(&values)).sum::<f64>();
        let stated: f64 = row["margin"].parse().unwrap();
        assert!((margin - stated).abs() < 1e-12, "person {}: {margin}, {stated}", row["person_id"]);
        let risk: f64 = row["risk"].parse().unwrap();
        assert!((risk - 1.0 / (1.0 + libm::exp(-margin))).abs() < 1e-12);
    }
    assert!(seen.values().all(|count| *count >= 2), "every input is there in some: {seen:?}");
}

fn inputs(truth: &serde_json::Value) -> Vec<InputDefinition> {
    let stated = truth["model"]["inputs"].as_array().unwrap().iter().cloned();
    stated
        .map(|mut input| {
            input["reference"] = "own".into();
            input["optional"] = matches!(input["name"].as_str(), Some("ntprobnp" | "troponin_i")).into();
            serde_json::from_value(input).unwrap()
        })
        .collect()
}

fn concepts() -> Vec<ConceptDefinition> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/concepts");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap()).collect()
}

fn terms(truth: &serde_json::Value, set: &FeatureSet) -> Vec<(Expression, f64)> {
    let declared = set.variables();
    let stated = truth["model"]["terms"].as_array().unwrap();
    stated
        .iter()
        .map(|term| {
            let expression =
                Expression::parse(term["expression"].as_str().unwrap(), &Variables { names: &declared }).unwrap();
            (expression, term["coefficient"].as_f64().unwrap())
        })
        .collect()
}
