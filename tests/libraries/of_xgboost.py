"""Models of the XGBoost that is installed, as JSON and as UBJSON."""

import numpy as np
import xgboost as xgb

from folder import EXPLAINED_ROWS, Folder
from patients import CATEGORICAL, COLUMNS

ROUNDS = 20
# Margins are sums of f32 in the order of the trees: there is nothing to be off by.
MARGINS_WITHIN = 0.0
# Values and contributions are f32 too, by other functions than ours.
VALUES_WITHIN = 1e-6
CONTRIBUTIONS_WITHIN = 1e-5
TYPES = ["c" if at in CATEGORICAL else "q" for at in range(len(COLUMNS))]


def matrix(rows, types, label=None):
    options = {} if types is None else {"feature_types": types, "enable_categorical": True}
    return xgb.DMatrix(rows, label=label, feature_names=COLUMNS, nthread=1, **options)


def models(labels):
    """What each is called, its parameters, what it learns, and the types of its columns."""
    logistic = {"objective": "binary:logistic"}
    aft = {"objective": "survival:aft", "aft_loss_distribution": "logistic"}
    signed_time = np.where(labels["is_event"], labels["time"], -labels["time"])
    return [
        ("binary", logistic, labels["yes"], None),
        ("multi-class", {"objective": "multi:softprob", "num_class": 3}, labels["three"], None),
        ("regression", {"objective": "reg:squarederror"}, labels["number"], None),
        ("categorical", {**logistic, "tree_method": "hist", "max_cat_to_onehot": 1}, labels["yes"], TYPES),
        ("dart", {**logistic, "booster": "dart", "rate_drop": 0.3, "one_drop": 1}, labels["yes"], None),
        ("cox", {"objective": "survival:cox"}, signed_time, None),
        ("aft", aft, None, None),
    ]


def write(path, training, labels, rows):
    folder = Folder(path, f"XGBoost {xgb.__version__}", rows)
    for what, parameters, label, types in models(labels):
        learned = matrix(training, types, label)
        if label is None:
            learned.set_float_info("label_lower_bound", labels["time"])
            learned.set_float_info("label_upper_bound", np.where(labels["is_event"], labels["time"], np.inf))
        fixed = {"max_depth": 5, "eta": 0.2, "seed": 1, "nthread": 1, "verbosity": 0}
        booster = xgb.train({**fixed, **parameters}, learned, ROUNDS)
        files = [folder.model(what, ending) for ending in ("json", "ubj")]
        for file in files:
            booster.save_model(file)
        # Asked of what was written, not of what was in memory.
        loaded = xgb.Booster({"nthread": 1}, model_file=files[0])
        asked = matrix(rows, types)
        names = [str(at) for at in range(3)] if what == "multi-class" else [None]
        margins = loaded.predict(asked, output_margin=True)
        folder.compare(what, files, "margin", margins, names, MARGINS_WITHIN)
        folder.compare(what, files[:1], "value", loaded.predict(asked), names, VALUES_WITHIN)
        contributions = loaded.predict(matrix(rows[:EXPLAINED_ROWS], types), pred_contribs=True)
        folder.compare_contributions(what, files[0], contributions, names, CONTRIBUTIONS_WITHIN)
    folder.finish()
