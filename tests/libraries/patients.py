"""The made-up patients that every model is trained on and asked about: 5 % of all values are missing."""

import numpy as np

COLUMNS = ["age", "creatinine", "sodium", "lactate", "bilirubin", "albumin", "ward", "admission"]
# Positions of the columns that hold categories, for the models that take such.
CATEGORICAL = [6, 7]
WARDS, NEW_WARDS, ADMISSIONS = 30, 4, 3
TRAINING_ROWS, ASKED_ROWS = 4_000, 10_000
MISSING = 0.05
SEED = 20_261_122


def draw(random, count, wards):
    """Rows without gaps, and a signal that depends on all columns."""
    rows = random.normal(size=(count, len(COLUMNS)))
    rows[:, 0] = np.floor(60 + 15 * rows[:, 0])
    rows[:, 1] = np.round(np.exp(0.5 * rows[:, 1]), 2)
    rows[:, 4] = np.where(random.random(count) < 0.3, 0, np.exp(rows[:, 4]))
    rows[:, 6] = random.integers(0, wards, count)
    rows[:, 7] = random.integers(0, ADMISSIONS, count)
    signal = (rows[:, 0] - 60) / 20 + rows[:, 1] * rows[:, 2] + np.abs(rows[:, 3]) + (rows[:, 4] == 0)
    signal += 0.5 * rows[:, 5] + np.isin(rows[:, 6] % 7, [1, 3]) - (rows[:, 7] == 2) - 1.5
    return rows, signal


def with_gaps(random, rows):
    """A copy of the rows in which values are missing."""
    rows = rows.copy()
    rows[random.random(rows.shape) < MISSING] = np.nan
    return rows


def training():
    """The rows of training and what is learned from them, by name."""
    random = np.random.default_rng(SEED)
    rows, signal = draw(random, TRAINING_ROWS, WARDS)
    signal += 0.3 * random.normal(size=TRAINING_ROWS)
    labels = {
        "yes": (signal > 0.5).astype(int),
        "three": np.digitize(signal, [-0.3, 1.2]),
        "number": signal,
        "time": np.exp(0.3 * random.normal(size=TRAINING_ROWS) - signal / 3),
        "is_event": random.random(TRAINING_ROWS) < 0.7,
    }
    return with_gaps(random, rows), labels


def asked():
    """The rows whose predictions are compared; some are of wards that no row of training is of."""
    random = np.random.default_rng(SEED + 1)
    rows, _ = draw(random, ASKED_ROWS, WARDS + NEW_WARDS)
    return with_gaps(random, rows)
