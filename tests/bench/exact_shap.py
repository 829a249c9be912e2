"""Path-dependent Shapley values of an XGBoost model in double precision, straight from Shapley's formula.

Each leaf is a game of the features on its path: a feature in the coalition contributes whether the row follows all of
the path's splits on it, one outside the share of the training cover that does. Coalitions are counted by size with
exact weights; every term is positive, so that nothing cancels. It shares no idea with the quadrature that it checks.
"""

import json
from math import factorial, log

import numpy as np


def margins_explained(model_file, rows):
    """Contributions of each row and, last, the base value: float64, rows x (columns + 1)."""
    with open(model_file, encoding="utf-8") as file:
        learner = json.load(file)["learner"]
    base = np.float32(learner["learner_model_param"]["base_score"].strip("[]"))
    contributions = np.zeros((len(rows), rows.shape[1] + 1))
    contributions[:, -1] = log(float(base) / (1 - float(base)))
    for tree in learner["gradient_booster"]["model"]["trees"]:
        add_tree(contributions, tree, rows)
    return contributions


def add_tree(contributions, tree, rows):
    leaves = list(paths(tree))
    depth = max(len(features) for _, features in leaves)
    goes_left = directions(tree, rows)
    shape = (depth, len(leaves), len(rows))
    # A feature that decides nothing (followed by all, covering all) pads shorter paths: it changes no other's value.
    followed, share = np.ones(shape), np.ones(shape[:2])
    feature_at = np.full(shape[:2], -1)
    values = np.array([value for value, _ in leaves])
    for at, (_, features) in enumerate(leaves):
        for place, (feature, steps) in enumerate(features.items()):
            feature_at[place, at] = feature
            for node, left, ratio in steps:
                followed[place, at] *= goes_left[node] == left
                share[place, at] *= ratio
    contributions[:, -1] += values @ np.prod(share, axis=0)
    weights = [factorial(size) * factorial(depth - 1 - size) / factorial(depth) for size in range(depth)]
    for place in range(depth):
        # by_size[k]: the sum over the coalitions of k other features of what the leaf's indicator comes to.
        by_size = [np.ones(shape[1:])]
        for other in range(depth):
            if other != place:
                by_size = joined(by_size, followed[other], share[other][:, None])
        expected = sum(weight * term for weight, term in zip(weights, by_size, strict=True))
        gained = values[:, None] * (followed[place] - share[place][:, None]) * expected
        for at, feature in enumerate(feature_at[place]):
            if feature >= 0:
                contributions[:, feature] += gained[at]


def joined(by_size, inside, outside):
    """The same sums with one more feature: left out of the coalition, or taken into it."""
    grown = [term * outside for term in by_size] + [0.0]
    for size, term in enumerate(by_size):
        grown[size + 1] = grown[size + 1] + term * inside
    return grown


def paths(tree):
    """Each leaf's value and {feature: [(node, whether the path goes left, share of the cover)]}."""
    left, right, cover = tree["left_children"], tree["right_children"], tree["sum_hessian"]
    waiting = [(0, {})]
    while waiting:
        node, features = waiting.pop()
        if left[node] == -1:
            yield float(np.float32(tree["split_conditions"][node])), features
            continue
        feature = tree["split_indices"][node]
        for child, is_left in ((left[node], True), (right[node], False)):
            ratio = float(np.float32(cover[child])) / float(np.float32(cover[node]))
            step = (node, is_left, ratio)
            waiting.append((child, {**features, feature: [*features.get(feature, []), step]}))


def directions(tree, rows):
    """For each inner node, whether each row goes left there: below the threshold, or missing and left by default."""
    found = {}
    for node, child in enumerate(tree["left_children"]):
        if child != -1:
            column = rows[:, tree["split_indices"][node]]
            below = column < np.float32(tree["split_conditions"][node])
            found[node] = np.where(np.isnan(column), bool(tree["default_left"][node]), below)
    return found
