"""Writes applicability.json: what the 4,690 training persons know, and how far the 2,989 held-out persons lie from them.

Needs the table that train.py names, and model.json and reference.json of this folder:

    pip install numpy==2.4.6 scipy==1.17.1 pandas
    python applicability.py flchain.csv > applicability.json
    python applicability.py flchain.csv --distances

The second form prints squared distances and tail probabilities of a few rows, the expected numbers of a test. Every figure is
a sum over at least ten persons, rounded.
"""

import json
import math
import re
import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import chi2, norm

HERE = Path(__file__).parent
HORIZON_DAYS = 5 * 365.25
LAST_TRAINING_YEAR = 1996
SHARES = np.linspace(0.025, 0.975, 21)
TAIL_SHARES = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5]
CAUTION_AIM, REFUSE_AIM = 0.05, 0.005
NUMBERS = ["age", "creatinine", "kappa", "lambda"]
DECIMALS = {"age": 0, "creatinine": 2, "kappa": 1, "lambda": 1}
COLUMNS = ["age", "sex=male", "creatinine", "kappa", "lambda"]
FARTHEST = 12.0
EXPLAINED = 400
SEED = 20261126
ROWS = {
    "man of 74, all inputs": [74, 1, 1.42, 24.6, 31.8],
    "woman of 73, creatinine missing": [73, 0, math.nan, 16.8, 19.9],
    "woman of 55, kappa alone high": [55, 0, 0.8, 150.0, 12.0],
    "man of 99, creatinine 0.5": [99, 1, 0.5, 6.0, 150.0],
}


def read(path):
    """Inputs and year of everyone whose state at five years is known, as train.py has them."""
    data = pd.read_csv(path)
    known = ((data["death"] == 1) & (data["futime"] <= HORIZON_DAYS)) | (data["futime"] >= HORIZON_DAYS)
    inputs = pd.DataFrame({
        "age": data["age"].astype(float),
        "male": (data["sex"] == "M").astype(float),
        "creatinine": data["creatinine"],
        "kappa": (data["kappa"] * 10).round(3),
        "lambda": (data["lambda"] * 10).round(3),
    })
    return inputs[known].to_numpy(), data["sample.yr"][known].to_numpy()


def score(quantiles, value):
    """The normal score of a value by a table of quantiles; beyond its ends with the slope of the outer quarter."""
    table, scores = np.array(quantiles), norm.ppf(SHARES)
    end, inner = len(table) - 1, max(1, round(0.25 * (len(table) - 1)))
    if math.isnan(value):
        return math.nan
    if value < table[0] or value > table[end]:
        outer, path = (0, range(inner, end + 1)) if value < table[0] else (end, range(end - inner, -1, -1))
        other = next(at for at in path if table[at] != table[outer])
        slope = (scores[other] - scores[outer]) / (table[other] - table[outer])
        return float(np.clip(scores[outer] + slope * (value - table[outer]), -FARTHEST, FARTHEST))
    same = np.flatnonzero(table == value)
    if len(same):
        return float(norm.ppf(SHARES[same].mean() if len(same) == 1 else (SHARES[same[0]] + SHARES[same[-1]]) / 2))
    return float(np.interp(value, table, scores))


def columns(known, rows):
    share = known["sex"]["distribution"]["options"]["male"]
    male = lambda value: (value - share) / math.sqrt(share * (1 - share))
    tables = [known[name]["distribution"]["quantiles"] for name in NUMBERS]
    return np.array([
        [score(tables[0], r[0]), male(r[1]), score(tables[1], r[2]), score(tables[2], r[3]), score(tables[3], r[4])]
        for r in rows
    ])


def distance(correlation, z):
    """Squared Mahalanobis distance over what a row has, and its tail by chi-squared."""
    there = ~np.isnan(z)
    squared = float(z[there] @ np.linalg.solve(correlation[np.ix_(there, there)], z[there]))
    return squared, float(chi2.sf(squared, there.sum()))


def significant(value, digits=3):
    """Rounded down, so that no rounding adds to the false alarms."""
    if value <= 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(value)) - digits + 1)
    return float(f"{math.floor(value / step) * step:.{digits}g}")


def margins(model, rows):
    """The margin of each row by the trees of model.json."""
    trees = model["predictor"]["trees"]
    rows = rows.astype(np.float32)
    total = np.full(len(rows), trees["base"][0])
    for tree in trees["trees"]:
        at = np.zeros(len(rows), dtype=int)
        nodes = tree["nodes"]
        for _ in range(len(nodes)):
            moved = False
            for number in np.unique(at):
                split = nodes[number].get("split")
                if split is None:
                    continue
                here = at == number
                values = rows[here, split["column"]]
                left = np.where(np.isnan(values), split["missing"] == "left", values < np.float32(split["test"]["below"]))
                at[here] = np.where(left, split["left"], split["right"])
                moved = True
            if not moved:
                break
        total += np.array([nodes[number]["leaf"]["values"][0] if "leaf" in nodes[number] else 0.0 for number in at])
    return total


def weights(training):
    """Each input's share of the mean absolute Shapley value against reference.json, over a sample of training persons."""
    model = json.loads((HERE / "model.json").read_text())
    cohort = json.loads((HERE / "reference.json").read_text())["rows"]
    number = lambda value: math.nan if value is None else float({"female": 0, "male": 1}.get(value, value))
    reference = np.array([[number(value) for value in row["values"]] for row in cohort])
    sample = training[np.random.default_rng(SEED).permutation(len(training))[:EXPLAINED]]
    size = sample.shape[1]
    worth = {}
    for count in range(size + 1):
        for of in combinations(range(size), count):
            mixed = np.repeat(reference[None], len(sample), axis=0)
            mixed[:, :, list(of)] = sample[:, None, list(of)]
            worth[of] = margins(model, mixed.reshape(-1, size)).reshape(len(sample), -1).mean(axis=1)
    absolute = []
    for at in range(size):
        others = [one for one in range(size) if one != at]
        value = np.zeros(len(sample))
        for count in range(size):
            factor = math.factorial(count) * math.factorial(size - count - 1) / math.factorial(size)
            for of in combinations(others, count):
                value += factor * (worth[tuple(sorted((*of, at)))] - worth[of])
        absolute.append(np.abs(value).mean())
    return [round(float(one / sum(absolute)), 3) for one in absolute]


def main():
    rows, year = read(sys.argv[1])
    training, held_out = rows[year <= LAST_TRAINING_YEAR], rows[year > LAST_TRAINING_YEAR]
    weight = weights(training)
    known = {}
    for name, column, part in zip(NUMBERS, [0, 2, 3, 4], [weight[0], *weight[2:]]):
        values = training[:, column]
        there = values[~np.isnan(values)]
        known[name] = {
            "missing": round(float(np.isnan(values).mean()), 2),
            "distribution": {"quantiles": [round(float(q), DECIMALS[name]) for q in np.quantile(there, SHARES)]},
            "weight": part,
        }
    male = round(float(training[:, 1].mean()), 2)
    known["sex"] = {
        "missing": 0.0,
        "distribution": {"options": {"female": round(1 - male, 2), "male": male}},
        "weight": weight[1],
    }
    # Pairwise over those who have both; the eigenvalues say that it is a correlation all the same.
    z = pd.DataFrame(columns(known, training))
    correlation = z.corr().round(3).to_numpy()
    assert np.linalg.eigvalsh(correlation).min() > 0.02
    if "--distances" in sys.argv:
        written = json.loads((HERE / "applicability.json").read_text())
        for name, row in ROWS.items():
            one = columns(written["inputs"], [row])[0]
            print(name, *distance(np.array(written["joint"]["correlation"]), one))
        return
    tails = [distance(correlation, one)[1] for one in columns(known, held_out)]
    ranked, others = sorted(tails[::2]), np.array(tails[1::2])
    order = lambda share: significant(ranked[int(share * (len(ranked) + 1)) - 1]) if share * (len(ranked) + 1) >= 1 else 0.0
    tail = [order(share) for share in TAIL_SHARES]
    speaks = lambda aim: round(float((others < tail[TAIL_SHARES.index(aim)]).mean()), 3)
    missing = np.isnan(training).sum(axis=1)
    at_least = [round(float((missing >= count).mean()), 2) for count in range(3) if (missing >= count).sum() >= 10]
    concepts = {"creatinine": "creatinine", "free_kappa_light_chains": "kappa", "free_lambda_light_chains": "lambda"}
    text = json.dumps({
        "source": f"The {len(training):,} persons of the data set flchain (Olmsted County, Minnesota) whose blood was drawn "
                  "in 1995 and 1996, on whom the model was trained; it is a research table, so that nothing is known of how "
                  f"charts code and how far back they reach. Of the {len(held_out):,} persons from 1997 on, every other one "
                  "gives the ranks of the joint check and the rest its false alarms.",
        "patients": len(training),
        "years": [1995, 1996],
        "inputs": dict(sorted(known.items())),
        "concepts": {
            concept: {"seen": round(1 - known[name]["missing"], 2), "codes": {}, "weight": known[name]["weight"]}
            for concept, name in concepts.items()
        },
        "joint": {
            "columns": COLUMNS,
            "correlation": correlation.tolist(),
            "tail": tail,
            "held_out": len(ranked),
            "false_alarm": {
                "caution_aim": CAUTION_AIM, "caution": speaks(CAUTION_AIM),
                "refuse_aim": REFUSE_AIM, "refuse": speaks(REFUSE_AIM), "patients": len(others),
            },
        },
        "missing_at_least": at_least,
    }, indent=2)
    # Innermost lists on one line.
    print(re.sub(r"\[[^\[\]{}]*\]", lambda found: re.sub(r"\s+", " ", found[0]).replace("[ ", "[").replace(" ]", "]"), text))


main()
