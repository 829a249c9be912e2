"""Times the native peers, one thread, one request at a time: `python native.py FOLDER` answers JSON lines.

A request is {"what": ..., "model": ...}; the answer holds seconds for one row. The clock runs around the library's own
call only; XGBoost keeps the predictions of a DMatrix, so that each timed call gets a fresh one, built before the clock.
"""

import os

# Before any of the libraries is loaded: each reads it once.
os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

import json
import sys
from functools import cache
from pathlib import Path
from statistics import median
from time import perf_counter

import joblib
import lightgbm
import numpy as np
import onnxruntime
import shap
import xgboost

from workload import COLUMNS, EXPLAINED_ROWS, TEST_ROWS

FOLDER = Path(sys.argv[1])
# Repeat a call until so much time is measured, so that one short call's luck is not a round's figure.
LEAST_SECONDS = 0.3
LEAST_CALLS, MOST_CALLS = 3, 2_000
TREE_EXPLAINER_ROWS = 20
LIGHTGBM_EXPLAINED_ROWS = {"S": 2_000, "M": 200, "L": 50}


def timed(prepare, call, rows_a_call, least_calls=LEAST_CALLS, least_seconds=LEAST_SECONDS):
    """The median of the calls' seconds for one row; `prepare` makes each call's argument outside the clock."""
    seconds = []
    while len(seconds) < MOST_CALLS and (len(seconds) < least_calls or sum(seconds) < least_seconds):
        argument = prepare(len(seconds))
        start = perf_counter()
        call(argument)
        seconds.append(perf_counter() - start)
    return median(seconds) / rows_a_call


@cache
def rows(name="rows"):
    return np.fromfile(FOLDER / f"{name}.f32", dtype="<f4").reshape(TEST_ROWS, COLUMNS)


@cache
def booster(model):
    loaded = xgboost.Booster(model_file=FOLDER / model / "model.json")
    loaded.set_param({"nthread": 1})
    return loaded


@cache
def session(file):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(FOLDER / file, options, providers=["CPUExecutionProvider"])


@cache
def lightgbm_booster(model):
    return lightgbm.Booster(model_file=FOLDER / model / "model.lightgbm.txt")


@cache
def forest():
    loaded = joblib.load(FOLDER / "forest.joblib")
    loaded.n_jobs = 1
    return loaded


@cache
def tree_explainer():
    return shap.TreeExplainer(forest(), feature_perturbation="tree_path_dependent")


def matrix(some):
    return xgboost.DMatrix(some, nthread=1)


def xgboost_batch(model):
    call = lambda fresh: booster(model).predict(fresh, output_margin=True)
    return timed(lambda _: matrix(rows()), call, TEST_ROWS)


def xgboost_shap(model):
    some = rows()[: EXPLAINED_ROWS[model]]
    call = lambda fresh: booster(model).predict(fresh, pred_contribs=True)
    return timed(lambda _: matrix(some), call, len(some), least_calls=1, least_seconds=0)


def xgboost_shap_one(model):
    """One patient from numbers in memory: the DMatrix belongs to the call."""
    call = lambda row: booster(model).predict(matrix(row), pred_contribs=True)
    prepare = lambda at: np.ascontiguousarray(rows()[at % TEST_ROWS][None])
    return timed(prepare, call, 1, least_calls=100, least_seconds=1.0)


def run(onnx, fed):
    return onnx.run([onnx.get_outputs()[-1].name], {onnx.get_inputs()[0].name: fed})


def onnx_batch(model):
    file = f"{model}/model.onnx" if model in EXPLAINED_ROWS else f"{model}.onnx"
    fed = rows("filled") if model == "forest" else rows()
    return timed(lambda _: fed, lambda fed: run(session(file), fed), TEST_ROWS, least_calls=2)


def onnx_one(model):
    prepare = lambda at: np.ascontiguousarray(rows()[at % TEST_ROWS][None])
    return timed(prepare, lambda row: run(session(f"{model}/model.onnx"), row), 1, least_calls=100)


def lightgbm_batch(model):
    return timed(lambda _: rows(), lambda fed: lightgbm_booster(model).predict(fed, num_threads=1), TEST_ROWS, least_calls=2)


def lightgbm_shap(model):
    some = rows()[: LIGHTGBM_EXPLAINED_ROWS[model]]
    call = lambda fed: lightgbm_booster(model).predict(fed, pred_contrib=True, num_threads=1)
    return timed(lambda _: some, call, len(some), least_calls=1, least_seconds=0)


def scikit_batch(_):
    return timed(lambda _: rows("filled"), forest().predict_proba, TEST_ROWS, least_calls=2)


def tree_explainer_batch(_):
    some = rows("filled")[:TREE_EXPLAINER_ROWS]
    explainer = tree_explainer()
    return timed(lambda _: some, explainer.shap_values, len(some), least_calls=1, least_seconds=0)


def main():
    known = [
        xgboost_batch, xgboost_shap, xgboost_shap_one, onnx_batch, onnx_one,
        lightgbm_batch, lightgbm_shap, scikit_batch, tree_explainer_batch,
    ]  # fmt: skip
    measures = {measure.__name__: measure for measure in known}
    libraries = (xgboost, lightgbm, onnxruntime, shap)
    print(json.dumps({library.__name__: library.__version__ for library in libraries}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        seconds = measures[request["what"]](request["model"])
        print(json.dumps({"seconds": seconds}), flush=True)


if __name__ == "__main__":
    main()
