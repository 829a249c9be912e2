"""Prints what other programs say of the demonstration's explanation, patient by patient: the expected numbers of its tests.

The trees of model.json are written as an XGBoost model, which must give the golden patients' risks again. Contributions
are those of `shap.TreeExplainer(feature_perturbation="interventional")` against reference.json, and XGBoost's own
`pred_contribs` for the trees' average; interactions are found by their definition, over all coalitions of the five
columns, with margins that XGBoost predicts, and by XGBoost's `pred_interactions` for the trees' average.

    pip install xgboost==3.4.1 shap==0.54.1 pandas==3.1.1
    python explain.py
"""

import itertools
import json
import math
import tempfile
from pathlib import Path

import numpy as np
import shap
import xgboost

HERE = Path(__file__).parent
COLUMNS = ["age", "male", "creatinine", "kappa", "lambda"]
PAIR = ("age", "kappa"), ("age", "lambda"), ("kappa", "lambda")
PATIENTS = {
    "man of 74, all inputs": [74, 1, 1.42, 24.6, 31.8],
    "woman of 63, ordinary values": [63, 0, 1.0, 13.0, 14.0],
    "woman of 73, creatinine missing": [73, 0, math.nan, 16.8, 19.9],
    "man of 94, highest light chains": [94, 1, 3.2, 88, 71.5],
}


def tree(number, nodes):
    """One tree in the arrays of XGBoost's JSON."""
    written = {name: [] for name in ("left_children", "right_children", "parents", "split_indices", "split_conditions",
                                     "split_type", "default_left", "base_weights", "loss_changes", "sum_hessian")}
    parents = [2147483647] * len(nodes)
    for at, node in enumerate(nodes):
        if "split" in node:
            parents[node["split"]["left"]] = parents[node["split"]["right"]] = at
    for at, node in enumerate(nodes):
        split, leaf = node.get("split"), node.get("leaf")
        put = lambda name, value: written[name].append(value)
        put("left_children", split["left"] if split else -1)
        put("right_children", split["right"] if split else -1)
        put("parents", parents[at])
        put("split_indices", split["column"] if split else 0)
        put("split_conditions", split["test"]["below"] if split else leaf["values"][0])
        put("split_type", 0)
        put("default_left", int(split["missing"] == "left") if split else 0)
        put("base_weights", 0.0 if split else leaf["values"][0])
        put("loss_changes", 0.0)
        put("sum_hessian", (split or leaf)["cover"])
    empty = {"categories": [], "categories_nodes": [], "categories_segments": [], "categories_sizes": []}
    param = {"num_deleted": "0", "num_feature": "5", "num_nodes": str(len(nodes)), "size_leaf_vector": "1"}
    return {"id": number, "tree_param": param, **written, **empty}


def booster():
    """XGBoost's own form of model.json."""
    trees = json.loads((HERE / "model.json").read_text())["predictor"]["trees"]
    assert trees["precision"] == "f32" and trees["aggregation"] == "sum"
    count = len(trees["trees"])
    # XGBoost keeps the base as a probability; it must come back as the same margin.
    base = 1 / (1 + math.exp(-trees["base"][0]))
    model = {
        "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": str(count)},
        "iteration_indptr": list(range(count + 1)),
        "tree_info": [0] * count,
        "trees": [tree(number, one["nodes"]) for number, one in enumerate(trees["trees"])],
    }
    learner = {
        "attributes": {},
        "feature_names": COLUMNS,
        "feature_types": ["float"] * 5,
        "gradient_booster": {"model": model, "name": "gbtree"},
        "learner_model_param": {"base_score": f"[{base!r}]", "boost_from_average": "1", "num_class": "0",
                                "num_feature": "5", "num_target": "1"},
        "objective": {"name": "binary:logistic", "reg_loss_param": {"scale_pos_weight": "1"}},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "xgboost.json"
        path.write_text(json.dumps({"learner": learner, "version": [3, 4, 1]}))
        return xgboost.Booster(model_file=path)


def matrix(rows):
    return xgboost.DMatrix(np.array(rows, dtype=float), feature_names=COLUMNS)


def reference():
    """Rows in the model's columns, and their weights."""
    written = json.loads((HERE / "reference.json").read_text())
    value = lambda cell: {None: math.nan, "female": 0.0, "male": 1.0}.get(cell, cell)
    rows = [[value(cell) for cell in row["values"]] for row in written["rows"]]
    assert written["columns"] == ["age", "sex", "creatinine", "kappa", "lambda"]
    return np.array(rows, dtype=float), np.array([row["weight"] for row in written["rows"]], dtype=float)


def by_definition(model, patient, rows, weights):
    """Shapley values and, half for each, interaction indices of the game "mean margin with these columns known"."""
    size = len(COLUMNS)
    game = {}
    for known in itertools.product([False, True], repeat=size):
        mixed = np.where(known, patient, rows)
        margins = model.predict(matrix(mixed), output_margin=True).astype(float)
        game[known] = float(np.average(margins, weights=weights))
    joined = lambda known, *more: tuple(k or at in more for at, k in enumerate(known))
    weight = lambda members, players: math.factorial(members) * math.factorial(players - members - 1) / math.factorial(players)

    def shapley(at):
        without = [k for k in game if not k[at]]
        return sum(weight(sum(k), size) * (game[joined(k, at)] - game[k]) for k in without)

    def interaction(one, other):
        without = [k for k in game if not k[one] and not k[other]]
        effect = lambda k: game[joined(k, one, other)] - game[joined(k, one)] - game[joined(k, other)] + game[k]
        return sum(weight(sum(k), size - 1) / 2 * effect(k) for k in without)

    pairs = {pair: interaction(*map(COLUMNS.index, pair)) for pair in PAIR}
    return [shapley(at) for at in range(size)], pairs


def main():
    model = booster()
    golden = json.loads((HERE / "golden.json").read_text())
    for case in golden["cases"]:
        inputs = case["inputs"]
        row = [inputs["age"], float(inputs["sex"] == "male"), *(inputs.get(name, math.nan) for name in COLUMNS[2:])]
        found, expected = float(model.predict(matrix([row]))[0]), case["expected"]["death_5y"]
        assert abs(found / expected - 1) < 1e-6, (case["name"], found, expected)
    rows, weights = reference()
    assert (weights == weights[0]).all(), "shap takes no weights: repeat the rows"
    explainer = shap.TreeExplainer(model, data=shap.maskers.Independent(rows, max_samples=len(rows)),
                                   feature_perturbation="interventional")
    for name, patient in PATIENTS.items():
        values = explainer.shap_values(np.array([patient]))[0]
        exact, pairs = by_definition(model, np.array(patient), rows, weights)
        assert np.abs(values - exact).max() < 1e-6, (values, exact)
        print(name)
        print("  against reference.json", dict(zip(COLUMNS, map(float, values))), "base", float(np.ravel(explainer.expected_value)[0]))
        print("   ", {" and ".join(pair): value for pair, value in pairs.items()})
        contributions = model.predict(matrix([patient]), pred_contribs=True)[0].astype(float)
        print("  against the trees' average", dict(zip([*COLUMNS, "base"], map(float, contributions))))
        both = model.predict(matrix([patient]), pred_interactions=True)[0].astype(float)
        print("   ", {" and ".join(p): float(both[COLUMNS.index(p[0]), COLUMNS.index(p[1])]) for p in PAIR})


main()
