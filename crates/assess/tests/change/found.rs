//! Counterfactuals against a brute force that knows the grids, the rules and the equation by itself.

use assess::{Bundle, Counterfactual, Counterfactuals, InputSource, InputValue, Tier, counterfactuals, what_if};
use serde_json::json;

use crate::given::{self, NAMES, Row, draws, equation_json, equation_value, patient, request};

/// The grids of the bundle for a row, written out: position, value, steps.
fn grids(row: &Row) -> Vec<Vec<(usize, f64, f64)>> {
    let mut x = vec![];
    for n in 1..=20 {
        let (value, steps) = (row[0] - 7.0 * f64::from(n), f64::from(n));
        if (10.0..=60.0).contains(&value) {
            x.push((0, value, steps));
        }
    }
    // The limit itself, where no whole step meets it.
    let left = (row[0] - 10.0) / 7.0;
    if left > 0.0 && (left - libm::round(left)).abs() > 1e-9 {
        x.push((0, 10.0, left));
    }
    let mut y = vec![];
    for n in 1..=20 {
        let (value, steps) = (row[1] + 4.0 * f64::from(n), f64::from(n));
        if value <= 40.0 {
            y.push((1, value, steps));
        }
    }
    let left = (40.0 - row[1]) / 4.0;
    if left > 0.0 && (left - libm::round(left)).abs() > 1e-9 {
        y.push((1, 40.0, left));
    }
    let drug = if row[3] == 0.0 { vec![(3, 1.0, 1.0)] } else { vec![] };
    let smoking = [0.0, 1.0].into_iter().filter(|to| *to != row[4]).map(|to| (4, to, 1.0)).collect();
    vec![x, y, drug, smoking]
}

/// Whether a changed row may be: the refusal, the model's range, and the impossible, unless the record breaks it itself.
fn may_be(own: &Row, row: &Row) -> bool {
    row[0] + row[1] <= 75.0 && (5.0..=80.0).contains(&row[0]) && (row[1] <= row[0] || own[1] > own[0])
}

fn tier(value: f64) -> Tier {
    match value {
        v if v > 0.6 => Tier::Interrupt,
        v if v > 0.2 => Tier::Banner,
        _ => Tier::Passive,
    }
}

/// The smallest steps of a change of exactly these grids that reaches the goal; infinite where none does.
fn smallest(own: &Row, row: &Row, grids: &[&Vec<(usize, f64, f64)>], reached: &dyn Fn(&Row) -> bool) -> f64 {
    let Some((first, rest)) = grids.split_first() else {
        return if may_be(own, row) && reached(row) { 0.0 } else { f64::INFINITY };
    };
    let each = first.iter().map(|(at, value, steps)| {
        let mut row = *row;
        row[*at] = *value;
        steps + smallest(own, &row, rest, reached)
    });
    each.fold(f64::INFINITY, f64::min)
}

/// Steps and inputs of what must be found, in its order.
fn expected(own: &Row, reached: &dyn Fn(&Row) -> bool) -> Vec<(f64, Vec<usize>)> {
    const AT: [usize; 4] = [0, 1, 3, 4];
    let grids = grids(own);
    let members = |bits: usize| (0..4).filter(move |at| bits & (1 << at) != 0);
    let steps = |bits: usize| smallest(own, own, &members(bits).map(|at| &grids[at]).collect::<Vec<_>>(), reached);
    let mut all: Vec<(f64, Vec<usize>)> = (1_usize..16)
        .filter(|bits| {
            let parts = (1..*bits).filter(|part| part & bits == *part).map(steps);
            steps(*bits) < parts.fold(f64::INFINITY, f64::min)
        })
        .map(|bits| (steps(bits), members(bits).map(|at| AT[at]).collect()))
        .collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.len().cmp(&b.1.len())).then(a.1.cmp(&b.1)));
    all.truncate(5);
    all
}

fn position(name: &str) -> usize {
    NAMES.iter().position(|known| *known == name).unwrap()
}

fn number(value: &InputValue) -> f64 {
    match value {
        InputValue::Number(number) => *number,
        InputValue::Boolean(yes) => f64::from(u8::from(*yes)),
        InputValue::Option(option) => ["never", "former", "current"].iter().position(|o| o == option).unwrap() as f64,
        InputValue::Missing(()) => f64::NAN,
    }
}

fn source(value: &InputValue) -> InputSource {
    match value {
        InputValue::Number(number) => InputSource::Number(*number),
        InputValue::Boolean(yes) => InputSource::Boolean(*yes),
        InputValue::Option(option) => InputSource::Option(option.clone()),
        InputValue::Missing(()) => panic!("nothing becomes missing"),
    }
}

fn ask(bundle: &Bundle, row: &Row, threshold: Option<f64>) -> Counterfactuals {
    counterfactuals(&patient(row), bundle, &request(&[]), "risk", threshold).unwrap()
}

/// Everything that must hold of one counterfactual, asked of the model as anyone may ask it.
fn holds(
    bundle: &Bundle,
    own: &Row,
    one: &Counterfactual,
    value_of: &dyn Fn(&Row) -> f64,
    reached: &dyn Fn(&Row) -> bool,
) {
    let mut row = *own;
    let grids = grids(own);
    let mut steps = 0.0;
    for change in &one.changes {
        let at = position(&change.input);
        assert_eq!(number(&change.from), own[at], "{change:?}");
        row[at] = number(&change.to);
        let on_grid = grids.iter().flatten().find(|(of, value, _)| *of == at && (value - row[at]).abs() < 1e-9);
        steps += on_grid.unwrap_or_else(|| panic!("{change:?} is no step of its input")).2;
    }
    assert!((steps - one.steps).abs() < 1e-9, "{one:?}");
    assert!(may_be(own, &row) && reached(&row), "{one:?}");
    assert!((value_of(&row) - one.value).abs() < 1e-12, "{one:?}");
    let set: Vec<(&str, InputSource)> = one.changes.iter().map(|c| (c.input.as_str(), source(&c.to))).collect();
    let again = what_if(&patient(own), bundle, &request(&set)).unwrap();
    assert_eq!(again.outputs[0].value, Some(one.value));
    assert_eq!((again.outputs[0].tier, again.supposed.len()), (one.tier, set.len()));
}

fn compare(bundle: &Bundle, row: &Row, threshold: Option<f64>, value_of: &dyn Fn(&Row) -> f64) -> usize {
    let own = value_of(row);
    let note = ask(bundle, row, threshold);
    let is_asked = if threshold.is_some_and(|t| own < t) || (threshold.is_none() && tier(own) == Tier::Passive) {
        false
    } else {
        may_be(row, row)
    };
    if !is_asked {
        assert!(note.found.is_empty() && note.none_because.is_some(), "{note:?}");
        return 0;
    }
    let reached = |row: &Row| match threshold {
        Some(threshold) => value_of(row) < threshold,
        None => tier(value_of(row)) < tier(own),
    };
    let expected = expected(row, &reached);
    let found: Vec<(f64, Vec<usize>)> = note
        .found
        .iter()
        .map(|one| {
            let mut at: Vec<usize> = one.changes.iter().map(|change| position(&change.input)).collect();
            at.sort_unstable();
            (one.steps, at)
        })
        .collect();
    assert_eq!(found.len(), expected.len(), "{row:?}: {found:?}, expected {expected:?}");
    for (found, expected) in found.iter().zip(&expected) {
        assert!((found.0 - expected.0).abs() < 1e-9 && found.1 == expected.1, "{row:?}: {found:?} {expected:?}");
    }
    note.found.iter().for_each(|one| holds(bundle, row, one, value_of, &reached));
    assert_eq!(note.none_because.is_none(), !found.is_empty());
    found.len()
}

fn drawn_row(draw: &mut impl FnMut() -> f64) -> Row {
    let number = |high: f64, draw: &mut dyn FnMut() -> f64| libm::round(draw() * high * 10.0) / 10.0;
    [
        5.0 + number(60.0, draw),
        number(40.0, draw),
        number(30.0, draw),
        f64::from(u8::from(draw() < 0.3)),
        libm::floor(draw() * 3.0),
    ]
}

#[test]
fn of_equations_each_crosses_is_possible_and_none_is_smaller() {
    let mut count = 0;
    for seed in 0..300 {
        let mut draw = draws(seed);
        let row = drawn_row(&mut draw);
        let mut weight = |size: f64| (draw() * 2.0 - 1.0) * size;
        let weights = [weight(0.1), weight(0.1), weight(0.1), weight(1.5), weight(1.5), weight(1.0), weight(0.2)];
        // Behind an intercept with which every risk occurs.
        let intercept = weight(2.0) + libm::log(1.0 / equation_value(0.0, weights, &row) - 1.0);
        let value_of = |row: &Row| equation_value(intercept, weights, row);
        let bundle = given::bundle(equation_json(intercept, weights), None).unwrap();
        count += compare(&bundle, &row, None, &value_of);
        count += compare(&bundle, &row, Some(0.35), &value_of);
    }
    assert!(count > 200, "only {count} were found: the draws show little");
}

#[test]
fn of_trees_too() {
    let mut count = 0;
    for seed in 0..60 {
        let mut draw = draws(1000 + seed);
        let row = drawn_row(&mut draw);
        let trees = given::trees(&mut draw);
        let bundle = given::bundle(given::trees_json(), Some(given::trained(trees.clone()))).unwrap();
        // In tree order and f64, as the engine adds; what rounding leaves is far below any distance to a threshold.
        let value_of = |row: &Row| given::trees_value(&trees, row);
        count += compare(&bundle, &row, None, &value_of);
        count += compare(&bundle, &row, Some(0.5), &value_of);
    }
    assert!(count > 50, "only {count} were found: the draws show little");
}

/// A weight that makes an output depend on an input and moves no bit of it.
const NEXT_TO_NOTHING: f64 = 1e-300;

/// log-odds -3 + 0.05 x: 0.6 needs x of 68 or less, 0.2 an x of 32 or less.
fn of_x_alone() -> serde_json::Value {
    equation_json(-3.0, [0.05, NEXT_TO_NOTHING, 0.0, NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.0, 0.0])
}

#[test]
fn sentences_say_what_would_be_and_what_that_is_not() {
    let bundle = given::bundle(of_x_alone(), None).unwrap();
    // -3 + 0.05 * 45 = -0.75: 32.08 %. The first step below 32.2741 (log-odds of 0.2) is 31: 18.997 %.
    let note = ask(&bundle, &[45.0, 3.0, 0.0, 0.0, 0.0], None);
    assert_eq!(note.goal, "The smallest changes with which the 10-year risk would no longer need attention:");
    let one = &note.found[0];
    assert_eq!(
        one.in_words,
        "If value x were 31 instead of 45 mg/dL, the 10-year risk would be 19.0 % and no longer need attention."
    );
    assert_eq!((one.steps, one.tier, note.found.len()), (2.0, Tier::Passive, 1));
    assert_eq!(one.changes[0].in_words, ["45 mg/dL".to_owned(), "31 mg/dL".to_owned()]);
    assert!(note.caveat.contains("not from what happens when a value is changed"));
    assert_eq!(
        note.searched,
        "Of 4 inputs, every change of up to 4 of them together was tried in their steps: there is none smaller."
    );
    // 19.4 % rounds to the threshold's own 19 %: it is shown so that it differs.
    let close = ask(&bundle, &[45.0, 3.0, 0.0, 0.0, 0.0], Some(0.190_1));
    assert!(close.found[0].in_words.ends_with("would be 19.00 % below 19.01 %."), "{}", close.found[0].in_words);
}

#[test]
fn where_there_is_none_it_says_why() {
    let why = |json: serde_json::Value, row: &Row, threshold: Option<f64>| {
        let note = ask(&given::bundle(json, None).unwrap(), row, threshold);
        assert!(note.found.is_empty());
        note.none_because.unwrap()
    };
    let row = [45.0, 3.0, 0.0, 0.0, 0.0];
    assert!(why(of_x_alone(), &[20.0, 3.0, 0.0, 0.0, 0.0], None).contains("does not ask for attention"));
    assert!(why(of_x_alone(), &row, Some(0.5)).contains("below 50.0 % already"));
    assert!(why(of_x_alone(), &row, Some(0.001)).contains("would do it"));
    assert!(why(of_x_alone(), &[f64::NAN, 3.0, 0.0, 0.0, 0.0], None).contains("no number for this record"));
    let mut none = of_x_alone();
    none["actionable"] = json!([]);
    assert!(why(none, &row, None).contains("Nothing that this result depends on"));
    // Only z is named, of which nothing depends that is below its limit already.
    let mut at_limit =
        equation_json(-1.0, [NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.1, NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.0, 0.0]);
    at_limit["actionable"] =
        json!([{"input": "z", "direction": "lower", "range": [20, 60], "step": 1, "how": "Somehow."}]);
    assert!(why(at_limit, &[45.0, 3.0, 15.0, 0.0, 0.0], None).contains("at its limit already"));
    let mut silent = of_x_alone();
    silent["alerts"] = json!([]);
    assert!(why(silent.clone(), &row, None).contains("names no threshold"));
    // The bundle's own threshold is the goal where no alert speaks.
    silent["thresholds"] = json!([{"output": "risk", "value": 0.25, "source": "A guideline."}]);
    let note = ask(&given::bundle(silent, None).unwrap(), &row, None);
    assert_eq!((note.threshold, note.threshold_source.as_deref()), (Some(0.25), Some("A guideline.")));
    assert_eq!(note.found[0].changes[0].to, InputValue::Number(38.0));
    let mut amount = of_x_alone();
    amount["alerts"] = json!([]);
    amount["equations"][0]["outputs"][0]["link"] = json!({"identity": {}});
    assert!(why(amount.clone(), &row, None).contains("an amount"));
    assert!(why(amount, &row, Some(0.5)).contains("no side of a threshold is the better one"));
}

#[test]
fn a_chance_of_survival_rises_and_an_amount_goes_where_its_alerts_are_quieter() {
    let mut survival = equation_json(0.0, [-0.05, NEXT_TO_NOTHING, 0.0, NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.0, 0.0]);
    survival["equations"][0]["outputs"][0]["quantity"] = json!("survival");
    survival["alerts"] = json!([]);
    let own = [45.0, 3.0, 0.0, 0.0, 0.0];
    let note = ask(&given::bundle(survival, None).unwrap(), &own, Some(0.2));
    // 1 / (1 + e^(0.05 x)) is 0.2 at x = 27.7; from 45 in steps of 7: 38, 31, 24.
    assert_eq!(note.found[0].changes[0].to, InputValue::Number(24.0));
    assert!(note.found[0].value > 0.2 && note.found[0].in_words.contains("not below"), "{:?}", note.found[0]);
    let mut amount = equation_json(100.0, [-1.0, NEXT_TO_NOTHING, 0.0, NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.0, 0.0]);
    amount["equations"][0]["outputs"][0]["link"] = json!({"identity": {}});
    amount["alerts"] = json!([
        {"output": "risk", "when": "value < 80", "tier": "banner", "finding": "f", "action": "a", "source": "s"}
    ]);
    let note = ask(&given::bundle(amount, None).unwrap(), &own, None);
    // 100 - 45 = 55; 80 needs an x of 20 or less: 45 - 4 * 7 = 17.
    assert_eq!((note.found[0].value, note.found[0].steps), (83.0, 4.0));
}

#[test]
fn a_combination_that_nobody_has_is_passed_over_unless_the_record_has_it() {
    // Only y raises and helps; y may not pass x, but where it has passed it already, that stops nothing.
    let json = equation_json(1.0, [NEXT_TO_NOTHING, -0.1, 0.0, NEXT_TO_NOTHING, NEXT_TO_NOTHING, 0.0, 0.0]);
    let bundle = given::bundle(json, None).unwrap();
    // 1 - 0.1 y: 0.2 needs y above 23.9, which is more than x.
    assert!(ask(&bundle, &[20.0, 8.0, 0.0, 0.0, 0.0], None).found.iter().all(|one| one.tier > Tier::Passive));
    let broken = ask(&bundle, &[5.0, 8.0, 0.0, 0.0, 0.0], None);
    assert!(!broken.found.is_empty(), "{broken:?}");
}
