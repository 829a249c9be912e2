"""Models of scikit-learn as skl2onnx writes them, compared with scikit-learn's own predictions."""

import warnings

import numpy as np
import onnx.helper
import sklearn
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (
    AdaBoostClassifier,
    BaggingClassifier,
    ExtraTreesClassifier,
    GradientBoostingClassifier,
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
    RandomForestClassifier,
    RandomForestRegressor,
    StackingClassifier,
    VotingClassifier,
)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, PoissonRegressor, SGDClassifier
from sklearn.multiclass import OneVsRestClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, RobustScaler, StandardScaler, TargetEncoder
from sklearn.svm import SVC, SVR
from sklearn.tree import DecisionTreeClassifier

from folder import Folder
from patients import CATEGORICAL, COLUMNS

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
    three = labels["three"]
    stack = StackingClassifier(parts, logistic, cv=2, passthrough=True)
    calibrated = CalibratedClassifierCV(RandomForestClassifier(**forest), method="sigmoid", cv=3)
    tree = DecisionTreeClassifier(max_depth=3)
    rest = OneVsRestClassifier(logistic)
    shares = SGDClassifier(loss="log_loss", random_state=1)
    # Every model replaces missing values first: scikit-learn's forests can do without, but skl2onnx loses which way
    # their splits send a missing value, so that ONNX Runtime differs from scikit-learn as well.
    return [
        ("forest", make_pipeline(SimpleImputer(), RandomForestClassifier(**forest)), labels["three"]),
        ("forest-number", make_pipeline(SimpleImputer(), RandomForestRegressor(**forest)), labels["number"]),
        ("gradient-boosting", make_pipeline(SimpleImputer(), gradient), labels["yes"]),
        ("logistic", make_pipeline(*imputed, logistic), labels["yes"]),
        ("svc", make_pipeline(*imputed, SVC(probability=True, random_state=1)), labels["yes"]),
        ("soft-vote", make_pipeline(SimpleImputer(), vote), labels["yes"]),
        ("svc-three", make_pipeline(*imputed, SVC(probability=True, random_state=1)), three),
        # The file rounds each vector to f32, and its part of the sum is no larger than C.
        ("svr", make_pipeline(*imputed, SVR(C=0.1)), labels["number"]),
        ("rest-three", make_pipeline(*imputed, rest), three),
        ("shares-three", make_pipeline(*imputed, shares), three),
        ("calibrated-three", make_pipeline(SimpleImputer(), calibrated), three),
        ("stack-three", make_pipeline(SimpleImputer(), stack), three),
        ("extra-three", make_pipeline(SimpleImputer(), ExtraTreesClassifier(**forest)), three),
        ("bagged-three", make_pipeline(SimpleImputer(), BaggingClassifier(tree, max_features=5, random_state=1)), three),
        ("boosted-three", make_pipeline(SimpleImputer(), AdaBoostClassifier(tree, random_state=1)), three),
        ("poisson", make_pipeline(*imputed, PoissonRegressor()), labels["time"]),
        ("clipped", make_pipeline(SimpleImputer(), MinMaxScaler(clip=True), logistic), labels["yes"]),
        ("robust", make_pipeline(SimpleImputer(), RobustScaler(), logistic), labels["yes"]),
        ("one-hot", make_pipeline(encoded(OneHotEncoder(handle_unknown="ignore")), logistic), labels["yes"]),
        ("target-encoded", make_pipeline(encoded(TargetEncoder(random_state=1)), logistic), labels["yes"]),
        # The one kind that needs no replacement: its splits send a missing value where training found it better.
        ("histogram", HistGradientBoostingClassifier(max_iter=20, random_state=1), labels["yes"]),
        ("histogram-three", HistGradientBoostingClassifier(max_iter=10, random_state=1), three),
        ("histogram-number", HistGradientBoostingRegressor(max_iter=20, random_state=1), labels["number"]),
    ]


def encoded(encoder):
    """The columns of numbers scaled, those of categories through the encoder."""
    numbers = [at for at in range(len(COLUMNS)) if at not in CATEGORICAL]
    of_numbers = make_pipeline(SimpleImputer(), StandardScaler())
    of_categories = make_pipeline(SimpleImputer(strategy="most_frequent"), encoder)
    return ColumnTransformer([("numbers", of_numbers, numbers), ("categories", of_categories, CATEGORICAL)])


def takes_truth_values(make_attribute):
    """skl2onnx 1.20 gives histogram boosting's truth values as they are, where ONNX takes whole numbers only."""

    def with_numbers(key, value, *rest, **more):
        listed = isinstance(value, (list, tuple)) and any(isinstance(v, (bool, np.bool_)) for v in value)
        return make_attribute(key, [int(v) for v in value] if listed else value, *rest, **more)

    return with_numbers


def answers(model, rows):
    """Probabilities, else decisions, else numbers."""
    return getattr(model, "predict_proba", getattr(model, "decision_function", model.predict))(rows)


def write(path, training, labels, rows):
    # The inputs of the written pipelines are f32: rows that are not would be other rows there.
    training, rows = (table.astype(np.float32).astype(np.float64) for table in (training, rows))
    onnx.helper.make_attribute = takes_truth_values(onnx.helper.make_attribute)
    folder = Folder(path, f"scikit-learn {sklearn.__version__}", rows)
    for what, model, label in models(labels):
        with warnings.catch_warnings():
            # scikit-learn warns of what it will drop, skl2onnx of versions that it does not know yet.
            warnings.simplefilter("ignore")
            model.fit(training, label)
            has_classes = hasattr(model, "classes_")
            options = {id(model): {"zipmap": False}} if has_classes else None
            if has_classes and not hasattr(model, "predict_proba"):
                options[id(model)]["raw_scores"] = True
            types = [("X", FloatTensorType([None, len(COLUMNS)]))]
            converted = convert_sklearn(model, initial_types=types, options=options)
            values = answers(model, rows)
        file = folder.model(what, "onnx")
        file.write_bytes(converted.SerializeToString())
        names = list(model.classes_) if has_classes else [None]
        if len(names) == 2:
            # One number says it all: the first class's probability is 1 less the second's.
            names, values = names[1:], values[:, 1]
        folder.compare(what, [file], "value", values, names, WITHIN, "--columns", ",".join(COLUMNS))
    folder.finish()
