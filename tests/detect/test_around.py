"""What stands around a number, and what is learned of it."""

import numpy as np

from redactor.detect.around import SLOTS, Text, probability, slots
from redactor.spans import Stretches
from training.around import fit, probabilities


def test_features_do_not_hold_the_number():
    told = Text("she is 94 now", "", Stretches()).features(7, 9)
    assert not any("94" in name for name in told)


def test_a_name_near_by_is_told():
    assert "b0 named" in Text("Quorvin 94", "", Stretches([(0, 7)])).features(8, 10)
    assert "b0 named" not in Text("Quorvin 94", "", Stretches()).features(8, 10)


def test_slots_are_those_of_the_features_and_the_last():
    at = slots(["a", "b", "a"])
    assert len(at) == 3
    assert at[-1] == SLOTS


def test_what_nobody_knows_is_no_answer():
    assert probability("ages", ["never seen"]) < 0.5
    assert probability("houses", ["never seen"]) < 0.1


def test_training_separates_what_can_be_separated():
    yes, no = slots(["yes"]), slots(["no"])
    numbers = [yes, yes, no, no]
    likely = probabilities(numbers, fit(numbers, np.array([1.0, 1.0, 0.0, 0.0])))
    assert likely[:2].min() > 0.5 > likely[2:].max()
