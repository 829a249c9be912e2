"""What the benchmark computes on: a made-up cohort and the sizes of the models trained on it."""

import numpy as np

COLUMNS = 200
TRAINING_ROWS = 100_000
TEST_ROWS = 10_000
MISSING = 0.05
OUTCOME = 0.02
SEED = 20_261_122

# Trees, depth, learning rate: the rates fill the trees to about 15.6, 47 and 88 leaves.
SIZES = {"S": (100, 4, 0.1), "M": (500, 6, 0.032), "L": (1000, 8, 0.038)}
# How many test rows each explanation is timed on, ours and the peer's alike: a second or more of the peer's work.
EXPLAINED_ROWS = {"S": 10_000, "M": 2_000, "L": 1_000}
# How many test rows are compared with the reference in double precision, which takes its time for deep trees.
REFERENCE_ROWS = {"S": 200, "M": 100, "L": 10}
# LightGBM stands beside the sizes that it trains in a minute.
LIGHTGBM_SIZES = ("S", "M")

INFORMATIVE = 40
PAIRS = 10
STEPS = 10


def cohort():
    """Rows (float32, NaN is missing) and outcomes: columns as charts hold them, some whole numbers, some skewed."""
    random = np.random.default_rng(SEED)
    rows = random.standard_normal((TRAINING_ROWS + TEST_ROWS, COLUMNS), dtype=np.float32)
    weights = np.zeros(COLUMNS, dtype=np.float32)
    weights[random.permutation(COLUMNS)[:INFORMATIVE]] = random.normal(0, 0.16, INFORMATIVE)
    signal = (rows @ weights).astype(np.float64)
    for first, second in random.permutation(COLUMNS)[: 2 * PAIRS].reshape(PAIRS, 2):
        signal += 0.12 * rows[:, first] * rows[:, second]
    for column in random.permutation(COLUMNS)[:STEPS]:
        signal += 0.25 * (rows[:, column] > 0.8)
    risk = 1 / (1 + np.exp(-(signal + intercept(signal))))
    outcome = (random.random(len(rows)) < risk).astype(np.float32)
    for column in range(COLUMNS):
        values = rows[:, column]
        match column % 5:
            case 1:
                rows[:, column] = np.exp(0.6 * values)
            case 2:
                rows[:, column] = np.floor(40 + 12 * values)
            case 3:
                rows[:, column] = np.round(np.exp(0.4 * values), 1)
    rows[random.random(rows.shape, dtype=np.float32) < MISSING] = np.nan
    return rows, outcome


def intercept(signal):
    """The intercept with which the mean risk is OUTCOME, by bisection."""
    low, high = -12.0, 4.0
    for _ in range(60):
        middle = (low + high) / 2
        if np.mean(1 / (1 + np.exp(-(signal + middle)))) > OUTCOME:
            high = middle
        else:
            low = middle
    return low
