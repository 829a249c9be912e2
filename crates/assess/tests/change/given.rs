//! Bundles of four inputs that can be acted on, the rules that hold for them, and a patient.

use std::collections::BTreeMap;

use assess::source::{BundleParts, TrainedSource};
use assess::{Bundle, BundleError, InputSource, Request};
use jiff::civil::date;
use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{Link, NamedOutput, Predictor};
use record::{CodeSystem, Coding, Concept, Moment, Observation, PartialDate, Patient, Quantity, Record, Source, Value};
use serde_json::json;

/// A deterministic sequence of numbers from 0 to 1.
pub(crate) fn draws(mut state: u64) -> impl FnMut() -> f64 {
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as f64 / (1_u64 << 24) as f64
    }
}

/// A row: x, y, z, drug (0 or 1), smoking (0 never, 1 former, 2 current).
pub(crate) type Row = [f64; 5];

pub(crate) const NAMES: [&str; 5] = ["x", "y", "z", "drug", "smoking"];

/// Everything but the equation. x and z may fall, y may rise, the drug may be started, smoking may stop.
pub(crate) fn frame() -> serde_json::Value {
    json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test", "task": "risk",
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {
            "text": "everyone",
            "refuse": [{"when": "x + y > 75", "because": "x and y together are above 75."}]
        },
        "reference_patient": "nobody",
        "inputs": [
            {"name": "x", "of": "x", "range": [5, 80], "reference": 10},
            {"name": "y", "of": "y", "reference": 10},
            {"name": "z", "of": "z", "reference": 10},
            {"name": "drug", "of": "drug", "take": "ever", "reference": 0},
            {"name": "smoking", "of": "smoking", "reference": "never"}
        ],
        "alerts": [
            {"output": "risk", "when": "value > 0.6", "tier": "interrupt", "finding": "f", "action": "a", "source": "s"},
            {"output": "risk", "when": "value > 0.2", "tier": "banner", "finding": "f", "action": "a", "source": "s"}
        ],
        "actionable": [
            {"input": "x", "direction": "lower", "range": [10, 60], "step": 7, "how": "Somehow."},
            {"input": "y", "direction": "raise", "range": [0, 40], "step": 4, "how": "Somehow."},
            {"input": "drug", "direction": "raise", "to": ["yes"], "how": "By a drug."},
            {"input": "smoking", "direction": "either", "to": ["never", "former"], "how": "By stopping."}
        ],
        "impossible": [{"when": "y > x", "because": "y is a part of x."}]
    })
}

/// A risk whose log-odds are `weights` of x, y, z, the drug, current and former smoking, and x times y, behind `intercept`.
pub(crate) fn equation_json(intercept: f64, weights: [f64; 7]) -> serde_json::Value {
    let mut bundle = frame();
    let terms = ["x", "y", "z", "if(drug, 1, 0)", "smoking == 'current'", "smoking == 'former'", "x * y / 100"];
    let coefficients: BTreeMap<String, f64> = (0..7).map(|at| (format!("t{at}"), weights[at])).collect();
    let terms: Vec<_> =
        terms.iter().enumerate().map(|(at, text)| json!({"name": format!("t{at}"), "expression": text})).collect();
    bundle["equations"] = json!([{
        "id": "all", "label": "All", "terms": terms,
        "outputs": [{
            "id": "risk", "label": "Risk", "short": "Risk", "horizon_years": 10.0, "unit": "1", "link": {"logit": {}},
            "predictors": {"all": {"intercept": intercept, "coefficients": coefficients}}
        }]
    }]);
    bundle
}

/// What it gives, written out once more.
pub(crate) fn equation_value(intercept: f64, w: [f64; 7], row: &Row) -> f64 {
    let [x, y, z, drug, smoking] = *row;
    let is = |option: f64| f64::from(u8::from(smoking == option));
    let sum = w[0] * x + w[1] * y + w[2] * z + w[3] * drug + w[4] * is(2.0) + w[5] * is(1.0) + w[6] * (x * y / 100.0);
    1.0 / (1.0 + libm::exp(-(intercept + sum)))
}

const COLUMNS: [&str; 5] = ["x", "y", "z", "drug", "smokes"];

/// A bundle of trees over the same inputs.
pub(crate) fn trees_json() -> serde_json::Value {
    let mut bundle = frame();
    let expression = |name: &str| match name {
        "smokes" => "smoking == 'current'".to_owned(),
        "drug" => "if(drug, 1, 0)".to_owned(),
        other => other.to_owned(),
    };
    let terms: Vec<_> = COLUMNS.iter().map(|name| json!({"name": name, "expression": expression(name)})).collect();
    bundle["equations"] = json!([{
        "id": "all", "label": "All", "terms": terms,
        "outputs": [{"id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "trained": "risk"}]
    }]);
    bundle
}

/// Trees of three splits each.
pub(crate) fn trees(mut draw: impl FnMut() -> f64) -> Vec<Tree> {
    let limits: [(f64, f64); 5] = [(10.0, 60.0), (0.0, 40.0), (0.0, 30.0), (0.5, 0.5), (0.5, 0.5)];
    let mut split = |left, right, cover| {
        let column = (draw() * 5.0) as usize;
        let (low, high) = limits[column];
        let below = low + draw() * (high - low);
        Node::Split { column: column as u32, test: Test::Below(below), missing: Missing::Left, left, right, cover }
    };
    let mut all = vec![];
    for at in 0..12 {
        let mut nodes = vec![split(1, 2, 100.0), split(3, 4, 60.0), split(5, 6, 40.0)];
        let leaf = |at: i32| Node::Leaf { values: vec![f64::from((at * 7) % 11 - 5) / 6.0], cover: 25.0 };
        nodes.extend((0..4).map(|leaf_at| leaf(at * 4 + leaf_at)));
        all.push(Tree { margin: Some(0), nodes });
    }
    all
}

/// The value of the trees by walking them.
pub(crate) fn trees_value(trees: &[Tree], row: &Row) -> f64 {
    let columns = [row[0], row[1], row[2], row[3], f64::from(u8::from(row[4] == 2.0))];
    let leaf = |tree: &Tree| {
        let mut at = 0;
        loop {
            match &tree.nodes[at as usize] {
                Node::Split { column, test: Test::Below(below), left, right, .. } => {
                    at = if columns[*column as usize] < *below { *left } else { *right };
                }
                Node::Leaf { values, .. } => return values[0],
                other => panic!("{other:?}"),
            }
        }
    };
    1.0 / (1.0 + libm::exp(-trees.iter().map(leaf).sum::<f64>()))
}

pub(crate) fn trained(trees: Vec<Tree>) -> TrainedSource {
    let ensemble =
        TreeEnsemble { columns: 5, precision: Precision::F64, aggregation: Aggregation::Sum, base: vec![0.0], trees };
    TrainedSource {
        ir: model::IR_VERSION,
        written_by: "a library 1.0".into(),
        source_sha256: "00ff".into(),
        columns: COLUMNS.iter().map(|c| (*c).into()).collect(),
        predictor: Predictor::Trees(ensemble),
        outputs: vec![NamedOutput { name: "risk".into(), margin: 0, link: Link::Logit {}, calibration: None }],
        stores_instances: false,
        notes: vec![],
    }
}

pub(crate) fn bundle(json: serde_json::Value, trained: Option<TrainedSource>) -> Result<Bundle, BundleError> {
    let golden = serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap();
    let bundle = serde_json::from_value(json).unwrap();
    let parts = BundleParts { bundle, golden, trained, cohort: None, applicability: None, uncertainty: None };
    Bundle::from_parts(parts, &concepts())
}

fn concepts() -> Vec<features::definition::ConceptDefinition> {
    let quantity = |name: &str| {
        json!({"name": name, "label": format!("Value {name}"), "source": "test", "kind": {"quantity": {
            "unit": "mg/dL", "plausible": [0, 100], "sources": [{"observed": {"codes": {"loinc": [name]}}}]}}})
    };
    let options = ["never", "former", "current"].map(|name| json!({"name": name, "label": name, "means": [name]}));
    let all = json!([
        quantity("x"),
        quantity("y"),
        quantity("z"),
        {"name": "drug", "label": "Drug", "source": "test", "kind": {"presence": {
            "observations": [{"codes": {"loinc": ["drug"]}, "yes": ["yes"], "no": ["no"]}]}}},
        {"name": "smoking", "label": "Smoking", "source": "test", "kind": {"answer": {
            "codes": {"loinc": ["smoking"]}, "options": options}}}
    ]);
    serde_json::from_value(all).unwrap()
}

/// A patient of 70 with these values.
pub(crate) fn patient(row: &Row) -> Record {
    let observation = |name: &str, value| Observation {
        code: Concept {
            codings: vec![Coding { system: CodeSystem::Loinc, code: name.into(), display: None }],
            text: None,
        },
        value,
        time: Moment::parse("2026-11-01"),
        source: Source { name: format!("Observation/{name}"), ..Source::default() },
        ..Observation::default()
    };
    let number = |value: f64| Value::Quantity(Quantity { value, comparator: None, unit: Some("mg/dL".into()) });
    let answer = |text: &str| Value::Coded(Concept { codings: vec![], text: Some(text.into()) });
    let value = |at: usize| match (at, row[at] as usize) {
        (3, 0) => answer("no"),
        (3, _) => answer("yes"),
        (4, option) => answer(["never", "former", "current"][option]),
        _ => number(row[at]),
    };
    let patient = Patient { birth_date: PartialDate::parse("1956-11-22"), ..Patient::default() };
    let observations = (0..5).filter(|at| !row[*at].is_nan()).map(|at| observation(NAMES[at], value(at))).collect();
    Record { patient, observations, ..Record::default() }
}

pub(crate) fn request(what_if: &[(&str, InputSource)]) -> Request {
    let what_if = what_if.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Request { as_of: date(2026, 11, 22), what_if, ..Request::default() }
}
