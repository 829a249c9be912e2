//! Whether every combination of what is not known was tried, and what is said where it was not.

use assess::source::TrainedSource;
use assess::{Bundle, HandInput, InputSource, OutputAssessment, Request, assess};
use jiff::civil::date;
use model::Predictor;
use model::trees::{Missing, Tree};
use record::Record;
use serde_json::{Value, json};

use crate::given::{ensemble, file, leaf, split, tree};

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

/// A cut of each of the five, at 2, 4, 6, 8 and 10; above it the margin is higher by 1, of `e` lower.
fn cuts() -> Vec<Tree> {
    let one = |column: u32| {
        let (below, above) = (2.0 * f64::from(column + 1), if column == 4 { -1.0 } else { 1.0 });
        tree(0, vec![split(column, below, Missing::Left, 1, 2, 100.0), leaf(0.0, 50.0), leaf(above, 50.0)])
    };
    (0..5).map(one).collect()
}

fn bundle_json() -> Value {
    json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test", "task": "risk",
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {"text": "everyone"}, "reference_patient": "made up", "children": true,
        "inputs": NAMES.map(|name| json!({"name": name, "of": name, "reference": 5})),
        "equations": [{"id": "all", "label": "All",
            "terms": NAMES.map(|name| json!({"name": name, "expression": name})),
            "outputs": [{"id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "trained": "risk"}]}]
    })
}

/// The same inputs with equal weights in place of trees.
fn linear_json() -> Value {
    let mut bundle = bundle_json();
    let weights = NAMES.map(|name| (name.to_owned(), json!(0.01)));
    bundle["equations"][0]["outputs"] = json!([{"id": "risk", "label": "Risk", "short": "Risk", "unit": "1",
        "link": {"logit": {}}, "predictors": {"all": {"intercept": -0.5,
            "coefficients": serde_json::Map::from_iter(weights)}}}]);
    bundle
}

fn made(bundle: Value, trained: Option<TrainedSource>) -> Bundle {
    let concept = |name: &str| {
        json!({"name": name, "label": name, "source": "-", "kind": {"quantity": {"unit": "mg/dL", "plausible": [1, 30],
            "sources": [{"observed": {"codes": {"loinc": [name]}}}]}}})
    };
    let concepts: Vec<_> = serde_json::from_value(json!(NAMES.map(concept))).unwrap();
    let golden = serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap();
    Bundle::new(serde_json::from_value(bundle).unwrap(), &concepts, &golden, trained).unwrap()
}

fn found(bundle: &Bundle, known: &[&str]) -> OutputAssessment {
    let number = |of: &&str| HandInput { of: (*of).to_owned(), value: InputSource::Number(5.0), unit: None };
    let by_hand = known.iter().map(number).collect();
    let request = Request { as_of: date(2026, 11, 22), by_hand, ..Request::default() };
    assess(&Record::default(), &[], &[bundle], &request).models.remove(0).outputs.remove(0)
}

fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-z))
}

/// Eleven values of five inputs are too many to try them all together, of three they are not.
#[test]
fn a_grid_that_had_to_be_coarse_is_told() {
    let bundle = made(linear_json(), None);
    let coarse = found(&bundle, &[]);
    assert!(!coarse.interval.unwrap().is_exact);
    let unknown = coarse.unknown.unwrap();
    assert!(!unknown.is_exact && unknown.basis.contains("Not every combination was tried"), "{}", unknown.basis);
    let fine = found(&bundle, &["a", "b"]);
    let (interval, unknown) = (fine.interval.unwrap(), fine.unknown.unwrap());
    assert!(interval.is_exact && unknown.is_exact && !unknown.basis.contains("Not every"), "{}", unknown.basis);
    // 1 and 30 of three, 5 of two.
    assert!(
        (interval.low - logistic(-0.5 + 0.13)).abs() < 1e-12 && (interval.high - logistic(-0.5 + 1.0)).abs() < 1e-12
    );
}

/// Between two cuts nothing changes, so that few values of each input are all that there is to try.
#[test]
fn ranges_of_trees_are_exact_where_they_read_numbers_as_they_are() {
    let trained = || file(&NAMES, Predictor::Trees(ensemble(5, vec![-2.0], cuts())));
    let interval = found(&made(bundle_json(), Some(trained())), &[]).interval.unwrap();
    assert!(interval.is_exact);
    // All but `e` below their cuts and `e` above, and the other way round.
    assert!((interval.low - logistic(-3.0)).abs() < 1e-12 && (interval.high - logistic(2.0)).abs() < 1e-12);
    // Where a column is made of a number, its cuts are not the number's own.
    let mut made_of = bundle_json();
    made_of["equations"][0]["terms"][0]["expression"] = json!("2 * a");
    assert!(!found(&made(made_of, Some(trained())), &[]).interval.unwrap().is_exact);
}
