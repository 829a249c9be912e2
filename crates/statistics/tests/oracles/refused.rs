//! Data from which nothing follows, each refused by name.

use statistics::glm::{logistic, negative_binomial, poisson};
use statistics::{Design, Error, cox, glm, survival};

fn design(columns: &[(&str, &[f64])]) -> Design {
    let columns: Vec<_> = columns.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect();
    Design::from_columns(columns[0].1.len(), &columns).unwrap()
}

const AGE: [f64; 8] = [50.0, 61.0, 47.0, 72.0, 66.0, 58.0, 43.0, 69.0];
const DRUG: [f64; 8] = [0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0];
const SICK: [f64; 8] = [0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 1.0];

fn given<'a>(design: &'a Design, outcome: &'a [f64]) -> glm::Data<'a> {
    glm::Data { design, outcome, offset: None, weights: None }
}

#[test]
fn separation_is_named_whether_whole_or_of_one_level() {
    // All above 57 are sick, and age alone says so.
    let old: Vec<f64> = AGE.iter().map(|&age| f64::from(u8::from(age > 57.0))).collect();
    let terms = design(&[("drug", &DRUG), ("age", &AGE)]);
    let whole = logistic(&given(&terms, &old), 0.95).unwrap_err();
    assert!(matches!(&whole, Error::Separation { .. }), "{whole}");
    // Nobody with the drug is sick, some without it are.
    let spared: Vec<f64> = SICK.iter().zip(&DRUG).map(|(sick, drug)| sick * (1.0 - drug)).collect();
    let terms = design(&[("age", &AGE), ("drug", &DRUG)]);
    let partly = logistic(&given(&terms, &spared), 0.95).unwrap_err();
    assert_eq!(partly, Error::Separation { column: "drug".into() });
    let counts = poisson(&given(&terms, &spared), 0.95).unwrap_err();
    assert_eq!(counts, Error::Separation { column: "drug".into() });
}

#[test]
fn a_large_effect_is_no_separation() {
    let sick = [0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0];
    // One healthy row among the oldest keeps the estimate finite, though large.
    assert!(logistic(&given(&design(&[("age", &AGE)]), &[0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0]), 0.95).is_ok());
    // 58 healthy, 61 sick: perfectly divided.
    assert!(logistic(&given(&design(&[("age", &AGE)]), &sick), 0.95).is_err());
}

#[test]
fn outcomes_that_say_nothing() {
    let terms = design(&[("age", &AGE)]);
    assert_eq!(logistic(&given(&terms, &[1.0; 8]), 0.95).unwrap_err(), Error::OneClass { class: 1.0 });
    assert_eq!(poisson(&given(&terms, &[0.0; 8]), 0.95).unwrap_err(), Error::NoEvent);
    let half = poisson(&given(&terms, &[0.5; 8]), 0.95).unwrap_err().to_string();
    assert!(half.contains("0.5 in row 1") && half.contains("a count"), "{half}");
    let even = negative_binomial(&given(&terms, &[2.0, 3.0, 2.0, 3.0, 2.0, 3.0, 2.0, 3.0]), 0.95).unwrap_err();
    assert_eq!(even, Error::NoOverdispersion);
}

#[test]
fn columns_that_say_nothing() {
    let sum: Vec<f64> = AGE.iter().zip(&DRUG).map(|(a, d)| a + 3.0 * d).collect();
    let same = [4.0; 8];
    for (column, expected) in [
        (&same[..], Error::Constant { column: "x".into() }),
        (&sum, Error::Collinear { column: "x".into(), others: "age, drug".into() }),
    ] {
        let terms = design(&[("age", &AGE), ("drug", &DRUG), ("x", column)]);
        assert_eq!(logistic(&given(&terms, &SICK), 0.95).unwrap_err(), expected);
        assert_eq!(hazards(&terms, &[true; 8], None).unwrap_err(), expected);
    }
    // Within each stratum the drug is the same for all.
    let strata: Vec<usize> = DRUG.iter().map(|&d| d as usize).collect();
    let error = hazards(&design(&[("age", &AGE), ("drug", &DRUG)]), &[true; 8], Some(&strata)).unwrap_err();
    assert_eq!(error, Error::Collinear { column: "drug".into(), others: "age".into() });
}

fn hazards(terms: &Design, event: &[bool], strata: Option<&[usize]>) -> Result<cox::Fit, Error> {
    let exit = [3.0, 1.0, 8.0, 2.0, 7.0, 5.0, 4.0, 6.0];
    let data = cox::Data { design: terms, entry: None, exit: &exit, event, strata, weights: None, clusters: None };
    cox::fit(&data, &cox::Options::default())
}

#[test]
fn hazards_without_a_finite_ratio() {
    let terms = design(&[("age", &AGE), ("drug", &DRUG)]);
    // Only rows with the drug have the event.
    let event: Vec<bool> = DRUG.iter().map(|&d| d == 1.0).collect();
    assert_eq!(hazards(&terms, &event, None).unwrap_err(), Error::Separation { column: "drug".into() });
    assert_eq!(hazards(&terms, &[false; 8], None).unwrap_err(), Error::NoEvent);
    let (entry, exit) = ([0.0, 5.0], [1.0, 5.0]);
    let two = design(&[("age", &[1.0, 2.0])]);
    let data = cox::Data {
        design: &two,
        entry: Some(&entry),
        exit: &exit,
        event: &[true, true],
        strata: None,
        weights: None,
        clusters: None,
    };
    let error = cox::fit(&data, &cox::Options::default()).unwrap_err().to_string();
    assert!(error.contains("row 2") && error.contains("after the entry time"), "{error}");
}

#[test]
fn models_that_are_not_nested() {
    let (age, drug) = (design(&[("age", &AGE)]), design(&[("drug", &DRUG)]));
    let [age, drug] = [&age, &drug].map(|terms| logistic(&given(terms, &SICK), 0.95).unwrap());
    let error = glm::likelihood_ratio(&age, &drug).unwrap_err().to_string();
    assert!(error.contains("the smaller has age"), "{error}");
    assert!(glm::likelihood_ratio(&age, &age).is_err());
}

#[test]
fn curves_of_nothing() {
    assert_eq!(survival::kaplan_meier(&[], &[], None, None, 0.95).unwrap_err(), Error::NoRows);
    assert!(survival::kaplan_meier(&[-1.0], &[true], None, None, 0.95).is_err());
    assert!(survival::kaplan_meier(&[1.0], &[true], None, None, 95.0).unwrap_err().to_string().contains("0.95"));
    assert_eq!(survival::aalen_johansen(&[1.0], &[0], None, 0.95).unwrap_err(), Error::NoEvent);
    let alone = survival::log_rank(&[1.0, 2.0], &[true, true], &[4, 4], None, None).unwrap_err();
    assert_eq!(alone, Error::OneGroup);
    // Two groups, but the first leaves before anything happens.
    let gone = survival::log_rank(&[1.0, 2.0, 3.0], &[false, true, true], &[0, 1, 1], None, None).unwrap_err();
    assert_eq!(gone, Error::OneGroup);
}
