"""Trains the benchmark's models, writes them with the rows and what their own libraries make of them.

    python prepare.py FOLDER [--only S,M,L,others]

Arrays are raw little-endian: .f32 and .f64. A model that is already there is left alone.
"""

import os

# Threads that wait for each other step aside instead of spinning: on a busy machine that is minutes against an hour.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import xgboost
from onnxmltools.convert import convert_xgboost
from onnxmltools.convert.common.data_types import FloatTensorType

import others
from exact_shap import margins_explained
from workload import COLUMNS, LIGHTGBM_SIZES, REFERENCE_ROWS, SIZES, TEST_ROWS, cohort


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="S,M,L,others")
    arguments = parser.parse_args()
    asked = arguments.only.split(",")
    sizes = [size for size in SIZES if size in asked and not (arguments.folder / size / "facts.json").exists()]
    needs_others = "others" in asked and not (arguments.folder / "others.json").exists()
    if not sizes and not needs_others:
        return
    rows, outcome = cohort()
    training, test = rows[:-TEST_ROWS], rows[-TEST_ROWS:]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    write(arguments.folder / "rows.f32", test)
    for size in sizes:
        train(arguments.folder / size, size, (training, outcome[:-TEST_ROWS]), (test, outcome[-TEST_ROWS:]))
    if needs_others:
        said("training the forest, the support vector machine and the logistic regression")
        facts = others.train(arguments.folder, (training, outcome[:-TEST_ROWS]), test)
        (arguments.folder / "others.json").write_text(json.dumps(facts), encoding="utf-8")


def train(folder, size, training, test):
    trees, depth, rate = SIZES[size]
    said(f"training {size}: {trees} trees of depth {depth}")
    folder.mkdir(exist_ok=True)
    settings = {"objective": "binary:logistic", "tree_method": "hist", "max_depth": depth, "eta": rate, "seed": 1}
    booster = xgboost.train(settings, xgboost.DMatrix(*training), trees)
    booster.set_param({"nthread": 1})
    booster.save_model(folder / "model.json")
    onnx = convert_xgboost(booster, initial_types=[("rows", FloatTensorType([None, COLUMNS]))])
    (folder / "model.onnx").write_bytes(onnx.SerializeToString())
    if size in LIGHTGBM_SIZES:
        others.lightgbm_of(size, training).save_model(folder / "model.lightgbm.txt")

    said(f"{size}: XGBoost's margins and contributions, and their reference in double precision")
    rows, outcome = test
    margins = booster.predict(xgboost.DMatrix(rows), output_margin=True)
    write(folder / "margins.f32", margins)
    others.require_same(onnx, rows, 1 / (1 + np.exp(-margins)), size)
    first = rows[: REFERENCE_ROWS[size]]
    contributions = booster.predict(xgboost.DMatrix(first), pred_contribs=True)
    reference = margins_explained(folder / "model.json", first)
    # The reference is only one if it adds up to the margins that the library gives.
    distance = np.abs(reference.sum(axis=1) - margins[: REFERENCE_ROWS[size]]).max()
    if distance > 1e-4:
        sys.exit(f"the reference's contributions miss XGBoost's margins by {distance}")
    write(folder / "reference.f64", reference)
    facts = describe(folder / "model.json") | {
        "trees": trees,
        "depth": depth,
        "auc": others.area_under_curve(outcome, margins),
        "shap_error_xgboost": float(np.abs(contributions - reference).max()),
    }
    (folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")


def describe(model_file):
    """How many leaves the trees have, and how many thresholds the busiest feature."""
    with open(model_file, encoding="utf-8") as file:
        trees = json.load(file)["learner"]["gradient_booster"]["model"]["trees"]
    leaves, thresholds = 0, {}
    for tree in trees:
        for child, feature, threshold in zip(
            tree["left_children"], tree["split_indices"], tree["split_conditions"], strict=True
        ):
            if child == -1:
                leaves += 1
            else:
                thresholds.setdefault(feature, set()).add(threshold)
    return {"leaves": leaves, "thresholds_at_most": max(map(len, thresholds.values()))}


def write(path, array):
    kind = "<f8" if path.suffix == ".f64" else "<f4"
    path.write_bytes(np.ascontiguousarray(array, dtype=kind).tobytes())


def said(line):
    print(line, flush=True)


if __name__ == "__main__":
    main()
