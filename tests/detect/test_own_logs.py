"""How `benchmarks.own_logs` counts what vanishes of a log."""

from benchmarks.own_logs import Loss, loss, sample


def test_what_vanishes_is_counted_by_words():
    total = loss(
        ["ab cd ab", "ef gh"], lambda line: line.replace("ab", "[PERSON_1]").replace("gh", "<PHONE_NUMBER>")
    )
    assert total == Loss(lines=2, changed=2, words=5, lost=3)
    assert str(total) == "1.000, 0.600"


def test_what_stays_is_not_counted():
    assert loss(["ab cd"], str) == Loss(lines=1, changed=0, words=2, lost=0)


def test_a_sample_is_the_same_each_time(tmp_path):
    log = tmp_path / "quarl.log"
    log.write_text("\n\n".join(f"line {n}" for n in range(50)))
    assert sample(log, 10) == sample(log, 10)
    assert len(set(sample(log, 10))) == 10
    assert len(sample(log, 80)) == 50


def test_losses_join():
    one, other = Loss(2, 1, 10, 3), Loss(1, 1, 5, 2)
    one.join(other)
    assert one == Loss(3, 2, 15, 5)
