//! Comparisons whose numbers can be done in the head.

use model::trees::Precision;
use model::{IR_VERSION, LinearScores, Link, NamedOutput, Predictor};

use super::*;

/// a + 2b, and −a; the second as a probability.
fn model(outputs: usize) -> ModelFile {
    let named = |name: &str, margin, link| NamedOutput { name: name.to_owned(), margin, link, calibration: None };
    let mut all = vec![named("sum", 0, Link::Identity {}), named("odds", 1, Link::Logit {})];
    all.truncate(outputs);
    let weights = vec![vec![1.0, 2.0], vec![-1.0, 0.0]];
    ModelFile {
        ir: IR_VERSION,
        written_by: "a test".to_owned(),
        source_sha256: String::new(),
        columns: vec!["a".to_owned(), "b".to_owned()],
        predictor: Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: true,
            intercepts: vec![0.0, 0.0],
            weights,
        }),
        outputs: all,
        stores_instances: false,
        notes: vec![],
    }
}

fn table(text: &str) -> Box<dyn Read + '_> {
    Box::new(text.as_bytes())
}

const EXACT: Settings = Settings { scale: Scale::Value, tolerance: 0.0, unnamed: None };

fn check(outputs: usize, predictions: &str, rows: Option<&str>, settings: Settings) -> Comparison {
    compare(&model(outputs), table(predictions), rows.map(table), settings).unwrap()
}

fn check_refused(outputs: usize, predictions: &str, rows: Option<&str>, words: &str) {
    let error = compare(&model(outputs), table(predictions), rows.map(table), EXACT).unwrap_err();
    assert!(error.to_string().contains(words), "{error}");
}

#[test]
fn columns_are_bound_by_name_in_any_order() {
    let same = Comparison { rows: 3, numbers: 3, beyond: 0, largest: None, largest_relative: None };
    // The last two rows have a missing value, which adds nothing here.
    assert_eq!(check(1, "b,prediction,a\n10,21,1\n,3,3\n 5 ,10,NaN\n", None, EXACT), same);
    assert_eq!(check(1, "prediction\n21\n3\n10\n", Some("b,a\n10,1\n,3\n5,NA\n"), EXACT), same);
    assert_eq!(check(1, "\u{feff}a,b,prediction_sum\n1,10,21\n3,,3\nnan,5,10\n", None, EXACT), same);
}

#[test]
fn margins_and_values_are_told_apart() {
    let both = check(2, "a,b,prediction_odds,margin_odds\n0,7,0.5,0\n", None, EXACT);
    assert_eq!((both.numbers, both.beyond), (2, 0));
    let margin = Settings { scale: Scale::Margin, tolerance: 0.0, unnamed: None };
    assert_eq!(check(2, "a,b,prediction_odds\n4,7,-4\n", None, margin).beyond, 0);
    assert_eq!(check(2, "a,b,prediction_odds\n4,7,-4\n", None, EXACT).beyond, 1);
}

#[test]
fn the_largest_difference_is_named_with_its_row() {
    let text = "a,b,prediction\n1,0,1\n100,0,100.5\n0.25,0,0.125\n";
    let found = check(1, text, None, Settings { scale: Scale::Value, tolerance: 0.01, unnamed: None });
    let difference =
        |size, row, found, expected| Some(Difference { size, row, column: "prediction".to_owned(), found, expected });
    // 0.5 of 100.5 is within a hundredth of it; 0.125 is not within a hundredth.
    assert_eq!((found.rows, found.beyond), (3, 1));
    assert_eq!(found.largest, difference(0.5, 2, 100.0, 100.5));
    assert_eq!(found.largest_relative, difference(0.5, 3, 0.25, 0.125));
}

#[test]
fn a_missing_prediction_is_a_difference_unless_both_are_missing() {
    let mut model = model(1);
    if let Predictor::Scores(scores) = &mut model.predictor {
        scores.missing_adds_nothing = false;
    }
    let text = "a,b,prediction\n,1,\n1,1,\n";
    let found = compare(&model, table(text), None, EXACT).unwrap();
    assert_eq!((found.numbers, found.beyond), (2, 1));
    let largest = found.largest.unwrap();
    assert_eq!((largest.row, largest.size), (2, f64::INFINITY));
}

#[test]
fn what_does_not_fit_is_named() {
    check_refused(1, "a,prediction\n1,1\n", None, r#"not there: "b""#);
    check_refused(1, "a,B,prediction\n1,1,1\n", None, r#"not there: "b"; not asked for are "B", "prediction""#);
    check_refused(1, "a,b,c,prediction\n1,1,1,1\n", None, r#"no column "c""#);
    check_refused(1, ",a,b,prediction\n0,1,1,1\n", None, "without a name is often the index");
    check_refused(1, "a,a,b,prediction\n1,1,1,1\n", None, r#"more than once: "a""#);
    check_refused(1, "a,b\n1,1\n", None, "there is no column `prediction`");
    check_refused(2, "a,b,prediction\n1,1,1\n", None, r#"there are "prediction_sum", "prediction_odds""#);
    check_refused(2, "a,b,margin_x\n1,1,1\n", None, r#"there are "margin_sum", "margin_odds""#);
    check_refused(1, "a,b,prediction\n1,yes,1\n", None, r#"row 1, column "b": "yes" is no number"#);
    check_refused(1, "a,b,prediction\n", None, "no row to compare");
    check_refused(1, "a,b,prediction\n1,1\n", None, "predictions: ");
    check_refused(1, "prediction\n1\n", Some("a,b\n1,0\n2,0\n"), "the predictions end after row 1");
    check_refused(1, "prediction\n1\n2\n", Some("a,b\n1,0\n"), "the rows end after row 1");
    check_refused(1, "prediction\n1\n", Some("a,b,c\n1,0,0\n"), r#"rows, header: the model has no column "c""#);
    check_refused(
        1,
        "prediction,id\n1,0\n",
        Some("a,b\n1,0\n"),
        r#"predictions, header: the model has no column "id""#,
    );
}

#[test]
fn a_tolerance_that_is_no_number_allows_nothing() {
    let nothing = Settings { scale: Scale::Value, tolerance: f64::NAN, unnamed: None };
    assert_eq!(check(1, "a,b,prediction\n1,0,1.5\n", None, nothing).beyond, 1);
}

#[test]
fn of_two_classes_the_last_needs_no_name() {
    let last = Settings { unnamed: Some(1), ..EXACT };
    // The second output is the logistic function of −a.
    let found = check(2, "a,b,prediction,margin\n0,7,0.5,0\n", None, last);
    assert_eq!((found.numbers, found.beyond), (2, 0));
    assert_eq!(check(2, "a,b,prediction\n4,0,4\n", None, last).beyond, 1);
    // A name still counts.
    assert_eq!(check(2, "a,b,prediction_sum\n4,0,4\n", None, last).beyond, 0);
}
