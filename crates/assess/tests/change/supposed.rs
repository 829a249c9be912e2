//! What is supposed instead of what the record says.

use assess::{InputSource, InputValue, Status, Verdict, assess, check_suppositions, counterfactuals, what_if};
use serde_json::json;

use crate::given::{self, NAMES, Row, equation_json, equation_value, patient, request};

const WEIGHTS: [f64; 7] = [0.05, -0.02, 0.03, -0.7, 0.6, 0.2, 0.1];
const OWN: Row = [45.0, 3.0, 12.0, 0.0, 2.0];

fn bundle() -> assess::Bundle {
    given::bundle(equation_json(-3.0, WEIGHTS), None).unwrap()
}

fn own() -> Vec<(&'static str, InputSource)> {
    let value = |at: usize| match at {
        3 => InputSource::Boolean(false),
        4 => InputSource::Option("current".into()),
        _ => InputSource::Number(OWN[at]),
    };
    (0..5).map(|at| (NAMES[at], value(at))).collect()
}

#[test]
fn what_the_record_says_itself_changes_nothing() {
    let (bundle, record) = (bundle(), patient(&OWN));
    let plain = assess(&record, &[], &[&bundle], &request(&[]));
    assert_eq!(assess(&record, &[], &[&bundle], &request(&own())), plain);
    assert_eq!(what_if(&record, &bundle, &request(&own())).unwrap(), what_if(&record, &bundle, &request(&[])).unwrap());
    assert!(plain.models[0].supposed.is_empty());
}

#[test]
fn what_is_supposed_is_scored_and_marked_in_every_place() {
    let (bundle, record) = (bundle(), patient(&OWN));
    let set = [("x", InputSource::Number(30.0)), ("drug", InputSource::Boolean(true))];
    let model = what_if(&record, &bundle, &request(&set)).unwrap();
    let output = &model.outputs[0];
    let expected = equation_value(-3.0, WEIGHTS, &[30.0, 3.0, 12.0, 1.0, 2.0]);
    assert!((output.value.unwrap() - expected).abs() < 1e-12);
    assert_eq!(model.supposed, ["drug", "x"]);
    assert_eq!(
        output.notes,
        [
            "Hypothetical: Drug is supposed to be “yes”; in the record it is “no”.",
            "Hypothetical: Value x is supposed to be 30 mg/dL; in the record it is 45 mg/dL."
        ]
    );
    let x = model.inputs.iter().find(|input| input.input == "x").unwrap();
    assert_eq!((x.status, &x.value, x.evidence.len()), (Status::Supposed, &InputValue::Number(30.0), 0));
    let y = model.inputs.iter().find(|input| input.input == "y").unwrap();
    assert_eq!((y.status, y.evidence.len()), (Status::Present, 1));
    let of_x = output.contributions.iter().find(|c| c.input == "x").unwrap();
    assert!(of_x.evidence.is_empty());
    // The explanation is of the hypothetical value.
    let sum: f64 = output.contributions.iter().map(|c| c.contribution_to_value).sum();
    assert!((sum - (output.value.unwrap() - output.reference_value.unwrap())).abs() < 1e-9);
    let lines = assess(&record, &[], &[&bundle], &request(&set));
    assert_eq!(assess::lines(&lines)[0].supposed, ["drug", "x"]);
}

#[test]
fn a_missing_input_may_be_supposed_and_counterfactuals_do_not_go_by_it() {
    let (bundle, record) = (bundle(), patient(&[45.0, 3.0, f64::NAN, 0.0, 2.0]));
    let set = [("z", InputSource::Number(12.0))];
    let model = what_if(&record, &bundle, &request(&set)).unwrap();
    assert!((model.outputs[0].value.unwrap() - equation_value(-3.0, WEIGHTS, &OWN)).abs() < 1e-12);
    assert!(model.outputs[0].missing.is_empty());
    let note = counterfactuals(&record, &bundle, &request(&set), "risk", None).unwrap();
    assert!(note.none_because.unwrap().contains("no number for this record"));
}

#[test]
fn outside_the_range_of_the_model_it_refuses_as_for_any_record() {
    let (bundle, record) = (bundle(), patient(&OWN));
    let model = what_if(&record, &bundle, &request(&[("x", InputSource::Number(90.0))])).unwrap();
    assert_eq!((model.verdict, model.outputs[0].value), (Verdict::Refused, None));
    assert_eq!(model.outputs[0].problems.last().unwrap(), "Value x is 90 mg/dL; the model holds from 5 to 80 mg/dL.");
}

#[test]
fn everything_that_cannot_be_supposed_is_listed() {
    let bundle = bundle();
    let set = [
        ("w", InputSource::Number(1.0)),
        ("x", InputSource::Number(120.0)),
        ("y", InputSource::Boolean(true)),
        ("z", InputSource::Number(f64::NAN)),
        ("drug", InputSource::Number(1.0)),
        ("smoking", InputSource::Option("sometimes".into())),
    ];
    let error = what_if(&patient(&OWN), &bundle, &request(&set)).unwrap_err();
    assert_eq!(
        error.wrong,
        [
            "`drug` is a yes/no: suppose true or false.",
            "`smoking` is one of never, former, current: suppose one of these.",
            "The model demo has no input `w`: it has x, y, z, drug, smoking.",
            "`x` cannot be 120: suppose a number from 0 to 100 mg/dL.",
            "`y` is a number: suppose one.",
            "`z` cannot be NaN: suppose a number from 0 to 100 mg/dL."
        ]
    );
    assert_eq!(check_suppositions(&[], &request(&set[..1]).what_if).unwrap_err().wrong, ["No model has an input `w`."]);
    assert_eq!(check_suppositions(&[&bundle], &request(&own()).what_if), Ok(()));
}

#[test]
fn questions_about_outputs_that_are_not_there_and_thresholds_that_are_none_are_errors() {
    let (bundle, record) = (bundle(), patient(&OWN));
    let ask = |output: &str, threshold| counterfactuals(&record, &bundle, &request(&[]), output, threshold);
    assert!(ask("nothing", None).unwrap_err().to_string().contains("it has risk"));
    for threshold in [0.0, 1.0, 7.5, f64::NAN] {
        assert!(ask("risk", Some(threshold)).unwrap_err().to_string().contains("between 0 and 1"));
    }
}

#[test]
fn every_input_of_the_result_may_be_moved_those_first_that_can_be_acted_on() {
    let note = counterfactuals(&patient(&OWN), &bundle(), &request(&[]), "risk", None).unwrap();
    let names: Vec<(&str, bool)> = note.movable.iter().map(|m| (m.input.as_str(), m.actionable)).collect();
    assert_eq!(names, [("x", true), ("y", true), ("drug", true), ("smoking", true), ("z", false)]);
    let [x, y, drug, smoking, z] = &note.movable[..] else { panic!("{:?}", note.movable) };
    assert_eq!((x.range, x.step, x.value.clone()), (Some([5.0, 80.0]), Some(7.0), InputValue::Number(45.0)));
    assert_eq!(x.how.as_deref(), Some("Somehow. Down to 10 mg/dL at most."));
    assert_eq!(y.how.as_deref(), Some("Somehow. Up to 40 mg/dL at most."));
    assert_eq!((drug.is_yes_no, drug.range, drug.how.as_deref()), (true, None, Some("By a drug.")));
    assert_eq!((smoking.options.len(), smoking.step), (3, None));
    assert_eq!((z.range, z.how.as_deref()), (Some([0.0, 100.0]), None));
}

#[test]
fn what_is_not_surely_known_is_not_moved() {
    // Smoking is not known: the model cannot answer. With an answer that is optional it could, and is not moved either.
    let mut json = equation_json(-3.0, WEIGHTS);
    json["inputs"][4]["optional"] = json!(true);
    json["equations"][0]["terms"][4]["expression"] = json!("if(known(smoking), smoking == 'current', 1)");
    json["equations"][0]["terms"][5]["expression"] = json!("if(known(smoking), smoking == 'former', 0)");
    let bundle = given::bundle(json, None).unwrap();
    let note =
        counterfactuals(&patient(&[45.0, 3.0, 12.0, 0.0, f64::NAN]), &bundle, &request(&[]), "risk", None).unwrap();
    assert!(!note.found.is_empty());
    assert!(note.found.iter().flat_map(|one| &one.changes).all(|change| change.input != "smoking"));
}
