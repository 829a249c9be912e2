//! Parts that do not fit, each refused by name.

use super::*;
use crate::trees::Precision;
use crate::{Curve, Distribution, IR_VERSION, Kernel, Linear, Link, NamedOutput, PartOutput, Stratified};

fn file_of<T>(predictor: Predictor<T>) -> ModelFile<T> {
    let output = NamedOutput { name: "value".into(), margin: 0, link: Link::Identity {}, calibration: None };
    ModelFile {
        ir: IR_VERSION,
        written_by: "a test".into(),
        source_sha256: String::new(),
        columns: vec!["a".into(), "b".into()],
        predictor,
        outputs: vec![output],
        stores_instances: false,
        notes: vec![],
    }
}

/// As a file of a source, and as a compiled one: everything but trees is the same in both.
fn refused(predictor: Predictor<TreeEnsemble>, expected: &str) {
    let compiled = predictor.clone().compile().unwrap();
    refused_file(&file_of(predictor), &file_of(compiled), expected);
}

fn refused_file(source: &ModelFile<TreeEnsemble>, compiled: &ModelFile, expected: &str) {
    for error in [source.clone().compile().unwrap_err(), compiled.clone().checked().unwrap_err()] {
        assert!(error.to_string().contains(expected), "{error}, expected {expected}");
    }
}

/// A sound model whose only output this changes.
fn output(change: impl Fn(&mut NamedOutput)) -> Result<ModelFile, TreeError> {
    let mut source = file_of(scores(1, &[2]));
    change(&mut source.outputs[0]);
    let mut compiled = file_of(scores(1, &[2]).compile().unwrap());
    change(&mut compiled.outputs[0]);
    let found = source.compile();
    assert_eq!(found, compiled.checked());
    found
}

fn link_refused(link: Link, expected: &str) {
    let text = output(|output| output.link = link).unwrap_err().to_string();
    assert!(text.contains("the output `value`") && text.contains(expected), "{text}, expected {expected}");
}

fn calibration_refused(calibration: &Calibration, expected: &str) {
    let text = output(|output| output.calibration = Some(calibration.clone())).unwrap_err().to_string();
    assert!(text.contains("the output `value`") && text.contains(expected), "{text}, expected {expected}");
}

fn scores(intercepts: usize, weights: &[usize]) -> Predictor<TreeEnsemble> {
    Predictor::Scores(LinearScores {
        precision: Precision::F64,
        missing_adds_nothing: false,
        intercepts: vec![0.0; intercepts],
        weights: weights.iter().map(|width| vec![1.0; *width]).collect(),
    })
}

#[test]
fn parts_that_do_not_fit_a_row_are_refused() {
    refused(scores(0, &[]), "0 intercepts");
    refused(scores(2, &[2]), "1 rows of weights");
    refused(scores(2, &[2, 1]), "weights of 1 columns");
    refused(scores(1, &[3]), "weights of 3 columns");
    let machine = |columns: u32, numbers: usize| {
        let (vectors, coefficients) = (vec![0.0; numbers], vec![1.0; 2]);
        Predictor::Kernel(KernelMachine { kernel: Kernel::Linear {}, columns, vectors, coefficients, intercept: 0.0 })
    };
    refused(machine(u32::MAX, 4), "support vectors of 4294967295 columns");
    refused(machine(2, 3), "3 numbers of support vectors");
    let wide = Step::Impute { values: vec![0.0; 3], marker: None };
    refused(Predictor::Pipeline(vec![wide], Box::new(scores(1, &[2]))), "not as wide as its row");
    let stack = |passed_through: Vec<u32>, margin: u32| {
        let last = Box::new(Model { predictor: scores(1, &[1]), margin, link: Link::Identity {}, calibration: None });
        Predictor::Combination(Box::new(Combination::Stack { parts: vec![], passed_through, last }))
    };
    refused(stack(vec![2], 0), "passes on column 2");
    refused(stack(vec![1], 1), "asks margin 1 of a part that has 1");
    refused(Predictor::Combination(Box::new(Combination::SoftVote(vec![]))), "a vote of no models");
    let output = |margin: u32| PartOutput { margin, link: Link::Identity {}, calibration: None };
    let wide = |margin: u32, passed_through: Vec<u32>, steps: Vec<Step>, width: usize| {
        let parts = vec![WidePart { predictor: scores(1, &[2]), outputs: vec![output(0), output(margin)] }];
        let last = Predictor::Pipeline(steps, Box::new(scores(1, &[width])));
        Predictor::Combination(Box::new(Combination::Wide { parts, passed_through, last }))
    };
    refused(wide(1, vec![], vec![], 2), "asks margin 1 of a part that has 1");
    refused(wide(0, vec![2], vec![], 2), "passes on column 2");
    refused(wide(0, vec![0], vec![], 4), "weights of 4 columns");
    refused(wide(0, vec![], vec![Step::Couple {}], 2), "2 columns for pairs of classes");
    // Three pairs are three classes, six pairs are four.
    refused(wide(0, vec![0], vec![Step::Vote {}], 4), "weights of 4 columns");
    refused(wide(0, vec![], vec![Step::Curves(vec![Curve { x: vec![], y: vec![] }; 3])], 2), "not as wide as its row");
}

#[test]
fn names_are_there_and_each_once() {
    let check = |columns: [&str; 2], outputs: &[&str], expected: &str| {
        let columns: Vec<String> = columns.map(str::to_owned).into();
        let (mut source, mut compiled) = (file_of(scores(1, &[2])), file_of(scores(1, &[2]).compile().unwrap()));
        let named = |name: &&str| NamedOutput { name: (*name).to_owned(), ..source.outputs[0].clone() };
        let outputs: Vec<NamedOutput> = outputs.iter().map(named).collect();
        (source.columns, compiled.columns) = (columns.clone(), columns);
        (source.outputs, compiled.outputs) = (outputs.clone(), outputs);
        refused_file(&source, &compiled, expected);
    };
    check(["age", "age"], &["value"], "has two columns of the name `age`");
    check(["age", ""], &["value"], "has an empty column name");
    check(["age", "sex"], &["0", "1", "0"], "has two outputs of the name `0`");
    check(["age", "sex"], &[""], "has an empty output name");
}

#[test]
fn links_without_a_meaning_are_refused() {
    let nan = f64::NAN;
    for baseline_survival in [0.0, -0.1, 1.1, nan] {
        link_refused(
            Link::CoxRisk { baseline_survival, centre: 0.0 },
            "baseline survival is not above 0 and at most 1",
        );
        link_refused(Link::CoxSurvival { baseline_survival, centre: 0.0 }, "baseline survival");
    }
    assert!(output(|o| o.link = Link::CoxRisk { baseline_survival: 1.0, centre: -2.0 }).is_ok());
    link_refused(Link::CoxRisk { baseline_survival: 0.9, centre: f64::INFINITY }, "centre is no finite number");
    let distribution = Distribution::Normal;
    for wrong in [0.0, -1.0, nan, f64::INFINITY] {
        link_refused(Link::AftRisk { distribution, scale: wrong, horizon: 1.0 }, "scale is not above 0");
        link_refused(Link::AftSurvival { distribution, scale: 1.0, horizon: wrong }, "horizon is not above 0");
    }
    assert!(output(|o| o.link = Link::AftRisk { distribution, scale: 1.0, horizon: 5.0 }).is_ok());
}

#[test]
fn calibrations_that_give_no_probabilities_are_refused() {
    let curve = |x: &[f64], y: &[f64]| Curve { x: x.to_vec(), y: y.to_vec() };
    let nan = f64::NAN;
    let sound = curve(&[0.1, 0.5, 0.5, 0.9], &[0.0, 0.25, 0.5, 1.0]);
    for (wrong, expected) in [
        (curve(&[], &[]), "has no points"),
        (curve(&[0.5, 0.1], &[0.1, 0.5]), "has an x below the one before it"),
        (curve(&[0.1, 0.5], &[0.1]), "has not as many x as y"),
        (curve(&[0.1, 0.5], &[0.5, 0.1]), "curve falls"),
        (curve(&[0.1, 0.5], &[-0.1, 0.5]), "leaves 0 to 1"),
        (curve(&[0.1, 0.5], &[0.1, 1.5]), "leaves 0 to 1"),
        (curve(&[0.1, nan], &[0.1, 0.5]), "a point that is no number"),
        (curve(&[0.1, 0.5], &[0.1, nan]), "a point that is no number"),
        (curve(&[0.1, f64::INFINITY], &[0.1, 0.5]), "an x that is no finite number"),
    ] {
        calibration_refused(&Calibration::Isotonic(wrong.clone()), expected);
        let (lower, upper) = (wrong.clone(), sound.clone());
        calibration_refused(&Calibration::VennAbers { lower, upper }, expected);
        calibration_refused(&Calibration::VennAbers { lower: curve(&[0.0], &[0.0]), upper: wrong }, expected);
    }
    let pair = |lower: &Curve, upper: &Curve| Calibration::VennAbers { lower: lower.clone(), upper: upper.clone() };
    let crossed = "curve of p0 is above that of p1";
    // Above at a point, above between the points of the other, and above just before a step only.
    calibration_refused(&pair(&curve(&[0.5], &[0.6]), &curve(&[0.5], &[0.5])), crossed);
    calibration_refused(&pair(&curve(&[0.0, 1.0], &[0.0, 1.0]), &curve(&[0.4, 0.6], &[0.3, 1.0])), crossed);
    calibration_refused(&pair(&curve(&[0.0], &[0.3]), &curve(&[0.5, 0.5], &[0.2, 0.4])), crossed);
    calibration_refused(&pair(&curve(&[0.0], &[1.0]), &curve(&[0.0], &[0.0])), crossed);
    for (a, b, c, expected) in [
        (-0.1, 1.0, 0.0, "a negative exponent"),
        (1.0, -1.0, 0.0, "a negative exponent"),
        (nan, 1.0, 0.0, "not finite"),
        (1.0, f64::INFINITY, 0.0, "not finite"),
        (1.0, 1.0, nan, "not finite"),
    ] {
        calibration_refused(&Calibration::Beta { a, b, c }, expected);
    }
    calibration_refused(&Calibration::Platt { slope: nan, intercept: 0.0 }, "Platt slope or intercept");
    for calibration in [
        Calibration::Isotonic(sound.clone()),
        pair(&sound, &sound),
        Calibration::Beta { a: 0.0, b: 1.0, c: -1.0 },
        Calibration::Platt { slope: 0.0, intercept: 2.0 },
        Calibration::Coupled {},
    ] {
        assert!(output(|output| output.calibration = Some(calibration.clone())).is_ok(), "{calibration:?}");
    }
}

#[test]
fn kernels_outside_their_range_are_refused() {
    let machine = |kernel: Kernel, vector: f64, coefficient: f64, intercept: f64| {
        let (vectors, coefficients) = (vec![1.0, vector], vec![coefficient]);
        Predictor::Kernel(KernelMachine { kernel, columns: 2, vectors, coefficients, intercept })
    };
    let nan = f64::NAN;
    for gamma in [0.0, -1.0, nan, f64::INFINITY] {
        let expected = "gamma is not above 0 and finite";
        refused(machine(Kernel::Rbf { gamma }, 1.0, 1.0, 0.0), expected);
        refused(machine(Kernel::Polynomial { gamma, constant: 0.0, degree: 3 }, 1.0, 1.0, 0.0), expected);
        refused(machine(Kernel::Sigmoid { gamma, constant: 0.0 }, 1.0, 1.0, 0.0), expected);
    }
    refused(machine(Kernel::Sigmoid { gamma: 1.0, constant: nan }, 1.0, 1.0, 0.0), "constant is no finite number");
    let polynomial = Kernel::Polynomial { gamma: 1.0, constant: f64::INFINITY, degree: 2 };
    refused(machine(polynomial, 1.0, 1.0, 0.0), "constant is no finite number");
    for (vector, coefficient, intercept) in [(nan, 1.0, 0.0), (1.0, nan, 0.0), (1.0, 1.0, f64::INFINITY)] {
        refused(machine(Kernel::Linear {}, vector, coefficient, intercept), "kernel machine has a number that is not");
    }
    refused(
        Predictor::Kernel(KernelMachine {
            kernel: Kernel::Linear {},
            columns: 1,
            vectors: vec![1.0],
            coefficients: vec![1.0],
            intercept: 0.0,
        }),
        "support vectors of 1 columns; a row has 2",
    );
}

#[test]
fn weights_that_are_no_numbers_of_their_precision_are_refused() {
    let linear = |precision: Precision, weight: f64, intercept: f64| {
        let (intercepts, weights) = (vec![intercept], vec![vec![1.0, weight]]);
        Predictor::Scores(LinearScores { precision, missing_adds_nothing: true, intercepts, weights })
    };
    for (weight, intercept) in [(0.1, 0.0), (1.0, 1e39)] {
        refused(linear(Precision::F32, weight, intercept), "not all f32 numbers");
    }
    refused(linear(Precision::F32, f64::NAN, 0.0), "not all finite");
    refused(linear(Precision::F64, f64::INFINITY, 0.0), "not all finite");
    assert!(file_of(linear(Precision::F32, f64::from(0.1_f32), 0.5)).compile().is_ok());
    assert!(file_of(linear(Precision::F64, 0.1, 1e39)).compile().is_ok());
    let strata = |by: Option<u32>, column: u32, weight: f64| {
        let linear = Linear { intercept: 0.0, weights: vec![(column, weight)] };
        Predictor::Linear(Stratified { by, strata: vec![None, Some(linear)] })
    };
    refused(strata(None, 2, 1.0), "asks a column that is not there");
    refused(strata(Some(2), 0, 1.0), "asks a column that is not there");
    refused(strata(None, 0, f64::NAN), "not all finite");
    refused(Predictor::Linear(Stratified { by: None, strata: vec![None] }), "has no stratum");
    assert!(file_of(strata(Some(1), 0, 1.0)).compile().is_ok());
}

#[test]
fn steps_are_as_wide_as_their_row() {
    let piped = |step: Step| Predictor::Pipeline(vec![step], Box::new(scores(1, &[2])));
    let scale =
        |offsets: &[f64], scales: &[f64]| piped(Step::Scale { offsets: offsets.to_vec(), scales: scales.to_vec() });
    let impute = |values: &[f64], marker: Option<f64>| piped(Step::Impute { values: values.to_vec(), marker });
    refused(scale(&[0.0], &[1.0]), "scaling is not as wide as its row");
    refused(scale(&[0.0, 0.0], &[1.0]), "not as many offsets as scales");
    refused(scale(&[0.0, f64::NAN], &[1.0, 1.0]), "scaling has a number that is not finite");
    refused(impute(&[0.0], None), "imputation is not as wide as its row");
    refused(impute(&[0.0, f64::NAN], None), "imputation has a number that is not finite");
    refused(impute(&[0.0, 1.0], Some(f64::NAN)), "imputation has a number that is not finite");
    let curve = |x: &[f64], y: &[f64]| Curve { x: x.to_vec(), y: y.to_vec() };
    let curves = |second: Curve| piped(Step::Curves(vec![curve(&[], &[]), second]));
    refused(piped(Step::Curves(vec![curve(&[], &[])])), "curves is not as wide as its row");
    refused(curves(curve(&[1.0], &[])), "not as many x as y");
    refused(curves(curve(&[1.0, 0.0], &[1.0, 2.0])), "an x below the one before it");
    refused(curves(curve(&[1.0], &[f64::NAN])), "a point that is no number");
    // A step's curve may fall and leave 0 to 1: only a calibration's may not.
    assert!(file_of(curves(curve(&[0.0, 1.0], &[5.0, -2.0]))).compile().is_ok());
}

#[test]
fn votes_have_shares_for_weights() {
    let part = |weight: f64, calibration: Option<Calibration>, link: Link| Part {
        model: Model { predictor: scores(1, &[2]), margin: 0, link, calibration },
        weight,
    };
    let vote = |weights: &[f64]| {
        let all = weights.iter().map(|weight| part(*weight, None, Link::Identity {})).collect();
        Predictor::Combination(Box::new(Combination::SoftVote(all)))
    };
    refused(vote(&[0.5, 0.4]), "weights that do not add up to 1");
    refused(vote(&[1.0, 1.0]), "weights that do not add up to 1");
    refused(vote(&[1.5, -0.5]), "a weight below 0");
    refused(vote(&[f64::NAN, 1.0]), "whose weight is no finite number");
    // Three times a third in f32.
    assert!(file_of(vote(&[f64::from(1.0_f32 / 3.0); 3])).compile().is_ok());
    let stack = |part: Part<TreeEnsemble>, passed_through: Vec<u32>, width: usize| {
        let (predictor, link) = (scores(1, &[width]), Link::Identity {});
        let last = Box::new(Model { predictor, margin: 0, link, calibration: None });
        Predictor::Combination(Box::new(Combination::Stack { parts: vec![part], passed_through, last }))
    };
    let sound = || part(-2.0, None, Link::Logit {});
    refused(stack(sound(), vec![1], 1), "weights of 1 columns; a row has 2");
    refused(stack(sound(), vec![1], 3), "weights of 3 columns; a row has 2");
    assert!(file_of(stack(sound(), vec![1], 2)).compile().is_ok());
    refused(stack(part(f64::INFINITY, None, Link::Logit {}), vec![1], 2), "whose weight is no finite number");
    // What a part gives is checked as an output is.
    let falls = Calibration::Isotonic(Curve { x: vec![0.0, 1.0], y: vec![1.0, 0.0] });
    refused(stack(part(1.0, Some(falls.clone()), Link::Logit {}), vec![1], 2), "calibration curve falls");
    let cox = Link::CoxRisk { baseline_survival: 2.0, centre: 0.0 };
    refused(stack(part(1.0, None, cox), vec![1], 2), "baseline survival");
    let outputs = vec![PartOutput { margin: 0, link: Link::Logit {}, calibration: Some(falls) }];
    let parts = vec![WidePart { predictor: scores(1, &[2]), outputs }];
    let wide = Combination::Wide { parts, passed_through: vec![], last: scores(1, &[1]) };
    refused(Predictor::Combination(Box::new(wide)), "calibration curve falls");
}
