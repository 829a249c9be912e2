//! Trees by hand: what is dropped, turned round and refused.

use serde_json::{Value, json};

use super::*;

/// Column 0 below 1.5: 10; else column 1 below −2: 20, else 30. Node 3 is deleted.
fn arrays() -> Value {
    json!({
        "id": 0, "tree_param": {"num_nodes": "6", "num_deleted": "1", "size_leaf_vector": "0"},
        "left_children": [1, -1, 4, -1, -1, -1], "right_children": [2, -1, 5, -1, -1, -1],
        "split_indices": [0, 0, 1, 2147483647, 0, 0], "split_conditions": [1.5, 10.0, -2.0, 99.0, 20.0, 30.0],
        "default_left": [1, 0, 0, 0, 0, 0], "sum_hessian": [9.0, 4.0, 5.0, 0.0, 2.0, 3.0],
    })
}

fn frame(margins: usize) -> Frame {
    Frame { columns: 2, margins, margin: 0, weight: None }
}

fn read(arrays: &Value, frame: &Frame) -> Result<Tree, ImportError> {
    let arrays: TreeArrays = serde_json::from_str(&arrays.to_string()).unwrap();
    tree(&arrays, frame, "trees[7]")
}

fn leaf(value: f64, cover: f64) -> Node {
    Node::Leaf { values: vec![value], cover }
}

#[test]
fn deleted_nodes_are_dropped_and_the_others_renumbered() {
    let below = |column, threshold, missing, left, cover| {
        let test = Test::Below(threshold);
        Node::Split { column, test, missing, left, right: left + 1, cover }
    };
    let nodes = vec![
        below(0, 1.5, Missing::Left, 1, 9.0),
        leaf(10.0, 4.0),
        below(1, -2.0, Missing::Right, 3, 5.0),
        leaf(20.0, 2.0),
        leaf(30.0, 3.0),
    ];
    assert_eq!(read(&arrays(), &frame(1)), Ok(Tree { margin: Some(0), nodes }));
}

#[test]
fn xgboost_sends_its_categories_right() {
    let mut arrays = arrays();
    arrays["split_type"] = json!([1, 0, 0, 0, 0, 0]);
    arrays["categories_nodes"] = json!([0]);
    arrays["categories_segments"] = json!([1]);
    arrays["categories_sizes"] = json!([2]);
    arrays["categories"] = json!([99, 4, 2]);
    let nodes = read(&arrays, &frame(1)).unwrap().nodes;
    // Node 1 was the left child: where the row goes that is none of the two, or missing.
    let expected = Node::Split {
        column: 0,
        test: Test::OneOf(vec![2, 4]),
        missing: Missing::Right,
        left: 2,
        right: 1,
        cover: 9.0,
    };
    assert_eq!(nodes[0], expected);
    check(&arrays, "categories_sizes", json!([3]), "trees[7]: the categories of node 0 are not there");
    check(&arrays, "categories_sizes", json!([0]), "trees[7]: the categories of node 0 are not there");
    check(&arrays, "categories", json!([0, -4, 2]), "trees[7]: node 0 asks for the category -4");
    check(&arrays, "categories", json!([0, 1, 16_777_216]), "trees[7]: node 0 asks for the category 16777216");
    check(&arrays, "categories_nodes", json!([6]), "trees[7]: categories_nodes names the node 6 wrongly");
    check(
        &arrays,
        "categories_nodes",
        json!([0, 1]),
        "trees[7]: categories_nodes, _segments and _sizes have 2, 1 and 1",
    );
    check(&arrays, "split_type", json!([0, 0, 0, 0, 0, 0]), "trees[7], node 0: split_type is 0, which its categories");
}

/// 0.1 · 0.7 in f32 is not what f64 gives.
#[test]
fn a_weight_is_multiplied_in_f32() {
    let mut arrays = arrays();
    arrays["split_conditions"][1] = json!(0.1);
    let weighted = Frame { weight: Some(0.7), ..frame(1) };
    let nodes = read(&arrays, &weighted).unwrap().nodes;
    assert_eq!(nodes[1], leaf(f64::from(0.1_f32 * 0.7_f32), 4.0));
    assert_ne!(nodes[1], leaf(0.1 * 0.7, 4.0));
}

#[test]
fn vector_leaves_stand_by_node_or_by_leaf() {
    let mut arrays = arrays();
    arrays["tree_param"]["size_leaf_vector"] = json!("2");
    arrays["base_weights"] = json!([0.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 3.0, 4.0, 5.0, 6.0]);
    let check_leaves = |arrays: &Value| {
        let found = read(arrays, &frame(2)).unwrap();
        assert_eq!(found.margin, None);
        let values = |node: usize| match &found.nodes[node] {
            Node::Leaf { values, .. } => values.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!([values(1), values(3), values(4)], [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
    };
    check_leaves(&arrays);
    arrays["leaf_weights"] = json!([3.0, 4.0, 1.0, 2.0, 5.0, 6.0]);
    arrays["right_children"] = json!([2, 1, 5, -1, 0, 2]);
    check_leaves(&arrays);
    arrays["right_children"][1] = json!(3);
    let error = read(&arrays, &frame(2)).unwrap_err();
    assert_eq!((error.place.as_str(), error.what.as_str()), ("trees[7], node 1", "the leaf's values are not there"));
    let error = read(&arrays, &frame(3)).unwrap_err();
    assert_eq!(error.what, "its leaves hold 2 values, the model gives 3");
}

#[track_caller]
fn check(arrays: &Value, name: &str, value: Value, expected: &str) {
    let mut changed = arrays.clone();
    changed[name] = value;
    let error = read(&changed, &frame(1)).unwrap_err().to_string();
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn damaged_trees_are_refused_with_their_place() {
    let check = |name, value, expected| check(&arrays(), name, value, expected);
    check("right_children", json!([2]), "trees[7]: right_children has 1 elements for 6 nodes");
    check("left_children", json!([]), "trees[7]: left_children has 0 elements for 6 nodes");
    check("sum_hessian", json!([1.0]), "trees[7]: sum_hessian has 1 elements for 6 nodes");
    check("left_children", json!([0, -1, 4, -1, -1, -1]), "trees[7], node 0: it is the child of two nodes, or its own");
    check("right_children", json!([1, -1, 5, -1, -1, -1]), "trees[7], node 1: it is the child of two nodes");
    check("right_children", json!([9, -1, 5, -1, -1, -1]), "trees[7], node 0: its child 9 is not there");
    check("right_children", json!([-1, -1, 5, -1, -1, -1]), "trees[7], node 0: its child -1 is not there");
    check("left_children", json!([1, -1, -1, -1, -1, -1]), "trees[7]: 3 nodes are nobody's child, 1 are said");
    check("split_indices", json!([0, 0, 2, 0, 0, 0]), "trees[7], node 2: it asks column 2 of 2");
    check("split_indices", json!([-1, 0, 1, 0, 0, 0]), "trees[7], node 0: it asks column -1 of 2");
    check("sum_hessian", json!([9.0, -4.0, 5.0, 0.0, 2.0, 3.0]), "trees[7], node 1: its sum_hessian is -4");
    check("split_conditions", json!([null, 10.0, -2.0, 0.0, 0.0, 0.0]), "trees[7], node 0: its threshold is no finite");
    check(
        "split_conditions",
        json!([1.0, null, -2.0, 0.0, 0.0, 0.0]),
        "trees[7], node 1: the leaf's value is no finite",
    );
    check("tree_param", json!({"num_nodes": "x"}), "trees[7].tree_param.num_nodes: \"x\" is no number");
}
