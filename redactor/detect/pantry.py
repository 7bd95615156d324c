"""Names that are those of what is bought, cooked or counted, by what stands beside them: "milk, sage and basil", "12,000 miles"."""

from __future__ import annotations

import re

_CALLED = (
    r"sage|ginger|rosemary|basil|dill|olives?|saffron|cherry|cherries|clementines?|brie|colby|romaine|honey|pepper|candy|gala|jasmine"
    r"|coco|angelica"
)
"""What goes into a dish, and people are called."""
_GOODS = (
    r"milk|bread|eggs?|butter|cheese|yogh?urt|cream|creme fraiche|sugar|flour|rice|pasta|noodles|salt|oil|vinegar|garlic|onions?"
    r"|shallots?"
    r"|lemons?|limes?|tomato(?:es)?|potato(?:es)?|carrots?|celery|spinach|kale|lettuce|cucumbers?|mushrooms?|avocados?|apples?|bananas?"
    r"|oranges|parsley|cilantro|coriander|thyme|oregano|cumin|turmeric|paprika|cinnamon|mint|chives|chill?i(?:es)?|chickpeas|lentils|beans"
    r"|chicken|beef|pork|lamb|bacon|salmon|tuna|shrimp|prawns|tofu|coffee|tea|juice|water|wine|beer|cereal|oats|nuts|almonds|mayo|mustard"
    r"|ketchup|parmesan|mozzarella|feta|cheddar"
)
_AMOUNT = (
    r"(?:(?:\d{1,3}|an?|two|three|four|some|fresh|dried|chopped|ground) "
    r"(?:(?:cans?|tins?|bunch(?:es)?|bags?|packs?|jars?|cups?|cloves?) of )?)?"
)
_LIST = re.compile(
    rf"(?<![\w'’-])(?P<first>{_AMOUNT}(?:{_GOODS}|{_CALLED}))"
    rf"(?:(?:,? (?:and |& |or )?){_AMOUNT}(?:{_GOODS}|{_CALLED})){{2,24}}(?![\w'’-])",
    re.IGNORECASE,
)
_OF_A_LIST = re.compile(
    rf"(?:{_GOODS}|{_CALLED})(?:,? (?:and )?(?:{_GOODS}|{_CALLED})){{0,6}}", re.IGNORECASE
)
_ONE_OF_GOODS = re.compile(rf"(?<![\w'’-])(?:{_GOODS})(?![\w'’-])", re.IGNORECASE)
_PUT_IN = re.compile(
    r"\b(?:add(?:ed|ing)?|buy|get|need|want|of|with|fresh|dried|some|and|more|pick up|order|use|has|have) $",
    re.IGNORECASE,
)
_REACH = 160
_MILES = re.compile(r"miles", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\d[km]?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|many|few|unlimited|bonus|extra|reward|air)) $",
    re.IGNORECASE,
)


def is_of_a_pantry(text: str, start: int, end: int) -> bool:
    """Whether a stretch is something to eat in a list of such things, or a length that is counted.

    >>> text = "add milk, sage, rosemary and two cans of chickpeas"
    >>> is_of_a_pantry(text, 10, 14), is_of_a_pantry("hi rosemary, milk, eggs and bread", 3, 11)
    (True, False)
    >>> is_of_a_pantry("how many miles is it", 9, 14), is_of_a_pantry("is miles in", 3, 8)
    (True, False)
    """
    if _MILES.fullmatch(text, start, end):
        return _COUNTED.search(text, max(0, start - 12), start) is not None
    return _OF_A_LIST.fullmatch(text, start, end) is not None and any(
        found.start() <= start
        and end <= found.end()
        and _ONE_OF_GOODS.search(text, found.start(), found.end()) is not None
        and (
            found.end("first") < end
            or _PUT_IN.search(text, max(0, found.start() - 12), found.start()) is not None
        )
        for found in _LIST.finditer(text, max(0, start - _REACH), end + _REACH)
    )
