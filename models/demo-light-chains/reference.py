"""Writes reference.json: the synthetic patients with whom the demonstration compares.

Nobody's data go in: every column is drawn by itself from the distribution that is stated here. Its middle is that of
source.md and bundle.json (age 50 to 101 years, median 63; 54 % women, as among the persons held out; creatinine missing
in 1,350 of 7,874; medians of the laboratory values); how widely laboratory values spread is a choice. A column's values
are its quantiles at (i + 1/2) / 128, shuffled with a stated seed; what belongs together in real people (age and
creatinine, kappa and lambda) does so here by chance alone.

    python reference.py > reference.json
"""

import json
import math
import random
from statistics import NormalDist

ROWS = 128
SEED = 20261122
# Exponential above 50 years, cut at 101: with this mean its median is 63.
MEAN_ABOVE_50 = 22.5
MISSING_CREATININE = 1350 / 7874


def quantiles(of):
    return [of((at + 0.5) / ROWS) for at in range(ROWS)]


def age(share):
    most = 1 - math.exp(-52 / MEAN_ABOVE_50)
    return math.floor(50 - MEAN_ABOVE_50 * math.log(1 - share * most))


def log_normal(median, sigma, digits):
    return lambda share: round(median * math.exp(sigma * NormalDist().inv_cdf(share)), digits)


def creatinine(share):
    if share < MISSING_CREATININE:
        return None
    return log_normal(1.0, 0.25, 2)((share - MISSING_CREATININE) / (1 - MISSING_CREATININE))


COLUMNS = {
    "age": age,
    "sex": lambda share: "female" if share < 0.54 else "male",
    "creatinine": creatinine,
    "kappa": log_normal(12.7, 0.5, 1),
    "lambda": log_normal(15.1, 0.5, 1),
}


def main():
    generator = random.Random(SEED)
    drawn = []
    for of in COLUMNS.values():
        values = quantiles(of)
        generator.shuffle(values)
        drawn.append(values)
    rows = [f'    {json.dumps({"weight": 1, "values": values})}' for values in zip(*drawn)]
    about = {
        "kind": "synthetic",
        "source": "128 invented patients, each column drawn by itself from a stated distribution by reference.py of "
        "this folder (age 50 to 101 years with the median 63, 54 % women, creatinine around 1.0 mg/dL and missing in "
        "17 %, light chains around 12.7 and 15.1 mg/L); no row of any data set.",
        "columns": list(COLUMNS),
    }
    fields = [f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in about.items()]
    print("{\n" + ",\n".join(fields) + ',\n  "rows": [\n' + ",\n".join(rows) + "\n  ]\n}")


main()
