"""Writes uncertainty.json: Venn–Abers ranges by every other one of the 2,989 held-out persons, held against the rest.

Needs the table that train.py names, and model.json and golden.json of this folder:

    pip install numpy==2.4.6 pandas==3.1.1
    python uncertainty.py flchain.csv > uncertainty.json
    python uncertainty.py flchain.csv --groups
    pip install venn-abers==1.5.4
    python uncertainty.py flchain.csv --compare

The second form prints the groups of the measurement; the third how far pairs are from those of the package venn-abers.
Scores are those of model.json, which must give the golden patients' risks again. A pair is two isotonic regressions by
their definition, with one person added (Vovk and Petej 2014). What a step is, and when a range holds, is as `insite train`
has it: a step stands for ten persons or more and its limits are rounded outwards, so that none tells of a single person.
"""

import json
import math
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
HORIZON_DAYS = 5 * 365.25
LAST_TRAINING_YEAR = 1996
# A step stands for at least so many persons.
FEWEST_IN_A_STEP = 10
FEWEST_IN_A_GROUP, MOST_GROUPS = 20, 10
Z = 1.959963984540054


def read(path):
    """Inputs, outcome and year of everyone whose state at five years is known, as train.py has them."""
    data = pd.read_csv(path)
    died = (data["death"] == 1) & (data["futime"] <= HORIZON_DAYS)
    known = died | (data["futime"] >= HORIZON_DAYS)
    inputs = pd.DataFrame({
        "age": data["age"].astype(float),
        "male": (data["sex"] == "M").astype(float),
        "creatinine": data["creatinine"],
        "kappa": (data["kappa"] * 10).round(3),
        "lambda": (data["lambda"] * 10).round(3),
    })
    lost = int((~known & (data["sample.yr"] > LAST_TRAINING_YEAR)).sum())
    return inputs[known].to_numpy(), died[known].to_numpy(), data["sample.yr"][known].to_numpy(), lost


def risks(rows):
    """The model's own number for each row: trees added up in single precision, as XGBoost does."""
    trees = json.loads((HERE / "model.json").read_text())["predictor"]["trees"]
    rows = np.asarray(rows, dtype=np.float32)
    total = np.full(len(rows), trees["base"][0], dtype=np.float32)
    for tree in trees["trees"]:
        nodes = tree["nodes"]
        for at, row in enumerate(rows):
            node = nodes[0]
            while "split" in node:
                split, value = node["split"], row[node["split"]["column"]]
                left = split["missing"] == "left" if np.isnan(value) else value < np.float32(split["test"]["below"])
                node = nodes[split["left" if left else "right"]]
            total[at] += np.float32(node["leaf"]["values"][0])
    return 1 / (1 + np.exp(-total.astype(float)))


def is_the_measured_model():
    """The golden patients have the risks that XGBoost gave when the model was trained."""
    cases = json.loads((HERE / "golden.json").read_text())["cases"]
    male = {"female": 0, "male": 1}
    rows = [
        [case["inputs"]["age"], male[case["inputs"]["sex"]]]
        + [case["inputs"].get(name, math.nan) for name in ("creatinine", "kappa", "lambda")]
        for case in cases
    ]
    for case, risk in zip(cases, risks(rows)):
        expected = case["expected"]["death_5y"]
        assert abs(risk / expected - 1) < case["relative_tolerance"], f"{case['name']}: {risk}, not {expected}"


def levels(risk, died):
    """Ascending: a score, the deaths among those who have it, and their number."""
    found = []
    for score, death in sorted(zip(risk.tolist(), died.tolist())):
        if not found or found[-1][0] != score:
            found.append([score, 0, 0])
        found[-1][1] += death
        found[-1][2] += 1
    return found


def isotonic(blocks, at):
    """Isotonic regression of (deaths, number) in their order by pooling adjacent violators: the value at a place."""
    stack = []
    for place, (deaths, count) in enumerate(blocks):
        first = place
        while stack and stack[-1][1] * count >= deaths * stack[-1][2]:
            first, more, others = stack.pop()
            deaths, count = deaths + more, count + others
        stack.append((first, deaths, count))
    return next(deaths / count for first, deaths, count in reversed(stack) if first <= at)


def pair(found, at, is_tied):
    """Both probabilities of somebody with the score of a level, or of one between it and the level before."""
    blocks = [(deaths, count) for _, deaths, count in found]
    with_one = lambda death: (
        [*blocks[:at], (blocks[at][0] + death, blocks[at][1] + 1), *blocks[at + 1:]]
        if is_tied else [*blocks[:at], (death, 1), *blocks[at:]]
    )
    return [isotonic(with_one(death), at) for death in (0, 1)]


def rounded(score):
    """Three significant digits."""
    digits = 2 - math.floor(math.log10(score))
    power = 10.0 ** abs(digits)
    return math.floor(score * power + 0.5) / power if digits >= 0 else math.floor(score / power + 0.5) * power


def outwards(probability, to):
    """Four decimals, away from the middle; what is a rounding error beside them stays."""
    scaled = probability * 10_000
    near = math.floor(scaled + 0.5)
    return (near if abs(scaled - near) < 1e-6 else to(scaled)) / 10_000


def steps(found):
    """`[from, p0, p1]`, each with the lowest and the highest probability of any score within it."""
    written, start, begins = [], 0, rounded(found[0][0])
    here, left = 0, sum(count for *_, count in found)
    least = most = 0.0
    for at, (score, _, count) in enumerate(found):
        here, left = here + count, left - count
        is_last = at + 1 == len(found)
        edge = math.inf if is_last else rounded(0.5 * (score + found[at + 1][0]))
        # A rounded edge that does not part these two scores is none.
        parts = not is_last and score < edge <= found[at + 1][0]
        if not is_last and not (here >= FEWEST_IN_A_STEP and left >= FEWEST_IN_A_STEP and parts):
            continue
        pairs = [pair(found, one, True) for one in range(start, at + 1)]
        pairs += [pair(found, one, False) for one in range(start, at + 2)]
        least = max(least, outwards(min(p0 for p0, _ in pairs), math.floor))
        most = max(most, outwards(max(p1 for _, p1 in pairs), math.ceil))
        if not written or written[-1][1:] != [least, most]:
            written.append([begins, least, most])
        start, begins, here = at + 1, edge, 0
    return written


def range_of(written, score):
    return next((step[1:] for step in reversed(written) if step[0] <= score), written[0][1:])


def wilson(part, whole):
    """The 95 % score interval of a share."""
    value = part / whole
    middle = (value + Z * Z / (2 * whole)) / (1 + Z * Z / whole)
    half = Z / (1 + Z * Z / whole) * math.sqrt(value * (1 - value) / whole + Z * Z / (4 * whole * whole))
    return max(0.0, middle - half), min(1.0, middle + half)


def groups(risk, died, ranges):
    """Up to ten groups by risk, equal risks never parted: number, mean risk, mean range, observed share and its interval."""
    order = sorted(range(len(risk)), key=lambda row: (risk[row], row))
    found, count = [], min(len(order) // FEWEST_IN_A_GROUP, MOST_GROUPS)
    rest = order
    for left in range(count, 0, -1):
        if not rest:
            break
        end = -(-len(rest) // left)
        while end < len(rest) and risk[rest[end]] == risk[rest[end - 1]]:
            end += 1
        found.append(group(risk, died, ranges, rest[:end]))
        rest = rest[end:]
    return found, group(risk, died, ranges, order)


def group(risk, died, ranges, rows):
    mean = lambda of: math.fsum(of(row) for row in rows) / len(rows)
    deaths = sum(bool(died[row]) for row in rows)
    low, high = wilson(deaths, len(rows))
    return {
        "persons": len(rows), "predicted": mean(lambda row: risk[row]), "low": mean(lambda row: ranges[row][0]),
        "high": mean(lambda row: ranges[row][1]), "observed": deaths / len(rows), "from": low, "to": high,
    }


def is_inside(one):
    return one["low"] <= one["observed"] <= one["high"]


def is_near(one):
    return is_inside(one) or (one["from"] <= one["high"] and one["to"] >= one["low"])


def compare(found, risk, died, others):
    """Pairs of all other persons beside those of the package venn-abers, which takes the same persons and scores."""
    from venn_abers import VennAbers

    both = lambda of: np.column_stack([1 - of, of])
    package = VennAbers()
    package.fit(both(risk), died.astype(int))
    _, theirs = package.predict_proba(both(others))
    scores = [score for score, *_ in found]
    place = lambda score: int(np.searchsorted(scores, score))
    is_tied = lambda score: place(score) < len(scores) and scores[place(score)] == score
    own = np.array([pair(found, place(score), is_tied(score)) for score in others.tolist()])
    written = steps(found)
    ranges = np.array([range_of(written, score) for score in others.tolist()])
    print(f"{len(others)} pairs, largest difference {np.abs(own - theirs).max():.2g}")
    outside = (theirs[:, 0] < ranges[:, 0] - 1e-12) | (theirs[:, 1] > ranges[:, 1] + 1e-12)
    print(f"{outside.sum()} of the package's pairs reach out of their step; a step is wider by "
          f"{(np.diff(ranges) - np.diff(theirs)).mean():.4f} in the mean")


def main():
    is_the_measured_model()
    rows, died, year, lost = read(sys.argv[1])
    later = year > LAST_TRAINING_YEAR
    risk, died = risks(rows[later]), died[later]
    found = levels(risk[::2], died[::2])
    if "--compare" in sys.argv:
        compare(found, risk[::2], died[::2], risk[1::2])
        return
    written = steps(found)
    ranges = [range_of(written, score) for score in risk[1::2].tolist()]
    by_risk, overall = groups(risk[1::2].tolist(), died[1::2].tolist(), ranges)
    if "--groups" in sys.argv:
        print(f"{lost} persons of these years were lost before five years")
        for one in [*by_risk, overall]:
            print(" ".join(f"{name} {value:.4g}" for name, value in one.items()), is_inside(one), is_near(one))
        return
    inside, near = sum(map(is_inside, by_risk)), sum(map(is_near, by_risk))
    in_100 = lambda share: f"{100 * share:.0f}" if share >= 0.0995 else f"{100 * share:.1f}"
    text = json.dumps({"outputs": {"death_5y": {"venn_abers": {
        "coverage": {
            "found": inside / len(by_risk),
            "how": f"Among {overall['persons']:,} further patients of the same years, used neither for training nor for the "
                   f"range, in {len(by_risk)} groups by their number, the observed share lay inside the group's mean range in "
                   f"{inside}, and inside it or no further off than chance allows (95 %) in {near}; over all it was "
                   f"{in_100(overall['observed'])} in 100, the mean range {in_100(overall['low'])} to "
                   f"{in_100(overall['high'])}.",
            "patients": overall["persons"],
            "wanted": 1.0,
        },
        "patients": len(risk[::2]),
        "source": f"They are of later years ({year[later].min()} to {year.max()}) than the training data and were not used for "
                  "training; those lost to follow-up before 5 years were left out, which makes the range a little too high.",
        "steps": written,
    }}}}, indent=2)
    # Innermost lists on one line.
    print(re.sub(r"\[[^\[\]{}]*\]", lambda found: re.sub(r"\s+", " ", found[0]).replace("[ ", "[").replace(" ]", "]"), text))


main()
