"""Words that are names as well as things, and that are no common English words first of all. Written for this project."""

from __future__ import annotations

THINGS = frozenset("""
amber archer aspen aster autumn azure basil bay beryl bianca blaze blossom bond brandy bree brie brook brooks buck
cadence chance chandler chase chip christian christmas chuck clementine cliff clover colby colt coral crystal daisy
dakota dawn dean destiny dexter dodge drake drew duke earl ebony ember emerald eve fawn felicity fern finch flora
forest forrest fox frank frost gale garland garnet gene ginger glen goldie grace grant groot hazel heath heather
heaven henna hunter ink iris ivory ivy jade jasmine jay jet jewel jordan joy juniper justice kit klein lance lane lark
laurel lavender lilac lily lincoln linden lotus marigold marina martini mason maverick meadow melody mercedes mercy
merlin merry miles milo mint misty morgan myrtle nick noble nova olive opal page pansy paris patience pearl penny
peony peregrine petal phoebe phoenix pierce piper poppy porsha prudence ranger raven reed rex robin rocky rod rose
rosemary rowan ruby rusty sable saffron sage sandy sapphire savannah scarlet scarlett scout serenity shelby sherry
sienna skip sky sonny sparrow sterling storm sue summer sunny swift tanner tempest temple tiger topaz trinity tulip
venus viola violet wade ward willow wolf wren zephyr
""".split())  # fmt: skip
"""In small letters."""
