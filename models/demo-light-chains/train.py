"""Trains the demonstration model and prints its figures and the expected values of its golden patients.

The data set `flchain` of the R package survival is not part of this project. To get it, on Debian:

    apt-get install r-cran-survival
    Rscript -e 'write.csv(survival::flchain, "flchain.csv", row.names = FALSE)'

Then, with Python 3.12 or later:

    pip install xgboost==3.4.1 pandas==3.1.1 scikit-learn==1.9.1
    python train.py flchain.csv xgboost.json
    insite import xgboost.json --check check.csv --out .

`check.csv` is written beside the model: invented rows with XGBoost's own predictions, no row of the data.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import xgboost
from sklearn.metrics import brier_score_loss, roc_auc_score

HORIZON_DAYS = 5 * 365.25
LAST_TRAINING_YEAR = 1996
COLUMNS = ["age", "male", "creatinine", "kappa", "lambda"]
SEED = 20261122


def read(path):
    """Columns and outcome of everyone whose state at five years is known."""
    data = pd.read_csv(path)
    died = (data["death"] == 1) & (data["futime"] <= HORIZON_DAYS)
    known = died | (data["futime"] >= HORIZON_DAYS)
    columns = pd.DataFrame(
        {
            "age": data["age"],
            "male": (data["sex"] == "M").astype(int),
            "creatinine": data["creatinine"],
            # The data set gives mg/dL; laboratories report mg/L.
            "kappa": (data["kappa"] * 10).round(3),
            "lambda": (data["lambda"] * 10).round(3),
        }
    )
    print(f"{len(data)} persons, {(~known).sum()} left out: lost before five years")
    return columns[known], died[known].astype(int), data["sample.yr"][known]


def train(columns, outcome):
    """A small ensemble; no setting was searched for."""
    model = xgboost.XGBClassifier(
        n_estimators=60,
        max_depth=3,
        learning_rate=0.1,
        min_child_weight=5,
        tree_method="hist",
        nthread=1,
        random_state=SEED,
    )
    return model.fit(columns, outcome)


def figures(name, risk, outcome):
    """Discrimination, calibration in the large, Brier score against that of the mean."""
    brier = brier_score_loss(outcome, risk)
    null = brier_score_loss(outcome, np.full(len(outcome), outcome.mean()))
    low, high = bootstrap(risk, outcome.to_numpy())
    print(
        f"{name}: n {len(outcome)}, deaths {outcome.sum()}, AUC {roc_auc_score(outcome, risk):.3f} ({low:.3f} to {high:.3f}), "
        f"Brier {brier:.4f} (of the mean {null:.4f}), expected/observed {risk.sum() / outcome.sum():.3f}"
    )


def bootstrap(risk, outcome):
    """The middle 95 % of the AUC over resampled persons."""
    generator = np.random.default_rng(SEED)
    areas = []
    while len(areas) < 1000:
        at = generator.integers(len(outcome), size=len(outcome))
        areas.append(roc_auc_score(outcome[at], risk[at]))
    return np.percentile(areas, [2.5, 97.5])


def deciles(risk, outcome):
    """Mean predicted and observed risk in tenths of the predicted risk."""
    tenth = pd.qcut(risk, 10, labels=False)
    for at in range(10):
        here = tenth == at
        print(f"  tenth {at + 1}: n {here.sum()}, predicted {risk[here].mean():.4f}, observed {outcome[here].mean():.4f}")


def main():
    source, target = map(Path, sys.argv[1:3])
    columns, outcome, year = read(source)
    early = year <= LAST_TRAINING_YEAR
    model = train(columns[early], outcome[early])
    risk = model.predict_proba(columns)[:, 1]
    figures("training, samples to 1996", risk[early], outcome[early])
    figures("hold-out, samples from 1997", risk[~early], outcome[~early])
    deciles(risk[~early], outcome[~early])
    for name, here in [
        ("hold-out, women", columns["male"] == 0),
        ("hold-out, men", columns["male"] == 1),
        ("hold-out, under 65", columns["age"] < 65),
        ("hold-out, 65 and older", columns["age"] >= 65),
        ("hold-out, creatinine missing", columns["creatinine"].isna()),
    ]:
        figures(name, risk[~early & here], outcome[~early & here])
    model.save_model(target)

    golden = json.loads(Path(__file__).with_name("golden.json").read_text())
    for case in golden["cases"]:
        print(f"{case['name']}: {predicted(model, row(case['inputs'])):.9g}")
    for written in sys.argv[3:]:
        print(f"{written}: {predicted(model, json.loads(written)):.9g}")
    check(model, target.with_name("check.csv"))


def row(inputs):
    """The model's columns of a golden patient; what is absent is missing."""
    male = {"female": 0, "male": 1}[inputs["sex"]]
    return [inputs["age"], male, *(inputs.get(name, np.nan) for name in COLUMNS[2:])]


def predicted(model, values):
    return float(model.predict_proba(pd.DataFrame([values], columns=COLUMNS, dtype=float))[0, 1])


def check(model, path):
    """2,000 invented rows, a fifth of the creatinines missing, with the model's own predictions."""
    generator = np.random.default_rng(SEED)
    rows = pd.DataFrame(
        {
            "age": generator.integers(50, 102, 2000),
            "male": generator.integers(0, 2, 2000),
            "creatinine": np.where(generator.random(2000) < 0.2, np.nan, generator.uniform(0.3, 5, 2000).round(2)),
            "kappa": generator.lognormal(2.5, 0.6, 2000).round(2),
            "lambda": generator.lognormal(2.6, 0.6, 2000).round(2),
        }
    )
    rows["prediction"] = model.predict_proba(rows[COLUMNS])[:, 1]
    rows.to_csv(path, index=False, float_format="%.9g")


main()
