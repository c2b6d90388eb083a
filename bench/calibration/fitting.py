"""A logistic model by Newton's method, and thresholds that keep the promise."""

from __future__ import annotations

from collections.abc import Sequence
from math import lgamma, log

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit_weights(x: Array, y: Array, *, ridge: float = 1.0, rounds: int = 60) -> Array:
    """Weights (the bias last) of the logistic model of ``y`` (0 or 1) on the scaled columns of ``x``.

    ``ridge`` draws all weights but the bias to nothing, so that columns that say the same share their weight.
    """
    full = np.column_stack([x, np.ones(len(x))])
    weights = np.zeros(full.shape[1])
    penalty = np.full(full.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-np.clip(full @ weights, -30, 30)))
        slope = full.T @ (y - chance) - penalty * weights
        bend = (full * (chance * (1 - chance))[:, None]).T @ full + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def scaled(x: Array) -> tuple[Array, Array]:
    """Mean and scale of each column; a column that never changes has the scale 1."""
    spread = x.std(axis=0)
    return x.mean(axis=0), np.where(spread > 1e-9, spread, 1.0)


def predict(weights: Array, x: Array) -> Array:
    """Probabilities of the rows of ``x``."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x @ weights[:-1] + weights[-1], -30, 30))))


def out_of_fold(x: Array, y: Array, groups: Sequence[str], *, ridge: float, folds: int = 8) -> Array:
    """Probabilities of every row by a model that saw no row of its group (layout)."""
    place = {name: i % folds for i, name in enumerate(sorted(set(groups)))}
    fold = np.array([place[g] for g in groups])
    out = np.zeros(len(y))
    for number in range(folds):
        held = fold == number
        if held.any():
            mean, scale = scaled(x[~held])
            weights = fit_weights((x[~held] - mean) / scale, y[~held], ridge=ridge)
            out[held] = predict(weights, (x[held] - mean) / scale)
    return out


def upper_bound(wrong: int, of: int, trust: float) -> float:
    """The share of wrong ones that is not exceeded, with the trust given, when ``wrong`` of ``of`` were.

    The bound of Clopper and Pearson.
    """
    if of == 0:
        return 1.0
    low, high = wrong / of, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if _at_most(wrong, of, middle) > 1 - trust:
            low = middle
        else:
            high = middle
    return high


def _at_most(count: int, of: int, share: float) -> float:
    """The chance of at most ``count`` among ``of`` when each comes with ``share``."""
    if share <= 0:
        return 1.0
    if share >= 1:
        return 0.0 if count < of else 1.0
    terms = [
        lgamma(of + 1) - lgamma(k + 1) - lgamma(of - k + 1) + k * log(share) + (of - k) * log(1 - share)
        for k in range(count + 1)
    ]
    top = max(terms)
    return float(np.exp(top) * sum(np.exp(t - top) for t in terms))


def least_number(wrong: int, share: float, trust: float) -> int:
    """How many there must be for ``wrong`` of them to show, with the trust given, that no more than ``share`` are."""
    low, high = wrong, wrong + 1
    while upper_bound(wrong, high, trust) > share:
        low, high = high, high * 2
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if upper_bound(wrong, middle, trust) > share else (low, middle)
    return high


def threshold(chances: Array, right: NDArray[np.bool_], *, promise: float, trust: float) -> tuple[float, int, int]:
    """The least probability from which on the share of right ones keeps ``promise`` with ``trust``.

    Returns it with how many reach it and how many of those are wrong. Where too few rows are sure enough for the
    bound, the threshold lies above the surest wrong row.
    """
    order = np.argsort(-chances)
    wrong = np.cumsum(~right[order])
    needed: dict[int, int] = {}
    for count in range(len(order), 0, -1):
        slips = int(wrong[count - 1])
        tied = count < len(order) and chances[order[count]] == chances[order[count - 1]]
        if tied or slips > (1 - promise) * count:
            continue
        if slips not in needed:
            needed[slips] = least_number(slips, 1 - promise, trust)
        if count >= needed[slips]:
            return float(chances[order[count - 1]]), count, slips
    first = int(np.argmax(wrong > 0)) if wrong[-1] else len(order)
    least = float(chances[order[first]]) + 1e-6 if wrong[-1] else float(chances[order[-1]])
    return least, first, 0
