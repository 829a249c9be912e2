//! A bundle over three inputs and four columns, the forest that it is about, and patients.

use assess::source::{BundleParts, TrainedSource};
use assess::{Assessment, Bundle, BundleError, Contribution, OutputAssessment, Request, assess};
use jiff::civil::date;
use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{Link, NamedOutput, Predictor};
use record::{CodeSystem, Coding, Concept, Moment, Observation, PartialDate, Patient, Quantity, Record, Source, Value};
use serde_json::json;

pub(crate) fn split(column: u32, below: f64, missing: Missing, left: u32, right: u32, cover: f64) -> Node {
    Node::Split { column, test: Test::Below(below), missing, left, right, cover }
}

pub(crate) fn leaf(value: f64, cover: f64) -> Node {
    Node::Leaf { values: vec![value], cover }
}

pub(crate) fn tree(margin: u32, nodes: Vec<Node>) -> Tree {
    Tree { margin: Some(margin), nodes }
}

/// Three trees over creatinine, current smoking, age and former smoking.
pub(crate) fn trees() -> Vec<Tree> {
    vec![
        tree(
            0,
            vec![
                split(2, 60.0, Missing::Left, 1, 2, 100.0),
                leaf(-1.0, 60.0),
                split(1, 0.5, Missing::Left, 3, 4, 40.0),
                leaf(0.5, 30.0),
                leaf(2.5, 10.0),
            ],
        ),
        tree(0, vec![split(0, 1.2, Missing::Left, 1, 2, 100.0), leaf(-0.5, 70.0), leaf(1.1, 30.0)]),
        tree(0, vec![split(3, 0.5, Missing::Left, 1, 2, 100.0), leaf(0.0, 80.0), leaf(0.4, 20.0)]),
    ]
}

pub(crate) fn ensemble(columns: u32, base: Vec<f64>, trees: Vec<Tree>) -> TreeEnsemble {
    TreeEnsemble { columns, precision: Precision::F64, aggregation: Aggregation::Sum, base, trees }
}

/// A model file of any predictor with one output, `risk`.
pub(crate) fn file(columns: &[&str], predictor: Predictor<TreeEnsemble>) -> TrainedSource {
    TrainedSource {
        ir: model::IR_VERSION,
        written_by: "a library 1.0".into(),
        source_sha256: "00ff".into(),
        columns: columns.iter().map(|c| (*c).into()).collect(),
        predictor,
        outputs: vec![NamedOutput { name: "risk".into(), margin: 0, link: Link::Logit {}, calibration: None }],
        stores_instances: false,
        notes: vec!["Trained on synthetic data.".into()],
    }
}

pub(crate) const COLUMNS: [&str; 4] = ["creatinine", "smokes", "age", "smoked"];

pub(crate) fn forest() -> TrainedSource {
    file(&COLUMNS, Predictor::Trees(ensemble(4, vec![0.1], trees())))
}

/// The bundle of the forest. Its terms are in another order than the model's columns.
pub(crate) fn bundle_json() -> serde_json::Value {
    json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test",
        "task": "risk",
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {"text": "everyone"},
        "reference_patient": "the average of the training data",
        "inputs": [
            {"name": "age", "of": "age", "reference": 50},
            {"name": "smoking", "of": "smoking", "optional": true, "reference": "never"},
            {"name": "creatinine", "of": "creatinine", "optional": true, "reference": 0.9}
        ],
        "equations": [{
            "id": "all", "label": "All",
            "terms": [
                {"name": "age", "expression": "age"},
                {"name": "smokes", "expression": "smoking == 'current'"},
                {"name": "smoked", "expression": "smoking == 'former'"},
                {"name": "creatinine", "expression": "creatinine"}
            ],
            "outputs": [{"id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "trained": "risk"}]
        }]
    })
}

/// Makes a bundle with a golden patient of the given value.
pub(crate) fn try_bundle(bundle: serde_json::Value, trained: Option<TrainedSource>) -> Result<Bundle, BundleError> {
    let golden = json!({"tolerance_note": "by hand", "cases": [{
        "name": "man of 70", "source": "by hand", "relative_tolerance": 1e-12,
        "inputs": {"age": 70, "smoking": "former", "creatinine": 1.5},
        "expected": {"risk": 1.0 / (1.0 + libm::exp(-2.1))}
    }]});
    with_golden(bundle, golden, trained)
}

/// A bundle whose inputs are not those of the golden patient.
pub(crate) fn without_golden(bundle: serde_json::Value, trained: TrainedSource) -> Result<Bundle, BundleError> {
    with_golden(bundle, json!({"tolerance_note": "none", "cases": []}), Some(trained))
}

fn with_golden(
    bundle: serde_json::Value,
    golden: serde_json::Value,
    trained: Option<TrainedSource>,
) -> Result<Bundle, BundleError> {
    let golden = serde_json::from_value(golden).unwrap();
    Bundle::new(serde_json::from_value(bundle).unwrap(), &concepts(), &golden, trained)
}

/// A bundle with a reference cohort, and no golden patient.
pub(crate) fn with_cohort(
    bundle: serde_json::Value,
    trained: Option<TrainedSource>,
    cohort: serde_json::Value,
) -> Result<Bundle, BundleError> {
    let golden = serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap();
    let (bundle, cohort) = (serde_json::from_value(bundle).unwrap(), serde_json::from_value(cohort).unwrap());
    let (applicability, uncertainty) = (None, None);
    let parts = BundleParts { bundle, golden, trained, cohort: Some(cohort), applicability, uncertainty };
    Bundle::from_parts(parts, &concepts())
}

/// The cohort of the forest's bundle: three cells of 60 patients together.
pub(crate) fn cohort_json() -> serde_json::Value {
    json!({
        "kind": "aggregated", "source": "made up for this test",
        "columns": ["creatinine", "age", "smoking"],
        "rows": [
            {"weight": 30, "values": [0.8, 55, "never"]},
            {"weight": 20, "values": [null, 65, "current"]},
            {"weight": 10, "values": [1.9, 80, null]}
        ]
    })
}

/// Made-up codes are of a system of their own: as LOINC they would be wrong ones.
const SYSTEM: &str = "urn:test";

pub(crate) fn concepts() -> Vec<features::definition::ConceptDefinition> {
    let quantity = |name: &str| {
        json!({"name": name, "label": name, "source": "test", "kind": {"quantity": {
            "unit": "mg/dL", "plausible": [0.1, 30], "sources": [{"observed": {"codes": {"local": [format!("{SYSTEM}|{name}")]}}}]}}})
    };
    let mut all = vec![
        quantity("creatinine"),
        json!({"name": "smoking", "label": "Smoking", "source": "test", "kind": {"answer": {
        "codes": {"local": [format!("{SYSTEM}|smoking")]},
        "options": [
            {"name": "never", "label": "never", "means": ["never"]},
            {"name": "former", "label": "former", "means": ["former"]},
            {"name": "current", "label": "current", "means": ["current"]}
        ]}}}),
    ];
    all.extend((0..20).map(|at| quantity(&format!("lab_{at}"))));
    serde_json::from_value(all.into()).unwrap()
}

/// A patient of 70 with the given smoking status and laboratory values.
pub(crate) fn patient(smoking: Option<&str>, laboratory: &[(&str, f64)]) -> Record {
    let code = |code: &str| Concept {
        codings: vec![Coding { system: CodeSystem::Other(SYSTEM.into()), code: code.into(), display: None }],
        text: None,
    };
    let observation = |name: &str, value| Observation {
        code: code(name),
        value,
        time: Moment::parse("2026-11-01"),
        source: Source { name: format!("Observation/{name}"), ..Source::default() },
        ..Observation::default()
    };
    let number = |value: f64| Value::Quantity(Quantity { value, comparator: None, unit: Some("mg/dL".into()) });
    let answer = |text: &str| Value::Coded(Concept { codings: vec![], text: Some(text.into()) });
    let mut observations: Vec<Observation> =
        laboratory.iter().map(|(name, value)| observation(name, number(*value))).collect();
    observations.extend(smoking.map(|status| observation("smoking", answer(status))));
    let patient = Patient { birth_date: PartialDate::parse("1956-11-22"), ..Patient::default() };
    Record { patient, observations, ..Record::default() }
}

pub(crate) fn assessed(bundle: &Bundle, record: &Record) -> Assessment {
    let request = Request { as_of: date(2026, 11, 22), ..Request::default() };
    assess(record, &[], &[bundle], &request)
}

pub(crate) fn output(bundle: &Bundle, record: &Record) -> OutputAssessment {
    assessed(bundle, record).models.remove(0).outputs.remove(0)
}

pub(crate) fn part<'a>(output: &'a OutputAssessment, input: &str) -> &'a Contribution {
    output.contributions.iter().find(|c| c.input == input).unwrap()
}

/// Found and expected to what a share of the training weight in f32 leaves.
pub(crate) fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 2e-6, "{found}, expected {expected}");
}

/// Parts lead from the reference to the patient on both scales.
pub(crate) fn adds_up(output: &OutputAssessment) {
    let sum = |of: fn(&Contribution) -> f64| output.contributions.iter().map(of).sum::<f64>();
    let margin = output.margin.unwrap() - output.reference_margin.unwrap();
    let value = output.value.unwrap() - output.reference_value.unwrap();
    assert!((sum(|c| c.contribution) - margin).abs() < 1e-9, "{output:?}");
    assert!((sum(|c| c.contribution_to_value) - value).abs() < 1e-9, "{output:?}");
}

/// A bundle of as many laboratory values, each a column of its own.
pub(crate) fn laboratory_json(count: usize) -> serde_json::Value {
    let names: Vec<String> = (0..count).map(|at| format!("lab_{at}")).collect();
    let mut bundle = bundle_json();
    bundle["inputs"] = names.iter().map(|name| json!({"name": name, "of": name, "reference": 1})).collect();
    bundle["equations"][0]["terms"] = names.iter().map(|name| json!({"name": name, "expression": name})).collect();
    bundle
}
