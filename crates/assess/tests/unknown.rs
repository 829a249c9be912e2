//! What is not known: weights and means against numpy and scipy and against brute force, policies, and values by hand.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use assess::source::{BundleParts, InputSource};
use assess::{
    Assessment, Bundle, HandInput, InputValue, MissingPolicy, ModelAssessment, OutputAssessment, Request, Status, Tier,
    Verdict, assess,
};
use jiff::civil::date;
use record::Record;
use serde_json::{Value, json};

const ROWS: u32 = 24;

/// The values of row `at` of the cohort: a, b, c and diabetes, and its weight.
fn row(at: u32) -> ([f64; 3], bool, f64) {
    let step = |by: u32| f64::from(by * at % ROWS);
    (
        [2.0 + step(5) * 0.25, 2.0 + step(7) * 0.25, 3.0 + step(11) * 0.2],
        at.is_multiple_of(4),
        1.0 + f64::from(at % 3) * 0.5,
    )
}

fn score(a: f64, b: f64, c: f64, diabetes: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(-2.0 + 0.5 * a + 0.3 * b - 0.4 * c + 0.8 * diabetes)))
}

fn bundle(kind: &str, missing: &str, has_joint: bool) -> Bundle {
    let (a, b, c) = (0.5, 0.3, -0.4);
    let input = |name: &str| json!({"name": name, "of": name, "reference": 5});
    let term = |name: &str| json!({"name": name, "expression": name});
    let source = json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test",
        "task": "risk", "missing": missing,
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {"text": "everyone"}, "reference_patient": "the average of a cohort", "children": true,
        "inputs": [input("a"), input("b"), input("c"), {"name": "diabetes", "of": "diabetes", "take": "now", "reference": 0}],
        "equations": [{
            "id": "all", "label": "All", "terms": [term("a"), term("b"), term("c"), term("diabetes")],
            "outputs": [{"id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "link": {"logit": {}},
                "predictors": {"all": {"intercept": -2.0, "coefficients": {"a": a, "b": b, "c": c, "diabetes": 0.8}}}}]
        }],
        "alerts": [{"output": "risk", "when": "value > 0.74", "tier": "banner", "finding": "High.", "action": "Act.", "source": "none"}]
    });
    let quantity = |name: &str| {
        json!({"name": name, "label": name.to_uppercase(), "source": "test", "kind": {"quantity": {
            "unit": "mg/dL", "plausible": [0.1, 30], "sources": [{"observed": {"codes": {"loinc": [name]}}}]}}})
    };
    let diabetes = json!({"name": "diabetes", "label": "Diabetes", "source": "test", "kind": {"presence": {"conditions": {"icd10": ["E11"]}}}});
    let concepts = json!([quantity("a"), quantity("b"), quantity("c"), diabetes]);
    let weight = |weight: f64| if kind == "aggregated" { 10.0 * weight } else { weight };
    let rows: Vec<Value> =
        (0..ROWS).map(row).map(|([a, b, c], yes, w)| json!({"weight": weight(w), "values": [a, b, c, yes]})).collect();
    let cohort = json!({"kind": kind, "source": "test", "columns": ["a", "b", "c", "diabetes"], "rows": rows});
    let number = |mean: f64, sd: f64| json!({"distribution": {"mean_sd": [mean, sd]}});
    let applicability = json!({
        "source": "made up for this test",
        "inputs": {"a": number(5.0, 2.0), "b": number(5.0, 1.5), "c": number(5.0, 1.25), "diabetes": {"distribution": {"yes": 0.25}}},
        "joint": {
            "columns": ["a", "b", "c", "diabetes"],
            "correlation": [[1, 0.6, -0.3, 0.3], [0.6, 1, 0.1, 0.2], [-0.3, 0.1, 1, -0.25], [0.3, 0.2, -0.25, 1]],
            // So low that the check of applicability is silent.
            "tail": [1e-9, 2e-9, 3e-9, 4e-9, 5e-9, 6e-9, 7e-9, 8e-9], "held_out": 2000,
            "false_alarm": {"caution_aim": 0.05, "caution": 0.05, "refuse_aim": 0.005, "refuse": 0.005, "patients": 2000}
        }
    });
    let parts = BundleParts {
        bundle: serde_json::from_value(source).unwrap(),
        golden: serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap(),
        trained: None,
        cohort: Some(serde_json::from_value(cohort).unwrap()),
        applicability: has_joint.then(|| serde_json::from_value(applicability).unwrap()),
        uncertainty: None,
    };
    Bundle::from_parts(parts, &serde_json::from_value::<Vec<_>>(concepts).unwrap()).unwrap()
}

fn number(of: &str, value: f64) -> HandInput {
    HandInput { of: of.into(), value: InputSource::Number(value), unit: None }
}

fn answer(of: &str, yes: bool) -> HandInput {
    HandInput { of: of.into(), value: InputSource::Boolean(yes), unit: None }
}

fn assessed(bundle: &Bundle, by_hand: Vec<HandInput>) -> Assessment {
    let request = Request { as_of: date(2026, 11, 22), by_hand, ..Request::default() };
    assess(&Record::default(), &[], &[bundle], &request)
}

fn model(bundle: &Bundle, by_hand: Vec<HandInput>) -> ModelAssessment {
    assessed(bundle, by_hand).models.remove(0)
}

fn output(bundle: &Bundle, by_hand: Vec<HandInput>) -> OutputAssessment {
    model(bundle, by_hand).outputs.remove(0)
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
}

/// Mean, limits, and for each test the width that is left and the chance that the tier changes, of a patient of whom only
/// a = 6.5 is known. Computed by a program of its own with numpy 2.4 and scipy 1.17.1: `multivariate_normal` and `norm` for
/// the densities, `numpy.linalg.inv` for the conditional moments, the linear predictor for the yes/no, and the result of
/// every row of the cohort for every value of every test.
#[test]
fn means_and_tests_are_those_of_numpy_and_scipy() {
    for (kind, [mean, low, high], tests) in &ORACLE {
        let found = output(&bundle(kind, "bounded", true), vec![number("a", 6.5)]);
        let unknown = found.unknown.unwrap();
        close(unknown.mean.unwrap(), *mean);
        close(unknown.low.unwrap(), *low);
        close(unknown.high.unwrap(), *high);
        assert!(unknown.basis.contains("Gaussian copula"), "{}", unknown.basis);
        for (input, width, chance) in *tests {
            let test = unknown.tests.iter().find(|test| test.input == *input).unwrap();
            close(test.width_now, high - low);
            close(test.width_when_known, *width);
            close(test.tier_changes.unwrap(), *chance);
        }
    }
}

type Oracle = (&'static str, [f64; 3], &'static [(&'static str, f64, f64)]);
const ORACLE: [Oracle; 2] = [
    (
        "synthetic",
        [0.749_179_965_019_063_6, 0.558_481_112_438_161_2, 0.932_767_549_412_15],
        &[
            ("b", 0.370_578_443_046_135_5, 0.138_342_900_001_473_65),
            ("c", 0.271_638_621_846_008_23, 0.294_840_870_042_521_3),
            ("diabetes", 0.306_676_028_857_676, 0.652_572_142_074_250_7),
        ],
    ),
    (
        "aggregated",
        [0.731_739_756_133_318_5, 0.537_429_845_343_749_5, 0.932_767_549_412_15],
        &[
            ("b", 0.347_754_627_980_124_3, 0.826_192_254_486_945_7),
            ("c", 0.265_709_824_230_920_4, 0.652_153_711_872_950_5),
            ("diabetes", 0.306_676_028_857_675_9, 0.347_427_857_925_749_26),
        ],
    ),
];

/// Without a joint distribution each row counts as in the cohort: the mean is that of whole assessments, one for each row.
#[test]
fn without_a_joint_distribution_the_mean_is_that_of_whole_assessments() {
    let bundle = bundle("synthetic", "marginalised", false);
    for known in [vec![number("a", 6.5)], vec![number("a", 3.0), answer("diabetes", true)], vec![number("c", 4.0)]] {
        let names: Vec<&str> = known.iter().map(|k| k.of.as_str()).collect();
        let (mut sum, mut all) = (0.0, 0.0);
        for ([a, b, c], yes, weight) in (0..ROWS).map(row) {
            let mut whole = known.clone();
            let others = [number("a", a), number("b", b), number("c", c), answer("diabetes", yes)];
            whole.extend(others.into_iter().filter(|other| !names.contains(&other.of.as_str())));
            let complete = output(&bundle, whole);
            assert!(complete.unknown.is_none() && complete.missing.is_empty());
            sum += weight * complete.value.unwrap();
            all += weight;
        }
        let found = output(&bundle, known);
        close(found.unknown.as_ref().unwrap().mean.unwrap(), sum / all);
        close(found.value.unwrap(), sum / all);
    }
}

#[test]
fn limits_hold_what_they_say() {
    let bundle = bundle("synthetic", "bounded", false);
    let found = output(&bundle, vec![number("a", 6.5)]);
    let (unknown, interval) = (found.unknown.unwrap(), found.interval.unwrap());
    let (low, high) = (unknown.low.unwrap(), unknown.high.unwrap());
    let (mut inside, mut all) = (0.0, 0.0);
    for ([_, b, c], yes, weight) in (0..ROWS).map(row) {
        let value = score(6.5, b, c, f64::from(u8::from(yes)));
        assert!((interval.low..=interval.high).contains(&value), "the bounded range holds every completion");
        all += weight;
        inside += if (low..=high).contains(&value) { weight } else { 0.0 };
    }
    assert!(inside >= 0.9 * all);
    assert_eq!(unknown.tiers, [Tier::Passive, Tier::Banner]);
}

#[test]
fn each_policy_does_what_it_says() {
    let of = |missing: &str| output(&bundle("synthetic", missing, true), vec![number("a", 6.5)]);
    let marginalised = of("marginalised");
    assert_eq!(marginalised.verdict, Verdict::Caution);
    assert_eq!(marginalised.value, marginalised.unknown.as_ref().unwrap().mean);
    assert_eq!(marginalised.missing, ["b", "c"]);
    assert!(
        marginalised.problems.iter().any(|p| p.starts_with("Not known: B, C. The number is the mean over 24 patients"))
    );
    // No single patient's contributions would add up to a mean.
    assert!(
        marginalised.contributions.is_empty()
            && marginalised.margin.is_none()
            && marginalised.reference_value.is_none()
    );
    assert!(marginalised.notes.iter().any(|note| note.starts_with("No contributions are shown")));
    assert_eq!(marginalised.tier, Tier::Banner);
    for missing in ["bounded", "handled"] {
        let found = of(missing);
        assert_eq!((found.verdict, found.value), (Verdict::MissingInputs, None));
        assert!(found.interval.is_some() && found.unknown.unwrap().mean.is_some());
    }
    let refused = of("refused");
    assert_eq!((refused.verdict, refused.value, refused.interval), (Verdict::MissingInputs, None, None));
    let unknown = refused.unknown.unwrap();
    assert_eq!((unknown.policy, unknown.mean, unknown.tests.len()), (MissingPolicy::Refused, None, 0));
}

#[test]
fn of_nobody_known_nothing_is_averaged() {
    let found = output(&bundle("synthetic", "marginalised", true), vec![]);
    assert_eq!((found.verdict, found.value), (Verdict::MissingInputs, None));
}

#[test]
fn where_hardly_anyone_is_alike_there_are_only_limits() {
    // High in one and low in the other, where the two go together: Kish’s effective number of rows is 4.6.
    let found = output(&bundle("synthetic", "marginalised", true), vec![number("a", 9.0), number("b", 1.0)]);
    assert_eq!((found.verdict, found.value), (Verdict::MissingInputs, None));
    let unknown = found.unknown.unwrap();
    assert!(unknown.mean.is_none() && unknown.basis.starts_with("Hardly anyone"));
    assert_eq!(unknown.tests.len(), 2);
    assert!(unknown.tests.iter().all(|test| test.tier_changes.is_none() && test.narrows > 0.0));
}

#[test]
fn a_value_by_hand_gives_a_real_score_and_is_marked_everywhere() {
    let bundle = bundle("synthetic", "bounded", false);
    let by_hand = vec![number("a", 6.5), number("b", 5.0), number("c", 4.0), answer("diabetes", false)];
    let assessment = assessed(&bundle, by_hand);
    let found = &assessment.models[0];
    close(found.outputs[0].value.unwrap(), score(6.5, 5.0, 4.0, 0.0));
    assert_eq!(found.outputs[0].verdict, Verdict::Scored);
    assert!(found.inputs.iter().all(|i| i.status == Status::ByHand && i.evidence[0].entry.is_by_hand()));
    assert_eq!(found.inputs[3].value, InputValue::Boolean(false));
    assert_eq!(found.inputs[0].evidence[0].date.as_deref(), Some("2026-11-22"));
    assert!(found.outputs[0].notes.contains(&"Entered by hand, not from the record: A, B, C, Diabetes.".to_owned()));
    let lines = assess::lines(&assessment);
    assert_eq!(lines[0].by_hand, ["a", "b", "c", "diabetes"]);
    assert!(
        lines[0]
            .contributions
            .iter()
            .all(|c| c.status == Status::ByHand && c.evidence[0].entry.starts_with("by-hand/"))
    );
    assert!(assessment.problems.iter().all(|p| p.code != "by-hand"));
}

#[test]
fn what_cannot_be_used_is_said() {
    let bundle = bundle("synthetic", "bounded", false);
    let by_hand = vec![number("a", 900.0), number("x", 1.0), number("b", 5.0), number("b", 6.0), answer("c", true)];
    let assessment = assessed(&bundle, by_hand);
    let said: Vec<&str> =
        assessment.problems.iter().filter(|p| p.code == "by-hand").map(|p| p.message.as_str()).collect();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(said[0].contains("900 mg/dL is not possible (expected 0.1 to 30 mg/dL)"));
    assert!(said[1].starts_with("`x` was entered by hand, but no model asks for it."));
    assert!(said[2].contains("entered by hand twice"));
    assert!(said[3].contains("a number is expected"));
    assert_eq!(assessment.models[0].outputs[0].missing, ["a", "c"]);
}

#[test]
fn open_inputs_name_what_may_be_entered() {
    let assessment = assessed(&bundle("synthetic", "bounded", false), vec![number("a", 6.5)]);
    let names: Vec<&str> = assessment.hand_forms.iter().map(|form| form.of.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "diabetes"]);
    assert_eq!(assessment.models[0].inputs[1].by_hand, ["b"]);
}
