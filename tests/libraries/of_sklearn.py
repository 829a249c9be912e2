"""Models of scikit-learn as skl2onnx writes them, compared with scikit-learn's own predictions."""

import warnings

import numpy as np
import sklearn
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import (
    GradientBoostingClassifier,
    RandomForestClassifier,
    RandomForestRegressor,
    VotingClassifier,
)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from folder import Folder
from patients import COLUMNS

# scikit-learn computes in f64, and an ONNX file holds f32.
WITHIN = 1e-6


def models(labels):
    """What each is called, the model and what it learns."""
    forest = {"n_estimators": 20, "max_depth": 6, "random_state": 1}
    imputed = [SimpleImputer(), StandardScaler()]
    logistic = LogisticRegression(max_iter=1000)
    # The forest sees unscaled values: scaled in f32, some would fall on the other side of a split than in f64.
    parts = [("logistic", make_pipeline(StandardScaler(), logistic)), ("forest", RandomForestClassifier(**forest))]
    # The one form in which skl2onnx can write it.
    vote = VotingClassifier(parts, voting="soft", weights=np.array([1, 2]), flatten_transform=False)
    gradient = GradientBoostingClassifier(n_estimators=20, random_state=1)
    # Every model replaces missing values first: scikit-learn's forests can do without, but skl2onnx loses which way
    # their splits send a missing value, so that ONNX Runtime differs from scikit-learn as well.
    return [
        ("forest", make_pipeline(SimpleImputer(), RandomForestClassifier(**forest)), labels["three"]),
        ("forest-number", make_pipeline(SimpleImputer(), RandomForestRegressor(**forest)), labels["number"]),
        ("gradient-boosting", make_pipeline(SimpleImputer(), gradient), labels["yes"]),
        ("logistic", make_pipeline(*imputed, logistic), labels["yes"]),
        ("svc", make_pipeline(*imputed, SVC(probability=True, random_state=1)), labels["yes"]),
        ("soft-vote", make_pipeline(SimpleImputer(), vote), labels["yes"]),
    ]


def write(path, training, labels, rows):
    # The inputs of the written pipelines are f32: rows that are not would be other rows there.
    training, rows = (table.astype(np.float32).astype(np.float64) for table in (training, rows))
    folder = Folder(path, f"scikit-learn {sklearn.__version__}", rows)
    for what, model, label in models(labels):
        with warnings.catch_warnings():
            # scikit-learn warns of what it will drop, skl2onnx of versions that it does not know yet.
            warnings.simplefilter("ignore")
            model.fit(training, label)
            has_classes = hasattr(model, "classes_")
            options = {id(model): {"zipmap": False}} if has_classes else None
            onnx = convert_sklearn(model, initial_types=[("X", FloatTensorType([None, len(COLUMNS)]))], options=options)
            values = model.predict_proba(rows) if has_classes else model.predict(rows)
        file = folder.model(what, "onnx")
        file.write_bytes(onnx.SerializeToString())
        names = list(model.classes_) if has_classes else [None]
        if len(names) == 2:
            # One number says it all: the first class's probability is 1 less the second's.
            names, values = names[1:], values[:, 1]
        folder.compare(what, [file], "value", values, names, WITHIN, "--columns", ",".join(COLUMNS))
    folder.finish()
