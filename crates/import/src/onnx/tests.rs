//! Small graphs built in code, with values that are computed by hand, and files that are wrong in every way.

use prost::Message;

use super::import;
use super::proto::{Attribute, Dimension, Graph, Model, Node, Shape, Tensor, TensorType, Type, ValueInfo};
use crate::Imported;

pub(super) fn floats(name: &str, values: &[f32]) -> Attribute {
    Attribute { name: name.into(), floats: values.to_vec(), ..Attribute::default() }
}

pub(super) fn ints(name: &str, values: &[i64]) -> Attribute {
    Attribute { name: name.into(), ints: values.to_vec(), ..Attribute::default() }
}

pub(super) fn int(name: &str, value: i64) -> Attribute {
    Attribute { name: name.into(), i: Some(value), ..Attribute::default() }
}

pub(super) fn float(name: &str, value: f32) -> Attribute {
    Attribute { name: name.into(), f: Some(value), ..Attribute::default() }
}

pub(super) fn text(name: &str, value: &str) -> Attribute {
    Attribute { name: name.into(), s: Some(value.into()), ..Attribute::default() }
}

pub(super) fn texts(name: &str, values: &[&str]) -> Attribute {
    Attribute {
        name: name.into(),
        strings: values.iter().map(|v| v.as_bytes().to_vec()).collect(),
        ..Attribute::default()
    }
}

pub(super) fn tensor(name: &str, data_type: i32, dims: &[i64], values: &[f64]) -> Tensor {
    Tensor {
        name: name.into(),
        data_type,
        dims: dims.to_vec(),
        float_data: if data_type == 1 { values.iter().map(|v| *v as f32).collect() } else { Vec::new() },
        double_data: if data_type == 11 { values.to_vec() } else { Vec::new() },
        int64_data: if data_type == 7 { values.iter().map(|v| *v as i64).collect() } else { Vec::new() },
        int32_data: if data_type == 2 { values.iter().map(|v| *v as i32).collect() } else { Vec::new() },
        ..Tensor::default()
    }
}

pub(super) fn held(name: &str, data_type: i32, values: &[f64]) -> Attribute {
    let dims = [values.len() as i64];
    Attribute { name: name.into(), t: Some(tensor("", data_type, &dims, values)), ..Attribute::default() }
}

pub(super) fn node(op: &str, input: &[&str], output: &[&str], attribute: Vec<Attribute>) -> Node {
    let learned = [
        "Tree",
        "Linear",
        "SVM",
        "Scaler",
        "Imputer",
        "Normalizer",
        "ZipMap",
        "Array",
        "FeatureV",
        "OneHot",
        "Label",
        "Bin",
    ];
    let domain = if learned.iter().any(|start| op.starts_with(start)) { "ai.onnx.ml" } else { "" };
    Node {
        op_type: op.into(),
        name: format!("the {op}"),
        domain: domain.into(),
        input: input.iter().map(|v| (*v).into()).collect(),
        output: output.iter().map(|v| (*v).into()).collect(),
        attribute,
    }
}

fn info(name: &str, elem_type: i32, columns: i64) -> ValueInfo {
    let dim = vec![Dimension { dim_value: None }, Dimension { dim_value: Some(columns) }];
    let tensor_type = Some(TensorType { elem_type, shape: Some(Shape { dim }) });
    ValueInfo { name: name.into(), r#type: Some(Type { tensor_type }) }
}

pub(super) fn file(columns: i64, initializer: Vec<Tensor>, node: Vec<Node>) -> Vec<u8> {
    let graph = Graph { node, initializer, input: vec![info("X", 1, columns)], output: vec![info("P", 1, 2)] };
    let (producer_name, producer_version) = ("by hand".into(), "1".into());
    Model { producer_name, producer_version, graph: Some(graph), ..Model::default() }.encode_to_vec()
}

fn values(imported: &Imported, row: &[f64]) -> Vec<f64> {
    let value = |output: &crate::Output| {
        let (predictor, calibration) = (imported.predictor.clone(), output.calibration.clone());
        let model = model::Model { predictor, margin: output.margin, link: output.link, calibration };
        model.compile().unwrap().value_from_row(row)
    };
    imported.outputs.iter().map(value).collect()
}

pub(super) fn check(bytes: &[u8], cases: &[(&[f64], &[f64])]) {
    let imported = import(bytes).unwrap();
    for (row, expected) in cases {
        let found = values(&imported, row);
        let close = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9 || (a.is_nan() && b.is_nan());
        assert!(
            found.len() == expected.len() && found.iter().zip(*expected).all(close),
            "{row:?}: {found:?}, not {expected:?}"
        );
    }
}

pub(super) fn refused(bytes: &[u8], parts: &[&str]) {
    let error = import(bytes).unwrap_err().to_string();
    assert!(parts.iter().all(|part| error.contains(part)), "{error}");
}

/// One split at 0.5: 1 where the file's test holds, else 2.
fn stump(mode: &str, tracks: i64) -> Vec<u8> {
    let attributes = vec![
        ints("nodes_treeids", &[0, 0, 0]),
        ints("nodes_nodeids", &[0, 1, 2]),
        ints("nodes_featureids", &[1, 0, 0]),
        texts("nodes_modes", &[mode, "LEAF", "LEAF"]),
        floats("nodes_values", &[0.5, 0.0, 0.0]),
        ints("nodes_truenodeids", &[1, 0, 0]),
        ints("nodes_falsenodeids", &[2, 0, 0]),
        ints("nodes_missing_value_tracks_true", &[tracks, 0, 0]),
        ints("target_treeids", &[0, 0]),
        ints("target_nodeids", &[1, 2]),
        ints("target_ids", &[0, 0]),
        floats("target_weights", &[1.0, 2.0]),
        floats("base_values", &[0.25]),
    ];
    file(2, vec![], vec![node("TreeEnsembleRegressor", &["X"], &["P"], attributes)])
}

#[test]
fn every_mode_asks_as_the_format_says() {
    // Below, at and above 0.5, and missing without and with its track.
    let modes = [
        ("BRANCH_LEQ", [1.0, 1.0, 2.0, 2.0]),
        ("BRANCH_LT", [1.0, 2.0, 2.0, 2.0]),
        ("BRANCH_GTE", [2.0, 1.0, 1.0, 2.0]),
        ("BRANCH_GT", [2.0, 2.0, 1.0, 2.0]),
        ("BRANCH_EQ", [2.0, 1.0, 2.0, 2.0]),
        ("BRANCH_NEQ", [1.0, 2.0, 1.0, 1.0]),
    ];
    for (mode, [below, at, above, missing]) in modes {
        for (tracks, missing) in [(0, missing), (1, 1.0)] {
            let rows = [(0.0, below), (0.5, at), (1.0, above), (f64::NAN, missing)];
            let rows = rows.map(|(x, y)| ([9.0, x], [y + 0.25]));
            check(&stump(mode, tracks), &rows.each_ref().map(|(x, y)| (x.as_slice(), y.as_slice())));
        }
    }
    refused(&stump("BRANCH_MAYBE", 0), &["BRANCH_MAYBE", "TreeEnsembleRegressor", "byte"]);
}

/// Splits on missing values alone, as histogram boosting writes them.
#[test]
fn an_infinite_threshold_asks_for_missing_values() {
    for (mode, [all, infinite, missing]) in [("BRANCH_LEQ", [1.25, 1.25, 2.25]), ("BRANCH_GT", [2.25, 2.25, 2.25])] {
        let mut model = Model::decode(stump(mode, 0).as_slice()).unwrap();
        let attributes = &mut model.graph.as_mut().unwrap().node[0].attribute;
        attributes.iter_mut().find(|a| a.name == "nodes_values").unwrap().floats[0] = f32::INFINITY;
        let rows = [(-1e30, all), (1e30, all), (f64::INFINITY, infinite), (f64::NAN, missing)];
        let rows = rows.map(|(x, y)| ([0.0, x], [y]));
        check(&model.encode_to_vec(), &rows.each_ref().map(|(x, y)| (x.as_slice(), y.as_slice())));
    }
}

/// One column of scores for two classes: a probability where all weights are positive, a score where they are not.
#[test]
fn one_score_for_two_classes() {
    let classifier = |weights: &[f32], post: &str, id: i64| {
        let mut model = Model::decode(stump("BRANCH_LEQ", 0).as_slice()).unwrap();
        let node = &mut model.graph.as_mut().unwrap().node[0];
        node.op_type = "TreeEnsembleClassifier".into();
        node.output = vec!["label".into(), "P".into()];
        node.attribute.retain(|a| !a.name.starts_with("target_") && a.name != "base_values");
        node.attribute.extend([
            ints("class_treeids", &[0, 0]),
            ints("class_nodeids", &[1, 2]),
            ints("class_ids", &[id, id]),
            floats("class_weights", weights),
            ints("classlabels_int64s", &[7, 8]),
            text("post_transform", post),
        ]);
        model.encode_to_vec()
    };
    for (weights, post, expected) in
        [([0.25, 0.75], "NONE", 0.25), ([-0.5, 1.0], "NONE", -0.5), ([0.0, 1.0], "LOGISTIC", 0.5)]
    {
        let bytes = classifier(&weights, post, 0);
        check(&bytes, &[(&[0.0, 0.0], &[expected])]);
        assert_eq!(import(&bytes).unwrap().outputs[0].name, "8");
    }
    refused(&classifier(&[0.25, 0.75], "SOFTMAX", 0), &["softmax"]);
    refused(&classifier(&[0.25, 0.75], "LOGISTIC", 1), &["second of two"]);
    refused(&classifier(&[0.25, 0.75], "PROBIT", 0), &["PROBIT"]);
}

#[test]
fn the_newer_ensemble_has_leaves_of_its_own_and_sets() {
    let attributes = |roots: &[i64]| {
        vec![
            int("n_targets", 2),
            int("aggregate_function", 1),
            ints("tree_roots", roots),
            held("nodes_modes", 2, &[6.0, 0.0]),
            held("nodes_splits", 11, &[0.0, 0.5]),
            held("membership_values", 11, &[2.0, 4.0, f64::NAN]),
            ints("nodes_featureids", &[0, 1]),
            ints("nodes_truenodeids", &[1, 1]),
            ints("nodes_trueleafs", &[0, 1]),
            ints("nodes_falsenodeids", &[0, 2]),
            ints("nodes_falseleafs", &[1, 1]),
            ints("leaf_targetids", &[0, 1, 0]),
            held("leaf_weights", 11, &[10.0, 20.0, 30.0]),
        ]
    };
    let bytes = file(2, vec![], vec![node("TreeEnsemble", &["X"], &["P"], attributes(&[0]))]);
    let nan = f64::NAN;
    check(
        &bytes,
        &[
            (&[2.0, 0.0], &[0.0, 20.0]),
            (&[4.0, 1.0], &[30.0, 0.0]),
            (&[3.0, 0.0], &[10.0, 0.0]),
            (&[2.5, 0.0], &[10.0, 0.0]),
            (&[nan, 0.0], &[10.0, 0.0]),
        ],
    );
    refused(&file(2, vec![], vec![node("TreeEnsemble", &["X"], &["P"], attributes(&[7]))]), &["root"]);
}

#[test]
fn pipelines_scale_impute_and_link() {
    let linear = vec![
        floats("coefficients", &[-1.0, -2.0, 1.0, 2.0]),
        floats("intercepts", &[-0.5, 0.5]),
        texts("classlabels_strings", &["well", "ill"]),
        text("post_transform", "LOGISTIC"),
    ];
    let nodes = vec![
        node("Imputer", &["X"], &["i"], vec![floats("imputed_value_floats", &[3.0, 4.0]), floats("unused", &[])]),
        node("Scaler", &["i"], &["s"], vec![floats("offset", &[1.0, 4.0]), floats("scale", &[0.25, 2.0])]),
        node("LinearClassifier", &["s"], &["label", "p"], linear),
        node("Normalizer", &["p"], &["P"], vec![text("norm", "L1")]),
    ];
    // (3 − 1) / 4 + 0 + 0.5 = 1: 1 / (1 + 1 / e).
    let ill = 1.0 / (1.0 + libm::exp(-1.0));
    let bytes = file(2, vec![], nodes);
    check(&bytes, &[(&[f64::NAN, f64::NAN], &[1.0 - ill, ill]), (&[-1.0, 4.0], &[0.5, 0.5])]);
    let imported = import(&bytes).unwrap();
    assert_eq!(imported.outputs.iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), ["well", "ill"]);
    assert_eq!((imported.written_by.as_str(), imported.column_count, imported.columns), ("by hand 1", 2, None));
}

#[test]
fn a_logistic_function_in_pieces_and_a_vote() {
    let regression = |name: &str, weight: f32| {
        let attributes = vec![floats("coefficients", &[weight]), floats("intercepts", &[0.0])];
        node("LinearRegressor", &["X"], &[name], attributes)
    };
    let scalar = |name: &str, value: f64| tensor(name, 1, &[], &[value]);
    let nodes = vec![
        regression("a", 1.0),
        regression("b", 3.0),
        node("Mul", &["slope", "a"], &["m"], vec![]),
        node("Add", &["m", "offset"], &["x"], vec![]),
        node("Exp", &["x"], &["e"], vec![]),
        node("Add", &["one", "e"], &["d"], vec![]),
        node("Div", &["one", "d"], &["l"], vec![]),
        node("Sum", &["l", "b"], &["s"], vec![]),
        node("Div", &["s", "two"], &["P"], vec![]),
    ];
    let constants = || vec![scalar("slope", -2.0), scalar("offset", 1.0), scalar("one", 1.0), scalar("two", 2.0)];
    let logistic = |x: f64| 1.0 / (1.0 + libm::exp(1.0 - 2.0 * x));
    check(
        &file(1, constants(), nodes.clone()),
        &[(&[0.5], &[(0.5 + 1.5) / 2.0]), (&[2.0], &[(logistic(2.0) + 6.0) / 2.0])],
    );
    // An exponential that goes anywhere else is refused.
    let mut wrong = nodes;
    wrong.truncate(5);
    wrong.push(node("Identity", &["e"], &["P"], vec![]));
    refused(&file(1, constants(), wrong), &["exponential"]);
}

#[test]
fn a_column_that_is_not_asked_may_be_missing() {
    let weights = vec![floats("coefficients", &[2.0, 3.0]), floats("intercepts", &[1.0])];
    let nodes = vec![
        node("ArrayFeatureExtractor", &["X", "which"], &["c"], vec![]),
        node("LinearRegressor", &["c"], &["P"], weights),
    ];
    let which = tensor("which", 7, &[2], &[2.0, 0.0]);
    check(&file(3, vec![which], nodes), &[(&[10.0, f64::NAN, 5.0], &[1.0 + 10.0 + 30.0])]);
}

#[test]
fn wrong_graphs_are_refused_with_the_node() {
    let linear =
        |input: &str, output: &str| node("LinearRegressor", &[input], &[output], vec![floats("coefficients", &[1.0])]);
    let graph = |nodes: Vec<Node>| file(1, vec![], nodes);
    refused(&[], &["no graph"]);
    refused(&graph(vec![]), &["nothing gives it"]);
    refused(&graph(vec![linear("b", "a"), linear("a", "b"), linear("a", "P")]), &["node 0", "\"b\"", "cycle"]);
    refused(&graph(vec![node("Relu", &["X"], &["P"], vec![])]), &["Relu", "node 0", "not understood"]);
    refused(&graph(vec![node("Identity", &["X"], &["P"], vec![])]), &["the row itself"]);
    refused(
        &graph(vec![node("LinearRegressor", &["X"], &["P"], vec![floats("coefficients", &[1.0, 2.0])])]),
        &["2 coefficients"],
    );
    refused(
        &graph(vec![node("LinearRegressor", &["X"], &["P"], vec![floats("coefficients", &[f32::NAN])])]),
        &["finite"],
    );
    // Small files that double themselves.
    let mut nodes = vec![linear("X", "n0")];
    for at in 0..60 {
        nodes.push(node("Add", &[&format!("n{at}"), &format!("n{at}")], &[&format!("n{}", at + 1)], vec![]));
    }
    nodes.push(node("Identity", &["n60"], &["P"], vec![]));
    refused(&graph(nodes), &["parts"]);
    let mut nodes: Vec<Node> = (0..60)
        .map(|at| {
            let name = if at == 0 { "X".into() } else { format!("n{at}") };
            node("Concat", &[&name, &name], &[&format!("n{}", at + 1)], vec![int("axis", 1)])
        })
        .collect();
    nodes.push(linear("n60", "P"));
    refused(&graph(nodes), &["parts"]);
}

#[test]
fn wrong_trees_are_refused() {
    let change = |name: &str, change: &dyn Fn(&mut Attribute)| {
        let mut model = Model::decode(stump("BRANCH_LEQ", 0).as_slice()).unwrap();
        let node = &mut model.graph.as_mut().unwrap().node[0];
        change(node.attribute.iter_mut().find(|attribute| attribute.name == name).unwrap());
        model.encode_to_vec()
    };
    refused(&change("nodes_truenodeids", &|a| a.ints[0] = 9), &["child 9"]);
    refused(&change("nodes_truenodeids", &|a| a.ints[0] = 0), &["cycle"]);
    refused(&change("nodes_featureids", &|a| a.ints[0] = 2), &["column 2"]);
    refused(&change("nodes_featureids", &|a| a.ints[0] = -1), &["column"]);
    refused(&change("nodes_values", &|a| a.floats[0] = f32::NAN), &["NaN"]);
    refused(&change("nodes_values", &|a| a.floats.truncate(2)), &["nodes_values has 2 entries where 3"]);
    refused(&change("target_ids", &|a| a.ints[1] = 1), &["target 1 of 1"]);
    refused(&change("target_nodeids", &|a| a.ints[1] = 0), &["no leaf"]);
    refused(&change("target_weights", &|a| a.floats[1] = f32::INFINITY), &["inf"]);
    refused(&change("nodes_nodeids", &|a| a.ints[2] = 1), &["two nodes"]);
    refused(&change("base_values", &|a| a.floats.push(1.0)), &["2 base values"]);
}

/// Every cut and every changed byte of a good file is a model or a refusal, never a panic.
#[test]
fn damaged_files_never_panic() {
    let bytes = stump("BRANCH_LEQ", 0);
    for end in 0..bytes.len() {
        assert!(import(&bytes[..end]).is_err(), "cut at {end}");
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut bytes = bytes.clone();
            bytes[at] ^= 1 << bit;
            import(&bytes).ok();
        }
    }
}
