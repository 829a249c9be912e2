"""Models of LightGBM as text, with every way in which it treats missing values."""

import lightgbm as lgb

from folder import EXPLAINED_ROWS, Folder
from patients import CATEGORICAL, COLUMNS

ROUNDS = 20
# LightGBM computes in f64, as we do; a logarithm or an exponential may differ in its last bit.
WITHIN = 1e-12
# Our contributions are f32.
CONTRIBUTIONS_WITHIN = 1e-5


def models(labels):
    """What each is called, its parameters, what it learns, and the columns that are categories."""
    binary = {"objective": "binary"}
    forest = {**binary, "boosting": "rf", "bagging_freq": 1, "bagging_fraction": 0.6}
    return [
        ("binary", binary, labels["yes"], []),
        ("multi-class", {"objective": "multiclass", "num_class": 3}, labels["three"], []),
        ("regression", {"objective": "regression"}, labels["number"], []),
        ("random-forest", forest, labels["yes"], []),
        ("categorical", {**binary, "min_data_per_group": 5, "cat_smooth": 1}, labels["yes"], CATEGORICAL),
        ("zero-missing", {**binary, "zero_as_missing": True}, labels["yes"], []),
        ("none-missing", {**binary, "use_missing": False}, labels["yes"], CATEGORICAL),
    ]


def write(path, training, labels, rows):
    folder = Folder(path, f"LightGBM {lgb.__version__}", rows)
    for what, parameters, label, categorical in models(labels):
        fixed = {"num_leaves": 15, "seed": 1, "deterministic": True, "num_threads": 1, "verbose": -1}
        data = lgb.Dataset(training, label, feature_name=COLUMNS, categorical_feature=categorical)
        file = folder.model(what, "txt")
        lgb.train({**fixed, **parameters}, data, ROUNDS).save_model(file)
        # Asked of what was written, not of what was in memory.
        loaded = lgb.Booster(model_file=file)
        names = [str(at) for at in range(3)] if what == "multi-class" else [None]
        # A forest's value is of the mean over its trees, but its raw scores are sums (so are its contributions, which
        # the command itself divides).
        share = 1 / loaded.num_trees() if what == "random-forest" else 1
        margins = share * loaded.predict(rows, raw_score=True, num_threads=1)
        folder.compare(what, [file], "margin", margins, names, WITHIN)
        folder.compare(what, [file], "value", loaded.predict(rows, num_threads=1), names, WITHIN)
        contributions = loaded.predict(rows[:EXPLAINED_ROWS], pred_contrib=True, num_threads=1)
        folder.compare_contributions(what, file, contributions, names, CONTRIBUTIONS_WITHIN)
    folder.finish()
