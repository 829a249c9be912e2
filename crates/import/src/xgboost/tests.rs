//! Small files by hand; what they give can be computed in the head.

use model::trees::{Missing, Node, Test};

use super::*;

/// One stump (column 1 below 2.5: −1, else 0.25) on the objective's base 0.5.
const STUMP: &str = r#"{"learner":{"attributes":{},"feature_names":["age","dose"],"feature_types":["float","float"],
"gradient_booster":{"model":{"gbtree_model_param":{"num_parallel_tree":"1","num_trees":"1"},
"iteration_indptr":[0,1],"tree_info":[0],"trees":[{"base_weights":[0E0,-1E0,2.5E-1],"categories":[],
"categories_nodes":[],"categories_segments":[],"categories_sizes":[],"default_left":[1,0,0],"id":0,
"left_children":[1,-1,-1],"loss_changes":[1E0,NaN,0E0],"parents":[2147483647,0,0],"right_children":[2,-1,-1],
"split_conditions":[2.5E0,-1E0,2.5E-1],"split_indices":[1,0,0],"split_type":[0,0,0],"sum_hessian":[5E0,2E0,3E0],
"tree_param":{"num_deleted":"0","num_feature":"2","num_nodes":"3","size_leaf_vector":"1"}}]},"name":"gbtree"},
"learner_model_param":{"base_score":"5E-1","boost_from_average":"1","num_class":"0","num_feature":"2",
"num_target":"1"},"objective":{"name":"binary:logistic","reg_loss_param":{"scale_pos_weight":"1"}}},
"version":[2,1,4]}"#;

const BOOSTER: &str = "learner.gradient_booster";

fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(STUMP.replace('\n', ""), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    })
}

fn import_with(changes: &[(&str, &str)]) -> Imported {
    import(with(changes).as_bytes()).unwrap()
}

fn refusal(changes: &[(&str, &str)]) -> String {
    import(with(changes).as_bytes()).unwrap_err().to_string()
}

fn ensemble_of(imported: Imported) -> TreeEnsemble {
    match imported.predictor {
        Predictor::Trees(ensemble) => ensemble,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stump_becomes_a_stump() {
    let imported = import_with(&[]);
    assert_eq!(imported.written_by, "XGBoost 2.1.4");
    assert_eq!(imported.columns, Some(vec!["age".into(), "dose".into()]));
    assert_eq!(imported.column_count, 2);
    let output = Output { name: "1".into(), margin: 0, link: Link::Logit {}, calibration: None };
    assert_eq!(imported.outputs, [output]);
    assert!(imported.notes.is_empty() && !imported.stores_instances);
    let split =
        Node::Split { column: 1, test: Test::Below(2.5), missing: Missing::Left, left: 1, right: 2, cover: 5.0 };
    let leaf = |value, cover| Node::Leaf { values: vec![value], cover };
    let expected = TreeEnsemble {
        columns: 2,
        precision: Precision::F32,
        aggregation: Aggregation::Sum,
        base: vec![0.0],
        trees: vec![Tree { margin: Some(0), nodes: vec![split, leaf(-1.0, 2.0), leaf(0.25, 3.0)] }],
    };
    assert_eq!(ensemble_of(imported), expected);
}

#[test]
fn ubjson_gives_the_same_as_json() {
    let value: serde_json::Value = serde_json::from_str(&with(&[("NaN", "0E0")])).unwrap();
    let mut bytes = Vec::new();
    write_ubjson(&value, &mut bytes);
    assert_eq!(import(&bytes), Ok(import_with(&[])));
    for cut in 1..bytes.len() {
        assert!(import(&bytes[..cut]).is_err(), "the first {cut} bytes");
    }
}

/// UBJSON in the form in which XGBoost writes it.
fn write_ubjson(value: &serde_json::Value, bytes: &mut Vec<u8>) {
    use serde_json::Value;
    let text = |text: &str, bytes: &mut Vec<u8>| {
        bytes.push(b'L');
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text.as_bytes());
    };
    match value {
        Value::Object(entries) => {
            bytes.push(b'{');
            for (key, value) in entries {
                text(key, bytes);
                write_ubjson(value, bytes);
            }
            bytes.push(b'}');
        }
        Value::Array(elements) => {
            let is_float = !elements.is_empty() && elements.iter().all(Value::is_f64);
            bytes.extend(if is_float { b"[$d#L".as_slice() } else { b"[#L" });
            bytes.extend((elements.len() as u64).to_be_bytes());
            for element in elements {
                match element.as_f64().filter(|_| is_float) {
                    Some(number) => bytes.extend((number as f32).to_be_bytes()),
                    None => write_ubjson(element, bytes),
                }
            }
        }
        Value::String(string) => {
            bytes.push(b'S');
            text(string, bytes);
        }
        Value::Number(number) => {
            bytes.push(b'l');
            bytes.extend((number.as_i64().unwrap() as i32).to_be_bytes());
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_truncated_json_file_is_refused_with_its_place() {
    let text = with(&[]);
    let error = import(&text.as_bytes()[..100]).unwrap_err();
    assert_eq!(error.place, "line 1, column 100");
    let (what, remedy) = (&error.what, error.remedy.as_deref().unwrap());
    assert!(what.starts_with("the file is cut off: EOF") && remedy.contains("again, whole"), "{error}");
    for cut in 0..text.len() {
        assert!(import(&text.as_bytes()[..cut]).is_err(), "the first {cut} bytes");
    }
}

#[test]
fn true_and_false_mean_what_1_and_0_mean() {
    let found = import_with(&[("\"default_left\":[1,0,0]", "\"default_left\":[true,false,false]")]);
    assert_eq!(found, import_with(&[]));
    assert!(refusal(&[("\"default_left\":[1,0,0]", "\"default_left\":[2,0,0]")]).contains("true, false, 1 or 0"));
}

/// The weight 0.5 halves the leaves, in both places where versions keep it.
#[test]
fn the_weights_of_dart_are_multiplied_into_the_leaves() {
    let new = with(&[("\"tree_info\":[0],", "\"tree_info\":[0],\"weight_drop\":[5E-1],")]);
    let start = with(&[]).find("\"gradient_booster\":").unwrap();
    let old = with(&[
        ("\"gradient_booster\":{", "\"gradient_booster\":{\"gbtree\":{"),
        ("\"name\":\"gbtree\"}", "\"name\":\"gbtree\"},\"name\":\"dart\",\"weight_drop\":[5E-1]}"),
    ]);
    assert!(start > 0);
    for text in [new, old] {
        let imported = import(text.as_bytes()).unwrap();
        assert_eq!(imported.notes, ["The weights of dart are multiplied into the leaves."]);
        let nodes = &ensemble_of(imported).trees[0].nodes;
        assert_eq!(nodes[1], Node::Leaf { values: vec![-0.5], cover: 2.0 });
        assert_eq!(nodes[2], Node::Leaf { values: vec![0.125], cover: 3.0 });
    }
    let text = refusal(&[("\"tree_info\":[0],", "\"tree_info\":[0],\"weight_drop\":[5E-1,1E0],")]);
    assert!(text.starts_with("learner.gradient_booster, weight_drop: 2 weights for 1 trees"), "{text}");
}

#[test]
fn classes_have_a_base_each_and_a_softmax() {
    let imported = import_with(&[
        ("\"5E-1\"", "\"[1E0,2E0,-5E-1]\""),
        ("\"num_class\":\"0\"", "\"num_class\":\"3\""),
        ("binary:logistic", "multi:softmax"),
        ("\"tree_info\":[0]", "\"tree_info\":[2]"),
    ]);
    assert_eq!(imported.outputs.iter().map(|output| output.name.as_str()).collect::<Vec<_>>(), ["0", "1", "2"]);
    assert_eq!(imported.outputs[2].margin, 2);
    assert_eq!(imported.outputs[2].link, Link::Softmax {});
    assert_eq!(imported.notes, ["XGBoost predicts the most probable class; these are the classes' probabilities."]);
    let ensemble = ensemble_of(imported);
    assert_eq!(ensemble.base, [1.0, 2.0, -0.5]);
    assert_eq!(ensemble.trees[0].margin, Some(2));
}

/// XGBoost 3.4.1 refuses to train `reg:squarederror` with num_class=4 ("Invalid shape of labels"), but predicts four
/// margins from such a file, which a function of one's own gave rise to.
#[test]
fn classes_of_an_objective_without_classes_are_explained() {
    let changes = |objective: &'static str, count: &'static str| {
        import_with(&[("\"5E-1\"", "\"0E0\""), ("binary:logistic", objective), ("\"num_class\":\"0\"", count)])
    };
    let imported = changes("reg:squarederror", "\"num_class\":\"4\"");
    assert_eq!(imported.outputs.len(), 4);
    assert!(imported.notes[0].contains("4 classes and the objective reg:squarederror"), "{:?}", imported.notes);
    assert!(changes("reg:squarederror", "\"num_class\":\"1\"").notes.is_empty());
}

#[test]
fn early_stopping_is_noted_and_truncates_nothing() {
    let note = |best: &str| {
        import_with(&[
            ("\"attributes\":{}", &format!("\"attributes\":{{\"best_iteration\":\"{best}\"}}")),
            ("[0,1]", "[0,1,2,3]"),
        ])
        .notes
    };
    assert!(note("0")[0].starts_with("Training stopped early: the best of 3 rounds was 1. All rounds count here"));
    assert!(note("2").is_empty());
}

#[test]
fn old_orders_of_addition_are_noted() {
    let is_noted = |version: &str| !import_with(&[("[2,1,4]", version)]).notes.is_empty();
    assert!(is_noted("[1,0,2]") && !is_noted("[1,3,3]") && is_noted("[3,5,0]") && !is_noted("[3,4,1]"));
}

#[test]
fn gblinear_becomes_scores() {
    let text = r#"{"learner":{"gradient_booster":{"model":{"boosted_rounds":3,"weights":[2E0,-1E0,2.5E-1]},
        "name":"gblinear"},"learner_model_param":{"base_score":"[5E-1]","num_class":"0","num_feature":"2"},
        "objective":{"name":"reg:squarederror"}},"version":[3,4,1]}"#;
    let scores = |text: &str| match import(text.as_bytes()).unwrap().predictor {
        Predictor::Scores(scores) => (scores.intercepts, scores.weights),
        other => panic!("{other:?}"),
    };
    assert_eq!(scores(text), (vec![0.75], vec![vec![2.0, -1.0]]));
    // The library adds the first base to every margin (3.2 and 3.4 do; the fixture shows it too).
    let two = text
        .replace("2E0,-1E0,2.5E-1", "2E0,1E0,-1E0,1E0,2.5E-1,0E0")
        .replace("[5E-1]", "[5E-1,8E0]")
        .replace("\"num_feature\"", "\"num_target\":\"2\",\"num_feature\"");
    assert_eq!(scores(&two), (vec![0.75, 0.5], vec![vec![2.0, -1.0], vec![1.0, 1.0]]));
}

#[test]
fn what_is_no_model_of_a_known_kind_is_refused() {
    let check = |changes: &[(&str, &str)], expected: &str| {
        let found = refusal(changes);
        assert!(found.starts_with(expected), "{found}");
    };
    check(&[("[2,1,4]", "[4,0,0]")], "version: files of version [4, 0, 0] are not understood");
    check(&[("[2,1,4]", "[0,90,0]")], "version: files of version [0, 90, 0]");
    check(&[("binary:logistic", "rank:ndcg")], "learner.objective.name: the objective rank:ndcg orders rows");
    check(&[("binary:logistic", "my:own")], "learner.objective.name: the objective my:own is not known");
    check(&[("\"gbtree\"}", "\"gbforest\"}")], &format!("{BOOSTER}.name: the booster gbforest is not known"));
    check(&[("\"dose\"]", "\"age\"]")], "learner.feature_names: two columns are called \"age\"");
    check(&[("\"dose\"]", "\"dose\",\"x\"]")], "learner.feature_names: 3 names for 2 columns");
    check(&[("\"5E-1\"", "\"1E0\"")], "learner.learner_model_param.base_score: 1 is not possible");
    check(&[("\"5E-1\"", "\"[5E-1,5E-1]\"")], "learner.learner_model_param.base_score: 2 numbers for 1 margins");
    check(&[("\"num_class\":\"0\"", "\"num_class\":\"-1\"")], "learner.learner_model_param.num_class: \"-1\" is no");
    check(
        &[("\"num_feature\":\"2\",", "\"num_feature\":\"0\",")],
        "learner.learner_model_param: a model with 0 columns",
    );
    check(
        &[("\"tree_info\":[0]", "\"tree_info\":[1]")],
        &format!("{MODEL}.tree_info[0]: the tree adds to margin 1 of 1"),
    );
    check(&[("\"id\":0", "\"id\":1")], &format!("{MODEL}.trees[0].id: 1 is no tree's number"));
    check(&[("\"num_trees\":\"1\"", "\"num_trees\":\"2\"")], &format!("{MODEL}: 1 trees and 1 in tree_info, of 2"));
    // A property that could change what the trees compute.
    check(&[("\"tree_info\"", "\"new\":[],\"tree_info\"")], "line 1, column ");
    let quantiles = [
        ("[2,1,4]", "[3,4,1]"),
        ("binary:logistic", "reg:quantileerror"),
        ("\"num_target\":\"1\"", "\"num_target\":\"3\""),
    ];
    check(&quantiles, "learner.objective: several quantiles, which XGBoost sorts");
    let expectiles = [("binary:logistic", "reg:expectileerror"), ("\"num_target\":\"1\"", "\"num_target\":\"3\"")];
    check(&expectiles, "learner.objective: several expectiles, which XGBoost puts in order");
    check(&[("\"dose\"]", "\"\"]")], "learner.feature_names[1]: the column has an empty name");
    for count in ["1000000000", "32769"] {
        let text = refusal(&[("\"num_feature\":\"2\",", &format!("\"num_feature\":\"{count}\","))]);
        let expected = format!("a model with {count} columns. Train it on at most 32768 columns");
        assert!(text.contains(&expected), "{text}");
    }
}
