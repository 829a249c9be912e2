//! Outcomes with and without a treatment, and doses, from bundle to assessment. Expected numbers are written out by hand
//! or follow from the definition.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use assess::source::BundleParts;
use assess::{ArmsNote, Bundle, BundleError, ComparedWith, Contribution, Quantity, Request, Verdict, assess};
use jiff::civil::date;
use record::{CodeSystem, Coding, Concept, Moment, Observation, PartialDate, Patient, Record, Source, Value};
use serde_json::{Value as Json, json};

/// Two laboratory values and age; two equations of risk that differ by the treatment, which acts more at high b.
fn bundle_json() -> Json {
    let output = |id: &str, intercept: f64, b: f64| {
        json!({"id": id, "label": id, "short": id, "horizon_years": 0.75, "unit": "1", "link": {"logit": {}},
            "predictors": {"all": {"intercept": intercept, "coefficients": {"a": 0.5, "b": b}}}})
    };
    json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test",
        "task": "treatment",
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {"text": "everyone"},
        "reference_patient": "one with a 1 and b 1",
        "inputs": [
            {"name": "age", "of": "age", "reference": "own"},
            {"name": "a", "of": "a", "reference": 1},
            {"name": "b", "of": "b", "reference": 1}
        ],
        "equations": [{
            "id": "all", "label": "All",
            "terms": [{"name": "a", "expression": "a"}, {"name": "b", "expression": "b"}],
            "outputs": [output("without", -1.0, 0.4), output("with", -1.3, 0.1)]
        }],
        "treatment": {
            "treatment": "the drug",
            "comparisons": [{"without": "without", "with": "with", "outcome": "an infection"}]
        }
    })
}

/// Codes that exist: invented ones would be a reason for caution.
fn code(name: &str) -> String {
    match name {
        "a" => "2160-0",
        "b" => "3094-0",
        _ => "2345-7",
    }
    .into()
}

fn concepts() -> Vec<features::definition::ConceptDefinition> {
    let quantity = |name: &str, unit: &str| {
        json!({"name": name, "label": name, "source": "test", "kind": {"quantity": {
            "unit": unit, "plausible": [-100, 1000], "sources": [{"observed": {"codes": {"loinc": [code(name)]}}}]}}})
    };
    serde_json::from_value(json!([quantity("a", "mg/dL"), quantity("b", "mg/dL"), quantity("present", "mg/wk")]))
        .unwrap()
}

fn made(bundle: Json, cohort: Option<Json>, uncertainty: Option<Json>) -> Result<Bundle, BundleError> {
    let parts = BundleParts {
        bundle: serde_json::from_value(bundle).unwrap(),
        golden: serde_json::from_value(json!({"tolerance_note": "none", "cases": []})).unwrap(),
        trained: None,
        cohort: cohort.map(|cohort| serde_json::from_value(cohort).unwrap()),
        applicability: None,
        uncertainty: uncertainty.map(|uncertainty| serde_json::from_value(uncertainty).unwrap()),
    };
    Bundle::from_parts(parts, &concepts())
}

fn patient(values: &[(&str, f64, &str)]) -> Record {
    let observation = |(name, value, unit): &(&str, f64, &str)| Observation {
        code: Concept {
            codings: vec![Coding { system: CodeSystem::Loinc, code: code(name), display: None }],
            text: None,
        },
        value: Value::Quantity(record::Quantity { value: *value, comparator: None, unit: Some((*unit).into()) }),
        time: Moment::parse("2026-11-01"),
        source: Source { name: format!("Observation/{name}"), ..Source::default() },
        ..Observation::default()
    };
    let patient = Patient { birth_date: PartialDate::parse("1956-11-22"), ..Patient::default() };
    Record { patient, observations: values.iter().map(observation).collect(), ..Record::default() }
}

fn assessed(bundle: &Bundle, record: &Record) -> assess::ModelAssessment {
    let request = Request { as_of: date(2026, 11, 22), ..Request::default() };
    assess(record, &[], &[bundle], &request).models.remove(0)
}

fn arms(bundle: &Bundle, a: f64, b: f64) -> ArmsNote {
    let record = patient(&[("a", a, "mg/dL"), ("b", b, "mg/dL")]);
    assessed(bundle, &record).treatment.unwrap().comparisons.remove(0)
}

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
}

fn logistic(z: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-z))
}

fn difference(a: f64, b: f64) -> f64 {
    logistic(-1.0 + 0.5 * a + 0.4 * b) - logistic(-1.3 + 0.5 * a + 0.1 * b)
}

fn driver(arms: &ArmsNote, name: &str) -> f64 {
    let found: &Contribution = arms.drivers.iter().find(|driver| driver.input == name).unwrap();
    assert_eq!(found.contribution, found.contribution_to_value);
    found.contribution
}

#[test]
fn both_arms_and_their_difference_are_the_outputs() {
    let bundle = made(bundle_json(), None, None).unwrap();
    let arms = arms(&bundle, 2.0, 3.0);
    close(arms.without.value, logistic(1.2));
    close(arms.with.value, logistic(0.0));
    close(arms.difference.value, logistic(1.2) - 0.5);
    // 1 / (0.76852 − 0.5) = 3.72, rounded up.
    let needed = arms.needed_to_treat.unwrap();
    assert_eq!(needed.notation, "NNTB 4");
    assert_eq!(
        needed.in_words,
        "For one to be spared an infection within 9 months, about 4 such patients have to be treated; an interval is not \
         reported."
    );
    assert_eq!((arms.difference.low, arms.without.high), (None, None));
    assert!(arms.basis.contains("not reported"), "{}", arms.basis);
    assert_eq!(arms.heterogeneity, "Whether the effect differs between patients is not reported.");
    assert!(
        arms.in_words.starts_with(
            "Without the drug the risk of an infection within 9 months is 76.9 %, with it 50.0 %: of 100 such patients, \
             26.9 are spared"
        ),
        "{}",
        arms.in_words
    );
}

/// With two inputs the definition is short: the mean of joining first and of joining second.
#[test]
fn drivers_are_shapley_values_of_the_difference() {
    let bundle = made(bundle_json(), None, None).unwrap();
    let arms = arms(&bundle, 2.0, 3.0);
    let d = difference;
    close(driver(&arms, "a"), 0.5 * (d(2.0, 1.0) - d(1.0, 1.0)) + 0.5 * (d(2.0, 3.0) - d(1.0, 3.0)));
    close(driver(&arms, "b"), 0.5 * (d(1.0, 3.0) - d(1.0, 1.0)) + 0.5 * (d(2.0, 3.0) - d(2.0, 1.0)));
    close(arms.reference_difference.unwrap(), d(1.0, 1.0));
    assert_eq!(arms.compared_with, ComparedWith::ReferencePatient);
    assert_eq!(arms.drivers[0].input, "b", "the largest first");
    assert!(arms.drivers_note.is_none() && arms.drivers.iter().all(|driver| driver.standard_error.is_none()));
}

#[test]
fn drivers_lead_from_the_reference_to_the_patient_whoever_it_is() {
    let cohort = json!({"kind": "synthetic", "source": "made up for this test", "columns": ["a", "b"], "rows": [
        {"weight": 3, "values": [0.5, 1.0]}, {"weight": 1, "values": [4.0, -2.0]}, {"weight": 2, "values": [1.0, 6.0]}
    ]});
    let rows = [(3.0, 0.5, 1.0), (1.0, 4.0, -2.0), (2.0, 1.0, 6.0)];
    for bundle in [made(bundle_json(), None, None).unwrap(), made(bundle_json(), Some(cohort), None).unwrap()] {
        for (a, b) in [(0.0, 0.0), (2.0, 3.0), (-4.0, 9.0), (1.0, 1.0), (50.0, -30.0)] {
            let arms = arms(&bundle, a, b);
            let sum: f64 = arms.drivers.iter().map(|driver| driver.contribution).sum();
            close(sum, arms.difference.value - arms.reference_difference.unwrap());
            if arms.compared_with != ComparedWith::ReferencePatient {
                let of = |of: &dyn Fn(f64, f64) -> f64| rows.iter().map(|(w, x, y)| w / 6.0 * of(*x, *y)).sum::<f64>();
                close(arms.reference_difference.unwrap(), of(&difference));
                let first = of(&|x, y| difference(a, y) - difference(x, y));
                let second = of(&|x, _| difference(a, b) - difference(x, b));
                close(driver(&arms, "a"), 0.5 * (first + second));
            }
        }
    }
}

/// 101 refits: the two arms move together, their difference goes from −0.0103 to 0.0897 in steps of 0.001. By straight lines
/// between neighbours the middle 95 % reaches from place 2.5 to place 97.5.
fn refits() -> Json {
    let refit = |k: i32| {
        let without = 0.3 + 0.002 * f64::from((k * 37) % 101);
        json!({"constants": [without, without - 0.001 * (f64::from(k) - 10.3)], "coefficients": []})
    };
    let value = |constant: u32| json!({"value": {"constant": constant, "link": {"identity": {}}}});
    json!({
        "outputs": {"without": {"refits": {"level": 0.95}}, "with": {"refits": {"level": 0.95}}},
        "refits": {"source": "Made up for this test.", "columns": [],
            "outputs": {"without": value(0), "with": value(1)}, "models": (0..101).map(refit).collect::<Vec<_>>()}
    })
}

#[test]
fn the_interval_of_the_difference_is_taken_within_each_refit() {
    let bundle = made(bundle_json(), None, Some(refits())).unwrap();
    let arms = arms(&bundle, 0.0, 0.0);
    let near = |found: Option<f64>, expected: f64| {
        assert!((found.unwrap() - expected).abs() < 1e-6, "{found:?}, expected {expected}");
    };
    near(arms.difference.low, -0.0078);
    near(arms.difference.high, 0.0872);
    // The arm itself: 0.3 to 0.5 in steps of 0.002. Its limits subtracted would be far wider.
    near(arms.without.low, 0.305);
    near(arms.without.high, 0.495);
    // logistic(−1) − logistic(−1.3) = 0.05478: 18.3; 1/0.0872 = 11.5; 1/0.0078 = 128.2.
    assert_eq!(arms.needed_to_treat.unwrap().notation, "NNTB 19 (NNTB 12 to ∞ to NNTH 128)");
    assert!(
        arms.basis.contains("middle 95 % of the values of 101 models") && arms.basis.contains("Made up"),
        "{}",
        arms.basis
    );
    assert!(arms.in_words.contains("(95 % interval: from 0.8 more to 8.7 spared)"), "{}", arms.in_words);
}

#[test]
fn chances_of_survival_become_risks_and_amounts_have_no_number_needed_to_treat() {
    let mut bundle = bundle_json();
    for output in bundle["equations"][0]["outputs"].as_array_mut().unwrap() {
        output["quantity"] = json!("survival");
    }
    let found = arms(&made(bundle, None, None).unwrap(), 2.0, 3.0);
    close(found.without.value, 1.0 - logistic(1.2));
    close(found.difference.value, 0.5 - logistic(1.2));
    assert_eq!((found.quantity, found.needed_to_treat.unwrap().notation.as_str()), (Quantity::Risk, "NNTH 3"));

    let mut bundle = bundle_json();
    for output in bundle["equations"][0]["outputs"].as_array_mut().unwrap() {
        output["link"] = json!({"log": {}});
    }
    let found = arms(&made(bundle, None, None).unwrap(), 2.0, 3.0);
    close(found.difference.value, libm::exp(1.2) - libm::exp(0.0));
    assert_eq!((found.quantity, found.needed_to_treat), (Quantity::Amount, None));
    assert!(
        found.in_words.contains("the expected number of an infection within 9 months is 3.32, with it 1: 2.32 fewer")
    );
}

#[test]
fn an_arm_without_a_number_leaves_no_comparison() {
    let bundle = made(bundle_json(), None, None).unwrap();
    assert_eq!(assessed(&bundle, &patient(&[("a", 1.0, "mg/dL")])).treatment, None);
    let mut refusing = bundle_json();
    refusing["population"]["refuse"] = json!([{"when": "a > 1", "because": "Not this one.", "outputs": ["with"]}]);
    let refusing = made(refusing, None, None).unwrap();
    let record = patient(&[("a", 2.0, "mg/dL"), ("b", 1.0, "mg/dL")]);
    assert_eq!(assessed(&refusing, &record).treatment, None);
}

/// 24 patients alike but for b, which goes from `from` to `from` + 23.
fn cohort(from: f64) -> Json {
    let row = |at: i32| json!({"weight": 1, "values": [1.0, from + f64::from(at)]});
    json!({"kind": "synthetic", "source": "made up for this test", "columns": ["a", "b"],
        "rows": (0..24).map(row).collect::<Vec<_>>()})
}

/// Each arm has a mean over the cohort's values of b; there is no patient whose arms these are.
#[test]
fn means_over_what_is_missing_are_not_compared() {
    let mut bundle = bundle_json();
    bundle["missing"] = json!("marginalised");
    let bundle = made(bundle, Some(cohort(0.0)), Some(refits())).unwrap();
    let found = assessed(&bundle, &patient(&[("a", 1.0, "mg/dL")]));
    let mean = (0..24).map(|b| logistic(-0.5 + 0.4 * f64::from(b))).sum::<f64>() / 24.0;
    close(found.outputs[0].value.unwrap(), mean);
    assert_eq!((found.outputs[0].verdict, &found.treatment), (Verdict::Caution, &None));
    for output in &found.outputs {
        let said =
            output.notes.iter().filter(|note| note.starts_with("With and without the treatment is not compared"));
        assert_eq!(said.count(), 1, "{:?}", output.notes);
    }
    // With everything known both arms are the patient's own again, and nothing is said of means.
    let whole = assessed(&bundle, &patient(&[("a", 1.0, "mg/dL"), ("b", 2.0, "mg/dL")]));
    let arms = &whole.treatment.unwrap().comparisons[0];
    close(arms.difference.value, difference(1.0, 2.0));
    assert!(arms.difference.low.is_some() && whole.outputs[0].notes.iter().all(|note| !note.contains("not compared")));
}

/// A dose of (5 + 0.5 a − 0.2 b)² mg a week.
fn dose_json() -> Json {
    let mut bundle = bundle_json();
    bundle["task"] = json!("dose");
    bundle.as_object_mut().unwrap().remove("treatment");
    bundle["equations"][0]["outputs"] = json!([{"id": "dose", "label": "Dose", "short": "Dose", "unit": "mg/wk",
        "link": {"square": {}}, "predictors": {"all": {"intercept": 5.0, "coefficients": {"a": 0.5, "b": -0.2}}}}]);
    bundle["inputs"].as_array_mut().unwrap().push(json!({"name": "present", "of": "present", "lookback_days": 30,
        "optional": true, "reference": "missing"}));
    bundle["dose"] = json!({"output": "dose", "steps": {"of": 2.5, "because": "tablets."}, "per_days": 7,
        "studied": {"range": [4, 80], "source": "In the trial."},
        "largest_step": {"share": 0.2, "source": "A table.", "read": false}, "present_dose": "present"});
    bundle
}

#[test]
fn a_dose_is_rounded_approached_in_steps_and_explained_in_its_own_unit() {
    let bundle = made(dose_json(), None, None).unwrap();
    let values = [("a", 3.0, "mg/dL"), ("b", 2.0, "mg/dL"), ("present", 25.0, "mg/wk")];
    let output = assessed(&bundle, &patient(&values)).outputs.remove(0);
    // (5 + 1.5 − 0.4)² = 37.21, in steps of 2.5: 37.5, a seventh of it 5.357; from 25 at most to 30.
    let dose = output.dose.clone().unwrap();
    close(dose.dose, 37.21);
    assert_eq!((dose.rounded, dose.present_dose, dose.next_dose), (Some(37.5), Some(25.0), Some(30.0)));
    assert_eq!(dose.per_day.as_deref(), Some("5.36 mg a day on average"));
    assert!(dose.advice.unwrap().contains("the next dose towards the model's 37.5 mg a week is 30 mg a week."));
    assert!(dose.largest_step.unwrap().contains("not read"), "what was not read is said");
    // Of the reference patient: (5 + 0.5 − 0.2)² = 28.09.
    let sum: f64 = dose.effects.iter().map(|effect| effect.contribution_to_value).sum();
    close(sum, 37.21 - 28.09);
    assert!(dose.effects.iter().all(|effect| effect.input != "present"));
    // A present dose of long ago is none; without one there is no next dose.
    let unknown = assessed(&bundle, &patient(&values[..2])).outputs.remove(0).dose.unwrap();
    assert_eq!((unknown.present_dose, unknown.next_dose), (None, None));
    assert!(unknown.advice.unwrap().starts_with("The present dose is not known."));
}

#[test]
fn a_present_dose_of_long_ago_is_none() {
    let bundle = made(dose_json(), None, None).unwrap();
    let mut record = patient(&[("a", 3.0, "mg/dL"), ("b", 2.0, "mg/dL"), ("present", 25.0, "mg/wk")]);
    record.observations.iter_mut().for_each(|o| {
        if o.source.name.ends_with("present") {
            o.time = Moment::parse("2026-09-01");
        }
    });
    let output = assessed(&bundle, &record).outputs.remove(0);
    assert_eq!((output.verdict, output.dose.unwrap().present_dose), (Verdict::Scored, None), "{:?}", output.problems);
}

#[test]
fn a_dose_outside_what_was_studied_is_refused_with_the_reason() {
    let bundle = made(dose_json(), None, None).unwrap();
    // (5 + 5 − 0.2)² = 96.04; (5 − 5 − 0.2 · −10)² = 4, just within.
    let output =
        |a: f64, b: f64| assessed(&bundle, &patient(&[("a", a, "mg/dL"), ("b", b, "mg/dL")])).outputs.remove(0);
    let high = output(10.0, 1.0);
    assert_eq!((high.verdict, high.value, high.dose), (Verdict::Refused, None, None));
    assert_eq!(
        high.problems,
        ["The dose would come out as 96.04 mg a week; only doses from 4 to 80 mg a week were studied. In the trial."]
    );
    assert_eq!(output(-10.0, -10.0).verdict, Verdict::Scored);
    assert_eq!(output(-10.0, -9.9).verdict, Verdict::Refused);
    let row = |a: f64| bundle.answer_row("dose", &[70.0, a, 1.0, f64::NAN]);
    assert!(matches!(row(10.0), assess::RowAnswer::Refused(_)) && matches!(row(1.0), assess::RowAnswer::Value(_)));
}

/// Of a = 10 and b from −5 to 18 the mean of (10 − 0.2 b)² is 76.88, from −25 on 114.88 more than 80.
#[test]
fn a_mean_dose_outside_what_was_studied_is_refused() {
    let output = |from: f64| {
        let mut bundle = dose_json();
        bundle["missing"] = json!("marginalised");
        let bundle = made(bundle, Some(cohort(from)), None).unwrap();
        assessed(&bundle, &patient(&[("a", 10.0, "mg/dL")])).outputs.remove(0)
    };
    let square = |root: f64| root * root;
    let mean = |from: i32| (from..from + 24).map(|b| square(10.0 - 0.2 * f64::from(b))).sum::<f64>() / 24.0;
    let within = output(-5.0);
    assert_eq!(within.verdict, Verdict::Caution);
    close(within.value.unwrap(), mean(-5));
    let outside = output(-25.0);
    assert!(mean(-5) < 80.0 && mean(-25) > 80.0);
    assert_eq!((outside.verdict, outside.value, outside.dose, outside.unknown), (Verdict::Refused, None, None, None));
    let shown = format!("The dose would come out as {:.2} mg a week", mean(-25));
    assert!(outside.problems.len() == 1 && outside.problems[0].starts_with(&shown), "{:?}", outside.problems);
    assert!(outside.notes.is_empty(), "{:?}", outside.notes);
}

#[test]
fn views_that_do_not_fit_their_bundle_are_refused() {
    let treatment = |change: &dyn Fn(&mut Json)| {
        let mut bundle = bundle_json();
        change(&mut bundle);
        made(bundle, None, None).unwrap_err().to_string()
    };
    let dose = |change: &dyn Fn(&mut Json)| {
        let mut bundle = dose_json();
        change(&mut bundle);
        made(bundle, None, None).unwrap_err().to_string()
    };
    for (found, says) in [
        (treatment(&|b| b["treatment"]["comparisons"][0]["with"] = json!("nothing")), "gives only one of"),
        (treatment(&|b| b["treatment"]["comparisons"][0]["with"] = json!("without")), "must be two outputs"),
        (treatment(&|b| b["treatment"]["comparisons"][0]["outcome"] = json!(" ")), "`outcome` says nothing"),
        (treatment(&|b| b["treatment"]["comparisons"] = json!([])), "there is no comparison"),
        (treatment(&|b| b["equations"][0]["outputs"][1]["horizon_years"] = json!(2)), "one horizon"),
        (treatment(&|b| b["equations"][0]["outputs"][1]["quantity"] = json!("amount")), "one quantity"),
        (
            treatment(&|b| b["treatment"]["comparisons"] = json!([{"without": "x", "with": "y", "outcome": "z"}])),
            "there are no outputs `x` and `y`",
        ),
        (dose(&|b| b["dose"]["output"] = json!("nothing")), "there is no output `nothing`"),
        (dose(&|b| b["dose"]["steps"]["of"] = json!(0)), "steps: 0 is not"),
        (dose(&|b| b["dose"]["per_days"] = json!(-7)), "per_days"),
        (dose(&|b| b["dose"]["studied"]["range"] = json!([80, 4])), "studied"),
        (dose(&|b| b["dose"]["largest_step"]["share"] = json!(1.5)), "largest_step"),
        (dose(&|b| b["dose"]["largest_step"]["source"] = json!("")), "`source` says nothing"),
        (dose(&|b| b["dose"]["present_dose"] = json!("b")), "must be a number in mg/wk"),
        (dose(&|b| b["inputs"][3]["optional"] = json!(false)), "must be `optional`"),
        (dose(&|b| b["equations"][0]["outputs"][0]["quantity"] = json!("risk")), "must be an amount"),
    ] {
        assert!(found.contains(says), "{found:?} does not say {says:?}");
    }
}
