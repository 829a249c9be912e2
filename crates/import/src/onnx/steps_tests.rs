//! Small graphs of categories, shares and pairs of classes, with values by hand and what is refused of them.

use prost::Message;

use super::import;
use super::proto::{Attribute, Model, Node};
use super::tests::{check, file, float, floats, held, int, ints, node, refused, tensor, text, texts};

fn linear(columns: usize) -> Node {
    let weights: Vec<f32> = (0..columns).map(|at| 10.0_f32.powi(at as i32)).collect();
    node("LinearRegressor", &["e"], &["P"], vec![floats("coefficients", &weights), floats("intercepts", &[0.5])])
}

#[test]
fn one_column_for_each_category() {
    let cast = node("Cast", &["X"], &["w"], vec![int("to", 7)]);
    let encoder =
        |zeros: i64| node("OneHotEncoder", &["w"], &["e"], vec![ints("cats_int64s", &[0, 3, -2]), int("zeros", zeros)]);
    let graph = |zeros: i64| file(1, vec![], vec![cast.clone(), encoder(zeros), linear(3)]);
    let rows: [(&[f64], &[f64]); 9] = [
        (&[0.0], &[1.5]),
        (&[-0.9], &[1.5]),
        (&[3.0], &[10.5]),
        (&[3.99], &[10.5]),
        (&[2.99], &[0.5]),
        (&[-2.0], &[100.5]),
        (&[-2.5], &[100.5]),
        (&[-3.0], &[0.5]),
        (&[7.0], &[0.5]),
    ];
    check(&graph(1), &rows);
    check(&graph(1), &[(&[f64::NAN], &[0.5])]);
    // An encoder that fails for what it does not know has no place for a missing value.
    check(&graph(0), &[(&[f64::NAN], &[f64::NAN]), (&[3.0], &[10.5])]);
    assert!(import(&graph(0)).unwrap().notes.iter().any(|note| note.contains("fails for a category")));
    // Cut numbers are understood as categories only.
    let cut = node("Cast", &["X"], &["e"], vec![int("to", 7)]);
    refused(&file(1, vec![], vec![cut, linear(1)]), &["cut to whole numbers"]);
    let texts = node("OneHotEncoder", &["X"], &["e"], vec![texts("cats_strings", &["a", "b"])]);
    refused(&file(1, vec![], vec![texts, linear(2)]), &["the OneHotEncoder", "texts", "Give the categories numbers"]);
    let far = node("OneHotEncoder", &["X"], &["e"], vec![ints("cats_int64s", &[i64::MIN])]);
    refused(&file(1, vec![], vec![far, linear(1)]), &["-9223372036854775808"]);
}

#[test]
fn another_number_for_each_category() {
    let graph = |keys: &[f32], values: &[f32]| {
        let attributes =
            vec![floats("keys_floats", keys), floats("values_floats", values), float("default_float", -1.0)];
        file(1, vec![], vec![node("LabelEncoder", &["X"], &["e"], attributes), linear(1)])
    };
    let nan = f32::NAN;
    // 0.1 of the row is the 0.1 of the file, though that is an f32; of equal keys the first counts.
    let rows: [(&[f64], &[f64]); 4] = [(&[0.1], &[5.5]), (&[2.0], &[7.5]), (&[0.11], &[-0.5]), (&[f64::NAN], &[-0.5])];
    check(&graph(&[2.0, 0.1, 2.0], &[7.0, 5.0, 9.0]), &rows);
    check(&graph(&[2.0, nan], &[7.0, 4.0]), &[(&[f64::NAN], &[4.5]), (&[2.0], &[7.5]), (&[3.0], &[-0.5])]);
    check(&graph(&[2.0, nan], &[7.0, nan]), &[(&[f64::NAN], &[f64::NAN]), (&[2.0], &[7.5])]);
    refused(&graph(&[2.0, 3.0], &[7.0, nan]), &["no number for a number"]);
    refused(&graph(&[2.0], &[]), &["1 keys and 0 values"]);
    let strings = vec![texts("keys_strings", &["a"]), ints("values_int64s", &[1])];
    refused(&file(1, vec![], vec![node("LabelEncoder", &["X"], &["e"], strings), linear(1)]), &["texts"]);
}

#[test]
fn thresholds_and_limits() {
    let binarizer = node("Binarizer", &["X"], &["e"], vec![float("threshold", 0.7)]);
    let rows: [(&[f64], &[f64]); 4] =
        [(&[0.7], &[0.5]), (&[0.7001], &[1.5]), (&[-9.0], &[0.5]), (&[f64::NAN], &[f64::NAN])];
    check(&file(1, vec![], vec![binarizer, linear(1)]), &rows);
    let limits = |most: f64| {
        let constants = vec![tensor("least", 1, &[], &[0.0]), tensor("most", 1, &[], &[most])];
        file(2, constants, vec![node("Clip", &["X", "least", "most"], &["e"], vec![]), linear(2)])
    };
    check(&limits(2.0), &[(&[-1.0, 1.5], &[15.5]), (&[0.25, 3.0], &[20.75])]);
    refused(&limits(-1.0), &["limits"]);
}

/// Two models' probabilities divided by their sum, and where both are 0.
#[test]
fn shares_of_a_sum() {
    let regression = |name: &str, weight: f32| {
        node("LinearRegressor", &["X"], &[name], vec![floats("coefficients", &[weight]), floats("intercepts", &[0.0])])
    };
    let sigmoid = |from: &str, to: &str| node("Sigmoid", &[from], &[to], vec![]);
    let mut nodes = vec![
        regression("a", 1.0),
        regression("b", -2.0),
        sigmoid("a", "p"),
        sigmoid("b", "q"),
        node("Concat", &["p", "q"], &["c"], vec![int("axis", 1)]),
        node("ReduceSum", &["c", "axis"], &["s"], vec![]),
        node("Div", &["c", "s"], &["P"], vec![]),
    ];
    let axis = || vec![tensor("axis", 7, &[1], &[1.0])];
    let logistic = |x: f64| 1.0 / (1.0 + libm::exp(-x));
    let expected = |x: f64| [logistic(x), logistic(-2.0 * x)].map(|p| p / (logistic(x) + logistic(-2.0 * x)));
    check(&file(1, axis(), nodes.clone()), &[(&[0.0], &[0.5, 0.5]), (&[1.5], &expected(1.5))]);
    // The sum of something else.
    nodes[5] = node("ReduceSum", &["p", "axis"], &["s"], vec![]);
    refused(&file(1, axis(), nodes.clone()), &["the Div"]);
    // Scores may be negative.
    nodes[4] = node("Concat", &["a", "b"], &["c"], vec![int("axis", 1)]);
    nodes[5] = node("ReduceSum", &["c", "axis"], &["s"], vec![]);
    refused(&file(1, axis(), nodes), &["the Div", "negative"]);
}

/// Three machines of one vector for each class: linear, so that every decision is a weight times the row.
#[test]
fn pairs_of_classes() {
    let machine = |more: Vec<Attribute>| {
        let mut attributes = vec![
            ints("classlabels_ints", &[0, 1, 2]),
            ints("vectors_per_class", &[1, 1, 1]),
            floats("support_vectors", &[1.0, 2.0, 4.0]),
            // Against the first other class, then against the second.
            floats("coefficients", &[1.0, -1.0, -0.5, 2.0, 0.25, -0.25]),
            floats("rho", &[0.5, 0.0, -1.0]),
            text("kernel_type", "LINEAR"),
        ];
        attributes.extend(more);
        file(1, vec![], vec![node("SVMClassifier", &["X"], &["label", "P"], attributes)])
    };
    // 0 against 1: 1·1 − 1·2; 0 against 2: 2·1 − 0.5·4; 1 against 2: 0.25·2 − 0.25·4.
    check(&machine(vec![]), &[(&[3.0], &[-3.0 + 0.5, 0.0, -1.5 - 1.0])]);
    // Slopes of 0: every pair is even.
    let even = vec![floats("prob_a", &[0.0; 3]), floats("prob_b", &[0.0; 3])];
    check(&machine(even), &[(&[3.0], &[1.0 / 3.0; 3])]);
    refused(&machine(vec![floats("prob_a", &[0.0; 2]), floats("prob_b", &[0.0; 3])]), &["3 numbers each"]);
    let change = |name: &str, values: &[f32]| {
        let mut model = Model::decode(machine(vec![]).as_slice()).unwrap();
        let node = &mut model.graph.as_mut().unwrap().node[0];
        node.attribute.iter_mut().find(|a| a.name == name).unwrap().floats = values.to_vec();
        model.encode_to_vec()
    };
    refused(&change("rho", &[1.0]), &["rho holds 1"]);
    refused(&change("coefficients", &[1.0; 5]), &["5 coefficients"]);
    refused(&change("support_vectors", &[1.0, f32::NAN, 1.0]), &["finite"]);
}

#[test]
fn the_likeliest_class_is_that_of_one_tree() {
    let scores = vec![
        floats("coefficients", &[1.0, -1.0]),
        floats("intercepts", &[0.0, 0.0]),
        ints("classlabels_ints", &[0, 1]),
    ];
    let nodes = vec![
        node("LinearClassifier", &["X"], &["label", "p"], scores),
        node("ArgMax", &["p"], &["m"], vec![int("axis", 1)]),
        node("Equal", &["m", "each"], &["i"], vec![]),
        node("Shape", &["p"], &["shape"], vec![]),
        node("ConstantOfShape", &["shape"], &["one"], vec![held("value", 1, &[1.0])]),
        node("Where", &["i", "one", "other"], &["P"], vec![]),
    ];
    let constants = vec![tensor("each", 7, &[1, 2], &[0.0, 1.0]), tensor("other", 1, &[1], &[-1.0])];
    refused(&file(1, constants, nodes), &["the Equal", "one tree only"]);
}
