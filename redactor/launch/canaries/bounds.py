"""How sure a count makes us: the Clopper-Pearson bound, with the standard library only."""

from __future__ import annotations

import math

CONFIDENCE = 0.95


def at_least(successes: int, trials: int, rate: float) -> float:
    """The probability of that many successes or more, at a rate of success from 0 to 1 (binomial upper tail)."""
    if successes <= 0:
        return 1.0
    if rate <= 0.0:
        return 0.0
    if rate >= 1.0:
        return 1.0
    log, other = math.log(rate), math.log1p(-rate)
    choose = math.lgamma(trials + 1)
    terms = (
        math.exp(choose - math.lgamma(k + 1) - math.lgamma(trials - k + 1) + k * log + (trials - k) * other)
        for k in range(successes, trials + 1)
    )
    return min(1.0, math.fsum(terms))


def lower_bound(successes: int, trials: int, confidence: float = CONFIDENCE) -> float:
    """The lower bound of a rate, one-sided (Clopper and Pearson, 1934).

    It is the rate at which that many successes or more would happen with a probability of just 1 - confidence.

    >>> round(lower_bound(59, 59), 3)
    0.95
    """
    if successes <= 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if at_least(successes, trials, middle) < 1 - confidence:
            low = middle
        else:
            high = middle
    return low


def needed(rate: float, misses: int = 0, confidence: float = CONFIDENCE) -> int:
    """The least number of trials that can show a rate, at a confidence, with so many misses among them.

    >>> needed(0.95), needed(0.9, misses=1)
    (59, 46)
    """
    low, high = misses, max(2 * misses, 1)
    while lower_bound(high - misses, high, confidence) < rate:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        if lower_bound(middle - misses, middle, confidence) < rate:
            low = middle
        else:
            high = middle
    return high
