"""The models beside XGBoost's: LightGBM of the same sizes, a forest, a support vector machine, a logistic regression."""

import sys

import joblib
import lightgbm
import numpy as np
import onnxruntime
from onnx import helper
from skl2onnx import to_onnx
from sklearn.ensemble import RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from workload import SEED, SIZES

FOREST = {"n_estimators": 300, "max_depth": 12, "random_state": SEED, "n_jobs": 2}
# The support vector machine learns from as many cases as controls, and keeps most of them: about 2,100 vectors.
CASES = 1_160
OTHERS = ("forest", "svm", "logistic")


def lightgbm_of(size, training):
    trees, depth, rate = SIZES[size]
    settings = {"objective": "binary", "max_depth": depth, "num_leaves": 2**depth, "learning_rate": rate}
    settings |= {"seed": SEED, "deterministic": True, "verbose": -1}
    return lightgbm.train(settings, lightgbm.Dataset(*training), trees)


def train(folder, training, test):
    """Trains and writes `<name>.onnx`, `<name>.f32` with its library's own scores of the test rows, and facts."""
    rows, outcome = training
    random = np.random.default_rng(SEED)
    imputer = SimpleImputer(strategy="median").fit(rows)
    forest = RandomForestClassifier(**FOREST).fit(imputer.transform(rows), outcome)
    forest.n_jobs = 1
    chosen = np.concatenate([random.permutation(np.flatnonzero(outcome == kind))[:CASES] for kind in (0, 1)])
    svm = make_pipeline(imputer, StandardScaler(), SVC(kernel="rbf")).fit(rows[chosen], outcome[chosen])
    logistic = make_pipeline(imputer, StandardScaler(), LogisticRegression(max_iter=1000)).fit(rows, outcome)

    filled = imputer.transform(test).astype(np.float32)
    (folder / "filled.f32").write_bytes(filled.astype("<f4").tobytes())
    scores = {
        "forest": forest.predict_proba(filled)[:, 1],
        "svm": svm.decision_function(test),
        "logistic": logistic.decision_function(test),
    }
    for name, model in zip(OTHERS, (forest, svm, logistic), strict=True):
        # Probabilities as a table; of the support vector machine the decision function itself.
        options = {id(model): {"zipmap": False}}
        if name == "svm":
            options = {id(step): {"zipmap": False, "raw_scores": True} for step in (model, model[-1])}
        onnx = to_onnx(model, filled[:1], options=options, target_opset=18)
        if name == "forest":
            keep_covers(onnx, forest)
        fed = filled if name == "forest" else test
        probabilities = 1 / (1 + np.exp(-scores[name])) if name == "logistic" else scores[name]
        require_same(onnx, fed, probabilities, name)
        (folder / f"{name}.onnx").write_bytes(onnx.SerializeToString())
        (folder / f"{name}.f32").write_bytes(scores[name].astype("<f4").tobytes())
    joblib.dump(forest, folder / "forest.joblib")
    vectors = int(svm[-1].n_support_.sum())
    leaves = sum(int(tree.get_n_leaves()) for tree in forest.estimators_)
    return {"forest_leaves": leaves, "support_vectors": vectors}


def keep_covers(onnx, forest):
    """Writes how many training rows reached each node into `nodes_hitrates`, the attribute that ONNX has for it."""
    node = next(node for node in onnx.graph.node if node.op_type.startswith("TreeEnsemble"))
    covers = [float(cover) for tree in forest.estimators_ for cover in tree.tree_.weighted_n_node_samples]
    written = {attribute.name: attribute for attribute in node.attribute}
    features = [int(feature) for tree in forest.estimators_ for feature in tree.tree_.feature]
    stored = zip(written["nodes_modes"].strings, written["nodes_featureids"].ints, features, strict=True)
    if any(mode != b"LEAF" and kept != feature for mode, kept, feature in stored):
        raise ValueError("the ONNX file's nodes do not stand in the forest's order")
    for attribute in [a for a in node.attribute if a.name.startswith("nodes_hitrates")]:
        node.attribute.remove(attribute)
    node.attribute.append(helper.make_attribute("nodes_hitrates", covers))


def require_same(onnx, rows, expected, name):
    """The converted model gives the same scores: a peer that computes something else would be no peer."""
    session = onnxruntime.InferenceSession(onnx.SerializeToString(), providers=["CPUExecutionProvider"])
    (scores,) = session.run([session.get_outputs()[-1].name], {session.get_inputs()[0].name: rows})
    distance = np.abs(scores.reshape(len(rows), -1)[:, -1] - expected).max()
    if not distance < 1e-3:
        sys.exit(f"{name}: the ONNX file's scores miss the library's by {distance}")


def area_under_curve(outcome, margins):
    return float(roc_auc_score(outcome, margins))
