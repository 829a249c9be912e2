"""Writes the hostile files beside this script: python3 make.py (standard library only).

Each is a small sound model with one thing wrong. What is said of each stands in refusals.tsv.
"""

import json
import struct
from copy import deepcopy
from pathlib import Path

HERE = Path(__file__).parent


def put(target, name, content):
    folder = HERE / target
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


# --- XGBoost ---------------------------------------------------------------------------------------------------------
TREE = {
    "tree_param": {"num_nodes": "3", "num_deleted": "0", "num_feature": "2", "size_leaf_vector": "1"},
    "id": 0,
    "left_children": [1, -1, -1],
    "right_children": [2, -1, -1],
    "parents": [2147483647, 0, 0],
    "split_indices": [1, 0, 0],
    "split_conditions": [1.5, -0.25, 0.75],
    "split_type": [0, 0, 0],
    "default_left": [1, 0, 0],
    "sum_hessian": [9.0, 5.0, 4.0],
    "base_weights": [0.0, -0.25, 0.75],
    "loss_changes": [2.0, 0.0, 0.0],
    "categories": [],
    "categories_nodes": [],
    "categories_segments": [],
    "categories_sizes": [],
}
XGBOOST = {
    "version": [3, 4, 1],
    "learner": {
        "attributes": {},
        "feature_names": ["age", "creatinine"],
        "feature_types": ["float", "float"],
        "gradient_booster": {
            "name": "gbtree",
            "model": {
                "gbtree_model_param": {"num_trees": "1", "num_parallel_tree": "1"},
                "tree_info": [0],
                "iteration_indptr": [0, 1],
                "trees": [TREE],
            },
        },
        "learner_model_param": {
            "base_score": "5E-1", "num_class": "0", "num_feature": "2", "num_target": "1", "boost_from_average": "1",
        },
        "objective": {"name": "binary:logistic", "reg_loss_param": {"scale_pos_weight": "1"}},
    },
}


def key(text):
    return b"L" + struct.pack(">q", len(text.encode())) + text.encode()


def ubjson(value):
    if isinstance(value, dict):
        return b"{" + b"".join(key(name) + ubjson(inner) for name, inner in value.items()) + b"}"
    if isinstance(value, list):
        if value and all(isinstance(number, (int, float)) for number in value):
            whole = all(isinstance(number, int) for number in value)
            items = b"".join(struct.pack(">i" if whole else ">f", number) for number in value)
            return b"[$" + (b"l" if whole else b"d") + b"#L" + struct.pack(">q", len(value)) + items
        return b"[#L" + struct.pack(">q", len(value)) + b"".join(map(ubjson, value))
    if isinstance(value, int):
        return b"l" + struct.pack(">i", value)
    if isinstance(value, float):
        return b"d" + struct.pack(">f", value)
    return b"S" + key(value)


def changed(model, path, value):
    model = deepcopy(model)
    inner = model
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return model


def xgboost():
    tree = ["learner", "gradient_booster", "model", "trees", 0]
    param = ["learner", "learner_model_param"]
    whole = {"json": json.dumps(XGBOOST).encode(), "ubj": ubjson(XGBOOST)}
    for form, content in whole.items():
        put("xgboost", f"whole.{form}", content)
        put("xgboost", f"truncated.{form}", content[: len(content) * 2 // 3])
    put("xgboost", "corrupt.json", whole["json"].replace(b'"tree_info": [0]', b'"tree_info": [0}'))
    put("xgboost", "corrupt.ubj", whole["ubj"].replace(b"tree_infoL", b"tree_info\x00") .replace(b"tree_info[", b"tree_info\x07"))
    wrong = {
        "cycle": (tree + ["left_children"], [0, -1, -1]),
        "child-out-of-range": (tree + ["left_children"], [7, -1, -1]),
        "child-negative": (tree + ["right_children"], [-9, -1, -1]),
        "nan-threshold": (tree + ["split_conditions"], [float("nan"), -0.25, 0.75]),
        "infinite-leaf": (tree + ["split_conditions"], [1.5, float("-inf"), 0.75]),
        "negative-cover": (tree + ["sum_hessian"], [9.0, -5.0, 4.0]),
        "column-out-of-range": (tree + ["split_indices"], [2, 0, 0]),
        "nodes-announced": (tree + ["tree_param", "num_nodes"], "1000000"),
        "million-classes": (param + ["num_class"], "1000000"),
        "two-billion-columns": (param + ["num_feature"], "2147483648"),
        "number-too-large": (param + ["num_feature"], "99999999999999999999999"),
        "duplicate-names": (["learner", "feature_names"], ["age", "age"]),
        "empty-name": (["learner", "feature_names"], ["age", ""]),
        "expectiles": (["learner", "objective", "name"], "reg:expectileerror"),
        "unknown-spread": (["learner", "objective"], {"name": "survival:aft", "aft_loss_param": {
            "aft_loss_distribution": "astrology", "aft_loss_distribution_scale": "1"}}),
        "unknown-objective": (["learner", "objective", "name"], "reg:astrology"),
        "ranking": (["learner", "objective", "name"], "rank:ndcg"),
        "unknown-booster": (["learner", "gradient_booster", "name"], "gbforest"),
        "unknown-field": (tree + ["novelty"], [1]),
        "million-trees": (["learner", "gradient_booster", "model", "gbtree_model_param", "num_trees"], "1000000"),
        "tree-id": (tree + ["id"], 5),
        "future-version": (["version"], [9, 0, 0]),
        "impossible-base": (param + ["base_score"], "2E0"),
    }
    for name, (path, value) in wrong.items():
        model = changed(XGBOOST, path, value)
        if name == "expectiles":
            model = changed(changed(model, param + ["num_target"], "2"), param + ["base_score"], "[0E0,0E0]")
        put("xgboost", f"{name}.json", json.dumps(model))
        put("xgboost", f"{name}.ubj", ubjson(model))
    start = b"{" + key("learner_")
    put("xgboost", "nested-arrays.ubj", start + b"[" * 4000)
    put("xgboost", "nested-objects.ubj", start + (b"{" + key("a")) * 400)
    put("xgboost", "nested-arrays.json", b'{"learner_": ' + b"[" * 4000)
    version = b"{" + key("version")
    put("xgboost", "length-2gb-array.ubj", version + b"[$l#l\x7f\xff\xff\xff\x00\x00")
    put("xgboost", "length-2gb-elements.ubj", version + b"[#l\x7f\xff\xff\xfflll")
    put("xgboost", "length-2gb-text.ubj", b"{" + key("learner_") + b"Sl\x7f\xff\xff\xff" + b"abc")
    put("xgboost", "length-negative.ubj", version + b"[$l#L\xff\xff\xff\xff\xff\xff\xff\xff")
    # A million elements are announced, and a dozen bytes are there.
    put("xgboost", "million-elements.ubj", version + b"[$d#l\x00\x0f\x42\x40" + b"\x00" * 12)


# --- LightGBM --------------------------------------------------------------------------------------------------------
LIGHTGBM = """tree
version=v4
num_class=1
num_tree_per_iteration=1
label_index=0
max_feature_idx=1
objective=binary sigmoid:1
feature_names=age creatinine
feature_infos=[0:99] [0:20]
tree_sizes=300

Tree=0
num_leaves=3
num_cat=0
split_feature=1 0
split_gain=5 3
threshold=1.5 60.5
decision_type=2 8
left_child=-1 -2
right_child=1 -3
leaf_value=-0.25 0.5 0.75
leaf_weight=5 2 2
leaf_count=5 2 2
internal_value=0 0.6
internal_weight=9 4
internal_count=9 4
is_linear=0
shrinkage=0.1

end of trees

pandas_categorical:null
"""


def lightgbm():
    put("lightgbm", "whole.txt", LIGHTGBM)
    put("lightgbm", "truncated.txt", LIGHTGBM[:300])
    put("lightgbm", "corrupt.txt", LIGHTGBM.encode().replace(b"leaf_weight", b"leaf_\xffeight"))
    put("lightgbm", "json-dump.txt", json.dumps({"name": "tree", "version": "v4", "tree_info": []}))
    put("lightgbm", "repeated-key.txt", LIGHTGBM.replace("shrinkage=0.1", "shrinkage=0.1\nnum_leaves=3"))
    categories = LIGHTGBM.replace("num_cat=0", "num_cat=1\ncat_boundaries=0 2147483647\ncat_threshold=1")
    put("lightgbm", "two-billion-categories.txt", categories)
    for name, before, after in [
        ("cycle", "left_child=-1 -2", "left_child=-1 0"),
        ("shared-child", "left_child=-1 -2", "left_child=-1 -1"),
        ("child-out-of-range", "right_child=1 -3", "right_child=7 -3"),
        ("nan-threshold", "threshold=1.5", "threshold=nan"),
        ("infinite-leaf", "leaf_value=-0.25", "leaf_value=inf"),
        ("column-out-of-range", "split_feature=1 0", "split_feature=2 0"),
        ("duplicate-names", "feature_names=age creatinine", "feature_names=age age"),
        ("unknown-objective", "objective=binary sigmoid:1", "objective=astrology"),
        ("ranking", "objective=binary sigmoid:1", "objective=lambdarank"),
        ("future-version", "version=v4", "version=v9"),
        ("unknown-field", "shrinkage=0.1", "novelty=1"),
        ("linear-leaves", "is_linear=0", "is_linear=1"),
        ("leaves-announced", "num_leaves=3", "num_leaves=1000000"),
        ("million-trees", "num_tree_per_iteration=1", "num_tree_per_iteration=1000000"),
        ("two-billion-columns", "max_feature_idx=1", "max_feature_idx=2147483647"),
        ("number-too-large", "num_leaves=3", "num_leaves=99999999999999999999999"),
    ]:
        assert before in LIGHTGBM
        put("lightgbm", f"{name}.txt", LIGHTGBM.replace(before, after, 1))


# --- smartcore -------------------------------------------------------------------------------------------------------
def node(output, column=0, value=None, children=(None, None)):
    return {
        "output": output, "n_node_samples": 4, "split_feature": column, "split_value": value, "split_score": None,
        "true_child": children[0], "false_child": children[1],
    }


SMARTCORE = {
    "DecisionTreeClassifier": {
        "nodes": [node(0, 1, 1.5, (1, 2)), node(0), node(1)],
        "classes": [0, 1], "num_classes": 2, "depth": 1, "num_features": 2,
    },
    "columns": ["age", "creatinine"],
}


def smartcore():
    tree = ["DecisionTreeClassifier"]
    whole = json.dumps(SMARTCORE)
    put("smartcore", "whole.json", whole)
    put("smartcore", "truncated.json", whole[:200])
    put("smartcore", "corrupt.json", whole.replace('"classes"', '"classes'))
    put("smartcore", "nan-threshold.json", whole.replace("1.5", "NaN"))
    put("smartcore", "unknown-estimator.json", whole.replace("DecisionTreeClassifier", "KNNClassifier"))
    for name, path, value in [
        ("cycle", tree + ["nodes", 0, "true_child"], 0),
        ("child-out-of-range", tree + ["nodes", 0, "true_child"], 7),
        ("one-child", tree + ["nodes", 0, "true_child"], None),
        ("null-threshold", tree + ["nodes", 0, "split_value"], None),
        ("column-out-of-range", tree + ["nodes", 0, "split_feature"], 2),
        ("class-out-of-range", tree + ["nodes", 1, "output"], 2),
        ("duplicate-names", ["columns"], ["age", "age"]),
        ("empty-name", ["columns"], ["age", ""]),
        ("million-classes", tree + ["nodes", 1, "output"], 1000000),
        ("negative-child", tree + ["nodes", 0, "true_child"], -1),
    ]:
        put("smartcore", f"{name}.json", json.dumps(changed(SMARTCORE, path, value)))
    put("smartcore", "two-billion-columns.json", json.dumps({"DecisionTreeClassifier": dict(
        SMARTCORE["DecisionTreeClassifier"], num_features=2147483648)}))
    put("smartcore", "nested-trees.json", '{"regressors": [' + '{"left": ' * 500 + "null" + "}" * 500 + "]}")
    put("smartcore", "nested-arrays.json", '{"nodes": ' + "[" * 4000)
    matrix = {"ncols": 2, "nrows": 1, "values": [0.5, -0.25], "column_major": False}
    one = {"ncols": 1, "nrows": 1, "values": [0.125], "column_major": False}
    logistic = {"coefficients": matrix, "intercept": one, "classes": [0, 1], "num_attributes": 2, "num_classes": 2}
    put("smartcore", "whole-logistic.json", json.dumps({"LogisticRegression": logistic}))
    wide = dict(matrix, nrows=1 << 32, ncols=1 << 32)
    put("smartcore", "matrix-too-large.json", json.dumps({"LogisticRegression": dict(logistic, coefficients=wide)}))
    leaf = {"left": None, "right": None, "value": 0.5, "threshold": 0.0, "split_feature_idx": 0}
    boosted = {"regressors": [dict(leaf, left=leaf, right=leaf, threshold=1.5, split_feature_idx=1)],
               "parameters": {"learning_rate": 0.5, "base_score": 0.25}}
    put("smartcore", "whole-boosting.json", json.dumps(boosted))
    support = {"instances": [[1.0, 2.0], [0.5, 1.0]], "w": [1.0, -2.0], "b": 0.5, "classes": [0, 1]}
    put("smartcore", "whole-machine.json", json.dumps(
        {"SVC": support, "parameters": {"kernel": {"type": "Kernels", "RBF": {"gamma": 0.5}}}}))
    machine = {"instances": [[1.0, 2.0]], "w": [1.0, 2.0], "b": 0.0, "classes": [0, 1]}
    put("smartcore", "vectors-without-weights.json", json.dumps({"SVC": machine, "parameters": {"kernel": "Linear"}}))
    put("smartcore", "unfitted.json", json.dumps({"RandomForestRegressor": {"forest_regressor": None}}))


# --- ONNX ------------------------------------------------------------------------------------------------------------
def varint(number):
    number &= (1 << 64) - 1
    out = b""
    while number >= 128:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def field(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    value = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(value)) + value


def attribute(name, value):
    content = field(1, name)
    if isinstance(value, str):
        content += field(4, value) + field(20, 3)
    elif isinstance(value, int):
        content += field(3, value) + field(20, 2)
    elif value and isinstance(value[0], str):
        content += b"".join(field(9, text) for text in value) + field(20, 8)
    elif value and isinstance(value[0], float):
        content += field(7, struct.pack(f"<{len(value)}f", *value)) + field(20, 6)
    else:
        content += field(8, b"".join(map(varint, value))) + field(20, 7)
    return field(5, content)


def tensor_type(name, columns):
    shape = field(1, field(2, "N")) + field(1, field(1, columns))
    return field(1, name) + field(2, field(1, field(1, 1) + field(2, shape)))


FOREST = {
    "nodes_treeids": [0, 0, 0], "nodes_nodeids": [0, 1, 2], "nodes_featureids": [1, 0, 0],
    "nodes_values": [1.5, 0.0, 0.0], "nodes_modes": ["BRANCH_LEQ", "LEAF", "LEAF"],
    "nodes_truenodeids": [1, 0, 0], "nodes_falsenodeids": [2, 0, 0],
    "nodes_missing_value_tracks_true": [0, 0, 0],
    "target_treeids": [0, 0], "target_nodeids": [1, 2], "target_ids": [0, 0], "target_weights": [-0.25, 0.75],
    "n_targets": 1,
}


def onnx_model(forest=None, operator="TreeEnsembleRegressor", reads="input", columns=2, ir=10, opsets=None, extra=b""):
    lists = b"".join(attribute(name, value) for name, value in (forest or FOREST).items())
    content = field(1, reads) + field(2, "variable") + field(3, "forest") + field(4, operator) + lists
    graph = field(1, content + field(7, "ai.onnx.ml")) + field(2, "graph") + extra
    graph += field(11, tensor_type("input", columns)) + field(12, tensor_type("variable", 1))
    sets = b"".join(field(8, field(1, domain) + field(2, version)) for domain, version in (opsets or [("ai.onnx.ml", 3)]))
    return field(1, ir) + field(2, "by hand") + sets + field(7, graph)


def onnx():
    whole = onnx_model()
    put("onnx", "whole.onnx", whole)
    put("onnx", "truncated.onnx", whole[: len(whole) * 2 // 3])
    put("onnx", "corrupt.onnx", whole.replace(b"nodes_modes", b"nodes_m\xffdes"))
    put("onnx", "wire-type.onnx", whole[:2] + b"\x17" + whole[3:])
    for name, change in {
        "cycle": {"nodes_truenodeids": [0, 0, 0]},
        "shared-child": {"nodes_truenodeids": [2, 0, 0]},
        "child-out-of-range": {"nodes_truenodeids": [7, 0, 0]},
        "nan-threshold": {"nodes_values": [float("nan"), 0.0, 0.0]},
        "infinite-leaf": {"target_weights": [float("inf"), 0.75]},
        "column-out-of-range": {"nodes_featureids": [2, 0, 0]},
        "column-negative": {"nodes_featureids": [-1, 0, 0]},
        "duplicate-node": {"nodes_nodeids": [0, 1, 1]},
        "unknown-mode": {"nodes_modes": ["BRANCH_MAYBE", "LEAF", "LEAF"]},
        "unknown-transform": {"post_transform": "ASTROLOGY"},
        "short-list": {"nodes_values": [1.5]},
        "million-targets": {"n_targets": 1000000},
        "target-out-of-range": {"target_ids": [0, 1]},
    }.items():
        put("onnx", f"{name}.onnx", onnx_model(dict(FOREST, **change)))
    put("onnx", "unknown-operator.onnx", onnx_model(operator="AstrologyRegressor"))
    put("onnx", "graph-cycle.onnx", onnx_model(reads="variable"))
    put("onnx", "two-billion-columns.onnx", onnx_model(columns=2147483648))
    put("onnx", "duplicate-names.onnx", onnx_model(extra=field(11, tensor_type("input", 1))))
    put("onnx", "future-ir.onnx", onnx_model(ir=99))
    put("onnx", "future-operators.onnx", onnx_model(opsets=[("ai.onnx.ml", 99)]))
    # The graph says that it holds 2 GB.
    put("onnx", "length-2gb.onnx", field(1, 10) + varint(7 << 3 | 2) + varint((1 << 31) - 1) + b"abc")
    tensor = field(1, varint((1 << 31) - 1)) + field(2, 1) + field(8, "weights")
    put("onnx", "tensor-2gb.onnx", onnx_model(reads="weights", extra=field(5, tensor)))
    nested = b""
    for _ in range(200):
        nested = field(5, field(1, "g") + field(6, field(1, nested)))
    put("onnx", "nested-graphs.onnx", field(1, 10) + field(7, field(1, field(4, "If") + nested)))


# --- our own ---------------------------------------------------------------------------------------------------------
def planes(form, values):
    packed = [struct.pack("<" + form, value) for value in values]
    return b"".join(bytes(value[plane] for value in packed) for plane in range(struct.calcsize(form)))


def forest(magic=b"INSITEF1", column=1, columns=2, slots=None, threshold=1.5, leaves=(-0.25, 0.75), splits=1, shape=7,
           rank=0, share=0.5, slot=0, margins=1, margin=0, thresholds=1, trees=1):
    shapes = [shape] if isinstance(shape, int) else shape
    count = len(shapes)
    out = magic + bytes([0, 0])
    out += b"".join(struct.pack("<I", number) for number in [columns, margins, 1, 1 if slots is None else slots, trees])
    out += planes("d", [0.0] * min(margins, 4))
    out += struct.pack("<I", column) + bytes([0, 0])
    out += struct.pack("<I", splits) + struct.pack("<I", margin)
    out += struct.pack("<I", thresholds) + planes("f", [threshold])
    out += planes("I", [slot] * count) + planes("I", [rank] * count) + bytes(shapes) + planes("f", [share] * count)
    return out + planes("f", leaves)


def model():
    whole = forest()
    put("model", "whole.trees", whole)
    put("model", "truncated.trees", whole[:-3])
    put("model", "left-over.trees", whole + b"\x00")
    put("model", "future-version.trees", forest(magic=b"INSITEF9"))
    put("model", "column-out-of-range.trees", forest(column=2))
    put("model", "no-columns.trees", forest(columns=0))
    put("model", "million-columns.trees", forest(columns=1000000))
    put("model", "two-billion-slots.trees", forest(slots=2147483647))
    put("model", "two-billion-splits.trees", forest(splits=2147483647))
    put("model", "million-splits.trees", forest(splits=1000000))
    put("model", "million-trees.trees", forest(trees=1000000))
    put("model", "four-billion-thresholds.trees", forest(thresholds=4294967295))
    put("model", "nan-threshold.trees", forest(threshold=float("nan")))
    put("model", "infinite-leaf.trees", forest(leaves=(float("inf"), 0.75)))
    put("model", "rank-out-of-range.trees", forest(rank=1))
    put("model", "slot-out-of-range.trees", forest(slot=1))
    put("model", "margin-out-of-range.trees", forest(margin=1))
    put("model", "unknown-shape.trees", forest(shape=8))
    put("model", "children-missing.trees", forest(shape=0))
    put("model", "share-above-one.trees", forest(share=1.5))
    # 600 splits, each the right child of the one before: deeper than any tree that is trained.
    chain = [5] * 599 + [7]
    put("model", "too-deep.trees", forest(shape=chain, splits=600, leaves=[0.5] * 601))
    chain = [6] * 599 + [7]
    put("model", "too-deep-left.trees", forest(shape=chain, splits=600, leaves=[0.5] * 601))
    split = {"split": {"column": 1, "test": {"below": 1.5}, "missing": "left", "left": 1, "right": 2, "cover": 9.0}}
    leaf = {"leaf": {"values": [0.5], "cover": 4.0}}
    file = {
        "ir": 1, "written_by": "by hand", "source_sha256": "0" * 64, "columns": ["age", "creatinine"],
        "predictor": {"trees": {
            "columns": 2, "precision": "f32", "aggregation": "sum", "base": [0.0],
            "trees": [{"margin": 0, "nodes": [split, leaf, leaf]}],
        }},
        "outputs": [{"name": "1", "margin": 0, "link": {"logit": {}}}],
        "stores_instances": False, "notes": [],
    }
    text = json.dumps(file)
    put("model", "whole.json", text)
    put("model", "truncated.json", text[:200])
    put("model", "corrupt.json", text.replace('"below"', '"beneath"'))
    put("model", "nan-threshold.json", text.replace('{"below": 1.5}', '{"below": NaN}'))
    tree = ["predictor", "trees", "trees", 0]
    for name, path, value in [
        ("future-version", ["ir"], 99),
        ("cycle", tree + ["nodes", 0, "split", "left"], 0),
        ("child-out-of-range", tree + ["nodes", 0, "split", "left"], 7),
        ("column-out-of-range", tree + ["nodes", 0, "split", "column"], 2),
        ("million-columns", ["predictor", "trees", "columns"], 1000000),
        ("margin-out-of-range", tree + ["margin"], 1),
        ("unknown-field", ["novelty"], 1),
        ("duplicate-names", ["columns"], ["age", "age"]),
        ("empty-name", ["columns"], ["age", ""]),
        ("calibration-falls", ["outputs", 0, "calibration"], {"isotonic": {"x": [0.1, 0.9], "y": [0.9, 0.1]}}),
        ("calibration-empty", ["outputs", 0, "calibration"], {"isotonic": {"x": [], "y": []}}),
        ("pair-crossed", ["outputs", 0, "calibration"], {"venn_abers": {
            "lower": {"x": [0.5], "y": [0.6]}, "upper": {"x": [0.5], "y": [0.5]}}}),
        ("baseline-above-one", ["outputs", 0, "link"], {"cox_risk": {"baseline_survival": 1.5, "centre": 0.0}}),
        ("scale-of-zero", ["outputs", 0, "link"], {"aft_risk": {
            "distribution": "normal", "scale": 0.0, "horizon": 5.0}}),
        ("steps-too-short", ["predictor"], {"pipeline": [
            [{"scale": {"offsets": [0.0], "scales": [1.0]}}], file["predictor"]]}),
    ]:
        put("model", f"{name}.json", json.dumps(changed(file, path, value)))
    put("model", "nested-pipelines.json", '{"predictor": ' + '{"pipeline": [[], ' * 300)
    # The text of the library's name is 2 GB long: version 1, then the length.
    put("model", "length-2gb.compiled", b"\x01" + varint((1 << 31) - 1) + b"abc")
    head = b"\x01" + b"\x07by hand" + b"\x00" + b"\x02\x03age\x0acreatinine"
    # One output named 1, of margin 0, with the link logit and no calibration; no instances, no notes.
    tail = b"\x01\x011\x00\x03\x00" + b"\x00\x00"
    put("model", "truncated.compiled", head)
    put("model", "unknown-family.compiled", head + b"\x09")
    put("model", "broken-trees.compiled", head + b"\x02" + varint(len(whole)) + forest(threshold=float("nan")) + tail)
    put("model", "whole.compiled", head + b"\x02" + varint(len(whole)) + whole + tail)
    put("model", "without-outputs.compiled", head + b"\x02" + varint(len(whole)) + whole + b"\x00\x00\x00")
    put("model", "nested-pipelines.compiled", head + b"\x04\x00" * 8000)


def bundle():
    put("bundle", "truncated.json", '{"schema": 1, "id": "x"')
    put("bundle", "future-version.json", '{"schema": 99}')
    put("bundle", "nested.json", '{"schema": ' + "[" * 4000)


for write in [xgboost, lightgbm, smartcore, onnx, model, bundle]:
    write()
